"""The line at the foot of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.language import tr
from desktop.style import Style
from desktop.views.widgets import painting
from desktop.views.widgets.labels import Button, Label, ShortLabel, margins


class StatusBar(QWidget):
    """What is shown and selected; unit, text size and edition at the right; messages for four seconds.

    Args:
        style: The look in force.
        edition: Year of the edition; empty where the data does not say.
    """

    def __init__(self, style: Style, edition: str) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self._style = style
        self._state = ""
        self._undo: Button | None = None
        self._take_back: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        margins(row, 12, 0, spacing=16)
        self._row = row
        self._left = ShortLabel(style, "", role="caption", token="text2")
        self._left.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._unit = Label(style, "", role="caption", token="text2")
        self._size = Label(style, "", role="caption", token="text2")
        self._edition = Label(
            style, tr("{edition}年度版").format(edition=edition) if edition else "", role="caption", token="text2"
        )
        row.addWidget(self._left)
        row.addStretch(1)
        for label in (self._unit, self._size, self._edition):
            row.addWidget(label)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(4000)
        self._timer.timeout.connect(self._show)
        style.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take ground and height from the style."""
        painting.fill_ground(self, self._style.color("nav"))
        self.setFixedHeight(self._style.px(24))
        if self._undo is not None:
            self._undo.setFont(self._style.font("captionBold"))
            self._undo.setStyleSheet(
                f"QPushButton {{ border: none; background: transparent; color: {self._style.hex('accent')}; }}"
            )

    @property
    def text(self) -> str:
        """The words at the left."""
        return self._left.text()

    def say(self, words: str, *, undo: Callable[[], object] | None = None) -> None:
        """Show a message for four seconds, or for eight with a button that takes back what was done."""
        self._left.setText(words)
        self._take_back = undo
        if undo is not None and self._undo is None:
            self._undo = Button(self._style, tr("撤销"), look="link", on_click=self._on_undo, tip=tr("撤销　Ctrl+Z"))
            self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._row.insertWidget(1, self._undo)
            self.restyle()
        if self._undo is not None:
            self._undo.setVisible(undo is not None)
        self._timer.start(8000 if undo is not None else 4000)

    def _on_undo(self) -> None:
        take_back = self._take_back
        self._show()
        if take_back is not None:
            take_back()

    def show_state(self, words: str, unit: str, text_size: int) -> None:
        """Show the state of the page; a message still up stays until its time."""
        self._state = words
        self._unit.setText(tr("单位：{unit}").format(unit=unit) if unit else "")
        self._size.setText(tr("字号 {text_size}%").format(text_size=text_size))
        if not self._timer.isActive():
            self._show()

    def _show(self) -> None:
        self._left.setText(self._state)
        self._take_back = None
        if self._undo is not None:
            self._undo.hide()
