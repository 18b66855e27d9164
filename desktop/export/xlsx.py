"""Tables as an Excel workbook: numbers that are numbers and look as printed, sources on a sheet of their own."""

from __future__ import annotations

import errno
import gc
import io
import os
import re
import sys
import unicodedata
from collections.abc import Sequence
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.core.sheet import Sheet
from desktop.export.files import Cancelled, Progress, Steps, writing
from desktop.export.text import RISKY

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

#: Words, sign, digits, point: 超过-19.0.
_NUMBER = re.compile(r"^([^\d+\-.=@\s\"]{0,8})(-?)(\d{1,15})(?:\.(\d{1,10}))?$")
#: Digits that a number in a spreadsheet keeps.
_DIGITS = 15
_CELL_CHARACTERS = 32767
_UNUSABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SHEET_NAME = re.compile(r"[\x00-\x1f\\/*?:\[\]]+")
_EVERY = 200
INFO = "说明"


def number_of(text: str) -> tuple[float | int, str] | None:
    """A cell's number and the number format that shows it as printed.

    Args:
        text: ``13.79``, ``-4.0``, ``超过19.0``.

    Returns:
        For example ``(19.0, '"超过"0.0;"超过"-0.0')``; nothing where the text is no number or has too many digits.
    """
    found = _NUMBER.match(text)
    if found is None:
        return None
    words, sign, whole, decimals = found[1], found[2], found[3], found[4] or ""
    if len(whole) + len(decimals) > _DIGITS or (len(whole) > 1 and whole.startswith("0")):
        return None
    value: float | int = float(f"{sign}{whole}.{decimals}") if decimals else int(sign + whole)
    shape = "0." + "0" * len(decimals) if decimals else "0"
    return value, f'"{words}"{shape};"{words}"-{shape}' if words else shape


def usable(text: str) -> str:
    """Text that a workbook can hold: without control and half characters, at most 32,767 characters long."""
    words = _UNUSABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return words if len(words) <= _CELL_CHARACTERS else words[: _CELL_CHARACTERS - 1] + "…"


