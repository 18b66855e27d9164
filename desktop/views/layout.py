"""Where the window stands, which panes are open and how wide they are, remembered for each set of monitors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QGuiApplication

from desktop.views.widgets.panes import Panes

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

#: Sets of monitors that are remembered; the one used longest ago goes first.
KEPT = 8
#: After a monitor came or went, the system moves windows for about this long, in milliseconds.
SETTLE_MS = 800


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
    geometry = _layouts(window).get(monitors(), {}).get("geometry", "")
    if isinstance(geometry, str) and geometry:
        window.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))


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
    settings = window.context.settings
    geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    layouts = _layouts(window)
    key = monitors()
    before = layouts.pop(key, {}).get("panes", {})
    panes: dict[str, Any] = before if isinstance(before, dict) else {}
    for name, page in window.pages.items():
        states = [each.state() for each in page.findChildren(Panes)]
        if any(states):
            panes[name] = states
        else:
            panes.pop(name, None)
    layouts[key] = {"geometry": geometry, "panes": panes}
    while len(layouts) > KEPT:
        del layouts[next(iter(layouts))]
    settings.set("geometry", geometry)
    settings.set("layouts", json.dumps(layouts, ensure_ascii=False, separators=(",", ":")))
    settings.set("page", window.here.page or "overview")
    settings.save()


def watch(window: MainWindow) -> None:
    """When a monitor comes or goes, put the window where it stood with the monitors there are then."""
    timer = QTimer(window)
    timer.setSingleShot(True)
    timer.setInterval(SETTLE_MS)
    timer.timeout.connect(lambda: restore(window))
    application = QGuiApplication.instance()
    if isinstance(application, QGuiApplication):
        application.screenAdded.connect(timer.start)
        application.screenRemoved.connect(timer.start)


def _layouts(window: MainWindow) -> dict[str, dict[str, Any]]:
    """What is stored, by set of monitors; damaged parts are left out."""
    try:
        stored = json.loads(window.context.settings.text("layouts") or "{}")
    except (ValueError, RecursionError):
        return {}
    return {k: v for k, v in stored.items() if isinstance(v, dict)} if isinstance(stored, dict) else {}
