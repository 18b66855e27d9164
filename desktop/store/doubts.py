"""Questions about what cannot be taken at its word: contradictions of the report, readings that are not certain."""

from __future__ import annotations

from collections import defaultdict

from desktop.core.documents import Contradiction, Discrepancy, DiscrepancyPlace
from desktop.core.records import Observation
from desktop.store.connection import Connection
from desktop.store.observations import Observations

_PLACES = """
SELECT p.discrepancy_id, p.section_id, s.number AS section, s.title AS section_title, p.anchor, p.printed
FROM discrepancy_place p JOIN section s ON s.id = p.section_id ORDER BY p.rowid
"""
_STATED = """
SELECT id, section_id, anchor FROM observation
WHERE anchor <> '' AND section_id IN (SELECT section_id FROM discrepancy_place) ORDER BY rowid
"""


class Doubts:
    """Contradictions and doubtful readings."""

    def __init__(self, connection: Connection, observations: Observations) -> None:
        self._connection, self._observations = connection, observations

    def contradictions(self) -> tuple[Contradiction, ...]:
        """Every contradiction with its places and the values that stand there."""
        rows = self._connection.rows(_PLACES)
        stated: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for section, anchor, ref in ((r["section_id"], r["anchor"], r["id"]) for r in self._connection.rows(_STATED)):
            for part in anchor.split():
                stated[section, part].append(ref)
        refs = {
            number: list(dict.fromkeys(
                ref for part in row["anchor"].split() for ref in stated.get((row["section_id"], part), ())
            ))
            for number, row in enumerate(rows)
        }  # fmt: skip
        values = self._observations.by_ids(ref for found in refs.values() for ref in found)
        places: defaultdict[str, list[DiscrepancyPlace]] = defaultdict(list)
        for number, row in enumerate(rows):
            here = tuple(values[ref] for ref in refs[number] if ref in values)
            places[row["discrepancy_id"]].append(
                DiscrepancyPlace(row["section"], row["section_title"], row["anchor"], row["printed"], here)
            )
        return tuple(Contradiction(filed, tuple(places[filed.id])) for filed in self._discrepancies())

    def of_observation(self, observation: Observation) -> tuple[tuple[str, str], ...]:
        """Id and title of the contradictions in which a value takes part."""
        parts = observation.anchor.split()
        if not parts:
            return ()
        rows = self._connection.rows(
            "SELECT d.id, d.title, p.anchor FROM discrepancy_place p JOIN discrepancy d ON d.id = p.discrepancy_id"
            " JOIN section s ON s.id = p.section_id WHERE s.number = ? AND s.document_id = ? ORDER BY d.rowid",
            (observation.section, observation.document_id),
        )
        found = {row["id"]: row["title"] for row in rows if not set(row["anchor"].split()).isdisjoint(parts)}
        return tuple(found.items())

    def disputed(self) -> frozenset[tuple[str, str]]:
        """Section number and anchor of every place that is part of a contradiction."""
        rows = self._connection.rows(_PLACES)
        return frozenset((row["section"], part) for row in rows for part in row["anchor"].split())

    def of_section(self, number: str) -> tuple[tuple[str, str], ...]:
        """Id and title of the contradictions that have a place in a section."""
        rows = self._connection.rows(
            "SELECT DISTINCT d.id, d.title FROM discrepancy d WHERE EXISTS (SELECT 1 FROM discrepancy_place p"
            " JOIN section s ON s.id = p.section_id WHERE p.discrepancy_id = d.id AND s.number = ?) ORDER BY d.rowid",
            (number,),
        )
        return tuple((row["id"], row["title"]) for row in rows)

    def _discrepancies(self) -> tuple[Discrepancy, ...]:
        from desktop.store.outline import Outline  # noqa: PLC0415 - each topic is imported when first asked

        return Outline(self._connection).discrepancies()
