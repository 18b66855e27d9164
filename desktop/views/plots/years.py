"""Years side by side: columns with the line of their growth above them, on one axis of time."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.charts import Chart, Series, companions
from desktop.core.drawing import Band, Rect
from desktop.core.scales import Scale, extent, step_of, tick_text, ticks
from desktop.language import mark
from desktop.views.plots import bars
from desktop.views.plots.desk import PARTS, Desk, token_of, unit_of, value_label
from desktop.views.plots.line_marks import draw_points, label_points

COLUMNS_MIN, LINES_MIN, HEAD, FOOT, GAP = 112, 92, 22, 20, 6
#: Intervals of an axis, by its height.
TICKS = range(1, 6)
#: A stretch of missing years from this length on is told in words.
TOLD = 3


def _cells(desk: Desk, chart: Chart, width: float) -> tuple[tuple[tuple[int, ...], ...], int]:
    """Groups of series that share a level, and how many stand side by side."""
    groups = companions(chart)
    least = desk.ruler.px(70) + len(chart.rows) * desk.ruler.px(34)
    return groups, max(1, min(len(groups), int(width // least)))


def _slot(desk: Desk, chart: Chart, width: float) -> float:
    return (width - _axis_room(desk, chart)) / max(len(chart.rows), 1)


def _axis_room(desk: Desk, chart: Chart) -> float:
    """Room for the tick labels of every panel, so that the years stand under each other."""
    widest = 0.0
    for series in chart.series:
        alike = [s for s in chart.series if (s.measure, unit_of(s)) == (series.measure, unit_of(series))]
        low, high = extent([o.value for s in alike for o in s.values if o is not None and o.value is not None])
        for count in TICKS:
            step = step_of(low, high, count)
            widest = max(widest, *(desk.ruler.width(tick_text(tick, step)) for tick in ticks(low, high, count)))
    return widest + desk.ruler.px(10)


def fits(desk: Desk, chart: Chart, width: float) -> bool:
    """Whether years and values find room side by side; where not, or for one year, rows of bars are drawn instead."""
    if len(chart.rows) < 2:
        return False
    _, count = _cells(desk, chart, width)
    slot = _slot(desk, chart, (width - desk.ruler.px(16) * (count - 1)) / count)
    labels = [
        desk.ruler.width(value_label(o, unit_of(series))) for series in chart.series for o in series.values if o
    ]
    rows = max(desk.ruler.width(row) for row in chart.rows)
    return rows + desk.ruler.px(4) <= slot and max(labels, default=0) + desk.ruler.px(4) <= 1.9 * slot


def height_needed(desk: Desk, chart: Chart, width: float) -> float:
    """The least height in which nothing overlaps."""
    if not fits(desk, chart, width):
        return bars.height_needed(desk, chart, width)
    groups, count = _cells(desk, chart, width)
    lines = [groups[n : n + count] for n in range(0, len(groups), count)]
    each = [max(_group_height(desk, [chart.series[n] for n in group]) for group in line) for line in lines]
    return sum(each) + desk.ruler.px(12) * (len(lines) - 1)


def _group_height(desk: Desk, group: Sequence[Series]) -> float:
    panels = sum(desk.ruler.px(LINES_MIN if _is_line(s, group) else COLUMNS_MIN) for s in group)
    return panels + desk.ruler.px(FOOT) + desk.ruler.px(GAP) * (len(group) - 1)


def _is_line(series: Series, group: Sequence[Series]) -> bool:
    """Growth and shares are lines above a level; alone they are columns."""
    return len(group) > 1 and series.measure in {"growth", "pp_change", "share"} and series is not group[-1]


def draw(desk: Desk, chart: Chart, area: Rect) -> None:
    """Lay the chart out in an area at least as high as it needs."""
    if not fits(desk, chart, area.width):
        bars.draw(desk, chart, area)
        return
    groups, count = _cells(desk, chart, area.width)
    lines = [groups[n : n + count] for n in range(0, len(groups), count)]
    gap, between = desk.ruler.px(12), desk.ruler.px(16)
    high = (area.height - gap * (len(lines) - 1)) / len(lines)
    wide = (area.width - between * (count - 1)) / count
    axis = _axis_room(desk, chart)
    for line_number, line in enumerate(lines):
        for place, group in enumerate(line):
            cell = Rect(area.x + place * (wide + between), area.y + line_number * (high + gap), wide, high)
            _draw_group(desk, chart, group, cell, axis)


def _draw_group(desk: Desk, chart: Chart, group: Sequence[int], cell: Rect, axis: float) -> None:
    ruler = desk.ruler
    series = [chart.series[number] for number in group]
    weights = [ruler.px(LINES_MIN if _is_line(one, series) else COLUMNS_MIN) for one in series]
    spare = cell.height - ruler.px(FOOT) - ruler.px(GAP) * (len(group) - 1) - sum(weights)
    top = cell.y
    for number, one, weight in zip(group, series, weights, strict=True):
        height = weight + spare * weight / sum(weights)
        panel = Rect(cell.x, top, cell.width, height).inset(axis, ruler.px(HEAD), ruler.px(2), 0)
        desk.words(one.title, cell.x, top + ruler.px(9), token="text2", part="title", room=cell.width)
        _draw_panel(desk, chart, number, panel, is_line=_is_line(one, series))
        if not _is_line(one, series):
            _draw_breaks(desk, chart, panel)
        top += height + ruler.px(GAP)
    slot = (cell.width - axis - ruler.px(2)) / len(chart.rows)
    for row, name in enumerate(chart.rows):
        x = cell.x + axis + (row + 0.5) * slot
        y = cell.bottom - ruler.px(FOOT) / 2
        desk.words(name, x, y, align="center", token="text2", part="axis")
        head = ruler.px(HEAD)
        desk.sketch.bands.append(Band(Rect(x - slot / 2, cell.y + head, slot, cell.height - head), row))


def _draw_panel(desk: Desk, chart: Chart, number: int, panel: Rect, *, is_line: bool) -> None:
    series = chart.series[number]
    alike = [s for s in chart.series if (s.measure, unit_of(s)) == (series.measure, unit_of(series))]
    known = [o.value for s in alike for o in s.values if o is not None and o.value is not None]
    slot = panel.width / max(len(chart.rows), 1)
    unit = unit_of(series)
    wide = any(desk.ruler.width(value_label(o, unit)) + 2 > slot for o in series.values if o is not None)
    line = desk.ruler.line()
    low, high = extent(known)
    top = panel.y + line * (1.9 if wide else 1.4 if is_line else 0.9)
    bottom = panel.bottom - (line if low < 0 or is_line else 0) - 1
    most = max(2, min(TICKS[-1], int((bottom - top) // (line * 1.5))))
    count = next((n for n in range(most, 0, -1) if len(ticks(low, high, n)) <= (bottom - top) / line + 1), 1)
    marks, step = ticks(low, high, count), step_of(low, high, count)
    scale = Scale(marks[0], marks[-1], bottom, top)
    for tick in marks:
        y = scale.at(tick)
        desk.line((panel.x, y), (panel.right, y), token="control" if tick == 0 else "grid")
        desk.words(
            tick_text(tick, step), panel.x - desk.ruler.px(8), y, align="right", token="text2", part="axis"
        )  # fmt: skip
    if is_line:
        xs = [panel.x + (row + 0.5) * slot for row in range(len(chart.rows))]
        draw_points(desk, series, number, xs, scale, token=line_token(series))
        label_points(desk, series, xs, scale, panel, every=True)
    else:
        _draw_columns(desk, series, number, panel, scale)
    _draw_gaps(desk, chart, series, panel, scale.at(0))


def line_token(series: Series) -> str:
    """Colour of a line above a level: growth in its own colour, a share as a part beside the level."""
    return "c2" if token_of(series) == "c2" else PARTS[1]


def _draw_columns(desk: Desk, series: Series, number: int, panel: Rect, scale: Scale) -> None:
    slot, zero, unit = panel.width / len(series.values), scale.at(0), unit_of(series)
    thick = min(slot * 0.6, desk.ruler.px(56))
    shown: list[tuple[int, Rect]] = []
    for row, o in enumerate(series.values):
        if o is None or o.value is None:
            continue
        x, end = panel.x + (row + 0.5) * slot, scale.at(o.value)
        column = Rect(x - thick / 2, min(zero, end), thick, abs(end - zero))
        desk.bar(column, o, token_of(series))
        desk.target(column, row, number, o)
        shown.append((row, column))
    columns = [column for _, column in shown]
    for row, column in shown:
        o = series.values[row]
        if o is None or o.value is None:
            continue
        text, line = value_label(o, unit), desk.ruler.line()
        x = min(max(column.middle[0], panel.x + desk.ruler.width(text) / 2), panel.right - desk.ruler.width(text) / 2)
        down = o.value < 0
        first = column.bottom + line / 2 + 2 if down else column.y - line / 2 - 2
        for lift in range(8):
            y = first + lift * (line - 2) * (1 if down else -1)
            room = desk.room_of(text, x, y, align="center")
            others = [other for other in columns if other is not column]
            if desk.is_free(room) and not any(room.meets(other) for other in others):
                break
        if abs(y - first) > 1:
            desk.line((column.middle[0], column.bottom if down else column.y), (column.middle[0], y), token="line2")
        desk.words(text, x, y, align="center", part="value", observation=o)


def _draw_gaps(desk: Desk, chart: Chart, series: Series, panel: Rect, zero: float) -> None:
    """Say in each empty stretch that nothing was published; short ones get a dash."""
    slot = panel.width / len(chart.rows)
    extra = any(o.origin != "report" for o in chart.observations)
    words = desk.ruler.say(mark("没有找到公布数") if extra else mark("报告正文没有写出"))
    missing = [row for row, o in enumerate(series.values) if o is None]
    stretches: list[list[int]] = []
    for row in missing:
        if stretches and stretches[-1][-1] == row - 1:
            stretches[-1].append(row)
        else:
            stretches.append([row])
    for stretch in stretches:
        x = panel.x + (stretch[0] + len(stretch) / 2) * slot
        room = len(stretch) * slot - 4
        lines = desk.ruler.wrapped(words, room) if len(stretch) >= TOLD and len(stretch) < len(chart.rows) else ()
        line = desk.ruler.line()
        y = (zero + panel.y) / 2
        if lines and len(lines) <= 2 and room > desk.ruler.px(52):
            for place, text in enumerate(lines):
                desk.words(text, x, y + (place - (len(lines) - 1) / 2) * line, align="center", token="text3")
            continue
        for row in stretch:
            desk.words("—", panel.x + (row + 0.5) * slot, zero - line / 2 - 2, align="center", token="text3")


def _draw_breaks(desk: Desk, chart: Chart, panel: Rect) -> None:
    """A dashed line where the scope changes, with the words of what holds before it."""
    slot = panel.width / len(chart.rows)
    for change in chart.breaks:
        x = panel.x + (change.after + 1) * slot
        desk.line((x, panel.y), (x, panel.bottom), token="text3", dash=True)
        room = max((change.after + 1) * slot - desk.ruler.px(8), desk.ruler.px(40))
        wide = x - panel.x + min(desk.ruler.px(18), panel.x) > desk.ruler.width(change.words) + 5
        _write_break(desk, (change.words,) if wide else desk.ruler.wrapped(change.words, room), x, panel)


def _write_break(desk: Desk, lines: Sequence[str], x: float, panel: Rect) -> None:
    """The words at the left of the line, as high as they find room."""
    line = desk.ruler.line()
    for step in range(int(2 * panel.height / line)):
        y = panel.y + line + step * line / 2
        rooms = [desk.room_of(text, x - 5, y + n * line, align="right") for n, text in enumerate(lines)]
        if rooms[-1].bottom < panel.bottom and all(desk.is_free(room) for room in rooms):
            for n, text in enumerate(lines):
                desk.words(text, x - 5, y + n * line, align="right", token="text2")
            return
