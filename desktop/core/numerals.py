"""Numbers and dates in Chinese numerals, as people say them and speeches print them: 四十三点八三万亿, 百分之四点零."""

from __future__ import annotations

import re
from functools import cache

_DIGITS = {"〇": 0, "零": 0, "两": 2, **{char: n for n, char in enumerate("一二三四五六七八九", start=1)}}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_SCALES = ("万亿", "亿", "万")
#: What is counted; after anything else a numeral is part of a name: 五金, 四川, 二十国集团.
_COUNTERS = (
    "元", "美元", "人", "人次", "件", "家", "个", "个百分点", "项", "次", "笔", "只", "款", "场", "单", "吨", "点",
    "倍", "所", "户", "条", "台", "座", "平方米", "亩", "公里", "县", "省份", "国家", "批", "部", "种", "期", "年",
    "岁", "票",
)  # fmt: skip


def in_digits(text: str) -> str:
    """Write a number or a date in Chinese numerals with digits.

    Args:
        text: One word, folded.

    Returns:
        For example ``43.83万亿元``, ``4.0%``, ``165个``, ``2022年5月17日``; the text itself where it is no such number,
        or one so short that it may begin a name (``三``, ``十四五``, ``两会``).
    """
    if not text or not _any().match(text):
        return text
    return _date(text) or _amount(text) or text


def whole(said: str) -> str:
    """Digits of a numeral that stands where only one can: 三十七, 一一九; '' for none."""
    if said and all(char in _DIGITS for char in said):
        return "".join(str(_DIGITS[char]) for char in said)
    number = _whole(said)
    return "" if number is None else str(number)


def _amount(text: str) -> str:
    match = _form().fullmatch(text)
    if match is None:
        return ""
    said, scale, unit = match["number"], match["scale"] or "", match["unit"] or ""
    digits = _decimal(said)
    if match["percent"]:
        return f"{digits}%" if digits and not scale and not unit else ""
    # A bare numeral, or a single one that is counted, is as often the beginning of a name.
    if not digits or not (scale or "点" in said or (unit and len(said) > 1)):
        return ""
    return digits + scale + unit


def _decimal(said: str) -> str:
    """Digits of a numeral: 四十三点八三 → 43.83; '' for none."""
    whole, point, part = said.partition("点")
    digits = len(whole) > 2 and all(char in _DIGITS for char in whole)
    number = int("".join(str(_DIGITS[char]) for char in whole)) if digits else _whole(whole)
    if number is None or (point and not (part and all(char in _DIGITS for char in part))):
        return ""
    return f"{number}.{''.join(str(_DIGITS[char]) for char in part)}" if point else str(number)


def _whole(said: str) -> int | None:
    """一万三千七百九十 → 13790; ``None`` where no one would say it so."""
    if "万" in said:
        high, _, low = said.partition("万")
        above, below = _section(high), _section(low) if low else 0
        below = below * 1000 if below and len(low) == 1 else below  # 一万三
        return None if above is None or below is None else above * 10_000 + below
    return _section(said)


def _section(said: str) -> int | None:
    """A number below ten thousand; digits and steps must descend, 零 stands only where one is left out."""
    if said in {"零", "〇"}:
        return 0
    total, digit, last, is_last = 0, 0, 10_000, False
    for place, char in enumerate(said):
        if char in _STEPS:
            step = _STEPS[char]
            if step >= last or not (digit or (step == 10 and place == 0)):
                return None
            total, digit, last, is_last = total + (digit or 1) * step, 0, step, False
        elif char in "零〇":
            if digit or place == 0:
                return None
            is_last = True
        elif char in _DIGITS and not digit and last > 1:
            digit = _DIGITS[char]
        else:
            return None
    ones = 1 if is_last or not total else max(last // 10, 1)  # 三百五 is 350, 三百零五 is not
    return total + digit * ones if said and (total or digit) else None


def _date(text: str) -> str:
    match = _dates().fullmatch(text)
    if match is None or not (match["month"] or match["year"]):
        return ""
    year = "".join(str(_DIGITS[char]) for char in match["year"] or "")
    month, day = (_section(match[part]) if match[part] else 0 for part in ("month", "day"))
    if month is None or day is None or month > 12 or day > 31 or (match["month"] and not (year or day)):
        return ""
    words = f"{year}年" if year else ""
    words += f"{month}月" if month else ""
    return words + (f"{day}日" if day else "")


@cache
def _any() -> re.Pattern[str]:
    return re.compile("百分之|[〇零一二两三四五六七八九十百千]")


@cache
def _form() -> re.Pattern[str]:
    units = "|".join(sorted((*_COUNTERS, "%", "个[\u4e00-\u9fff]{1,3}"), key=len, reverse=True))
    number = "[〇零一二两三四五六七八九十百千万]+?(?:点[〇零一二三四五六七八九]+)?"
    return re.compile(f"(?P<percent>百分之)?(?P<number>{number})(?P<scale>{'|'.join(_SCALES)})?(?P<unit>{units})?")


@cache
def _dates() -> re.Pattern[str]:
    small = "[一二三四五六七八九十]{1,3}"
    return re.compile(
        f"(?:(?P<year>[一二][〇零一二三四五六七八九]{{3}})年)?(?:(?P<month>{small})月(?:(?P<day>{small})[日号]?)?)?"
    )
