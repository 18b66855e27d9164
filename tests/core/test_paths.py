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
