"""Questions about terms of art: how they sound, and which values and sections use them."""

from __future__ import annotations

from desktop.core.documents import Term, TermUse
from desktop.store.connection import Connection

_TERMS = """
SELECT t.id, t.name, t.definition, coalesce(s.number, '') AS section, coalesce(s.title, '') AS section_title,
       coalesce((SELECT e.spoken FROM search_entry e WHERE e.kind = 'term' AND e.ref = t.id), '') AS spoken
FROM term t LEFT JOIN section s ON s.id = t.section_id ORDER BY t.rowid
"""


class Glossary:
    """The terms of the report."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def terms(self) -> tuple[Term, ...]:
        """Every term in the order in which the report first uses it."""
        return tuple(
            Term(row["id"], row["name"], row["definition"], row["section"], row["section_title"], row["spoken"])
            for row in self._connection.rows(_TERMS)
        )

    def indicators_with(self, word: str) -> tuple[TermUse, ...]:
        """Indicators whose name or definition has a word: the name, and how many values there are."""
        rows = self._connection.rows(
            "SELECT i.name, count(*) AS times FROM indicator i JOIN observation o ON o.indicator_id = i.id"
            " WHERE instr(i.name, ?1) OR instr(i.definition, ?1) GROUP BY i.id"
            " ORDER BY instr(i.name, ?1) = 0, length(i.name), i.rowid",
            (word,),
        )
        return tuple(TermUse(row["name"], row["name"], row["times"]) for row in rows)

    def sections_with(self, word: str) -> tuple[TermUse, ...]:
        """Sections whose title or digest has a word: number, title, and how often it stands there."""
        rows = self._connection.rows(
            "SELECT number, title, (length(title || digest) - length(replace(title || digest, ?1, ''))) / length(?1)"
            " AS times FROM section WHERE instr(title, ?1) OR instr(digest, ?1) ORDER BY position, document_id DESC",
            (word,),
        )
        return tuple(TermUse(row["number"], row["title"], row["times"]) for row in rows)

    def cases_with(self, word: str) -> tuple[TermUse, ...]:
        """Cases whose title, theme or digest has a word: id and title."""
        rows = self._connection.rows(
            "SELECT c.id, c.title FROM case_study c JOIN section s ON s.id = c.section_id"
            " WHERE instr(c.title, ?1) OR instr(c.theme, ?1) OR instr(c.summary, ?1) OR EXISTS"
            " (SELECT 1 FROM case_paragraph p WHERE p.case_id = c.id AND instr(p.text, ?1)) ORDER BY s.position",
            (word,),
        )
        return tuple(TermUse(row["id"], row["title"].partition("——")[0], 1) for row in rows)

    def policies_with(self, word: str) -> tuple[TermUse, ...]:
        """Policies whose title has a word: id and title."""
        rows = self._connection.rows(
            "SELECT id, title FROM policy WHERE instr(title, ?) ORDER BY position", (word,)
        )
        return tuple(TermUse(row["id"], row["title"], 1) for row in rows)
