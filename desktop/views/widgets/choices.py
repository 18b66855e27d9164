"""Radio buttons, check boxes and a progress bar that take colours and sizes from the style."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QProgressBar, QRadioButton, QWidget

from desktop.language import tr
from desktop.style import Style

_MARK = 14
_GAP = 8


class Radio(QRadioButton):
    """One of several choices."""

    def __init__(self, style: Style, text: str) -> None:
        super().__init__(text)
        self._style = style
        self.setFont(style.font("table"))

    # Qt's names

    def sizeHint(self) -> QSize:
        return _size(self, self._style)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, box = _begin(self, self._style)
        ink = self._style.color("control" if self.isEnabled() else "line2")
        painter.setPen(QPen(self._style.color("accent") if self.isChecked() and self.isEnabled() else ink, 1))
        painter.setBrush(self._style.color("surface"))
        painter.drawEllipse(box)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._style.color("accent" if self.isEnabled() else "disabled"))
            inner = box.width() * 0.28
            painter.drawEllipse(box.adjusted(inner, inner, -inner, -inner))
        _words(self, self._style, painter, box)


class Check(QCheckBox):
    """Yes or no."""

    def __init__(self, style: Style, text: str) -> None:
        super().__init__(text)
        self._style = style
        self.setFont(style.font("table"))

    # Qt's names

    def sizeHint(self) -> QSize:
        return _size(self, self._style)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, box = _begin(self, self._style)
        style, on = self._style, self.isChecked() and self.isEnabled()
        painter.setPen(QPen(style.color("accent" if on else "control" if self.isEnabled() else "line2"), 1))
        painter.setBrush(style.color("accent" if on else "surface"))
        painter.drawRoundedRect(box, 2, 2)
        if self.isChecked():
            ink = style.color("onAccent" if on else "disabled")
            painter.setPen(QPen(ink, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
            side, origin = box.width(), box.topLeft()
            steps = ((0.22, 0.52), (0.43, 0.73), (0.78, 0.3))
            points = [origin + QPointF(side * x, side * y) for x, y in steps]
            painter.drawPolyline(points)
        _words(self, style, painter, box)


class Bar(QProgressBar):
    """How much is done: a thin bar; an empty one where that is not known yet."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.setRange(0, 0)
        self.setTextVisible(False)
        self.setFixedHeight(style.px(6))
        self.setAccessibleName(tr("进度"))

    # Qt's names

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._style.color("line"))
        if self.maximum() > 0:
            done = self.width() * self.value() / self.maximum()
            painter.fillRect(QRectF(0, 0, done, self.height()), self._style.color("accent"))


def _size(button: QAbstractButton, style: Style) -> QSize:
    words = QFontMetrics(button.font()).horizontalAdvance(button.text())
    return QSize(style.px(_MARK + _GAP) + words + 8, style.px(24))


def _begin(button: QWidget, style: Style) -> tuple[QPainter, QRectF]:
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = style.px(_MARK)
    return painter, QRectF(2.5, round((button.height() - side) / 2) + 0.5, side - 1, side - 1)


def _words(button: QAbstractButton, style: Style, painter: QPainter, box: QRectF) -> None:
    painter.setFont(button.font())
    painter.setPen(style.color("text" if button.isEnabled() else "disabled"))
    left = box.right() + style.px(_GAP)
    rect = QRectF(left, 0, button.width() - left, button.height())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), button.text())
    if button.hasFocus():
        painter.setPen(QPen(style.color("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), 4, 4)
