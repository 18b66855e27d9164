"""What a reader may do with the table of 指标: fold, choose columns, sort by several, keep it under a name."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core import saved_views
from desktop.core.filters import Choice
from desktop.core.records import Location
from desktop.core.saved_views import TableView
from desktop.models.columns import ALL_COLUMNS
from desktop.views.context import Context
from desktop.views.indicators import IndicatorsPage
from desktop.views.main_window import MainWindow
from desktop.views.widgets.series_chart import SeriesChart

Finder = Callable[[QWidget, str], QAbstractButton]


@pytest.fixture
def page(window: MainWindow) -> IndicatorsPage:
    window.go(Location("indicators"))
    assert isinstance(window.page, IndicatorsPage)
    return window.page


def keys(page: IndicatorsPage) -> list[str]:
    return [column.key for column in page._table.columns]


def click_header(page: IndicatorsPage, qtbot: QtBot, key: str, *, shift: bool = False) -> None:
    header = page._view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(keys(page).index(key)) + 10, 10)
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_restatements_fold_into_one_row_and_out_again(page: IndicatorsPage, button: Finder, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(page, "合并重述"), Qt.MouseButton.LeftButton)
    things = {(o.indicator_id, o.region_id, o.category_id, o.period) for o in page._all}
    assert len(page._table.rows) == len(things) < len(page._all)
    assert "agreement" in keys(page)
    assert f"合为 {len(things)} 行" in page._tools.count.text()
    qtbot.mouseClick(button(page, "合并重述"), Qt.MouseButton.LeftButton)
    assert len(page._table.rows) == len(page._all)
    assert "agreement" not in keys(page)


def test_a_statement_that_is_folded_away_leads_to_the_row_it_is_in(window: MainWindow, page: IndicatorsPage) -> None:
    page.show_view(TableView(is_folded=True))
    one = next(one for one in page._statements.values() if len(one.members) > 1)
    hidden = next(o for o in one.members if o is not one.lead)
    window.go(Location("indicators", hidden.id))
    assert page._view.current_record() == one.lead


def test_facets_narrow_folded_rows(page: IndicatorsPage) -> None:
    page.show_view(TableView(is_folded=True))
    page.choose(Choice({"measure": frozenset({"增速"})}))
    assert page._table.rows
    assert {o.measure for o in page._table.rows} == {"growth"}
    assert len(page._table.rows) < len(page._shown)


def test_a_column_is_chosen_and_left_out(page: IndicatorsPage) -> None:
    assert "printed" not in keys(page)
    item = next(action for action in page._tools.columns_menu().actions() if action.text() == "原文数字")
    assert not item.isChecked()
    item.trigger()
    assert "printed" in keys(page)
    next(action for action in page._tools.columns_menu().actions() if action.text() == "章节").trigger()
    assert "section" not in keys(page)
    sheet = page.whole_sheet()
    assert sheet is not None
    assert "原文数字" in [column.title for column in sheet.columns]
    page._tools.columns_menu().actions()[-1].trigger()
    assert keys(page) == ["name", "value", "unit", "period", "region", "section", "certainty"]


def test_name_value_and_unit_cannot_be_left_out(page: IndicatorsPage) -> None:
    actions = page._tools.columns_menu().actions()
    fixed = [action.text() for action in actions if action.text() and not action.isEnabled()]
    assert fixed == ["指标", "数值", "单位"]


def test_shift_and_click_sorts_by_a_further_column(page: IndicatorsPage, qtbot: QtBot) -> None:
    click_header(page, qtbot, "period")
    click_header(page, qtbot, "value", shift=True)
    assert [page._table.columns[number].key for number, _ in page._table.sorted_by] == ["period", "value"]
    pairs = [(o.period, o.value) for o in page._table.rows if o.value is not None]
    for (period, value), (other, after) in pairwise(pairs):
        assert period != other or value <= after
    click_header(page, qtbot, "value", shift=True)
    assert page._table.sorted_by[1] == (1, Qt.SortOrder.DescendingOrder)
    click_header(page, qtbot, "value", shift=True)
    assert len(page._table.sorted_by) == 1
    click_header(page, qtbot, "region")
    assert [page._table.columns[number].key for number, _ in page._table.sorted_by] == ["region"]


def test_the_first_column_stays_when_the_rest_is_scrolled(page: IndicatorsPage, settle: Callable[[], None]) -> None:
    assert page._view.frozen is None
    page.show_view(TableView(columns=tuple(column.key for column in ALL_COLUMNS)))
    settle()
    bar = page._view.horizontalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    frozen = page._view.frozen
    assert frozen is not None
    shown = [number for number in range(len(ALL_COLUMNS)) if not frozen.isColumnHidden(number)]
    assert shown == [0]
    assert frozen.rowAt(40) == page._view.rowAt(40)
    page._view.verticalScrollBar().setValue(300)
    assert frozen.verticalScrollBar().value() == 300
    page._view.select_row(5)
    assert frozen.selectionModel().currentIndex().row() == 5
    bar.setValue(0)
    assert page._view.frozen is None


def test_a_view_is_kept_used_deleted_and_brought_back(page: IndicatorsPage, context: Context) -> None:
    wanted = TableView(
        "省级增速", Choice({"measure": frozenset({"增速"}), "region": frozenset({"省级"})}, "网络"),
        ("period", "origin"), (("value", True),), is_folded=True,
    )  # fmt: skip
    page.show_view(wanted)
    rows = page._table.rows
    page._tools.save("  省级 增速 ")
    page.show_view(TableView())
    assert len(page._table.rows) == len(page._all)
    action = next(action for action in page._tools.views_menu().actions() if action.text() == "省级 增速")
    action.trigger()
    assert page._table.rows == rows
    assert page._tools.fold.isChecked()
    assert page._tools.field.text() == "网络"
    page._tools.delete("省级 增速")
    assert context.settings.text("indicator_views") == ""
    page._tools.restore()
    assert [view.name for view in page._tools.saved()] == ["省级 增速"]


def test_a_name_that_is_blank_keeps_nothing(page: IndicatorsPage) -> None:
    page._tools.save("   ")
    assert page._tools.saved() == ()


def test_the_table_comes_back_as_it_was_left(page: IndicatorsPage, context: Context, qtbot: QtBot) -> None:
    left = TableView("", Choice({"certainty": frozenset({"可能"})}), ("section", "note"), (("value", False),))
    page.show_view(left)
    again = IndicatorsPage(context)
    qtbot.addWidget(again)
    assert again.view() == left
    assert again._table.rows == page._table.rows


def test_a_kept_view_with_unknown_parts_still_opens(context: Context, qtbot: QtBot) -> None:
    view = TableView("", Choice({"planet": frozenset({"x"})}), ("mood", "note"), (("mood", True),))
    context.settings.set("indicator_view", saved_views.to_line(view))
    made = IndicatorsPage(context)
    qtbot.addWidget(made)
    assert len(made._table.rows) == len(made._all)
    assert "note" in keys(made)


def test_all_statements_of_an_indicator_by_an_address(window: MainWindow, page: IndicatorsPage) -> None:
    window.go(Location("indicators", "指标:全国网上零售额"))
    assert page._table.rows
    assert {o.indicator for o in page._table.rows} == {"全国网上零售额"}
    assert page._chips.isVisible()


def test_what_surrounds_a_value_follows_it(page: IndicatorsPage, button: Finder, qtbot: QtBot) -> None:
    retail = next(o for o in page._all if o.indicator == "全国网上零售额" and o.origin == "report")
    page.open_ref(retail.id)
    qtbot.waitUntil(lambda: bool(page._detail.findChildren(SeriesChart)), timeout=2000)
    chart = page._detail.findChildren(SeriesChart)[0]
    assert retail in chart.values
    assert "补充" in chart.accessibleName()
    growth = next(o for o in page._all if o.base_id == retail.indicator_id)
    with qtbot.waitSignal(page.wanted) as signal:
        button(page._detail, growth.name).click()
    assert signal.args[0].page == "indicators"


def test_enter_opens_the_detail_that_a_narrow_window_closed(
    window: MainWindow, page: IndicatorsPage, qtbot: QtBot
) -> None:
    window.resize(800, 560)
    qtbot.waitUntil(lambda: not page._detail.isVisible())
    page._view.setFocus()
    qtbot.keyClick(page._view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._detail.isVisible())
