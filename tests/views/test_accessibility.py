"""The window without a mouse and without eyes: names, roles, the order of Tab, a focus that can be seen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QListView, QTableView, QWidget

from desktop.core.formats import CERTAINTY, DATA_STATUS
from desktop.core.records import Location
from desktop.models.record_table import PREFIX_ROLE, TAG_ROLE
from desktop.views.help import HelpDialog
from desktop.views.main_window import MainWindow
from desktop.views.pages import PAGES
from desktop.views.palette import Palette
from desktop.views.settings_dialog import SettingsDialog
from desktop.views.tour import Tour
from desktop.views.widgets.panes import Panes
from desktop.views.widgets.record_view import RecordView
from desktop.views.widgets.row_list import ROW_ROLE, RowList

Settle = Callable[[], None]
#: Every page as it opens, and a figure by itself: its page opens with small pictures.
IDS = [*(spec.id for spec in PAGES), "figures/图1-2"]
TAB = Qt.FocusPolicy.TabFocus
#: Room around a widget in which its focus may be drawn, in pixels.
AROUND = 3


def stops(inside: QWidget) -> list[QWidget]:
    """Where Tab stops, in the order of the screen tree."""
    every = [one for one in inside.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
    return [one for one in every if one.focusPolicy() & TAB == TAB]


def chain(window: QWidget, first: QWidget) -> list[QWidget]:
    """Where Tab stops, in the order of Tab."""
    found, here = [], first
    while True:
        if here.isVisible() and here.isEnabled() and here.focusPolicy() & TAB == TAB and here.window() is window:
            found.append(here)
        here = here.nextInFocusChain()
        if here is first:
            return found


def name_of(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found else ""


def role_of(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


@pytest.fixture
def show(window: MainWindow, settle: Settle) -> Callable[[str], QWidget]:
    def make(page: str) -> QWidget:
        window.resize(1280, 800)
        window.go(Location(*page.split("/")))
        settle()
        assert window.page is not None
        return window.page

    return make


@pytest.mark.parametrize("page", IDS)
def test_wherever_tab_stops_there_is_a_name(window: MainWindow, show: Callable[[str], QWidget], page: str) -> None:
    show(page)
    found = stops(window)
    assert len(found) > 10
    assert [f"{type(one).__name__} in {type(one.parent()).__name__}" for one in found if not name_of(one)] == []


@pytest.mark.parametrize("part", ["palette", "help", "settings", "tour", "search"])
def test_parts_around_the_pages_have_names(window: MainWindow, settle: Settle, part: str) -> None:
    if part == "search":
        window.search.begin("快递")
    else:
        window.run(part)
    settle()
    kinds = {"palette": Palette, "help": HelpDialog, "settings": SettingsDialog, "tour": Tour}
    shown = window.findChild(kinds[part]) if part in kinds else window.search.popup
    assert isinstance(shown, QWidget)
    inside = stops(shown.bubble if isinstance(shown, Tour) else shown)
    assert inside or part == "search"
    assert [type(one).__name__ for one in inside if not name_of(one)] == []
    if isinstance(shown, HelpDialog | SettingsDialog):
        shown.close()


@pytest.mark.parametrize("page", IDS)
def test_tables_lists_and_charts_say_what_they_are(show: Callable[[str], QWidget], page: str) -> None:
    shown = show(page)
    views = [one for one in shown.findChildren(QWidget) if isinstance(one, QTableView | QListView) and one.isVisible()]
    charts = [one for one in shown.findChildren(QWidget) if getattr(one, "is_chart", False) and one.isVisible()]
    assert views or charts
    for view in views:
        wanted = QAccessible.Role.Table if isinstance(view, QTableView) else QAccessible.Role.List
        assert role_of(view) == wanted
        assert name_of(view)
    for chart in charts:
        assert role_of(chart) == QAccessible.Role.Chart
        assert name_of(chart)


def test_charts_are_found(show: Callable[[str], QWidget]) -> None:
    for page in ("overview", "figures/图1-2", "policies"):
        assert [one for one in show(page).findChildren(QWidget) if getattr(one, "is_chart", False) and one.isVisible()]


@pytest.mark.parametrize("page", IDS)
def test_tab_goes_through_the_panes_from_left_to_right(
    window: MainWindow, show: Callable[[str], QWidget], page: str
) -> None:
    shown = show(page)
    order = [one for one in chain(window, window.search) if shown.isAncestorOf(one)]
    assert set(order) == set(stops(shown))
    panes = shown.findChild(Panes)
    if panes is None:
        places = [one.mapTo(shown, QPoint(0, 0)) for one in order]
        assert places == sorted(places, key=lambda place: (place.y(), place.x()))
        return
    numbers = [next(n for n in range(panes.count()) if panes.widget(n).isAncestorOf(one) or panes.widget(n) is one)
               for one in order]  # fmt: skip
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("page", IDS)
def test_tab_reaches_everything_and_comes_round(
    window: MainWindow, show: Callable[[str], QWidget], page: str
) -> None:
    show(page)
    every = chain(window, window.search)
    assert len(every) == len(set(every))
    assert set(every) == set(stops(window))


def picture(window: QWidget, around: QRect) -> QImage:
    return window.grab(around).toImage()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("page", IDS)
def test_the_focus_is_seen(
    window: MainWindow, show: Callable[[str], QWidget], settle: Settle, page: str, theme: str
) -> None:
    window.context.style.set(theme=theme)
    show(page)
    unseen = []
    for one in stops(window):
        area = QRect(one.mapTo(window, QPoint(0, 0)), one.size()).adjusted(-AROUND, -AROUND, AROUND, AROUND)
        if not window.rect().contains(area.center()) or one.visibleRegion().isEmpty():
            continue
        elsewhere = window.nav.findChildren(QWidget)[1] if one is window.search else window.search
        elsewhere.setFocus(Qt.FocusReason.OtherFocusReason)
        window.search.close_popup()
        settle()
        before = picture(window, area)
        one.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        if QApplication.focusWidget() is one and picture(window, area) == before:
            unseen.append(f"{type(one).__name__} {name_of(one)}")
    assert unseen == []


# No information by colour alone


def test_doubt_in_a_table_is_a_word(show: Callable[[str], QWidget]) -> None:
    view = next(one for one in show("indicators").findChildren(RecordView) if one.isVisible())
    model = view.model()
    column = next(n for n in range(model.columnCount()) if model.headerData(n, Qt.Orientation.Horizontal) == "确定性")
    tagged = [model.index(row, column) for row in range(model.rowCount()) if model.index(row, column).data(TAG_ROLE)]
    assert tagged
    assert {index.data() for index in tagged} <= {CERTAINTY["likely"], CERTAINTY["ambiguous"]}


def test_a_value_is_read_out_with_its_qualifier(show: Callable[[str], QWidget]) -> None:
    model = next(one for one in show("indicators").findChildren(RecordView) if one.isVisible()).model()
    cells = [model.index(row, 1) for row in range(model.rowCount())]
    qualified = [cell for cell in cells if cell.data(PREFIX_ROLE)]
    assert qualified
    for cell in qualified:
        assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == cell.data(PREFIX_ROLE) + cell.data()


def test_dots_and_tags_of_lists_are_read_out(show: Callable[[str], QWidget]) -> None:
    for page in ("figures/图1-2", "policies"):
        view = next(one for one in show(page).findChildren(RowList) if one.isVisible())
        rows = [(index.data(ROW_ROLE), index.data(Qt.ItemDataRole.AccessibleTextRole))
                for index in (view.model().index(n, 0) for n in range(view.model().rowCount()))]  # fmt: skip
        marked = [(row, words) for row, words in rows if row.dot or row.tag]
        assert marked
        for row, words in marked:
            assert not row.tag or row.tag[0] in words
            assert not row.dot or DATA_STATUS[row.dot] in words
