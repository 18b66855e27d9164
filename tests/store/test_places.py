"""Where the data file may lie: odd names, read-only folders."""

import os
import shutil
from pathlib import Path

import pytest

from desktop.store import errors
from desktop.store.reference import ReferenceStore

NAMES = ("资料 2022", "a b", "50% off", "what?", "C#", "x?mode=rwc", "x%23y", "file:y", "a&b=c", "~", "引号'\"")


@pytest.mark.skipif(os.name == "nt", reason="the system forbids such names")
@pytest.mark.parametrize("name", NAMES)
def test_odd_names_open_and_leave_nothing_behind(tmp_path: Path, database: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    path = Path(shutil.copyfile(database, folder / f"{name}.sqlite"))
    store = ReferenceStore.open(path)
    assert store.search.find("快递")
    store.close()
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == [path.name]


@pytest.mark.skipif(os.name == "nt", reason="the system forbids such names")
@pytest.mark.parametrize("name", NAMES)
def test_odd_names_of_no_file_create_none(tmp_path: Path, name: str) -> None:
    with pytest.raises(errors.DatabaseMissingError):
        ReferenceStore.open(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_relative_path(tmp_path: Path, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copyfile(database, tmp_path / "数据 #1.sqlite")
    monkeypatch.chdir(tmp_path)
    ReferenceStore.open(Path("数据 #1.sqlite")).close()


def test_symbolic_link(tmp_path: Path, database: Path) -> None:
    (tmp_path / "link.sqlite").symlink_to(database)
    ReferenceStore.open(tmp_path / "link.sqlite").close()


def test_read_only_folder(tmp_path: Path, database: Path) -> None:
    path = Path(shutil.copyfile(database, tmp_path / "data.sqlite"))
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        store = ReferenceStore.open(path)
        assert store.observations.all()
        store.close()
        assert [p.name for p in tmp_path.iterdir()] == ["data.sqlite"]
    finally:
        tmp_path.chmod(0o755)


def test_reading_leaves_the_file_as_it_was(tmp_path: Path, database: Path) -> None:
    path = Path(shutil.copyfile(database, tmp_path / "data.sqlite"))
    before = path.read_bytes(), path.stat().st_mtime_ns
    store = ReferenceStore.open(path)
    store.observations.all()
    store.search.find("快递")
    store.close()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert [p.name for p in tmp_path.iterdir()] == ["data.sqlite"]
