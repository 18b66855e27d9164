"""What can be made ready while the reader looks at the first page, without making the window deaf."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

#: The list of results is made this long after the first paint, in milliseconds.
SEARCH_MS = 300
#: The chart library takes a third of a second and some forty megabytes: a reader who only looks something up and
#: leaves should not pay for it.
CHARTS_MS = 3000


class WarmUp(QObject):
    """Runs the tasks one after the other.

    Args:
        window: The window that is warmed; also the owner.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._thread: Thread | None = None

    def begin(self) -> None:
        """Start waiting; the window has been shown."""
        QTimer.singleShot(SEARCH_MS, self, self._search)
        QTimer.singleShot(CHARTS_MS, self, self.charts)

    def charts(self) -> None:
        """Import the chart library, once, beside the window: only modules are made there, no widgets."""
        if self._thread is None:
            self._thread = Thread(target=_import_charts, name="warm-up", daemon=True)
            self._thread.start()

    def _search(self) -> None:
        self._window.search.warm()


def _import_charts() -> None:
    import desktop.views.figures  # noqa: F401, PLC0415 - the point is that it is imported
