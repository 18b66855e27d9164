import sqlite3

import pytest

from desktop.store import engine


def test_this_sqlite_will_do() -> None:
    assert engine.version() == sqlite3.sqlite_version
    assert engine.is_new_enough()
    assert engine.has_full_text()


def test_an_old_sqlite_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    assert not engine.is_new_enough()


def test_a_sqlite_without_full_text_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Without(sqlite3.Connection):
        def execute(self, sql: str, *arguments: object) -> sqlite3.Cursor:
            if "fts5" in sql:
                raise sqlite3.OperationalError("no such module: fts5")
            return super().execute(sql, *arguments)

    original = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda name: original(name, factory=Without))
    assert not engine.has_full_text()
