"""A table whose first column stays in sight when the rest is scrolled sideways."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.language import tr
from desktop.models.record_table import RecordTable
from desktop.style import Style
from desktop.views.widgets.record_view import CellDelegate, RecordView, made_plain

Record = TypeVar("Record")


class FrozenView(RecordView[Record]):
    """The table.

    Over its left end lies a second view of the same model that shows the first column; it is made only when the columns
    first do not fit, takes no focus and follows rows, selection and widths of the table.
    """

    def __init__(self, style: Style, table: RecordTable[Record], *, header_height: int = 32) -> None:
        self._frozen: QTableView | None = None
        super().__init__(style, table, header_height=header_height)
        self.horizontalScrollBar().rangeChanged.connect(lambda _low, _high: self._follow())
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self._follow())
        self.horizontalHeader().sectionResized.connect(lambda _number, _old, _new: self._follow())

    @property
    def frozen(self) -> QTableView | None:
        """The view over the first column while there is one."""
        return self._frozen if self._frozen is not None and self._frozen.isVisibleTo(self) else None

    def _follow(self) -> None:
        """Show the first column over the table where part of the table is out of sight at the left."""
        needed = self.horizontalScrollBar().value() > 0
        if not needed:
            if self._frozen is not None:
                self._frozen.hide()
            return
        frozen = self._frozen or self._make()
        columns = len(self._table.columns)
        for number in range(1, columns):
            frozen.hideColumn(number)
        frozen.showColumn(0)
        width = min(self.columnWidth(0), int(self.viewport().width() * 0.6))
        frozen.setColumnWidth(0, width)
        frozen.horizontalHeader().setFixedHeight(self.horizontalHeader().height())
        frozen.horizontalHeader().setFont(self.horizontalHeader().font())
        frozen.verticalHeader().setDefaultSectionSize(self.verticalHeader().defaultSectionSize())
        frozen.verticalScrollBar().setValue(self.verticalScrollBar().value())
        height = self.viewport().height() + self.horizontalHeader().height()
        frozen.setGeometry(self.frameWidth(), self.frameWidth(), width + 1, height)
        frozen.show()
        frozen.raise_()

    def _make(self) -> QTableView:
        frozen = QTableView(self)
        self._frozen = frozen
        frozen.setAccessibleName(tr("固定的第一列"))
        frozen.setModel(self._table)
        frozen.setSelectionModel(self.selectionModel())
        frozen.setItemDelegate(CellDelegate(self._style, self))
        frozen.setFocusProxy(self)
        frozen.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frozen.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = made_plain(frozen)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.sectionClicked.connect(self._on_header_clicked)
        frozen.activated.connect(self._on_activated)
        frozen.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(frozen.verticalScrollBar().setValue)
        return frozen

    # Qt's names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event)
        event.accept()
