from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core import filters
from desktop.core.filters import OBSERVATION_FACETS, Choice
from desktop.core.records import Location
from desktop.views.indicators import IndicatorsPage
from desktop.views.main_window import MainWindow
from desktop.views.widgets.facet_pane import FacetRow

Finder = Callable[[QWidget, str], QAbstractButton]


@pytest.fixture
def page(window: MainWindow) -> IndicatorsPage:
    window.go(Location("indicators"))
    assert isinstance(window.page, IndicatorsPage)
    return window.page


def facet_rows(page: IndicatorsPage) -> dict[tuple[str, str], FacetRow]:
    return {(group.facet.key, value): row for group in page._facets._groups for value, row in group._rows.items()}


def test_all_values_are_shown_and_the_first_is_chosen(page: IndicatorsPage) -> None:
    assert len(page._table.rows) == len(page._all)
    assert page._view.current_record() == page._table.rows[0]
    assert page._detail.observation == page._table.rows[0]
    assert page.status().startswith(f"{len(page._all)} 条")


def test_each_facet_counts_what_choosing_the_value_leaves(page: IndicatorsPage) -> None:
    for (key, value), row in facet_rows(page).items():
        facet = next(facet for facet in OBSERVATION_FACETS if facet.key == key)
        count = sum(value in facet.values(record) for record in page._all)
        assert row.accessibleName() == f"{row.text()}，{count}"


def test_a_click_on_a_facet_narrows_the_table(page: IndicatorsPage, qtbot: QtBot) -> None:
    row = facet_rows(page)["measure", "增速"]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert {o.measure for o in page._table.rows} == {"growth"}
    assert row.isChecked()
    assert f"{len(page._table.rows)} 条，共 {len(page._all)} 条" == page._tools.count.text()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert len(page._table.rows) == len(page._all)


