"""The command palette: every action and page with its keys, found by a few words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.actions import ACTIONS, keys_text, page_shortcut
from desktop.core.records import Location
from desktop.language import shown, tr
from desktop.views.pages import PAGES, PageSpec
from desktop.views.widgets.focus import FocusBefore
from desktop.views.widgets.labels import Label, Line, margins
from desktop.views.widgets.row_list import Cell, ListRow, RowList

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

PAGE = "page\n"
#: Commands that lead the list when nothing is typed.
RECENT = 4
NOTHING = tr("没有这样的操作或页。可试更短的词，例如“复制”“字号”“政策”。")
KEYS = tr("↑ ↓ 选择　　Enter 执行　　Esc 关闭")


@dataclass(frozen=True, slots=True)
class Command:
    """What one row stands for.

    Attributes:
        key: Id of the action, or ``page`` and a line feed before the id of the page.
        text: Its words.
        keys: Its keys as one reads them; empty for none.
        tip: One sentence about it.
        icon: Icon name; may be empty.
    """

    key: str
    text: str
    keys: str
    tip: str
    icon: str


def commands() -> tuple[Command, ...]:
    """Pages in the order of the navigation, then actions in the order of the table."""
    pages = [
        _page_command(spec, number)
        for number, spec in enumerate(PAGES, start=1)
    ]
    rest = [Command(a.id, a.text, keys_text(a), a.tip, a.icon) for a in ACTIONS if a.id != "palette"]
    return (*pages, *rest)


def _page_command(spec: PageSpec, number: int) -> Command:
    title = shown(spec.title, "page")
    return Command(PAGE + spec.id, title, page_shortcut(number), tr("打开{title}页").format(title=title), spec.icon)


def matching(every: Sequence[Command], typed: str) -> tuple[Command, ...]:
    """Commands that hold every word typed in their words, sentence or keys; the closest first."""
    words = typed.casefold().split()

    def rank(command: Command) -> int | None:
        text, keys = command.text.casefold(), command.keys.casefold()
        whole = f"{text} {command.tip.casefold()} {keys}"
        if not all(word in whole for word in words):
            return None
        if text.startswith(words[0]) or keys == words[0]:
            return 0
        return 1 if all(word in text for word in words) else 2

    if not words:
        return tuple(every)
    ranked = [(rank(command), number) for number, command in enumerate(every)]
    return tuple(every[number] for _, number in sorted((r, n) for r, n in ranked if r is not None))


class Palette(QWidget):
    """The palette over a window; it closes when something is chosen or the focus goes elsewhere.

    Args:
        window: The window whose commands are run.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._style = window, window.context.style
        self._before = FocusBefore(self)
        self._all = commands()
        self.setObjectName("palette")
        self.setAccessibleName(tr("全部操作"))
        box = QVBoxLayout(self)
        margins(box, 1)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("输入操作或页的名称，例如：复制 引文"))
        self.field.setAccessibleName(tr("查找操作"))
        self.field.textChanged.connect(self._fill)
        head = QVBoxLayout()
        margins(head, 12)
        head.addWidget(self.field)
        box.addLayout(head)
        box.addWidget(Line(self._style))
        self.list = RowList(self._style, pad=16, takes_focus=False)
        self.list.setAccessibleName(tr("操作和页"))
        self.list.keep_active()
        self.list.clicked.connect(self._on_clicked)
        box.addWidget(self.list, 1)
        self._nothing = Label(self._style, NOTHING, token="text2", wrap=True)
        self._nothing.setContentsMargins(16, 16, 16, 16)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        box.addWidget(self._nothing, 1)
        self._tip = Label(self._style, "", role="caption", token="text2")
        self._tip.setContentsMargins(16, 6, 16, 6)
        box.addWidget(Line(self._style))
        box.addWidget(self._tip)
        self.list.chosen.connect(self._show_tip)
        self.hide()

    @classmethod
    def open_over(cls, window: MainWindow) -> Palette:
        """Show the palette with an empty field; it is made once for each window."""
        found = window.findChild(cls)
        made = found if isinstance(found, cls) else cls(window)
        made.begin()
        return made

    def begin(self) -> None:
        """Show with an empty field and remember where the focus was."""
        if not self.isVisible():
            self._before.remember()
            self.field.installEventFilter(self)
            self._window.installEventFilter(self)
        self.setStyleSheet(self._style.sheet())
        self.field.setFont(self._style.font("control"))
        self.field.setFixedHeight(self._style.px(36))
        self.field.clear()
        self._fill("")
        self._window.search.close_popup()
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def run_current(self) -> None:
        """Close, give the focus back to where it was, and run what is highlighted."""
        key = self.list.current_key()
        if not key:
            return
        window = self._window
        self.leave()
        if key.startswith(PAGE):
            window.go(Location(key.removeprefix(PAGE)))
            return
        settings = window.context.settings
        kept = [line for line in settings.text("palette").splitlines() if line != key]
        settings.set("palette", "\n".join([key, *kept][:RECENT]))
        item = next(item for item in window.actions() if item.data() == key)
        item.trigger()

    def leave(self) -> None:
        """Close and give the focus back."""
        self.field.removeEventFilter(self)
        self._window.removeEventFilter(self)
        self.hide()
        self._before.give_back()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index == self.list.currentIndex():  # a click on a heading runs nothing
            self.run_current()

    def _fill(self, typed: str) -> None:
        shown = matching(self._all, typed)
        rows: list[ListRow] = []
        if not typed.strip():
            kept = self._window.context.settings.text("palette").splitlines()
            recent = [command for key in kept for command in self._all if command.key == key]
            rows += _group(tr("最近用过"), recent)
            shown = tuple(command for command in shown if command not in recent)
        rows += _group(tr("页"), [command for command in shown if command.key.startswith(PAGE)])
        rows += _group(tr("操作"), [command for command in shown if not command.key.startswith(PAGE)])
        self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        best = matching(self._all, typed)[:1] if typed.strip() else ()
        if not (best and self.list.select(best[0].key)):
            self.list.step(1)
        self.list.scrollToTop()
        self._show_tip(self.list.current_key())

    def _show_tip(self, key: str) -> None:
        tip = next((command.tip for command in self._all if command.key == key), "")
        self._tip.setText(tip or KEYS)

    def place(self) -> None:
        """Lie in the middle, under the top bar, inside the window."""
        width = min(self._style.px(560), self._window.width() - 32)
        height = min(self._style.px(460), self._window.height() - 96)
        self.setGeometry((self._window.width() - width) // 2, self._style.px(64), width, height)

    # Qt's names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.place()
        if watched is self.field and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
                self._before.forget()  # the focus is where the reader put it
                self.leave()
        elif watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key()))
        return False

    def _on_key(self, key: Qt.Key) -> bool:
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.run_current()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._style.color("line2"), 1))
        painter.setBrush(self._style.color("surface"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)


def _group(title: str, found: Sequence[Command]) -> list[ListRow]:
    if not found:
        return []
    rows = [
        ListRow(command.key, command.text, icon=command.icon or "arrow", cells=(Cell(command.keys),))
        for command in found
    ]
    return [ListRow("", title, header=True), *rows]
