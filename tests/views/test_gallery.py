"""The small pictures of all figures: order, filters, keyboard, what is kept."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.records import Figure, Location
from desktop.views.figures import FiguresPage
from desktop.views.main_window import MainWindow

Finder = Callable[[QWidget, str], QAbstractButton]


@pytest.fixture
def page(window: MainWindow) -> FiguresPage:
    window.go(Location("figures"))
    assert isinstance(window.page, FiguresPage)
    return window.page


def shown(page: FiguresPage) -> list[str]:
    return [row.id for row in page.gallery.model_rows if isinstance(row, Figure)]


def test_all_figures_stand_in_order_under_their_chapters(page: FiguresPage) -> None:
    assert page.gallery.isVisible()
    assert shown(page) == [figure.id for figure in page.contents.figures]
    heads = [row for row in page.gallery.model_rows if isinstance(row, str)]
    assert heads[0].startswith("1　")
    assert len(heads) == len(set(heads))
    assert shown(page).index("图4-9") < shown(page).index("图4-10")


def test_pictures_are_made_one_after_the_other_and_kept(page: FiguresPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.thumbnails.is_idle, timeout=20_000)
    pictures = [page.thumbnails.of(figure) for figure in shown(page)]
    assert all(picture is not None and not picture.isNull() for picture in pictures)
    page.show_gallery()
    assert [page.thumbnails.of(figure) for figure in shown(page)] == pictures


def test_nothing_is_made_after_the_window_is_closed(
    window: MainWindow, page: FiguresPage, settle: Callable[[], None]
) -> None:
    window.hide()
    settle()
    made: list[str] = []
    page.thumbnails.made.connect(made.append)
    window.context.style.set(theme="dark")
    for _ in range(5):
        settle()
    assert made == []
    assert not page.thumbnails.is_idle
    window.show()
    page.thumbnails.begin(1.0)
    settle()
    assert made


def test_another_theme_makes_other_pictures(window: MainWindow, page: FiguresPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.thumbnails.of("图1-1") is not None, timeout=20_000)
    light = page.thumbnails.of("图1-1")
    window.context.style.set(theme="dark")
    qtbot.waitUntil(lambda: page.thumbnails.of("图1-1") is not None, timeout=20_000)
    dark = page.thumbnails.of("图1-1")
    assert light is not None
    assert dark is not None
    assert dark.toImage().pixelColor(1, 1) == window.context.style.color("surface")
    assert light.toImage().pixelColor(1, 1) != dark.toImage().pixelColor(1, 1)


def test_a_chapter_and_a_status_can_be_chosen(page: FiguresPage) -> None:
    page.filter.choose("9", "")
    assert shown(page) == [figure.id for figure in page.contents.figures if figure.section.startswith("9")]
    page.filter.choose("9", "none")
    assert shown(page) == []
    assert "0 个图表" in page.status()
    page.filter.choose("", "none")
    assert shown(page)
    assert all(f.data_status == "none" for f in page.filter.shown)


def test_the_menus_count_what_they_would_leave(page: FiguresPage) -> None:
    page.filter.choose("1", "")
    menu = page.filter._statuses.menu()
    words = [action.text() for action in menu.actions()]
    assert words[0] == f"全部（{len(shown(page))}）"
    nothing = [action for action in page.filter._chapters.menu().actions() if "（0）" in action.text()]
    assert all(not action.isEnabled() for action in nothing)
    menu.actions()[1].trigger()
    assert page.filter.choice == ("1", "complete")


def test_a_figure_hidden_by_the_filter_can_still_be_opened(page: FiguresPage) -> None:
    page.filter.choose("9", "")
    page.open_ref("图1-4")
    assert page.subtitle() == "图1-4"
    assert page.filter.choice == ("", "")


def test_keys_lead_to_a_figure_and_back(page: FiguresPage, qtbot: QtBot) -> None:
    page.gallery.setFocus()
    page.gallery.select("图1-1")
    qtbot.keyClick(page.gallery, Qt.Key.Key_Right)
    qtbot.keyClick(page.gallery, Qt.Key.Key_Return)
    assert page.subtitle() == "图1-2"
    assert page.detail is not None
    assert page._list.hasFocus()
    qtbot.keyClick(page._list, Qt.Key.Key_Down)
    assert page.subtitle() == "图1-3"
    page.open_ref("图1-2")
    qtbot.keyClick(page.detail.view, Qt.Key.Key_Escape)
    assert page.subtitle() == "全部图表"
    assert page.gallery.currentIndex().data(Qt.ItemDataRole.UserRole).id == "图1-2"


def test_down_goes_to_the_card_below_over_headings(page: FiguresPage, qtbot: QtBot) -> None:
    page.gallery.select("图1-1")
    before = page.gallery.visualRect(page.gallery.currentIndex())
    qtbot.keyClick(page.gallery, Qt.Key.Key_Down)
    after = page.gallery.visualRect(page.gallery.currentIndex())
    assert (after.x(), after.y() > before.y()) == (before.x(), True)
    for _ in range(40):
        qtbot.keyClick(page.gallery, Qt.Key.Key_Down)
    assert page.gallery.currentIndex().row() > len(page.gallery.model_rows) - 6


@pytest.mark.parametrize("width", [800, 1280, 1920])
def test_cards_fill_the_row(window: MainWindow, page: FiguresPage, settle: Callable[[], None], width: int) -> None:
    window.resize(width, 800)
    settle()
    cards = [page.gallery.visualRect(page.gallery.model().index(n, 0)) for n in range(1, 10)]
    row = [card for card in cards if card.top() == cards[0].top()]
    assert len(row) > 1
    assert page.gallery.viewport().width() - row[-1].right() <= row[0].left() + 16


def test_a_click_opens(page: FiguresPage, qtbot: QtBot) -> None:
    row = page.gallery.visualRect(page.gallery.model().index(2, 0))
    qtbot.mouseClick(page.gallery.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert page.subtitle() == "图1-2"


def test_cards_are_named_for_screen_readers(page: FiguresPage) -> None:
    said = page.gallery.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "图1-1　2011—2022年全国电子商务交易额　部分"


@pytest.mark.parametrize(("keys", "figure"), [("next_figure", "图1-2"), ("previous_figure", "图1-1")])
def test_next_and_previous(window: MainWindow, page: FiguresPage, keys: str, figure: str) -> None:
    page.open_ref("图1-1")
    window.run(keys)
    assert page.subtitle() == figure
    if figure == "图1-1":
        assert "第一张" in window.status.text


def test_next_needs_the_page_of_figures(window: MainWindow) -> None:
    window.run("next_figure")
    assert window.status.text == "请先打开图表页"


def test_the_first_card_shows_under_its_heading(
    window: MainWindow, page: FiguresPage, settle: Callable[[], None]
) -> None:
    window.resize(1280, 800)
    window.context.style.set(text_size=200)
    settle()
    page.gallery.select("图9-3")
    settle()
    assert page.gallery.verticalScrollBar().value() > 0
    page.gallery.select("图1-1")
    settle()
    assert page.gallery.verticalScrollBar().value() == 0
    window.context.style.set(text_size=100)
