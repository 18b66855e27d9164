import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.compare import Comparison
from desktop.core.records import Location
from desktop.settings import SettingsStore
from desktop.style import Style
from desktop.views import compare_chart
from desktop.views.compare import ComparePage
from desktop.views.compare_kept import KEPT, KeptBar
from desktop.views.context import Context
from desktop.views.main_window import MainWindow
from desktop.views.shell import change

Settle = Callable[[], None]
Find = Callable[[QWidget, str], QAbstractButton]
SALES = Comparison("region", ("online-retail-sales|",))
AREAS = Comparison(
    "region", ("online-retail-share|", "online-retail-region-growth|"), ("CN-E", "CN-C", "CN-W", "CN-NE"), ("2022",)
)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ComparePage:
    window.go(Location("compare"))
    made = window.page
    assert isinstance(made, ComparePage)
    qtbot.waitUntil(lambda: not made.busy and bool(made._pivot.rows), timeout=30_000)
    return made


def keys(page: ComparePage, dimension: str) -> list[str]:
    return [option.key for option in page._choice.lists[dimension].options]


def tick(page: ComparePage, dimension: str, key: str) -> None:
    page._choice.lists[dimension].toggle_row(keys(page, dimension).index(key))


def words(page: ComparePage) -> str:
    return page._words.text() if page._stack.currentIndex() == 1 else ""


def test_the_page_opens_with_the_divisions_side_by_side(page: ComparePage, qtbot: QtBot) -> None:
    assert page._comparison.indicators == ("online-retail-share|",)
    assert {row.id for row in page._pivot.rows} >= {"440000", "330000"}
    qtbot.waitUntil(lambda: page._chart._view is not None)
    assert page._chart.drawn.ids == tuple(row.id for row in page._pivot.rows)
    assert page.unit() == "%"


def test_heavy_libraries_come_only_with_the_page_on_show(context: Context, qtbot: QtBot) -> None:
    made = ComparePage(context)
    qtbot.addWidget(made)
    assert not made._libraries.busy
    if all(name in sys.modules for name in compare_chart._HEAVY):
        assert made._pivot.rows
    else:
        assert words(made) == "正在准备表格和图…"


