"""The pane beside a collection: the selected item, the reader's words to be edited, how it will be written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.core.clippings import FORMS, HEADING
from desktop.core.records import Figure
from desktop.language import shown, tr
from desktop.style import Style
from desktop.views.resolve import Resolved
from desktop.views.widgets.labels import Button, Label, Line, clear, margins, scrolled, surface

#: Words are saved this long after the last key, in milliseconds, and whenever the field goes.
TYPING_MS = 400
HINT = tr("选一条，这里显示它的全文和写进文稿的方式。")


class WordsField(QPlainTextEdit):
    """Where the reader writes a note or a heading.

    Args:
        style: The look in force.

    Signals:
        settled(): The reader paused, or the field goes: another item is shown, the half or the window is closed.
    """

    settled = Signal()

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFont(style.font("reading"))
        self.setAccessibleName(tr("文字"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self.settled)
        self.textChanged.connect(self._timer.start)

    def settle(self) -> None:
        """Say at once what would be said after the pause."""
        if self._timer.isActive():
            self._timer.stop()
            self.settled.emit()

    def show_words(self, words: str) -> None:
        """Show other words without saying so."""
        if words != self.toPlainText():
            with QSignalBlocker(self):
                self.setPlainText(words)
        self._timer.stop()

    # Qt's names

    def hideEvent(self, event: QHideEvent) -> None:
        self.settle()
        super().hideEvent(event)


class ItemPane(QWidget):
    """Shows one item.

    Args:
        style: The look in force.
        words_of: Gives the sentence, citation or digest of an item.

    Signals:
        wanted(Location): Open the record.
        written(str, str): The item with this id has these words now.
        form_chosen(str): Write the selected items in this form.
    """

    wanted = Signal(object)
    written = Signal(str, str)
    form_chosen = Signal(str)

    def __init__(self, style: Style, words_of: Callable[[Resolved], str]) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._style = style
        self._words_of = words_of
        self._resolved: Resolved | None = None
        self._count = 0
        self._field: WordsField | None = None
        outer = QVBoxLayout(self)
        margins(outer, 0)
        inside = surface()
        self._box = QVBoxLayout(inside)
        margins(self._box, 16, spacing=10)
        outer.addWidget(scrolled(QScrollArea(), inside))
        style.changed.connect(self._on_restyled)
        self._build(None, 0)

    def _on_restyled(self) -> None:
        self.settle()
        self._build(self._resolved, self._count)

    def show_item(self, resolved: Resolved | None, count: int) -> None:
        """Show an item, or a hint.

        Args:
            resolved: The current item.
            count: How many are selected.
        """
        same = self._resolved is not None and resolved is not None and self._resolved.item.id == resolved.item.id
        if same and self._field is not None and resolved is not None and count == self._count:
            now = resolved.item
            if now.form == self._resolved.item.form:  # type: ignore[union-attr]
                self._resolved = resolved
                if not self._field.hasFocus():
                    self._field.show_words(now.text)
                return
        self.settle()
        self._build(resolved, count)

    def settle(self) -> None:
        """Save what was typed and not saved yet."""
        if self._field is not None:
            self._field.settle()

    def edit(self) -> None:
        """Put the cursor into the reader's words."""
        if self._field is not None:
            self._field.show()  # a layout shows what is new only later, and what is not shown takes no focus
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._field.selectAll()

    def _build(self, resolved: Resolved | None, count: int) -> None:
        self._resolved, self._count, self._field = resolved, count, None
        clear(self._box)
        style = self._style
        if resolved is None:
            self._box.addWidget(Label(style, HINT, token="text2", wrap=True))
            self._box.addStretch(1)
            return
        many = tr("已选 {count} 条，当前：").format(count=count) if count > 1 else ""
        self._box.addWidget(Label(style, f"{many}{shown(resolved.kind, 'one')}", role="caption", token="text3"))
        if resolved.item.is_own:
            self._add_field(resolved)
        else:
            self._add_record(resolved)
        self._add_forms(resolved)
        self._box.addStretch(1)

    def _add_field(self, resolved: Resolved) -> None:
        field = WordsField(self._style)
        field.show_words(resolved.item.text)
        field.setMinimumHeight(self._style.px(72 if resolved.item.kind == HEADING else 260))
        if resolved.item.kind == HEADING:
            field.setMaximumHeight(self._style.px(72))
        field.setPlaceholderText(tr("标题") if resolved.item.kind == HEADING else tr("在这里写自己的话"))
        key = resolved.item.id
        field.settled.connect(lambda: self.written.emit(key, field.toPlainText()))
        self._field = field
        self._box.addWidget(field)

    def _add_record(self, resolved: Resolved) -> None:
        style = self._style
        self._box.addWidget(Label(style, resolved.title, role="item", wrap=True).selectable())
        if resolved.detail:
            token = "likely" if resolved.is_missing else "text2"
            self._box.addWidget(Label(style, shown(resolved.detail), token=token, wrap=True).selectable())
        location = resolved.location
        if location is not None:
            self._box.addWidget(
                Button(
                    style, tr("打开这一条"), look="link", on_click=partial(self.wanted.emit, location), tip=tr("回车")
                )
            )
        words = self._words_of(resolved)
        if words:
            self._box.addWidget(Line(style))
            head = tr("备注") if isinstance(resolved.record, Figure) else tr("文字")
            self._box.addWidget(Label(style, head, role="captionBold", token="text2"))
            self._box.addWidget(Label(style, words, wrap=True).selectable())

    def _add_forms(self, resolved: Resolved) -> None:
        forms = FORMS.get(resolved.item.kind, ())
        if not forms or resolved.is_missing:
            return
        style = self._style
        self._box.addWidget(Line(style))
        self._box.addWidget(Label(style, tr("写进文稿时"), role="captionBold", token="text2"))
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, (form, words) in enumerate(forms):
            button = Button(style, shown(words), on_click=partial(self.form_chosen.emit, form))
            button.setCheckable(True)
            button.setChecked(form == resolved.item.written_as)
            grid.addWidget(button, number // 2, number % 2)
        self._box.addLayout(grid)
        if resolved.item.kind == "observation":
            words = (
                tr("相邻的数值合成一张表。")
                if resolved.item.written_as == "table"
                else tr("写成一句话，带时期和出处。")
            )
            self._box.addWidget(Label(style, words, role="caption", token="text3", wrap=True))
