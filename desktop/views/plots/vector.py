"""A chart as SVG for a document: white ground, title, chart, source line, whatever the theme on screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtSvg import QSvgGenerator

from desktop.core.charts import Chart
from desktop.style import FALLBACKS, FAMILY, Style
from desktop.views.plots.chart_view import ChartView

_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWrapAnywhere)


def svg(chart: Chart, *, title: str, foot: Sequence[str], width: int = 800) -> bytes:
    """Draw a chart as SVG.

    Args:
        chart: What to draw.
        title: Stands above; it is also the title of the file.
        foot: Source line and notes, below.
        width: Logical pixels.
    """
    style = Style(theme="light")
    height = 360 if chart.kind == "time" else 44 + 24 * max(len(chart.rows), 4)
    view = ChartView(style)
    view.resize(width - 32, height)
    view.show_chart(chart)
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.show()
    metrics = QFontMetrics(style.font("caption"))
    heights = [metrics.boundingRect(QRect(0, 0, width - 32, 2000), _WRAPPED, line).height() + 6 for line in foot]
    full = 56 + height + sum(heights) + 12
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(width, full))
    # Axes replay recordings, which are scaled to the resolution of what they are drawn on.
    generator.setResolution(view.logicalDpiX())
    generator.setViewBox(QRect(0, 0, width, full))
    generator.setTitle(title)
    generator.setDescription(foot[0] if foot else "")
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, width, full), Qt.GlobalColor.white)
    painter.setFont(style.font("item"))
    painter.setPen(style.color("text"))
    painter.drawText(QRect(16, 12, width - 32, 28), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
    view.render(painter, QRectF(16, 48, width - 32, height), view.viewport().rect())
    painter.setFont(style.font("caption"))
    painter.setPen(style.color("text2"))
    top = 52 + height
    for line, room in zip(foot, heights, strict=True):
        painter.drawText(QRect(16, top, width - 32, room), _WRAPPED, line)
        top += room
    painter.end()
    buffer.close()
    view.close()
    families = ", ".join((FAMILY, *FALLBACKS))
    return bytes(data.data()).replace(f'font-family="{FAMILY}"'.encode(), f'font-family="{families}"'.encode())
