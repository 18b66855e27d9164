"""A second window beside the first: the place that a link leads to, without leaving the place where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from desktop.core.records import Location
from desktop.views.pages import BY_ID

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

#: How far a window that finds no room beside stands from the first, in pixels.
OFFSET = 40


def go_beside(window: MainWindow, target: object) -> None:
    """Go to a place in the other window of the two; it is made where there is none.

    A window of its own and not a half of the first: history, search, panes and status belong to one place each, and
    each of two screens can hold one. It lies in the same process, on the same data, and never is there a third.
    """
    if not isinstance(target, Location) or target.page not in BY_ID:
        return
    other = window.other or _make(window)
    other.go(target)
    other.show()
    other.activateWindow()


def close_both(window: MainWindow) -> None:
    """Close the window and the one beside it."""
    if window.other is not None:
        window.other.close()
    window.close()


def _make(window: MainWindow) -> MainWindow:
    made = type(window)(window.context)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.other, made.other = made, window
    made.setGeometry(_beside(window, QRect(0, 0, window.width(), window.height())))
    return made


def _beside(window: MainWindow, size: QRect) -> QRect:
    """Right of the window, else left of it, where the screen has room; otherwise a little lower."""
    room, first = window.screen().availableGeometry(), window.frameGeometry()
    for left in (first.right() + 1, first.left() - size.width()):
        place = QRect(left, first.top(), size.width(), size.height())
        if room.contains(place):
            return place
    place = size.translated(first.topLeft()).translated(OFFSET, OFFSET)
    if not room.contains(place):
        place.moveTopLeft(room.topLeft())
    return place
