"""复制为…: ways to copy at the left, conditions in the middle, what will arrive at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.export import files
from desktop.export.choose import Choice, first_rows
from desktop.export.sheet import Sheet
from desktop.language import shown, tr
from desktop.views import copy_forms
from desktop.views.context import Context
from desktop.views.copy_forms import GROUPS, Form, Payload
from desktop.views.copy_preview import ROWS, CopyPreview
from desktop.views.copy_subject import Subject
from desktop.views.exporting import ask_file
from desktop.views.widgets.choices import Check, Radio
from desktop.views.widgets.labels import Button, Label, Line, ShortLabel, margins, scrolled, surface
from desktop.views.widgets.row_list import ListRow, RowList

PARTS = (("title", tr("表题")), ("unit", tr("单位")), ("source", tr("资料来源")), ("note", tr("附注")))


class CopyDialog(QDialog):
    """The dialog.

    Args:
        context: Look and memory.
        subject: What can be copied.
        parent: The window.

    Signals:
        said(str): What was done, for the status bar.
    """

    said = Signal(str)

    def __init__(self, context: Context, subject: Subject, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._style, self._subject = context, context.style, subject
        self._forms = copy_forms.forms_for(subject)
        self._columns: dict[str, Check] = {}
        self._parts: dict[str, Check] = {}
        self.setWindowTitle(tr("复制为"))
        self.setStyleSheet(self._style.sheet())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box = QVBoxLayout(self)
        margins(box, 0)
        box.addLayout(self._head())
        box.addWidget(Line(self._style))
        room = parent.size()
        width, height = self._style.px(910), self._style.px(606)
        self.resize(min(width, room.width() - 32), min(height, room.height() - 32))
        row = QHBoxLayout()
        margins(row, 0)
        row.addWidget(self._ways())
        row.addWidget(Line(self._style, vertical=True))
        self._middle = self._conditions()
        row.addWidget(self._middle)
        self._edge = Line(self._style, vertical=True)
        row.addWidget(self._edge)
        self._preview = CopyPreview(self._style)
        row.addWidget(self._preview, 1)
        box.addLayout(row, 1)
        box.addWidget(Line(self._style))
        box.addLayout(self._foot())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._show_preview)
        self._list.chosen.connect(lambda _key: self._on_form())
        last = copy_forms.remembered(context.settings.text("copy_forms"), subject.kind)
        known = [form.id for form in self._forms]
        self._list.select(last if last in known else known[0])
        self._list.setFocus()

    @property
    def form(self) -> Form:
        """The way that is chosen."""
        return copy_forms.BY_ID.get(self._list.current_key(), self._forms[0])

    def payload(self, *, rows: int = 0) -> Payload:
        """What arrives; of a table, or of the sentences, only the first `rows` where that is not 0."""
        sheet, subject = self._sheet(), self._subject
        if sheet is not None:
            sheet = self._choice().of(sheet)
            sheet = first_rows(sheet, rows) if rows else sheet
        subject = replace(subject, observations=subject.observations[:rows]) if rows else subject
        return self.form.make(subject, sheet)

    def copy(self) -> None:
        """Copy, remember the way, close."""
        QGuiApplication.clipboard().setMimeData(self.payload().mime())
        self._remember()
        self.said.emit(tr("已复制：{label}").format(label=self.form.label))
        self.accept()

    def save(self) -> None:
        """Write the same content to a file that the reader names."""
        settings = self._context.settings
        path = ask_file(self, settings, self._subject.title, self.form.label, self.form.suffix)
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the same content to a file."""
        try:
            files.write_bytes(path, self.payload().content())
        except files.ExportError as error:
            self._hint.setText(error.sentence)
            return
        self._remember()
        self.said.emit(tr("已存为“{name}”").format(name=path.name))
        self.accept()

    def _remember(self) -> None:
        settings = self._context.settings
        settings.set("copy_forms", copy_forms.remember(settings.text("copy_forms"), self._subject.kind, self.form.id))

    # Parts

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        margins(row, 24, 12, 24, 12, spacing=12)
        row.addWidget(Label(self._style, tr("复制为"), role="item"))
        what = ShortLabel(self._style, self._subject.title, role="caption", token="text3")
        what.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(what, 1)
        return row

    def _ways(self) -> QWidget:
        self._list = RowList(self._style, pad=16)
        self._list.setAccessibleName(tr("复制的方式"))
        self._list.setFixedWidth(min(self._style.side(168), self.width() * 30 // 100))
        rows: list[ListRow] = []
        for number, title in enumerate(GROUPS):
            forms = [form for form in self._forms if form.group == number]
            rows += [ListRow("", title, header=True)] if forms else []
            rows += [ListRow(form.id, form.label, icon=form.icon) for form in forms]
        self._list.set_rows(rows)
        return self._list

    def _conditions(self) -> QWidget:
        style = self._style
        inside = surface()
        box = QVBoxLayout(inside)
        margins(box, 16, 12, 16, 12, spacing=6)
        self._table_parts, self._row_parts = QWidget(), QWidget()
        self._whole, self._chosen = Radio(style, tr("全表")), Radio(style, tr("所选"))
        rows = self._group(self._row_parts, tr("行"))
        for button, sheet in ((self._whole, self._subject.whole), (self._chosen, self._subject.chosen)):
            count = tr("　{rows} 行").format(rows=len(sheet.rows)) if sheet else ""
            button.setText(button.text() + count)
            button.setEnabled(sheet is not None)
            rows.addWidget(button)
        (self._chosen if self._subject.begins_with_chosen else self._whole).setChecked(True)
        self._whole.toggled.connect(lambda: self._on_form())
        columns = self._group(self._row_parts, tr("列"))
        sheets = [sheet for sheet in (self._subject.whole, self._subject.chosen) if sheet is not None]
        for title in dict.fromkeys(title for sheet in sheets for title in sheet.flat_titles):
            self._columns[title] = self._check(columns, shown(title))
        parts = self._group(self._table_parts, tr("附带"))
        for key, words in PARTS:
            self._parts[key] = self._check(parts, words)
        for widget in (self._row_parts, self._table_parts):
            box.addWidget(widget)
        box.addStretch(1)
        scroll = scrolled(QScrollArea(), inside)
        scroll.setFixedWidth(min(style.side(232), self.width() * 28 // 100))
        return scroll

    def _group(self, holder: QWidget, title: str) -> QVBoxLayout:
        box = holder.layout() or QVBoxLayout(holder)
        margins(box, 0, spacing=6)
        group = QVBoxLayout()
        margins(group, 0, 0, 0, 8, spacing=6)
        group.addWidget(Label(self._style, title, role="captionBold", token="text2"))
        assert isinstance(box, QVBoxLayout)  # noqa: S101 - made above
        box.addLayout(group)
        return group

    def _check(self, box: QVBoxLayout, words: str) -> Check:
        made = Check(self._style, words)
        made.setChecked(True)
        made.toggled.connect(lambda: self._timer.start())
        box.addWidget(made)
        return made

    def _foot(self) -> QHBoxLayout:
        style = self._style
        row = QHBoxLayout()
        margins(row, 24, 12, 24, 12, spacing=8)
        self._hint = Label(style, "", role="caption", token="text2", wrap=True)
        row.addWidget(self._hint, 1)
        deeds: tuple[tuple[str, Callable[[], object], str], ...] = (
            (tr("取消"), self.reject, ""), (tr("存为文件…"), self.save, ""), (tr("复制"), self.copy, "primary"),
        )  # fmt: skip
        for words, deed, look in deeds:
            row.addWidget(Button(style, words, look=look, on_click=partial(deed)))
        button = row.itemAt(row.count() - 1).widget()
        if isinstance(button, Button):
            button.setDefault(True)
        return row

    # What is chosen

    def _sheet(self) -> Sheet | None:
        subject = self._subject
        return (subject.chosen if self._chosen.isChecked() else subject.whole) or subject.whole or subject.chosen

    def _choice(self) -> Choice:
        sheet = self._sheet()
        left_out = {title for title, tick in self._columns.items() if not tick.isChecked()}
        if sheet is None:
            return Choice()
        numbers = frozenset(n for n, title in enumerate(sheet.flat_titles) if title in left_out)
        return Choice(numbers, **{key: box.isChecked() for key, box in self._parts.items()})

    def _on_form(self) -> None:
        form, sheet = self.form, self._sheet()
        self._hint.setText(form.hint)
        for widget in (self._middle, self._edge):
            widget.setVisible(bool(form.choices))
        self._table_parts.setVisible(form.choices == "table")
        if sheet is not None:
            for title, box in self._columns.items():
                box.setVisible(title in sheet.flat_titles)
            for key, box in self._parts.items():
                box.setVisible(bool(getattr(sheet, key)))
        self._timer.start()

    def _show_preview(self) -> None:
        sheet = self._sheet()
        rows = len(sheet.rows) if sheet is not None and self.form.choices else 0
        rows = len(self._subject.observations) if self.form.id == "sentence" else rows
        self._preview.show_payload(self.payload(rows=ROWS), cut=rows if rows > ROWS else 0)
