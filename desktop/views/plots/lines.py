"""Several lines on one axis, each named at its end."""

from __future__ import annotations

from desktop.core.charts import Chart
from desktop.core.drawing import Band, Rect
from desktop.core.scales import Scale, extent, spread, step_of, tick_text, ticks
from desktop.language import mark
from desktop.views.plots.desk import PARTS, SHAPES, Desk, token_of, unit_of
from desktop.views.plots.line_marks import draw_points, label_points

HEIGHT_MIN, HEAD, FOOT = 180, 22, 20


def height_needed(desk: Desk, chart: Chart, width: float) -> float:
    """The least height in which the names at the ends do not overlap."""
    del width
    names = len(chart.series) * (desk.ruler.line() + 2)
    return max(desk.ruler.px(HEIGHT_MIN), names + desk.ruler.px(HEAD + FOOT))


def draw(desk: Desk, chart: Chart, area: Rect) -> None:
    """Lay the chart out in an area at least as high as it needs."""
    ruler = desk.ruler
    known = [o.value for o in chart.observations if o.value is not None]
    low, high = extent(known, zero=False)
    if 0 < low < high * 0.8:
        low = 0.0
    count = max(3, min(6, int(area.height // ruler.px(56))))
    marks, step = ticks(low, high, count), step_of(low, high, count)
    axis = max(ruler.width(tick_text(tick, step)) for tick in marks) + ruler.px(10)
    several = len(chart.series) > 1
    names = {n: series.title.partition("（")[0] for n, series in enumerate(chart.series)}
    right = min(max(map(ruler.width, names.values())), area.width * 0.28) + ruler.px(12) if several else ruler.px(6)
    panel = area.inset(axis, ruler.px(HEAD), right, ruler.px(FOOT))
    title = ruler.say(mark("单位：{unit}")).format(unit=unit_of(chart.series[0])) if several else chart.series[0].title
    desk.words(title, area.x, area.y + ruler.px(9), token="text2", part="title", room=area.width)
    scale = Scale(marks[0], marks[-1], panel.bottom - 2, panel.y + ruler.line() * 0.9)
    for tick in marks:
        desk.line((panel.x, scale.at(tick)), (panel.right, scale.at(tick)), token="control" if tick == 0 else "grid")
        words = tick_text(tick, step)
        desk.words(words, panel.x - ruler.px(8), scale.at(tick), align="right", token="text2", part="axis")
    slot = panel.width / max(len(chart.rows), 1)
    xs = [panel.x + (row + 0.5) * slot for row in range(len(chart.rows))]
    tokens = [_token(n, several=several, growth=token_of(s) == "c2") for n, s in enumerate(chart.series)]
    for n, series in enumerate(chart.series):
        draw_points(desk, series, n, xs, scale, token=tokens[n], shape=SHAPES[n % len(SHAPES)])
    every = len(chart.rows) <= 24 and len(chart.series) <= 2
    for series in chart.series:
        others = [other for other in chart.series if other is not series]
        label_points(desk, series, xs, scale, panel, every=every, others=others)
    if several:
        _name_ends(desk, chart, names, tokens, xs, scale, panel, area.right)
    _draw_rows(desk, chart, xs, panel, area)


def _token(number: int, *, several: bool, growth: bool) -> str:
    if not several:
        return "c2" if growth else "c1"
    return PARTS[number % len(PARTS)]


def _name_ends(
    desk: Desk, chart: Chart, names: dict[int, str], tokens: list[str], xs: list[float], scale: Scale, panel: Rect,
    right: float,
) -> None:  # fmt: skip
    ends = []
    for n, series in enumerate(chart.series):
        known = [(row, o.value) for row, o in enumerate(series.values) if o is not None and o.value is not None]
        if known:
            ends.append((scale.at(known[-1][1]), xs[known[-1][0]], n))
    ends.sort()
    places = spread([y for y, _, _ in ends], desk.ruler.line() + 2, panel.y, panel.bottom)
    left = panel.right + desk.ruler.px(10)
    for (y, x, n), place in zip(ends, places, strict=True):
        desk.line((x + desk.ruler.px(6), y), (left - desk.ruler.px(8), place), (left - 3, place), token=tokens[n])
        desk.words(names[n], left, place, part="name", room=max(right - left, desk.ruler.px(24)))


def _draw_rows(desk: Desk, chart: Chart, xs: list[float], panel: Rect, area: Rect) -> None:
    """Names under the axis, as many as fit, the last one always."""
    y, last = area.bottom - desk.ruler.px(FOOT) / 2, len(chart.rows) - 1
    slot = panel.width / max(len(chart.rows), 1)
    widest = max(desk.ruler.width(row) for row in chart.rows) + desk.ruler.px(10)
    every = max(1, -(-int(widest) // max(int(slot), 1)))
    for row in range(last, -1, -every):
        name = desk.ruler.short(chart.rows[row], max(slot * every, desk.ruler.px(40)))
        half = desk.ruler.width(name) / 2
        x = min(max(xs[row], area.x + half), area.right - half)
        desk.words(name, x, y, align="center", token="text2", part="axis")
    if len(chart.rows) <= 200:
        for row, x in enumerate(xs):
            desk.sketch.bands.append(Band(Rect(x - slot / 2, panel.y, slot, panel.height), row))
