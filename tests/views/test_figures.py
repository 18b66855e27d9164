from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.records import Location
from desktop.views.figures import FiguresPage
from desktop.views.main_window import MainWindow

Finder = Callable[[QWidget, str], QAbstractButton]


@pytest.fixture
def page(window: MainWindow) -> FiguresPage:
    window.go(Location("figures"))
    assert isinstance(window.page, FiguresPage)
    return window.page


def test_every_figure_is_drawn_or_says_why_not(page: FiguresPage, settle: Callable[[], None]) -> None:
    for figure in page.contents.figures:
        page.open_ref(figure.id)
        assert page._figure == figure
        assert page.detail is not None
        assert page.detail.plot.isVisible() == (not page.detail.chart.is_empty)
        assert page.detail.plot.isVisible() or page.detail.none.text() or page.detail.table.rows
        assert page.detail.foot.text().startswith("资料来源：")
        settle()


def test_a_table_of_the_report_is_copied_whole(page: FiguresPage) -> None:
    page.open_ref("表1-1")
    sheet = page.whole_sheet()
    assert sheet is not None
    assert sheet.title.startswith("表1-1")
    assert len(sheet.rows) == len(page.detail.chart.rows)
    assert [column.kind for column in sheet.columns] == ["text", "number", "number"]
    assert "表1-1" in sheet.source


def test_a_row_of_the_table_is_the_value_in_focus(page: FiguresPage) -> None:
    page.open_ref("表1-1")
    page.detail.view.select_row(2)
    assert page.current_observation() == page.detail.table.rows[2].first
    assert page.detail.table.rows[2].name in page.status()


@pytest.mark.parametrize(
    ("mode", "chart", "table"), [("图和表", True, True), ("仅图", True, False), ("仅表", False, True)]
)
def test_chart_and_table_can_be_hidden(
    page: FiguresPage, button: Finder, qtbot: QtBot, mode: str, chart: bool, table: bool
) -> None:
    page.open_ref("图1-4")
    qtbot.mouseClick(button(page, mode), Qt.MouseButton.LeftButton)
    assert (page.detail.top.isVisible(), page.detail.view.isVisible()) == (chart, table)


def test_the_picture_is_copied(page: FiguresPage, button: Finder, qtbot: QtBot, clipboard: QClipboard) -> None:
    page.open_ref("图1-4")
    qtbot.mouseClick(button(page, "复制图片"), Qt.MouseButton.LeftButton)
    image = clipboard.image()
    assert image.width() > 400
    assert image.pixelColor(0, 0).lightness() > 250
    assert image.pixelColor(0, 0).alpha() == 255


def test_an_empty_figure_has_nothing_to_copy(
    window: MainWindow, page: FiguresPage, button: Finder, qtbot: QtBot
) -> None:
    page.open_ref("图6-7")
    qtbot.mouseClick(button(page, "复制图片"), Qt.MouseButton.LeftButton)
    assert "没有可复制的数值" in window.status.text
    assert page.whole_sheet() is None


def test_a_table_of_words_is_copied_as_picture_and_as_rows(
    page: FiguresPage, button: Finder, qtbot: QtBot, clipboard: QClipboard
) -> None:
    page.open_ref("表9-1")
    sheet = page.whole_sheet()
    assert sheet is not None
    assert len(sheet.rows) == 31
    assert sheet.rows[0] == ("北京市", "家用电器和音像器材", "文化办公用品", "通讯器材")
    qtbot.mouseClick(button(page, "复制图片"), Qt.MouseButton.LeftButton)
    assert clipboard.image().height() > 1000


def test_the_kind_can_be_changed_and_goes_into_the_picture(page: FiguresPage) -> None:
    page.open_ref("图1-4")
    assert page.detail is not None
    page.detail.set_kind("shares")
    assert page.detail.plot.chart.kind == "shares"
    plate = page.plate()
    assert plate is not None
    assert plate.chart.kind == "shares"
    actions = {action.text(): action.isEnabled() for action in page.detail._kind.menu().actions()}
    assert actions["折线（各行不是年份）"] is False
    assert actions["散点"] is True
    page.open_ref("图1-8")
    assert page.detail.plot.chart.kind == "bars"


