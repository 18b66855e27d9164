"""Opening the reader's own database: named migrations, backups, and what is done with a file that cannot be used.

Nothing is ever deleted: a file that cannot be used is set aside under another name, the newest backup takes its place,
and the program goes on with a sentence for the reader.
"""

from __future__ import annotations

import errno
import shutil
import sqlite3
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop import log
from desktop.language import tr
from desktop.store import user_errors
from desktop.store.user_schema import APPLICATION_ID, MIGRATIONS, Step

#: Another window of ours writes for a moment only; the reader does not wait longer than this.
BUSY_SECONDS = 0.25
KEPT_BACKUPS = 20
_MAGIC = b"SQLite format 3\x00"


@dataclass(slots=True)
class UserFile:
    """An open database of the reader.

    Attributes:
        raw: The connection; transactions are begun and ended by hand.
        path: The file, or ``None`` where everything stays in memory.
        notice: What the reader should know about the opening; empty when all went well.
    """

    raw: sqlite3.Connection
    path: Path | None
    notice: str = ""


class _UnusableError(Exception):
    """The file is not one we can use.

    Attributes:
        mark: Part of the name it is set aside under.
        sentence: What is wrong, with ``{name}`` for the new name.
    """

    def __init__(self, mark: str, sentence: str) -> None:
        super().__init__(mark)
        self.mark, self.sentence = mark, sentence


class _TooNewError(Exception):
    """A later version of the program wrote the file."""


class _NotMigratedError(Exception):
    """A migration does not fit what is in the file."""


_REFUSED = (_UnusableError, _TooNewError, _NotMigratedError)


def backups_of(path: Path) -> list[Path]:
    """Backups of a database, the newest first."""
    found = (path.parent / "backups").glob(f"{path.stem}-*.sqlite")
    return sorted(found, key=lambda one: (one.stat().st_mtime_ns, one.name), reverse=True)


def open_user_file(path: Path | None, *, steps: Sequence[Step] = MIGRATIONS) -> UserFile:
    """Open the reader's database; make it where there is none.

    Args:
        path: The file, or ``None`` to keep everything in memory.
        steps: Migrations from an empty file to today's layout.

    Raises:
        UserDataBusyError: Another program holds the file; it is worth trying again.
    """
    if path is None:
        return UserFile(_memory(steps), None)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _open(path, steps)
    except _TooNewError:
        return _beside(path, steps)
    except user_errors.UserDataBusyError:
        raise
    except user_errors.UserDataFullError as error:
        return _in_memory(path, steps, tr("磁盘已满，摘编只在本次使用中保留。"), error)
    except _NotMigratedError as error:
        words = tr("摘编文件没有升级成功，原文件没有改动；摘编只在本次使用中保留。")
        return _in_memory(path, steps, words, error)
    except (user_errors.UserDataError, OSError) as error:
        full = getattr(error, "errno", 0) == errno.ENOSPC
        words = tr("磁盘已满，摘编只在本次使用中保留。") if full else tr("此处不能写入，摘编只在本次使用中保留。")
        return _in_memory(path, steps, words, error)


def _open(path: Path, steps: Sequence[Step]) -> UserFile:
    notice = ""
    backups = backups_of(path)
    if not path.exists() or path.stat().st_size == 0:
        if backups:
            notice = tr("上次的摘编文件不见了，{restored}").format(restored=_restored(path, backups, steps))
    else:
        try:
            return _finish(path, steps, "")
        except _UnusableError as error:
            name = set_aside(path, error.mark)
            log.note(__name__, "user database set aside: %s as %s", error.mark, name)
            notice = error.sentence.format(name=name) + _restored(path, backups, steps)
    return _finish(path, steps, notice)


