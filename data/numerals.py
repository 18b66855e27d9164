"""Numbers written in Chinese characters, as far as the report uses them to measure."""

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2, "双": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
_CHARACTERS = set(_DIGITS) | set(_SMALL) | set(_LARGE)


def numeral_value(text: str) -> int | None:
    """Give the value of the first Chinese number in a text.

    Args:
        text: For example ``六``, ``近百``, ``两千三百``, ``二十余``.

    Returns:
        The number; a leading 十, 百 or 千 counts one of it. None when the text holds no number.
    """
    run = _first_run(text)
    if not run:
        return None
    if len(run) > 1 and all(char in _DIGITS for char in run):
        return int("".join(str(_DIGITS[char]) for char in run))
    total = section = digit = 0
    digit_seen = False
    for char in run:
        if char in _DIGITS:
            digit, digit_seen = _DIGITS[char], True
        elif char in _SMALL:
            section += (digit if digit_seen else 1) * _SMALL[char]
            digit, digit_seen = 0, False
        else:
            total = (total + section + digit or 1) * _LARGE[char]
            section = digit = 0
            digit_seen = False
    return total + section + digit


def _first_run(text: str) -> str:
    start = next((i for i, char in enumerate(text) if char in _CHARACTERS), len(text))
    end = next((i for i in range(start, len(text)) if text[i] not in _CHARACTERS), len(text))
    return text[start:end]
