"""How the grid of divisions and its legend are drawn: on the screen and, always light, in a copied picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPen

from desktop.core import tiles
from desktop.core.regions import Series
from desktop.style import Style
from desktop.views.widgets import painting

GAP = 4
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWrapAnywhere)
_KEYS = (("rank", "只有位次"), ("none", "正文无数值"), ("outside", "不在报告统计范围"))


@dataclass(frozen=True, slots=True)
class Marks:
    """Which tiles stand out.

    Attributes:
        selected: The chosen one.
        focused: The one with the keyboard, if it is shown.
        hovered: The one under the pointer.
    """

    selected: str = ""
    focused: str = ""
    hovered: str = ""


class TileDrawing:
    """Draws a `Series` as tiles.

    Args:
        style: The look.
        names: Short name of each division by its id.
    """

    def __init__(self, style: Style, names: Mapping[str, str]) -> None:
        self._style, self._names = style, names
        self._limits: tuple[float, ...] = ()
        self._series: Series | None = None

    @property
    def series(self) -> Series | None:
        """What is drawn."""
        return self._series

    def show(self, series: Series | None) -> None:
        """Draw another series."""
        self._series = series
        values = [float(o.value) for o in series.observations if o.value is not None] if series else []
        self._limits = tiles.class_limits(values, share=series is not None and series.measure == "share")

    def least_pitch(self) -> int:
        """Distance between two tiles at which every name still fits."""
        widest = max((painting.text_width(self._style.font("table"), name) for name in self._names.values()), default=0)
        return max(widest + self._style.px(5) + GAP, self._style.px(47))

    def rect(self, region_id: str, pitch: int) -> QRect:
        """Where a tile stands."""
        column, row = tiles.GRID[region_id]
        return QRect(column * pitch, row * pitch, pitch - GAP, pitch - GAP)

    def at(self, point: QPointF, pitch: int) -> str:
        """The division at a point, or nothing."""
        found = (region for region in tiles.GRID if self.rect(region, pitch).contains(point.toPoint()))
        return next(found, "")

    # Tiles

    def draw(self, painter: QPainter, pitch: int, marks: Marks) -> None:
        """Draw all tiles from the painter's origin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for region in tiles.GRID:
            self._draw_tile(painter, region, self.rect(region, pitch), marks)

    def _draw_tile(self, painter: QPainter, region: str, rect: QRect, marks: Marks) -> None:
        style, series = self._style, self._series
        state = series.state(region) if series else "none"
        number = self._class(region)
        self._ground(painter, QRectF(rect), state, number)
        strong = self._ink(number) if state == "value" else style.color("text" if state == "rank" else "text2")
        faint = strong if state in {"value", "rank"} else style.color("text3")
        second = self._second(region)
        half = rect.height() // 2
        name = QRect(rect.left(), rect.top() + (half - style.px(16) if second else 0), rect.width(), style.px(18))
        if not second:
            name = rect
        font = style.font("tableBold" if region == marks.selected else "table")
        self._text(painter, name, self._names.get(region, ""), font, strong)
        if second:
            below = QRect(rect.left(), rect.top() + half + style.px(3), rect.width(), style.px(16))
            self._text(painter, below, second, style.font("caption"), faint)
        place = series.places.get(region) if series else None
        roomy = rect.width() >= style.px(54)
        if roomy and state == "value" and place is not None and place.number is not None:
            corner = rect.adjusted(style.px(4), style.px(1), 0, 0)
            painter.setFont(style.font("tiny"))
            painter.drawText(corner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(place.number))
        self._rings(painter, rect, region, marks)

    def _second(self, region: str) -> str:
        series = self._series
        if series is None:
            return ""
        observation = series.values.get(region)
        doubt = "?" if observation is not None and observation.certainty != "certain" else ""
        return series.second_line(region) + doubt

    def _class(self, region: str) -> int:
        observation = self._series.values.get(region) if self._series else None
        if observation is None or observation.value is None:
            return 0
        return tiles.step_of(tiles.class_of(float(observation.value), self._limits), len(self._limits))

    def _ink(self, step: int) -> QColor:
        return self._style.color("onHigh" if step > 4 else "onLow")

    def _ground(self, painter: QPainter, rect: QRectF, state: str, step: int) -> None:
        """The ground tells what is known: a colour, plain with a strong frame, hatched, or bare."""
        style = self._style
        inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        token = {"value": f"s{step}", "outside": "surface"}.get(state, "unknown")
        frame = {"value": f"s{step}", "rank": "control"}.get(state, "line2")
        painter.setBrush(style.color(token))
        painter.setPen(QPen(style.color(frame), 1))
        painter.drawRoundedRect(inner, 3, 3)
        if state == "none":
            self._hatch(painter, rect)

    def _hatch(self, painter: QPainter, rect: QRectF) -> None:
        painter.save()
        painter.setClipRect(rect.adjusted(1, 1, -1, -1))
        painter.setPen(QPen(self._style.color("line"), 1))
        step, height = 7, rect.height()
        for number in range(ceil((rect.width() + height) / step)):
            left = rect.left() + number * step
            painter.drawLine(QPointF(left, rect.top()), QPointF(left - height, rect.bottom()))
        painter.restore()

    def _text(self, painter: QPainter, rect: QRect, text: str, font: object, color: QColor) -> None:
        painter.setFont(font)  # type: ignore[arg-type, unused-ignore]
        painter.setPen(color)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)

    def _rings(self, painter: QPainter, rect: QRect, region: str, marks: Marks) -> None:
        style = self._style
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(rect)
        if region == marks.hovered:
            painter.setPen(QPen(style.color("text"), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if region == marks.selected:
            painter.setPen(QPen(style.color("c2"), 3))
            painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 4, 4)
        if region == marks.focused:
            painter.setPen(QPen(style.color("focus"), 2))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 5, 5)

    # Legend

    def legend_height(self, width: int) -> int:
        """Height of the legend in a width, the note below included."""
        return self._legend(None, width)

    def draw_legend(self, painter: QPainter, width: int) -> None:
        """Draw the scale with its limits, what the other grounds mean, and what the grid is not."""
        self._legend(painter, width)

    def _legend(self, painter: QPainter | None, width: int) -> int:
        style = self._style
        left, top = 0, 0
        line = style.px(18)
        if self._limits and self._series is not None:
            left = self._scale(painter) + style.px(24)
        font, start = style.font("caption"), left
        states = {self._series.state(region) for region in tiles.GRID} if self._series else set()
        for state, words in _KEYS:
            if state not in states:
                continue
            room = style.px(20) + painting.text_width(font, words) + style.px(16)
            if left + room > width and left > start:
                left, top = start, top + line
            if start and left + room > width:
                left, start, top = 0, 0, style.px(34)
            if painter is not None:
                box = QRectF(left, top + style.px(3), style.px(14), style.px(12))
                self._ground(painter, box, state, 0)
                area = QRect(left + style.px(20), top, room, line)
                painting.draw_text(painter, area, words, font=font, color=style.color("text2"), elide=False)
            left += room
        bottom = max(top + line, style.px(34) if self._limits else 0)
        note = QRect(0, bottom + style.px(6), width, line)
        if painter is not None:
            painting.draw_text(painter, note, tiles.NOTE, font=font, color=style.color("text2"))
        return note.bottom() + 1

    def _scale(self, painter: QPainter | None) -> int:
        """The row of colours with their lower limits.

        Returns:
            Its width.
        """
        style, font = self._style, self._style.font("caption")
        words = [tiles.limit_text(limit) for limit in self._limits]
        box = max(style.px(34), max(painting.text_width(font, word) for word in words) + style.px(8))
        unit = self._series.unit if self._series else ""
        if painter is not None:
            for number, word in enumerate(words):
                token = f"s{tiles.step_of(number, len(words))}"
                painter.fillRect(QRect(number * box, 0, box - 1, style.px(12)), style.color(token))
                area = QRect(number * box, style.px(15), box, style.px(16))
                painting.draw_text(painter, area, word, font=font, color=style.color("text2"), elide=False)
            area = QRect(len(words) * box + style.px(2), style.px(15), style.px(90), style.px(16))
            painting.draw_text(painter, area, unit, font=font, color=style.color("text2"), elide=False)
        return len(words) * box + painting.text_width(font, unit)


