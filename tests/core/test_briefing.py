import pytest

from desktop.core.briefing import Numbering, counted, listed


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (30, "三十"), (99, "九十九")],
)
def test_numbers_in_characters(number: int, words: str) -> None:
    assert counted(number) == words


def test_headings_are_counted_by_level() -> None:
    numbering = Numbering()
    found = [numbering.heading(level) for level in (1, 2, 2, 3, 3, 2, 3, 1, 2)]
    assert found == ["一、", "（一）", "（二）", "1.", "2.", "（三）", "1.", "二、", "（一）"]


@pytest.mark.parametrize(("level", "mark"), [(0, "一、"), (-3, "一、"), (7, "1.")])
def test_other_levels_count_as_the_nearest(level: int, mark: str) -> None:
    assert Numbering().heading(level) == mark


def test_tables_and_figures_are_counted_apart() -> None:
    numbering = Numbering()
    assert [numbering.table(), numbering.figure(), numbering.table()] == [1, 1, 2]


def test_references_are_listed_once() -> None:
    assert listed(("甲", "", "乙", "甲")) == ("甲", "乙")
