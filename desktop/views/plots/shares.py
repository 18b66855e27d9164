"""Parts of a whole: a bar stacked to 100 % or a ring, each part named beside it, the unstated rest hatched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from desktop.core.chart_kinds import composition
from desktop.core.charts import Chart, Series
from desktop.core.drawing import Box, Rect, Wedge
from desktop.core.records import Observation
from desktop.core.scales import spread
from desktop.language import mark
from desktop.views.plots.desk import PARTS, Desk, unit_of, value_label

REST = mark("其余，报告正文没有写出")
#: A rest smaller than this is rounding.
ROUNDING = 0.15
COLUMN_MIN, HEAD = 200, 24


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the whole; the unstated rest has no observation."""

    name: str
    share: float
    row: int
    observation: Observation | None
    token: str


def _parts(chart: Chart, series: Series) -> tuple[_Part, ...]:
    """The stated parts in the order of the rows, the largest seven in colours of their own, then the rest."""
    known = [(row, o) for row, o in enumerate(series.values) if o is not None and o.value is not None]
    largest = {row for row, _ in sorted(known, key=lambda item: -(item[1].value or 0))[: len(PARTS)]}
    tokens = iter(PARTS)
    parts = [
        _Part(chart.rows[row], o.value or 0, row, o, next(tokens) if row in largest else "line2") for row, o in known
    ]
    rest = 100 - sum(part.share for part in parts)
    if rest > ROUNDING:
        parts.append(_Part(REST, rest, -1, None, ""))
    return tuple(parts)


