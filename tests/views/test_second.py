"""In a narrow window Ctrl and a click opens a link in a window beside; closing either leaves the other whole."""

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.records import Location
from desktop.views.main_window import MainWindow
from desktop.views.pages import PAGES
from desktop.views.second import close_both, go_beside
from desktop.views.shell import change
from desktop.views.widgets.link_row import LinkRow
from desktop.views.widgets.row_list import RowList

Settle = Callable[[], None]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    window.resize(900, 700)
    return window


@pytest.fixture
def pair(window: MainWindow, settle: Settle) -> tuple[MainWindow, MainWindow]:
    window.go(Location("policies", "A-024"))
    go_beside(window, Location("outline", "1.1.2"))
    settle()
    assert window.other is not None
    return window, window.other


def test_a_link_clicked_with_control_opens_beside(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.go(Location("outline", "1.1.2"))
    window.page.reveal_detail()  # type: ignore[union-attr]
    settle()
    links = [row for row in window.page.findChildren(LinkRow) if row.isVisible()]  # type: ignore[union-attr]
    link = next(row for row in links if row.accessibleName().startswith("图"))
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton, CONTROL)
    assert window.here == Location("outline", "1.1.2")
    assert window.other is not None
    assert window.other.here.page == "figures"
    qtbot.keyRelease(window, Qt.Key.Key_Control)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert window.here.page == "figures"
    window.other.close()


def test_a_search_result_opens_beside(window: MainWindow, qtbot: QtBot) -> None:
    window.search.begin("B.3.1")
    qtbot.keyClick(window.search, Qt.Key.Key_Return, CONTROL)
    assert window.here.page == "overview"
    assert window.other is not None
    assert window.other.here.page != "overview"
    window.other.close()


def test_the_same_place_beside_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Location("cases"))
    window.page.findChildren(RowList)[0].select("B.3.1")  # type: ignore[union-attr]
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL | SHIFT)
    assert window.other is not None
    assert window.other.here == Location("cases", "B.3.1")
    window.other.close()


def test_there_are_never_more_than_two(pair: tuple[MainWindow, MainWindow]) -> None:
    first, second = pair
    go_beside(first, Location("cases"))
    assert first.other is second
    assert second.here.page == "cases"
    go_beside(second, Location("figures"))
    assert first.here.page == "figures"
    second.close()


@pytest.mark.parametrize("target", [Location("nowhere"), None, "cases"])
def test_an_unknown_place_opens_no_window(window: MainWindow, target: object) -> None:
    go_beside(window, target)
    assert window.other is None


def test_closing_the_second_leaves_nothing(window: MainWindow, settle: Settle) -> None:
    for spec in PAGES:
        window.go(Location(spec.id))
    settle()
    gc.collect()  # pyqtgraph's menus have no parent: Python frees them
    before = len(QApplication.allWidgets())
    go_beside(window, Location("overview"))
    second = window.other
    assert second is not None
    for spec in PAGES:
        second.go(Location(spec.id))
        settle()
    second.close()
    del second
    settle()
    gc.collect()
    assert window.other is None
    assert len(QApplication.allWidgets()) == before
    window.context.style.set(theme="dark", text_size=125)  # nobody who is gone answers
    settle()
    window.context.style.set(theme="light", text_size=100)
    window.reload()
    settle()
    assert window.isVisible()


def test_the_second_goes_on_when_the_first_is_closed(pair: tuple[MainWindow, MainWindow], settle: Settle) -> None:
    first, second = pair
    first.close()
    settle()
    assert second.isVisible()
    assert second.other is None
    second.go(Location("cases"))
    settings = second.context.settings
    assert settings.text("page") == "overview"  # not yet stored: the one closed last decides
    second.close()
    assert settings.text("page") == "cases"


def test_leaving_the_program_closes_both(pair: tuple[MainWindow, MainWindow], settle: Settle) -> None:
    first, second = pair
    closed: list[object] = []
    second.destroyed.connect(lambda: closed.append(1))
    close_both(first)
    settle()
    assert not first.isVisible()
    assert len(closed) == 1


def test_both_follow_a_change_of_units(pair: tuple[MainWindow, MainWindow], settle: Settle) -> None:
    first, second = pair
    first.go(Location("indicators"))
    change(second, "reading", "亿元")
    settle()
    try:
        sheet = first.page.whole_sheet()  # type: ignore[union-attr]
        assert sheet is not None
        assert "万亿元" not in {cell for row in sheet.rows for cell in row}
    finally:
        change(second, "reading", "")
        second.close()
