"""Numbers, dates and document numbers in the one spelling under which they are indexed and looked up.

Such a spelling begins with `MARK`, which no text that a person types or the report prints turns into a search term, so
that it never meets an ordinary word.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from desktop.core import bigrams

MARK = "¤"

_SCALES = {"万亿": 12, "千亿": 11, "百亿": 10, "亿": 8, "千万": 7, "百万": 6, "万": 4}


def magnitude(number: str, unit: str) -> str:
    """Spell how much a number with its unit is, so that 43.83万亿 and 438300亿 are one.

    Args:
        number: ASCII digits with at most one point, perhaps a minus, perhaps commas.
        unit: What follows it: ``万亿元``, ``%``; only the magnitude and the per-cent sign count.

    Returns:
        A term such as ``¤m4383e10``, or '' where the number is none.
    """
    whole, _, part = number.replace(",", "").lstrip("-−").partition(".")
    digits = whole + part
    if not digits.isascii() or not digits.isdigit():
        return ""
    exponent = -len(part) + next((size for word, size in _SCALES.items() if unit.startswith(word)), 0)
    digits = digits.lstrip("0")
    stripped = digits.rstrip("0")
    exponent = exponent + len(digits) - len(stripped) if stripped else 0
    # Only letters, digits and what is no ASCII: the index cuts at every other sign.
    return f"{MARK}m{stripped or 0}{'n' if exponent < 0 else 'e'}{abs(exponent)}{'％' if '%' in unit else ''}"


def document_key(number: str) -> str:
    """Reduce a document number to what people type: 国办发〔2022〕9号 → 国办发20229."""
    folded = unicodedata.normalize("NFKC", number).casefold()
    folded = re.sub(r"[\s〔〕\[\]()【】{}]", "", folded)
    return folded.replace("号", "").replace("第", "")


@cache
def _number_words() -> re.Pattern[str]:
    scales = "|".join(_SCALES)
    return re.compile(rf"-?([0-9][0-9,]*(?:\.[0-9]+)?)({scales})?(%|个百分点|[\u4e00-\u9fff]{{1,3}})?")


def number_and_unit(word: str) -> tuple[str, str] | None:
    """Split what was typed into number and unit: 43.83万亿元, 3.5%, 19家; None where it is not a number with one.

    Args:
        word: Folded text without spaces.
    """
    match = _number_words().fullmatch(word)
    if match is None or not (match[2] or match[3]):
        return None
    return match[1].rstrip(","), (match[2] or "") + (match[3] or "")


@cache
def _dates() -> re.Pattern[str]:
    year, month, day = "(?P<y>(?:19|20)[0-9]{2})", "(?P<m>0?[1-9]|1[0-2])", "(?P<d>0?[1-9]|[12][0-9]|3[01])"
    plain = "(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12][0-9]|3[01])"
    forms = (
        f"{year}年{month}月(?:{day}[日号]?)?",
        f"{month}月{day}[日号]?",
        f"{year}[-/.]{month}[-/.]{day}",
        f"{year}[-/]{month}",
        f"{year}{plain}",
    )
    return re.compile("|".join(_renamed(form, place) for place, form in enumerate(forms)))


def _renamed(form: str, place: int) -> str:
    return re.sub(r"\(\?P<(.)>", rf"(?P<\g<1>{place}>", form)


def date_key(word: str) -> str:
    """Spell a date as typed: 2022年5月26日, 2022.5.26, 20220526 → ``¤d20220526``; 5月26日 → ``¤d0526``; '' for none.

    Args:
        word: Folded text without spaces.
    """
    match = _dates().fullmatch(word)
    if match is None:
        return ""
    parts = {name[0]: text for name, text in match.groupdict().items() if text}
    return MARK + "d" + parts.get("y", "") + "".join(parts[part].zfill(2) for part in "md" if part in parts)


def date_words(word: str) -> str:
    """Write a date as texts do, in whatever way it was typed: 2022.5.26 → 2022年5月26日; '' for none."""
    digits = date_key(word).removeprefix(MARK + "d")
    year, rest = (digits[:4], digits[4:]) if len(digits) in {6, 8} else ("", digits)
    if not rest:
        return ""
    day = f"{int(rest[2:])}日" if len(rest) == 4 else ""
    return f"{year}年{int(rest[:2])}月{day}" if year else f"{int(rest[:2])}月{day}"


def date_keys(iso: str) -> Iterator[str]:
    """Give the terms under which an ISO date, or a month, is found."""
    digits = iso.replace("-", "")
    if digits.isdigit() and len(digits) in {6, 8}:
        yield f"{MARK}d{digits[:6]}"
        if len(digits) == 8:
            yield f"{MARK}d{digits}"
            yield f"{MARK}d{digits[4:]}"


def mark_key(letter: str, name: str) -> str:
    """Spell a name by which results are narrowed; '' for an empty name.

    Args:
        letter: ``u`` unit, ``a`` agency, ``f`` label, ``r`` region.
        name: Anything, of which signs at which the index would cut are left out: ``CN-W`` is one term.
    """
    folded = "".join(char for char in bigrams.fold(name) if char.isalnum() or char in "%/‰")
    return f"{MARK}{letter}{folded.replace('%', '％').replace('/', '／')}" if folded else ""
