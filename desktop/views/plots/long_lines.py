"""Lines too long for markers: thousands of points that can be panned and zoomed along time."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtWidgets import QFrame, QWidget

from desktop.core.charts import Chart
from desktop.language import tr
from desktop.style import Style
from desktop.views.plots.desk import PARTS, unit_of


class _Rows(pg.AxisItem):  # type: ignore[misc]
    """The axis of rows, which shows their names where the row's number stands."""

    def __init__(self, rows: tuple[str, ...]) -> None:
        super().__init__("bottom")
        self._rows = rows

    # Qt's names

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        del scale, spacing
        return [self._rows[round(v)] if abs(v - round(v)) < 0.01 and 0 <= v < len(self._rows) else "" for v in values]


class LongLines(pg.PlotWidget):  # type: ignore[misc]
    """One plot with a line for each series; the wheel zooms and dragging pans along the rows.

    Args:
        style: The look.
    """

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self._style = style
        self._chart = Chart("lines", (), ())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setMouseEnabled(x=True, y=False)
        style.changed.connect(self._on_restyled)

    def _on_restyled(self) -> None:
        self.show_chart(self._chart)

    def show_chart(self, chart: Chart) -> None:
        """Draw other lines; missing values break them."""
        self._chart = chart
        self.clear()
        self.setBackground(self._style.color("surface"))
        self.setAxisItems({"bottom": _Rows(chart.rows)})
        for side in ("left", "bottom"):
            axis: Any = self.getAxis(side)
            axis.enableAutoSIPrefix(enable=False)
            axis.setStyle(tickFont=self._style.font("caption"), tickLength=0)
            axis.setTextPen(self._style.color("text2"))
            axis.setPen(self._style.color("control"))
        if not chart.series:
            return
        self.getPlotItem().setTitle(
            tr("单位：{unit}").format(unit=unit_of(chart.series[0])), color=self._style.hex("text2"),
            size=f"{self._style.px(12)}px",
        )
        self.getPlotItem().titleLabel.item.setFont(self._style.font("caption"))
        self.getPlotItem().setDownsampling(auto=True, mode="peak")
        self.getPlotItem().setClipToView(True)
        for number, series in enumerate(chart.series):
            values = [o.value if o is not None and o.value is not None else float("nan") for o in series.values]
            pen = pg.mkPen(self._style.color(PARTS[number % len(PARTS)]), width=1)
            self.plot(range(len(values)), values, pen=pen, connect="finite")
        self.setLimits(xMin=-0.5, xMax=len(chart.rows) - 0.5, minXRange=5)
        self.setXRange(0, len(chart.rows) - 1, padding=0.01)
