from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.filters import Choice
from desktop.core.records import Location
from desktop.core.word_facets import judgement, nature
from desktop.views.doubts import CONFLICTS, READINGS, DoubtsPage
from desktop.views.main_window import MainWindow
from desktop.views.widgets.link_row import LinkRow

Finder = Callable[[QWidget, str], QAbstractButton]


@pytest.fixture
def page(window: MainWindow) -> DoubtsPage:
    window.go(Location("doubts"))
    assert isinstance(window.page, DoubtsPage)
    return window.page


def words(page: DoubtsPage) -> str:
    return "\n".join(label.text() for label in page._pane.findChildren(QLabel))


def test_both_places_stand_side_by_side(page: DoubtsPage, settle: Callable[[], None]) -> None:
    page.open_ref("d-1.2.4-2")
    settle()
    one = page._by_id["d-1.2.4-2"]
    cards = [frame for frame in page._pane.findChildren(QFrame, "card") if frame.isVisible()]
    assert len(cards) == len(one.places) == 2
    assert cards[0].geometry().top() == cards[1].geometry().top()
    assert cards[0].geometry().right() < cards[1].geometry().left()
    for place in one.places:
        assert place.printed in words(page)
    assert one.filed.likelier in words(page)


def test_every_contradiction_shows_all_its_places(page: DoubtsPage, settle: Callable[[], None]) -> None:
    for ref, one in page._by_id.items():
        page.open_ref(ref)
        settle()
        assert len(page._pane.findChildren(QFrame, "card")) == len(one.places)
        links = [link.accessibleName() for link in page._pane.findChildren(LinkRow)]
        for place in one.places:
            assert all(any(o.name in link for link in links) for o in place.observations)


def test_a_value_of_a_place_leads_to_its_provenance(window: MainWindow, page: DoubtsPage, qtbot: QtBot) -> None:
    window.go(Location("doubts", "d-1.2.4-2"))
    value = page._by_id["d-1.2.4-2"].places[0].observations[0]
    link = next(one for one in page._pane.findChildren(LinkRow) if one.text() == value.name)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert window.here == Location("indicators", value.id)
    window.back()
    assert window.here.page == "doubts"


@pytest.mark.parametrize(
    ("key", "value", "of"), [("nature", "日期", nature), ("judgement", "难以断定", judgement)]
)
def test_facets_narrow_contradictions(page: DoubtsPage, key: str, value: str, of: Callable[[object], str]) -> None:
    page.choose(Choice({key: frozenset({value})}))
    assert page._found
    assert {of(one) for one in page._found} == {value}


def test_chapters_narrow_both_tabs(page: DoubtsPage) -> None:
    choice = Choice({"section": frozenset({"9"})})
    page.choose(choice)
    assert page._found
    assert all(any(place.section.startswith("9") for place in one.places) for one in page._found)
    page._show_tab(READINGS)
    page.choose(choice)
    assert {o.section[0] for o in page._table.rows} == {"9"}


def test_readings_show_what_else_the_digits_may_be(page: DoubtsPage, qtbot: QtBot) -> None:
    area = page._tabs.area(1)
    qtbot.mouseClick(page._tabs, Qt.MouseButton.LeftButton, pos=area.center())
    assert page.context.store.counts()["doubtful"] == len(page._table.rows)
    assert {o.certainty for o in page._table.rows} == {"likely", "ambiguous"}
    page.choose(Choice({"certainty": frozenset({"存疑"}), "other": frozenset({"另有读法"})}))
    assert page._table.rows
    assert all(o.certainty == "ambiguous" and o.alternatives for o in page._table.rows)
    assert page.current_observation() == page._table.rows[0]
    assert page._value is not None
    assert page._value.observation == page._table.rows[0]


def test_a_value_by_its_id_opens_the_tab_of_readings(window: MainWindow, page: DoubtsPage) -> None:
    doubtful = window.context.store.observations.doubtful()[-1]
    window.go(Location("doubts", doubtful.id))
    assert page._tab == READINGS
    assert page.current_observation() == doubtful
    window.go(Location("doubts", "d-A-3"))
    assert page._tab == CONFLICTS
    assert page._list.current_key() == "d-A-3"


def test_typing_narrows_contradictions(page: DoubtsPage) -> None:
    page._field.setText("快递")
    assert page._found
    assert len(page._found) < len(page._by_id)
    page._field.setText("没有这样的词")
    assert page._empty.isVisible()
    assert page.whole_sheet() is None


def test_what_a_filter_hides_is_found_again(window: MainWindow, page: DoubtsPage) -> None:
    page._field.setText("没有这样的词")
    window.go(Location("doubts", "d-A-3"))
    assert page._list.current_key() == "d-A-3"


def test_places_and_judgement_are_copied(page: DoubtsPage, clipboard: QClipboard) -> None:
    page.open_ref("d-A-3")
    page._pane.copy()
    one = page._by_id["d-A-3"]
    assert all(place.printed in clipboard.text() for place in one.places)
    assert one.filed.likelier in clipboard.text()
    sheet = page.selected_sheet()
    assert sheet is not None
    assert sheet.rows[0][0] == one.filed.title
    page._show_tab(READINGS)
    whole = page.whole_sheet()
    assert whole is not None
    assert len(whole.rows) == len(page._table.rows)
    assert "单位" in [column.title for column in whole.columns] or whole.unit


def test_a_document_that_is_named_is_one_click_away(window: MainWindow, page: DoubtsPage, qtbot: QtBot) -> None:
    window.go(Location("doubts", "d-A-3"))
    policy = next(p for p in window.context.store.policies.all() if p.doc_number == "国函〔2022〕8号")
    link = next(one for one in page._pane.findChildren(LinkRow) if one.text() == policy.title)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert window.here == Location("policies", policy.id)
