"""Which kinds of chart suit a set of rows and values, and why the others do not."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.core.charts import CHANGES, KINDS, Chart, Series
from desktop.language import tr

#: Kinds that a reader can choose, in the order of the menu.
OFFERED = ("time", "bars", "lines", "shares", "ring", "scatter", "multiples")
RING_PARTS = 3
#: Rounding may make the printed parts of a whole a little more than 100.
WHOLE = 100.6


@dataclass(frozen=True, slots=True)
class KindChoice:
    """A kind in the menu.

    Attributes:
        kind: Key of `KINDS`.
        title: Word for it.
        reason: Why it cannot be chosen; empty where it can.
    """

    kind: str
    title: str
    reason: str


def choices(chart: Chart) -> tuple[KindChoice, ...]:
    """Every kind with the reason against it."""
    return tuple(KindChoice(kind, KINDS[kind], reason_against(chart, kind)) for kind in OFFERED)


def reason_against(chart: Chart, kind: str) -> str:
    """Why a chart cannot be drawn as a kind, in one sentence; empty where it can."""
    if chart.is_empty:
        return tr("没有数值")
    if kind in {"shares", "ring"}:
        return _against_shares(chart, kind)
    if kind == "scatter":
        return _against_scatter(chart)
    if kind in {"time", "lines"} and not is_time(chart):
        return tr("各行不是年份")
    if kind == "lines" and len({_unit(s) for s in chart.series}) > 1:
        return tr("各列单位不同")
    if kind == "multiples" and len(chart.series) < 2:
        return tr("只有一列数值")
    return ""


def _against_shares(chart: Chart, kind: str) -> str:
    parts = composition(chart)
    if not parts:
        return tr("没有合计不超过 100% 的占比")
    if kind == "ring":
        known = max(sum(o is not None for o in series.values) for series in parts)
        if known > RING_PARTS:
            return tr("圆环只适合 {RING_PARTS} 项以内").format(RING_PARTS=RING_PARTS)
    return ""


def _against_scatter(chart: Chart) -> str:
    if len(chart.series) < 2:
        return tr("需要两列数值")
    pairs = sum(a is not None and b is not None for a, b in zip(*pair(chart), strict=True))
    return "" if pairs >= 2 else tr("两列都有数值的不到两行")


def pair(chart: Chart) -> tuple[tuple[object, ...], tuple[object, ...]]:
    """The values of the two series of a scatter: the first share or level, and the first change beside it."""
    first, second = scatter_series(chart)
    return chart.series[first].values, chart.series[second].values


def scatter_series(chart: Chart) -> tuple[int, int]:
    """Which series lie along and up; a change goes up where there is one."""
    along = next((n for n, s in enumerate(chart.series) if s.measure not in CHANGES), 0)
    up = next((n for n, s in enumerate(chart.series) if s.measure in CHANGES and n != along), 1 if along == 0 else 0)
    return along, up


def composition(chart: Chart) -> tuple[Series, ...]:
    """The series that are parts of one whole: shares of distinct rows that make up 100 % at most."""
    if is_time(chart):
        return ()
    return tuple(series for series in chart.series if series.measure == "share" and _is_whole(series))


def _is_whole(series: Series) -> bool:
    values = [o.value for o in series.values if o is not None and o.value is not None]
    return bool(values) and min(values) >= 0 and 0 < sum(values) <= WHOLE


def is_time(chart: Chart) -> bool:
    """Whether the rows are years."""
    return bool(chart.rows) and all(row.isascii() and row.isdecimal() and len(row) == 4 for row in chart.rows)


def as_kind(chart: Chart, kind: str) -> Chart:
    """The same rows and values as another kind; unchanged where that is not possible."""
    if reason_against(chart, kind):
        return chart
    return replace(chart, kind=kind)


def by_default(chart: Chart, printed_as: str) -> Chart:
    """The kind that shows a figure best.

    Args:
        chart: Rows and values.
        printed_as: How the report draws it: ``share`` for parts of a whole, and the like.
    """
    if printed_as != "share" or not composition(chart):
        return chart
    few = max(sum(o is not None for o in series.values) for series in chart.series) < RING_PARTS
    return as_kind(chart, "ring" if few else "shares")


def _unit(series: Series) -> str:
    return next((o.unit for o in series.values if o is not None), "")
