"""A drawing on the screen, as items of pyqtgraph in a view box whose units are pixels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QWidget

from desktop.core.drawing import Box, Dot, Drawing, Path, Rect
from desktop.style import Style
from desktop.views.plots.paint import DASH, paint_box, paint_wedge, paint_words, pen_of, rect_of

#: Markers as pyqtgraph names them.
_SYMBOLS = {"circle": "o", "diamond": "d", "square": "s", "triangle": "t1"}


class _Ink(pg.GraphicsObject):  # type: ignore[misc]
    """Words, rings and hatching, for which the library has no item that measures as the layout does.

    Args:
        drawing: Their drawing.
        style: Colours and type.
    """

    def __init__(self, drawing: Drawing, style: Style) -> None:
        super().__init__()
        self._drawing, self._style = drawing, style
        self._hatched = [box for box in drawing.boxes if box.hatch]

    # Qt's names

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self._drawing.width, self._drawing.height)

    def paint(self, painter: QPainter, *_: object) -> None:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        for box in self._hatched:
            paint_box(painter, box, self._style)
        for wedge in self._drawing.wedges:
            paint_wedge(painter, wedge, self._style)
        for words in self._drawing.words:
            paint_words(painter, words, self._style)


class _Ring(pg.GraphicsObject):  # type: ignore[misc]
    """The frame of keyboard focus around a mark."""

    def __init__(self, rect: Rect, style: Style) -> None:
        super().__init__()
        self._rect, self._style = rect_of(rect).adjusted(-3, -3, 3, 3), style

    # Qt's names

    def boundingRect(self) -> QRectF:
        return self._rect.adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, *_: object) -> None:
        painter.setPen(QPen(self._style.color("focus"), 2))
        painter.drawRect(self._rect)


class Canvas(pg.GraphicsView):  # type: ignore[misc]
    """Shows one drawing.

    Args:
        style: The look in force.
    """

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self._style = style
        self._drawing = Drawing(0, 0)
        self._band: Any = None
        self._ring: Any = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAntialiasing(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.box = pg.ViewBox(enableMouse=False, enableMenu=False, invertY=True, defaultPadding=0)
        self.box.disableAutoRange()
        self.setCentralItem(self.box)

    @property
    def drawing(self) -> Drawing:
        """What is shown."""
        return self._drawing

    def show_drawing(self, drawing: Drawing) -> None:
        """Show another drawing, at its own size."""
        self._drawing = drawing
        self.setBackground(self._style.color("surface"))
        self.box.clear()
        self._band = self._ring = None
        self.box.setRange(QRectF(0, 0, max(drawing.width, 1), max(drawing.height, 1)), padding=0, disableAutoRange=True)
        for item in self._items(drawing):
            self.box.addItem(item, ignoreBounds=True)

    def mark_row(self, row: int) -> None:
        """Lay a band under a row; -1 for none."""
        if self._band is not None:
            self.box.removeItem(self._band)
            self._band = None
        rects = [band.rect for band in self._drawing.bands if band.row == row]
        if rects:
            self._band = self._bars(rects, brush=self._style.color("sel"), pen=None)
            self._band.setZValue(-20)
            self.box.addItem(self._band, ignoreBounds=True)

    def ring(self, rect: Rect | None) -> None:
        """Frame a mark that has the keyboard; none without a rectangle."""
        if self._ring is not None:
            self.box.removeItem(self._ring)
            self._ring = None
        if rect is not None:
            self._ring = _Ring(rect, self._style)
            self._ring.setZValue(20)
            self.box.addItem(self._ring, ignoreBounds=True)

    def _items(self, drawing: Drawing) -> list[Any]:
        items = self._curves(drawing.grid)
        groups: defaultdict[tuple[str, str, bool], list[Box]] = defaultdict(list)
        for box in drawing.boxes:
            if not box.hatch:
                groups[box.fill, box.line, box.dash and bool(box.line)].append(box)
        for (fill, line, dash), boxes in groups.items():
            brush = self._style.color(fill) if fill else None
            pen = pen_of(self._style.color(line), dash=dash) if line else None
            items.append(self._bars([box.rect for box in boxes], brush=brush, pen=pen))
        items += self._curves(drawing.paths)
        dots: defaultdict[tuple[str, str, bool, float], list[Dot]] = defaultdict(list)
        for dot in drawing.dots:
            dots[dot.shape, dot.token, dot.hollow, dot.size].append(dot)
        items += [self._scatter(key, found) for key, found in dots.items()]
        return [*items, _Ink(drawing, self._style)]

    def _bars(self, rects: list[Rect], *, brush: Any, pen: Any) -> Any:
        return pg.BarGraphItem(
            x0=[r.x for r in rects], y0=[r.y for r in rects], width=[r.width for r in rects],
            height=[r.height for r in rects], brush=pg.mkBrush(brush), pen=pg.mkPen(pen),
        )  # fmt: skip

    def _curves(self, paths: Sequence[Path]) -> list[Any]:
        """One item for all lines that look alike: items are dear, points are not."""
        alike: defaultdict[tuple[str, float, bool], list[Path]] = defaultdict(list)
        for path in paths:
            alike[path.token, path.width, path.dash].append(path)
        items = []
        for (token, width, dash), lines in alike.items():
            pen = pg.mkPen(self._style.color(token), width=width)
            if dash:
                pen.setDashPattern([length / max(width, 1) for length in DASH])
            points = [point for line in lines for point in (*line.points, (float("nan"), float("nan")))]
            xs, ys = [x for x, _ in points], [y for _, y in points]
            items.append(pg.PlotCurveItem(xs, ys, pen=pen, antialias=True, connect="finite"))
        return items

    def _scatter(self, key: tuple[str, str, bool, float], dots: list[Dot]) -> Any:
        shape, token, hollow, size = key
        color = self._style.color(token)
        return pg.ScatterPlotItem(
            x=[dot.x for dot in dots], y=[dot.y for dot in dots], size=size - 1, symbol=_SYMBOLS[shape], pxMode=True,
            brush=pg.mkBrush(self._style.color("surface") if hollow else color), pen=pg.mkPen(color, width=1.5),
        )  # fmt: skip
