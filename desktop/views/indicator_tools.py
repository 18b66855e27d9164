"""What stands above the table of 指标: the filter field, folding, the choice of columns, saved views."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QLineEdit, QMenu, QWidget

from desktop.core import saved_views
from desktop.core.saved_views import TableView
from desktop.language import tr
from desktop.models.columns import ALL_COLUMNS, FIXED_COLUMNS, OBSERVATION_COLUMNS
from desktop.views.context import Context
from desktop.views.widgets.filter_field import FilterField
from desktop.views.widgets.labels import Button, Label, margins

#: Typing waits this long before the table is filtered, in milliseconds.
TYPING_MS = 60
#: Under this width, at 100 %, the buttons show their icon alone; less than the second the bar does not take, in pixels.
NARROW, LEAST = 430, 284
_STORED = "indicator_views"


class IndicatorTools(QWidget):
    """The bar.

    Args:
        context: Look and memory.
        view: Gives what the table shows now.

    Signals:
        text_changed(str): Other words to filter by.
        wanted(TableView): Show this: another set of columns, folded or not, a saved view.
        said(str): A short message for the status bar.
    """

    text_changed = Signal(str)
    wanted = Signal(object)
    said = Signal(str)

    def __init__(self, context: Context, view: Callable[[], TableView]) -> None:
        super().__init__()
        self._context, self._view = context, view
        self._deleted: TableView | None = None
        style = context.style
        row = QHBoxLayout(self)
        margins(row, 12, 0, 8, 0, spacing=4)
        self.field = FilterField(style, tr("筛选：名称、地区、数值"), name=tr("筛选指标"), width=200)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(lambda: self.text_changed.emit(self.field.text()))
        self.field.textEdited.connect(lambda _text: self._timer.start())
        self.count = Label(style, "", token="text2")
        self.fold = Button(
            style, tr("合并重述"), icon="outline", look="flat", tip=tr("同一数值在几处重复说的合成一行，列出各处")
        )
        self.fold.setCheckable(True)
        self.fold.clicked.connect(self._on_fold)
        self.columns = Button(
            style, tr("列"), icon="columns", look="flat", on_click=self._show_columns, tip=tr("选择显示哪些列")
        )
        self.views = Button(
            style,
            tr("视图"),
            icon="collect",
            look="flat",
            on_click=self._show_views,
            tip=tr("保存和取用条件、列、次序"),
        )
        row.addWidget(self.field)
        row.addSpacing(8)
        row.addWidget(self.count, 1)
        self._words = {button: button.text() for button in (self.fold, self.columns, self.views)}
        for button in self._words:
            row.addWidget(button)
        style.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the height from the style."""
        self.setFixedHeight(self._context.style.px(39))

    def show_text(self, text: str) -> None:
        """Put words into the field that did not come from it."""
        if self.field.text() != text:
            self.field.setText(text)

    def saved(self) -> tuple[TableView, ...]:
        """The views kept in the settings."""
        return saved_views.from_lines(self._context.settings.text(_STORED))

    def columns_menu(self) -> QMenu:
        """Columns to tick, and the way back to the usual ones."""
        menu = QMenu(self)
        shown = set(self._view().columns or [column.key for column in OBSERVATION_COLUMNS])
        for column in ALL_COLUMNS:
            item = QAction(column.shown_title(), menu)
            item.setCheckable(True)
            item.setChecked(column.key in shown)
            item.setEnabled(column.key not in FIXED_COLUMNS)
            item.triggered.connect(partial(self._toggle_column, column.key))
            menu.addAction(item)
        menu.addSeparator()
        menu.addAction(tr("恢复通常的列"), lambda: self._show(columns=()))
        return menu

    def views_menu(self) -> QMenu:
        """Saved views, the usual view, keeping the present one, deleting."""
        menu = QMenu(self)
        saved = self.saved()
        for view in saved:
            menu.addAction(view.name, partial(self.wanted.emit, view))
        if saved:
            menu.addSeparator()
        menu.addAction(tr("全部指标，通常的列"), lambda: self.wanted.emit(TableView()))
        menu.addAction(tr("保存当前视图…"), self._ask_name)
        if saved:
            inner = menu.addMenu(tr("删除视图"))
            for view in saved:
                inner.addAction(view.name, partial(self.delete, view.name))
        if self._deleted is not None:
            menu.addAction(tr("恢复“{name}”").format(name=self._deleted.name), self.restore)
        return menu

    def save(self, name: str) -> None:
        """Keep what the table shows under a name; a view of that name is replaced."""
        name = " ".join(name.split())[:40]
        if not name:
            return
        now = self._view()
        view = TableView(name, now.choice, now.columns, now.order, now.is_folded)
        self._store(saved_views.with_view(self.saved(), view))
        self.said.emit(tr("已保存视图“{name}”").format(name=name))

    def delete(self, name: str) -> None:
        """Forget a view; it can be brought back until the program ends."""
        self._deleted = next((view for view in self.saved() if view.name == name), None)
        self._store(tuple(view for view in self.saved() if view.name != name))
        self.said.emit(tr("已删除视图“{name}”，在“视图”里可以恢复").format(name=name))

    def restore(self) -> None:
        """Bring back the view that was deleted last."""
        if self._deleted is not None:
            self._store(saved_views.with_view(self.saved(), self._deleted))
            self.said.emit(tr("已恢复视图“{name}”").format(name=self._deleted.name))
            self._deleted = None

    def _store(self, views: tuple[TableView, ...]) -> None:
        self._context.settings.set(_STORED, "\n".join(map(saved_views.to_line, views)))
        self._context.settings.save()

    def _show(self, *, columns: tuple[str, ...] | None = None, is_folded: bool | None = None) -> None:
        now = self._view()
        self.wanted.emit(TableView(
            now.name, now.choice, now.columns if columns is None else columns, now.order,
            now.is_folded if is_folded is None else is_folded,
        ))  # fmt: skip

    def _toggle_column(self, key: str, _checked: object = None) -> None:
        shown = set(self._view().columns or [column.key for column in OBSERVATION_COLUMNS]) ^ {key}
        self._show(columns=tuple(column.key for column in ALL_COLUMNS if column.key in shown))

    def _on_fold(self) -> None:
        self._show(is_folded=self.fold.isChecked())

    def _show_columns(self) -> None:
        self.columns_menu().popup(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))

    def _show_views(self) -> None:
        self.views_menu().popup(self.views.mapToGlobal(self.views.rect().bottomLeft()))

    def _ask_name(self) -> None:
        name, agreed = QInputDialog.getText(
            self, tr("保存视图"), tr("把当前的条件、列和次序存为："), QLineEdit.EchoMode.Normal, self._view().name
        )
        if agreed:
            self.save(name)

    # Qt's names

    def minimumSizeHint(self) -> QSize:
        return QSize(self._context.style.px(LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button, words in self._words.items():
            button.show_words(words if self.width() >= self._context.style.px(NARROW) else "")