def write_sheets(
    sheets: Sequence[Sheet], path: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> None:
    """Write a workbook: one worksheet for each table, and 说明 with sources, notes and the meaning of the words.

    Args:
        sheets: In the order of the tabs.
        path: The file.
        progress: Told (rows done, rows in all).
        cancelled: Asked now and then whether to stop.

    Raises:
        ExportError: The file cannot be written.
        ExportCancelledError: The reader stopped; a file that was there before is unchanged.
    """
    from openpyxl import Workbook

    steps = Steps(sum(len(sheet.rows) for sheet in sheets) + 1, progress, cancelled)
    steps.check()
    with writing(path) as spare:
        book = Workbook()
        book.remove(book.worksheets[0])
        book.properties.creator = "商鉴"
        book.properties.title = usable(sheets[0].title) if sheets else ""
        looks = _Looks(book)
        taken = {INFO}
        for sheet in sheets:
            page = book.create_sheet(_sheet_name(sheet.title, taken))
            _fill(page, sheet, looks, steps)
        _info(book.create_sheet(INFO), sheets, looks)
        spare.write_bytes(_saved(book))
        for page in book.worksheets:
            # Cells and sheet hold one another; left to the garbage collector, they would make the window stutter.
            page._cells.clear()  # noqa: SLF001
        steps.done()


def _saved(book: Workbook) -> bytes:
    """The workbook as a file in memory, so that no half-open archive keeps a temporary file alive.

    Raises:
        OSError: The library writes each sheet to the system's temporary folder first, which may be full.
    """
    from lxml.etree import SerialisationError  # noqa: PLC0415 - comes with the libraries that write documents

    data, number = io.BytesIO(), 0
    try:
        book.save(data)
    except SerialisationError as error:  # IO_ENOSPC: lxml has exceptions of its own for what the system refuses
        number = getattr(errno, str(error).removeprefix("IO_"), errno.EIO)
    if not number:
        return data.getvalue()
    # The library leaves a generator that fails once more when it is thrown away; that is done here, in silence.
    hook = sys.unraisablehook
    sys.unraisablehook = lambda _: None
    gc.collect()
    sys.unraisablehook = hook
    raise OSError(number, os.strerror(number))


class _Looks:
    """Cell styles, made once: giving each cell its own would take most of the time.

    Args:
        book: The workbook.
    """

    def __init__(self, book: Workbook) -> None:
        from openpyxl.styles import Alignment, Border, Font, Side

        self._scratch = book.create_sheet("scratch")
        book.remove(self._scratch)
        self._row = 0
        self._numbers: dict[str, Any] = {}
        line = Side(style="thin")
        self._frame = Border(left=line, right=line, top=line, bottom=line)
        self._right = Alignment(horizontal="right", vertical="center")
        left = Alignment(horizontal="left", vertical="center", wrap_text=True)
        centre = Alignment(horizontal="center", vertical="center", wrap_text=True)
        self.title = self._made(font=Font(bold=True, size=14), alignment=Alignment(vertical="center"))
        self.unit = self._made(alignment=self._right)
        self.head = self._made(font=Font(bold=True), border=self._frame, alignment=centre)
        self.text = self._made(border=self._frame, alignment=left)
        self.risky = self._made(border=self._frame, alignment=left, quotePrefix=True)
        self.code = self._made(border=self._frame, alignment=left, number_format="@", quotePrefix=True)
        self.words = self._made(border=self._frame, alignment=self._right)
        self.foot = self._made(alignment=Alignment(vertical="top", wrap_text=True))

    def number(self, shape: str) -> Any:
        """The style of a number with a format."""
        if shape not in self._numbers:
            self._numbers[shape] = self._made(border=self._frame, alignment=self._right, number_format=shape)
        return self._numbers[shape]

    def _made(self, **parts: Any) -> Any:
        self._row += 1
        cell = self._scratch.cell(self._row, 1)
        for name, part in parts.items():
            setattr(cell, name, part)
        return copy(cell._style)  # noqa: SLF001 - openpyxl has no public way to share a style


def _cell(page: Worksheet, row: int, column: int, value: str | float, look: Any) -> Any:
    cell: Any = page.cell(row, column, value)
    cell._style = look  # noqa: SLF001
    return cell


def _put(page: Worksheet, row: int, column: int, text: str, look: Any) -> None:
    """Put text into a cell; never a formula, whatever it begins with."""
    _cell(page, row, column, usable(text), look).data_type = "s"


def _put_cell(page: Worksheet, row: int, column: int, text: str, kind: str, looks: _Looks) -> None:
    """Put a cell of the table: a number where the column says so and the text is one."""
    number = number_of(text) if kind == "number" else None
    if number is not None:
        _cell(page, row, column, number[0], looks.number(number[1]))
    elif kind == "code":
        _put(page, row, column, text, looks.code)
    else:
        plain = looks.words if kind == "number" else looks.text
        _put(page, row, column, text, looks.risky if text.startswith(RISKY) else plain)


def _fill(page: Worksheet, sheet: Sheet, looks: _Looks, steps: Steps) -> None:
    """Title, unit, headers, rows, source and note of one table."""
    last = max(len(sheet.columns), 1)
    row = 0
    for line, look in zip(sheet.head_lines, (looks.title, looks.unit), strict=False):
        row += 1
        is_unit = line != sheet.title
        _put(page, row, 1, line, looks.unit if is_unit else look)
        _merge_line(page, row, last)
    head = row + 1
    row = _heads(page, sheet, head, looks)
    first = row + 1
    widths = _widths(sheet)
    for cells in sheet.rows:
        row += 1
        wrapped = (_lines(text, width - 2) for text, width in zip(cells, widths, strict=True))
        _set_height(page, row, max(wrapped, default=1))
        for number, (column, text) in enumerate(zip(sheet.columns, cells, strict=True), start=1):
            _put_cell(page, row, number, text, column.kind, looks)
        if (row - first) % _EVERY == _EVERY - 1:
            steps.done(_EVERY)
    steps.done(len(sheet.rows) % _EVERY)
    if sheet.rows:
        page.auto_filter.ref = f"A{first - 1}:{_letter(last)}{row}"
    for line in sheet.foot_lines:
        row += 1
        _put(page, row, 1, line, looks.foot)
        _merge_line(page, row, last)
        _set_height(page, row, _lines(line, sum(widths)))
    page.freeze_panes = f"{'B' if last > 2 else 'A'}{first}"
    for number, width in enumerate(widths, start=1):
        page.column_dimensions[_letter(number)].width = width
    _on_paper(page, columns=last, heads=f"{head}:{first - 1}")


def _merge_line(page: Worksheet, row: int, last: int) -> None:
    """Let a line go over the whole table; Excel calls a file with a merged single cell damaged."""
    if last > 1:
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=last)


