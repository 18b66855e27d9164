"""A briefing as a Word document after the layout of official documents."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.core.briefing import (
    Block,
    Briefing,
    Heading,
    Numbering,
    Paragraph,
    PictureBlock,
    Reference,
    SheetBlock,
    level_of,
    listed,
)
from desktop.core.sheet import Rules
from desktop.export import docx_styles, docx_tables, docx_text
from desktop.export import docx_template as template
from desktop.export.files import Cancelled, Progress, Steps, writing

if TYPE_CHECKING:
    from docx.document import Document

def write_briefing(
    briefing: Briefing,
    path: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    *,
    rules: Rules = "grid",
) -> None:
    """Write a Word document.

    Args:
        briefing: What to write.
        path: The file.
        progress: Told (blocks done, blocks in all).
        cancelled: Asked before each block whether to stop.
        rules: ``grid`` for tables with every line, ``three`` for 三线表.

    Raises:
        ExportError: The file cannot be written.
        ExportCancelledError: The reader stopped; a file that was there before is unchanged.
        ValueError: A picture is none.
    """
    steps = Steps(len(briefing.blocks) + 1, progress, cancelled)
    steps.check()
    with writing(path) as spare:
        writer = _Writer(docx_styles.prepared(briefing.title), rules)
        if briefing.title:
            writer.add(template.TITLE, briefing.title)
        for number, block in enumerate(briefing.blocks):
            writer.block(block, then=briefing.blocks[number + 1 : number + 4])
            steps.done()
        writer.references(listed(briefing.references))
        writer.document.save(str(spare))
        steps.done()


class _Writer:
    """Puts blocks into a document and keeps count.

    Args:
        document: An empty document after the template.
        rules: Lines of tables.
    """

    def __init__(self, document: Document, rules: Rules) -> None:
        self.document = document
        self._rules = rules
        self._body: Any = document.element.body
        self._numbering = Numbering()
        self._turned = False

    def block(self, block: Block, *, then: Sequence[Block] = ()) -> None:
        """Put one block at the end; `then` are the next ones, whose page a heading shares."""
        if isinstance(block, SheetBlock):
            self._table(block)
            return
        first = next((one for one in then if not isinstance(one, Heading)), None)
        self._turn(
            turned=isinstance(block, Heading) and isinstance(first, SheetBlock) and docx_tables.plan(first.sheet).turned
        )
        if isinstance(block, Heading):
            self._heading(block)
        elif isinstance(block, PictureBlock):
            self._picture(block)
        elif isinstance(block, Reference):
            look = docx_styles.style_id(template.REFERENCE)
            self._append(docx_text.paragraph(look, docx_text.run(block.text), docx_text.UNNUMBERED))
        elif isinstance(block, Paragraph):
            for line in block.text.splitlines() or [""]:
                self.add(template.BODY, line)

    def add(self, look: template.Look, text: str) -> None:
        """Put a paragraph of a style at the end."""
        self._append(docx_text.paragraph(docx_styles.style_id(look), docx_text.run(text)))

    def references(self, entries: tuple[str, ...]) -> None:
        """Put the list of references at the end, each entry once."""
        if not entries:
            return
        self._turn(turned=False)
        self.add(template.REFERENCE_HEAD, "参考文献")
        for entry in entries:
            self.add(template.REFERENCE, entry)

    def _append(self, xml: str) -> Any:
        from docx.oxml import parse_xml

        element = parse_xml(xml)
        self._body.insert_element_before(element, "w:sectPr")
        return element

    def _heading(self, heading: Heading) -> None:
        look = template.HEADINGS[level_of(heading.level) - 1]
        self.add(look, self._numbering.heading(heading.level) + heading.text)

    def _table(self, block: SheetBlock) -> None:
        sheet, made = block.sheet, docx_tables.plan(block.sheet)
        self._turn(turned=made.turned)
        caption = block.caption or sheet.title
        look = docx_styles.style_id(template.TABLE_CAPTION)
        self._append(docx_text.caption(look, "表", self._numbering.table(), caption))
        if sheet.unit:
            self.add(template.UNIT, f"单位：{sheet.unit}")
        if sheet.columns:
            self._append(docx_tables.table(sheet, made, self._rules, docx_styles.style_id(template.CELL)))
        for line in sheet.foot_lines or ("",):
            self.add(template.SOURCE, line)

    def _picture(self, block: PictureBlock) -> None:
        from docx.shared import Mm

        number = self._numbering.figure()
        paragraph = self.document.add_paragraph(style=template.PICTURE.style)
        shape = paragraph.add_run().add_picture(io.BytesIO(block.png))
        scale = Mm(min(max(block.width_mm, 10), template.PAPER.text_width)) / shape.width
        scale = min(scale, Mm(template.PAPER.text_height - 30) / shape.height)
        shape.width, shape.height = round(shape.width * scale), round(shape.height * scale)
        described: Any = shape._inline.docPr  # noqa: SLF001 - python-docx has no words for the description
        described.set("descr", docx_text.clean(block.caption))
        described.set("name", f"图{number}")
        self._append(
            docx_text.caption(docx_styles.style_id(template.FIGURE_CAPTION), "图", number, block.caption)
        )

    def _turn(self, *, turned: bool) -> None:
        """Begin a new page the other way round where that changes."""
        if turned == self._turned:
            return
        from docx.enum.section import WD_ORIENT, WD_SECTION

        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE if turned else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = section.page_height, section.page_width
        self._turned = turned
