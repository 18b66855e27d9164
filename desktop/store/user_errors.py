"""What can go wrong with the reader's own database, each as one Chinese sentence."""

from __future__ import annotations

import sqlite3

from desktop.language import mark
from desktop.store.errors import SentenceError


class UserDataError(SentenceError):
    """The reader's database cannot be read or written; what is in the window stays there."""

    sentence = mark("摘编没有存好，内容仍在窗口中。")


class UserDataFullError(UserDataError):
    """There is no room left on the disk."""

    sentence = mark("磁盘已满，摘编未保存，内容仍在窗口中。")


class UserDataReadOnlyError(UserDataError):
    """The place cannot be written."""

    sentence = mark("此处不能写入，摘编未保存，内容仍在窗口中。")


class UserDataBusyError(UserDataError):
    """Another program, usually another window of ours, is writing."""

    sentence = mark("另一个商鉴窗口正在写入摘编，这次没有存好，内容仍在窗口中。")


class UserDataDamagedError(UserDataError):
    """The file is damaged."""

    sentence = mark("摘编文件已损坏，内容仍在窗口中。")


class UserDataDiskError(UserDataError):
    """The disk does not do what it should."""

    sentence = mark("磁盘读写出错，摘编未保存，内容仍在窗口中。")


_KINDS: dict[int, type[UserDataError]] = {
    sqlite3.SQLITE_FULL: UserDataFullError,
    sqlite3.SQLITE_READONLY: UserDataReadOnlyError,
    sqlite3.SQLITE_CANTOPEN: UserDataReadOnlyError,
    sqlite3.SQLITE_PERM: UserDataReadOnlyError,
    sqlite3.SQLITE_BUSY: UserDataBusyError,
    sqlite3.SQLITE_LOCKED: UserDataBusyError,
    sqlite3.SQLITE_CORRUPT: UserDataDamagedError,
    sqlite3.SQLITE_NOTADB: UserDataDamagedError,
    sqlite3.SQLITE_IOERR: UserDataDiskError,
}


def known(error: sqlite3.Error | UnicodeDecodeError) -> UserDataError | None:
    """The reader's sentence for what SQLite says; ``None`` where it is a fault of ours."""
    if isinstance(error, UnicodeDecodeError):
        return UserDataDamagedError(str(error))
    # The low byte is the primary code: https://www.sqlite.org/rescode.html
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    kind = _KINDS.get(code)
    return kind(str(error)) if kind else None
