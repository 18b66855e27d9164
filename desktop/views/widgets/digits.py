"""Printed digits in boxes beside the restored value: how the decimal point came back."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import icons
from desktop.core import formats
from desktop.language import tr
from desktop.style import Style


class DigitBoxes(QWidget):
    """Two rows of digit boxes with an arrow between.

    Args:
        style: The look in force.
    """

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._printed = self._restored = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    def show_digits(self, printed: str, restored: str) -> None:
        """Show another number."""
        self._printed = printed.replace(" ", "/")
        self._restored = formats.screen_number(restored)
        self.setAccessibleName(tr("原文数字 {printed}，还原值 {restored}").format(printed=printed, restored=restored))
        self.updateGeometry()
        self.update()

    def _width(self, text: str, box: float, gap: float) -> float:
        return sum((box + gap) if character.isdigit() else gap + 4 for character in text)

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(280), self._style.px(50))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter = self._style, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, gap = float(style.px(22)), float(style.px(4))
        room = self.width() - style.px(44)
        needed = self._width(self._printed, box, gap) + self._width(self._restored, box, gap)
        if needed > room:
            gap = 2.0
            box = max((room - needed) / max(len(self._printed + self._restored), 1) + box, 11.0)
        top = float(style.px(20))
        height = float(style.px(28))
        painter.setFont(style.font("caption"))
        painter.setPen(style.color("text3"))
        painter.drawText(QRectF(0, 0, 90, style.px(18)), Qt.AlignmentFlag.AlignLeft, tr("原文数字"))
        right = self._boxes(painter, self._printed, 0.0, top, box, gap, height, frame="line", ground="header")
        side = float(style.px(16))
        icons.paint(
            painter, "arrow", QRectF(right + style.px(10), top + (height - side) / 2, side, side), style.color("text3")
        )
        left = right + style.px(38)
        painter.setFont(style.font("caption"))
        painter.setPen(style.color("text3"))
        painter.drawText(QRectF(left, 0, 90, style.px(18)), Qt.AlignmentFlag.AlignLeft, tr("还原值"))
        self._boxes(painter, self._restored, left, top, box, gap, height, frame="accent", ground="surface")

    def _boxes(
        self, painter: QPainter, text: str, left: float, top: float, box: float, gap: float, height: float, *,
        frame: str, ground: str,
    ) -> float:  # fmt: skip
        style = self._style
        painter.setFont(style.font("lead" if frame == "accent" else "reading"))
        for character in text:
            if character.isdigit():
                rect = QRectF(left + 0.5, top + 0.5, box - 1, height - 1)
                painter.setPen(QPen(style.color(frame), 1))
                painter.setBrush(style.color(ground))
                painter.drawRoundedRect(rect, 2, 2)
                painter.setPen(style.color("text"))
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, character)
                left += box + gap
            else:
                painter.setPen(style.color("accent"))
                painter.drawText(QRectF(left - gap, top, gap + 8, height), Qt.AlignmentFlag.AlignCenter, character)
                left += gap + 4
        return left
