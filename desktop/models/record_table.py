"""A table model over records, its columns given as objects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.models.columns import Column

Record = TypeVar("Record")
Index = QModelIndex | QPersistentModelIndex

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
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

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
        self._rows = tuple(rows)
        self._order()
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column[Record]]) -> None:
        """Show other columns; the order of rows falls back to the given one."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self._sorted_by = None
        self.endResetModel()

    def record(self, row: int) -> Record | None:
        """The record of a row, or nothing outside the table."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, record_id: str) -> int:
        """Row of the record with an id; -1 where it is not shown."""
        return next((n for n, r in enumerate(self._rows) if getattr(r, "id", None) == record_id), -1)

    def _order(self) -> None:
        if self._sorted_by is None:
            return
        column, direction = self._sorted_by
        key = self._columns[column].sort_key or self._columns[column].text
        present = [row for row in self._rows if key(row) is not None]
        missing = [row for row in self._rows if key(row) is None]
        present.sort(key=key, reverse=direction == Qt.SortOrder.DescendingOrder)
        self._rows = (*present, *missing)

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
            return column.text(record)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (column.prefix(record) if column.prefix else "") + column.text(record)
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
            return column.text(record) if column.width == 0 else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            if self._sorted_by and self._sorted_by[0] == section:
                return column.title + (" ↑" if self._sorted_by[1] == Qt.SortOrder.AscendingOrder else " ↓")
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.align == "right" else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self._columns):
            return
        self.beginResetModel()
        self._sorted_by = (column, order)
        self._order()
        self.endResetModel()
