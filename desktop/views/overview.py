"""概览: headline figures with their growth, doors to the pages, two charts, what was opened last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.core import formats
from desktop.core.headlines import HEADLINES, Headline, chart_years
from desktop.core.records import FigurePoint, Location, Observation, TableCell
from desktop.language import shown, tr
from desktop.views.context import Context
from desktop.views.page import Page
from desktop.views.pages import PAGES
from desktop.views.widgets.cards import Card, Door, Ground, Tile
from desktop.views.widgets.labels import Label, PaintedLink, clear, margins
from desktop.views.widgets.origin_legend import OriginLegend
from desktop.views.widgets.small_charts import Bar, BarTable, Columns, SplitBar, text_of

if TYPE_CHECKING:
    from desktop.core.clippings import Item
    from desktop.export.sheet import Sheet


#: Charts drawn wholly from the report that a tall window shows too.
MORE = (
    ("电子商务服务业营业收入", "图2-2"),
    ("电子商务交易服务营业收入", "图2-3"),
    ("各地区农村网络零售额", "图4-4"),
)
#: A door needs so much of the row, in pixels at 100 %.
DOOR = 96
#: Rows of what was opened last, filled up with where one may begin.
RECENT = 6


class OverviewPage(Page):
    """The first page."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._levels: list[Observation] = []
        self._tiles: list[Tile] = []
        self._per_row = 0
        self._entries: list[Door] = []
        self._door_grid = QGridLayout()
        self._filled = False
        self._recent: QVBoxLayout | None = None
        outer = QVBoxLayout(self)
        margins(outer, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.verticalScrollBar().rangeChanged.connect(lambda _low, high: self._dress(high))
        outer.addWidget(self._scroll)
        self._build()
        context.style.changed.connect(self._on_style)

    def restyle(self) -> None:
        """Everything here paints itself: a style sheet would cost a tenth of the time of a start."""

    def _dress(self, high: int) -> None:
        """Give the scroll bar its look once there is one: at the usual sizes nothing has to be scrolled."""
        bar = self._scroll.verticalScrollBar()
        if high and not bar.styleSheet():
            bar.setStyleSheet(self.context.style.sheet())

    def subtitle(self) -> str:
        """Title of the report."""
        return "中国电子商务报告2022"

    def status(self) -> str:
        """The source line."""
        return tr("资料来源：商务部《中国电子商务报告2022》")

    def items(self) -> tuple[Item, ...]:
        """The headline value that has the keyboard, otherwise all of them."""
        from desktop.core import pieces  # noqa: PLC0415 - collecting is not part of a start

        chosen = [level for level, tile in zip(self._levels, self._tiles, strict=True) if tile.hasFocus()]
        return pieces.of_observations(chosen or self._levels)

    def whole_sheet(self) -> Sheet:
        """The headline figures as a table."""
        from desktop.export import sheets  # noqa: PLC0415 - copying is not part of a start
        from desktop.models.columns import OBSERVATION_COLUMNS  # noqa: PLC0415

        return sheets.of_observations("2022年主要指标", self._levels, OBSERVATION_COLUMNS)

    def _on_style(self) -> None:
        self._scroll.verticalScrollBar().setStyleSheet("")
        self._build()

    def _build(self) -> None:
        inside = Ground()
        inside.painted.connect(self._fill)
        box = QVBoxLayout(inside)
        margins(box, 24, 12, 24, 8, spacing=16)
        box.addLayout(self._heading())
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        box.addLayout(self._grid)
        self._make_tiles()
        self._lower = QVBoxLayout()
        self._lower.setSpacing(16)
        self._lower.addStretch(1)
        box.addLayout(self._lower, 1)
        self._cards, self._more = QGridLayout(), QGridLayout()
        self._entries = []  # those of before go with what is replaced
        self._filled = False
        self._scroll.setWidget(inside)
        self._per_row = 0
        self._arrange(self.width() if self.isVisible() else 1152)

    def _heading(self) -> QHBoxLayout:
        style = self.context.style
        row = self._line = QHBoxLayout()
        margins(row, 0, spacing=16)
        row.addWidget(Label(style, tr("2022年主要指标"), role="item"))
        self._legend = OriginLegend(style)
        row.addStretch(1)
        total = self.context.store.counts()["observations"]
        row.addWidget(self._legend, 0, Qt.AlignmentFlag.AlignLeft)
        link = PaintedLink(style, tr("全部指标 {total} 条").format(total=total), partial(self.go, "indicators"))
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return row

    def _make_tiles(self) -> None:
        store = self.context.store.observations
        ids = [name for headline in HEADLINES for name in headline.indicators]
        pool = store.of_indicators(ids)
        self._levels, self._tiles = [], []
        shown: list[Observation] = []
        self._sources: list[tuple[Tile, list[Observation]]] = []
        for headline in HEADLINES:
            level = headline.level(pool)
            if level is None:
                continue
            self._levels.append(level)
            growth = headline.growth(pool)
            tile = Tile(self.context.style, headline, level, growth, self._chart(headline, pool, level))
            years = () if headline.share or headline.parts else chart_years(pool, headline.id, level)
            drawn = [o for o in (level, growth, *(o for _, o in years)) if o is not None]
            shown += drawn
            self._sources.append((tile, drawn))
            tile.opened.connect(lambda ref: self.go("indicators", ref))
            self._tiles.append(tile)
        self._legend.show_origins([o.origin for o in shown])

    def _chart(self, headline: Headline, pool: Sequence[Observation], level: Observation) -> QWidget | None:
        style = self.context.style
        if headline.share:
            share = headline.share_of(pool)
            if share is None:
                return None
            return SplitBar(style, [Bar(headline.share_title, share.value, text_of(share, "%"))], whole=100)
        if headline.parts:
            parts = headline.parts_of(pool)
            return SplitBar(style, [Bar(name, o.value, text_of(o)) for name, o in parts]) if parts else None
        years = chart_years(pool, headline.id, level)
        if len(years) < 2:
            return None
        bars = [
            Bar(year, o.value, o.value_text, hollow=o.origin != "report") if o else Bar(year, None, "")
            for year, o in years
        ]
        return Columns(style, bars)

    def _doors(self) -> Card:
        style, counts = self.context.style, self.context.store.counts()
        frame = Card(style)
        self._door_grid = QGridLayout(frame)
        margins(self._door_grid, 0)
        words = {
            "figures": tr("{number}张").format(number=counts["figures"] + counts["tables"]),
            "policies": tr("{policies}件").format(policies=counts["policies"]),
            "cases": tr("{cases}篇").format(cases=counts["cases"]),
            "outline": tr("{sections}节").format(sections=counts["sections"]),
            "terms": tr("{terms}个").format(terms=counts["terms"]),
            "doubts": tr("{discrepancies}处").format(discrepancies=counts["discrepancies"]),
        }
        # Not the page itself and not 指标, which the line above the tiles leads to.
        self._entries = []
        for spec in PAGES:
            if spec.id not in {"overview", "indicators"}:
                door = Door(style, shown(spec.title, "page"), spec.icon, words.get(spec.id, ""))
                door.clicked.connect(partial(self._open, spec.id, ""))
                self._door_grid.addWidget(door, 0, len(self._entries))
                self._entries.append(door)
        return frame

    def _card(self, title: str, place: str, target: Location | None) -> tuple[Card, QVBoxLayout]:
        style = self.context.style
        frame = Card(style)
        box = QVBoxLayout(frame)
        margins(box, 16, 12, 16, 12, spacing=8)
        head = QHBoxLayout()
        head.addWidget(Label(style, title, role="controlBold"))
        head.addStretch(1)
        if target is not None:
            head.addWidget(PaintedLink(style, place, partial(self.wanted.emit, target)))
        box.addLayout(head)
        body = QVBoxLayout()
        box.addLayout(body, 1)
        return frame, body

    def _fill(self) -> None:
        """Make what lies below the headline values; those are on the screen before."""
        if self._filled:
            return
        from desktop.core import citation  # noqa: PLC0415 - not part of a start

        self._filled = True
        for tile, drawn in self._sources:
            tile.setToolTip(citation.source_line(drawn).replace("；", "；\n"))  # a tip does not break its lines
        clear(self._lower)
        self._lower.addWidget(self._doors())
        self._cards.setSpacing(16)
        cards: tuple[tuple[str, str, Callable[[QVBoxLayout], None]], ...] = (
            ("四大区域网络零售额", "图1-4", partial(self._fill_pair, "图1-4")),
            ("各品类网络零售额同比增速（%）", "表1-1", self._fill_goods),
            (tr("最近打开"), "", self._fill_recent),
        )
        for number, (title, place, fill) in enumerate(cards):
            card, body = self._card(title, place, Location("figures", place) if place else None)
            fill(body)
            self._cards.addWidget(card, 0, number)
            self._recent = body
        self._lower.addLayout(self._cards, 1)
        self._lower.addLayout(self._more, 1)
        self._per_row = 0
        self._arrange(self.width())

    def _fill_more(self) -> None:
        """A second row of charts where the window is tall; made when there is first room for it."""
        if self._more.count():
            return
        self._more.setSpacing(16)
        for number, (title, place) in enumerate(MORE):
            card, body = self._card(title, place, Location("figures", place))
            self._fill_pair(place, body, name_width=88)
            self._more.addWidget(card, 0, number)
            self._more.setColumnStretch(number, 1)

    def _fill_pair(self, figure: str, box: QVBoxLayout, name_width: int = 48) -> None:
        """Two panels of bars: level or share, and growth."""
        points = self.context.store.figures.points(figure)
        series = list(dict.fromkeys(point.series for point in points))
        names = list(dict.fromkeys(point.label for point in points))
        if len(series) == 2:
            titles = [_panel_title(points, name) for name in series]
            panels = [
                (title, token, _bars(points, name))
                for title, token, name in zip(titles, ("c1", "c2"), series, strict=True)
            ]
            box.addWidget(BarTable(self.context.style, names, panels, name_width=name_width), 1)

    def _fill_goods(self, box: QVBoxLayout) -> None:
        rows = growth_rows(self.context.store.figures.cells("表1-1"))
        if rows:
            ends = rows[:5], rows[-3:]
            rest = rows[5:-3]
            bars = [Bar(name, o.value, text_of(o)) for name, o in ends[0]]
            if rest:
                span = f"{text_of(rest[-1][1])}—{text_of(rest[0][1])}"
                bars.append(Bar(tr("其余{rest}类").format(rest=len(rest)), None, span))
            bars += [Bar(name, o.value, text_of(o)) for name, o in ends[1]]
            chart = BarTable(self.context.style, [bar.label for bar in bars], [("", "c2", bars)], name_width=132)
            box.addWidget(chart, 1)

    def _fill_recent(self, box: QVBoxLayout) -> None:
        style = self.context.style
        lines = [line.split("\t") for line in self.context.settings.text("recent").splitlines()]
        recent = [row for row in lines if len(row) == 5][:RECENT]
        opened = {(row[0], row[1]) for row in recent}
        begin = [list(row) for row in self._beginnings() if row[:2] not in opened]
        hint = tr("可以看看") if recent else tr("打开过的内容会列在这里。可以从下面几处看起：")
        box.setSpacing(0)
        for words, rows in (("", recent), (hint, begin[: max(RECENT - 1 - len(recent), 0)])):
            if words and rows:
                label = Label(style, words, token="text3")
                label.setContentsMargins(0, style.px(10) if recent else 0, 0, 0)
                box.addWidget(label)
            for page, ref, title, detail, icon in rows:
                where = formats.section_words(ref) if page == "outline" else detail
                door = Door(style, title, icon, shown(where), look="row")
                door.clicked.connect(partial(self._open, page, ref))
                box.addWidget(door)
        box.addStretch(1)

    def _beginnings(self) -> tuple[tuple[str, str, str, str, str], ...]:
        """What a reader who opened nothing yet may begin with: page, record, title, detail, icon."""
        counts = self.context.store.counts()
        listed = tr("{listed}件").format(listed=counts["listed"])
        doubts = tr("{discrepancies}处").format(discrepancies=counts["discrepancies"])
        return (
            ("outline", "1", tr("总报告：现状、特点、趋势"), "", "outline"),
            ("figures", "表1-1", tr("各品类零售额占比及同比增速"), "表1-1", "figures"),
            ("policies", "收录:附录A", tr("附录A：法律法规政策汇编"), listed, "policies"),
            ("terms", "", tr("报告用到的名词和释义"), tr("{terms}个").format(terms=counts["terms"]), "terms"),
            ("doubts", "", tr("报告前后不一的地方"), doubts, "doubt"),
        )

    def _open(self, page: str, ref: str, _checked: object = None) -> None:
        self.go(page, ref)

    def _arrange(self, width: int) -> None:
        style = self.context.style
        self._show_more()
        room = width - 48
        per_row = max(min((room + 16) // (style.px(238) + 16), 4), 1)
        if per_row == self._per_row:
            return
        self._per_row = per_row
        flow = QBoxLayout.Direction
        self._line.setDirection(flow.LeftToRight if per_row > 1 else flow.TopToBottom)
        for number, tile in enumerate(self._tiles):
            tile.setFixedHeight(style.px(128))
            self._grid.addWidget(tile, number // per_row, number % per_row)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < per_row else 0)
        # All doors in one line, or three in each where their names would not fit.
        count = len(self._entries)
        _place(self._entries, self._door_grid, count if room >= style.px(DOOR) * count else 3)
        across = 3 if per_row >= 3 else 1
        cards = [self._cards.itemAt(n).widget() for n in range(self._cards.count())]  # type: ignore[union-attr]
        for number, card in enumerate(cards):
            if card is not None:
                card.setMinimumHeight(style.px(216))
                self._cards.addWidget(card, number // across, number % across)
            self._cards.setColumnStretch(number, int(number < across))

    def _show_more(self) -> None:
        """The second row of charts needs room in both directions; otherwise it would have to be scrolled to."""
        style = self.context.style
        is_roomy = self._filled and self.width() >= style.px(1000) and self.height() >= style.px(840) + 136
        if is_roomy:
            self._fill_more()
        for number in range(self._more.count()):
            item = self._more.itemAt(number)
            card = item.widget() if item is not None else None
            if card is not None:
                card.setVisible(is_roomy)
                card.setMinimumHeight(style.px(240))
        self._lower.setStretch(self._lower.indexOf(self._more), 1 if is_roomy else 0)

    # Qt's names

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._recent is not None and self._filled:
            clear(self._recent)
            self._fill_recent(self._recent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())


def _place(doors: Sequence[Door], grid: QGridLayout, across: int) -> None:
    """Put doors into lines of so many."""
    for number, door in enumerate(doors):
        grid.addWidget(door, number // across, number % across)
        grid.setColumnStretch(number, int(number < across))
        door.show_lines(left=number % across > 0, top=number >= across)


def _panel_title(points: Sequence[FigurePoint], series: str) -> str:
    """Words of a panel with the unit: ``占比（%）``."""
    unit = next((point.observation.unit for point in points if point.series == series), "")
    return f"{series.removeprefix('零售额')}（{unit}）"


def _bars(points: Sequence[FigurePoint], series: str) -> list[Bar]:
    return [
        Bar(point.label, point.observation.value, text_of(point.observation))
        for point in points
        if point.series == series
    ]


def growth_rows(cells: Sequence[TableCell]) -> list[tuple[str, Observation]]:
    """Names and growth of the rows of a table whose last column is growth, highest first."""
    last = max((cell.column for cell in cells), default=0)
    names = {cell.row: cell.text for cell in cells if cell.column == 0 and not cell.is_header}
    rows = [(names[c.row], c.observation) for c in cells if c.column == last and c.observation and c.row in names]
    return sorted(rows, key=lambda row: -(row[1].value or 0))
