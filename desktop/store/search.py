"""Full-text look-up over everything: results grouped by kind, the best group first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from functools import cached_property

from desktop.core import bigrams, matching
from desktop.core.documents import Found, Hit, HitGroup
from desktop.core.query import KINDS as KIND_WORDS
from desktop.core.query import Narrowing, Query, match_expression, parse
from desktop.core.records import Observation
from desktop.core.spellings import MARK, mark_key
from desktop.store.connection import Connection
from desktop.store.observations import Observations

#: Kinds in the order they are shown where they match equally well, with the word for each.
KINDS: Mapping[str, str] = {
    "observation": "指标",
    "figure": "图表",
    "table": "图表",
    "policy": "政策",
    "case": "案例",
    "section": "章节",
    "term": "名词",
    "ranking": "排名",
    "region": "地区",
    "discrepancy": "存疑",
    "reference": "引文",
}
#: Rows of each word that are shown before “全部”, so that every kind is seen without scrolling.
FIRST_ROWS: Mapping[str, int] = {"指标": 8, "图表": 3, "政策": 3, "案例": 2, "章节": 2}
#: Results of one kind that are counted; beyond it the count says “more”.
MOST = 1000

_CANDIDATES = 24
"""Results of one kind that are looked at closely, in the index's own order of importance."""

_FULL_WEIGHT, _LESSER = 3.0, 0.7
"""Weight of a national level, and what each step below it costs."""

_ROWS = """
SELECT e.id, e.kind, e.ref, e.title, e.subtitle, e.body, e.spoken, e.names, e.weight
FROM search_index JOIN search_entry e ON e.id = search_index.rowid
WHERE search_index MATCH ? AND search_index.rowid BETWEEN ? AND ? ORDER BY search_index.rowid LIMIT ?
"""
_COUNT = (
    "SELECT count(*) FROM (SELECT 1 FROM search_index"
    " WHERE search_index MATCH ? AND rowid BETWEEN ? AND ? LIMIT {limit})"
)


