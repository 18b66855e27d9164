"""Split text into search terms: the same way when the database is built and when a person searches.

FTS5 has no word splitter for Chinese, so text is split here before it is indexed. A run of Han characters gives its
overlapping pairs and its single characters; anything else gives words; a number keeps its decimal point (43.83 becomes
the one term ``43p83``). The index is therefore made with the plain ``ascii`` tokenizer: it only has to cut at spaces.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop.core.traditional import to_simplified

MAX_TERMS = 32
"""A query is cut after this many terms: more never changes what is found, but costs time."""

LONGEST_WORD = 16
"""Letters of a word that are looked up: eight syllables of pinyin are at least as long as that, or nearly."""

MAX_QUERY = 512
"""Characters of a query that are looked at; enough for ``MAX_TERMS`` terms of any sensible query."""

HAN = "〇々〆㐀-䶿一-鿿豈-﫿\U00020000-\U000323af"


"""Ranges of Han characters, for use between brackets of a pattern."""

_LABEL_GAP = re.compile("[^0-9]+")


@cache
def _is_han() -> re.Pattern[str]:
    return re.compile(f"[{HAN}]")


@cache
def _token() -> re.Pattern[str]:
    """The pattern of one token; compiled when first used, since that takes longer than many a module to import."""
    return re.compile(
        f"(?P<han>[{HAN}]+)"
        # 图1-3, 图 1.3: the label of a figure or table is one term, 1f3.
        "|(?<=[图表栏])\\s*(?P<label>[0-9]{1,2}\\s*[-.·—–g]\\s*[0-9]{1,2})(?![0-9.])"
        # 13,785.5: commas between groups of three belong to the number.
        "|(?<![0-9a-z.,])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])(?:\\.[0-9]+)?"
        f"|(?:[^\\W_{HAN}]|(?<=[0-9])\\.(?=[0-9]))+"
    )


# NFKC would make a full-width comma, which ends a clause, look like the comma inside 1,234, and would join a footnote
# mark to the number beside it.
_APART = {ord("，"): "、"} | {ord("①") + n: f" {n + 1} " for n in range(20)}


@cache
def _plain() -> re.Pattern[str]:
    """Text of characters that fold one to one whatever stands beside them: nearly all text of the database."""
    return re.compile("[\n -~\u00b7\u2014\u2018-\u201d\u3001-\u3011\u3014\u3015\u4e00-\u9fff\uff01-\uff5e]*")


@dataclass(frozen=True, slots=True)
class _Token:
    """One run of the folded text: Han characters, or a word or number as it is indexed."""

    text: str
    start: int
    end: int
    is_han: bool


def fold(text: str) -> str:
    """Make spellings that mean the same equal: width, letter case, traditional characters.

    Returns:
        The text after NFKC, case folding and ``to_simplified``. Its length may differ from the original's.
    """
    text = unicodedata.normalize("NFKC", text.translate(_APART)).casefold()
    return to_simplified(unicodedata.normalize("NFKC", text))


def is_han_term(term: str) -> bool:
    """Tell whether a term consists of Han characters (searched whole) or is a word (searched as a prefix)."""
    return _is_han().match(term) is not None


def index_terms(text: str) -> list[str]:
    """Give the terms under which a text is to be found, in reading order, repeated where the text repeats them."""
    terms: list[str] = []
    for token in _tokens(fold(text)):
        if token.is_han:
            terms.extend(token.text)
            terms.extend(_pairs(token.text))
        else:
            terms.append(token.text)
    return terms


def query_terms(text: str) -> list[str]:
    """Split what a person typed into at most ``MAX_TERMS`` different terms.

    A run of two or more Han characters gives its pairs, a single one itself; words and numbers give themselves and are
    meant as prefixes (see ``is_han_term``). Only the first ``MAX_QUERY`` characters are read.
    """
    terms: dict[str, None] = {}
    for token in _tokens(fold(text[:MAX_QUERY])):
        for term in _pairs(token.text) if token.is_han and len(token.text) > 1 else [token.text]:
            terms.setdefault(term)
            if len(terms) == MAX_TERMS:
                return list(terms)
    return list(terms)


def match_expression(text: str, *, exact: bool = False) -> str | None:
    """Turn words into an FTS5 MATCH expression that cannot be a syntax error.

    Args:
        text: Whatever a person typed.
        exact: Words and numbers whole; otherwise they are meant as prefixes.

    Returns:
        Every term as a quoted phrase, joined by AND, with a prefix star after words and numbers; None when the text
        holds nothing that can be searched.
    """
    phrases = [
        _quoted(term) if exact or is_han_term(term) else _quoted(term[:LONGEST_WORD]) + "*"
        for term in query_terms(text)
    ]
    return " AND ".join(phrases) or None


@dataclass(frozen=True, slots=True)
class _Sought:
    """A word of a query as it is highlighted: as a whole where it stands so, else its terms."""

    whole: re.Pattern[str]
    han: tuple[str, ...]
    words: tuple[str, ...]


@lru_cache(maxsize=16)
def _sought(query: str) -> tuple[_Sought, ...]:
    """What is sought for each word of a query; a list of results asks this for every row."""
    found: list[_Sought] = []
    for word in fold(query[:MAX_QUERY]).split()[:MAX_TERMS]:
        found_by = query_terms(word)
        terms = [term for term in found_by if len(term) > 1 or len(word) == 1]
        han = tuple(t for t in terms if is_han_term(t))
        if found_by:
            before = "(?<![0-9a-z.])" if word[0].isascii() else ""
            whole = re.compile(f"{before}{re.escape(word)}{'(?![0-9.])' if word[-1].isdigit() else ''}")
            found.append(_Sought(whole, han, tuple(t for t in terms if t not in han)))
    return tuple(found)


def spans(query: str, original: str) -> list[tuple[int, int]]:
    """Find what to highlight in a text that a query found.

    A word that stands in the text as it was typed is highlighted there alone; of any other, every term.

    Args:
        query: What the person typed.
        original: The text as it is shown, before any folding.

    Returns:
        Half-open character ranges of ``original``, sorted, not touching each other. Empty when nothing matches.
    """
    sought = _sought(query)
    if not sought:
        return []
    folded, origins = _fold_with_origins(original)
    hits: list[tuple[int, int]] = []
    han: list[str] = []
    words: list[str] = []
    for word in sought:
        if wholes := [match.span() for match in word.whole.finditer(folded)]:
            hits.extend(wholes)
        else:
            han.extend(word.han)
            words.extend(word.words)
    for token in _tokens(folded) if han or words else ():
        if token.is_han:
            hits.extend(_han_hits(token, han))
        else:
            hits.extend(_word_hits(token, words))
    return _merged([(origins[start][0], origins[end - 1][1]) for start, end in hits])


def _tokens(folded: str) -> Iterator[_Token]:
    for match in _token().finditer(folded):
        run = match.group()
        if match.lastgroup == "han":
            yield _Token(run, match.start(), match.end(), is_han=True)
        elif match.lastgroup == "label":
            yield _Token(_LABEL_GAP.sub("f", match["label"]), match.start("label"), match.end(), is_han=False)
        else:
            yield _Token(run.replace(",", "").replace(".", "p"), match.start(), match.end(), is_han=False)


def _pairs(run: str) -> list[str]:
    return [run[i : i + 2] for i in range(len(run) - 1)]


def _quoted(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'


def _han_hits(token: _Token, terms: Sequence[str]) -> Iterator[tuple[int, int]]:
    for term in terms:
        at = token.text.find(term)
        while at >= 0:
            yield token.start + at, token.start + at + len(term)
            at = token.text.find(term, at + 1)


def _word_hits(token: _Token, terms: Sequence[str]) -> Iterator[tuple[int, int]]:
    longest = max((len(term) for term in terms if token.text.startswith(term)), default=0)
    if longest:
        # Commas were taken out of the term, so its length no longer counts characters of the text.
        whole = token.end - token.start != len(token.text)
        yield token.start, token.end if whole else token.start + longest


def _fold_with_origins(original: str) -> tuple[str, list[tuple[int, int]]]:
    """Fold a text piece by piece; the second result gives, for each folded character, its piece's range."""
    whole = fold(original)
    if len(whole) == len(original) and _plain().fullmatch(original):
        return whole, [(place, place + 1) for place in range(len(original))]
    folded: list[str] = []
    origins: list[tuple[int, int]] = []
    start = 0
    while start < len(original):
        end = start + 1
        # A base character folds together with the marks that follow it.
        while end < len(original) and unicodedata.combining(original[end]):
            end += 1
        piece = fold(original[start:end])
        folded.append(piece)
        origins.extend([(start, end)] * len(piece))
        start = end
    return "".join(folded), origins


def _merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