def test_no_thread_and_no_timer_stays_behind(page: ComparePage, window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(10):
        window.go(Location("regions"))
        window.go(Location("compare"))
    qtbot.waitUntil(lambda: not page.busy)
    assert "compare" not in {thread.name for thread in threading.enumerate()}
    assert not [timer for timer in page.findChildren(QTimer) if timer.isActive()]


def test_missing_libraries_are_told_in_a_sentence(
    page: ComparePage, window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(compare_chart, "_HEAVY", ("no_such_library",))
    page.compare(SALES)
    assert words(page) == "正在准备表格和图…"
    qtbot.waitUntil(lambda: not page.busy)
    assert "缺少" in words(page)
    assert window.status.text


def test_ticking_adds_and_takes_away(page: ComparePage) -> None:
    page.compare(AREAS)
    titles = [column.title for column in page._pivot.columns]
    assert titles == ["网络零售额占全国的比重", "网络零售额同比增速（商务大数据监测）"]
    tick(page, "indicator", "online-retail-region-growth|")
    assert len(page._pivot.columns) == 1
    tick(page, "member", "CN-E")
    assert [row.name for row in page._pivot.rows] == ["中部", "西部", "东北"]


def test_a_click_ticks(page: ComparePage, qtbot: QtBot, settle: Settle) -> None:
    page.compare(AREAS)
    listed = page._choice.lists["member"]
    settle()
    box = listed.visualRect(listed.model().index(1, 0))
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert page._comparison.members == ("CN-E", "CN-W", "CN-NE")


def test_keys_tick(page: ComparePage, qtbot: QtBot) -> None:
    page.compare(AREAS)
    listed = page._choice.lists["indicator"]
    listed.setFocus()
    listed.setCurrentIndex(listed.model().index(0, 0))
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    assert page._comparison.indicators == ("online-retail-share|",)


def test_what_is_impossible_is_grey_and_says_why(
    page: ComparePage, window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    page.compare(Comparison("region", ("online-retail-share|",)))
    listed = page._choice.lists["member"]
    row = keys(page, "member").index("SG")
    index = listed.model().index(row, 0)
    assert not index.flags() & Qt.ItemFlag.ItemIsEnabled
    assert "“网络零售额占全国的比重”" in index.data(Qt.ItemDataRole.ToolTipRole)
    before = page._comparison
    listed.scrollTo(index)
    settle()
    spot = listed.visualRect(index).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert page._comparison == before
    assert "同时成立" in window.status.text


def test_nothing_chosen_says_what_to_do(page: ComparePage, window: MainWindow, button: Find) -> None:
    button(page._choice, "清除所选的指标").click()
    assert page._comparison.indicators == ()
    assert words(page).startswith("在左边选指标")
    assert page.whole_sheet() is None
    assert page._chart.drawn.chart.is_empty
    for tip in ("复制表格", "复制图片"):
        button(page, tip).click()
        assert "先选指标" in window.status.text
    page._kept.save()
    assert window.status.text == "先选指标，再保存"


def test_nothing_in_common_says_so(page: ComparePage) -> None:
    page.compare(Comparison("region", ("online-retail-share|",), ("SG",)))
    assert words(page).startswith("所选的指标、地区和时期没有共同的数值")


def test_categories_instead_of_regions(page: ComparePage, button: Find) -> None:
    button(page._choice, "品类").click()
    assert page._comparison == Comparison("category")
    tick(page, "indicator", "goods-online-retail-category-share|CN")
    assert len(page._pivot.rows) == 19
    button(page._choice, "品类").click()
    assert page._comparison.indicators
    button(page._choice, "地区").click()
    assert page._comparison.by == "region"


def test_names_are_filtered_while_typing(page: ComparePage) -> None:
    page._choice.fields["indicator"].setText("农村网络零售额")
    shown = [option.text for option in page._choice.lists["indicator"].options]
    assert shown
    assert all("农村" in text for text in shown)
    page._choice.fields["indicator"].setText("ncwllse")
    assert "农村网络零售额同比增速" in [option.text for option in page._choice.lists["indicator"].options]
    page._choice.fields["member"].setText("gd")
    assert "广东" in [option.text for option in page._choice.lists["member"].options]
    assert "浙江" not in [option.text for option in page._choice.lists["member"].options]
    page._choice.fields["indicator"].setText("没有这样的指标")
    (only,) = page._choice.lists["indicator"].options
    assert only.reason
    page._choice.lists["indicator"].toggle_row(0)
    assert page._comparison.indicators == ("online-retail-share|",)


def test_years_are_a_time_chart_and_an_index(page: ComparePage) -> None:
    page.compare(SALES)
    assert page._chart.drawn.chart.kind == "time"
    page._calculation.picked.emit("row_index")
    assert page._pivot.computed[0].title == "2011年＝100"
    assert page.whole_sheet().columns[-1].title == "推算 2011年＝100"  # type: ignore[union-attr]
    assert "由本表数值推算" in page.whole_sheet().source  # type: ignore[union-attr]


def test_impossible_calculations_are_grey_with_the_reason(page: ComparePage) -> None:
    page.compare(Comparison("region", ("online-retail-sales|",), (), ("2022",)))
    actions = {action.text(): action for action in page._calculation._menu.actions() if action.text()}
    assert not actions["与首列之差"].isEnabled()
    assert actions["与首列之差"].toolTip() == "只有一列，没有可比的列"
    assert actions["不计算"].isEnabled()


def test_rows_can_be_turned(page: ComparePage) -> None:
    page.compare(AREAS)
    page._rows.picked.emit("indicator")
    assert page._pivot.dimension == "indicator"
    assert [column.title for column in page._pivot.columns] == ["东部", "中部", "西部", "东北"]


def test_bars_follow_the_sorted_table(page: ComparePage) -> None:
    page.compare(AREAS)
    page._table.sort(1, Qt.SortOrder.AscendingOrder)
    assert page._chart.drawn.ids == ("CN-NE", "CN-W", "CN-C", "CN-E")


def test_table_and_chart_point_at_one_another(page: ComparePage, qtbot: QtBot) -> None:
    page.compare(AREAS)
    qtbot.waitUntil(lambda: not page.busy)
    page._view.select_row(2)
    assert page._chart._view is not None
    assert page._chart._view._row == 2
    page._chart.row_chosen.emit(0)
    assert page._view.current_record() == page._pivot.rows[0]
    assert page.current_observation() == page._pivot.rows[0].values[0]


def test_a_row_leads_to_its_value(page: ComparePage, window: MainWindow) -> None:
    page.compare(AREAS)
    page._view.opened.emit(page._pivot.rows[0])
    assert window.here == Location("indicators", "1.1.2-61")


def test_table_is_copied_with_headers_and_source(page: ComparePage, clipboard: QClipboard, button: Find) -> None:
    page.compare(AREAS)
    button(page, "复制表格").click()
    lines = clipboard.text().splitlines()
    assert lines[0] == "2022年"
    assert lines[1].split("\t") == ["地区", "网络零售额占全国的比重（%）", "网络零售额同比增速（商务大数据监测）（%）"]
    assert lines[2] == "东部\t83.92\t3.8"
    assert lines[-1].startswith("资料来源")
    page._view.select_row(3)
    assert [row[0] for row in page.selected_sheet().rows] == ["东北"]  # type: ignore[union-attr]


def test_the_picture_is_white(page: ComparePage, clipboard: QClipboard, style: Style, button: Find) -> None:
    style.set(theme="dark")
    button(page, "复制图片").click()
    assert clipboard.image().pixelColor(2, 2).lightness() == 255


@pytest.mark.parametrize("by", ["region", "category"])
def test_every_indicator_alone_gives_a_table(page: ComparePage, by: str, settle: Settle) -> None:
    for key in page._catalogue(by).keys("indicator")[::23]:  # type: ignore[arg-type]
        page.compare(Comparison(by, (key,)))  # type: ignore[arg-type]
        assert page._pivot.rows
        assert page.whole_sheet() is not None
        page._chart._draw()
        settle()


@pytest.mark.parametrize(
    ("ref", "indicators"),
    [
        ("地区:330000", ("online-retail-share|",)), ("指标:online-retail-sales", ("online-retail-sales|",)),
        (SALES.to_text(), SALES.indicators),
    ],
)  # fmt: skip
def test_places_to_begin_from(page: ComparePage, ref: str, indicators: tuple[str, ...]) -> None:
    page.compare(AREAS)
    page.open_ref(ref)
    assert page._comparison.indicators == indicators


def test_a_category_to_begin_from(page: ComparePage) -> None:
    page.open_ref("品类:goods-apparel-textiles")
    assert page._comparison.by == "category"
    assert "goods-apparel-textiles" in page._comparison.members


@pytest.mark.parametrize("ref", ["地区:", "地区:none", "品类:none", "指标:none", '{"indicators":["none"]}', "{", "无"])
def test_what_is_unknown_changes_nothing(page: ComparePage, ref: str) -> None:
    page.compare(AREAS)
    page.open_ref(ref)
    assert page._comparison == AREAS


def test_back_leads_to_the_comparison_that_was_left(page: ComparePage, window: MainWindow) -> None:
    page.compare(AREAS)
    window.go(Location("cases"))
    window.go(Location("compare", "指标:online-retail-sales"))
    window.back()
    window.back()
    assert window.page is page
    assert page._comparison == AREAS


# Kept comparisons


def test_a_comparison_is_kept_opened_deleted_and_restored(page: ComparePage, window: MainWindow) -> None:
    page.compare(AREAS)
    page._kept.field.setText("四大区域")
    page._kept.save()
    assert window.status.text == "已保存“四大区域”"
    page.compare(SALES)
    page.open_ref("四大区域")
    assert (page._comparison.members, page._comparison.name) == (AREAS.members, "四大区域")
    page._kept.save()
    assert window.status.text == "已更新“四大区域”"
    page._kept.delete("四大区域")
    assert page._kept.kept == ()
    page._kept.restore()
    assert [one.name for one in page._kept.kept] == ["四大区域"]


def test_without_a_name_it_is_named_after_what_it_holds(page: ComparePage) -> None:
    page.compare(AREAS)
    page._kept.field.clear()
    page._kept.save()
    assert page._kept.kept[0].name.startswith("网络零售额占全国的比重、网络零售额同比增速")


def test_the_menu_opens_what_is_kept(page: ComparePage) -> None:
    page.compare(AREAS)
    page._kept.field.setText("甲")
    page._kept.save()
    page.compare(SALES)
    page._kept.menu.aboutToShow.emit()
    next(action for action in page._kept.menu.actions() if action.text() == "甲").trigger()
    assert page._comparison.members == AREAS.members


def test_kept_comparisons_outlive_the_program(tmp_path: Path, style: Style, qtbot: QtBot) -> None:
    file = tmp_path / "settings.json"
    bar = KeptBar(style, SettingsStore(file))
    qtbot.addWidget(bar)
    for number in range(KEPT + 5):
        bar.show_comparison(AREAS, f"第{number}个")
        bar.save()
    again = KeptBar(style, SettingsStore(file))
    qtbot.addWidget(again)
    assert len(again.kept) == KEPT
    assert again.kept[0].name == f"第{KEPT + 4}个"


def test_damaged_settings_keep_nothing_and_stop_nothing(style: Style, qtbot: QtBot) -> None:
    settings = SettingsStore(None)
    settings.set("comparisons", "{{{")
    bar = KeptBar(style, settings)
    qtbot.addWidget(bar)
    assert bar.kept == ()
    bar.show_comparison(AREAS, "甲")
    bar.save()
    assert [one.name for one in bar.kept] == ["甲"]


@pytest.mark.allow_log("settings not saved")
def test_a_place_that_cannot_be_written_is_told(style: Style, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    bar = KeptBar(style, SettingsStore(tmp_path / "file" / "settings.json"))
    qtbot.addWidget(bar)
    said: list[str] = []
    bar.said.connect(said.append)
    bar.show_comparison(AREAS, "甲")
    bar.save()
    assert "此处不能写入，比较只在本次使用中保留" in said
    assert [one.name for one in bar.kept] == ["甲"]


def test_one_side_stays_where_it_was_scrolled(page: ComparePage, settle: Settle) -> None:
    listed = page._choice.lists["indicator"]
    listed.verticalScrollBar().setValue(500)
    settle()
    listed.toggle_row(30)
    assert listed.verticalScrollBar().value() == 500
    assert listed.indexAt(QPoint(5, 5)).isValid()


def test_a_copy_has_one_header_over_the_places_of_an_indicator(page: ComparePage, qtbot: QtBot) -> None:
    page.compare(replace(AREAS, rows="period"))
    qtbot.waitUntil(lambda: not page.busy and bool(page._pivot.rows), timeout=10_000)
    made = page.whole_sheet()
    assert made is not None
    assert [span for words, span in made.groups if words] == [4, 4]
    assert [column.title for column in made.columns[1:5]] == ["东部（%）", "中部（%）", "西部（%）", "东北（%）"]


def test_a_comparison_that_was_not_kept_outlives_another_unit(window: MainWindow, page: ComparePage) -> None:
    page.compare(SALES)
    before = page._comparison
    assert page.unit() == "万亿元"
    window.go(Location("overview"))
    change(window, "reading", "亿元")
    try:
        window.go(Location("compare"))
        assert window.page is page
        assert page._comparison == before
        assert page.unit() == "亿元"
    finally:
        change(window, "reading", "")
