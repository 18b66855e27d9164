"""Measurements inside the running program, as JSON: typing into the search field, going from page to page, memory."""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop import app, paths
from desktop.core.records import Location
from desktop.settings import SettingsStore
from desktop.store.reference import ReferenceStore
from desktop.views.main_window import MainWindow
from desktop.views.pages import PAGES
from desktop.views.warm import WarmUp
from desktop.views.widgets.facet_pane import FacetRow
from tests.bench.figures import measure_figures
from tests.bench.first_paint import memory

QUERIES = (
    "快递", "网络零售额", "电", "商", "年", "额", "一", "的", "kd", "dzsw", "43.83", "13.79", "2022", "1",
    "跨境电商综试区", "国办发〔2022〕9号", "电子商务交易额", "浙江省", "農產品網絡零售額", "GMV", "没有这个词",
    "地区:浙江 网络零售", "政策:数据 机关:国务院", "438300亿", "5月26日", "图1-3", "快递 -农村",
)  # fmt: skip
TYPING_ROUNDS = 5
SWITCH_ROUNDS = 10
FACETS = 30
IDLE_SECONDS = 5.0


@dataclass(slots=True)
class Found:
    """What was measured, in milliseconds and KiB.

    Attributes:
        keystrokes: Each letter typed: until the results are painted.
        first_keystroke: The first of all, which also builds the list of results.
        searches: The same letters: the search alone.
        facets: Each click on a condition of 指标: until table and counts are painted.
        first_visits: By page, built and painted for the first time.
        switches: By page, shown again.
        is_warm: Whether the chart library was imported in idle time.
        longest_block: Longest time in idle that the window would not have answered.
        memory_after_pages: After a visit to every page.
        first_figure: A figure opened from the small pictures for the first time.
        figures: Each further figure, until it is painted.
        scrolls: Frames of the small pictures while they are scrolled through.
        pans: Frames of a line of ten thousand points while it is dragged.
    """

    keystrokes: list[float] = field(default_factory=list)
    first_keystroke: float = 0.0
    searches: list[float] = field(default_factory=list)
    facets: list[float] = field(default_factory=list)
    first_visits: dict[str, float] = field(default_factory=dict)
    switches: dict[str, list[float]] = field(default_factory=dict)
    is_warm: bool = False
    longest_block: float = 0.0
    memory_after_pages: int = 0
    first_figure: float = 0.0
    figures: list[float] = field(default_factory=list)
    scrolls: list[float] = field(default_factory=list)
    pans: list[float] = field(default_factory=list)


class Painted(QObject):
    """Counts paints of a widget and its parts."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def watch(self, widget: QWidget) -> None:
        """Begin to count; asking again changes nothing."""
        for part in (widget, *widget.findChildren(QWidget)):
            part.removeEventFilter(self)
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's name."""
        del watched
        self.count += event.type() == QEvent.Type.Paint
        return False


def milliseconds(action: Callable[[], object]) -> float:
    """How long something takes."""
    before = time.perf_counter()
    action()
    return (time.perf_counter() - before) * 1000


class Measurement:
    """One window that is measured.

    Args:
        window: The window, shown.
        store: What it shows.
    """

    def __init__(self, window: MainWindow, store: ReferenceStore) -> None:
        self.window, self.store = window, store
        self.found = Found()
        self.painted = Painted()

    def until_painted(self, widget: Callable[[], QWidget | None]) -> None:
        """Let Qt lay out and paint; what is still to be painted then is painted at once."""
        before = self.painted.count
        QApplication.processEvents()
        shown = widget()
        if shown is not None and self.painted.count == before:
            shown.repaint()

    def idle(self) -> None:
        """Wait as a reader does before the first click, and notice when the window is deaf."""
        last, longest = time.perf_counter(), 0.0
        timer = QTimer()
        timer.start(1)
        end = last + IDLE_SECONDS
        while (now := time.perf_counter()) < end:
            longest, last = max(longest, now - last), now
            QApplication.processEvents()
            time.sleep(0.001)
        timer.stop()
        self.found.longest_block = longest * 1000
        self.found.is_warm = "pyqtgraph" in sys.modules

    def type_queries(self) -> None:
        """Type every query letter by letter."""
        field_, found = self.window.search, self.found
        field_.setFocus()
        for number in range(TYPING_ROUNDS):
            for query in QUERIES:
                for length in range(1, len(query) + 1):
                    self._type(query[:length], is_first=number == 0 and query == QUERIES[0] and length == 1)
                    found.searches.append(milliseconds(lambda part=query[:length]: self.store.search.find(part)))
                field_.clear()
                QApplication.processEvents()

    def _type(self, text: str, *, is_first: bool) -> None:
        field_ = self.window.search

        def until_shown() -> None:
            field_.setText(text)
            self.until_painted(lambda: field_.popup)

        taken = milliseconds(until_shown)
        if is_first:
            self.found.first_keystroke = taken
        else:
            self.found.keystrokes.append(taken)
        # The list of results exists from the first letter on; from then on its paints are counted.
        self.painted.watch(field_.popup)

    def click_facets(self) -> None:
        """Choose the first conditions of 指标 that can be seen one after the other, and take each back."""
        self._go("indicators")
        page = self.window.page
        if page is None:
            return
        self.painted.watch(page)
        shown = [row for row in page.findChildren(FacetRow) if row.isVisible()]
        for row in [row for row in shown for _ in range(2)][: 2 * FACETS]:
            self.found.facets.append(milliseconds(lambda row=row: self._click(row)))

    def _click(self, row: FacetRow) -> None:
        row.click()
        self.until_painted(lambda: self.window.page)

    def visit_pages(self) -> None:
        """Go to every page for the first time, the charts first, then around several times."""
        order = sorted((spec.id for spec in PAGES), key=lambda page: page != "figures")
        for page in order:
            if page != "overview":
                self.found.first_visits[page] = milliseconds(lambda page=page: self._go(page))
            else:
                self._go(page)
        self.found.memory_after_pages = memory()
        for page in order:
            self._go(page)
            if self.window.page is not None:
                self.painted.watch(self.window.page)
        for _ in range(SWITCH_ROUNDS):
            for page in order:
                self.found.switches.setdefault(page, []).append(milliseconds(lambda page=page: self._go(page)))

    def _go(self, page: str) -> None:
        self.window.go(Location(page))
        self.until_painted(lambda: self.window.page)


def main() -> None:
    """Measure, and print what was found; with a database's path, only how fast typing is answered from it."""
    application = app.make_application(())
    other = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    store = ReferenceStore.open(other or paths.reference_database())
    window = MainWindow(app.make_context(store, SettingsStore(None), application, theme="light"))
    window.go(Location("overview"))
    window.show()
    WarmUp(window, gc.freeze).begin()
    measurement = Measurement(window, store)
    if other is None:
        measurement.idle()
        measurement.visit_pages()
        drawn = measure_figures(window)
        found = measurement.found
        found.first_figure, found.figures = drawn.first, drawn.others
        found.scrolls, found.pans = drawn.scrolls, drawn.pans
    measurement.click_facets()
    measurement.window.go(Location("overview"))
    QApplication.processEvents()
    measurement.type_queries()
    print(json.dumps(asdict(measurement.found)))
    window.close()
    store.close()


if __name__ == "__main__":
    main()
