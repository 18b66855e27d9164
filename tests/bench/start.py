"""The program as it is, with a probe that waits for the first paint of its window."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QMainWindow

from desktop.__main__ import main
from desktop.views.main_window import MainWindow
from tests.bench.first_paint import FirstPaint

probe = FirstPaint()


def show_watched(window: MainWindow) -> None:
    """Show the window and wait for its paint."""
    QMainWindow.show(window)
    probe.watch(window)


MainWindow.show = show_watched
sys.exit(main())
