"""Questions about places: the places themselves, what can be shown on the grid, what stands under each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from desktop.core import formats
from desktop.core.documents import CaseStudy
from desktop.core.records import Observation
from desktop.core.regions import Placed, Region, RegionRanking
from desktop.store.connection import Connection
from desktop.store.observations import Observations
from desktop.store.rows import OBSERVATION_ORDER, OBSERVATION_SQL, to_observation

_REGIONS = """
SELECT r.id, r.name, r.short_name, r.kind, coalesce(r.parent_id, '') AS parent_id, r.position,
       (SELECT count(*) FROM observation o WHERE o.region_id = r.id) AS "values",
       (SELECT count(*) FROM policy p WHERE p.region_id = r.id) AS policies,
       (SELECT count(*) FROM case_study c WHERE c.region_id = r.id) AS cases
FROM region r ORDER BY r.position, r.id
"""
_RANKINGS = """
SELECT r.id, s.number AS section, r.title, r.period, r.order_by, r.note
FROM ranking r JOIN section s ON s.id = r.section_id ORDER BY r.rowid
"""
_ITEMS = """
SELECT i.ranking_id, i.position, i.name, coalesce(i.region_id, '') AS region_id, coalesce(g.kind, '') AS region_kind,
       coalesce(i.category_id, '') AS category_id, coalesce(i.observation_id, '') AS observation_id
FROM ranking_item i LEFT JOIN region g ON g.id = i.region_id ORDER BY i.ranking_id, i.position
"""
_POLICIES = """
SELECT p.id, p.title, p.issued_on, p.doc_number, r.short_name AS region, p.region_id
FROM policy p JOIN region r ON r.id = p.region_id WHERE p.region_id IN ({marks}) ORDER BY p.position
"""
_CASES = """
SELECT c.id, s.number AS section, c.title, c.theme, c.place, r.short_name AS region, c.organisation,
       coalesce(c.year, '') AS year, c.summary
FROM case_study c JOIN section s ON s.id = c.section_id JOIN region r ON r.id = c.region_id
WHERE c.region_id IN ({marks}) ORDER BY s.position
"""
_FIGURES = """
SELECT id, caption FROM (
    SELECT f.id, f.caption, f.rowid AS place, 0 AS kind FROM figure f
    WHERE EXISTS (SELECT 1 FROM figure_point p JOIN observation o ON o.id = p.observation_id
                  WHERE p.figure_id = f.id AND o.region_id = ?1)
    UNION ALL
    SELECT t.id, t.caption, t.rowid, 1 FROM table_sheet t
    WHERE EXISTS (SELECT 1 FROM table_cell c LEFT JOIN observation o ON o.id = c.observation_id
                  WHERE c.table_id = t.id AND (o.region_id = ?1 OR (c.observation_id IS NULL AND c.is_header = 0
                        AND c.text IN (SELECT name FROM region WHERE id = ?1
                                       UNION SELECT short_name FROM region WHERE id = ?1))))
) ORDER BY kind, place
"""


class Regions:
    """Places of the open database."""

    def __init__(self, connection: Connection, observations: Observations) -> None:
        self._connection, self._observations = connection, observations

    @cached_property
    def all(self) -> dict[str, Region]:
        """Every place by its id, in order of position."""
        return {row["id"]: Region(**dict(row)) for row in self._connection.rows(_REGIONS)}

    @cached_property
    def rankings(self) -> tuple[RegionRanking, ...]:
        """Every ordered list of the report, with the regions of its items."""
        items: defaultdict[str, list[Placed]] = defaultdict(list)
        for row in self._connection.rows(_ITEMS):
            values = dict(row)
            items[values.pop("ranking_id")].append(Placed(**values))
        rows = self._connection.rows(_RANKINGS)
        return tuple(RegionRanking(**dict(row), items=tuple(items[row["id"]])) for row in rows)

    def provincial(self) -> tuple[Observation, ...]:
        """Statements about the divisions, in reading order."""
        return self._ask(" WHERE r.kind = 'province'", ())

    def totals(self) -> tuple[Observation, ...]:
        """Printed sums of leading divisions, in reading order."""
        return self._ask(" WHERE i.name LIKE '%合计%' AND coalesce(o.region_id, 'CN') = 'CN'", ())

    def observations(self, region_id: str) -> tuple[Observation, ...]:
        """Statements about a place itself, in reading order."""
        return self._ask(" WHERE o.region_id = ?", (region_id,))

    def policies(self, region_ids: Sequence[str]) -> tuple[tuple[str, str, str, str, str], ...]:
        """Id, title, date, document number and place of the policies of several places."""
        rows = self._connection.rows(_POLICIES.format(marks=_marks(region_ids)), region_ids)
        return tuple((r["id"], r["title"], r["issued_on"], r["doc_number"], r["region"]) for r in rows)

    def cases(self, region_ids: Sequence[str]) -> tuple[CaseStudy, ...]:
        """Cases that play in several places."""
        rows = self._connection.rows(_CASES.format(marks=_marks(region_ids)), region_ids)
        return tuple(CaseStudy(**{**dict(row), "year": str(row["year"])}) for row in rows)

    def figures(self, region_id: str) -> tuple[tuple[str, str], ...]:
        """Id and caption of the figures and tables that show a place."""
        rows = self._connection.rows(_FIGURES, (region_id,))
        return tuple((row["id"], formats.caption(row["caption"])) for row in rows)

    def _ask(self, where: str, parameters: Sequence[object]) -> tuple[Observation, ...]:
        rows = self._connection.rows(OBSERVATION_SQL + where + OBSERVATION_ORDER, parameters)
        return self._observations.converted(tuple(to_observation(row) for row in rows))


def _marks(ids: Sequence[str]) -> str:
    return ",".join("?" * len(ids))
