"""What can be made ready while the reader looks at the first page, without making the window deaf."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.views.pages import BY_ID, PAGES

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

#: The list of results is made, and the pages' modules imported, this long after the first paint, in milliseconds.
SEARCH_MS = 300
CHARTS = "figures"
#: The chart library takes a third of a second and some forty megabytes: a reader who only looks something up and
#: leaves should not pay for it.
CHARTS_MS = 3000
#: The values are read this long after the first paint, and only where reading them does not hold the window up.
VALUES_MS = 600
MOST_VALUES = 3000
#: Between two steps, so that what the reader does comes first.
PAUSE_MS = 15
#: Modules of several pages that take long by themselves, each a step of its own.
_PARTS = (
    "desktop.core.filters", "desktop.views.widgets.frozen_view", "desktop.core.charts", "desktop.views.value_context",
    "desktop.views.provenance", "desktop.views.plots.layout", "desktop.views.plots.picture",
    "desktop.views.briefing_blocks", "desktop.views.collection_files",
)  # fmt: skip
#: What the chart library imports that knows nothing of Qt, and is therefore imported beside the window. With Qt a
#: thread would end the program: PySide makes classes as their names are first used, and not for two threads at once.
_BESIDE = (
    "numpy", "numpy.typing", "cProfile", "pydoc", "xml.etree.ElementTree", "multiprocessing.connection",
    "importlib.resources", "mmap",
)  # fmt: skip
#: The chart library goes through all names of these; that is done before it, some at a time.
_QT = ("QtCore", "QtGui", "QtWidgets", "QtOpenGL", "QtOpenGLWidgets", "QtTest")
_NAMES = 100


class WarmUp(QObject):
    """Runs short steps one after the other in the window's thread.

    Args:
        window: The window that is warmed; also the owner.
        then: Called each time there are no steps left.
    """

    def __init__(self, window: MainWindow, then: Callable[[], object] = lambda: None) -> None:
        super().__init__(window)
        self._window, self._then = window, then
        self._steps: deque[Callable[[], object]] = deque()
        self._beside: Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._step)

    @property
    def busy(self) -> bool:
        """Whether there are steps left."""
        return bool(self._steps)

    def begin(self) -> None:
        """Start waiting; the window has been shown."""
        QTimer.singleShot(SEARCH_MS, self, self._search)
        QTimer.singleShot(VALUES_MS, self, self.values)
        QTimer.singleShot(CHARTS_MS, self, self.charts)

    def values(self) -> None:
        """Read all values, which the pages of numbers begin with."""
        observations = self._window.context.store.observations
        if observations.count() <= MOST_VALUES:
            observations.all()

    def charts(self) -> None:
        """Import the page of charts with its library."""
        if self._beside is None:
            self._beside = Thread(target=_import, args=(_BESIDE,), name="warm-up", daemon=True)
            self._beside.start()
            self._add([self._wait, *(partial(self._names, name) for name in _QT)])
            last = ("pyqtgraph", "desktop.views.plots.chart_view", _module(CHARTS))
            self._add(partial(_import, [name]) for name in last)

    def _search(self) -> None:
        from desktop.views import layout  # noqa: PLC0415 - monitors seldom change

        layout.Watch(self._window)
        self._window.search.warm()
        names = (*_PARTS, *(_module(spec.id) for spec in PAGES if spec.id != CHARTS))
        self._add(partial(_import, [name]) for name in names)

    # Steps

    def _add(self, steps: Iterable[Callable[[], object]]) -> None:
        self._steps.extend(steps)
        self._timer.start()

    def _step(self) -> None:
        if self._steps:
            self._steps.popleft()()
        if not self._steps:
            self._timer.stop()
            self._then()

    def _wait(self) -> None:
        """Come again while the thread runs."""
        if self._beside is not None and self._beside.is_alive():
            self._steps.appendleft(self._wait)

    def _names(self, name: str, start: int = 0) -> None:
        """Use some names of a module of Qt, the others in a step to come."""
        try:
            module = import_module(f"PySide6.{name}")
        except ImportError:  # left out of a small installation
            return
        names = dir(module)
        for each in names[start : start + _NAMES]:
            getattr(module, each)
        if start + _NAMES < len(names):
            self._steps.appendleft(partial(self._names, name, start + _NAMES))


def _module(page: str) -> str:
    return BY_ID[page].factory.partition(":")[0]


def _import(names: Iterable[str]) -> None:
    for name in names:
        try:
            import_module(name)
        except ImportError:  # whoever needs it says so
            continue
