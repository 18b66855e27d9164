"""The items of a collection: notes in several lines, rows that can be dragged and moved with the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QDropEvent, QFontMetrics, QKeyEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

from desktop import icons
from desktop.language import tr
from desktop.style import Style
from desktop.views.widgets import painting
from desktop.views.widgets.row_list import ROW_ROLE, ROWS_MIME, Index, ListRow, RowDelegate, RowList

#: Lines of a note that the list shows; the pane beside it shows all.
NOTE_LINES = 4
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWrapAnywhere)
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class ItemDelegate(RowDelegate):
    """Paints items; a row with the icon of notes in as many lines as it has, up to `NOTE_LINES`."""

    def __init__(self, style: Style, view: QListView) -> None:
        super().__init__(style, view, label_width=0, lines=True, pad=16)

    def row_height(self, row: ListRow) -> int:
        """Height of a row in pixels."""
        style = self._style
        if row.icon != "text":
            return style.px(40) if row.bold else super().row_height(row)
        line = QFontMetrics(style.font("table")).lineSpacing()
        width = max(self._view.viewport().width() - style.px(32 + 26), 60)
        words = QFontMetrics(style.font("table")).boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, row.title[:1000])
        return min(max(words.height(), line), NOTE_LINES * line) + style.px(14)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        return QSize(100, self.row_height(index.data(ROW_ROLE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ListRow = index.data(ROW_ROLE)
        if row.icon != "text":
            super().paint(painter, option, index)
            return
        style = self._style
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        selected, active = bool(state & QStyle.StateFlag.State_Selected), self._view.hasFocus()
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painting.draw_row_ground(
            painter, rect, style=style, selected=selected, active=active, hovered=hovered, bar=True
        )
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), style.color("line"))
        side = style.px(16)
        left = rect.left() + style.px(16)
        icons.paint(painter, "text", QRect(left, rect.top() + style.px(8), side, side).toRectF(), style.color("text2"))
        painter.setFont(style.font("table"))
        painter.setPen(style.color("selText" if selected and active else "text2"))
        area = QRect(left + style.px(26), rect.top() + style.px(7), 0, rect.height() - style.px(14))
        area.setRight(rect.right() - style.px(16))
        painter.save()
        painter.setClipRect(area)
        painter.drawText(area, _WRAPPED, row.title[:1000])
        painter.restore()


class ItemList(RowList):
    """The list.

    Args:
        style: The look in force.

    Signals:
        moved(object, int): The items with these ids were dropped before the row with this number.
        shift_wanted(int): Move the selected items one place up (-1) or down (1).
        delete_wanted(): Remove the selected items.
        edit_wanted(): Change the words of the current item.
        selection_moved(): Other rows are selected.
    """

    moved = Signal(object, int)
    shift_wanted = Signal(int)
    delete_wanted = Signal()
    edit_wanted = Signal()
    selection_moved = Signal()

    def __init__(self, style: Style) -> None:
        super().__init__(style, movable=True)
        self._style = style
        self._width = 0
        self._delegate = ItemDelegate(style, self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(200)
        self.setAccessibleName(tr("摘编内容"))
        self.selectionModel().selectionChanged.connect(lambda: self.selection_moved.emit())

    def selected_keys(self) -> tuple[str, ...]:
        """Ids of the selected items from top to bottom."""
        return tuple(self.rows[number].key for number in sorted(index.row() for index in self.selectedIndexes()))

    def select_keys(self, keys: Sequence[str]) -> None:
        """Select the items with these ids; the first becomes the current one."""
        wanted = set(keys)
        numbers = [number for number, row in enumerate(self.rows) if row.key in wanted]
        if not numbers:
            self.clearSelection()
            return
        model, chooser = self.model(), self.selectionModel()
        flag = chooser.SelectionFlag
        chooser.setCurrentIndex(model.index(numbers[0], 0), flag.ClearAndSelect)
        for number in numbers[1:]:
            chooser.select(model.index(number, 0), flag.Select)
        self.scrollTo(model.index(numbers[-1], 0))
        self.scrollTo(model.index(numbers[0], 0))

    def place_at(self, position: QPoint) -> int:
        """Number of the row before which something dropped here would come."""
        index = self.indexAt(position)
        if not index.isValid():
            return len(self.rows)
        return index.row() + (position.y() > self.visualRect(index).center().y())

    def dragged(self) -> QMimeData:
        """What a drag of the selected items carries: their ids for this list, their words for other programs."""
        keys = self.selected_keys()
        words = [row.title + (f"　{row.second}" if row.second else "") for row in self.rows if row.key in set(keys)]
        mime = QMimeData()
        mime.setData(ROWS_MIME, QByteArray("\n".join(keys).encode()))
        mime.setText("\n".join(words))
        return mime

    def _frame(self, words: str) -> QPixmap:
        """A frame with the title, as all that is dragged looks."""
        style = self._style
        font, ratio = style.font("table"), self.devicePixelRatioF()
        size = QSize(min(painting.text_width(font, words) + style.px(24), style.px(280)), style.px(28))
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(style.color("surface"))
        painter = QPainter(picture)
        painter.setPen(QPen(style.color("line2"), 1))
        painter.drawRect(QRect(0, 0, size.width() - 1, size.height() - 1))
        inner = QRect(style.px(12), 0, size.width() - style.px(24), size.height())
        painting.draw_text(painter, inner, words, font=font, color=style.color("text"))
        painter.end()
        return picture

    # Qt's names

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's name
        keys = self.selected_keys()
        if not keys:
            return
        drag = QDrag(self)
        drag.setMimeData(self.dragged())
        first = next(row.title for row in self.rows if row.key == keys[0])
        drag.setPixmap(self._frame(first if len(keys) == 1 else tr("{keys} 条").format(keys=len(keys))))
        drag.exec(supportedActions | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        if not data.hasFormat(ROWS_MIME):
            event.ignore()
            return
        keys = bytes(data.data(ROWS_MIME).data()).decode().split("\n")
        place = self.place_at(event.position().toPoint())
        # The rows are moved by what is told here: Qt must not remove them afterwards.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        self.moved.emit(tuple(keys), place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._width != self.viewport().width():
            self._width = self.viewport().width()
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and event.modifiers() == ALT_SHIFT:
            self.shift_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and not event.modifiers():
            self.delete_wanted.emit()
        elif key == Qt.Key.Key_F2:
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)
