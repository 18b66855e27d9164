"""What is going on for longer than a moment, with a way to stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.language import tr
from desktop.style import Style
from desktop.views.widgets.labels import Button, Label, margins


class ProgressStrip(QWidget):
    """Words, a bar and 取消; hidden while nothing goes on.

    Args:
        style: The look in force.
        on_cancel: Stops what goes on.
    """

    def __init__(self, style: Style, on_cancel: Callable[[], object]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        margins(row, 16, 8, spacing=12)
        self._words = Label(style, "")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(style.px(6))
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(Button(style, tr("取消"), on_click=on_cancel))
        self.hide()

    def begin(self, words: str) -> None:
        """Something begins."""
        self._words.setText(words)
        self._bar.setRange(0, 0)
        self.show()

    def tell(self, done: int, total: int) -> None:
        """So much is done."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
