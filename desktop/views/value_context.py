"""What surrounds a value in its detail pane: contradictions it is part of, its years, what one looks at next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core import charts, citation, formats
from desktop.core.records import Location, Observation
from desktop.language import shown, tr
from desktop.views import places
from desktop.views.context import Context
from desktop.views.widgets.labels import Label, Line, clear, margins, surface
from desktop.views.widgets.link_row import LinkRow
from desktop.views.widgets.origin_legend import OriginLegend
from desktop.views.widgets.series_chart import SeriesChart
from desktop.views.widgets.ways_out import WaysOut

if TYPE_CHECKING:
    from desktop.views.plots.picture import Plate


class ValueContext(QWidget):
    """The blocks below the provenance of a value.

    Args:
        context: Data and look.
        go: Follows a link.
        say: Told what was copied.
    """

    def __init__(
        self, context: Context, go: Callable[[Location], object], say: Callable[[str], object]
    ) -> None:
        super().__init__()
        self._context, self._style, self._go, self._say = context, context.style, go, say
        self._box = QVBoxLayout(self)
        margins(self._box, 0)

    def show_observation(self, observation: Observation | None) -> None:
        """Show what surrounds a value; nothing for none."""
        clear(self._box)
        if observation is None:
            return
        self._add_contradictions(observation)
        self._add_series(observation)
        self._add_related(observation)

    def _block(self, title: str) -> QVBoxLayout:
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 16, 12, 16, 12, spacing=4)
        box.addWidget(Label(self._style, title, role="captionBold", token="text2"))
        self._box.addWidget(Line(self._style))
        self._box.addWidget(holder)
        return box

    def _add_contradictions(self, o: Observation) -> None:
        filed = self._context.store.doubts.of_observation(o)
        if not filed:
            return
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 16, 12, 16, 12)
        frame = QFrame()
        frame.setStyleSheet(
            f"QFrame {{ background: {self._style.hex('doubtBg')}; border: 1px solid {self._style.hex('doubt')};"
            " border-radius: 4px; } QLabel { border: none; background: transparent; }"
        )
        inner = QVBoxLayout(frame)
        margins(inner, 12, 8, spacing=2)
        inner.addWidget(Label(self._style, tr("报告在这里前后不一"), role="tableBold", token="doubt"))
        for ref, title in filed:
            inner.addWidget(LinkRow(self._style, title, partial(self._go, Location("doubts", ref))))
        box.addWidget(frame)
        self._box.addWidget(Line(self._style))
        self._box.addWidget(holder)

    def _add_series(self, o: Observation) -> None:
        series = self._context.store.observations.series_of(o)
        if len(series) < 2:
            return
        box = self._block(tr("各年数值（{unit}）").format(unit=o.unit) if o.unit else tr("各年数值"))
        chart = SeriesChart(self._style, series, o.id)
        box.addWidget(chart)
        WaysOut(chart, partial(_plate, series), self._say)
        legend = OriginLegend(self._style)
        box.addWidget(legend)  # before it shows itself: without a parent it would be a window
        legend.show_origins([each.origin for each in series])
        box.addWidget(
            LinkRow(
                self._style,
                tr("全部 {series} 个时期的数值").format(series=len(series)),
                partial(self._go, places.indicator(o.indicator)),
            )
        )

    def _add_related(self, o: Observation) -> None:
        related = self._context.store.observations.related(o)
        if not related:
            return
        box = self._block(tr("相关指标"))
        for each in related:
            box.addWidget(LinkRow(
                self._style, each.name, partial(self._go, places.value(each)), detail=formats.value_phrase(each),
                tip=f"{each.name}　{shown(formats.period_text(each.period))}　{each.section}",
            ))  # fmt: skip


def _plate(series: Sequence[Observation]) -> Plate:
    from desktop.views.plots.picture import Plate  # noqa: PLC0415 - not before a chart is taken out

    lines = (citation.source_line(series), citation.doubt_note(series, plain=False))
    foot = tuple(line for line in lines if line)
    return Plate(charts.of_series(series), formats.name_with_region(series[0]), foot=foot)
