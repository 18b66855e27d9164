"""Lines with their points, and the values written where they hide neither each other nor the line."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from desktop.core.charts import Series
from desktop.core.drawing import Path, Rect
from desktop.core.records import Observation
from desktop.core.scales import Scale
from desktop.views.plots.desk import Desk, unit_of, value_label

#: From so many values on, a line has no markers and only its ends and extremes are written.
LONG = 60


def draw_points(
    desk: Desk, series: Series, number: int, xs: Sequence[float], scale: Scale, *, token: str, shape: str = "circle"
) -> None:
    """The line, broken where a value is missing, with a marker for each value."""
    known = [(n, o) for n, o in enumerate(series.values) if o is not None and o.value is not None]
    if len(known) > LONG:
        _draw_long(desk, known, number, xs, scale, token)
        return
    for (a, first), (b, second) in pairwise(known):
        if b - a == 1:
            ends = ((xs[a], scale.at(first.value or 0)), (xs[b], scale.at(second.value or 0)))
            desk.sketch.paths.append(Path(ends, token, 2, "derived" in {first.origin, second.origin}))
    for n, o in known:
        x, y = xs[n], scale.at(o.value or 0)
        desk.dot(x, y, o, token, shape=shape)
        side = desk.ruler.px(8)
        desk.target(Rect(x - side / 2, y - side / 2, side, side), n, number, o)


def _draw_long(
    desk: Desk, known: Sequence[tuple[int, Observation]], number: int, xs: Sequence[float], scale: Scale, token: str
) -> None:
    """A long line: of the values that fall on one pixel the lowest and the highest."""
    run: list[tuple[float, float]] = []
    column: list[float] = []
    before, last = math.floor(xs[known[0][0]]), known[0][0]

    def close() -> None:
        if column:
            run.extend(dict.fromkeys([(before + 0.5, column[0]), (before + 0.5, min(column)),
                                      (before + 0.5, max(column)), (before + 0.5, column[-1])]))  # fmt: skip
        column.clear()

    for n, o in known:
        if n - last > 1:
            close()
            if len(run) > 1:
                desk.sketch.paths.append(Path(tuple(run), token, 1.5))
            run = []
        if math.floor(xs[n]) != before:
            close()
            before = math.floor(xs[n])
        column.append(scale.at(o.value or 0))
        last = n
    close()
    if len(run) > 1:
        desk.sketch.paths.append(Path(tuple(run), token, 1.5))
    for n, o in known[:: max(1, len(known) // 200)]:
        desk.target(Rect(xs[n] - 2, scale.at(o.value or 0) - 2, 4, 4), n, number, o)


def label_points(
    desk: Desk, series: Series, xs: Sequence[float], scale: Scale, panel: Rect, *, every: bool,
    others: Sequence[Series] = (),
) -> None:  # fmt: skip
    """Write the values: above the point, else below, else beside or higher up with a leader.

    Args:
        desk: Where to draw.
        series: The line.
        xs: Where each place lies.
        scale: Of the values.
        panel: Words stay within it.
        every: Write each value, however far away; otherwise those that find no room are left to the table.
        others: Lines on the same scale, of which points and strokes are kept clear; the lower line is named below.
    """
    unit = unit_of(series)
    values = [(n, o, o.value) for n, o in enumerate(series.values) if o is not None and o.value is not None]
    known = [(n, o, xs[n], scale.at(value)) for n, o, value in values]
    if len(known) > LONG:
        ends = {known[0], known[-1], min(known, key=lambda k: k[3]), max(known, key=lambda k: k[3])}
        known, every = [k for k in known if k in ends], False
    strokes = [((xa, ya), (xb, yb)) for (a, _, xa, ya), (b, _, xb, yb) in pairwise(known) if b - a == 1]
    dots = [Rect(x - 5, y - 5, 10, 10) for _, _, x, y in known]
    above: set[int] = set()
    for other in others if len(xs) <= LONG else ():
        heights = {n: scale.at(o.value) for n, o in enumerate(other.values) if o is not None and o.value is not None}
        dots += [Rect(xs[n] - 5, y - 5, 10, 10) for n, y in heights.items()]
        strokes += [((xs[n], y), (xs[n + 1], heights[n + 1])) for n, y in heights.items() if n + 1 in heights]
        above |= {n for n, _, _, y in known if heights.get(n, y) < y}
    for place, (row, o, x, y) in enumerate(known):
        text = value_label(o, unit)
        around = [k[3] for k in (known[place - 1 : place] + known[place + 1 : place + 2])]
        valley = bool(around) and all(y > other for other in around)
        rest = [dot for number, dot in enumerate(dots) if number != place]
        found = _free_place(desk, text, (x, y), panel, rest, strokes, low=row in above if others else valley)
        if found is None and not every:
            continue
        at = found or (x, panel.y + desk.ruler.line() / 2)
        if abs(at[1] - y) > desk.ruler.line() * 1.6:
            desk.line((x, y), (x, at[1]), token="line2")
        desk.words(text, at[0], at[1], align="center", part="value", observation=o)


def _free_place(
    desk: Desk, text: str, at: tuple[float, float], panel: Rect, dots: Sequence[Rect],
    strokes: Sequence[tuple[tuple[float, float], tuple[float, float]]], *, low: bool,
) -> tuple[float, float] | None:  # fmt: skip
    line, half = desk.ruler.line(), desk.ruler.width(text) / 2
    x = min(max(at[0], panel.x + half), panel.right - half)
    away = line / 2 + desk.ruler.px(5)
    beside = half + desk.ruler.px(7)
    near = [(x, at[1] + away), (x, at[1] - away)] if low else [(x, at[1] - away), (x, at[1] + away)]
    near += [(at[0] - beside, at[1]), (at[0] + beside, at[1])]
    far = [(x, at[1] + side * (away + step * line * 0.6)) for step in range(1, 9) for side in (-1, 1)]
    sideways = [(at[0] + dx * half, at[1] - away - dy) for dx in (-0.8, 0.8) for dy in (0, 6)]
    spots = [*near, *sideways, *far]
    for strict in (True, False):
        for spot in spots:
            room = desk.room_of(text, *spot, align="center")
            if room.x < panel.x - 1 or room.right > panel.right + 1:
                continue
            if room.y < panel.y - 2 or room.bottom > panel.bottom + 1:
                continue
            if not desk.is_free(room) or any(room.meets(dot) for dot in dots):
                continue
            if strict and any(crosses(room, a, b) for a, b in strokes):
                continue
            return spot
    return None


def crosses(room: Rect, a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Whether a stroke passes through a rectangle.

    Source: the clipping of Liang and Barsky (1984).
    """
    first, last = 0.0, 1.0
    for start, step, low, high in (
        (a[0], b[0] - a[0], room.x, room.right), (a[1], b[1] - a[1], room.y, room.bottom),
    ):  # fmt: skip
        if step == 0:
            if not low <= start <= high:
                return False
            continue
        near, far = sorted(((low - start) / step, (high - start) / step))
        first, last = max(first, near), min(last, far)
        if first > last:
            return False
    return True
