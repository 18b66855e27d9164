"""What a person typed, understood: words, phrases, numbers, dates, exclusions and filters.

There is nothing to learn: words are separated by spaces or commas, “…” keeps words together, a minus before a word
leaves it out, and ``地区:浙江`` narrows. Whatever does not fit is plain text, and nothing raises.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from desktop.core import bigrams, spellings
from desktop.core.synonyms import wordings

#: Words before a colon that choose kinds of results, and the kinds.
KINDS: Mapping[str, tuple[str, ...]] = {
    "指标": ("observation",),
    "图表": ("figure", "table"),
    "图": ("figure",),
    "表": ("table",),
    "政策": ("policy",),
    "案例": ("case",),
    "章节": ("section",),
    "名词": ("term",),
    "排名": ("ranking",),
    "存疑": ("discrepancy",),
    "引文": ("reference",),
}
_DOUBTS = ("不一致", "矛盾", "对不上", "有出入", "不相符", "打架")
_NAMED: Mapping[str, tuple[str, ...]] = {
    **{word: kinds for word, kinds in KINDS.items() if len(word) > 1},
    **dict.fromkeys(_DOUBTS, ("discrepancy",)),
}
#: Words before a colon that narrow by a property.
FIELDS = ("地区", "年", "机关", "单位")

_QUOTES = {"“": "”", '"': '"', "”": "”", "「": "」", "＂": "＂", "『": "』"}
_CLOSING = frozenset("”」』")
_SEPARATORS = frozenset(" \t\n\r\f\v\u3000\xa0、，。；;！？!?")
_COLONS = ":："
_MINUSES = "-－−–"
_MOST_PARTS = 24


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to look for.

    Attributes:
        text: As typed, without quotation marks.
        kind: ``word``, ``phrase``, ``number`` or ``date``.
    """

    text: str
    kind: str = "word"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A filter as typed.

    Attributes:
        field: A word of `KINDS` or `FIELDS`.
        value: What stands after the colon; empty for a kind.
        start: Where the filter begins in the text, so that it can be taken out again.
        end: Where it ends.
    """

    field: str
    value: str
    start: int
    end: int

    @property
    def label(self) -> str:
        """How a chip names it: ``地区：浙江`` or ``政策``."""
        return f"{self.field}：{self.value}" if self.value else self.field


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, understood.

    Attributes:
        source: The text itself.
        terms: All of these must be found.
        excluded: None of these may be found.
        narrowings: Filters, in the order typed.
        pending: A property word with nothing after its colon yet, ``地区``.
        preferred: Kinds that the words name (``案例 无人机``, ``快递进村 不一致``); they come first.
    """

    source: str
    terms: tuple[Term, ...] = ()
    excluded: tuple[Term, ...] = ()
    narrowings: tuple[Narrowing, ...] = ()
    pending: str = ""
    preferred: tuple[str, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """Kinds of results that are wanted; empty for all."""
        return tuple(kind for narrowing in self.narrowings for kind in KINDS.get(narrowing.field, ()))

    @property
    def plain(self) -> str:
        """The words that are looked for, without filters and marks: what is highlighted."""
        return " ".join(term.text for term in self.terms)

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be looked for."""
        return not self.narrowings and not any(bigrams.query_terms(term.text) for term in self.terms)

    def without(self, narrowing: Narrowing) -> str:
        """The text with one filter taken out."""
        return f"{self.source[: narrowing.start].rstrip()} {self.source[narrowing.end :].lstrip()}".strip()

    def as_words(self, narrowing: Narrowing) -> Query:
        """The query with a filter that nothing answers read as plain text."""
        rest = tuple(item for item in self.narrowings if item is not narrowing)
        words = Term(f"{narrowing.field}{narrowing.value}")
        return replace(self, terms=(*self.terms, words), narrowings=rest)

    def sentence(self) -> str:
        """The query in words: ``在政策中查找“数据”，机关为国务院，不含“个人”``; empty for words alone."""
        if not self.narrowings and not self.excluded:
            return ""
        kinds = [item.field for item in self.narrowings if item.field in KINDS]
        parts = [f"在{'、'.join(dict.fromkeys(kinds))}中查找" if kinds else "查找"]
        parts[0] += "、".join(f"“{term.text}”" for term in self.terms) or "全部"
        parts += [f"{item.field}为{item.value}" for item in self.narrowings if item.field in FIELDS]
        if self.excluded:
            parts.append("不含" + "、".join(f"“{term.text}”" for term in self.excluded))
        return "，".join(parts)


@dataclass(slots=True)
class _Reader:
    """Reads a text from left to right."""

    text: str
    at: int = 0
    terms: list[Term] = field(default_factory=list)
    excluded: list[Term] = field(default_factory=list)
    narrowings: list[Narrowing] = field(default_factory=list)
    pending: str = ""

    def read(self) -> None:
        parts = 0
        while self.at < len(self.text) and parts < _MOST_PARTS:
            char = self.text[self.at]
            if self._separates(self.at):
                self.at += 1
                continue
            parts += 1
            if char in _MINUSES and self._excludes():
                self.at += 1
                self.excluded += self._word()
            elif not self._narrows():
                self.terms += self._word()

    def _separates(self, at: int) -> bool:
        char = self.text[at]
        if char == ",":  # 13,785 is one number
            return not (self.text[at + 1 : at + 2].isdigit() and self.text[at - 1 : at].isdigit())
        return char in _SEPARATORS

    def _excludes(self) -> bool:
        after = self.text[self.at + 1 : self.at + 2]
        return bool(after) and not after.isdigit() and after not in _MINUSES and not self._separates(self.at + 1)

    def _narrows(self) -> bool:
        for word in (*KINDS, *FIELDS):
            end = self.at + len(word)
            if self.text.startswith(word, self.at) and self.text[end : end + 1] in {*_COLONS}:
                break
        else:
            return False
        start, self.at = self.at, end + 1
        if word in KINDS:
            self.narrowings.append(Narrowing(word, "", start, self.at))
            return True
        value = " ".join(term.text for term in self._word())
        if value:
            self.narrowings.append(Narrowing(word, value, start, self.at))
        else:
            self.pending = word
        return True

    def _word(self) -> list[Term]:
        """The word, or quoted phrase, that begins here."""
        if self.at >= len(self.text):
            return []
        closing = _QUOTES.get(self.text[self.at], "")
        end = self.text.find(closing, self.at + 1) if closing else -1
        if end > 0:
            inside = self.text[self.at + 1 : end].strip()
            self.at = end + 1
            return [Term(inside, "phrase")] if inside else []
        start = self.at
        if closing or self.text[self.at] in _CLOSING:
            start = self.at = self.at + 1  # an opening mark that nothing closes
        while self.at < len(self.text) and self.text[self.at] not in _QUOTES:
            if self._separates(self.at) and not _label().match(self.text, max(self.at - 1, start)):
                break
            self.at += 1
        word = self.text[start : self.at]
        return [_term(word)] if word else []


def _term(word: str) -> Term:
    folded = _per_cent().sub(r"\1%", bigrams.fold(word))
    if spellings.date_key(folded):
        return Term(folded, "date")
    measured = _measured().fullmatch(folded)
    if measured and spellings.number_and_unit(measured[1]):
        return Term(measured[1], "number")
    return Term(_asking().sub("", _asking().sub("", word)) or word)


@cache
def _measured() -> re.Pattern[str]:
    """A number with its unit, perhaps after what happened to it: 下降0.2%."""
    before = "(?:同比|增长|上升|提高|下降|减少|达到?|超过?|约|近)*"
    return re.compile(before + r"(-?[0-9][0-9,.]*(?:%|[\u4e00-\u9fff]{1,4}))")


@cache
def _asking() -> re.Pattern[str]:
    """Words of a question that name nothing."""
    return re.compile(
        "^(?:什么是|什么叫|何为|(?:19|20)[0-9]{2}年(?=[^0-9]{3}))"
        "|(?:(?:是|有)?(?:多少|几)(?:人|个|家|亿|万|件|项)?|有哪些|是什么|怎么样|如何)$"
    )


@cache
def _label() -> re.Pattern[str]:
    """图 1-3 is one word."""
    return re.compile("[图表栏]\\s(?=[0-9０-９])")


@cache
def _per_cent() -> re.Pattern[str]:
    return re.compile(r"百分之([0-9]+(?:\.[0-9]+)?)")


def parse(text: str) -> Query:
    """Understand what was typed; only the first `bigrams.MAX_QUERY` characters are read."""
    text = text.encode("utf-8", "replace").decode("utf-8")  # half a character is no character
    reader = _Reader(text[: bigrams.MAX_QUERY])
    reader.read()
    terms = [term for term in reader.terms if term.kind != "word" or term.text not in _NAMED]
    preferred = [kind for term in reader.terms if term not in terms for kind in _NAMED[term.text]]
    if not terms:  # 案例 alone is a word like any other
        terms, preferred = reader.terms, []
    narrowings = tuple(reader.narrowings)
    return Query(text, tuple(terms), tuple(reader.excluded), narrowings, reader.pending, tuple(preferred))


def match_term(term: Term, *, exact: bool = False) -> str:
    """The FTS5 expression of one term; '' where it holds nothing that can be looked for.

    Args:
        term: What to look for.
        exact: Words and numbers whole; otherwise as the beginning of words.
    """
    # A date's numbers stand whole: 2022年5月26日 is not 26日 of October in a document numbered 51.
    exact = exact or term.kind == "date"
    said = wordings(bigrams.fold(term.text)) if term.kind == "word" else (term.text,)
    found = [each for text in said if (each := bigrams.match_expression(text, exact=exact))]
    words = found[0] if len(found) == 1 else " OR ".join(f"({each})" for each in found)
    key = ""
    if term.kind == "date":
        key = spellings.date_key(term.text)
    elif term.kind == "number" and (split := spellings.number_and_unit(term.text)):
        number, unit = split
        key = spellings.magnitude(number, unit)
    if not key:
        return f"({words})" if words else ""
    return f'("{key}" OR ({words}))' if words else f'"{key}"'


def match_expression(query: Query, *, exact: bool = False) -> str:
    """The FTS5 expression of the words of a query, filters apart; '' where nothing can be looked for."""
    wanted = [found for term in query.terms if (found := match_term(term, exact=exact))]
    unwanted = [found for term in query.excluded if (found := match_term(term))]
    expression = " AND ".join(wanted)
    return " NOT ".join([f"({expression})", *unwanted]) if expression and unwanted else expression
