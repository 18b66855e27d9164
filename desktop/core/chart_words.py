"""What is said of one point of a chart: its value, whose it is, where it stands, how its digits were read."""

from __future__ import annotations

from functools import reduce

from desktop.core import formats
from desktop.core.charts import Chart
from desktop.core.records import Figure, Observation
from desktop.language import mark, phrase, shown, tr

#: Notes longer than this are left to the detail pane.
NOTE = 60
_SOME = mark("报告正文只写出图中部分数值。")
#: What hollow marks are.
_HOLLOW = {"supplement": mark("公开统计的补充"), "derived": mark("由报告数值的推算"), "news": mark("新闻所载")}


def point_words(chart: Chart, row: int, series: int, observation: Observation) -> str:
    """The provenance of a point in a few short lines, for the pointer, the keyboard and screen readers."""
    title = chart.series[series].title.partition("（")[0] if series < len(chart.series) else observation.indicator
    name = chart.rows[row] if row < len(chart.rows) else observation.name
    lines = [f"{name}　{title}　{formats.value_phrase(observation)}", origin_words(observation)]
    certainty = shown(formats.CERTAINTY[observation.certainty])
    if observation.printed and observation.origin == "report":
        kept = tr("小数点为还原所得，") if observation.point_restored else ""
        lines.append(
            tr("原文数字 {printed}　{kept}{certainty}").format(
                printed=observation.printed, kept=kept, certainty=certainty
            )
        )
    elif observation.certainty != "certain":
        lines.append(tr("确定性：{certainty}").format(certainty=certainty))
    if observation.alternatives:
        others = "、".join(map(formats.reading, observation.alternatives))
        lines.append(tr("另一读法：{others}").format(others=others))
    if observation.formula:
        lines.append(tr("算法：{formula}").format(formula=observation.formula))
    if observation.note:
        lines.append(observation.note if len(observation.note) <= NOTE else observation.note[: NOTE - 1] + "…")
    return "\n".join(lines)


def origin_words(observation: Observation) -> str:
    """Whose value it is and where it stands."""
    origin = shown(formats.ORIGIN[observation.origin])
    if observation.origin in {"supplement", "news"}:
        return tr("{origin}：{agency}，非报告所载").format(origin=origin, agency=observation.agency or tr("公开统计"))
    where = shown(formats.section_words(observation.section))
    issuer = tr("；原始数据：{agency}").format(agency=observation.agency) if observation.agency else ""
    return tr("{origin}：{where}{issuer}").format(origin=origin, where=where, issuer=issuer)


def missing_words(figure: Figure, chart: Chart) -> str:
    """Which points the report's text does not give, in one sentence; empty where it gives all.

    Args:
        figure: The figure.
        chart: What is drawn of it, supplementary values included.
    """
    if figure.kind == "table" or figure.data_status == "complete":
        return ""
    if chart.kind == "time" or (chart.rows and all(row.isdecimal() and len(row) == 4 for row in chart.rows)):
        return _missing_years(chart)
    promised = _promised(figure.caption)
    if promised and chart.rows and promised > len(chart.rows):
        count = len(chart.rows)
        words = mark("原图应有 {promised} 项，报告正文只写出 {count} 项，其余 {left} 项没有写出。")
        return phrase(words, promised=promised, count=count, left=promised - count)
    gaps = [series.title.partition("（")[0] for series in chart.series if None in series.values]
    if gaps:
        return phrase(mark("“—”为报告正文没有写出的数值（{names}）。"), names="、".join(gaps))
    return phrase(_SOME) if chart.rows else ""


def _missing_years(chart: Chart) -> str:
    stated = {row for n, row in enumerate(chart.rows) for s in chart.series if _is_own(s.values[n])}
    absent = [row for row in chart.rows if row not in stated]
    filled = [row for n, row in enumerate(chart.rows) if row in absent and any(s.values[n] for s in chart.series)]
    if not absent:
        return phrase(_SOME)
    years = _runs(absent)
    if not filled:
        return phrase(mark("报告正文没有写出 {years} 年的数值。"), years=years)
    origins = {o.origin for s in chart.series for o in s.values if o is not None}
    whose = [words for origin, words in _HOLLOW.items() if origin in origins]
    hollow = reduce(lambda one, other: phrase(mark("{one}和{other}"), one=one, other=other), whose)
    left = [row for row in absent if row not in filled]
    if not left:
        return phrase(mark("报告正文没有写出 {years} 年的数值；空心的是{hollow}。"), years=years, hollow=hollow)
    words = mark("报告正文没有写出 {years} 年的数值；空心的是{hollow}，{rest} 年没有找到公布数。")
    return phrase(words, years=years, hollow=hollow, rest=_runs(left))


def _is_own(observation: Observation | None) -> bool:
    return observation is not None and observation.origin == "report"


def _runs(years: list[str]) -> str:
    """Years with neighbours drawn together: ``2011—2013、2016``."""
    runs: list[list[str]] = []
    for year in years:
        if runs and int(year) == int(runs[-1][-1]) + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return "、".join(run[0] if len(run) == 1 else f"{run[0]}—{run[-1]}" for run in runs)


def _promised(caption: str) -> int:
    """How many rows a caption announces: 前十 is ten."""
    numbers = {"前三": 3, "前五": 5, "前十": 10}
    return next((count for word, count in numbers.items() if word in caption), 0)
