"""Says on standard output when a window has been painted for the first time, and what that took."""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget


def memory(key: str = "VmRSS") -> int:
    """Memory of this process in KiB: ``VmRSS`` now, ``VmHWM`` at most."""
    with open("/proc/self/status", encoding="ascii") as file:  # noqa: PTH123 - pathlib would count as the program's
        return next((int(line.split()[1]) for line in file if line.startswith(f"{key}:")), 0)


class FirstPaint(QObject):
    """Prints one line after the first paint, and ends the program.

    The line: nanoseconds of the monotonic clock, KiB of memory now and at most, packages imported so far.
    """

    def __init__(self) -> None:
        super().__init__()
        self._is_exposed = False

    def watch(self, window: QWidget) -> None:
        """Wait for a window that was just shown; watching its widgets instead would cost time of its own."""
        handle = window.windowHandle()
        handle.installEventFilter(self)
        if handle.isExposed():
            self._report_soon()

    def _report_soon(self) -> None:
        if not self._is_exposed:
            self._is_exposed = True
            # Comes before timers, and after the exposure, during which Qt paints the whole window.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)

    # Qt's names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose and isinstance(watched, QWindow) and watched.isExposed():
            self._report_soon()
        return False

    def customEvent(self, event: QEvent) -> None:
        del event
        now = time.monotonic_ns()
        words = [now, memory(), memory("VmHWM"), *sorted({name.partition(".")[0] for name in list(sys.modules)})]
        os.write(1, (" ".join(str(word) for word in words) + "\n").encode())
        QCoreApplication.exit(0)
