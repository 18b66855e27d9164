"""The reader's collections: what is on the shelf, every change saved at once, undo and redo."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress

from desktop.core.clippings import Collection, Item, Shelf
from desktop.core.undo import Change, History
from desktop.store import user_errors
from desktop.store.user_database import UserDatabase

Edit = Callable[[Shelf], Shelf]


class Notebook:
    """The shelf, in memory and in the database.

    A change that cannot be saved stays in memory; the next change or `retry` saves both.

    Args:
        database: The reader's database.
    """

    def __init__(self, database: UserDatabase) -> None:
        self._database = database
        self._history: History[Shelf] = History()
        self._saved = self._shelf = database.ask(_load)
        self._seen = database.ask(_data_version)

    @property
    def shelf(self) -> Shelf:
        """All collections as the reader sees them."""
        return self._shelf

    @property
    def is_saved(self) -> bool:
        """Whether everything is in the database."""
        return self._saved == self._shelf

    @property
    def next_undo(self) -> str:
        """Words of the change that undo would take back; empty when there is none."""
        return self._history.next_undo

    @property
    def next_redo(self) -> str:
        """Words of the change that redo would do again; empty when there is none."""
        return self._history.next_redo

    def refresh(self) -> bool:
        """Take over what another window wrote.

        Returns:
            Whether there was anything; what could be undone before can then no longer be.

        Raises:
            UserDataError: The database cannot be read.
        """
        seen = self._database.ask(_data_version)
        if seen == self._seen or not self.is_saved:
            return False
        self._seen = seen
        found = self._database.ask(_load)
        if found == self._shelf:
            return False
        self._history.clear()
        self._saved = self._shelf = found
        return True

    def apply(self, label: str, edit: Edit, *, merge: str = "") -> bool:
        """Change the shelf and save it.

        Args:
            label: Words for undo: ``删除 3 条``.
            edit: Gives the new shelf from the old.
            merge: Steps that follow each other with the same words here are one step for undo.

        Returns:
            Whether anything changed.

        Raises:
            UserDataError: It could not be saved; the change stays in memory.
        """
        with suppress(user_errors.UserDataDamagedError):  # saving knows what to do about that
            self.refresh()
        before, after = self._shelf, edit(self._shelf)
        if after == before:
            return False
        self._history.add(label, before, after, merge=merge)
        self._go(after)
        return True

    def undo(self) -> str:
        """Take the last change back.

        Returns:
            Its words; empty when there was none.

        Raises:
            UserDataError: As in `apply`.
        """
        return self._travel(self._history.undo, lambda change: change.before)

    def redo(self) -> str:
        """Do the change again that was taken back last.

        Returns:
            Its words; empty when there was none.

        Raises:
            UserDataError: As in `apply`.
        """
        return self._travel(self._history.redo, lambda change: change.after)

    def retry(self) -> None:
        """Save what is only in memory.

        Raises:
            UserDataError: It still cannot be saved.
        """
        self._go(self._shelf)

    def _travel(self, step: Callable[[], Change[Shelf] | None], to: Callable[[Change[Shelf]], Shelf]) -> str:
        if self.refresh():
            return ""
        change = step()
        if change is None:
            return ""
        self._go(to(change))
        return change.label

    def _go(self, shelf: Shelf) -> None:
        self._shelf = shelf
        try:
            self._save()
        except user_errors.UserDataDamagedError:
            # The file broke while it was open: it is set aside, and all that the window holds goes to a new one.
            self._database.replace_damaged()
            self._saved = self._database.ask(_load)
            self._save()

    def _save(self) -> None:
        after = self._shelf
        try:
            self._database.write(lambda raw: _write(raw, self._saved, after))
        except sqlite3.IntegrityError:  # another window took a collection away that we are writing to
            self._saved = self._database.ask(_load)
            self._database.write(lambda raw: _write(raw, self._saved, after))
        self._saved = after
        self._seen = self._database.ask(_data_version)


def _data_version(raw: sqlite3.Connection) -> int:
    """A number that changes when another connection has written.

    Source: https://www.sqlite.org/pragma.html#pragma_data_version
    """
    return int(raw.execute("PRAGMA data_version").fetchone()[0])


def _load(raw: sqlite3.Connection) -> Shelf:
    items: dict[str, list[Item]] = {}
    for row in raw.execute("SELECT id, collection_id, kind, ref, text, form FROM item ORDER BY position, rowid"):
        item = Item(row["kind"], row["ref"], row["text"], row["form"], row["id"])
        items.setdefault(row["collection_id"], []).append(item)
    rows = raw.execute("SELECT id, title FROM collection ORDER BY position, rowid")
    return Shelf(tuple(Collection(row["title"], tuple(items.get(row["id"], ())), row["id"]) for row in rows))


_Place = tuple[str, int, Item]


def _places(shelf: Shelf) -> dict[str, _Place]:
    return {item.id: (one.id, place, item) for one in shelf.collections for place, item in enumerate(one.items)}


def _write(raw: sqlite3.Connection, before: Shelf, after: Shelf) -> None:
    """Write what differs between two shelves; what another window added meanwhile stays."""
    old_ones = {one.id: (place, one.title) for place, one in enumerate(before.collections)}
    new_ones = {one.id: (place, one.title) for place, one in enumerate(after.collections)}
    old, new = _places(before), _places(after)
    raw.executemany("DELETE FROM item WHERE id = ?", [(key,) for key in old if key not in new])
    raw.executemany("DELETE FROM collection WHERE id = ?", [(key,) for key in old_ones if key not in new_ones])
    raw.executemany(
        "INSERT INTO collection (id, position, title) VALUES (?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET position = excluded.position, title = excluded.title",
        [(key, *value) for key, value in new_ones.items() if old_ones.get(key) != value],
    )
    raw.executemany(
        "INSERT INTO item (id, collection_id, position, kind, ref, text, form) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET collection_id = excluded.collection_id, position = excluded.position,"
        " kind = excluded.kind, ref = excluded.ref, text = excluded.text, form = excluded.form",
        [
            (key, one, place, item.kind, item.ref, item.text, item.form)
            for key, (one, place, item) in new.items()
            if old.get(key) != (one, place, item)
        ],
    )
