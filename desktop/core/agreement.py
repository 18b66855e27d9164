"""Whether two statements of one thing agree: at the coarser precision, in a common unit, with their qualifiers."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Literal

from desktop.core.records import Observation
from desktop.core.units import same_family, split_unit

Verdict = Literal["agree", "differ", "open"]

#: Words that make a number a lower or an upper bound, or a rough one.
AT_LEAST = frozenset({"超过", "超", "逾", "突破", "以上", "多", "余", "至少", "不低于"})
AT_MOST = frozenset({"以下", "以内", "内", "近", "不足", "不超过", "将近"})
ROUGH = frozenset({"约", "左右", "上下", "大约"})


def agreement(first: Observation, second: Observation) -> Verdict:
    """Compare two statements of one indicator, region, category and period.

    Args:
        first: A statement.
        second: Another one.

    Returns:
        ``agree`` where both can be true, ``differ`` where they cannot, ``open`` where the units or a rough word do not
        let us tell.
    """
    if not same_family(first.unit, second.unit):
        return "open"
    try:
        (one, step), (other, other_step) = _measured(first), _measured(second)
    except InvalidOperation:
        return "open"
    coarse = max(step, other_step)
    if _rounded(one, coarse) == _rounded(other, coarse):
        return "agree"
    words = {first.qualifier, second.qualifier}
    if words & ROUGH:
        return "open"
    if words & (AT_LEAST | AT_MOST):
        return "agree" if _within(first.qualifier, one, other) and _within(second.qualifier, other, one) else "differ"
    return "differ"


def _measured(observation: Observation) -> tuple[Decimal, Decimal]:
    """Value and the step of its last stated digit, both without the magnitude word of the unit."""
    factor = split_unit(observation.unit)[0]
    number = Decimal(observation.value_text)
    exponent = number.as_tuple().exponent
    step = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)
    return number * factor, step * factor


def _rounded(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).quantize(Decimal(1), ROUND_HALF_UP)


def _within(qualifier: str, bound: Decimal, value: Decimal) -> bool:
    if qualifier in AT_LEAST:
        return value >= bound
    if qualifier in AT_MOST:
        return value <= bound
    return True
