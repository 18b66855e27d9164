import pytest

from desktop.core.history import KEPT, History
from desktop.core.records import Location

A, B, C, D = (Location(name) for name in "abcd")


@pytest.fixture
def history() -> History:
    made = History()
    for place in (A, B, C):
        made.record(place)
    return made


def test_nowhere_at_first() -> None:
    empty = History()
    assert (empty.here, empty.behind, empty.ahead) == (Location(""), (), ())
    assert not empty.travel(-1)
    empty.replace(A)
    assert empty.here == Location("")


def test_nearest_places_come_first(history: History) -> None:
    assert (history.here, history.behind, history.ahead) == (C, (B, A), ())
    assert history.travel(-2)
    assert (history.here, history.behind, history.ahead) == (A, (), (B, C))


@pytest.mark.parametrize("by", [-3, 1, 0, 99])
def test_beyond_the_ends_nothing_changes(history: History, by: int) -> None:
    assert not history.travel(by)
    assert history.here == C


def test_a_new_place_forgets_what_lay_ahead(history: History) -> None:
    history.travel(-1)
    history.record(D)
    assert (history.here, history.behind, history.ahead) == (D, (B, A), ())


def test_the_same_place_twice_is_one(history: History) -> None:
    history.record(C)
    assert history.behind == (B, A)


def test_moving_within_a_page_replaces(history: History) -> None:
    history.replace(D)
    assert (history.here, history.behind) == (D, (B, A))


def test_the_oldest_are_forgotten(history: History) -> None:
    for number in range(KEPT + 5):
        history.record(Location(str(number)))
    assert len(history.behind) == KEPT - 1
    assert history.here == Location(str(KEPT + 4))
