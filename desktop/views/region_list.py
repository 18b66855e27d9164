"""The rank list beside the grid, and the directory of every place that the report names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core import filters, profiles
from desktop.core.regions import KIND, Region, Series, Sum, sums, unranked
from desktop.language import shown, tr
from desktop.style import Style
from desktop.views.widgets.filter_field import FilterField
from desktop.views.widgets.labels import Button, Line, margins, surface
from desktop.views.widgets.row_list import Cell, ListRow, RowList

_TABS = (tr("位次"), tr("名录"))
Find = Callable[[str], Collection[str] | None]


class RegionList(QWidget):
    """Two lists, one shown.

    Args:
        style: The look in force.
        regions: Every place, in order of position.
        find: Ids of the places that the search finds by a text; nothing where the text says nothing.

    Signals:
        chosen(str): A place was chosen.
        opened(str): Enter or double click on a place.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, style: Style, regions: Iterable[Region], find: Find) -> None:
        super().__init__()
        self._style, self._find = style, find
        self._regions = tuple(regions)
        self._names = {region.id: region.short_name for region in self._regions}
        self._selected = ""
        self._order: tuple[str, ...] = ()
        box = QVBoxLayout(self)
        margins(box, 0)
        head = surface()
        row = QHBoxLayout(head)
        margins(row, 12, 16, 12, 8, spacing=8)
        self._buttons = [Button(style, tab, on_click=partial(self.show_tab, tab)) for tab in _TABS]
        for button in self._buttons:
            button.setCheckable(True)
            row.addWidget(button)
        row.addStretch(1)
        box.addWidget(head)
        box.addWidget(Line(style))
        self.ranks = RowList(style, label_width=48, lines=True, pad=12)
        self.ranks.setAccessibleName(tr("位次"))
        self.directory = RowList(style, lines=True, pad=12)
        self.directory.setAccessibleName(tr("全部地区"))
        self.field = FilterField(style, tr("名称"), name=tr("筛选地区"))
        self.field.textChanged.connect(self._fill_directory)
        self.field.reveal = partial(self.show_tab, _TABS[1])
        every = surface()
        inner = QVBoxLayout(every)
        margins(inner, 0)
        above = QHBoxLayout()
        margins(above, 12, 8)
        above.addWidget(self.field)
        inner.addLayout(above)
        inner.addWidget(self.directory, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.ranks)
        self._stack.addWidget(every)
        box.addWidget(self._stack, 1)
        for one in (self.ranks, self.directory):
            one.chosen.connect(self.chosen)
            one.opened.connect(self.opened)
        self._fill_directory("")
        self.show_tab(_TABS[0])

    def show_tab(self, tab: str) -> None:
        """Show 位次 or 名录."""
        for button in self._buttons:
            button.setChecked(button.text() == tab)
        self._stack.setCurrentIndex(_TABS.index(tab))

    def first_ranked(self) -> str:
        """The division that leads the list, or nothing."""
        return self._order[0] if self._order else ""

    def show_series(self, series: Series) -> None:
        """List another series: the ranked with their places, the printed sum and what follows from it, the others."""
        ranking = series.ranking
        listed = [item.region_id for item in ranking.items] if ranking else []
        others = unranked(series)
        self._order = (*listed, *others)
        rows = [self._row(series, region) for region in listed]
        found = sums(series)
        if found is not None:
            rows += [_sum_row(one) for one in found[:2] if one is not None]
        rows += [self._row(series, region) for region in others]
        if found is not None and found[2] is not None:
            rows.append(_sum_row(found[2]))
        if not rows:
            rows = [ListRow("", tr("没有数值，也没有位次"), faint=True)]
        self.ranks.set_rows(rows)
        self.ranks.select(self._selected, quiet=True)

    def select(self, region_id: str) -> None:
        """Mark a place where it stands; a place outside the divisions brings the directory forward."""
        self._selected = region_id
        if not self.ranks.select(region_id, quiet=True):
            # Without a current row a click on the row that was current chooses it again.
            self.ranks.setCurrentIndex(QModelIndex())
        if not self.directory.select(region_id, quiet=True) and self.field.text():
            self.field.clear()
            self.directory.select(region_id, quiet=True)

    def _row(self, series: Series, region: str) -> ListRow:
        place = series.places.get(region)
        label = shown(place.label) if place else (tr("未列") if series.ranking else "")
        observation = series.values.get(region)
        value = profiles.value_words(observation) if observation else series.second_line(region)
        words = "—" if series.state(region) == "rank" else value
        cell = Cell(words, role="table", token="text" if observation else "text3")
        return ListRow(region, self._names.get(region, ""), label=label, cells=(cell,))

    def _fill_directory(self, text: str) -> None:
        rows: list[ListRow] = []
        ids = (self._find(text) if text.strip() else None) or ()
        for kind, title in KIND.items():
            found = [
                region for region in self._regions
                if region.kind == kind
                and (region.id in ids or filters.matches_text(f"{region.name} {region.short_name} {title}", text))
            ]  # fmt: skip
            if found:
                rows.append(ListRow("", shown(title), header=True, cells=(Cell(str(len(found))),)))
                rows += [
                    ListRow(region.id, region.short_name, faint=region.is_empty,
                            cells=(Cell(str(region.values) if region.values else ""),))
                    for region in found
                ]  # fmt: skip
        if not rows:
            rows = [ListRow("", tr("没有含“{text}”的地区").format(text=text[:10]), header=True)]
        self.directory.set_rows(rows)
        self.directory.select(self._selected, quiet=True)


def _sum_row(one: Sum) -> ListRow:
    tag = (tr("推算"), "derived") if one.formula else None
    return ListRow("", shown(one.words), second=one.formula, tag=tag, header=not one.formula)
