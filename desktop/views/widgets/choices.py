"""Radio buttons, check boxes and a progress bar that take colours and sizes from the style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QProgressBar, QRadioButton

from desktop.language import tr
from desktop.style import Style
from desktop.views.widgets import painting

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object

_MARK = 14
_GAP = 8


class _Marked(_Button):
    """What a box and a circle with words beside them have in common."""

    _style: Style

    def _begin(self) -> tuple[QPainter, QRectF]:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._style.px(_MARK)
        return painter, QRectF(2.5, round((self.height() - side) / 2) + 0.5, side - 1, side - 1)

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        """The words, shortened where there is no room for them, and the focus."""
        style, left = self._style, round(box.right() + self._style.px(_GAP))
        ink = style.color("text" if self.isEnabled() else "disabled")
        rect = self.rect().adjusted(left, 0, 0, 0)
        painting.draw_text(painter, rect, self.text(), font=self.font(), color=ink)
        if self.hasFocus():
            painter.setPen(QPen(style.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    # Qt's names

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(self._style.px(_MARK + _GAP) + words + 8, self._style.px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._style.px(40), self._style.px(24))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)


class Radio(_Marked, QRadioButton):
    """One of several choices."""

    def __init__(self, style: Style, text: str) -> None:
        QRadioButton.__init__(self, text)
        self._style = style
        self.setFont(style.font("table"))

    # Qt's names

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, box = self._begin()
        ink = self._style.color("control" if self.isEnabled() else "line2")
        painter.setPen(QPen(self._style.color("accent") if self.isChecked() and self.isEnabled() else ink, 1))
        painter.setBrush(self._style.color("surface"))
        painter.drawEllipse(box)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._style.color("accent" if self.isEnabled() else "disabled"))
            inner = box.width() * 0.28
            painter.drawEllipse(box.adjusted(inner, inner, -inner, -inner))
        self._paint_words(painter, box)


class Check(_Marked, QCheckBox):
    """Yes or no."""

    def __init__(self, style: Style, text: str) -> None:
        QCheckBox.__init__(self, text)
        self._style = style
        self.setFont(style.font("table"))

    # Qt's names

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, box = self._begin()
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
        self._paint_words(painter, box)


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
