"""A long list of things to tick; what cannot be ticked is grey and says why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import icons
from desktop.core.compare import Option
from desktop.language import shown
from desktop.style import Style
from desktop.views.widgets import painting
from desktop.views.widgets.keys import is_typing

OPTION_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class CheckModel(QAbstractListModel):
    """Options for `CheckList`."""

    def __init__(self) -> None:
        super().__init__()
        self._options: tuple[Option, ...] = ()
        self._checked: frozenset[str] = frozenset()

    @property
    def options(self) -> tuple[Option, ...]:
        """The options shown."""
        return self._options

    @property
    def checked(self) -> frozenset[str]:
        """Keys of what is ticked."""
        return self._checked

    def set_options(self, options: Sequence[Option], checked: Sequence[str]) -> None:
        """Show other options."""
        self.beginResetModel()
        self._options, self._checked = tuple(options), frozenset(checked)
        self.endResetModel()

    # Qt's names

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._options)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._options):
            return None
        option = self._options[index.row()]
        if role == OPTION_ROLE:
            return option
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(option.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "，".join(filter(None, (shown(option.text), option.detail, option.reason)))
        if role == Qt.ItemDataRole.ToolTipRole:
            text = shown(option.text)
            return f"{text}\n{option.reason}" if option.reason else text
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if option.key in self._checked else Qt.CheckState.Unchecked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        option = self._options[index.row()] if 0 <= index.row() < len(self._options) else None
        if option is None:
            return Qt.ItemFlag.NoItemFlags
        # What is impossible can be reached by the keyboard too, so that its reason can be read.
        selectable = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsSelectable if option.reason else selectable


class CheckDelegate(QStyledItemDelegate):
    """Paints an option: box, words, count."""

    def __init__(self, style: Style, view: QListView) -> None:
        super().__init__(view)
        self._style, self._view = style, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(self._style.px(100), self._style.px(24))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style = self._style
        shown: Option = index.data(OPTION_ROLE)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        possible = not shown.reason
        if bool(state & QStyle.StateFlag.State_MouseOver) and possible:
            painter.fillRect(rect, style.color("hover"))
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        side = style.px(14)
        box = QRectF(rect.left() + style.px(12) + 0.5, rect.center().y() - side / 2 + 0.5, side - 1, side - 1)
        self._box(painter, box, checked=checked, possible=possible)
        inner = rect.adjusted(style.px(34), 0, -style.px(12), 0)
        ink = style.color("text" if possible else "disabled")
        count = style.font("caption")
        width = painting.text_width(count, shown.detail) + style.px(6) if shown.detail else 0
        faint: QColor = style.color("text3" if possible else "disabled")
        painting.draw_text(painter, inner, shown.detail, font=count, color=faint, right=True)
        words = inner.adjusted(0, 0, -width, 0)
        painting.draw_text(painter, words, shown.text, font=style.font("table"), color=ink)
        if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            painter.setPen(QPen(style.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _box(self, painter: QPainter, box: QRectF, *, checked: bool, possible: bool) -> None:
        style = self._style
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.color("accent" if checked else "control" if possible else "line2"), 1))
        painter.setBrush(style.color("accent" if checked else "surface"))
        painter.drawRoundedRect(box, 2, 2)
        painter.restore()
        if checked:
            icons.paint(painter, "check", box.adjusted(1, 1, -1, -1), style.color("onAccent"))


class CheckList(QListView):
    """The list.

    Args:
        style: The look in force.
        name: Name for screen readers.

    Signals:
        toggled(str): A possible option was ticked or unticked; its key.
        refused(str): An impossible one was tried; the reason.
    """

    toggled = Signal(str)
    refused = Signal(str)

    def __init__(self, style: Style, name: str) -> None:
        super().__init__()
        self._model = CheckModel()
        self.setModel(self._model)
        self.setItemDelegate(CheckDelegate(style, self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_clicked)
        style.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def options(self) -> tuple[Option, ...]:
        """The options shown."""
        return self._model.options

    def show_options(self, options: Sequence[Option], checked: Sequence[str]) -> None:
        """Show other options; where one has scrolled and stands stays the same."""
        place, row = self.verticalScrollBar().value(), self.currentIndex().row()
        self._model.set_options(options, checked)
        if 0 <= row < len(options):
            self.setCurrentIndex(self._model.index(row))
        self.verticalScrollBar().setValue(place)

    def toggle_row(self, row: int) -> None:
        """Tick or untick an option, or say why not."""
        if not 0 <= row < len(self.options):
            return
        option = self.options[row]
        if option.reason:
            self.refused.emit(option.reason)
        else:
            self.toggled.emit(option.key)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.toggle_row(index.row())

    # Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.toggle_row(row)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.setCurrentIndex(self._model.index(max(0, min(row + step, len(self.options) - 1))))
        elif is_typing(event) or event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)
