"""Part of a sheet: fewer columns, fewer rows, without title, unit, source or note."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from desktop.export.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a sheet is wanted.

    Attributes:
        left_out: Numbers of columns that are not wanted; all are shown where nothing would be left.
        title: With the title.
        unit: With the line that names the unit.
        source: With the source line.
        note: With the note on doubts and scope.
    """

    left_out: frozenset[int] = frozenset()
    title: bool = True
    unit: bool = True
    source: bool = True
    note: bool = True

    def of(self, sheet: Sheet) -> Sheet:
        """The wanted part of a sheet."""
        wanted = self._columns(range(len(sheet.columns)))
        return replace(
            sheet,
            title=sheet.title if self.title else "",
            unit=sheet.unit if self.unit else "",
            columns=tuple(sheet.columns[number] for number in wanted),
            rows=tuple(tuple(row[number] for number in wanted) for row in sheet.rows),
            source=sheet.source if self.source else "",
            note=sheet.note if self.note else "",
        )

    def _columns(self, numbers: Collection[int]) -> list[int]:
        return [number for number in numbers if number not in self.left_out] or list(numbers)


def first_rows(sheet: Sheet, count: int) -> Sheet:
    """A sheet with at most `count` rows, for a preview."""
    return replace(sheet, rows=sheet.rows[:count])
