"""Two places beside each other in one window: each with its own history; closing the second leaves nothing behind."""

import gc
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.clippings import NOTE
from desktop.core.records import Location
from desktop.settings import SettingsStore
from desktop.views import collection_export, layout, menus
from desktop.views.collections import CollectionsPage
from desktop.views.context import Context
from desktop.views.item_pane import WordsField
from desktop.views.lane import Lane
from desktop.views.main_window import MainWindow
from desktop.views.second import go_beside
from desktop.views.shell import change
from desktop.views.widgets.crumbs import Crumbs
from desktop.views.widgets.link_row import LinkRow
from desktop.views.widgets.panes import LEFT, RIGHT
from desktop.views.widgets.row_list import RowList

Settle = Callable[[], None]
Finder = Callable[[QWidget, str], QAbstractButton]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def both(window: MainWindow, settle: Settle) -> tuple[Lane, Lane]:
    window.resize(1440, 900)
    window.go(Location("policies", "A-024"))
    go_beside(window, Location("outline", "1.1.2"))
    settle()
    assert window.halves.second is not None
    return window.halves.first, window.halves.second


def test_a_link_clicked_with_control_opens_beside(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.go(Location("outline", "1.1.2"))
    settle()
    links = [row for row in window.page.findChildren(LinkRow) if row.isVisible()]  # type: ignore[union-attr]
    link = next(row for row in links if row.accessibleName().startswith("图"))
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton, CONTROL)
    first, second = window.halves.lanes
    assert (first.here, second.here.page) == (Location("outline", "1.1.2"), "figures")
    assert first.isVisible()
    assert second.isVisible()
    assert window.other is None


def test_a_link_of_the_second_opens_in_the_first(window: MainWindow, both: tuple[Lane, Lane]) -> None:
    first, second = both
    go_beside(window, Location("cases", "B.3.1"), second)
    assert (first.here, second.here) == (Location("cases", "B.3.1"), Location("outline", "1.1.2"))
    assert window.lane is first


def test_a_plain_link_stays_in_its_half(window: MainWindow, both: tuple[Lane, Lane], qtbot: QtBot) -> None:
    first, second = both
    qtbot.keyRelease(window, Qt.Key.Key_Control)
    first.wanted.emit(Location("cases", "B.1.1"))
    assert (first.here.page, second.here.page) == ("cases", "outline")


@pytest.mark.usefixtures("both")
def test_keys_search_and_menus_act_where_the_reader_is(window: MainWindow, qtbot: QtBot) -> None:
    first, second = window.halves.lanes
    assert window.lane is second
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert window.lane is first
    assert first.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(window, Qt.Key.Key_7, CONTROL)
    assert (first.here.page, second.here.page) == ("cases", "outline")
    qtbot.keyClick(window, Qt.Key.Key_F7)
    window.search.begin("B.3.1")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert first.here.page == "cases"
    assert "B.3.1" in second.here.ref
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert second.here == Location("outline", "1.1.2")


def test_a_click_makes_a_half_active(window: MainWindow, both: tuple[Lane, Lane], qtbot: QtBot) -> None:
    first, second = both
    qtbot.mouseClick(first.page.findChildren(RowList)[0].viewport(), Qt.MouseButton.LeftButton)  # type: ignore[union-attr]
    assert window.lane is first
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert window.lane is second


def test_each_half_says_where_it_is(window: MainWindow, both: tuple[Lane, Lane]) -> None:
    first, second = both
    assert not window.top.head.isVisible()
    for lane, words in ((first, "国办发"), (second, "1.1.2")):
        path = lane.findChild(Crumbs)
        assert isinstance(path, Crumbs)
        assert words in path.toolTip()
    assert window.halves.close_second()
    assert window.top.head.isVisible()
    assert first.head is None


def test_the_buttons_of_a_head_act_on_its_half(
    window: MainWindow, both: tuple[Lane, Lane], qtbot: QtBot
) -> None:
    first, second = both
    second.go(Location("cases", "B.3.1"))
    first.go(Location("figures"))
    assert window.lane is first
    assert second.head is not None
    qtbot.mouseClick(second.head.back, Qt.MouseButton.LeftButton)
    assert second.here == Location("outline", "1.1.2")
    assert first.here.page == "figures"


