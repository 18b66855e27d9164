"""Amounts are read in one unit without losing a digit; everything else stays as printed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.reading import LARGE, in_unit
from desktop.core.records import Observation
from desktop.store.reference import ReferenceStore


@pytest.fixture
def turnover(store: ReferenceStore) -> Observation:
    """43.83万亿元."""
    found = store.observations.all()
    return next(o for o in found if o.value_text == "43.83" and o.unit == "万亿元")


@pytest.mark.parametrize(
    ("unit", "text"), [("亿元", "438300"), ("万元", "4383000000"), ("万亿元", "43.83"), ("", "43.83")]
)
def test_the_same_amount_in_each_unit(turnover: Observation, unit: str, text: str) -> None:
    shown = in_unit(turnover, unit)
    assert (shown.value_text, shown.value, shown.unit) == (text, float(text), unit or "万亿元")
    assert (shown.printed, shown.evidence, shown.id) == (turnover.printed, turnover.evidence, turnover.id)


def test_other_readings_go_along(turnover: Observation) -> None:
    doubtful = replace(turnover, alternatives=(4.383, 438.3))
    assert in_unit(doubtful, "亿元").alternatives == (43830.0, 4383000.0)


@pytest.mark.parametrize("unit", ["%", "元", "亿件", "亿美元", "个百分点"])
def test_what_is_no_large_amount_stays(turnover: Observation, unit: str) -> None:
    other = replace(turnover, unit=unit)
    assert in_unit(other, "亿元") is other


def test_an_amount_stays_where_it_would_become_tiny(turnover: Observation) -> None:
    small = replace(turnover, value=32.0, value_text="32.0", unit="万元")
    assert in_unit(small, "万亿元") is small
    nothing = replace(small, value=0.0, value_text="0")
    assert in_unit(nothing, "万亿元") is nothing


@pytest.mark.parametrize("text", ["", "三成", "1,2"])
def test_what_is_no_number_stays(turnover: Observation, text: str) -> None:
    odd = replace(turnover, value_text=text)
    assert in_unit(odd, "亿元") is odd
    assert in_unit(replace(turnover, value=None), "亿元").value is None


@given(st.integers(100, 10**10).map(lambda number: f"{number / 10000:.4f}"), st.sampled_from(sorted(LARGE)))
def test_there_and_back_is_the_same(digits: str, unit: str) -> None:
    base = Observation(
        *("",) * 17, value=float(digits), value_text=digits, unit="亿元", qualifier="",
        printed="", anchor="", point_restored=False, certainty="certain", alternatives=(), evidence="", origin="report",
        reference_id="", formula="", note="",
    )  # fmt: skip
    there = in_unit(base, unit)
    assert in_unit(there, "亿元").value == base.value
