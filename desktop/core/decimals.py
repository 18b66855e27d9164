"""How many decimals printed numbers have, for columns in which the points stand below one another."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBER = re.compile(r"^[^\d+\-.]*[+-]?\d+(?:\.(\d+))?$")


def decimals_of(text: str) -> int | None:
    """Decimals of a number as printed, ``超过19.0`` included; nothing where it is no number."""
    found = _NUMBER.match(text)
    return len(found[1] or "") if found else None


def most_decimals(texts: Iterable[str]) -> int:
    """Decimals of the most exact of some numbers."""
    return max((decimals_of(text) or 0 for text in texts), default=0)
