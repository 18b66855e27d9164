"""A row of words with counts of which one is chosen; painted, because it changes with every keystroke."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.language import shown
from desktop.style import Style
from desktop.views.widgets import painting


class TabStrip(QWidget):
    """The strip.

    Args:
        style: The look in force.

    Signals:
        chosen(str): A word was clicked.
    """

    chosen = Signal(str)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._tabs: tuple[tuple[str, str], ...] = ()
        self._current = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        style.changed.connect(self.updateGeometry)

    @property
    def words(self) -> tuple[str, ...]:
        """The words from left to right, the chosen one included."""
        return tuple(word for word, _ in self._tabs)

    @property
    def current(self) -> str:
        """The chosen word."""
        return self._current

    def show_tabs(self, tabs: Sequence[tuple[str, int]], current: str) -> None:
        """Show other words.

        Args:
            tabs: Word and count of each.
            current: The chosen word.
        """
        self._tabs = tuple((word, str(count)) for word, count in tabs)
        self._current = current
        self.setAccessibleName("，".join(f"{shown(word, 'page')} {count}" for word, count in self._tabs))
        self.update()

    def area(self, number: int) -> QRect:
        """Where a word stands."""
        left = self._style.px(10)
        for place, (word, count) in enumerate(self._tabs):
            width = self._width(word, "" if self._is_crowded else count)
            if place == number:
                return QRect(left, self._style.px(8), width, self._style.px(28))
            left += width + self._style.px(4)
        return QRect()

    @property
    def _is_crowded(self) -> bool:
        """Whether there is room for the words alone; the groups below say how many they hold."""
        gap = self._style.px(4)
        return sum(self._width(*tab) + gap for tab in self._tabs) > self.width() - self._style.px(10)

    def _width(self, word: str, count: str) -> int:
        style = self._style
        return (
            painting.text_width(style.font("tableBold"), shown(word, "page"))
            + painting.text_width(style.font("caption"), count)
            + style.px(24)
        )

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(400), self._style.px(44))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for number, (word, _) in enumerate(self._tabs):
            if self.area(number).contains(event.position().toPoint()):
                self.chosen.emit(word)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter = self._style, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        crowded = self._is_crowded
        for number, (word, count) in enumerate(self._tabs):
            area, chosen = self.area(number), word == self._current
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(style.color("sel"))
                painter.drawRoundedRect(QRectF(area), 4, 4)
            inner = area.adjusted(style.px(10), 0, -style.px(8), 0)
            font = style.font("tableBold" if chosen else "table")
            ink = style.color("selText" if chosen else "text")
            painting.draw_text(painter, inner, shown(word, "page"), font=font, color=ink, elide=False)
            if crowded:
                continue
            small = style.color("selText" if chosen else "text3")
            painting.draw_text(
                painter, inner, count, font=style.font("caption"), color=small, right=True, elide=False
            )
