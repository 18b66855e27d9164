"""The window: navigation, top bar, pages, status bar. It assembles and remembers where the reader was."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.actions import ACTIONS, page_shortcut
from desktop.core.records import Location
from desktop.settings import SETTINGS
from desktop.views.context import Context
from desktop.views.page import Page
from desktop.views.pages import BY_ID, PAGES
from desktop.views.widgets.bars import NavBar, StatusBar, TopBar
from desktop.views.widgets.keys import is_typing
from desktop.views.widgets.labels import margins
from desktop.views.widgets.panes import Panes
from desktop.views.widgets.search_field import SearchField

if TYPE_CHECKING:
    from desktop.core.documents import Found

#: A row counts as opened when the reader stays on it this long.
DWELL_MS = 1500
_SIZES = next(setting.choices for setting in SETTINGS if setting.key == "text_size")


class MainWindow(QMainWindow):
    """The main window.

    Args:
        context: Data, look and memory.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._pages: dict[str, Page] = {}
        self._history: list[Location] = []
        self._place = -1
        self._travelling = False
        self.setWindowTitle("商鉴")
        self.setMinimumSize(800, 560)
        self.resize(1280, 800)
        self._assemble()
        self._add_actions()
        context.style.changed.connect(self._restyle)
        self._restyle()
        geometry = context.settings.text("geometry")
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore")))

    # Parts

    def _assemble(self) -> None:
        style = self.context.style
        self.nav = NavBar(style, PAGES)
        self.nav.chosen.connect(lambda page: self.go(Location(page)))
        self.search = SearchField(style, self._find, self, self.context.settings)
        self.search.opened.connect(self.go)
        self.search.said.connect(self.say)
        self.top = TopBar(style, self.search)
        self.status = StatusBar(style)
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
            item.triggered.connect(lambda _checked=False, name=action.id: self._run(name))
            self.addAction(item)
            made[action.id] = item
        for number, spec in enumerate(PAGES, start=1):
            item = QAction(spec.title, self)
            item.setShortcut(QKeySequence(page_shortcut(number)))
            item.triggered.connect(lambda _checked=False, page=spec.id: self.go(Location(page)))
            self.addAction(item)
        self.top.use_actions(made)
        self.nav.help_wanted.connect(made["help"].trigger)

    def _run(self, action: str) -> None:
        from desktop.views import commands  # noqa: PLC0415 - what copies and exports is not part of a start

        commands.handlers(self)[action]()

    # Going places

    @property
    def page(self) -> Page | None:
        """The page shown."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    @property
    def here(self) -> Location:
        """Where the reader is."""
        return self._history[self._place] if self._place >= 0 else Location("")

    def go(self, target: object) -> None:
        """Go to a location and keep it in the history; an unknown page changes nothing."""
        if not isinstance(target, Location) or target.page not in BY_ID:
            return
        self.search.close_popup()
        page = self._open(target)
        if target.ref:
            self._remember(target)
        self._record(target)
        self._refresh()
        page.focus_main()

    def back(self) -> None:
        """Go to the previous location."""
        self._travel(-1)

    def forward(self) -> None:
        """Go to the next location."""
        self._travel(1)

    def _travel(self, by: int) -> None:
        place = self._place + by
        if 0 <= place < len(self._history):
            self._place = place
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

    def _record(self, target: Location) -> None:
        if target == self.here:
            return
        del self._history[self._place + 1 :]
        self._history.append(target)
        self._place = len(self._history) - 1

    def _show_page(self, page_id: str) -> Page:
        if page_id not in self._pages:
            page = BY_ID[page_id].build(self.context)
            self.stack.addWidget(page)
            page.restyle()  # after it has its place: a style sheet is worked out anew when the parent changes
            page.wanted.connect(self.go)
            page.moved.connect(self._on_moved)
            page.said.connect(self.say)
            page.undoable.connect(lambda words: self.say(words, undo=lambda: self._run("undo")))
            page.state_changed.connect(self._refresh)
            self._pages[page_id] = page
        page = self._pages[page_id]
        self.stack.setCurrentWidget(page)
        return page

    def _on_moved(self, location: object) -> None:
        """Moving within a page replaces the place in the history, so that back leads to where one came from."""
        if self._travelling or not isinstance(location, Location) or self._place < 0:
            return
        if self.sender() is self.page and location.page == self.here.page:
            self._history[self._place] = location
            QTimer.singleShot(DWELL_MS, self, lambda: self._remember(location) if self.here == location else None)

    def _remember(self, location: Location) -> None:
        from desktop.views.recent import remember  # noqa: PLC0415 - nothing is opened yet at the start

        remember(self.context, location)

    def toggle_pane(self, number: int) -> None:
        """Show or hide the left (0) or right (2) pane of the page."""
        panes = self.page.findChild(Panes) if self.page else None
        if panes is None or not panes.toggle(number):
            self.say("这一页没有这一栏")

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
        self.top.show_place(
            spec.title, page.subtitle(), back=self._place > 0, forward=self._place < len(self._history) - 1
        )
        self.status.show_state(page.status(), page.unit(), self.context.style.text_size)

    def _find(self, query: str, only: str, limit: int | None) -> Found:
        return self.context.store.search.find(query, only=only, limit=limit)

    def _restyle(self) -> None:
        self.setPalette(self.context.style.palette())
        self.top.setStyleSheet(self.context.style.sheet())
        for page in self._pages.values():
            page.restyle()
        self._refresh()

    def set_text_size(self, step: int) -> None:
        """Go to the next larger (1) or smaller (-1) text size; 0 means 100 %."""
        sizes = [int(size) for size in _SIZES]
        number = sizes.index(self.context.style.text_size) + step
        size = 100 if step == 0 else sizes[max(0, min(number, len(sizes) - 1))]
        self.context.settings.set("text_size", size)
        self.context.style.set(text_size=size)

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
        settings = self.context.settings
        settings.set("geometry", bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        settings.set("page", self.here.page or "overview")
        settings.save()
        super().closeEvent(event)
