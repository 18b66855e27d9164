from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.records import Location
from desktop.settings import SETTINGS
from desktop.views.context import Context
from desktop.views.main_window import MainWindow
from desktop.views.pages import PAGES, find
from desktop.views.shell import set_text_size
from desktop.views.widgets.filter_field import FilterField
from desktop.views.widgets.record_view import RecordView
from desktop.views.widgets.row_list import RowList

Settle = Callable[[], None]
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SIZES = [int(size) for size in next(setting.choices for setting in SETTINGS if setting.key == "text_size")]
IDS = [spec.id for spec in PAGES]


@pytest.mark.parametrize("page", IDS)
def test_pages_build(window: MainWindow, page: str) -> None:
    window.go(Location(page))
    assert window.page is not None
    assert window.page.isVisible()
    assert window.here == Location(page)
    assert window.status.text


@pytest.mark.parametrize(("number", "page"), enumerate(IDS, start=1))
def test_control_and_number_opens_a_page(window: MainWindow, qtbot: QtBot, number: int, page: str) -> None:
    key, modifier = (number, CONTROL) if number <= 9 else (number - 9, ALT)
    qtbot.keyClick(window, getattr(Qt.Key, f"Key_{key}"), modifier)
    assert window.here.page == page


def test_pages_are_built_once(window: MainWindow) -> None:
    window.go(Location("cases"))
    first = window.page
    window.go(Location("overview"))
    window.go(Location("cases"))
    assert window.page is first


@pytest.mark.parametrize("target", [Location("nowhere"), Location(""), "overview", None])
def test_an_unknown_place_changes_nothing(window: MainWindow, target: object) -> None:
    window.go(target)
    assert window.here == Location("overview")


@pytest.mark.parametrize("page", IDS)
@pytest.mark.parametrize("ref", ["none", "a:b", ":", "\0", "'\""])
def test_an_unknown_record_opens_its_page(window: MainWindow, page: str, ref: str) -> None:
    window.go(Location(page, ref))
    assert window.here.page == page


def test_pages_are_found_by_id_and_by_title() -> None:
    assert all(find(spec.id) is find(spec.title) is spec for spec in PAGES)
    assert find("none") is None


def test_back_and_forward(window: MainWindow) -> None:
    window.go(Location("cases", "B.3.1"))
    window.go(Location("policies", "A-024"))
    window.back()
    assert window.here == Location("cases", "B.3.1")
    window.back()
    assert window.here.page == "overview"
    window.back()
    assert window.here.page == "overview"
    window.forward()
    window.forward()
    window.forward()
    assert window.here == Location("policies", "A-024")


def test_back_and_forward_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Location("cases"))
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.here.page == "overview"
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert window.here.page == "cases"


def test_going_somewhere_else_forgets_what_lay_ahead(window: MainWindow) -> None:
    window.go(Location("cases"))
    window.back()
    window.go(Location("outline"))
    window.forward()
    assert window.here.page == "outline"


def test_buttons_show_where_one_can_go(window: MainWindow) -> None:
    assert (window.top.head.back.isEnabled(), window.top.head.forward.isEnabled()) == (False, False)
    window.go(Location("cases"))
    assert (window.top.head.back.isEnabled(), window.top.head.forward.isEnabled()) == (True, False)
    window.top.head.back.click()
    assert (window.top.head.back.isEnabled(), window.top.head.forward.isEnabled()) == (False, True)


def test_choosing_within_a_page_moves_the_place_and_not_the_history(window: MainWindow) -> None:
    window.go(Location("cases"))
    window.page.findChildren(RowList)[0].select("B.3.1")  # type: ignore[union-attr]
    assert window.here == Location("cases", "B.3.1")
    window.back()
    assert window.here.page == "overview"


@pytest.mark.parametrize(("page", "kind"), [("indicators", RecordView), ("policies", RowList), ("cases", RowList)])
def test_typing_on_a_table_or_list_goes_to_the_search_field(
    window: MainWindow, qtbot: QtBot, page: str, kind: type[RecordView[object] | RowList]
) -> None:
    window.go(Location(page))
    table = next(one for one in window.page.findChildren(kind) if one.isVisible())  # type: ignore[union-attr]
    table.setFocus()
    qtbot.keyClicks(table, "k")
    assert window.search.hasFocus()
    qtbot.keyClicks(window.search, "d")
    assert window.search.text() == "kd"
    assert window.search.popup.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_F])
