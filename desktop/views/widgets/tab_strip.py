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
        """Where a word stands; empty for a number that no word has."""
        areas, _ = self._areas()
        return areas[number] if number < len(areas) else QRect()

    def _areas(self) -> tuple[list[QRect], bool]:
        """Where the words stand, and whether there is room for them alone: the groups below say how many they hold."""
        style = self._style
        bold, small, gap, left = style.font("tableBold"), style.font("caption"), style.px(4), style.px(10)
        words = [painting.text_width(bold, shown(word, "page")) + style.px(24) for word, _ in self._tabs]
        counts = [painting.text_width(small, count) for _, count in self._tabs]
        crowded = sum(words) + sum(counts) + gap * len(words) > self.width() - left
        areas = []
        for word, count in zip(words, counts, strict=True):
            width = word if crowded else word + count
            areas.append(QRect(left, style.px(8), width, style.px(28)))
            left += width + gap
        return areas, crowded

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(400), self._style.px(44))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for (word, _), area in zip(self._tabs, self._areas()[0], strict=True):
            if area.contains(event.position().toPoint()):
                self.chosen.emit(word)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter = self._style, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        areas, crowded = self._areas()
        for area, (word, count) in zip(areas, self._tabs, strict=True):
            chosen = word == self._current
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
