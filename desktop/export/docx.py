"""A briefing as a Word document after the layout of official documents."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
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
        writer = _Writer(docx_styles.prepared(briefing.title), rules, steps)
        if briefing.title:
            writer.add(template.TITLE, briefing.title)
        for number, block in enumerate(briefing.blocks):
            writer.block(block, then=briefing.blocks[number + 1 : number + 4])
            steps.done()
        writer.references(listed(briefing.references))
        writer.save(spare)
        steps.done()


class _Writer:
    """Puts blocks one after the other and keeps count.

    The body is text until it is in the file: to hang big tables into a tree of elements takes most of the time, and
    blocks the window while it does.

    Args:
        document: An empty document after the template.
        rules: Lines of tables.
        steps: Asked now and then whether to stop.
    """

    def __init__(self, document: Document, rules: Rules, steps: Steps) -> None:
        self._document = document
        self._rules, self._steps = rules, steps
        self._body: list[str] = []
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
            look = template.HEADINGS[level_of(block.level) - 1]
            self.add(look, self._numbering.heading(block.level) + block.text)
        elif isinstance(block, PictureBlock):
            self._picture(block)
        elif isinstance(block, Reference):
            look_id = docx_styles.style_id(template.REFERENCE)
            self._body.append(docx_text.paragraph(look_id, docx_text.run(block.text), docx_text.UNNUMBERED))
        elif isinstance(block, Paragraph):
            for line in block.text.splitlines() or [""]:
                self.add(template.BODY, line)

    def add(self, look: template.Look, text: str) -> None:
        """Put a paragraph of a style at the end."""
        self._body.append(docx_text.paragraph(docx_styles.style_id(look), docx_text.run(text)))

    def references(self, entries: tuple[str, ...]) -> None:
        """Put the list of references at the end."""
        if not entries:
            return
        self._turn(turned=False)
        self.add(template.REFERENCE_HEAD, "参考文献")
        for entry in entries:
            self.add(template.REFERENCE, entry)

    def save(self, path: Path) -> None:
        """Write the file.

        Raises:
            OSError: It cannot be written.
        """
        from docx.opc.pkgwriter import PackageWriter

        part = self._document.part
        text = (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document {docx_text.W} {docx_text.R}><w:body>'
            f"{''.join(self._body)}{docx_styles.section(self._document, turned=self._turned)}</w:body></w:document>"
        )
        body = _Part(part.partname, part.content_type, text.encode("utf-8"), part.rels)
        package: Any = part.package
        for one in package.parts:
            one.before_marshal()
        parts: Any = [body if one is part else one for one in package.parts]
        data = io.BytesIO()
        PackageWriter.write(data, package.rels, parts)  # type: ignore[no-untyped-call]
        path.write_bytes(data.getvalue())

    def _table(self, block: SheetBlock) -> None:
        sheet, made = block.sheet, docx_tables.plan(block.sheet)
        self._turn(turned=made.turned)
        look = docx_styles.style_id(template.TABLE_CAPTION)
        self._body.append(docx_text.caption(look, "表", self._numbering.table(), block.caption or sheet.title))
        if sheet.unit:
            self.add(template.UNIT, f"单位：{sheet.unit}")
        if sheet.columns:
            cells = docx_tables.table(sheet, made, self._rules, docx_styles.style_id(template.CELL), self._steps.check)
            self._body.append(cells)
        for line in sheet.foot_lines or ("",):
            self.add(template.SOURCE, line)

    def _picture(self, block: PictureBlock) -> None:
        from docx.shared import Mm

        number = self._numbering.figure()
        shape: Any = self._document.part.new_pic_inline(io.BytesIO(block.png), None, None)
        scale = Mm(min(max(block.width_mm, 10), template.PAPER.text_width)) / shape.extent.cx
        scale = min(scale, Mm(template.PAPER.text_height - 30) / shape.extent.cy)
        width, height = round(shape.extent.cx * scale), round(shape.extent.cy * scale)
        shape.extent.cx, shape.extent.cy = width, height
        shape.graphic.graphicData.pic.spPr.cx, shape.graphic.graphicData.pic.spPr.cy = width, height
        shape.docPr.set("id", str(number))
        shape.docPr.set("descr", docx_text.clean(block.caption))
        shape.docPr.set("name", f"图{number}")
        look = docx_styles.style_id(template.PICTURE)
        self._body.append(docx_text.paragraph(look, f"<w:r><w:drawing>{shape.xml}</w:drawing></w:r>"))
        look = docx_styles.style_id(template.FIGURE_CAPTION)
        self._body.append(docx_text.caption(look, "图", number, block.caption))

    def _turn(self, *, turned: bool) -> None:
        """Begin a new page the other way round where that changes."""
        if turned == self._turned:
            return
        if self._body:
            end = docx_styles.section(self._document, turned=self._turned)
            self._body.append(f'<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>{end}</w:pPr></w:p>')
        self._turned = turned


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the file as python-docx writes it: name, type, content, what it points to."""

    partname: Any
    content_type: str
    blob: bytes
    rels: Any
