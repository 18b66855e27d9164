"""Filters of a search as chips that a click takes away, and the sentence that they make."""

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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
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
        self.update()

    def area(self, number: int) -> QRect:
        """Where a chip stands."""
        style, left = self._style, self._style.px(14)
        for place, words in enumerate(self._chips):
            width = painting.text_width(style.font("caption"), words) + style.px(34)
            if place == number:
                return QRect(left, style.px(5), width, style.px(24))
            left += width + style.px(6)
        return QRect(left, 0, 0, 0)

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(400), self._style.px(34))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for number in range(len(self._chips)):
            if self.area(number).contains(event.position().toPoint()):
                self.removed.emit(number)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter = self._style, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, words in enumerate(self._chips):
            area = self.area(number)
            painter.setPen(style.color("accent"))
            painter.setBrush(style.color("sel"))
            painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            inner = area.adjusted(style.px(8), 0, -style.px(22), 0)
            ink = style.color("selText")
            painting.draw_text(painter, inner, words, font=style.font("caption"), color=ink, elide=False)
            side = style.px(12)
            cross = QRectF(area.right() - style.px(17), area.center().y() - side / 2 + 0.5, side, side)
            icons.paint(painter, "close", cross, style.color("selText"))
        rest = QRect(self.area(len(self._chips)).left() + style.px(4), 0, self.width(), self.height())
        rest.setRight(self.width() - style.px(14))
        if rest.width() > style.px(60):
            painting.draw_text(painter, rest, self._sentence, font=style.font("caption"), color=style.color("text3"))
