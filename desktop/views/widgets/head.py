"""Where the reader is: back, forward, title, path to the record, and the buttons of panes that are hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.style import Style
from desktop.views.widgets.labels import Button, Label, ShortLabel, margins

if TYPE_CHECKING:
    from desktop.views.widgets.crumbs import Crumbs, Step

#: Under this width, at 100 %, the buttons of hidden panes show their icon alone, in pixels.
NARROW = 300


class Head(QWidget):
    """The words and buttons about one stack of pages.

    The button of the last pane (`sides[1]`) is laid out by the owner, at the edge where that pane appears.

    Args:
        style: The look in force.

    Signals:
        wanted(object): A step of the path was chosen.
        history_wanted(int): Back (-1) or forward (1) is pressed, which may become a long press, or asked for its menu.
    """

    wanted = Signal(object)
    history_wanted = Signal(int)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        row = QHBoxLayout(self)
        margins(row, 0, spacing=4)
        self.back = self._history_button("back", tr("后退　Alt+←；按住列出去过的地方"), -1)
        self.forward = self._history_button("forward", tr("前进　Alt+→；按住列出前面的地方"), 1)
        self.sides = (
            Button(style, tr("筛选"), icon="filter", look="flat", tip=tr("显示筛选栏或目录　F8")),
            Button(style, tr("详情"), icon="columns", look="flat", tip=tr("显示详情栏　F9")),
        )
        self._title = Label(style, "", role="title")
        self._subtitle = ShortLabel(style, "", role="caption", token="text3")
        self._subtitle.setMinimumWidth(0)
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for widget in (self.back, self.forward):
            row.addWidget(widget)
        row.addSpacing(10)
        row.addLayout(self._titles(), 1)
        for side in self.sides:
            side.hide()

    def _titles(self) -> QVBoxLayout:
        """Title and subtitle, and below them the path where a record is open."""
        self._crumbs: Crumbs | None = None
        line = QHBoxLayout()
        margins(line, 0)
        line.addWidget(self._title)
        line.addSpacing(12)
        line.addWidget(self.sides[0])
        line.addWidget(self._subtitle, 1)
        self._lines = QVBoxLayout()
        margins(self._lines, 0)
        self._lines.addStretch(1)
        self._lines.addLayout(line)
        self._lines.addStretch(1)
        return self._lines

    def _history_button(self, icon: str, tip: str, by: int) -> Button:
        button = Button(self._style, "", icon=icon, look="flat", tip=tip)
        button.setAccessibleName(tip.partition("　")[0])
        button.pressed.connect(lambda: self.history_wanted.emit(by))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda: self.history_wanted.emit(by))
        return button

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """Tie the buttons to the window's actions."""
        buttons = {"back": self.back, "forward": self.forward, "facets": self.sides[0], "detail": self.sides[1]}
        for name, button in buttons.items():
            button.clicked.connect(actions[name].trigger)

    def show_place(self, title: str, subtitle: str, *, back: bool, forward: bool) -> None:
        """Show where the reader is."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setToolTip(subtitle)
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)

    def show_path(self, steps: Sequence[Step]) -> None:
        """Show the path to the open record; nothing where none is open."""
        if self._crumbs is None:
            if not steps:
                return
            from desktop.views.widgets.crumbs import Crumbs  # noqa: PLC0415 - the first page has no path

            self._crumbs = Crumbs(self._style)
            self._crumbs.wanted.connect(self.wanted)
            self._lines.insertWidget(2, self._crumbs)
            QWidget.setTabOrder(self.forward, self._crumbs)
        self._crumbs.show_steps(steps)

    def show_hidden(self, hidden: Sequence[int], *, left: str, right: str) -> None:
        """Offer the panes that are hidden: 0 for the left one, which is called `left`, 2 for the one called `right`."""
        narrow = self.width() < self._style.px(NARROW)
        for number, words, button in ((0, left, self.sides[0]), (2, right, self.sides[1])):
            button.show_words("" if narrow else words)
            button.setAccessibleName(tr("显示{words}栏").format(words=words))
            button.setVisible(number in hidden)