def test_counts_of_other_facets_follow(page: IndicatorsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(facet_rows(page)["measure", "增速"], Qt.MouseButton.LeftButton)
    for (key, value), row in facet_rows(page).items():
        if key == "certainty":
            choice = page._choice.toggled(key, value)
            left = filters.apply(page._all, OBSERVATION_FACETS, choice, words=filters.observation_words).records
            assert row.accessibleName() == f"{row.text()}，{len(left)}"


def test_a_value_that_would_leave_nothing_cannot_be_chosen(page: IndicatorsPage) -> None:
    page.choose(Choice(text="43.83"))
    rows = facet_rows(page)
    assert not rows["measure", "增速"].isEnabled()
    assert rows["measure", "水平"].isEnabled()


def test_chips_show_conditions_and_take_them_away(page: IndicatorsPage, button: Finder, qtbot: QtBot) -> None:
    page.choose(Choice({"measure": frozenset({"增速"}), "certainty": frozenset({"确定"})}, "零售"))
    assert page._chips.isVisible()
    qtbot.mouseClick(button(page._chips, "度量"), Qt.MouseButton.LeftButton)
    assert page._choice == Choice({"certainty": frozenset({"确定"})}, "零售")
    qtbot.mouseClick(button(page._chips, "含"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(page._chips, "确定性"), Qt.MouseButton.LeftButton)
    assert page._choice.is_empty
    assert not page._chips.isVisible()
    assert page._tools.field.text() == ""


def test_typing_into_the_filter_field(page: IndicatorsPage, qtbot: QtBot) -> None:
    page._tools.field.setFocus()
    qtbot.keyClicks(page._tools.field, "43.83")
    qtbot.waitUntil(lambda: len(page._table.rows) < len(page._all))
    assert {o.value_text for o in page._table.rows} == {"43.83"}


def test_clearing_the_filter_field_by_its_button(page: IndicatorsPage, qtbot: QtBot) -> None:
    page._tools.field.setFocus()
    qtbot.keyClicks(page._tools.field, "43.83")
    qtbot.waitUntil(lambda: len(page._table.rows) < len(page._all))
    clearing = page._tools.field.findChildren(QAbstractButton)[0]
    qtbot.mouseClick(clearing, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page._table.rows) == len(page._all), timeout=1000)


def test_nothing_left_is_said_with_ways_on(page: IndicatorsPage, button: Finder, qtbot: QtBot) -> None:
    page.choose(Choice({"measure": frozenset({"增速"})}, "没有这样的词"))
    assert page._empty.isVisible()
    assert page.whole_sheet() is None
    assert page._detail.observation is None
    qtbot.mouseClick(button(page._empty, "去掉“含 没有这样的词”"), Qt.MouseButton.LeftButton)
    assert page._choice.chosen["measure"] == {"增速"}
    assert page._view.isVisible()
    page.choose(Choice(text="没有这样的词"))
    qtbot.mouseClick(button(page._empty, "全部清除"), Qt.MouseButton.LeftButton)
    assert page._choice.is_empty


def test_a_value_that_is_filtered_away_is_found_again(window: MainWindow, page: IndicatorsPage) -> None:
    page.choose(Choice(text="没有这样的词"))
    window.go(Location("indicators", page._all[-1].id))
    assert page._view.current_record() == page._all[-1]


def test_the_chosen_value_stays_when_conditions_change(page: IndicatorsPage) -> None:
    growth = next(o for o in page._all if o.measure == "growth")
    page.open_ref(growth.id)
    page.choose(Choice({"measure": frozenset({"增速"})}))
    assert page._view.current_record() == growth


@pytest.mark.parametrize(
    ("ref", "certainties"), [("确定性:存疑", {"ambiguous"}), ("确定性:可能、存疑", {"likely", "ambiguous"})]
)
def test_conditions_in_an_address(window: MainWindow, page: IndicatorsPage, ref: str, certainties: set[str]) -> None:
    window.go(Location("indicators", ref))
    assert {o.certainty for o in page._table.rows} == certainties


def test_the_door_of_doubts_leads_to_as_many_as_it_says(window: MainWindow, button: Finder, qtbot: QtBot) -> None:
    filed = window.context.store.counts()["discrepancies"]
    door = button(window.page, "存疑")  # type: ignore[arg-type]
    assert f"{filed}处" in door.accessibleName()
    qtbot.mouseClick(door, Qt.MouseButton.LeftButton)
    assert window.here.page == "doubts"
    assert len(window.page._found) == filed  # type: ignore[union-attr]


def test_a_click_on_a_header_sorts_and_keeps_the_row(page: IndicatorsPage, qtbot: QtBot) -> None:
    page.open_ref(page._all[5].id)
    header = page._view.horizontalHeader()
    place = header.sectionViewportPosition(1) + 10
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().center().__class__(place, 10))
    values = [o.value for o in page._table.rows]
    known = [value for value in values if value is not None]
    assert known == sorted(known)
    assert None not in values[: len(known)]
    assert page._view.current_record() == page._all[5]


def test_f5_sorts_by_the_column_of_the_current_cell(page: IndicatorsPage, qtbot: QtBot) -> None:
    page._view.setFocus()
    page._view.setCurrentIndex(page._table.index(5, 1))
    kept = page._view.current_record()
    qtbot.keyClick(page._view, Qt.Key.Key_F5)
    qtbot.keyClick(page._view, Qt.Key.Key_F5)
    values = [o.value for o in page._table.rows if o.value is not None]
    assert values == sorted(values, reverse=True)
    assert (page._view.currentIndex().column(), page._view.current_record()) == (1, kept)
    assert page._view.selected_records() == (kept,)


@pytest.mark.parametrize(("key", "row"), [(Qt.Key.Key_End, -1), (Qt.Key.Key_Home, 0)])
def test_the_ends_of_the_table_are_chosen_not_only_shown(
    page: IndicatorsPage, qtbot: QtBot, key: Qt.Key, row: int
) -> None:
    page._view.select_row(7)
    qtbot.keyClick(page._view, key, Qt.KeyboardModifier.ControlModifier)
    assert page._view.selected_records() == (page._table.rows[row],)
    assert page._detail.observation == page._table.rows[row]


def test_moving_down_shows_the_next_value(page: IndicatorsPage, qtbot: QtBot) -> None:
    page._view.setFocus()
    qtbot.keyClick(page._view, Qt.Key.Key_Down)
    assert page._detail.observation == page._table.rows[1]


def test_every_value_has_its_provenance(page: IndicatorsPage, settle: Callable[[], None]) -> None:
    for number, record in enumerate(page._all):
        page._detail.show_observation(record)
        assert page._detail.observation == record
        if number % 20 == 0:
            settle()
