"""图表: figures and tables of the report, first as small pictures by chapter, then each by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core import charts, formats, pieces
from desktop.core.clippings import Item
from desktop.core.records import Figure, Location, Observation
from desktop.export.sheet import Sheet
from desktop.language import shown, tr
from desktop.views.context import Context
from desktop.views.figure_contents import Contents
from desktop.views.figure_detail import FigureDetail
from desktop.views.figure_filter import FigureFilter
from desktop.views.figure_info import FigureInfo
from desktop.views.gallery import Gallery
from desktop.views.page import Page
from desktop.views.plots.picture import Plate
from desktop.views.thumbnails import Thumbnails
from desktop.views.widgets.labels import Button, Label, Line, margins, surface
from desktop.views.widgets.panes import panes
from desktop.views.widgets.row_list import ListRow, RowList
from desktop.views.widgets.status_dots import StatusDots

_KEPT = "figure_filter"


class FiguresPage(Page):
    """The page."""

    COPY_KIND = "chart"
    left_title = tr("目录")

    SEARCHES = "图表:"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        style = context.style
        self.contents = Contents(context.store)
        self._figure: Figure | None = None
        self._with_extra = True
        titles = {s.number: s.title for s in context.store.outline.sections()}
        self._titles = titles
        self.filter = FigureFilter(style, self.contents.figures, titles)
        self.filter.choose_text(context.settings.text(_KEPT))
        self.filter.changed.connect(self._on_filtered)
        self.thumbnails = Thumbnails(style, self.contents, self)
        self.gallery = Gallery(style, self.thumbnails, titles)
        self.gallery.opened.connect(self.open_ref)
        self.detail: FigureDetail | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(_front(self))
        box = QHBoxLayout(self)
        margins(box, 0)
        box.addWidget(self._stack)
        self._on_filtered()

    # What the window asks

    @property
    def busy(self) -> bool:
        """Whether pictures of the gallery are still being made."""
        return self._stack.currentIndex() == 0 and not self.thumbnails.is_idle

    def subtitle(self) -> str:
        """Which figure is open."""
        return self._figure.id if self._figure else tr("全部图表")

    def status(self) -> str:
        """Size of the table and the chosen row, or how many figures are shown."""
        if self.detail is None or self._figure is None:
            shown = self.filter.shown
            return tr("{shown} 个图表，其中 {sum} 个正文没有写出数值").format(
                shown=len(shown), sum=sum(f.data_status == "none" for f in shown)
            )
        rows, row = self.detail.table.rows, self.detail.row()
        words = (
            tr("{rows} 行 {columns} 列").format(rows=len(rows), columns=len(self.detail.table.columns))
            if rows
            else tr("没有数值")
        )
        return tr("{words}　已选 1 行：{name}").format(words=words, name=row.name) if row else words

    def unit(self) -> str:
        """Units drawn."""
        if self.detail is None or self._figure is None:
            return ""
        return "、".join(dict.fromkeys(o.unit for o in self.detail.chart.observations))

    def open_ref(self, ref: str) -> None:
        """Show a figure or table by its id."""
        figure = self.contents.find(ref)
        if figure is None:
            return
        if figure not in self.filter.shown:
            self.filter.choose("", "")
        self._show(figure)

    def focus_main(self) -> None:
        """The cards, or the list beside an open figure; where the list is hidden, the table."""
        target: QWidget = self.gallery
        if self._figure is not None and self.detail is not None:
            target = self._list if self._list.isVisible() else self.detail.view
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected_sheet(self) -> Sheet | None:
        """The selected rows of the table."""
        if self.detail is None or self._figure is None:
            return None
        return self.detail.sheet(self.detail.view.selected_records()) or self.whole_sheet()

    def whole_sheet(self) -> Sheet | None:
        """The whole table."""
        if self.detail is None or self._figure is None:
            return None
        return self.detail.sheet(self.detail.table.rows)

    def selected_observations(self) -> tuple[Observation, ...]:
        """The values of the selected rows."""
        if self.detail is None or self._figure is None:
            return ()
        return tuple(o for row in self.detail.view.selected_records() for o in row.values if o is not None)

    def items(self) -> tuple[Item, ...]:
        """The figure that is open."""
        return (pieces.of_figure(self._figure),) if self._figure else ()

    def current_observation(self) -> Observation | None:
        """The first value of the chosen row."""
        return self.detail.current_observation() if self.detail is not None and self._figure else None

    def plate(self) -> Plate | None:
        """What a picture of the open figure consists of."""
        return self.detail.plate() if self.detail is not None and self._figure else None

    # Parts

    def _made_detail(self) -> FigureDetail:
        """The pane of one figure, made when first asked for: it loads the charts."""
        if self.detail is not None:
            return self.detail
        style = self.context.style
        self._info = FigureInfo(style)
        self._info.wanted.connect(self.wanted)
        detail = self.detail = FigureDetail(style)
        detail.said.connect(self.said)
        detail.opened.connect(lambda o: self.go("indicators", o.id))
        detail.row_moved.connect(self._on_row)
        detail.extra_switched.connect(self._on_extra)
        detail.stepped.connect(self.step)
        self._stack.addWidget(panes(style, self._left(), detail, self._info, widths=(232, 672, 248), middle=500))
        self._fill_list()
        self.panes_made.emit()
        return detail

    def _left(self) -> QWidget:
        style = self.context.style
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 0)
        head = QHBoxLayout()
        margins(head, 8, 4, spacing=4)
        self._all = Button(
            style, tr("全部图表"), icon="overview", look="flat", on_click=self.show_gallery, tip=tr("回到缩略图（Esc）")
        )  # fmt: skip
        head.addWidget(self._all)
        head.addStretch(1)
        self._count = Label(style, "", role="caption", token="text3")
        head.addWidget(self._count)
        box.addLayout(head)
        box.addWidget(Line(style))
        self._list = RowList(style, label_width=48, pad=12)
        self._list.setAccessibleName(tr("图表目录"))
        self._list.chosen.connect(self._on_chosen)
        box.addWidget(self._list, 1)
        box.addWidget(Line(style))
        foot = QHBoxLayout()
        margins(foot, 12, 2)
        foot.addWidget(StatusDots(style, [(key, shown(words)) for key, words in formats.DATA_STATUS.items()]))
        box.addLayout(foot)
        return holder

    def _fill_list(self) -> None:
        rows: list[ListRow] = []
        chapter = ""
        for figure in self.filter.shown:
            own = formats.chapter_of(figure.section)
            if own != chapter:
                chapter = own
                rows.append(ListRow("", f"{own}　{self._titles.get(own, '')}", header=True))
            rows.append(ListRow(figure.id, _short(figure.caption), label=figure.id, dot=figure.data_status))
        self._list.set_rows(rows)
        self._count.setText(tr("{shown} 个").format(shown=len(self.filter.shown)))
        if self._figure is not None:
            self._list.select(self._figure.id, quiet=True)

    # What the reader does

    def show_gallery(self) -> None:
        """Go back to the small pictures."""
        if self._figure is not None:
            self.gallery.select(self._figure.id)
        self._figure = None
        self._stack.setCurrentIndex(0)
        self.gallery.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moved.emit(Location("figures"))
        self.state_changed.emit()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) figure, stopping at the ends."""
        shown = self.filter.shown
        number = shown.index(self._figure) + by if self._figure in shown else 0
        if 0 <= number < len(shown):
            self._show(shown[number])
        else:
            self.said.emit(tr("已是最后一张") if by > 0 else tr("已是第一张"))

    def _on_filtered(self) -> None:
        self.context.settings.set(_KEPT, self.filter.text)
        self.gallery.show_figures(self.filter.shown)
        if self.detail is not None:
            self._fill_list()
        self.state_changed.emit()

    def _on_chosen(self, key: str) -> None:
        figure = self.contents.find(key)
        if figure is not None and figure != self._figure:
            self._show(figure)

    def _on_extra(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        self._with_extra = wanted
        if self._figure is not None:
            self._show(self._figure)

    def _show(self, figure: Figure) -> None:
        detail = self._made_detail()
        from_cards = self.gallery.hasFocus()
        self._figure = figure
        self._stack.setCurrentIndex(1)
        detail.show_content(self.contents.of(figure, with_extra=self._with_extra), with_extra=self._with_extra)
        self._list.select(figure.id, quiet=True)
        if from_cards:
            self.focus_main()
        self._info.show_figure(figure, detail.chart, detail.row())
        self.moved.emit(Location("figures", figure.id))
        self.state_changed.emit()

    def _on_row(self) -> None:
        if self.detail is not None:
            self._info.show_figure(self._figure, self.detail.chart, self.detail.row())
        self.state_changed.emit()

    # Qt's names

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.thumbnails.begin(self.devicePixelRatioF())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._figure is not None:
            self.show_gallery()
        else:
            super().keyPressEvent(event)


def _front(page: FiguresPage) -> QWidget:
    style = page.context.style
    holder = surface()
    box = QVBoxLayout(holder)
    margins(box, 0)
    box.addWidget(page.filter)
    box.addWidget(Line(style))
    inner = QHBoxLayout()
    margins(inner, 8, 0, 0, 0)
    inner.addWidget(page.gallery)
    box.addLayout(inner, 1)
    box.addWidget(Line(style))
    foot = QHBoxLayout()
    margins(foot, 16, 2)
    foot.addWidget(StatusDots(style, [(key, shown(words)) for key, words in formats.DATA_STATUS.items()]))
    box.addLayout(foot)
    return holder


def _short(caption: str) -> str:
    """A caption without its years and 全国, as the list has room for."""
    words = caption
    years = charts.years_of(caption)
    if years:
        words = words.partition("年")[2]
    elif words[:4].isdigit() and words[4:5] == "年":
        words = words[5:]
    return words.removeprefix("全国")
