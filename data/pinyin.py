"""Pinyin keys of names, so that they can be found without an input method."""

import re

from pypinyin import lazy_pinyin, load_phrases_dict

from desktop.core.bigrams import fold, is_han_term
from desktop.core.pinyin import UNITS

load_phrases_dict({
    "长三角": [["cháng"], ["sān"], ["jiǎo"]],
    "三行业": [["sān"], ["háng"], ["yè"]],
    "物流行业": [["wù"], ["liú"], ["háng"], ["yè"]],
    "丰都": [["fēng"], ["dū"]],
    "气调": [["qì"], ["tiáo"]],
    "藏民": [["zàng"], ["mín"]],
})  # fmt: skip
"""Words of the data that the dictionary lacks, or cuts elsewhere."""

_LONGEST = 8
"""Syllables of a key that are kept; what is typed beyond `bigrams.LONGEST_WORD` letters is not looked at."""


def syllables(name: str) -> list[str]:
    """Give, for each unit of a name, its pinyin without tones; a run of letters or digits is a unit of its own."""
    found: list[str] = []
    for unit in re.findall(UNITS, fold(name)):
        found += lazy_pinyin(unit) if is_han_term(unit) else [unit]
    return found


def spoken(name: str) -> str:
    """Give the syllables of a name, separated by apostrophes: kuai'di'ye'wu'liang."""
    return "'".join(syllables(name))


def indexed_keys(name: str) -> list[str]:
    """Give full pinyin and initials from every syllable on, so that the middle of a name is found by a prefix query."""
    parts = syllables(name)
    keys: dict[str, None] = {}
    for start, first in enumerate(parts):
        if not first[0].isalpha() or not first.isascii():
            continue
        piece = parts[start : start + _LONGEST]
        keys.setdefault("".join(piece))
        keys.setdefault("".join(part[0] for part in piece))
    return list(keys)
