"""Full-text look-up over everything, grouped by kind."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping

from desktop.core import bigrams
from desktop.core.documents import Hit, HitGroup
from desktop.core.records import Observation
from desktop.store.connection import Connection
from desktop.store.observations import Observations

#: Kinds in the order they are shown, with the word for each.
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

_SEARCH = """
WITH found AS (
    SELECT e.id, e.kind, e.ref,
           CASE WHEN e.title = :exact THEN 0 WHEN :exact <> '' AND instr(e.title, :exact) > 0 THEN 1 ELSE 2 END AS near,
           e.weight, bm25(search_index, 10.0, 4.0, 1.0, 6.0) AS rank,
           o.indicator_id, o.region_id, o.category_id, o.period, o.value_text, o.section_id
    FROM search_index JOIN search_entry e ON e.id = search_index.rowid
    LEFT JOIN observation o ON e.kind = 'observation' AND o.id = e.ref
    WHERE search_index MATCH :match
),
sifted AS ( -- the same value stated twice in one section (in its heading and its text) is one result
    SELECT *, row_number() OVER (
               PARTITION BY kind, coalesce(indicator_id, ref), region_id, category_id, period, value_text, section_id
               ORDER BY near, weight DESC, rank, id) AS copy
    FROM found
),
placed AS (
    SELECT *, count(*) OVER (PARTITION BY kind) AS total,
           row_number() OVER (PARTITION BY kind ORDER BY near, weight DESC, rank, id) AS place
    FROM sifted WHERE copy = 1
)
SELECT p.kind, p.ref, e.title, e.body, p.total, p.place, p.near,
       coalesce(nullif(y.doc_number, '') || ' · ' || y.issued_on, e.subtitle) AS subtitle -- the index shortens numbers
FROM placed p JOIN search_entry e ON e.id = p.id LEFT JOIN policy y ON p.kind = 'policy' AND y.id = p.ref
WHERE p.place <= :limit ORDER BY p.kind, p.place
"""


class Search:
    """Looks words up in the index of the open database."""

    def __init__(self, connection: Connection, observations: Observations) -> None:
        self._connection = connection
        self._observations = observations

    def find(self, query: str, *, limit: int | None = None, only: str = "") -> tuple[HitGroup, ...]:
        """Results grouped by kind word, groups in fixed order.

        Args:
            query: Whatever the reader typed; nothing in it is taken as search syntax.
            limit: Rows for each group; the first few of `FIRST_ROWS` if not given.
            only: Kind word to keep, ``政策``.

        Returns:
            Non-empty groups; an empty tuple where nothing can be or is found.
        """
        query = query.encode("utf-8", "replace").decode("utf-8")  # half a character cannot be a parameter
        match = bigrams.match_expression(query)
        if match is None:
            return ()
        most = limit if limit is not None else max(FIRST_ROWS.values())
        rows = self._connection.rows(_SEARCH, {"match": match, "exact": query.strip()[:80], "limit": most})
        grouped: defaultdict[str, list[sqlite3.Row]] = defaultdict(list)
        totals: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for row in rows:
            word = KINDS[row["kind"]]
            grouped[word].append(row)
            totals[word][row["kind"]] = row["total"]
        ids = [row["ref"] for row in rows if row["kind"] == "observation"]
        values = self._observations.by_ids(ids)
        groups = []
        for word in dict.fromkeys(KINDS.values()):
            if word not in grouped or (only and word != only):
                continue
            shown = sorted(grouped[word], key=lambda row: (row["near"], row["place"]))
            shown = shown[: limit if limit is not None else FIRST_ROWS.get(word, 2)]
            hits = tuple(_hit(row, query, values) for row in shown)
            groups.append(HitGroup(word, sum(totals[word].values()), hits))
        return tuple(groups)


def _hit(row: sqlite3.Row, query: str, values: Mapping[str, Observation]) -> Hit:
    snippet = "" if bigrams.spans(query, row["title"]) else _snippet(query, row["body"])
    return Hit(row["kind"], row["ref"], row["title"], row["subtitle"], snippet, values.get(row["ref"]))


def _snippet(query: str, body: str) -> str:
    """Words around the first hit in a text."""
    found = bigrams.spans(query, body)
    if not found:
        return ""
    start = max(found[0][0] - 8, 0)
    return ("…" if start else "") + body[start : found[0][1] + 12].replace("\n", " ")
