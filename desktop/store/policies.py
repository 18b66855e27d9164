"""Questions about policies."""

from __future__ import annotations

from collections import defaultdict

from desktop.core.documents import Mention, Policy
from desktop.store.connection import Connection

_POLICIES = """
SELECT p.id, p.position, p.title, p.doc_number, p.issued_on, p.level, p.kind, p.theme,
       coalesce(r.short_name, '') AS region, coalesce(p.region_id, '') AS region_id, p.in_appendix, p.note,
       (SELECT count(*) FROM policy_mention m WHERE m.policy_id = p.id) AS mentioned,
       EXISTS (SELECT 1 FROM policy_mention m WHERE m.policy_id = p.id AND length(m.date_printed) = 10
               AND m.date_printed <> p.issued_on AND p.issued_on <> '') AS disputed
FROM policy p LEFT JOIN region r ON r.id = p.region_id
ORDER BY p.position
"""


class Policies:
    """Laws, regulations and documents, appendix A first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Policy, ...]:
        """Every policy with its issuers."""
        issuers: defaultdict[str, list[str]] = defaultdict(list)
        for row in self._connection.rows("SELECT policy_id, agency FROM policy_issuer ORDER BY policy_id, position"):
            issuers[row["policy_id"]].append(row["agency"])
        return tuple(
            Policy(
                id=row["id"],
                position=row["position"],
                title=row["title"],
                doc_number=row["doc_number"],
                issued_on=row["issued_on"],
                level=row["level"],
                kind=row["kind"],
                theme=row["theme"],
                region=row["region"],
                in_appendix=bool(row["in_appendix"]),
                note=row["note"],
                issuers=tuple(issuers[row["id"]]),
                mentioned=row["mentioned"],
                disputed=bool(row["disputed"]),
                region_id=row["region_id"],
            )
            for row in self._connection.rows(_POLICIES)
        )

    def mentions(self, policy_id: str) -> tuple[Mention, ...]:
        """Where the report speaks of a policy, in reading order."""
        rows = self._connection.rows(
            "SELECT s.number AS section, m.anchor, m.date_printed, m.note, s.title AS section_title"
            " FROM policy_mention m JOIN section s ON s.id = m.section_id WHERE m.policy_id = ?"
            " ORDER BY s.position, m.rowid",
            (policy_id,),
        )
        return tuple(Mention(**dict(row)) for row in rows)

    def of_section(self, number: str) -> tuple[tuple[str, str, str], ...]:
        """Id, title and document number of the policies that a section names."""
        rows = self._connection.rows(
            "SELECT DISTINCT p.id, p.title, p.doc_number FROM policy p JOIN policy_mention m ON m.policy_id = p.id"
            " JOIN section s ON s.id = m.section_id WHERE s.number = ? OR s.number LIKE ? || '.%' ORDER BY p.position",
            (number, number),
        )
        return tuple((row["id"], row["title"], row["doc_number"]) for row in rows)
