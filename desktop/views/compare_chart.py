"""The chart of a comparison, and the library its table needs, fetched beside the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core import citation
from desktop.core.charts import Chart
from desktop.core.pivot import Drawn
from desktop.language import tr
from desktop.style import Style
from desktop.views.widgets.labels import Label, Line, margins, surface
from desktop.views.widgets.origin_legend import OriginLegend
from desktop.views.widgets.ways_out import picture_buttons

if TYPE_CHECKING:
    from desktop.views.plots.chart_view import ChartView
    from desktop.views.plots.picture import Plate

#: Takes half a second to import. The chart library is not fetched in a thread: it goes through all names of Qt, which
#: PySide makes as they are first used, and the program ends with a segmentation fault where two threads do so at once.
_HEAVY = ("pandas",)
_POLL_MS = 30
#: The chart follows this long after the table, so that ticking several things in a row draws it once.
_DRAW_MS = 60


class Libraries(QObject):
    """Imports what is heavy and has nothing to do with Qt in a thread.

    Signals:
        fetched(): The thread is done; `missing` says whether it succeeded.
    """

    fetched = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._on_poll)

    @property
    def busy(self) -> bool:
        """Whether the thread runs."""
        return self._thread is not None

    @property
    def missing(self) -> bool:
        """Whether something is not imported yet, or still being imported."""
        return self.busy or any(name not in sys.modules for name in _HEAVY)

    def fetch(self) -> None:
        """Begin, unless it has begun."""
        if self._thread is None:
            self._thread = Thread(target=_load, name="compare", daemon=True)
            self._thread.start()
            self._timer.start()

    def _on_poll(self) -> None:
        if self._thread is None or self._thread.is_alive():
            return
        self._timer.stop()
        self._thread = None
        self.fetched.emit()


def _load() -> None:
    for name in _HEAVY:
        try:
            import_module(name)
        except ImportError:
            return


class CompareChart(QWidget):
    """The pane: legend, chart, what it leaves out, source line.

    Args:
        style: The look in force.

    Signals:
        row_chosen(int): A row of the chart was clicked.
        opened(object): The reader wants all about an `Observation`.
        said(str): A message for the status bar.
    """

    row_chosen = Signal(int)
    opened = Signal(object)
    said = Signal(str)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._view: ChartView | None = None
        self.drawn = Drawn(Chart("bars", (), ()))
        self._wide = self.drawn.chart
        self._title = self._lines = ""
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_DRAW_MS)
        self._delay.timeout.connect(self._draw)
        self._marked = ""
        outer = QVBoxLayout(self)
        margins(outer, 0)
        holder = surface()
        outer.addWidget(holder)
        box = QVBoxLayout(holder)
        margins(box, 0)
        row = QHBoxLayout()
        margins(row, 16, 10, 12, 8, spacing=8)
        self._legend = OriginLegend(style)
        row.addWidget(self._legend)
        row.addStretch(1)
        said = tr("没有可复制的图，先选指标")
        for button in picture_buttons(
            style, self.plate, self.said.emit, nothing=lambda: self.drawn.words or said
        ):  # fmt: skip
            row.addWidget(button)
        box.addLayout(row)
        box.addWidget(Line(style))
        self._plot_box = QVBoxLayout()
        margins(self._plot_box, 12, 8, 12, 0)
        self._plot_box.addStretch(1)
        self.words = Label(style, "", role="caption", token="text2", wrap=True)
        self.words.setContentsMargins(16, 8, 12, 0)
        box.addWidget(self.words)
        box.addLayout(self._plot_box, 1)
        box.addWidget(Line(style))
        self._foot = Label(style, "", role="caption", token="text2", wrap=True).selectable()
        self._foot.setContentsMargins(16, 8, 12, 8)
        box.addWidget(self._foot)

    def show_chart(
        self, drawn: Drawn, *, wide: Drawn, title: str, source: str, origins: Sequence[str]
    ) -> None:
        """Draw another chart.

        Args:
            drawn: What to draw; empty clears the pane.
            wide: The same with longer titles and words in Chinese, for a copy of it.
            title: What it shows, for a copy of it.
            source: The source line of the table.
            origins: Of the values shown.
        """
        self.drawn, self._wide, self._title, self._marked = drawn, wide.chart, title, ""
        doubt = citation.doubt_note(wide.chart.observations, plain=False)
        left_out = f"注：{wide.words}" if wide.words else ""
        self._lines = "\n".join(line for line in (source, doubt, left_out) if line)
        self._delay.start()
        self.words.setText(drawn.words)
        self.words.setVisible(bool(drawn.words))
        self._legend.show_origins(origins)
        self._foot.setText(source)

    @property
    def busy(self) -> bool:
        """Whether the chart is still to be drawn."""
        return self._delay.isActive()

    def _draw(self) -> None:
        if self._view is None and not self.drawn.chart.is_empty:
            from desktop.views.plots.chart_view import ChartView  # noqa: PLC0415 - slow, not before a chart is drawn

            self._view = ChartView(self._style)
            self._view.row_chosen.connect(self.row_chosen)
            self._view.said.connect(self.said)
            self._view.opened.connect(self.opened)
            self._plot_box.insertWidget(0, self._view, 1000)
        if self._view is not None:
            self._view.show_chart(self.drawn.chart, self._title, "", self._lines, wide=self._wide)
            self.mark(self._marked)

    def mark(self, row_id: str) -> None:
        """Lay a band under a row of the table."""
        self._marked = row_id
        if self._view is not None and not self._delay.isActive():
            self._view.mark_row(self.drawn.ids.index(row_id) if row_id in self.drawn.ids else -1)

    def plate(self) -> Plate | None:
        """What a picture of the chart consists of; nothing where it is empty."""
        if self.drawn.chart.is_empty:
            return None
        from desktop.views.plots.picture import Plate  # noqa: PLC0415 - not before a chart is drawn

        return Plate(self._wide, self._title, foot=tuple(line for line in self._lines.split("\n") if line))
