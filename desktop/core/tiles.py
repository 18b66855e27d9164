"""The grid of provincial-level divisions: where each tile stands, which is next to it, which class a value falls in.

Source of the columns and rows: the product's own design; a tile per division, no areas, no boundary lines.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from desktop.language import mark

COLUMNS = ROWS = 8
#: The sequential scale of the look has this many steps.
STEPS = 7
NOTE = mark("方格示意，只表示大致方位，不表示面积和界线。")

#: Column from the west and row from the north of each division, by its id.
GRID: Mapping[str, tuple[int, int]] = {
    "110000": (5, 2), "120000": (6, 2), "130000": (5, 3), "140000": (4, 3), "150000": (4, 2), "210000": (7, 2),
    "220000": (7, 1), "230000": (7, 0), "310000": (6, 5), "320000": (6, 4), "330000": (5, 5), "340000": (5, 4),
    "350000": (4, 6), "360000": (4, 5), "370000": (6, 3), "410000": (4, 4), "420000": (3, 4), "430000": (3, 5),
    "440000": (3, 6), "450000": (2, 6), "460000": (2, 7), "500000": (2, 4), "510000": (1, 4), "520000": (2, 5),
    "530000": (1, 5), "540000": (0, 4), "610000": (3, 3), "620000": (1, 3), "630000": (0, 3), "640000": (2, 3),
    "650000": (0, 2), "710000": (5, 6), "810000": (4, 7), "820000": (3, 7),
}  # fmt: skip
#: Divisions that the report's provincial statistics leave out; the other 31 are what a rank is a rank among.
OUTSIDE = frozenset({"710000", "810000", "820000"})
RANKED = len(GRID) - len(OUTSIDE)

_PATTERNS: tuple[tuple[float, ...], ...] = ((1, 2, 5), (1, 3), (1,))
_NICE = (1.0, 2.0, 2.5, 5.0, 10.0)


def neighbour(region_id: str, across: int, down: int) -> str:
    """The tile that an arrow key leads to: the nearest in that direction, straight ahead before aside.

    Args:
        region_id: Where one stands.
        across: -1 to the west, 1 to the east, else 0.
        down: -1 to the north, 1 to the south, else 0.

    Returns:
        The id of the next tile; the same one where there is none in that direction or no such tile.
    """
    if region_id not in GRID:
        return region_id
    column, row = GRID[region_id]
    best, found = math.inf, region_id
    for other, (x, y) in GRID.items():
        ahead = (x - column) * across + (y - row) * down
        aside = abs(y - row) if across else abs(x - column)
        # A tile far aside is another direction, not the next one in this one.
        if ahead <= 0 or aside > ahead + 1:
            continue
        far = ahead + 2.5 * aside
        if far < best:
            best, found = far, other
    return found


def reading_order() -> tuple[str, ...]:
    """All tiles from north to south and west to east."""
    return tuple(sorted(GRID, key=lambda region: (GRID[region][1], GRID[region][0])))


def class_limits(values: Iterable[float], *, share: bool = False) -> tuple[float, ...]:
    """Lower limits of the classes that the values are coloured by, at most seven, all round numbers.

    Values that lie close together get equal steps; skewed ones (the highest at least eight times the lowest) get the
    steps 1, 2, 5 of each power of ten, or coarser ones where the span is wide, so that equal steps never put all but
    one of them into the lowest class.

    Args:
        values: What is shown; numbers that are not finite are left out.
        share: The lowest class of skewed shares begins at 0.

    Returns:
        Ascending; the last class is open. Empty where there is no value.
    """
    known = sorted(value for value in values if math.isfinite(value))
    if not known:
        return ()
    low, high = known[0], known[-1]
    if low > 0 and high / low >= 8:
        limits = _geometric(low, high)
        return (0.0, *limits[1:]) if share else limits
    return _linear(low, high)


def class_of(value: float, limits: Sequence[float]) -> int:
    """Number of the class of a value, counted from 0; the lowest takes what lies below it."""
    return max(bisect_right(limits, value) - 1, 0)


def step_of(number: int, count: int) -> int:
    """Which of the seven colours the n-th of `count` classes takes, 1 to 7: few classes are spread over all."""
    return 4 if count < 2 else 1 + round(number * (STEPS - 1) / (count - 1))


def limit_text(limit: float) -> str:
    """A limit under the scale: ``0.5``, ``20``, ``1万``, ``−5``."""
    if abs(limit) >= 10000:
        for size, word in ((1e8, "亿"), (1e4, "万")):
            if abs(limit) >= size:
                return f"{limit / size:g}{word}".replace("-", "\u2212")
    return f"{limit:g}".replace("-", "\u2212")


def _geometric(low: float, high: float) -> tuple[float, ...]:
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    for step in range(1, 40):
        for pattern in _PATTERNS if step == 1 else _PATTERNS[-1:]:
            steps = [_clean(mark * 10.0**power) for power in range(first, last + 1, step) for mark in pattern]
            begin = max(bisect_right(steps, low) - 1, 0)
            limits = tuple(limit for limit in steps[begin:] if limit <= high)
            if len(limits) <= STEPS:
                return limits
    return (low,)


def _linear(low: float, high: float) -> tuple[float, ...]:
    if low == high:
        return (low,)
    size = 10.0 ** math.floor(math.log10((high - low) / STEPS))
    for step in (size * nice for nice in (*_NICE, 20.0, 25.0)):
        begin = math.floor(low / step)
        limits = tuple(_clean(number * step) for number in range(begin, math.floor(high / step) + 1))
        if len(limits) <= STEPS:
            return limits
    return (low,)


def _clean(number: float) -> float:
    """A number without the dust of binary fractions."""
    return float(f"{number:.10g}")
