"""Help is complete: every page, action, setting and column occurs, every link leads somewhere, nothing is fetched."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from desktop.core.links import PREFIX, parse
from desktop.core.records import Location
from desktop.models.columns import OBSERVATION_COLUMNS
from desktop.settings import SETTINGS
from desktop.views.help import GO, HelpDialog, in_order, of_page, show, topics, words_of
from desktop.views.main_window import MainWindow
from desktop.views.pages import PAGES
from desktop.views.widgets.row_list import RowList

LINK = re.compile(r"\]\(([^)]+)\)")
IDS = [spec.id for spec in PAGES]


@pytest.fixture
def dialog(window: MainWindow) -> Iterator[HelpDialog]:
    made = show(window)
    yield made
    made.close()


@pytest.mark.parametrize("page", IDS)
def test_every_page_has_a_text(page: str) -> None:
    topic = of_page(page)
    assert topic is not None
    assert len(topic.text) > 120


@pytest.mark.parametrize("page", IDS)
def test_f1_opens_the_text_of_the_page(window: MainWindow, qtbot: QtBot, page: str) -> None:
    window.go(Location(page))
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    assert dialog.topic is of_page(page)
    assert dialog.isVisible()
    dialog.close()


def test_how_to_and_lists_are_there() -> None:
    titles = [topic.title for _, group in in_order() for topic in group]
    assert titles[:4] == ["怎样查", "怎样信", "怎样抄", "怎样比"]
    assert titles[-2:] == ["快捷键", "设置"]
    assert {spec.title for spec in PAGES} <= set(titles)
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("setting", [s for s in SETTINGS if s.help], ids=lambda setting: setting.key)
def test_settings_stand_in_help(setting: object) -> None:
    words = words_of(topics()["settings"])
    assert setting.title in words  # type: ignore[attr-defined]
    assert setting.help in words  # type: ignore[attr-defined]


def test_columns_stand_in_help() -> None:
    assert [c.title for c in OBSERVATION_COLUMNS if f"**{c.title}**" not in topics()["indicators"].text] == []


@pytest.mark.parametrize("name", sorted(topics()))
def test_links_lead_somewhere(window: MainWindow, name: str) -> None:
    titles = {spec.title for spec in PAGES}
    for target in LINK.findall(topics()[name].text):
        if target.startswith(f"{GO}:"):
            link = parse(PREFIX + target.removeprefix(f"{GO}:"))
            assert link is not None, target
            assert link.page not in titles or window.places.locate(link) is not None, target
        else:
            assert target.removesuffix(".md") in topics(), target


@pytest.mark.parametrize("name", sorted(topics()))
def test_texts_are_for_officials(name: str) -> None:
    text = words_of(topics()[name])
    assert text.startswith("# ")
    assert not set(text) & set("！!")
    assert "http" not in text


def test_a_link_to_another_text(dialog: HelpDialog) -> None:
    dialog.show_topic("how-search")
    dialog.text.anchorClicked.emit(QUrl("how-trust.md"))
    assert dialog.topic.title == "怎样信"
    assert dialog.text.toPlainText().startswith("怎样信")
    dialog.text.anchorClicked.emit(QUrl("nowhere.md"))
    assert dialog.topic.title == "怎样信"


def test_a_link_to_a_page_leaves_help_open(dialog: HelpDialog, window: MainWindow) -> None:
    dialog.text.anchorClicked.emit(QUrl(f"{GO}:政策"))
    assert window.here == Location("policies")
    dialog.text.anchorClicked.emit(QUrl(f"{GO}:没有这页"))
    assert window.here == Location("policies")
    assert dialog.isVisible()


def test_links_in_the_rendered_text_are_the_ones_written(dialog: HelpDialog) -> None:
    dialog.show_topic("overview")
    document, found, block = dialog.text.document(), set(), dialog.text.document().begin()
    assert document.blockCount() > 5
    while block.isValid():
        found |= {place.format.anchorHref() for place in block.textFormats() if place.format.isAnchor()}  # type: ignore[attr-defined]
        block = block.next()
    assert {QUrl(href).path() for href in found} == {"指标", "how-search.md", "how-trust.md"}


def test_the_list_chooses(dialog: HelpDialog) -> None:
    assert isinstance(dialog.list, RowList)
    assert dialog.list.select("how-copy")
    assert dialog.topic.title == "怎样抄"


def test_asking_again_turns_the_same_dialog(dialog: HelpDialog, window: MainWindow) -> None:
    assert show(window, "keys") is dialog
    assert dialog.topic.title == "快捷键"


def test_it_follows_theme_and_text_size(dialog: HelpDialog, window: MainWindow) -> None:
    small = dialog.text.document().defaultFont().pixelSize()
    window.context.style.set(theme="dark", text_size=150)
    assert dialog.text.document().defaultFont().pixelSize() > small
    assert dialog.text.toPlainText().startswith(dialog.topic.title)
