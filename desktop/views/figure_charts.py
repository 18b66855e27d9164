"""A figure of the report as chart, table and picture, outside its page: for briefings and for copying."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.core import citation, formats
from desktop.core.charts import Chart
from desktop.core.records import Figure, Observation
from desktop.export.sheet import Sheet, SheetColumn
from desktop.language import mark
from desktop.models.chart_rows import chart_columns, chart_rows
from desktop.store.reference import ReferenceStore
from desktop.views.figure_contents import Contents

if TYPE_CHECKING:
    from desktop.views.plots.picture import Plate


def chart_of(store: ReferenceStore, figure: Figure) -> Chart:
    """The chart of a figure or table, with supplementary years where there are any."""
    return Contents(store).of(figure).chart


def source_of(figure: Figure, observations: Sequence[Observation]) -> str:
    """The source line of values of a figure."""
    place = figure.id if figure.kind == "table" else f"{figure.id}，{formats.section_words(figure.section)}"
    return citation.source_line(observations, place=place, credit=figure.credit)


def sheet_of(figure: Figure, chart: Chart) -> Sheet | None:
    """The values of a figure as a table; ``None`` where the text prints none."""
    if chart.is_empty:
        return None
    wanted = ("name", "value", "origin") if any(o.origin != "report" for o in chart.observations) else ("name", "value")
    head = mark("年份") if chart.kind == "time" else mark("名称")
    shown = [column for column in chart_columns(chart, head) if column.key.startswith(wanted)]
    return Sheet(
        title=f"{figure.id}　{figure.caption}",
        unit="",
        columns=tuple(SheetColumn(column.title, column.kind) for column in shown),
        rows=tuple(tuple(column.copy_text(row) for column in shown) for row in chart_rows(chart)),
        source=source_of(figure, chart.observations),
        note=citation.doubt_note(chart.observations),
    )


def picture_of(figure: Figure, chart: Chart) -> Plate | None:
    """What a picture of the figure shows; ``None`` where there is nothing to draw."""
    if chart.is_empty:
        return None
    from desktop.views.plots.picture import Plate  # noqa: PLC0415 - the chart library is heavy

    foot = (source_of(figure, chart.observations), citation.doubt_note(chart.observations))
    return Plate(chart, f"{figure.id}　{figure.caption}", "", tuple(filter(None, foot)))
