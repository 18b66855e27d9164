"""The search field of the top bar and its popup."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop import icons
from desktop.style import Style

if TYPE_CHECKING:
    from desktop.core.documents import Found
    from desktop.views.widgets.search_popup import SearchPopup

ALL = "全部"
Finder = Callable[[str, str, "int | None"], "Found"]
#: Rows of one kind under its own tab.
TAB_ROWS = 1000


class SearchField(QLineEdit):
    """Looks up while one types; pre-edit text of an input method is not searched.

    Args:
        style: The look in force.
        finder: Called with the words, a kind (or nothing) and a limit; gives grouped results.
        window: What the popup lies in.

    Signals:
        opened(Location): A result was chosen.
        said(str): A short message for the status bar.
    """

    opened = Signal(object)
    said = Signal(str)

    def __init__(self, style: Style, finder: Finder, window: QWidget) -> None:
        super().__init__()
        self._style, self._finder, self._window = style, finder, window
        self._totals: dict[str, int] = {}
        self._popup: SearchPopup | None = None
        self.setPlaceholderText("搜索指标、政策、案例、地区、文号")
        self.setAccessibleName("搜索")
        self.setMaxLength(10_000)
        self.textChanged.connect(self._on_text_changed)
        window.installEventFilter(self)
        style.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take font and size from the style."""
        if self._popup is not None:
            self._popup.setStyleSheet(self._style.sheet())
        self.setFont(self._style.font("table"))
        self.setFixedHeight(self._style.px(32))
        self.setTextMargins(self._style.px(26), 0, self._style.px(60), 0)

    @property
    def popup(self) -> SearchPopup:
        """The results; made when first needed."""
        if self._popup is None:
            from desktop.views.widgets.search_popup import SearchPopup  # noqa: PLC0415 - not part of a start

            self._popup = SearchPopup(self._style, self._window)
            self._popup.setStyleSheet(self._style.sheet())
            self._popup.opened.connect(self._on_opened)
            self._popup.tab_wanted.connect(self._on_tab_wanted)
        return self._popup

    def warm(self) -> None:
        """Make the list of results and the search itself ready before the first key."""
        self.popup.hide()
        self._finder("商鉴", "", None)

    @property
    def shows_results(self) -> bool:
        """Whether results are on the screen."""
        return self._popup is not None and self._popup.isVisible()

    def begin(self, text: str = "") -> None:
        """Put the cursor here, with some text if given."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text:
            self.setText(text)
        else:
            self.selectAll()

    def close_popup(self) -> None:
        """Hide the results."""
        if self._popup is not None:
            self._popup.hide()

    def place_popup(self) -> None:
        """Put the popup under the field, right edges a little apart, inside the window."""
        corner = self.mapTo(self._window, self.rect().bottomRight())
        width = min(self._style.px(632), self._window.width() - 32)
        left = max(min(corner.x() + self._style.px(128), self._window.width() - 16) - width, 16)
        top = corner.y() + 5
        room = min(self._style.px(722), self._window.height() - top - self._style.px(30))
        height = min(self.popup.wanted_height(), room)
        self.popup.setGeometry(left, top, width, height)

    def _on_text_changed(self, text: str) -> None:
        if not text.strip():
            self.close_popup()
            return
        found = self._finder(text, "", None)
        self._totals = {group.kind: group.total for group in found.groups}
        self.popup.show_results(found, tab=ALL, totals=self._totals)
        self.place_popup()
        if not self.shows_results:
            self.popup.show()
            self.popup.raise_()

    def _on_tab_wanted(self, kind: str) -> None:
        found = self._finder(self.text(), "" if kind == ALL else kind, None if kind == ALL else TAB_ROWS)
        self.popup.show_results(found, tab=kind, totals=self._totals)
        self.place_popup()

    def _on_opened(self, location: object) -> None:
        self.popup.hide()
        self.opened.emit(location)

    def _copy_row(self) -> None:
        hit = self.popup.current_hit()
        if hit is None:
            return
        from desktop.core import formats  # noqa: PLC0415 - copying is not part of a start
        from desktop.views.clipboard import put_text  # noqa: PLC0415

        words = hit.title
        if hit.observation is not None:
            words = f"{hit.title}\t{formats.value_phrase(hit.observation, plain=True)}"
        self.said.emit(put_text(words, f"已复制：{words[:40]}".replace("\t", " ")))

    # Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shown = event.key(), self.shows_results
        copying = key == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Escape:
            if shown:
                self.popup.hide()
            else:
                self.clear()
        elif shown and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.popup.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif shown and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.popup.open_current()
        elif shown and copying and not self.hasSelectedText():
            self._copy_row()
        elif key == Qt.Key.Key_Down and self.text().strip():
            self._on_text_changed(self.text())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and self.shows_results
        ):
            self.popup.next_group()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.close_popup()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.shows_results:
            self.place_popup()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = self._style.px(14)
        box = QRectF(self._style.px(10), (self.height() - side) / 2, side, side)
        icons.paint(painter, "search", box, self._style.color("text3"))
        if not self.text() and not self.hasFocus():
            painter.setFont(self._style.font("caption"))
            painter.setPen(self._style.color("text3"))
            area = self.rect().adjusted(0, 0, -self._style.px(10), 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "Ctrl+K")
