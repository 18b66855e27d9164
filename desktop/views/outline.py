"""章节: the report's outline, our digest of each section, and what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.core import citation, formats
from desktop.core.documents import Section
from desktop.core.records import Location, Observation
from desktop.export import sheets
from desktop.export.sheet import Sheet
from desktop.models.columns import CERTAINTY, PERIOD, UNIT, VALUE, Column
from desktop.models.record_table import RecordTable
from desktop.views.clipboard import put_text
from desktop.views.context import Context
from desktop.views.page import Page
from desktop.views.widgets.labels import Button, Label, Line, clear, margins, surface
from desktop.views.widgets.panes import panes
from desktop.views.widgets.record_view import RecordView
from desktop.views.widgets.row_list import ListRow, RowList

_COLUMNS: tuple[Column[Observation], ...] = (
    Column("name", "指标", formats.name_with_region),
    VALUE,
    UNIT,
    PERIOD,
    CERTAINTY,
)


class OutlinePage(Page):
    """The page."""

    left_title = "目录"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        style = context.style
        self._sections = context.store.outline.sections()
        self._by_number = {section.number: section for section in self._sections}
        self._section: Section | None = None
        self._table: RecordTable[Observation] = RecordTable(_COLUMNS, self)
        self._view: RecordView[Observation] = RecordView(style, self._table)
        self._view.setAccessibleName("章节里的数值")
        self._view.opened.connect(lambda o: self.go("indicators", o.id))
        self._view.selection_moved.connect(self.state_changed)
        self._list = RowList(style, label_width=60, pad=12)
        self._list.setAccessibleName("章节目录")
        self._list.chosen.connect(self._on_chosen)
        self._list.set_rows([_row(section) for section in self._sections])
        box = QHBoxLayout(self)
        margins(box, 0)
        box.addWidget(panes(style, self._list, self._middle(), self._right(), widths=(296, 548, 308)))
        style.changed.connect(self._show)
        if self._sections:
            self._list.select(self._sections[0].number)

    def subtitle(self) -> str:
        """Whose words these are."""
        return "各节摘要为本库编写，非报告原文"

    def status(self) -> str:
        """Which section is open."""
        if self._section is None:
            return f"{len(self._sections)} 节"
        place = formats.section_words(self._section.number)
        return f"{len(self._sections)} 节　{place}　{len(self._table.rows)} 条数值"

    def open_ref(self, ref: str) -> None:
        """Show a section by number or by the id of something that stands in it."""
        number = ref.rpartition("/")[2]
        if number not in self._by_number:
            number = self._number_of(ref)
        if number:
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

    def current_observation(self) -> Observation | None:
        """The value in focus."""
        return self._view.current_record()

    def citation(self) -> str:
        """The report, with the section."""
        return citation.report_reference(self._section.number if self._section else "")

    def _sheet(self, rows: tuple[Observation, ...]) -> Sheet | None:
        if self._section is None:
            return None
        return sheets.of_observations(f"{self._section.number} {self._section.title}", rows, _COLUMNS)

    def _number_of(self, ref: str) -> str:
        outline = self.context.store.outline
        for term in outline.terms():
            if term.id == ref:
                return term.section
        for discrepancy in outline.discrepancies():
            if discrepancy.id == ref:
                return next((s for s in discrepancy.sections if s in self._by_number), "")
        for section in self._sections:
            if any(ranking.id == ref for ranking in outline.rankings_of(section.number)):
                return section.number
            if any(reference.id == ref for reference in outline.references_of(section.number)):
                return section.number
        return ""

    def _middle(self) -> QWidget:
        style = self.context.style
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 0)
        top = surface()
        top.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        head = QVBoxLayout(top)
        margins(head, 24, 20, 24, 16, spacing=8)
        self._place = Label(style, "", role="caption", token="text3")
        self._title = Label(style, "", role="name", wrap=True).selectable()
        self._digest = Label(style, "", role="reading", wrap=True).selectable()
        for label in (self._place, self._title):
            head.addWidget(label)
        row = QHBoxLayout()  # a row knows how wide the digest is at most, and so how high
        row.addWidget(self._digest, 100)
        row.addStretch(1)
        head.addLayout(row)
        box.addWidget(top)
        box.addWidget(Line(style))
        box.addWidget(self._view, 1)
        self._none = Label(style, "这一节没有数值。", token="text2")
        self._none.setContentsMargins(24, 16, 24, 16)
        box.addWidget(self._none, 0, Qt.AlignmentFlag.AlignTop)
        self._rest = QWidget()
        box.addWidget(self._rest, 1)
        return holder

    def _right(self) -> QWidget:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = surface()
        self._info = QVBoxLayout(inside)
        margins(self._info, 16, 16, 16, 16, spacing=6)
        scroll.setWidget(inside)
        return scroll

    def _on_chosen(self, key: str) -> None:
        self._section = self._by_number.get(key)
        if self._section is None:
            return
        self._table.set_rows(self.context.store.observations.of_section(key))
        self._show()
        self.moved.emit(Location("outline", key))
        self.state_changed.emit()

    def _show(self) -> None:
        section = self._section
        if section is None:
            return
        head = formats.chapter_of(section.number)
        parent = self._by_number.get(head)
        path = f"{formats.section_words(head)} {parent.title if parent else ''}"
        self._place.setText(path if head != section.number else formats.section_words(head))
        self._title.setText(f"{section.number}　{section.title}" if head != section.number else section.title)
        self._digest.setText(section.digest or "本版没有收录这一节的数值和摘要。列出标题，是因为其他内容提到它。")
        self._digest.setMaximumWidth(self.context.style.px(34 * 15 + 16))
        self._view.setVisible(bool(self._table.rows))
        self._none.setVisible(not self._table.rows and bool(section.digest))
        self._rest.setVisible(not self._table.rows)
        self._show_info(section.number)

    def _show_info(self, number: str) -> None:
        clear(self._info)
        store = self.context.store
        figures = [f for f in store.figures.all() if f.section == number]
        self._links("图表", [(f"{f.id} {f.caption}", Location("figures", f.id)) for f in figures])
        cases = [c for c in store.outline.cases() if c.section == number]
        self._links("案例", [(f"{c.id} {c.name}", Location("cases", c.id)) for c in cases])
        policies = store.policies.of_section(number) if number not in {"A"} else ()
        self._links(
            f"提到的政策　{len(policies)} 件", [(title, Location("policies", ref)) for ref, title, _ in policies[:12]]
        )
        if number == "A":
            listed = store.counts()["listed"]
            self._links("政策", [(f"附录A {listed} 件，见政策页", Location("policies", "收录:附录A"))])
        for ranking in store.outline.rankings_of(number):
            names = "、".join(f"{item.position} {item.name}" for item in ranking.items)
            self._text(f"排名：{ranking.title}", names, ranking.note)
        for discrepancy in store.outline.discrepancies():
            if number in discrepancy.sections:
                self._text(f"存疑：{discrepancy.title}", discrepancy.detail, discrepancy.likelier, token="doubt")
        self._terms(number)
        self._references(number)
        self._info.addStretch(1)

    def _links(self, title: str, links: Sequence[tuple[str, Location]]) -> None:
        if not links:
            return
        style = self.context.style
        self._heading(title)
        for words, target in links:
            shown = words if len(words) <= 21 else words[:20] + "…"
            button = Button(style, shown, look="link", tip=words, on_click=partial(self.wanted.emit, target))
            self._info.addWidget(button)

    def _text(self, title: str, words: str, note: str, *, token: str = "text2") -> None:
        self._heading(title, token=token)
        self._info.addWidget(Label(self.context.style, words, wrap=True).selectable())
        if note:
            self._info.addWidget(Label(self.context.style, note, role="caption", token="text2", wrap=True).selectable())

    def _heading(self, title: str, *, token: str = "text2") -> None:
        if self._info.count():
            self._info.addSpacing(6)
            self._info.addWidget(Line(self.context.style))
            self._info.addSpacing(4)
        self._info.addWidget(Label(self.context.style, title, role="captionBold", token=token, wrap=True))

    def _terms(self, number: str) -> None:
        terms = [term for term in self.context.store.outline.terms() if term.section == number]
        if not terms:
            return
        self._heading("名词")
        for term in terms:
            self._info.addWidget(Label(self.context.style, f"{term.name}：{term.definition}", wrap=True).selectable())

    def _references(self, number: str) -> None:
        references = self.context.store.outline.references_of(number)
        if not references:
            return
        style = self.context.style
        self._heading("引文")
        for reference in references:
            words = f"{reference.mark} {reference.text}"
            self._info.addWidget(Label(style, words, role="caption", token="text2", wrap=True).selectable())
            if reference.url:
                row = QHBoxLayout()
                margins(row, 0, spacing=12)
                url = reference.url
                address = QUrl(url)
                row.addWidget(
                    Button(style, "打开网址", look="link", tip=url, on_click=partial(QDesktopServices.openUrl, address))
                )
                row.addWidget(
                    Button(
                        style, "复制", look="link", tip="复制这条引文和网址",
                        on_click=partial(self._copy_reference, f"{words} {url}"),
                    )
                )  # fmt: skip
                row.addStretch(1)
                self._info.addLayout(row)

    def _copy_reference(self, words: str) -> None:
        self.said.emit(put_text(words, "已复制引文"))


def _row(section: Section) -> ListRow:
    depth = section.number.count(".")
    top = depth == 0
    label = formats.section_words(section.number) if top else section.number
    return ListRow(
        section.number, section.title, label=label, indent=max(depth - 1, 0), bold=top, faint=not section.digest
    )
