"""Opening the reference database read-only, and telling what is wrong with a file that is not one."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop.language import tr
from desktop.store import errors

#: ``SHJN``: marks the file as ours, see https://www.sqlite.org/pragma.html#pragma_application_id
APPLICATION_ID = 0x53484A4E
#: The newest layout that this version reads.
SCHEMA_VERSION = 1
#: A question that runs longer than this is a defect or a hostile file.
TIME_LIMIT_SECONDS = 5.0

_NEEDED = frozenset({"meta", "document", "section", "indicator", "observation", "policy", "case_study", "search_entry"})
_MAGIC = b"SQLite format 3\x00"


class Connection:
    """A read-only connection whose questions have a time limit."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw
        self._deadline = 0.0
        raw.row_factory = sqlite3.Row
        raw.set_progress_handler(self._is_late, 10_000)

    def _is_late(self) -> int:
        return int(time.monotonic() > self._deadline)

    def rows(self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> list[sqlite3.Row]:
        """All rows of a question.

        Raises:
            QueryTimeoutError: It ran longer than `TIME_LIMIT_SECONDS`.
            DatabaseCorruptError: The file turned out to be damaged.
        """
        self._deadline = time.monotonic() + TIME_LIMIT_SECONDS
        try:
            return self._raw.execute(sql, parameters).fetchall()
        except sqlite3.OperationalError as error:
            if "interrupted" in str(error):
                raise errors.QueryTimeoutError(sql[:120]) from error
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:
                raise
            raise errors.DatabaseCorruptError(str(error)) from error
        except UnicodeDecodeError as error:
            raise errors.DatabaseCorruptError(str(error)) from error
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.ProgrammingError | sqlite3.IntegrityError):
                raise
            raise errors.DatabaseCorruptError(str(error)) from error

    def verify(self) -> None:
        """Look at every page: damage in the middle would otherwise show as missing records.

        Raises:
            DatabaseCorruptError: Some page is damaged.
        """
        found = str(self.rows("PRAGMA quick_check(1)")[0][0])
        if found != "ok":
            raise errors.DatabaseCorruptError(found)

    def close(self) -> None:
        """Close the file."""
        self._raw.close()


def connect(path: Path, *, thorough: bool = True) -> Connection:
    """Open a reference database.

    The address is made by `Path.as_uri`, so that ``#``, ``?``, spaces and Han characters in the path stay part of it;
    nothing is ever created.

    Args:
        path: The file.
        thorough: Look at every page too, which takes longer the larger the file is; otherwise call
            `Connection.verify` when there is time.

    Returns:
        A checked connection.

    Raises:
        DatabaseMissingError: No such file.
        DatabaseUnreadableError: No permission to read it.
        DatabaseForeignError: Not an SQLite file, or not ours.
        DatabaseTooNewError: Made by a later version.
        DatabaseCorruptError: Ours, but damaged.
    """
    _check_header(path)
    uri = path.resolve().as_uri() + "?mode=ro&immutable=1"
    try:
        raw = sqlite3.connect(uri, uri=True)
    except sqlite3.OperationalError as error:
        raise errors.DatabaseUnreadableError(str(error)) from error
    try:
        _check_identity(raw)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raw.close()
        raise errors.DatabaseCorruptError(str(error)) from error
    except errors.DatabaseError:
        raw.close()
        raise
    connection = Connection(raw)
    if thorough:
        try:
            connection.verify()
        except errors.DatabaseError:
            connection.close()
            raise
    return connection


def _check_header(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError as error:
        raise errors.DatabaseMissingError(path.name) from error
    except IsADirectoryError as error:
        raise errors.DatabaseForeignError(path.name) from error
    except NotADirectoryError as error:
        raise errors.DatabaseMissingError(path.name) from error
    except OSError as error:
        raise errors.DatabaseUnreadableError(str(error)) from error
    if not head:
        raise errors.DatabaseCorruptError(tr("空文件"))
    if head[:16] != _MAGIC[: len(head[:16])] or len(head) < 100:
        raise errors.DatabaseForeignError(path.name)
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise errors.DatabaseForeignError(path.name)


def _check_identity(raw: sqlite3.Connection) -> None:
    raw.execute("PRAGMA trusted_schema=OFF")
    raw.execute("PRAGMA query_only=ON")
    version = int(raw.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA_VERSION:
        raise errors.DatabaseTooNewError(f"user_version={version}")
    names = {row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type='table'")}
    if missing := _NEEDED - names:
        raise errors.DatabaseCorruptError(tr("缺少表 {words}").format(words="、".join(sorted(missing))))
    _check_size(raw)


def _check_size(raw: sqlite3.Connection) -> None:
    """A file cut short still has a good header: its pages must add up."""
    pages = int(raw.execute("PRAGMA page_count").fetchone()[0])
    size = int(raw.execute("PRAGMA page_size").fetchone()[0])
    file = Path(str(raw.execute("PRAGMA database_list").fetchone()[2]))
    if file.stat().st_size < pages * size:
        raise errors.DatabaseCorruptError(tr("文件不完整"))
