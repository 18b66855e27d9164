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
from desktop.language import mark
from desktop.views.plots.desk import Desk
from desktop.views.plots.line_marks import crosses

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
    """Enough that the names of all points find room around them."""
    names = len(_points(chart)) * desk.ruler.line() * 3
    columns = max(1.0, width / desk.ruler.px(320))
    return max(desk.ruler.px(HEIGHT_MIN), names / columns + desk.ruler.px(HEAD + FOOT))


def draw(desk: Desk, chart: Chart, area: Rect) -> None:
    """Lay the chart out in an area at least as high as it needs."""
    ruler, points = desk.ruler, _points(chart)
    first, second = scatter_series(chart)
    x_low, x_high = extent([p.along.value or 0 for p in points])
    y_low, y_high = extent([p.up.value or 0 for p in points])
    y_marks, y_step = ticks(y_low, y_high, 5), step_of(y_low, y_high, 5)
    wide = max(ruler.width(tick_text(tick, step_of(x_low, x_high, 5))) for tick in ticks(x_low, x_high, 5))
    count = max(1, min(5, int(area.width * 0.7 // (wide * 1.6 + ruler.px(12)))))
    x_marks, x_step = ticks(x_low, x_high, count), step_of(x_low, x_high, count)
    axis = max(ruler.width(tick_text(tick, y_step)) for tick in y_marks) + ruler.px(10)
    panel = area.inset(axis, ruler.px(HEAD), ruler.px(8), ruler.px(FOOT))
    xs = Scale(x_marks[0], x_marks[-1], panel.x + ruler.px(6), panel.right - ruler.px(6))
    ys = Scale(y_marks[0], y_marks[-1], panel.bottom - ruler.px(6), panel.y + ruler.px(10))
    for tick in y_marks:
        y = ys.at(tick)
        desk.line((panel.x, y), (panel.right, y), token="control" if tick == 0 else "grid")
        desk.words(tick_text(tick, y_step), panel.x - ruler.px(8), y, align="right", token="text2", part="axis")
    for tick in x_marks:
        x = xs.at(tick)
        desk.line((x, panel.y), (x, panel.bottom), token="control" if tick == 0 else "grid")
        text = tick_text(tick, x_step)
        half = ruler.width(text) / 2
        at = min(max(x, area.x + half), area.right - half)
        desk.words(text, at, panel.bottom + ruler.px(9), align="center", token="text2", part="axis")
    left_out = sum(any(s.values[n] is not None for s in chart.series) for n in range(len(chart.rows))) - len(points)
    if left_out:
        words = ruler.say(mark("另有 {number} 行缺一项数值，没有画出")).format(number=left_out)
        desk.words(words, area.x, area.bottom - ruler.px(9), token="text3", room=area.width * 0.5)
    head = ruler.say(mark("纵轴：{title}")).format(title=chart.series[second].title)
    desk.words(head, area.x, area.y + ruler.px(9), token="text2", part="title", room=area.width)
    foot = ruler.say(mark("横轴：{title}")).format(title=chart.series[first].title)
    desk.words(
        foot, panel.right, area.bottom - ruler.px(9), align="right", token="text2",
        part="title", room=panel.width * (0.45 if left_out else 1),
    )  # fmt: skip
    spots = [(xs.at(p.along.value or 0), ys.at(p.up.value or 0)) for p in points]
    for point, (x, y) in zip(points, spots, strict=True):
        desk.dot(x, y, point.up if point.up.origin != "report" else point.along, "c1")
        side = ruler.px(8)
        desk.target(Rect(x - side / 2, y - side / 2, side, side), point.row, second, point.up)
    _name_points(desk, points, spots, panel)


def _name_points(desk: Desk, points: tuple[_Point, ...], spots: list[tuple[float, float]], panel: Rect) -> None:
    """Names with both values; those with most room around them are written last."""
    taken = _Taken([Rect(x - 4, y - 4, 8, 8) for x, y in spots], [])

    def crowd(number: int) -> float:
        x, y = spots[number]
        return sum(1 / (1 + abs(x - a) + 3 * abs(y - b)) for n, (a, b) in enumerate(spots) if n != number)

    for number in sorted(range(len(points)), key=crowd, reverse=True):
        point, spot = points[number], spots[number]
        values = f"{_value(point.along)}，{_value(point.up)}"
        room, text = None, ""
        for text in (desk.ruler.short(f"{point.name} {values}", panel.width * 0.5), values):
            room = _place(desk, text, spot, panel, taken)
            if room is not None:
                break
        if room is None:
            continue
        leader = _leader(room, spot)
        if leader is not None:
            desk.line(*leader, token="control")
            taken.leaders.append(leader)
        desk.words(text, room.x, room.middle[1], part="value", observation=point.up)


@dataclass(frozen=True, slots=True)
class _Taken:
    """What labels keep away from, beside each other: points and leaders."""

    dots: list[Rect]
    leaders: list[tuple[tuple[float, float], tuple[float, float]]]


def _leader(room: Rect, at: tuple[float, float]) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """From a point to its label, where the label does not stand beside the point."""
    x, y = at
    near = (min(max(x, room.x), room.right), min(max(y, room.y), room.bottom))
    if abs(near[0] - x) <= 10 and abs(near[1] - y) <= 10:
        return None
    return at, near


def _value(observation: Observation) -> str:
    mark = "" if observation.certainty == "certain" else "?"
    return formats.qualifier_before(observation) + formats.screen_number(observation.value_text) + mark


def _place(desk: Desk, text: str, at: tuple[float, float], panel: Rect, taken: _Taken) -> Rect | None:
    """A free place for a label: right, left, above, below, then further and further around the point."""
    width, line = desk.ruler.width(text), desk.ruler.line()
    x, y = at
    near = [(x + 8 + width / 2, y), (x - 8 - width / 2, y), (x, y - line / 2 - 7), (x, y + line / 2 + 7)]
    far = [
        (x + (width / 2 + r) * cos(n * pi / 8), y + (line / 2 + r) * sin(n * pi / 8))
        for r in range(10, int(max(panel.width, panel.height) * 0.6), 9)
        for n in range(16)
    ]
    for strict in (True, False):
        for middle in (*near, *far):
            room = Rect(middle[0] - width / 2, middle[1] - line / 2, width, line)
            if not panel.holds(room) or not desk.is_free(room) or any(room.meets(dot) for dot in taken.dots):
                continue
            if strict and _is_crossed(desk, room, at, taken):
                continue
            return room
    return None


def _is_crossed(desk: Desk, room: Rect, at: tuple[float, float], taken: _Taken) -> bool:
    """Whether a leader passes through this label, or this label's leader through another or beside a point."""
    if any(crosses(room, *leader) for leader in taken.leaders):
        return True
    own = _leader(room, at)
    if own is None:
        return False
    others = [dot for dot in taken.dots if not (dot.x <= at[0] <= dot.right and dot.y <= at[1] <= dot.bottom)]
    words = [words.rect for words in desk.sketch.words if words.part == "value"]
    return any(crosses(rect, *own) for rect in (*others, *words))
