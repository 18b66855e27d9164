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
    for figure in page._figures:
        page.open_ref(figure.id)
        assert page._figure == figure
        assert page._plot.isVisible() != page._none.isVisible()
        assert page._plot.isVisible() or page._none.text()
        assert page._foot.text().startswith("资料来源：")
        settle()


def test_a_table_of_the_report_is_copied_whole(page: FiguresPage) -> None:
    page.open_ref("表1-1")
    sheet = page.whole_sheet()
    assert sheet is not None
    assert sheet.title.startswith("表1-1")
    assert len(sheet.rows) == len(page._chart.rows)
    assert [column.kind for column in sheet.columns] == ["text", "number", "number"]
    assert "表1-1" in sheet.source


def test_a_row_of_the_table_is_the_value_in_focus(page: FiguresPage) -> None:
    page.open_ref("表1-1")
    page._view.select_row(2)
    assert page.current_observation() == page._table.rows[2].first
    assert page._table.rows[2].name in page.status()


@pytest.mark.parametrize(
    ("mode", "chart", "table"), [("图和表", True, True), ("仅图", True, False), ("仅表", False, True)]
)
def test_chart_and_table_can_be_hidden(
    page: FiguresPage, button: Finder, qtbot: QtBot, mode: str, chart: bool, table: bool
) -> None:
    page.open_ref("图1-4")
    qtbot.mouseClick(button(page, mode), Qt.MouseButton.LeftButton)
    assert (page._top.isVisible(), page._view.isVisible()) == (chart, table)


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
    empty = next(figure.id for figure in page._figures if figure.data_status == "none")
    page.open_ref(empty)
    qtbot.mouseClick(button(page, "复制图片"), Qt.MouseButton.LeftButton)
    assert "没有可复制的数值" in window.status.text
    assert page.whole_sheet() is None


def test_supplementary_values_are_named_in_the_source(page: FiguresPage) -> None:
    for figure in page._figures:
        page.open_ref(figure.id)
        if any(o.origin == "supplement" for o in page._chart.observations):
            assert "补充" in page._foot.text()
            assert "非报告所载" in page._foot.text()
