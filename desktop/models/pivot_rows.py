"""Columns of the table of a comparison."""

from __future__ import annotations

from typing import Any

from desktop.core import formats, pivot
from desktop.core.pivot import Computed, Pivot, PivotColumn, PivotRow
from desktop.language import mark
from desktop.models.columns import Column

_HEADS = {"indicator": mark("指标"), "period": mark("时期")}


#: Characters of a header where it stands alone, and where there are others.
_ALONE, _AMONG = 22, 10


def _width(head: str) -> int:
    """Room for the header words at 12 pixels, wide characters counting twice."""
    return max(24 + sum(12 if ord(character) > 0x200F else 7 for character in head), 88)


def pivot_columns(table: Pivot, members: str) -> tuple[Column[PivotRow], ...]:
    """Name, values, computed values.

    Args:
        table: The comparison laid out.
        members: What its members are called: 地区 or 品类.
    """
    first: Column[PivotRow] = Column("name", _HEADS.get(table.dimension, members), lambda row: row.name, width=0)
    room = _ALONE if len(table.columns) + len(table.computed) < 2 else _AMONG
    values = tuple(_value_column(number, column, room) for number, column in enumerate(table.columns))
    computed = tuple(_computed_column(number, column, room) for number, column in enumerate(table.computed))
    return (first, *values, *computed)


def _value_column(number: int, column: PivotColumn, room: int) -> Column[PivotRow]:
    def text(row: PivotRow) -> str:
        o = row.values[number]
        words = pivot.value_text(o, column)
        return f"{words}?" if o is not None and o.certainty != "certain" else words

    def copied(row: PivotRow) -> str:
        return pivot.value_text(row.values[number], column, plain=True)

    def key(row: PivotRow) -> Any:
        o = row.values[number]
        return o.value if o is not None else None

    title = pivot.short_head(column.title, column.unit, room)
    return Column(f"value{number}", title, text, width=_width(title), align="right", sort_key=key,
                  copied=copied, kind="number", head=column.head)  # fmt: skip


def _computed_column(number: int, column: Computed, room: int) -> Column[PivotRow]:
    def raw(row: PivotRow) -> str:
        return row.computed[number] or ""

    def text(row: PivotRow) -> str:
        return formats.screen_number(raw(row))

    def key(row: PivotRow) -> Any:
        words = raw(row).removeprefix("约")
        return float(words) if words else None

    title = "推算 " + pivot.short_head(column.title, column.unit, room)
    return Column(f"computed{number}", title, text, width=_width(title), align="right", sort_key=key, copied=raw,
                  kind="number", faint=True, head=f"推算 {column.head}")  # fmt: skip
