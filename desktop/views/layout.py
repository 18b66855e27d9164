"""Where the window stands, which panes are open and how wide they are, remembered for each set of monitors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from desktop.views.halves import LARGEST, SMALLEST
from desktop.views.widgets.panes import Panes

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

#: Sets of monitors that are remembered; the one used longest ago goes first.
KEPT = 8
#: After a monitor came or went, the system moves windows for about this long, in milliseconds.
SETTLE_MS = 800
#: A window can be taken hold of where this much of its upper edge is in sight, in pixels.
GRIP, TITLE = 120, 32


def monitors() -> str:
    """The monitors connected, as a text: size, place and scale of each."""
    found = []
    for screen in QGuiApplication.screens():
        area = screen.geometry()
        place = f"{area.width()}x{area.height()}{area.x():+d}{area.y():+d}"
        found.append(f"{place}@{screen.devicePixelRatio():g}")
    return " ".join(sorted(found))


def restore(window: MainWindow) -> None:
    """Put the window where it stood with these monitors; an unknown set changes nothing."""
    stored = _layouts(window).get(monitors(), {})
    geometry, share = stored.get("geometry", ""), stored.get("half")
    if isinstance(geometry, str) and geometry:
        window.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))
    if isinstance(share, int) and SMALLEST <= share <= LARGEST:
        window.halves.share = share
        window.halves.fit()


def restore_panes(window: MainWindow, page: str) -> None:
    """Give the panes of a page the widths they had with these monitors."""
    stored = _layouts(window).get(monitors(), {}).get("panes", {})
    states = stored.get(page, []) if isinstance(stored, dict) else []
    if isinstance(states, list):
        for panes, state in zip(window.pages[page].findChildren(Panes), states, strict=False):
            if isinstance(state, dict):
                panes.restore(state)


def keep(window: MainWindow) -> None:
    """Store all this, and the page; of two windows the one closed last decides."""
    other, window.other = window.other, None
    if other is not None:
        other.other = None
        if other.isVisible():
            return
    note(window, monitors())
    window.context.settings.set("page", window.halves.first.here.page or "overview")
    window.context.settings.save()


def note(window: MainWindow, key: str) -> None:
    """Note how things stand with a set of monitors."""
    geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    layouts = _layouts(window)
    before = layouts.pop(key, {}).get("panes", {})
    panes: dict[str, Any] = before if isinstance(before, dict) else {}
    for name, page in window.pages.items():
        states = [each.state() for each in page.findChildren(Panes)]
        if any(states):
            panes[name] = states
        else:
            panes.pop(name, None)
    layouts[key] = {"geometry": geometry, "panes": panes, "half": window.halves.share}
    while len(layouts) > KEPT:
        del layouts[next(iter(layouts))]
    window.context.settings.set("geometry", geometry)
    window.context.settings.set("layouts", json.dumps(layouts, ensure_ascii=False, separators=(",", ":")))


class Watch(QObject):
    """When a monitor comes or goes, puts the window where it stood with the monitors there are then.

    Args:
        window: The window; also the owner.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._known = window, monitors()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self._settle)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self.on_change)
            application.screenRemoved.connect(self.on_change)
            application.primaryScreenChanged.connect(self.on_change)

    def on_change(self) -> None:
        """A monitor came or went; the system has not moved the window yet."""
        if not self._timer.isActive() and self._window.other is None:
            note(self._window, self._known)
        self._timer.start()

    def _settle(self) -> None:
        if monitors() != self._known:
            self._known = monitors()
            restore(self._window)
            for page in self._window.pages:
                restore_panes(self._window, page)
        bring_back(self._window)


def bring_back(window: MainWindow) -> None:
    """Put a window whose title no monitor shows onto the nearest one; it is made no larger than that."""
    title = window.frameGeometry()
    title.setHeight(min(title.height(), TITLE))
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    seen = (area.intersected(title) for area in screens)
    if not screens or any(part.width() >= GRIP and part.height() >= TITLE // 2 for part in seen):
        return
    area = min(screens, key=lambda each: (each.center() - title.center()).manhattanLength())
    window.resize(window.size().boundedTo(area.size()))
    frame = window.frameGeometry()
    frame.moveLeft(max(area.left(), min(frame.left(), area.right() + 1 - frame.width())))
    frame.moveTop(max(area.top(), min(frame.top(), area.bottom() + 1 - frame.height())))
    window.move(frame.topLeft())


def _layouts(window: MainWindow) -> dict[str, dict[str, Any]]:
    """What is stored, by set of monitors; damaged parts are left out."""
    try:
        stored = json.loads(window.context.settings.text("layouts") or "{}")
    except (ValueError, RecursionError):
        return {}
    return {k: v for k, v in stored.items() if isinstance(v, dict)} if isinstance(stored, dict) else {}
