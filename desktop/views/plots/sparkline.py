"""A line without axes, for a cell or a tile: the course, the last value marked and written where there is room."""

from __future__ import annotations

from itertools import pairwise

from desktop.core.charts import Chart
from desktop.core.drawing import Path, Rect
from desktop.core.scales import Scale, extent
from desktop.views.plots.desk import Desk, token_of, unit_of, value_label

HEIGHT_MIN = 20


def height_needed(desk: Desk, chart: Chart, width: float) -> float:
    """Height of a line in a cell."""
    del chart, width
    return desk.ruler.px(HEIGHT_MIN)


def draw(desk: Desk, chart: Chart, area: Rect) -> None:
    """Draw the first series that has values."""
    number, series = next(
        ((n, s) for n, s in enumerate(chart.series) if any(o and o.value is not None for o in s.values)), (0, None)
    )
    if series is None:
        return
    known = [(n, o) for n, o in enumerate(series.values) if o is not None and o.value is not None]
    last = known[-1][1]
    text = value_label(last, unit_of(series))
    room = desk.ruler.width(text) + desk.ruler.px(8)
    if room > area.width * 0.6:
        room = 0.0
    pad = desk.ruler.px(5)
    low, high = extent([o.value or 0 for _, o in known], zero=False)
    slot = (area.width - room - 2 * pad) / max(len(series.values) - 1, 1)
    scale = Scale(low, high, area.bottom - pad, area.y + pad)
    at = {n: (area.x + pad + n * slot, scale.at(o.value or 0)) for n, o in known}
    for (a, first), (b, second) in pairwise(known):
        if b - a == 1:
            dash = "derived" in {first.origin, second.origin}
            desk.sketch.paths.append(Path((at[a], at[b]), token_of(series), 1.5, dash))
    x, y = at[known[-1][0]]
    desk.dot(x, y, last, token_of(series))
    side = desk.ruler.px(8)
    desk.target(Rect(x - side / 2, y - side / 2, side, side), known[-1][0], number, last)
    if room:
        desk.words(text, area.right, area.y + area.height / 2, align="right", part="value", observation=last)
