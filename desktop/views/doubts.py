"""存疑: places where the report contradicts itself, side by side, and values whose reading is not certain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core import citation, formats, pieces
from desktop.core.clippings import Item
from desktop.core.documents import Contradiction
from desktop.core.faceting import Faceted
from desktop.core.filters import Choice, Facet, human_sentence, observation_words
from desktop.core.records import Location, Observation
from desktop.core.word_facets import CONTRADICTION_FACETS, READING_FACETS, contradiction_words, nature
from desktop.export import sheets, word_sheets
from desktop.export.sheet import Sheet
from desktop.language import mark, shown, tr
from desktop.models.columns import ALL_COLUMNS, CERTAINTY, NAME, SECTION, UNIT, VALUE, Column
from desktop.models.record_table import RecordTable
from desktop.views.context import Context
from desktop.views.contradiction_pane import ContradictionPane
from desktop.views.page import Page
from desktop.views.provenance import ProvenancePane
from desktop.views.widgets.empty import EmptyState
from desktop.views.widgets.facet_pane import ChipBar, FacetPane
from desktop.views.widgets.filter_field import FilterField
from desktop.views.widgets.labels import Line, ShortLabel, margins, surface
from desktop.views.widgets.panes import panes
from desktop.views.widgets.record_view import RecordView
from desktop.views.widgets.row_list import ListRow, RowList
from desktop.views.widgets.tab_strip import TabStrip

#: Counts of all facets, and how many records are left.
Filled = tuple[Mapping[str, Counter[str]], int]

CONFLICTS, READINGS = tr("前后矛盾"), tr("读法存疑")
_ALTERNATIVES = next(column for column in ALL_COLUMNS if column.key == "alternatives")
#: What the narrow table shows, and what a copy of it contains.
_SHOWN: tuple[Column[Observation], ...] = (
    Column("name", mark("指标"), formats.name_with_region),
    Column("value", mark("取用的读法"), formats.value_phrase, width=104, align="right", sort_key=lambda o: o.value),
    replace(_ALTERNATIVES, width=84),
    replace(SECTION, width=52),
    replace(CERTAINTY, width=56),
)
_COPIED = (NAME, VALUE, _ALTERNATIVES, UNIT, SECTION, CERTAINTY)


class DoubtsPage(Page):
    """The page: a tab each for contradictions and for doubtful readings, with facets and detail of its own."""

    READS_IN_DETAIL = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        style, store = context.style, context.store
        self._conflicts = Faceted(
            store.doubts.contradictions(), CONTRADICTION_FACETS, contradiction_words, key=lambda one: one.filed.id
        )
        self._readings: Faceted[Observation] | None = None
        self._value: ProvenancePane | None = None
        self._by_id = {one.filed.id: one for one in self._conflicts.records}
        self._found: tuple[Contradiction, ...] = ()
        self._choices = {CONFLICTS: Choice(), READINGS: Choice()}
        self._tab = CONFLICTS
        self._facets = QStackedWidget()
        self._facets.addWidget(self._facet_pane(self._conflicts, CONTRADICTION_FACETS))
        self._list = RowList(style, lines=True, pad=12)
        self._list.chosen.connect(self._on_conflict)
        self._list.opened.connect(lambda _key: self.reveal_detail())
        self._table: RecordTable[Observation] = RecordTable(_SHOWN, self)
        self._view: RecordView[Observation] = RecordView(style, self._table)
        self._view.chosen.connect(self._on_reading)
        self._view.opened.connect(lambda o: None if self.reveal_detail() else self.go("indicators", o.id))
        self._view.selection_moved.connect(self.state_changed)
        self._pane = ContradictionPane(context, self.wanted.emit, self.said.emit)
        self._detail = QStackedWidget()
        self._detail.addWidget(self._pane)
        box = QHBoxLayout(self)
        margins(box, 0)
        box.addWidget(panes(style, self._facets, self._middle(), self._detail, widths=(192, 448, 512)))
        self.choose(Choice())

    def subtitle(self) -> str:
        """What stands here."""
        return tr("报告前后不一的地方，和不能确定的读法")

    def status(self) -> str:
        """Rows shown."""
        if self._tab == CONFLICTS:
            return tr("{found} 处矛盾").format(found=len(self._found))
        record = self._view.current_record()
        chosen = (
            tr("　已选 1 条：{name} {value}").format(name=record.name, value=formats.value_phrase(record))
            if record
            else ""
        )
        return tr("{rows} 个数值{chosen}").format(rows=len(self._table.rows), chosen=chosen)

    def unit(self) -> str:
        """Unit of the selected value."""
        record = self.current_observation()
        return record.unit if record else ""

    def open_ref(self, ref: str) -> None:
        """Show a contradiction or a value by its id, or a tab by its word."""
        if ref in self._choices:
            self._show_tab(ref)
        elif ref in self._by_id:
            self._show_tab(CONFLICTS)
            if not self._list.select(ref):
                self.choose(Choice())
                self._list.select(ref)
        elif any(o.id == ref for o in self._ready().records):
            self._show_tab(READINGS)
            if not self._view.select_id(ref):
                self.choose(Choice())
                self._view.select_id(ref)

    def choose(self, choice: Choice) -> None:
        """Show what a choice leaves of the tab's records."""
        self._choices[self._tab] = choice
        is_conflict = self._tab == CONFLICTS
        facets: Sequence[Facet[Any]] = CONTRADICTION_FACETS if is_conflict else READING_FACETS
        kind = "discrepancy" if is_conflict else "observation"
        ids = self.context.store.search.references(choice.text, kind) if choice.text.strip() else None
        counts, left = (self._fill_conflicts if is_conflict else self._fill_readings)(choice, ids or ())
        pane = self._facets.currentWidget()
        if isinstance(pane, FacetPane):
            pane.show_choice(choice, counts)
        self._chips.show_choice(choice)
        if self._field.text() != choice.text:
            self._field.setText(choice.text)
        total = len(self._conflicts.records) if is_conflict else len(self._ready().records)
        word = tr("处") if is_conflict else tr("个")
        self._count.setText(
            f"{left} {word}"
            if choice.is_empty
            else tr("{left} {word}，共 {total} {word}").format(left=left, word=word, total=total)
        )
        if not left:
            self._empty.show_choice(choice, facets, tr("没有符合条件的存疑"))
        self._stack.setCurrentIndex(2 if not left else 0 if is_conflict else 1)
        self.state_changed.emit()

    def focus_main(self) -> None:
        """The list of the tab."""
        target = self._list if self._tab == CONFLICTS else self._view
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected_sheet(self) -> Sheet | None:
        """The contradiction in focus or the selected values."""
        if self._tab == READINGS:
            rows = self._view.selected_records()
            return sheets.of_observations("读法存疑的数值", rows, _COPIED) if rows else None
        one = self._by_id.get(self._list.current_key())
        return word_sheets.of_contradictions(one.filed.title, [one]) if one else None

    def items(self) -> tuple[Item, ...]:
        """The contradiction in focus or the selected values."""
        if self._tab == READINGS:
            return pieces.of_observations(self._view.selected_records())
        one = self._by_id.get(self._list.current_key())
        return (pieces.of_contradiction(one),) if one else ()

    def whole_sheet(self) -> Sheet | None:
        """All rows of the tab."""
        if self._tab == READINGS:
            rows = self._table.rows
            return sheets.of_observations(self._title("读法存疑的数值"), rows, _COPIED) if rows else None
        title = self._title("报告前后不一的地方")
        return word_sheets.of_contradictions(title, self._found) if self._found else None

    def current_observation(self) -> Observation | None:
        """The value in focus on the tab of readings."""
        return self._view.current_record() if self._tab == READINGS else None

    def citation(self) -> str:
        """The report, with the section of what is in focus."""
        one = self._by_id.get(self._list.current_key())
        if self._tab == READINGS or one is None or not one.places:
            return super().citation()
        return citation.report_reference(one.places[0].section)

    def _title(self, words: str) -> str:
        facets: Sequence[Facet[Any]] = CONTRADICTION_FACETS if self._tab == CONFLICTS else READING_FACETS
        conditions = human_sentence(self._choices[self._tab], facets)
        return f"{words}（{conditions}）" if conditions else words

    def _ready(self) -> Faceted[Observation]:
        """The doubtful readings with their facets and detail, made when they are first asked for."""
        if self._readings is None:
            values = self.context.store.observations.doubtful()
            self._readings = Faceted(values, READING_FACETS, observation_words)
            self._facets.addWidget(self._facet_pane(self._readings, READING_FACETS))
            self._value = ProvenancePane(self.context)
            self._value.wanted.connect(self.wanted)
            self._value.said.connect(self.said)
            self._detail.addWidget(self._value)
        return self._readings

    def _facet_pane(self, faceted: Faceted[Any], facets: Sequence[Facet[Any]]) -> FacetPane:
        sections = self.context.store.outline.sections()
        printed = {s.number: place for place, s in enumerate(sections)}
        labels = {s.number: f"{s.number} {formats.short_title(s.title)}" for s in sections}
        values = {facet.key: faceted.values(facet.key) for facet in facets}
        values["section"] = tuple(sorted(values["section"], key=lambda number: printed.get(number, len(printed))))
        pane = FacetPane(
            self.context.style, facets, values, first=9, whole=frozenset({"section"}),
            labels={"section": {**labels, "前言": tr("前言"), "新闻": tr("相关新闻")}},
        )  # fmt: skip
        pane.changed.connect(self.choose)
        return pane

    def _middle(self) -> QWidget:
        style = self.context.style
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 0)
        self._tabs = TabStrip(style)
        self._tabs.chosen.connect(self._show_tab)
        self._show_tabs()
        head = QWidget()
        row = QHBoxLayout(head)
        margins(row, 12, 0, 12, 6, spacing=12)
        self._field = FilterField(style, tr("题目、数值、拼音"), name=tr("筛选存疑"), width=200)
        self._field.textChanged.connect(self._on_text)
        self._count = ShortLabel(style, "", token="text2")
        row.addWidget(self._field)
        row.addWidget(self._count, 1)
        self._chips = ChipBar(style, (*CONTRADICTION_FACETS, *READING_FACETS))
        self._chips.changed.connect(self.choose)
        self._empty = EmptyState(style)
        self._empty.changed.connect(self.choose)
        self._stack = QStackedWidget()
        for widget in (self._list, self._view, self._empty):
            self._stack.addWidget(widget)
        for part in (self._tabs, head, Line(style), self._chips):
            box.addWidget(part)
        box.addWidget(self._stack, 1)
        return holder

    def _show_tabs(self) -> None:
        doubtful = self.context.store.counts()["doubtful"]
        counts = ((CONFLICTS, len(self._conflicts.records)), (READINGS, doubtful))
        self._tabs.show_tabs(counts, self._tab)

    def _show_tab(self, tab: str) -> None:
        if tab != self._tab:
            self._tab = tab
            self._ready()
            self._show_tabs()
            self._facets.setCurrentIndex(0 if tab == CONFLICTS else 1)
            self._detail.setCurrentIndex(0 if tab == CONFLICTS else 1)
            self.choose(self._choices[tab])

    def _fill_conflicts(self, choice: Choice, ids: Collection[str]) -> Filled:
        keep = self._list.current_key()
        outcome = self._conflicts.apply(choice, ids)
        self._found = outcome.records
        self._list.set_rows([_row(one) for one in self._found])
        if not self._found:
            self._pane.show_contradiction(None)
            self.moved.emit(Location("doubts"))
        elif not (keep and self._list.select(keep)):
            self._list.select(self._found[0].filed.id)
        return outcome.counts, len(self._found)

    def _fill_readings(self, choice: Choice, ids: Collection[str]) -> Filled:
        keep = self._view.current_record()
        outcome = self._ready().apply(choice, ids)
        self._table.set_rows(outcome.records)
        if not outcome.records and self._value is not None:
            self._value.show_observation(None)
            self.moved.emit(Location("doubts"))
        elif keep is None or not self._view.select_id(keep.id):
            self._view.select_row(0)
        return outcome.counts, len(outcome.records)

    def _on_text(self, text: str) -> None:
        if text != self._choices[self._tab].text:
            self.choose(self._choices[self._tab].with_text(text))

    def _on_conflict(self, key: str) -> None:
        self._pane.show_contradiction(self._by_id.get(key))
        self.moved.emit(Location("doubts", key))
        self.state_changed.emit()

    def _on_reading(self, record: Observation) -> None:
        if self._value is not None:
            self._value.show_observation(record)
        self.moved.emit(Location("doubts", record.id))
        self.state_changed.emit()


def _row(one: Contradiction) -> ListRow:
    sections = dict.fromkeys(place.section for place in one.places)
    where = (
        "、".join(sections)
        if len(sections) < 5
        else tr("{words} 等{sections}节").format(words="、".join(list(sections)[:4]), sections=len(sections))
    )
    return ListRow(
        one.filed.id, one.filed.title, second=f"{where}　{one.filed.likelier}", tag=(shown(nature(one)[:2]), "")
    )
