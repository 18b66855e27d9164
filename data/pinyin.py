"""Pinyin keys of names, so that they can be found without an input method."""

from pypinyin import lazy_pinyin

_LONGEST = 12
"""Syllables of a key that are kept; nobody types more before choosing."""


def syllables(name: str) -> list[str]:
    """Give the pinyin syllables of the Han characters of a name, without tones; other characters stay as words."""
    spoken = lazy_pinyin(name, errors=lambda other: "".join(char for char in other if char.isalnum()))
    return [syllable.casefold() for syllable in spoken if syllable]


def stored_keys(name: str) -> list[str]:
    """Give full pinyin and initials of a whole name: kuaidi, kd."""
    parts = syllables(name)
    return ["".join(parts), "".join(part[0] for part in parts)] if parts else []


def indexed_keys(name: str) -> list[str]:
    """Give full pinyin and initials from every syllable on, so that the middle of a name is found by a prefix query."""
    parts = syllables(name)
    keys: dict[str, None] = {}
    for start in range(len(parts)):
        piece = parts[start : start + _LONGEST]
        keys.setdefault("".join(piece))
        keys.setdefault("".join(part[0] for part in piece))
    return list(keys)
