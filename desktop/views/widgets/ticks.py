"""Check boxes and radio buttons that paint themselves in the colours of the style."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from desktop import icons
from desktop.style import Style
from desktop.views.widgets import painting


def _size(button: QAbstractButton, style: Style) -> QSize:
    return QSize(style.px(26) + painting.text_width(style.font("table"), button.text()) + 2, style.px(24))


def _paint_words(button: QAbstractButton, painter: QPainter, style: Style) -> None:
    enabled = button.isEnabled()
    area = QRect(style.px(22), 0, button.width() - style.px(22), button.height())
    color = style.color("text" if enabled else "disabled")
    painting.draw_text(painter, area, button.text(), font=style.font("table"), color=color)
    if button.hasFocus():
        painter.setPen(QPen(style.color("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), 3, 3)


def _box(button: QAbstractButton, style: Style) -> QRectF:
    side = style.px(14)
    return QRectF(style.px(2) + 0.5, (button.height() - side) / 2 + 0.5, side - 1, side - 1)


class Tick(QCheckBox):
    """A check box.

    Args:
        style: The look in force.
        text: Words beside it.
    """

    def __init__(self, style: Style, text: str) -> None:
        super().__init__(text)
        self._style = style

    # Qt's names

    def sizeHint(self) -> QSize:
        return _size(self, self._style)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._style.px(40), self._style.px(24))

    def hitButton(self, position: object) -> bool:
        del position
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter, box = self._style, QPainter(self), _box(self, self._style)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.color("accent" if self.isEnabled() else "disabled"))
            painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 2, 2)
            icons.paint(painter, "check", box.adjusted(1.5, 1.5, -1.5, -1.5), style.color("onAccent"))
        else:
            painter.setPen(QPen(style.color("control" if self.isEnabled() else "line2"), 1))
            painter.setBrush(style.color("surface"))
            painter.drawRoundedRect(box, 2, 2)
        _paint_words(self, painter, style)


class Dot(QRadioButton):
    """A radio button.

    Args:
        style: The look in force.
        text: Words beside it.
    """

    def __init__(self, style: Style, text: str) -> None:
        super().__init__(text)
        self._style = style

    # Qt's names

    def sizeHint(self) -> QSize:
        return _size(self, self._style)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._style.px(40), self._style.px(24))

    def hitButton(self, position: object) -> bool:
        del position
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter, box = self._style, QPainter(self), _box(self, self._style)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        live = self.isEnabled()
        token = "accent" if self.isChecked() and live else "control" if live else "line2"
        painter.setPen(QPen(style.color(token), 1))
        painter.setBrush(style.color("surface"))
        painter.drawEllipse(box)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.color("accent" if live else "disabled"))
            inset = box.width() / 4
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
        _paint_words(self, painter, style)
