"""A day's work leaves nothing behind: no widget, timer or thread after a hundred page switches."""

import gc
import threading
from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.core.records import Location
from desktop.views.figures import FiguresPage
from desktop.views.main_window import MainWindow
from desktop.views.pages import PAGES
from desktop.views.palette import Palette
from desktop.views.second import go_beside
from desktop.views.tour import Tour

Settle = Callable[[], None]
SWITCHES = 100
RECORDS = {
    "figures": ("图1-2", "表1-1"), "policies": ("A-024", "A-030"), "cases": ("B.3.1", "B.1.1"),
    "outline": ("1.1.2", "2.1"),
}  # fmt: skip


NOTHING = dict.fromkeys(("widgets", "objects", "timers", "running", "threads"), (Counter[str](), Counter[str]()))


def remaining(window: MainWindow, settle: Settle, dwells: Sequence[QTimer] = ()) -> dict[str, Counter[str]]:
    """What there is once everything that was to be deleted is gone, by class."""
    settle()
    gc.collect()
    settle()
    running = [t for t in window.findChildren(QTimer) if t.isActive() and t not in (window.lane._dwell, *dwells)]
    timers = [each for each in gc.get_objects() if isinstance(each, QTimer) and isValid(each)]
    return {
        "widgets": Counter(type(widget).__name__ for widget in QApplication.allWidgets()),
        "objects": Counter(child.metaObject().className() for child in window.findChildren(QObject)),
        "timers": Counter(str(timer.parent()) for timer in timers),
        "running": Counter(str(timer.parent()) for timer in running),
        "threads": Counter(thread.name for thread in threading.enumerate()),
    }  # fmt: skip


def around(window: MainWindow, settle: Settle, switches: int) -> None:
    """Switch pages so many times, with other records each time round; of two halves each in its turn."""
    pages = [spec.id for spec in PAGES]
    for number in range(switches):
        if window.halves.second is not None:
            window.run("other_half")
        page = pages[number % len(pages)]
        refs = RECORDS.get(page, ("",))
        window.go(Location(page, refs[number // len(pages) % len(refs)]))
        settle()


def test_a_hundred_page_switches(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    around(window, settle, 4 * len(PAGES))  # pages are built, the list of what was opened last is full
    window.status._timer.stop()
    figures = window.pages["figures"]
    assert isinstance(figures, FiguresPage)
    qtbot.waitUntil(lambda: figures.thumbnails.is_idle and not figures.thumbnails._timer.isActive(), timeout=60_000)
    before = remaining(window, settle)
    around(window, settle, SWITCHES)
    around(window, settle, 2 * len(PAGES))  # to the same records as at first
    after = remaining(window, settle)
    assert {kind: (after[kind] - before[kind], before[kind] - after[kind]) for kind in before} == NOTHING


def test_palette_help_settings_and_tour(window: MainWindow, settle: Settle) -> None:
    def once() -> None:
        window.run("palette")
        palette = window.findChild(Palette)
        assert isinstance(palette, Palette)
        palette.leave()
        for name in ("help", "settings"):
            window.run(name)
            settle()
            for dialog in [widget for widget in QApplication.topLevelWidgets() if widget.parent() is window]:
                dialog.close()
        tour = Tour.begin(window)
        tour.go(2)
        tour.leave()
        window.search.begin("快递")
        window.search.clear()
        settle()

    once()
    before = remaining(window, settle)
    for _ in range(10):
        once()
    after = remaining(window, settle)
    assert {kind: (after[kind] - before[kind], before[kind] - after[kind]) for kind in before} == NOTHING


def test_a_hundred_page_switches_in_two_halves(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.resize(1920, 1080)
    go_beside(window, Location("overview"))
    around(window, settle, 4 * len(PAGES))  # an odd number of pages: each half comes to each page
    window.status._timer.stop()
    for lane in window.halves.lanes:
        figures = lane.pages["figures"]
        assert isinstance(figures, FiguresPage)
        qtbot.waitUntil(lambda made=figures.thumbnails: made.is_idle and not made._timer.isActive(), timeout=60_000)
    dwells = [lane._dwell for lane in window.halves.lanes]
    before = remaining(window, settle, dwells)
    around(window, settle, SWITCHES)
    around(window, settle, 4 * len(PAGES))  # to the same records as at first
    after = remaining(window, settle, dwells)
    assert {kind: (after[kind] - before[kind], before[kind] - after[kind]) for kind in before} == NOTHING


def test_a_second_half_opened_and_closed(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    def once() -> None:
        go_beside(window, Location("overview"))
        lane = window.halves.second
        assert lane is not None
        for spec in PAGES:
            lane.go(Location(spec.id, RECORDS.get(spec.id, ("",))[0]))
            settle()
        figures = lane.pages["figures"]
        assert isinstance(figures, FiguresPage)
        qtbot.waitUntil(lambda: figures.thumbnails.is_idle and not figures.thumbnails._timer.isActive(), timeout=60_000)
        window.run("close_beside")
        settle()

    once()
    window.status._timer.stop()
    before = remaining(window, settle)
    for _ in range(3):
        once()
    window.status._timer.stop()
    after = remaining(window, settle)
    assert {kind: (after[kind] - before[kind], before[kind] - after[kind]) for kind in before} == NOTHING
