"""Shared SELECTs and the step from a row to a record."""

from __future__ import annotations

import sqlite3
from typing import cast

from desktop.core.records import Certainty, Observation

OBSERVATION_SQL = """
SELECT o.id, o.document_id, coalesce(s.number, '') AS section, coalesce(s.title, '') AS section_title,
       o.indicator_id, i.name AS indicator, coalesce(i.base_id, '') AS base_id, i.measure, i.topic,
       CASE WHEN o.origin = 'supplement' AND instr(f.text, '.') > 1 THEN substr(f.text, 1, instr(f.text, '.') - 1)
            ELSE i.agency END AS agency,
       coalesce(o.region_id, '') AS region_id, coalesce(r.short_name, '') AS region,
       coalesce(r.kind, 'country') AS region_kind, coalesce(r.code, '') AS code,
       coalesce(o.category_id, '') AS category_id, coalesce(c.name, '') AS category,
       o.period, o.period_kind, o.value, o.value_text, o.unit, o.qualifier, o.printed, o.anchor, o.point_restored,
       o.certainty, o.alternatives, o.evidence, o.origin, coalesce(o.reference_id, '') AS reference_id,
       o.formula, o.note
FROM observation o
JOIN indicator i ON i.id = o.indicator_id
LEFT JOIN section s ON s.id = o.section_id
LEFT JOIN region r ON r.id = o.region_id
LEFT JOIN category c ON c.id = o.category_id
LEFT JOIN reference f ON f.id = o.reference_id
"""

#: Reading order of the report: by section, then by place in the text.
OBSERVATION_ORDER = " ORDER BY coalesce(s.position, 99999), o.rowid"


def to_observation(row: sqlite3.Row) -> Observation:
    """The record of a row that `OBSERVATION_SQL` gave."""
    kind = row["region_kind"]
    if kind == "country" and row["region_id"] not in {"", "CN"}:
        kind = "foreign"
    return Observation(
        id=row["id"],
        document_id=row["document_id"],
        section=row["section"],
        section_title=row["section_title"],
        indicator_id=row["indicator_id"],
        indicator=row["indicator"],
        base_id=row["base_id"],
        measure=row["measure"],
        topic=row["topic"],
        agency=row["agency"],
        region_id=row["region_id"],
        region=row["region"],
        region_kind=kind,
        category_id=row["category_id"],
        category=row["category"],
        period=row["period"],
        period_kind=row["period_kind"],
        value=row["value"],
        value_text=row["value_text"],
        unit=row["unit"],
        qualifier=row["qualifier"],
        printed=row["printed"],
        anchor=row["anchor"],
        point_restored=bool(row["point_restored"]),
        certainty=cast(Certainty, row["certainty"]),
        alternatives=_numbers(row["alternatives"]),
        evidence=row["evidence"],
        origin=row["origin"],
        reference_id=row["reference_id"],
        formula=row["formula"],
        note=row["note"],
    )


def _numbers(stored: str | None) -> tuple[float, ...]:
    """A JSON list of numbers, as the contract stores other readings."""
    if not stored:
        return ()
    import json  # noqa: PLC0415 - few values have other readings, none of the headline figures

    return tuple(json.loads(stored))
