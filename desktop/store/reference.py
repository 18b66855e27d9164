"""The reference database as one object: what is in it, and the questions it answers by topic."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.store.connection import Connection, connect
from desktop.store.observations import Observations

if TYPE_CHECKING:
    from desktop.store.compare import Compare
    from desktop.store.doubts import Doubts
    from desktop.store.figures import Figures
    from desktop.store.glossary import Glossary
    from desktop.store.outline import Outline
    from desktop.store.policies import Policies
    from desktop.store.region_facts import RegionReader
    from desktop.store.regions import Regions
    from desktop.store.search import Search


class ReferenceStore:
    """An open reference database.

    Attributes:
        observations: Numbers and their provenance.
        path: The file.
    """

    def __init__(self, connection: Connection, *, path: Path = Path()) -> None:
        self._connection = connection
        self.path = path
        self.observations = Observations(connection)

    @cached_property
    def figures(self) -> Figures:
        """Charts and tables of the report."""
        from desktop.store.figures import Figures  # noqa: PLC0415 - each topic is imported when first asked

        return Figures(self._connection, self.observations)

    @cached_property
    def policies(self) -> Policies:
        """Laws, regulations, documents."""
        from desktop.store.policies import Policies  # noqa: PLC0415

        return Policies(self._connection)

    @cached_property
    def outline(self) -> Outline:
        """Sections, cases, terms, footnotes."""
        from desktop.store.outline import Outline  # noqa: PLC0415

        return Outline(self._connection)

    @cached_property
    def compare(self) -> Compare:
        """Which values can stand side by side."""
        from desktop.store.compare import Compare  # noqa: PLC0415

        return Compare(self._connection)

    @cached_property
    def regions(self) -> Regions:
        """Places, and what can be shown of them."""
        from desktop.store.regions import Regions  # noqa: PLC0415

        return Regions(self._connection, self.observations)

    @cached_property
    def region_reader(self) -> RegionReader:
        """Everything about one region, for 本省一页."""
        from desktop.store.region_facts import RegionReader  # noqa: PLC0415

        return RegionReader(self._connection, self.observations, self.outline, self.policies, self.regions)

    @cached_property
    def glossary(self) -> Glossary:
        """Terms of art and where they are used."""
        from desktop.store.glossary import Glossary  # noqa: PLC0415

        return Glossary(self._connection)

    @cached_property
    def doubts(self) -> Doubts:
        """Contradictions and doubtful readings."""
        from desktop.store.doubts import Doubts  # noqa: PLC0415

        return Doubts(self._connection, self.observations)

    @cached_property
    def search(self) -> Search:
        """Full-text look-up."""
        from desktop.store.search import Search  # noqa: PLC0415

        return Search(self._connection, self.observations)

    @classmethod
    def open(cls, path: Path, *, thorough: bool = True) -> ReferenceStore:
        """Open and check a file.

        Args:
            path: The file.
            thorough: Look at every page now; otherwise `verify` does when there is time.

        Raises:
            DatabaseError: One of its kinds, each with a sentence for the reader.
        """
        return cls(connect(path, thorough=thorough), path=path)

    def verify(self) -> None:
        """Look at every page of the file.

        Raises:
            DatabaseCorruptError: Some page is damaged.
        """
        self._connection.verify()

    def meta(self) -> dict[str, str]:
        """Edition, schema version and the sources it was built from."""
        return {row["key"]: row["value"] for row in self._connection.rows("SELECT key, value FROM meta")}

    def counts(self) -> dict[str, int]:
        """How much of each kind there is, for the doors of the overview.

        A figure that is really a table has its cells in a table of its own (表（图6-1）), which is not counted again.
        """
        row = self._connection.rows(
            "SELECT (SELECT count(*) FROM observation) AS observations, (SELECT count(*) FROM figure) AS figures,"
            " (SELECT count(*) FROM table_sheet WHERE id NOT IN (SELECT '表（' || id || '）' FROM figure)) AS tables,"
            " (SELECT count(*) FROM policy) AS policies,"
            " (SELECT count(*) FROM policy WHERE in_appendix) AS listed, (SELECT count(*) FROM case_study) AS cases,"
            " (SELECT count(*) FROM section WHERE digest <> '') AS sections,"
            " (SELECT count(*) FROM discrepancy) AS discrepancies, (SELECT count(*) FROM term) AS terms,"
            " (SELECT count(*) FROM observation WHERE certainty <> 'certain') AS doubtful"
        )[0]
        return dict(row)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
