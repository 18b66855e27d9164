"""Two places that state one thing agree unless both cannot be true."""

import pytest

from desktop.core.agreement import agreement


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        (("", "13.79", "万亿元"), ("", "13.79", "万亿元"), "agree"),
        (("", "17.29", "%"), ("", "17.3", "%"), "agree"),
        (("", "13.79", "万亿元"), ("", "137853", "亿元"), "agree"),
        (("超过", "19.0", "%"), ("", "43.60", "%"), "agree"),
        (("超过", "19.0", "%"), ("", "18.9", "%"), "differ"),
        (("近", "1.1", "万亿人次"), ("", "1.2", "万亿人次"), "differ"),
        (("", "80", "%"), ("", "95", "%"), "differ"),
        (("约", "3", "元"), ("约", "5", "元"), "open"),
        (("", "4", "家"), ("", "4", "个"), "open"),
    ],
)
def test_statements(observed, first, second, verdict) -> None:  # type: ignore[no-untyped-def]
    one, other = (observed(qualifier=q, value_text=text, unit=unit) for q, text, unit in (first, second))
    assert agreement(one, other) == verdict
    assert agreement(other, one) == verdict
