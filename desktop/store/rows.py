"""Shared SELECTs and the step from a row to a record."""

from __future__ import annotations

import sqlite3
from dataclasses import fields

from desktop.core.records import Observation

#: One column for each field of `Observation`, in its order: thousands are read at once, and names cost time.
OBSERVATION_SQL = """
SELECT o.id, o.document_id, coalesce(s.number, '') AS section, coalesce(s.title, '') AS section_title,
       o.indicator_id, i.name AS indicator, coalesce(i.base_id, '') AS base_id, i.measure, i.topic,
       CASE WHEN o.origin = 'supplement' AND instr(f.text, '.') > 1 THEN substr(f.text, 1, instr(f.text, '.') - 1)
            WHEN o.origin = 'news' THEN d.publisher || '《' || d.title || '》' ELSE i.agency END AS agency,
       coalesce(o.region_id, '') AS region_id, coalesce(r.short_name, '') AS region,
       CASE WHEN r.kind = 'country' AND r.id <> 'CN' THEN 'foreign' ELSE coalesce(r.kind, 'country') END AS region_kind,
       coalesce(o.category_id, '') AS category_id, coalesce(c.name, '') AS category,
       o.period, o.period_kind, o.value, o.value_text, o.unit, o.qualifier, o.printed, o.anchor, o.point_restored,
       o.certainty, o.alternatives, o.evidence, o.origin, coalesce(o.reference_id, '') AS reference_id,
       o.formula, o.note
FROM observation o
JOIN indicator i ON i.id = o.indicator_id
JOIN document d ON d.id = o.document_id
LEFT JOIN section s ON s.id = o.section_id
LEFT JOIN region r ON r.id = o.region_id
LEFT JOIN category c ON c.id = o.category_id
LEFT JOIN reference f ON f.id = o.reference_id
"""

#: Reading order of the report: by section, then by place in the text.
OBSERVATION_ORDER = " ORDER BY coalesce(s.position, 99999), o.rowid"

_NAMES = tuple(field.name for field in fields(Observation))
_RESTORED, _ALTERNATIVES = _NAMES.index("point_restored"), _NAMES.index("alternatives")


def to_observation(row: sqlite3.Row) -> Observation:
    """The record of a row that `OBSERVATION_SQL` gave."""
    values = list(row)
    values[_RESTORED] = bool(values[_RESTORED])
    values[_ALTERNATIVES] = _numbers(values[_ALTERNATIVES])
    return Observation(*values)


def _numbers(stored: str | None) -> tuple[float, ...]:
    """A JSON list of numbers, as the contract stores other readings."""
    if not stored:
        return ()
    import json  # noqa: PLC0415 - few values have other readings, none of the headline figures

    return tuple(json.loads(stored))
