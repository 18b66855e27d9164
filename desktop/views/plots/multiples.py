"""Small multiples: one small panel for each series, all with the same rows."""

from __future__ import annotations

from dataclasses import replace

from desktop.core.chart_kinds import is_time
from desktop.core.charts import Chart
from desktop.core.drawing import Rect
from desktop.views.plots import bars, years
from desktop.views.plots.desk import Desk

WIDTH_MIN, GAP = 240, 16


def _grid(desk: Desk, chart: Chart, width: float) -> tuple[int, int, float]:
    """Columns, lines and width of a panel."""
    count = max(1, min(len(chart.series), int(width // desk.ruler.px(WIDTH_MIN))))
    lines = -(-len(chart.series) // count)
    count = -(-len(chart.series) // lines)
    return count, lines, (width - desk.ruler.px(GAP) * (count - 1)) / count


def _panels(chart: Chart) -> list[Chart]:
    kind = "time" if is_time(chart) else "bars"
    return [replace(chart, kind=kind, series=(series,)) for series in chart.series]


def height_needed(desk: Desk, chart: Chart, width: float) -> float:
    """The least height in which nothing overlaps."""
    _, lines, each = _grid(desk, chart, width)
    needed = years.height_needed if is_time(chart) else bars.height_needed
    highest = max(needed(desk, panel, each) for panel in _panels(chart))
    return highest * lines + desk.ruler.px(GAP) * (lines - 1)


def draw(desk: Desk, chart: Chart, area: Rect) -> None:
    """Lay the chart out in an area at least as high as it needs."""
    count, lines, wide = _grid(desk, chart, area.width)
    gap = desk.ruler.px(GAP)
    high = (area.height - gap * (lines - 1)) / lines
    lay_out = years.draw if is_time(chart) else bars.draw
    for place, panel in enumerate(_panels(chart)):
        cell = Rect(area.x + place % count * (wide + gap), area.y + place // count * (high + gap), wide, high)
        first = len(desk.sketch.targets)
        lay_out(desk, panel, cell)
        desk.sketch.targets[first:] = [replace(target, series=place) for target in desk.sketch.targets[first:]]
