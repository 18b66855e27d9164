"""Filters of a search as chips that a click takes away, in as many rows as they need, and the sentence they make."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import icons
from desktop.style import Style
from desktop.views.widgets import painting


class ChipStrip(QWidget):
    """The strip; hidden while there are no chips.

    Args:
        style: The look in force.

    Signals:
        removed(int): The chip with this number, from 0, was clicked.
    """

    removed = Signal(int)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._chips: tuple[str, ...] = ()
        self._sentence = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        style.changed.connect(self.updateGeometry)
        self.hide()

    @property
    def chips(self) -> tuple[str, ...]:
        """Words on the chips, from left to right."""
        return self._chips

    def show_chips(self, chips: Sequence[str], sentence: str) -> None:
        """Show other chips.

        Args:
            chips: Words of each.
            sentence: What they mean together.
        """
        self._chips, self._sentence = tuple(chips), sentence
        self.setVisible(bool(chips or sentence))
        self.setAccessibleName(sentence)
        self.setToolTip(sentence)
        self.updateGeometry()
        self.update()

    def area(self, number: int) -> QRect:
        """Where a chip stands."""
        return self._areas(self.width())[number]

    def _areas(self, width: int) -> list[QRect]:
        """Where each chip stands, and last the sentence: behind the chips, or under them where it needs more room."""
        style, font = self._style, self._style.font("caption")
        edge, gap, step = style.px(14), style.px(6), style.px(29)
        right = max(width - edge, edge + style.px(60))
        left, top = edge, style.px(5)
        areas: list[QRect] = []
        for words in self._chips:
            wide = min(painting.text_width(font, words) + style.px(34), right - edge)
            if left > edge and left + wide > right:
                left, top = edge, top + step
            areas.append(QRect(left, top, wide, style.px(24)))
            left += wide + gap
        if self._sentence and left > edge and painting.text_width(font, self._sentence) > right - left:
            left, top = edge, top + step
        return [*areas, QRect(left, top, right - left, style.px(24))]

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(400), self.heightForWidth(self._style.px(400)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._areas(width)[-1].bottom() + 1 + self._style.px(5)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        found = next((n for n, area in enumerate(self._areas(self.width())[:-1]) if area.contains(place)), -1)
        if found >= 0:
            self.removed.emit(found)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter = self._style, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        *areas, rest = self._areas(self.width())
        for words, area in zip(self._chips, areas, strict=True):
            painter.setPen(style.color("accent"))
            painter.setBrush(style.color("sel"))
            painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            inner = area.adjusted(style.px(8), 0, -style.px(22), 0)
            ink = style.color("selText")
            painting.draw_text(painter, inner, words, font=style.font("caption"), color=ink)
            side = style.px(12)
            cross = QRectF(area.right() - style.px(17), area.center().y() - side / 2 + 0.5, side, side)
            icons.paint(painter, "close", cross, style.color("selText"))
        painting.draw_text(painter, rest, self._sentence, font=style.font("caption"), color=style.color("text3"))