def _set_height(page: Worksheet, row: int, lines: int) -> None:
    """Room for wrapped text: not every program finds it by itself; 409 points are the most that a row can have."""
    if lines > 1:
        page.row_dimensions[row].height = min(14.5 * lines + 1, 409)


def _heads(page: Worksheet, sheet: Sheet, row: int, looks: _Looks) -> int:
    """Headers, in two rows with merged cells where columns are grouped.

    Returns:
        The last header row.
    """
    groups = sheet.groups
    if not groups:
        for number, column in enumerate(sheet.columns, start=1):
            _put(page, row, number, column.title, looks.head)
        return row
    number = 1
    for words, span in groups:
        for place in range(number, number + span):
            title = sheet.columns[place - 1].title
            _put(page, row, place, (words or title) if place == number else "", looks.head)
            _put(page, row + 1, place, title if words else "", looks.head)
        if words and span > 1:
            page.merge_cells(start_row=row, end_row=row, start_column=number, end_column=number + span - 1)
        elif not words:
            page.merge_cells(start_row=row, end_row=row + 1, start_column=number, end_column=number)
        number += span
    return row + 1


def _on_paper(page: Worksheet, *, columns: int, heads: str = "") -> None:
    """A4, as wide as the page, headers (rows as ``3:4``) on every page."""
    from openpyxl.worksheet.properties import PageSetupProperties

    page.print_title_rows = heads or None
    page.page_setup.paperSize = 9
    page.page_setup.orientation = "landscape" if columns > 6 else "portrait"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if page.oddFooter is not None and page.oddFooter.center is not None:
        page.oddFooter.center.text = "第 &P 页，共 &N 页"


def _info(page: Worksheet, sheets: Sequence[Sheet], looks: _Looks) -> None:
    """Sources, notes and what the words mean."""
    lines: list[tuple[str, str]] = []
    for sheet in sheets:
        lines.append(("表", sheet.title))
        lines += [("单位", sheet.unit)] if sheet.unit else []
        lines += [("资料来源", sheet.source.removeprefix("资料来源："))] if sheet.source else []
        lines += [("附注", sheet.note.removeprefix("注："))] if sheet.note else []
        lines.append(("行数", str(len(sheet.rows))))
    lines += MEANINGS
    for row, (name, words) in enumerate(lines, start=1):
        _put(page, row, 1, name, looks.head)
        _put(page, row, 2, words, looks.text)
        _set_height(page, row, _lines(words, 88))
    page.column_dimensions["A"].width = 14
    page.column_dimensions["B"].width = 90
    _on_paper(page, columns=2)


#: What stands at the end of 说明.
MEANINGS = [
    ("数值", "精度与原文一致，小数位数由单元格格式保留；“超过”“近”等限定词也在格式里，不影响计算。"),
    ("确定", "小数点的还原只有一种读法，或原文没有丢失小数点。"),
    ("可能", "较可信，但不能排除其他读法。"),
    ("存疑", "两种读法都说得通，另一种读法列在附注或“另一读法”一列。"),
    ("报告", "商务部《中国电子商务报告2022》正文、图表或附录所载。"),
    ("推算", "由报告的数值计算得出，不是报告原文。"),
    ("补充", "报告以外的公开统计，来源逐条列出，非报告所载。"),
    ("新闻", "相关新闻所载，非报告所载。"),
]


def _widths(sheet: Sheet) -> list[int]:
    """Column widths in characters, from the longest of the first rows, between 6 and 48."""
    rows = sheet.rows[:500]
    return [
        min(max([_width(column.title) + 2, *(_width(row[number]) for row in rows)]) + 2, 48)
        for number, column in enumerate(sheet.columns)
    ]


def _width(text: str) -> int:
    """Columns that the longest line of a text takes; Han characters take two."""
    return max(sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in line) for line in text.split("\n"))


def _lines(text: str, width: int) -> int:
    if len(text) * 2 <= width and "\n" not in text:
        return 1
    return sum(max(1, -(-_width(line) // max(width, 1))) for line in text.split("\n"))


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(number)


def _sheet_name(title: str, taken: set[str]) -> str:
    r"""A name for a tab: at most 31 characters, without ``\ / * ? : [ ]``, once in the workbook."""
    words = _SHEET_NAME.sub(" ", usable(title)).strip(" '")[:31].strip(" '") or "表"
    name, number = words, 1
    while name.casefold() in {one.casefold() for one in taken} or name.casefold() == "history":
        number += 1
        end = f" {number}"
        name = words[: 31 - len(end)] + end
    taken.add(name)
    return name
