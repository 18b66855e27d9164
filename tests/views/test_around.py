"""The window around the pages: paths, links, history menus, the record's menu, hidden panes, the edition."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from desktop.core.filters import Choice
from desktop.core.records import Location
from desktop.views import menus
from desktop.views.context import Context
from desktop.views.help import HelpDialog
from desktop.views.main_window import MainWindow
from desktop.views.pages import PAGES
from desktop.views.settings_dialog import SettingsDialog
from desktop.views.widgets.crumbs import Crumbs
from desktop.views.widgets.record_view import RecordView
from desktop.views.widgets.row_list import RowList

Settle = Callable[[], None]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RECORDS = [
    Location("figures", "图1-2"), Location("policies", "A-024"), Location("cases", "B.3.1"),
    Location("outline", "1.1.2"),
]  # fmt: skip


def crumbs(window: MainWindow) -> Crumbs:
    found = window.top.findChild(Crumbs)
    assert isinstance(found, Crumbs)
    return found


def menu(window: MainWindow) -> QMenu:
    shown = [one for one in window.findChildren(QMenu) if one.isVisible()]
    assert len(shown) == 1
    return shown[0]


# Paths


@pytest.mark.parametrize("place", RECORDS, ids=lambda place: place.page)
def test_an_open_record_has_a_path(window: MainWindow, settle: Settle, place: Location) -> None:
    window.go(place)
    settle()
    path = crumbs(window)
    assert path.isVisible()
    assert path.accessibleName().startswith("位置：")
    assert path.width() > 0


def test_the_first_page_has_none(window: MainWindow) -> None:
    assert window.top.findChild(Crumbs) is None
    window.go(Location("cases", "B.3.1"))
    window.go(Location("overview"))
    assert not crumbs(window).isVisible()


def test_the_record_that_a_page_chose_itself_has_one(window: MainWindow) -> None:
    window.go(Location("cases"))
    assert window.here == Location("cases")
    assert window.place.ref
    assert window.place.ref in crumbs(window).toolTip()


def test_a_step_of_the_path_is_followed(window: MainWindow) -> None:
    window.go(Location("outline", "1.1.2"))
    crumbs(window).linkActivated.emit("1")
    assert window.here == Location("outline", "1")
    for wrong in ("99", "x", ""):
        crumbs(window).linkActivated.emit(wrong)
    assert window.here == Location("outline", "1")


@pytest.mark.parametrize("page", ["indicators", "policies", "terms", "doubts"])
def test_where_nothing_is_left_nothing_is_named(window: MainWindow, settle: Settle, page: str) -> None:
    window.go(Location(page))
    assert window.place.ref
    first = window.place
    window.page.choose(Choice(text="没有这个词语"))  # type: ignore[union-attr]
    settle()
    assert window.place == Location(page)
    assert not crumbs(window).isVisible()
    window.page.choose(Choice())  # type: ignore[union-attr]
    assert window.place == first


def test_a_long_path_is_shortened_and_never_pushes_the_search_away(window: MainWindow, settle: Settle) -> None:
    window.go(Location("outline", "1.1.2"))
    for width in (1280, 1000, 800):
        window.resize(width, 700)
        settle()
        path = crumbs(window)
        assert path.fontMetrics().horizontalAdvance(_plain(path)) <= path.width() + 8
        assert window.search.geometry().right() < window.top.width()
        assert window.top.copy.geometry().right() < window.top.width()


def _plain(label: QLabel) -> str:
    return re.sub("<[^>]*>", "", label.text()).replace("&nbsp;", " ")


# Links


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Location("policies", "A-024"), "商鉴:政策/"),
        (Location("outline", "1.1.2"), "商鉴:章节/1.1.2"),
        (Location("figures", "图1-2"), "商鉴:图表/图1-2"),
        (Location("overview"), "商鉴:概览"),
    ],
)
def test_a_copied_link_leads_back(
    window: MainWindow, clipboard: QClipboard, qtbot: QtBot, place: Location, text: str
) -> None:
    window.go(place)
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL | SHIFT)
    link = clipboard.text()
    assert link.startswith(text)
    window.go(Location("indicators"))
    window.search.begin(link)
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.here == place


def test_the_link_of_a_value(window: MainWindow, clipboard: QClipboard, qtbot: QtBot) -> None:
    window.go(Location("indicators"))
    record = window.page.current_observation()  # type: ignore[union-attr]
    window.run("copy_link")
    window.go(Location("overview"))
    window.search.begin(f"  {clipboard.text()} ")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert record is not None
    assert window.here == Location("indicators", record.id)


@pytest.mark.parametrize("text", ["商鉴:", "商鉴:政策/", "商鉴:首页/1", "商鉴:章节/99.9", "商鉴", "商鉴:指标/%%"])
def test_what_is_no_link_is_looked_up(window: MainWindow, text: str) -> None:
    window.search.begin(text)
    assert "前往" not in [row.title for row in window.search.popup.list.rows]
    assert window.here == Location("overview")


# History


def test_a_long_press_lists_the_places_behind(window: MainWindow, qtbot: QtBot) -> None:
    for place in RECORDS:
        window.go(place)
    qtbot.mousePress(window.top.head.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(QMenu)), timeout=3000)
    found = menu(window)
    assert [item.text().split("　")[0] for item in found.actions()] == ["案例", "政策", "图表", "概览"]
    assert not window.top.head.back.isDown()
    found.actions()[2].trigger()
    found.hide()
    assert window.here == RECORDS[0]
    qtbot.mouseRelease(window.top.head.back, Qt.MouseButton.LeftButton)
    assert window.here == RECORDS[0]


def test_a_short_press_goes_back_and_lists_nothing(window: MainWindow, qtbot: QtBot) -> None:
    window.go(RECORDS[0])
    qtbot.mouseClick(window.top.head.back, Qt.MouseButton.LeftButton)
    assert window.here.page == "overview"
    qtbot.wait(menus.LONG_MS + 100)
    assert not [one for one in window.findChildren(QMenu) if one.isVisible()]


def test_the_menu_of_the_button_lists_them_too(window: MainWindow, settle: Settle) -> None:
    window.go(RECORDS[0])
    window.go(RECORDS[1])
    window.back()
    window.top.head.forward.customContextMenuRequested.emit(QPoint(2, 2))
    assert [item.text().split("　")[0] for item in menu(window).actions()] == ["政策"]
    menu(window).hide()
    settle()
    assert not [one for one in window.findChildren(QMenu) if one.parent() is window]


# The menu of a record


@pytest.mark.parametrize(("page", "kind"), [("indicators", RecordView), ("policies", RowList), ("outline", RowList)])
def test_the_menu_of_a_record(
    window: MainWindow, settle: Settle, clipboard: QClipboard, page: str, kind: type[RecordView[object] | RowList]
) -> None:
    window.go(Location(page))
    settle()
    view = next(one for one in window.page.findChildren(kind) if one.isVisible())  # type: ignore[union-attr]
    window.customContextMenuRequested.emit(view.mapTo(window, QPoint(30, 50)))
    found = menu(window)
    words = [item.text() for item in found.actions() if item.text()]
    assert words == ["复制选中部分", "复制为一句话", "复制引文", "复制链接", "复制为…", "加入摘编", "在旁边打开"]
    next(item for item in found.actions() if item.text() == "复制链接").trigger()
    found.hide()
    settle()
    assert clipboard.text().startswith("商鉴:")
    assert not [one for one in window.findChildren(QMenu) if one.parent() is window]


def test_shift_f10_opens_the_menu_too(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.go(Location("indicators"))
    settle()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert "加入摘编" in [item.text() for item in menu(window).actions()]
    menu(window).hide()
    settle()


def test_no_menu_beside_the_page(window: MainWindow) -> None:
    window.customContextMenuRequested.emit(window.nav.mapTo(window, QPoint(20, 300)))
    assert not [one for one in window.findChildren(QMenu) if one.isVisible()]


# Hidden panes


@pytest.mark.parametrize("page", [spec.id for spec in PAGES if spec.id != "overview"])
def test_hidden_panes_can_be_brought_back_with_the_mouse(
    window: MainWindow, settle: Settle, qtbot: QtBot, page: str
) -> None:
    window.resize(800, 560)
    window.go(Location(page, "图1-2" if page == "figures" else ""))
    settle()
    assert window.top.head.sides[1].isVisible()
    qtbot.mouseClick(window.top.head.sides[1], Qt.MouseButton.LeftButton)
    settle()
    assert not window.top.head.sides[1].isVisible()


def test_buttons_are_there_only_for_what_is_hidden(window: MainWindow, settle: Settle) -> None:
    window.resize(1280, 800)
    window.go(Location("indicators"))
    settle()
    assert [side.isVisible() for side in window.top.head.sides] == [False, False]
    window.run("facets")
    assert [side.isVisible() for side in window.top.head.sides] == [True, False]
    assert window.top.head.sides[0].text() == "筛选"
    window.go(Location("outline"))
    assert [side.isVisible() for side in window.top.head.sides] == [False, False]
    window.run("facets")
    assert window.top.head.sides[0].text() == "目录"
    window.go(Location("overview"))
    assert [side.isVisible() for side in window.top.head.sides] == [False, False]


# The edition


def test_the_status_bar_names_the_edition_of_the_data(window: MainWindow) -> None:
    assert "2022年度版" in [label.text() for label in window.status.findChildren(QLabel)]


def test_no_year_stands_in_the_code_of_the_bars() -> None:
    text = (Path(menus.__file__).parent / "widgets" / "bars.py").read_text(encoding="utf-8")
    assert "2022" not in text


def test_settings_and_help_by_the_navigation(window: MainWindow, settle: Settle) -> None:
    for kind, action in ((SettingsDialog, "settings"), (HelpDialog, "help")):
        window.nav.action_wanted.emit(action)
        dialog = window.findChild(kind)
        assert dialog is not None
        dialog.close()
        settle()
        assert window.findChild(kind) is None


def test_another_context_without_an_edition(context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context.store, "meta", dict)
    made = MainWindow(context)
    qtbot.addWidget(made)
    assert not [label.text() for label in made.status.findChildren(QLabel) if "年度版" in label.text()]


def test_steps_of_the_path_by_keyboard(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.go(Location("outline", "1.1.2"))
    settle()
    window.nav._foot[-1].setFocus()
    for _ in range(6):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        if window.focusWidget() is crumbs(window):
            break
    assert crumbs(window).hasFocus()
    for _ in range(2):  # the page, then the chapter
        qtbot.keyClick(crumbs(window), Qt.Key.Key_Tab)
        assert crumbs(window).hasFocus()
    qtbot.keyClick(crumbs(window), Qt.Key.Key_Return)
    assert window.here == Location("outline", "1")
