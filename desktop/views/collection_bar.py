"""What stands above the items of a collection: its title, what can be added, the field that looks inside."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from desktop.core.clipfile import SUFFIX
from desktop.core.clippings import HEADING, NOTE, TITLE_LIMIT
from desktop.language import tr
from desktop.style import Style
from desktop.views.widgets.filter_field import FilterField
from desktop.views.widgets.labels import Button, Line, margins

FILES = {".docx": tr("Word 文档（.docx）…"), ".xlsx": tr("Excel 工作簿（.xlsx）…"), ".pdf": tr("PDF 文档（.pdf）…"),
         SUFFIX: tr("摘编文件（{SUFFIX}）…").format(SUFFIX=SUFFIX)}  # fmt: skip
#: A list is filtered this long after the last key, in milliseconds.
FILTER_MS = 60


class CollectionBar(QWidget):
    """The bar.

    Args:
        style: The look in force.

    Signals:
        renamed(str): The reader wrote another title.
        add_wanted(str): Add words of the reader's own: a heading or a note.
        delete_wanted(): Remove the selected items.
        remove_wanted(): Remove the whole collection.
        text_changed(): Other words stand in the field that looks inside.
        file_wanted(str): Write a file with this suffix.
    """

    renamed = Signal(str)
    add_wanted = Signal(str)
    delete_wanted = Signal()
    remove_wanted = Signal()
    text_changed = Signal()
    file_wanted = Signal(str)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        box = QVBoxLayout(self)
        margins(box, 0)
        box.addLayout(self._first())
        box.addLayout(self._second())
        box.addWidget(Line(style))
        style.changed.connect(self._restyle)
        self._restyle()

    @property
    def text(self) -> str:
        """What is looked for inside."""
        return self.field.text().strip()

    def show_title(self, title: str) -> None:
        """Show the title, unless it is being written."""
        if not self.title.hasFocus():
            self.title.setText(title)

    def _first(self) -> QHBoxLayout:
        style = self._style
        row = QHBoxLayout()
        margins(row, 8, 8, 16, 0, spacing=8)
        self.title = QLineEdit()
        self.title.setProperty("plain", "true")
        self.title.setAccessibleName(tr("摘编的标题"))
        self.title.setMaxLength(TITLE_LIMIT)
        self.title.setToolTip(tr("改名：改好后按回车"))
        self.title.editingFinished.connect(self._on_title)
        row.addWidget(self.title, 1)
        self.files = Button(style, tr("导出"), icon="export", tip=tr("把这个摘编写成文件　Ctrl+S"))
        menu = QMenu(self.files)
        for suffix, words in FILES.items():
            menu.addAction(words, partial(self.file_wanted.emit, suffix))
        self.files.setMenu(menu)
        row.addWidget(self.files)
        return row

    def _second(self) -> QHBoxLayout:
        style = self._style
        row = QHBoxLayout()
        margins(row, 8, 6, 16, 8, spacing=2)
        for words, deed, tip in (
            (tr("加标题"), partial(self.add_wanted.emit, HEADING), tr("在所选一条之后加一个标题")),
            (tr("加笔记"), partial(self.add_wanted.emit, NOTE), tr("在所选一条之后写自己的话")),
            (tr("删除所选"), self.delete_wanted.emit, tr("删除所选各条　Delete")),
            (tr("删除摘编"), self.remove_wanted.emit, tr("删除整个摘编，可以撤销")),
        ):
            row.addWidget(Button(style, words, look="flat", on_click=deed, tip=tip))
        row.addStretch(1)
        self.field = FilterField(style, tr("在摘编中查找"), name=tr("在摘编中查找"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FILTER_MS)
        self._timer.timeout.connect(self.text_changed)
        self.field.textChanged.connect(lambda _text: self._timer.start())
        row.addWidget(self.field, 2)
        return row

    def _on_title(self) -> None:
        if self.title.isModified():
            self.title.setModified(False)
            self.renamed.emit(self.title.text())

    def _restyle(self) -> None:
        self.title.setFont(self._style.font("item"))
        self.title.setFixedHeight(self._style.px(32))
        self.field.setMinimumWidth(self._style.px(70))
        self.field.setMaximumWidth(self._style.px(200))
