"""What is said of one point of a chart: its value, whose it is, where it stands, how its digits were read."""

from __future__ import annotations

from desktop.core import formats
from desktop.core.charts import Chart
from desktop.core.records import Figure, Observation

#: Notes longer than this are left to the detail pane.
NOTE = 60
#: What hollow marks are.
_HOLLOW = {"supplement": "公开统计的补充", "derived": "由报告数值的推算"}


def point_words(chart: Chart, row: int, series: int, observation: Observation) -> str:
    """The provenance of a point in a few short lines, for the pointer, the keyboard and screen readers."""
    title = chart.series[series].title.partition("（")[0] if series < len(chart.series) else observation.indicator
    name = chart.rows[row] if row < len(chart.rows) else observation.name
    lines = [f"{name}　{title}　{formats.value_phrase(observation)}", origin_words(observation)]
    if observation.printed and observation.origin == "report":
        kept = "小数点为还原所得，" if observation.point_restored else ""
        lines.append(f"原文数字 {observation.printed}　{kept}{formats.CERTAINTY[observation.certainty]}")
    elif observation.certainty != "certain":
        lines.append(f"确定性：{formats.CERTAINTY[observation.certainty]}")
    if observation.alternatives:
        others = "、".join(map(formats.reading, observation.alternatives))
        lines.append(f"另一读法：{others}")
    if observation.formula:
        lines.append(f"算法：{observation.formula}")
    if observation.note:
        lines.append(observation.note if len(observation.note) <= NOTE else observation.note[: NOTE - 1] + "…")
    return "\n".join(lines)


def origin_words(observation: Observation) -> str:
    """Whose value it is and where it stands."""
    origin = formats.ORIGIN[observation.origin]
    if observation.origin in {"supplement", "news"}:
        return f"{origin}：{observation.agency or '公开统计'}，非报告所载"
    where = formats.section_words(observation.section)
    issuer = f"；原始数据：{observation.agency}" if observation.agency else ""
    return f"{origin}：{where}{issuer}"


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
        return f"原图应有 {promised} 项，报告正文只写出 {count} 项，其余 {promised - count} 项没有写出。"
    gaps = [series.title.partition("（")[0] for series in chart.series if None in series.values]
    if gaps:
        return f"“—”为报告正文没有写出的数值（{'、'.join(gaps)}）。"
    return "报告正文只写出图中部分数值。" if chart.rows else ""


def _missing_years(chart: Chart) -> str:
    stated = {row for n, row in enumerate(chart.rows) for s in chart.series if _is_own(s.values[n])}
    absent = [row for row in chart.rows if row not in stated]
    filled = [row for n, row in enumerate(chart.rows) if row in absent and any(s.values[n] for s in chart.series)]
    if not absent:
        return "报告正文只写出图中部分数值。"
    words = f"报告正文没有写出 {_runs(absent)} 年的数值"
    if not filled:
        return f"{words}。"
    origins = {o.origin for s in chart.series for o in s.values if o is not None}
    whose = [words for origin, words in _HOLLOW.items() if origin in origins]
    left = [row for row in absent if row not in filled]
    rest = f"，{_runs(left)} 年没有找到公布数" if left else ""
    return f"{words}；空心的是{'和'.join(whose)}{rest}。"


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