def test_keys_of_the_search_field(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(window, key, CONTROL)
    assert window.search.hasFocus()


def test_theme_is_switched_and_remembered(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    for spec in PAGES:
        window.go(Location(spec.id))
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert window.context.style.is_dark
    assert window.context.settings.text("theme") == "dark"
    settle()
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert not window.context.style.is_dark


@pytest.mark.parametrize("page", IDS)
def test_every_page_at_every_text_size(window: MainWindow, settle: Settle, page: str) -> None:
    window.go(Location(page))
    for _ in SIZES:
        set_text_size(window, 1)
        settle()
    assert window.context.style.text_size == 200
    assert window.context.settings.number("text_size") == 200
    for _ in SIZES:
        set_text_size(window, -1)
        settle()
    assert window.context.style.text_size == 90
    set_text_size(window, 0)
    assert window.context.style.text_size == 100


def test_text_size_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Equal, CONTROL)
    assert window.context.style.text_size == 110
    qtbot.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    qtbot.keyClick(window, Qt.Key.Key_Minus, CONTROL)
    assert window.context.style.text_size == 90
    qtbot.keyClick(window, Qt.Key.Key_0, CONTROL)
    assert window.context.style.text_size == 100


@pytest.mark.parametrize("page", IDS)
@pytest.mark.parametrize("size", [(800, 560), (2400, 1200)])
def test_pages_fit_small_and_large_windows(
    window: MainWindow, settle: Settle, page: str, size: tuple[int, int]
) -> None:
    window.go(Location(page))
    window.resize(*size)
    settle()
    assert (window.width(), window.height()) == size


def test_closing_keeps_page_and_geometry(window: MainWindow, context: Context) -> None:
    window.go(Location("cases"))
    window.close()
    assert context.settings.text("page") == "cases"
    assert context.settings.text("geometry")


@pytest.mark.parametrize("stored", ["AAAA", "中文", "****"])
def test_a_damaged_geometry_is_ignored(context: Context, qtbot: QtBot, stored: str) -> None:
    context.settings.set("geometry", stored)
    window = MainWindow(context)
    qtbot.addWidget(window)
    assert window.width() >= 800


def test_what_was_opened_is_listed_on_the_overview(window: MainWindow, context: Context) -> None:
    window.go(Location("cases", "B.3.1"))
    window.go(Location("policies", "A-024"))
    window.go(Location("cases", "B.3.1"))
    lines = [line.split("\t")[:2] for line in context.settings.text("recent").splitlines()]
    assert lines == [["cases", "B.3.1"], ["policies", "A-024"]]


def test_damaged_recent_lines_are_left_out(context: Context, settle: Settle, qtbot: QtBot) -> None:
    context.settings.set("recent", "a\tb\n\ncases\tB.3.1\t名\t说明\tcases\n\t\t\t\t\nx\ty\tz\tw\tnone")
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.go(Location("overview"))
    window.show()
    settle()
    assert window.here.page == "overview"


def test_a_message_stays_until_its_time(window: MainWindow) -> None:
    window.say("已复制")
    window.go(Location("cases"))
    assert window.status.text == "已复制"


def test_finding_in_a_page_goes_to_its_own_field(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Location("policies"))
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    field = QApplication.focusWidget()
    assert isinstance(field, FilterField)
    window.go(Location("overview"))
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is window.search


@pytest.mark.parametrize(
    "page", ["indicators", "compare", "regions", "policies", "cases", "outline", "terms", "doubts"]
)
def test_every_page_with_a_list_has_a_field_to_find_in(window: MainWindow, qtbot: QtBot, page: str) -> None:
    window.go(Location(page))
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    field = QApplication.focusWidget()
    assert isinstance(field, FilterField)
    assert window.page is not None
    assert window.page.isAncestorOf(field)
    assert field.accessibleName().startswith("筛选")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    filtered = QApplication.focusWidget()
    assert isinstance(filtered, QAbstractItemView)
    assert filtered.accessibleName() in {"指标", "全部地区", "政策", "列表", "章节目录"}


def test_finding_among_figures_begins_with_their_kind(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Location("figures"))
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert window.search.text() == "图表:"
    qtbot.keyClicks(window.search, "kd")
    qtbot.waitUntil(lambda: window.search.shows_results)
    assert {group.kind for group in window.search.popup._groups} == {"图表"}


@pytest.mark.parametrize("size", [(1280, 800), (1280, 600), (800, 560)])
@pytest.mark.parametrize("text", [100, 150, 200])
def test_the_navigation_fits_its_height(
    window: MainWindow, settle: Settle, size: tuple[int, int], text: int
) -> None:
    window.context.style.set(text_size=text)
    window.resize(*size)
    settle()
    try:
        shown = [one for one in window.nav.findChildren(QWidget) if one.isVisible()]
        for number, one in enumerate(shown):
            assert window.nav.rect().contains(one.geometry())
            assert not any(one.geometry().intersects(other.geometry()) for other in shown[number + 1 :])
    finally:
        window.context.style.set(text_size=100)


@pytest.mark.parametrize("text", [100, 150, 200])
@pytest.mark.parametrize("page", ["overview", "policies", "compare"])
def test_nothing_of_the_top_bar_overlaps(
    window: MainWindow, settle: Settle, page: str, text: int
) -> None:
    window.context.style.set(text_size=text)
    window.resize(800, 560)
    window.go(Location(page))
    settle()
    try:
        parts = [window.search, window.top.copy, window.top.collect, window.top.head, window.top.head.sides[1]]
        shown = [one for one in parts if one.isVisible()]
        for number, one in enumerate(shown):
            assert window.top.rect().contains(one.geometry())
            assert not any(one.geometry().intersects(other.geometry()) for other in shown[number + 1 :])
    finally:
        window.context.style.set(text_size=100)
