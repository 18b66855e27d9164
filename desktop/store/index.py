"""Asks the full-text index which entries hold the words of a query, kind by kind, the most important first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop.core import bigrams
from desktop.core.query import Query, match_expression
from desktop.core.spellings import MARK
from desktop.core.terms import Term, is_telling
from desktop.store.connection import Connection

#: Results of one kind that are counted where a query finds very many; beyond it the count says “more”.
MOST = 100

_MANY = 20_000
"""Hits that are fetched at once; where there are more, each kind is asked for its first few instead."""

_LOOSE, _LONGEST = 600, 20
"""Entries whose names are compared character by character, and the longest query for which that is done."""

_COUNTED = ("observation", "figure", "table", "ranking")
"""Kinds that are values and lists of them."""

_FEW = 50
"""Results that are counted to tell where a word is best cut."""

_SHORT, _LARGE = 2, 8_000
"""Characters of a query that surely finds very many in a database of more entries than this."""

_IDS = "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid LIMIT ?"
_IDS_BESIDE = _IDS.replace(" ORDER", " AND rowid NOT BETWEEN ? AND ? ORDER")
_IDS_OF_KIND = _IDS.replace(" ORDER", " AND rowid BETWEEN ? AND ? ORDER")


@dataclass(frozen=True, slots=True)
class Candidates:
    """Entries of one kind that are worth a closer look.

    Attributes:
        ids: The entries.
        total: How many were found, these included.
        more: Whether there are more than were counted.
    """

    ids: set[int]
    total: int
    more: bool = False


class Index:
    """The index; its rows stand in the order of importance, those of one kind together.

    Args:
        connection: The open database.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @cached_property
    def ranges(self) -> Mapping[str, tuple[int, int]]:
        """First and last entry of each kind."""
        rows = self._connection.rows("SELECT kind, min(id), max(id) FROM search_entry GROUP BY kind")
        return {row[0]: (row[1], row[2]) for row in rows}

    def candidates(
        self, query: Query, filters: Sequence[str], kinds: Mapping[str, int], *, every: int = 0
    ) -> dict[str, Candidates]:
        """Entries worth a closer look.

        Args:
            query: What was typed.
            filters: Expressions of its properties.
            kinds: Kinds to look at, and how many of each at least, where there are so many.
            every: Where no more than this are found, all are given.

        Returns:
            For each kind that has any, the first of them: of all, of those whose names hold the words, of those that
            hold them whole, of those of the years named; and how many there are.
        """
        kinds = {kind: wanted for kind, wanted in kinds.items() if kind in self.ranges}
        expression = match_expression(query, filters)
        everything = [] if self._is_broad(query) else self._ids(_IDS, expression, _MANY + 1)
        if len(everything) > _MANY or self._is_broad(query):
            return self._from_many(query, filters, kinds)
        found: dict[str, Candidates] = {}
        narrower: list[list[int]] | None = None
        for kind, wanted in kinds.items():
            inside = _between(everything, *self.ranges[kind])
            if not inside:
                continue
            first = set(inside if len(everything) <= every else inside[:wanted])
            if len(inside) > len(first):
                if narrower is None:
                    narrower = [self._ids(_IDS, each, _MANY) for each in _narrower(query, filters)]
                for ids in narrower:
                    first.update(_between(ids, *self.ranges[kind])[:wanted])
            found[kind] = Candidates(first, len(inside))
        return found

    def loose(self, query: Query, kinds: Iterable[str]) -> list[int]:
        """Entries of which some name holds every character of the words typed, in whatever order.

        Args:
            query: What was typed; with filters or exclusions nothing is given.
            kinds: Kinds to look at.
        """
        terms = [term for term in dict.fromkeys(bigrams.index_terms(query.plain)) if len(term) == 1 or term.isascii()]
        han = [term for term in terms if bigrams.is_han_term(term)]
        if not 2 < len(han) <= _LONGEST or query.excluded or any(each.value for each in query.narrowings):
            return []
        expression = "name : (" + " AND ".join(f'"{term}"' if term in han else f'"{term}"*' for term in terms) + ")"
        ranges = [self.ranges[kind] for kind in kinds if kind in self.ranges]
        found = self._ids(_IDS, expression, _LOOSE)
        return [each for each in found if any(low <= each <= high for low, high in ranges)]

    def apart(self, query: Query, filters: Sequence[str]) -> Query | None:
        """The query with one word cut in two where that finds something: 绿色包装 as 绿色 and 包装; None where not.

        Of the places to cut, that is taken which finds most in names. Beside others a word that some name holds is cut
        only for values and lists: 安徽 网零增速 is in a figure, but a text with 四川, 直播 and 电商 is not of 直播电商.
        """
        best, most, kinds = None, (0, 0), list(self.ranges)
        for shorter in query.cuts():
            if best is None and len(query.terms) > 1 and self._is_in_names(shorter.joined):
                kinds = [kind for kind in _COUNTED if kind in self.ranges]
            ids = self._ids(_IDS, match_expression(shorter, filters), _FEW)
            everywhere = sum(len(_between(ids, *self.ranges[kind])) for kind in kinds)
            in_names = len(self._ids(_IDS, match_expression(shorter, filters, columns="name"), _FEW))
            if everywhere and (in_names, everywhere) > most:
                best, most = shorter, (in_names, everywhere)
        return best

    def part(self, query: Query, filters: Sequence[str]) -> Query | None:
        """The query for the longest part of its words that some name holds: 快递 of 快递价格.

        Or for a word, or one of which only what is counted was left out, that any text holds: 云计算 of 云计算规模.
        What a reference says is no name.
        """
        references = self.ranges.get("reference", (0, 0))
        shorter = list(query.parts())
        whole = [
            each
            for each in shorter
            if each.terms[0] in query.terms or not is_telling(query.plain.replace(each.plain, "", 1))
        ]
        for columns, parts in (("name", shorter), ("", whole)):
            for each in parts:
                found = match_expression(each, filters, exact=True, columns=columns)
                if found and self._ids(_IDS_BESIDE, found, *references, 1):
                    return each
        return None

    def _is_in_names(self, word: str) -> bool:
        expression = match_expression(Query(word, (Term(word),)), columns="name", exact=True)
        return bool(expression and self._ids(_IDS, expression, 1))

    def _is_broad(self, query: Query) -> bool:
        """Whether a letter or two would find very many: not worth asking for all of them."""
        large = max((last for _, last in self.ranges.values()), default=0) > _LARGE
        return large and len(query.terms) == 1 and len(query.terms[0].text.strip()) <= _SHORT and not query.narrowings

    def _from_many(self, query: Query, filters: Sequence[str], kinds: Mapping[str, int]) -> dict[str, Candidates]:
        # The beginning of a word longer than the index's own prefixes is put together anew for each question.
        terms = bigrams.query_terms(query.plain)
        is_costly = any(len(term) > _SHORT and not bigrams.is_han_term(term) for term in terms)
        narrower = [] if is_costly else _narrower(query, filters)
        expression = match_expression(query, filters)
        found: dict[str, Candidates] = {}
        for kind, wanted in kinds.items():
            low, high = self.ranges[kind]
            inside = self._ids(_IDS_OF_KIND, expression, low, high, MOST)
            first = set(inside[:wanted])
            if len(inside) > wanted:
                for each in narrower:
                    first.update(self._ids(_IDS_OF_KIND, each, low, high, wanted))
            if inside:
                found[kind] = Candidates(first, len(inside), more=len(inside) == MOST)
        return found

    def _ids(self, sql: str, *values: str | int) -> list[int]:
        return [row[0] for row in self._connection.rows(sql, values)]


def _between(ids: Sequence[int], low: int, high: int) -> Sequence[int]:
    return ids[bisect_left(ids, low) : bisect_right(ids, high)]


def _narrower(query: Query, filters: Sequence[str]) -> list[str]:
    """Expressions that find fewer and better rows: in names and keys, whole words, values of the years named."""
    if not query.terms:
        return []
    of_years = [match_expression(query, [*filters, f'keys : "{MARK}y{year[:4]}"']) for year in query.years]
    in_names = match_expression(query, filters, columns="name keys")
    whole = match_expression(query, filters, exact=True)
    return [in_names, *([whole] if whole != match_expression(query, filters) else []), *of_years]
