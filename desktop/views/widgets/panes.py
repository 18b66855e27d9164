"""Side panes with splitters: the middle takes what is left, the sides keep their width."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.style import Style

#: The middle pane does not fall under this by itself, in pixels.
MIDDLE = 400
LEFT, RIGHT = 0, 2
#: Widths of a side that can have been dragged, in pixels.
NARROWEST, WIDEST = 60, 3000


class Panes(QSplitter):
    """Two or three panes; in a narrow window the right one closes first, then the left one.

    Args:
        style: The look in force.
        widths: Widths at 1280 pixels and 100 % text.

    Signals:
        changed(): A side was shown or hidden.
    """

    changed = Signal()

    def __init__(self, style: Style, widths: tuple[int, ...]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._style, self._widths = style, widths
        self._dragged: dict[int, int] = {}
        self._asked: dict[int, bool] = {}
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._on_moved)
        style.changed.connect(self.fit)

    def toggle(self, number: int) -> bool:
        """Show or hide a side by the reader's wish, which holds until the next wish.

        Returns:
            Whether there is such a side.
        """
        if number >= len(self._widths):
            return False
        self._asked[number] = not self.widget(number).isVisibleTo(self)
        other = RIGHT if number == LEFT else LEFT
        if self._asked[number] and self._room_without(number, other) < MIDDLE // 2:
            self._asked[other] = False
        self.fit()
        return True

    @property
    def hidden(self) -> tuple[int, ...]:
        """Numbers of the sides that are not shown."""
        sides = (number for number in (LEFT, RIGHT) if number < len(self._widths))
        return tuple(number for number in sides if not self.widget(number).isVisibleTo(self))

    def state(self) -> dict[str, int]:
        """Widths that were dragged and sides that were asked for or sent away, as numbers that can be stored."""
        return {
            **{f"width{number}": width for number, width in self._dragged.items()},
            **{f"shown{number}": int(shown) for number, shown in self._asked.items()},
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Take back what `state` gave; what is damaged is left out."""
        for number in (LEFT, RIGHT):
            width, shown = state.get(f"width{number}"), state.get(f"shown{number}")
            if isinstance(width, int) and NARROWEST <= width <= WIDEST:
                self._dragged[number] = width
            if shown in {0, 1}:
                self._asked[number] = bool(shown)
        self.fit()

    def fit(self) -> None:
        """Give the sides their width and the middle the rest; hide sides that leave the middle too little."""
        before = self.hidden
        self._fit()
        if self.hidden != before:
            self.changed.emit()

    def _fit(self) -> None:
        sides = {number: self._side(number) for number in (LEFT, RIGHT) if number < len(self._widths)}
        shows_left = self._asked.get(LEFT, self.width() - sides[LEFT] >= MIDDLE)
        left = sides[LEFT] if shows_left else 0
        shows_right = RIGHT in sides and self._asked.get(RIGHT, self.width() - left - sides[RIGHT] >= MIDDLE)
        self.widget(LEFT).setVisible(shows_left)
        if RIGHT in sides:
            self.widget(RIGHT).setVisible(shows_right)
        right = sides[RIGHT] if shows_right else 0
        sizes = [left, max(self.width() - left - right, 100), right]
        self.setSizes(sizes[: len(self._widths)])

    def _side(self, number: int) -> int:
        return self._dragged.get(number, self._style.side(self._widths[number]))

    def _room_without(self, *numbers: int) -> int:
        return self.width() - sum(self._side(number) for number in numbers if number < len(self._widths))

    def _on_moved(self, _position: int, _index: int) -> None:
        for number, size in enumerate(self.sizes()):
            if number != 1 and size:
                self._dragged[number] = size

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
