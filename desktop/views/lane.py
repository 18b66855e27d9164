"""A stack of pages with a history of its own: the window shows one, or two beside each other."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.history import History
from desktop.core.records import Location
from desktop.language import tr
from desktop.views.context import Context
from desktop.views.page import Page
from desktop.views.pages import BY_ID
from desktop.views.widgets.head import Head
from desktop.views.widgets.labels import Button, Line, margins
from desktop.views.widgets.panes import Panes

#: A row counts as opened when the reader stays on it this long.
DWELL_MS = 1500


class Lane(QWidget):
    """The stack; pages are built when first opened.

    Args:
        context: Data, look and memory.
        closable: Whether it is the second of two, which its button and Esc close.

    Attributes:
        history: Where the reader has been here.
        pages: Pages that exist already, by id.
        head: The words above the page; ``None`` where the top bar says them.

    Signals:
        wanted(object): A link was chosen.
        entered(): The reader works here now.
        changed(): Another page or record, or other words about it.
        adopted(str): A page, by its id, has panes now.
        said(str): A short message for the status bar.
        undoable(str): The same, about something that can be taken back.
        asked(str): The reader asks for an action, by its id.
        left(): The reader wants it closed.
        headed(): It has a head now.
    """

    wanted = Signal(object)
    entered = Signal()
    changed = Signal()
    adopted = Signal(str)
    said = Signal(str)
    undoable = Signal(str)
    asked = Signal(str)
    left = Signal()
    headed = Signal()

    def __init__(self, context: Context, *, closable: bool = False) -> None:
        super().__init__()
        self.context = context
        self.history = History()
        self.pages: dict[str, Page] = {}
        self.head: Head | None = None
        self._closable = closable
        self._travelling = False
        self._bar: QWidget | None = None
        self._mark: Line | None = None
        self._dwell = QTimer(self)
        self._dwell.setSingleShot(True)
        self._dwell.setInterval(DWELL_MS)
        self._dwell.timeout.connect(self._remember)
        self.stack = QStackedWidget()
        self._column = QVBoxLayout(self)
        margins(self._column, 0)
        self._column.addWidget(self.stack, 1)

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

    # Going places

    def go(self, target: object) -> None:
        """Go to a location and keep it in the history; an unknown page changes nothing."""
        if not isinstance(target, Location) or target.page not in BY_ID:
            return
        page = self._open(target)
        self.history.record(target)
        if target.ref:
            self._remember()
        self.changed.emit()
        page.focus_main()

    def travel(self, by: int) -> None:
        """Go so many places forward, or back where negative."""
        if self.history.travel(by):
            self._open(self.here)
            self.changed.emit()

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
        self.changed.emit()

    def restyle(self) -> None:
        """Take the look in force."""
        if self._bar is not None:
            self._bar.setStyleSheet(self.context.style.sheet())
            self._bar.setFixedHeight(self.context.style.px(52))
        for page in self.pages.values():
            page.restyle()

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
            page.wanted.connect(self.wanted)
            page.moved.connect(self._on_moved)
            page.said.connect(self.said)
            page.asked.connect(self.asked)
            page.undoable.connect(self.undoable)
            page.state_changed.connect(self.changed)
            self.pages[page_id] = page
            page.panes_made.connect(partial(self._adopt, page_id))
            self._adopt(page_id)
        page = self.pages[page_id]
        self.stack.setCurrentWidget(page)
        return page

    def _adopt(self, page_id: str) -> None:
        """Watch the panes of a page; the owner may give them the widths they had."""
        for panes in self.pages[page_id].findChildren(Panes):
            panes.changed.connect(self.changed)
            panes.favour_detail(favoured=self.head is not None and self.pages[page_id].READS_IN_DETAIL)
        self.adopted.emit(page_id)

    def _on_moved(self, location: object) -> None:
        """Moving within a page replaces the place in the history, so that back leads to where one came from."""
        if self._travelling or not isinstance(location, Location):
            return
        if self.sender() is self.page and location.page == self.here.page:
            self.history.replace(location)
            self._dwell.start()

    def _remember(self) -> None:
        from desktop.views.recent import remember  # noqa: PLC0415 - nothing is opened yet at the start

        remember(self.context, self.here)

    # The head, while there are two

    def make_head(self) -> None:
        """Say above the page where the reader is; once is enough."""
        if self.head is not None:
            return
        style = self.context.style
        self._bar = QWidget()
        self._bar.setObjectName("surface")
        self._bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self._bar)
        margins(outer, 0)
        row = QHBoxLayout()
        margins(row, 12, 0, 12, 0, spacing=4)
        self.head = Head(style)
        row.addWidget(self.head, 1)
        row.addWidget(self.head.sides[1])
        if self._closable:
            tip = tr("关闭这一半　Ctrl+W")
            row.addWidget(Button(style, "", on_click=self.left.emit, icon="close", look="flat", tip=tip))
        outer.addLayout(row, 1)
        self._mark = Line(style)
        outer.addWidget(self._mark)
        self._column.insertWidget(0, self._bar)
        self.restyle()
        self._favour_details()
        self.headed.emit()

    def drop_head(self) -> None:
        """The top bar says it again."""
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
        self.head = self._bar = self._mark = None
        self._favour_details()

    def _favour_details(self) -> None:
        for page in self.pages.values():
            for panes in page.findChildren(Panes):
                panes.favour_detail(favoured=self.head is not None and page.READS_IN_DETAIL)

    def mark(self, *, active: bool) -> None:
        """Show whether keys and menus act here."""
        if self._mark is not None:
            self._mark.setFixedHeight(3 if active else 1)
            self._mark.show_token("accent" if active else "line")

    # Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._closable and event.key() == Qt.Key.Key_Escape:
            if self.page is not None and isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit):
                self.page.focus_main()  # who leaves a field is not done with the half yet
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.entered.emit()
        super().mousePressEvent(event)
