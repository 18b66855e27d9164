"""The search field of the top bar and its popup."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop import icons
from desktop.language import mark, tr
from desktop.style import Style

if TYPE_CHECKING:
    from desktop.core.documents import Found
    from desktop.core.searches import Searches
    from desktop.settings import SettingsStore
    from desktop.views.widgets.search_popup import SearchPopup

ALL = mark("全部")
Finder = Callable[[str, str, "int | None"], "Found"]
#: Rows of one kind under its own tab.
TAB_ROWS = 1000


class SearchField(QLineEdit):
    """Looks up while one types; pre-edit text of an input method is not searched.

    Args:
        style: The look in force.
        finder: Called with the words, a kind (or nothing) and a limit; gives grouped results.
        window: What the popup lies in.
        settings: Keeps earlier searches.

    Signals:
        opened(Location): A result was chosen.
        said(str): A short message for the status bar.
    """

    opened = Signal(object)
    said = Signal(str)

    def __init__(self, style: Style, finder: Finder, window: QWidget, settings: SettingsStore) -> None:
        super().__init__()
        self._style, self._finder, self._window, self._settings = style, finder, window, settings
        self._totals: dict[str, int] = {}
        self._popup: SearchPopup | None = None
        self.setPlaceholderText(tr("搜索指标、政策、案例、地区、文号"))
        self.setAccessibleName(tr("搜索"))
        self.setMaxLength(10_000)
        # A letter that another follows at once is never looked up: the timer starts anew with each.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)
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
        _fit(self, self._style)

    @property
    def popup(self) -> SearchPopup:
        """The results; made when first needed."""
        if self._popup is None:
            from desktop.views.widgets.search_popup import SearchPopup  # noqa: PLC0415 - not part of a start

            self._popup = SearchPopup(self._style, self._window)
            self._popup.setStyleSheet(self._style.sheet())
            self._popup.opened.connect(self._on_opened)
            self._popup.tab_wanted.connect(self._on_tab_wanted)
            self._popup.text_wanted.connect(self.begin)
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
        """Put the cursor here, with some text if given; without any, earlier searches show."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text:
            self.setText(text)
            self.look_now()
        else:
            self.selectAll()
        if not self.text().strip():
            self._show_earlier()

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
        height = min(self.popup.wanted_height(width), room)
        self.popup.setGeometry(left, top, width, height)

    def _on_text_changed(self, text: str) -> None:
        _fit(self, self._style)
        if text.strip():
            self._soon.start()
        else:
            self._soon.stop()
            self.close_popup()

    def look_now(self) -> None:
        """Look up what is typed if that is still to be done: Enter may follow the last letter at once."""
        if self._soon.isActive():
            self._soon.stop()
            self._look()

    def _look(self) -> None:
        found = self._finder(self.text(), "", None)
        self._totals = {group.kind: group.total for group in found.groups}
        self.popup.show_results(found, tab=ALL, totals=self._totals)
        self._show_popup()

    def _show_popup(self) -> None:
        self.place_popup()
        if not self.shows_results:
            self.popup.show()
            self.popup.raise_()

    # Earlier searches

    @property
    def _searches(self) -> Searches:
        from desktop.core.searches import Searches  # noqa: PLC0415 - not part of a start

        return Searches.parse(self._settings.text("pinned_searches"), self._settings.text("searches"))

    def _keep(self, searches: Searches) -> None:
        pinned, recent = searches.stored()
        self._settings.set("pinned_searches", pinned)
        self._settings.set("searches", recent)

    def _show_earlier(self) -> None:
        searches = self._searches
        if searches.pinned or searches.recent:
            self.popup.show_earlier(searches.pinned, searches.recent)
            self._show_popup()
        else:
            self.close_popup()

    def _change_earlier(self, key: int) -> bool:
        """Pin (P) or forget (Delete) the earlier search that is highlighted."""
        text = self.popup.current_text() if self.shows_results else ""
        if self.text().strip() or not text:
            return False
        searches = self._searches
        self._keep(searches.pin(text) if key == Qt.Key.Key_P else searches.without(text))
        self._show_earlier()
        return True

    def _on_tab_wanted(self, kind: str) -> None:
        found = self._finder(self.text(), "" if kind == ALL else kind, None if kind == ALL else TAB_ROWS)
        self.popup.show_results(found, tab=kind, totals=self._totals)
        self.place_popup()

    def _on_opened(self, location: object) -> None:
        self._keep(self._searches.used(self.text()))
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
        self.said.emit(put_text(words, tr("已复制：{words}").format(words=words[:40]).replace("\t", " ")))

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.side(376), self._style.px(32))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.look_now()
        shown = self.shows_results
        pinning = key == Qt.Key.Key_P and event.modifiers() == Qt.KeyboardModifier.ControlModifier
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
        elif (pinning or key == Qt.Key.Key_Delete) and self._change_earlier(key):
            pass
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.text().strip():
            self._look()
        elif key == Qt.Key.Key_Down:
            self._show_earlier()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pinning = event.key() == Qt.Key.Key_P and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if pinning and self.shows_results and self.popup.current_text():
                event.accept()  # elsewhere the same keys print
                return True
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


def _fit(field: SearchField, style: Style) -> None:
    """Leave room beside the words: for the picture, and for the key while there are none."""
    field.setTextMargins(style.px(26), 0, 0 if field.text() else style.px(60), 0)
