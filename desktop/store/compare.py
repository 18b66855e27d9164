"""The question of the comparing page: which values exist, in as few words as choosing among them needs."""

from __future__ import annotations

from desktop.core.compare import Offer
from desktop.store.connection import Connection

_OFFERS = """
SELECT o.id, o.indicator_id, i.name AS indicator, i.measure, i.topic,
       coalesce(o.region_id, 'CN') AS region_id, coalesce(r.short_name, '全国') AS region,
       coalesce(r.kind, 'country') AS region_kind, coalesce(r.position, 1) AS region_position,
       coalesce(o.category_id, '') AS category_id, coalesce(c.name, '') AS category, coalesce(c.scheme, '') AS scheme,
       coalesce(c.position, 0) AS category_position, o.period, o.unit, o.origin
FROM observation o
JOIN indicator i ON i.id = o.indicator_id
LEFT JOIN region r ON r.id = o.region_id
LEFT JOIN category c ON c.id = o.category_id
LEFT JOIN section s ON s.id = o.section_id
WHERE o.value IS NOT NULL
ORDER BY CASE o.origin WHEN 'report' THEN 0 WHEN 'derived' THEN 1 WHEN 'supplement' THEN 2 ELSE 3 END,
         o.qualifier <> '', coalesce(s.position, 99999), o.rowid
"""


class Compare:
    """Values of the open database as offers for a comparison."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def offers(self) -> tuple[Offer, ...]:
        """Every value, the report's own before any other, numbers before what they exceed, in reading order."""
        return tuple(Offer(**dict(row)) for row in self._connection.rows(_OFFERS))
