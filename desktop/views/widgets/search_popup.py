"""Results under the search field while one types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core import formats
from desktop.core.documents import Found, Hit, HitGroup
from desktop.core.records import Location
from desktop.language import shown, tr
from desktop.style import Style
from desktop.views.pages import OF_KIND
from desktop.views.widgets.chip_strip import ChipStrip
from desktop.views.widgets.labels import Label, Line, margins
from desktop.views.widgets.row_list import Cell, ListRow, RowList
from desktop.views.widgets.search_field import ALL
from desktop.views.widgets.tab_strip import TabStrip

if TYPE_CHECKING:
    from desktop.core.query import Query

EVERYWHERE = tr("已在全部指标、图表、政策、案例、章节、名词、排名、地区、存疑和引文的名称、正文、拼音和文号里查找。")
NARROWED = tr("只在限定的范围里查找过，去掉限定再试。")
ADVICE = tr("可试更短的词、拼音首字母或文号。")
#: Kind of a place that a link names, followed by the page.
LINK = "link:"
KEYS = (
    ("↑ ↓", tr("选择")),
    ("Enter", tr("打开")),
    ("Ctrl+C", tr("复制该行")),
    ("Tab", tr("下一组")),
    ("Esc", tr("关闭")),
)
EARLIER_KEYS = (
    ("↑ ↓", tr("选择")),
    ("Enter", tr("再搜")),
    ("Ctrl+P", tr("固定")),
    ("Delete", tr("忘掉")),
    ("Esc", tr("关闭")),
)
#: What rows that are no results stand for: a text to put into the field.
TEXT = "text\n"


def hit_row(hit: Hit, *, wide: bool = False) -> ListRow:
    """How a result looks in the list.

    Args:
        hit: The result.
        wide: Leave room for several places, so that the columns of rows with one place stand under theirs.
    """
    key = f"{hit.kind}\n{hit.ref}"
    observation = hit.observation
    if observation is not None:
        title = formats.name_with_region(observation)
        places = hit.places or (observation.section,)
        place = (
            tr("{places} 等{places2}处").format(places=places[0], places2=len(places)) if len(places) > 1 else places[0]
        )
        if observation.origin in {"derived", "supplement"}:  # not a number of the report
            place = shown(formats.ORIGIN[observation.origin])
        doubt = {"likely": "likely", "ambiguous": "doubt"}.get(observation.certainty, "")
        cells = (
            Cell(place, 92 if wide or len(places) > 1 else 58),
            Cell(shown(formats.period_short(observation.period)), 84, right=False, token="text2"),
            Cell(formats.unit_shown(observation), 58, right=False, token="text2"),
            Cell(formats.screen_number(observation.value_text), role="tableBold", token="text"),
            *([Cell(formats.qualifier_before(observation))] if formats.qualifier_before(observation) else []),
            *([Cell(shown(formats.CERTAINTY[observation.certainty]), token=doubt)] if doubt else []),
        )
        reason = (Cell(hit.reason),) if hit.reason else ()
        return ListRow(key, title, cells=(*cells, *reason), spans=hit.marks)
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
        detail = _policy_detail(detail)
    # A caption is written with another dash than it is printed with, character for character.
    cut = max(formats.caption(hit.title).find(formats.caption(title)), 0)
    spans = tuple((start - cut, end - cut) for start, end in hit.marks if cut <= start and end <= cut + len(title))
    words = hit.reason or (hit.snippet if hit.snippet and not spans else detail)
    if hit.reason and hit.kind == "policy":
        words = "　".join(filter(None, (hit.reason, detail if hit.reason == "拼音" else detail.rpartition("　")[2])))
    return ListRow(key, title, label=label, cells=(Cell(words[:32]),) if words else (), spans=spans)


def _policy_detail(detail: str) -> str:
    """Number, else issuer, and date: ``国办发〔2022〕9号　2022年4月20日``."""
    parts = detail.split(" · ")
    date = next((part for part in parts if part[:4].isdigit()), "")
    rest = [part for part in parts if part != date]
    issuers = rest[0].split("｜") if rest else [""]
    return "　".join(filter(None, (issuers[0] + (tr("等") if len(issuers) > 1 else ""), date)))


def text_rows(title: str, texts: Sequence[str]) -> list[ListRow]:
    """A heading and rows that stand for texts to search for; nothing without texts."""
    if not texts:
        return []
    return [ListRow("", title, header=True), *(ListRow(TEXT + text, text.strip(), icon="search") for text in texts)]


class SearchPopup(QWidget):
    """The popup: tabs by kind, grouped rows, keys at the foot.

    Args:
        style: The look in force.
        parent: The window it lies in.

    Signals:
        opened(Location): A result was chosen.
        tab_wanted(str): Show one kind only; ``全部`` for all.
        text_wanted(str): Search for this instead: a completion, a near name, an earlier search.
    """

    opened = Signal(object)
    tab_wanted = Signal(str)
    text_wanted = Signal(str)

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._groups: tuple[HitGroup, ...] = ()
        self._query: Query | None = None
        self.setAccessibleName(tr("搜索结果"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        box = QVBoxLayout(self)
        margins(box, 1)
        self._tabs = TabStrip(style)
        self._tabs.chosen.connect(self.tab_wanted)
        box.addWidget(self._tabs)
        self.chips = ChipStrip(style)
        self.chips.removed.connect(self._on_chip_removed)
        box.addWidget(self.chips)
        box.addWidget(Line(style))
        self.list = RowList(style, label_width=60, takes_focus=False)
        self.list.keep_active()
        self.list.clicked.connect(lambda _index: self.open_current())
        box.addWidget(self.list, 1)
        self._nothing = Label(style, "", token="text2", wrap=True)
        self._nothing.setContentsMargins(16, 16, 16, 16)
        box.addWidget(self._nothing)
        box.addWidget(Line(style))
        self._foot = Label(style, "", role="caption", token="text3")
        self._foot.setContentsMargins(16, 6, 16, 6)
        box.addWidget(self._foot)
        self.hide()

    def show_results(self, found: Found, *, tab: str, totals: dict[str, int]) -> None:
        """Show results.

        Args:
            found: Results to list.
            tab: The kind chosen, or ``全部``.
            totals: Number of results of each kind under no tab.
        """
        self._groups, self._query = found.groups, found.query
        self._tabs.setVisible(True)
        self._tabs.show_tabs([(ALL, sum(totals.values())), *totals.items()], tab)
        self.chips.show_chips([each.label for each in found.query.narrowings], found.query.sentence())
        rows = text_rows(tr("补全"), found.completions)
        for group in found.groups:
            count = tr("共 {total} 条").format(total=group.total) + (tr("以上") if group.more else "")
            rows.append(ListRow("", shown(group.kind, "page"), header=True, cells=(Cell(count),)))
            wide = any(len(hit.places) > 1 for hit in group.hits)
            rows += [hit_row(hit, wide=wide) for hit in group.hits]
        rows += text_rows(tr("相近的名称"), found.near)
        typed = found.query.source.strip()
        typed = typed if len(typed) <= 40 else typed[:39] + "…"
        where = NARROWED if found.query.narrowings or found.query.excluded else EVERYWHERE + ADVICE
        nothing = (
            ""
            if found.groups or found.completions
            else tr("没有找到“{typed}”。{where}").format(typed=typed, where=where)
        )
        self._show_rows(rows, nothing, KEYS)
        first = next((row.key for row in rows if row.key and not row.key.startswith(TEXT)), "")
        if not (first and self.list.select(first, quiet=True)):  # Enter opens the best result, not what completes
            self.list.step(1)
        self.list.scrollToTop()

    def show_earlier(self, pinned: Sequence[str], recent: Sequence[str]) -> None:
        """Show earlier searches; the field is empty."""
        self._groups, self._query = (), None
        self._tabs.setVisible(False)
        self.chips.show_chips((), "")
        self._show_rows([*text_rows(tr("固定的搜索"), pinned), *text_rows(tr("最近搜索"), recent)], "", EARLIER_KEYS)
        self.list.clearSelection()

    def _show_rows(self, rows: Sequence[ListRow], nothing: str, keys: Sequence[tuple[str, str]]) -> None:
        self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(bool(nothing))
        self._nothing.setText(nothing)
        self._foot.setText("　　".join(f"{key} {words}" for key, words in keys))

    def _on_chip_removed(self, number: int) -> None:
        if self._query is not None:
            self.text_wanted.emit(self._query.without(self._query.narrowings[number]))

    def wanted_height(self, width: int) -> int:
        """Height that shows every row in a width: tabs, chips, rows, keys at the foot."""
        rows = self.list.wanted_height() if self.list.rows else 0
        said = self._style.px(64) if self._nothing.text() else 0
        tabs = 0 if self._tabs.isHidden() else self._style.px(44)
        chips = 0 if self.chips.isHidden() else self.chips.heightForWidth(width - 2)
        return tabs + chips + self._style.px(34) + rows + said + 8

    def current_hit(self) -> Hit | None:
        """The highlighted result."""
        key = self.list.current_key()
        return next((h for g in self._groups for h in g.hits if f"{h.kind}\n{h.ref}" == key), None)

    def current_text(self) -> str:
        """The completion, near name or earlier search that is highlighted, or nothing."""
        key = self.list.current_key()
        return key.removeprefix(TEXT) if key.startswith(TEXT) else ""

    def open_current(self) -> None:
        """Open the highlighted result, or search for the highlighted words."""
        hit, text = self.current_hit(), self.current_text()
        if text:
            self.text_wanted.emit(text)
        elif hit is not None:
            self.opened.emit(Location(OF_KIND.get(hit.kind) or hit.kind.removeprefix(LINK), hit.ref))

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
        painter.setPen(QPen(self._style.color("line2"), 1))
        painter.setBrush(self._style.color("surface"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
