"""Questions about the report's outline, its cases, terms, footnotes, rankings and contradictions."""

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
    Term,
)
from desktop.store.connection import Connection

_SECTION = (
    "SELECT id, number, title, coalesce(parent_id, '') AS parent_id, position, digest, document_id FROM section"
)
_CASE = """
SELECT c.id, s.number AS section, c.title, c.theme, c.place, coalesce(r.short_name, '') AS region, c.organisation,
       coalesce(c.year, '') AS year, c.summary
FROM case_study c JOIN section s ON s.id = c.section_id LEFT JOIN region r ON r.id = c.region_id
"""


class Outline:
    """Sections, cases and the apparatus of the report."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def sections(self) -> tuple[Section, ...]:
        """All sections in printed order."""
        rows = self._connection.rows(f"{_SECTION} ORDER BY document_id DESC, position")
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
            "SELECT i.ranking_id, i.position, i.name, coalesce(i.observation_id, '') AS observation_id"
            " FROM ranking_item i JOIN ranking r ON r.id = i.ranking_id JOIN section s ON s.id = r.section_id"
            " WHERE s.number = ? ORDER BY i.ranking_id, i.position",
            (number,),
        )
        for row in rows:
            items[row["ranking_id"]].append(RankingItem(row["position"], row["name"], row["observation_id"]))
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

    def terms(self) -> tuple[Term, ...]:
        """The glossary."""
        rows = self._connection.rows(
            "SELECT t.id, t.name, t.definition, coalesce(s.number, '') AS section FROM term t"
            " LEFT JOIN section s ON s.id = t.section_id ORDER BY t.rowid"
        )
        return tuple(Term(**dict(row)) for row in rows)

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
