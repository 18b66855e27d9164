"""比较: chosen values side by side as a table and a chart, with differences, ratios and indices; kept under a name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core import citation, compare, pivot
from desktop.core.compare import By, Catalogue, Comparison
from desktop.core.pivot import CALCULATIONS, Pivot, PivotRow
from desktop.core.records import Location, Observation
from desktop.export.sheet import Sheet, SheetColumn
from desktop.language import shown, tr
from desktop.models.columns import Column
from desktop.models.pivot_rows import pivot_columns
from desktop.models.record_table import RecordTable
from desktop.views.clipboard import put_sheet
from desktop.views.compare_chart import CompareChart, Libraries
from desktop.views.compare_choice import ChoicePane
from desktop.views.compare_kept import KeptBar
from desktop.views.context import Context
from desktop.views.page import Page
from desktop.views.widgets.labels import Button, Label, Line, margins, surface
from desktop.views.widgets.panes import panes
from desktop.views.widgets.pick_button import Pick, PickButton
from desktop.views.widgets.record_view import RecordView

if TYPE_CHECKING:
    from desktop.views.plots.picture import Plate

_ROWS = {"": tr("自动"), "indicator": tr("指标"), "member": "", "period": tr("时期")}
_EMPTY = tr("在左边选指标。不选地区、品类和时期，就列出全部；灰色的表示与所选的没有共同的数值。")

_NOTHING = tr("所选的指标、地区和时期没有共同的数值。去掉一项再试。")
_BROKEN = tr("缺少列表所需的库，不能比较。其余各页不受影响；重新安装商鉴可以恢复。")


class ComparePage(Page):
    """The page."""

    left_title = tr("选择")
    right_title = tr("图")
    READS_IN_DETAIL = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        style = context.style
        self._offers = context.store.compare.offers()
        self._catalogues: dict[By, Catalogue] = {}
        self._comparison = Comparison()
        self._pivot = Pivot("member", "")
        self._table: RecordTable[PivotRow] = RecordTable((), self)
        self._filling = False
        self._libraries = Libraries(self)
        self._libraries.fetched.connect(self._on_fetched)
        self._chart = CompareChart(style)
        self._chart.row_chosen.connect(lambda number: self._view.select_id(self._chart.drawn.ids[number]))
        self._chart.opened.connect(lambda o: self.go("indicators", o.id))
        self._chart.said.connect(self.said)
        self._choice = ChoicePane(style, context.store.search)
        self._choice.changed.connect(self.compare)
        self._choice.refused.connect(self.said)
        box = QHBoxLayout(self)
        margins(box, 0)
        box.addWidget(panes(style, self._choice, self._middle(), self._chart, widths=(248, 400, 504)))
        self.compare(self._catalogue("region").widest())

    @property
    def busy(self) -> bool:
        """Whether the libraries for table and chart are still being fetched."""
        return self._libraries.busy or self._chart.busy

    def subtitle(self) -> str:
        """What is compared, in words."""
        return self._comparison.name or self._catalogue(self._comparison.by).title(self._comparison)

    def status(self) -> str:
        """Size of the table and the chosen row."""
        words = tr("{rows} 行 {number} 列").format(
            rows=len(self._pivot.rows), number=1 + len(self._pivot.columns) + len(self._pivot.computed)
        )
        row = self._view.current_record()
        return tr("{words}　已选 1 行：{name}").format(words=words, name=row.name) if row else words

    def unit(self) -> str:
        """Units of the columns."""
        return "、".join(dict.fromkeys(column.unit for column in self._pivot.columns if column.unit))

    def open_ref(self, ref: str) -> None:
        """Show a comparison: as text, by its name, or begun from ``地区:id``, ``品类:id``, ``指标:id``."""
        made = compare.from_text(ref) or self._kept.named(ref)
        head, mark, value = ref.partition(":")
        if made is None and mark and head in {"地区", "品类"}:
            by: By = "region" if head == "地区" else "category"
            made = self._catalogue(by).with_member(value)
        elif made is None and mark and head == "指标":
            keys = [key for key in self._catalogue("region").keys("indicator") if key.partition("|")[0] == value]
            made = Comparison("region", tuple(keys[:6]))
        known = self._catalogue(made.by).known(made) if made is not None else None
        if known is not None and known.indicators:
            self.compare(known)

    def reload(self) -> bool:
        """Read the units anew; the comparison, kept or not, stays."""
        self._offers = self.context.store.compare.offers()
        self._catalogues.clear()
        self.compare(self._comparison)
        return True

    def focus_main(self) -> None:
        """The list of indicators."""
        self._choice.lists["indicator"].setFocus(Qt.FocusReason.OtherFocusReason)

    def selected_sheet(self) -> Sheet | None:
        """The selected rows of the table."""
        rows = self._view.selected_records()
        return self._sheet(rows) if rows else self.whole_sheet()

    def whole_sheet(self) -> Sheet | None:
        """The whole table."""
        return self._sheet(self._table.rows) if self._table.rows else None

    def selected_observations(self) -> tuple[Observation, ...]:
        """The values of the selected rows."""
        return tuple(o for row in self._view.selected_records() for o in row.values if o is not None)

    def current_observation(self) -> Observation | None:
        """The first value of the current row."""
        row = self._view.current_record()
        return next((o for o in row.values if o is not None), None) if row else None

    def plate(self) -> Plate | None:
        """The chart beside the table."""
        return self._chart.plate()

    def compare(self, comparison: Comparison) -> None:
        """Show another comparison."""
        self._comparison = comparison
        self._choice.show_choice(self._catalogue(comparison.by), comparison)
        self._kept.show_comparison(comparison, self._catalogue(comparison.by).title(comparison))
        self._lay_out()
        self.moved.emit(Location("compare", comparison.to_text() if comparison.indicators else ""))
        self.state_changed.emit()

    def _catalogue(self, by: By) -> Catalogue:
        if by not in self._catalogues:
            self._catalogues[by] = Catalogue(self._offers, by)
        return self._catalogues[by]

    # Parts

    def _middle(self) -> QWidget:
        style = self.context.style
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 0)
        row = QHBoxLayout()
        margins(row, 16, 10, 12, 8, spacing=8)
        self._rows = PickButton(style, tr("行"), width=112)
        self._rows.picked.connect(lambda key: self.compare(replace(self._comparison, rows=key, name="")))
        self._calculation = PickButton(style, tr("计算"), width=152)
        self._calculation.picked.connect(lambda key: self.compare(replace(self._comparison, calculation=key, name="")))
        row.addWidget(self._rows, 3)
        row.addWidget(self._calculation, 4)
        row.addStretch(1)
        row.addWidget(
            Button(style, "", icon="table", look="flat", on_click=lambda: _copy_table(self), tip=tr("复制表格"))
        )
        box.addLayout(row)
        self._kept = KeptBar(style, self.context.settings)
        self._kept.opened.connect(self.compare)
        self._kept.said.connect(self.said)
        box.addWidget(self._kept)
        box.addWidget(Line(style))
        self._title = Label(style, "", role="tableBold", wrap=True).selectable()
        self._title.setContentsMargins(16, 8, 12, 8)
        box.addWidget(self._title)
        self._view: RecordView[PivotRow] = RecordView(style, self._table, header_height=28)
        self._view.setAccessibleName(tr("比较表"))
        self._view.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self._view.chosen.connect(self._on_row)
        self._view.opened.connect(self._on_opened)
        self._view.selection_moved.connect(self.state_changed)
        self._table.modelReset.connect(self._show_chart)
        self._words = Label(style, "", token="text2", wrap=True)
        self._words.setContentsMargins(24, 24, 24, 24)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._words)
        box.addWidget(self._stack, 1)
        return holder

    # Table and chart

    def _lay_out(self) -> None:
        """Fill table and chart, or say why there is none."""
        catalogue = self._catalogue(self._comparison.by)
        cells = catalogue.chosen(self._comparison)
        if cells and self._libraries.missing:
            self._pivot = Pivot("member", "")
            self._table.set_rows(())
            self._show_words(tr("正在准备表格和图…"))
            if self.isVisible():
                self._libraries.fetch()
            return
        found = self.context.store.observations.by_ids(cell.observation_id for cell in cells) if cells else {}
        self._pivot = pivot.pivot(cells, found, catalogue, self._comparison)
        members = shown(compare.kind_words(self._comparison.by))
        self._filling = True
        self._table.set_columns(pivot_columns(self._pivot, compare.kind_words(self._comparison.by)))
        self._table.set_rows(self._pivot.rows)
        self._filling = False
        self._show_picks(members)
        if not self._pivot.rows:
            self._show_words(_NOTHING if self._comparison.indicators else _EMPTY)
            if not self._comparison.indicators:
                self.why_empty = tr("没有可复制的数值，先选指标")
        else:
            self.why_empty = ""
            self._stack.setCurrentIndex(0)
            self._title.setText(self._pivot.title)
            self._title.setVisible(bool(self._pivot.title))
        self._show_chart()

    def _show_words(self, words: str) -> None:
        self.why_empty = words
        self._words.setText(words)
        self._stack.setCurrentIndex(1)
        self._title.hide()

    def _show_picks(self, members: str) -> None:
        cells = self._catalogue(self._comparison.by).chosen(self._comparison)
        picks = []
        for key, word in _ROWS.items():
            single = bool(key) and len({cell.key(key) for cell in cells}) < 2
            name = members if key == "member" else word
            picks.append(
                Pick(
                    key,
                    tr("行：{name}").format(name=name),
                    tr("只有一个{name}，不必排成行").format(name=name) if single and cells else "",
                )
            )
        self._rows.show_picks(picks, self._comparison.rows)
        plain = replace(self._pivot, computed=())
        self._calculation.show_picks(
            [
                Pick(key, shown(word), pivot.why_not(plain, key) if self._pivot.rows else tr("先选指标") if key else "",
                     group=1 if key.startswith("row") else 0 if key else -1)
                for key, word in CALCULATIONS.items()
            ],
            self._comparison.calculation,
        )  # fmt: skip

    def _show_chart(self) -> None:
        """Draw the table; the bars stand in the order in which the reader sorted it."""
        if self._filling:
            return
        table = replace(self._pivot, rows=self._table.rows)
        drawn, wide = pivot.chart_of(table, say=shown), pivot.chart_of(table, room=48)
        observations = list(self._pivot.observations)
        self._chart.show_chart(
            drawn, wide=wide, title=self._pivot.title or self.subtitle(),
            source=_source(self._pivot, observations) if observations else "", origins=[o.origin for o in observations],
        )  # fmt: skip

    def _on_row(self, row: PivotRow) -> None:
        self._chart.mark(row.id)
        self.state_changed.emit()

    def _on_opened(self, row: PivotRow) -> None:
        first = next((o for o in row.values if o is not None), None)
        if first is not None:
            self.go("indicators", first.id)

    def _on_fetched(self) -> None:
        if self._libraries.missing:
            self._show_words(_BROKEN)
            return
        self._lay_out()
        self.state_changed.emit()

    # Copying

    def _sheet(self, rows: tuple[PivotRow, ...]) -> Sheet:
        observations = [o for row in rows for o in row.values if o is not None]
        return Sheet(
            title=self._pivot.title or self.subtitle(), unit="",
            columns=tuple(_sheet_column(self._pivot, column) for column in self._table.columns),
            rows=tuple(tuple(column.copy_text(row) for column in self._table.columns) for row in rows),
            source=_source(self._pivot, observations), note=citation.doubt_note(observations),
        )  # fmt: skip

    # Qt's names

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._pivot.rows and self._comparison.indicators:
            QTimer.singleShot(0, self, self._lay_out)


def _sheet_column(table: Pivot, column: Column[PivotRow]) -> SheetColumn:
    """A column of the copied table; what stands over several columns is their group."""
    number = column.key.removeprefix("value")
    if not number.isdigit():
        return SheetColumn(column.full_title, column.kind)
    values = table.columns[int(number)]
    return SheetColumn(values.lower_head, "number", values.group)


def _copy_table(page: ComparePage) -> None:
    sheet = page.whole_sheet()
    page.said.emit(put_sheet(sheet) if sheet else page.why_empty)


def _source(table: Pivot, observations: list[Observation]) -> str:
    line = citation.source_line(observations)
    computed = "、".join(column.title for column in table.computed[:2])
    return f"{line}；{computed}由本表数值推算" if computed else line
