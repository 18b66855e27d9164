"""Long work beside the window: one worker, whose results come back into the window's own thread."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from threading import Event
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

#: Told how much of the whole is done: (done, total).
Progress = Callable[[int, int], None]
#: Asked now and then whether to stop.
Cancelled = Callable[[], bool]
Operation = Callable[[Progress, Cancelled], Any]

#: The window is told of progress at most this often, in seconds.
_PAUSE = 0.03


class Task(QObject):
    """Work under way; it lives in the window's thread.

    Args:
        operation: Called in the worker with a progress function and a question whether to stop.
        on_done: Called in the window's thread with what `operation` returned.
        on_error: Called in the window's thread with what `operation` raised.
        progress: Called in the window's thread with (done, total).
        cancel: Set when the work is to stop.
    """

    _told = Signal(object, object)
    _ended = Signal(object, object)

    def __init__(
        self,
        operation: Operation,
        on_done: Callable[[Any], object],
        on_error: Callable[[Exception], object],
        progress: Progress | None,
        cancel: Event | None,
    ) -> None:
        super().__init__()
        self._operation, self._on_done, self._on_error, self._progress = operation, on_done, on_error, progress
        self._cancel = cancel or Event()
        self._last = 0.0
        self.is_running = True
        # Queued: the worker emits, the window's thread receives.
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop; it ends with whatever its operation raises then."""
        self._cancel.set()

    def work(self) -> None:
        """Do the work; called by the worker.

        Meanwhile no garbage is collected: going through the many objects of a big table stops the window, too.
        """
        result: object = None
        error: Exception | None = None
        collects = gc.isenabled()
        gc.disable()
        try:
            result = self._operation(self._tell, self._cancel.is_set)
        except Exception as raised:  # noqa: BLE001 - handed to the window's thread as it is
            error = raised
        finally:
            if collects:
                gc.enable()
        self._ended.emit(result, error)

    def _tell(self, done: int, total: int) -> None:
        now = time.monotonic()
        if done >= total or now - self._last >= _PAUSE:
            self._last = now
            self._told.emit(done, total)

    def _on_told(self, done: int, total: int) -> None:
        if self._progress is not None and self.is_running:
            self._progress(done, total)

    def _on_ended(self, result: object, error: Exception | None) -> None:
        self.is_running = False
        _RUNNING.discard(self)
        if error is not None:
            self._on_error(error)
        else:
            self._on_done(result)


#: Kept until they have ended, whether or not anybody else does.
_RUNNING: set[Task] = set()


@cache
def _worker() -> ThreadPoolExecutor:
    """The one worker; when the program ends, what runs is asked to stop and waited for."""
    made = ThreadPoolExecutor(1, "shangjian-worker")
    application = QCoreApplication.instance()
    if application is not None:
        application.aboutToQuit.connect(cancel_all)
    return made


def run(
    operation: Operation,
    on_done: Callable[[Any], object],
    on_error: Callable[[Exception], object],
    progress: Progress | None = None,
    cancel: Event | None = None,
) -> Task:
    """Do something long without blocking the window; one thing after the other.

    Args:
        operation: Called in the worker with ``progress(done, total)`` and ``cancelled()``.
        on_done: Called in this thread with what `operation` returned.
        on_error: Called in this thread with what `operation` raised, a cancellation included.
        progress: Called in this thread with (done, total), at most some thirty times a second.
        cancel: Set to stop the work, as `Task.cancel` does.

    Returns:
        The work under way.
    """
    task = Task(operation, on_done, on_error, progress, cancel)
    _RUNNING.add(task)
    _worker().submit(task.work)
    return task


def cancel_all() -> None:
    """Ask everything under way to stop."""
    for task in tuple(_RUNNING):
        task.cancel()
