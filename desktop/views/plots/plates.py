"""Pictures of figures: what there is to show of a figure, as a plate, a thumbnail or a file."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from desktop.core.drawing import Drawing, Rect
from desktop.language import shown
from desktop.style import Style
from desktop.views.figure_contents import Content
from desktop.views.plots.desk import Desk
from desktop.views.plots.layout import lay_out
from desktop.views.plots.paint import paint
from desktop.views.plots.picture import Plate
from desktop.views.plots.ruler import Ruler
from desktop.views.plots.text_table import draw_table

#: A thumbnail is a drawing of this many times its own width, made smaller.
SHRINK = 1.75


def plate_of(content: Content) -> Plate:
    """What goes into a picture of a figure: chart, table of words or the sentence that says why there is neither."""
    return Plate(content.chart, content.title, "", content.foot(), content.table, content.words)


def thumbnail(content: Content, style: Style, size: tuple[int, int], *, ratio: float = 1.0) -> QPixmap:
    """A small picture of a figure on the ground of the style.

    Args:
        content: What there is to show.
        style: The look on screen.
        size: Width and height in logical pixels.
        ratio: Device pixels for each logical pixel.
    """
    width, height = size
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(style.color("surface"))
    drawing = _small(content, style, width, height)
    painter = QPainter(pixmap)
    scale = min(width / drawing.width, height / drawing.height)
    painter.setClipRect(QRectF(0, 0, width, height))
    painter.translate((width - drawing.width * scale) / 2, 0)
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    paint(painter, drawing, style)
    painter.end()
    return pixmap


def _small(content: Content, style: Style, width: int, height: int) -> Drawing:
    ruler = Ruler(style, say=shown)
    if not content.chart.is_empty:
        return lay_out(content.chart, ruler, width * SHRINK, height * SHRINK)
    desk = Desk(ruler)
    if content.table is not None:
        wide, high = width * SHRINK, height * SHRINK
        draw_table(desk, content.table, Rect(0, 0, wide, 0), limit=high)
        return desk.sketch.done(wide, high)
    lines = ruler.wrapped(shown(content.words), width - 8, most=int(height // ruler.line()) - 1)
    top = (height - len(lines) * ruler.line()) / 2
    for number, line in enumerate(lines):
        desk.words(line, 4, top + (number + 0.5) * ruler.line(), token="text3")
    return desk.sketch.done(width, height)

