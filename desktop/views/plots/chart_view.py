"""A chart of the report, drawn with pyqtgraph: named bars side by side, or years with growth above the level."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QWidget

from desktop.core import formats
from desktop.core.charts import Chart, Series
from desktop.core.records import Observation
from desktop.style import Style

#: Half the thickness of a bar, in rows.
HALF = 0.31


def value_label(observation: Observation) -> str:
    """What is written beside a mark: qualifier, stated digits, a question mark where the reading is not certain."""
    mark = "" if observation.certainty == "certain" else " ?"
    return f"{formats.qualifier_before(observation)}{formats.screen_number(observation.value_text)}{mark}"


class ChartView(pg.GraphicsLayoutWidget):  # type: ignore[misc]
    """Draws a `Chart`; a row can be chosen with the mouse and marked from outside.

    Args:
        style: The look.

    Signals:
        row_chosen(int): A row or year was clicked.
    """

    is_chart = True
    row_chosen = Signal(int)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._chart: Chart | None = None
        self._row = -1
        self._bands: list[Any] = []
        self._plots: list[Any] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scene().sigMouseClicked.connect(self._on_clicked)
        style.changed.connect(self._redraw)
        self._redraw()

    def show_chart(self, chart: Chart) -> None:
        """Draw another chart."""
        self._chart, self._row = chart, -1
        self._redraw()

    def mark_row(self, row: int) -> None:
        """Lay a band under a row or year; -1 for none."""
        self._row = row
        for band in self._bands:
            band.setVisible(row >= 0)
            band.setRegion((row - 0.5, row + 0.5))

    def _redraw(self) -> None:
        self.clear()
        self._bands, self._plots = [], []
        self.setBackground(self._style.color("surface"))
        self.ci.layout.setContentsMargins(0, 0, 0, 0)
        self.ci.layout.setSpacing(4)
        if self._chart is None or self._chart.is_empty:
            return
        if self._chart.kind == "time":
            self._draw_time(self._chart)
        else:
            self._draw_bars(self._chart)
        self.mark_row(self._row)

    def _plot(self, row: int, column: int, title: str) -> Any:
        style = self._style
        plot = self.addPlot(row=row, col=column)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        plot.setTitle(
            title, color=style.hex("text2"), size=f"{style.px(12)}px", justify="left"
        )
        plot.titleLabel.item.setFont(style.font("caption"))
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setStyle(tickFont=style.font("caption"), tickLength=0, maxTickLevel=0)
            axis.setTextPen(style.color("text2"))
            axis.setPen(style.color("control"))
            axis.enableAutoSIPrefix(enable=False)
        self._plots.append(plot)
        return plot

    def _band(self, plot: Any, orientation: str) -> None:
        band = pg.LinearRegionItem(orientation=orientation, movable=False, pen=pg.mkPen(None))
        band.setBrush(self._style.color("sel"))
        band.setHoverBrush(self._style.color("sel"))
        band.setZValue(-20)
        band.hide()
        plot.addItem(band, ignoreBounds=True)
        self._bands.append(band)

    def _color(self, series: Series) -> QColor:
        return self._style.color("c2" if series.measure in {"growth", "pp_change"} else "c1")

    def _label(self, plot: Any, text: str, at: QPointF, anchor: tuple[float, float], *, token: str = "text") -> None:
        item = pg.TextItem(text, color=self._style.color(token), anchor=anchor)
        item.setFont(self._style.font("caption"))
        item.setPos(at)
        plot.addItem(item, ignoreBounds=True)

    # Named bars

    def _draw_bars(self, chart: Chart) -> None:
        style = self._style
        names = QFontMetrics(style.font("caption"))
        width = max(names.horizontalAdvance(row) for row in chart.rows) + style.px(12)
        for column, series in enumerate(chart.series):
            plot = self._plot(0, column, series.title)
            left = plot.getAxis("left")
            if column == 0:
                left.setTicks([list(enumerate(chart.rows))])
                left.setTextPen(style.color("text"))
                left.setWidth(min(width, style.px(220)))
            else:
                left.setTicks([[]])
                left.setWidth(style.px(16))
            left.setPen(pg.mkPen(None))
            plot.hideAxis("bottom")
            plot.invertY(b=True)
            plot.setYRange(-0.6, len(chart.rows) - 0.4, padding=0)
            self._band(plot, "horizontal")
            self._draw_bar_panel(plot, series)
        for column in range(len(chart.series)):
            self.ci.layout.setColumnStretchFactor(column, 12 if column == 0 else 10)

    def _draw_bar_panel(self, plot: Any, series: Series) -> None:
        style, color = self._style, self._color(series)
        known = [(n, o) for n, o in enumerate(series.values) if o is not None and o.value is not None]
        values = [float(o.value or 0) for _, o in known]
        low, high = min([0.0, *values]), max([0.0, *values])
        span = (high - low) or 1.0
        plot.setXRange(low - (0.24 if low < 0 else 0.01) * span, high + 0.24 * span, padding=0)
        thick = 2 * HALF * min(1.0, 0.3 + len(series.values) / 9)
        for hollow in (False, True):
            part = [(n, o) for n, o in known if (o.origin != "report") is hollow]
            if part:
                bars = pg.BarGraphItem(
                    x0=0, y=[n for n, _ in part], width=[float(o.value or 0) for _, o in part], height=thick,
                    brush=style.color("surface") if hollow else color, pen=pg.mkPen(color),
                )  # fmt: skip
                plot.addItem(bars)
        plot.addItem(pg.InfiniteLine(pos=0, angle=90, pen=pg.mkPen(style.color("control"))))
        for row, observation in known:
            value = float(observation.value or 0)
            anchor = (1.0, 0.5) if value < 0 else (0.0, 0.5)
            self._label(plot, value_label(observation), QPointF(value, row), anchor)
        for row, missing in enumerate(series.values):
            if missing is None:
                self._label(plot, formats.DASH, QPointF(0, row), (0.0, 0.5), token="text3")

    # Years

    def _draw_time(self, chart: Chart) -> None:
        order = sorted(chart.series, key=lambda s: s.measure not in {"growth", "pp_change"})
        for row, series in enumerate(order):
            plot = self._plot(row, 0, series.title)
            bottom, left = plot.getAxis("bottom"), plot.getAxis("left")
            last = row == len(order) - 1
            bottom.setTicks([list(enumerate(chart.rows))] if last else [[]])
            bottom.setHeight(self._style.px(24) if last else 2)
            left.setWidth(self._style.px(52))
            plot.setXRange(-0.6, len(chart.rows) - 0.4, padding=0)
            self._band(plot, "vertical")
            if series.measure in {"growth", "pp_change"} and len(order) > 1:
                self._draw_line(plot, series)
            else:
                self._draw_columns(plot, series)
            plot.showGrid(y=True, alpha=0.12)
            self._draw_gap(plot, chart.rows, series)
            self.ci.layout.setRowStretchFactor(row, 3 if last else 2)

    def _draw_line(self, plot: Any, series: Series) -> None:
        color = self._color(series)
        known = [(n, o, float(o.value)) for n, o in enumerate(series.values) if o is not None and o.value is not None]
        values = [value for _, _, value in known]
        low, high = min(0.0, *values), max(values)
        plot.setYRange(low * 1.2, max(high * 1.45, 1.0), padding=0)
        for before, after in pairwise(known):
            if after[0] - before[0] == 1:
                plot.plot([before[0], after[0]], [before[2], after[2]], pen=pg.mkPen(color, width=2))
        for number, observation, value in known:
            own = observation.origin == "report"
            point = pg.ScatterPlotItem(
                [number], [value], size=self._style.px(8), symbol="o" if observation.origin != "derived" else "d",
                brush=pg.mkBrush(color if own else self._style.color("surface")), pen=pg.mkPen(color, width=1.5),
            )  # fmt: skip
            plot.addItem(point)
            self._label(plot, value_label(observation), QPointF(number, value), (0.5, 1.25))

    def _draw_columns(self, plot: Any, series: Series) -> None:
        color = self._color(series)
        known = [(n, o, float(o.value)) for n, o in enumerate(series.values) if o is not None and o.value is not None]
        high = max(value for _, _, value in known)
        plot.setYRange(min(0.0, *(value for _, _, value in known)) * 1.2, high * 1.18, padding=0)
        for number, observation, value in known:
            hollow = observation.origin != "report"
            line = Qt.PenStyle.DashLine if observation.origin == "derived" else Qt.PenStyle.SolidLine
            bar = pg.BarGraphItem(
                x=[number], y0=0, height=[value], width=2 * HALF, pen=pg.mkPen(color, style=line),
                brush=self._style.color("surface") if hollow else color,
            )  # fmt: skip
            plot.addItem(bar)
            self._label(plot, value_label(observation), QPointF(number, value), (0.5, 1.0))

    def _draw_gap(self, plot: Any, years: Sequence[str], series: Series) -> None:
        """Say in the empty stretch which years the text does not print."""
        missing = [n for n, o in enumerate(series.values) if o is None]
        if len(missing) < 3 or missing != list(range(missing[0], missing[-1] + 1)):
            return
        low, high = plot.getViewBox().viewRange()[1]
        words = f"{years[missing[0]]}—{years[missing[-1]]}：报告正文没有写出"
        middle = (missing[0] + missing[-1]) / 2
        self._label(plot, words, QPointF(middle, low + (high - low) * 0.5), (0.5, 0.5), token="text3")

    def _on_clicked(self, event: Any) -> None:
        if self._chart is None:
            return
        for plot in self._plots:
            if plot.sceneBoundingRect().contains(event.scenePos()):
                at = plot.getViewBox().mapSceneToView(event.scenePos())
                row = round(at.x() if self._chart.kind == "time" else at.y())
                if 0 <= row < len(self._chart.rows):
                    self.row_chosen.emit(row)
                return
