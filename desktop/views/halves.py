"""The pages of the window: one stack, or two beside each other to compare."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from desktop.style import Style
from desktop.views.lane import Lane

#: Under this width of the window, at 100 %, two halves do not stand beside each other, in pixels.
ROOM = 1100
#: A half keeps this much, in pixels.
LEAST = 360
#: Share of the second half in thousandths: at first, and what can have been dragged.
HALF, SMALLEST, LARGEST = 500, 150, 850


class Halves(QSplitter):
    """One stack of pages, or two; keys, search and menus act on the one where the reader worked last.

    Args:
        style: The look in force.
        make: Makes a stack; told whether it is the second.

    Attributes:
        first: The stack that is always there.
        second: The one beside it, if there is one.
        active: The one of the two where the reader works.
        share: Width of the second in thousandths of both.

    Signals:
        changed(): The second was opened or closed, or the other one is active.
    """

    changed = Signal()

    def __init__(self, style: Style, make: Callable[[bool], Lane]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._style, self._make = style, make
        self.first = make(False)  # noqa: FBT003 - the one question of `make`
        self.second: Lane | None = None
        self.active = self.first
        self.share = HALF
        self.setHandleWidth(5)
        self.setChildrenCollapsible(False)
        self.addWidget(self.first)
        self.splitterMoved.connect(self._on_dragged)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The stacks there are."""
        return (self.first, self.second) if self.second is not None else (self.first,)

    @property
    def has_room(self) -> bool:
        """Whether two can stand beside each other."""
        return self.window().width() >= self._style.side(ROOM)

    def beside(self, lane: Lane) -> Lane:
        """The other of the two; the second is made where there is none."""
        if lane is self.second:
            return self.first
        if self.second is None:
            self.second = self._make(True)  # noqa: FBT003 - the one question of `make`
            self.second.left.connect(self.close_second)
            self.addWidget(self.second)
            for each in self.lanes:
                each.make_head()
                each.setMinimumWidth(LEAST)
            self.fit()
            self.changed.emit()
        return self.second

    def close_second(self) -> bool:
        """Leave the first alone.

        Returns:
            Whether there were two.
        """
        gone = self.second
        if gone is None:
            return False
        self.second = None
        self.activate(self.first)
        gone.hide()
        gone.setParent(None)
        gone.deleteLater()
        self.first.drop_head()
        self.first.setMinimumWidth(0)
        self.first.show()
        self.changed.emit()
        if self.first.page is not None:
            self.first.page.focus_main()
        return True

    def switch(self) -> bool:
        """Put the keyboard into the other one.

        Returns:
            Whether there are two.
        """
        if self.second is None:
            return False
        self.activate(self.first if self.active is self.second else self.second)
        if self.active.page is not None:
            self.active.page.focus_main()
        return True

    def activate(self, lane: Lane) -> None:
        """Let keys, search and menus act on a stack."""
        if lane in self.lanes and lane is not self.active:
            self.active = lane
            self.fit()
            if lane.page is not None:
                lane.page.refresh()  # both may show the same collection
            self.changed.emit()

    def activate_holding(self, widget: QWidget | None) -> None:
        """Let them act on the stack that holds a widget, if one does."""
        for lane in self.lanes:
            if widget is not None and lane.isAncestorOf(widget):
                self.activate(lane)

    def fit(self) -> None:
        """Give both their share; where the window has become too narrow only the active one shows."""
        if self.second is None:
            return
        for lane in self.lanes:
            lane.setVisible(self.has_room or lane is self.active)
        second = self.width() * self.share // 1000
        self.setSizes([self.width() - second, second])

    def _on_dragged(self, _position: int, _index: int) -> None:
        if self.second is not None and self.second.isVisible() and self.first.isVisible():
            first, second = self.sizes()
            self.share = max(SMALLEST, min(1000 * second // max(first + second, 1), LARGEST))

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self.second is not None:
            self.activate_holding(now)
