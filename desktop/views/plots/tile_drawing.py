"""How the grid of divisions and its legend are drawn: on the screen and, always light, in pictures that leave it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect

from desktop.core import tiles
from desktop.core.drawing import Box, Drawing, Rect
from desktop.core.regions import Series
from desktop.language import mark
from desktop.style import Style
from desktop.views.plots.desk import Desk
from desktop.views.plots.ruler import Ruler

GAP = 4
#: Distance from one tile to the next in a picture.
PITCH = 76
_RADIUS = 3.0
_KEYS = (("rank", mark("只有位次")), ("none", mark("正文无数值")), ("outside", mark("不在报告统计范围")))


@dataclass(frozen=True, slots=True)
class Tiles:
    """What a grid shows.

    Attributes:
        series: The values; ``None`` draws bare tiles.
        names: Short name of each division by its id.
    """

    series: Series | None
    names: Mapping[str, str]

    @property
    def limits(self) -> tuple[float, ...]:
        """Lower limits of the classes."""
        series = self.series
        values = [float(o.value) for o in series.observations if o.value is not None] if series else []
        return tiles.class_limits(values, share=series is not None and series.measure == "share")

    @property
    def words(self) -> str:
        """The grid in words, for those who do not see it."""
        series = self.series
        if series is None:
            return ""
        known = [region for region in tiles.reading_order() if series.state(region) in {"value", "rank"}]
        return "；".join(f"{self.names.get(region, '')}：{_second(series, region)}" for region in known)


def ink(step: int) -> str:
    """Colour of the words on a step of the scale."""
    return "onHigh" if step > 4 else "onLow"


def _second(series: Series, region: str) -> str:
    observation = series.values.get(region)
    doubt = "?" if observation is not None and observation.certainty != "certain" else ""
    words = series.second_line(region)
    return words + doubt if doubt else words


class TileDrawing:
    """Draws `Tiles`.

    Args:
        style: The look.
        shown: What to draw.
        say: Turns words into those of the interface; documents leave it out.
    """

    def __init__(self, style: Style, shown: Tiles, *, say: Callable[[str], str] = str) -> None:
        self._ruler = Ruler(style, say=say)
        self._shown, self._limits = shown, shown.limits

    def least_pitch(self) -> int:
        """Distance between two tiles at which every name still fits."""
        ruler = self._ruler
        widest = max((ruler.width(name, "tableBold") for name in self._shown.names.values()), default=0)
        return max(int(widest) + ruler.px(5) + GAP, ruler.px(47))

    @staticmethod
    def rect(region_id: str, pitch: int) -> QRect:
        """Where a tile stands."""
        column, row = tiles.GRID[region_id]
        return QRect(column * pitch, row * pitch, pitch - GAP, pitch - GAP)

    def at(self, point: QPointF, pitch: int) -> str:
        """The division at a point, or nothing."""
        found = (region for region in tiles.GRID if self.rect(region, pitch).contains(point.toPoint()))
        return next(found, "")

    def drawing(self, pitch: int, width: float, *, bold: str = "") -> Drawing:
        """Tiles and legend.

        Args:
            pitch: Distance from one tile to the next.
            width: Room for the legend.
            bold: The division whose name is bold.
        """
        desk = Desk(self._ruler)
        return desk.sketch.done(width, self.draw(desk, Rect(0, 0, width, 0), pitch, bold=bold))

    def draw(self, desk: Desk, area: Rect, pitch: int, *, bold: str = "") -> float:
        """Draw tiles and legend from the upper left corner of an area.

        Returns:
            The height taken.
        """
        for region in tiles.GRID:
            own = self.rect(region, pitch)
            self._tile(desk, region, Rect(area.x + own.x(), area.y + own.y(), own.width(), own.height()),
                       is_bold=region == bold)  # fmt: skip
        top = tiles.ROWS * pitch + self._ruler.px(8)
        return top + self._legend(desk, Rect(area.x, area.y + top, area.width, 0))

    def legend_height(self, width: float) -> float:
        """Height of the legend in a width, the note below included."""
        return self._legend(Desk(self._ruler), Rect(0, 0, width, 0))

    # Tiles

    def _tile(self, desk: Desk, region: str, rect: Rect, *, is_bold: bool) -> None:
        ruler, series = self._ruler, self._shown.series
        state = series.state(region) if series else "none"
        step = self._step(region)
        self._ground(desk, rect, state, step)
        strong = ink(step) if state == "value" else "text" if state == "rank" else "text2"
        second = ruler.say(_second(series, region)) if series else ""
        x, y = rect.middle
        up = ruler.px(7) if second else 0
        name = self._shown.names.get(region, "")
        desk.words(name, x, y - up, align="center", role="tableBold" if is_bold else "table", token=strong, part="name")
        observation = series.values.get(region) if series else None
        if second:
            token = strong if state in {"value", "rank"} else "text3"
            desk.words(second, x, y + ruler.px(11), align="center", token=token, part="value", observation=observation)
        place = series.places.get(region) if series else None
        if rect.width >= ruler.px(54) and state == "value" and place is not None and place.number is not None:
            left, top = rect.x + ruler.px(4), rect.y + ruler.px(1) + ruler.line("tiny") / 2
            desk.words(str(place.number), left, top, role="tiny", token=strong)

    def _step(self, region: str) -> int:
        observation = self._shown.series.values.get(region) if self._shown.series else None
        if observation is None or observation.value is None:
            return 0
        return tiles.step_of(tiles.class_of(float(observation.value), self._limits), len(self._limits))

    @staticmethod
    def _ground(desk: Desk, rect: Rect, state: str, step: int) -> None:
        """The ground tells what is known: a colour, plain with a strong frame, hatched, or bare."""
        fill = {"value": f"s{step}", "outside": "surface"}.get(state, "unknown")
        frame = {"value": f"s{step}", "rank": "control", "none": "line"}.get(state, "line2")
        inner = rect.inset(0.5, 0.5, 0.5, 0.5)
        desk.sketch.boxes.append(Box(inner, fill=fill, line=frame, hatch=state == "none", radius=_RADIUS))

    # Legend

    def _legend(self, desk: Desk, area: Rect) -> float:
        """The scale with its limits, what the other grounds mean, and what the grid is not.

        Returns:
            Its height.
        """
        ruler, series = self._ruler, self._shown.series
        line = ruler.px(18)
        scale = self._scale(desk, area) + ruler.px(24) if self._limits else 0.0
        left, top, start = scale, 0.0, scale
        states = {series.state(region) for region in tiles.GRID} if series else set()
        for state, key in _KEYS:
            if state not in states:
                continue
            words = ruler.say(key)
            room = ruler.px(20) + ruler.width(words) + ruler.px(16)
            if left + room > area.width and left > start:
                left, top = start, top + line
            if start and left + room > area.width:
                left, start, top = 0.0, 0.0, ruler.px(34)
            swatch = Rect(area.x + left, area.y + top + ruler.px(3), ruler.px(14), ruler.px(12))
            self._ground(desk, swatch, state, 0)
            desk.words(words, area.x + left + ruler.px(20), area.y + top + line / 2, token="text2")
            left += room
        bottom = max(top + line, ruler.px(34) if self._limits else 0) + ruler.px(6)
        lines = ruler.wrapped(ruler.say(tiles.NOTE), area.width)
        for number, words in enumerate(lines):
            desk.words(words, area.x, area.y + bottom + (number + 0.5) * line, token="text2")
        return bottom + line * len(lines)

    def _scale(self, desk: Desk, area: Rect) -> float:
        """The row of colours with their lower limits.

        Returns:
            Its width.
        """
        ruler = self._ruler
        words = [tiles.limit_text(limit) for limit in self._limits]
        box = max(ruler.px(34), max(map(ruler.width, words)) + ruler.px(8))
        middle = area.y + ruler.px(23)
        for number, word in enumerate(words):
            x = area.x + number * box
            fill = f"s{tiles.step_of(number, len(words))}"
            desk.sketch.boxes.append(Box(Rect(x, area.y, box - 1, ruler.px(12)), fill=fill))
            desk.words(word, x, middle, token="text2", part="axis")
        unit = self._shown.series.unit if self._shown.series else ""
        rect = desk.words(unit, area.x + len(words) * box + ruler.px(2), middle, token="text2", part="axis")
        return rect.right - area.x
