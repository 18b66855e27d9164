"""名词: the terms of the report by initial or in the order of the report, and where each is used."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.core import citation, formats, pieces
from desktop.core.clippings import Item
from desktop.core.documents import Term, TermUse
from desktop.core.faceting import Faceted
from desktop.core.filters import Choice, human_sentence
from desktop.core.records import Location
from desktop.core.word_facets import TERM_FACETS, term_words
from desktop.export import word_sheets
from desktop.export.sheet import Sheet
from desktop.language import shown, tr
from desktop.views import places
from desktop.views.clipboard import put_text
from desktop.views.context import Context
from desktop.views.page import Page
from desktop.views.widgets.empty import EmptyState
from desktop.views.widgets.facet_pane import ChipBar, FacetPane
from desktop.views.widgets.filter_field import FilterField
from desktop.views.widgets.labels import Button, Label, Line, clear, margins, scrolled, surface
from desktop.views.widgets.link_row import LinkRow
from desktop.views.widgets.panes import panes
from desktop.views.widgets.row_list import Cell, ListRow, RowList

#: Uses of one kind that are listed.
SHOWN_USES = 12


class TermPane(QWidget):
    """Everything known of one term."""

    def __init__(self, page: TermsPage) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page, self._style = page, page.context.style
        self._term: Term | None = None
        outer = QVBoxLayout(self)
        margins(outer, 0)
        inside = surface()
        self._box = QVBoxLayout(inside)
        margins(self._box, 16, spacing=6)
        outer.addWidget(scrolled(QScrollArea(), inside), 1)
        outer.addWidget(Line(self._style))
        foot = QHBoxLayout()
        margins(foot, 16, 12, spacing=8)
        self._copy = Button(self._style, tr("复制释义"), icon="copy", look="primary", on_click=self.copy)
        foot.addWidget(self._copy)
        foot.addStretch(1)
        outer.addLayout(foot)
        self._style.changed.connect(self._on_restyled)

    def _on_restyled(self) -> None:
        self.show_term(self._term)

    def show_term(self, term: Term | None) -> None:
        """Show a term, or nothing."""
        self._term = term
        clear(self._box)
        self._copy.setEnabled(term is not None)
        if term is not None:
            style, glossary = self._style, self._page.context.store.glossary
            self._box.addWidget(Label(style, term.name, role="name", wrap=True).selectable())
            self._box.addWidget(Label(style, term.definition, role="reading", wrap=True).selectable())
            if term.section:
                self._box.addWidget(LinkRow(
                    style, term.section_title, partial(self._page.wanted.emit, places.section(term.section)),
                    label=tr("首见 {section}").format(section=shown(formats.section_words(term.section))),
                ))  # fmt: skip
            word = term.name.partition("（")[0]
            self._uses(tr("用到它的指标"), glossary.indicators_with(word), tr("条"), places.indicator)
            self._uses(tr("用到它的章节"), glossary.sections_with(word), tr("次"), places.section, label_width=60)
            self._uses(tr("用到它的案例"), glossary.cases_with(word), "", partial(Location, "cases"), label_width=60)
            self._uses(tr("题名中有它的政策"), glossary.policies_with(word), "", partial(Location, "policies"))
        self._box.addStretch(1)

    def copy(self) -> None:
        """Copy name and definition with a note on whose words they are."""
        if self._term is not None:
            source = citation.source_line((), place=formats.section_words(self._term.section))
            words = f"{self._term.name}：{self._term.definition}\n（释义由商鉴编写。{source}）\n"
            self._page.said.emit(put_text(words, tr("已复制释义，含出处")))

    def _uses(
        self, title: str, found: Sequence[TermUse], unit: str, target: object, *, label_width: int = 0
    ) -> None:
        if not found or not callable(target):
            return
        style = self._style
        self._box.addSpacing(4)
        self._box.addWidget(Line(style))
        self._box.addSpacing(2)
        self._box.addWidget(Label(style, f"{title}　{len(found)}", role="captionBold", token="text2"))
        for use in found[:SHOWN_USES]:
            self._box.addWidget(LinkRow(
                style, use.title, partial(self._page.wanted.emit, target(use.ref)),
                label=use.ref if label_width else "", label_width=label_width,
                detail=f"{use.times} {unit}" if unit and use.times > 1 else "",
            ))  # fmt: skip
        if len(found) > SHOWN_USES:
            words = tr("另有 {number} 处未列出。").format(number=len(found) - SHOWN_USES)
            self._box.addWidget(Label(style, words, role="caption", token="text3"))


class TermsPage(Page):
    """The page."""

    READS_IN_DETAIL = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        style, sections = context.style, context.store.outline.sections()
        self._faceted = Faceted(context.store.glossary.terms(), TERM_FACETS, term_words)
        self._by_id = {term.id: term for term in self._faceted.records}
        self._shown: tuple[Term, ...] = ()
        self._choice = Choice()
        self._by_initial = True
        printed = {section.number: place for place, section in enumerate(sections)}
        values = {facet.key: self._faceted.values(facet.key) for facet in TERM_FACETS}
        values["section"] = tuple(sorted(values["section"], key=lambda number: printed.get(number, len(printed))))
        labels = {s.number: f"{s.number} {formats.short_title(s.title)}" for s in sections if s.number != s.title}
        self._facets = FacetPane(
            style, TERM_FACETS, values, whole=frozenset({"section", "initial"}),
            labels={"section": labels, "initial": {"#": tr("数字")}},
        )  # fmt: skip
        self._facets.changed.connect(self.choose)
        self._list = RowList(style, lines=True)
        self._list.chosen.connect(self._on_chosen)
        self._list.opened.connect(
            lambda key: None if self.reveal_detail() else self.go("outline", self._by_id[key].section)
        )
        self._detail = TermPane(self)
        box = QHBoxLayout(self)
        margins(box, 0)
        box.addWidget(panes(style, self._facets, self._middle(), self._detail, widths=(192, 560, 400)))
        self.choose(Choice())

    def subtitle(self) -> str:
        """Whose words these are."""
        return tr("释义为本库编写，非报告原文")

    def status(self) -> str:
        """Rows shown and selected."""
        term = self._by_id.get(self._list.current_key())
        return tr("{shown} 个名词").format(shown=len(self._shown)) + (
            tr("　已选：{name}").format(name=term.name) if term else ""
        )

    def open_ref(self, ref: str) -> None:
        """Show a term by its id."""
        if ref in self._by_id and not self._list.select(ref):
            self.choose(Choice())
            self._list.select(ref)

    def focus_main(self) -> None:
        """The list of the page."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, choice: Choice) -> None:
        """Show the terms that a choice leaves."""
        keep = self._list.current_key()
        self._choice = choice
        ids = self.context.store.search.references(choice.text, "term") if choice.text.strip() else None
        outcome = self._faceted.apply(choice, ids or ())
        self._shown = self._ordered(outcome.records)
        self._list.set_rows(self._rows())
        self._facets.show_choice(choice, outcome.counts)
        self._chips.show_choice(choice)
        if self._field.text() != choice.text:
            self._field.setText(choice.text)
        total = len(self._by_id)
        self._count.setText(
            tr("{total} 个").format(total=total)
            if choice.is_empty
            else tr("{shown} 个，共 {total} 个").format(shown=len(self._shown), total=total)
        )
        self._stack.setCurrentIndex(0 if self._shown else 1)
        if not self._shown:
            self._empty.show_choice(choice, TERM_FACETS, tr("没有符合条件的名词"))
            self._detail.show_term(None)
            self.moved.emit(Location("terms"))
        elif not (keep and self._list.select(keep)):
            self._list.select(self._shown[0].id)
        self.state_changed.emit()

    def reload(self) -> bool:
        """Nothing here is an amount."""
        return True

    def selected_sheet(self) -> Sheet | None:
        """The term in focus."""
        term = self._by_id.get(self._list.current_key())
        return word_sheets.of_terms(term.name, [term]) if term else None

    def items(self) -> tuple[Item, ...]:
        """The term in focus."""
        term = self._by_id.get(self._list.current_key())
        return (pieces.of_term(term),) if term else ()

    def whole_sheet(self) -> Sheet | None:
        """All terms shown."""
        conditions = human_sentence(self._choice, TERM_FACETS)
        title = f"电子商务名词（{conditions}）" if conditions else "电子商务名词"
        return word_sheets.of_terms(title, self._shown) if self._shown else None

    def citation(self) -> str:
        """The report, with the section in which the term first stands."""
        term = self._by_id.get(self._list.current_key())
        return citation.report_reference(term.section if term else "")

    def _on_restyled(self) -> None:
        self._head.setFixedHeight(self.context.style.px(39))

    def _middle(self) -> QWidget:
        style = self.context.style
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 0)
        head = QWidget()
        row = QHBoxLayout(head)
        margins(row, 12, 0, 8, 0, spacing=12)
        self._field = FilterField(style, tr("名词、释义、拼音"), name=tr("筛选名词"), width=200)
        self._field.textChanged.connect(self._on_text)
        self._count = Label(style, "", token="text2")
        self._order = Button(style, tr("按首字母"), icon="terms", look="flat", on_click=self._switch_order)
        self._show_order()
        row.addWidget(self._field)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._order)
        head.setFixedHeight(style.px(39))
        self._head = head
        style.changed.connect(self._on_restyled)
        self._chips = ChipBar(style, TERM_FACETS)
        self._chips.changed.connect(self.choose)
        self._empty = EmptyState(style)
        self._empty.changed.connect(self.choose)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        for widget in (head, Line(style), self._chips):
            box.addWidget(widget)
        box.addWidget(self._stack, 1)
        return holder

    def _ordered(self, terms: Sequence[Term]) -> tuple[Term, ...]:
        if not self._by_initial:
            return tuple(terms)
        return tuple(sorted(terms, key=lambda term: (term.initial == "#", term.spoken.replace("'", " "), term.name)))

    def _rows(self) -> list[ListRow]:
        rows: list[ListRow] = []
        titles = {s.number: s.title for s in self.context.store.outline.sections()}

        def head(term: Term) -> str:
            if self._by_initial:
                return tr("数字") if term.initial == "#" else term.initial
            return formats.chapter_of(term.section)

        for name, group in groupby(self._shown, head):
            terms = list(group)
            title = titles.get(name, "")
            words = (
                name if self._by_initial or title == name else f"{shown(formats.section_words(name))}　{title}".rstrip()
            )
            rows.append(ListRow("", words, header=True, cells=(Cell(tr("{terms} 个").format(terms=len(terms))),)))
            rows += [
                ListRow(term.id, term.name, second=term.definition, cells=(Cell(term.section),)) for term in terms
            ]
        return rows

    def _show_order(self) -> None:
        self._order.setText(tr("按首字母") if self._by_initial else tr("按出现先后"))
        self._order.setToolTip(tr("点一下改为按出现先后") if self._by_initial else tr("点一下改为按首字母"))

    def _switch_order(self) -> None:
        self._by_initial = not self._by_initial
        self._show_order()
        self.choose(self._choice)

    def _on_text(self, text: str) -> None:
        if text != self._choice.text:
            self.choose(self._choice.with_text(text))

    def _on_chosen(self, key: str) -> None:
        self._detail.show_term(self._by_id.get(key))
        self.moved.emit(Location("terms", key))
        self.state_changed.emit()
