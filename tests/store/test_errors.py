"""Every way in which a data file can be unusable, and that opening one leaves no trace."""

import os
import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.store import errors
from desktop.store.connection import APPLICATION_ID, SCHEMA_VERSION
from desktop.store.reference import ReferenceStore

KINDS = (
    errors.DatabaseMissingError,
    errors.DatabaseUnreadableError,
    errors.DatabaseCorruptError,
    errors.DatabaseForeignError,
    errors.DatabaseTooNewError,
    errors.QueryTimeoutError,
)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that has to hold after the test just what the test put there."""
    place = tmp_path / "folder"
    place.mkdir()
    yield place
    assert not [p.name for p in place.rglob("*") if p.name.endswith(("-journal", "-wal", "-shm"))]


@pytest.fixture
def copy(folder: Path, database: Path) -> Path:
    return Path(shutil.copyfile(database, folder / "copy.sqlite"))


def refused(path: Path, kind: type[errors.DatabaseError]) -> None:
    before = sorted(path.parent.iterdir()) if path.parent.is_dir() else []
    with pytest.raises(kind) as caught:
        ReferenceStore.open(path)
    assert type(caught.value) is kind
    if path.parent.is_dir():
        assert sorted(path.parent.iterdir()) == before


def write(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def test_missing(folder: Path) -> None:
    refused(folder / "none.sqlite", errors.DatabaseMissingError)


def test_missing_folder(folder: Path) -> None:
    refused(folder / "none" / "none.sqlite", errors.DatabaseMissingError)


def test_a_file_where_a_folder_should_be(copy: Path) -> None:
    refused(copy / "none.sqlite", errors.DatabaseMissingError)


def test_a_folder(folder: Path) -> None:
    (folder / "inner.sqlite").mkdir()
    refused(folder / "inner.sqlite", errors.DatabaseForeignError)


def test_empty_file(folder: Path) -> None:
    (folder / "empty.sqlite").touch()
    refused(folder / "empty.sqlite", errors.DatabaseCorruptError)


@pytest.mark.parametrize("text", ["你好\n", "SQLite", "SQLite format 3\0", "x" * 5000])
def test_text_file(folder: Path, text: str) -> None:
    (folder / "text.sqlite").write_text(text, encoding="utf-8")
    refused(folder / "text.sqlite", errors.DatabaseForeignError)


@pytest.mark.parametrize("seed", range(5))
def test_random_bytes(folder: Path, seed: int) -> None:
    (folder / "noise.sqlite").write_bytes(random.Random(seed).randbytes(20_000))  # noqa: S311 - noise, no secret
    refused(folder / "noise.sqlite", errors.DatabaseForeignError)


@pytest.mark.parametrize("share", [0.0005, 0.01, 0.5, 0.99])
def test_truncated(copy: Path, share: float) -> None:
    size = max(int(copy.stat().st_size * share), 100)
    os.truncate(copy, size)
    refused(copy, errors.DatabaseCorruptError)


def test_our_head_on_noise(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:100] + random.Random(1).randbytes(60_000))  # noqa: S311 - noise, no secret
    refused(copy, errors.DatabaseCorruptError)


@pytest.mark.parametrize("filler", [b"\0", b"\xff"])
def test_damage_in_the_middle(copy: Path, filler: bytes) -> None:
    whole = bytearray(copy.read_bytes())
    start = len(whole) // 3 // 4096 * 4096
    whole[start : start + 40 * 4096] = filler * (40 * 4096)
    copy.write_bytes(whole)
    refused(copy, errors.DatabaseCorruptError)


def test_database_of_another_program(folder: Path) -> None:
    write(folder / "other.sqlite", "PRAGMA application_id = 1234; CREATE TABLE notes (text TEXT);")
    refused(folder / "other.sqlite", errors.DatabaseForeignError)


def test_database_without_an_owner(folder: Path) -> None:
    write(folder / "plain.sqlite", "CREATE TABLE meta (key TEXT, value TEXT);")
    refused(folder / "plain.sqlite", errors.DatabaseForeignError)


def test_ours_without_its_tables(folder: Path) -> None:
    write(
        folder / "bare.sqlite", f"PRAGMA application_id = {APPLICATION_ID}; CREATE TABLE meta (key TEXT, value TEXT);"
    )
    refused(folder / "bare.sqlite", errors.DatabaseCorruptError)


def test_too_new(copy: Path) -> None:
    write(copy, f"PRAGMA user_version = {SCHEMA_VERSION + 1};")
    refused(copy, errors.DatabaseTooNewError)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="an administrator may read everything")
def test_no_permission(copy: Path) -> None:
    copy.chmod(0)
    refused(copy, errors.DatabaseUnreadableError)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_says_its_own_chinese_sentence(kind: type[errors.DatabaseError]) -> None:
    assert kind.sentence.endswith("。")
    assert not any("a" <= letter <= "z" for letter in kind.sentence)
    assert sum(other.sentence == kind.sentence for other in KINDS) == 1


def test_detail_is_for_the_log_and_not_in_the_sentence() -> None:
    error = errors.DatabaseCorruptError("page 7")
    assert error.detail == "page 7"
    assert "page 7" in str(error)
    assert "page 7" not in error.sentence


def test_cut_short_while_open(copy: Path) -> None:
    store = ReferenceStore.open(copy)
    whole = store.observations.all()
    os.truncate(copy, 8192)
    try:
        assert store.observations.all() == whole  # what was read before is still at hand
        store.policies.all()
    except errors.DatabaseError:
        pass
    finally:
        store.close()


@pytest.mark.parametrize("seed", range(40))
def test_damaged_bytes_never_give_another_kind_of_error(copy: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - noise, no secret
    whole = bytearray(copy.read_bytes())
    for _ in range(60):
        at = chance.randrange(100, len(whole) - 64)
        whole[at : at + 64] = chance.randbytes(64)
    copy.write_bytes(whole)
    try:
        store = ReferenceStore.open(copy)
    except errors.DatabaseError:
        return
    try:
        store.observations.all()
        store.policies.all()
        store.outline.sections()
        store.search.find("快递")
    except errors.DatabaseError:
        pass
    finally:
        store.close()
