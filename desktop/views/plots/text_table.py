"""A table of words in a picture: a line under the head, rows as high as their longest cell."""

from __future__ import annotations

from desktop.core.drawing import Rect
from desktop.core.text_tables import TextTable
from desktop.views.plots.desk import Desk

__all__ = ["TextTable", "draw_table"]

#: Lines of a cell at most.
LINES = 3


def draw_table(desk: Desk, table: TextTable, area: Rect, *, limit: float = 0.0) -> float:
    """Draw a table.

    Args:
        desk: Where to draw.
        table: What.
        area: Its left, top and width.
        limit: Height at most; rows beyond it are left out. 0 for all rows.

    Returns:
        The height taken.
    """
    ruler, gap = desk.ruler, desk.ruler.px(16)
    widths = _widths(desk, table, area.width, gap)
    lefts = [area.x + sum(widths[:n]) + gap * n for n in range(len(widths))]
    line, pad = ruler.line(), ruler.px(4)
    y = area.y
    for left, width, head in zip(lefts, widths, table.heads, strict=True):
        desk.words(head, left, y + line / 2 + pad, role="captionBold", token="text2", part="title", room=width + 1)
    y += line + 2 * pad
    desk.line((area.x, y), (area.right, y), token="control")
    for row in table.rows:
        cells = [ruler.wrapped(cell, width, most=LINES) for cell, width in zip(row, widths, strict=True)]
        height = line * max(1, *map(len, cells)) + 2 * pad
        if limit and y + height - area.y > limit:
            break
        for left, lines in zip(lefts, cells, strict=True):
            for number, text in enumerate(lines):
                desk.words(text, left, y + pad + (number + 0.5) * line, part="name")
        y += height
        desk.line((area.x, y), (area.right, y), token="line")
    return y - area.y + 1


def _widths(desk: Desk, table: TextTable, width: float, gap: float) -> list[float]:
    """Columns as wide as their words, the widest ones giving way where not all fit."""
    columns = range(len(table.heads))
    wanted = [
        max([desk.ruler.width(table.heads[n], "captionBold"), *(desk.ruler.width(row[n]) for row in table.rows)])
        for n in columns
    ]
    room = width - gap * (len(wanted) - 1)
    while sum(wanted) > room + 0.5:
        widest = max(wanted)
        second = max((one for one in wanted if one < widest), default=0.0)
        most = [n for n in columns if wanted[n] == widest]
        cut = max(widest - (sum(wanted) - room) / len(most), second)
        for n in most:
            wanted[n] = max(cut, 1.0)
        if widest <= 1:
            break
    return wanted
