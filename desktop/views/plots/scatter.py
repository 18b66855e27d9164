"""Share along, growth up: a point for each row, named without names hiding each other."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from desktop.core import formats
from desktop.core.chart_kinds import scatter_series
from desktop.core.charts import Chart
from desktop.core.drawing import Rect
from desktop.core.records import Observation
from desktop.core.scales import Scale, extent, step_of, tick_text, ticks
from desktop.views.plots.desk import Desk

HEIGHT_MIN, HEAD, FOOT = 220, 22, 36


@dataclass(frozen=True, slots=True)
class _Point:
    """A row that has both values."""

    row: int
    name: str
    along: Observation
    up: Observation


def _points(chart: Chart) -> tuple[_Point, ...]:
    first, second = scatter_series(chart)
    rows = zip(chart.rows, chart.series[first].values, chart.series[second].values, strict=True)
    return tuple(
        _Point(row, name, a, b)
        for row, (name, a, b) in enumerate(rows)
        if a is not None and b is not None and a.value is not None and b.value is not None
    )


def height_needed(desk: Desk, chart: Chart, width: float) -> float:
    """Enough that the names of all points could be written in three columns."""
    names = len(_points(chart)) * desk.ruler.line() * 1.6
    columns = max(1.0, width / desk.ruler.px(320))
    return max(desk.ruler.px(HEIGHT_MIN), names / columns + desk.ruler.px(HEAD + FOOT))


def draw(desk: Desk, chart: Chart, area: Rect) -> None:
    """Lay the chart out in an area at least as high as it needs."""
    ruler, points = desk.ruler, _points(chart)
    first, second = scatter_series(chart)
    x_low, x_high = extent([p.along.value or 0 for p in points])
    y_low, y_high = extent([p.up.value or 0 for p in points])
    x_marks, y_marks = ticks(x_low, x_high, 5), ticks(y_low, y_high, 5)
    x_step, y_step = step_of(x_low, x_high, 5), step_of(y_low, y_high, 5)
    axis = max(ruler.width(tick_text(mark, y_step)) for mark in y_marks) + ruler.px(10)
    panel = area.inset(axis, ruler.px(HEAD), ruler.px(8), ruler.px(FOOT))
    xs = Scale(x_marks[0], x_marks[-1], panel.x + ruler.px(6), panel.right - ruler.px(6))
    ys = Scale(y_marks[0], y_marks[-1], panel.bottom - ruler.px(6), panel.y + ruler.px(10))
    for mark in y_marks:
        y = ys.at(mark)
        desk.line((panel.x, y), (panel.right, y), token="control" if mark == 0 else "grid")
        desk.words(tick_text(mark, y_step), panel.x - ruler.px(8), y, align="right", token="text2", part="axis")
    for mark in x_marks:
        x = xs.at(mark)
        desk.line((x, panel.y), (x, panel.bottom), token="control" if mark == 0 else "grid")
        text = tick_text(mark, x_step)
        half = ruler.width(text) / 2
        at = min(max(x, area.x + half), area.right - half)
        desk.words(text, at, panel.bottom + ruler.px(9), align="center", token="text2", part="axis")
    desk.words(
        f"纵轴：{chart.series[second].title}", area.x, area.y + ruler.px(9), token="text2", part="title", room=area.width
    )
    desk.words(
        f"横轴：{chart.series[first].title}", panel.right, area.bottom - ruler.px(9), align="right", token="text2",
        part="title", room=panel.width,
    )  # fmt: skip
    spots = [(xs.at(p.along.value or 0), ys.at(p.up.value or 0)) for p in points]
    for point, (x, y) in zip(points, spots, strict=True):
        desk.dot(x, y, point.up if point.up.origin != "report" else point.along, "c1")
        side = ruler.px(8)
        desk.target(Rect(x - side / 2, y - side / 2, side, side), point.row, second, point.up)
    _name_points(desk, points, spots, panel)


def _name_points(
    desk: Desk, points: tuple[_Point, ...], spots: list[tuple[float, float]], panel: Rect
) -> None:  # fmt: skip
    """Names with both values; those with most room around them are written last."""
    dots = [Rect(x - 4, y - 4, 8, 8) for x, y in spots]

    def crowd(number: int) -> float:
        x, y = spots[number]
        return sum(1 / (1 + abs(x - a) + 3 * abs(y - b)) for n, (a, b) in enumerate(spots) if n != number)

    for number in sorted(range(len(points)), key=crowd, reverse=True):
        point, (x, y) = points[number], spots[number]
        values = f"{_value(point.along)}，{_value(point.up)}"
        for text in (f"{point.name} {values}", values):
            found = _place(desk, desk.ruler.short(text, panel.width * 0.5), (x, y), panel, dots)
            if found is not None:
                break
        if found is None:
            continue
        room, shown = found
        if abs(room.middle[1] - y) > desk.ruler.line() or not room.x - 14 <= x <= room.right + 14:
            near = room.x if x < room.x else room.right if x > room.right else x
            side = room.bottom if room.bottom < y else room.y if room.y > y else room.middle[1]
            desk.line((x, y), (near, side), token="control")
        desk.words(shown, room.x, room.middle[1], part="value", observation=point.up)


def _value(observation: Observation) -> str:
    mark = "" if observation.certainty == "certain" else "?"
    return formats.qualifier_before(observation) + formats.screen_number(observation.value_text) + mark


def _place(
    desk: Desk, text: str, at: tuple[float, float], panel: Rect, dots: list[Rect]
) -> tuple[Rect, str] | None:
    """A free place for a label: right, left, above, below, then further and further around the point."""
    width, line = desk.ruler.width(text), desk.ruler.line()
    x, y = at
    near = [(x + 8 + width / 2, y), (x - 8 - width / 2, y), (x, y - line / 2 - 7), (x, y + line / 2 + 7)]
    far = [
        (x + (width / 2 + r) * cos(n * pi / 8), y + (line / 2 + r) * sin(n * pi / 8))
        for r in range(10, int(max(panel.width, panel.height) * 0.6), 9)
        for n in range(16)
    ]
    for middle in (*near, *far):
        room = Rect(middle[0] - width / 2, middle[1] - line / 2, width, line)
        if panel.holds(room) and desk.is_free(room) and not any(room.meets(dot) for dot in dots):
            return room, text
    return None
