"""The pane beside a collection: what the reader writes there."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.clippings import NOTE
from desktop.core.records import Location
from desktop.views.collections import CollectionsPage
from desktop.views.item_pane import WordsField
from desktop.views.main_window import MainWindow


@pytest.mark.parametrize("way", ["close", "restyle"])
def test_words_just_typed_are_not_lost(window: MainWindow, qtbot: QtBot, settle: Callable[[], None], way: str) -> None:
    window.go(Location("collections"))
    page = window.page
    assert isinstance(page, CollectionsPage)
    page._desk.create("笔记")
    page._add_own(NOTE)
    settle()
    field = QApplication.focusWidget()
    assert isinstance(field, WordsField)
    qtbot.keyClicks(field, "just typed")
    if way == "close":
        window.close()
    else:
        window.context.style.set(text_size=110)
    (collection,) = window.context.user.notebook.shelf.collections
    assert [item.text for item in collection.items] == ["just typed"]
    window.context.style.set(text_size=100)
