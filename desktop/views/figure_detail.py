"""A figure by itself: title, chart, the table of the same values, source line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from desktop.core import chart_kinds, citation, formats
from desktop.core.charts import KINDS, Chart
from desktop.core.records import Observation
from desktop.export.sheet import Sheet, SheetColumn
from desktop.language import mark, shown, tr
from desktop.models.chart_rows import ChartRow, chart_columns, chart_rows, text_columns, text_rows
from desktop.models.record_table import RecordTable
from desktop.style import Style
from desktop.views.clipboard import put_sheet
from desktop.views.figure_contents import EMPTY, Content
from desktop.views.plots import sharing
from desktop.views.plots.chart_view import ChartView
from desktop.views.plots.picture import Plate
from desktop.views.plots.plates import plate_of
from desktop.views.widgets.labels import Button, Label, Line, margins, surface
from desktop.views.widgets.record_view import RecordView

MODES = (tr("图和表"), tr("仅图"), tr("仅表"))
#: Under this width, in pixels at 100 %, the toolbar shows icons only, and what its words take of that in Chinese.
NARROW, WORDS = 640, 316
#: Under this width chart and table are switched by key alone.
NARROWEST = 440
#: Under this height the chart needs the room of the table and the lines under it; the table is one key away, and the
#: lines still go into every copy.
LOW = 340
#: Under this height, the same way, the chart would have to be scrolled beside the table: it stands alone.
BOTH = 500
NOTHING = tr("这张图没有可复制的数值")


class FigureDetail(QWidget):
    """The middle of the page.

    Args:
        style: The look in force.

    Signals:
        said(str): A short message for the status bar.
        opened(object): The reader wants all about an `Observation`.
        row_moved(): Another row is chosen.
        extra_switched(bool): Supplementary values are wanted or not.
        stepped(int): The next (1) or previous (-1) figure is wanted.
    """

    said = Signal(str)
    opened = Signal(object)
    row_moved = Signal()
    extra_switched = Signal(bool)
    stepped = Signal(int)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._content: Content | None = None
        self.chart: Chart = EMPTY
        self._mode = MODES[0]
        self._kinds: dict[str, str] = {}
        self.table: RecordTable[ChartRow] = RecordTable((), self)
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QVBoxLayout(self)
        margins(box, 0)
        box.addLayout(self._head())
        box.addLayout(self._toolbar())
        box.addWidget(self._body(), 1)
        box.addWidget(Line(style))
        self.foot = Label(style, "", role="caption", token="text2", wrap=True).selectable()
        self.foot.setContentsMargins(24, 8, 16, 8)
        box.addWidget(self.foot)

    # What is shown

    def show_content(self, content: Content, *, with_extra: bool) -> None:
        """Show another figure."""
        kind = self._kinds.get(content.figure.id, content.chart.kind)
        self._content, self.chart = content, chart_kinds.as_kind(content.chart, kind)
        self._extra.setVisible(content.has_extra)
        self._extra.setChecked(with_extra)
        self._title.setText(content.title)
        rows = len(content.chart.rows) or len(content.table.rows if content.table else ())
        unit = tr("年", "count") if content.chart.kind == "time" else tr("行", "count")
        self._place.setText(
            f"{shown(formats.section_words(content.figure.section))}{f'　{rows} {unit}' if rows else ''}"
        )
        self._missing.setText(shown(content.missing))
        self._fit_missing()
        self.none.setText(shown(content.words))
        self.foot.setText(content.source())
        self._fill_table(content)
        self._draw()
        self._set_mode(self._mode)
        if self.table.rows:
            self.view.select_row(0)

    def _fill_table(self, content: Content) -> None:
        if content.table is not None:
            self.table.set_columns(text_columns(content.table))
            self.table.set_rows(text_rows(content.table))
            return
        self.table.set_columns(
            chart_columns(self.chart, mark("年份") if chart_kinds.is_time(self.chart) else mark("名称"))
        )
        self.table.set_rows(chart_rows(self.chart))

    def _draw(self) -> None:
        content = self._content
        if content is None:
            return
        self.plot.show_chart(self.chart, content.title, "", "\n".join(content.foot()))
        self._kind.setText(shown(KINDS[self.chart.kind]) if not self.chart.is_empty else tr("图形"))
        self._kind.setEnabled(not self.chart.is_empty)
        menu = self._kind.menu()
        menu.clear()
        for choice in chart_kinds.choices(self.chart):
            action = QAction(_words_of(choice), menu)
            action.setCheckable(True)
            action.setChecked(choice.kind == self.chart.kind)
            action.setEnabled(not choice.reason)
            action.triggered.connect(partial(self.set_kind, choice.kind))
            menu.addAction(action)
        self._out.setEnabled(self.plate() is not None)

    def _fit_missing(self) -> None:
        self._missing.setVisible(bool(self._missing.text()) and self.height() >= self._style.px(LOW))

    def set_kind(self, kind: str) -> None:
        """Draw the same values as another kind of chart, also when the figure is opened again."""
        if self._content is not None:
            self._kinds[self._content.figure.id] = kind
        self.chart = chart_kinds.as_kind(self.chart, kind)
        self._draw()
        self._on_row()

    def step_mode(self) -> None:
        """Chart and table, chart alone, table alone, in turn; the keyboard goes to what is shown."""
        if self.chart.is_empty:
            return
        self._set_mode(MODES[(MODES.index(self._mode) + 1) % len(MODES)])
        (self.plot if self._mode == MODES[1] else self.view).setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_mode(self, mode: str) -> None:
        self._mode = mode
        drawn, listed = not self.chart.is_empty, bool(self.table.rows)
        for button in self._modes:
            button.setChecked(button.text() == mode)
            button.setEnabled(drawn)
        self.plot.setVisible(drawn)
        self.none.setVisible(bool(self.none.text()))
        self._rest.setVisible(not drawn and not listed)
        self.top.setVisible((drawn and mode != MODES[2]) or bool(self.none.text()))
        room_for_both = self.height() >= self._style.px(BOTH)
        self.view.setVisible(listed and (not drawn or mode == MODES[2] or (mode == MODES[0] and room_for_both)))
        self.top.setMaximumHeight(16_777_215 if drawn or not listed else self.none.sizeHint().height() + 16)

    # Parts

    def _head(self) -> QHBoxLayout:
        style = self._style
        words = QVBoxLayout()
        margins(words, 24, 12, 8, 8, spacing=2)
        self._title = Label(style, "", role="item", wrap=True).selectable()
        self._place = Label(style, "", role="caption", token="text2")
        words.addWidget(self._title)
        words.addWidget(self._place)
        row = QHBoxLayout()
        margins(row, 0, 0, 16, 0)
        row.addLayout(words, 1)
        steps = (("chevron-left", -1, tr("上一张（Ctrl+PgUp）")), ("chevron-right", 1, tr("下一张（Ctrl+PgDown）")))
        for icon, by, tip in steps:
            button = Button(style, "", icon=icon, look="flat", tip=tip, on_click=partial(self.stepped.emit, by))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _toolbar(self) -> QHBoxLayout:
        style = self._style
        row = QHBoxLayout()
        margins(row, 16, 0, 16, 8, spacing=8)
        self._modes = [Button(style, mode, on_click=partial(self._set_mode, mode)) for mode in MODES]
        for button in self._modes:
            button.setCheckable(True)
            row.addWidget(button)
        self._kind = Button(style, tr("图形"), icon="chevron-down", tip=tr("换一种图形"))
        self._kind.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._kind.setMenu(QMenu(self._kind))
        row.addWidget(self._kind)
        tip = tr("显示或隐藏报告以外的公开统计")
        self._extra = Button(style, tr("补充数据"), look="flat", on_click=self._switch_extra, tip=tip)
        self._extra.setCheckable(True)
        self._extra.setChecked(True)
        row.addWidget(self._extra)
        row.addStretch(1)
        self._tools = [
            Button(style, tr("复制表格"), icon="table", look="flat", on_click=self._copy_table, tip=tr("复制表格")),
            Button(style, tr("复制图片"), icon="image", look="flat", on_click=self.copy_picture, tip=tr("复制图片")),
        ]
        self._out = Button(style, tr("导出"), icon="export", look="flat", tip=tr("导出：图片、矢量图、文件、打印"))
        self._out.clicked.connect(self._show_ways_out)
        self._words = {button: button.text() for button in [*self._tools, self._out]}
        for button in (*self._tools, self._out):
            row.addWidget(button)
        return row

    def _body(self) -> QWidget:
        style = self._style
        self.plot = ChartView(style)
        self.plot.row_chosen.connect(self._on_row_clicked)
        self.plot.opened.connect(self.opened)
        self.plot.said.connect(self.said)
        self.none = Label(style, "", token="text2", wrap=True)
        self.none.setContentsMargins(12, 12, 12, 12)
        self.view: RecordView[ChartRow] = RecordView(style, self.table, header_height=28)
        self.view.chosen.connect(lambda _row: self._on_row())
        self.view.opened.connect(self._on_row_opened)
        self.view.selection_moved.connect(self.row_moved)
        self.top = surface()
        inner = QVBoxLayout(self.top)
        margins(inner, 12, 0, 12, 4, spacing=4)
        inner.addWidget(self.plot, 1)
        self._missing = Label(style, "", role="caption", token="text2", wrap=True)
        self._missing.setContentsMargins(12, 0, 12, 4)
        inner.addWidget(self._missing)
        inner.addWidget(self.none)
        self._rest = QWidget()
        inner.addWidget(self._rest, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.top)
        split.addWidget(self.view)
        split.setSizes([style.px(400), style.px(200)])
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 1)
        return split

    # What the reader does

    def row(self) -> ChartRow | None:
        """The chosen row of the table."""
        return self.view.current_record()

    def sheet(self, rows: Sequence[ChartRow]) -> Sheet | None:
        """Rows of the table as they are copied."""
        if self._content is None or not rows:
            return None
        observations = tuple(o for row in rows for o in row.values if o is not None)
        wanted = ("name", "value", "origin") if any(o.origin != "report" for o in observations) else ("name", "value")
        shown = [column for column in self.table.columns if column.key.startswith(wanted)]
        return Sheet(
            title=self._content.title,
            unit="",
            columns=tuple(SheetColumn(column.title, column.kind) for column in shown),
            rows=tuple(tuple(column.copy_text(row) for column in shown) for row in rows),
            source=self._content.source(observations),
            note=citation.doubt_note(observations),
        )

    def plate(self) -> Plate | None:
        """What a picture consists of: the chart as it is drawn, or the table of words; nothing for a sentence."""
        if self._content is None or (self.chart.is_empty and self._content.table is None):
            return None
        return replace(plate_of(self._content), chart=self.chart)

    def copy_picture(self) -> None:
        """Copy the chart, or the table of words, as a picture."""
        plate = self.plate()
        self.said.emit(NOTHING if plate is None else sharing.copy_image(plate))

    def _copy_table(self) -> None:
        sheet = self.sheet(self.table.rows)
        self.said.emit(put_sheet(sheet) if sheet else NOTHING)

    def _show_ways_out(self) -> None:
        plate = self.plate()
        if plate is not None:
            sharing.menu(self, lambda: plate, self.said.emit).exec(self._out.mapToGlobal(self._out.rect().bottomLeft()))

    def _switch_extra(self) -> None:
        self.extra_switched.emit(self._extra.isChecked())

    def _on_row_clicked(self, number: int) -> None:
        if number < len(self.chart.rows):
            self.view.select_id(self.chart.rows[number])

    def _on_row(self) -> None:
        row = self.row()
        self.plot.mark_row(self.chart.rows.index(row.name) if row and row.name in self.chart.rows else -1)
        self.row_moved.emit()

    def _on_row_opened(self, row: ChartRow) -> None:
        if row.first is not None:
            self.opened.emit(row.first)

    def current_observation(self) -> Observation | None:
        """The first value of the chosen row."""
        row = self.row()
        return row.first if row else None

    def _room_for_words(self) -> int:
        """Width at which the row of buttons has room for its words: `NARROW`, and more where they are longer."""
        width, style = self.fontMetrics().horizontalAdvance, self._style
        words = [*MODES, self._extra.text(), *self._words.values(), max(map(shown, KINDS.values()), key=width)]
        return max(style.px(NARROW), sum(map(width, words)) + style.px(NARROW - WORDS))

    # Qt's names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._room_for_words()
        for mode in self._modes:
            mode.setVisible(self.width() >= self._style.px(NARROWEST))
        self.foot.setVisible(self.height() >= self._style.px(LOW))
        self._fit_missing()
        self._set_mode(self._mode)
        for button, words in self._words.items():
            if bool(button.text()) == narrow:
                button.setText("" if narrow else words)
                button.setMinimumSize(0, 0)
                button.setMaximumSize(16_777_215, 16_777_215)
                button.restyle()


def _words_of(choice: chart_kinds.KindChoice) -> str:
    title = shown(choice.title)
    return tr("{title}（{reason}）").format(title=title, reason=choice.reason) if choice.reason else title
