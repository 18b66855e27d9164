"""Real Word tables: repeated headers, widths from the content, numbers aligned at the point."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from desktop.core.decimals import decimals_of, most_decimals
from desktop.core.sheet import Rules, Sheet
from desktop.export.docx_template import CELL, HEI_FACE, PAPER, ROW, SMALL
from desktop.export.docx_text import paragraph, run

_SEAM = re.compile(r"(?<=[\u4e00-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[\u4e00-\u9fff])")
#: White on both sides of a cell together, in points.
_PADDING = 12.0
#: A column of words is at least this wide, in Han characters.
_LEAST = 5
#: Halves of a Han character that hold 国办函〔2022〕126号 and 2022-04-20.
_CODE = 17
#: Rows with longer text may break over pages.
_LONG = 400
_SAMPLE = 400
_EVERY = 100


@dataclass(frozen=True, slots=True)
class Plan:
    """How a table goes onto paper.

    Attributes:
        size: Points of its text.
        widths: Of the columns, in points.
        turned: Whether the page is turned round.
    """

    size: float
    widths: tuple[float, ...]
    turned: bool


def plan(sheet: Sheet, *, narrow: float = 1.0) -> Plan:
    """Widths for the columns; smaller text and then a turned page where they do not fit.

    Args:
        sheet: The table.
        narrow: Width of a digit in halves of a Han character; more than 1 in a typeface without serifs.
    """
    upright, turned = (mm * 72 / 25.4 for mm in (PAPER.text_width, PAPER.text_height))
    for size, room, is_turned in ((CELL.size, upright, False), (SMALL, upright, False), (CELL.size, turned, True)):
        natural, least = _wanted(sheet, size, narrow)
        if sum(least) <= room:
            return Plan(size, _fitted(sheet, natural, least, room), is_turned)
    natural, least = _wanted(sheet, SMALL, narrow)
    scale = min(1.0, turned / max(sum(least), 1.0))
    least = [width * scale for width in least]
    natural = [max(a * scale, b) for a, b in zip(natural, least, strict=True)]
    return Plan(SMALL, _fitted(sheet, natural, least, turned), turned=True)


def _wanted(sheet: Sheet, size: float, narrow: float) -> tuple[list[float], list[float]]:
    """For each column the width without line breaks, and the least that can be borne."""
    natural, least = [], []
    for number, column in enumerate(sheet.columns):
        texts = [row[number] for row in sheet.rows[:_SAMPLE]]
        head = min(halves(column.title, narrow), 2 * _LEAST)
        # A number takes the place of the decimals that it lacks, too; document numbers may break, years may not.
        decimals = most_decimals(texts) if column.kind == "number" else 0
        widths = sorted(halves(text, narrow) + narrow * lacking(text, decimals) for text in texts)
        widest = max([head, *widths[-1:]])
        usual = max([head, *widths[: len(widths) * 9 // 10 + 1][-1:]])
        unbroken = {"number": widest, "code": min(widest, _CODE * narrow), "text": min(widest, 2 * _LEAST)}[column.kind]
        least.append(max(unbroken, head) * size / 2 + _PADDING)
        # What is usual may be less than the few longer words need that are not to break: 亿人, but also 万亿元.
        usual = max(widest if column.kind == "number" else usual, unbroken, head)
        natural.append(usual * size / 2 + _PADDING)
    return natural, least


def _fitted(sheet: Sheet, natural: list[float], least: list[float], room: float) -> tuple[float, ...]:
    """Widths that fill the room: spare width goes to columns of words, missing width is taken from them."""
    if sum(natural) <= room:
        words = [n for n, column in enumerate(sheet.columns) if column.kind == "text"] or list(range(len(natural)))
        spare = (room - sum(natural)) / max(len(words), 1)
        return tuple(width + (spare if n in words else 0) for n, width in enumerate(natural))
    spare, wish = room - sum(least), [a - b for a, b in zip(natural, least, strict=True)]
    # Less than in proportion, so that one long column does not take everything.
    weights = [max(one, 0) ** 0.75 for one in wish]
    share = spare / max(sum(weights), 1.0)
    given = [min(weight * share, one) for weight, one in zip(weights, wish, strict=True)]
    rest = spare - sum(given)
    longest = max(range(len(wish)), key=lambda n: wish[n])
    given[longest] += rest
    return tuple(width + extra for width, extra in zip(least, given, strict=True))


def lacking(text: str, decimals: int) -> float:
    """Digits that a number lacks behind the point, the point counted as half of one."""
    own = decimals_of(text)
    return 0.0 if not decimals or own is None else decimals - own + (0 if own else 0.5)


def halves(text: str, narrow: float = 1.0) -> float:
    """Width of a text in halves of a Han character, its longest line."""
    wide = unicodedata.east_asian_width
    widest = max(sum(2 if wide(c) in "WFA" else narrow for c in line) for line in text.split("\n"))
    # Word sets a quarter of a character between Han and Latin.
    return widest + 0.5 * len(_SEAM.findall(text[:100]))


def table(sheet: Sheet, made: Plan, rules: Rules, style: str, check: Callable[[], None] | None = None) -> str:
    """The table as XML.

    Args:
        sheet: The cells.
        made: Widths and size of text.
        rules: Which lines are drawn.
        style: Id of the style of its text.
        check: Called now and then; what it raises stops the work.
    """
    widths = [round(width * 20) for width in made.widths]
    halves_of_points = round(made.size * 2)
    size = f'<w:sz w:val="{halves_of_points}"/><w:szCs w:val="{halves_of_points}"/>' if made.size != CELL.size else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    properties = (
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>{_borders(rules)}'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
    )
    maker = _Rows(sheet, widths, size, rules, style)
    rows = maker.heads()
    for number, cells in enumerate(sheet.rows):
        if check is not None and number % _EVERY == 0:
            check()
        rows.append(maker.row(cells))
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _borders(rules: Rules) -> str:
    def line(side: str, eighths: int) -> str:
        return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="auto"/>'

    if rules == "three":
        return f"<w:tblBorders>{line('top', 12)}{line('bottom', 12)}</w:tblBorders>"
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return f"<w:tblBorders>{''.join(line(side, 4) for side in sides)}</w:tblBorders>"


class _Rows:
    """Makes rows.

    Args:
        sheet: The table.
        widths: In twentieths of a point.
        size: Properties of text that is smaller than its style.
        rules: Which lines are drawn.
        style: Id of the style of the text.
    """

    def __init__(self, sheet: Sheet, widths: list[int], size: str, rules: Rules, style: str) -> None:
        self._sheet, self._widths, self._size, self._rules, self._style = sheet, widths, size, rules, style
        self._decimals = [most_decimals(row[n] for row in sheet.rows) for n in range(len(sheet.columns))]
        self._digit = (SMALL if size else CELL.size) * 20 / 2

    def heads(self) -> list[str]:
        """One header row, or two with merged cells."""
        groups = self._sheet.groups
        if not groups:
            cells = [self._head(n, column.title) for n, column in enumerate(self._sheet.columns)]
            return [_row(cells, head=True)]
        upper, lower, place = [], [], 0
        for words, span in groups:
            if words:
                upper.append(self._head(place, words, span=span))
                lower += [self._head(n, self._sheet.columns[n].title) for n in range(place, place + span)]
            else:
                upper.append(self._head(place, self._sheet.columns[place].title, merge="restart", last=False))
                lower.append(self._head(place, "", merge="continue"))
            place += span
        return [_row(upper, head=True), _row(lower, head=True)]

    def row(self, cells: tuple[str, ...]) -> str:
        """One row of the body."""
        made = []
        for n, (column, text) in enumerate(zip(self._sheet.columns, cells, strict=True)):
            side = '<w:jc w:val="left"/>'
            if column.kind == "number":
                side = f'<w:ind w:right="{self._indent(n, text)}"/><w:jc w:val="right"/>'
            made.append(self._cell(n, paragraph(self._style, run(text, self._size), side)))
        return _row(made, head=False, whole=max(map(len, cells), default=0) < _LONG)

    def _indent(self, column: int, text: str) -> int:
        """What is missing behind the number so that the points stand below one another."""
        most = self._decimals[column]
        return round(lacking(text, most) * self._digit)

    def _head(self, column: int, words: str, *, span: int = 1, merge: str = "", last: bool = True) -> str:
        face = f'<w:rFonts w:hint="eastAsia" w:eastAsia="{HEI_FACE.name}"/>'
        inside = run(words, self._size, fonts=face) if words else ""
        return self._cell(
            column, paragraph(self._style, inside, '<w:keepNext/><w:jc w:val="center"/>'), span=span, merge=merge,
            under=self._rules == "three" and last,
        )  # fmt: skip

    def _cell(self, column: int, inside: str, *, span: int = 1, merge: str = "", under: bool = False) -> str:
        width = sum(self._widths[column : column + span])
        parts = [f'<w:tcW w:w="{width}" w:type="dxa"/>']
        parts += [f'<w:gridSpan w:val="{span}"/>'] if span > 1 else []
        parts += [f'<w:vMerge w:val="{merge}"/>'] if merge else []
        if under:
            parts.append('<w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders>')
        return f'<w:tc><w:tcPr>{"".join(parts)}<w:vAlign w:val="center"/></w:tcPr>{inside}</w:tc>'


def _row(cells: list[str], *, head: bool, whole: bool = True) -> str:
    properties = "<w:cantSplit/>" if whole else ""
    properties += f'<w:trHeight w:val="{round(ROW * 20)}" w:hRule="atLeast"/>' + ("<w:tblHeader/>" if head else "")
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"
