"""Terms and contradictions as sheets to copy."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core import citation, formats
from desktop.core.documents import Contradiction, Term
from desktop.export.sheet import Sheet, SheetColumn

OWN_WORDS = "释义由商鉴编写，非报告原文。"
OWN_JUDGEMENT = "说明和判断由商鉴编写，非报告原文。"


def of_terms(title: str, terms: Sequence[Term]) -> Sheet:
    """A sheet of terms: name, definition, section."""
    heads = (SheetColumn("名词"), SheetColumn("释义"), SheetColumn("章节", "code"))
    rows = tuple((term.name, term.definition, formats.section_words(term.section)) for term in terms)
    return Sheet(title, "", heads, rows, citation.source_line(()), OWN_WORDS)


def of_contradictions(title: str, found: Sequence[Contradiction]) -> Sheet:
    """A sheet of contradictions: one row for each, its places one after the other."""
    heads = (SheetColumn("题目"), SheetColumn("各处所印"), SheetColumn("说明"), SheetColumn("较可信的说法"))
    rows = tuple(
        (
            one.filed.title,
            "；".join(f"{formats.section_words(place.section)}作“{place.printed}”" for place in one.places),
            one.filed.detail,
            one.filed.likelier,
        )
        for one in found
    )
    return Sheet(title, "", heads, rows, citation.source_line(()), OWN_JUDGEMENT)
