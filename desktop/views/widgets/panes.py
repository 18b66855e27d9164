"""Side panes with splitters: the middle takes what is left, the sides keep their width."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.style import Style


class Panes(QSplitter):
    """Two or three panes; the detail pane closes in a narrow window.

    Args:
        style: The look in force.
        widths: Widths at 1280 pixels and 100 % text.
    """

    def __init__(self, style: Style, widths: tuple[int, ...]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._style, self._widths = style, widths
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        style.changed.connect(self.fit)

    def fit(self) -> None:
        """Give the sides their width and the middle the rest; hide sides that leave the middle under 480."""
        room = self.width()
        sides = [self._style.side(width) if number != 1 else 0 for number, width in enumerate(self._widths)]
        if len(sides) > 2:
            self.widget(2).setVisible(room - sum(sides) >= 400)
        self.widget(0).setVisible(room - sides[0] >= 400)
        shown = [side if self.widget(number).isVisibleTo(self) else 0 for number, side in enumerate(sides)]
        shown[1] = max(room - sum(shown), 100)
        self.setSizes(shown)

    # Qt's names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


def panes(style: Style, *widgets: QWidget, widths: tuple[int, ...]) -> Panes:
    """Put widgets side by side between splitters."""
    splitter = Panes(style, widths)
    for number, widget in enumerate(widgets):
        widget.setMinimumWidth(120)
        splitter.addWidget(widget)
        splitter.setStretchFactor(number, 1 if number == 1 else 0)
    return splitter
