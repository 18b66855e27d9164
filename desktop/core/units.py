"""Units of the report: which family they belong to and how values move between them."""

from __future__ import annotations

from decimal import Decimal

#: Factor of each money unit, in yuan. Chinese units go by ten thousands.
MONEY: dict[str, Decimal] = {
    "元": Decimal(1),
    "万元": Decimal(10) ** 4,
    "亿元": Decimal(10) ** 8,
    "万亿元": Decimal(10) ** 12,
}

#: Magnitude words that stand before a counter: 万家, 亿件.
MAGNITUDES: dict[str, Decimal] = {"万亿": Decimal(10) ** 12, "亿": Decimal(10) ** 8, "万": Decimal(10) ** 4}


def split_unit(unit: str) -> tuple[Decimal, str]:
    """Split a unit into its magnitude and its counter.

    Args:
        unit: For example ``亿件``.

    Returns:
        The factor and the bare counter: ``(100000000, "件")``.
    """
    for word, factor in MAGNITUDES.items():
        if unit.startswith(word) and len(unit) > len(word):
            return factor, unit[len(word) :]
    return Decimal(1), unit


def same_family(first: str, second: str) -> bool:
    """Whether values in the two units can be converted into each other."""
    return split_unit(first)[1] == split_unit(second)[1]


def convert(value_text: str, unit: str, target: str) -> str:
    """Express a value in another unit of its family without losing or inventing precision.

    Args:
        value_text: Decimal digits as stated, ``"43.83"``.
        unit: Unit of `value_text`.
        target: Unit wanted.

    Returns:
        Digits in the target unit: ``convert("43.83", "万亿元", "亿元") == "438300"``.

    Raises:
        ValueError: The units are not of one family.
        decimal.InvalidOperation: `value_text` is not a number.
    """
    source_factor, source_counter = split_unit(unit)
    target_factor, target_counter = split_unit(target)
    if source_counter != target_counter:
        raise ValueError(f"{unit} 不能换算为 {target}")
    # Magnitudes are powers of ten: moving the point keeps the digits as stated, multiplying would write 438300.00.
    return f"{Decimal(value_text).scaleb(int((source_factor / target_factor).log10())):f}"
