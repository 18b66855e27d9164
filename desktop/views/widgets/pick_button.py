"""A button that shows what is chosen and opens the list of choices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy

from desktop.style import Style
from desktop.views.widgets import painting
from desktop.views.widgets.labels import Button


@dataclass(frozen=True, slots=True)
class Pick:
    """A choice.

    Attributes:
        key: What it stands for.
        text: Words in the list.
        reason: Why it cannot be chosen now; empty where it can.
        group: A line is drawn where the group changes.
    """

    key: str
    text: str
    reason: str = ""
    group: int = 0


class PickButton(Button):
    """The button.

    Args:
        style: The look in force.
        name: What is chosen, for screen readers.
        width: Pixels at 100 % that it wants at most; it shrinks where there is less.

    Signals:
        picked(str): Another choice was made.
    """

    picked = Signal(str)

    def __init__(self, style: Style, name: str, *, width: int = 0) -> None:
        super().__init__(style, "", icon="chevron-down")
        self._name, self._width, self._words = name, width, ""
        self.setAccessibleName(name)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self.setMenu(self._menu)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Preferred if width else QSizePolicy.Policy.Fixed,
                           QSizePolicy.Policy.Fixed)  # fmt: skip
        self.restyle()

    def restyle(self) -> None:
        """Take font, icon and size from the style; an icon alone does not make the button a square."""
        super().restyle()
        # Words at the left lie beside the room of the menu's mark, which keeps them off the frame.
        mark = f"QPushButton::menu-indicator {{ width: {self._style.px(12)}px }}"
        self.setStyleSheet(f"QPushButton {{ text-align: left }} {mark}")
        if hasattr(self, "_width"):
            self.setMinimumSize(0, 0)
            self.setMaximumSize(self._style.px(self._width) if self._width else 16777215, 16777215)
            self._fit()

    def show_picks(self, picks: Sequence[Pick], current: str) -> None:
        """Show other choices."""
        self._menu.clear()
        group = QActionGroup(self._menu)
        before = picks[0].group if picks else 0
        for pick in picks:
            if pick.group != before:
                before = pick.group
                self._menu.addSeparator()
            action = self._menu.addAction(pick.text)
            action.setCheckable(True)
            action.setChecked(pick.key == current)
            action.setEnabled(not pick.reason)
            action.setToolTip(pick.reason or pick.text)
            action.setActionGroup(group)
            action.triggered.connect(lambda _checked=False, key=pick.key: self.picked.emit(key))
        self._words = next((pick.text for pick in picks if pick.key == current), "")
        self.setAccessibleName(f"{self._name}：{self._words}")
        self.setToolTip(self._words)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self._style.px(44) if self._width else 10000
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, max(room, self._style.px(24)))
        if shown != self.text():
            self.setText(shown)

    # Qt's names

    def sizeHint(self) -> QSize:
        height = super().sizeHint().height()
        return QSize(painting.text_width(self.font(), self._words) + self._style.px(46), height)

    def minimumSizeHint(self) -> QSize:
        least = QSize(self._style.px(min(self._width, 112)), super().minimumSizeHint().height())
        return least if self._width else self.sizeHint()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()
