"""Theme and text size changed while the window is open look as if it had been opened with them."""

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.records import Location
from desktop.settings import SettingsStore
from desktop.style import Style
from desktop.views import shell
from desktop.views.context import Context
from desktop.views.main_window import MainWindow
from desktop.views.pages import PAGES
from desktop.views.second import go_beside
from desktop.views.widgets.labels import Label

Settle = Callable[[], None]


def ready(window: MainWindow, settle: Settle) -> None:
    until = time.monotonic() + 20
    while window.page is not None and window.page.busy and time.monotonic() < until:
        QApplication.processEvents()
    for _ in range(4):
        settle()


def picture(window: MainWindow, place: Location, settle: Settle) -> QImage:
    window.go(place)
    ready(window, settle)
    window.go(place)
    ready(window, settle)
    return window.grab().toImage()


def buttons(window: MainWindow) -> list[tuple[str, int, int, int, int]]:
    found: list[QWidget] = [one for one in window.findChildren(QPushButton) if one.isVisible()]
    places = [(one, one.mapTo(window, QPoint(0, 0))) for one in found]
    return [(one.accessibleName(), at.x(), at.y(), one.width(), one.height()) for one, at in places]


@pytest.mark.parametrize("page", [spec.id for spec in PAGES])
def test_a_page_looks_as_if_opened_so(context: Context, settle: Settle, qtbot: QtBot, page: str) -> None:
    def window(text: int, theme: str) -> MainWindow:
        settings = SettingsStore(None)
        settings.set("text_size", text)
        made = MainWindow(Context(context.store, Style(theme=theme, text_size=text), settings))
        qtbot.addWidget(made)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    changed = window(100, "light")
    picture(changed, Location(page), settle)
    shell.change(changed, "theme", "dark")
    shell.change(changed, "text_size", 150)
    first, stand = picture(changed, Location(page), settle), buttons(changed)
    changed.hide()
    fresh = window(150, "dark")
    second = picture(fresh, Location(page), settle)
    assert stand == buttons(fresh)
    assert first == second


def test_every_label_takes_the_colours_of_the_other_theme(window: MainWindow, settle: Settle) -> None:
    window.go(Location("policies"))
    go_beside(window, Location("outline", "1.1.2"))
    settle()
    shell.change(window, "theme", "dark")
    settle()
    style, ink = window.context.style, QPalette.ColorRole.WindowText
    wrong = [
        label.text() for label in window.findChildren(QLabel)
        if isinstance(label, Label) and label.isVisible() and label.palette().color(ink) != style.color(label._token)
    ]  # fmt: skip
    shell.change(window, "theme", "light")
    assert wrong == []
