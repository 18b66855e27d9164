"""The window: navigation, top bar, pages, status bar. It assembles and remembers where the reader was."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desktop.actions import ACTIONS, page_shortcut
from desktop.core.history import History
from desktop.core.records import Location
from desktop.language import shown
from desktop.views.context import Context
from desktop.views.halves import Halves
from desktop.views.lane import Lane
from desktop.views.page import Page
from desktop.views.pages import BY_ID, PAGES
from desktop.views.widgets.bars import NavBar, TopBar
from desktop.views.widgets.keys import is_typing
from desktop.views.widgets.labels import margins
from desktop.views.widgets.search_field import SearchField
from desktop.views.widgets.status_bar import StatusBar

if TYPE_CHECKING:
    from desktop.core.documents import Found
    from desktop.views.naming import Places

#: Under this width, for each half, the navigation shows icons only, in pixels.
WIDE = 1180


class MainWindow(QMainWindow):
    """A main window; what does not fit beside each other in it may stand in a second one.

    Args:
        context: Data, look and memory.

    Attributes:
        halves: The pages: one stack, or two.
        other: The window beside this one, if there is one.
    """

    nav: NavBar
    search: SearchField
    top: TopBar
    status: StatusBar
    halves: Halves

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.other: MainWindow | None = None
        self._actions: dict[str, QAction] = {}
        self.setWindowTitle("商鉴")
        self.setMinimumSize(800, 560)
        self.resize(1280, 800)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(partial(_show_record_menu, self))
        # Before the parts: a style sheet set anew gives labels below it the colours back that they had before.
        context.style.changed.connect(self._restyle)
        self._assemble()
        self._add_actions()
        self._restyle()
        geometry = context.settings.text("geometry")
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))
        if context.settings.text("layouts"):
            from desktop.views import layout  # noqa: PLC0415 - the first start has nothing to take back

            layout.restore(self)

    # Parts

    def _assemble(self) -> None:
        style = self.context.style
        self.nav = NavBar(style, PAGES)
        self.nav.chosen.connect(lambda page: self.go(Location(page)))
        self.nav.action_wanted.connect(self.run)
        self.search = SearchField(style, self._find, self, self.context.settings)
        self.search.opened.connect(self.follow)
        self.search.said.connect(self.say)
        self.top = TopBar(style, self.search)
        self.top.head.wanted.connect(self.follow)
        self.top.head.history_wanted.connect(partial(_hold_history, self))
        self.status = StatusBar(style, self.context.store.meta().get("edition", ""))
        self.halves = Halves(style, partial(_make_lane, self))
        self.halves.changed.connect(partial(_on_halves_changed, self))
        right = QWidget()
        column = QVBoxLayout(right)
        margins(column, 0)
        column.addWidget(self.top)
        column.addWidget(self.halves, 1)
        row = QHBoxLayout()
        margins(row, 0)
        row.addWidget(self.nav)
        row.addWidget(right, 1)
        whole = QWidget()
        outer = QVBoxLayout(whole)
        margins(outer, 0)
        outer.addLayout(row, 1)
        outer.addWidget(self.status)
        self.setCentralWidget(whole)

    def _add_actions(self) -> None:
        made = self._actions
        for action in ACTIONS:
            item = QAction(action.text, self)
            item.setShortcuts([QKeySequence(keys) for keys in (action.shortcut, *action.more) if keys])
            item.setToolTip(action.tip)
            item.setData(action.id)
            item.triggered.connect(lambda _checked=False, name=action.id: self.run(name))
            self.addAction(item)
            made[action.id] = item
        for number, spec in enumerate(PAGES, start=1):
            item = QAction(shown(spec.title, "page"), self)
            item.setShortcut(QKeySequence(page_shortcut(number)))
            item.triggered.connect(lambda _checked=False, page=spec.id: self.go(Location(page)))
            self.addAction(item)
        self.top.use_actions(made)

    def run(self, action: str) -> None:
        """Do what an action of the table, or a part of the window, asks for.

        Raises:
            KeyError: No such action.
        """
        from desktop.views import commands  # noqa: PLC0415 - what copies and exports is not part of a start

        commands.handler(self, action)()

    # Going places

    @property
    def lane(self) -> Lane:
        """The stack of pages where the reader works."""
        return self.halves.active

    @property
    def page(self) -> Page | None:
        """The page shown there."""
        return self.lane.page

    @property
    def pages(self) -> dict[str, Page]:
        """The pages of the first stack that exist already, by id."""
        return self.halves.first.pages

    @property
    def history(self) -> History:
        """Where the reader has been there."""
        return self.lane.history

    @property
    def here(self) -> Location:
        """Where the reader went there."""
        return self.lane.here

    @property
    def place(self) -> Location:
        """The record that is open there, also where the page itself chose it."""
        return self.lane.place

    @cached_property
    def places(self) -> Places:
        """Names of places: paths and links."""
        from desktop.views.naming import Places  # noqa: PLC0415 - no record is open at the start

        return Places(self.context.store)

    def follow(self, target: object, lane: Lane | None = None) -> None:
        """Follow a link; with Ctrl held the place opens beside.

        Args:
            target: Where it leads.
            lane: The stack that it stands in; the active one where it stands in none.
        """
        lane = lane or self.lane
        if QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            from desktop.views.second import go_beside  # noqa: PLC0415 - most readers never compare

            go_beside(self, target, lane)
        else:
            self.halves.activate(lane)
            self.go(target)

    def go(self, target: object) -> None:
        """Go to a location and keep it in the history; an unknown page changes nothing."""
        self.search.close_popup()
        self.lane.go(target)

    def back(self) -> None:
        """Go to the previous location."""
        self.lane.travel(-1)

    def forward(self) -> None:
        """Go to the next location."""
        self.lane.travel(1)

    def reload(self) -> None:
        """Show everything anew, because amounts are now in another unit; the reader stays where he is."""
        for lane in self.halves.lanes:
            lane.reload()

    # Words

    def say(self, words: str, *, undo: Callable[[], object] | None = None) -> None:
        """Show a message in the status bar for some seconds, with a button to take back what was done."""
        self.status.say(words, undo=undo)

    def page_changed(self) -> None:
        """The reader's collections have changed: the page shown may have to say so."""
        for lane in self.halves.lanes:
            if lane.page is not None:
                lane.page.refresh()
        self._refresh()

    def _refresh(self) -> None:
        for lane in self.halves.lanes:
            page, spec = lane.page, BY_ID.get(lane.here.page)
            if page is None or spec is None:
                continue
            head, panes = lane.head or self.top.head, page.panes
            history, place = lane.history, lane.place
            head.show_place(
                shown(spec.title, "page"), page.subtitle(), back=bool(history.behind), forward=bool(history.ahead)
            )
            head.show_path(self.places.crumbs(place) if place.ref else ())
            head.show_hidden(panes.hidden if panes else (), left=page.left_title, right=page.right_title)
            if lane is self.lane:
                self.nav.mark(spec.id)
                self.status.show_state(page.status(), page.unit(), self.context.style.text_size)

    def _find(self, query: str, only: str, limit: int | None) -> Found:
        if "商鉴" in query[:12]:
            from desktop.views.going import find_link  # noqa: PLC0415 - few people type links

            if found := find_link(self.places, query):
                return found
        return self.context.store.search.find(query, only=only, limit=limit)

    def _restyle(self) -> None:
        self.setPalette(self.context.style.palette())
        self.top.setStyleSheet(self.context.style.sheet())
        for lane in self.halves.lanes:
            lane.restyle()
        self._refresh()

    # Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_typing(event):
            self.search.begin(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.nav.set_narrow(self.width() < WIDE * len(self.halves.lanes))
        self.halves.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        from desktop.views import layout  # noqa: PLC0415 - kept at the end, not at the start

        layout.keep(self)
        super().closeEvent(event)


def _make_lane(window: MainWindow, second: bool) -> Lane:  # noqa: FBT001 - which of two
    lane = Lane(window.context, closable=second)
    lane.wanted.connect(lambda target: window.follow(target, lane))
    lane.entered.connect(lambda: window.halves.activate(lane))
    lane.headed.connect(lambda: _tie_head(window, lane))
    lane.changed.connect(window._refresh)  # noqa: SLF001 - a part of the window
    lane.said.connect(window.say)
    lane.asked.connect(lane.entered)  # first: an action acts on the half in use
    lane.asked.connect(window.run)
    lane.undoable.connect(lambda words: window.say(words, undo=lambda: window.run("undo")))
    if not second:
        lane.adopted.connect(partial(_restore_panes, window))
    return lane


def _tie_head(window: MainWindow, lane: Lane) -> None:
    """Let the words above one of two halves act on that half."""
    head = lane.head
    if head is None:
        return
    for side in head.sides:
        side.pressed.connect(lane.entered)
    head.use_actions(window._actions)  # noqa: SLF001 - a part of the window
    head.wanted.connect(lane.wanted)
    head.history_wanted.connect(lane.entered)  # first: the list is that of the half in use
    head.history_wanted.connect(partial(_hold_history, window))


def _on_halves_changed(window: MainWindow) -> None:
    """Each of two halves says itself where the reader is there; the top bar says it of one alone."""
    lanes = window.halves.lanes
    window.top.show_head(shown=len(lanes) == 1)
    for lane in lanes:
        lane.mark(active=lane is window.lane)
    window.nav.set_narrow(window.width() < WIDE * len(lanes))
    window._refresh()  # noqa: SLF001 - the same


def _restore_panes(window: MainWindow, page_id: str) -> None:
    """Give the panes of a page the widths they had."""
    if window.context.settings.text("layouts"):
        from desktop.views import layout  # noqa: PLC0415 - the first start has nothing to take back

        layout.restore_panes(window, page_id)


def _show_record_menu(window: MainWindow, position: QPoint) -> None:
    from desktop.views import menus  # noqa: PLC0415 - a menu is not part of a start

    menus.show_record_menu(window, position)


def _hold_history(window: MainWindow, by: int) -> None:
    from desktop.views import menus  # noqa: PLC0415 - the same

    menus.hold_history(window, by)
