"""The row that keeps comparisons under a name, opens them and takes them away."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.core import compare
from desktop.core.compare import Comparison
from desktop.language import tr
from desktop.settings import SettingsStore
from desktop.style import Style
from desktop.views.widgets.filter_field import Field
from desktop.views.widgets.labels import Button, margins

KEY = "comparisons"
#: More are not kept: the menu would not fit a screen.
KEPT = 30
_LONGEST = 40


class KeptBar(QWidget):
    """Name, 保存, and the menu of what is kept.

    Args:
        style: The look in force.
        settings: Where they are kept.

    Signals:
        opened(Comparison): The reader opens a kept one.
        said(str): A message for the status bar.
    """

    opened = Signal(object)
    said = Signal(str)

    def __init__(self, style: Style, settings: SettingsStore) -> None:
        super().__init__()
        self._settings = settings
        self._comparison = Comparison()
        self._title = ""
        self._deleted: Comparison | None = None
        row = QHBoxLayout(self)
        margins(row, 16, 0, 12, 8, spacing=8)
        self.field = Field(style, "", name=tr("比较的名称"))
        self.field.setMaxLength(_LONGEST)
        self.field.returnPressed.connect(self.save)
        row.addWidget(self.field, 1)
        row.addWidget(Button(style, tr("保存"), on_click=self.save, tip=tr("把这个比较保存在这个名称下")))
        self.button = Button(style, tr("已保存"), icon="chevron-down")
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.menu = QMenu(self.button)
        self.menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.menu.aboutToShow.connect(self._fill)
        self.button.setMenu(self.menu)
        row.addWidget(self.button)
        self._fill()

    @property
    def kept(self) -> tuple[Comparison, ...]:
        """What is kept, the newest first."""
        return compare.saved(self._settings.text(KEY))

    def named(self, name: str) -> Comparison | None:
        """A kept comparison by its name."""
        return next((one for one in self.kept if one.name == name), None)

    def show_comparison(self, comparison: Comparison, title: str) -> None:
        """What would be saved, and under which name if none is typed."""
        self._comparison, self._title = comparison, title[:_LONGEST]
        self.field.setPlaceholderText(self._title or tr("名称"))
        self.field.setText(comparison.name)

    def save(self) -> None:
        """Keep the comparison under the name typed; one of the same name is replaced."""
        name = self.field.text().strip() or self._title
        if not self._comparison.indicators or not name:
            self.said.emit(tr("先选指标，再保存"))
            return
        made = replace(self._comparison, name=name)
        replaced = self.named(name) is not None
        self._store(made, *(one for one in self.kept if one.name != name))
        self._comparison = made
        self.field.setText(name)
        self.said.emit(tr("已更新“{name}”").format(name=name) if replaced else tr("已保存“{name}”").format(name=name))

    def delete(self, name: str) -> None:
        """Take a kept comparison away; `restore` brings it back."""
        self._deleted = self.named(name)
        self._store(*(one for one in self.kept if one.name != name))
        self.said.emit(tr("已删除“{name}”，可在“已保存”中恢复").format(name=name))

    def restore(self) -> None:
        """Bring back what was deleted last."""
        if self._deleted is not None:
            name, made = self._deleted.name, self._deleted
            self._deleted = None
            self._store(made, *(one for one in self.kept if one.name != name))
            self.said.emit(tr("已恢复“{name}”").format(name=name))

    def _store(self, *comparisons: Comparison) -> None:
        self._settings.set(KEY, compare.saved_text(comparisons[:KEPT]))
        if not self._settings.save():
            self.said.emit(tr("此处不能写入，比较只在本次使用中保留"))
        self._fill()

    def _fill(self) -> None:
        kept = self.kept
        self.button.setText(tr("已保存 {kept}").format(kept=len(kept)) if kept else tr("已保存"))
        self.menu.clear()
        for one in kept:
            action = self.menu.addAction(one.name)
            action.triggered.connect(partial(self._open, one))
        if not kept:
            self.menu.addAction(tr("还没有保存的比较")).setEnabled(False)
        if kept:
            self.menu.addSeparator()
            inner = self.menu.addMenu(tr("删除"))
            for one in kept:
                inner.addAction(one.name).triggered.connect(partial(self._delete, one.name))
        if self._deleted is not None:
            self.menu.addAction(tr("恢复“{name}”").format(name=self._deleted.name)).triggered.connect(
                lambda: self.restore()
            )

    def _open(self, comparison: Comparison, _checked: object = None) -> None:
        self.opened.emit(comparison)

    def _delete(self, name: str, _checked: object = None) -> None:
        self.delete(name)
