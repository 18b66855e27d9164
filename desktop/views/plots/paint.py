"""A drawing through a painter: pictures, prints, thumbnails, and on the screen what the library has no item for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from desktop.core.drawing import Box, Dot, Drawing, Path, Rect, Wedge, Words
from desktop.style import Style

#: Lengths of dash and gap, in widths of the pen.
DASH = [4.0, 3.0]


def rect_of(rect: Rect) -> QRectF:
    """The rectangle as Qt has it."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def pen_of(color: QColor, width: float = 1.0, *, dash: bool = False) -> QPen:
    """A pen with flat ends, dashed or not."""
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if dash:
        pen.setDashPattern([length / max(width, 1.0) for length in DASH])
    return pen


def paint(painter: QPainter, drawing: Drawing, style: Style) -> None:
    """Paint all of a drawing."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    for path in drawing.grid:
        paint_path(painter, path, style)
    for box in drawing.boxes:
        paint_box(painter, box, style)
    for wedge in drawing.wedges:
        paint_wedge(painter, wedge, style)
    for path in drawing.paths:
        paint_path(painter, path, style)
    for dot in drawing.dots:
        paint_dot(painter, dot, style)
    for words in drawing.words:
        paint_words(painter, words, style)


def paint_box(painter: QPainter, box: Box, style: Style) -> None:
    """A bar, a segment or a swatch."""
    rect = rect_of(box.rect)
    if box.fill and box.radius:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color(box.fill))
        painter.drawRoundedRect(rect, box.radius, box.radius)
    elif box.fill:
        painter.fillRect(rect, style.color(box.fill))
    if box.hatch:
        _hatch(painter, rect, style.color(box.line or "control"))
    if box.line:
        painter.setPen(pen_of(style.color(box.line), dash=box.dash))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, box.radius, box.radius)


def _hatch(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """Slanting lines as lines and not as a bitmap brush, so that they stay sharp when enlarged or printed."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(color, 1))
    at = rect.left() - rect.height()
    while at < rect.right():
        painter.drawLine(QPointF(at, rect.bottom()), QPointF(at + rect.height(), rect.top()))
        at += 6
    painter.restore()


def wedge_path(wedge: Wedge) -> QPainterPath:
    """The outline of a part of a ring."""
    outer = QRectF(wedge.x - wedge.outer, wedge.y - wedge.outer, 2 * wedge.outer, 2 * wedge.outer)
    inner = QRectF(wedge.x - wedge.inner, wedge.y - wedge.inner, 2 * wedge.inner, 2 * wedge.inner)
    start, span = 90 - wedge.start, min(wedge.span, 359.99)
    path = QPainterPath()
    path.arcMoveTo(outer, start)
    path.arcTo(outer, start, -span)
    path.arcTo(inner, start - span, span)
    path.closeSubpath()
    return path


def paint_wedge(painter: QPainter, wedge: Wedge, style: Style) -> None:
    """A part of a ring, set off by a line in the colour of the ground."""
    path = wedge_path(wedge)
    if wedge.fill:
        painter.fillPath(path, style.color(wedge.fill))
    if wedge.hatch:
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        _hatch(painter, path.boundingRect(), style.color(wedge.line or "control"))
        painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(style.color("surface"), 2) if not wedge.hatch else QPen(style.color(wedge.line), 1))
    painter.drawPath(path)


def paint_path(painter: QPainter, path: Path, style: Style) -> None:
    """A line."""
    painter.setPen(pen_of(style.color(path.token), path.width, dash=path.dash))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in path.points]))


def paint_dot(painter: QPainter, dot: Dot, style: Style) -> None:
    """A marker: filled, or with the ground inside."""
    color, half = style.color(dot.token), dot.size / 2
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(QBrush(style.color("surface") if dot.hollow else color))
    if dot.shape == "circle":
        painter.drawEllipse(QPointF(dot.x, dot.y), half - 0.5, half - 0.5)
        return
    painter.drawPolygon(QPolygonF([QPointF(dot.x + x * half, dot.y + y * half) for x, y in CORNERS[dot.shape]]))


#: Corners of the markers that are not round, in halves of their size.
CORNERS = {
    "diamond": ((0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)),
    "square": ((-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)),
    "triangle": ((0.0, -1.0), (0.95, 0.75), (-0.95, 0.75)),
}
_SIDES = {
    "left": Qt.AlignmentFlag.AlignLeft, "center": Qt.AlignmentFlag.AlignHCenter, "right": Qt.AlignmentFlag.AlignRight,
}  # fmt: skip


def paint_words(painter: QPainter, words: Words, style: Style) -> None:
    """A line of text."""
    painter.setFont(style.font(words.role))
    painter.setPen(style.color(words.token))
    flags = _SIDES[words.align] | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
    painter.drawText(rect_of(words.rect), int(flags), words.text)
