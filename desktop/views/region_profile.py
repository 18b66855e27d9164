"""The profile of a place: one column of rows, each of which leads to what it names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core import formats, tiles
from desktop.core.profiles import ListedRow, Profile, ValueRow, empty_words, value_words
from desktop.core.records import Location, Observation
from desktop.core.regions import KIND, Region
from desktop.export import profile as profile_export
from desktop.export.sheet import Sheet
from desktop.language import shown, tr
from desktop.style import Style
from desktop.views.widgets import painting
from desktop.views.widgets.labels import Button, Label, Line, ShortLabel, margins, surface
from desktop.views.widgets.row_list import ROW_ROLE, Cell, ListRow, RowList

#: A place with more values than this shows the first; the rest are one click away.
SHOWN = 40
#: Under this width, at 100 %, two of the buttons show their icon alone; under the second all do. In pixels.
NARROW, SLIM = 400, 280
_WORST = {"certain": "", "likely": "likely", "ambiguous": "doubt"}
_ORIGIN = {"derived": "derived", "supplement": "supp", "news": "news"}


@dataclass(frozen=True, slots=True)
class _Widths:
    """Widths of the columns of values, in pixels at 100 %."""

    value: int = 58
    unit: int = 44
    mark: int = 0
    section: int = 40


class ProfileList(RowList):
    """Rows that one click opens; the section number at the right is a link of its own.

    Signals:
        section_opened(str): The section number of a row was clicked; its key.
    """

    section_opened = Signal(str)

    def __init__(self, style: Style) -> None:
        super().__init__(style, label_width=84, lines=True, pad=16)
        self._style_in_force = style
        self.section_width = 0
        self._pressed = QPoint()
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, ListRow) or not row.key:
            return
        edge = self.viewport().width() - self._style_in_force.px(self.section_width + 20)
        if self._pressed.x() >= edge and row.cells and row.cells[0].token == "accent":
            self.section_opened.emit(row.key)
        else:
            self.opened.emit(row.key)

    # Qt's names

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason or self.selectionModel().hasSelection():
            return
        # Qt makes the first row current without selecting it: nothing would show the focus.
        if not self.select(self.current_key()):
            self.step(1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)


class RegionProfile(QWidget):
    """The pane.

    Args:
        style: The look in force.

    Signals:
        wanted(Location): The reader follows a link.
        said(str): A message for the status bar.
        moved(): Another row is current.
        asked(str): The reader asks for an action, by its id.
    """

    wanted = Signal(object)
    said = Signal(str)
    moved = Signal()
    asked = Signal(str)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._profile: Profile | None = None
        self._widths = _Widths()
        self._targets: dict[str, Location] = {}
        self._observations: dict[str, Observation] = {}
        outer = QVBoxLayout(self)
        margins(outer, 0)
        head = surface()
        row = QHBoxLayout(head)
        margins(row, 16, 10, 16, 10, spacing=8)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._name = Label(style, "", role="name")
        self._about = ShortLabel(style, "", role="caption", token="text2")
        words.addWidget(self._name)
        words.addWidget(self._about)
        row.addLayout(words, 1)
        compare = Button(style, tr("比较"), icon="compare", on_click=self._compare, tip=tr("把这个地区放到比较页"))
        copy = Button(style, tr("复制本页"), icon="copy", on_click=self.copy_all, tip=tr("各表连同资料来源，一次复制"))
        brief = Button(style, tr("一页简报"), icon="text", on_click=lambda: self.asked.emit("one_page"),
                       tip=tr("数值、位次、政策、案例写成两页以内的 Word 文档"))  # fmt: skip
        rooms = ((compare, NARROW), (brief, SLIM), (copy, NARROW))
        self._buttons = tuple((button, button.accessibleName(), room) for button, room in rooms)
        for button, _, _ in self._buttons:
            row.addWidget(button)
        outer.addWidget(head)
        outer.addWidget(Line(style))
        self.list = ProfileList(style)
        self.list.setAccessibleName(tr("地区概况"))
        self.list.opened.connect(self._open)
        self.list.section_opened.connect(self._open_section)
        self.list.chosen.connect(lambda _key: self.moved.emit())
        outer.addWidget(self.list, 1)
        style.changed.connect(self._on_style)

    @property
    def profile(self) -> Profile | None:
        """What is shown."""
        return self._profile

    def show_profile(self, profile: Profile) -> None:
        """Show another place."""
        self._profile = profile
        self._targets, self._observations = {}, {}
        self._name.setText(profile.region.short_name)
        about = "　".join(map(shown, profile.subtitle.split("　")))
        self._about.setText(about)
        self._about.setToolTip(about)
        self.list.setAccessibleName(tr("{short_name}概况").format(short_name=profile.region.short_name))
        self._widths = _widths(self._style, profile)
        self.list.section_width = self._widths.section
        self.list.set_rows(self._rows(profile))
        self.list.scrollToTop()

    def current_observation(self) -> Observation | None:
        """The value in focus."""
        return self._observations.get(self.list.current_key())

    def sheet(self) -> Sheet | None:
        """The values of the place as one table."""
        profile = self._profile
        if profile is None:
            return None
        sheets = profile_export.sheets_of(profile)
        return sheets[0] if sheets else None

    def copy_all(self) -> None:
        """Put the whole profile on the clipboard: headings and tables, each with its source."""
        profile = self._profile
        sheets = profile_export.sheets_of(profile) if profile else ()
        if profile is None or not sheets:
            self.said.emit(tr("这个地区没有可复制的内容"))
            return
        title = f"{profile.region.name}：《中国电子商务报告2022》所载"
        mime = QMimeData()
        mime.setHtml(profile_export.html_document(title, sheets))
        mime.setText(profile_export.text_document(title, sheets))
        QGuiApplication.clipboard().setMimeData(mime)
        self.said.emit(
            tr("已复制{short_name}的 {sheets} 张表，各带资料来源").format(
                short_name=profile.region.short_name, sheets=len(sheets)
            )
        )

    def _on_style(self) -> None:
        if self._profile is not None:
            self.show_profile(self._profile)

    def _compare(self) -> None:
        if self._profile is not None:
            self.wanted.emit(Location("compare", f"地区:{self._profile.region.id}"))

    def _open(self, key: str) -> None:
        if key in self._targets:
            self.wanted.emit(self._targets[key])

    def _open_section(self, key: str) -> None:
        row = next((row for row in self.list.rows if row.key == key), None)
        if row is not None and row.cells:
            self.wanted.emit(Location("outline", row.cells[0].text))

    # Rows

    def _rows(self, profile: Profile) -> list[ListRow]:
        rows: list[ListRow] = []
        region = profile.region
        if not profile.values and not profile.placed:
            rows.append(ListRow("", empty_words(profile)))
        else:
            rows += self._value_rows(profile)
        if profile.top is not None:
            rows.append(self._head(tr("网络零售额前三位品类"), "表9-1", Location("figures", "表9-1")))
            rows += [
                self._row(f"top:{item.position}", f"{item.position}　{item.name}",
                          Location("indicators", f"品类:{item.name}"))
                for item in profile.top.items
            ]  # fmt: skip
        if profile.listed:
            rows.append(self._head(tr("列入的排名和名单"), tr("{listed} 项").format(listed=len(profile.listed))))
            rows += [self._listed(row) for row in profile.listed]
        if profile.policies:
            rows.append(self._head(tr("政策", "page"), tr("{policies} 件").format(policies=len(profile.policies))))
            for paper in profile.policies:
                where = Cell(paper.region) if paper.region != region.short_name else Cell("")
                rows.append(self._row(f"policy:{paper.id}", paper.title, Location("policies", paper.id),
                                      label=paper.issued_on or formats.DASH, cells=(where,)))  # fmt: skip
        if profile.cases:
            rows.append(self._head(tr("案例", "page"), tr("{cases} 篇").format(cases=len(profile.cases))))
            for case in profile.cases:
                where = Cell(case.region) if case.region != region.short_name else Cell("")
                target = Location("cases", case.id)
                rows.append(self._row(f"case:{case.id}", case.name, target, label=case.id, cells=(where,)))
        if profile.figures:
            rows.append(self._head(tr("图和表"), tr("{figures} 张").format(figures=len(profile.figures))))
            rows += [
                self._row(f"figure:{figure}", caption, Location("figures", figure), label=figure)
                for figure, caption in profile.figures
            ]
        if profile.news:
            rows.append(self._head(tr("新闻中的数值"), tr("{news} 条").format(news=len(profile.news))))
            rows += [self._value(row) for row in profile.news]
        rows += self._places(tr("所含地区"), profile.below)
        rows += self._places(tr("所属地区"), profile.above)
        return rows

    def _value_rows(self, profile: Profile) -> list[ListRow]:
        count = sum(len(row.sections) or 1 for row in profile.values)
        everything = Location("indicators", profile.region.id)
        rows = [
            self._head(
                tr("数值与位次"), tr("全部 {count} 条").format(count=count) if profile.values else "", everything
            )
        ]
        rows += [self._value(row) for row in profile.values[:SHOWN]]
        if len(profile.values) > SHOWN:
            rows.append(
                self._row(
                    "rest", tr("其余 {number} 项，在指标页查看").format(number=len(profile.values) - SHOWN), everything
                )
            )
        for row in profile.placed:
            cells = self._cells(row.ranking.section, (shown(row.words), "text2"), "", formats.DASH)
            target = Location("outline", row.ranking.section)
            rows.append(self._row(f"placed:{row.ranking.id}", row.ranking.subject, target, cells=cells))
        if any(row.place is not None for row in profile.values) or profile.placed:
            rows.append(
                ListRow(
                    "",
                    tr("位次指 {RANKED} 个省区市中的位次，只在报告排名时写出").format(RANKED=tiles.RANKED),
                    faint=True,
                )
            )
        return rows

    def _value(self, row: ValueRow) -> ListRow:
        o = row.observation
        self._observations[o.id] = o
        section = row.sections[0] if row.sections else ""
        cells = self._cells(section, _mark(row), formats.unit_shown(o), value_words(o))
        name = f"{o.name}（{shown(formats.period_text(o.period))}）" if o.period not in {"2022", ""} else o.name
        return self._row(o.id, name, Location("indicators", o.id), cells=cells)

    def _listed(self, row: ListedRow) -> ListRow:
        cells = (self._section(row.ranking.section), Cell(shown(row.words)[:12], token="text2"))
        target = Location("outline", row.ranking.section)
        return self._row(f"list:{row.ranking.id}", row.ranking.title, target, cells=cells)

    def _places(self, title: str, regions: Sequence[Region]) -> list[ListRow]:
        if not regions:
            return []
        return [self._head(title, tr("{regions} 个").format(regions=len(regions)))] + [
            self._row(
                f"place:{region.id}", region.name, Location("regions", region.id),
                cells=(Cell("" if region.id == "CN" else shown(KIND.get(region.kind, ""))),),
            )
            for region in regions
        ]  # fmt: skip

    def _cells(self, section: str, mark: tuple[str, str], unit: str, value: str) -> tuple[Cell, ...]:
        widths = self._widths
        inner = (Cell(mark[0], width=widths.mark, right=False, token=mark[1]),) if widths.mark else ()
        return (
            self._section(section), *inner, Cell(unit, width=widths.unit, right=False, token="text2"),
            Cell(value, width=widths.value, role="table", token="text"),
        )  # fmt: skip

    def _section(self, number: str) -> Cell:
        return Cell(number, width=self._widths.section, token="accent" if number else "text3")

    def _head(self, title: str, words: str, target: Location | None = None) -> ListRow:
        key = f"head:{title}" if target is not None and words else ""
        if target is not None and key:
            self._targets[key] = target
        return ListRow(key, title, header=True, cells=(Cell(words, token="accent" if key else "text3"),))

    def _row(
        self, key: str, title: str, target: Location, *, label: str = "", cells: tuple[Cell, ...] = ()
    ) -> ListRow:
        self._targets[key] = target
        return ListRow(key, title, label=label, cells=cells)

    # Qt's names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button, words, room in self._buttons:  # in a narrow pane no word is cut: the icon alone, with its tip
            button.show_words(words if self.width() >= self._style.px(room) else "")


def _mark(row: ValueRow) -> tuple[str, str]:
    """The word beside a value and its colour: its place, else the doubt, else an origin other than the report."""
    o = row.observation
    if row.place is not None:
        return shown(row.place.words), "text2"
    if o.certainty != "certain":
        return shown(formats.CERTAINTY[o.certainty]), _WORST[o.certainty]
    return ("", "text3") if o.origin == "report" else (shown(formats.ORIGIN[o.origin]), _ORIGIN[o.origin])


def _widths(style: Style, profile: Profile) -> _Widths:
    """As narrow as the contents allow, so that the names have room."""
    rows = (*profile.values[:SHOWN], *profile.news)

    def widest(role: str, words: Iterable[str], least: int) -> int:
        font = style.font(role)
        widest = max((painting.text_width(font, word) for word in set(words)), default=0)
        return max(ceil(widest * 100 / style.text_size) + 1, least) if widest else 0

    marks = [_mark(row)[0] for row in rows] + [shown(row.words) for row in profile.placed]
    sections = [section for row in rows for section in row.sections[:1]]
    sections += [row.ranking.section for row in (*profile.placed, *profile.listed)]
    return _Widths(
        value=max(widest("table", (value_words(row.observation) for row in rows), 24), 24),
        unit=max(widest("caption", (formats.unit_shown(row.observation) for row in rows), 12), 12),
        mark=widest("caption", marks, 24),
        section=max(widest("caption", sections, 32), 32),
    )
