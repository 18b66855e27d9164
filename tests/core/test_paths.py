"""Where files are looked for. No Qt is needed."""

import sys
from pathlib import Path

import pytest

from desktop import paths


def test_the_database_that_comes_with_the_program_is_there() -> None:
    assert paths.reference_database().is_file()


def test_resources_are_there() -> None:
    assert list(paths.resource("fonts").glob("*.otf"))
    assert paths.resource("icons", "search.svg").is_file()


def test_a_frozen_program_looks_beside_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.reference_database() == tmp_path / "data" / "ecommerce.sqlite"
    assert paths.resource("fonts", "x") == tmp_path / "resources" / "fonts" / "x"


def test_one_folder_for_everything(tmp_path: Path) -> None:
    user = paths.user_paths(tmp_path / "mine")
    assert (user.settings, user.log) == (tmp_path / "mine" / "settings.json", tmp_path / "mine")
    assert user.user_database == tmp_path / "mine" / "user.sqlite"
    assert not (tmp_path / "mine").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other customs")
def test_folders_by_the_custom_of_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "s"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    user = paths.user_paths()
    assert user.settings == tmp_path / "c" / "shangjian" / "settings.json"
    assert tmp_path / "s" in user.log.parents
    assert user.user_database == tmp_path / "d" / "shangjian" / "user.sqlite"
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def portable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A packaged program with the marker beside it."""
    (tmp_path / "shangjian").touch()
    (tmp_path / "portable").touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "shangjian"))
    return tmp_path


def test_a_portable_copy_keeps_everything_beside_itself(portable: Path) -> None:
    assert paths.user_paths().settings == portable / "个人数据" / "settings.json"
    assert not (portable / "个人数据").exists()


def test_a_folder_that_is_named_goes_before_the_marker(portable: Path) -> None:
    assert paths.user_paths(portable / "mine").config == portable / "mine"


def test_without_the_marker_it_is_not_portable(portable: Path) -> None:
    (portable / "portable").unlink()
    assert paths.portable_folder() is None


def test_a_portable_copy_on_a_disc_uses_the_folders_of_the_system(
    portable: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "is_writable", lambda _folder: False)
    assert paths.portable_folder() is None
    assert portable not in paths.user_paths().config.parents


def test_the_source_is_never_portable(portable: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(sys, "frozen")
    assert (portable / "portable").exists()
    assert paths.portable_folder() is None


def test_where_files_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert paths.is_writable(tmp_path / "new" / "deep")
    assert not paths.is_writable(tmp_path / "file" / "below")


def test_a_folder_that_may_not_be_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, **_: bool) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", refuse)
    assert not paths.is_writable(tmp_path)
