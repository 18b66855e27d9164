from collections.abc import Callable

import pytest

from desktop.core.records import Location
from desktop.views.main_window import MainWindow
from desktop.views.outline import OutlinePage


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
    refs = [(term.id, {term.section}) for term in outline.terms() if term.section]
    refs += [(one.id, set(one.sections)) for one in outline.discrepancies() if one.sections]
    refs += [(one.id, {s.number}) for s in page._sections for one in outline.rankings_of(s.number)]
    refs += [(one.id, {s.number}) for s in page._sections for one in outline.references_of(s.number)]
    known = {section.number for section in page._sections}
    for ref, sections in refs:
        page.open_ref(ref)
        assert page._section is not None
        assert page._section.number in sections or not sections & known, ref


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


@pytest.mark.parametrize("width", [1280, 1920, 2400])
def test_the_digest_is_shown_whole_in_wide_windows(
    window: MainWindow, settle: Callable[[], None], width: int
) -> None:
    window.go(Location("outline", "1.1.2"))
    window.resize(width, 1080)
    settle()
    digest = window.page._digest  # type: ignore[union-attr]
    assert digest.height() >= digest.heightForWidth(digest.width())
