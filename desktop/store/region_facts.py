"""Everything about one region, gathered for 本省一页."""

from __future__ import annotations

from desktop.core.one_page import Rank, RegionFacts
from desktop.store.connection import Connection
from desktop.store.observations import Observations
from desktop.store.outline import Outline
from desktop.store.policies import Policies

_RANKS = """
SELECT k.title, i.position, s.number AS section, i.name, coalesce(i.category_id, '') AS category_id
FROM ranking_item i JOIN ranking k ON k.id = i.ranking_id JOIN section s ON s.id = k.section_id
WHERE i.region_id = ? ORDER BY s.position, k.rowid, i.position
"""


class RegionReader:
    """Reads regions.

    Args:
        connection: The open database.
        observations: Numbers.
        outline: Cases.
        policies: Documents.
    """

    def __init__(
        self, connection: Connection, observations: Observations, outline: Outline, policies: Policies
    ) -> None:
        self._connection, self._observations = connection, observations
        self._outline, self._policies = outline, policies

    def facts(self, region_id: str) -> RegionFacts | None:
        """Everything about a region; nothing where there is none of that id."""
        rows = self._connection.rows("SELECT name, short_name FROM region WHERE id = ?", (region_id,))
        if not rows:
            return None
        name, short = rows[0]["name"], rows[0]["short_name"]
        within = {row["short_name"] for row in self._connection.rows(
            "SELECT short_name FROM region WHERE id = ?1 OR parent_id = ?1"
            " OR parent_id IN (SELECT id FROM region WHERE parent_id = ?1)", (region_id,),
        )}  # fmt: skip
        ranks = self._connection.rows(_RANKS, (region_id,))
        best = [row for row in ranks if row["category_id"] and "品类" in row["title"]]
        return RegionFacts(
            name,
            short,
            observations=self._observations.of_region(region_id),
            ranks=tuple(Rank(row["title"], row["position"], row["section"]) for row in ranks if not row["category_id"]),
            top_categories=tuple(dict.fromkeys(row["name"] for row in best)),
            categories_section=best[0]["section"] if best else "",
            policies=tuple(p for p in self._policies.all() if p.region in within),
            cases=tuple(c for c in self._outline.cases() if c.region in within),
        )
