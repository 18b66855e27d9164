"""How well a result answers a query: what a person would put first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop.core import bigrams, pinyin, spellings
from desktop.core.query import Query, Term
from desktop.core.synonyms import wordings

#: How much of what was typed a result's name is; lower comes first.
EXACT, LIKE_EXACT, BEGINS, NAMES, SPELLS, WORDS, BESIDE, WITHIN = 0.0, 0.5, 1.0, 1.5, 2.5, 3.0, 3.2, 5.0

_CALLED = 0.3
"""An exact hit of another name that people use."""

_BEFORE, _AFTER = 8, 12
"""Characters of a snippet around its first hit."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a result shows of how it was found.

    Attributes:
        marks: Half-open ranges of the title to highlight.
        snippet: Words around the first hit in the further text, where the title has none.
        reason: Why it was found where its words do not show it: ``拼音``.
    """

    marks: tuple[tuple[int, int], ...] = ()
    snippet: str = ""
    reason: str = ""


@cache
def _noise() -> re.Pattern[str]:
    return re.compile("[^0-9a-z%.¤\u3400-\u9fff]+")


@lru_cache(maxsize=16_384)
def compact(text: str) -> str:
    """A folded text without spaces and signs, for comparing names."""
    return _noise().sub("", bigrams.fold(text))


@cache
def _lead() -> re.Pattern[str]:
    """What is said before a name but seldom typed."""
    return re.compile("^(?:全国|我国|中国|中华人民共和国)(?=.)")


def bare(name: str) -> str:
    """A compact name without what is said before it but seldom typed: 全国, 中华人民共和国."""
    return _lead().sub("", name)


class Matcher:
    """Judges results by one query.

    Args:
        query: What was typed.
    """

    def __init__(self, query: Query) -> None:
        self._plain = query.plain
        said = wordings(bigrams.fold(query.plain))
        self._said = tuple(dict.fromkeys(compact(text) for text in said))
        self._compact = self._said[0]
        self._pieces = [_pieces(text) for text in said]
        self._documents = [spellings.document_key(text.replace(" ", "")) for text in said]
        self._letters = [t for t in bigrams.query_terms(query.plain) if t.isascii() and t.isalpha()]
        self._han = [t for t in bigrams.query_terms(query.plain) if bigrams.is_han_term(t)]
        self._number = self._numbers(query)
        self._beside_number = [compact(term.text) for term in query.terms if not self._spells_number(term)]
        self._phrases = [_closed(term.text) for term in query.terms if term.kind == "phrase"]
        self._dates = [term for term in query.terms if term.kind == "date"]

    @staticmethod
    def _spells_number(term: Term) -> tuple[str, ...]:
        """Spellings of a term that is a number, with unit or digits alone; nothing for any other."""
        digits = bigrams.fold(term.text).lstrip("-−+").replace(",", "")
        if term.kind == "number" and (split := spellings.number_and_unit(digits)):
            return (spellings.magnitude(*split), digits)
        return (digits,) if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", digits) else ()

    def _numbers(self, query: Query) -> tuple[str, ...]:
        """Spellings of the one number of the query, if there is just one."""
        found = [spelt for term in query.terms if (spelt := self._spells_number(term))]
        return found[0] if len(found) == 1 else ()

    def tier(self, title: str, subtitle: str, body: str, spoken: str, names: str = "") -> float | None:
        """Say how well a result answers.

        Args:
            title: Its name as shown.
            names: Other names, separated by ``｜``.
            subtitle: What is shown beside it; for a value it begins with the quantity.
            body: Its further text.
            spoken: Syllables of the title.

        Returns:
            One of the tiers, lower is better; None where a phrase does not stand there as it was typed.
        """
        if self._phrases and not self._holds_phrases(title, subtitle, body, names):
            return None
        tier = self._written(title, subtitle)
        if tier > _CALLED and names:
            tier = min([tier, *(max(self._named(compact(name)), _CALLED) for name in names.split("｜"))])
        if tier > SPELLS and self._letters and (spelled := self._spelled(title, spoken, names)):
            return spelled[0]
        return tier

    def shown(self, title: str, body: str, spoken: str, names: str = "") -> Shown:
        """Say what a result shows of how it was found."""
        marks = tuple(bigrams.spans(self._plain, title)) if self._plain else ()
        if not marks and self._letters and (spelled := self._spelled(title, spoken, names)):
            _, name, marks = spelled
            return Shown(marks, reason="拼音") if name == title else Shown(reason=f"拼音：{name}")
        if names and self._compact not in compact(title):
            other = next((name for name in names.split("｜") if self._compact in compact(name)), "")
            if other and self._compact:
                return Shown(marks, reason=f"又称：{other}")
        return Shown(marks, "" if marks else _snippet(self._plain, body))

    def _holds_phrases(self, *texts: str) -> bool:
        folded = [_closed(text) for text in texts]
        return all(any(phrase in text for text in folded) for phrase in self._phrases)

    def _written(self, title: str, subtitle: str) -> float:
        if not self._compact:
            return WITHIN
        name = compact(title)
        tier = self._named(name)
        if tier > LIKE_EXACT and self._is_number(subtitle):
            if not self._beside_number:
                return LIKE_EXACT
            tier = min(tier, BEGINS if all(words in name for words in self._beside_number) else tier)
        if tier > LIKE_EXACT and self._is_label(subtitle):
            return LIKE_EXACT
        if tier > NAMES and self._is_date(subtitle):
            return NAMES
        if tier < WITHIN:
            return tier
        return BESIDE if self._all_in(compact(subtitle) + name) else WITHIN

    def _named(self, name: str) -> float:
        """How well a compact name answers, in the best of the wordings; other wordings count a little less."""
        short = bare(name)
        best = WITHIN
        for place, typed in enumerate(self._said):
            best = min(best, _compared(typed, name, short) + (0.4 if place else 0.0))
        return min(best, WORDS) if best > WORDS and self._all_in(name) else best

    def _all_in(self, name: str) -> bool:
        return any(all(piece in name for piece in pieces) for pieces in self._pieces)

    def loosely(self, title: str, names: str) -> float | None:
        """How well a name answers that holds the characters typed in their order: 电商法 for 电子商务法.

        Returns:
            A tier below that of names which hold the words, the shorter name first; None for any other name.
        """
        best: float | None = None
        for name in (title, *names.split("｜")):
            folded = bare(compact(name))
            if any(_in_order(typed, folded) for typed in self._said):
                tier = WORDS + 0.2 + min(len(folded), 70) / 100
                best = tier if best is None else min(best, tier)
        return best

    def _is_number(self, subtitle: str) -> bool:
        if not self._number:
            return False
        quantity = bigrams.fold(subtitle.partition(" · ")[0])
        found = re.search(r"[0-9][0-9,]*(?:\.[0-9]+)?", quantity)
        if found is None:
            return False
        number, unit = found.group(), quantity[found.end() :]
        spelt = (spellings.magnitude(number, unit.lstrip("余多")), number, number.replace(".", ""))
        return any(typed in spelt for typed in self._number)

    def _is_label(self, subtitle: str) -> bool:
        """Whether the query is the document number beside a title."""
        number = spellings.document_key(subtitle.partition(" · ")[0])
        return any(len(typed) > 4 and number.endswith(typed) for typed in self._documents)

    def _is_date(self, subtitle: str) -> bool:
        return bool(self._dates) and all(_shown(term) in subtitle for term in self._dates)

    def _spelled(self, title: str, spoken: str, names: str) -> tuple[float, str, tuple[tuple[int, int], ...]] | None:
        """How well letters spell one of the names: the tier, that name and its characters."""
        found = [
            (tier, name, marks)
            for name, said in zip((title, *names.split("｜")), spoken.split("｜"), strict=False)
            if (judged := self._spells(name, said)) is not None
            for tier, marks in (judged,)
        ]
        return min(found, default=None, key=lambda each: each[0])

    def _spells(self, name: str, said: str) -> tuple[float, tuple[tuple[int, int], ...]] | None:
        marks: list[tuple[int, int]] = []
        for typed in self._letters:
            found = pinyin.spelled(name, said, typed)
            if found is None:
                return None
            marks.append(found)
        if not all(term in compact(name) for term in self._han):
            return None
        lead = _lead().match(name)
        begins = marks[0][0] in {0, lead.end() if lead else 0}
        whole = len(marks) == 1 and marks[0][1] == len(name)
        tier = LIKE_EXACT if begins and whole else BEGINS if begins else NAMES
        return tier + 0.25, tuple(sorted(marks))


def _closed(text: str) -> str:
    """A folded text without its spaces, in which a phrase is sought."""
    return "".join(bigrams.fold(text).split())


def _pieces(text: str) -> list[str]:
    return [term.replace("p", ".") if term[0].isdigit() else term for term in bigrams.query_terms(text)]


def _compared(typed: str, name: str, short: str) -> float:
    if typed == name:
        return EXACT
    if typed == short:
        return LIKE_EXACT
    if name.startswith(typed) or short.startswith(typed):
        return BEGINS
    return NAMES if typed in name else WITHIN


def _in_order(typed: str, name: str) -> bool:
    """Whether a name holds characters in their order, the first of them at its beginning or near."""
    rest = iter(name)
    return len(typed) > 1 and all(char in rest for char in typed)


def _shown(term: Term) -> str:
    """A date as it stands beside a title."""
    digits = spellings.date_key(term.text).removeprefix(spellings.MARK + "d")
    year, rest = (digits[:4], digits[4:]) if len(digits) in {6, 8} else ("", digits)
    parts = [f"{year}年" if year else "", f"{int(rest[:2])}月", f"{int(rest[2:])}日" if len(rest) == 4 else ""]
    return "".join(parts)


def _snippet(typed: str, body: str) -> str:
    """Words around the first hit in a text."""
    found = bigrams.spans(typed, body)
    if not found:
        return ""
    start = max(found[0][0] - _BEFORE, 0)
    return ("…" if start else "") + body[start : found[0][1] + _AFTER].replace("\n", " ")
