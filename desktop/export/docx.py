"""Briefings as Word documents."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from desktop.core.briefing import Briefing, Heading, Paragraph, PictureBlock
from desktop.export.sheet import Sheet


def write_briefing(
    briefing: Briefing,
    path: Path,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bool:
    """Write a document, complete or not at all.

    Returns:
        ``False`` when it was cancelled; no file is left then.

    Raises:
        OSError: The place cannot be written.
    """
    import docx
    from docx.shared import Mm

    document = docx.Document()
    document.add_heading(briefing.title, 0)
    for number, block in enumerate(briefing.blocks, start=1):
        if cancelled is not None and cancelled():
            return False
        if isinstance(block, Heading):
            document.add_heading(block.text, block.level)
        elif isinstance(block, Paragraph):
            document.add_paragraph(block.text)
        elif isinstance(block, PictureBlock):
            document.add_picture(BytesIO(block.png), width=Mm(block.width_mm))
            document.add_paragraph(block.caption)
        else:
            document.add_paragraph(block.caption)
            sheet: Sheet = block.sheet
            table = document.add_table(1, len(sheet.columns), style="Table Grid")
            for cell, column in zip(table.rows[0].cells, sheet.columns, strict=True):
                cell.text = column.title
            for row in sheet.rows:
                for cell, words in zip(table.add_row().cells, row, strict=True):
                    cell.text = words
            for line in sheet.foot_lines:
                document.add_paragraph(line)
        if progress is not None:
            progress(number, len(briefing.blocks))
    for reference in briefing.references:
        document.add_paragraph(reference.text, style="List Number")
    spare = path.with_name(path.name + ".new")
    document.save(str(spare))
    spare.replace(path)
    return True
