"""What a figure shows, worked out before anything is drawn: rows, panels, completeness, title and note."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from os.path import commonprefix

from desktop.core import formats
from desktop.core.records import Figure, FigurePoint, Observation, TableCell
from desktop.language import mark, tr

#: What a chart can be drawn as, with the word for it.
KINDS = {
    "bars": mark("条形"),
    "time": mark("柱和线"),
    "lines": mark("折线"),
    "shares": mark("构成条"),
    "ring": mark("圆环"),
    "scatter": mark("散点"),
    "multiples": mark("小图组"),
    "sparkline": mark("迷你线"),
}
#: Measures that are changes: they have a colour of their own.
CHANGES = frozenset({"growth", "pp_change"})
#: Words in a note that tell which scope a value has.
_SCOPE = ("口径", "规模以上", "间接就业")


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
class Break:
    """A change of scope between a row and the next.

    Attributes:
        after: The last row of the old scope.
        words: What the old scope was.
    """

    after: int
    words: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart before it is drawn.

    Attributes:
        kind: A key of `KINDS`: ``bars`` draws named rows, one panel for each series; ``time`` draws years, growth and
            shares as lines above the columns of the levels.
        rows: Names or years; every series has one value, or ``None``, for each.
        series: What is measured.
        breaks: Where the scope changes along the rows.
    """

    kind: str
    rows: tuple[str, ...]
    series: tuple[Series, ...]
    breaks: tuple[Break, ...] = ()

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Every value drawn."""
        return tuple(o for series in self.series for o in series.values if o is not None)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw: no values at all, or none that is a number."""
        return all(o.value is None for o in self.observations)


def of_series(series: Sequence[Observation]) -> Chart:
    """The chart of one indicator over its periods, the oldest first; columns and lines where all are years."""
    years = all(len(o.period) == 4 and o.period.isdecimal() for o in series)
    rows = tuple(o.period if years else formats.period_short(o.period) for o in series)
    title = _series_title(series[0].indicator, series) if series else ""
    measure = series[0].measure if series else "level"
    chart = Chart("time" if years else "bars", rows, (Series(title, measure, tuple(series)),))
    span = [str(year) for year in range(int(rows[0]), int(rows[-1]) + 1)] if years and rows else []
    return with_breaks(stretched(chart, span)) if span else chart


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
    """The chart of a table: one panel for each column of numbers, first column as names; empty for words alone."""
    heads = {cell.column: cell.text for cell in cells if cell.is_header}
    body = sorted({cell.row for cell in cells if not cell.is_header})
    names = {cell.row: cell.text for cell in cells if cell.column == 0}
    columns = [column for column in sorted({cell.column for cell in cells}) if _is_numeric(cells, column)]
    if not columns:
        return Chart("bars", (), ())
    series = []
    for column in columns:
        found = {cell.row: cell.observation for cell in cells if cell.column == column}
        values = tuple(found.get(row) for row in body)
        measure = next((o.measure for o in values if o), "level")
        title = _full_width(heads.get(column, ""))
        series.append(Series(title if "（" in title else _series_title(title, values), measure, values))
    return Chart("bars", tuple(names.get(row, "") for row in body), _shortened(series))


def _is_numeric(cells: Sequence[TableCell], column: int) -> bool:
    """Whether a column holds values rather than words or places in an order: most of its cells carry one."""
    body = [cell for cell in cells if cell.column == column and not cell.is_header]
    values = [cell for cell in body if cell.observation is not None and cell.observation.measure != "rank"]
    return column > 0 and len(values) * 2 > len(body)


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
    return replace(chart, rows=tuple(years), series=series)


def with_supplement(chart: Chart, extra: Sequence[Observation]) -> Chart:
    """Fill empty years with supplementary or else derived values of the same indicator and unit; stated ones stay."""
    filled = []
    for series in chart.series:
        own = next((o for o in series.values if o is not None), None)
        if own is None:
            filled.append(series)
            continue
        suffix = own.period[4:]
        by_year = {
            o.period[:4]: o
            for origin in ("derived", "supplement")  # what was published counts for more than what was computed
            for o in extra
            if o.indicator_id == own.indicator_id and o.unit == own.unit and o.region_id == own.region_id
            and o.category_id == own.category_id and o.origin == origin and o.period[4:] == suffix
        }  # fmt: skip
        values = tuple(
            value or by_year.get(year) for year, value in zip(chart.rows, series.values, strict=True)
        )
        filled.append(Series(series.title, series.measure, values))
    return replace(chart, series=tuple(filled))


