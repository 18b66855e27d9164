"""A chart as a picture for a document: white ground, title, chart, source line, whatever the theme on screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.core.charts import Chart
from desktop.style import Style
from desktop.views.plots.chart_view import ChartView


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
    full = 56 + height + 22 * len(foot) + 12
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
    for number, line in enumerate(foot):
        area = QRect(16, 52 + height + 22 * number, width - 32, 20)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
    painter.end()
    view.close()
    return image