def test_a_kind_that_was_chosen_stays_with_its_figure(page: FiguresPage) -> None:
    page.open_ref("图1-4")
    assert page.detail is not None
    page.detail.set_kind("scatter")
    page.open_ref("图1-8")
    page.open_ref("图1-4")
    assert page.detail.plot.chart.kind == "scatter"
    assert page.detail._kind.text() == "散点"


def test_the_filter_is_kept(page: FiguresPage) -> None:
    page.filter.choose("4", "none")
    shown = page.filter.shown
    again = FiguresPage(page.context)
    assert again.filter.shown == shown != page.contents.figures
    page.context.settings.set("figure_filter", "99,none")
    assert FiguresPage(page.context).filter.shown == page.contents.figures


def test_the_overview_counts_what_the_list_holds(page: FiguresPage) -> None:
    counts = page.context.store.counts()
    assert (counts["figures"], counts["tables"]) == (51, 4)
    assert len(page.contents.figures) == 55


def test_chart_and_table_follow_each_other(page: FiguresPage) -> None:
    page.open_ref("图1-4")
    assert page.detail is not None
    page.detail.plot.row_chosen.emit(2)
    row = page.detail.row()
    assert row is not None
    assert row.name == "西部"
    page.detail.view.select_row(1)
    assert page.detail.plot._row == 1


def test_one_key_leads_from_chart_to_table(window: MainWindow, page: FiguresPage) -> None:
    page.open_ref("图1-4")
    assert page.detail is not None
    seen = []
    for _ in range(3):
        window.run("chart_table")
        seen.append((page.detail.top.isVisible(), page.detail.view.isVisible()))
    assert seen == [(True, False), (False, True), (True, True)]


def test_supplementary_values_can_be_left_out(page: FiguresPage, button: Finder, qtbot: QtBot) -> None:
    page.open_ref("图1-1")
    assert page.detail is not None
    qtbot.mouseClick(button(page, "补充数据"), Qt.MouseButton.LeftButton)
    assert {o.origin for o in page.detail.chart.observations} == {"report"}
    assert "2011—2021" in page.detail._missing.text()


def test_enter_on_a_point_opens_its_provenance(window: MainWindow, page: FiguresPage) -> None:
    page.open_ref("图1-4")
    assert page.detail is not None
    observation = page.detail.chart.observations[0]
    page.detail.plot.opened.emit(observation)
    assert window.here == Location("indicators", observation.id)


@pytest.mark.parametrize("action", ["copy_picture", "copy_svg", "save_picture", "print"])
def test_pages_without_a_chart_say_so(window: MainWindow, action: str) -> None:
    window.go(Location("policies"))
    window.run(action)
    assert window.status.text == "这里没有图"


def test_a_picture_is_copied_by_key(window: MainWindow, page: FiguresPage, clipboard: QClipboard) -> None:
    page.open_ref("图1-4")
    window.run("copy_picture")
    assert clipboard.image().width() == 1600


@pytest.mark.parametrize("size", [(800, 560), (1280, 800)])
@pytest.mark.parametrize("text", [100, 200])
def test_the_window_keeps_its_size(
    window: MainWindow, page: FiguresPage, settle: Callable[[], None], size: tuple[int, int], text: int
) -> None:
    page.open_ref("图1-12")
    window.context.style.set(text_size=text)
    window.resize(*size)
    settle()
    assert (window.width(), window.height()) == size


def test_supplementary_values_are_named_in_the_source(page: FiguresPage) -> None:
    for figure in page.contents.figures:
        page.open_ref(figure.id)
        if any(o.origin == "supplement" for o in page.detail.chart.observations):
            assert "补充" in page.detail.foot.text()
            assert "非报告所载" in page.detail.foot.text()
