"""A real window on an offscreen display."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.records import Location
from desktop.views.context import Context
from desktop.views.main_window import MainWindow


@pytest.fixture
def window(context: Context, qtbot: QtBot) -> MainWindow:
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.go(Location("overview"))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.keyRelease(made, Qt.Key.Key_Control)  # a test before may have ended with it held
    return made


@pytest.fixture
def settle(qapp: object) -> Callable[[], None]:
    """Does what the event loop does between two actions of a person: events, then what was to be deleted later."""
    del qapp

    def run() -> None:
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))  # type: ignore[arg-type]

    return run


@pytest.fixture
def clipboard(qapp: object) -> QClipboard:
    del qapp
    found = QGuiApplication.clipboard()
    found.clear()
    return found


@pytest.fixture
def button(qtbot: QtBot) -> Callable[[QWidget, str], QAbstractButton]:
    """Finds a visible button by the beginning of its words or of its tip."""

    def find(inside: QWidget, words: str) -> QAbstractButton:
        def shown() -> list[QAbstractButton]:
            every = [one for one in inside.findChildren(QAbstractButton) if one.isVisible()]
            return [one for one in every if one.text().startswith(words) or one.toolTip().startswith(words)]

        qtbot.waitUntil(lambda: bool(shown()), timeout=2000)
        return shown()[0]

    return find
