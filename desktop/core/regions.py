"""Places, the rankings they stand in, and what a tile, a rank list and a profile say of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from desktop.core import formats, tiles
from desktop.core.records import Observation
from desktop.language import mark, phrase

KIND = {
    "area": mark("四大区域"),
    "province": mark("省级行政区"),
    "city": mark("市（州）"),
    "county": mark("县（市、区）"),
    "country": mark("国家"),
    "bloc": mark("组织和地区"),
}
_AREAS = ("东部", "中部", "西部", "东北")
#: Words of a ranking's title from which on it says how long the list is, not what is ranked.
_TAIL = re.compile(r"(排名|排在|前[一二三四五六七八九十]|增长较快|达).*$")
_NUMBER = mark("第{number}位")
_LIST_ONLY = frozenset({"", "原文列举次序"})


@dataclass(frozen=True, slots=True)
class Region:
    """A place that the report names.

    Attributes:
        kind: ``country``, ``area``, ``province``, ``city``, ``county`` or ``bloc``.
        values: Number of its own observations.
        policies: Number of policies that concern it.
        cases: Number of cases that play there.
    """

    id: str
    name: str
    short_name: str
    kind: str
    parent_id: str
    position: int
    values: int = 0
    policies: int = 0
    cases: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands under its own name."""
        return not (self.values or self.policies or self.cases)


@dataclass(frozen=True, slots=True)
class Placed:
    """One place of a ranking, counted from 1."""

    position: int
    name: str
    region_id: str
    region_kind: str
    category_id: str
    observation_id: str


@dataclass(frozen=True, slots=True)
class RegionRanking:
    """An ordered list of the report, with the region of each item.

    Attributes:
        order_by: What it is ordered by; empty or 原文列举次序 where it only lists.
    """

    id: str
    section: str
    title: str
    period: str
    order_by: str
    note: str
    items: tuple[Placed, ...]

    @property
    def ranks(self) -> bool:
        """Whether the places mean anything; a mere list has none."""
        return self.order_by not in _LIST_ONLY

    @property
    def is_provincial(self) -> bool:
        """Whether it ranks divisions among all of the country."""
        return (
            self.ranks and "省份" in self.title and not self.title.startswith(_AREAS) and len(self.items) > 1
            and all(item.region_kind == "province" and not item.category_id for item in self.items)
        )  # fmt: skip

    @property
    def subject(self) -> str:
        """What is ranked: ``网络零售额占比``."""
        return _TAIL.sub("", self.title.removeprefix("开设")) or self.title

    @property
    def is_top_list(self) -> bool:
        """Whether it is the list of a place's leading categories (表9-1)."""
        return bool(self.items) and all(item.region_id and item.category_id for item in self.items) and (
            len({item.region_id for item in self.items}) == 1 and "前三位品类" in self.title
        )


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a ranking in words.

    Attributes:
        words: ``第2位``, ``并列第2位`` or, where the text lists without an order, ``前5位``.
        number: The place, or ``None`` where the text only lists.
    """

    words: str
    number: int | None = None

    @property
    def label(self) -> str:
        """The words without 并列, for a list in which equal numbers stand below each other."""
        return self.words if self.number is None else phrase(_NUMBER, number=self.number)


@dataclass(frozen=True, slots=True)
class Series:
    """What the tiles can be coloured by: one measured thing in one period.

    Attributes:
        values: The statement for each division that has one.
        ranking: The report's own list, where it gives one.
        total: The printed sum of that list's divisions.
        places: Place of each division in the ranking.
    """

    id: str
    title: str
    unit: str
    measure: str
    period: str
    values: Mapping[str, Observation] = field(default_factory=dict)
    ranking: RegionRanking | None = None
    total: Observation | None = None
    places: Mapping[str, Place] = field(default_factory=dict)

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Every statement shown."""
        return tuple(self.values.values())

    @property
    def sections(self) -> tuple[str, ...]:
        """Where it stands in the report."""
        found = [o.section for o in self.observations] + ([self.ranking.section] if self.ranking else [])
        return tuple(dict.fromkeys(section for section in found if section))

    def state(self, region_id: str) -> str:
        """What is known of a division: ``value``, ``rank``, ``none`` or ``outside`` the statistics."""
        observation = self.values.get(region_id)
        if observation is not None and observation.value is not None:
            return "value"
        if region_id in self.places:
            return "rank"
        return "outside" if region_id in tiles.OUTSIDE else "none"

    def second_line(self, region_id: str) -> str:
        """What stands under the name on a tile: the value, else the place, else a dash; nothing outside."""
        state = self.state(region_id)
        if state == "value":
            return formats.screen_number(self.values[region_id].value_text)
        if state == "rank":
            return self.places[region_id].words
        return "" if state == "outside" else formats.DASH


