from hypothesis import given
from hypothesis import strategies as st

from desktop.core.traditional import to_simplified


def test_commerce_is_folded() -> None:
    assert to_simplified("電子商務") == "电子商务"


@given(st.text())
def test_length_never_changes(text: str) -> None:
    assert len(to_simplified(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert to_simplified(to_simplified(text)) == to_simplified(text)
