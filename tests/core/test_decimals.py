import pytest

from desktop.core.decimals import decimals_of, most_decimals


@pytest.mark.parametrize(
    ("text", "count"),
    [("13.79", 2), ("4.0", 1), ("-2.50", 2), ("7", 0), ("超过19.0", 1), ("", None), ("—", None), ("1.1.2", None)],
)
def test_decimals(text: str, count: int | None) -> None:
    assert decimals_of(text) == count


def test_the_most_exact_of_a_column() -> None:
    assert most_decimals(("1", "—", "2.35", "4.0")) == 2
    assert most_decimals(()) == 0
