"""Scales of charts: round ticks, lengths from values, labels that give way to each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core import formats


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from `low` to `high` along pixels from `start` to `stop` (which may run either way)."""

    low: float
    high: float
    start: float
    stop: float

    def at(self, value: float) -> float:
        """Where a value lies."""
        span = self.high - self.low
        return self.start if span == 0 else self.start + (value - self.low) / span * (self.stop - self.start)


def extent(values: Sequence[float], *, zero: bool = True) -> tuple[float, float]:
    """Lowest and highest value, zero included for bars; never the same twice, so that a length can be computed."""
    known = [value for value in values if math.isfinite(value)]
    if zero or not known:
        known.append(0.0)
    low, high = min(known), max(known)
    if low == high:
        room = abs(low) or 1.0
        low, high = (0.0, 1.0) if zero else (low - room, high + room)
    return low, high


def step_of(low: float, high: float, count: int) -> float:
    """A round step (1, 2, 2.5 or 5 times a power of ten) that makes about so many intervals."""
    raw = (high - low) / max(count, 1)
    if raw <= 0 or not math.isfinite(raw):
        return 1.0
    power = 10.0 ** math.floor(math.log10(raw))
    return next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= raw * 0.999)


def ticks(low: float, high: float, count: int) -> tuple[float, ...]:
    """Round values from below the lowest to above the highest."""
    step = step_of(low, high, count)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(number * step for number in range(first, last + 1))


def tick_text(value: float, step: float) -> str:
    """A tick without SI prefixes, with as many places as the step needs."""
    places = max(0, -math.floor(math.log10(step) + 1e-9)) if step > 0 else 0
    if places < 9 and abs(round(step, places) - step) > step * 1e-6:
        places += 1  # 2.5 and its kin
    text = f"{value:.{min(places, 9)}f}"
    return formats.screen_number("0" if float(text) == 0 else text)


def spread(wanted: Sequence[float], size: float, low: float, high: float) -> tuple[float, ...]:
    """Middles of labels of one `size`, in the order given, moved as little as need be so that none overlap.

    Args:
        wanted: Where each would best be, ascending.
        size: Room of each.
        low: Nothing lies before it.
        high: Nothing lies after it, if there is room for all.
    """
    placed: list[float] = []
    for middle in wanted:
        least = placed[-1] + size if placed else low + size / 2
        placed.append(max(middle, least))
    limit = high - size / 2
    for number in range(len(placed) - 1, -1, -1):
        placed[number] = min(placed[number], limit)
        limit = placed[number] - size
    if placed and placed[0] < low + size / 2:
        shift = low + size / 2 - placed[0]
        placed = [low + size / 2 + n * size if middle + shift < low else middle for n, middle in enumerate(placed)]
        for number in range(1, len(placed)):
            placed[number] = max(placed[number], placed[number - 1] + size)
    return tuple(placed)
