"""A sentence about something that went wrong, above a page, with ways on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.style import Style
from desktop.views.widgets.labels import Button, Label, clear, margins


class NoticeBar(QWidget):
    """The sentence; hidden while there is none.

    Args:
        style: The look in force.
    """

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style, self._token = style, "likely"
        outer = QVBoxLayout(self)
        margins(outer, 16, 8)
        self._frame = QFrame()
        self._frame.setObjectName("notice")
        outer.addWidget(self._frame)
        row = QHBoxLayout(self._frame)
        margins(row, 12, 8, spacing=8)
        self._words = Label(style, "", wrap=True).selectable()
        row.addWidget(self._words, 1)
        self._buttons = QHBoxLayout()
        margins(self._buttons, 0, spacing=8)
        row.addLayout(self._buttons)
        style.changed.connect(self._restyle)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown; empty while there is none."""
        return self._words.text() if not self.isHidden() else ""

    def tell(
        self, words: str, buttons: Sequence[tuple[str, Callable[[], object]]] = (), *, token: str = "likely"
    ) -> None:
        """Show a sentence.

        Args:
            words: What happened and what is safe.
            buttons: Words and deed of each way on; 好 is always the last.
            token: ``likely`` for a warning, ``doubt`` for an error.
        """
        self._token = token
        self._words.setText(words)
        clear(self._buttons)
        for text, deed in (*buttons, (tr("好"), self.hide)):
            self._buttons.addWidget(Button(self._style, text, on_click=deed))
        self._restyle()
        self.show()

    def _restyle(self) -> None:
        style = self._style
        self._frame.setStyleSheet(
            f"QFrame#notice {{ background: {style.hex(self._token + 'Bg')}; border: 1px solid"
            f" {style.hex(self._token)}; border-radius: 4px; }}"
        )
