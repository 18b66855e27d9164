"""Which cases are alike: by what they are about and where they are."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.documents import CaseStudy
from desktop.language import tr

#: Pairs of characters that nearly every case has.
_COMMON = frozenset({"电商", "数字", "字化", "技术", "创新", "平台", "服务", "商务", "智能"})
_THEME, _PART, _PLACE, _GROUP = 6, 2, 3, 1
"""What a shared theme, a shared pair of characters, a shared province and a shared group of the appendix count."""


def themes(case: CaseStudy) -> tuple[str, ...]:
    """What a case is about, word by word."""
    return tuple(filter(None, case.theme.split("；")))


def province(case: CaseStudy) -> str:
    """The first two characters of a place, which tell provinces apart; empty where a case has no one place."""
    return case.place[:2] if case.place not in {"", "全国", "线上"} else ""


def _pairs(words: str) -> set[str]:
    return {words[n : n + 2] for n in range(len(words) - 1)} - _COMMON


def likeness(first: CaseStudy, second: CaseStudy) -> int:
    """How alike two cases are; 0 where they share neither theme nor province."""
    shared = set(themes(first)) & set(themes(second))
    parts = {p for t in themes(first) for p in _pairs(t)} & {p for t in themes(second) for p in _pairs(t)}
    same_place = bool(province(first)) and province(first) == province(second)
    if not (shared or parts or same_place):
        return 0
    group = first.section.rpartition(".")[0] == second.section.rpartition(".")[0] != ""
    return _THEME * len(shared) + _PART * len(parts) + _PLACE * same_place + _GROUP * group


def similar(case: CaseStudy, cases: Sequence[CaseStudy], most: int = 4) -> tuple[tuple[CaseStudy, str], ...]:
    """The cases most like one, the most alike first, each with what they share in words."""
    scored = [(likeness(case, other), other) for other in cases if other.id != case.id]
    best = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])[:most]
    return tuple((other, _shared(case, other)) for _, other in best)


def _shared(first: CaseStudy, second: CaseStudy) -> str:
    shared = [theme for theme in themes(first) if theme in themes(second)]
    if not shared:
        parts = {p for t in themes(first) for p in _pairs(t)}
        shared = [theme for theme in themes(second) if _pairs(theme) & parts][:1]
    if province(first) and province(first) == province(second):
        shared.append(tr("同在{province}").format(province=province(first)))
    return "、".join(shared)
