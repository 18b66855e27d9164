"""Documents made from what a page shows: a table, a figure, a case, a province on one sheet of paper."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core import citation, formats
from desktop.core.briefing import Block, Briefing, Heading, Paragraph, PictureBlock, SheetBlock
from desktop.core.documents import CaseParagraph, CaseStudy
from desktop.core.sheet import Sheet

_NUMBERED = re.compile(r"^[图表]\d+-\d+\s+")
#: Width of a chart on paper, in millimetres.
CHART_WIDTH = 150.0


def of_sheet(sheet: Sheet, references: Sequence[str] = (), *, png: bytes = b"") -> Briefing:
    """One table, under its chart where there is one.

    It has no title but the captions, because it goes into a document that has one.

    Args:
        sheet: The table.
        references: Entries for the list at the end; without any there is no list, since the table names its source.
        png: The chart.
    """
    # 表1-1 of the report becomes 表1 of the document; the source line says which it was.
    caption = _NUMBERED.sub("", sheet.title)
    blocks: list[Block] = [PictureBlock(png, caption, CHART_WIDTH)] if png else []
    blocks.append(SheetBlock(sheet, caption))
    return Briefing("", tuple(blocks), tuple(references))


def of_case(case: CaseStudy, paragraphs: Sequence[CaseParagraph], facts: Sheet | None) -> Briefing:
    """A case: our digest under its headings, its values as a table, where it stands in the report.

    Args:
        case: Which one.
        paragraphs: Its digest.
        facts: Its values; ``None`` where the report gives none.
    """
    blocks: list[Block] = []
    about = "，".join(filter(None, (case.place, case.organisation)))
    if about:
        blocks.append(Paragraph(f"{about}。{'主题：' + case.theme.replace('；', '、') + '。' if case.theme else ''}"))
    heading = ""
    for paragraph in paragraphs:
        if paragraph.heading != heading:
            heading = paragraph.heading
            blocks.append(Heading(1, heading))
        blocks.append(Paragraph(paragraph.text))
    if facts is not None and facts.rows:
        blocks += [Heading(1, "主要数值"), SheetBlock(facts, facts.title)]
    source = citation.source_line((), place=formats.section_words(case.section))
    blocks.append(Paragraph(f"（摘要由商鉴编写，非报告原文。{source}。）"))
    return Briefing(case.name, tuple(blocks), (citation.report_reference(case.section),))
