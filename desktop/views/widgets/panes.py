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
#: What a side keeps where it was asked for in a narrow window, in pixels.
LEAST = 308
#: What the middle may fall to beside a favoured side, in pixels.
SLIM = 220
#: What a wide window adds at most to the first and to the last side, as a share of its width.
MOST_FIRST, MOST_LAST = 0.4, 0.6
#: Widths of a side that can have been dragged, in pixels.
NARROWEST, WIDEST = 60, 3000


class Panes(QSplitter):
    """Two or three panes; in a narrow window the last side closes first, then the first one.

    Args:
        style: The look in force.
        widths: Widths at 1280 pixels and 100 % text.
        main: Number of the pane that takes what the sides leave.
        middle: The main pane does not fall under this by itself, in pixels.

    Signals:
        changed(): A side was shown or hidden.
    """

    changed = Signal()

    def __init__(self, style: Style, widths: tuple[int, ...], *, main: int = 1, middle: int = MIDDLE) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._style, self._widths, self._main, self._middle = style, widths, main, middle
        self._sides = [number for number in range(len(widths)) if number != main]
        self._dragged: dict[int, int] = {}
        self._asked: dict[int, bool] = {}
        self._favoured = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._on_moved)
        style.changed.connect(self.fit)

    def toggle(self, number: int) -> bool:
        """Show or hide a side by the reader's wish, which holds until the next wish.

        Args:
            number: `LEFT` for the first side, `RIGHT` for the last.

        Returns:
            Whether there is such a side.
        """
        if number >= len(self._widths):
            return False
        pane = self._pane(number)
        self._ask(pane, shown=not self.widget(pane).isVisibleTo(self))
        return True

    def reveal(self, number: int) -> bool:
        """Show a side that is hidden; it stays shown until the reader hides it.

        Returns:
            ``False`` where there is no such side or it is in sight already.
        """
        if number >= len(self._widths):
            return False
        pane = self._pane(number)
        if self.widget(pane).isVisibleTo(self):
            return False
        self._ask(pane, shown=True)
        return True

    @property
    def hidden(self) -> tuple[int, ...]:
        """Sides that are not shown: `LEFT` for the first, `RIGHT` for the last."""
        ends = (number for number in (LEFT, RIGHT) if number < len(self._widths))
        return tuple(number for number in ends if not self.widget(self._pane(number)).isVisibleTo(self))

    def state(self) -> dict[str, int]:
        """Widths that were dragged and sides that were asked for or sent away, as numbers that can be stored."""
        return {
            **{f"width{number}": width for number, width in self._dragged.items()},
            **{f"shown{number}": int(shown) for number, shown in self._asked.items()},
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Take back what `state` gave; what is damaged is left out."""
        self._dragged.clear()
        self._asked.clear()
        for number in self._sides:
            width, shown = state.get(f"width{number}"), state.get(f"shown{number}")
            if isinstance(width, int) and NARROWEST <= width <= WIDEST:
                self._dragged[number] = width
            if shown in {0, 1}:
                self._asked[number] = bool(shown)
        self.fit()

    def fit(self) -> None:
        """Give the sides their width and the main pane the rest; hide sides that leave it too little."""
        before = self.hidden
        self._fit()
        if self.hidden != before:
            self.changed.emit()

    def favour_detail(self, *, favoured: bool) -> None:
        """Let the first side close before the last: in a half of the window the record outranks its filters."""
        if favoured != self._favoured:
            self._favoured = favoured
            self.fit()

    def _fit(self) -> None:
        middle = self._middle
        if self._favoured:
            middle = max(SLIM, self.widget(self._main).minimumSizeHint().width())
        last = self._sides[-1]
        order = self._sides[::-1] if self._favoured else self._sides
        shown: dict[int, bool] = {}
        used = 0
        for number in order:
            need = min(self._side(number), LEAST) if self._favoured and number == last else self._side(number)
            # Large text in a low window: filters beside two columns of a table help nobody.
            least = middle if self._favoured or number == last else max(middle, self._style.side(MIDDLE))
            shown[number] = self._asked.get(number, self.width() - used - need >= least)
            used += self._side(number) if shown[number] else 0
        for number, is_shown in shown.items():
            self.widget(number).setVisible(is_shown)
        # A side that was asked for where there is little room gives some of its own up.
        cut = min(max(middle - (self.width() - used), 0), max(self._side(last) - LEAST, 0)) if shown[last] else 0
        sizes = {number: self._side(number) if is_shown else 0 for number, is_shown in shown.items()}
        sizes[last] -= cut
        sizes[self._main] = max(self.width() - used + cut, 100)
        self.setSizes([sizes[number] for number in range(len(self._widths))])

    def _pane(self, number: int) -> int:
        return self._sides[0] if number == LEFT else self._sides[-1]

    def _ask(self, pane: int, *, shown: bool) -> None:
        self._asked[pane] = shown
        other = next((number for number in self._sides if number != pane), pane)
        if shown and other != pane and self.width() - self._side(pane) - self._side(other) < self._middle // 2:
            self._asked[other] = False
        self.fit()

    def _side(self, number: int) -> int:
        """Width of a side: as dragged, or that of the design with a part of what a wide window has to spare."""
        if number in self._dragged:
            return self._dragged[number]
        width = self._style.side(self._widths[number])
        spare = max(self.width() - sum(self._style.side(each) for each in self._widths), 0)
        most, part = (MOST_LAST, 3) if number == self._sides[-1] else (MOST_FIRST, 8)
        return width + min(spare // part, round(width * most))

    def _on_moved(self, _position: int, _index: int) -> None:
        for number, size in enumerate(self.sizes()):
            if number != self._main and size:
                self._dragged[number] = size

    # Qt's names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


def panes(style: Style, *widgets: QWidget, widths: tuple[int, ...], main: int = 1, middle: int = MIDDLE) -> Panes:
    """Put widgets side by side between splitters; the one numbered `main` takes the extra width."""
    splitter = Panes(style, widths, main=main, middle=middle)
    for number, widget in enumerate(widgets):
        widget.setMinimumWidth(120)
        splitter.addWidget(widget)
        splitter.setStretchFactor(number, 1 if number == main else 0)
    return splitter
