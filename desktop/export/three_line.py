"""三线表: a table with a thick line above and below and a thin one under its header, as journals print them."""

from __future__ import annotations

from html import escape

from desktop.export.sheet import Sheet, SheetColumn

_THICK, _THIN = "1.5pt solid windowtext", "0.75pt solid windowtext"


def three_line(sheet: Sheet) -> str:
    """A complete HTML document; the colour of the lines is that of the target's text."""
    parts = [f'<p style="text-align:center"><b>{escape(sheet.title)}</b></p>'] if sheet.title else []
    if sheet.unit:
        parts.append(f'<p style="text-align:right">单位：{escape(sheet.unit)}</p>')
    parts.append('<table style="border-collapse:collapse;width:100%" width="100%" cellpadding="4">')
    heads = [
        f'<th style="{_side(column)};border-top:{_THICK};border-bottom:{_THIN}">{escape(column.title)}</th>'
        for column in sheet.columns
    ]
    parts.append(f"<tr>{''.join(heads)}</tr>")
    for number, row in enumerate(sheet.rows, start=1):
        end = f";border-bottom:{_THICK}" if number == len(sheet.rows) else ""
        cells = [
            f'<td style="{_side(column)}{_code(column)}{end}">{escape(cell)}</td>'
            for column, cell in zip(sheet.columns, row, strict=True)
        ]
        parts.append(f"<tr>{''.join(cells)}</tr>")
    parts.append("</table>")
    parts += [f"<p>{escape(line)}</p>" for line in sheet.foot_lines]
    return '<html><head><meta charset="utf-8"></head><body>' + "".join(parts) + "</body></html>"


def _side(column: SheetColumn) -> str:
    return f"text-align:{'right' if column.kind == 'number' else 'left'}"


def _code(column: SheetColumn) -> str:
    return r";mso-number-format:'\@'" if column.kind == "code" else ""
