"""The window: navigation, top bar, pages, status bar. It assembles and remembers where the reader was."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.actions import ACTIONS, page_shortcut
from desktop.core.history import History
from desktop.core.records import Location
from desktop.views.context import Context
from desktop.views.page import Page
from desktop.views.pages import BY_ID, PAGES
from desktop.views.widgets.bars import NavBar, TopBar
from desktop.views.widgets.keys import is_typing
from desktop.views.widgets.labels import margins
from desktop.views.widgets.panes import Panes
from desktop.views.widgets.search_field import SearchField
from desktop.views.widgets.status_bar import StatusBar

if TYPE_CHECKING:
    from desktop.core.documents import Found
    from desktop.views.naming import Places

#: A row counts as opened when the reader stays on it this long.
DWELL_MS = 1500


class MainWindow(QMainWindow):
    """A main window; there may be a second one beside it.

    Args:
        context: Data, look and memory.

    Attributes:
        history: Where the reader has been.
        other: The window beside this one, if there is one.
        pages: Pages that exist already, by id.
    """

    nav: NavBar
    search: SearchField
    top: TopBar
    status: StatusBar
    stack: QStackedWidget

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.history = History()
        self.other: MainWindow | None = None
        self.pages: dict[str, Page] = {}
        self._travelling = False
        self._dwell = QTimer(self)
        self._dwell.setSingleShot(True)
        self._dwell.setInterval(DWELL_MS)
        self._dwell.timeout.connect(partial(_remember, self))
        self.setWindowTitle("商鉴")
        self.setMinimumSize(800, 560)
        self.resize(1280, 800)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(partial(_show_record_menu, self))
        self._assemble()
        self._add_actions()
        context.style.changed.connect(self._restyle)
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
        self.top.wanted.connect(self.follow)
        self.top.history_wanted.connect(partial(_hold_history, self))
        self.status = StatusBar(style, self.context.store.meta().get("edition", ""))
        self.stack = QStackedWidget()
        right = QWidget()
        column = QVBoxLayout(right)
        margins(column, 0)
        column.addWidget(self.top)
        column.addWidget(self.stack, 1)
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
        made: dict[str, QAction] = {}
        for action in ACTIONS:
            item = QAction(action.text, self)
            item.setShortcuts([QKeySequence(keys) for keys in (action.shortcut, *action.more) if keys])
            item.setToolTip(action.tip)
            item.setData(action.id)
            item.triggered.connect(lambda _checked=False, name=action.id: self.run(name))
            self.addAction(item)
            made[action.id] = item
        for number, spec in enumerate(PAGES, start=1):
            item = QAction(spec.title, self)
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
    def page(self) -> Page | None:
        """The page shown."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    @property
    def here(self) -> Location:
        """Where the reader went."""
        return self.history.here

    @property
    def place(self) -> Location:
        """The record that is open, also where the page itself chose it."""
        return (self.page.place if self.page else None) or self.here

    @cached_property
    def places(self) -> Places:
        """Names of places: paths and links."""
        from desktop.views.naming import Places  # noqa: PLC0415 - no record is open at the start

        return Places(self.context.store)

    def follow(self, target: object) -> None:
        """Follow a link: with Ctrl held the window beside this one goes there."""
        if QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            from desktop.views.second import go_beside  # noqa: PLC0415 - most readers never open a second window

            go_beside(self, target)
        else:
            self.go(target)

    def go(self, target: object) -> None:
        """Go to a location and keep it in the history; an unknown page changes nothing."""
        if not isinstance(target, Location) or target.page not in BY_ID:
            return
        self.search.close_popup()
        page = self._open(target)
        self.history.record(target)
        if target.ref:
            _remember(self)
        self._refresh()
        page.focus_main()

    def back(self) -> None:
        """Go to the previous location."""
        self.travel(-1)

    def forward(self) -> None:
        """Go to the next location."""
        self.travel(1)

    def travel(self, by: int) -> None:
        """Go so many places forward, or back where negative."""
        if self.history.travel(by):
            self._open(self.here)
            self._refresh()

    def _open(self, target: Location) -> Page:
        """Show a page with a record; what moves meanwhile is not the reader's doing."""
        self._travelling = True
        try:
            page = self._show_page(target.page)
            if target.ref:
                page.open_ref(target.ref)
        finally:
            self._travelling = False
        return page

    def _show_page(self, page_id: str) -> Page:
        if page_id not in self.pages:
            page = BY_ID[page_id].build(self.context)
            self.stack.addWidget(page)
            page.restyle()  # after it has its place: a style sheet is worked out anew when the parent changes
            page.wanted.connect(self.follow)
            page.moved.connect(self._on_moved)
            page.said.connect(self.say)
            page.asked.connect(self.run)
            page.undoable.connect(lambda words: self.say(words, undo=lambda: self.run("undo")))
            page.state_changed.connect(self._refresh)
            self.pages[page_id] = page
            page.panes_made.connect(partial(_adopt_panes, self, page_id))
            _adopt_panes(self, page_id)
        page = self.pages[page_id]
        self.stack.setCurrentWidget(page)
        return page

    def reload(self) -> None:
        """Show everything anew, because amounts are now in another unit; the reader stays where he is."""
        for name, page in list(self.pages.items()):
            if not page.reload():
                del self.pages[name]
                self.stack.removeWidget(page)
                page.hide()
                page.deleteLater()
        if self.here.page:
            self._open(self.here)
        self._refresh()

    def _on_moved(self, location: object) -> None:
        """Moving within a page replaces the place in the history, so that back leads to where one came from."""
        if self._travelling or not isinstance(location, Location):
            return
        if self.sender() is self.page and location.page == self.here.page:
            self.history.replace(location)
            self._dwell.start()

    # Words

    def say(self, words: str, *, undo: Callable[[], object] | None = None) -> None:
        """Show a message in the status bar for some seconds, with a button to take back what was done."""
        self.status.say(words, undo=undo)

    def page_changed(self) -> None:
        """The reader's collections have changed: the page shown may have to say so."""
        if self.page is not None:
            self.page.refresh()
        self._refresh()

    def _refresh(self) -> None:
        page, spec = self.page, BY_ID.get(self.here.page)
        if page is None or spec is None:
            return
        self.nav.mark(spec.id)
        history, place = self.history, self.place
        self.top.show_place(spec.title, page.subtitle(), back=bool(history.behind), forward=bool(history.ahead))
        self.top.show_path(self.places.crumbs(place) if place.ref else ())
        panes = page.panes
        self.top.show_hidden(panes.hidden if panes else (), left=page.left_title)
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
        for page in self.pages.values():
            page.restyle()
        self._refresh()

    # Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_typing(event):
            self.search.begin(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.nav.set_narrow(self.width() < 1180)

    def closeEvent(self, event: QCloseEvent) -> None:
        from desktop.views import layout  # noqa: PLC0415 - kept at the end, not at the start

        layout.keep(self)
        super().closeEvent(event)


def _adopt_panes(window: MainWindow, page_id: str) -> None:
    """Watch the panes of a page and give them the widths they had."""
    for panes in window.pages[page_id].findChildren(Panes):
        panes.changed.connect(window._refresh)  # noqa: SLF001 - a part of the window
    if window.context.settings.text("layouts"):
        from desktop.views import layout  # noqa: PLC0415 - the first start has nothing to take back

        layout.restore_panes(window, page_id)


def _show_record_menu(window: MainWindow, position: QPoint) -> None:
    from desktop.views import menus  # noqa: PLC0415 - a menu is not part of a start

    menus.show_record_menu(window, position)


def _hold_history(window: MainWindow, by: int) -> None:
    from desktop.views import menus  # noqa: PLC0415 - the same

    menus.hold_history(window, by)


def _remember(window: MainWindow) -> None:
    from desktop.views.recent import remember  # noqa: PLC0415 - nothing is opened yet at the start

    remember(window.context, window.here)
