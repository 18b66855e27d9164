"""What can be compared: indicators × regions or categories × periods, and why something cannot."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Literal

from desktop.core import formats
from desktop.language import mark, tr

By = Literal["region", "category"]
DIMENSIONS = ("indicator", "member", "period")
#: More names than this are cut short when a comparison is named after what it holds.
_NAMED = 3
#: A place is shown among others of its kind where at least so many have the value.
_PEERS = 3
#: More indicators at once make a table that nobody can read.
MOST = 24
_KINDS = {kind: number for number, kind in enumerate(("country", "area", "province", "city", "county", "bloc"))}


@dataclass(frozen=True, slots=True)
class Offer:
    """A value that exists, without the value.

    Attributes:
        id: Of the observation.
        scheme: The classification that the category belongs to.
    """

    id: str
    indicator_id: str
    indicator: str
    measure: str
    topic: str
    region_id: str
    region: str
    region_kind: str
    region_position: int
    category_id: str
    category: str
    scheme: str
    category_position: int
    period: str
    unit: str
    origin: str


@dataclass(frozen=True, slots=True)
class Cell:
    """An offer in the three dimensions of a comparison."""

    indicator: str
    member: str
    period: str
    observation_id: str

    def key(self, dimension: str) -> str:
        """Its place in a dimension."""
        return str(getattr(self, dimension))


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the reader chose.

    Attributes:
        by: Whether members are regions or categories.
        indicators: Keys of indicators; nothing is shown without one.
        members: Keys of regions or categories; none means all.
        periods: Periods; none means all.
        rows: The dimension that stands in rows; empty leaves it to the table.
        calculation: Key of `desktop.core.pivot.CALCULATIONS`.
        name: Under which it is kept.
    """

    by: By = "region"
    indicators: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    rows: str = ""
    calculation: str = ""
    name: str = ""

    def chosen(self, dimension: str) -> tuple[str, ...]:
        """What is chosen in a dimension."""
        return {"indicator": self.indicators, "member": self.members, "period": self.periods}[dimension]

    def with_chosen(self, dimension: str, keys: Iterable[str]) -> Comparison:
        """The same with another choice in a dimension; the name belongs to the old one."""
        kept = tuple(dict.fromkeys(keys))
        if dimension == "indicator":
            return replace(self, indicators=kept, name="")
        return replace(self, members=kept, name="") if dimension == "member" else replace(self, periods=kept, name="")

    def toggled(self, dimension: str, key: str) -> Comparison:
        """The same with one key more or less."""
        old = self.chosen(dimension)
        return self.with_chosen(dimension, [k for k in old if k != key] if key in old else [*old, key])

    def to_text(self) -> str:
        """One line that `from_text` reads back."""
        return json.dumps({k: v for k, v in asdict(self).items() if v}, ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> Comparison | None:
    """A comparison that was written by `Comparison.to_text`; nothing for anything else."""
    try:
        stored = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return _from_stored(stored)


def _from_stored(stored: object) -> Comparison | None:
    if not isinstance(stored, dict) or not stored:
        return None
    plain = Comparison()
    fields: dict[str, object] = {}
    for key, value in stored.items():
        if key in {"indicators", "members", "periods"}:
            if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
                return None
            fields[key] = tuple(value)
        elif key in {"by", "rows", "calculation", "name"} and isinstance(value, str):
            fields[key] = value
        else:
            return None
    made = replace(plain, **fields)  # type: ignore[arg-type]
    return made if made.by in {"region", "category"} and made.rows in {"", *DIMENSIONS} else None


def saved(text: str) -> tuple[Comparison, ...]:
    """Kept comparisons, the newest first; what cannot be read is left out."""
    try:
        stored = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return ()
    found = (_from_stored(one) for one in stored) if isinstance(stored, list) else ()
    return tuple(one for one in found if one is not None and one.name)


def saved_text(comparisons: Iterable[Comparison]) -> str:
    """What `saved` reads back."""
    kept = [{k: v for k, v in asdict(one).items() if v} for one in comparisons]
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")) if kept else ""


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be chosen.

    Attributes:
        detail: Small words beside it: how many values it has with what else is chosen.
        reason: Why it cannot be chosen now; empty where it can.
    """

    key: str
    text: str
    detail: str
    reason: str = ""


class Catalogue:
    """All offers, laid out in the three dimensions.

    Args:
        offers: The preferred statement of a value before the others.
        by: Whether members are regions or categories.
    """

    def __init__(self, offers: Sequence[Offer], by: By) -> None:
        self.by = by
        self.cells: dict[tuple[str, str, str], Cell] = {}
        self._names: dict[str, dict[str, str]] = {dimension: {} for dimension in DIMENSIONS}
        self._order: dict[str, tuple[int, int, str]] = {}
        for offer in offers:
            self._add(offer)
        self._rank = {
            "indicator": {key: n for n, key in enumerate(self._names["indicator"])},
            "member": {key: n for n, key in enumerate(sorted(self._names["member"], key=self._order.__getitem__))},
            "period": {key: n for n, key in enumerate(sorted(self._names["period"], key=period_key))},
        }

    def _add(self, offer: Offer) -> None:
        if self.by == "region":
            key, member = f"{offer.indicator_id}|{offer.category_id}", offer.region_id
            name = f"{offer.category}：{offer.indicator}" if offer.category else offer.indicator
            own, order = offer.region, (_KINDS.get(offer.region_kind, 9), offer.region_position, offer.region_id)
        elif offer.category_id:
            key, member = f"{offer.indicator_id}|{offer.region_id}", offer.category_id
            name = formats.led_by_region(offer.indicator, offer.region_id, offer.region)
            own, order = offer.category, (0, offer.category_position, f"{offer.scheme}{offer.category_id}")
        else:
            return
        place = (key, member, offer.period)
        if place not in self.cells:
            self.cells[place] = Cell(key, member, offer.period, offer.id)
            self._names["indicator"].setdefault(key, name)
            self._names["member"].setdefault(member, own)
            self._names["period"].setdefault(offer.period, formats.period_text(offer.period) or "未注明时期")
            self._order.setdefault(member, order)

    def name(self, dimension: str, key: str) -> str:
        """What a key is called; the key itself where it is unknown."""
        return self._names[dimension].get(key, key)

    def keys(self, dimension: str) -> tuple[str, ...]:
        """All keys of a dimension in their order."""
        return tuple(self._rank[dimension])

    def rank(self, dimension: str, key: str) -> int:
        """Where a key stands in its dimension."""
        return self._rank[dimension].get(key, len(self._rank[dimension]))

    def known(self, comparison: Comparison) -> Comparison:
        """The comparison without unknown keys, and with no more indicators than can be read."""
        made = comparison
        for dimension in DIMENSIONS:
            kept = [key for key in made.chosen(dimension) if key in self._names[dimension]]
            kept = kept[:MOST] if dimension == "indicator" else kept
            if len(kept) != len(made.chosen(dimension)):
                made = replace(made.with_chosen(dimension, kept), name=made.name)
        return made

    def chosen(self, comparison: Comparison) -> tuple[Cell, ...]:
        """The cells of a comparison; none without an indicator."""
        if not comparison.indicators:
            return ()
        return tuple(self._fitting(comparison, DIMENSIONS))

    def options(self, comparison: Comparison) -> Mapping[str, tuple[Option, ...]]:
        """For each dimension what can be chosen besides the rest: the chosen, the possible, the impossible."""
        made: dict[str, tuple[Option, ...]] = {}
        for dimension in DIMENSIONS:
            others = tuple(other for other in DIMENSIONS if other != dimension)
            counts = Counter(cell.key(dimension) for cell in self._fitting(comparison, others))
            chosen = frozenset(comparison.chosen(dimension))
            full = dimension == "indicator" and len(chosen) >= MOST
            reason = (
                tr("最多同时比较 {MOST} 项指标").format(MOST=MOST)
                if full
                else self._reason(comparison, dimension, others)
            )
            found = [
                Option(key, self._names[dimension][key], str(counts.get(key, "")),
                       "" if key in chosen or (key in counts and not full) else reason)
                for key in self.keys(dimension)
            ]  # fmt: skip
            found.sort(key=lambda option: (option.key not in chosen, bool(option.reason)))
            made[dimension] = tuple(found)
        return made

    def _fitting(self, comparison: Comparison, dimensions: Iterable[str]) -> Iterable[Cell]:
        """Cells that are chosen in some dimensions, whatever they are in the others."""
        found: Iterable[Cell] = self.cells.values()
        for dimension in dimensions:
            if chosen := frozenset(comparison.chosen(dimension)):
                found = [cell for cell in found if cell.key(dimension) in chosen]
        return found

    def _reason(self, comparison: Comparison, dimension: str, others: Sequence[str]) -> str:
        said = [self._said(comparison, other) for other in others if comparison.chosen(other)]
        what = {"indicator": tr("这项指标"), "member": tr("这里"), "period": tr("这个时期")}[dimension]
        return (
            tr("{what}没有与{words}同时成立的数值").format(what=what, words=tr("、").join(said))
            if said
            else tr("没有数值")
        )

    def _said(self, comparison: Comparison, dimension: str) -> str:
        keys = comparison.chosen(dimension)
        names = tr("、").join(tr("“{text}”").format(text=self.name(dimension, key)) for key in keys[:_NAMED])
        return tr("{names}等{keys}项").format(names=names, keys=len(keys)) if len(keys) > _NAMED else names

    def title(self, comparison: Comparison) -> str:
        """What a comparison is about, in a line: indicators, members, periods."""
        parts = []
        for dimension in DIMENSIONS:
            keys = comparison.chosen(dimension)
            names = [self.name(dimension, key) for key in keys[:_NAMED]]
            if names:
                parts.append("、".join(names) + (f"等{len(keys)}项" if len(keys) > _NAMED else ""))
        return "，".join(parts)

    def widest(self) -> Comparison:
        """The indicator with most members of one kind in one period: what the page opens with."""
        found: dict[tuple[str, str, int], list[str]] = {}
        for cell in self.cells.values():
            found.setdefault((cell.indicator, cell.period, self._order[cell.member][0]), []).append(cell.member)
        best = max(found, key=lambda key: len(found[key]), default=("", "", 0))
        members = sorted(found.get(best, ()), key=self._order.__getitem__)
        return Comparison(self.by, (best[0],), tuple(members), (best[1],)) if found else Comparison(self.by)

    def with_member(self, member: str) -> Comparison:
        """A comparison that shows a member among its equals, or alone with what is said of it."""
        own = dict.fromkeys((cell.indicator, cell.period) for cell in self.cells.values() if cell.member == member)
        kind = self._order[member][0] if own else -1
        peers: dict[tuple[str, str], list[str]] = {key: [] for key in own}
        for cell in self.cells.values():
            if (cell.indicator, cell.period) in peers and self._order[cell.member][0] == kind:
                peers[cell.indicator, cell.period].append(cell.member)
        best = max(peers, key=lambda key: len(peers[key]), default=("", ""))
        if best in peers and len(peers[best]) >= _PEERS:
            members = sorted(peers[best], key=self._order.__getitem__)
            return Comparison(self.by, (best[0],), tuple(members), (best[1],))
        return Comparison(self.by, tuple(dict.fromkeys(key for key, _ in own))[:8], (member,) if own else ())


def period_key(period: str) -> tuple[str, int, str]:
    """Sort key: by year, whole years before their parts, the undated last."""
    return (period[:4] or "9999", len(period), period)


def kind_words(by: By) -> str:
    """What members are called."""
    return mark("地区") if by == "region" else mark("品类")

