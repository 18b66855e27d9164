"""Filling and reading the reader's database, for several test modules."""

import sqlite3
from contextlib import closing
from pathlib import Path

from desktop.core.clippings import Collection, Item
from desktop.store.user_schema import APPLICATION_ID, MIGRATIONS
from desktop.store.userdata import UserData


def note(text: str) -> Item:
    return Item("note", text=text)


def fill(path: Path, *words: str) -> None:
    user = UserData(path)
    user.notebook.apply("新建", lambda shelf: shelf.added(Collection("简报", tuple(map(note, words)))))
    user.close()


def words(user: UserData) -> list[str]:
    return [item.text for one in user.notebook.shelf.collections for item in one.items]


def read(path: Path) -> list[str]:
    user = UserData(path)
    found = words(user)
    user.close()
    return found


def reads(path: Path) -> tuple[list[str], str]:
    user = UserData(path)
    found = words(user)
    notice = user.take_notice()
    assert user.take_notice() == ""
    user.close()
    return found, notice


def old(path: Path, steps: int) -> None:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as raw, raw:
        for step in MIGRATIONS[:steps]:
            for statement in step.statements:
                raw.execute(statement)
        raw.execute("INSERT INTO collection VALUES ('c', '旧摘编', 0)")
        raw.execute("INSERT INTO item VALUES ('i', 'c', 0, 'note', '', '旧笔记', '')")
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        raw.execute(f"PRAGMA user_version={steps}")
