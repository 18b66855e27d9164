"""The list of cases: filtered by words, grouped by appendix, place or theme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core import filters, formats
from desktop.core.documents import CaseStudy
from desktop.core.similar import province, themes
from desktop.language import mark, shown, tr
from desktop.views.context import Context
from desktop.views.widgets.filter_field import FilterField
from desktop.views.widgets.labels import Button, Line, margins
from desktop.views.widgets.row_list import Cell, ListRow, RowList

GROUPINGS = (tr("按附录"), tr("按地区"), tr("按主题"))
BOX = mark("专栏")
_REST = {"不限一地", "其他主题"}


class CaseList(QWidget):
    """The list.

    Args:
        context: Data and look.
        cases: All cases in printed order.

    Signals:
        chosen(str): A case became the current one.
        shown(object): The cases that the words leave.
    """

    chosen = Signal(str)
    shown = Signal(object)

    def __init__(self, context: Context, cases: Sequence[CaseStudy]) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._context, self._cases = context, tuple(cases)
        self._titles = {s.number: s.title for s in context.store.outline.sections()}
        self._grouping, self._current = GROUPINGS[0], ""
        style = context.style
        box = QVBoxLayout(self)
        margins(box, 0)
        head = QHBoxLayout()
        margins(head, 12, 10, 4, 10, spacing=2)
        self.field = FilterField(style, tr("地区、主题、名称"), name=tr("筛选案例"))
        self.field.textChanged.connect(self.fill)
        self.group = Button(
            style, self._grouping, look="flat", on_click=self._next_group, tip=tr("换一种分组：按附录、按地区、按主题")
        )
        self.cards = Button(style, "", icon="overview", look="flat", tip=tr("卡片"))
        self.cards.setCheckable(True)
        for part in (self.field, self.group, self.cards):
            head.addWidget(part)
        box.addLayout(head)
        box.addWidget(Line(style))
        self.rows = RowList(style, label_width=44, pad=12)
        self.rows.chosen.connect(self._on_chosen)
        box.addWidget(self.rows, 1)

    def fill(self, text: str) -> None:
        """List the cases with these words."""
        ids = self._context.store.search.references(text, "case") if text.strip() else None
        left = [c for c in self._cases if c.id in (ids or ()) or filters.matches_text(_words(c), text)]
        self.shown.emit(left)
        rows: list[ListRow] = []
        for head, group in self._groups(left):
            rows.append(ListRow("", shown(head), header=True, cells=(Cell(tr("{group} 篇").format(group=len(group))),)))
            rows += [ListRow(c.id, c.name, label=c.id.removeprefix(BOX), cells=(Cell(c.region),)) for c in group]
        if not rows:
            rows = [ListRow("", tr("没有含“{text}”的案例").format(text=text[:10]), header=True)]
        keep = self._current
        self.rows.set_rows(rows)
        self.rows.select(keep, quiet=True)

    def select(self, key: str) -> bool:
        """Make a case the current one; ``False`` where it is not listed."""
        return self.rows.select(key)

    def _groups(self, cases: Sequence[CaseStudy]) -> list[tuple[str, list[CaseStudy]]]:
        """Cases under headings; by theme a case stands under its first theme that others share, if any."""
        found: dict[str, list[CaseStudy]] = {}
        tally = Counter(theme for case in cases for theme in themes(case))
        for case in cases:
            if self._grouping == GROUPINGS[0]:
                number = formats.chapter_of(case.section)
                head = BOX if number.startswith(BOX) else f"{number}　{self._titles.get(number, '')[:12]}"
            elif self._grouping == GROUPINGS[1]:
                head = province(case) or mark("不限一地")
            else:
                head = next((theme for theme in themes(case) if tally[theme] > 1), mark("其他主题"))
            found.setdefault(head, []).append(case)
        groups = list(found.items())
        if self._grouping != GROUPINGS[0]:
            groups.sort(key=lambda pair: (pair[0] in _REST, -len(pair[1])))
        return groups

    def _next_group(self) -> None:
        self._grouping = GROUPINGS[(GROUPINGS.index(self._grouping) + 1) % len(GROUPINGS)]
        self.group.setText(self._grouping)
        self.fill(self.field.text())

    def _on_chosen(self, key: str) -> None:
        self._current = key
        self.chosen.emit(key)


def _words(case: CaseStudy) -> str:
    return f"{case.id} {case.title} {case.place} {case.theme} {case.organisation} {case.summary}"
