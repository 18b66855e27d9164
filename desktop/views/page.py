"""What the window expects of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.records import Location, Observation
from desktop.language import tr
from desktop.views.context import Context

if TYPE_CHECKING:
    from desktop.core.clippings import Item
    from desktop.export.sheet import Sheet
    from desktop.views.exporting import Offer
    from desktop.views.plots.picture import Plate
    from desktop.views.widgets.panes import Panes


class Page(QWidget):
    """A page of the window.

    Signals:
        wanted(Location): The reader asks to go somewhere.
        moved(Location): Something else is open on this page now.
        state_changed(): Words of the top bar or status bar are out of date.
        said(str): A short message for the status bar.
        undoable(str): The same, about something in the reader's collections that can be taken back.
        asked(str): The reader asks for an action, by its id.
        panes_made(): The page, which was built without them, has its panes now.

    Attributes:
        why_empty: Why there is nothing to copy or to export just now, where the page knows more than that.
    """

    #: What 复制为… takes the page for: ``table``, ``chart``, ``policy`` or ``case``.
    COPY_KIND = "table"
    #: What the left pane holds, for the button that brings it back.
    left_title = tr("筛选")
    #: The same of the right one.
    right_title = tr("详情")
    #: Whether the record is read or drawn in the last pane, which stays in a half of the window, not the first.
    READS_IN_DETAIL = False
    #: What 页内查找 begins the search with, where the page has no list to filter.
    SEARCHES = ""

    wanted = Signal(object)
    moved = Signal(object)
    state_changed = Signal()
    said = Signal(str)
    undoable = Signal(str)
    asked = Signal(str)
    panes_made = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.why_empty = ""
        self._last_moved: Location | None = None
        self.moved.connect(self._keep_place)
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.context = context

    @property
    def place(self) -> Location | None:
        """The record that is open, also where the page itself chose it; ``None`` before the first."""
        return self._last_moved

    @property
    def panes(self) -> Panes | None:
        """The panes in use; ``None`` where there are none, or what is shown now has none."""
        from desktop.views.widgets.panes import Panes  # noqa: PLC0415 - the first page has no panes

        return next((each for each in self.findChildren(Panes) if each.isVisibleTo(self)), None)

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

    @property
    def busy(self) -> bool:
        """Whether something on the page is still being made; a picture of it waits."""
        return False

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

    def offer(self) -> Offer | None:
        """What 导出… can write: the table of the page, unless a page has more."""
        from desktop.views.exporting import Offer  # noqa: PLC0415 - not part of a start

        whole = self.whole_sheet()
        if whole is None:
            return None
        from desktop.views.figure_export import with_chart  # noqa: PLC0415

        return with_chart(Offer(whole.title, whole, self.selected_sheet()), self.plate())

    def plate(self) -> Plate | None:
        """What a picture of the page's chart consists of; nothing where there is no chart."""
        return None

    def items(self) -> tuple[Item, ...]:
        """What Ctrl+D puts into a collection: the selected values, or what is open where a page knows better."""
        from desktop.core import pieces  # noqa: PLC0415 - not part of a start

        return pieces.of_observations(self.selected_observations())

    def find_inside(self) -> bool:
        """Put the cursor where one looks for something on this page; ``False`` where there is no such place."""
        return False

    def export_inside(self) -> bool:
        """Export in the page's own way; ``False`` where 导出… writes what `offer` gives."""
        return False

    def refresh(self) -> None:
        """Show again what may have changed elsewhere: the reader's collections."""

    def current_observation(self) -> Observation | None:
        """The value in focus, for 复制一句话."""
        return None

    def selected_observations(self) -> tuple[Observation, ...]:
        """The values that are selected, for 复制为…: the one in focus where a page knows no better."""
        observation = self.current_observation()
        return (observation,) if observation is not None else ()

    def citation(self) -> str:
        """What 复制引文 copies: what the selected values come from; the report where nothing is selected."""
        from desktop.core import citation  # noqa: PLC0415 - not part of a start

        entries = self.context.store.observations.cited(self.selected_observations())
        return "\n".join(entries) or citation.report_reference()

    def reveal_detail(self) -> bool:
        """Open the detail pane where a narrow window has closed it: Enter on a row does so first.

        Returns:
            Whether it was closed.
        """
        from desktop.views.widgets.panes import RIGHT  # noqa: PLC0415 - the first page has no panes

        panes = self.panes
        return panes is not None and panes.reveal(RIGHT)

    def go(self, page: str, ref: str = "") -> None:
        """Ask the window for another place."""
        self.wanted.emit(Location(page, ref))
