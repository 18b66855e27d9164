"""Compare a value with the digits it was read from, and those digits with the source text."""

from collections.abc import Iterator, Sequence

from data.anchors import parse_anchors, runs_of
from data.numerals import numeral_value

_SCALES = frozenset({"万", "亿"})
"""What stands alone for one of itself, the unit repeating it: 超亿元 is over 1亿元."""


def digit_reasons(value: float, value_text: str, printed: str, anchor: str, *, restored: bool) -> Iterator[str]:
    """Say how a value differs from the digits printed, apart from the point.

    Args:
        value: The number.
        value_text: The number as shown, with the printed precision.
        printed: The digits as printed, runs separated by spaces; for a number in characters, these.
        anchor: Where they stand.
        restored: Whether a decimal point was put in.
    """
    if anchor.endswith(".c"):
        spelt = numeral_value(printed)
        counts_one = printed in _SCALES and abs(value) == 1
        if spelt is not None and spelt != abs(value) and not counts_one:
            yield f"“{printed}”是 {spelt}，value_text 是 {value_text}"
        return
    digits = value_text.lstrip("-").replace(".", "")
    runs = printed.split()
    if len(runs) > 1 and digits != "".join(runs):
        if not _is_fraction(runs, value):
            yield f"几段数字“{printed}”既不连成也不相除得 {value_text}"
        return
    if len(runs) == 1 and digits.lstrip("0") != runs[0].lstrip("0"):
        yield f"印作“{printed}”，value_text 是 {value_text}"
    if ("." in value_text) != restored and not _runs_before_point(value_text, runs):
        yield f"point_restored 是 {int(restored)}，value_text 是 {value_text}"


def _is_fraction(runs: Sequence[str], value: float) -> bool:
    """Tell whether two runs of digits, as in 1/3, give a value, as a fraction or in per cent."""
    if len(runs) != 2:
        return False
    first, second = (int(run) for run in runs)
    quotients = [above / below for above, below in ((first, second), (second, first)) if below]
    return any(abs(value - quotient * scale) < 0.01 * scale for quotient in quotients for scale in (1, 100))


def _runs_before_point(value_text: str, runs: Sequence[str]) -> int:
    """Count the runs of digits that stand before a value's point; 0 when no two runs meet at the point."""
    whole, _, part = value_text.lstrip("-").partition(".")
    cuts = range(1, len(runs))
    return next((cut for cut in cuts if "".join(runs[:cut]) == whole and "".join(runs[cut:]) == part), 0)


def point_reason(value_text: str, printed: str, anchor: str, lines: Sequence[str], *, restored: bool) -> str | None:
    """Say how a value's point differs from the text between the two runs of digits that meet at it, or None.

    Args:
        value_text: The number as shown.
        printed: Its digits as printed, runs separated by spaces.
        anchor: Where they stand.
        lines: The source text.
        restored: Whether the decimal point was put in.
    """
    places = parse_anchors(anchor)
    cut = _runs_before_point(value_text, printed.split())
    if not 0 < cut < len(places) or max(place.line for place in places) > len(lines):
        return None
    before, after = places[cut - 1 : cut + 1]
    line = lines[before.line - 1]
    runs = {run.number: run for run in runs_of(line)} if before.line == after.line else {}
    ends = runs.get(before.run or 0), runs.get(after.run or 0)
    between = line[ends[0].end : ends[1].start] if ends[0] and ends[1] else ""
    if (between in {".", "．"}) != restored:
        return None
    return "小数点已印出，point_restored 应是 0" if restored else f"锚点 {anchor} 处没有印出小数点"


def seed_reason(anchor: str, printed: str, lines: Sequence[str]) -> str | None:
    """Say how the digits at an anchor differ from those printed, or None.

    Args:
        anchor: Where the digits stand.
        printed: The digits, or characters, that were read there.
        lines: The source text.
    """
    found: list[str] = []
    for place in parse_anchors(anchor):
        if place.line > len(lines):
            return f"锚点 {place} 超出源文本"
        if place.in_characters:
            missing = [char for char in printed if not char.isspace() and char not in lines[place.line - 1]]
            return f"第 {place.line} 行没有“{''.join(missing)}”" if missing else None
        if place.run is not None:
            runs = runs_of(lines[place.line - 1])
            found.append(runs[place.run - 1].digits if place.run <= len(runs) else "")
    if " ".join(found) == printed or "".join(found) == printed:
        return None
    return f"锚点 {anchor} 处是“{' '.join(found)}”，printed 是“{printed}”"


def line_reason(anchor: str, lines: Sequence[str]) -> str | None:
    """Name a place of an anchor that the source text does not have, or give None."""
    for place in parse_anchors(anchor):
        if place.line > len(lines) or (place.run or 0) > len(runs_of(lines[place.line - 1])):
            return f"锚点 {place} 在源文本里没有"
    return None
