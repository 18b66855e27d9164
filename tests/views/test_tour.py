"""The first-run tour: five steps, skipped with Esc, shown again from help, in nobody's way."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.records import Location
from desktop.views.main_window import MainWindow
from desktop.views.second import go_beside
from desktop.views.tour import STEPS, Tour

Settle = Callable[[], None]


@pytest.fixture
def tour(window: MainWindow) -> Tour:
    return Tour.begin(window)


def test_five_steps_one_after_the_other(tour: Tour, window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    assert len(STEPS) == 5
    for number in range(5):
        assert tour.number == number
        assert tour.bubble._title.text() == STEPS[number].title
        assert tour.bubble._count.text() == f"第 {number + 1} 步，共 5 步"
        assert window.rect().contains(tour.bubble.geometry())
        assert tour.bubble.onward.hasFocus()
        qtbot.keyPress(tour.bubble.onward, Qt.Key.Key_Return)
    settle()
    assert window.findChild(Tour) is None


@pytest.mark.parametrize("size", [(800, 560), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("text_size", [100, 200])
def test_each_step_fits(
    tour: Tour, window: MainWindow, settle: Settle, size: tuple[int, int], text_size: int
) -> None:
    window.context.style.set(text_size=text_size)
    window.resize(*size)
    for number in range(5):
        tour.go(number)
        settle()
        assert window.rect().contains(tour.bubble.geometry()), number
        words = tour.bubble._words
        assert words.height() >= words.heightForWidth(words.width()), number
        assert tour.bubble.rect().contains(tour.bubble.onward.geometry()), number


def test_escape_skips_and_gives_the_focus_back(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.go(Location("cases"))
    focused = window.focusWidget()
    tour = Tour.begin(window)
    qtbot.keyPress(tour.bubble.onward, Qt.Key.Key_Escape)
    settle()
    assert window.findChild(Tour) is None
    assert window.focusWidget() is focused


def test_the_skip_button(tour: Tour, window: MainWindow, settle: Settle) -> None:
    tour.bubble.skip.click()
    settle()
    assert window.findChild(Tour) is None


def test_arrows_go_on_and_back(tour: Tour, qtbot: QtBot) -> None:
    qtbot.keyClick(tour.bubble, Qt.Key.Key_PageDown)
    assert tour.number == 1
    qtbot.keyClick(tour.bubble, Qt.Key.Key_PageUp)
    qtbot.keyClick(tour.bubble, Qt.Key.Key_PageUp)
    assert tour.number == 0


def test_typing_ends_it_and_searches(tour: Tour, window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    qtbot.keyPress(tour.bubble.onward, "k")
    settle()
    assert window.findChild(Tour) is None
    assert window.search.text() == "k"


def test_it_is_shown_once_by_itself(tour: Tour, window: MainWindow) -> None:
    assert tour.isVisible()
    assert window.context.settings.get("tour_seen") is True


def test_asking_again_begins_anew(tour: Tour, window: MainWindow) -> None:
    tour.go(3)
    window.run("tour")
    assert tour.number == 0
    assert len(window.findChildren(Tour)) == 1


def test_the_page_is_that_of_before_when_it_ends(tour: Tour, window: MainWindow) -> None:
    for number in range(1, 6):
        tour.go(number)
    assert window.here.page == "overview"


def test_the_focus_of_before_may_be_gone_when_it_ends(window: MainWindow, settle: Settle) -> None:
    window.resize(1440, 900)
    go_beside(window, Location("cases"))
    settle()
    assert window.halves.second is not None
    assert window.halves.second.isAncestorOf(QApplication.focusWidget())
    tour = Tour.begin(window)
    window.halves.close_second()
    settle()
    tour.leave()
    assert window.halves.first.isAncestorOf(QApplication.focusWidget())
