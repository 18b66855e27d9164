"""What can be made ready while the reader looks at the first page, without making the window deaf."""

from __future__ import annotations

from collections.abc import Sequence
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


class WarmUp(QObject):
    """Runs the tasks one after the other.

    Args:
        window: The window that is warmed; also the owner.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._threads: dict[str, Thread] = {}

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
        self._import((CHARTS,))

    def _search(self) -> None:
        from desktop.views import layout  # noqa: PLC0415 - monitors seldom change

        layout.Watch(self._window)
        self._window.search.warm()
        self._import([spec.id for spec in PAGES if spec.id != CHARTS])

    def _import(self, pages: Sequence[str]) -> None:
        """Import pages once, beside the window: only modules are made there, no widgets."""
        name = " ".join(pages)
        if name not in self._threads:
            self._threads[name] = Thread(target=_import_pages, args=(pages,), name="warm-up", daemon=True)
            self._threads[name].start()


def _import_pages(pages: Sequence[str]) -> None:
    for page in pages:
        import_module(BY_ID[page].factory.partition(":")[0])
