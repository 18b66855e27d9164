"""The table view: hairlines, tags, qualifiers, sorting by header, copying rows."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.language import tr
from desktop.models.columns import Column
from desktop.models.record_table import RECORD_ROLE, RecordTable
from desktop.style import Style
from desktop.views.widgets import painting
from desktop.views.widgets.keys import is_typing

Record = TypeVar("Record")
Index = QModelIndex | QPersistentModelIndex
#: Width of a column of tags in another language, in pixels at 100 %.
TAG_ROOM = 90
_SELECTED, _ACTIVE, _FOCUSED = (
    int(flag.value)
    for flag in (QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_Active, QStyle.StateFlag.State_HasFocus)
)


class CellDelegate(QStyledItemDelegate):
    """Paints cells of a `RecordTable`."""

    def __init__(self, style: Style, view: QTableView) -> None:
        super().__init__(view)
        self._style, self._view = style, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # A page paints some two hundred cells: the record is asked directly, not role by role through Qt.
        table: RecordTable[Any] = self._view.model()  # type: ignore[assignment]
        number = index.column()
        record = table.record(index.row())
        if record is None or number >= len(table.columns):
            return
        style, column = self._style, table.columns[number]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state = int(option.state.value)  # type: ignore[attr-defined]
        selected = bool(state & _SELECTED)
        active = bool(state & _ACTIVE) and self._view.hasFocus()
        if selected or index.row() == self._view.property("hoverRow"):
            painting.draw_row_ground(
                painter, rect, style=style, selected=selected, active=active, hovered=not selected, bar=number == 0
            )
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, style.color("line"))
        inner = rect.adjusted(style.px(8), 0, -style.px(8), 0)
        tag = column.tag(record) if column.tag else ""
        if tag:
            painting.draw_tag(painter, inner, column.shown_text(record), tag, style=style)
        else:
            self._paint_text(painter, inner, column, record, strong=selected and active)
        if active and state & _FOCUSED:
            painter.setPen(QPen(style.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _paint_text(
        self, painter: QPainter, inner: QRect, column: Column[Any], record: object, *, strong: bool
    ) -> None:
        style, text = self._style, column.shown_text(record)
        token = "selText" if strong else "text3" if column.faint else "text"
        font = style.font("table")
        painting.draw_text(
            painter, inner, text, font=font, color=style.color(token), right=column.align == "right"
        )
        prefix = column.prefix(record) if column.prefix else ""
        if prefix:
            width = painting.text_width(font, text) + style.px(4)
            painting.draw_text(
                painter, inner.adjusted(0, 0, -width, 0), prefix, font=style.font("caption"),
                color=style.color("selText" if strong else "text3"), right=True,
            )  # fmt: skip


_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)


def made_plain(view: QTableView) -> QHeaderView:
    """Give a table the look of all: rows without grid or numbers, chosen whole; returns its header, to be clicked."""
    view.setShowGrid(False)
    view.setFrameShape(QTableView.Shape.NoFrame)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    header = view.horizontalHeader()
    header.setSectionsClickable(True)
    header.setHighlightSections(False)
    return header


class RecordView(QTableView, Generic[Record]):
    """A table of records.

    Args:
        style: The look in force.
        table: The model.
        header_height: Height of the header in pixels at 100 %.

    Signals:
        chosen(object): The current record changed.
        opened(object): Enter or double click on a record.
        selection_moved(): Other rows are selected.
        order_changed(): The reader sorted by other columns.
    """

    chosen = Signal(object)
    opened = Signal(object)
    selection_moved = Signal()
    order_changed = Signal()

    def __init__(self, style: Style, table: RecordTable[Record], *, header_height: int = 32) -> None:
        super().__init__()
        self._style, self._table, self._header_height = style, table, header_height
        self.setAccessibleName(tr("表格"))
        self.setModel(table)
        self.setItemDelegate(CellDelegate(style, self))
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = made_plain(self)
        header.setMinimumSectionSize(40)
        header.sectionClicked.connect(self._on_header_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(lambda: self.selection_moved.emit())
        self.activated.connect(self._on_activated)
        self.entered.connect(self._on_entered)
        table.modelReset.connect(self.fit_columns)
        style.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take row heights and column widths from the style."""
        self.verticalHeader().setDefaultSectionSize(self._style.px(28))
        self.verticalHeader().setMinimumSectionSize(self._style.px(20))
        self.horizontalHeader().setFixedHeight(self._style.px(self._header_height))
        self.horizontalHeader().setFont(self._style.font("caption"))
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give fixed columns their width and the rest to the first without one."""
        columns = self._table.columns
        header = self.horizontalHeader()
        fixed = sum(self._width(column) for column in columns)
        loose = [n for n, column in enumerate(columns) if not column.width]
        left = max(self.viewport().width() - fixed, self._style.px(110) * len(loose))
        for number, column in enumerate(columns):
            width = self._width(column) or left // max(len(loose), 1)
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
            if header.sectionSize(number) != width:
                header.resizeSection(number, width)

    def _width(self, column: Column[Record]) -> int:
        """Room for a fixed column; a translated header needs more than the one that its width was chosen for."""
        width, title = self._style.px(column.width), column.shown_title()
        if not width or title == column.title:
            return width
        return max(width, self._style.px(TAG_ROOM) if column.own else 0,
                   painting.text_width(self.horizontalHeader().font(), title) + self._style.px(18))  # fmt: skip

    def current_record(self) -> Record | None:
        """The record of the current row."""
        return self._table.record(self.currentIndex().row())

    def selected_records(self) -> tuple[Record, ...]:
        """Records of the selected rows from top to bottom."""
        # Ranges rather than selectedRows, which asks the model about every cell.
        ranges = self.selectionModel().selection()
        rows = sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})  # type: ignore[attr-defined]
        found = (self._table.record(row) for row in rows)
        return tuple(record for record in found if record is not None)

    def select_id(self, record_id: str) -> bool:
        """Make the row of a record current; ``False`` where it is not shown."""
        row = self._table.row_of(record_id)
        if row < 0:
            return False
        self.select_row(row)
        self.scrollTo(self._table.index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def select_row(self, row: int) -> None:
        """Make a row current and select it alone."""
        index = self._table.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def sort_here(self) -> None:
        """Sort by the column of the current cell, as a click on its header does; the cell stays the current one."""
        column = max(self.currentIndex().column(), 0)
        self._on_header_clicked(column)
        cell = self._table.index(max(self.currentIndex().row(), 0), column)
        self.selectionModel().setCurrentIndex(cell, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _on_header_clicked(self, column: int) -> None:
        """Sort by a column, up, then down; with Shift after the columns sorted by so far, a third time without it."""
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        old = self._table.sorted_by
        order = down if (column, up) in old else up
        keep = self.current_record()
        if QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier:
            if (column, down) in old:
                self._table.sort_by([key for key in old if key[0] != column])
            elif (column, up) in old:
                self._table.sort_by([(key[0], down if key[0] == column else key[1]) for key in old])
            else:
                self._table.sort_by([*old, (column, up)])
        else:
            self._table.sort_by([(column, order)])
        self.order_changed.emit()
        if keep is not None:
            self.select_id(getattr(keep, "id", ""))

    def _on_current_changed(self, current: QModelIndex) -> None:
        record = self._table.record(current.row())
        if record is not None:
            self.chosen.emit(record)

    def _on_activated(self, index: QModelIndex) -> None:
        record: Any = index.data(RECORD_ROLE)
        if record is not None:
            self.opened.emit(record)

    def _on_entered(self, index: QModelIndex) -> None:
        self.setProperty("hoverRow", index.row())
        self.viewport().update()

    # Qt's names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_typing(event) or event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        elif event.key() in _ENDS and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            # Qt would move the current cell alone: the detail would show one record and a copy hold another.
            self.select_row(0 if event.key() == Qt.Key.Key_Home else self._table.rowCount() - 1)
        else:
            super().keyPressEvent(event)
