from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.filters import Choice
from desktop.core.records import Location
from desktop.views.main_window import MainWindow
from desktop.views.pages import OF_KIND
from desktop.views.terms import TermsPage

Finder = Callable[[QWidget, str], QAbstractButton]


@pytest.fixture
def page(window: MainWindow) -> TermsPage:
    window.go(Location("terms"))
    assert isinstance(window.page, TermsPage)
    return window.page


def heads(page: TermsPage) -> list[str]:
    return [row.title for row in page._list.rows if row.header]


def test_terms_stand_under_their_initials(page: TermsPage) -> None:
    initials = heads(page)
    assert initials[0] == "A"
    assert initials == sorted(set(initials) - {"数字"}) + (["数字"] if "数字" in initials else [])
    assert sum(not row.header for row in page._list.rows) == len(page._by_id)


def test_or_in_the_order_of_the_report(page: TermsPage, button: Finder, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(page, "按首字母"), Qt.MouseButton.LeftButton)
    assert heads(page)[:2] == ["前言", "第1章　2022年中国电子商务发展总报告"]
    assert [term.id for term in page._shown] == list(page._by_id)
    qtbot.mouseClick(button(page, "按出现先后"), Qt.MouseButton.LeftButton)
    assert heads(page)[0] == "A"


@pytest.mark.parametrize("typed", ["直播电商", "zhibodianshang", "zbds"])
def test_a_term_is_found_by_its_words_or_its_sound(page: TermsPage, typed: str) -> None:
    page._field.setText(typed)
    assert "live-streaming-ecommerce" in [term.id for term in page._shown]
    assert len(page._shown) < len(page._by_id)


def test_facets_narrow_the_list(page: TermsPage) -> None:
    page.choose(Choice({"initial": frozenset({"Z"}), "section": frozenset({"1"})}))
    assert page._shown
    assert all(term.initial == "Z" and term.section.startswith("1") for term in page._shown)


def test_nothing_left_is_said(page: TermsPage, button: Finder, qtbot: QtBot) -> None:
    page.choose(Choice(text="没有这样的词"))
    assert page._empty.isVisible()
    assert page.whole_sheet() is None
    qtbot.mouseClick(button(page._empty, "全部清除"), Qt.MouseButton.LeftButton)
    assert len(page._shown) == len(page._by_id)


def test_every_term_shows_all_that_is_known(page: TermsPage, settle: Callable[[], None]) -> None:
    for term in page._by_id:
        page.open_ref(term)
        assert page._list.current_key() == term
        settle()


def test_a_use_leads_to_where_it_is(window: MainWindow, page: TermsPage, button: Finder, qtbot: QtBot) -> None:
    window.go(Location("terms", "live-streaming-ecommerce"))
    qtbot.mouseClick(button(page._detail, "直播电商用户规模"), Qt.MouseButton.LeftButton)
    assert window.here == Location("indicators", "指标:直播电商用户规模")
    assert {o.indicator for o in window.page._table.rows} == {"直播电商用户规模"}  # type: ignore[union-attr]


def test_search_leads_here(window: MainWindow) -> None:
    hit = next(h for g in window.context.store.search.find("私域流量").groups for h in g.hits if h.kind == "term")
    window.go(Location(OF_KIND[hit.kind], hit.ref))
    assert isinstance(window.page, TermsPage)
    assert window.page._list.current_key() == "private-traffic"


def test_the_definition_is_copied_with_whose_words_it_is(page: TermsPage, clipboard: QClipboard) -> None:
    page.open_ref("zhongcao")
    page._detail.copy()
    assert clipboard.text().startswith("种草：")
    assert "非报告原文" in clipboard.text() or "商鉴编写" in clipboard.text()
    sheet = page.selected_sheet()
    assert sheet is not None
    assert sheet.rows[0][0] == "种草"
    assert "1.2.1节" in page.citation()


def test_what_a_filter_hides_is_found_again(window: MainWindow, page: TermsPage) -> None:
    page.choose(Choice(text="没有这样的词"))
    window.go(Location("terms", "zhongcao"))
    assert page._list.current_key() == "zhongcao"
