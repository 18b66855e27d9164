"""Facets over terms, contradictions and doubtful readings: what they can be filtered by, and their words."""

from __future__ import annotations

from desktop.core import formats
from desktop.core.documents import Contradiction, Term
from desktop.core.evidence import reasons
from desktop.core.filters import OBSERVATION_FACETS, Facet, chapter_above
from desktop.core.records import Observation
from desktop.language import mark


def _chapter(section: str) -> tuple[str, ...]:
    return (chapter_above(section) or section,) if section else ()


#: Words of our judgement where both places may stand.
_BOTH_SIGNS = ("并存", "不必矛盾", "都成立", "不必相斥")
_DATES = ("日期", "时间", "年份", "年度", "何时", "统计期")


def nature(one: Contradiction) -> str:
    """What a contradiction is about: ``日期``, ``数值`` or ``名称和说法``."""
    title = one.filed.title
    if any(word in title for word in _DATES):
        return mark("日期")
    return mark("数值") if any(place.observations for place in one.places) else mark("名称和说法")


def judgement(one: Contradiction) -> str:
    """What we say of it: ``两处可并存``, ``难以断定`` or ``一处较可信``."""
    words = one.filed.likelier
    if words.startswith(("难定", "难以断定")):
        return mark("难以断定")
    if any(sign in words for sign in _BOTH_SIGNS):
        return mark("两处可并存")
    return mark("一处较可信")


def _places(one: Contradiction) -> str:
    return mark("同一节内") if len({place.section for place in one.places}) == 1 else mark("不同章节之间")


CONTRADICTION_FACETS: tuple[Facet[Contradiction], ...] = (
    Facet(
        "section", mark("章节"), lambda one: tuple(dict.fromkeys(c for p in one.places for c in _chapter(p.section))),
        words=formats.section_words,
    ),
    Facet("nature", mark("类别"), lambda one: (nature(one),), (mark("数值"), mark("日期"), mark("名称和说法"))),
    Facet(
        "judgement", mark("判断"), lambda one: (judgement(one),),
        (mark("一处较可信"), mark("两处可并存"), mark("难以断定")),
    ),
    Facet("places", mark("所在"), lambda one: (_places(one),), (mark("不同章节之间"), mark("同一节内"))),
)  # fmt: skip

_KINDS_OF_READING = (mark("另有读法"), mark("无另读"))

READING_FACETS: tuple[Facet[Observation], ...] = (
    Facet("section", mark("章节"), lambda o: _chapter(o.section), words=formats.section_words),
    Facet("certainty", mark("确定性"), lambda o: (formats.CERTAINTY[o.certainty],), (mark("存疑"), mark("可能"))),
    *(facet for facet in OBSERVATION_FACETS if facet.key == "measure"),
    Facet(
        "evidence",
        mark("还原依据"),
        lambda o: tuple(dict.fromkeys(r.kind or mark("其他") for r in reasons(o.evidence))) or (mark("无"),),
    ),
    Facet("other", mark("另一读法"), lambda o: (_KINDS_OF_READING[0 if o.alternatives else 1],), _KINDS_OF_READING),
    *(facet for facet in OBSERVATION_FACETS if facet.key == "origin"),
)

TERM_FACETS: tuple[Facet[Term], ...] = (
    Facet("initial", mark("首字母"), lambda term: (term.initial,), tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ#")),
    Facet("section", mark("章节"), lambda term: _chapter(term.section), words=formats.section_words),
)


def contradiction_words(one: Contradiction) -> str:
    """What the filter field looks through for a contradiction."""
    filed = one.filed
    printed = " ".join(f"{place.section} {place.section_title} {place.printed}" for place in one.places)
    return f"{filed.title} {filed.detail} {filed.likelier} {printed}"


def term_words(term: Term) -> str:
    """What the filter field looks through for a term."""
    return f"{term.name} {term.definition} {term.section}"
