"""What the window expects of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.records import Location, Observation
from desktop.views.context import Context

if TYPE_CHECKING:
    from desktop.export.sheet import Sheet


class Page(QWidget):
    """A page of the window.

    Signals:
        wanted(Location): The reader asks to go somewhere.
        moved(Location): Something else is open on this page now.
        state_changed(): Words of the top bar or status bar are out of date.
        said(str): A short message for the status bar.
    """

    #: What the left pane holds, for the button that brings it back.
    left_title = "筛选"

    wanted = Signal(object)
    moved = Signal(object)
    state_changed = Signal()
    said = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._last_moved: Location | None = None
        self.moved.connect(self._keep_place)
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.context = context

    @property
    def place(self) -> Location | None:
        """The record that is open, also where the page itself chose it; ``None`` before the first."""
        return self._last_moved

    def _keep_place(self, place: object) -> None:
        if isinstance(place, Location):
            self._last_moved = place

    def reload(self) -> bool:
        """Read everything anew, because amounts are now in another unit.

        Returns:
            Whether the page has done so; otherwise the window makes the page anew.
        """
        return False

    def subtitle(self) -> str:
        """Words beside the page's title."""
        return ""

    def status(self) -> str:
        """Words at the left of the status bar: what is shown and selected."""
        return ""

    def unit(self) -> str:
        """Unit in which numbers are shown, for the status bar."""
        return ""

    def open_ref(self, ref: str) -> None:
        """Show a record by its id; an unknown id changes nothing."""

    def restyle(self) -> None:
        """Take the style sheet; a page that paints everything itself does without one."""
        self.setStyleSheet(self.context.style.sheet())

    def focus_main(self) -> None:
        """Put the keyboard where the page's main list is."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected_sheet(self) -> Sheet | None:
        """What Ctrl+C copies: the selection with its headers."""
        return None

    def whole_sheet(self) -> Sheet | None:
        """The whole table of the page."""
        return None

    def current_observation(self) -> Observation | None:
        """The value in focus, for 复制一句话."""
        return None

    def citation(self) -> str:
        """What 复制引文 copies: the reference of what is open."""
        from desktop.core import citation  # noqa: PLC0415 - not part of a start

        observation = self.current_observation()
        return citation.report_reference(observation.section if observation else "")

    def go(self, page: str, ref: str = "") -> None:
        """Ask the window for another place."""
        self.wanted.emit(Location(page, ref))
