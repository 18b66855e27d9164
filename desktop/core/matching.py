"""How well a result answers a query: what a person would put first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop.core import bigrams, pinyin, spellings
from desktop.core.query import Query
from desktop.core.synonyms import wordings
from desktop.core.terms import Term

#: How much of what was typed a result's name is; lower comes first.
EXACT, LIKE_EXACT, BEGINS, NAMES, SPELLS, WORDS, BESIDE, LISTS, WITHIN = 0.0, 0.5, 1.0, 1.5, 2.5, 3.0, 3.2, 4.7, 5.0

_CALLED = 0.3
"""An exact hit of another name that people use."""

_BARELY = 0.38
"""How much earlier a name comes that only says 发展情况 after what was typed."""

#: What is typed, and words that hold its characters by chance.
_OTHER_WORDS: Mapping[str, re.Pattern[str]] = {
    "家电": re.compile("国家电|家电[商子]"),
    "上市": re.compile("上市场"),
    "品质": re.compile("[产商药食]品质量"),
}
#: What is typed, and a word in which it means something wider: 进出口 is no answer to 出口 while there is a better one.
_LARGER_WORDS: Mapping[str, str] = {"出口": "进出口"}

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


@cache
def _trail() -> re.Pattern[str]:
    """What is said after the name of a section but seldom typed."""
    return re.compile("(?:发展)?(?:情况|现状|报告)")


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
        self._phrases = [_closed(term.text) for term in query.terms if term.kind == "phrase"]
        named = bigrams.fold(query.named or query.plain)
        self._wordings = (named,) if self._phrases else wordings(named)
        dated = " ".join(spellings.date_words(term.text) or term.text for term in query.terms if term.kind != "year")
        if any(term.kind == "date" for term in query.terms) and dated not in self._wordings:
            self._wordings = (*self._wordings, dated)
        self._said = tuple(dict.fromkeys(compact(text) for text in self._wordings))
        self._compact = self._said[0]
        self._pieces = [_pieces(text) for text in self._wordings]
        whole = wordings(bigrams.fold(self._plain))
        self._documents = [spellings.document_key(text.replace(" ", "")) for text in whole]
        self._other_words = _OTHER_WORDS.get(self._compact)
        meant = (pair for pair in _LARGER_WORDS.items() if pair[0] in self._compact and pair[1] not in self._compact)
        self._larger = [larger for _, larger in meant]
        self._letters = [t for t in bigrams.query_terms(query.plain) if t.isascii() and t.isalpha()]
        self._han = [t for t in bigrams.query_terms(query.plain) if bigrams.is_han_term(t)]
        self._number = self._numbers(query)
        self._unit = _unit(next((term.text for term in query.terms if term.kind == "number"), ""))
        beside = [term for term in query.terms if term.kind != "year" and not self._spells_number(term)]
        self._beside_number = [compact(term.text) for term in beside]
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
        found = [spelt for term in query.terms if term.kind != "year" and (spelt := self._spells_number(term))]
        return found[0] if len(found) == 1 else ()

    @property
    def has_phrases(self) -> bool:
        """Whether some results that the index gives are none: words do not stand as they were typed."""
        return bool(self._phrases or self._other_words)

    def tier(
        self, title: str, subtitle: str, body: str, spoken: str, names: str = "", *, kind: str = ""
    ) -> float | None:
        """Say how well a result answers.

        Args:
            title: Its name as shown.
            names: Other names, separated by ``｜``.
            subtitle: What is shown beside it; for a value it begins with the quantity.
            body: Its further text.
            spoken: Syllables of the title.
            kind: Of the result: only a value's subtitle begins with a quantity, a policy's with a document number.

        Returns:
            One of the tiers, lower is better; None where a phrase does not stand there as it was typed.
        """
        if self._phrases and not self._holds_phrases(title, subtitle, body, names):
            return None
        if self._other_words and not self._holds(title, subtitle, body, names):
            return None
        tier = self._written(title, subtitle, body, kind)
        if tier > _CALLED and names and self._compact:
            tier = min([tier, *(max(self._named(compact(name)), _CALLED) for name in names.split("｜"))])
        if tier > SPELLS and self._letters and (spelled := self._spelled(title, spoken, names)):
            return spelled[0]
        return tier

    def shown(self, title: str, subtitle: str, body: str, spoken: str, names: str = "") -> Shown:
        """Say what a result shows of how it was found."""
        marks = tuple(bigrams.spans(self._worded(title), title))
        if marks and any(typed and typed in compact(title) for typed in self._said):
            return Shown(marks)
        other = next((name for name in names.split("｜") if self._compact and self._compact in compact(name)), "")
        if other:  # what stands beside the title needs no words: a document number, the number of a section
            beside = other.endswith("号") or compact(other) in compact(subtitle)
            return Shown(marks) if beside else Shown(reason=f"又称：{other}")
        if not marks and self._letters and (spelled := self._spelled(title, spoken, names)):
            _, name, found = spelled
            if name in title:  # also where the title begins with the number of a figure
                start = title.index(name)
                return Shown(tuple((a + start, b + start) for a, b in found), reason="拼音")
            return Shown(reason="拼音" if name.endswith("号") else f"拼音：{name}")
        return Shown(marks, "" if marks else _snippet(self._worded(body), body))

    def _worded(self, text: str) -> str:
        """The wording to highlight in a text: one that stands there as a whole, else in pieces."""
        if len(self._wordings) == 1:
            return self._plain
        name = compact(text)
        whole = [said for said in self._wordings if compact(said) in name]
        said_in_pieces = zip(self._wordings, self._pieces, strict=True)
        in_pieces = [said for said, pieces in said_in_pieces if all(piece in name for piece in pieces)]
        return next(iter([*whole, *in_pieces]), self._plain)

    def _holds_phrases(self, *texts: str) -> bool:
        folded = [_closed(text) for text in texts]
        return all(any(phrase in text for text in folded) for phrase in self._phrases)

    def _holds(self, *texts: str) -> bool:
        """Whether some text holds what was typed other than as parts of other words."""
        words = self._other_words
        return words is None or any(said in words.sub("", compact(text)) for text in texts for said in self._said)

    def _written(self, title: str, subtitle: str, body: str, kind: str) -> float:
        if not self._compact:
            return WITHIN
        name = compact(title)
        tier = self._named(name)
        if tier > LIKE_EXACT and kind == "observation" and (judged := self._number_tier(subtitle)):
            if not self._beside_number:
                return min(tier, judged)
            tier = min(tier, BEGINS if all(words in name for words in self._beside_number) else tier)
        if tier > LIKE_EXACT and kind == "policy" and self._is_label(subtitle):
            return LIKE_EXACT
        if tier > NAMES and self._is_date(subtitle):
            return NAMES
        if tier < WITHIN:
            return tier
        beside = compact(subtitle) + name
        if self._all_in(beside):
            return BESIDE
        # 山东 农产品: a list that has a word as one of its items answers as one that is named so.
        several = self._beside_number if len(self._beside_number) > 1 else ()
        listed = [said for said in several if f"｜{said}｜" in f"｜{body}｜"]
        return LISTS if listed and self._all_in(beside + "".join(listed)) else WITHIN

    def _named(self, name: str) -> float:
        """How well a compact name answers, in the best of the wordings; other wordings count a little less."""
        if self._other_words:
            name = self._other_words.sub("", name)
        name = self._without_larger(name)
        short = bare(name)
        best = WITHIN
        for place, typed in enumerate(self._said):
            best = min(best, _compared(typed, name, short) + (0.4 if place else 0.0))
        return min(best, WORDS) if best > WORDS and self._all_in(name) else best

    def _without_larger(self, name: str) -> str:
        for larger in self._larger:
            name = name.replace(larger, "")
        return name

    def _all_in(self, name: str) -> bool:
        return any(all(piece in name for piece in pieces) for pieces in self._pieces)

    def loosely(self, title: str, names: str) -> float | None:
        """How well a name answers that holds the characters typed in their order: 电商法 for 电子商务法.

        Returns:
            A tier below that of names which hold the words, the shorter name first; None for any other name.
        """
        best: float | None = None
        for name in (title, *names.split("｜")):
            folded = bare(self._without_larger(compact(name)))
            if any(_in_order(typed, folded) for typed in self._said):
                tier = WORDS + 0.2 + min(len(folded), 70) / 100
                best = tier if best is None else min(best, tier)
        return best

    def _number_tier(self, subtitle: str) -> float:
        """How well a quantity is the number typed: the same unit, or another; 0 where it is another number."""
        if not self._number:
            return 0.0
        quantity = bigrams.fold(subtitle.partition(" · ")[0])
        found = re.search(r"[0-9][0-9,]*(?:\.[0-9]+)?", quantity)
        if found is None:
            return 0.0
        number, unit = found.group(), quantity[found.end() :]
        spelt = (spellings.magnitude(number, unit.lstrip("余多")), number, number.replace(".", ""))
        if not any(typed in spelt for typed in self._number):
            return 0.0
        has, asked = _unit(quantity[found.start() :]), self._unit
        return LIKE_EXACT if not asked or not has or has.startswith(asked) or asked.startswith(has) else SPELLS

    def _is_label(self, subtitle: str) -> bool:
        """Whether the query is the document number beside a title."""
        number = spellings.document_key(subtitle.partition(" · ")[0])
        return any(len(typed) > 4 and number.endswith(typed) for typed in self._documents)

    def _is_date(self, subtitle: str) -> bool:
        return bool(self._dates) and all(spellings.date_words(term.text) in subtitle for term in self._dates)

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


@cache
def _scales() -> re.Pattern[str]:
    return re.compile("^[-−+0-9.,余多]+(?:[百千]?[万亿]+|[百千](?=万|亿))*")


def _unit(quantity: str) -> str:
    """What is counted, without number and magnitude: 万亿元 → 元."""
    return _scales().sub("", quantity)


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
        return BEGINS - _BARELY if _trail().fullmatch(short.removeprefix(typed)) else BEGINS
    return NAMES if typed in name else WITHIN


def _in_order(typed: str, name: str) -> bool:
    """Whether a name holds characters in their order, the first of them at its beginning or near."""
    rest = iter(name)
    return len(typed) > 1 and all(char in rest for char in typed)


def _snippet(typed: str, body: str) -> str:
    """Words around the first hit in a text."""
    found = bigrams.spans(typed, body)
    if not found:
        return ""
    start = max(found[0][0] - _BEFORE, 0)
    return ("…" if start else "") + body[start : found[0][1] + _AFTER].replace("\n", " ")
