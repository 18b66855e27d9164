from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.records import Location
from desktop.views.main_window import MainWindow
from desktop.views.overview import MORE, RECENT, OverviewPage
from desktop.views.pages import PAGES
from desktop.views.widgets.cards import Door
from desktop.views.widgets.small_charts import BarTable

Finder = Callable[[QWidget, str], QAbstractButton]


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> OverviewPage:
    assert isinstance(window.page, OverviewPage)
    overview = window.page
    qtbot.waitUntil(lambda: overview._filled)
    return overview


def doors(page: OverviewPage) -> dict[str, Door]:
    return {door.text(): door for door in page.findChildren(Door) if door.isVisible()}


def test_a_door_leads_to_every_page(window: MainWindow, page: OverviewPage, qtbot: QtBot) -> None:
    for spec in PAGES:
        if spec.id in {"overview", "indicators"}:
            continue
        qtbot.waitUntil(lambda title=spec.title: title in doors(page))
        qtbot.mouseClick(doors(page)[spec.title], Qt.MouseButton.LeftButton)
        assert window.here.page == spec.id
        window.go(Location("overview"))


@pytest.mark.parametrize("number", range(5))
def test_a_reader_who_opened_nothing_is_shown_where_to_begin(
    window: MainWindow, page: OverviewPage, qtbot: QtBot, number: int
) -> None:
    place, ref, title, _, _ = page._beginnings()[number]
    doors(page)[title].click()
    assert window.here.page == place
    assert ref in {"", window.here.ref} or place == "policies"
    window.go(Location("overview"))
    # What was opened stands there now instead; the list shows once it is laid out.
    lines = [line.split("\t")[:2] for line in window.context.settings.text("recent").splitlines()]
    qtbot.waitUntil(lambda: bool(doors(page)) and ([place, ref] in lines) == (title not in doors(page)))


def test_few_opened_records_leave_no_empty_card(window: MainWindow, page: OverviewPage, qtbot: QtBot) -> None:
    window.go(Location("figures", "表1-1"))
    window.go(Location("overview"))
    begin = {row[2] for row in page._beginnings() if row[1] != "表1-1"}
    qtbot.waitUntil(lambda: begin < doors(page).keys())
    for number in range(1, RECENT):
        window.go(Location("policies", f"A-{number:03}"))
    window.go(Location("overview"))
    qtbot.waitUntil(lambda: bool(doors(page)) and not begin & doors(page).keys())


def test_terms_and_contradictions_stand_among_what_was_opened(window: MainWindow, page: OverviewPage) -> None:
    del page
    window.go(Location("terms", "zhongcao"))
    window.go(Location("doubts", "d-A-3"))
    lines = window.context.settings.text("recent").splitlines()
    assert [line.split("\t")[:3] for line in lines] == [
        ["doubts", "d-A-3", "鄂尔多斯等27地综试区批复的日期：1月22日或2月11日"], ["terms", "zhongcao", "种草"],
    ]  # fmt: skip
    window.go(Location("overview"))


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (1366, 768)])
def test_nothing_has_to_be_scrolled_at_the_usual_sizes(
    window: MainWindow, page: OverviewPage, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    qtbot.waitUntil(lambda: window.width() == size[0])
    qtbot.wait(50)
    assert page._scroll.verticalScrollBar().maximum() == 0


def test_a_tall_window_shows_more_charts(window: MainWindow, page: OverviewPage, qtbot: QtBot) -> None:
    assert not page._more.count()
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: page._more.count() == len(MORE))
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: not any(page._more.itemAt(n).widget().isVisible() for n in range(len(MORE))))


def test_readings_in_doubt_are_marked_in_the_small_charts(page: OverviewPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: any("中西药品" in table.accessibleName() for table in page.findChildren(BarTable)))
    said = next(t.accessibleName() for t in page.findChildren(BarTable) if "中西药品" in t.accessibleName())
    assert "中西药品 43.60?" in said
    assert "金银珠宝 27.30；" in said


@pytest.mark.parametrize(("width", "in_line"), [(1280, 9), (800, 3)])
def test_every_door_shows_its_name(
    window: MainWindow, page: OverviewPage, settle: Callable[[], None], width: int, in_line: int
) -> None:
    window.resize(width, 800)
    settle()
    entries = [door for door in page._entries if door.y() == page._entries[0].y()]
    assert len(entries) == in_line
    assert min(door.width() for door in page._entries) >= 96


def test_cards_use_the_width_of_a_narrow_page(
    window: MainWindow, page: OverviewPage, settle: Callable[[], None]
) -> None:
    window.resize(800, 560)
    settle()
    cards = [page._cards.itemAt(number).widget() for number in range(3)]  # type: ignore[union-attr]
    assert [card.width() for card in cards if card is not None] == [page._entries[0].parentWidget().width()] * 3


def test_a_tile_names_its_source_on_hover(page: OverviewPage) -> None:
    tips = [tile.toolTip() for tile in page._tiles]
    assert all(tip.startswith("资料来源：商务部《中国电子商务报告2022》，1.1.") for tip in tips)
    assert sum("补充：" in tip for tip in tips) >= 3
    assert page._legend._origins == ("report", "supplement")  # nothing derived is drawn
