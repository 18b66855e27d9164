"""指标: one table over all observations, facets at the left, provenance at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core import filters, formats, saved_views
from desktop.core.documents import Section
from desktop.core.faceting import Faceted
from desktop.core.filters import OBSERVATION_FACETS, UNLISTED, Choice
from desktop.core.grouping import Statement, statements
from desktop.core.records import Location, Observation
from desktop.core.saved_views import TableView
from desktop.export import sheets
from desktop.export.sheet import Sheet
from desktop.language import tr
from desktop.models.columns import ALL_COLUMNS, OBSERVATION_COLUMNS, chosen_columns, folded_columns
from desktop.models.record_table import RecordTable
from desktop.views.context import Context
from desktop.views.indicator_tools import IndicatorTools
from desktop.views.page import Page
from desktop.views.provenance import ProvenancePane
from desktop.views.widgets.empty import EmptyState
from desktop.views.widgets.facet_pane import ChipBar, FacetPane
from desktop.views.widgets.frozen_view import FrozenView
from desktop.views.widgets.labels import Line, margins, surface
from desktop.views.widgets.panes import panes

_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
_KEPT = "indicator_view"

if TYPE_CHECKING:
    from desktop.views.exporting import Offer


class IndicatorsPage(Page):
    """The page."""

    READS_IN_DETAIL = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._faceted = Faceted(context.store.observations.all(), OBSERVATION_FACETS, filters.observation_words)
        self._all = self._faceted.records
        self._choice = Choice()
        self._shown: tuple[Observation, ...] = ()
        self._keys: tuple[str, ...] = ()
        self._statements: dict[str, Statement] = {}
        self._is_folded = False
        style, sections = context.style, context.store.outline.sections()
        listed = (facet.key for facet in OBSERVATION_FACETS if facet.key not in UNLISTED)
        values = {key: self._faceted.values(key) for key in listed}
        printed = {section.number: place for place, section in enumerate(sections)}
        news = min((place for number, place in printed.items() if number.startswith(filters.NEWS)), default=0)
        printed[filters.NEWS] = news - 1
        values["section"] = tuple(sorted(values["section"], key=lambda number: printed.get(number, len(printed))))
        values["period"] = tuple(sorted(values["period"], reverse=True))
        self._facets = FacetPane(
            style, OBSERVATION_FACETS, values, first=9, whole=frozenset({"section"}),
            folded=frozenset({"category", "period"}), labels={"section": _labels(sections)},
        )  # fmt: skip
        self._facets.changed.connect(self.choose)
        self._table: RecordTable[Observation] = RecordTable(OBSERVATION_COLUMNS, self)
        self._view: FrozenView[Observation] = FrozenView(style, self._table)
        self._view.setAccessibleName(tr("指标", "page"))
        self._view.chosen.connect(self._on_chosen)
        self._view.opened.connect(lambda _record: self.reveal_detail())
        self._view.selection_moved.connect(self.state_changed)
        self._view.order_changed.connect(self._keep)
        self._detail = ProvenancePane(context)
        self._detail.wanted.connect(self.wanted)
        self._detail.said.connect(self.said)
        self._empty = EmptyState(style)
        self._empty.changed.connect(self.choose)
        box = QHBoxLayout(self)
        margins(box, 0)
        box.addWidget(panes(style, self._facets, self._middle(), self._detail, widths=(192, 640, 320)))
        self.show_view(saved_views.from_line(context.settings.text(_KEPT)) or TableView())

    def subtitle(self) -> str:
        """How numbers are shown."""
        return tr("数值为还原小数点后的值，精度同原文")

    def status(self) -> str:
        """Rows shown and selected."""
        words = tr("{shown} 条").format(shown=len(self._shown))
        selected = self._view.selected_records()
        if len(selected) == 1:
            words += tr("　已选 1 条：{name} {value}").format(
                name=selected[0].name, value=formats.value_phrase(selected[0])
            )
        elif selected:
            words += tr("　已选 {selected} 条").format(selected=len(selected))
        return words

    def unit(self) -> str:
        """Unit of the selected value."""
        record = self._view.current_record()
        return record.unit if record else ""

    def open_ref(self, ref: str) -> None:
        """Show an observation by id, or conditions given as ``facet title:value`` or a region id."""
        if not ref:
            return
        title, mark, value = ref.partition(":")
        facet = next((f for f in OBSERVATION_FACETS if f.title == title), None)
        if mark and facet is not None:
            known = filters.ordered_values(facet, self._all)
            self.choose(Choice({facet.key: frozenset([value] if value in known else value.split("、"))}))
            return
        region = next((o.region for o in self._all if o.region_id == ref), "")
        if region:
            self.choose(Choice(text=region))
            return
        if not self._select(ref) and any(o.id == ref for o in self._all):
            self.choose(Choice())
            self._select(ref)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, choice: Choice) -> None:
        """Show the observations that a choice leaves."""
        keep = self._view.current_record()
        self._choice = choice
        ids = self.context.store.search.references(choice.text, "observation") if choice.text.strip() else None
        outcome = self._faceted.apply(choice, ids or ())
        self._shown = outcome.records
        self._table.set_rows(self._folded(outcome.records) if self._is_folded else outcome.records)
        self._facets.show_choice(choice, outcome.counts)
        self._chips.show_choice(choice)
        self._tools.show_text(choice.text)
        self._tools.count.setText(self._count_words())
        self._stack.setCurrentIndex(0 if self._shown else 1)
        if not self._shown:
            self._empty.show_choice(choice, OBSERVATION_FACETS, tr("没有符合条件的指标"))
            self._detail.show_observation(None)
            self.moved.emit(Location("indicators"))
        elif keep is None or not self._select(keep.id):
            self._view.select_row(0)
        self._keep()
        self.state_changed.emit()

    def view(self) -> TableView:
        """What the table shows: conditions, columns, order, folding."""
        columns = self._table.columns
        order = tuple((columns[number].key, falls == _DOWN) for number, falls in self._table.sorted_by)
        return TableView("", self._choice, self._keys, order, self._is_folded)

    def show_view(self, view: TableView) -> None:
        """Show the table as a view has it; columns and facets that are no more are left out."""
        known = {facet.key for facet in OBSERVATION_FACETS}
        chosen = {key: values for key, values in view.choice.chosen.items() if key in known}
        self._keys = tuple(key for key in view.columns if any(column.key == key for column in ALL_COLUMNS))
        self._is_folded = view.is_folded
        self._tools.fold.setChecked(view.is_folded)
        columns = chosen_columns(self._keys)
        if view.is_folded:
            filed = self.context.store.doubts.disputed()
            self._statements = {one.lead.id: one for one in statements(self._all, filed)}
            columns = folded_columns(columns, self._statements)
        numbers = {column.key: number for number, column in enumerate(columns)}
        keep = self._view.current_record()
        self._table.set_columns(columns)
        self._table.sort_by([(numbers[key], _DOWN if falls else _UP) for key, falls in view.order if key in numbers])
        self.choose(Choice(chosen, view.choice.text))
        if keep is not None:
            self._select(keep.id)

    def _folded(self, records: tuple[Observation, ...]) -> tuple[Observation, ...]:
        """For each thing said the statement that stands for all that are left."""
        self._statements = {
            one.lead.id: one for one in statements(records, self.context.store.doubts.disputed())
        }
        self._table.set_columns_quietly(folded_columns(chosen_columns(self._keys), self._statements))
        return tuple(one.lead for one in self._statements.values())

    def _select(self, ref: str) -> bool:
        """Make the row of an observation current, or the row that it is folded into."""
        if self._view.select_id(ref):
            return True
        if not self._is_folded:
            return False
        lead = next((one.lead.id for one in self._statements.values() if any(o.id == ref for o in one.members)), "")
        return bool(lead) and self._view.select_id(lead)

    def _keep(self) -> None:
        """Remember what the table shows for the next time."""
        self.context.settings.set(_KEPT, saved_views.to_line(self.view()))

    def _count_words(self) -> str:
        words = tr("{shown} 条").format(shown=len(self._shown))
        if not self._choice.is_empty:
            words += tr("，共 {all} 条").format(all=len(self._all))
        return (
            tr("{words}，合为 {rows} 行").format(words=words, rows=len(self._table.rows)) if self._is_folded else words
        )

    def reload(self) -> bool:
        """Read the values anew; conditions and selection stay."""
        self._faceted = Faceted(self.context.store.observations.all(), OBSERVATION_FACETS, filters.observation_words)
        self._all = self._faceted.records
        self.choose(self._choice)
        return True

    def focus_main(self) -> None:
        """The list of the page."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected_sheet(self) -> Sheet | None:
        """The selected rows; where one is selected, its name is the title."""
        rows = self._view.selected_records()
        if not rows:
            return None
        title = rows[0].name if len(rows) == 1 else self._title()
        return sheets.of_observations(title, rows, self._table.columns)

    def whole_sheet(self) -> Sheet | None:
        """All rows in the order shown."""
        return sheets.of_observations(self._title(), self._table.rows, self._table.columns) if self._shown else None

    def offer(self) -> Offer | None:
        """The rows shown; for workbooks also with every column there is."""
        plain = super().offer()
        return replace(plain, full=self._full_sheet) if plain else None

    def _full_sheet(self, selected: bool) -> Sheet:  # noqa: FBT001 - which rows
        rows = self._view.selected_records() if selected else self._table.rows
        return sheets.of_observations_in_full(self._title(), rows)

    def selected_observations(self) -> tuple[Observation, ...]:
        """The selected values."""
        return self._view.selected_records()

    def current_observation(self) -> Observation | None:
        """The row in focus."""
        return self._view.current_record()

    def _title(self) -> str:
        conditions = filters.human_sentence(self._choice, OBSERVATION_FACETS)
        return f"指标（{conditions}）" if conditions else "指标"

    def _middle(self) -> QWidget:
        style = self.context.style
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 0)
        self._tools = IndicatorTools(self.context, self.view)
        self._tools.text_changed.connect(lambda text: self.choose(self._choice.with_text(text)))
        self._tools.wanted.connect(self.show_view)
        self._tools.said.connect(self.said)
        self._chips = ChipBar(style, OBSERVATION_FACETS)
        self._chips.changed.connect(self.choose)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        for widget in (self._tools, Line(style), self._chips):
            box.addWidget(widget)
        box.addWidget(self._stack, 1)
        return holder

    def _on_chosen(self, record: Observation) -> None:
        self._detail.show_observation(record)
        self.moved.emit(Location("indicators", record.id))
        self.state_changed.emit()


def _labels(sections: tuple[Section, ...]) -> dict[str, str]:
    """How sections are called in the narrow column of facets."""
    found = {filters.NEWS: tr("相关新闻")}
    for section in sections:
        is_chapter = not section.parent_id and section.number != section.title
        title = formats.short_title(section.title) if is_chapter else section.title
        found[section.number] = section.title if section.number == section.title else f"{section.number} {title}"
    return found
