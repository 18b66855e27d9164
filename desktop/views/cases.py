"""案例: list by appendix, reader with our digest, facts table tied to it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.core import citation, formats, pieces
from desktop.core.clippings import Item
from desktop.core.documents import CaseParagraph, CaseStudy
from desktop.core.records import Location, Observation
from desktop.core.similar import similar, themes
from desktop.export import sheets
from desktop.export.sheet import Sheet
from desktop.language import mark, shown, tr
from desktop.models.columns import UNIT, VALUE, Column
from desktop.models.record_table import RecordTable
from desktop.views import places
from desktop.views.case_cards import CaseCards
from desktop.views.case_list import CaseList
from desktop.views.case_text import CaseText
from desktop.views.clipboard import put_sheet, put_text
from desktop.views.context import Context
from desktop.views.page import Page
from desktop.views.widgets.keys import order_tabs
from desktop.views.widgets.labels import Button, Label, Line, clear, margins, surface
from desktop.views.widgets.panes import panes
from desktop.views.widgets.record_view import RecordView

if TYPE_CHECKING:
    from desktop.views.exporting import Offer


def _fact_columns(prefixes: tuple[str, ...], longest: int = 0) -> tuple[Column[Observation], ...]:
    """Name without the case's own, value, unit with room for the longest, of so many characters."""

    def name(observation: Observation) -> str:
        words = observation.name
        for prefix in prefixes:
            if words.startswith(prefix) and len(words) > len(prefix) + 1:
                words = words[len(prefix) :]
        return words

    unit = replace(UNIT, width=min(max(64, 18 + 13 * longest), 110))
    return (Column("name", mark("指标"), name), replace(VALUE, width=84), unit)


