"""The list of collections at the left of their page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.clippings import Shelf
from desktop.language import tr
from desktop.style import Style
from desktop.views.widgets.labels import Button, Label, Line, margins
from desktop.views.widgets.row_list import Cell, ListRow, RowList


class ShelfPane(QWidget):
    """The list.

    Args:
        style: The look in force.

    Signals:
        chosen(str): Another collection is open.
        create_wanted(): Make a new one.
        import_wanted(): Take one from a file.
    """

    chosen = Signal(str)
    create_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QVBoxLayout(self)
        margins(box, 0)
        head = QHBoxLayout()
        margins(head, 16, 5, 8, 5, spacing=8)
        self._count = Label(style, "", role="controlBold")
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(
            Button(style, "", icon="plus", look="flat", tip=tr("新建摘编"), on_click=lambda: self.create_wanted.emit())
        )
        box.addLayout(head)
        box.addWidget(Line(style))
        self.list = RowList(style, pad=12)
        self.list.setAccessibleName(tr("各个摘编"))
        self.list.chosen.connect(self.chosen)
        box.addWidget(self.list, 1)
        box.addWidget(Line(style))
        foot = QHBoxLayout()
        margins(foot, 12, 8)
        load = Button(
            style, tr("导入…"), look="flat", on_click=lambda: self.import_wanted.emit(), tip=tr("读取摘编文件")
        )
        foot.addWidget(load)
        foot.addStretch(1)
        box.addLayout(foot)

    def show_shelf(self, shelf: Shelf, open_id: str) -> None:
        """List the collections, the open one selected."""
        self._count.setText(tr("摘编 {collections}").format(collections=len(shelf.collections)))
        rows = [ListRow(one.id, one.title, cells=(Cell(str(len(one.items))),)) for one in shelf.collections]
        if tuple(rows) != self.list.rows:
            self.list.set_rows(rows)
        # An empty list has nothing to show the focus on.
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rows else Qt.FocusPolicy.NoFocus)
        if self.list.current_key() != open_id:
            self.list.select(open_id, quiet=True)