def _finish(path: Path, steps: Sequence[Step], notice: str) -> UserFile:
    raw = connect(path)
    try:
        _check(raw, len(steps))
        raw.execute("PRAGMA synchronous=FULL")
        if not raw.execute("SELECT 1 FROM sqlite_master").fetchone():
            raw.execute("PRAGMA journal_mode=WAL").fetchone()  # an old file is not touched before its backup
        _migrate(raw, steps, path)
        raw.execute("PRAGMA journal_mode=WAL").fetchone()
        _probe(raw)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raw.close()
        found = user_errors.known(error)
        if isinstance(found, user_errors.UserDataDamagedError) or found is None:
            raise _UnusableError("damaged", tr("摘编文件已损坏，已另存为“{name}”，没有删除。")) from error
        raise found from error
    except BaseException:
        raw.close()
        raise
    _daily_backup(raw, path)
    return UserFile(raw, path, notice)


def connect(path: Path) -> sqlite3.Connection:
    """A connection to a file of the reader; the address keeps ``#`` and ``?`` of the path.

    Raises:
        UserDataError: The file cannot be opened.
    """
    try:
        raw = sqlite3.connect(
            path.resolve().as_uri(), uri=True, isolation_level=None, timeout=BUSY_SECONDS, check_same_thread=False
        )
    except sqlite3.Error as error:
        raise user_errors.UserDataReadOnlyError(str(error)) from error
    raw.row_factory = sqlite3.Row
    raw.execute("PRAGMA foreign_keys=ON")
    raw.execute("PRAGMA trusted_schema=OFF")
    return raw


