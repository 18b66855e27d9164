"""The detail of a policy: facts, formal citation, where the report speaks of it, what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.core import citation, formats, policy_links
from desktop.core.documents import Discrepancy, Mention, Policy
from desktop.core.policy_links import RelatedPolicies
from desktop.core.records import Location
from desktop.language import shown, tr
from desktop.views import places
from desktop.views.clipboard import put_text
from desktop.views.page import Page
from desktop.views.widgets.labels import Button, Label, Line, clear, margins, scrolled, surface
from desktop.views.widgets.link_row import LinkRow

_COMPARED = {"same": (tr("日期一致"), "agree"), "differs": (tr("日期不同"), "doubt"), "coarser": (tr("日期相合"), "")}


class PolicyPane(QWidget):
    """Everything known of one policy.

    Args:
        page: The page it stands on: data, look, and where links go.
        policies: All policies, among which the related ones are looked for.
    """

    def __init__(self, page: Page, policies: Sequence[Policy]) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page, self._style, self._all = page, page.context.style, tuple(policies)
        self._policy: Policy | None = None
        outer = QVBoxLayout(self)
        margins(outer, 0)
        inside = surface()
        self._box = QVBoxLayout(inside)
        margins(self._box, 16, spacing=10)
        outer.addWidget(scrolled(QScrollArea(), inside), 1)
        outer.addWidget(Line(self._style))
        foot = QHBoxLayout()
        margins(foot, 16, 12, spacing=8)
        self._buttons = [
            Button(self._style, tr("复制引用"), icon="quote", look="primary", on_click=self.copy_citation),
            Button(self._style, tr("复制文号"), icon="copy", on_click=self.copy_number),
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
        listed = (
            tr("附录A 第 {position} 项").format(position=policy.position) if policy.in_appendix else tr("仅正文提及")
        )
        self._box.addWidget(Label(style, listed, role="caption", token="text3"))
        self._box.addWidget(Label(style, policy.title, role="item", wrap=True).selectable())
        self._box.addWidget(Line(style))
        self._add_facts(policy)
        mentions = self._page.context.store.policies.mentions(policy.id)
        differing = [m for m in mentions if policy_links.compared(policy, m) == "differs"]
        if differing:
            self._add_dispute(policy, [(m.section, m.date_printed) for m in differing])
        if policy.note:
            self._box.addWidget(Label(style, policy.note, role="caption", token="text2", wrap=True))
        self._box.addWidget(Line(style))
        self._box.addWidget(Label(style, tr("正式引用"), role="captionBold", token="text2"))
        frame = QFrame()
        frame.setObjectName("card")
        inner = QVBoxLayout(frame)
        margins(inner, 12)
        # A document number is never broken over lines: it has one of its own.
        shown = citation.policy_citation(policy).replace("》（", "》\n（")
        inner.addWidget(Label(style, shown, wrap=True).selectable())
        self._box.addWidget(frame)
        self._add_mentions(policy, mentions)
        for group in policy_links.related(policy, self._all):
            self._add_related(group)
        self._box.addStretch(1)

    def _heading(self, words: str) -> None:
        self._box.addWidget(Line(self._style))
        self._box.addWidget(Label(self._style, words, role="captionBold", token="text2"))

    def _add_mentions(self, policy: Policy, mentions: Sequence[Mention]) -> None:
        style = self._style
        self._heading(
            tr("报告中的提及　{mentions} 处").format(mentions=len(mentions))
            if mentions
            else tr("报告正文没有提及这份文件")
        )
        for mention in mentions:
            verdict = policy_links.compared(policy, mention)
            box = QVBoxLayout()
            margins(box, 0, spacing=0)
            box.addWidget(LinkRow(
                style, mention.section_title if mention.section_title != mention.section else mention.section,
                partial(self._page.wanted.emit, places.section(mention.section)),
                label=mention.section, tag=_COMPARED.get(verdict),
            ))  # fmt: skip
            date = shown(formats.date_text(mention.date_printed))
            printed = tr("此处作{date}").format(date=date) if mention.date_printed else ""
            words = "；".join(filter(None, (mention.note, printed)))
            if words:
                box.addWidget(Label(style, words, role="caption", token="text2", wrap=True))
            self._box.addLayout(box)
        values = self._page.context.store.observations
        for section in list(dict.fromkeys(mention.section for mention in mentions))[:3]:
            count = len(values.of_section(section))
            if count:
                target = Location("indicators", f"章节:{section}")
                words = tr("{section}的数值").format(section=shown(formats.section_words(section)))
                self._box.addWidget(
                    LinkRow(
                        style,
                        words,
                        partial(self._page.wanted.emit, target),
                        detail=tr("{count} 条").format(count=count),
                    )
                )

    def _add_related(self, group: RelatedPolicies) -> None:
        listed = (
            tr("{total} 件").format(total=group.total)
            if group.total == len(group.policies)
            else tr("{total} 件，列出相近的").format(total=group.total)
        )
        self._heading(f"{group.reason}　{listed}")
        for policy in group.policies:
            self._box.addWidget(LinkRow(
                self._style, policy.title, partial(self._page.wanted.emit, Location("policies", policy.id)),
                tip=f"{policy.title}　{policy.doc_number}　{policy.issued_on}",
            ))  # fmt: skip

    def copy_citation(self) -> None:
        """Copy the formal citation."""
        if self._policy is not None:
            self._page.said.emit(put_text(citation.policy_citation(self._policy), tr("已复制引用")))

    def copy_number(self) -> None:
        """Copy the document number."""
        if self._policy is not None and self._policy.doc_number:
            self._page.said.emit(
                put_text(self._policy.doc_number, tr("已复制：{doc_number}").format(doc_number=self._policy.doc_number))
            )

    def _add_facts(self, policy: Policy) -> None:
        style = self._style
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        issuers = [(agency, Location("policies", f"发文机关:{agency}")) for agency in policy.issuers]
        facts: tuple[tuple[str, str, Sequence[tuple[str, Location]]], ...] = (
            (tr("文号"), policy.doc_number or formats.DASH, ()),
            (tr("发文机关"), "" if issuers else formats.DASH, issuers),
            (tr("发布日期"), shown(formats.date_text(policy.issued_on)), ()),
            (tr("级别"), "，".join(dict.fromkeys((policy.level, policy.kind))), ()),
            (tr("主题"), "", [(policy.theme, Location("policies", f"主题:{policy.theme}"))] if policy.theme else ()),
            (tr("地区"), "", [(policy.region, places.region(policy.region_id))] if policy.region else ()),
        )
        known = [fact for fact in facts if fact[1] or fact[2]]
        for number, (name, words, links) in enumerate(known):
            head = Label(style, name, role="caption", token="text3")
            head.setFixedWidth(style.px(60))
            grid.addWidget(head, number, 0, Qt.AlignmentFlag.AlignTop)
            head.setFixedHeight(style.px(26))
            if not links:
                value = Label(style, words, wrap=True).selectable()
                value.setMinimumHeight(style.px(26))  # lines with and without links stand equally far apart
                grid.addWidget(value, number, 1)
                continue
            column = QVBoxLayout()
            margins(column, 0)
            for title, target in links:
                column.addWidget(LinkRow(style, title, partial(self._page.wanted.emit, target)))
            grid.addLayout(column, number, 1)
        self._box.addLayout(grid)

    def _add_dispute(self, policy: Policy, dates: list[tuple[str, str]]) -> None:
        style = self._style
        frame = QFrame()
        frame.setStyleSheet(
            f"QFrame {{ background: {style.hex('doubtBg')}; border: 1px solid {style.hex('doubt')};"
            " border-radius: 4px; } QLabel { border: none; background: transparent; }"
        )
        inner = QVBoxLayout(frame)
        margins(inner, 12, spacing=4)
        inner.addWidget(Label(style, tr("报告中日期不一致"), role="tableBold", token="doubt"))
        others = "，".join(
            tr("{section} 节作{date}").format(section=section, date=shown(formats.date_text(date)))
            for section, date in dates
        )
        where = tr("附录A") if policy.in_appendix else tr("本库")
        inner.addWidget(
            Label(
                style,
                tr("{where}作{date}，{others}。").format(
                    where=where, date=shown(formats.date_text(policy.issued_on)), others=others
                ),
                token="text",
                wrap=True,
            )
        )
        filed = self._filed(policy, dates[0][1])
        if filed is not None:
            inner.addWidget(
                Label(style, tr("较可能：{likelier}").format(likelier=filed.likelier), token="text", wrap=True)
            )
            target = Location("doubts", filed.id)
            inner.addWidget(LinkRow(style, tr("看各处所印"), partial(self._page.wanted.emit, target)))
        self._box.addWidget(frame)

    def _filed(self, policy: Policy, other: str) -> Discrepancy | None:
        """The filed contradiction that names both dates."""
        own, day = formats.date_text(policy.issued_on), formats.date_text(other).partition("年")[2]
        filed = self._page.context.store.outline.discrepancies()
        return next((d for d in filed if "A" in d.sections and own in d.detail and day in d.detail), None)