@dataclass(frozen=True, slots=True)
class Sum:
    """A line of arithmetic below a rank list.

    Attributes:
        words: ``前10位合计 86.91%``.
        formula: How it was computed; empty where the report prints it.
    """

    words: str
    formula: str = ""


def series_key(observation: Observation) -> tuple[str, str, str, str]:
    """What must be equal for values to be comparable on one grid."""
    return observation.indicator_id, observation.category_id, observation.period, observation.unit


def map_series(
    observations: Sequence[Observation], rankings: Sequence[RegionRanking], totals: Sequence[Observation] = ()
) -> tuple[Series, ...]:
    """Everything that can be shown on the grid: values of two divisions or more, and rankings of divisions.

    Args:
        observations: Statements about divisions, in reading order.
        rankings: All rankings; those that rank divisions nationwide are used.
        totals: Statements about the whole country, among which the sums of rankings are looked for.

    Returns:
        The series with most divisions first.
    """
    groups: dict[tuple[str, str, str, str], dict[str, Observation]] = {}
    for observation in observations:
        if observation.value is not None and observation.origin == "report":
            groups.setdefault(series_key(observation), {}).setdefault(observation.region_id, observation)
    provincial = [ranking for ranking in rankings if ranking.is_provincial]
    found: list[Series] = []
    used: set[str] = set()
    for key, values in groups.items():
        first = next(iter(values.values()))
        ranking = next((r for r in provincial if r.id not in used and _belongs(r, values, first)), None)
        if len(values) < 2 and ranking is None:
            continue
        used.update({ranking.id} if ranking else set())
        found.append(
            Series(
                "|".join(key),
                first.name,
                first.unit,
                first.measure,
                first.period,
                values,
                ranking,
                _total(ranking, totals),
                places(ranking, values),
            )
        )
    found += [
        Series(r.id, r.subject, "", "rank", r.period, {}, r, _total(r, totals), places(r, {}))
        for r in provincial
        if r.id not in used
    ]
    return tuple(sorted(found, key=lambda s: (-len(s.values), -len(s.places))))


def _belongs(ranking: RegionRanking, values: Mapping[str, Observation], first: Observation) -> bool:
    """Whether a ranking orders these values: by what its items cite, else by name and period."""
    cited = {item.observation_id for item in ranking.items if item.observation_id}
    if cited:
        return any(o.id in cited for o in values.values())
    plain = first.name.replace("占全国的比重", "占比")
    return plain == ranking.subject and first.period == ranking.period


def places(ranking: RegionRanking | None, values: Mapping[str, Observation]) -> dict[str, Place]:
    """The place of each division of a ranking.

    A place is a number only where the printed values prove the order: two or more of them, none rising. Otherwise the
    text lists and does not order, and all that is known is that the division is among the first.
    """
    if ranking is None:
        return {}
    known = [
        (item.position, float(o.value))
        for item in ranking.items
        if (o := values.get(item.region_id)) is not None and o.value is not None
    ]
    proven = len(known) > 1 and all(a[1] >= b[1] for a, b in pairwise(known))
    if not proven:
        among = Place(phrase(mark("前{number}位"), number=len(ranking.items)))
        return {item.region_id: among for item in ranking.items}
    found = {}
    for item in ranking.items:
        own = values.get(item.region_id)
        same = [p for p, value in known if own is not None and own.value is not None and value == own.value]
        number = min(same, default=item.position)
        words = mark("并列第{number}位") if len(same) > 1 else _NUMBER
        found[item.region_id] = Place(phrase(words, number=number), number)
    return found


