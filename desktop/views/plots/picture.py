"""A chart as a picture for a document: white ground, title, chart, source line, whatever the theme on screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter

from desktop.core.charts import Chart
from desktop.style import Style
from desktop.views.plots.chart_view import ChartView

#: Chinese breaks anywhere, so that no word of a source line falls off the edge.
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWrapAnywhere)


def picture(
    chart: Chart, *, title: str, foot: Sequence[str], width: int = 800, height: int = 0, ratio: float = 2.0
) -> QImage:
    """Draw a chart for a document.

    Args:
        chart: What to draw.
        title: Stands above.
        foot: Source line and notes, below.
        width: Logical pixels.
        height: Logical pixels of the chart itself; from its rows if 0.
        ratio: Device pixels for each logical pixel.
    """
    style = Style(theme="light")
    height = height or (360 if chart.kind == "time" else 44 + 24 * max(len(chart.rows), 4))
    view = ChartView(style)
    view.resize(width - 32, height)
    view.show_chart(chart)
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.show()
    metrics = QFontMetrics(style.font("caption"))
    heights = [metrics.boundingRect(QRect(0, 0, width - 32, 2000), _WRAPPED, line).height() + 6 for line in foot]
    full = 56 + height + sum(heights) + 12
    image = QImage(round(width * ratio), round(full * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.setFont(style.font("item"))
    painter.setPen(style.color("text"))
    painter.drawText(QRect(16, 12, width - 32, 28), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
    view.render(painter, QRect(16, 48, width - 32, height))
    painter.setFont(style.font("caption"))
    painter.setPen(style.color("text2"))
    top = 52 + height
    for line, room in zip(foot, heights, strict=True):
        painter.drawText(QRect(16, top, width - 32, room), _WRAPPED, line)
        top += room
    painter.end()
    view.close()
    return image