class CasesPage(Page):
    """The page."""

    COPY_KIND = "case"
    left_title = tr("目录")
    right_title = tr("数值", "many")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        style = context.style
        self._cases = context.store.outline.cases()
        self._case: CaseStudy | None = None
        self._paragraphs: tuple[CaseParagraph, ...] = ()
        self._marked = ""
        self._table: RecordTable[Observation] = RecordTable(_fact_columns(()), self)
        self.list = CaseList(context, self._cases)
        self.list.chosen.connect(self._on_chosen)
        box = QHBoxLayout(self)
        margins(box, 0)
        box.addWidget(panes(style, self.list, self._reader(), self._right(), widths=(248, 568, 336)))
        self.list.shown.connect(self._cards.show_cases)
        self.list.cards.clicked.connect(lambda on: self._middle.setCurrentIndex(1 if on else 0))
        style.changed.connect(self._show)
        self.list.fill("")
        if self._cases:
            self.list.select(self._cases[0].id)

    def subtitle(self) -> str:
        """Whose words these are."""
        return tr("摘要为本库编写，非报告原文")

    def status(self) -> str:
        """Which case is open."""
        name = f"　{self._case.id} {self._case.name}" if self._case else ""
        return tr("{cases} 篇{name}").format(cases=len(self._cases), name=name)

    def open_ref(self, ref: str) -> None:
        """Show a case by its id."""
        if not self.list.select(ref) and any(case.id == ref for case in self._cases):
            self.list.field.clear()
            self.list.select(ref)

    def focus_main(self) -> None:
        """The list of the page."""
        self.list.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected_sheet(self) -> Sheet | None:
        """The selected facts."""
        rows = self._view.selected_records()
        return self._sheet(rows) if rows else self.whole_sheet()

    def whole_sheet(self) -> Sheet | None:
        """All facts of the case."""
        return self._sheet(self._table.rows) if self._table.rows else None

    def offer(self) -> Offer | None:
        """The digest with the values; a workbook has the values alone."""
        from desktop.export import briefings  # noqa: PLC0415 - only for exporting
        from desktop.views.exporting import Offer  # noqa: PLC0415

        case, paragraphs = self._case, self._paragraphs
        if case is None:
            return None
        return Offer(
            case.name, self.whole_sheet(), self.selected_sheet(),
            briefing=lambda sheet, _png: briefings.of_case(case, paragraphs, sheet),
        )  # fmt: skip

    def selected_observations(self) -> tuple[Observation, ...]:
        """The selected values."""
        return self._view.selected_records()

    def items(self) -> tuple[Item, ...]:
        """The selected values where the keyboard is among them, otherwise the case."""
        if self._view.hasFocus() and self._view.selected_records():
            return pieces.of_observations(self._view.selected_records())
        return (pieces.of_case(self._case),) if self._case else ()

    def current_observation(self) -> Observation | None:
        """The fact in focus."""
        return self._view.current_record()

    def citation(self) -> str:
        """The report, with the case's section."""
        return citation.report_reference(self._case.section if self._case else "")

    def _sheet(self, rows: tuple[Observation, ...]) -> Sheet | None:
        if self._case is None:
            return None
        return sheets.of_observations(f"{self._case.name}：主要数值", rows, self._table.columns)

    def _reader(self) -> QWidget:
        style = self.context.style
        self._browser = QTextBrowser()
        self._browser.setOpenLinks(False)
        self._browser.setAccessibleName(tr("案例摘要"))
        self._browser.anchorClicked.connect(self._on_link)
        self._browser.document().setDocumentMargin(0)
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 44, 24, 24, 0, spacing=6)
        self._name = Label(style, "", role="name", wrap=True).selectable()
        self._slogan = Label(style, "", role="reading", token="text2", wrap=True).selectable()
        for label in (self._name, self._slogan):
            box.addWidget(label)
        self._about = QHBoxLayout()
        margins(self._about, 0, spacing=16)
        box.addLayout(self._about)
        box.addSpacing(6)
        box.addWidget(Line(style))
        box.addWidget(self._browser, 1)
        self._cards = CaseCards(style)
        self._cards.chosen.connect(self._on_card)
        self._middle = QStackedWidget()
        self._middle.addWidget(holder)
        self._middle.addWidget(self._cards)
        return self._middle

    def _right(self) -> QWidget:
        style = self.context.style
        holder = surface()
        outer = QVBoxLayout(holder)
        margins(outer, 0)
        head = QHBoxLayout()
        margins(head, 16, 10, 16, 6)
        head.addWidget(Label(style, tr("数值", "many"), role="captionBold", token="text2"))
        head.addStretch(1)
        head.addWidget(Button(style, tr("复制表格"), look="link", on_click=partial(_copy_whole, self)))
        outer.addLayout(head)
        self._view: RecordView[Observation] = RecordView(style, self._table, header_height=28)
        self._view.setAccessibleName(tr("案例的主要数值"))
        self._view.horizontalHeader().hide()
        self._view.chosen.connect(self._on_fact)
        self._view.opened.connect(lambda o: self.go("indicators", o.id))
        outer.addWidget(self._view, 1)
        outer.addWidget(Line(style))
        chosen = surface()
        chosen.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._fact = QVBoxLayout(chosen)
        margins(self._fact, 16, 10, 16, 10, spacing=4)
        outer.addWidget(chosen)
        outer.addWidget(Line(style))
        foot = QHBoxLayout()
        margins(foot, 16, 12, spacing=8)
        foot.addWidget(Button(style, tr("复制摘要"), icon="copy", look="primary", on_click=self._copy_digest))
        cite = Button(style, tr("复制引文", "short"), icon="quote")
        cite.clicked.connect(lambda: self.said.emit(put_text(self.citation(), tr("已复制引文"))))
        foot.addWidget(cite)
        foot.addStretch(1)
        foot.addWidget(Button(style, tr("看章节"), icon="outline", look="flat", on_click=self._open_section))
        outer.addLayout(foot)
        return holder

    def _open_section(self) -> None:
        if self._case is not None:
            self.wanted.emit(places.section(self._case.section))

    def _on_card(self, key: str) -> None:
        self.list.cards.setChecked(False)
        self._middle.setCurrentIndex(0)
        self.open_ref(key)

    def _on_chosen(self, key: str) -> None:
        self._case = next((case for case in self._cases if case.id == key), None)
        if self._case is None:
            return
        self._marked = ""
        self._paragraphs = self.context.store.outline.paragraphs(key)
        facts = self.context.store.observations.of_section(self._case.section)
        longest = max((len(formats.unit_shown(fact)) for fact in facts), default=0)
        own = (self._case.name, self._case.organisation, self._case.region)
        self._table.set_columns(_fact_columns(own, longest))
        self._table.set_rows(facts)
        self._show()
        if self._table.rows:
            self._view.select_row(0)
        else:  # the value of the case before would stay
            clear(self._fact)
            words = tr("报告没有写出这个案例的数值。")
            self._fact.addWidget(Label(self.context.style, words, token="text2", wrap=True))
        self._browser.verticalScrollBar().setValue(0)
        self.moved.emit(Location("cases", key))
        self.state_changed.emit()

    def _show(self) -> None:
        if self._case is None:
            return
        self._show_head(self._case)
        place = self._browser.verticalScrollBar().value()
        self._browser.document().setDefaultFont(QFont(self.context.style.font("reading")))
        self._browser.setHtml(self._document())
        self._browser.verticalScrollBar().setValue(place)

    def _show_head(self, case: CaseStudy) -> None:
        for part in (self._name, self._slogan, self._browser):
            part.setMaximumWidth(self.context.style.px(520))
        self._name.setText(case.name)
        self._slogan.setText(case.slogan)
        self._slogan.setVisible(bool(case.slogan))
        self._show_about(case)

    def _show_about(self, case: CaseStudy) -> None:
        """Place and themes as links."""
        style = self.context.style
        clear(self._about)
        if case.place:
            target = places.region(case.region_id) if case.region_id else places.section(case.section)
            self._about.addWidget(Button(
                style, case.place, icon="place", look="link", on_click=partial(self.wanted.emit, target),
                tip=tr("看这个地区的全部内容") if case.region_id else tr("打开所在章节"),
            ))  # fmt: skip
        for theme in themes(case):
            look_up = partial(self.list.field.setText, theme)
            self._about.addWidget(
                Button(style, theme, look="link", on_click=look_up, tip=tr("只列含“{theme}”的案例").format(theme=theme))
            )
        self._about.addStretch(1)
        order_tabs([self.list.rows, *_links_in(self._about), self._browser])

    def _document(self) -> str:
        if self._case is None:
            return ""
        store = self.context.store
        alike = similar(self._case, self._cases)
        policies = store.policies.of_section(self._case.section)
        return CaseText(self.context.style).html(self._paragraphs, self._marked, alike=alike, policies=policies)

    def _on_link(self, url: QUrl) -> None:
        kind, _, ref = url.toString().partition(":")
        if kind == "fact":
            self._view.select_id(ref)
        elif kind == "case":
            self.open_ref(ref)
        else:
            self.wanted.emit(Location("policies", ref))

    def _on_fact(self, record: Observation) -> None:
        style = self.context.style
        self._marked = record.id
        self._show()
        clear(self._fact)
        self._fact.addWidget(Label(style, tr("所选数值"), role="captionBold", token="text2"))
        name = f"{record.name}　{formats.value_phrase(record)}"
        self._fact.addWidget(Label(style, name, wrap=True))
        restored = tr("原文数字 {printed}，").format(printed=record.printed) + (
            tr("小数点已还原") if record.point_restored else tr("按原文，未补小数点")
        )
        words = tr("{restored}，{certainty}").format(
            restored=restored, certainty=shown(formats.CERTAINTY[record.certainty])
        )
        token = {"certain": "text3", "likely": "likely", "ambiguous": "doubt"}[record.certainty]
        self._fact.addWidget(Label(style, words, role="caption", token=token, wrap=True))
        self._fact.addWidget(
            Button(style, tr("看出处和依据"), look="link", on_click=lambda: self.go("indicators", record.id))
        )
        self.state_changed.emit()

    def _copy_digest(self) -> None:
        if self._case is None:
            return
        lines = [self._case.title]
        heading = ""
        for paragraph in self._paragraphs:
            if paragraph.heading != heading:
                heading = paragraph.heading
                lines.append(heading)
            lines.append(paragraph.text)
        source = citation.source_line((), place=formats.section_words(self._case.section))
        lines.append(f"（摘要由商鉴编写。{source}）")
        self.said.emit(put_text("\n".join(lines) + "\n", tr("已复制摘要，含出处")))


def _copy_whole(page: CasesPage) -> None:
    sheet = page.whole_sheet()
    if sheet is not None:
        page.said.emit(put_sheet(sheet))


def _links_in(box: QLayout) -> list[QWidget]:
    items = (box.itemAt(number) for number in range(box.count()))
    found = (item.widget() for item in items if item is not None)
    return [one for one in found if isinstance(one, QAbstractButton)]
