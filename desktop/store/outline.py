"""Questions about the report's outline, its cases, footnotes, rankings and contradictions."""

from __future__ import annotations

from collections import defaultdict

from desktop.core.documents import (
    CaseParagraph,
    CaseStudy,
    DigestLink,
    Discrepancy,
    Ranking,
    RankingItem,
    Reference,
    Section,
)
from desktop.store.connection import Connection

_SECTION = (
    "SELECT id, number, title, coalesce(parent_id, '') AS parent_id, position, digest, document_id FROM section"
)
_CASE = """
SELECT c.id, s.number AS section, c.title, c.theme, c.place, coalesce(r.short_name, '') AS region, c.organisation,
       coalesce(c.year, '') AS year, c.summary, coalesce(c.region_id, '') AS region_id
FROM case_study c JOIN section s ON s.id = c.section_id LEFT JOIN region r ON r.id = c.region_id
"""
#: A contradiction stands where its first place stands.
_PLACE = """
SELECT s.number FROM section s JOIN (
    SELECT section_id FROM term WHERE id = ?1
    UNION ALL SELECT section_id FROM reference WHERE id = ?1
    UNION ALL SELECT section_id FROM ranking WHERE id = ?1
    UNION ALL SELECT section_id FROM figure WHERE id = ?1
    UNION ALL SELECT section_id FROM table_sheet WHERE id = ?1
    UNION ALL SELECT section_id FROM case_study WHERE id = ?1
    UNION ALL SELECT * FROM (SELECT section_id FROM discrepancy_place WHERE discrepancy_id = ?1 ORDER BY rowid LIMIT 1)
) found ON found.section_id = s.id LIMIT 1
"""


class Outline:
    """Sections, cases and the apparatus of the report."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def sections(self) -> tuple[Section, ...]:
        """All sections in printed order."""
        rows = self._connection.rows(f"{_SECTION} ORDER BY position, document_id DESC")
        return tuple(Section(**dict(row)) for row in rows)

    def references_of(self, number: str) -> tuple[Reference, ...]:
        """Footnotes whose marks stand in a section."""
        rows = self._connection.rows(
            "SELECT r.id, s.number AS section, r.mark, r.text, r.url, r.accessed_on FROM reference r"
            " JOIN section s ON s.id = r.section_id WHERE s.number = ? ORDER BY r.rowid",
            (number,),
        )
        return tuple(Reference(**dict(row)) for row in rows)

    def rankings_of(self, number: str) -> tuple[Ranking, ...]:
        """Ordered lists that a section gives."""
        items: defaultdict[str, list[RankingItem]] = defaultdict(list)
        rows = self._connection.rows(
            "SELECT i.ranking_id, i.position, i.name, coalesce(i.observation_id, '') AS observation_id,"
            " coalesce(i.region_id, '') AS region_id, coalesce(c.name, '') AS category"
            " FROM ranking_item i JOIN ranking r ON r.id = i.ranking_id JOIN section s ON s.id = r.section_id"
            " LEFT JOIN category c ON c.id = i.category_id"
            " WHERE s.number = ? ORDER BY i.ranking_id, i.position",
            (number,),
        )
        for row in rows:
            items[row["ranking_id"]].append(RankingItem(
                row["position"], row["name"], row["observation_id"], row["region_id"], row["category"],
            ))  # fmt: skip
        found = self._connection.rows(
            "SELECT r.id, s.number AS section, r.title, r.note FROM ranking r JOIN section s ON s.id = r.section_id"
            " WHERE s.number = ? ORDER BY r.rowid",
            (number,),
        )
        return tuple(Ranking(**dict(row), items=tuple(items[row["id"]])) for row in found)

    def discrepancies(self) -> tuple[Discrepancy, ...]:
        """All contradictions filed."""
        rows = self._connection.rows("SELECT id, title, detail, likelier, section_ids FROM discrepancy ORDER BY rowid")
        return tuple(
            Discrepancy(
                row["id"],
                row["title"],
                row["detail"],
                row["likelier"],
                tuple(part.rpartition("/")[2] for part in row["section_ids"].split()),
            )
            for row in rows
        )

    def number_of(self, ref: str) -> str:
        """Number of the section in which a term, footnote, ranking, figure, table, case or contradiction stands."""
        rows = self._connection.rows(_PLACE, (ref,))
        return str(rows[0]["number"]) if rows else ""

    def cases(self) -> tuple[CaseStudy, ...]:
        """All cases in printed order."""
        rows = self._connection.rows(f"{_CASE} ORDER BY s.position")
        return tuple(CaseStudy(**{**dict(row), "year": str(row["year"])}) for row in rows)

    def paragraphs(self, case_id: str) -> tuple[CaseParagraph, ...]:
        """Our digest of a case with the places that an observation backs."""
        links: defaultdict[int, list[DigestLink]] = defaultdict(list)
        for row in self._connection.rows(
            "SELECT position, start, length, observation_id FROM case_link WHERE case_id = ? ORDER BY position, start",
            (case_id,),
        ):
            links[row["position"]].append(DigestLink(row["start"], row["length"], row["observation_id"]))
        rows = self._connection.rows(
            "SELECT position, heading, text FROM case_paragraph WHERE case_id = ? ORDER BY position", (case_id,)
        )
        return tuple(CaseParagraph(row["heading"], row["text"], tuple(links[row["position"]])) for row in rows)
