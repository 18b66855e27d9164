"""政策: documents with facets, a month timeline, and the formal citation of the chosen one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core import citation, filters, formats
from desktop.core.documents import Policy
from desktop.core.filters import POLICY_FACETS, Choice
from desktop.core.records import Location
from desktop.export import sheets
from desktop.export.sheet import Sheet
from desktop.views.clipboard import put_text
from desktop.views.context import Context
from desktop.views.page import Page
from desktop.views.widgets.empty import EmptyState
from desktop.views.widgets.facet_pane import ChipBar, FacetPane
from desktop.views.widgets.filter_field import FilterField
from desktop.views.widgets.labels import Button, Label, Line, clear, margins, surface
from desktop.views.widgets.panes import panes
from desktop.views.widgets.row_list import ListRow, RowList
from desktop.views.widgets.timeline import Timeline


class PolicyPane(QWidget):
    """Everything known of one policy."""

    def __init__(self, page: PoliciesPage) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page, self._style = page, page.context.style
        self._policy: Policy | None = None
        outer = QVBoxLayout(self)
        margins(outer, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = surface()
        self._box = QVBoxLayout(inside)
        margins(self._box, 16, spacing=10)
        scroll.setWidget(inside)
        outer.addWidget(scroll, 1)
        outer.addWidget(Line(self._style))
        foot = QHBoxLayout()
        margins(foot, 16, 12, spacing=8)
        self._buttons = [
            Button(self._style, "复制引用", icon="quote", look="primary", on_click=self.copy_citation),
            Button(self._style, "复制文号", icon="copy", on_click=self.copy_number),
        ]
        for button in self._buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        outer.addLayout(foot)
        self._style.changed.connect(self._on_restyled)

    def _on_restyled(self) -> None:
        self.show_policy(self._policy)

    def show_policy(self, policy: Policy | None) -> None:
        """Show a policy, or nothing."""
        self._policy = policy
        clear(self._box)
        self._buttons[0].setEnabled(policy is not None)
        self._buttons[1].setEnabled(policy is not None and bool(policy.doc_number))
        if policy is None:
            self._box.addStretch(1)
            return
        style = self._style
        listed = f"附录A 第 {policy.position} 项" if policy.in_appendix else "仅正文提及"
        self._box.addWidget(Label(style, listed, role="caption", token="text3"))
        self._box.addWidget(Label(style, policy.title, role="item", wrap=True).selectable())
        self._box.addWidget(Line(style))
        self._add_facts(policy)
        mentions = self._page.context.store.policies.mentions(policy.id)
        differing = [m for m in mentions if policy.disputed and m.date_printed and m.date_printed != policy.issued_on]
        if differing:
            self._add_dispute(policy, [(m.section, m.date_printed) for m in differing])
        if policy.note:
            self._box.addWidget(Label(style, policy.note, role="caption", token="text2", wrap=True))
        self._box.addWidget(Line(style))
        self._box.addWidget(Label(style, "正式引用", role="captionBold", token="text2"))
        frame = QFrame()
        frame.setObjectName("card")
        inner = QVBoxLayout(frame)
        margins(inner, 12)
        inner.addWidget(Label(style, citation.policy_citation(policy), wrap=True).selectable())
        self._box.addWidget(frame)
        self._box.addWidget(Line(style))
        heading = f"报告中的提及　{len(mentions)} 处" if mentions else "报告正文没有提及这份文件"
        self._box.addWidget(Label(style, heading, role="captionBold", token="text2"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(1, 1)
        for number, mention in enumerate(mentions):
            link = Button(
                style, mention.section, look="link", on_click=partial(self._page.go, "outline", mention.section)
            )
            grid.addWidget(link, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(style, mention.note or "提及", wrap=True), number, 1)
        self._box.addLayout(grid)
        self._box.addStretch(1)

    def copy_citation(self) -> None:
        """Copy the formal citation."""
        if self._policy is not None:
            self._page.said.emit(put_text(citation.policy_citation(self._policy), "已复制引用"))

    def copy_number(self) -> None:
        """Copy the document number."""
        if self._policy is not None and self._policy.doc_number:
            self._page.said.emit(put_text(self._policy.doc_number, f"已复制：{self._policy.doc_number}"))

    def _add_facts(self, policy: Policy) -> None:
        style = self._style
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        facts = (
            ("文号", policy.doc_number or formats.DASH), ("发文机关", "、".join(policy.issuers) or formats.DASH),
            ("发布日期", formats.date_text(policy.issued_on)), ("级别", f"{policy.level}，{policy.kind}"),
            ("主题", policy.theme), ("地区", policy.region),
        )  # fmt: skip
        for number, (name, words) in enumerate((name, words) for name, words in facts if words):
            head = Label(style, name, role="caption", token="text3")
            head.setFixedWidth(style.px(60))
            grid.addWidget(head, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(style, words, wrap=True).selectable(), number, 1)
        self._box.addLayout(grid)

    def _add_dispute(self, policy: Policy, places: list[tuple[str, str]]) -> None:
        style = self._style
        frame = QFrame()
        frame.setStyleSheet(
            f"QFrame {{ background: {style.hex('doubtBg')}; border: 1px solid {style.hex('doubt')};"
            " border-radius: 4px; } QLabel { border: none; background: transparent; }"
        )
        inner = QVBoxLayout(frame)
        margins(inner, 12, spacing=4)
        inner.addWidget(Label(style, "报告中日期不一致", role="tableBold", token="doubt"))
        others = "，".join(f"{section} 节作{formats.date_text(date)}" for section, date in places)
        where = "附录A" if policy.in_appendix else "本库"
        inner.addWidget(
            Label(style, f"{where}作{formats.date_text(policy.issued_on)}，{others}。", token="text", wrap=True)
        )
        likelier = self._likelier(policy, places[0][1])
        if likelier:
            inner.addWidget(Label(style, f"较可能：{likelier}", token="text", wrap=True))
        self._box.addWidget(frame)

    def _likelier(self, policy: Policy, other: str) -> str:
        """What the filed discrepancy with both dates thinks likelier."""
        own, day = formats.date_text(policy.issued_on), formats.date_text(other).partition("年")[2]
        filed = self._page.context.store.outline.discrepancies()
        return next((d.likelier for d in filed if "A" in d.sections and own in d.detail and day in d.detail), "")


class PoliciesPage(Page):
    """The page."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        style = context.style
        self._all = context.store.policies.all()
        self._by_id = {policy.id: policy for policy in self._all}
        self._shown: tuple[Policy, ...] = ()
        self._choice = Choice()
        values = {facet.key: filters.ordered_values(facet, self._all) for facet in POLICY_FACETS}
        values["month"] = ()
        self._facets = FacetPane(style, POLICY_FACETS, values, first=7)
        self._facets.changed.connect(self.choose)
        month = POLICY_FACETS[-1]
        total = Counter(m for p in self._all if p.in_appendix for m in month.values(p))
        self._timeline = Timeline(style, total)
        self._timeline.month_clicked.connect(lambda m: self.choose(self._choice.toggled("month", m)))
        self._list = RowList(style, lines=True)
        self._list.setSelectionMode(RowList.SelectionMode.ExtendedSelection)
        self._list.setAccessibleName("政策")
        self._list.chosen.connect(self._on_chosen)
        self._detail = PolicyPane(self)
        box = QHBoxLayout(self)
        margins(box, 0)
        box.addWidget(panes(style, self._facets, self._middle(), self._detail, widths=(192, 600, 360)))
        self.choose(Choice())

    def subtitle(self) -> str:
        """How many stand where."""
        listed = sum(policy.in_appendix for policy in self._all)
        return f"{listed} 件见附录A，{len(self._all) - listed} 件仅见正文"

    def status(self) -> str:
        """Rows shown and selected."""
        policy = self.current_policy()
        chosen = f"　已选 1 件：{policy.doc_number or policy.title[:20]}" if policy else ""
        return f"{len(self._shown)} 件{chosen}"

    def current_policy(self) -> Policy | None:
        """The policy in focus."""
        return self._by_id.get(self._list.current_key())

    def open_ref(self, ref: str) -> None:
        """Show a policy by its id, or conditions given as ``facet title:value``."""
        title, mark, value = ref.partition(":")
        facet = next((f for f in POLICY_FACETS if f.title == title), None)
        if mark and facet is not None:
            self.choose(Choice({facet.key: frozenset({value})}))
        elif ref in self._by_id:
            if not self._list.select(ref):
                self.choose(Choice())
                self._list.select(ref)
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, choice: Choice) -> None:
        """Show the policies that a choice leaves."""
        keep = self._list.current_key()
        self._choice = choice
        ids = self.context.store.search.references(choice.text, "policy") or frozenset()
        outcome = filters.apply(
            self._all, POLICY_FACETS, choice, words=filters.policy_words, found=lambda record: record.id in ids
        )
        self._shown = outcome.records
        self._list.set_rows([_row(policy) for policy in outcome.records])
        self._facets.show_choice(choice, outcome.counts)
        self._timeline.show_counts(
            outcome.counts["month"] if choice.chosen.get("month") else _months(outcome.records),
            choice.chosen.get("month", frozenset()),
        )
        self._chips.show_choice(replace(choice, text=""))
        if self._field.text() != choice.text:
            self._field.setText(choice.text)
        total = len(self._all)
        self._count.setText(f"{total} 件" if choice.is_empty else f"{len(self._shown)} 件，共 {total} 件")
        self._stack.setCurrentIndex(0 if self._shown else 1)
        if not self._shown:
            self._empty.show_choice(choice, POLICY_FACETS, "没有符合条件的政策")
            self._detail.show_policy(None)
        elif not (keep and self._list.select(keep)):
            self._list.select(self._shown[0].id)
        self.state_changed.emit()

    def focus_main(self) -> None:
        """The list of the page."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected_sheet(self) -> Sheet | None:
        """The selected policies."""
        keys = {self._list.rows[index.row()].key for index in self._list.selectedIndexes()}
        chosen = [policy for policy in self._shown if policy.id in keys]
        return sheets.of_policies(self._title(), chosen) if chosen else None

    def whole_sheet(self) -> Sheet | None:
        """All policies shown."""
        return sheets.of_policies(self._title(), self._shown) if self._shown else None

    def citation(self) -> str:
        """The formal citation of the policy in focus."""
        policy = self.current_policy()
        return citation.policy_citation(policy) if policy else super().citation()

    def _title(self) -> str:
        conditions = filters.human_sentence(self._choice, POLICY_FACETS)
        return f"电子商务相关政策（{conditions}）" if conditions else "电子商务相关政策"

    def _middle(self) -> QWidget:
        style = self.context.style
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 0)
        head = QWidget()
        row = QHBoxLayout(head)
        margins(row, 16, 0, 12, 0, spacing=10)
        self._count = Label(style, "", role="tableBold")
        self._chips = ChipBar(style, POLICY_FACETS, inline=True)
        self._chips.changed.connect(lambda choice: self.choose(choice.with_text(self._choice.text)))
        self._field = FilterField(style, "标题、文号", name="筛选政策", width=150)
        self._field.textChanged.connect(self._on_text)
        row.addWidget(self._count)
        row.addWidget(self._chips, 1)
        row.addWidget(self._field)
        head.setFixedHeight(style.px(40))
        self._empty = EmptyState(style)
        self._empty.changed.connect(self.choose)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        for widget in (self._timeline, Line(style), head, Line(style)):
            box.addWidget(widget)
        box.addWidget(self._stack, 1)
        return holder

    def _on_text(self, text: str) -> None:
        if text != self._choice.text:
            self.choose(self._choice.with_text(text))

    def _on_chosen(self, key: str) -> None:
        self._detail.show_policy(self._by_id.get(key))
        self.moved.emit(Location("policies", key))
        self.state_changed.emit()


def _months(policies: tuple[Policy, ...]) -> Counter[str]:
    return Counter(month for policy in policies for month in POLICY_FACETS[-1].values(policy))


def _row(policy: Policy) -> ListRow:
    tag = ("日期不一致", "doubt") if policy.disputed else None
    if tag is None and policy.mentioned and policy.in_appendix:
        tag = ("正文提及", "")
    second = "　".join(filter(None, (policy.issued_on, policy.doc_number))) or "、".join(policy.issuers) or "未注明文号"
    return ListRow(policy.id, policy.title, second=second, tag=tag)


