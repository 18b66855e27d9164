"""Small things of the reader: notes on records, and values that parts of the program keep under a place and a key."""

from __future__ import annotations

from datetime import UTC, datetime

from desktop.core.clippings import clean
from desktop.store.user_database import UserDatabase


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


class Notes:
    """Own words on a record of the reference database, by its kind and id."""

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def get(self, kind: str, ref: str) -> str:
        """The note on a record; empty where there is none.

        Raises:
            UserDataError: The database cannot be read.
        """
        sql = "SELECT text FROM note WHERE kind = ? AND ref = ?"
        row = self._database.ask(lambda raw: raw.execute(sql, (kind, ref)).fetchone())
        return str(row["text"]) if row else ""

    def set(self, kind: str, ref: str, text: str) -> None:
        """Write a note; empty words remove it.

        Raises:
            UserDataError: Nothing was written.
        """
        words = clean(text).strip()
        if not words:
            self._database.write(
                lambda raw: raw.execute("DELETE FROM note WHERE kind = ? AND ref = ?", (kind, ref))
            )
            return
        sql = (
            "INSERT INTO note VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET text = excluded.text, changed_at = excluded.changed_at"
        )
        self._database.write(lambda raw: raw.execute(sql, (kind, ref, words, _now())))

    def all(self) -> tuple[tuple[str, str, str], ...]:
        """Kind, id and words of every note, the latest first.

        Raises:
            UserDataError: The database cannot be read.
        """
        sql = "SELECT kind, ref, text FROM note ORDER BY changed_at DESC, kind, ref"
        rows = self._database.ask(lambda raw: raw.execute(sql).fetchall())
        return tuple((row["kind"], row["ref"], row["text"]) for row in rows)


class Kept:
    """Values by place and key: a place is a part of the program (``recent``, ``packs``), a key is its own affair."""

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def get(self, place: str, key: str, default: str = "") -> str:
        """A value, or `default`.

        Raises:
            UserDataError: The database cannot be read.
        """
        sql = "SELECT value FROM kept WHERE place = ? AND key = ?"
        row = self._database.ask(lambda raw: raw.execute(sql, (place, key)).fetchone())
        return str(row["value"]) if row else default

    def set(self, place: str, key: str, value: str) -> None:
        """Keep a value.

        Raises:
            UserDataError: Nothing was written.
        """
        sql = (
            "INSERT INTO kept VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at"
        )
        self._database.write(lambda raw: raw.execute(sql, (place, key, clean(value), _now())))

    def remove(self, place: str, key: str) -> None:
        """Forget a value.

        Raises:
            UserDataError: Nothing was written.
        """
        self._database.write(lambda raw: raw.execute("DELETE FROM kept WHERE place = ? AND key = ?", (place, key)))

    def all(self, place: str) -> dict[str, str]:
        """Every value of a place by its key, the latest first.

        Raises:
            UserDataError: The database cannot be read.
        """
        sql = "SELECT key, value FROM kept WHERE place = ? ORDER BY changed_at DESC, key"
        rows = self._database.ask(lambda raw: raw.execute(sql, (place,)).fetchall())
        return {row["key"]: row["value"] for row in rows}
