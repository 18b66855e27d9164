"""From a chart to a drawing: the layout of its kind, the legend of origins above it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop.core import formats
from desktop.core.chart_kinds import reason_against
from desktop.core.charts import Chart, companions
from desktop.core.drawing import Box, Dot, Drawing, Path, Rect
from desktop.language import mark
from desktop.views.plots import bars, lines, multiples, scatter, shares, sparkline, years
from desktop.views.plots.desk import Desk, token_of
from desktop.views.plots.line_marks import LONG
from desktop.views.plots.ruler import Ruler

_ORIGINS = {
    "report": mark("报告"),
    "supplement": mark("补充（公开统计）"),
    "derived": mark("推算"),
    "news": mark("新闻"),
}


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a kind is laid out."""

    height_needed: Callable[[Desk, Chart, float], float]
    draw: Callable[[Desk, Chart, Rect], None]


_LAYOUTS = {
    "bars": _Layout(bars.height_needed, bars.draw),
    "time": _Layout(years.height_needed, years.draw),
    "lines": _Layout(lines.height_needed, lines.draw),
    "shares": _Layout(shares.height_needed, shares.draw),
    "ring": _Layout(shares.height_needed, shares.draw),
    "scatter": _Layout(scatter.height_needed, scatter.draw),
    "multiples": _Layout(multiples.height_needed, multiples.draw),
    "sparkline": _Layout(sparkline.height_needed, sparkline.draw),
}


def lay_out(chart: Chart, ruler: Ruler, width: float, height: float = 0.0) -> Drawing:
    """Lay a chart out.

    Args:
        chart: What to draw; an empty one gives an empty drawing.
        ruler: Measures words.
        width: Of the canvas in pixels.
        height: Wished height; the drawing is higher where it must be so that nothing overlaps.

    Returns:
        A drawing of that width.
    """
    desk = Desk(ruler)
    chart = drawable(chart)
    if chart.is_empty:
        return desk.sketch.done(width, height)
    layout = _LAYOUTS[chart.kind]
    top = _draw_legend(desk, chart, width)
    needed = layout.height_needed(desk, chart, width) + top
    full = max(height, float(int(needed + 0.999)))
    layout.draw(desk, chart, Rect(0, top, width, full - top))
    return desk.sketch.done(width, full)


def drawable(chart: Chart) -> Chart:
    """The chart without series that hold no number; as bars where its kind cannot show what it holds."""
    series = tuple(s for s in chart.series if any(o is not None and o.value is not None for o in s.values))
    kept = replace(chart, series=series) if len(series) != len(chart.series) else chart
    if kept.kind == "time" and len(kept.rows) < 2:
        return replace(kept, kind="bars")
    if kept.kind == "time" and len(kept.rows) > LONG and not reason_against(kept, "lines"):
        return replace(kept, kind="lines")
    if kept.kind in {"shares", "ring", "scatter", "lines", "multiples"} and reason_against(kept, kept.kind):
        return replace(kept, kind="bars")
    return kept


def _draw_legend(desk: Desk, chart: Chart, width: float) -> float:
    """The legend that names every origin, where not all is the report's.

    Returns:
        Its height.
    """
    found = [origin for origin in _ORIGINS if any(o.origin == origin for o in chart.observations)]
    if chart.kind == "sparkline" or all(origin == "report" for origin in found):
        return 0.0
    ruler = desk.ruler
    line, side = ruler.px(22), ruler.px(10)
    x, y = 1.0, line / 2
    for origin in found:
        words = ruler.say(_ORIGINS[origin])
        boxed, dotted = _marks(chart, origin)
        wide = (side + ruler.px(6)) * bool(boxed) + ruler.px(30) * bool(dotted) + ruler.width(words)
        if x > 1 and x + wide > width:
            x, y = 1.0, y + line
        if boxed:
            own, dash = origin == "report", origin == "derived"
            swatch = Rect(x + 0.5, int(y - side / 2) + 0.5, side - 1, side - 1)
            desk.sketch.boxes.append(Box(swatch, fill=boxed if own else "surface", line=boxed, dash=dash))
            x += side + ruler.px(6)
        if dotted:
            _legend_dot(desk, origin, x, y, dotted)
            x += ruler.px(30)
        desk.words(words, x, y, token="text2", part="note")
        x += ruler.width(words) + ruler.px(18)
    return y + line / 2 + ruler.px(2)


def _marks(chart: Chart, origin: str) -> tuple[str, str]:
    """Colours of the box and of the line that values of an origin have; empty where there is none such."""
    groups = companions(chart) if chart.kind == "time" else ()
    dotted = {n for group in groups for n in group[:-1]}
    if chart.kind in {"lines", "scatter"}:
        dotted = set(range(len(chart.series)))
    own = [n for n, s in enumerate(chart.series) if any(o is not None and o.origin == origin for o in s.values)]
    line = next((chart.series[n] for n in own if n in dotted), None)
    box = next((chart.series[n] for n in own if n not in dotted), None)
    many = chart.kind == "scatter" or (chart.kind == "lines" and len(chart.series) > 1)
    token = "" if line is None else "c1" if many else years.line_token(line) if chart.kind == "time" else token_of(line)
    return (token_of(box) if box is not None else "", token)


def _legend_dot(desk: Desk, origin: str, x: float, y: float, token: str) -> None:
    end = x + desk.ruler.px(24)
    desk.sketch.paths.append(Path(((x, y), (end, y)), token, 2, origin == "derived"))
    shape = {"derived": "diamond", "news": "square"}.get(origin, "circle")
    desk.sketch.dots.append(Dot((x + end) / 2, y, desk.ruler.px(8), shape, token, hollow=origin != "report"))


def words_of(chart: Chart) -> str:
    """The chart in words, for those who do not see it: rows with their values."""
    rows = []
    for number, row in enumerate(chart.rows):
        values = [(s.title.partition("（")[0], s.values[number]) for s in chart.series]
        said = "，".join(f"{title} {formats.value_phrase(o)}" for title, o in values if o is not None)
        if said:
            rows.append(f"{row}：{said}")
    return "；".join(rows)
