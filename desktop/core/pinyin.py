"""Why a name was found by pinyin: which of its characters the letters stand for."""

import re
from functools import lru_cache

from desktop.core.bigrams import HAN, fold, is_han_term

UNITS = re.compile(f"[{HAN}]+|[^\\W_{HAN}]+")
"""Runs of a folded name: Han characters, each of which is one syllable, or letters and digits, which are one."""


@lru_cache(maxsize=8_192)
def _places(name: str) -> tuple[tuple[int, int], ...]:
    """Where each unit of a name stands in it."""
    places: list[tuple[int, int]] = []
    for match in UNITS.finditer(fold(name)):
        run = match.group()
        if is_han_term(run):
            places += [(match.start() + at, match.start() + at + 1) for at in range(len(run))]
        else:
            places.append(match.span())
    return tuple(places)


def spelled(name: str, spoken: str, typed: str) -> tuple[int, int] | None:
    """Find what letters stand for in a name.

    Args:
        name: As shown.
        spoken: Its syllables separated by apostrophes, as the database keeps them.
        typed: Folded letters: the beginning of full pinyin, or of initials, from some syllable on.

    Returns:
        The characters of the name that the letters cover, or None.
    """
    syllables, places = spoken.split("'"), _places(name)
    if not typed or not typed.isascii() or not typed.isalpha() or len(places) != len(syllables):
        return None
    initials = "".join([part[:1] for part in syllables])
    first = initials.find(typed[0])
    while first >= 0:
        count = len(typed) if initials.startswith(typed, first) else _covered(syllables[first:], typed)
        if count:
            return places[first][0], places[first + count - 1][1]
        first = initials.find(typed[0], first + 1)
    return None


def _covered(syllables: list[str], typed: str) -> int:
    """How many syllables letters begin to spell in full; 0 where they do not."""
    rest = typed
    for count, syllable in enumerate(syllables, start=1):
        if syllable.startswith(rest):
            return count
        if not rest.startswith(syllable):
            return 0
        rest = rest[len(syllable) :]
    return 0
