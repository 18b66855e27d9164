from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.records import Location
from desktop.views.main_window import MainWindow
from desktop.views.outline import OutlinePage

Finder = Callable[[QWidget, str], QAbstractButton]


@pytest.fixture
def page(window: MainWindow) -> OutlinePage:
    window.go(Location("outline"))
    assert isinstance(window.page, OutlinePage)
    return window.page


def test_every_section_of_chapter_one_and_the_appendices_opens(page: OutlinePage, settle: Callable[[], None]) -> None:
    for section in page._sections:
        if section.number.split(".")[0] in {"1", "A", "B"}:
            page.open_ref(section.number)
            assert page._section == section
            assert page._digest.text() == section.digest
            assert page._view.isVisible() == bool(page._table.rows)
            settle()


def test_what_stands_in_a_section_opens_it(window: MainWindow, page: OutlinePage) -> None:
    outline = window.context.store.outline
    refs = [(term.id, {term.section}) for term in window.context.store.glossary.terms() if term.section]
    refs += [(one.id, set(one.sections)) for one in outline.discrepancies() if one.sections]
    refs += [(one.id, {s.number}) for s in page._sections for one in outline.rankings_of(s.number)]
    refs += [(one.id, {s.number}) for s in page._sections for one in outline.references_of(s.number)]
    known = {section.number for section in page._sections}
    for ref, sections in refs:
        page.open_ref(ref)
        assert page._section is not None
        assert page._section.number in sections or not sections & known, ref


def test_places_and_categories_of_rankings_are_links(window: MainWindow, page: OutlinePage, button: Finder) -> None:
    page.open_ref("1.1.2")
    button(page, "浙江").click()
    assert window.place == Location("regions", "330000")
    window.go(Location("outline", "3.1.1"))
    button(page, "化妆品").click()
    assert window.place.page == "indicators"
    assert {o.category for o in window.page._shown} == {"化妆品"}  # type: ignore[union-attr]
    rankings = [one for s in page._sections for one in window.context.store.outline.rankings_of(s.number)]
    regions = {item.region_id for one in rankings for item in one.items if item.region_id and not item.observation_id}
    for region in sorted(regions):
        window.go(Location("regions", region))
        assert window.page.profile.region.id == region  # type: ignore[union-attr]


def test_a_section_as_search_names_it(window: MainWindow, page: OutlinePage) -> None:
    window.go(Location("outline", "2022/1.1.7"))
    assert page._section is not None
    assert page._section.number == "1.1.7"


def test_values_of_a_section_are_copied_under_its_name(page: OutlinePage) -> None:
    page.open_ref("1.1.7")
    sheet = page.whole_sheet()
    assert sheet is not None
    assert sheet.title.startswith("1.1.7 ")
    assert "1.1.7节" in page.citation()


def test_an_unknown_section_changes_nothing(page: OutlinePage) -> None:
    page.open_ref("1.1.7")
    page.open_ref("99.9")
    assert page._section is not None
    assert page._section.number == "1.1.7"


def test_all_sections_are_listed_in_the_order_of_the_report(page: OutlinePage) -> None:
    numbers = [row.key for row in page._list.rows]
    assert len(numbers) == len(page._sections)
    assert numbers[:2] == ["前言", "1"]
    assert numbers[-4:] == ["新闻1", "新闻2", "新闻3", "新闻4"]


def test_next_and_previous_walk_through_all_sections(page: OutlinePage, button: Finder, qtbot: QtBot) -> None:
    page.open_ref("1.1.6")
    qtbot.mouseClick(button(page, "下一节"), Qt.MouseButton.LeftButton)
    assert page._section is not None
    assert page._section.number == "1.1.7"
    page._step(1)
    assert page._section.number == "1.2"
    qtbot.mouseClick(button(page, "上一节"), Qt.MouseButton.LeftButton)
    assert page._section.number == "1.1.7"


def test_there_is_nothing_before_the_first_or_after_the_last(page: OutlinePage) -> None:
    page.open_ref("前言")
    assert not page._before.isEnabled()
    assert page._after.toolTip().startswith("1　")
    page.open_ref("新闻4")
    assert not page._after.isEnabled()
    page._step(1)
    assert page._section is not None
    assert page._section.number == "新闻4"


def test_a_chapter_shows_the_values_of_its_parts(page: OutlinePage, button: Finder, qtbot: QtBot) -> None:
    page.open_ref("3")
    assert {o.section.split(".")[0] for o in page._table.rows} == {"3"}
    assert len({o.section for o in page._table.rows}) > 3
    assert "section" in [column.key for column in page._table.columns]
    qtbot.mouseClick(button(page._info, "发展特点"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._section is not None and page._section.number == "3.2")


def test_contradictions_and_terms_of_a_section_are_links(window: MainWindow, page: OutlinePage, button: Finder) -> None:
    window.go(Location("outline", "1.2.1"))
    ref, title = window.context.store.doubts.of_section("1.2.1")[0]
    button(page._info, title).click()
    assert window.here == Location("doubts", ref)
    window.back()
    term = next(term for term in window.context.store.glossary.terms() if term.section == "1.2.1")
    button(page._info, term.name).click()
    assert window.here == Location("terms", term.id)


def test_sections_are_found_by_their_words(page: OutlinePage) -> None:
    page._field.setText("快递")
    numbers = [row.key for row in page._list.rows if row.key]
    assert "1.1.7" in numbers
    assert len(numbers) < len(page._sections)
    page._field.setText("没有这样的词")
    assert "没有含" in page._list.rows[0].title
    page.open_ref("3.3.1")
    assert page._section is not None
    assert page._section.number == "3.3.1"
    assert page._field.text() == ""


@pytest.mark.parametrize("width", [1280, 1920, 2400])
def test_the_digest_is_shown_whole_in_wide_windows(
    window: MainWindow, settle: Callable[[], None], width: int
) -> None:
    window.go(Location("outline", "1.1.2"))
    window.resize(width, 1080)
    settle()
    digest = window.page._digest  # type: ignore[union-attr]
    assert digest.height() >= digest.heightForWidth(digest.width())


@pytest.mark.parametrize("number", ["1.2.1", "2.1.2"])
def test_no_bar_beside_a_digest_that_fits(window: MainWindow, qtbot: QtBot, number: str) -> None:
    window.resize(1280, 800)
    window.go(Location("outline"))
    window.go(Location("outline", number))
    digest = window.page._digest  # type: ignore[union-attr]
    # A bar that comes first makes lines wrap, and then seems to be needed.
    qtbot.waitUntil(lambda: digest.document().size().height() <= digest.viewport().height(), timeout=2000)
    assert digest.verticalScrollBar().maximum() == 0
