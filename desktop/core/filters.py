"""Facets over observations and policies: what can be chosen, what a choice means in words, and the counts beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from desktop.core import bigrams, formats
from desktop.core.documents import Policy
from desktop.core.records import Observation
from desktop.language import mark

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Facet(Generic[Record]):
    """A property to filter by.

    Attributes:
        key: Stable id, used in settings and in tests of both sides.
        title: Heading above its values.
        values: The values a record has under this facet; more than one for a document with several issuers.
        order: Fixed order of values; values not named follow by count.
        parent: The value that a value lies under, empty for none; lower values show once the upper is chosen.
        words: How a value reads in a sentence or on a chip.
    """

    key: str
    title: str
    values: Callable[[Record], tuple[str, ...]]
    order: tuple[str, ...] = ()
    parent: Callable[[str], str] = lambda _value: ""
    words: Callable[[str], str] = lambda value: value


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader asks for: chosen values for each facet and words to contain."""

    chosen: Mapping[str, frozenset[str]] = field(default_factory=dict)
    text: str = ""

    def toggled(self, key: str, value: str) -> Choice:
        """The same choice with one value switched."""
        values = self.chosen.get(key, frozenset()) ^ {value}
        return Choice({**self.chosen, key: values}, self.text)

    def narrowed(self, facet: Facet[Any], value: str) -> Choice:
        """The same choice with one value switched; a part and the whole it lies in exclude each other."""
        parent = facet.parent(value)
        old = self.chosen.get(facet.key, frozenset())
        kept = {v for v in old if v != parent and facet.parent(v) != value}
        return Choice({**self.chosen, facet.key: frozenset(kept ^ {value})}, self.text)

    def without(self, key: str) -> Choice:
        """The same choice with one facet cleared; ``text`` clears the words."""
        if key == "text":
            return Choice(self.chosen, "")
        return Choice({name: values for name, values in self.chosen.items() if name != key}, self.text)

    def with_text(self, text: str) -> Choice:
        """The same choice with other words."""
        return Choice(self.chosen, text)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked."""
        return not self.text.strip() and not any(self.chosen.values())


#: Stands above the news items in the list of chapters.
NEWS = "新闻"


def _section_values(observation: Observation) -> tuple[str, ...]:
    section = observation.section
    if not section:
        return ()
    chapter = chapter_above(section)
    return (chapter, section) if chapter else (section,)


def chapter_above(section: str) -> str:
    """The chapter that a section lies in: ``1`` for ``1.1.2``, ``5`` for ``专栏5-1``; empty for chapters."""
    if section.startswith("专栏"):
        return section[2:].partition("-")[0]
    if section.startswith(NEWS):
        return "" if section == NEWS else NEWS
    chapter = formats.chapter_of(section)
    return chapter if chapter != section else ""


REGIONS = (mark("全国"), mark("四大区域"), mark("省级"), mark("市县"), mark("国际"))

OBSERVATION_FACETS: tuple[Facet[Observation], ...] = (
    Facet("section", mark("章节"), _section_values, parent=chapter_above, words=formats.section_words),
    Facet("measure", mark("度量"), lambda o: (formats.MEASURE[o.measure],), tuple(formats.MEASURE.values())),
    Facet("region", mark("地区"), lambda o: (formats.REGION_KIND[o.region_kind],), REGIONS),
    Facet("certainty", mark("确定性"), lambda o: (formats.CERTAINTY[o.certainty],), tuple(formats.CERTAINTY.values())),
    Facet("topic", mark("主题"), lambda o: (o.topic,)),
    Facet("category", mark("品类"), lambda o: (o.category,) if o.category else ()),
    Facet("period", mark("时期"), lambda o: (formats.period_short(o.period),)),
    Facet("origin", mark("来源"), lambda o: (formats.ORIGIN[o.origin],), tuple(formats.ORIGIN.values())),
    Facet("indicator", mark("指标"), lambda o: (o.indicator,)),
)
#: Facets with too many values to list; an address names one: ``指标:全国网上零售额``.
UNLISTED = frozenset({"indicator"})

LEVELS = ("法律", "行政法规", "国务院文件", "部门规章", "部门文件", "司法文件", "地方文件", "国际文件", "标准", "其他")

MENTIONED = (mark("日期不一致"), mark("正文提及"), mark("正文未提"))


def _month_of(year: str) -> Callable[[Policy], tuple[str, ...]]:
    def months(policy: Policy) -> tuple[str, ...]:
        issued = policy.issued_on
        return (f"{int(issued[5:7])}月",) if len(issued) >= 7 and issued.startswith(year) else ()

    return months


def _mentioned(policy: Policy) -> tuple[str, ...]:
    if policy.disputed:
        return (MENTIONED[0], MENTIONED[1])
    return (MENTIONED[1] if policy.mentioned else MENTIONED[2],)


def policy_facets(year: str) -> tuple[Facet[Policy], ...]:
    """Facets of policies, their months being those of one year; of any year if none is given."""
    return (
        Facet(
            "listed",
            mark("收录"),
            lambda p: (mark("附录A"),) if p.in_appendix else (mark("仅正文提及"),),
            (mark("附录A"), mark("仅正文提及")),
        ),
        Facet("level", mark("级别"), lambda p: (p.level,), LEVELS),
        Facet("issuer", mark("发文机关"), lambda p: p.issuers),
        Facet("theme", mark("主题"), lambda p: (p.theme,) if p.theme else ()),
        Facet("mention", mark("正文"), _mentioned, MENTIONED),
        Facet("kind", mark("文种"), lambda p: (p.kind,) if p.kind else ()),
        Facet("region", mark("地区"), lambda p: (p.region,) if p.region else ()),
        Facet("year", mark("年份"), lambda p: (p.issued_on[:4],) if p.issued_on else (mark("未注明"),)),
        Facet("month", mark("月份"), _month_of(year)),
    )




def observation_words(observation: Observation) -> str:
    """What the filter field looks through for an observation."""
    o = observation
    return f"{o.name} {o.region} {o.value_text} {o.unit} {o.section} {o.period} {o.topic} {o.agency}"


def policy_words(policy: Policy) -> str:
    """What the filter field looks through for a policy; the document number also without its brackets."""
    number = policy.doc_number.translate(str.maketrans("", "", "〔〕[]（）()号"))
    return " ".join((policy.title, policy.doc_number, number, policy.issued_on, *policy.issuers))


def matches_text(words: str, text: str) -> bool:
    """Whether every word of `text` occurs in `words`, both folded."""
    folded = bigrams.fold(words)
    return all(part in folded for part in bigrams.fold(text).split())


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Record]):
    """Records that a choice leaves, and for every facet the count of each value under the other conditions."""

    records: tuple[Record, ...]
    counts: Mapping[str, Counter[str]]


def apply(
    records: Sequence[Record],
    facets: Sequence[Facet[Record]],
    choice: Choice,
    *,
    words: Callable[[Record], str],
    found: Callable[[Record], bool] = lambda _record: False,
) -> Outcome[Record]:
    """Filter records and count every facet.

    A value's count answers "how many would I see if I chose this one", so the facet's own choice is left out of it
    and nobody clicks into nothing.

    Args:
        records: All records of the page.
        facets: What can be filtered by.
        choice: What is asked.
        words: Text of a record for the filter field.
        found: Whether the search finds a record by the text of the filter field, which may be pinyin or a number.

    Returns:
        The matching records in the given order, and the counts.
    """
    text = choice.text.strip()
    pool = [r for r in records if found(r) or matches_text(words(r), text)] if text else list(records)
    active = {f.key: choice.chosen[f.key] for f in facets if choice.chosen.get(f.key)}
    counts: dict[str, Counter[str]] = {f.key: Counter() for f in facets}
    kept: list[Record] = []
    for record in pool:
        values = {f.key: f.values(record) for f in facets}
        failed = [key for key, wanted in active.items() if wanted.isdisjoint(values[key])]
        if not failed:
            kept.append(record)
            for key, own in values.items():
                counts[key].update(own)
        elif len(failed) == 1:
            counts[failed[0]].update(values[failed[0]])
    return Outcome(tuple(kept), counts)


def ordered_values(facet: Facet[Record], records: Iterable[Record]) -> tuple[str, ...]:
    """All values of a facet over all records: fixed order first, then by how often they occur."""
    tally: Counter[str] = Counter()
    for record in records:
        tally.update(facet.values(record))
    fixed = [value for value in facet.order if tally[value]]
    rest = [value for value, _ in tally.most_common() if value not in facet.order]
    return (*fixed, *rest)


def human_sentence(choice: Choice, facets: Sequence[Facet[Record]], say: Callable[[str], str] = str) -> str:
    """The conditions as a sentence: ``章节 9.2，度量 比重，地区 西藏``.

    Args:
        choice: The conditions.
        facets: Those that may have been chosen from.
        say: Turns the program's own words into those of the interface, where they are shown and not copied.
    """
    parts = [say(mark("含“{words}”")).format(words=choice.text.strip())] if choice.text.strip() else []
    known = {facet.key: facet for facet in facets}
    for key, values in choice.chosen.items():
        if values and key in known:
            words = say(mark("、")).join(say(known[key].words(value)) for value in sorted(values))
            parts.append(f"{say(known[key].title)} {words}")
    return say(mark("，")).join(parts)
