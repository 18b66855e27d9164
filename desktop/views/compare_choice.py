"""The choosing side of a comparison: what by what by when, with what is impossible greyed and explained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.core import compare, filters
from desktop.core.compare import By, Catalogue, Cell, Comparison, Option
from desktop.language import shown, tr
from desktop.store.search import Search
from desktop.style import Style
from desktop.views.widgets.check_list import CheckList
from desktop.views.widgets.filter_field import FilterField
from desktop.views.widgets.labels import Button, Label, Line, margins, surface

_TITLES = {"indicator": tr("指标"), "period": tr("时期")}
_HEIGHTS = (320, 220, 160)


class ChoicePane(QWidget):
    """Three lists to tick, one below the other.

    Args:
        style: The look in force.
        search: Finds options by pinyin and other wordings.

    Signals:
        changed(Comparison): The reader chose otherwise.
        refused(str): Why something cannot be chosen.
    """

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, style: Style, search: Search) -> None:
        super().__init__()
        self._style, self._search = style, search
        self._comparison = Comparison()
        self._options: Mapping[str, tuple[Option, ...]] = {}
        self._cells: Mapping[tuple[str, str, str], Cell] = {}
        self.lists: dict[str, CheckList] = {}
        self.fields: dict[str, FilterField] = {}
        self._counts: dict[str, Label] = {}
        self._clear: dict[str, Button] = {}
        self._sides: dict[str, Button] = {}
        outer = QVBoxLayout(self)
        margins(outer, 0)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        for dimension in compare.DIMENSIONS:
            split.addWidget(self._part(dimension))
        split.setSizes([style.px(height) for height in _HEIGHTS])
        outer.addWidget(split, 1)

    def show_choice(self, catalogue: Catalogue, comparison: Comparison) -> None:
        """Show what is chosen and what else can be."""
        self._comparison = comparison
        self._options = catalogue.options(comparison)
        self._cells = catalogue.cells
        for by, button in self._sides.items():
            button.setChecked(by == comparison.by)
        word = shown(compare.kind_words(comparison.by))
        self.lists["member"].setAccessibleName(word)
        self.fields["member"].setPlaceholderText(tr("{word}名称").format(word=word))
        for dimension in compare.DIMENSIONS:
            chosen = len(comparison.chosen(dimension))
            least = tr("未选") if dimension == "indicator" else tr("全部")
            self._counts[dimension].setText(tr("已选 {chosen}").format(chosen=chosen) if chosen else least)
            self._clear[dimension].setEnabled(bool(chosen))
            self._fill(dimension)

    def _fill(self, dimension: str) -> None:
        text = self.fields[dimension].text() if dimension in self.fields else ""
        shown: Sequence[Option] = self._options.get(dimension, ())
        if text.strip():
            keys = self._found(dimension, text)
            shown = [option for option in shown if option.key in keys or filters.matches_text(option.text, text)]
        if not shown:
            shown = [Option("", tr("没有含“{text}”的").format(text=text[:10]), "", tr("没有符合的名称"))]
        self.lists[dimension].show_options(shown, self._comparison.chosen(dimension))

    def _found(self, dimension: str, text: str) -> frozenset[str]:
        """Keys of the options whose names the search finds: of places, or of indicators and categories of values."""
        if dimension == "member" and self._comparison.by == "region":
            return self._search.references(text, "region", named=True) or frozenset()
        ids = self._search.references(text, "observation", named=True) or frozenset()
        return frozenset(cell.key(dimension) for cell in self._cells.values() if cell.observation_id in ids)

    def _part(self, dimension: str) -> QWidget:
        style = self._style
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 0)
        head = QHBoxLayout()
        margins(head, 12, 8, 12, 4, spacing=6)
        if dimension == "member":
            for by in ("region", "category"):
                button = Button(style, shown(compare.kind_words(by)), look="chip", on_click=partial(self._switch, by))
                button.setCheckable(True)
                self._sides[by] = button
                head.addWidget(button)
        else:
            head.addWidget(Label(style, _TITLES[dimension], role="captionBold", token="text2"))
        self._counts[dimension] = Label(style, "", role="caption", token="text3")
        head.addWidget(self._counts[dimension])
        head.addStretch(1)
        word = _TITLES.get(dimension, tr("地区或品类"))
        self._clear[dimension] = Button(
            style,
            tr("清除"),
            look="link",
            on_click=partial(self._cleared, dimension),
            tip=tr("清除所选的{word}").format(word=word),
        )
        head.addWidget(self._clear[dimension])
        box.addLayout(head)
        if dimension != "period":
            row = QHBoxLayout()
            margins(row, 12, 0, 12, 6)
            self.fields[dimension] = FilterField(style, tr("名称"), name=tr("筛选{word}").format(word=word))
            self.fields[dimension].textChanged.connect(partial(self._on_text, dimension))
            row.addWidget(self.fields[dimension])
            box.addLayout(row)
        self.lists[dimension] = CheckList(style, word)
        self.lists[dimension].toggled.connect(partial(self._on_toggled, dimension))
        self.lists[dimension].refused.connect(self.refused)
        box.addWidget(self.lists[dimension], 1)
        box.addWidget(Line(style))
        return holder

    def _on_text(self, dimension: str, _text: str) -> None:
        self._fill(dimension)

    def _on_toggled(self, dimension: str, key: str) -> None:
        self.changed.emit(self._comparison.toggled(dimension, key))

    def _cleared(self, dimension: str) -> None:
        self.changed.emit(self._comparison.with_chosen(dimension, ()))

    def _switch(self, by: By) -> None:
        if by == self._comparison.by:
            self._sides[by].setChecked(True)
            return
        self.changed.emit(replace(Comparison(by), calculation=self._comparison.calculation))
