"""What a person typed, understood: words, phrases, numbers, dates, exclusions and filters.

There is nothing to learn: words are separated by spaces or commas, “…” keeps words together, a minus before a word
leaves it out, and ``地区:浙江`` narrows. Whatever does not fit is plain text, and nothing raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from desktop.core import bigrams, formats, spellings
from desktop.core.synonyms import wordings
from desktop.core.terms import Term, is_telling, read_term, take_asked, take_relative, take_years, year_of
from desktop.language import mark, shown, tr

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
FIELDS = (mark("地区", "field"), mark("年", "field"), mark("机关", "field"), mark("单位", "field"))

_QUOTES = {"“": "”", '"': '"', "”": "”", "「": "」", "＂": "＂", "『": "』"}
_CLOSING = frozenset("”」』")
_SEPARATORS = frozenset("、，。；;！？!?")
_COLONS = ":："
_MINUSES = "-－−–"
_MOST_PARTS = 24
_LONGEST_CUT = 16
"""Characters of a word that may be cut in two."""
_LONGEST_WHOLE, _LONGEST_PART = 32, 8
"""Characters of a query of which a part may be looked for alone, and of that part."""


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
        if not self.value:
            return shown(self.field, "page")
        return tr("{field}：{value}").format(field=shown(self.field, "field"), value=self.value)


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
        years: Years that the words name (``2021年网上零售额``, ``2022年12月网民规模``); values of these come first.
        relative: Words for a year by its distance from the edition's, 去年, each with its year; 5月 with that of it.
        unknown: Labels of filters that nothing answers; they were read as plain text.
        joined: A word that nothing holds and that was therefore cut in two.
        whole: All the words, where nothing holds them and one part of them is looked for instead.
    """

    source: str
    terms: tuple[Term, ...] = ()
    excluded: tuple[Term, ...] = ()
    narrowings: tuple[Narrowing, ...] = ()
    pending: str = ""
    preferred: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    relative: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()
    joined: str = ""
    whole: str = ""

    @property
    def kinds(self) -> tuple[str, ...]:
        """Kinds of results that are wanted; empty for all."""
        return tuple(kind for narrowing in self.narrowings for kind in KINDS.get(narrowing.field, ()))

    @property
    def plain(self) -> str:
        """The words that are looked for, without filters and marks: what is highlighted."""
        return " ".join(term.text for term in self.terms)

    @property
    def named(self) -> str:
        """The words that a result's name is compared with: all but a year beside them."""
        return " ".join(term.text for term in self.terms if term.kind != "year")

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be looked for."""
        terms = (*self.terms, *self.excluded)
        return not self.narrowings and not any(bigrams.query_terms(term.text) for term in terms)

    def without(self, narrowing: Narrowing) -> str:
        """The text with one filter taken out."""
        return f"{self.source[: narrowing.start].rstrip()} {self.source[narrowing.end :].lstrip()}".strip()

    def as_words(self, narrowing: Narrowing) -> Query:
        """The query with the value of a filter that nothing answers read as plain text."""
        rest = tuple(item for item in self.narrowings if item is not narrowing)
        words = Term(narrowing.value)
        return replace(self, terms=(*self.terms, words), narrowings=rest, unknown=(*self.unknown, narrowing.label))

    def cuts(self) -> Iterator[Query]:
        """The query with its longest word cut in two, at every place where both parts are words."""
        words = [term for term in self.terms if term.kind == "word" and _han().fullmatch(term.text)]
        longest = max(words, key=lambda term: len(term.text), default=None)
        if self.joined or longest is None or not 4 <= len(longest.text) <= _LONGEST_CUT:
            return
        at = self.terms.index(longest)
        for cut in range(2, len(longest.text) - 1):
            parts = Term(longest.text[:cut]), Term(longest.text[cut:])
            yield replace(self, terms=(*self.terms[:at], *parts, *self.terms[at + 1 :]), joined=longest.text)

    def parts(self) -> Iterator[Query]:
        """The query with a part of one word for all its words, longer parts and earlier ones first."""
        if self.whole or len(self.plain) > _LONGEST_WHOLE:
            return
        texts = [term.text for term in self.terms if term.kind == "word"]
        runs = [(text, *found.span()) for text in texts for found in _runs().finditer(text)]
        spans = [
            (text, at, at + length)
            for text, start, end in runs
            for length in range(2, min(end - start, _LONGEST_PART) + 1)
            for at in range(start, end - length + 1)
            if (length == end - start or _han().match(text[at])) and (length > 2 or at != start + 1)
        ]
        for text, start, end in sorted(spans, key=lambda span: span[1] - span[2]):
            if (len(self.terms) == 1 and end - start == len(text)) or not is_telling(text[start:end]):
                continue
            yield replace(self, terms=(Term(text[start:end]),), whole=self.plain)

    def sentence(self) -> str:
        """The query in words: ``在政策中查找“数据”，机关为国务院，不含“个人”``; empty for words alone."""
        unusual = [tr("没有“{label}”，当作文字").format(label=label) for label in self.unknown]
        unusual += [tr("没有连写的“{joined}”，拆开").format(joined=self.joined)] if self.joined else []
        unusual += [tr("没有“{whole}”，只").format(whole=self.whole)] if self.whole else []
        if not self.narrowings and not self.excluded and not unusual and not self.relative:
            return ""
        said = "".join(
            tr("“{word}”指{month}，").format(word=word, month=shown(_month(when)))
            if when.endswith("月")
            else tr("“{word}”指{year}年，").format(word=word, year=when)
            for word, when in dict.fromkeys(self.relative)
        )
        kinds = [item.field for item in self.narrowings if item.field in KINDS]
        parts = [
            tr("在{words}中查找").format(words=tr("、").join(shown(kind, "page") for kind in dict.fromkeys(kinds)))
            if kinds
            else tr("查找")
        ]
        parts[0] += _quoted(self.terms) or tr("全部", "search")
        chosen: dict[str, dict[str, None]] = {}
        for item in self.narrowings:
            if item.field in FIELDS:
                chosen.setdefault(item.field, {})[item.value] = None
        parts += [
            tr("{word}为{words}").format(word=shown(word, "field"), words=tr("或").join(values))
            for word, values in chosen.items()
        ]
        if self.excluded:
            parts.append(tr("不含") + _quoted(self.excluded))
        return said + tr("；").join([*unusual[:-1], (unusual[-1] if unusual else "") + tr("，").join(parts)])


def _month(when: str) -> str:
    year, _, month = when.removesuffix("月").partition("年")
    return formats.period_text(f"{year}-{int(month):02}")


def _quoted(terms: Iterable[Term]) -> str:
    return tr("、").join(tr("“{text}”").format(text=term.text) for term in terms)


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
        return char in _SEPARATORS or char.isspace()

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
        return [read_term(word)] if word else []


def parse(text: str, *, edition: int = 0) -> Query:
    """Understand what was typed; only the first `bigrams.MAX_QUERY` characters are read.

    Args:
        text: What was typed.
        edition: Year of the report, from which 今年 and 去年 count; 0 leaves them words.
    """
    text = text.encode("utf-8", "replace").decode("utf-8")  # half a character is no character
    reader = _Reader(text[: bigrams.MAX_QUERY])
    reader.read()
    terms = [term for term in reader.terms if term.kind != "word" or term.text not in _NAMED]
    preferred = [kind for term in reader.terms if term not in terms for kind in _NAMED[term.text]]
    if not terms and not reader.narrowings:  # 案例 alone is a word like any other
        terms, preferred = reader.terms, []
    if "多少" in text and any("多少" not in term.text for term in terms):  # asks for a number
        preferred.append("observation")
    terms, asked = take_asked(terms)
    preferred += asked
    terms, relative = take_relative(terms, edition) if edition else (terms, [])
    terms, years = take_years(terms)
    narrowings = []
    for each in reader.narrowings:
        year = year_of(each.value, edition) if edition and each.field == "年" else ""
        relative += [(each.value, year)] if year else []
        narrowings.append(replace(each, value=year) if year else each)
    return Query(
        text, tuple(terms), tuple(reader.excluded), tuple(narrowings), reader.pending, tuple(preferred), tuple(years),
        tuple(relative),
    )  # fmt: skip


def match_term(term: Term, *, exact: bool = False) -> str:
    """The FTS5 expression of one term; '' where it holds nothing that can be looked for.

    Args:
        term: What to look for.
        exact: Words and numbers whole; otherwise as the beginning of words.
    """
    # A date's numbers stand whole: 2022年5月26日 is not 26日 of October in a document numbered 51.
    exact = exact or term.kind in {"date", "year"}
    said: tuple[str, ...] = (term.text,)
    key = ""
    if term.kind == "word":
        said = wordings(bigrams.fold(term.text))
    elif term.kind == "year":
        key = f"{spellings.MARK}y{term.text}"
    elif term.kind == "date":
        key = spellings.date_key(term.text)
        said = tuple(dict.fromkeys((term.text, spellings.date_words(term.text))))
    elif term.kind == "number" and (split := spellings.number_and_unit(term.text)):
        number, unit = split
        key = spellings.magnitude(number, unit)
    found = [each for text in said if (each := bigrams.match_expression(text, exact=exact))]
    words = found[0] if len(found) == 1 else " OR ".join(f"({each})" for each in found)
    if term.kind == "number" and "." not in term.text:
        words = _whole_number().sub(r'("\1" OR "\1p"*)', words)
    if not key:
        return f"({words})" if words else ""
    return f'("{key}" OR ({words}))' if words else f'"{key}"'


def match_expression(
    query: Query, filters: Sequence[str] = (), *, exact: bool = False, columns: str = ""
) -> str:
    """The FTS5 expression of a query; '' where nothing can be looked for.

    Args:
        query: What was typed.
        filters: Expressions that hold besides the words: those of the query's properties.
        exact: Words and numbers whole; otherwise as the beginning of words.
        columns: Columns in which the words are looked for; all if empty.
    """
    words = " AND ".join(found for term in query.terms if (found := match_term(term, exact=exact)))
    unwanted = [found for term in query.excluded if (found := match_term(term))]
    if query.terms and not words:
        return ""
    wanted = [f"{{{columns}}} : ({words})" if columns else words, *filters] if words else [*filters]
    if not wanted and (query.narrowings or unwanted):  # a kind alone, or only what to leave out
        wanted = [f'keys : "{spellings.MARK}all"']
    if len(wanted) > 1:
        wanted = [f"({each})" for each in wanted]
    expression = " AND ".join(wanted)
    return " NOT ".join([f"({expression})", *unwanted]) if expression and unwanted else expression


@cache
def _label() -> re.Pattern[str]:
    """图 1-3 is one word, and so is tu 1-3."""
    spelled = r"(?:(?<=\bt)u|(?<=\bbia)o)\s(?=[0-9０-９]{1,2}[-－.．·—–])"
    return re.compile(f"[图表栏]\\s(?=[0-9０-９])|{spelled}", re.IGNORECASE)


@cache
def _han() -> re.Pattern[str]:
    return re.compile(f"[{bigrams.HAN}]+")


@cache
def _runs() -> re.Pattern[str]:
    """Characters that may be cut anywhere, and letters that may not."""
    return re.compile(f"[{bigrams.HAN}]+|[A-Za-z]+")


@cache
def _whole_number() -> re.Pattern[str]:
    """Digits in an expression: 100% is not the beginning of 1000, but 1105亿 is that of 1105.8亿."""
    return re.compile(r'"([0-9]+)"\*?')