def _total(ranking: RegionRanking | None, totals: Sequence[Observation]) -> Observation | None:
    """The printed sum of a ranking's divisions: same section, named after what is ranked."""
    if ranking is None or "增速" in ranking.subject:
        return None
    stem = ranking.subject.removesuffix("占比")
    return next(
        (o for o in totals if o.section == ranking.section and o.indicator.startswith(f"{stem}前")
         and "合计" in o.indicator and o.unit == "%"),
        None,
    )  # fmt: skip


def unranked(series: Series) -> tuple[str, ...]:
    """Divisions with a value that the ranking does not list, the highest first."""
    rest = [region for region in series.values if region not in series.places]
    return tuple(sorted(rest, key=lambda region: -(series.values[region].value or 0)))


def sums(series: Series) -> tuple[Sum, Sum | None, Sum | None] | None:
    """What follows from the printed sum: the sum, the ranked without a value together, and all the rest together.

    Returns:
        Nothing where the report prints no sum; the second and third only for shares of the whole country whose parts
        are printed exactly.
    """
    total, ranking = series.total, series.ranking
    if total is None or ranking is None:
        return None
    value = formats.value_phrase(total, plain=True)
    printed = Sum(phrase(mark("前{number}位合计 {value}"), number=len(ranking.items), value=value))
    exact = all(o.certainty == "certain" and not o.qualifier for o in (total, *series.observations))
    if series.measure != "share" or not exact:
        return printed, None, None
    try:
        whole = Decimal(total.value_text)
        inside = [Decimal(series.values[i.region_id].value_text) for i in ranking.items if i.region_id in series.values]
        outside = [Decimal(series.values[region].value_text) for region in unranked(series)]
    except InvalidOperation:
        return printed, None, None
    missing = [item.position for item in ranking.items if item.region_id not in series.values]
    hidden = None
    if missing and inside:
        parts = " − ".join(f"{part:f}" for part in (whole, *inside))
        hidden = Sum(phrase(mark("{places}合计 {share:f}%"), places=_span(missing), share=whole - sum(inside)), parts)
    left = tiles.RANKED - len(ranking.items) - len(outside)
    other = None
    if left > 0:
        rest = Decimal(100) - whole - sum(outside)
        parts = " − ".join(["100", f"{whole:f}", *(f"{part:f}" for part in outside)])
        other = Sum(phrase(mark("其余{number}个合计 {share:f}%"), number=left, share=rest), parts)
    return printed, hidden, other


def _span(positions: Sequence[int]) -> str:
    """Places in words: ``第4至8位``, ``第2、5位``."""
    if len(positions) > 2 and positions == list(range(positions[0], positions[-1] + 1)):
        return phrase(mark("第{first}至{last}位"), first=positions[0], last=positions[-1])
    return phrase(_NUMBER, number="、".join(map(str, positions)))


def with_parents(regions: Mapping[str, Region], region_id: str) -> tuple[Region, ...]:
    """The places above a place, the largest first; endless circles in the data end where they begin."""
    above: list[Region] = []
    seen = {region_id}
    parent = regions[region_id].parent_id if region_id in regions else ""
    while parent in regions and parent not in seen:
        seen.add(parent)
        above.append(regions[parent])
        parent = regions[parent].parent_id
    return tuple(reversed(above))


def with_children(regions: Iterable[Region], region_id: str) -> tuple[str, ...]:
    """A place and all places inside it."""
    inside = [region_id]
    known = {region_id}
    pool = list(regions)
    for one in inside:
        new = [region.id for region in pool if region.parent_id == one and region.id not in known]
        known.update(new)
        inside += new
    return tuple(inside)