def _check(raw: sqlite3.Connection, newest: int) -> None:
    """Tell what kind of file it is before anything is written to it."""
    version = int(raw.execute("PRAGMA user_version").fetchone()[0])
    mark = int(raw.execute("PRAGMA application_id").fetchone()[0])
    tables = int(raw.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    if mark != APPLICATION_ID and (mark or version or tables):
        raise _UnusableError("foreign", tr("摘编的位置上是另一个程序的文件，已另存为“{name}”，没有删除。"))
    if version > newest:
        raise _TooNewError
    if str(raw.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
        raise sqlite3.DatabaseError("quick_check")


def _probe(raw: sqlite3.Connection) -> None:
    """Whether the file has its tables and can be written."""
    for table in ("collection", "item", "note", "kept"):
        raw.execute(f"SELECT * FROM {table} LIMIT 1").fetchone()
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("ROLLBACK")


def _migrate(raw: sqlite3.Connection, steps: Sequence[Step], path: Path | None) -> None:
    """Run the steps that are still missing, each as one transaction with a backup before it.

    Raises:
        sqlite3.Error: The file does not let us.
        _NotMigratedError: A step does not fit what is in the file, which stays as it was.
    """
    while (done := int(raw.execute("PRAGMA user_version").fetchone()[0])) < len(steps):
        step = steps[done]
        if path is not None and done and _holds_anything(raw):
            back_up(raw, path, f"before-{step.name}")
        raw.execute("BEGIN IMMEDIATE")
        try:
            if int(raw.execute("PRAGMA user_version").fetchone()[0]) == done:  # no other window was quicker
                for statement in step.statements:
                    raw.execute(statement)
                raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
                raw.execute(f"PRAGMA user_version={done + 1}")
            raw.execute("COMMIT")
        except BaseException as error:
            if raw.in_transaction:
                raw.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error) and user_errors.known(error) is None:
                raise _NotMigratedError(f"{step.name}: {error}") from error
            raise


def _holds_anything(raw: sqlite3.Connection) -> bool:
    tables = [row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return any(raw.execute(f'SELECT 1 FROM "{table}" LIMIT 1').fetchone() for table in tables)


def back_up(raw: sqlite3.Connection, path: Path, words: str) -> Path:
    """Copy the database to a file of its own, complete or not at all.

    Args:
        raw: The open database.
        path: Its file; the copy goes to ``backups`` beside it.
        words: What the copy was made for, part of its name.

    Raises:
        OSError: The place cannot be written.
        sqlite3.Error: The copy could not be made.
    """
    folder = path.parent / "backups"
    folder.mkdir(exist_ok=True)
    target = _free(folder / f"{path.stem}-{datetime.now().astimezone():%Y%m%d-%H%M%S}-{words}.sqlite")
    spare = target.with_suffix(".new")
    copy = sqlite3.connect(spare, isolation_level=None)
    try:
        raw.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    finally:
        copy.close()
    spare.replace(target)
    for old in backups_of(path)[KEPT_BACKUPS:]:
        old.unlink(missing_ok=True)
    return target


def _daily_backup(raw: sqlite3.Connection, path: Path) -> None:
    """One copy a day of what is not empty; a copy that fails is no reason to stop."""
    today = f"{path.stem}-{datetime.now().astimezone():%Y%m%d}-"
    try:
        if any(one.name.startswith(today) for one in backups_of(path)):
            return
        if _holds_anything(raw):
            back_up(raw, path, "daily")
    except (OSError, sqlite3.Error) as error:
        log.note(__name__, "no backup: %s", error)


def set_aside(path: Path, mark: str) -> str:
    """Give a file that cannot be used another name, with what belongs to it.

    Returns:
        The new name.

    Raises:
        OSError: The place cannot be written.
    """
    target = _free(path.with_name(f"{path.stem}-{mark}-{datetime.now().astimezone():%Y%m%d-%H%M%S}{path.suffix}"))
    path.rename(target)
    for tail in ("-wal", "-shm", "-journal"):
        part = path.with_name(path.name + tail)
        if part.exists():
            part.rename(target.with_name(target.name + tail))
    return target.name


def _free(path: Path) -> Path:
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return free


def _restored(path: Path, backups: Sequence[Path], steps: Sequence[Step]) -> str:
    """Put the newest backup that is sound in place of the file; say what came of it."""
    for backup in backups:
        count = _sound(backup, len(steps))
        if count is None:
            continue
        spare = path.with_suffix(".restore")
        shutil.copyfile(backup, spare)
        spare.replace(path)
        made = datetime.fromtimestamp(backup.stat().st_mtime).astimezone()
        return tr("已从 {month} 月 {day} 日的备份恢复 {count} 条。").format(month=made.month, day=made.day, count=count)
    return tr("现在从空白开始。")


def _sound(backup: Path, newest: int) -> int | None:
    """Number of items in a backup; ``None`` where it cannot be used."""
    try:
        raw = sqlite3.connect(backup.resolve().as_uri() + "?mode=ro&immutable=1", uri=True)
        try:
            _check(raw, newest)
            return int(raw.execute("SELECT count(*) FROM item").fetchone()[0])
        finally:
            raw.close()
    except (sqlite3.Error, UnicodeDecodeError, _UnusableError, _TooNewError):
        return None


def _memory(steps: Sequence[Step]) -> sqlite3.Connection:
    raw = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    raw.row_factory = sqlite3.Row
    raw.execute("PRAGMA foreign_keys=ON")
    _migrate(raw, steps, None)
    return raw


def _beside(path: Path, steps: Sequence[Step]) -> UserFile:
    """A file of a later version stays untouched for that version; this one uses a file of its own beside it."""
    own = path.with_name(f"{path.stem}-v{len(steps)}{path.suffix}")
    opened = open_user_file(own, steps=steps)
    words = tr("摘编文件由更新的商鉴写成，本版不能读取；原文件没有改动，本版的摘编另存在“{name}”。").format(
        name=own.name
    )
    opened.notice = words + opened.notice
    return opened


def _in_memory(path: Path, steps: Sequence[Step], sentence: str, error: Exception) -> UserFile:
    """Go on in memory, with what the file holds where it can at least be read."""
    log.note(__name__, "user database in memory only: %s", error)
    raw = _memory(steps)
    try:
        with tempfile.TemporaryDirectory(prefix="shangjian-") as folder:
            copy = Path(folder) / path.name
            for tail in ("", "-wal"):
                part = path.with_name(path.name + tail)
                if part.is_file():
                    shutil.copyfile(part, copy.with_name(copy.name + tail))
            if copy.exists():
                source = connect(copy)
                try:
                    _check(source, len(steps))
                    _migrate(source, steps, None)
                    source.backup(raw)
                finally:
                    source.close()
    except (OSError, sqlite3.Error, UnicodeDecodeError, user_errors.UserDataError, *_REFUSED) as why:
        log.note(__name__, "user database not read: %s", why)
        raw.close()
        raw = _memory(steps)
    return UserFile(raw, None, sentence)
