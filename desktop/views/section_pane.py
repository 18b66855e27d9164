"""What stands in a section: its parts, figures, cases, policies, rankings, contradictions, terms, footnotes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout

from desktop.core.documents import Ranking, RankingItem, Section
from desktop.core.records import Location
from desktop.language import tr
from desktop.views import places
from desktop.views.clipboard import put_text
from desktop.views.page import Page
from desktop.views.widgets.labels import Button, Label, Line, clear, margins, scrolled, surface
from desktop.views.widgets.link_row import LinkRow

#: Policies that are listed before “其余”.
SHOWN_POLICIES = 12
APPENDIX_OF_POLICIES = "A"


class SectionPane(QScrollArea):
    """The pane.

    Args:
        page: The page it stands on: data, look, and where links go.
    """

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._style, self._store = page, page.context.style, page.context.store
        inside = surface()
        self._box = QVBoxLayout(inside)
        margins(self._box, 16, 16, 16, 16, spacing=2)
        scrolled(self, inside)

    def show_section(self, section: Section, children: Sequence[Section]) -> None:
        """Show what stands in a section.

        Args:
            section: The section.
            children: Sections directly below it.
        """
        clear(self._box)
        self.verticalScrollBar().setValue(0)
        store, number = self._store, section.number
        self._links(tr("下级各节"), [(child.number, child.title, places.section(child.number)) for child in children])
        figures = [figure for figure in store.figures.all() if figure.section == number]
        self._links(
            tr("图表", "page"), [(figure.id, figure.caption, Location("figures", figure.id)) for figure in figures]
        )
        cases = [case for case in store.outline.cases() if case.section == number]
        self._links(tr("案例", "page"), [(case.id, case.name, Location("cases", case.id)) for case in cases])
        self._add_policies(number)
        for ranking in store.outline.rankings_of(number):
            self._add_ranking(ranking)
        filed = store.doubts.of_section(number)
        self._links(tr("存疑", "page"), [("", title, Location("doubts", ref)) for ref, title in filed], token="doubt")
        terms = [term for term in store.glossary.terms() if term.section == number]
        self._links(tr("名词", "page"), [("", term.name, Location("terms", term.id)) for term in terms], tips=[
            term.definition for term in terms
        ])  # fmt: skip
        self._add_references(number)
        if not self._box.count():
            self._box.addWidget(Label(self._style, tr("这一节没有图表、政策、案例和引文。"), token="text2", wrap=True))
        self._box.addStretch(1)

    def _heading(self, title: str, *, token: str = "text2") -> None:
        if self._box.count():
            self._box.addSpacing(8)
            self._box.addWidget(Line(self._style))
            self._box.addSpacing(8)
        self._box.addWidget(Label(self._style, title, role="captionBold", token=token, wrap=True))

    def _links(
        self, title: str, links: Sequence[tuple[str, str, Location]], *, token: str = "text2",
        tips: Sequence[str] = (), total: int = 0,
    ) -> None:  # fmt: skip
        """A heading with the count and a line for each link: label, words, target."""
        if not links:
            return
        count = total or len(links)
        self._heading(f"{title}　{count}" if count > 1 else title, token=token)
        for number, (label, words, target) in enumerate(links):
            self._box.addWidget(LinkRow(
                self._style, words, partial(self._page.wanted.emit, target), label=label,
                tip=tips[number] if tips else "",
            ))  # fmt: skip

    def _add_policies(self, number: str) -> None:
        if number == APPENDIX_OF_POLICIES:
            listed = self._store.counts()["listed"]
            self._links(
                tr("政策", "page"),
                [("", tr("附录A的 {listed} 件，见政策页").format(listed=listed), Location("policies", "收录:附录A"))],
            )
            return
        found = self._store.policies.of_section(number)
        self._links(
            tr("提到的政策"), [("", title, Location("policies", ref)) for ref, title, _ in found[:SHOWN_POLICIES]],
            tips=[f"{title}　{document}" for _, title, document in found[:SHOWN_POLICIES]], total=len(found),
        )  # fmt: skip
        if len(found) > SHOWN_POLICIES:
            words = tr("另有 {number} 件，见下级各节。").format(number=len(found) - SHOWN_POLICIES)
            self._box.addWidget(Label(self._style, words, role="caption", token="text3", wrap=True))

    def _add_ranking(self, ranking: Ranking) -> None:
        self._heading(tr("排名：{title}").format(title=ranking.title))
        for item in ranking.items:
            target, tip = _leads(item)
            if target is None:
                self._box.addWidget(Label(self._style, f"{item.position}　{item.name}", wrap=True).selectable())
            else:
                self._box.addWidget(LinkRow(
                    self._style, item.name, partial(self._page.wanted.emit, target), label=str(item.position),
                    label_width=24, tip=tip,
                ))  # fmt: skip
        if ranking.note:
            self._box.addWidget(Label(self._style, ranking.note, role="caption", token="text2", wrap=True).selectable())

    def _add_references(self, number: str) -> None:
        references = self._store.outline.references_of(number)
        if not references:
            return
        style = self._style
        self._heading(
            tr("引文　{references}").format(references=len(references)) if len(references) > 1 else tr("引文")
        )
        for reference in references:
            words = f"{reference.mark} {reference.text}"
            self._box.addWidget(Label(style, words, role="caption", token="text2", wrap=True).selectable())
            row = QHBoxLayout()
            margins(row, 0, spacing=12)
            if reference.url:
                address = QUrl(reference.url)
                row.addWidget(Button(
                    style, tr("打开网址"), look="link", tip=reference.url,
                    on_click=partial(QDesktopServices.openUrl, address),
                ))  # fmt: skip
            row.addWidget(Button(
                style, tr("复制"), look="link", tip=tr("复制这条引文和网址"),
                on_click=partial(self._copy, f"{words} {reference.url}".rstrip()),
            ))  # fmt: skip
            row.addStretch(1)
            self._box.addLayout(row)

    def _copy(self, words: str) -> None:
        self._page.said.emit(put_text(words, tr("已复制引文")))


def _leads(item: RankingItem) -> tuple[Location | None, str]:
    """Where an item of a ranking leads, and the words for it: to its value, else to the place or category it names."""
    value = tr("看{name}的数值").format(name=item.name)
    if item.observation_id:
        return Location("indicators", item.observation_id), value
    if item.region_id:
        return places.region(item.region_id), tr("看{name}的全部内容").format(name=item.name)
    return (places.category(item.category), value) if item.category else (None, "")
