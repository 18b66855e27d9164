"""F1: every action with its keys, made from the table of actions."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.actions import ACTIONS, BY_ID, keys_text, page_shortcut
from desktop.style import Style
from desktop.views.pages import PAGES
from desktop.views.widgets.labels import Button, Label, Line, margins


class KeysDialog(QDialog):
    """The list.

    Args:
        style: The look in force.
        parent: The window.

    Signals:
        chosen(str): Id of an action that the reader wants; the dialog has closed.
    """

    chosen = Signal(str)

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("操作和快捷键")
        self.setStyleSheet(style.sheet())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box = QVBoxLayout(self)
        margins(box, 24, 20, 24, 16, spacing=12)
        box.addWidget(Label(style, "操作和快捷键", role="item"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        lines = [(action.text, keys_text(action), action.tip) for action in ACTIONS]
        lines += [(spec.title, page_shortcut(n), f"打开{spec.title}页") for n, spec in enumerate(PAGES, start=1)]
        for number, (name, keys, tip) in enumerate(lines):
            grid.addWidget(Label(style, name), number, 0)
            grid.addWidget(Label(style, keys or "—", token="text2"), number, 1)
            grid.addWidget(Label(style, tip, token="text2"), number, 2)
        box.addLayout(grid)
        box.addWidget(Line(style))
        row = QHBoxLayout()
        row.setSpacing(8)
        for name in ("self_test", "about"):
            action = BY_ID[name]
            row.addWidget(Button(style, action.text, tip=action.tip, on_click=partial(self._choose, name)))
        row.addStretch(1)
        row.addWidget(Button(style, "关闭", look="primary", on_click=self.accept))
        box.addLayout(row)

    def _choose(self, action: str) -> None:
        self.accept()
        self.chosen.emit(action)
