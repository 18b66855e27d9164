"""Long work under way: words, a bar and a way to stop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.style import Style
from desktop.views.widgets.choices import Bar
from desktop.views.widgets.labels import Button, Label, margins

#: Work that ends within this time shows no dialog.
DELAY_MS = 300


class ProgressDialog(QDialog):
    """Shows itself when the work takes long, and goes when it ends.

    Args:
        style: The look in force.
        words: What is being done.
        on_cancel: Called once when the reader stops it.
        parent: The window, which cannot be used meanwhile once the dialog shows.
    """

    def __init__(self, style: Style, words: str, on_cancel: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("商鉴")
        self.setModal(True)
        self.setStyleSheet(style.sheet())
        self._on_cancel: Callable[[], object] | None = on_cancel
        self._words = words
        box = QVBoxLayout(self)
        margins(box, 24, 20, 24, 16, spacing=12)
        self._label = Label(style, words, wrap=True)
        self._bar = Bar(style)
        box.addWidget(self._label)
        box.addWidget(self._bar)
        row = QHBoxLayout()
        row.addStretch(1)
        self._button = Button(style, tr("取消"), on_click=self._cancel)
        row.addWidget(self._button)
        box.addLayout(row)
        self.resize(style.px(440), self.sizeHint().height())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show)
        self._timer.start(DELAY_MS)

    def show_progress(self, done: int, total: int) -> None:
        """Show how much is done."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        if self._on_cancel is not None:
            self._label.setText(
                tr("{words}，已完成 {number}%").format(words=self._words, number=done * 100 // max(total, 1))
            )

    def finish(self) -> None:
        """The work has ended."""
        self._timer.stop()
        self._on_cancel = None
        self.hide()
        self.deleteLater()

    def _cancel(self) -> None:
        if self._on_cancel is not None:
            self._on_cancel()
            self._on_cancel = None
            self._label.setText(tr("正在停止…"))
            self._button.setEnabled(False)

    # Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._cancel()
        event.ignore()
