"""What a figure shows, worked out before anything is drawn: rows, panels, completeness, title and note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from os.path import commonprefix

from desktop.core import formats
from desktop.core.records import Figure, FigurePoint, Observation, TableCell

#: What a chart can be drawn as, with the word for it.
KINDS = {
    "bars": "条形",
    "time": "柱和线",
    "lines": "折线",
    "shares": "构成条",
    "ring": "圆环",
    "scatter": "散点",
    "multiples": "小图组",
    "sparkline": "迷你线",
}


@dataclass(frozen=True, slots=True)
class Series:
    """One measured thing.

    Attributes:
        title: Words with the unit: ``占比（%）``.
        measure: Measure of its observations; growth has a colour of its own.
        values: For each row of the chart the observation, or ``None`` where the text prints none.
    """

    title: str
    measure: str
    values: tuple[Observation | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart before it is drawn.

    Attributes:
        kind: A key of `KINDS`: ``bars`` draws named rows, one panel for each series; ``time`` draws years, growth and
            shares as lines above the columns of the levels.
        rows: Names or years; every series has one value, or ``None``, for each.
        series: What is measured.
    """

    kind: str
    rows: tuple[str, ...]
    series: tuple[Series, ...]

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Every value drawn."""
        return tuple(o for series in self.series for o in series.values if o is not None)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.observations


def _series_title(name: str, values: Sequence[Observation | None]) -> str:
    first = next((o for o in values if o is not None), None)
    return f"{name}（{first.unit}）" if first else name


def of_points(points: Sequence[FigurePoint]) -> Chart:
    """The chart of a figure: years side by side in time, anything else as named bars."""
    rows = tuple(dict.fromkeys(point.label for point in points))
    kind = "time" if rows and all(row.isdecimal() and len(row) == 4 for row in rows) else "bars"
    if kind == "time":
        rows = tuple(sorted(rows))
    series = []
    for name in dict.fromkeys(point.series for point in points):
        found = {point.label: point.observation for point in points if point.series == name}
        values = tuple(found.get(row) for row in rows)
        measure = next((o.measure for o in values if o), "level")
        series.append(Series(_series_title(name, values), measure, values))
    return Chart(kind, rows, tuple(series))


def of_cells(cells: Sequence[TableCell]) -> Chart:
    """The chart of a table: one panel for each column of numbers, first column as names."""
    heads = {cell.column: cell.text for cell in cells if cell.is_header}
    body = sorted({cell.row for cell in cells if not cell.is_header})
    names = {cell.row: cell.text for cell in cells if cell.column == 0}
    columns = sorted({cell.column for cell in cells if cell.observation is not None})
    series = []
    for column in columns:
        found = {cell.row: cell.observation for cell in cells if cell.column == column}
        values = tuple(found.get(row) for row in body)
        measure = next((o.measure for o in values if o), "level")
        series.append(Series(_full_width(heads.get(column, "")), measure, values))
    return Chart("bars", tuple(names.get(row, "") for row in body), _shortened(series))


def _shortened(series: Sequence[Series]) -> tuple[Series, ...]:
    """Series without the words that all their titles begin with; the caption says those already."""
    common = len(commonprefix([one.title for one in series])) if len(series) > 1 else 0
    return tuple(Series(one.title[common:] or one.title, one.measure, one.values) for one in series)


def _full_width(title: str) -> str:
    return title.replace(" (", "（").replace("(", "（").replace(")", "）").replace("％", "%")


def years_of(caption: str) -> tuple[str, ...]:
    """The years that a caption announces: ``2011—2022年…`` gives all twelve; none gives nothing."""
    head = caption[:9].translate(str.maketrans("－—–~～", "-----"))
    first, mark, last = head.partition("-")
    if mark and first.isdecimal() and last[:4].isdecimal():
        return tuple(str(year) for year in range(int(first), int(last[:4]) + 1))
    return ()


def stretched(chart: Chart, years: Sequence[str]) -> Chart:
    """A time chart over all years that the caption announces, unknown ones empty; stated ones stay in any case."""
    if chart.kind != "time" or not years:
        return chart
    years = sorted({*years, *chart.rows})
    series = tuple(
        Series(s.title, s.measure, tuple(dict(zip(chart.rows, s.values, strict=True)).get(year) for year in years))
        for s in chart.series
    )
    return Chart("time", tuple(years), series)


def with_supplement(chart: Chart, extra: Sequence[Observation]) -> Chart:
    """Fill empty years with supplementary values of the same indicator and unit; stated values stay."""
    filled = []
    for series in chart.series:
        own = next((o for o in series.values if o is not None), None)
        if own is None:
            filled.append(series)
            continue
        by_year = {
            o.period: o
            for o in extra
            if o.indicator_id == own.indicator_id and o.unit == own.unit and o.region_id == own.region_id
            and o.category_id == own.category_id and o.origin == "supplement"
        }  # fmt: skip
        values = tuple(
            value or by_year.get(year) for year, value in zip(chart.rows, series.values, strict=True)
        )
        filled.append(Series(series.title, series.measure, values))
    return Chart(chart.kind, chart.rows, tuple(filled))


def completeness(figure: Figure, chart: Chart) -> str:
    """What the text prints of a figure, in one sentence."""
    years = years_of(figure.caption)
    stated = [o for o in chart.observations if o.origin == "report"]
    if figure.data_status == "complete":
        return f"报告正文写出了全部 {len(stated)} 个数值。"
    if figure.data_status == "none":
        return "报告正文没有写出本图各点的数值。"
    if years:
        known = sorted({o.period for o in stated})
        return f"报告正文只写出 {'、'.join(known)} 年的数值，其余 {len(years) - len(known)} 年没有写出。"
    return f"报告正文只写出其中 {len(stated)} 个数值。"


def checks(chart: Chart) -> tuple[str, ...]:
    """Identities that hold in what is drawn, each as one line."""
    found = []
    for series in chart.series:
        values = [o for o in series.values if o is not None and o.value is not None]
        if series.measure == "share" and len(values) >= 3 and len(values) == len(chart.rows):
            total = sum(o.value or 0 for o in values)
            if abs(total - 100) < 0.05:
                found.append(f"{len(values)} 项占比之和为 {total:.2f}")
            ordered = all((a.value or 0) >= (b.value or 0) for a, b in pairwise(values))
            if ordered:
                found.append("占比由上而下依次递减")
    restored = [o for o in chart.observations if o.point_restored]
    sure = [o for o in restored if o.certainty == "certain"]
    if restored:
        found.append(f"{len(restored)} 处小数点由还原得到，其中 {len(sure)} 处{formats.CERTAINTY['certain']}")
    return tuple(found)
