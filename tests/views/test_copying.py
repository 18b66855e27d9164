"""What arrives on the clipboard, for each way of copying."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from desktop.core import citation, sentences
from desktop.core.filters import Choice
from desktop.core.records import Location
from desktop.views.indicators import IndicatorsPage
from desktop.views.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(window: MainWindow) -> IndicatorsPage:
    window.go(Location("indicators"))
    assert isinstance(window.page, IndicatorsPage)
    window.page.choose(Choice({"measure": frozenset({"增速"})}, "1.1.2"))
    window.page._view.setFocus()
    return window.page


def test_control_c_copies_the_selection_with_all_that_belongs_to_it(
    window: MainWindow, page: IndicatorsPage, qtbot: QtBot, clipboard: QClipboard
) -> None:
    page._view.select_row(0)
    qtbot.keyClick(page._view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(page._view, Qt.Key.Key_C, CONTROL)
    mime = clipboard.mimeData()
    assert mime.hasHtml()
    assert mime.html().count("<tr>") == 3
    lines = mime.text().splitlines()
    first = page._table.rows[0]
    assert any(line.startswith("单位：%") for line in lines)
    assert any(f"\t{first.value_text}\t" in line for line in lines)
    assert any(line.startswith("资料来源：商务部《中国电子商务报告2022》，1.1.2节") for line in lines)
    assert window.status.text.startswith("已复制 2 行")


def test_one_row_is_titled_by_its_name(page: IndicatorsPage, qtbot: QtBot, clipboard: QClipboard) -> None:
    page._view.select_row(0)
    qtbot.keyClick(page._view, Qt.Key.Key_C, CONTROL)
    assert clipboard.text().splitlines()[0] == page._table.rows[0].name


def test_the_whole_table(page: IndicatorsPage, qtbot: QtBot, clipboard: QClipboard) -> None:
    qtbot.keyClick(page._view, Qt.Key.Key_T, CONTROL | SHIFT)
    assert clipboard.mimeData().html().count("<tr>") == 1 + len(page._table.rows)
    assert "度量 增速" in clipboard.text().splitlines()[0]


def test_values_alone(page: IndicatorsPage, qtbot: QtBot, clipboard: QClipboard) -> None:
    page._view.select_row(0)
    qtbot.keyClick(page._view, Qt.Key.Key_V, CONTROL | SHIFT)
    assert "资料来源" not in clipboard.text()
    assert len(clipboard.text().splitlines()) == 1
    assert not clipboard.mimeData().hasHtml()


def test_markdown(window: MainWindow, page: IndicatorsPage, clipboard: QClipboard) -> None:
    next(item for item in window.actions() if item.text() == "复制为 Markdown").trigger()
    assert clipboard.text().startswith("**")
    assert "| ---: |" in clipboard.text()
    assert page._table.rows[0].value_text in clipboard.text()


def test_a_sentence(page: IndicatorsPage, qtbot: QtBot, clipboard: QClipboard) -> None:
    page._view.select_row(0)
    qtbot.keyClick(page._view, Qt.Key.Key_S, CONTROL | SHIFT)
    first = page._table.rows[0]
    assert clipboard.text() == sentences.cited(first, page.context.store.observations.beside(first))


def test_a_citation(page: IndicatorsPage, qtbot: QtBot, clipboard: QClipboard) -> None:
    qtbot.keyClick(page._view, Qt.Key.Key_R, CONTROL | SHIFT)
    assert clipboard.text() == citation.report_reference("1.1.2")


def test_a_policy_is_cited_formally(window: MainWindow, qtbot: QtBot, clipboard: QClipboard) -> None:
    window.go(Location("policies", "A-024"))
    qtbot.keyClick(window, Qt.Key.Key_R, CONTROL | SHIFT)
    assert clipboard.text().endswith("（国办发〔2022〕9号）")


def test_headline_figures_of_the_overview(window: MainWindow, qtbot: QtBot, clipboard: QClipboard) -> None:
    qtbot.keyClick(window, Qt.Key.Key_C, CONTROL)
    assert "43.83" in clipboard.text()
    assert clipboard.text().startswith("2022年主要指标")


def test_marked_words_of_a_text_are_copied_alone(window: MainWindow, qtbot: QtBot, clipboard: QClipboard) -> None:
    window.go(Location("cases", "B.3.1"))
    browser = window.page.findChildren(QTextBrowser)[0]  # type: ignore[union-attr]
    browser.setFocus()
    browser.selectAll()
    qtbot.keyClick(browser, Qt.Key.Key_C, CONTROL)
    assert clipboard.text() == browser.toPlainText()
    assert "资料来源" not in clipboard.text()


def test_marked_words_of_the_search_field_are_copied_alone(
    window: MainWindow, qtbot: QtBot, clipboard: QClipboard
) -> None:
    window.search.begin("快递")
    window.search.selectAll()
    qtbot.keyClick(window.search, Qt.Key.Key_C, CONTROL)
    assert clipboard.text() == "快递"


def test_nothing_to_copy_is_said_and_the_clipboard_stays(
    window: MainWindow, page: IndicatorsPage, qtbot: QtBot, clipboard: QClipboard
) -> None:
    clipboard.setText("vorher")
    page.choose(Choice(text="没有这样的词"))
    qtbot.keyClick(window, Qt.Key.Key_C, CONTROL)
    assert window.status.text == "这一页没有可复制的内容"
    assert clipboard.text() == "vorher"


def test_a_sentence_needs_a_value(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Location("policies"))
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL | SHIFT)
    assert window.status.text == "先选一个数值"


def test_a_page_without_values_is_copied_as_a_table_where_a_sentence_is_the_default(
    window: MainWindow, clipboard: QClipboard
) -> None:
    window.context.settings.set("copy_form", "sentence")
    window.go(Location("policies"))
    window.run("copy")
    assert clipboard.mimeData().hasHtml()
    window.go(Location("indicators"))
    window.run("copy")
    assert clipboard.text().endswith("。")
    assert not clipboard.mimeData().hasHtml()
