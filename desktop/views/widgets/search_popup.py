"""Results under the search field while one types."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core import formats
from desktop.core.documents import Found, Hit, HitGroup
from desktop.core.records import Location
from desktop.style import Style
from desktop.views.widgets.labels import Label, Line, margins
from desktop.views.widgets.row_list import Cell, ListRow, RowList
from desktop.views.widgets.search_field import ALL
from desktop.views.widgets.tab_strip import TabStrip

#: Page that shows each kind.
PAGES = {
    "observation": "indicators", "figure": "figures", "table": "figures", "policy": "policies", "case": "cases",
    "section": "outline", "term": "outline", "ranking": "outline", "region": "regions", "discrepancy": "outline",
    "reference": "outline",
}  # fmt: skip
KEYS = (("↑ ↓", "选择"), ("Enter", "打开"), ("Ctrl+C", "复制该行"), ("Tab", "下一组"), ("Esc", "关闭"))


def hit_row(hit: Hit) -> ListRow:
    """How a result looks in the list."""
    key = f"{hit.kind}\n{hit.ref}"
    observation = hit.observation
    if observation is not None:
        title = formats.name_with_region(observation)
        cells = (
            Cell(observation.section, 58),
            Cell(formats.period_short(observation.period), 84, right=False, token="text2"),
            Cell(formats.unit_shown(observation), 58, right=False, token="text2"),
            Cell(formats.screen_number(observation.value_text), role="tableBold", token="text"),
            *([Cell(formats.qualifier_before(observation))] if formats.qualifier_before(observation) else []),
        )
        return ListRow(key, title, cells=cells, spans=hit.marks)
    title, label, detail = hit.title, "", hit.detail
    if hit.kind in {"figure", "table"}:
        label, title = hit.ref, formats.caption(title.removeprefix(hit.ref).strip())
    elif hit.kind == "case":
        label, title = hit.ref, title.partition("——")[0]
        detail = detail.partition(" · ")[0]
    elif hit.kind == "section":
        label = hit.ref.rpartition("/")[2]
        detail = ""
    elif hit.kind == "policy":
        detail = detail.partition(" · ")[0]
    cut = max(hit.title.find(title), 0)
    spans = tuple((start - cut, end - cut) for start, end in hit.marks if cut <= start and end <= cut + len(title))
    words = hit.snippet if hit.snippet and not spans else detail
    return ListRow(key, title, label=label, cells=(Cell(words[:30]),) if words else (), spans=spans)


class SearchPopup(QWidget):
    """The popup: tabs by kind, grouped rows, keys at the foot.

    Args:
        style: The look in force.
        parent: The window it lies in.

    Signals:
        opened(Location): A result was chosen.
        tab_wanted(str): Show one kind only; ``全部`` for all.
    """

    opened = Signal(object)
    tab_wanted = Signal(str)

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._groups: tuple[HitGroup, ...] = ()
        self.setAccessibleName("搜索结果")
        box = QVBoxLayout(self)
        margins(box, 1)
        self._tabs = TabStrip(style)
        self._tabs.chosen.connect(self.tab_wanted)
        box.addWidget(self._tabs)
        box.addWidget(Line(style))
        self.list = RowList(style, label_width=60)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.keep_active()
        self.list.clicked.connect(lambda _index: self.open_current())
        box.addWidget(self.list, 1)
        self._nothing = Label(style, "", token="text2", wrap=True)
        self._nothing.setContentsMargins(16, 16, 16, 16)
        box.addWidget(self._nothing)
        box.addWidget(Line(style))
        foot = QHBoxLayout()
        margins(foot, 16, 6, spacing=8)
        for number, (keys, words) in enumerate(KEYS):
            if number == len(KEYS) - 1:
                foot.addStretch(1)
            foot.addWidget(Label(style, keys, role="caption", token="text2"))
            foot.addWidget(Label(style, words + "　", role="caption", token="text3"))
        box.addLayout(foot)
        self.hide()

    def show_results(self, found: Found, *, tab: str, totals: dict[str, int]) -> None:
        """Show results.

        Args:
            found: Results to list.
            tab: The kind chosen, or ``全部``.
            totals: Number of results of each kind under no tab.
        """
        self._groups = found.groups
        self._tabs.show_tabs([(ALL, sum(totals.values())), *totals.items()], tab)
        rows: list[ListRow] = []
        for group in found.groups:
            rows.append(ListRow("", group.kind, header=True, cells=(Cell(f"共 {group.total} 条"),)))
            rows += [hit_row(hit) for hit in group.hits]
        self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        typed = found.query.source.strip()[:40]
        self._nothing.setText("" if rows else f"没有找到“{typed}”。可试更短的词、拼音首字母或文号。")
        self.list.step(1)

    def wanted_height(self) -> int:
        """Height that shows every row: tabs, rows, keys at the foot."""
        rows = self.list.wanted_height() if self.list.rows else self._style.px(56)
        return self._style.px(44 + 34) + rows + 8

    def current_hit(self) -> Hit | None:
        """The highlighted result."""
        key = self.list.current_key()
        return next((h for g in self._groups for h in g.hits if f"{h.kind}\n{h.ref}" == key), None)

    def open_current(self) -> None:
        """Open the highlighted result."""
        hit = self.current_hit()
        if hit is not None:
            self.opened.emit(Location(PAGES[hit.kind], hit.ref))

    def next_group(self) -> None:
        """Move to the first row of the next group."""
        rows = self.list.rows
        heads = [n for n, row in enumerate(rows) if row.header]
        here = self.list.currentIndex().row()
        after = next((n for n in heads if n > here), heads[0] if heads else -1)
        if after >= 0:
            self.list.select(rows[after + 1].key)

    # Qt's names

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._style.color("line2"), 1))
        painter.setBrush(self._style.color("surface"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
