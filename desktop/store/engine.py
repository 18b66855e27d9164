"""The SQLite that Python was linked with: its version and what it can do."""

from __future__ import annotations

import sqlite3
from contextlib import closing

#: STRICT tables came with this version, see https://www.sqlite.org/stricttables.html
NEEDED = (3, 37, 0)


def version() -> str:
    """Version of the library, ``3.40.1``."""
    return sqlite3.sqlite_version


def is_new_enough() -> bool:
    """Whether it reads the tables of the data file."""
    return sqlite3.sqlite_version_info >= NEEDED


def has_full_text() -> bool:
    """Whether it can search full text (FTS5)."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE probe USING fts5(words)")
            connection.execute("INSERT INTO probe VALUES ('快递 业务')")
            found = connection.execute("SELECT words FROM probe WHERE probe MATCH '\"快递\"'").fetchall()
        except sqlite3.OperationalError:
            return False
    return len(found) == 1
