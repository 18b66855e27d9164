"""Starting the program: well, without a display, and with data it cannot use."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

pytestmark = pytest.mark.e2e
Run = Callable[..., subprocess.CompletedProcess[str]]
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def write(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def lines(done: subprocess.CompletedProcess[str]) -> list[str]:
    """What was said, without the remark of the offscreen platform that it has no window manager."""
    return [line for line in done.stderr.splitlines() if "does not support propagateSizeHints" not in line]


def missing(_path: Path) -> None:
    """Leave the place empty."""


def corrupt(path: Path) -> None:
    os.truncate(path, 300_000)


def damaged_inside(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    half = len(whole) // 2 // 4096 * 4096
    path.write_bytes(whole[:half] + b"\0" * (len(whole) - half))


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("你好", encoding="utf-8")


def foreign(path: Path) -> None:
    write(path, "PRAGMA application_id = 7;")


def too_new(path: Path) -> None:
    write(path, "PRAGMA user_version = 99;")


UNUSABLE = {
    missing: "找不到数据文件", corrupt: "已损坏", damaged_inside: "已损坏", empty: "已损坏", text: "不是商鉴的数据文件",
    foreign: "不是商鉴的数据文件", too_new: "由更新的商鉴制作",
}  # fmt: skip


def test_self_test_reports_and_says_nothing_else(desktop: Run) -> None:
    done = desktop("--temp", "--self-test", "--quit-after", 8000, variables=OFFSCREEN)
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    assert report["ok"]
    assert [check["id"] for check in report["checks"] if not check["ok"]] == []
    assert {"database", "fts5", "search", "xlsx", "docx", "fonts", "buttons", "chart", "pages"} <= {
        check["id"] for check in report["checks"]
    }


def test_self_test_into_a_file(desktop: Run, tmp_path: Path) -> None:
    target = tmp_path / "自检 结果.json"
    done = desktop("--temp", "--self-test", "--report", target, variables=OFFSCREEN)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert json.loads(target.read_text(encoding="utf-8"))["ok"]


def test_self_test_into_a_file_that_cannot_be_written(desktop: Run, tmp_path: Path) -> None:
    done = desktop("--temp", "--self-test", "--report", tmp_path / "none" / "x.json", variables=OFFSCREEN)
    assert done.returncode == 6
    assert done.stderr == "自检结果没有写成：文件夹不存在或不能写入。\n"


@pytest.mark.parametrize("make", [missing, corrupt, damaged_inside, text], ids=lambda make: make.__name__)
def test_self_test_finds_unusable_data(
    desktop: Run, tmp_path: Path, database: Path, make: Callable[[Path], None]
) -> None:
    path = tmp_path / "data.sqlite"
    shutil.copyfile(database, path)
    if make is missing:
        path.unlink()
    make(path)
    done = desktop("--temp", "--database", path, "--self-test", variables=OFFSCREEN)
    assert done.returncode in {3, 6}
    found = {check["id"]: check for check in json.loads(done.stdout)["checks"]}
    assert not found["database"]["ok"]
    assert UNUSABLE[make] in found["database"]["detail"]
    assert UNUSABLE[make] in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("theme", ["light", "dark", "system"])
def test_themes(desktop: Run, theme: str) -> None:
    done = desktop("--temp", "--theme", theme, "--self-test", variables=OFFSCREEN)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("page", ["figures:图1-12", "indicators", "nowhere:x", "cases:B.3.1", "policies:none"])
def test_page_to_begin_with(desktop: Run, page: str) -> None:
    done = desktop("--temp", "--page", page, "--quit-after", 50, variables=OFFSCREEN)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("make", UNUSABLE, ids=lambda make: make.__name__)
def test_unusable_data(desktop: Run, tmp_path: Path, database: Path, make: Callable[[Path], None]) -> None:
    folder = tmp_path / "数据 #1"
    folder.mkdir()
    path = folder / "a b?.sqlite"
    if make in {corrupt, damaged_inside, too_new}:
        shutil.copyfile(database, path)
    make(path)
    before = sorted(folder.iterdir())
    arguments = ("--data-dir", tmp_path / "mine", "--database", path, "--quit-after", 300)
    done = desktop(*arguments, variables=OFFSCREEN)
    assert (done.returncode, done.stdout) == (3, "")
    assert UNUSABLE[make] in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert sorted(folder.iterdir()) == before
    log = (tmp_path / "mine" / "shangjian.log").read_text(encoding="utf-8")
    assert UNUSABLE[make] in log
    assert "Traceback" not in log


def test_temp_leaves_nothing_behind(desktop: Run, tmp_path: Path) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    variables = {**OFFSCREEN, "TMPDIR": str(place), "XDG_CONFIG_HOME": str(place), "XDG_STATE_HOME": str(place)}
    desktop("--temp", "--quit-after", 50, variables=variables)
    desktop("--temp", "--database", place / "none", "--quit-after", 50, variables=variables)
    assert list(place.iterdir()) == []


def test_settings_are_kept_in_the_folder_named(desktop: Run, tmp_path: Path) -> None:
    folder = tmp_path / "个人 #1"
    done = desktop("--data-dir", folder, "--page", "cases", "--quit-after", 50, variables=OFFSCREEN)
    assert (done.returncode, done.stderr) == (0, "")
    assert '"page": "cases"' in (folder / "settings.json").read_text(encoding="utf-8")


def test_a_personal_folder_that_cannot_be_used(desktop: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = desktop("--data-dir", tmp_path / "file" / "in", "--quit-after", 300, variables=OFFSCREEN)
    assert (done.returncode, done.stdout) == (0, "")
    assert [line.partition("，")[0] for line in lines(done)] == ["个人文件夹不能写入"]


def test_a_log_that_cannot_be_written(desktop: Run, tmp_path: Path) -> None:
    (tmp_path / "mine" / "shangjian.log").mkdir(parents=True)
    arguments = ("--data-dir", tmp_path / "mine", "--database", tmp_path / "none", "--quit-after", 50)
    done = desktop(*arguments, variables=OFFSCREEN)
    assert done.returncode == 3
    assert done.stderr.startswith("找不到数据文件")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "stored", ["{", '{"geometry": "中文"}', '{"geometry": "AAAA"}', '{"recent": "a\\tb\\nc"}', '{"page": "x"}']
)
def test_damaged_settings_do_not_stop_the_program(desktop: Run, tmp_path: Path, stored: str) -> None:
    (tmp_path / "settings.json").write_text(stored, encoding="utf-8")
    done = desktop("--data-dir", tmp_path, "--quit-after", 50, variables=OFFSCREEN)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_read_only_install_folder_is_left_as_it_was(desktop: Run, tmp_path: Path, database: Path) -> None:
    folder = tmp_path / "install"
    folder.mkdir()
    path = Path(shutil.copyfile(database, folder / "data.sqlite"))
    path.chmod(0o444)
    folder.chmod(0o555)
    try:
        done = desktop("--temp", "--database", path, "--self-test", variables=OFFSCREEN)
        assert (done.returncode, done.stderr) == (0, "")
        assert [p.name for p in folder.iterdir()] == ["data.sqlite"]
    finally:
        folder.chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="such systems always have a display")
@pytest.mark.parametrize(
    "variables", [{}, {"DISPLAY": ""}, {"DISPLAY": ":54321"}, {"WAYLAND_DISPLAY": "wayland-none"}], ids=str
)
def test_without_a_display(desktop: Run, variables: dict[str, str]) -> None:
    done = desktop("--temp", "--quit-after", 50, variables=variables)
    assert done.returncode == 4
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "显示器" in done.stderr
    assert "python -m desktop picture" in done.stderr


def test_buttons_of_qt_speak_chinese(bare_environment: dict[str, str], tmp_path: Path) -> None:
    program = (
        "from desktop import app\n"
        "application = app.make_application(())\n"
        "from PySide6.QtWidgets import QDialogButtonBox, QMessageBox\n"
        "box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Yes)\n"
        "asked = QMessageBox(QMessageBox.Icon.Question, '', '', QMessageBox.StandardButton.Yes)\n"
        "for button in [*box.buttons(), *asked.buttons()]:\n"
        "    print(button.text().encode('unicode_escape').decode())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env={**bare_environment, **OFFSCREEN}, timeout=60, check=False,
        capture_output=True, encoding="ascii",
    )  # fmt: skip
    words = [line.encode().decode("unicode_escape") for line in done.stdout.split()]
    assert len(words) == 3
    assert sum("是" in word for word in words) == 2
    assert any("取消" in word for word in words)
    assert done.stderr == ""


def test_help_needs_no_display(desktop: Run) -> None:
    done = desktop("--help")
    assert done.returncode == 0
    assert "--data-dir" in done.stdout


def test_a_wrong_command_line(desktop: Run) -> None:
    done = desktop("--nonsense", variables=OFFSCREEN)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_the_first_start_shows_around_once(bare_environment: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    command = [sys.executable, "-m", "desktop", "--data-dir", str(folder)]
    with subprocess.Popen(command, env={**bare_environment, **OFFSCREEN}, stderr=subprocess.DEVNULL) as program:
        deadline = time.monotonic() + 30
        file = folder / "settings.json"
        while not file.exists() and time.monotonic() < deadline:
            time.sleep(0.1)  # the file of another process: nothing to wait for but the clock
        program.terminate()
    assert '"tour_seen": true' in file.read_text(encoding="utf-8")


def test_a_start_that_ends_by_itself_shows_nobody_around(desktop: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    desktop("--data-dir", folder, "--quit-after", 2500, variables=OFFSCREEN)
    assert "tour_seen" not in (folder / "settings.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["甲 乙.shangjian.json", "没有.shangjian.json"])
def test_a_file_that_cannot_be_opened_is_a_sentence(desktop: Run, tmp_path: Path, name: str) -> None:
    if name.startswith("甲"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    done = desktop("--temp", tmp_path / name, "--quit-after", 400, variables=OFFSCREEN)
    assert (done.returncode, done.stdout, lines(done)) == (0, "", [])


@pytest.mark.skipif(sys.platform != "linux", reason="only there are the platforms plugins chosen by a variable")
def test_without_the_display_plugins(desktop: Run) -> None:
    """A packaged program that lost its plugins says that it is incomplete, not that there is no display."""
    variables = {"QT_QPA_PLATFORM": "nothing-of-that-name", "DISPLAY": ":54321", "SHANGJIAN_NO_DIALOG": "1"}
    done = desktop("--temp", variables=variables)
    assert done.returncode == 5
    assert done.stderr.startswith("商鉴的程序文件不完整")
    assert len(done.stderr.splitlines()) == 1


def test_a_library_that_cannot_be_loaded(bare_environment: dict[str, str], tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "sys.modules['desktop.app'] = None\n"
        "sys.argv = ['desktop', '--temp']\n"
        "from desktop.__main__ import main\n"
        "sys.exit(main())\n"
    )
    variables = {**bare_environment, **OFFSCREEN, "SHANGJIAN_NO_DIALOG": "1"}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=variables, timeout=60, check=False, capture_output=True,
        encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 5
    assert done.stderr.startswith("商鉴的程序文件不完整")
    assert "Traceback" not in done.stderr
