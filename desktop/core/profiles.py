"""All that the report says of one place, put in order: values with places, leading categories, lists, papers, cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop.core import formats
from desktop.core.documents import CaseStudy
from desktop.core.records import Observation
from desktop.core.regions import (
    KIND,
    Place,
    Region,
    RegionRanking,
    Series,
    places,
    series_key,
    with_children,
    with_parents,
)
from desktop.language import tr


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A value of the place.

    Attributes:
        sections: Everywhere it is stated, the first place first.
        place: Its place among the divisions, where the report ranks.
    """

    observation: Observation
    sections: tuple[str, ...]
    place: Place | None


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A list that names the place.

    Attributes:
        words: The place in it, the items under the place's name, or nothing where it only lists.
    """

    ranking: RegionRanking
    words: str


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A policy that concerns the place or a place inside it."""

    id: str
    title: str
    issued_on: str
    doc_number: str
    region: str


@dataclass(frozen=True, slots=True)
class Profile:
    """One page on a place.

    Attributes:
        above: The places it lies in, the largest first.
        below: Places inside it that something is said of.
        values: What the report states, derived and supplementary values included, in reading order.
        news: What the news items state.
        placed: Rankings among the divisions that name it without giving its value.
        top: The list of its leading categories.
        listed: All other lists that name it.
    """

    region: Region
    above: tuple[Region, ...]
    below: tuple[Region, ...]
    values: tuple[ValueRow, ...]
    news: tuple[ValueRow, ...]
    placed: tuple[ListedRow, ...]
    top: RegionRanking | None
    listed: tuple[ListedRow, ...]
    policies: tuple[PaperRow, ...]
    cases: tuple[CaseStudy, ...]
    figures: tuple[tuple[str, str], ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is said of the place."""
        return not (
            self.values or self.news or self.placed or self.top or self.listed or self.policies or self.cases
            or self.figures or self.below
        )  # fmt: skip

    @property
    def subtitle(self) -> str:
        """What kind of place it is, and where: ``江苏省　市（州）``."""
        region = self.region
        kind = "" if region.id == "CN" else KIND.get(region.kind, "")
        words = [one.name for one in self.above if one.kind != "country"]
        own = [region.name] if region.name != region.short_name else []
        return "　".join(filter(None, (*own, *words, "" if own and region.kind == "bloc" else kind)))

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Every value shown."""
        return tuple(row.observation for row in (*self.values, *self.news))


def build(
    regions: Mapping[str, Region],
    region_id: str,
    *,
    observations: Sequence[Observation],
    series: Sequence[Series],
    rankings: Sequence[RegionRanking],
    cited: Mapping[str, Observation],
    policies: Iterable[tuple[str, str, str, str, str]],
    cases: Sequence[CaseStudy],
    figures: Sequence[tuple[str, str]],
) -> Profile:
    """Put a profile together.

    Args:
        regions: All places.
        region_id: The place.
        observations: Its values in reading order.
        series: What the grid can show; places among the divisions come from there.
        rankings: All rankings.
        cited: Observations that the rankings' items cite, by id.
        policies: Id, title, date, number and place of the policies of the place and of those inside it.
        cases: Cases that play there.
        figures: Id and caption of what shows it.

    Raises:
        KeyError: No such place.
    """
    region = regions[region_id]
    placed, top, listed = _lists(region_id, rankings, series, observations, cited)
    inside = [regions[one] for one in with_children(regions.values(), region_id)[1:]] if region_id != "CN" else []
    return Profile(
        region=region,
        above=with_parents(regions, region_id),
        below=tuple(one for one in inside if not one.is_empty or one.kind == "province"),
        values=_rows((o for o in observations if o.origin != "news"), series),
        news=_rows((o for o in observations if o.origin == "news"), ()),
        placed=placed,
        top=top,
        listed=listed,
        policies=tuple(PaperRow(*one) for one in policies),
        cases=tuple(cases),
        figures=tuple(figures),
    )


def _lists(
    region_id: str,
    rankings: Sequence[RegionRanking],
    series: Sequence[Series],
    observations: Sequence[Observation],
    cited: Mapping[str, Observation],
) -> tuple[tuple[ListedRow, ...], RegionRanking | None, tuple[ListedRow, ...]]:
    """The rankings that only place it, the list of its leading categories, and all others, the ordered ones first."""
    own = [ranking for ranking in rankings if any(item.region_id == region_id for item in ranking.items)]
    ranked = {s.ranking.id: s for s in series if s.ranking is not None and region_id in s.places}
    shown = {series_key(o) for o in observations}
    placed = tuple(
        ListedRow(s.ranking, s.places[region_id].words)
        for s in ranked.values()
        if s.ranking is not None and not any(series_key(o) in shown for o in s.observations)
    )
    listed = [
        ListedRow(ranking, _words(ranking, region_id, cited))
        for ranking in own
        if not ranking.is_top_list and ranking.id not in ranked
    ]
    top = next((ranking for ranking in own if ranking.is_top_list), None)
    return placed, top, tuple(sorted(listed, key=lambda row: not row.ranking.ranks))


def _rows(observations: Iterable[Observation], series: Sequence[Series]) -> tuple[ValueRow, ...]:
    """One row for each value, what is ranked first; places that state the same one are gathered."""
    found: dict[tuple[str, ...], list[Observation]] = {}
    for observation in observations:
        key = (*series_key(observation), observation.value_text, observation.origin, observation.qualifier)
        found.setdefault(key, []).append(observation)
    rows = [
        ValueRow(group[0], tuple(dict.fromkeys(o.section for o in group if o.section)), place_of(group[0], series))
        for group in found.values()
    ]
    on_grid = {series_key(o): number for number, one in enumerate(series) for o in one.observations}
    if any(row.observation.region_kind != "province" for row in rows):
        return tuple(rows)
    rows.sort(key=lambda row: (row.place is None, on_grid.get(series_key(row.observation), len(series))))
    return tuple(rows)


def place_of(observation: Observation, series: Sequence[Series]) -> Place | None:
    """The place of a value among the divisions, where the report ranks them by it."""
    for one in series:
        if observation.region_id in one.places and any(
            series_key(o) == series_key(observation) for o in one.observations
        ):
            return one.places[observation.region_id]
    return None


def _words(ranking: RegionRanking, region_id: str, cited: Mapping[str, Observation]) -> str:
    """What a list says of a place: its place in it, or the things under its name."""
    items = [item for item in ranking.items if item.region_id == region_id]
    if any(item.category_id for item in ranking.items) or len(items) > 1:
        return "、".join(item.name for item in items)
    if not ranking.ranks:
        return ""
    values = {i.region_id: cited[i.observation_id] for i in ranking.items if i.observation_id in cited}
    return places(ranking, values)[region_id].words


def value_words(observation: Observation, *, plain: bool = False) -> str:
    """A value with its qualifier and, where it is not certain, a question mark.

    Args:
        observation: The value.
        plain: With an ASCII hyphen for minus, as copied text wants it.
    """
    number = observation.value_text if plain else formats.screen_number(observation.value_text)
    doubt = "" if observation.certainty == "certain" or plain else "?"
    return f"{formats.qualifier_before(observation)}{number or formats.DASH}{doubt}"


def empty_words(profile: Profile) -> str:
    """The sentence for a place without values: what was looked for and what there is instead."""
    name = profile.region.short_name
    words = tr("报告没有单列{name}的数值。").format(name=name)
    there: list[tuple[str, int, Callable[[int], str]]] = [
        (tr("相关政策"), len(profile.policies), lambda n: tr("{n}件").format(n=n)),
        (tr("案例", "many"), len(profile.cases), lambda n: tr("{n}篇").format(n=n)),
    ]  # fmt: skip
    known = tr("，").join(f"{what} {say(count)}" for what, count, say in there if count)
    return tr("{words}{known}。").format(words=words, known=known) if known else words
