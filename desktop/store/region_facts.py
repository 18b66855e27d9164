"""Everything about one region, gathered for 本省一页."""

from __future__ import annotations

from desktop.core.one_page import Rank, RegionFacts
from desktop.core.regions import map_series, places
from desktop.store.connection import Connection
from desktop.store.observations import Observations
from desktop.store.outline import Outline
from desktop.store.policies import Policies
from desktop.store.regions import Regions

_TOP = """
SELECT i.name, s.number AS section
FROM ranking_item i JOIN ranking k ON k.id = i.ranking_id JOIN section s ON s.id = k.section_id
WHERE i.region_id = ? AND i.category_id IS NOT NULL AND k.title LIKE '%品类%' ORDER BY s.position, k.rowid, i.position
"""


class RegionReader:
    """Reads regions.

    Args:
        connection: The open database.
        observations: Numbers.
        outline: Cases.
        policies: Documents.
        regions: Lists of places.
    """

    def __init__(
        self, connection: Connection, observations: Observations, outline: Outline, policies: Policies, regions: Regions
    ) -> None:
        self._connection, self._observations = connection, observations
        self._outline, self._policies, self._regions = outline, policies, regions

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
        best = self._connection.rows(_TOP, (region_id,))
        return RegionFacts(
            name,
            short,
            observations=self._observations.of_region(region_id),
            ranks=self._ranks(region_id),
            top_categories=tuple(dict.fromkeys(row["name"] for row in best)),
            categories_section=best[0]["section"] if best else "",
            policies=tuple(p for p in self._policies.all() if p.region in within),
            cases=tuple(c for c in self._outline.cases() if c.region in within),
        )

    def _ranks(self, region_id: str) -> tuple[Rank, ...]:
        """Places in the lists that have an order, as far as printed values prove it."""
        regions = self._regions
        series = map_series(regions.provincial(), regions.rankings, regions.totals())
        proven = {one.ranking.id: one.places for one in series if one.ranking is not None}
        found = []
        for ranking in regions.rankings:
            own = [item for item in ranking.items if item.region_id == region_id]
            if not ranking.ranks or len(own) != 1 or own[0].category_id:
                continue
            cited = self._observations.by_ids(item.observation_id for item in ranking.items if item.observation_id)
            values = {i.region_id: cited[i.observation_id] for i in ranking.items if i.observation_id in cited}
            place = (proven.get(ranking.id) or places(ranking, values))[region_id]
            found.append(Rank(ranking.title, place.words, ranking.section))
        return tuple(found)
