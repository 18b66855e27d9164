"""What each action of the table does, given the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextBrowser

from desktop.core import citation
from desktop.export import text
from desktop.export.sheet import Sheet
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
        "facets": lambda: window.toggle_pane(0),
        "detail": lambda: window.toggle_pane(2),
        "copy_sentence": lambda: _copy_sentence(window),
        "copy_citation": lambda: _copy_citation(window),
        "copy_as": lambda: window.top.show_copy_menu(),
        "theme": lambda: _switch_theme(window),
        "larger": lambda: window.set_text_size(1),
        "smaller": lambda: window.set_text_size(-1),
        "normal": lambda: window.set_text_size(0),
        "help": lambda: _help(window),
        "self_test": lambda: _self_test(window),
        "about": lambda: _about(window),
        "quit": window.close,
    }


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
    page = window.page
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


def _switch_theme(window: MainWindow) -> None:
    order = ("light", "dark", "system")
    theme = order[(order.index(window.context.style.theme) + 1) % len(order)]
    window.context.settings.set("theme", theme)
    window.context.style.set(theme=theme)
    window.say({"light": "主题：浅色", "dark": "主题：深色", "system": "主题：跟随系统"}[theme])


def _help(window: MainWindow) -> None:
    from desktop.views.keys_dialog import KeysDialog  # noqa: PLC0415 - seldom opened, not needed at start

    wanted = KeysDialog(window.context.style, window)
    wanted.chosen.connect(lambda name: QTimer.singleShot(0, window, handlers(window)[name]))
    wanted.exec()
    window.activateWindow()


def _self_test(window: MainWindow) -> None:
    from desktop.views.self_check_dialog import SelfCheckDialog  # noqa: PLC0415 - seldom opened

    SelfCheckDialog(window.context.style, window.context.store, window).exec()
    window.activateWindow()


def _about(window: MainWindow) -> None:
    from desktop.views.about_dialog import AboutDialog  # noqa: PLC0415 - seldom opened

    AboutDialog(window.context.style, window.context.store, window).exec()
    window.activateWindow()
