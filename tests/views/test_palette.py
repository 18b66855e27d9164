"""The command palette: everything can be found by its words and is carried out as by its keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.actions import ACTIONS
from desktop.core.records import Location
from desktop.views.main_window import MainWindow
from desktop.views.pages import PAGES
from desktop.views.palette import NOTHING, PAGE, Palette, commands, matching

Settle = Callable[[], None]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> Palette:
    qtbot.keyClick(window, Qt.Key.Key_P, CONTROL | SHIFT)
    found = window.findChild(Palette)
    assert isinstance(found, Palette)
    return found


def keys(palette: Palette) -> list[str]:
    return [row.key for row in palette.list.rows if row.key]


def test_it_lists_every_page_and_action(palette: Palette) -> None:
    wanted = {PAGE + spec.id for spec in PAGES} | {action.id for action in ACTIONS} - {"palette"}
    assert set(keys(palette)) == wanted
    assert palette.field.hasFocus()


def test_each_row_shows_its_keys(palette: Palette) -> None:
    shown = {row.key: row.cells[0].text for row in palette.list.rows if row.key}
    assert shown["copy_citation"] == "Ctrl+Shift+R"
    assert shown["back"] == "Alt+←"
    assert shown[PAGE + PAGES[1].id] == "Ctrl+2"


@pytest.mark.parametrize(
    ("typed", "first"),
    [("引文", "copy_citation"), ("复制 引文", "copy_citation"), ("政策", "page\npolicies"), ("字号 大", "larger"),
     ("主题", "theme"), ("csv", "copy_csv"), ("ctrl+shift+r", "copy_citation"), ("f1", "help"),
     ("  章节 ", "page\noutline")],
)  # fmt: skip
def test_words_find_it(palette: Palette, typed: str, first: str) -> None:
    palette.field.setText(typed)
    assert palette.list.current_key() == first


def test_nothing_found_says_what_to_try(palette: Palette, settle: Settle) -> None:
    palette.field.setText("不存在的操作")
    settle()
    assert keys(palette) == []
    assert palette._nothing.isVisible()
    assert palette._nothing.text() == NOTHING
    palette.run_current()
    assert palette.isVisible()


def test_every_word_must_occur() -> None:
    every = commands()
    assert matching(every, "") == every
    assert matching(every, "复制 不存在") == ()
    assert {c.key for c in matching(every, "复制")} >= {"copy", "copy_table", "copy_link"}


def test_enter_opens_a_page(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    palette.field.setText("案例")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.here == Location("cases")


def test_arrows_choose(palette: Palette, qtbot: QtBot) -> None:
    palette.field.setText("复制")
    before = palette.list.current_key()
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.current_key() != before
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.current_key() == before


def test_an_action_acts_on_what_had_the_focus(window: MainWindow, clipboard: QClipboard, qtbot: QtBot) -> None:
    window.go(Location("indicators"))
    focused = window.focusWidget()
    window.run("palette")
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    palette.field.setText("一句话")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.focusWidget() is focused
    assert clipboard.text().endswith("。")


def test_escape_closes_and_gives_the_focus_back(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Location("cases"))
    focused = window.focusWidget()
    palette = Palette.open_over(window)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.focusWidget() is focused


def test_focus_elsewhere_closes(palette: Palette, window: MainWindow, settle: Settle) -> None:
    assert palette.isVisible()
    window.search.setFocus(Qt.FocusReason.MouseFocusReason)
    settle()
    assert not palette.isVisible()
    assert window.search.hasFocus()


def test_asking_twice_gives_one(palette: Palette, window: MainWindow) -> None:
    assert Palette.open_over(window) is palette
    assert len(window.findChildren(Palette)) == 1


def test_what_was_used_leads_the_list(window: MainWindow, settle: Settle) -> None:
    for name in ("copy_link", "theme", "copy_link"):
        palette = Palette.open_over(window)
        assert palette.list.select(name)
        palette.run_current()
        settle()
    assert keys(Palette.open_over(window))[:2] == ["copy_link", "theme"]


def test_stored_names_that_no_longer_exist_are_left_out(window: MainWindow) -> None:
    window.context.settings.set("palette", "gone\n\ntheme")
    assert keys(Palette.open_over(window))[0] == "theme"


def test_it_fits_a_small_window(palette: Palette, window: MainWindow, settle: Settle) -> None:
    window.resize(800, 560)
    settle()
    assert window.rect().contains(palette.geometry())


def test_a_click_on_a_heading_runs_nothing(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    place = palette.list.visualRect(palette.list.model().index(0, 0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert palette.isVisible()
    assert window.here.page == "overview"
    place = palette.list.visualRect(palette.list.model().index(2, 0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.here.page == PAGES[1].id


def test_the_focus_of_before_may_be_gone_when_it_closes(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    found = Palette.open_over(window)
    field.deleteLater()
    settle()
    qtbot.keyClick(found.field, Qt.Key.Key_Escape)
    assert not found.isVisible()
