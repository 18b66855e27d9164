"""A figure on its way out: its chart as a picture or as SVG, with or without title and source."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QImage

from desktop.core import citation
from desktop.core.charts import Chart
from desktop.core.records import Figure
from desktop.views.exporting import Offer


@dataclass(frozen=True, slots=True)
class ChartOut:
    """A chart with its words.

    Attributes:
        chart: What is drawn.
        title: Stands above.
        foot: Source line and doubts, below.
    """

    chart: Chart
    title: str
    foot: tuple[str, ...]

    @classmethod
    def of(cls, figure: Figure, chart: Chart, source: str) -> ChartOut:
        """The chart of a figure."""
        lines = (source, citation.doubt_note(chart.observations))
        return cls(chart, f"{figure.id}　{figure.caption}", tuple(filter(None, lines)))

    def picture(self, titled: bool = True) -> QImage:  # noqa: FBT001, FBT002 - called with it by what exports
        """The picture; without its words where a document has them around it."""
        from desktop.views.plots.picture import picture  # noqa: PLC0415 - brings the chart library with it

        return picture(self.chart, title=self.title if titled else "", foot=self.foot if titled else ())

    def vector(self) -> bytes:
        """The same as SVG."""
        from desktop.views.plots.vector import svg  # noqa: PLC0415

        return svg(self.chart, title=self.title, foot=self.foot)

    def added_to(self, offer: Offer) -> Offer:
        """An offer of the table that offers the chart as well."""
        return offer if self.chart.is_empty else replace(offer, picture=self.picture, vector=self.vector)
