import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.filters import Choice
from desktop.core.saved_views import TableView, from_line, from_lines, to_line, with_view

TEXT = st.text(max_size=12)
VIEWS = st.builds(
    TableView, TEXT,
    st.builds(Choice, st.dictionaries(TEXT, st.frozensets(TEXT, min_size=1, max_size=3), max_size=3), TEXT),
    st.lists(TEXT, max_size=4).map(tuple), st.lists(st.tuples(TEXT, st.booleans()), max_size=3).map(tuple),
    st.booleans(),
)  # fmt: skip


@given(VIEWS)
def test_a_view_comes_back_from_its_line(view: TableView) -> None:
    line = to_line(view)
    assert "\n" not in line
    assert from_line(line) == view
    assert from_lines(f"{line}\n{line}") == (view, view)


@pytest.mark.parametrize("line", ["", "{", "[]", "null", "3", '{"name": "x"}', '{"name":"x","chosen":3}', "\x00"])
def test_what_is_no_view_is_left_out(line: str) -> None:
    assert from_line(line) is None


@given(st.text(max_size=60))
def test_no_text_in_the_settings_can_raise(text: str) -> None:
    assert isinstance(from_lines(text), tuple)


def test_lines_that_are_none_do_not_hide_the_others() -> None:
    view = TableView("甲")
    assert from_lines(f"broken\n{to_line(view)}\n") == (view,)


def test_a_view_of_the_same_name_is_replaced_where_it_stood() -> None:
    first, second = TableView("甲"), TableView("乙")
    again = TableView("甲", is_folded=True)
    assert with_view((first, second), again) == (again, second)
    assert with_view((first,), second) == (first, second)
