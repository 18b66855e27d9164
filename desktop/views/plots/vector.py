"""A chart as SVG for a document: white ground, title, chart, source line, with fonts that every machine has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtSvg import QSvgGenerator

from desktop.core.charts import Chart
from desktop.style import FAMILY, Style
from desktop.views.plots.chart_view import ChartView

#: What stands in for the program's own font, which the reader of the document does not have.
FONTS = "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, SimHei, sans-serif"
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWrapAnywhere)


def vector(chart: Chart, *, title: str, foot: Sequence[str], width: int = 800) -> bytes:
    """Draw a chart for a document.

    Args:
        chart: What to draw.
        title: Stands above.
        foot: Source line and notes, below.
        width: Pixels at 96 to the inch.
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
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(QSize(width, full))
    generator.setViewBox(QRect(0, 0, width, full))
    generator.setTitle(title)
    painter = QPainter(generator)
    painter.fillRect(QRect(0, 0, width, full), QColor("white"))
    painter.setFont(style.font("item"))
    painter.setPen(style.color("text"))
    painter.drawText(QRect(16, 12, width - 32, 28), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
    view.render(painter, QRectF(16, 48, width - 32, height))
    painter.setFont(style.font("caption"))
    painter.setPen(style.color("text2"))
    top = 52 + height
    for line, room in zip(foot, heights, strict=True):
        painter.drawText(QRect(16, top, width - 32, room), _WRAPPED, line)
        top += room
    painter.end()
    view.close()
    return bytes(buffer.data().data()).replace(FAMILY.encode(), FONTS.encode())
