"""Tables of words: those that the report prints without numbers, and ranks of which the values are not stated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.records import TableCell


@dataclass(frozen=True, slots=True)
class TextTable:
    """Heads and rows of words; every row is as long as the heads."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def of_cells(cells: Sequence[TableCell]) -> TextTable:
    """A table as printed; lists of ranks by place become one row for each place."""
    heads = tuple(cell.text for cell in sorted(cells, key=lambda c: c.column) if cell.is_header)
    by_row: dict[int, dict[int, str]] = {}
    for cell in cells:
        if not cell.is_header:
            by_row.setdefault(cell.row, {})[cell.column] = cell.text
    rows = tuple(tuple(found.get(n, "") for n in range(len(heads))) for _, found in sorted(by_row.items()))
    return _by_rank(TextTable(heads, rows))


def _by_rank(table: TextTable) -> TextTable:
    """Place, rank, name becomes place, first, second, third."""
    if len(table.heads) != 3 or table.heads[1] != "排名":
        return table
    ranks = sorted({row[1] for row in table.rows}, key=lambda rank: (len(rank), rank))
    places = dict.fromkeys(row[0] for row in table.rows)
    found = {(row[0], row[1]): row[2] for row in table.rows}
    heads = (table.heads[0], *(f"第{rank}位" for rank in ranks))
    return TextTable(heads, tuple((place, *(found.get((place, rank), "") for rank in ranks)) for place in places))


def of_ranking(head: str, names: Sequence[tuple[int, str]]) -> TextTable:
    """Names by rank whose values are not stated."""
    return TextTable(("名次", head), tuple((str(place), name) for place, name in names))
