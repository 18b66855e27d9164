"""Warming up: nothing of Qt is imported outside the window's thread, and all of it is there at the end."""

import sys
import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop.views import warm
from desktop.views.main_window import MainWindow
from desktop.views.warm import WarmUp


def test_pages_and_charts_are_imported_in_the_window_s_thread(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[tuple[str, bool]] = []
    real: Callable[[str], object] = warm.import_module

    def noted(name: str) -> object:
        found.append((name, threading.current_thread() is threading.main_thread()))
        return real(name)

    monkeypatch.setattr(warm, "import_module", noted)
    made = WarmUp(window)
    made._search()
    made.charts()
    made.charts()
    qtbot.waitUntil(lambda: not made.busy, timeout=10_000)
    beside = [name for name, is_main in found if not is_main]
    assert beside == list(warm._BESIDE)
    assert not [name for name in beside if name.startswith(("PySide6", "pyqtgraph", "desktop"))]
    assert [name for name, _ in found].count("pyqtgraph") == 1
    assert "desktop.views.figures" in sys.modules


def test_what_is_missing_does_not_stop_the_rest() -> None:
    warm._import(("no_such_module_at_all", "mmap"))
    assert "mmap" in sys.modules


def test_what_follows_is_done_when_no_steps_are_left(window: MainWindow, qtbot: QtBot) -> None:
    done: list[bool] = []
    made = WarmUp(window, lambda: done.append(made.busy))
    made._add([lambda: None, lambda: None])
    qtbot.waitUntil(lambda: bool(done))
    assert done == [False]
