"""What there is to show of each figure and table: a chart, a table of words, or a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core import chart_kinds, charts, citation, formats, text_tables
from desktop.core.chart_words import missing_words
from desktop.core.charts import Chart
from desktop.core.documents import Ranking
from desktop.core.records import Figure, Observation
from desktop.core.text_tables import TextTable
from desktop.language import mark, phrase
from desktop.store.reference import ReferenceStore

EMPTY = Chart("bars", (), ())
#: Words of a caption, and those of the title of a ranking that tells of the same things.
_SAME = (("省份", "省份"), ("原产地", "原产地"), ("商品", "品类"))
#: Clauses of notes that speak of how the data were taken down.
_FOR_MAKERS = ("图类栏", "乱码", "录作表", "题后带脚注")


@dataclass(frozen=True, slots=True)
class Content:
    """What there is to show of a figure.

    Attributes:
        figure: The figure.
        chart: Its values; empty where the text prints none.
        table: Words instead of values: a text table, or ranks.
        words: What is known where no values are printed; empty otherwise.
        missing: Which points the text does not give.
        has_extra: Whether public statistics can fill gaps.
    """

    figure: Figure
    chart: Chart = EMPTY
    table: TextTable | None = None
    words: str = ""
    missing: str = ""
    has_extra: bool = False

    @property
    def title(self) -> str:
        """Number and caption."""
        return f"{self.figure.id}　{self.figure.caption}"

    def source(self, observations: tuple[Observation, ...] = ()) -> str:
        """The source line of what is shown, or of some of its values."""
        figure = self.figure
        place = figure.id if figure.kind == "table" else f"{figure.id}，{formats.section_words(figure.section)}"
        return citation.source_line(observations or self.chart.observations, place=place, credit=figure.credit)

    def foot(self) -> tuple[str, ...]:
        """Lines under a picture: source, doubts, what is missing."""
        doubt = citation.doubt_note(self.chart.observations, plain=False)
        note = doubt + self.missing if doubt else f"注：{self.missing}" if self.missing else ""
        return tuple(line for line in (self.source(), note) if line)


def _empty_words(note: str) -> str:
    """Why nothing is drawn, with what the note says for readers; what it says for makers of the data is left out."""
    clauses = [clause for clause in note.split("；") if clause and not any(word in clause for word in _FOR_MAKERS)]
    if clauses and clauses[0].startswith("示意图"):
        return phrase(mark("本图是示意图，没有数值。"))
    return phrase(mark("报告正文没有写出本图的数值{words}。"), words="：" + "；".join(clauses) if clauses else "")


class Contents:
    """Answers what a figure shows.

    Args:
        store: The open database.
    """

    def __init__(self, store: ReferenceStore) -> None:
        self._store = store
        every = store.figures.all()
        ids = {figure.id for figure in every}
        #: A figure that is really a table is listed once, under the number that the report gives it.
        self._tables = {f.id.removeprefix("表（").removesuffix("）"): f.id for f in every if f.id.startswith("表（")}
        twins = {table for figure, table in self._tables.items() if figure in ids}
        self.figures = tuple(figure for figure in every if figure.id not in twins)

    def find(self, ref: str) -> Figure | None:
        """A figure or table by its id; a table that is listed as a figure by either id."""
        ref = next((figure for figure, table in self._tables.items() if table == ref), ref)
        return next((figure for figure in self.figures if figure.id == ref), None)

    def of(self, figure: Figure, *, with_extra: bool = True) -> Content:
        """What a figure shows.

        Args:
            figure: One of `figures`.
            with_extra: Fill years that the text does not print from public statistics.
        """
        if figure.kind == "table" or figure.id in self._tables:
            return self._of_cells(figure)
        chart = charts.of_points(self._store.figures.points(figure.id))
        if chart.is_empty:
            return self._without_points(figure)
        has_extra = False
        if chart.kind == "time":
            chart = charts.stretched(chart, charts.years_of(figure.caption))
            ids = list(dict.fromkeys(o.indicator_id for o in chart.observations))
            filled = charts.with_supplement(chart, self._store.observations.of_indicators(ids))
            has_extra = filled != chart
            if with_extra and has_extra:
                chart = charts.with_breaks(filled) if "口径" in figure.note or "注明" in figure.note else filled
        chart = chart_kinds.by_default(chart, figure.chart_kind)
        return Content(figure, chart, missing=missing_words(figure, chart), has_extra=has_extra)

    def _of_cells(self, figure: Figure) -> Content:
        cells = self._store.figures.cells(self._tables.get(figure.id, figure.id))
        chart = charts.of_cells(cells)
        if not chart.is_empty:
            return Content(figure, chart)
        return Content(figure, table=text_tables.of_cells(cells))

    def _without_points(self, figure: Figure) -> Content:
        words = _empty_words(figure.note)
        ranking = self._ranking_of(figure)
        if ranking is None:
            return Content(figure, words=words)
        head = next(title for word, title in _SAME if word in figure.caption)
        table = text_tables.of_ranking(head, [(item.position, item.name) for item in ranking.items])
        return Content(figure, table=table, words=phrase(mark("{words}下面是正文列出的次序。"), words=words))

    def _ranking_of(self, figure: Figure) -> Ranking | None:
        """The order that the section gives where the values of the figure are not printed."""
        for ranking in self._store.outline.rankings_of(figure.section):
            same = any(word in figure.caption and title in ranking.title for word, title in _SAME)
            if same and ("增速" in ranking.title) == ("增速" in figure.caption) and ranking.items:
                return ranking
        return None
