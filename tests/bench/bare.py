"""The measure: an empty window of PySide6, as large as the program's."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.bench.first_paint import FirstPaint

application = QApplication([])
application.setStyle("Fusion")
window = QMainWindow()
window.resize(1280, 800)
probe = FirstPaint()
window.show()
probe.watch(window)
sys.exit(application.exec())
