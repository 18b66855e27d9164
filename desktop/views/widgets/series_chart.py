"""The years of one indicator in a side pane: what the report prints is filled, what is added or computed is hollow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.core import formats
from desktop.core.records import Observation
from desktop.language import shown, tr
from desktop.style import Style

#: Measures drawn as columns from zero; the rest are points on a line.
_FROM_ZERO = frozenset({"level", "count"})
_MOST = 16


class SeriesChart(QWidget):
    """The chart.

    Args:
        style: The look in force.
        series: One value for each year, the oldest first; the newest are shown where there are many.
        current: Id of the value that the pane shows.
    """

    is_chart = True

    def __init__(self, style: Style, series: Sequence[Observation], current: str) -> None:
        super().__init__()
        self._style, self._series, self._current = style, tuple(series)[-_MOST:], current
        words = (f"{o.period} {formats.value_phrase(o)} {shown(formats.ORIGIN[o.origin])}" for o in self._series)
        self.setAccessibleName(tr("各年数值：") + "；".join(words))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    @property
    def values(self) -> tuple[Observation, ...]:
        """What is drawn."""
        return self._series

    def _step(self) -> float:
        return self.width() / max(len(self._series), 1)

    def _height_of(self, value: float) -> float:
        """Distance of a value from the top."""
        values = [o.value for o in self._series if o.value is not None]
        low, high = min(values), max(values)
        if self._series[0].measure in _FROM_ZERO:
            low, high = min(low, 0.0), max(high, 0.0)
        top, base = self._style.px(20), self.height() - self._style.px(20)
        return base - (value - low) / ((high - low) or 1) * (base - top)

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(280), self._style.px(112))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._show_tip(event.position().x(), event.globalPosition().toPoint())

    def event(self, event: QHelpEvent) -> bool:  # type: ignore[override]
        """Qt's name: the value under the pointer as a tooltip."""
        if event.type() == QHelpEvent.Type.ToolTip:
            self._show_tip(event.pos().x(), event.globalPos())
            return True
        return super().event(event)

    def _show_tip(self, left: float, place: object) -> None:
        number = int(left / self._step())
        if 0 <= number < len(self._series):
            o = self._series[number]
            when, whose = shown(formats.period_text(o.period)), shown(formats.ORIGIN[o.origin])
            words = f"{when}　{formats.value_phrase(o)}　{whose}"
            QToolTip.showText(place, words, self)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self._series[0].measure in _FROM_ZERO
        if columns:
            self._paint_columns(painter)
        else:
            self._paint_line(painter)
        self._paint_words(painter)

    def _paint_columns(self, painter: QPainter) -> None:
        style, step = self._style, self._step()
        zero = self._height_of(0.0)
        width = max(min(step * 0.66, style.px(22)), 3.0)
        for number, o in enumerate(self._series):
            left = (number + 0.5) * step - width / 2
            top = self._height_of(o.value or 0.0)
            box = QRectF(left, min(top, zero), width, max(abs(zero - top), 1.0))
            if o.origin == "report":
                painter.fillRect(box, style.color("c1"))
            else:
                line = Qt.PenStyle.DashLine if o.origin == "derived" else Qt.PenStyle.SolidLine
                painter.setPen(QPen(style.color("c1"), 1, line))
                painter.setBrush(style.color("surface"))
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.fillRect(QRectF(0, zero, self.width(), 1), style.color("control"))

    def _paint_line(self, painter: QPainter) -> None:
        style, step = self._style, self._step()
        color = style.color("c2" if self._series[0].measure == "growth" else "c1")
        low = min(o.value or 0.0 for o in self._series)
        if low < 0:
            painter.fillRect(QRectF(0, self._height_of(0.0), self.width(), 1), style.color("control"))
        points = [QPointF((n + 0.5) * step, self._height_of(o.value or 0.0)) for n, o in enumerate(self._series)]
        for (o, before), (other, after) in zip(
            list(zip(self._series, points, strict=True))[:-1], list(zip(self._series, points, strict=True))[1:],
            strict=True,
        ):  # fmt: skip
            if _next_year(o.period, other.period):  # a missing year is a gap
                dashed = "derived" in {o.origin, other.origin}
                pen = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
                painter.setPen(QPen(color, 2, pen))
                painter.drawLine(before, after)
        for o, point in zip(self._series, points, strict=True):
            painter.setPen(QPen(color, 1.5))
            painter.setBrush(color if o.origin == "report" else style.color("surface"))
            if o.origin == "derived":
                painter.drawPolygon(QPolygonF([
                    point + QPointF(0, -4.5), point + QPointF(4.5, 0), point + QPointF(0, 4.5), point + QPointF(-4.5, 0)
                ]))  # fmt: skip
            elif o.origin == "news":
                painter.drawRect(QRectF(point.x() - 4, point.y() - 4, 8, 8))
            else:
                painter.drawEllipse(point, 4, 4)

    def _paint_words(self, painter: QPainter) -> None:
        """The first, the last and the chosen year, with their values."""
        style, step = self._style, self._step()
        font, bold = style.font("tiny"), style.font("captionBold")
        chosen = next((n for n, o in enumerate(self._series) if o.id == self._current), len(self._series) - 1)
        ends = dict.fromkeys((chosen, len(self._series) - 1, 0))
        room = style.px(56)
        taken: list[QRect] = []
        for number in ends:
            o = self._series[number]
            middle = int((number + 0.5) * step)
            left = max(min(middle - room // 2, self.width() - room), 0)
            foot = QRect(left, self.height() - style.px(18), room, style.px(18))
            if any(foot.intersects(other) for other in taken):
                continue
            taken.append(foot)
            side = Qt.AlignmentFlag.AlignCenter
            if left == 0:
                side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            elif left == self.width() - room:
                side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.setFont(bold if number == chosen else font)
            painter.setPen(style.color("text" if number == chosen else "text3"))
            painter.drawText(foot, side, shown(formats.period_short(o.period))[:7])
            top = int(self._height_of(o.value or 0.0)) - style.px(19)
            value = QRect(left, max(top, 0), room, style.px(16))
            painter.drawText(value, side, formats.screen_number(o.value_text))


def _next_year(first: str, second: str) -> bool:
    if first[:4].isdecimal() and second[:4].isdecimal():
        return int(second[:4]) - int(first[:4]) <= 1
    return True
