"""Tables as the HTML that word processors and spreadsheets take from the clipboard."""

from __future__ import annotations

from html import escape

from desktop.export.sheet import Sheet, SheetColumn

#: Kept as text by Excel and ET: a document number must not become a date or lose a zero.
_AS_TEXT = r"mso-number-format:'\@'"


def html(sheet: Sheet) -> str:
    """A complete HTML document with one table between paragraphs.

    No fonts and no classes: the target document's own style takes over. Everything is escaped, headers included.
    """
    parts = [f"<p><b>{escape(sheet.title)}</b></p>"] if sheet.title else []
    if sheet.unit:
        parts.append(f'<p style="text-align:right">单位：{escape(sheet.unit)}</p>')
    parts.append('<table border="1" style="border-collapse:collapse">')
    heads = "".join(f'<th style="text-align:{_side(column)}">{escape(column.title)}</th>' for column in sheet.columns)
    parts.append(f"<tr>{heads}</tr>")
    parts += [f"<tr>{_row(sheet, row)}</tr>" for row in sheet.rows]
    parts.append("</table>")
    parts += [f"<p>{escape(line)}</p>" for line in sheet.foot_lines]
    return '<html><head><meta charset="utf-8"></head><body>' + "".join(parts) + "</body></html>"


def _row(sheet: Sheet, row: tuple[str, ...]) -> str:
    return "".join(
        f'<td style="{_style(column)}">{escape(cell)}</td>' for column, cell in zip(sheet.columns, row, strict=True)
    )


def _side(column: SheetColumn) -> str:
    return "right" if column.kind == "number" else "left"


def _style(column: SheetColumn) -> str:
    side = f"text-align:{_side(column)}"
    return f"{side};{_AS_TEXT}" if column.kind == "code" else side
