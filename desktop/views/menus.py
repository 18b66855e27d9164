"""Menus that are made when asked for: of a record, and of the places behind and ahead."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.core.records import Location
from desktop.language import shown
from desktop.views.pages import BY_ID
from desktop.views.recent import describe

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow
    from desktop.views.widgets.labels import Button

#: Pressing this long opens the list, in milliseconds.
LONG_MS = 450
#: Places listed.
LISTED = 12
#: Actions of a record, a line where the id is empty.
RECORD_MENU = ("copy", "copy_sentence", "copy_citation", "copy_link", "copy_as", "", "collect", "beside")


def show_record_menu(window: MainWindow, position: QPoint) -> None:
    """The menu of what is selected on the page, where the pointer or the focus is."""
    child = window.childAt(position)
    if child is None or not window.halves.isAncestorOf(child):
        return
    window.halves.activate_holding(child)
    menu = _menu(window)
    actions = {item.data(): item for item in window.actions() if item.data()}
    for name in RECORD_MENU:
        if name:
            menu.addAction(actions[name])
        else:
            menu.addSeparator()
    menu.popup(window.mapToGlobal(position))


def show_at_focus(window: MainWindow) -> None:
    """The menu of what has the focus, as the menu key gives it, which many keyboards lack."""
    focus: QWidget | None = window.focusWidget()
    if focus is None:
        return
    spot = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(focus, QContextMenuEvent(reason, spot, focus.mapToGlobal(spot)))


def hold_history(window: MainWindow, by: int) -> None:
    """Back (-1) or forward (1) is pressed: the list opens if it stays so, at once where its menu was asked for."""
    button = _button(window, by)
    if button.isDown():
        QTimer.singleShot(LONG_MS, button, lambda: show_history(window, by) if button.isDown() else None)
    else:
        show_history(window, by)


def show_history(window: MainWindow, by: int) -> None:
    """The list of places behind (-1) or ahead (1), the nearest first."""
    button = _button(window, by)
    button.setDown(False)
    places = (window.history.behind if by < 0 else window.history.ahead)[:LISTED]
    if not places:
        return
    menu = _menu(window)
    for number, place in enumerate(places, start=1):
        menu.addAction(_words(window, place), partial(window.lane.travel, by * number))
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


def _button(window: MainWindow, by: int) -> Button:
    head = window.lane.head or window.top.head
    return head.back if by < 0 else head.forward


def _words(window: MainWindow, place: Location) -> str:
    title = shown(BY_ID[place.page].title, "page")
    line = describe(window.context, place) if place.ref else None
    words = f"{title}　{line[2]}" if line else f"{title}　{place.ref}" if place.ref else title
    return (words if len(words) <= 40 else words[:39] + "…").replace("&", "&&")


def _menu(window: MainWindow) -> QMenu:
    menu = QMenu(window)
    menu.setStyleSheet(window.context.style.sheet())
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
