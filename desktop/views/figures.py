"""图表: figures and tables of the report in order, each drawn from the database with the values on the marks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.core import charts, citation, formats
from desktop.core.charts import Chart
from desktop.core.records import Figure, Location, Observation
from desktop.export.sheet import Sheet, SheetColumn
from desktop.models.chart_rows import ChartRow, chart_columns, chart_rows
from desktop.models.record_table import RecordTable
from desktop.views.clipboard import put_sheet
from desktop.views.context import Context
from desktop.views.figure_info import FigureInfo
from desktop.views.page import Page
from desktop.views.plots.chart_view import ChartView
from desktop.views.plots.picture import picture
from desktop.views.widgets.labels import Button, Label, Line, margins, surface
from desktop.views.widgets.origin_legend import OriginLegend
from desktop.views.widgets.panes import panes
from desktop.views.widgets.record_view import RecordView
from desktop.views.widgets.row_list import ListRow, RowList
from desktop.views.widgets.status_dots import StatusDots

_MODES = ("图和表", "仅图", "仅表")


class FiguresPage(Page):
    """The page."""

    left_title = "目录"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        style = context.style
        self._figures = context.store.figures.all()
        self._figure: Figure | None = None
        self._chart = Chart("bars", (), ())
        self._mode = _MODES[0]
        self._titles = {s.number: s.title for s in context.store.outline.sections()}
        self._table: RecordTable[ChartRow] = RecordTable((), self)
        self._info = FigureInfo(style)
        self._info.wanted.connect(self.wanted)
        box = QHBoxLayout(self)
        margins(box, 0)
        box.addWidget(panes(style, self._left(), self._middle(), self._info, widths=(232, 672, 248)))
        if self._figures:
            self._list.select(self._figures[0].id)

    def subtitle(self) -> str:
        """Which figure is open."""
        return self._figure.id if self._figure else ""

    def status(self) -> str:
        """Size of the table and the chosen row."""
        rows = self._table.rows
        words = f"{len(rows)} 行 {1 + len(self._chart.series)} 列"
        row = self._view.current_record()
        return f"{words}　已选 1 行：{row.name}" if row else words

    def unit(self) -> str:
        """Units drawn."""
        return "、".join(dict.fromkeys(o.unit for o in self._chart.observations))

    def open_ref(self, ref: str) -> None:
        """Show a figure or table by its id."""
        self._list.select(ref)

    def focus_main(self) -> None:
        """The list of the page."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected_sheet(self) -> Sheet | None:
        """The selected rows of the table."""
        rows = self._view.selected_records()
        return self._sheet(rows) if rows else self.whole_sheet()

    def whole_sheet(self) -> Sheet | None:
        """The whole table."""
        return self._sheet(self._table.rows) if self._table.rows else None

    def current_observation(self) -> Observation | None:
        """The first value of the chosen row."""
        row = self._view.current_record()
        return row.first if row else None

    def _sheet(self, rows: tuple[ChartRow, ...]) -> Sheet | None:
        figure = self._figure
        if figure is None:
            return None
        observations = [o for row in rows for o in row.values if o is not None]
        wanted = ("name", "value", "origin") if any(o.origin != "report" for o in observations) else ("name", "value")
        shown = [column for column in self._table.columns if column.key.startswith(wanted)]
        return Sheet(
            title=f"{figure.id}　{figure.caption}",
            unit="",
            columns=tuple(SheetColumn(column.title, column.kind) for column in shown),
            rows=tuple(tuple(column.copy_text(row) for column in shown) for row in rows),
            source=self._source(observations),
            note=citation.doubt_note(observations),
        )

    def _source(self, observations: list[Observation]) -> str:
        figure = self._figure
        if figure is None:
            return ""
        place = figure.id if figure.kind == "table" else f"{figure.id}，{formats.section_words(figure.section)}"
        return citation.source_line(observations, place=place, credit=figure.credit)

    def _left(self) -> QWidget:
        style = self.context.style
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 0)
        head = QHBoxLayout()
        margins(head, 16, 10, spacing=12)
        figures = sum(f.kind == "figure" for f in self._figures)
        head.addWidget(Label(style, f"图 {figures}　表 {len(self._figures) - figures}", role="controlBold"))
        head.addStretch(1)
        box.addLayout(head)
        box.addWidget(Line(style))
        self._list = RowList(style, label_width=48, pad=12)
        rows: list[ListRow] = []
        chapter = ""
        for figure in self._figures:
            own = formats.chapter_of(figure.section)
            if own != chapter:
                chapter = own
                rows.append(ListRow("", f"{own}　{self._titles.get(own, '')}", header=True))
            rows.append(ListRow(figure.id, _short(figure.caption), label=figure.id, dot=figure.data_status))
        self._list.setAccessibleName("图表目录")
        self._list.set_rows(rows)
        self._list.chosen.connect(self._on_chosen)
        box.addWidget(self._list, 1)
        box.addWidget(Line(style))
        foot = QHBoxLayout()
        margins(foot, 12, 2)
        foot.addWidget(StatusDots(style, list(formats.DATA_STATUS.items())))
        box.addLayout(foot)
        return holder

    def _middle(self) -> QWidget:
        style = self.context.style
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 0)
        head = QVBoxLayout()
        margins(head, 24, 12, 16, 8, spacing=2)
        self._title = Label(style, "", role="item", wrap=True).selectable()
        self._place = Label(style, "", role="caption", token="text2")
        head.addWidget(self._title)
        head.addWidget(self._place)
        box.addLayout(head)
        box.addLayout(self._toolbar())
        self._plot = ChartView(style)
        self._plot.row_chosen.connect(self._on_row_clicked)
        self._none = Label(style, "", token="text2", wrap=True)
        self._none.setContentsMargins(24, 24, 24, 24)
        self._view: RecordView[ChartRow] = RecordView(style, self._table, header_height=28)
        self._view.setAccessibleName("图的数值")
        self._view.chosen.connect(self._on_row)
        self._view.opened.connect(self._on_row_opened)
        self._view.selection_moved.connect(self.state_changed)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        top = surface()
        inner = QVBoxLayout(top)
        margins(inner, 12, 0, 12, 0)
        inner.addWidget(self._plot, 1)
        inner.addWidget(self._none)
        self._rest = QWidget()
        inner.addWidget(self._rest, 1)
        self._top = top
        split.addWidget(top)
        split.addWidget(self._view)
        split.setSizes([style.px(400), style.px(200)])
        box.addWidget(split, 1)
        box.addWidget(Line(style))
        self._foot = Label(style, "", role="caption", token="text2", wrap=True).selectable()
        self._foot.setContentsMargins(24, 8, 16, 8)
        box.addWidget(self._foot)
        return holder

    def _toolbar(self) -> QHBoxLayout:
        style = self.context.style
        row = QHBoxLayout()
        margins(row, 16, 0, 16, 8, spacing=8)
        self._modes = [Button(style, mode, on_click=partial(self._set_mode, mode)) for mode in _MODES]
        for button in self._modes:
            button.setCheckable(True)
            row.addWidget(button)
        self._modes[0].setChecked(True)
        tip = "显示或隐藏报告以外的公开统计"
        self._extra = Button(style, "补充数据", look="flat", on_click=self._switch_extra, tip=tip)
        self._extra.setCheckable(True)
        self._extra.setChecked(True)
        row.addWidget(self._extra)
        self._legend = OriginLegend(style)
        row.addWidget(self._legend)
        row.addStretch(1)
        row.addWidget(Button(style, "复制表格", icon="table", look="flat", on_click=self._copy_table))
        row.addWidget(Button(style, "复制图片", icon="image", look="flat", on_click=self._copy_picture))
        return row

    def _set_mode(self, mode: str) -> None:
        self._mode = mode
        for button in self._modes:
            button.setChecked(button.text() == mode)
            button.setEnabled(not self._chart.is_empty)
        self._top.setVisible(mode != "仅表" or self._chart.is_empty)
        self._view.setVisible(mode != "仅图" and not self._chart.is_empty)

    def _on_chosen(self, key: str) -> None:
        figure = next((f for f in self._figures if f.id == key), None)
        if figure is None:
            return
        self._figure = figure
        self._chart = self._chart_of(figure)
        head = "年份" if self._chart.kind == "time" else "名称"
        self._table.set_columns(chart_columns(self._chart, head))
        self._table.set_rows(chart_rows(self._chart))
        self._plot.show_chart(self._chart)
        self._plot.setVisible(not self._chart.is_empty)
        self._none.setVisible(self._chart.is_empty)
        self._rest.setVisible(self._chart.is_empty)
        self._set_mode(self._mode)
        self._none.setText(self._empty_words(figure))
        self._title.setText(f"{figure.id}　{figure.caption}")
        rows = "" if self._chart.kind == "time" or not self._chart.rows else f"　{len(self._chart.rows)} 行"
        self._place.setText(f"{formats.section_words(figure.section)}{rows}")
        stated = len(self._chart.observations)
        self._plot.setAccessibleName(f"{figure.id} {formats.caption(figure.caption)}，{stated} 个数值，见下面的表")
        self._legend.show_origins([o.origin for o in self._chart.observations])
        self._foot.setText(self._source(list(self._chart.observations)))
        if self._table.rows:
            self._view.select_row(0)
        self._info.show_figure(self._figure, self._chart, self._view.current_record())
        self.moved.emit(Location("figures", key))
        self.state_changed.emit()

    def _chart_of(self, figure: Figure) -> Chart:
        store = self.context.store
        self._extra.hide()
        if figure.kind == "table":
            return charts.of_cells(store.figures.cells(figure.id))
        chart = charts.stretched(charts.of_points(store.figures.points(figure.id)), charts.years_of(figure.caption))
        if chart.kind == "time":
            ids = list(dict.fromkeys(o.indicator_id for o in chart.observations))
            supplied = charts.with_supplement(chart, store.observations.of_indicators(ids) if ids else ())
            self._extra.setVisible(supplied != chart)
            return supplied if self._extra.isChecked() else chart
        return chart

    def _switch_extra(self) -> None:
        if self._figure is not None:
            self._on_chosen(self._figure.id)

    def _empty_words(self, figure: Figure) -> str:
        words = f"报告正文没有写出本图的数值。{f'已知：{figure.note}。' if figure.note else ''}"
        for ranking in self.context.store.outline.rankings_of(figure.section):
            if "省份" in ranking.title and "省份" in figure.caption:
                names = "、".join(f"{item.position} {item.name}" for item in ranking.items)
                words += f"\n\n{ranking.title}：{names}。"
        return words

    def _on_row_clicked(self, number: int) -> None:
        self._view.select_id(self._chart.rows[number])

    def _on_row_opened(self, row: ChartRow) -> None:
        if row.first is not None:
            self.go("indicators", row.first.id)

    def _on_row(self, row: ChartRow) -> None:
        self._plot.mark_row(self._chart.rows.index(row.name) if row.name in self._chart.rows else -1)
        self._info.show_figure(self._figure, self._chart, self._view.current_record())
        self.state_changed.emit()

    def _copy_table(self) -> None:
        sheet = self.whole_sheet()
        self.said.emit(put_sheet(sheet) if sheet else "这张图没有可复制的数值")

    def _copy_picture(self) -> None:
        if self._figure is None or self._chart.is_empty:
            self.said.emit("这张图没有可复制的数值")
            return
        observations = list(self._chart.observations)
        foot = [line for line in (self._source(observations), citation.doubt_note(observations)) if line]
        title = f"{self._figure.id}　{self._figure.caption}"
        QGuiApplication.clipboard().setImage(picture(self._chart, title=title, foot=foot))
        self.said.emit("已复制图片，含图题和资料来源")


def _short(caption: str) -> str:
    """A caption without its years and 全国, as the list has room for."""
    words = caption
    years = charts.years_of(caption)
    if years:
        words = words.partition("年")[2]
    elif words[:4].isdigit() and words[4:5] == "年":
        words = words[5:]
    return words.removeprefix("全国")
