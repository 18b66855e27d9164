"""The unit in which amounts of money are read: as printed, or all in 万亿元, 亿元 or 万元."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, InvalidOperation

from desktop.core.records import Observation
from desktop.core.units import MONEY, convert

#: Units between which one reads; prices in 元 stay prices.
LARGE = frozenset({"万元", "亿元", "万亿元"})
#: An amount that would become smaller than this stays as it is, and so does zero: 0.00000032万亿元 helps nobody.
SMALLEST = Decimal("0.01")


def in_unit(observation: Observation, unit: str) -> Observation:
    """The observation with value, stated digits and other readings in another unit of money.

    What is printed, the evidence and the note stay as they are.

    Args:
        observation: As printed.
        unit: ``万亿元``, ``亿元`` or ``万元``; empty for as printed.

    Returns:
        The observation itself where nothing is to be converted.
    """
    if not unit or observation.unit == unit or observation.unit not in LARGE or observation.value is None:
        return observation
    try:
        text = convert(observation.value_text, observation.unit, unit)
    except InvalidOperation:
        return observation
    if abs(Decimal(text)) < SMALLEST:
        return observation
    factor = MONEY[observation.unit] / MONEY[unit]
    others = tuple(float(Decimal(repr(number)) * factor) for number in observation.alternatives)
    return replace(observation, value=float(text), value_text=text, unit=unit, alternatives=others)
