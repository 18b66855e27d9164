"""A row of buttons of which one is chosen: the control of a setting with a few values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desktop.language import tr
from desktop.style import Style
from desktop.views.widgets.labels import Button, margins


class Choices(QWidget):
    """The buttons; the chosen one carries a tick, so that it is not told by colour alone.

    Args:
        style: The look in force.
        name: What is chosen, for screen readers.
        words: Words of each button.

    Signals:
        chosen(int): The reader chose the n-th, counted from 0.
    """

    chosen = Signal(int)

    def __init__(self, style: Style, name: str, words: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._name, self._words = name, tuple(words)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        margins(row, 0, spacing=4)
        for number, text in enumerate(words):
            button = Button(style, text, look="choice")
            button.setCheckable(True)
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(self.chosen)
        self._group.idToggled.connect(self._on_toggled)

    def show_choice(self, number: int) -> None:
        """Mark the n-th as chosen."""
        self._group.button(number).setChecked(True)

    @property
    def current(self) -> int:
        """Which one is chosen."""
        return self._group.checkedId()

    def _on_toggled(self, number: int, chosen: bool) -> None:  # noqa: FBT001 - Qt's signature
        button = self._group.button(number)
        if isinstance(button, Button):
            button.show_icon("check" if chosen else "")
        said = tr("，已选") if chosen else ""
        words = tr("{name}：{words}").format(name=self._name, words=self._words[number])
        button.setAccessibleName(words + said)
