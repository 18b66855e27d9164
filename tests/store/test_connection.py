import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.store import connection, errors
from desktop.store.connection import Connection, connect

ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"


@pytest.fixture
def opened(database: Path) -> Iterator[Connection]:
    made = connect(database)
    yield made
    made.close()


def test_a_question_without_end_is_stopped(opened: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "TIME_LIMIT_SECONDS", 0.05)
    with pytest.raises(errors.QueryTimeoutError) as caught:
        opened.rows(ENDLESS)
    assert "RECURSIVE" in caught.value.detail


def test_after_a_stop_the_next_question_is_answered(opened: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "TIME_LIMIT_SECONDS", 0.05)
    with pytest.raises(errors.QueryTimeoutError):
        opened.rows(ENDLESS)
    monkeypatch.undo()
    assert opened.rows("SELECT 1")[0][0] == 1


@pytest.mark.parametrize("sql", ["DELETE FROM observation", "CREATE TABLE t (a)", "PRAGMA user_version = 9"])
def test_nothing_can_be_written(opened: Connection, sql: str) -> None:
    version = opened.rows("PRAGMA user_version")[0][0]
    with contextlib.suppress(sqlite3.OperationalError, errors.DatabaseError):
        opened.rows(sql)
    assert opened.rows("PRAGMA user_version")[0][0] == version
    assert opened.rows("SELECT count(*) FROM observation")[0][0] > 0


def test_a_wrong_question_is_a_bug_and_not_a_damaged_file(opened: Connection) -> None:
    with pytest.raises(sqlite3.OperationalError):
        opened.rows("SELECT nothing FROM nowhere")


def test_the_file_cannot_make_functions_run(opened: Connection) -> None:
    assert opened.rows("PRAGMA trusted_schema")[0][0] == 0
    assert opened.rows("PRAGMA query_only")[0][0] == 1
