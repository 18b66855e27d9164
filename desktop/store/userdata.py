"""The reader's own data: collections, notes, what else is kept; the file is opened when first asked for."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.store.keepsakes import Kept, Notes
    from desktop.store.notebook import Notebook
    from desktop.store.user_database import UserDatabase


class UserData:
    """A handle that costs nothing until something is asked.

    Args:
        path: The file, or ``None`` to keep everything in memory, as ``--temp`` asks.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path

    @cached_property
    def database(self) -> UserDatabase:
        """The open database.

        Raises:
            UserDataBusyError: Another program holds the file; asking again tries again.
        """
        from desktop.store.user_database import UserDatabase  # noqa: PLC0415 - nothing of it is part of a start

        return UserDatabase(self._path)

    @cached_property
    def notebook(self) -> Notebook:
        """The collections.

        Raises:
            UserDataError: The file cannot be read now; asking again tries again.
        """
        from desktop.store.notebook import Notebook  # noqa: PLC0415

        return Notebook(self.database)

    @cached_property
    def notes(self) -> Notes:
        """The reader's notes on records.

        Raises:
            UserDataBusyError: As in `database`.
        """
        from desktop.store.keepsakes import Notes  # noqa: PLC0415

        return Notes(self.database)

    @cached_property
    def kept(self) -> Kept:
        """Whatever else parts of the program keep for the reader.

        Raises:
            UserDataBusyError: As in `database`.
        """
        from desktop.store.keepsakes import Kept  # noqa: PLC0415

        return Kept(self.database)

    @property
    def is_open(self) -> bool:
        """Whether anything was asked yet."""
        return "database" in self.__dict__

    @property
    def notice(self) -> str:
        """What the reader should know about the opening and has not seen yet; empty before anything was asked."""
        return self.database.notice if self.is_open else ""

    def take_notice(self) -> str:
        """What the reader should know about the opening, once; empty before anything was asked."""
        return self.database.take_notice() if self.is_open else ""

    def close(self) -> None:
        """Close the file if it was opened."""
        if self.is_open:
            self.database.close()
            for name in ("database", "notebook", "notes", "kept"):
                self.__dict__.pop(name, None)
