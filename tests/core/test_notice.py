import io
import subprocess
import sys
from typing import Any

import pytest

from desktop import notice


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("libEGL.so.1: cannot open shared object file: No such file", "这台机器缺少系统库 libEGL.so.1"),
        ("/opt/x/QtGui.abi3.so: cannot open shared object file", notice.INCOMPLETE),
        ("No module named 'desktop.app'", notice.INCOMPLETE),
    ],
)
def test_what_is_missing(words: str, begins: str) -> None:
    assert notice.missing(ImportError(words)).startswith(begins)


def test_without_a_console_nothing_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    notice.write("话")


def test_a_terminal_without_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(raw, encoding="ascii"))
    notice.write("话")
    assert raw.getvalue() == b"\\u8bdd\n"


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Commands that were started; only the second kind exists."""
    seen: list[tuple[str, ...]] = []

    def run(command: tuple[str, ...], **_: Any) -> subprocess.CompletedProcess[bytes]:
        seen.append(command)
        if command[0] == "zenity":
            raise FileNotFoundError(command[0])
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("SHANGJIAN_NO_DIALOG", raising=False)
    return seen


def test_the_system_shows_it(
    started: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":9")
    notice.show("坏了")
    assert [command[0] for command in started] == ["zenity", "kdialog"]
    assert started[-1][-1] == "坏了"
    assert capsys.readouterr().err == "坏了\n"


@pytest.mark.parametrize("variables", [{}, {"DISPLAY": ":9", "SHANGJIAN_NO_DIALOG": "1"}], ids=str)
def test_nothing_is_shown_without_a_display_or_to_a_script(
    started: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    notice.show("坏了")
    assert started == []
