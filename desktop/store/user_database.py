"""Asking and writing the reader's database, with SQLite's complaints turned into sentences."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from desktop.language import tr
from desktop.store import user_errors
from desktop.store.userfile import UserFile, connect, open_user_file, set_aside

Answer = TypeVar("Answer")


class UserDatabase:
    """The open database.

    Args:
        path: The file, or ``None`` to keep everything in memory.

    Raises:
        UserDataBusyError: Another program holds the file.
    """

    def __init__(self, path: Path | None) -> None:
        self._wanted = path
        self._file: UserFile = open_user_file(path)

    @property
    def path(self) -> Path | None:
        """The file in use; ``None`` where everything stays in memory."""
        return self._file.path

    @property
    def notice(self) -> str:
        """What the reader should know about the opening and has not seen yet."""
        return self._file.notice

    def take_notice(self) -> str:
        """What the reader should know about the opening, once."""
        notice, self._file.notice = self._file.notice, ""
        return notice

    def ask(self, question: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """Read.

        Raises:
            UserDataError: The database cannot be read.
        """
        try:
            return question(self._file.raw)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise _told(error) from error

    def write(self, work: Callable[[sqlite3.Connection], object]) -> None:
        """Write in one transaction: all of it or nothing; when this returns, it is on the disk.

        Raises:
            UserDataError: Nothing was written.
        """
        raw = self._file.raw
        try:
            raw.execute("BEGIN IMMEDIATE")
            work(raw)
            raw.execute("COMMIT")
        except (sqlite3.Error, UnicodeDecodeError) as error:
            # On a full disk SQLite may have rolled back by itself: https://www.sqlite.org/lang_transaction.html
            if raw.in_transaction:
                raw.execute("ROLLBACK")
            raise _told(error) from error

    def replace_damaged(self) -> None:
        """Set a file aside that broke while it was open, and open a new one, from a backup where there is one.

        Raises:
            UserDataError: The file system does not let us.
        """
        path = self._file.path
        self._file.raw.close()
        if path is None:
            self._file = open_user_file(None)
            return
        try:
            name = set_aside(path, "damaged")
        except OSError as error:
            self._file.raw = connect(path)
            raise user_errors.UserDataReadOnlyError(str(error)) from error
        self._file = open_user_file(path)
        self._file.notice = tr("摘编文件已损坏，已另存为“{name}”，没有删除；窗口中的内容已重新存好。").format(name=name)

    def close(self) -> None:
        """Close the file; what is in the write-ahead log moves into it."""
        self._file.raw.close()


def _told(error: sqlite3.Error | UnicodeDecodeError) -> Exception:
    return user_errors.known(error) or error