def picture(
    series: Series, names: Mapping[str, str], *, title: str, foot: Sequence[str], ratio: float = 2.0
) -> QImage:
    """The grid for a document: white ground, title, tiles, legend, source line, whatever the theme on screen.

    Args:
        series: What to draw.
        names: Short name of each division by its id.
        title: Stands above.
        foot: Source line and notes, below.
        ratio: Device pixels for each logical pixel.
    """
    style = Style(theme="light")
    drawing = TileDrawing(style, names)
    drawing.show(series)
    pitch = 64
    width = tiles.COLUMNS * pitch - GAP
    caption, head = QFontMetrics(style.font("caption")), QFontMetrics(style.font("item"))
    heights = [caption.boundingRect(QRect(0, 0, width, 2000), _WRAPPED, line).height() + 6 for line in foot]
    title_height = head.boundingRect(QRect(0, 0, width, 2000), _WRAPPED, title).height() + 12
    legend = drawing.legend_height(width) + 8
    full = 16 + title_height + tiles.ROWS * pitch + 8 + legend + sum(heights) + 12
    image = QImage(round((width + 32) * ratio), round(full * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(Qt.GlobalColor.white))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.translate(16, 16)
    painter.setFont(style.font("item"))
    painter.setPen(style.color("text"))
    painter.drawText(QRect(0, 0, width, title_height), _WRAPPED, title)
    painter.translate(0, title_height)
    drawing.draw(painter, pitch, Marks())
    painter.translate(0, tiles.ROWS * pitch + 8)
    drawing.draw_legend(painter, width)
    painter.translate(0, legend)
    painter.setFont(style.font("caption"))
    painter.setPen(style.color("text2"))
    top = 0
    for line, room in zip(foot, heights, strict=True):
        painter.drawText(QRect(0, top, width, room), _WRAPPED, line)
        top += room
    painter.end()
    return image
