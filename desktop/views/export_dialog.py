"""The dialog of 导出…: kind of file, rows, columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.style import Style
from desktop.views.widgets.choices import Check, Radio
from desktop.views.widgets.labels import Button, Label, Line, margins

if TYPE_CHECKING:
    from desktop.views.exporting import Offer, Wish


class ExportDialog(QDialog):
    """The dialog; `wish` tells what was chosen.

    Args:
        style: The look in force.
        offer: What the page has.
        last: Id of the kind of file chosen last time.
        parent: The window.
    """

    def __init__(self, style: Style, offer: Offer, last: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._style, self._offer = style, offer
        self.setWindowTitle(tr("导出"))
        self.setStyleSheet(style.sheet())
        self._formats = QButtonGroup(self)
        self._rows = QButtonGroup(self)
        self._tip = Label(style, "", role="caption", token="text3", wrap=True)
        self._full = Check(style, tr("全部列：连同另一读法、依据、来源、备注"))
        self._three = Check(style, tr("三线表"))
        box = QVBoxLayout(self)
        margins(box, 24, 20, 24, 16, spacing=10)
        box.addWidget(Label(style, tr("导出"), role="item"))
        box.addWidget(Label(style, offer.title, role="caption", token="text2", wrap=True))
        box.addSpacing(4)
        box.addLayout(self._parts(last))
        box.addSpacing(4)
        box.addWidget(Line(style))
        row = QHBoxLayout()
        margins(row, 0, spacing=8)
        row.addStretch(1)
        row.addWidget(Button(style, tr("取消"), on_click=self.reject))
        self._go = Button(style, tr("选择位置…"), look="primary", on_click=self.accept)
        self._go.setDefault(True)
        row.addWidget(self._go)
        box.addLayout(row)
        self._formats.idToggled.connect(self._on_format)
        self._on_format()
        self.setMinimumWidth(style.px(420))
        checked = self._formats.checkedButton()
        if checked is not None:
            checked.setFocus(Qt.FocusReason.OtherFocusReason)

    def wish(self) -> Wish:
        """What was chosen."""
        from desktop.views.exporting import Wish  # noqa: PLC0415 - the two know each other

        chosen = self._offer.formats[max(self._formats.checkedId(), 0)]
        is_table = chosen.needs != "chart"
        return Wish(
            chosen,
            selected=is_table and self._rows.checkedId() == 1,
            full=self._full.isChecked() and self._full.isEnabled(),
            three=self._three.isChecked() and self._three.isEnabled(),
        )

    def _parts(self, last: str) -> QVBoxLayout:
        style, offer = self._style, self._offer
        box = QVBoxLayout()
        margins(box, 0, spacing=6)
        box.addWidget(Label(style, tr("格式"), role="captionBold", token="text2"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.px(24))
        grid.setVerticalSpacing(2)
        ids = [one.id for one in offer.formats]
        half = (len(ids) + 1) // 2
        for number, one in enumerate(offer.formats):
            button = Radio(style, one.title)
            button.setAccessibleDescription(one.tip)
            button.setToolTip(one.tip)
            button.setChecked(number == (ids.index(last) if last in ids else 0))
            self._formats.addButton(button, number)
            grid.addWidget(button, number % half, number // half)
        box.addLayout(grid)
        box.addWidget(self._tip)
        self._add_rows(box)
        box.addSpacing(8)
        box.addWidget(Label(style, tr("选项"), role="captionBold", token="text2"))
        box.addWidget(self._full)
        box.addWidget(self._three)
        self._full.setVisible(offer.full is not None)
        return box

    def _add_rows(self, box: QVBoxLayout) -> None:
        offer, style = self._offer, self._style
        whole = len(offer.whole.rows) if offer.whole else 0
        selected = len(offer.selected.rows) if offer.selected else 0
        if not selected or selected == whole:
            return
        box.addSpacing(8)
        box.addWidget(Label(style, tr("行"), role="captionBold", token="text2"))
        row = QHBoxLayout()
        margins(row, 0, spacing=style.px(24))
        for number, words in enumerate(
            (tr("全部 {whole} 行").format(whole=whole), tr("所选 {selected} 行").format(selected=selected))
        ):
            button = Radio(style, words)
            # One row is always selected somewhere; only a choice of several is one.
            button.setChecked(number == (1 if selected > 1 else 0))
            self._rows.addButton(button, number)
            row.addWidget(button, 1)
        box.addLayout(row)

    def _on_format(self) -> None:
        """Grey out what the kind of file has no use for."""
        chosen = self._offer.formats[max(self._formats.checkedId(), 0)]
        self._tip.setText(chosen.tip)
        for button in self._rows.buttons():
            button.setEnabled(chosen.needs != "chart")
        self._full.setEnabled(chosen.id in {"xlsx", "csv", "md", "html"})
        self._three.setEnabled(chosen.id in {"docx", "html"})
