import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import scales
from desktop.core.scales import Scale

numbers = st.floats(min_value=-1e9, max_value=1e9, allow_nan=False)


@pytest.mark.parametrize(
    ("values", "zero", "ends"),
    [
        ([], True, (0.0, 1.0)),
        ([0.0, 0.0], True, (0.0, 1.0)),
        ([5.0, 5.0], True, (0.0, 5.0)),
        ([-5.0], True, (-5.0, 0.0)),
        ([5.0, 5.0], False, (0.0, 10.0)),
        ([3.0, 9.0], False, (3.0, 9.0)),
        ([float("nan"), 2.0], True, (0.0, 2.0)),
    ],
)
def test_extent(values: list[float], zero: bool, ends: tuple[float, float]) -> None:
    assert scales.extent(values, zero=zero) == ends


@given(st.lists(numbers, max_size=9), st.booleans())
def test_an_extent_always_has_a_length(values: list[float], zero: bool) -> None:
    low, high = scales.extent(values, zero=zero)
    assert low < high
    assert all(low <= value <= high for value in values)


@given(numbers, st.floats(min_value=1e-3, max_value=1e9), st.integers(1, 9))
def test_ticks_enclose_the_values(low: float, span: float, count: int) -> None:
    high = low + span
    if not low < high:
        return
    marks = scales.ticks(low, high, count)
    step = scales.step_of(low, high, count)
    slack = step * 1e-6 + abs(high) * 1e-12
    assert marks[0] <= low + slack
    assert marks[-1] >= high - slack
    assert 2 <= len(marks) <= count + 3


@pytest.mark.parametrize(
    ("value", "step", "text"),
    [(0.0, 5.0, "0"), (12000.0, 2000.0, "12000"), (0.25, 0.25, "0.25"), (7.5, 2.5, "7.5"), (-20.0, 10.0, "−20")],
)
def test_ticks_are_written_without_prefixes(value: float, step: float, text: str) -> None:
    assert scales.tick_text(value, step) == text


def test_a_scale_runs_either_way() -> None:
    assert Scale(0, 10, 100, 0).at(2.5) == 75
    assert Scale(3, 3, 7, 9).at(3) == 7


@given(st.lists(st.floats(min_value=0, max_value=400), min_size=1, max_size=20), st.floats(min_value=1, max_value=20))
def test_labels_are_spread_in_order_without_overlap(wanted: list[float], size: float) -> None:
    wanted.sort()
    placed = scales.spread(wanted, size, 0, 400)
    assert all(b - a >= size - 1e-6 for a, b in pairwise(placed))
    assert all(size / 2 - 1e-6 <= middle <= 400 - size / 2 + 1e-6 for middle in placed)
    assert not any(math.isnan(middle) for middle in placed)


def test_labels_with_room_stay_where_they_are() -> None:
    assert scales.spread((50, 150), 10, 0, 200) == (50, 150)