class Search:
    """Looks words up in the index of the open database."""

    def __init__(self, connection: Connection, observations: Observations) -> None:
        self._connection = connection
        self._observations = observations

    def find(self, text: str, *, limit: int | None = None, only: str = "") -> Found:
        """Look up what a person typed.

        Args:
            text: Anything; see `desktop.core.query` for what is understood. Nothing in it can raise.
            limit: Rows for each group; the first few of `FIRST_ROWS` if not given.
            only: Kind word to keep, ``政策``.

        Returns:
            Groups of results, best first, and how the text was understood.
        """
        query, expression = self._resolved(parse(text))
        if not expression:
            return Found(query, ())
        kinds = [kind for kind in KINDS if not query.kinds or kind in query.kinds]
        kinds = [kind for kind in kinds if not only or KINDS[kind] == only]
        most = limit if limit is not None else max(FIRST_ROWS.values())
        matcher = matching.Matcher(query)
        rows: dict[str, list[tuple[float, sqlite3.Row]]] = {}
        totals: dict[str, int] = {}
        for kind in kinds:
            word = KINDS[kind]
            found, total = self._of_kind(kind, query, expression, most, matcher)
            rows.setdefault(word, []).extend(found)
            totals[word] = totals.get(word, 0) + total
        return Found(query, self._groups(matcher, rows, totals, limit))

    def references(self, text: str, kind: str) -> frozenset[str] | None:
        """Ids of the records of one kind that a text finds: what a page's own filter keeps.

        Returns:
            The ids, for observations every place of a value; None where the text says nothing to look for.
        """
        expression = self._resolved(parse(text))[1]
        if not expression:
            return None
        low, high = self._ranges.get(kind, (1, 0))
        joined = (
            "SELECT m.ref FROM search_index JOIN search_member m ON m.entry_id = search_index.rowid"
            if kind == "observation"
            else "SELECT e.ref FROM search_index JOIN search_entry e ON e.id = search_index.rowid"
        )
        where = " WHERE search_index MATCH ? AND search_index.rowid BETWEEN ? AND ?"
        return frozenset(row[0] for row in self._connection.rows(joined + where, (expression, low, high)))

    @cached_property
    def _ranges(self) -> dict[str, tuple[int, int]]:
        """First and last id of each kind; kinds stand together in the index."""
        rows = self._connection.rows("SELECT kind, min(id), max(id) FROM search_entry GROUP BY kind")
        return {row[0]: (row[1], row[2]) for row in rows}

    def _of_kind(
        self, kind: str, query: Query, expression: str, most: int, matcher: matching.Matcher
    ) -> tuple[list[tuple[float, sqlite3.Row]], int]:
        """The best rows of one kind, and how many there are: hits in names first, then in everything."""
        if kind not in self._ranges:
            return [], 0
        low, high = self._ranges[kind]
        wanted = max(most, _CANDIDATES)
        everything = self._connection.rows(_ROWS, (expression, low, high, wanted))
        total = len(everything)
        found = {row["id"]: row for row in everything}
        if total == wanted:  # there may be better ones further down
            total = self._connection.rows(_COUNT.format(limit=MOST), (expression, low, high))[0][0]
            for narrowed in _narrower(query, expression):
                rows = self._connection.rows(_ROWS, (narrowed, low, high, wanted))
                found.update((row["id"], row) for row in rows)
        kept = [(tier, row) for row in found.values() if (tier := _tier(matcher, row)) is not None]
        kept.sort(key=lambda pair: (pair[0], pair[1]["id"]))
        return kept[:most], total - (len(found) - len(kept))

    def _groups(
        self,
        matcher: matching.Matcher,
        rows: Mapping[str, list[tuple[float, sqlite3.Row]]],
        totals: Mapping[str, int],
        limit: int | None,
    ) -> tuple[HitGroup, ...]:
        shown: list[tuple[float, HitGroup]] = []
        for word, pairs in rows.items():
            if not pairs:
                continue
            pairs.sort(key=lambda pair: (pair[0], pair[1]["id"]))
            first = [row for _, row in pairs[: limit if limit is not None else FIRST_ROWS.get(word, 2)]]
            values = self._values(first)
            hits = tuple(_hit(row, matcher, values) for row in first)
            shown.append((pairs[0][0], HitGroup(word, totals[word], hits, more=totals[word] >= MOST)))
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

    def _resolved(self, query: Query) -> tuple[Query, str]:
        """The query and its FTS5 expression; a filter that nothing answers is read as plain text."""
        keys: list[str] = []
        for narrowing in query.narrowings:
            if narrowing.field in KIND_WORDS:
                continue
            found = self._keys(narrowing)
            if found:
                keys.append("(" + " OR ".join(f'"{key}"' for key in found) + ")")
            else:
                query = query.as_words(narrowing)
        words = match_expression(query)
        if not words and not query.narrowings:
            return query, ""
        if not words and query.terms:
            return query, ""
        parts = [f"({words})"] if words else []
        if not words and not keys:  # a kind alone: everything of it
            return query, f'keys : "{MARK}all"'
        return query, " AND ".join([*parts, *(f"keys : {key}" for key in keys)])

    def _keys(self, narrowing: Narrowing) -> list[str]:
        """The index's terms for the value of a filter: all regions, agencies or units that it may mean."""
        value = bigrams.fold(narrowing.value).replace(" ", "")
        if narrowing.field == "年":
            year = value.removesuffix("年")
            return [f"{MARK}y{year}"] if year.isdigit() and len(year) == 4 else []
        if narrowing.field == "地区":
            ids = [row[0] for row in self._regions if value in row[1:3]]
            ids = ids or [row[0] for row in self._regions if any(name.startswith(value) for name in row[1:])]
            return [f"{MARK}r{ref.casefold()}" for ref in ids[:20]]
        letter, names = ("u", self._units) if narrowing.field == "单位" else ("a", self._agencies)
        exact = mark_key(letter, narrowing.value)
        found = [key for key in names if key == exact]
        return found or [key for key in names if value and value in key[2:]][:40]

    @cached_property
    def _regions(self) -> list[tuple[str, ...]]:
        rows = self._connection.rows(
            "SELECT r.id, r.name, r.short_name, coalesce(e.spoken, '') FROM region r"
            " LEFT JOIN search_entry e ON e.kind = 'region' AND e.ref = r.id"
        )
        return [(row[0], bigrams.fold(row[1]), bigrams.fold(row[2]), row[3].replace("'", "")) for row in rows]

    @cached_property
    def _units(self) -> list[str]:
        return [mark_key("u", row[0]) for row in self._connection.rows("SELECT DISTINCT unit FROM observation")]

    @cached_property
    def _agencies(self) -> list[str]:
        rows = self._connection.rows("SELECT agency FROM policy_issuer UNION SELECT agency FROM indicator")
        return [key for row in rows if (key := mark_key("a", row[0]))]


def _narrower(query: Query, expression: str) -> Iterable[str]:
    """Expressions that find fewer and better rows: in names and keys; whole words instead of beginnings."""
    whole = match_expression(query, exact=True)
    words = match_expression(query)
    rest = expression.removeprefix(f"({words})")
    if words:
        yield f"{{name keys}} : ({words}){rest}"
        if whole != words:
            yield f"({whole}){rest}"


def _tier(matcher: matching.Matcher, row: sqlite3.Row) -> float | None:
    """How well a row answers; among values, a lesser one must be named so much better."""
    tier = matcher.tier(row["title"], row["subtitle"], row["body"], row["spoken"], row["names"])
    if tier is None or row["kind"] != "observation":
        return tier
    weight: float = min(row["weight"], _FULL_WEIGHT)
    return tier + (_FULL_WEIGHT - weight) * _LESSER


def _hit(row: sqlite3.Row, matcher: matching.Matcher, values: Mapping[str, tuple[Observation, tuple[str, ...]]]) -> Hit:
    is_value = row["kind"] == "observation"
    observation, places = values.get(row["ref"], (None, ())) if is_value else (None, ())
    shown = matcher.shown(row["title"], row["body"], row["spoken"], row["names"])
    return Hit(
        row["kind"], row["ref"], row["title"], row["subtitle"], shown.snippet, observation, shown.marks, places,
        shown.reason,
    )  # fmt: skip
