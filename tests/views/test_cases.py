import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.records import Location
from desktop.core.similar import similar
from desktop.views.cases import CasesPage
from desktop.views.main_window import MainWindow

Finder = Callable[[QWidget, str], QAbstractButton]


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


def test_a_case_without_values_keeps_none_of_the_case_before(page: CasesPage, settle: Callable[[], None]) -> None:
    page.open_ref("专栏5-2")
    assert page._table.rows
    page.open_ref("专栏5-3")
    settle()
    assert not page._table.rows
    assert [label.text() for label in page.findChildren(QLabel) if "所选数值" in label.text()] == []


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


def test_cases_are_grouped_by_appendix_place_and_theme(page: CasesPage, button: Finder, qtbot: QtBot) -> None:
    assert page.list.rows.rows[0].title == "专栏"
    for words in ("按附录", "按地区", "按主题"):
        keys = [row.key for row in page.list.rows.rows if row.key]
        assert sorted(keys) == sorted(case.id for case in page._cases)
        qtbot.mouseClick(button(page.list, words), Qt.MouseButton.LeftButton)
    assert page.list.rows.rows[0].title == "专栏"


def test_a_card_opens_its_case(page: CasesPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.list.cards, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._cards.isVisible() and all(card.isVisible() for card in page._cards._cards))
    assert len(page._cards._cards) == len(page._cases)
    card = next(card for card in page._cards._cards if card.accessibleName().startswith("C.2.1"))
    card.click()
    assert not page._cards.isVisible()
    assert page._case is not None
    assert page._case.id == "C.2.1"


def test_cases_that_are_alike_are_one_click_away(page: CasesPage) -> None:
    page.open_ref("B.3.1")
    assert page._case is not None
    alike = similar(page._case, page._cases)[0][0]
    assert alike.name in page._browser.toPlainText()
    assert f'href="case:{alike.id}"' in page._browser.toHtml()
    page._browser.anchorClicked.emit(QUrl(f"case:{alike.id}"))
    assert page._case == alike


def test_a_box_leads_to_its_section(window: MainWindow, page: CasesPage, button: Finder) -> None:
    window.go(Location("cases", "专栏5-2"))
    button(page, "看章节").click()
    assert window.here == Location("outline", "专栏5-2")


def test_a_theme_lists_the_cases_that_have_it(page: CasesPage, button: Finder, qtbot: QtBot) -> None:
    page.open_ref("B.3.1")
    qtbot.mouseClick(button(page, "农村电商"), Qt.MouseButton.LeftButton)
    left = [row.key for row in page.list.rows.rows if row.key]
    assert set(left) >= {case.id for case in page._cases if "农村电商" in case.theme}
    assert len(left) < len(page._cases)


def test_the_place_leads_to_the_region(window: MainWindow, page: CasesPage, button: Finder) -> None:
    window.go(Location("cases", "B.3.1"))
    assert page._case is not None
    button(page, page._case.place).click()
    assert window.here.ref == page._case.region_id