def with_breaks(chart: Chart) -> Chart:
    """A time chart that says where its scope changes, as far as the notes of its values tell.

    Only a leading run of rows with one scope, followed by a row with another, is a break: values of one source that
    merely name their scope are not.
    """
    found: dict[int, str] = {}
    for series in chart.series:
        scopes = [_scope(o.note) if o is not None else None for o in series.values]
        stated = [(row, scope) for row, scope in enumerate(scopes) if scope is not None]
        first = stated[0][1] if stated else ""
        run = [row for row, scope in stated if scope == first]
        later = [row for row, scope in stated if scope != first]
        if first and later and max(run) < min(later):
            found[min(later) - 1] = first
    return replace(chart, breaks=tuple(Break(row, words) for row, words in sorted(found.items())))


def _scope(note: str) -> str:
    clause = re.split("[，；]", note)[0]
    return clause.removesuffix("快递企业") if any(word in clause for word in _SCOPE) else ""


def companions(chart: Chart) -> tuple[tuple[int, ...], ...]:
    """Series that are drawn over one axis of years: changes and shares first, then the level that they belong to.

    A change belongs to the level whose indicator it names as its base, else to the only level there is.
    """
    lines = {"growth", "pp_change", "share"}
    levels = [n for n, s in enumerate(chart.series) if s.measure not in lines]
    groups: dict[int, list[int]] = {n: [] for n in levels}
    alone: list[tuple[int, ...]] = []
    for number, series in enumerate(chart.series):
        if number in groups:
            continue
        base = next((o.base_id for o in series.values if o is not None), "")
        own = [n for n in levels if base and any(o and o.indicator_id == base for o in chart.series[n].values)]
        owner = own[0] if own else levels[0] if len(levels) == 1 else None
        if owner is None:
            alone.append((number,))
        else:
            groups[owner].append(number)
    return (*((*changes, level) for level, changes in groups.items()), *alone)


def completeness(figure: Figure, chart: Chart) -> str:
    """What the text prints of a figure, in one sentence."""
    years = years_of(figure.caption)
    stated = [o for o in chart.observations if o.origin == "report"]
    if figure.kind == "table" and chart.is_empty:
        return tr("这是文字表，没有数值。")
    if figure.data_status == "complete":
        return tr("报告正文写出了全部 {stated} 个数值。").format(stated=len(stated))
    if figure.data_status == "none":
        return tr("报告正文没有写出本图各点的数值。")
    if years:
        known = sorted({o.period for o in stated})
        return tr("报告正文只写出 {words} 年的数值，其余 {number} 年没有写出。").format(
            words=tr("、").join(known), number=len(years) - len(known)
        )
    return tr("报告正文只写出其中 {stated} 个数值。").format(stated=len(stated))


def checks(chart: Chart) -> tuple[str, ...]:
    """Identities that hold in what is drawn, each as one line."""
    found = []
    for series in chart.series:
        values = [o for o in series.values if o is not None and o.value is not None]
        if series.measure == "share" and len(values) >= 3 and len(values) == len(chart.rows):
            total = sum(o.value or 0 for o in values)
            if abs(total - 100) < 0.05:
                found.append(tr("{values} 项占比之和为 {total:.2f}").format(values=len(values), total=total))
            ordered = all((a.value or 0) >= (b.value or 0) for a, b in pairwise(values))
            if ordered:
                found.append(tr("占比由上而下依次递减"))
    restored = [o for o in chart.observations if o.point_restored]
    sure = [o for o in restored if o.certainty == "certain"]
    if restored:
        found.append(
            tr("{restored} 处小数点由还原得到，其中 {sure} 处确定").format(restored=len(restored), sure=len(sure))
        )
    return tuple(found)
