"""Full-text look-up over everything: results grouped by kind, the best group first."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from desktop.core import matching
from desktop.core.documents import Found, Hit, HitGroup
from desktop.core.query import KINDS as KIND_WORDS
from desktop.core.query import Query, match_expression, parse
from desktop.core.records import Observation
from desktop.language import mark
from desktop.store.connection import Connection
from desktop.store.index import Candidates, Index
from desktop.store.names import Names
from desktop.store.observations import Observations

#: Kinds in the order they are shown where they match equally well, with the word for each.
KINDS: Mapping[str, str] = {
    "observation": mark("指标"),
    "figure": mark("图表"),
    "table": mark("图表"),
    "policy": mark("政策"),
    "case": mark("案例"),
    "section": mark("章节"),
    "term": mark("名词"),
    "ranking": mark("排名"),
    "region": mark("地区"),
    "discrepancy": mark("存疑"),
    "reference": mark("引文", "page"),
}
#: Rows of each word that are shown before “全部”, so that every kind is seen without scrolling.
FIRST_ROWS: Mapping[str, int] = {"指标": 8, "图表": 3, "政策": 3, "案例": 2, "章节": 2}
_CANDIDATES = 3
"""Results that are looked at closely for each one that is shown."""

_OF_PHRASES = 400
"""Results that are all looked at closely where words are to stand together; of more, the first as ever."""

_FULL_WEIGHT: Mapping[str, float] = {"observation": 3.0, "policy": 2.0, "section": 3.0}
_LESSER = 0.7
"""Weight of a national level, a policy of the appendix, a chapter; and what each step below it costs."""

_BY_NAME = 0.5
"""How much of that counts where the whole name was typed."""

_LATER: Mapping[str, float] = {"discrepancy": 1.2, "ranking": 0.6, "case": 0.6, "reference": 2.0}
"""How much later kinds come that speak about other records."""

_OF_FIELD: Mapping[str, tuple[str, ...]] = {"地区": ("region", "observation"), "机关": ("policy",)}
"""Kinds that come first where a property is all that is asked for: a place has values, an agency issues documents."""

_COUNTED = re.compile("[-−]?[0-9](?![^·]*(?:以[上下内]|左右|余|多|内))")
_ABOUT = 0.1
"""How much later 超过19.0% comes than 27.30%."""

_LIST_OF_PLACES = 2.0
"""Where a place is asked for: how much later a list that names it comes than its own values."""

_OF_YEAR, _OTHER_SOURCE, _OTHER_YEAR = 1.0, 0.4, 3.0
"""Where a year is named: how much earlier its values come, how much later those of them that the report does not give,
and those of other years."""

_ROWS_OF_CHOSEN = 12
"""Rows of a kind that the query itself chooses."""

_Judged = tuple[float, sqlite3.Row]
"""How well a row answers, lower first, and the row."""

_ENTRIES = "SELECT id, kind, ref, title, subtitle, body, spoken, name, weight FROM search_entry WHERE id IN ({marks})"


class Search:
    """Looks words up in the index of the open database."""

    def __init__(self, connection: Connection, observations: Observations) -> None:
        self._connection = connection
        self._observations = observations
        self._index = Index(connection)
        self._names = Names(connection)

    @cached_property
    def _edition(self) -> int:
        """Year of the edition; 0 where the data does not say."""
        rows = self._connection.rows("SELECT value FROM meta WHERE key = 'edition'")
        words = str(rows[0]["value"]) if rows else ""
        return int(words) if len(words) == 4 and words.isdecimal() else 0

    def find(self, text: str, *, limit: int | None = None, only: str = "") -> Found:
        """Look up what a person typed.

        Args:
            text: Anything; see `desktop.core.query` for what is understood. Nothing in it can raise.
            limit: Rows for each group; the first few of `FIRST_ROWS` if not given.
            only: Kind word to keep, ``政策``.

        Returns:
            Groups of results, best first, and how the text was understood. Where nothing holds words written
            together, as 绿色包装, what holds them apart; where nothing holds all of them, what holds a part.
        """
        query, filters = self._understood(text)
        return self._find(query, filters, limit=limit, only=only)

    def _find(self, query: Query, filters: Sequence[str], *, limit: int | None, only: str) -> Found:
        if not match_expression(query, filters):
            return Found(query, (), completions=self._names.completions(query))
        if limit is None and query.kinds:
            limit = _ROWS_OF_CHOSEN
        matcher = matching.Matcher(query)
        kinds = {
            kind: max(_CANDIDATES * _shown_rows(word, limit), _CANDIDATES)
            for kind, word in KINDS.items()
            if (not query.kinds or kind in query.kinds) and (not only or word == only)
        }
        # Where a phrase stands is known only from the texts themselves, so all are looked at if they are not too many.
        most = _OF_PHRASES if matcher.has_phrases else 0
        candidates = self._index.candidates(query, filters, kinds, every=most)
        rows = self._judged(query, matcher, candidates)
        if min((tier for pairs in rows.values() for tier, _ in pairs), default=matching.WITHIN) > matching.WORDS:
            self._add_loose(query, matcher, kinds, rows)
        groups = self._groups(matcher, rows, candidates, limit)
        if groups:
            return Found(query, groups, self._names.completions(query))
        if (apart := self._index.apart(query, filters)) is not None:
            return self._find(apart, filters, limit=limit, only=only)
        near, far = self._names.near(query.plain)
        part = self._index.part(query, filters)
        # One word with a slip in it has a name near it, unless most of it is found; of several one may be too many.
        if part is not None and (len(query.terms) > 1 or not near or far > _slip(part.plain, query.plain)):
            return self._find(part, filters, limit=limit, only=only)
        return Found(query, groups, self._names.completions(query), near)

    def _judged(
        self, query: Query, matcher: matching.Matcher, candidates: Mapping[str, Candidates]
    ) -> dict[str, list[_Judged]]:
        """Rows of each kind with how well they answer."""
        judged: dict[str, list[_Judged]] = {}
        for row in self._entries(each for found in candidates.values() for each in found.ids):
            tier = matcher.tier(
                row["title"], row["subtitle"], row["body"], row["spoken"], row["name"], kind=row["kind"]
            )
            if tier is not None:
                judged.setdefault(row["kind"], []).append((_placed(query, row, tier), row))
        return judged

    def _add_loose(
        self, query: Query, matcher: matching.Matcher, kinds: Mapping[str, int], rows: dict[str, list[_Judged]]
    ) -> None:
        """Add entries whose names hold the characters typed in their order: 电商法 for 电子商务法."""
        for row in self._entries(self._index.loose(query, kinds)):
            tier = matcher.loosely(row["title"], row["name"])
            if tier is None:
                continue
            own = rows.setdefault(row["kind"], [])
            own[:] = [pair for pair in own if pair[1]["id"] != row["id"]]
            own.append((_placed(query, row, tier), row))

    def _entries(self, ids: Iterable[int]) -> list[sqlite3.Row]:
        wanted = sorted(ids)
        found: list[sqlite3.Row] = []
        for start in range(0, len(wanted), 500):
            part = wanted[start : start + 500]
            found += self._connection.rows(_ENTRIES.format(marks=",".join("?" * len(part))), part)
        return found

    def references(self, text: str, kind: str, *, named: bool = False) -> frozenset[str] | None:
        """Ids of the records of one kind that a text finds: what a page's own filter keeps.

        Args:
            text: What a person typed.
            kind: The kind.
            named: Whether the words must stand in names.

        Returns:
            The ids, for observations every place of a value; None where the text says nothing to look for.
        """
        query, filters = self._understood(text)
        expression = match_expression(query, filters, columns="name keys" if named else "")
        if not expression:
            return None
        low, high = self._index.ranges.get(kind, (1, 0))
        joined = (
            "SELECT m.ref FROM search_index JOIN search_member m ON m.entry_id = search_index.rowid"
            if kind == "observation"
            else "SELECT e.ref FROM search_index JOIN search_entry e ON e.id = search_index.rowid"
        )
        where = " WHERE search_index MATCH ? AND search_index.rowid BETWEEN ? AND ?"
        return frozenset(row[0] for row in self._connection.rows(joined + where, (expression, low, high)))

    def _groups(
        self,
        matcher: matching.Matcher,
        rows: Mapping[str, list[_Judged]],
        candidates: Mapping[str, Candidates],
        limit: int | None,
    ) -> tuple[HitGroup, ...]:
        grouped: dict[str, list[_Judged]] = {}
        totals: dict[str, int] = {}
        more: set[str] = set()
        for kind, pairs in rows.items():
            word, found = KINDS[kind], candidates.get(kind, Candidates(set(), 0))
            grouped.setdefault(word, []).extend(pairs)
            unseen = max(found.total - len(found.ids), 0)
            if found.more or (unseen and matcher.has_phrases):
                more.add(word)
            totals[word] = totals.get(word, 0) + len(pairs) + (0 if matcher.has_phrases else unseen)
        shown: list[tuple[float, HitGroup]] = []
        for word, pairs in grouped.items():
            if not pairs:
                continue
            pairs.sort(key=lambda pair: (pair[0], pair[1]["id"]))
            first = [row for _, row in pairs[: _shown_rows(word, limit)]]
            values = self._values(first)
            hits = tuple(_hit(row, matcher, values) for row in first)
            shown.append((pairs[0][0], HitGroup(word, totals[word], hits, more=word in more)))
        return tuple(group for _, group in sorted(shown, key=lambda pair: pair[0]))

    def _values(self, rows: Iterable[sqlite3.Row]) -> Mapping[str, tuple[Observation, tuple[str, ...]]]:
        """Observations of the results, each with the sections that state it."""
        ids = {row["ref"]: row["id"] for row in rows if row["kind"] == "observation"}
        if not ids:
            return {}
        marks = ",".join("?" * len(ids))
        places: dict[int, dict[str, None]] = {}
        for entry, number in self._connection.rows(
            "SELECT m.entry_id, coalesce(s.number, '') FROM search_member m JOIN observation o ON o.id = m.ref"
            f" LEFT JOIN section s ON s.id = o.section_id WHERE m.entry_id IN ({marks}) ORDER BY s.position",
            tuple(ids.values()),
        ):
            places.setdefault(entry, {})[number] = None
        found = self._observations.by_ids(ids)
        return {ref: (found[ref], tuple(places.get(entry, {}))) for ref, entry in ids.items() if ref in found}

    def _understood(self, text: str) -> tuple[Query, list[str]]:
        """What was typed and the expressions of its properties; one that nothing answers is read as plain text.

        Two values of one property are two that will do, as two kinds are: a value is of one region only.
        """
        query = self._names.placed(parse(text, edition=self._edition))
        keys: dict[str, dict[str, None]] = {}
        for narrowing in query.narrowings:
            if narrowing.field in KIND_WORDS:
                continue
            found = self._names.keys(narrowing)
            if found:
                keys.setdefault(narrowing.field, {}).update(dict.fromkeys(found))
            else:
                query = query.as_words(narrowing)
        joined = (" OR ".join(f'"{key}"' for key in values) for values in keys.values())
        return query, [f"keys : ({each})" for each in joined]


def _shown_rows(word: str, limit: int | None) -> int:
    return limit if limit is not None else FIRST_ROWS.get(word, 2)


def _slip(part: str, whole: str) -> float:
    """In how many characters a name may differ from a word to be rather meant than a part of the word."""
    return 0.0 if 3 * len(part) >= 2 * len(whole) else 1.5 if 2 * len(part) >= len(whole) else 2.5


def _placed(query: Query, row: sqlite3.Row, tier: float) -> float:
    """Where a row stands: kinds that the words name first, lesser rows and what speaks about other records later."""
    kind, weight = row["kind"], float(row["weight"])
    lesser = max(_FULL_WEIGHT.get(kind, 0.0) - weight, 0.0) * _LESSER
    if tier < matching.BEGINS:  # what is asked for by its whole name is hardly a lesser answer
        lesser *= _BY_NAME
    years = (*query.years, *(each.value[:4] for each in query.narrowings if each.field == "年"))
    if years and kind == "observation" and "年" in (period := row["subtitle"].partition(" · ")[2]):
        # Of the year asked for, a value that another source gives is better than the report's of another year.
        is_of_year = any(year in period for year in years)
        reward = _OF_YEAR if "—" not in period else 0.0  # 2021年12月—2022年12月 is of both years and of neither
        lesser = min(lesser, _OTHER_SOURCE) - reward if is_of_year else lesser + _OTHER_YEAR
    tier += lesser + _LATER.get(kind, 0.0)
    if kind == "observation" and not _COUNTED.match(row["subtitle"]):
        tier += _ABOUT
    fields = {each.field for each in query.narrowings}
    tier += _LIST_OF_PLACES if "地区" in fields and kind == "ranking" else 0.0
    alone = not query.terms and not query.preferred
    preferred = kind in query.preferred or (alone and any(kind in _OF_FIELD.get(field, ()) for field in fields))
    return tier - matching.WITHIN - (kind == "region") if preferred else tier


def _hit(row: sqlite3.Row, matcher: matching.Matcher, values: Mapping[str, tuple[Observation, tuple[str, ...]]]) -> Hit:
    is_value = row["kind"] == "observation"
    observation, places = values.get(row["ref"], (None, ())) if is_value else (None, ())
    shown = matcher.shown(row["title"], row["subtitle"], row["body"], row["spoken"], row["name"])
    return Hit(
        row["kind"], row["ref"], row["title"], row["subtitle"], shown.snippet, observation, shown.marks, places,
        shown.reason,
    )  # fmt: skip
