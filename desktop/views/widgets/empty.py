"""The sentence where conditions leave nothing, with buttons that lead on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.filters import Choice, Facet, human_sentence
from desktop.language import shown, tr
from desktop.style import Style
from desktop.views.widgets.labels import Button, Label, clear, margins


class EmptyState(QWidget):
    """What happened, what was looked for, and ways on.

    Signals:
        changed(Choice): The reader takes a condition away.
    """

    changed = Signal(object)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._style = style
        box = QVBoxLayout(self)
        margins(box, 24, 48, 24, 24, spacing=8)
        self._title = Label(style, "", role="item", wrap=True)
        self._words = Label(style, "", token="text2", wrap=True)
        self._buttons = QHBoxLayout()
        margins(self._buttons, 0, 8, 0, 0, spacing=8)
        box.addWidget(self._title)
        box.addWidget(self._words)
        box.addLayout(self._buttons)
        box.addStretch(1)

    def show_choice(self, choice: Choice, facets: Sequence[Facet[Any]], title: str) -> None:
        """Say what was asked for and offer to drop the last condition or all."""
        self._title.setText(tr("{sentence}。").format(sentence=title))
        self._words.setText(tr("条件为：{conditions}。").format(conditions=human_sentence(choice, facets, shown)))
        clear(self._buttons)
        titles = {facet.key: shown(facet.title) for facet in facets} | {
            "text": tr("含 {words}").format(words=choice.text.strip()[:12])
        }
        keys = [key for key, values in choice.chosen.items() if values] + (["text"] if choice.text.strip() else [])
        if keys:
            last = keys[-1]
            self._buttons.addWidget(
                Button(
                    self._style,
                    tr("去掉“{titles}”").format(titles=titles[last]),
                    on_click=lambda: self.changed.emit(choice.without(last)),
                )
            )
        self._buttons.addWidget(Button(self._style, tr("全部清除"), on_click=lambda: self.changed.emit(Choice())))
        self._buttons.addStretch(1)
