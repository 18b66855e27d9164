"""All figures and tables as cards by chapter, each with a small picture of itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.core import formats
from desktop.core.records import Figure
from desktop.language import shown, tr
from desktop.style import Style
from desktop.views.thumbnails import Thumbnails
from desktop.views.widgets import painting
from desktop.views.widgets.keys import is_typing

FIGURE_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
#: A card at 100 %: the picture with a margin, number and two lines of caption under it.
CARD_WIDTH, CARD_HEIGHT, PAD, HEAD = 264, 204, 12, 36


class GalleryModel(QAbstractListModel):
    """Chapters and their figures, one after the other.

    Args:
        titles: Chapter number to its title.
    """

    def __init__(self, titles: Mapping[str, str]) -> None:
        super().__init__()
        self._titles = titles
        self._rows: tuple[Figure | str, ...] = ()

    @property
    def rows(self) -> tuple[Figure | str, ...]:
        """Figures, and the words of the heading before those of each chapter."""
        return self._rows

    def set_figures(self, figures: Sequence[Figure]) -> None:
        """Show other figures."""
        rows: list[Figure | str] = []
        chapter = ""
        for figure in figures:
            own = formats.chapter_of(figure.section)
            if own != chapter:
                chapter = own
                rows.append(f"{own}　{self._titles.get(own, '')}")
            rows.append(figure)
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_of(self, figure_id: str) -> int:
        """Row of a figure, or -1."""
        return next((n for n, row in enumerate(self._rows) if isinstance(row, Figure) and row.id == figure_id), -1)

    # Qt's names

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == FIGURE_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            if isinstance(row, str):
                return row
            return f"{row.id}　{row.caption}　{shown(formats.DATA_STATUS[row.data_status])}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self._rows[index.row()] if 0 <= index.row() < len(self._rows) else ""
        if isinstance(row, str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Cards(QStyledItemDelegate):
    """Paints a heading or a card."""

    def __init__(self, style: Style, view: QListView, thumbnails: Thumbnails) -> None:
        super().__init__(view)
        self._style, self._view, self._thumbnails = style, view, thumbnails

    # Qt's names

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        if isinstance(index.data(FIGURE_ROLE), str):
            return QSize(max(self._view.viewport().width() - 2 * self._view.spacing() - 1, 1), self._style.px(HEAD))
        return QSize(self._card_width(), self._style.px(CARD_HEIGHT))

    def _card_width(self) -> int:
        """As many cards as fit in a row share its width: nothing is left over at the right."""
        least, gap = self._style.px(CARD_WIDTH), 2 * self._view.spacing()
        room = self._view.viewport().width() - gap // 2 - 1
        count = max(room // (least + gap), 1)
        return max(room // count - gap, least)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(FIGURE_ROLE)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        if isinstance(row, str):
            font = self._style.font("item")
            inner = rect.adjusted(self._style.px(4), 0, 0, 0)
            painting.draw_text(painter, inner, row, font=font, color=self._style.color("text"))
            return
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        self._paint_card(painter, rect, row, state)

    def _paint_card(self, painter: QPainter, rect: QRect, figure: Figure, state: QStyle.StateFlag) -> None:
        style, pad = self._style, self._style.px(PAD)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, style.color("surface"))
        height = self._thumbnails.size()[1]
        inner = rect.adjusted(pad, pad, -pad, -pad)
        picture = self._thumbnails.of(figure.id)
        if picture is not None:
            painter.drawPixmap(inner.left() + (inner.width() - self._thumbnails.size()[0]) // 2, inner.top(), picture)
        top = inner.top() + height + style.px(8)
        line = style.px(18)
        head = QRect(inner.left(), top, inner.width(), line)
        painting.draw_text(painter, head, figure.id, font=style.font("captionBold"), color=style.color("text2"))
        words = shown(formats.DATA_STATUS[figure.data_status])
        font = style.font("caption")
        painting.draw_text(painter, head, words, font=font, color=style.color("text3"), right=True)
        left = head.right() - painting.text_width(font, words) - style.px(8)
        painting.draw_status_dot(painter, QPointF(left, head.center().y() + 0.5), figure.data_status, style=style)
        caption = QRect(inner.left(), head.bottom() + 1, inner.width(), inner.bottom() - head.bottom())
        painting.draw_text(painter, caption, figure.caption, font=style.font("table"), color=style.color("text"))
        active = chosen and self._view.hasFocus()
        frame = style.color("focus" if active else "accent" if chosen else "control" if hovered else "line")
        painter.setPen(QPen(frame, 2 if active else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -1, -1) if active else rect.adjusted(0, 0, -1, -1))


class Gallery(QListView):
    """The cards.

    Args:
        style: The look in force.
        thumbnails: Pictures of the figures.
        titles: Chapter number to its title.

    Signals:
        opened(str): A figure was clicked, or chosen with Enter.
    """

    opened = Signal(str)

    def __init__(self, style: Style, thumbnails: Thumbnails, titles: Mapping[str, str]) -> None:
        super().__init__()
        self._style, self._thumbnails = style, thumbnails
        self._model = GalleryModel(titles)
        self.setModel(self._model)
        self.setItemDelegate(_Cards(style, self, thumbnails))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("图表目录"))
        self.clicked.connect(self._on_activated)
        self.activated.connect(self._on_activated)
        thumbnails.made.connect(self._on_made)
        style.changed.connect(self._restyle)
        self._restyle()

    @property
    def model_rows(self) -> tuple[Figure | str, ...]:
        """Headings and figures shown."""
        return self._model.rows

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show other figures; the chosen one stays where it is still there."""
        kept = self.currentIndex().data(FIGURE_ROLE)
        self._model.set_figures(figures)
        self._thumbnails.hurry(figures[:24])
        self.select(kept.id if isinstance(kept, Figure) else "")

    def select(self, figure_id: str) -> None:
        """Make a figure current, or the first one."""
        row = self._model.row_of(figure_id)
        if row < 0:
            row = next((n for n, one in enumerate(self._model.rows) if isinstance(one, Figure)), -1)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))

    def _restyle(self) -> None:
        self.setSpacing(self._style.px(8))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _on_made(self, figure_id: str) -> None:
        row = self._model.row_of(figure_id)
        if row >= 0:
            self.update(self._model.index(row))

    def _on_activated(self, index: QModelIndex) -> None:
        figure = index.data(FIGURE_ROLE)
        if isinstance(figure, Figure):
            self.opened.emit(figure.id)

    def _move(self, down: int) -> bool:
        """Go to the card above or below in the next line of cards; headings are stepped over."""
        here = self.visualRect(self.currentIndex())
        best: tuple[int, int, int] | None = None
        for row, one in enumerate(self._model.rows):
            rect = self.visualRect(self._model.index(row))
            ahead = (rect.center().y() - here.center().y()) * down
            if isinstance(one, Figure) and ahead > here.height() // 2:
                cost = (ahead, abs(rect.center().x() - here.center().x()), row)
                best = min(best, cost) if best else cost
        if best is not None:
            self.setCurrentIndex(self._model.index(best[2]))
        return best is not None

    # Qt's names

    def scrollTo(self, index: Index, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        super().scrollTo(index, hint)
        if index.row() == 1:  # the first card shows under its heading
            self.scrollToTop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers()
        if plain and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            if not self._move(1 if event.key() == Qt.Key.Key_Down else -1) and event.key() == Qt.Key.Key_Up:
                self.scrollToTop()
        elif plain and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._step(1 if event.key() == Qt.Key.Key_Right else -1)
        elif is_typing(event) or event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        row = self.currentIndex().row() + by
        while 0 <= row < len(self._model.rows):
            if isinstance(self._model.rows[row], Figure):
                self.setCurrentIndex(self._model.index(row))
                return
            row += by

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
