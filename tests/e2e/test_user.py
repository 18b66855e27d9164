"""The reader's own file: where it is made, where nothing may be made, and bad ones that do not stop a start."""

import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

pytestmark = pytest.mark.e2e
Run = Callable[..., subprocess.CompletedProcess[str]]
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def test_the_file_lies_in_the_folder_that_was_asked_for(desktop: Run, tmp_path: Path) -> None:
    folder = tmp_path / "我的 #1"
    done = desktop("--data-dir", folder, "--page", "collections", "--quit-after", 200, variables=OFFSCREEN)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert sorted(one.name for one in folder.iterdir()) == ["settings.json", "user.sqlite"]


def test_a_start_on_another_page_makes_no_file(desktop: Run, tmp_path: Path) -> None:
    done = desktop("--data-dir", tmp_path / "mine", "--page", "overview", "--quit-after", 200, variables=OFFSCREEN)
    assert (done.returncode, done.stderr) == (0, "")
    assert not (tmp_path / "mine" / "user.sqlite").exists()


def test_without_personal_files_nothing_is_left(desktop: Run, tmp_path: Path) -> None:
    home = {name: str(tmp_path / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "HOME")}
    done = desktop("--temp", "--page", "collections", "--quit-after", 200, variables=OFFSCREEN | home)
    assert (done.returncode, done.stderr) == (0, "")
    assert not [one for one in tmp_path.rglob("*") if one.is_file()]


FOREIGN, DAMAGED = b"not a database", b"SQLite format 3\x00" + b"\xff" * 5000


@pytest.mark.parametrize("content", [FOREIGN, DAMAGED], ids=["foreign", "damaged"])
def test_a_bad_file_is_set_aside_and_the_program_goes_on(desktop: Run, tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "user.sqlite").write_bytes(content)
    done = desktop("--data-dir", folder, "--page", "collections", "--quit-after", 200, variables=OFFSCREEN)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    aside = list(folder.glob("user-*.sqlite"))
    assert [one.read_bytes() for one in aside] == [content]
    with closing(sqlite3.connect(folder / "user.sqlite")) as raw:
        assert raw.execute("SELECT count(*) FROM collection").fetchone()[0] == 0
