"""F1: every action with its keys, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.actions import ACTIONS, keys_text, page_shortcut
from desktop.style import Style
from desktop.views.pages import PAGES
from desktop.views.widgets.labels import Button, Label, Line, margins, surface


class KeysDialog(QDialog):
    """The list.

    Args:
        style: The look in force.
        parent: The window.
    """

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("操作和快捷键")
        self.setStyleSheet(style.sheet())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box = QVBoxLayout(self)
        margins(box, 24, 20, 24, 16, spacing=12)
        box.addWidget(Label(style, "操作和快捷键", role="item"))
        inside = surface()
        grid = QGridLayout(inside)
        margins(grid, 12, 8, 16, 8)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        lines = [(action.text, keys_text(action), action.tip) for action in ACTIONS]
        lines += [(spec.title, page_shortcut(n), f"打开{spec.title}页") for n, spec in enumerate(PAGES, start=1)]
        for number, (name, keys, tip) in enumerate(lines):
            grid.addWidget(Label(style, name), number, 0)
            grid.addWidget(Label(style, keys or "—", token="text2"), number, 1)
            grid.addWidget(Label(style, tip, token="text2"), number, 2)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.setMinimumWidth(min(inside.sizeHint().width() + style.px(16), parent.width() - 80))
        box.addWidget(scroll, 1)
        box.addWidget(Line(style))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(Button(style, "关闭", look="primary", on_click=self.accept))
        box.addLayout(row)
        wanted = inside.sizeHint().height() + style.px(140)  # the list has more lines than a small screen has room for
        self.resize(self.sizeHint().width(), min(wanted, parent.height() - 32))
