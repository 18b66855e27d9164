"""Small drawings that several delegates share."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget

from desktop.style import Style

Span = tuple[int, int]
#: One line, vertically centred, leaning to a side; put together once, because every cell needs it.
_LINE = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
_LEFT, _RIGHT = int(Qt.AlignmentFlag.AlignLeft) | _LINE, int(Qt.AlignmentFlag.AlignRight) | _LINE


def fill_ground(widget: QWidget, color: QColor) -> None:
    """Give a widget another ground by its palette, which costs less than a style sheet."""
    palette = QPalette(widget.palette())
    palette.setColor(QPalette.ColorRole.Window, color)
    widget.setPalette(palette)


def text_width(font: QFont, text: str) -> int:
    """Width of a text in pixels."""
    return QFontMetrics(font).horizontalAdvance(text)


def draw_text(
    painter: QPainter, rect: QRect, text: str, *, font: QFont, color: QColor, right: bool = False, elide: bool = True
) -> None:
    """One line of text, vertically centred, shortened with an ellipsis where it does not fit."""
    painter.setFont(font)
    painter.setPen(color)
    if elide:
        text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, _RIGHT if right else _LEFT, text)


def draw_marked(
    painter: QPainter, rect: QRect, text: str, spans: Sequence[Span], *, font: QFont, color: QColor, style: Style
) -> None:
    """A line of text with search hits on the `mark` ground."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    visible = len(shown) if shown == text else max(len(shown) - 1, 0)
    height = metrics.height()
    top = rect.center().y() - height // 2 + 1
    for start, stop in spans:
        if start >= visible:
            continue
        left = rect.left() + metrics.horizontalAdvance(text[:start])
        width = metrics.horizontalAdvance(text[start : min(stop, visible)])
        painter.fillRect(QRect(left, top, width, height), style.color("mark"))
    draw_text(painter, rect, shown, font=font, color=color, elide=False)
    painter.setPen(style.color("markText"))
    for start, stop in spans:
        if start >= visible:
            continue
        left = rect.left() + metrics.horizontalAdvance(text[:start])
        piece = text[start : min(stop, visible)]
        painter.drawText(
            QRect(left, rect.top(), metrics.horizontalAdvance(piece) + 2, rect.height()),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            piece,
        )


def draw_tag(painter: QPainter, rect: QRect, text: str, token: str, *, style: Style, right: bool = False) -> QRect:
    """A tag at the left or right end of `rect`.

    Returns:
        The rectangle that the tag takes.
    """
    font = style.font("caption")
    width = text_width(font, text) + style.px(12)
    height = style.px(18)
    left = rect.right() - width + 1 if right else rect.left()
    box = QRect(left, rect.center().y() - height // 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    framed = token in {"doubt", "likely"}
    ground = style.color(f"{token}Bg") if token else style.color("header")
    ink = style.color(token) if token else style.color("text2")
    painter.setBrush(ground)
    painter.setPen(QPen(ink if framed else ground, 1))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return box


def draw_status_dot(painter: QPainter, centre: QPointF, status: str, *, style: Style, size: float = 8) -> None:
    """How much of a figure the text prints: full, half or empty dot."""
    radius = size / 2
    box = QRectF(centre.x() - radius, centre.y() - radius, size, size)
    ink = style.color("accent") if status != "none" else style.color("text3")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(ink if status == "complete" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    if status == "partial":
        painter.setBrush(ink)
        painter.drawPie(box, 90 * 16, 180 * 16)
    painter.restore()


def draw_row_ground(
    painter: QPainter, rect: QRect, *, style: Style, selected: bool, active: bool, hovered: bool, bar: bool
) -> None:
    """Ground of a row and the bar at the left of a selected one."""
    if selected:
        painter.fillRect(rect, style.color("sel" if active else "selOff"))
        if bar:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), style.color("accent"))
    elif hovered:
        painter.fillRect(rect, style.color("hover"))
