"""How well a result answers a query: what a person would put first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from desktop.core import bigrams, pinyin, spellings
from desktop.core.query import Query, Term

#: How much of what was typed a result's name is; lower comes first.
EXACT, LIKE_EXACT, BEGINS, NAMES, SPELLS, WORDS, BESIDE, WITHIN = 0.0, 0.5, 1.0, 1.5, 2.5, 3.0, 4.0, 5.0

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
        self._compact = compact(query.plain)
        self._pieces = [
            term.replace("p", ".") if term[0].isdigit() else term for term in bigrams.query_terms(query.plain)
        ]
        self._document = spellings.document_key(query.plain.replace(" ", ""))
        self._letters = [t for t in bigrams.query_terms(query.plain) if t.isascii() and t.isalpha()]
        self._han = [t for t in bigrams.query_terms(query.plain) if bigrams.is_han_term(t)]
        self._number = self._numbers(query)
        self._phrases = [_closed(term.text) for term in query.terms if term.kind == "phrase"]
        self._dates = [term for term in query.terms if term.kind == "date"]

    @staticmethod
    def _numbers(query: Query) -> tuple[str, ...]:
        """Spellings of the number typed, if the query is one number: with unit, or digits alone."""
        if len(query.terms) != 1:
            return ()
        term = query.terms[0]
        digits = bigrams.fold(term.text).lstrip("-−+").replace(",", "")
        if term.kind == "number" and (split := spellings.number_and_unit(digits)):
            return (spellings.magnitude(*split), digits)
        return (digits,) if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", digits) else ()

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
        if tier > LIKE_EXACT and names:
            tier = min([tier, *(max(self._named(compact(name)), LIKE_EXACT) for name in names.split("｜"))])
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
        if tier > LIKE_EXACT and (self._is_number(subtitle) or self._is_label(subtitle)):
            return LIKE_EXACT
        if tier > NAMES and self._is_date(subtitle):
            return NAMES
        if tier < WITHIN:
            return tier
        return BESIDE if self._all_in(compact(subtitle) + name) else WITHIN

    def _named(self, name: str) -> float:
        """How well a compact name answers."""
        typed, short = self._compact, bare(name)
        if typed in {name, short}:
            return EXACT if typed == name else LIKE_EXACT
        if name.startswith(typed) or short.startswith(typed):
            return BEGINS
        if typed in name:
            return NAMES
        return WORDS if self._all_in(name) else WITHIN

    def _all_in(self, name: str) -> bool:
        return all(term in name for term in self._pieces)

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
        number = subtitle.partition(" · ")[0]
        return len(self._document) > 4 and spellings.document_key(number).endswith(self._document)

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
