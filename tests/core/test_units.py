from decimal import Decimal, InvalidOperation

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import units

NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, places=3).map(lambda number: f"{number:f}")
MONEY = st.sampled_from(sorted(units.MONEY))
COUNTERS = st.sampled_from(["家", "件", "人次", "元"])
MAGNITUDES = st.sampled_from(["", *units.MAGNITUDES])


@pytest.mark.parametrize(
    ("value", "unit", "target", "expected"),
    [
        ("43.83", "万亿元", "亿元", "438300"),
        ("138000", "亿元", "万亿元", "13.8000"),
        ("1105.8", "亿件", "万件", "11058000.0"),
        ("-2.5", "%", "%", "-2.5"),
        ("4.0", "亿元", "亿元", "4.0"),
    ],
)
def test_conversion(value: str, unit: str, target: str, expected: str) -> None:
    assert Decimal(units.convert(value, unit, target)) == Decimal(expected)


@pytest.mark.parametrize(
    ("value", "unit", "target", "digits"),
    [
        ("43.83", "万亿元", "亿元", "438300"),
        ("4.0", "亿元", "万亿元", "0.00040"),
        ("137853", "亿元", "万亿元", "13.7853"),
    ],
)
def test_digits_are_neither_lost_nor_invented(value: str, unit: str, target: str, digits: str) -> None:
    assert units.convert(value, unit, target) == digits


def test_same_unit_keeps_the_printed_precision() -> None:
    assert units.convert("4.0", "%", "%") == "4.0"


@given(NUMBERS, MONEY, MONEY)
def test_money_there_and_back(value: str, unit: str, target: str) -> None:
    there = units.convert(value, unit, target)
    assert Decimal(units.convert(there, target, unit)) == Decimal(value)


@given(NUMBERS, MAGNITUDES, MAGNITUDES, COUNTERS)
def test_counted_things_there_and_back(value: str, first: str, second: str, counter: str) -> None:
    there = units.convert(value, first + counter, second + counter)
    assert Decimal(units.convert(there, second + counter, first + counter)) == Decimal(value)


@given(NUMBERS, MONEY, MONEY)
def test_result_has_no_exponent(value: str, unit: str, target: str) -> None:
    assert "E" not in units.convert(value, unit, target).upper()


def test_other_family_is_refused() -> None:
    with pytest.raises(ValueError, match="不能换算"):
        units.convert("1", "亿元", "亿件")


def test_words_are_no_number() -> None:
    with pytest.raises(InvalidOperation):
        units.convert("约三", "亿元", "万元")


@pytest.mark.parametrize(
    ("unit", "split"),
    [
        ("亿件", (Decimal(10) ** 8, "件")),
        ("万亿元", (Decimal(10) ** 12, "元")),
        ("%", (Decimal(1), "%")),
        ("万", (Decimal(1), "万")),
    ],
)
def test_split(unit: str, split: tuple[Decimal, str]) -> None:
    assert units.split_unit(unit) == split


def test_families() -> None:
    assert units.same_family("万亿元", "元")
    assert not units.same_family("万亿元", "亿美元")
