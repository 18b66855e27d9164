"""政策: documents with facets, a month timeline, and the formal citation of the chosen one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core import citation, filters, pieces
from desktop.core.clippings import Item
from desktop.core.documents import Policy
from desktop.core.faceting import Faceted
from desktop.core.filters import Choice, policy_facets
from desktop.core.records import Location
from desktop.export import sheets
from desktop.export.sheet import Sheet
from desktop.language import tr
from desktop.views.context import Context
from desktop.views.page import Page
from desktop.views.policy_pane import PolicyPane
from desktop.views.widgets.empty import EmptyState
from desktop.views.widgets.facet_pane import ChipBar, FacetPane
from desktop.views.widgets.filter_field import FilterField
from desktop.views.widgets.labels import Button, Label, Line, margins, surface
from desktop.views.widgets.panes import panes
from desktop.views.widgets.row_list import ListRow, RowList
from desktop.views.widgets.timeline import Timeline


class PoliciesPage(Page):
    """The page."""

    READS_IN_DETAIL = True

    COPY_KIND = "policy"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        style = context.style
        self._all = context.store.policies.all()
        self._by_id = {policy.id: policy for policy in self._all}
        listed = Counter(policy.issued_on[:4] for policy in self._all if policy.in_appendix)
        year = max(listed, key=lambda each: listed[each], default="")
        self._facet_list = policy_facets(year)
        self._faceted = Faceted(self._all, self._facet_list, filters.policy_words)
        self._shown: tuple[Policy, ...] = ()
        self._choice = Choice()
        self._by_date = False
        values = {facet.key: self._faceted.values(facet.key) for facet in self._facet_list}
        values["month"] = ()  # the timeline above the list is their place
        values["year"] = tuple(sorted(values["year"], reverse=True))
        self._facets = FacetPane(
            style, self._facet_list, values, first=7, folded=frozenset({"kind", "region", "year"})
        )
        self._facets.changed.connect(self.choose)
        self._month = self._facet_list[-1]
        total = Counter(m for p in self._all if p.in_appendix for m in self._month.values(p))
        self._timeline = Timeline(style, total, year)
        self._timeline.month_clicked.connect(lambda m: self.choose(self._choice.toggled("month", m)))
        self._list = RowList(style, lines=True)
        self._list.setSelectionMode(RowList.SelectionMode.ExtendedSelection)
        self._list.setAccessibleName(tr("政策", "page"))
        self._list.chosen.connect(self._on_chosen)
        self._list.opened.connect(lambda _key: self.reveal_detail())
        self._detail = PolicyPane(self, self._all)
        box = QHBoxLayout(self)
        margins(box, 0)
        box.addWidget(panes(style, self._facets, self._middle(), self._detail, widths=(192, 600, 360)))
        self.choose(Choice())

    def subtitle(self) -> str:
        """How many stand where."""
        listed = sum(policy.in_appendix for policy in self._all)
        return tr("{listed} 件见附录A，{number} 件仅见正文").format(listed=listed, number=len(self._all) - listed)

    def status(self) -> str:
        """Rows shown and selected."""
        policy = self.current_policy()
        chosen = tr("　已选 1 件：{words}").format(words=policy.doc_number or policy.title[:20]) if policy else ""
        return tr("{shown} 件{chosen}").format(shown=len(self._shown), chosen=chosen)

    def current_policy(self) -> Policy | None:
        """The policy in focus."""
        return self._by_id.get(self._list.current_key())

    def open_ref(self, ref: str) -> None:
        """Show a policy by its id, or conditions given as ``facet title:value``."""
        title, mark, value = ref.partition(":")
        facet = next((f for f in self._facet_list if f.title == title), None)
        if mark and facet is not None:
            self.choose(Choice({facet.key: frozenset(value.split("、"))}))
        elif ref in self._by_id:
            if not self._list.select(ref):
                self.choose(Choice())
                self._list.select(ref)
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, choice: Choice) -> None:
        """Show the policies that a choice leaves."""
        keep = self._list.current_key()
        self._choice = choice
        ids = self.context.store.search.references(choice.text, "policy") if choice.text.strip() else None
        outcome = self._faceted.apply(choice, ids or ())
        self._shown = outcome.records
        if self._by_date:
            self._shown = tuple(sorted(outcome.records, key=lambda p: (p.issued_on or "9", p.position)))
        self._list.set_rows([_row(policy) for policy in self._shown])
        self._facets.show_choice(choice, outcome.counts)
        chosen = choice.chosen.get("month", frozenset())
        left = Counter(month for policy in outcome.records for month in self._month.values(policy))
        self._timeline.show_counts(outcome.counts["month"] if chosen else left, chosen)
        self._chips.show_choice(replace(choice, text=""))
        if self._field.text() != choice.text:
            self._field.setText(choice.text)
        total = len(self._all)
        self._count.setText(
            tr("{total} 件").format(total=total)
            if choice.is_empty
            else tr("{shown} 件，共 {total} 件").format(shown=len(self._shown), total=total)
        )
        self._stack.setCurrentIndex(0 if self._shown else 1)
        if not self._shown:
            self._empty.show_choice(choice, self._facet_list, tr("没有符合条件的政策"))
            self._detail.show_policy(None)
            self.moved.emit(Location("policies"))
        elif not (keep and self._list.select(keep)):
            self._list.select(self._shown[0].id)
        self.state_changed.emit()

    def reload(self) -> bool:
        """Nothing here is an amount."""
        return True

    def focus_main(self) -> None:
        """The list of the page."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected_sheet(self) -> Sheet | None:
        """The selected policies."""
        chosen = self._selected()
        return sheets.of_policies(self._title(), chosen) if chosen else None

    def items(self) -> tuple[Item, ...]:
        """The selected policies."""
        return tuple(map(pieces.of_policy, self._selected()))

    def _selected(self) -> list[Policy]:
        keys = {self._list.rows[index.row()].key for index in self._list.selectedIndexes()}
        return [policy for policy in self._shown if policy.id in keys]

    def whole_sheet(self) -> Sheet | None:
        """All policies shown."""
        return sheets.of_policies(self._title(), self._shown) if self._shown else None

    def citation(self) -> str:
        """The formal citation of the policy in focus."""
        policy = self.current_policy()
        return citation.policy_citation(policy) if policy else super().citation()

    def _title(self) -> str:
        conditions = filters.human_sentence(self._choice, self._facet_list)
        return f"电子商务相关政策（{conditions}）" if conditions else "电子商务相关政策"

    def _middle(self) -> QWidget:
        style = self.context.style
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 0)
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        margins(row, 16, 0, 12, 0, spacing=10)
        self._count = Label(style, "", role="tableBold")
        self._chips = ChipBar(style, self._facet_list, inline=True)
        self._chips.changed.connect(lambda choice: self.choose(choice.with_text(self._choice.text)))
        self._field = FilterField(style, tr("标题、文号"), name=tr("筛选政策"), width=150)
        self._field.textChanged.connect(self._on_text)
        self._order = Button(
            style, tr("按附录次序"), look="flat", on_click=self._switch_order, tip=tr("点一下改为按发布日期")
        )
        row.addWidget(self._count)
        row.addWidget(self._chips, 1)
        row.addWidget(self._field)
        row.addWidget(self._order)
        self._empty = EmptyState(style)
        self._empty.changed.connect(self.choose)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        for widget in (self._timeline, Line(style), self._head, Line(style)):
            box.addWidget(widget)
        box.addWidget(self._stack, 1)
        return holder

    def restyle(self) -> None:
        """Take look and heights from the style."""
        super().restyle()
        self._head.setFixedHeight(self.context.style.px(40))

    def _switch_order(self) -> None:
        self._by_date = not self._by_date
        self._order.setText(tr("按发布日期") if self._by_date else tr("按附录次序"))
        self._order.setToolTip(
            tr("点一下改为{words}").format(words=tr("按附录次序") if self._by_date else tr("按发布日期"))
        )
        self.choose(self._choice)

    def _on_text(self, text: str) -> None:
        if text != self._choice.text:
            self.choose(self._choice.with_text(text))

    def _on_chosen(self, key: str) -> None:
        self._detail.show_policy(self._by_id.get(key))
        self.moved.emit(Location("policies", key))
        self.state_changed.emit()


def _row(policy: Policy) -> ListRow:
    tag = (tr("日期不一致"), "doubt") if policy.disputed else None
    if tag is None and policy.mentioned and policy.in_appendix:
        tag = (tr("正文提及"), "")
    second = (
        "　".join(filter(None, (policy.issued_on, policy.doc_number))) or "、".join(policy.issuers) or tr("未注明文号")
    )
    return ListRow(policy.id, policy.title, second=second, tag=tag)
