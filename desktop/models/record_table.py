"""A table model over records, its columns given as objects."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.models.columns import Column

Record = TypeVar("Record")
Index = QModelIndex | QPersistentModelIndex
SortKey = tuple[int, Qt.SortOrder]

RECORD_ROLE = Qt.ItemDataRole.UserRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
PREFIX_ROLE = Qt.ItemDataRole.UserRole + 2
TAG_ROLE = Qt.ItemDataRole.UserRole + 3
FAINT_ROLE = Qt.ItemDataRole.UserRole + 4

_NOWHERE = QModelIndex()


class RecordTable(QAbstractTableModel, Generic[Record]):
    """Rows are records, columns are `Column` objects.

    Args:
        columns: From left to right.
        parent: Owner.

    Signals:
        Those of QAbstractTableModel.
    """

    def __init__(self, columns: Sequence[Column[Record]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: tuple[Record, ...] = ()
        self._given: tuple[Record, ...] = ()
        self._sorted_by: tuple[SortKey, ...] = ()

    @property
    def sorted_by(self) -> tuple[SortKey, ...]:
        """Columns that rows are sorted by, the first one deciding; empty for the given order."""
        return self._sorted_by

    @property
    def columns(self) -> tuple[Column[Record], ...]:
        """The columns."""
        return self._columns

    @property
    def rows(self) -> tuple[Record, ...]:
        """The records in the order shown."""
        return self._rows

    def set_rows(self, rows: Sequence[Record]) -> None:
        """Show other records, keeping the order the reader chose."""
        self.beginResetModel()
        self._given = self._rows = tuple(rows)
        self._order()
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column[Record]]) -> None:
        """Show other columns; the order of rows falls back to the given one."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self._sorted_by = ()
        self.endResetModel()

    def set_columns_quietly(self, columns: Sequence[Column[Record]]) -> None:
        """Show as many columns of the same keys that say something else; the order of rows stays.

        Raises:
            ValueError: The keys are others.
        """
        if [column.key for column in columns] != [column.key for column in self._columns]:
            raise ValueError("other columns")
        self._columns = tuple(columns)

    def sort_by(self, keys: Sequence[SortKey]) -> None:
        """Sort by several columns, the first one deciding; none gives the rows in the given order."""
        self.beginResetModel()
        self._sorted_by = tuple(key for key in keys if 0 <= key[0] < len(self._columns))
        self._rows = self._given
        self._order()
        self.endResetModel()

    def record(self, row: int) -> Record | None:
        """The record of a row, or nothing outside the table."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, record_id: str) -> int:
        """Row of the record with an id; -1 where it is not shown."""
        return next((n for n, r in enumerate(self._rows) if getattr(r, "id", None) == record_id), -1)

    def _order(self) -> None:
        for number, direction in reversed(self._sorted_by):
            key = self._columns[number].sort_key or self._columns[number].text
            pairs = [(key(row), row) for row in self._rows]
            present = [pair for pair in pairs if pair[0] is not None]
            present.sort(key=itemgetter(0), reverse=direction == Qt.SortOrder.DescendingOrder)
            self._rows = (*(row for _, row in present), *(row for value, row in pairs if value is None))

    def _arrow(self, column: int) -> str:
        """Which way a column is sorted, and its place where several are."""
        for place, (number, order) in enumerate(self._sorted_by, start=1):
            if number == column:
                arrow = "↑" if order == Qt.SortOrder.AscendingOrder else "↓"
                return f"{arrow}{place}" if len(self._sorted_by) > 1 else f" {arrow}"
        return ""

    # Qt's names

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not (0 <= index.row() < len(self._rows) and 0 <= index.column() < len(self._columns)):  # checkIndex warns
            return None
        record, column = self._rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.shown_text(record)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (column.prefix(record) if column.prefix else "") + column.shown_text(record)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.align == "right" else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == RECORD_ROLE:
            return record
        if role == SORT_ROLE:
            return (column.sort_key or column.text)(record)
        if role == PREFIX_ROLE:
            return column.prefix(record) if column.prefix else ""
        if role == TAG_ROLE:
            return column.tag(record) if column.tag else ""
        if role == FAINT_ROLE:
            return column.faint
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.shown_text(record) if column.width == 0 else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.shown_title() + self._arrow(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.shown_title(column.full_title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.align == "right" else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self._columns):
            return
        self.beginResetModel()
        self._sorted_by = ((column, order),)
        self._order()
        self.endResetModel()
