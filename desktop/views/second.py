"""Two places at once: a second half of the window or, where there is no room, a second window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from desktop.core.records import Location
from desktop.language import tr
from desktop.views.pages import BY_ID

if TYPE_CHECKING:
    from desktop.views.lane import Lane
    from desktop.views.main_window import MainWindow

#: How far a window that finds no room beside stands from the first, in pixels.
OFFSET = 40
ALONE = tr("旁边没有打开什么；按住 Ctrl 点链接即可在旁边打开")


def go_beside(window: MainWindow, target: object, lane: Lane | None = None) -> None:
    """Open a place beside another: in the other half of the window, in a narrow one in the window beside.

    Each half has its own history and pages; both share search, navigation and status, which follow the half where the
    reader works. Two halves, or two windows, never more.

    Args:
        window: The window.
        target: The place; an unknown one changes nothing.
        lane: The half from which one goes; the active one if not given.
    """
    if not isinstance(target, Location) or target.page not in BY_ID:
        return
    lane = lane or window.lane
    if window.halves.second is not None or (window.halves.has_room and window.other is None):
        other_half = window.halves.beside(lane)
        window.search.close_popup()
        window.halves.activate(other_half)
        other_half.go(target)
        return
    other = window.other or _make(window)
    other.go(target)
    other.show()
    other.activateWindow()


def close_beside(window: MainWindow) -> None:
    """Close what stands beside: the second half, else this one of two windows."""
    if window.halves.close_second():
        return
    if window.other is not None:
        window.close()
    else:
        window.say(ALONE)


def switch(window: MainWindow) -> None:
    """Go on in the other half, else in the other window."""
    if window.halves.switch():
        return
    if window.other is not None:
        window.other.activateWindow()
    else:
        window.say(ALONE)


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