def height_needed(desk: Desk, chart: Chart, width: float) -> float:
    """The least height in which nothing overlaps."""
    series = composition(chart)
    count = _count(desk, series, width)
    most = max((len(_parts(chart, one)) for one in series), default=1)
    each = desk.ruler.px(HEAD) + max((most + 1) * (desk.ruler.line() + 2), desk.ruler.px(120))
    return each * -(-len(series) // count)


def _count(desk: Desk, series: Sequence[Series], width: float) -> int:
    return max(1, min(len(series), int(width // desk.ruler.px(COLUMN_MIN))))


def draw(desk: Desk, chart: Chart, area: Rect) -> None:
    """Lay the chart out in an area at least as high as it needs."""
    series = composition(chart)
    count = _count(desk, series, area.width)
    lines = -(-len(series) // count)
    wide, high = area.width / count, area.height / lines
    for place, one in enumerate(series):
        cell = Rect(area.x + place % count * wide, area.y + place // count * high, wide, high)
        inner = cell.inset(0, desk.ruler.px(HEAD), desk.ruler.px(12 if count > 1 else 0), desk.ruler.px(4))
        desk.words(
            one.title, cell.x, cell.y + desk.ruler.px(HEAD) / 2, token="text2", part="title", room=inner.width
        )  # fmt: skip
        number = chart.series.index(one)
        if chart.kind == "ring":
            _draw_ring(desk, _parts(chart, one), number, inner, unit_of(one))
        else:
            _draw_stack(desk, _parts(chart, one), number, inner, unit_of(one))


def _draw_stack(desk: Desk, parts: Sequence[_Part], number: int, area: Rect, unit: str) -> None:
    whole = max(sum(part.share for part in parts), 100.0)
    wide = min(desk.ruler.px(112), area.width * 0.3)
    top = area.y
    middles: list[float] = []
    for part in parts:
        height = part.share / whole * area.height
        box = Rect(area.x, top, wide, max(height - 1, 1))
        _segment(desk, part, box, number)
        middles.append(top + height / 2)
        top += height
    _name_parts(desk, parts, middles, (area.x + wide, area.x + wide), area, unit)


def _segment(desk: Desk, part: _Part, box: Rect, number: int) -> None:
    if part.observation is None:
        desk.sketch.boxes.append(Box(box.inset(0.5, 0.5, 0.5, 0), line="control", hatch=True))
        return
    own = part.observation.origin == "report"
    line = "" if own else part.token
    rect = box if own else box.inset(0.5, 0.5, 0.5, 0.5)
    dash = part.observation.origin == "derived"
    desk.sketch.boxes.append(Box(rect, fill=part.token if own else "surface", line=line, dash=dash))
    desk.target(box, part.row, number, part.observation)


def _name_parts(
    desk: Desk, parts: Sequence[_Part], middles: Sequence[float], ends: tuple[float, float], area: Rect, unit: str
) -> None:
    """Names at the right, as near to their parts as they can be, tied to them by a line."""
    gap, line = desk.ruler.px(22), desk.ruler.line() + 2
    places = spread(middles, line, area.y, area.bottom)
    left = max(ends) + gap
    values = ["" if part.observation is None else value_label(part.observation, unit) for part in parts]
    room = area.right - left - max((desk.ruler.width(value) for value in values), default=0) - desk.ruler.px(10)
    for part, value, middle, y in zip(parts, values, middles, places, strict=True):
        token = "text3" if part.observation is None else "text"
        desk.line((ends[0] + 2, middle), (left - gap / 2, y), (left - 4, y), token="line2")
        if part.observation is None:
            desk.words(part.name, left, y, token=token, part="note", room=area.right - left)
            continue
        name = desk.words(part.name, left, y, token=token, part="name", room=max(room, desk.ruler.px(24)))
        x = name.right + desk.ruler.px(8)
        desk.words(value, x, y, role="captionBold", part="value", observation=part.observation)


def _draw_ring(desk: Desk, parts: Sequence[_Part], number: int, area: Rect, unit: str) -> None:
    whole = max(sum(part.share for part in parts), 100.0)
    values = [desk.ruler.width(value_label(p.observation, unit), "captionBold") for p in parts if p.observation]
    named = desk.ruler.px(96) + max(values, default=0)
    outer = max(min(area.height / 2, area.width * 0.26, desk.ruler.px(120), (area.width - named) / 2) - 2, 12)
    x, y = area.x + outer + 2, area.y + area.height / 2
    inner, start = outer * 0.62, 0.0
    for part in parts:
        span = part.share / whole * 360
        wedge = Wedge(x, y, outer, inner, start, span, part.token, "" if part.observation else "control",
                      hatch=part.observation is None)  # fmt: skip
        desk.sketch.wedges.append(wedge)
        angle = radians(start + span / 2)
        tip = (x + (outer + inner) / 2 * sin(angle), y - (outer + inner) / 2 * cos(angle))
        if part.observation is not None:
            side = (outer - inner) / 2
            desk.target(Rect(tip[0] - side / 2, tip[1] - side / 2, side, side), part.row, number, part.observation)
        start += span
    _name_wedges(desk, parts, (x + outer + desk.ruler.px(18), y), area, unit)


def _name_wedges(
    desk: Desk, parts: Sequence[_Part], at: tuple[float, float], area: Rect, unit: str
) -> None:
    """Names in the order of the ring, clockwise from the top, in a column beside its middle."""
    left, step = at[0], desk.ruler.line() + desk.ruler.px(8)
    for n, part in enumerate(parts):
        row = at[1] + (n - (len(parts) - 1) / 2) * step
        side = desk.ruler.px(10)
        swatch = Rect(left, row - side / 2, side, side)
        hatched = part.observation is None
        desk.sketch.boxes.append(Box(swatch, fill=part.token, line="control" if hatched else "", hatch=hatched))
        text = left + side + desk.ruler.px(8)
        if part.observation is None:
            desk.words(part.name, text, row, token="text3", room=area.right - text)
            continue
        value = value_label(part.observation, unit)
        room = area.right - text - desk.ruler.width(value) - desk.ruler.px(10)
        name = desk.words(part.name, text, row, part="name", room=max(room, desk.ruler.px(24)))
        x = name.right + desk.ruler.px(8)
        desk.words(value, x, row, role="captionBold", part="value", observation=part.observation)
