"""The real program on a real X display, driven by its keyboard."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.e2e


def test_the_real_window_shows_on_a_display(x_display: str, bare_environment: dict[str, str], tmp_path: Path) -> None:
    variables = {**bare_environment, "DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "desktop", "--temp", "--self-test", "--quit-after", "8000"]
    done = subprocess.run(
        command, cwd=tmp_path, env=variables, timeout=60, check=False, capture_output=True, encoding="utf-8"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["system"]["display"] == "xcb"


def test_typing_and_enter_open_a_figure(
    x_display: str, bare_environment: dict[str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    """A person types 43.83 on the overview and presses Enter; the page reached is kept in the settings on Ctrl+Q."""
    if not shutil.which("xdotool"):
        pytest.skip("xdotool is not installed")
    variables = {**bare_environment, "DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "desktop", "--data-dir", str(tmp_path), "--quit-after", "20000"]

    def press(*words: str) -> None:
        subprocess.run(["xdotool", *words], env=variables, timeout=20, check=True, capture_output=True)

    def found() -> str:
        search = ["xdotool", "search", "--all", "--onlyvisible", "--pid", str(program.pid), "--name", "^商鉴$"]
        return subprocess.run(search, env=variables, timeout=20, check=False, capture_output=True, text=True).stdout

    with subprocess.Popen(command, cwd=tmp_path, env=variables, stderr=subprocess.PIPE, encoding="utf-8") as program:
        try:
            qtbot.waitUntil(lambda: program.poll() is not None or bool(found()), timeout=15_000)
            assert program.poll() is None, program.communicate()[1]
            window = found().split()[0]
            press("windowfocus", "--sync", window)
            press("type", "--delay", "30", "43.83")
            press("key", "--delay", "100", "Return", "ctrl+q")
            _, errors = program.communicate(timeout=25)
        finally:
            program.kill()
    assert (program.returncode, errors) == (0, "")
    assert '"page": "indicators"' in (tmp_path / "settings.json").read_text(encoding="utf-8")
