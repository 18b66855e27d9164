"""Layout of the reader's own database, as steps from an empty file to today's."""

from __future__ import annotations

from dataclasses import dataclass

#: ``SJUD``: marks the file as ours, see https://www.sqlite.org/pragma.html#pragma_application_id
APPLICATION_ID = 0x534A5544


@dataclass(frozen=True, slots=True)
class Step:
    """One migration.

    Attributes:
        name: What it brings; part of the name of the backup made before it.
        statements: SQL, run in one transaction.
    """

    name: str
    statements: tuple[str, ...]


#: Never changed once released; a new layout is a new step at the end. `user_version` counts the steps done.
MIGRATIONS: tuple[Step, ...] = (
    Step(
        "collections",
        (
            "CREATE TABLE collection (id TEXT PRIMARY KEY, title TEXT NOT NULL, position INTEGER NOT NULL) STRICT",
            "CREATE TABLE item (id TEXT PRIMARY KEY,"
            " collection_id TEXT NOT NULL REFERENCES collection(id) ON DELETE CASCADE, position INTEGER NOT NULL,"
            " kind TEXT NOT NULL, ref TEXT NOT NULL, text TEXT NOT NULL, form TEXT NOT NULL) STRICT",
            "CREATE INDEX item_place ON item(collection_id, position)",
        ),
    ),
    # The reader's notes on records of the reference database, wherever those are shown.
    Step(
        "notes",
        (
            "CREATE TABLE note (kind TEXT NOT NULL, ref TEXT NOT NULL, text TEXT NOT NULL, changed_at TEXT NOT NULL,"
            " PRIMARY KEY (kind, ref)) STRICT, WITHOUT ROWID",
        ),
    ),
    # Whatever else a part of the program keeps for the reader (recents, packs): a value under a place and a key.
    Step(
        "kept",
        (
            "CREATE TABLE kept (place TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,"
            " changed_at TEXT NOT NULL, PRIMARY KEY (place, key)) STRICT, WITHOUT ROWID",
        ),
    ),
)
