from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import tiles

FINITE = st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12)


def test_every_division_has_a_place_of_its_own() -> None:
    assert len(tiles.GRID) == 34
    assert len(set(tiles.GRID.values())) == 34
    assert all(0 <= x < tiles.COLUMNS and 0 <= y < tiles.ROWS for x, y in tiles.GRID.values())
    assert tiles.RANKED == 31


@pytest.mark.parametrize(
    ("start", "step", "end"),
    [
        ("330000", (1, 0), "310000"), ("330000", (-1, 0), "360000"), ("330000", (0, -1), "340000"),
        ("330000", (0, 1), "710000"), ("110000", (0, 1), "130000"), ("650000", (0, 1), "630000"),
        ("230000", (0, -1), "230000"), ("310000", (1, 0), "310000"), ("none", (1, 0), "none"),
    ],
)  # fmt: skip
def test_arrows_lead_to_neighbours(start: str, step: tuple[int, int], end: str) -> None:
    assert tiles.neighbour(start, *step) == end


def test_every_tile_can_be_reached_from_every_other() -> None:
    for first in tiles.GRID:
        seen, open_ = {first}, [first]
        while open_:
            here = open_.pop()
            for step in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                there = tiles.neighbour(here, *step)
                if there not in seen:
                    seen.add(there)
                    open_.append(there)
        assert seen == set(tiles.GRID), first


def test_reading_order_begins_in_the_north_and_ends_in_the_south() -> None:
    order = tiles.reading_order()
    assert (order[0], order[-1]) == ("230000", "810000")
    assert sorted(order) == sorted(tiles.GRID)


@pytest.mark.parametrize(
    ("values", "share", "limits"),
    [
        ((), False, ()),
        ((float("nan"), float("inf")), False, ()),
        ((5.0,), True, (5.0,)),
        ((3.0, 3.0, 3.0), False, (3.0,)),
        ((0.31, 24.74), True, (0.0, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0)),
        ((8.9, 16.9), False, (8.0, 10.0, 12.0, 14.0, 16.0)),
        ((0.03, 1e7), False, (0.01, 1.0, 100.0, 10000.0, 1000000.0)),
        ((-2.0, 4.0), False, (-2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0)),
        ((0.0, 0.0), True, (0.0,)),
    ],
)
def test_limits_are_round_and_follow_the_data(
    values: tuple[float, ...], share: bool, limits: tuple[float, ...]
) -> None:
    assert tiles.class_limits(values, share=share) == limits


@given(st.lists(FINITE, min_size=1), st.booleans())
def test_any_values_fall_into_at_most_seven_ascending_classes(values: list[float], share: bool) -> None:
    limits = tiles.class_limits(values, share=share)
    assert 1 <= len(limits) <= tiles.STEPS
    assert all(a < b for a, b in pairwise(limits))
    for value in values:
        number = tiles.class_of(value, limits)
        assert 1 <= tiles.step_of(number, len(limits)) <= tiles.STEPS
    ordered = [tiles.class_of(value, limits) for value in sorted(values)]
    assert ordered == sorted(ordered)


def test_few_classes_are_spread_over_all_colours() -> None:
    assert [tiles.step_of(n, 2) for n in range(2)] == [1, 7]
    assert [tiles.step_of(n, 7) for n in range(7)] == [1, 2, 3, 4, 5, 6, 7]
    assert tiles.step_of(0, 1) == 4


@pytest.mark.parametrize(
    ("limit", "words"), [(0.5, "0.5"), (20.0, "20"), (10000.0, "1万"), (2.5e8, "2.5亿"), (-5.0, "−5"), (0.0, "0")]
)
def test_limits_in_words(limit: float, words: str) -> None:
    assert tiles.limit_text(limit) == words
