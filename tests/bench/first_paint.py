"""Says on standard output when a widget has been painted for the first time, and what that took."""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
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
        self._is_painted = False

    def watch(self, widget: QWidget) -> None:
        """Wait for this widget or any part of it: what opaque parts cover is not painted itself."""
        for part in (widget, *widget.findChildren(QWidget)):
            part.installEventFilter(self)

    # Qt's names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() == QEvent.Type.Paint and not self._is_painted:
            self._is_painted = True
            # Comes before timers, and after this paint with all its parts.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def customEvent(self, event: QEvent) -> None:
        del event
        now = time.monotonic_ns()
        words = [now, memory(), memory("VmHWM"), *sorted({name.partition(".")[0] for name in list(sys.modules)})]
        os.write(1, (" ".join(str(word) for word in words) + "\n").encode())
        QCoreApplication.exit(0)
