"""What is known of a figure: how much the text prints, what was checked, where the chosen row comes from."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout

from desktop.core import charts, formats
from desktop.core.charts import Chart
from desktop.core.records import Figure, Location
from desktop.language import shown, tr
from desktop.models.chart_rows import ChartRow
from desktop.style import Style
from desktop.views.widgets.labels import Button, Label, Line, clear, margins, scrolled, surface
from desktop.views.widgets.status_dots import StatusDots


class FigureInfo(QScrollArea):
    """The pane at the right of a figure.

    Args:
        style: The look in force.

    Signals:
        wanted(Location): The reader follows a link.
    """

    wanted = Signal(object)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._shown: tuple[Figure | None, Chart, ChartRow | None] = (None, Chart("bars", (), ()), None)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        inside = surface()
        self._box = QVBoxLayout(inside)
        margins(self._box, 16, 12, 16, 12, spacing=6)
        scrolled(self, inside)
        style.changed.connect(self._rebuild)

    def show_figure(self, figure: Figure | None, chart: Chart, row: ChartRow | None) -> None:
        """Show what is known of a figure and of the chosen row of its table."""
        if (figure, row) == (self._shown[0], self._shown[2]) and chart is self._shown[1]:
            return
        self._shown = (figure, chart, row)
        self._rebuild()

    def _rebuild(self) -> None:
        figure, chart, row = self._shown
        clear(self._box)
        if figure is None:
            return
        self._add_status(figure, chart)
        lines = charts.checks(chart)
        if lines:
            self._heading(tr("核对"))
        for line in lines:
            self._box.addWidget(Label(self._style, f"✓ {line}", wrap=True))
        self._add_row(chart, row)
        self._heading(tr("相关"))
        self._link(
            tr("打开 {section}").format(section=shown(formats.section_words(figure.section))),
            Location("outline", figure.section),
        )
        self._box.addStretch(1)

    def _add_status(self, figure: Figure, chart: Chart) -> None:
        style = self._style
        own = [o for o in chart.observations if o.origin == "report"]
        years = charts.years_of(figure.caption)
        count = (
            tr("{words} / {years} 年").format(words=len({o.period for o in own}), years=len(years))
            if years
            else tr("{own} 个数值").format(own=len(own))
            if own
            else ""
        )
        self._box.addWidget(Label(style, tr("数据状态"), role="captionBold", token="text2"))
        line = QHBoxLayout()
        margins(line, 0)
        words = shown(formats.DATA_STATUS[figure.data_status])
        line.addWidget(StatusDots(style, [(figure.data_status, words)], role="tableBold"), 1)
        line.addWidget(Label(style, count, role="caption", token="text3"))
        self._box.addLayout(line)
        self._box.addWidget(Label(style, charts.completeness(figure, chart), token="text2", wrap=True))
        if figure.note:
            self._box.addWidget(Label(style, figure.note, role="caption", token="text2", wrap=True))

    def _add_row(self, chart: Chart, row: ChartRow | None) -> None:
        if row is None or row.first is None or len(row.values) != len(chart.series):
            return
        self._heading(tr("所选行"))
        self._box.addWidget(Label(self._style, row.name, role="tableBold", wrap=True))
        for series, observation in zip(chart.series, row.values, strict=True):
            if observation is None:
                continue
            name = series.title.partition("（")[0]
            self._box.addWidget(Label(self._style, f"{name}　{formats.value_phrase(observation)}", wrap=True))
            printed = tr("（原文 {printed}）").format(printed=observation.printed) if observation.printed else ""
            self._link(tr("出处和依据{printed}").format(printed=printed), Location("indicators", observation.id))

    def _link(self, words: str, target: Location) -> None:
        self._box.addWidget(Button(self._style, words, look="link", on_click=partial(self.wanted.emit, target)))

    def _heading(self, title: str) -> None:
        self._box.addSpacing(6)
        self._box.addWidget(Line(self._style))
        self._box.addSpacing(4)
        self._box.addWidget(Label(self._style, title, role="captionBold", token="text2"))
