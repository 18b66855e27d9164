"""Undo and redo."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.undo import KEPT, History


def test_back_and_forth() -> None:
    history: History[int] = History()
    history.add("加一", 0, 1)
    history.add("加二", 1, 3)
    assert (history.next_undo, history.next_redo) == ("加二", "")
    change = history.undo()
    assert change is not None
    assert (change.before, change.after, change.label) == (1, 3, "加二")
    assert (history.next_undo, history.next_redo) == ("加一", "加二")
    assert history.redo() == change
    assert history.redo() is None


def test_a_new_step_ends_what_could_be_redone() -> None:
    history: History[int] = History()
    history.add("a", 0, 1)
    history.undo()
    history.add("b", 0, 2)
    assert history.redo() is None
    assert history.next_undo == "b"


def test_nothing_to_take_back() -> None:
    history: History[int] = History()
    assert history.undo() is None
    history.add("a", 0, 1)
    history.clear()
    assert history.undo() is None


def test_it_does_not_grow_for_ever() -> None:
    history: History[int] = History()
    for number in range(KEPT + 50):
        history.add(str(number), number, number + 1)
    steps = 0
    while history.undo():
        steps += 1
    assert steps == KEPT


@given(st.lists(st.integers(0, 9), max_size=20), st.integers(0, 25))
def test_undoing_and_redoing_ends_where_it_began(values: list[int], steps: int) -> None:
    history: History[int] = History()
    now = 0
    for value in values:
        history.add("x", now, value)
        now = value
    end = now
    taken = [change for _ in range(steps) if (change := history.undo())]
    for change in taken:
        now = change.before
    while (redone := history.redo()) is not None:
        now = redone.after
    assert now == end
