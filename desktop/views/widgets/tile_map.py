"""The grid of divisions as a widget: mouse, arrow keys, tooltips, rings."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from desktop.core import formats, tiles
from desktop.core.drawing import Drawing
from desktop.core.regions import Series
from desktop.language import shown, tr
from desktop.style import Style
from desktop.views.plots.paint import paint
from desktop.views.plots.tile_drawing import GAP, TileDrawing, Tiles
from desktop.views.widgets.keys import is_typing

_EDGE = 8
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class TileMap(QWidget):
    """The grid with its legend.

    Args:
        style: The look in force.
        names: Short name of each division by its id.
        foot: What stands below the legend: the source line.

    Signals:
        chosen(str): A division was chosen by click or arrow key.
        opened(str): Enter, Space or double click on a division.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, style: Style, names: Mapping[str, str], foot: QLabel) -> None:
        super().__init__()
        self._style, self._names, self._foot = style, names, foot
        foot.setParent(self)
        self._shown = Tiles(None, names)
        self._drawing = TileDrawing(style, self._shown, say=shown)
        self._made: tuple[tuple[int, int, str], Drawing] | None = None
        self._selected = self._hovered = ""
        self._focused = tiles.reading_order()[0]
        self._by_keyboard = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        style.changed.connect(self._resized)
        self._resized()

    @property
    def focused(self) -> str:
        """The division with the keyboard."""
        return self._focused

    @property
    def pitch(self) -> int:
        """Distance from one tile to the next in pixels: as large as there is room for, never too small for names."""
        least = self._drawing.least_pitch()
        across = (self.width() - 2 * _EDGE) // tiles.COLUMNS
        down = (self.height() - self._below(self.width())) // tiles.ROWS
        return max(least, min(across, down, self._style.px(100)))

    def show_series(self, series: Series | None) -> None:
        """Colour the tiles by another series."""
        self._shown = Tiles(series, self._names)
        self._announce()
        self._resized()

    def select(self, region_id: str) -> None:
        """Ring a division without a signal; any other id takes the ring away."""
        self._selected = region_id if region_id in tiles.GRID else ""
        self._focused = self._selected or self._focused
        self._announce()
        self.update()

    def words(self, region_id: str) -> str:
        """All that a tile says, on one line."""
        series = self._shown.series
        name = self._names.get(region_id, "")
        if series is None:
            return name
        state = series.state(region_id)
        parts = [name]
        if state == "value":
            observation = series.values[region_id]
            parts.append(formats.value_phrase(observation))
            if observation.certainty != "certain":
                parts.append(shown(formats.CERTAINTY[observation.certainty]))
        if state in {"none", "outside"}:
            parts.append(tr("报告正文没有写出") if state == "none" else tr("不在报告统计范围"))
        place = series.places.get(region_id)
        if place is not None:
            parts.append(tr("{words}（{RANKED}个省区市中）").format(words=shown(place.words), RANKED=tiles.RANKED))
        where = series.values[region_id].section if state == "value" else "、".join(series.sections if place else ())
        return "　".join(filter(None, (*parts, shown(formats.section_words(where)) if where else "")))

    def _announce(self) -> None:
        series = self._shown.series
        self.setAccessibleName(tr("省级方格：{title}").format(title=series.title) if series else tr("省级方格"))
        self.setAccessibleDescription(self.words(self._focused))

    def _resized(self) -> None:
        self._drawing, self._made = TileDrawing(self._style, self._shown, say=shown), None
        least = self._drawing.least_pitch()
        width = tiles.COLUMNS * least - GAP + 2 * _EDGE
        self.setMinimumSize(width, tiles.ROWS * least + self._below(width))
        self._place_foot()
        self.update()

    def _below(self, width: int) -> int:
        """Height of everything but the tiles."""
        inner = max(width - 2 * _EDGE, 1)
        gaps = self._style.px(8) + self._style.px(4) + 2 * _EDGE
        return int(self._drawing.legend_height(inner)) + self._foot.heightForWidth(inner) + gaps

    def _place_foot(self) -> None:
        inner = max(self.width() - 2 * _EDGE, 1)
        top = _EDGE + tiles.ROWS * self.pitch + self._style.px(12) + int(self._drawing.legend_height(inner))
        self._foot.setGeometry(_EDGE, top, inner, self._foot.heightForWidth(inner))

    def _at(self, point: QPointF) -> str:
        return self._drawing.at(point - QPointF(_EDGE, _EDGE), self.pitch)

    def _choose(self, region_id: str) -> None:
        self._selected = self._focused = region_id
        self._announce()
        self.update()
        self.chosen.emit(region_id)

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(500), self._style.px(580))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        key = (self.pitch, self.width() - 2 * _EDGE, self._selected)
        if self._made is None or self._made[0] != key:
            self._made = key, self._drawing.drawing(key[0], key[1], bold=self._selected)
        painter.translate(_EDGE, _EDGE)
        paint(painter, self._made[1], self._style)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        focused = self._focused if self.hasFocus() and self._by_keyboard else ""
        self._ring(painter, self._hovered, "text", 1, -0.5)
        self._ring(painter, self._selected, "c2", 3, 0.5)
        self._ring(painter, focused, "focus", 2, 3)

    def _ring(self, painter: QPainter, region_id: str, token: str, width: int, out: float) -> None:
        """A frame around a tile, so far outside it."""
        if region_id:
            painter.setPen(QPen(self._style.color(token), width))
            box = QRectF(self._drawing.rect(region_id, self.pitch)).adjusted(-out, -out, out, out)
            painter.drawRoundedRect(box, 3 + max(out, 0), 3 + max(out, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_foot()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found != self._hovered:
            self._hovered = found
            self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = ""
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        self._by_keyboard = False
        if found and event.button() == Qt.MouseButton.LeftButton:
            self._choose(found)
            self.opened.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        order = tiles.reading_order()
        self._by_keyboard = True
        if key in _ARROWS:
            target = tiles.neighbour(self._focused, *_ARROWS[key])
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._focused = target
                self._announce()
                self.update()
            elif target != self._selected:
                self._choose(target)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._choose(order[0] if key == Qt.Key.Key_Home else order[-1])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self._focused)
            self.opened.emit(self._focused)
        elif is_typing(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.words(found) if found else "", self)
            return True
        return super().event(event)
