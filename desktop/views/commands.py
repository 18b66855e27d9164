"""What each action of the table does, given the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextBrowser

from desktop.core import citation
from desktop.export import text
from desktop.export.sheet import Sheet
from desktop.views import shell
from desktop.views.clipboard import put_sheet, put_text

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

NOTHING = "这一页没有可复制的内容"


def handlers(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Action id to what it does."""
    return {
        "search": lambda: window.search.begin(),
        "back": window.back,
        "forward": window.forward,
        "copy": lambda: _copy(window),
        "copy_table": lambda: _copy_table(window),
        "copy_values": lambda: _copy_as(window, text.values, "已复制数值，不带表题和资料来源"),
        "copy_markdown": lambda: _copy_as(window, text.markdown, "已复制为 Markdown"),
        "copy_csv": lambda: _copy_as(window, lambda s: text.csv_bytes(s).decode("utf-8-sig"), "已复制为 CSV"),
        "copy_sentence": lambda: _copy_sentence(window),
        "copy_citation": lambda: _copy_citation(window),
        "copy_as": lambda: window.top.show_copy_menu(),
        **shell.handlers(window),
    }


def handler(window: MainWindow, action: str) -> Callable[[], object]:
    """What one action does.

    Raises:
        KeyError: No such action.
    """
    return handlers(window)[action]


def _copy(window: MainWindow) -> None:
    """Copy what is selected: part of a text where one is, otherwise rows."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit) and focus.hasSelectedText():
        focus.copy()
        return
    if isinstance(focus, QTextBrowser) and focus.textCursor().hasSelection():
        focus.copy()
        return
    if isinstance(focus, QLabel) and focus.hasSelectedText():
        window.say(put_text(focus.selectedText(), "已复制所选文字"))
        return
    form = window.context.settings.text("copy_form")
    page = window.page
    can_say = form != "sentence" or (page is not None and page.current_observation() is not None)
    if form != "table" and can_say:  # the reader has chosen another form for Ctrl+C
        handler(window, f"copy_{form}")()
        return
    sheet = (page.selected_sheet() or page.whole_sheet()) if page else None
    window.say(put_sheet(sheet) if sheet else NOTHING)


def _copy_table(window: MainWindow) -> None:
    sheet = window.page.whole_sheet() if window.page else None
    window.say(put_sheet(sheet) if sheet else NOTHING)


def _copy_as(window: MainWindow, make: Callable[[Sheet], str], said: str) -> None:
    page = window.page
    sheet = (page.selected_sheet() or page.whole_sheet()) if page else None
    window.say(put_text(make(sheet), said) if sheet else NOTHING)


def _copy_sentence(window: MainWindow) -> None:
    observation = window.page.current_observation() if window.page else None
    window.say(put_text(citation.sentence(observation), "已复制一句话，含出处") if observation else "先选一个数值")


def _copy_citation(window: MainWindow) -> None:
    if window.page is not None:
        window.say(put_text(window.page.citation(), "已复制引文"))
