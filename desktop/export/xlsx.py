"""Tables as Excel workbooks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.export.sheet import Sheet


def write_sheets(
    sheets: Sequence[Sheet],
    path: Path,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bool:
    """Write a workbook, complete or not at all.

    Returns:
        ``False`` when it was cancelled; no file is left then.

    Raises:
        OSError: The place cannot be written.
    """
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for number, sheet in enumerate(sheets, start=1):
        if cancelled is not None and cancelled():
            return False
        page = book.create_sheet(f"表{number}")
        lines = [[line] for line in sheet.head_lines] + [[column.title for column in sheet.columns]]
        for line in (*lines, *map(list, sheet.rows), *([line] for line in sheet.foot_lines)):
            page.append(line)
        if progress is not None:
            progress(number, len(sheets))
    spare = path.with_name(path.name + ".new")
    book.save(str(spare))
    spare.replace(path)
    return True
