"""Questions about observations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from desktop.core import formats
from desktop.core.records import Observation
from desktop.store.connection import Connection
from desktop.store.rows import OBSERVATION_ORDER, OBSERVATION_SQL, to_observation

if TYPE_CHECKING:
    from desktop.core.documents import Publication, Reference


class Observations:
    """Observations of the open database, in reading order."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._all: tuple[Observation, ...] | None = None
        self._reading = ""

    @property
    def reading(self) -> str:
        """Unit in which amounts of money are given; empty for as printed."""
        return self._reading

    def read_in(self, unit: str) -> None:
        """From now on give amounts of money in a unit, so that screen, charts and copies agree; empty: as printed."""
        self._reading, self._all = unit, None

    def as_printed(self, observation_id: str) -> Observation | None:
        """An observation in the unit of the source, whatever unit is being read."""
        found = self._rows(" WHERE o.id = ?", (observation_id,))
        return found[0] if found else None

    def all(self) -> tuple[Observation, ...]:
        """Every observation; read once, because records never change and several pages want them."""
        if self._all is None:
            self._all = self._ask("", ())
        return self._all

    def count(self) -> int:
        """How many there are."""
        return int(self._connection.rows("SELECT count(*) FROM observation")[0][0])

    def by_ids(self, ids: Iterable[str]) -> dict[str, Observation]:
        """The named observations that exist, by id."""
        wanted = list(dict.fromkeys(ids))
        found: dict[str, Observation] = {}
        for start in range(0, len(wanted), 500):
            part = wanted[start : start + 500]
            marks = ",".join("?" * len(part))
            found.update({o.id: o for o in self._ask(f" WHERE o.id IN ({marks})", part)})
        return found

    def one(self, observation_id: str) -> Observation | None:
        """An observation by its id."""
        found = self._ask(" WHERE o.id = ?", (observation_id,))
        return found[0] if found else None

    def of_indicators(self, ids: Sequence[str]) -> tuple[Observation, ...]:
        """Every statement of the given indicators."""
        marks = ",".join("?" * len(ids))
        return self._ask(f" WHERE o.indicator_id IN ({marks})", ids)

    def of_section(self, number: str, *, deep: bool = False) -> tuple[Observation, ...]:
        """Observations that stand in a section, or, if `deep`, also in its subsections."""
        if deep:
            return self._ask(
                " WHERE o.section_id IN (WITH RECURSIVE below (id) AS (SELECT id FROM section WHERE number = ?"
                " UNION SELECT under.id FROM section under JOIN below ON under.parent_id = below.id)"
                " SELECT id FROM below)",
                (number,),
            )
        return self._ask(" WHERE s.number = ?", (number,))

    def of_region(self, region_id: str) -> tuple[Observation, ...]:
        """Everything stated of one region itself."""
        return self._ask(" WHERE o.region_id = ?", (region_id,))

    def elsewhere(self, observation: Observation) -> tuple[Observation, ...]:
        """Other places that state the same thing: indicator, region, category and period."""
        return self._ask(
            " WHERE o.indicator_id = ? AND coalesce(o.region_id, '') = ? AND coalesce(o.category_id, '') = ?"
            " AND o.period = ? AND o.id <> ?",
            (
                observation.indicator_id,
                observation.region_id,
                observation.category_id,
                observation.period,
                observation.id,
            ),
        )

    def growth_of(self, observation: Observation) -> Observation | None:
        """The growth that belongs to a level: same region, category and period."""
        found = self._ask(
            " WHERE i.base_id = ? AND i.measure = 'growth' AND coalesce(o.region_id, '') = ?"
            " AND coalesce(o.category_id, '') = ? AND o.period = ?",
            (observation.indicator_id, observation.region_id, observation.category_id, observation.period),
        )
        return next((o for o in found if o.section == observation.section), next(iter(found), None))

    def beside(self, observation: Observation) -> tuple[Observation, ...]:
        """What the same document states of the same region, category and period, the observation itself included."""
        return self._ask(
            " WHERE o.document_id = ? AND coalesce(o.region_id, '') = ? AND coalesce(o.category_id, '') = ?"
            " AND o.period = ?",
            (observation.document_id, observation.region_id, observation.category_id, observation.period),
        )

    def reference(self, reference_id: str) -> Reference | None:
        """The footnote an observation cites."""
        rows = self._connection.rows(
            "SELECT r.id, coalesce(s.number, '') AS section, r.mark, r.text, r.url, r.accessed_on"
            " FROM reference r LEFT JOIN section s ON s.id = r.section_id WHERE r.id = ?",
            (reference_id,),
        )
        from desktop.core.documents import Reference  # noqa: PLC0415 - not part of a start

        return Reference(**dict(rows[0])) if rows else None

    def cited(self, found: Sequence[Observation], *, places: bool = True) -> tuple[str, ...]:
        """What values come from as entries of a list of references: the report, a news item, public statistics.

        Args:
            found: The values; each source is named once, in the order first met.
            places: With the sections of the report.
        """
        from desktop.core import citation  # noqa: PLC0415 - not part of a start

        own = [o for o in found if o.origin in {"report", "derived"}]
        entries: dict[str, None] = {}
        for o in found:
            reference = self.reference(o.reference_id) if o.origin == "supplement" and o.reference_id else None
            if o.origin in {"report", "derived"}:
                entries[citation.report_reference(*(one.section for one in own if places))] = None
            elif reference is not None:
                entries[citation.reference_entry(reference)] = None
            elif o.origin == "news":
                entries[citation.publication_reference(self._publication(o.document_id))] = None
        return tuple(entries)

    def _publication(self, document_id: str) -> Publication:
        from desktop.core.documents import Publication  # noqa: PLC0415

        rows = self._connection.rows(
            "SELECT id, kind, title, publisher, published_on FROM document WHERE id = ?", (document_id,)
        )
        return Publication(**dict(rows[0]))

    def figures_of(self, observation_id: str) -> tuple[tuple[str, str], ...]:
        """Id and caption of the figures and tables that show an observation."""
        rows = self._connection.rows(
            "SELECT f.id, f.caption FROM figure f JOIN figure_point p ON p.figure_id = f.id WHERE p.observation_id = ?1"
            " UNION SELECT t.id, t.caption FROM table_sheet t JOIN table_cell c ON c.table_id = t.id"
            " WHERE c.observation_id = ?1",
            (observation_id,),
        )
        return tuple((row["id"], formats.caption(row["caption"])) for row in rows)

    def doubtful(self) -> tuple[Observation, ...]:
        """Values whose reading is not certain."""
        return self._ask(" WHERE o.certainty <> 'certain'", ())

    def series_of(self, observation: Observation) -> tuple[Observation, ...]:
        """Values of the same indicator, region and category in all years, one for each year, the oldest first.

        Of several statements of one year, the one in the same section is taken, else the report's first, a
        number before what it exceeds.
        """
        printed = (self._reading and self.as_printed(observation.id)) or observation
        found = self._ask(
            " WHERE o.indicator_id = ? AND coalesce(o.region_id, '') = ? AND coalesce(o.category_id, '') = ?"
            " AND o.unit = ? AND o.value IS NOT NULL AND (length(o.period) = 4 OR o.period_kind = ?)",
            (
                observation.indicator_id, observation.region_id, observation.category_id, printed.unit,
                observation.period_kind,
            ),
        )  # fmt: skip
        rank = {"report": 0, "news": 1, "derived": 2, "supplement": 3}
        best: dict[str, Observation] = {}
        for each in sorted(found, key=lambda o: (o.id != observation.id, rank[o.origin], bool(o.qualifier))):
            best.setdefault(each.period, each)
        return tuple(best[period] for period in sorted(best))

    def related(self, observation: Observation, limit: int = 8) -> tuple[Observation, ...]:
        """What one looks at next: the base of a rate, rates of a base, then other values of the topic close by.

        One value for each indicator and category; same region and period before others.
        """
        o = observation
        found = self._ask(
            " WHERE o.indicator_id <> ?1 AND o.value IS NOT NULL AND coalesce(o.region_id, '') = ?2 AND"
            " (i.id = ?3 OR i.base_id = ?1 OR (i.base_id = ?3 AND ?3 <> '') OR (i.topic = ?4 AND s.number = ?5))",
            (o.indicator_id, o.region_id, o.base_id, o.topic, o.section),
        )

        def near(each: Observation) -> tuple[bool, ...]:
            akin = each.indicator_id == o.base_id or each.base_id in {o.indicator_id, o.base_id or "-"}
            return (not akin, each.category_id != o.category_id, each.period != o.period, each.section != o.section)

        best: dict[tuple[str, str], Observation] = {}
        for each in sorted(found, key=near):
            best.setdefault((each.indicator_id, each.category_id), each)
        return tuple(best.values())[:limit]

    def _ask(self, where: str, parameters: Sequence[object]) -> tuple[Observation, ...]:
        return self.converted(self._rows(where, parameters))

    def converted(self, found: tuple[Observation, ...]) -> tuple[Observation, ...]:
        """Observations as the source prints them, given in the unit being read."""
        if not self._reading:
            return found
        from desktop.core.reading import in_unit  # noqa: PLC0415 - as printed needs no converting

        return tuple(in_unit(observation, self._reading) for observation in found)

    def _rows(self, where: str, parameters: Sequence[object]) -> tuple[Observation, ...]:
        rows = self._connection.rows(OBSERVATION_SQL + where + OBSERVATION_ORDER, parameters)
        return tuple(to_observation(row) for row in rows)
