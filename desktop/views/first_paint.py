"""The moment after which things that can wait may be done: the window is on the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

#: A window that is not exposed after so many milliseconds, being minimised, is not waited for.
LONGEST_MS = 500


class AfterFirstPaint(QObject):
    """Does something once, after a window that was just shown has been painted.

    Qt paints a window while its exposure is handled; what a timer calls from there on comes after it, whereas a timer
    started by ``show`` runs before the window system has answered.
    """

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._then: Callable[[], object] | None = then
        self._handle = window.windowHandle()
        self._handle.installEventFilter(self)
        QTimer.singleShot(0 if self._handle.isExposed() else LONGEST_MS, self, self._once)

    def _once(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            self._handle.removeEventFilter(self)
            then()

    # Qt's names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose and isinstance(watched, QWindow) and watched.isExposed():
            QTimer.singleShot(0, self, self._once)
        return False
