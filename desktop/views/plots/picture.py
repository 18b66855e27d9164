"""A chart as a picture for a document: white ground, title, unit, chart, source line, whatever the theme on screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.core import tiles as grid
from desktop.core.charts import Chart
from desktop.core.drawing import Drawing, Rect
from desktop.export import svg
from desktop.style import FALLBACKS, FAMILY, TYPES, Style
from desktop.views.plots.desk import Desk
from desktop.views.plots.layout import drawable, lay_out, words_of
from desktop.views.plots.paint import paint
from desktop.views.plots.ruler import Ruler
from desktop.views.plots.text_table import TextTable, draw_table
from desktop.views.plots.tile_drawing import GAP, PITCH, TileDrawing, Tiles

MARGIN, WIDTH = 16, 800
#: Height of a chart in a picture, as a share of its width, where its rows do not ask for more.
SHAPE = 0.42
#: Said where a picture would hold nothing else.
NOTHING = "没有可以画出的数值。"
#: The longest side of a picture in pixels; beyond it the resolution gives way, not the content.
LONGEST = 16_000


@dataclass(frozen=True, slots=True)
class Plate:
    """What goes into a picture.

    Attributes:
        chart: What to draw; may be empty.
        title: Stands above.
        unit: Under the title, where the panels do not say it; may be empty.
        foot: Source line and notes.
        table: Words drawn instead of a chart that is empty.
        words: Said above the table, or alone where there is neither.
        tiles: The grid of divisions, drawn instead of a chart that is empty.
    """

    chart: Chart
    title: str
    unit: str = ""
    foot: tuple[str, ...] = ()
    table: TextTable | None = None
    words: str = ""
    tiles: Tiles | None = None

    @property
    def is_drawn(self) -> bool:
        """Whether there is more than words."""
        return self.tiles is not None or not self.chart.is_empty

    @property
    def width(self) -> int:
        """Of a picture in logical pixels: a grid is as wide as its tiles."""
        return WIDTH if self.tiles is None else grid.COLUMNS * PITCH - GAP + 2 * MARGIN


def composed(plate: Plate, style: Style, *, width: float = 0.0, height: float = 0.0) -> Drawing:
    """The whole picture as a drawing.

    Args:
        plate: What goes into it.
        style: Measures the words; pictures for documents use the light theme.
        width: Of the picture in logical pixels; as the plate has it if 0.
        height: Wished height of the chart itself; from its content if 0.
    """
    ruler = Ruler(style)
    desk = Desk(ruler)
    width = width or plate.width
    room = width - 2 * ruler.px(MARGIN)
    left, y = float(ruler.px(MARGIN)), float(ruler.px(12))
    y = _lines(desk, ruler.wrapped(plate.title, room, "item"), left, y, role="item", part="title")
    if plate.unit:
        y = _lines(desk, (f"单位：{plate.unit}",), left, y, token="text2")
    words = plate.words or ("" if plate.is_drawn or plate.table is not None else NOTHING)
    y = _lines(desk, ruler.wrapped(words, room), left, y + ruler.px(4), token="text2") if words else y
    y += ruler.px(8)
    if not plate.chart.is_empty:
        wished = height or (0 if drawable(plate.chart).kind == "bars" else room * SHAPE)
        inner = lay_out(plate.chart, ruler, room, wished or _comfortable(plate.chart, ruler))
        _join(desk, inner, left, y)
        y += inner.height + ruler.px(8)
    elif plate.tiles is not None:
        y += TileDrawing(style, plate.tiles).draw(desk, Rect(left, y, room, 0), PITCH) + ruler.px(8)
    elif plate.table is not None:
        y += draw_table(desk, plate.table, Rect(left, y, room, 0)) + ruler.px(8)
    for line in plate.foot:
        y = _lines(desk, ruler.wrapped(line, room), left, y, token="text2") + ruler.px(2)
    return desk.sketch.done(width, float(int(y + ruler.px(10))))


def _comfortable(chart: Chart, ruler: Ruler) -> float:
    return ruler.px(30) + ruler.px(24) * max(len(chart.rows), 3)


def _lines(
    desk: Desk, lines: Sequence[str], x: float, y: float, *, role: str = "caption", token: str = "text",
    part: str = "note",
) -> float:  # fmt: skip
    step = desk.ruler.line(role)
    for number, line in enumerate(lines):
        desk.words(line, x, y + (number + 0.5) * step, role=role, token=token, part=part)
    return y + step * len(lines)


def _join(desk: Desk, inner: Drawing, x: float, y: float) -> None:
    """Put a drawing into another at a place."""

    def moved(rect: Rect) -> Rect:
        return replace(rect, x=rect.x + x, y=rect.y + y)

    sketch = desk.sketch
    sketch.grid += [replace(p, points=tuple((a + x, b + y) for a, b in p.points)) for p in inner.grid]
    sketch.boxes += [replace(box, rect=moved(box.rect)) for box in inner.boxes]
    sketch.wedges += [replace(wedge, x=wedge.x + x, y=wedge.y + y) for wedge in inner.wedges]
    sketch.paths += [replace(p, points=tuple((a + x, b + y) for a, b in p.points)) for p in inner.paths]
    sketch.dots += [replace(dot, x=dot.x + x, y=dot.y + y) for dot in inner.dots]
    sketch.words += [replace(words, rect=moved(words.rect)) for words in inner.words]
    sketch.targets += [replace(target, rect=moved(target.rect)) for target in inner.targets]


def paper() -> Style:
    """The look of pictures: light, text at 100 %, whatever the screen shows."""
    return Style(theme="light")


def image_of(drawing: Drawing, style: Style, ratio: float) -> QImage:
    """A drawing as an opaque image on the ground of the style.

    Args:
        drawing: What to paint.
        style: Colours and type.
        ratio: Device pixels for each logical pixel; less where the picture would become too large.
    """
    ratio = min(ratio, LONGEST / max(drawing.width, drawing.height, 1))
    image = QImage(
        max(round(drawing.width * ratio), 1), max(round(drawing.height * ratio), 1), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(ratio)
    image.setDotsPerMeterX(round(96 * ratio / 0.0254))
    image.setDotsPerMeterY(round(96 * ratio / 0.0254))
    image.fill(style.color("surface") if style.is_dark else QColor("white"))
    painter = QPainter(image)
    paint(painter, drawing, style)
    painter.end()
    return image


def plate_image(plate: Plate, *, ratio: float = 2.0, width: float = 0.0) -> QImage:
    """A picture for a document."""
    style = paper()
    return image_of(composed(plate, style, width=width), style, ratio)


def plate_svg(plate: Plate, *, width: float = 0.0) -> str:
    """A picture for a document as SVG."""
    style = paper()
    look = svg.Look(
        color=style.hex,
        size=lambda role: TYPES[role].size,
        is_bold=lambda role: TYPES[role].bold,
        families=(FAMILY, *FALLBACKS),
    )
    said = plate.tiles.words if plate.tiles is not None else words_of(plate.chart) or plate.words
    return svg.svg(composed(plate, style, width=width), look, title=plate.title, description=said)


def paint_on_page(painter: QPainter, plate: Plate, page: tuple[float, float]) -> None:
    """A picture on a sheet of paper, as wide as the sheet and shrunk where it is too high.

    Args:
        painter: Begun on the printer.
        plate: What to print.
        page: Width and height of the printable area in the painter's pixels.
    """
    style = paper()
    drawing = composed(plate, style)
    scale = min(page[0] / drawing.width, page[1] / drawing.height)
    painter.translate(QPointF((page[0] - drawing.width * scale) / 2, 0))
    painter.scale(scale, scale)
    paint(painter, drawing, style)

