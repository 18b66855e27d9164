"""A list of painted rows with headings: figures, cases, policies, outline, search results."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import icons
from desktop.core.formats import DATA_STATUS
from desktop.language import shown, tr
from desktop.style import Style
from desktop.views.widgets import painting
from desktop.views.widgets.keys import is_typing

ROW_ROLE = Qt.ItemDataRole.UserRole
#: Keys of dragged rows, one on a line.
ROWS_MIME = "application/x-shangjian-rows"
_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece at the right of a row, laid out from the right edge.

    Attributes:
        text: What it says.
        width: Pixels at 100 %; 0 takes what the text needs.
        right: Lean to the right.
        role: Role of type.
        token: Colour.
    """

    text: str
    width: int = 0
    right: bool = True
    role: str = "caption"
    token: str = "text3"


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row of the list.

    Attributes:
        key: What the row stands for; rows without a key cannot be chosen.
        title: Main words.
        label: Words before the title (a section number), in `label_width` pixels.
        second: A second line below the title; makes the row 48 px high.
        cells: Pieces at the right, from the right edge inwards.
        header: A heading of a group.
        tag: Word and token of a tag at the right.
        dot: Data status of a figure.
        spans: Search hits in the title.
        icon: Icon name before the title.
        indent: Levels of indentation.
        bold: Title in Bold.
        faint: Title in the colour of captions.
    """

    key: str
    title: str
    label: str = ""
    second: str = ""
    cells: tuple[Cell, ...] = ()
    header: bool = False
    tag: tuple[str, str] | None = None
    dot: str = ""
    spans: tuple[tuple[int, int], ...] = ()
    icon: str = ""
    indent: int = 0
    bold: bool = False
    faint: bool = False


class RowModel(QAbstractListModel):
    """Rows for `RowList`."""

    def __init__(self, *, movable: bool = False) -> None:
        super().__init__()
        self._rows: tuple[ListRow, ...] = ()
        self.movable = movable

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """The rows shown."""
        return self._rows

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    # Qt's names

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            words = (row.label, row.title, row.second, *(c.text for c in reversed(row.cells)))
            marks = (
                row.tag[0] if row.tag else "",
                tr("数值{shown}").format(shown=shown(DATA_STATUS[row.dot])) if row.dot in DATA_STATUS else "",
            )
            return "，".join(filter(None, (*words, *marks)))
        if role == Qt.ItemDataRole.ToolTipRole and not row.header:
            return f"{row.title}\n{row.second}" if row.second else row.title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None
        if row is None or not row.key:
            return Qt.ItemFlag.ItemIsDropEnabled if self.movable and row is None else Qt.ItemFlag.NoItemFlags
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen | Qt.ItemFlag.ItemIsDragEnabled if self.movable else chosen

    def mimeTypes(self) -> list[str]:
        return [ROWS_MIME] if self.movable else super().mimeTypes()

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction if self.movable else super().supportedDropActions()


class RowDelegate(QStyledItemDelegate):
    """Paints a `ListRow`."""

    def __init__(self, style: Style, view: QListView, *, label_width: int, lines: bool, pad: int) -> None:
        super().__init__(view)
        self._style, self._view = style, view
        self._label_width, self._lines, self._pad = label_width, lines, pad
        self.always_active = False

    def row_height(self, row: ListRow) -> int:
        """Height of a row in pixels."""
        return self._style.px(32 if row.header else 48 if row.second else 28)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        return QSize(100, self.row_height(index.data(ROW_ROLE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ListRow = index.data(ROW_ROLE)
        style = self._style
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        active = self.always_active or self._view.hasFocus()
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) and bool(row.key)
        painting.draw_row_ground(
            painter, rect, style=style, selected=selected, active=active, hovered=hovered, bar=True
        )
        if self._lines and not row.header:
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), style.color("line"))
        ink = "selText" if selected and active else "text"
        faint = "selText" if selected and active else "text3"
        inner = rect.adjusted(style.px(self._pad + 12 * row.indent), 0, -style.px(self._pad), 0)
        inner = self._paint_right(painter, inner, row, faint=faint, strong=selected and active)
        inner = self._paint_left(painter, inner, row, faint=faint)
        font = style.font("captionBold" if row.header else "tableBold" if row.bold else "table")
        color = style.color("text2" if row.header else faint if row.faint else ink)
        if row.second:
            half = style.px(22)
            top = QRect(inner.left(), rect.top() + style.px(4), inner.width(), half)
            painting.draw_marked(painter, top, row.title, row.spans, font=font, color=color, style=style)
            below = QRect(inner.left(), top.bottom(), inner.width(), style.px(18))
            painting.draw_text(painter, below, row.second, font=style.font("caption"), color=style.color(faint))
        else:
            painting.draw_marked(painter, inner, row.title, row.spans, font=font, color=color, style=style)

    def _paint_left(self, painter: QPainter, inner: QRect, row: ListRow, *, faint: str) -> QRect:
        style = self._style
        if row.icon:
            side = style.px(16)
            place = QRectF(inner.left(), inner.center().y() - side / 2 + 0.5, side, side)
            icons.paint(painter, row.icon, place, style.color("text2"))
            inner = inner.adjusted(side + style.px(10), 0, 0, 0)
        if row.label and not row.header:
            width = style.px(self._label_width)
            box = QRect(inner.left(), inner.top(), width - style.px(4), inner.height())
            painting.draw_text(painter, box, row.label, font=style.font("caption"), color=style.color(faint))
            inner = inner.adjusted(width, 0, 0, 0)
        return inner

    def _paint_right(self, painter: QPainter, inner: QRect, row: ListRow, *, faint: str, strong: bool) -> QRect:
        style = self._style
        if row.dot:
            painting.draw_status_dot(
                painter, QPointF(inner.right() - style.px(2), inner.center().y() + 0.5), row.dot, style=style
            )
            inner = inner.adjusted(0, 0, -style.px(14), 0)
        if row.tag is not None:
            box = painting.draw_tag(painter, inner, row.tag[0], row.tag[1], style=style, right=True)
            inner = inner.adjusted(0, 0, -box.width() - style.px(8), 0)
        widths = [self._cell_width(cell) for cell in row.cells]
        cells = list(zip(row.cells, widths, strict=True))
        # Where nothing would be left of the words, what stands last gives way; a value stays.
        while cells and cells[0][0].role != "tableBold" and self._too_wide(inner, row, [width for _, width in cells]):
            cells.pop(0)
        for cell, width in cells:
            font = style.font(cell.role)
            box = QRect(inner.right() - width + 1, inner.top(), width, inner.height())
            token = "selText" if strong else cell.token if cell.token != "text3" else faint
            painting.draw_text(painter, box, cell.text, font=font, color=style.color(token), right=cell.right)
            inner = inner.adjusted(0, 0, -width - style.px(8), 0)
        return inner

    def _cell_width(self, cell: Cell) -> int:
        style = self._style
        return style.px(cell.width) if cell.width else painting.text_width(style.font(cell.role), cell.text) + 2

    def _too_wide(self, inner: QRect, row: ListRow, widths: Sequence[int]) -> bool:
        """Whether cells of these widths leave no room for two characters of the words."""
        label = self._label_width if row.label and not row.header else 0
        left = inner.width() - sum(widths) - self._style.px(8 * len(widths) + label + (26 if row.icon else 0))
        return left < min(self._style.px(28), painting.text_width(self._style.font("table"), row.title))


class RowList(QListView):
    """The list.

    Args:
        style: The look in force.
        label_width: Room for labels before titles.
        lines: Draw a line under each row.
        pad: Padding at both sides.
        movable: Rows can be dragged.
        takes_focus: Keys are for the list while it has rows; otherwise it leaves them to the field above it.

    Signals:
        chosen(str): The current row changed, by key or click.
        opened(str): Enter or double click on a row.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(
        self,
        style: Style,
        *,
        label_width: int = 48,
        lines: bool = False,
        pad: int = 16,
        movable: bool = False,
        takes_focus: bool = True,
    ) -> None:
        super().__init__()
        self.setAccessibleName(tr("列表"))
        self._model = RowModel(movable=movable)
        self._takes_focus = takes_focus
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # until there are rows
        self.setModel(self._model)
        self._delegate = RowDelegate(style, self, label_width=label_width, lines=lines, pad=pad)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(False)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.activated.connect(self._on_activated)
        style.changed.connect(self._relayout)

    def keep_active(self) -> None:
        """Show the selection as active although the keyboard is elsewhere (in a search field)."""
        self._delegate.always_active = True

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """The rows shown."""
        return self._model.rows

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show other rows; nothing is selected afterwards. Where nothing can be chosen, Tab goes past."""
        self._model.set_rows(rows)
        anything = self._takes_focus and any(row.key for row in rows)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if anything else Qt.FocusPolicy.NoFocus)

    def wanted_height(self) -> int:
        """Height that shows every row without scrolling."""
        return sum(self._delegate.row_height(row) for row in self.rows)

    def current_key(self) -> str:
        """Key of the current row, or nothing."""
        row = self.currentIndex().data(ROW_ROLE)
        return row.key if isinstance(row, ListRow) else ""

    def select(self, key: str, *, quiet: bool = False) -> bool:
        """Make the row with a key current.

        Args:
            key: Key of the row.
            quiet: Without `chosen`.

        Returns:
            Whether there is such a row.
        """
        for number, row in enumerate(self._model.rows):
            if row.key == key:
                index = self._model.index(number)
                in_sight = self.viewport().rect().contains(self.visualRect(index))
                blocked = self.blockSignals(quiet)
                self._choose(index)
                self.blockSignals(blocked)
                if not in_sight:
                    self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
                return True
        return False

    def step(self, by: int) -> None:
        """Move to the next (1) or previous (-1) row that can be chosen, stopping at the ends."""
        number = self.currentIndex().row() + by
        while 0 <= number < len(self._model.rows):
            if self._model.rows[number].key:
                index = self._model.index(number)
                self._choose(index)
                if number == 1 and by < 0:
                    self.scrollToTop()
                self.scrollTo(index)
                return
            number += by

    def _choose(self, index: QModelIndex) -> None:
        """Select a row alone: Qt would add it to the selection while Ctrl is down, as it is for a shortcut."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _relayout(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _on_current_changed(self, current: QModelIndex) -> None:
        row = current.data(ROW_ROLE)
        if isinstance(row, ListRow) and row.key:
            self.chosen.emit(row.key)

    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, ListRow) and row.key:
            self.opened.emit(row.key)

    # Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.step(1)
        elif event.key() == Qt.Key.Key_Up and not event.modifiers():
            self.step(-1)
        elif is_typing(event) or event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)
