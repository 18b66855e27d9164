"""指标: one table over all observations, facets at the left, provenance at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core import filters, formats
from desktop.core.filters import OBSERVATION_FACETS, Choice
from desktop.core.records import Location, Observation
from desktop.export import sheets
from desktop.export.sheet import Sheet
from desktop.models.columns import OBSERVATION_COLUMNS, natural_key
from desktop.models.record_table import RecordTable
from desktop.views.context import Context
from desktop.views.page import Page
from desktop.views.provenance import ProvenancePane
from desktop.views.widgets.empty import EmptyState
from desktop.views.widgets.facet_pane import ChipBar, FacetPane
from desktop.views.widgets.filter_field import FilterField
from desktop.views.widgets.labels import Label, Line, margins, surface
from desktop.views.widgets.panes import panes
from desktop.views.widgets.record_view import RecordView


class IndicatorsPage(Page):
    """The page."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._all = context.store.observations.all()
        self._choice = Choice()
        self._shown: tuple[Observation, ...] = ()
        values = {facet.key: filters.ordered_values(facet, self._all) for facet in OBSERVATION_FACETS}
        values["section"] = tuple(sorted(values["section"], key=natural_key))
        values["period"] = tuple(sorted(values["period"], reverse=True))
        style = context.style
        self._facets = FacetPane(
            style, OBSERVATION_FACETS, values, first=9, folded=frozenset({"category", "period"}),
            labels={s.number: f"{s.number} {s.title}" for s in context.store.outline.sections()},
        )  # fmt: skip
        self._facets.changed.connect(self.choose)
        self._table: RecordTable[Observation] = RecordTable(OBSERVATION_COLUMNS, self)
        self._view: RecordView[Observation] = RecordView(style, self._table)
        self._view.setAccessibleName("指标")
        self._view.chosen.connect(self._on_chosen)
        self._view.selection_moved.connect(self.state_changed)
        self._detail = ProvenancePane(context)
        self._detail.wanted.connect(self.wanted)
        self._detail.said.connect(self.said)
        self._empty = EmptyState(style)
        self._empty.changed.connect(self.choose)
        box = QHBoxLayout(self)
        margins(box, 0)
        box.addWidget(panes(style, self._facets, self._middle(), self._detail, widths=(192, 640, 320)))
        self.choose(Choice())

    def subtitle(self) -> str:
        """How numbers are shown."""
        return "数值为还原小数点后的值，精度同原文"

    def status(self) -> str:
        """Rows shown and selected."""
        words = f"{len(self._shown)} 条"
        selected = self._view.selected_records()
        if len(selected) == 1:
            words += f"　已选 1 条：{selected[0].name} {formats.value_phrase(selected[0])}"
        elif selected:
            words += f"　已选 {len(selected)} 条"
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
            self.choose(Choice({facet.key: frozenset(value.split("、"))}))
            return
        region = next((o.region for o in self._all if o.region_id == ref), "")
        if region:
            self.choose(Choice(text=region))
            return
        if not self._view.select_id(ref) and any(o.id == ref for o in self._all):
            self.choose(Choice())
            self._view.select_id(ref)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, choice: Choice) -> None:
        """Show the observations that a choice leaves."""
        keep = self._view.current_record()
        self._choice = choice
        ids = self.context.store.search.references(choice.text, "observation") or frozenset()
        outcome = filters.apply(
            self._all,
            OBSERVATION_FACETS,
            choice,
            words=filters.observation_words,
            found=lambda record: record.id in ids,
        )
        self._shown = outcome.records
        self._table.set_rows(outcome.records)
        self._facets.show_choice(choice, outcome.counts)
        self._chips.show_choice(choice)
        if self._field.text() != choice.text:
            self._field.setText(choice.text)
        total = len(self._all)
        self._count.setText(f"{len(self._shown)} 条" if choice.is_empty else f"{len(self._shown)} 条，共 {total} 条")
        self._stack.setCurrentIndex(0 if self._shown else 1)
        if not self._shown:
            self._empty.show_choice(choice, OBSERVATION_FACETS, "没有符合条件的指标")
            self._detail.show_observation(None)
        elif keep is None or not self._view.select_id(keep.id):
            self._view.select_row(0)
        self.state_changed.emit()

    def reload(self) -> bool:
        """Read the values anew; conditions and selection stay."""
        self._all = self.context.store.observations.all()
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
        return sheets.of_observations(title, rows, OBSERVATION_COLUMNS)

    def whole_sheet(self) -> Sheet | None:
        """All rows in the order shown."""
        return sheets.of_observations(self._title(), self._table.rows, OBSERVATION_COLUMNS) if self._shown else None

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
        head = QWidget()
        row = QHBoxLayout(head)
        margins(row, 12, 0, spacing=12)
        self._field = FilterField(style, "筛选：名称、地区、数值", name="筛选指标", width=200)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(60)
        self._timer.timeout.connect(lambda: self.choose(self._choice.with_text(self._field.text())))
        self._field.textEdited.connect(lambda _text: self._timer.start())
        self._count = Label(style, "", token="text2")
        row.addWidget(self._field)
        row.addWidget(self._count)
        row.addStretch(1)
        head.setFixedHeight(style.px(39))
        self._chips = ChipBar(style, OBSERVATION_FACETS)
        self._chips.changed.connect(self.choose)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        for widget in (head, Line(style), self._chips):
            box.addWidget(widget)
        box.addWidget(self._stack, 1)
        return holder

    def _on_chosen(self, record: Observation) -> None:
        self._detail.show_observation(record)
        self.moved.emit(Location("indicators", record.id))
        self.state_changed.emit()
