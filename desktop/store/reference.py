"""The reference database as one object: what is in it, and the questions it answers by topic."""

from __future__ import annotations

from pathlib import Path

from desktop.store.connection import Connection, connect
from desktop.store.figures import Figures
from desktop.store.observations import Observations
from desktop.store.outline import Outline
from desktop.store.policies import Policies
from desktop.store.search import Search


class ReferenceStore:
    """An open reference database.

    Attributes:
        observations: Numbers and their provenance.
        figures: Charts and tables of the report.
        policies: Laws, regulations, documents.
        outline: Sections, cases, terms, footnotes.
        search: Full-text look-up.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.observations = Observations(connection)
        self.figures = Figures(connection, self.observations)
        self.policies = Policies(connection)
        self.outline = Outline(connection)
        self.search = Search(connection, self.observations)

    @classmethod
    def open(cls, path: Path) -> ReferenceStore:
        """Open and check a file.

        Raises:
            DatabaseError: One of its kinds, each with a sentence for the reader.
        """
        return cls(connect(path))

    def meta(self) -> dict[str, str]:
        """Edition, schema version and the sources it was built from."""
        return {row["key"]: row["value"] for row in self._connection.rows("SELECT key, value FROM meta")}

    def counts(self) -> dict[str, int]:
        """How much of each kind there is, for the doors of the overview."""
        row = self._connection.rows(
            "SELECT (SELECT count(*) FROM observation) AS observations, (SELECT count(*) FROM figure) AS figures,"
            " (SELECT count(*) FROM table_sheet) AS tables, (SELECT count(*) FROM policy) AS policies,"
            " (SELECT count(*) FROM policy WHERE in_appendix) AS listed, (SELECT count(*) FROM case_study) AS cases,"
            " (SELECT count(*) FROM section WHERE digest <> '') AS sections,"
            " (SELECT count(*) FROM discrepancy) AS discrepancies,"
            " (SELECT count(*) FROM observation WHERE certainty <> 'certain') AS doubtful"
        )[0]
        return dict(row)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
