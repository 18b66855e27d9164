"""章节: the report's outline, our digest of each section, and what stands in it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.core import citation, formats, pieces
from desktop.core.clippings import Item
from desktop.core.documents import Section
from desktop.core.filters import matches_text
from desktop.core.records import Location, Observation
from desktop.export import sheets
from desktop.export.sheet import Sheet
from desktop.language import mark, shown, tr
from desktop.models.columns import CERTAINTY, PERIOD, SECTION, UNIT, VALUE, Column
from desktop.models.record_table import RecordTable
from desktop.views.context import Context
from desktop.views.page import Page
from desktop.views.section_pane import SectionPane
from desktop.views.widgets.filter_field import FilterField
from desktop.views.widgets.labels import Button, Label, Line, margins, surface
from desktop.views.widgets.panes import panes
from desktop.views.widgets.reading import Reading
from desktop.views.widgets.record_view import RecordView
from desktop.views.widgets.row_list import ListRow, RowList

_COLUMNS: tuple[Column[Observation], ...] = (
    Column("name", mark("指标"), formats.name_with_region),
    VALUE,
    UNIT,
    PERIOD,
    CERTAINTY,
)


#: Where a section has parts, their values are shown with it.
_DEEP_COLUMNS = (*_COLUMNS[:-1], replace(SECTION, width=56), _COLUMNS[-1])


class OutlinePage(Page):
    """The page."""

    left_title = tr("目录")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        style = context.style
        self._sections = context.store.outline.sections()
        self._by_number = {section.number: section for section in self._sections}
        self._by_id = {section.id: section for section in self._sections}
        self._children: dict[str, list[Section]] = {}
        for section in self._sections:
            self._children.setdefault(section.parent_id, []).append(section)
        self._is_deep = False
        self._section: Section | None = None
        self._table: RecordTable[Observation] = RecordTable(_COLUMNS, self)
        self._view: RecordView[Observation] = RecordView(style, self._table)
        self._view.setAccessibleName(tr("章节里的数值"))
        self._view.opened.connect(lambda o: self.go("indicators", o.id))
        self._view.selection_moved.connect(self.state_changed)
        self._list = RowList(style, label_width=60, pad=12)
        self._list.setAccessibleName(tr("章节目录"))
        self._list.chosen.connect(self._on_chosen)
        self._list.set_rows([_row(section, self._depth(section)) for section in self._sections])
        box = QHBoxLayout(self)
        margins(box, 0)
        self._info = SectionPane(self)
        box.addWidget(panes(style, self._left(), self._middle(), self._info, widths=(296, 548, 308)))
        style.changed.connect(self._show)
        if self._sections:
            self._list.select(self._sections[0].number)

    def subtitle(self) -> str:
        """Whose words these are."""
        return tr("各节摘要为本库编写，非报告原文")

    def status(self) -> str:
        """Which section is open."""
        if self._section is None:
            return tr("{sections} 节").format(sections=len(self._sections))
        place = shown(formats.section_words(self._section.number))
        return tr("{sections} 节　{place}　{rows} 条数值").format(
            sections=len(self._sections), place=place, rows=len(self._table.rows)
        )

    def open_ref(self, ref: str) -> None:
        """Show a section by number or by the id of something that stands in it."""
        number = ref.rpartition("/")[2]
        if number not in self._by_number:
            number = self.context.store.outline.number_of(ref)
        if number and not self._list.select(number) and number in self._by_number:
            self._field.clear()
            self._list.select(number)

    def focus_main(self) -> None:
        """The list of the page."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected_sheet(self) -> Sheet | None:
        """The selected values."""
        rows = self._view.selected_records()
        return self._sheet(rows) if rows else self.whole_sheet()

    def whole_sheet(self) -> Sheet | None:
        """All values of the section."""
        return self._sheet(self._table.rows) if self._table.rows else None

    def selected_observations(self) -> tuple[Observation, ...]:
        """The selected values."""
        return self._view.selected_records()

    def items(self) -> tuple[Item, ...]:
        """The selected values where the keyboard is among them, otherwise the section."""
        if self._view.hasFocus() and self._view.selected_records():
            return pieces.of_observations(self._view.selected_records())
        return (pieces.of_section(self._section),) if self._section else ()

    def current_observation(self) -> Observation | None:
        """The value in focus."""
        return self._view.current_record()

    def citation(self) -> str:
        """The report, with the section."""
        return citation.report_reference(self._section.number if self._section else "")

    def _sheet(self, rows: tuple[Observation, ...]) -> Sheet | None:
        if self._section is None:
            return None
        return sheets.of_observations(f"{self._section.number} {self._section.title}", rows, self._table.columns)

    def _left(self) -> QWidget:
        style = self.context.style
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 0)
        self._field = FilterField(style, tr("章节号、标题、摘要中的词"), name=tr("筛选章节"))
        self._field.textChanged.connect(self._fill)
        head = QHBoxLayout()
        margins(head, 12, 6, 12, 5)
        head.addWidget(self._field)
        box.addLayout(head)
        box.addWidget(Line(style))
        box.addWidget(self._list, 1)
        return holder

    def _middle(self) -> QWidget:
        style = self.context.style
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 0)
        top = surface()
        top.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        head = QVBoxLayout(top)
        margins(head, 24, 12, 24, 14, spacing=6)
        self._title = Label(style, "", role="name", wrap=True).selectable()
        self._digest = Reading(style, name=tr("本节摘要"))
        head.addWidget(self._title)
        head.addWidget(self._digest)
        box.addWidget(top)
        self._summary = Label(style, "", role="captionBold", token="text2", wrap=True)
        self._summary.setContentsMargins(24, 8, 24, 8)
        box.addWidget(Line(style))
        box.addWidget(self._summary)
        box.addWidget(self._view, 1)
        self._rest = QWidget()
        box.addWidget(self._rest, 1)
        box.addWidget(Line(style))
        foot = QHBoxLayout()
        margins(foot, 16, 4, 16, 4, spacing=16)
        self._before = Button(style, tr("上一节"), icon="back", look="flat", on_click=partial(self._step, -1))
        self._after = Button(style, tr("下一节"), icon="forward", look="flat", on_click=partial(self._step, 1))
        foot.addWidget(self._before)
        foot.addStretch(1)
        foot.addWidget(self._after)
        box.addLayout(foot)
        return holder

    def _fill(self, text: str) -> None:
        """List the sections with these words; all of them without any."""
        words = text.strip()
        ids = self.context.store.search.references(words, "section") if words else None
        left = [
            section for section in self._sections
            if not words or section.id in (ids or ()) or matches_text(f"{section.number} {section.title}", words)
        ]  # fmt: skip
        rows = [_row(section, self._depth(section)) for section in left]
        self._list.set_rows(rows or [ListRow("", tr("没有含“{words}”的章节").format(words=words[:10]), header=True)])
        if self._section is not None:
            self._list.select(self._section.number, quiet=True)

    def _on_chosen(self, key: str) -> None:
        self._section = self._by_number.get(key)
        if self._section is None:
            return
        values = self.context.store.observations
        self._is_deep = bool(self._children.get(self._section.id))
        self._table.set_columns(_DEEP_COLUMNS if self._is_deep else _COLUMNS)
        self._table.set_rows(values.of_section(key, deep=self._is_deep))
        self._show()
        self.moved.emit(Location("outline", key))
        self.state_changed.emit()

    def _depth(self, section: Section) -> int:
        """How many sections lie above."""
        depth, upper = 0, self._by_id.get(section.parent_id)
        while upper is not None:
            depth, upper = depth + 1, self._by_id.get(upper.parent_id)
        return depth

    def _step(self, by: int) -> None:
        """Go to the section before or after in the printed order."""
        if self._section is not None:
            place = self._sections.index(self._section) + by
            if 0 <= place < len(self._sections):
                self.open_ref(self._sections[place].number)

    def _show(self) -> None:
        section = self._section
        if section is None:
            return
        is_top = not section.parent_id
        self._title.setText(section.title if is_top else f"{section.number}　{section.title}")
        self._digest.show_text(section.digest or tr("本版没有收录这一节的数值和摘要。列出标题，是因为其他内容提到它。"))
        self._digest.setMaximumWidth(self.context.style.px(34 * 15 + 16))
        count = len(self._table.rows)
        self._view.setVisible(bool(count))
        self._rest.setVisible(not count)
        below = tr("本节及下级各节的数值") if self._is_deep else tr("数值", "many")
        self._summary.setText(
            tr("{below}　{count} 条").format(below=below, count=count) if count else tr("这一节没有数值。")
        )
        place = self._sections.index(section)
        for button, other in ((self._before, place - 1), (self._after, place + 1)):
            there = self._sections[other] if 0 <= other < len(self._sections) else None
            button.setEnabled(there is not None)
            button.setToolTip(f"{there.number}　{there.title}" if there else "")
        self._info.show_section(section, self._children.get(section.id, ()))


def _row(section: Section, depth: int) -> ListRow:
    top = depth == 0
    label = shown(formats.section_words(section.number)) if top else section.number
    return ListRow(
        section.number, section.title, label=label, indent=max(depth - 1, 0), bold=top, faint=not section.digest
    )