@pytest.mark.parametrize("way", ["button", "escape", "key"])
def test_the_second_is_closed(
    window: MainWindow, both: tuple[Lane, Lane], button: Finder, qtbot: QtBot, settle: Settle, way: str
) -> None:
    first, second = both
    if way == "button":
        button(second, "关闭这一半").click()
    elif way == "escape":
        qtbot.keyClick(second.page.focusWidget() or second, Qt.Key.Key_Escape)  # type: ignore[union-attr]
    else:
        qtbot.keyClick(window, Qt.Key.Key_W, CONTROL)
    settle()
    assert window.halves.lanes == (first,)
    assert window.page is first.page
    assert first.isAncestorOf(QApplication.focusWidget())
    window.run("close_beside")
    window.run("other_half")
    assert window.isVisible()


def test_escape_does_not_close_the_first(window: MainWindow, both: tuple[Lane, Lane], qtbot: QtBot) -> None:
    first, _second = both
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert len(window.halves.lanes) == 2


def test_the_width_is_remembered(window: MainWindow, both: tuple[Lane, Lane], settle: Settle) -> None:
    _first, second = both
    halves = window.halves
    halves.moveSplitter(halves.width() * 6 // 10, 1)
    settle()
    width = second.width()
    assert width < halves.width() * 45 // 100
    halves.close_second()
    go_beside(window, Location("cases"))
    settle()
    assert halves.second is not None
    assert abs(halves.second.width() - width) <= 2


def test_the_width_comes_back_with_the_monitors(context: Context, tmp_path: Path, qtbot: QtBot) -> None:
    settings = SettingsStore(tmp_path / "settings.json")
    first = MainWindow(Context(context.store, context.style, settings))
    qtbot.addWidget(first)
    first.go(Location("overview"))
    first.halves.share = 350
    first.close()
    assert json.loads(settings.text("layouts"))[layout.monitors()]["half"] == 350
    second = MainWindow(Context(context.store, context.style, SettingsStore(tmp_path / "settings.json")))
    qtbot.addWidget(second)
    assert second.halves.share == 350


def test_a_window_made_narrow_shows_the_half_in_use(
    window: MainWindow, both: tuple[Lane, Lane], qtbot: QtBot, settle: Settle
) -> None:
    first, second = both
    window.resize(900, 700)
    settle()
    assert (first.isVisible(), second.isVisible()) == (False, True)
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert (first.isVisible(), second.isVisible()) == (True, False)
    window.resize(1440, 900)
    settle()
    assert (first.isVisible(), second.isVisible()) == (True, True)


def test_the_record_outranks_its_filters_in_a_half(window: MainWindow, both: tuple[Lane, Lane]) -> None:
    first, _second = both
    panes = first.page.panes  # type: ignore[union-attr]
    assert panes is not None
    assert LEFT in panes.hidden
    assert RIGHT not in panes.hidden
    window.halves.close_second()
    assert panes.hidden == ()


def test_both_follow_a_change_of_units(window: MainWindow, both: tuple[Lane, Lane], settle: Settle) -> None:
    for lane in both:
        lane.go(Location("indicators"))
    change(window, "reading", "亿元")
    settle()
    try:
        for lane in both:
            sheet = lane.page.whole_sheet()  # type: ignore[union-attr]
            assert sheet is not None
            assert "万亿元" not in {cell for row in sheet.rows for cell in row}
    finally:
        change(window, "reading", "")


def test_what_is_collected_shows_in_the_other_half(window: MainWindow, both: tuple[Lane, Lane]) -> None:
    first, second = both
    second.go(Location("collections"))
    window.halves.activate(first)
    window.run("collect")
    sheet = second.page.whole_sheet()  # type: ignore[union-attr]
    assert sheet is not None
    assert any("国办发" in cell for row in sheet.rows for cell in row)


def test_what_is_deleted_in_one_half_is_gone_in_the_other(window: MainWindow, both: tuple[Lane, Lane]) -> None:
    first, second = both
    window.halves.activate(first)
    window.run("collect")
    pages = []
    for lane in both:
        lane.go(Location("collections"))
        assert isinstance(lane.page, CollectionsPage)
        pages.append(lane.page)
    window.halves.activate(second)
    keys = [row.key for row in pages[1]._list.rows]
    assert keys
    pages[0]._desk.delete(keys)
    pages[1]._desk.delete(keys)  # shown here still, but gone
    assert [row.key for row in pages[1]._list.rows] == []
    window.run("undo")
    window.run("undo")  # only one thing was done after it was collected
    assert [row.key for row in pages[1]._list.rows] == []
    window.run("redo")
    window.halves.second.page.refresh()  # type: ignore[union-attr]
    assert [row.key for row in pages[1]._list.rows] == keys
    pages[0]._desk.delete(keys)
    window.halves.activate(first)
    window.halves.activate(second)
    assert [row.key for row in pages[1]._list.rows] == []


def test_an_export_goes_on_when_its_half_is_closed(
    window: MainWindow, both: tuple[Lane, Lane], tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    first, second = both
    window.halves.activate(first)
    window.run("collect")
    second.go(Location("collections"))
    assert isinstance(second.page, CollectionsPage)
    second.page.files.save_to(tmp_path / "a.docx")
    window.halves.close_second()
    settle()
    gc.collect()
    qtbot.waitUntil(lambda: not collection_export._BUSY, timeout=20_000)
    assert (tmp_path / "a.docx").stat().st_size > 5000


def test_words_just_typed_outlive_their_half(
    window: MainWindow, both: tuple[Lane, Lane], qtbot: QtBot, settle: Settle
) -> None:
    first, second = both
    window.halves.activate(first)
    window.run("collect")
    second.go(Location("collections"))
    assert isinstance(second.page, CollectionsPage)
    second.page._add_own(NOTE)
    settle()
    field = QApplication.focusWidget()
    assert isinstance(field, WordsField)
    qtbot.keyClicks(field, "just typed")
    qtbot.keyClick(window, Qt.Key.Key_W, CONTROL)
    assert len(window.halves.lanes) == 1
    (collection,) = window.context.user.notebook.shelf.collections
    assert [item.text for item in collection.items if item.kind == NOTE] == ["just typed"]


def test_what_a_page_asks_for_happens_in_its_half(
    window: MainWindow, both: tuple[Lane, Lane], clipboard: QClipboard
) -> None:
    first, second = both
    second.go(Location("regions"))
    window.halves.activate(first)
    assert second.page is not None
    second.page.asked.emit("copy_link")
    assert clipboard.text().startswith("商鉴:地区/")


def test_the_list_of_places_is_that_of_the_half_whose_button_is_pressed(
    window: MainWindow, both: tuple[Lane, Lane], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = both
    window.halves.activate(first)
    assert second.head is not None
    held: list[Lane] = []
    monkeypatch.setattr(menus, "hold_history", lambda window, _by: held.append(window.lane))
    second.head.back.customContextMenuRequested.emit(QPoint())
    assert held == [second]


def test_escape_in_a_field_leaves_the_field(window: MainWindow, both: tuple[Lane, Lane], qtbot: QtBot) -> None:
    _first, second = both
    second.go(Location("indicators"))
    window.run("filter")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert len(window.halves.lanes) == 2
    inside = QApplication.focusWidget()
    assert inside is not field
    assert second.isAncestorOf(inside)
    qtbot.keyClick(inside, Qt.Key.Key_Escape)
    assert len(window.halves.lanes) == 1


@pytest.mark.parametrize("target", [Location("nowhere"), None, "cases"])
def test_an_unknown_place_opens_nothing(window: MainWindow, target: object) -> None:
    go_beside(window, target)
    assert window.halves.second is None


def test_nobody_who_is_gone_answers(window: MainWindow, both: tuple[Lane, Lane], settle: Settle) -> None:
    del both
    window.halves.close_second()
    settle()
    gc.collect()
    window.context.style.set(theme="dark", text_size=125)
    settle()
    window.context.style.set(theme="light", text_size=100)
    window.reload()
    settle()
    assert window.isVisible()
