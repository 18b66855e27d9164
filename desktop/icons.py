"""Icons by name, drawn in the text colour of where they stand."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop import paths


@cache
def _source(name: str) -> str:
    return paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def paint(painter: QPainter, name: str, target: QRectF, color: QColor) -> None:
    """Draw an icon.

    Args:
        painter: Active painter.
        name: File name without ``.svg``.
        target: Square to fill.
        color: Stroke colour.

    Raises:
        FileNotFoundError: No such icon.
    """
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", color.name()).encode()))
    renderer.render(painter, target)


def pixmap(name: str, color: QColor, size: int, *, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture.

    Args:
        name: File name without ``.svg``.
        color: Stroke colour.
        size: Side in logical pixels.
        ratio: Device pixels for each logical pixel.
    """
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter, name, QRectF(0, 0, size, size), color)
    painter.end()
    return picture


def application_icon() -> QIcon:
    """The program's own icon in colour, for the title bar and 关于."""
    made = QIcon()
    renderer = QSvgRenderer(str(paths.resource("icons", "shangjian.svg")))
    for side in (16, 24, 32, 48, 64, 128):
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        made.addPixmap(picture)
    return made


def icon(name: str, color: QColor, size: int = 16) -> QIcon:
    """An icon for a button or menu, sharp at up to 200 %."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, color, size, ratio=ratio))
    return made
