"""Window and panes come back as they were with the same monitors; what is damaged is left out."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from desktop.core.records import Location
from desktop.settings import SettingsStore
from desktop.views import layout
from desktop.views.context import Context
from desktop.views.main_window import MainWindow
from desktop.views.widgets.panes import LEFT, RIGHT, Panes

Settle = Callable[[], None]


@pytest.fixture
def kept(context: Context, tmp_path: Path) -> Context:
    return Context(context.store, context.style, SettingsStore(tmp_path / "settings.json"))


@pytest.fixture
def open_window(kept: Context, qtbot: QtBot, settle: Settle) -> Callable[[], MainWindow]:
    def make() -> MainWindow:
        made = MainWindow(Context(kept.store, kept.style, SettingsStore(kept.settings._path)))
        qtbot.addWidget(made)
        made.go(Location("policies"))
        made.show()
        settle()
        return made

    return make


def panes(window: MainWindow) -> Panes:
    found = window.page.findChild(Panes)  # type: ignore[union-attr]
    assert isinstance(found, Panes)
    return found


def test_dragged_and_hidden_panes_come_back(open_window: Callable[[], MainWindow]) -> None:
    first = open_window()
    assert isinstance(panes(first), QSplitter)
    panes(first).moveSplitter(260, 1)
    panes(first).toggle(RIGHT)
    assert panes(first).hidden == (RIGHT,)
    first.close()
    second = open_window()
    assert panes(second).hidden == (RIGHT,)
    assert panes(second).sizes()[LEFT] == 260
    assert second.top.head.sides[1].isVisible()


def test_the_window_comes_back_where_it_was(open_window: Callable[[], MainWindow]) -> None:
    first = open_window()
    first.setGeometry(0, 30, 800, 640)
    first.close()
    assert open_window().size().toTuple() == (800, 640)


def test_each_set_of_monitors_has_its_own(
    open_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_window()
    first.resize(800, 640)
    panes(first).toggle(LEFT)
    first.close()
    monkeypatch.setattr(layout, "monitors", lambda: "other")
    second = open_window()
    assert LEFT not in panes(second).hidden
    second.resize(800, 600)
    second.close()
    monkeypatch.undo()
    third = open_window()
    assert third.size().toTuple() == (800, 640)
    assert LEFT in panes(third).hidden


def test_a_page_not_opened_this_time_keeps_its_panes(open_window: Callable[[], MainWindow]) -> None:
    first = open_window()
    panes(first).toggle(LEFT)
    first.close()
    second = open_window()
    second.go(Location("overview"))
    del second.pages["policies"]
    second.close()
    assert LEFT in panes(open_window()).hidden


def test_only_some_sets_are_kept(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(layout.KEPT + 3):
        monkeypatch.setattr(layout, "monitors", lambda number=number: str(number))
        layout.keep(window)
    stored = json.loads(window.context.settings.text("layouts"))
    assert list(stored) == [str(number) for number in range(3, layout.KEPT + 3)]


@pytest.mark.parametrize(
    "stored",
    ["{", "[]", "null", '"x"', '{"KEY": 5}', '{"KEY": {"geometry": 5, "panes": 5}}',
     '{"KEY": {"panes": {"policies": 5}}}',
     '{"KEY": {"geometry": "中文", "panes": {"policies": [5, {}]}}}',
     '{"KEY": {"panes": {"policies": [{"width0": "x", "shown2": 7}]}}}',
     '{"KEY": {"panes": {"policies": [{"width0": -4, "width2": 99999}]}}}', "[" * 5000],
)  # fmt: skip
def test_what_is_damaged_is_left_out(window: MainWindow, stored: str, settle: Settle) -> None:
    window.context.settings.set("layouts", stored.replace("KEY", layout.monitors()))
    layout.restore(window)
    window.go(Location("policies"))
    settle()
    assert panes(window).hidden == ()
    assert panes(window).sizes()[LEFT] == 192
    layout.keep(window)
    assert json.loads(window.context.settings.text("layouts"))[layout.monitors()]["geometry"]


def test_the_window_follows_the_monitors_while_it_runs(
    open_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = open_window()
    watch = layout.Watch(window)
    panes(window).toggle(RIGHT)
    window.resize(800, 640)
    monkeypatch.setattr(layout, "monitors", lambda: "desk")
    watch.on_change()  # the layout without the desk's monitor is noted first
    qtbot.waitUntil(lambda: watch._known == "desk", timeout=5000)
    window.resize(900, 660)
    panes(window).toggle(RIGHT)
    assert RIGHT not in panes(window).hidden
    monkeypatch.undo()
    watch.on_change()
    qtbot.waitUntil(lambda: window.size().toTuple() == (800, 640), timeout=5000)
    assert RIGHT in panes(window).hidden


@pytest.mark.parametrize("signal", ["screenAdded", "screenRemoved", "primaryScreenChanged"])
def test_each_change_of_monitors_is_heard(window: MainWindow, qapp: QApplication, signal: str) -> None:
    watch = layout.Watch(window)
    getattr(qapp, signal).emit(qapp.primaryScreen())
    assert watch._timer.isActive()
    watch._timer.stop()


@pytest.mark.parametrize("place", [(5000, 100), (-3000, -200), (100, 9000), (300, -400)])
def test_a_window_outside_all_monitors_comes_back(window: MainWindow, place: tuple[int, int], settle: Settle) -> None:
    screen = window.screen().availableGeometry()
    window.resize(800, 560)
    window.move(*place)
    settle()
    layout.bring_back(window)
    settle()
    assert screen.intersected(window.frameGeometry()).height() >= min(560, screen.height())
    assert screen.left() <= window.x() <= screen.right()


def test_a_window_in_sight_is_left_where_it_is(window: MainWindow, settle: Settle) -> None:
    window.resize(800, 560)
    window.move(-200, 100)
    settle()
    before = window.pos()
    layout.bring_back(window)
    settle()
    assert window.pos() == before
