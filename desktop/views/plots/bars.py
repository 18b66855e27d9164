"""Named rows with one panel for each series: sorted bars, share-and-growth pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core import formats
from desktop.core.charts import CHANGES, Chart, Series
from desktop.core.drawing import Band, Rect
from desktop.core.records import Observation
from desktop.core.scales import Scale, extent
from desktop.views.plots.desk import Desk, token_of, unit_of, value_label

ROW_MIN, ROW_MAX, HEAD = 18, 44, 24
PANEL_MIN = 128


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things go: panels in lines, each line with its own column of names."""

    names: float
    lines: tuple[tuple[int, ...], ...]
    wraps: bool
    head: float


def _plan(desk: Desk, chart: Chart, width: float) -> _Plan:
    ruler = desk.ruler
    widest = max((ruler.width(row) for row in chart.rows), default=0)
    names = min(widest, max(width * 0.34, min(ruler.px(96), width * 0.4)), ruler.px(260))
    room = width - names - ruler.px(10)
    each = max(ruler.px(PANEL_MIN), *(_label_room(desk, series) * 1.6 for series in chart.series))
    count = max(1, min(len(chart.series), int(room // each)))
    numbers = list(range(len(chart.series)))
    # 4 panels where 3 fit stand 2 and 2
    lines = -(-len(numbers) // count)
    count = -(-len(numbers) // lines)
    panels = tuple(tuple(numbers[n : n + count]) for n in range(0, len(numbers), count))
    title = room / count - ruler.px(12)
    most = max(len(ruler.wrapped(series.title, title, most=2)) for series in chart.series)
    return _Plan(names, panels, widest > names, ruler.px(HEAD) + ruler.line() * (most - 1))


def _label_room(desk: Desk, series: Series) -> float:
    unit = unit_of(series)
    return max((desk.ruler.width(value_label(o, unit)) for o in series.values if o is not None), default=0.0)


def _row_least(desk: Desk, plan: _Plan) -> int:
    return desk.ruler.px(34 if plan.wraps else ROW_MIN)


def height_needed(desk: Desk, chart: Chart, width: float) -> float:
    """The least height in which nothing overlaps."""
    plan = _plan(desk, chart, width)
    rows = len(chart.rows) * _row_least(desk, plan)
    return len(plan.lines) * (plan.head + rows) + desk.ruler.px(8) * (len(plan.lines) - 1)


def draw(desk: Desk, chart: Chart, area: Rect) -> None:
    """Lay the chart out in an area at least as high as it needs."""
    plan = _plan(desk, chart, area.width)
    head, gap = plan.head, desk.ruler.px(8)
    room = (area.height - gap * (len(plan.lines) - 1)) / len(plan.lines) - head
    step = min(max(room / len(chart.rows), _row_least(desk, plan)), desk.ruler.px(ROW_MAX))
    scales = _extents(chart)
    top = area.y
    for line in plan.lines:
        body = Rect(area.x, top + head, area.width, step * len(chart.rows))
        _draw_names(desk, chart.rows, body, plan)
        left = area.x + plan.names + desk.ruler.px(10)
        each = (area.right - left) / len(line)
        for place, number in enumerate(line):
            series = chart.series[number]
            panel = Rect(left + place * each, body.y, each - desk.ruler.px(12 if len(line) > 1 else 0), body.height)
            titles = desk.ruler.wrapped(series.title, panel.width, most=2)
            for row, title in enumerate(titles):
                y = body.y - desk.ruler.px(HEAD) / 2 - (len(titles) - 1 - row) * desk.ruler.line()
                desk.words(title, panel.x, y, token="text2", part="title", room=panel.width + 1)
            _draw_panel(desk, series, number, panel, scales[number])
        for row in range(len(chart.rows)):
            desk.sketch.bands.append(Band(Rect(area.x, body.y + row * step, area.width, step), row))
        top = body.bottom + gap


def _extents(chart: Chart) -> tuple[tuple[float, float], ...]:
    """Extent of each panel; shares have one in common and changes another, so that lengths can be compared."""
    groups: dict[tuple[str, str], list[float]] = {}
    compared = CHANGES | {"share"}
    keys = [(s.measure if s.measure in compared else str(n), unit_of(s)) for n, s in enumerate(chart.series)]
    for key, series in zip(keys, chart.series, strict=True):
        groups.setdefault(key, []).extend(o.value for o in series.values if o is not None and o.value is not None)
    return tuple(extent(groups[key]) for key in keys)


def _draw_names(desk: Desk, rows: Sequence[str], body: Rect, plan: _Plan) -> None:
    step = body.height / len(rows)
    line = desk.ruler.line()
    for number, row in enumerate(rows):
        middle = body.y + (number + 0.5) * step
        lines = desk.ruler.wrapped(row, plan.names, most=2 if plan.wraps else 1) or ("",)
        for place, text in enumerate(lines):
            y = middle + (place - (len(lines) - 1) / 2) * line
            desk.words(text, body.x + plan.names, y, align="right", part="name", room=plan.names + 1)


def _draw_panel(desk: Desk, series: Series, number: int, panel: Rect, ends: tuple[float, float]) -> None:
    low, high = ends
    unit, pad = unit_of(series), desk.ruler.px(5)
    label = _label_room(desk, series) + pad + 1
    values = [o.value for o in series.values if o is not None and o.value is not None]
    before = label if any(value < 0 for value in values) else 0.0
    scale = Scale(low, high, panel.x + before, max(panel.right - label, panel.x + before + 1))
    step = panel.height / max(len(series.values), 1)
    thick = min(step * 0.62, desk.ruler.px(22))
    zero = scale.at(0)
    for row, observation in enumerate(series.values):
        middle = panel.y + (row + 0.5) * step
        if observation is None or observation.value is None:
            words = formats.DASH if observation is None else value_label(observation, unit)
            desk.words(words, zero + pad, middle, token="text3", part="value", observation=observation)
            continue
        end = scale.at(observation.value)
        bar = Rect(min(zero, end), middle - thick / 2, abs(end - zero), thick)
        desk.bar(bar, observation, token_of(series))
        _draw_doubt(desk, observation, scale, middle)
        side, x = ("right", end - pad) if observation.value < 0 else ("left", end + pad)
        desk.words(value_label(observation, unit), x, middle, align=side, part="value", observation=observation)
        desk.target(bar, row, number, observation)
    desk.line((zero, panel.y), (zero, panel.bottom), token="control")


def _draw_doubt(desk: Desk, observation: Observation, scale: Scale, y: float) -> None:
    """A line from the lowest to the highest reading, where the reading is doubtful and the scale can hold it."""
    if observation.certainty != "ambiguous" or observation.value is None:
        return
    readings = [observation.value, *observation.alternatives]
    low, high = max(min(readings), scale.low), min(max(readings), scale.high)
    if high > low:
        desk.line((scale.at(low), y), (scale.at(high), y), token="doubt", width=2)
