"""Tables as the HTML that word processors and spreadsheets take from the clipboard."""

from __future__ import annotations

from html import escape

from desktop.core.decimals import decimals_of, most_decimals
from desktop.export.sheet import Rules, Sheet, SheetColumn

#: Kept as text by Excel and ET: a document number must not become a date or lose a zero.
_AS_TEXT = r"mso-number-format:'\@'"
#: 三线表: heavy above and below, thin under the headers. Word takes them from cells only.
_HEAVY, _THIN = "solid 1.5pt", "solid .75pt"


def html(sheet: Sheet, rules: Rules = "grid") -> str:
    """A complete HTML document with one table between paragraphs.

    No fonts and no classes: the target document's own style takes over. Everything is escaped, headers included.

    Args:
        sheet: What to copy.
        rules: ``grid`` for every line, ``three`` for 三线表.
    """
    parts = [f"<p><b>{escape(sheet.title)}</b></p>"] if sheet.title else []
    if sheet.unit:
        parts.append(f'<p style="text-align:right">单位：{escape(sheet.unit)}</p>')
    frame = ' border="1"' if rules == "grid" else ""
    parts.append(f'<table{frame} style="border-collapse:collapse">')
    maker = _Rows(sheet, rules)
    parts += ["<thead>", *(f"<tr>{row}</tr>" for row in maker.heads()), "</thead>"]
    last = len(sheet.rows) - 1
    parts += [f"<tr>{maker.row(row, is_last=number == last)}</tr>" for number, row in enumerate(sheet.rows)]
    parts.append("</table>")
    parts += [f"<p>{escape(line)}</p>" for line in sheet.foot_lines]
    return '<html><head><meta charset="utf-8"></head><body>' + "".join(parts) + "</body></html>"


class _Rows:
    """Makes the rows of a table; what all cells of a column share is worked out once.

    Args:
        sheet: The table.
        rules: Which lines are drawn.
    """

    def __init__(self, sheet: Sheet, rules: Rules) -> None:
        self._sheet, self._three = sheet, rules == "three"
        self._styles = [_style(column) for column in sheet.columns]
        cells = list(zip(*sheet.rows, strict=False))
        self._decimals = [
            most_decimals(cells[n]) if column.kind == "number" and n < len(cells) else 0
            for n, column in enumerate(sheet.columns)
        ]

    def heads(self) -> list[str]:
        """One row of headers, or two with spans."""
        columns, groups = self._sheet.columns, self._sheet.groups
        if not groups:
            return ["".join(self._head(column.title, _side(column), top=True, under=True) for column in columns)]
        upper, lower, place = [], [], 0
        for words, span in groups:
            if words:
                upper.append(self._head(words, "center", f' colspan="{span}"', top=True, under=True))
                lower += [self._head(c.title, _side(c), under=True) for c in columns[place : place + span]]
            else:
                column = columns[place]
                upper.append(self._head(column.title, _side(column), ' rowspan="2"', top=True, under=True))
            place += span
        return ["".join(upper), "".join(lower)]

    def row(self, cells: tuple[str, ...], *, is_last: bool) -> str:
        """The cells of one row."""
        end = f";border-bottom:{_HEAVY}" if self._three and is_last else ""
        return "".join(
            f'<td style="{style}{self._digits(number, cell)}{end}">{escape(cell)}</td>'
            for number, (style, cell) in enumerate(zip(self._styles, cells, strict=True))
        )

    def _digits(self, column: int, cell: str) -> str:
        """The decimals printed, for Excel; room for those lacking, so that the points stand below one another."""
        most = self._decimals[column]
        own = decimals_of(cell) if most else None
        if own is None:
            return ""
        kept = rf";mso-number-format:'0\.{'0' * own}'" if own else ""
        room = f";padding-right:{(most - own) * 0.5 + (0 if own else 0.25):g}em" if own < most else ""
        return kept + room

    def _head(self, words: str, side: str, spans: str = "", *, top: bool = False, under: bool = False) -> str:
        lines = f";border-top:{_HEAVY}" if self._three and top else ""
        lines += f";border-bottom:{_THIN}" if self._three and under else ""
        return f'<th style="text-align:{side}{lines}"{spans}>{escape(words)}</th>'


def _side(column: SheetColumn) -> str:
    return "right" if column.kind == "number" else "left"


def _style(column: SheetColumn) -> str:
    side = f"text-align:{_side(column)}"
    return f"{side};{_AS_TEXT}" if column.kind == "code" else side
