import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QClipboard

from desktop.core.records import Location
from desktop.views.cases import CasesPage
from desktop.views.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> CasesPage:
    window.go(Location("cases"))
    assert isinstance(window.page, CasesPage)
    return window.page


def links(page: CasesPage) -> list[str]:
    return re.findall(r'href="(fact:[^"]+)"', page._browser.toHtml())


def test_every_case_reads_and_every_link_selects_its_fact(page: CasesPage, settle: Callable[[], None]) -> None:
    linked = 0
    for case in page._cases:
        page.open_ref(case.id)
        shown = page._browser.toPlainText()
        assert all(paragraph.text in shown for paragraph in page._paragraphs)
        assert case.id in page.status()
        for href in links(page):
            page._browser.anchorClicked.emit(QUrl(href))
            fact = page.current_observation()
            assert fact is not None
            assert f"fact:{fact.id}" == href
            linked += 1
        settle()
    assert linked > 50


def test_the_linked_words_are_marked_with_the_fact(page: CasesPage) -> None:
    page.open_ref("B.3.1")
    page._browser.anchorClicked.emit(QUrl(links(page)[-1]))
    assert page._browser.toHtml().count("background-color:") == 1


def test_an_unknown_link_changes_nothing(page: CasesPage) -> None:
    before = page.current_observation()
    page._browser.anchorClicked.emit(QUrl("fact:none"))
    page._browser.anchorClicked.emit(QUrl("https://example.invalid/"))
    assert page.current_observation() == before


@pytest.mark.parametrize(("typed", "found"), [("安远", "B.3.1"), ("智慧物流", "B.3.1"), ("物流 江西 安远", "B.3.1")])
def test_the_list_is_filtered_while_typing(page: CasesPage, typed: str, found: str) -> None:
    page.list.field.setText(typed)
    assert [row.key for row in page.list.rows.rows if row.key] == [found]


def test_nothing_found_is_said_and_the_reader_stays(page: CasesPage) -> None:
    case = page._case
    page.list.field.setText("没有这样的词")
    assert not [row for row in page.list.rows.rows if row.key]
    assert "没有含" in page.list.rows.rows[0].title
    assert page._case == case


def test_a_case_that_is_filtered_away_is_found_again(window: MainWindow, page: CasesPage) -> None:
    page.list.field.setText("没有这样的词")
    window.go(Location("cases", "B.3.1"))
    assert page._case is not None
    assert page._case.id == "B.3.1"
    assert page.list.field.text() == ""


def test_digest_is_copied_with_its_source(page: CasesPage, clipboard: QClipboard) -> None:
    page.open_ref("B.3.1")
    page._copy_digest()
    words = clipboard.text()
    assert words.startswith("安远县电子商务产业园——")
    assert "摘要由商鉴编写" in words
    assert "附录B.3.1" in words


def test_facts_are_copied_with_the_name_of_the_case(page: CasesPage) -> None:
    page.open_ref("B.3.1")
    sheet = page.whole_sheet()
    assert sheet is not None
    assert sheet.title.startswith("安远县电子商务产业园")
    assert "附录B.3.1" in sheet.source


def test_citation_names_the_section(page: CasesPage) -> None:
    page.open_ref("B.3.1")
    assert "附录B.3.1" in page.citation()
