"""A collection as a briefing: its items become headings, paragraphs, tables, pictures and references."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.core import citation, sentences
from desktop.core.briefing import Block, Briefing, Heading, Paragraph, PictureBlock, SheetBlock
from desktop.core.clippings import HEADING, NOTE, Collection
from desktop.core.documents import CaseStudy, Policy, Section
from desktop.core.records import Figure, Observation
from desktop.export import briefings, sheets
from desktop.export.sheet import Sheet, SheetColumn
from desktop.models.columns import OBSERVATION_COLUMNS
from desktop.views.figure_charts import chart_of, picture_of, sheet_of
from desktop.views.resolve import Resolved, Resolver

if TYPE_CHECKING:
    from desktop.views.plots.picture import Plate

#: Draws a chart as PNG.
Draw = Callable[["Plate"], bytes]
#: A number that a reader wrote before a heading: the document has numbers of its own.
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、](?!\d))\s*")


class BriefingMaker:
    """Makes a briefing step by step, so that a window can stay awake meanwhile.

    Args:
        collection: What to write.
        resolver: Where records come from.
        draw: Makes a PNG of a chart.
    """

    def __init__(self, collection: Collection, resolver: Resolver, draw: Draw) -> None:
        self._collection, self._resolver, self._draw = collection, resolver, draw
        self._blocks: list[Block] = []
        self._references: dict[str, None] = {}
        self._run: list[Resolved] = []
        self._heading = ""

    def steps(self) -> Iterator[int]:
        """Do the work; after each item the number of items done is given."""
        for number, resolved in enumerate(self._resolver.resolve(self._collection.items), start=1):
            if self._run and not _same_table(self._run[-1], resolved):
                self._end_table()
            self._add(resolved)
            yield number
        self._end_table()

    @property
    def briefing(self) -> Briefing:
        """The result, when all steps are done."""
        return Briefing(self._collection.title, tuple(self._blocks), tuple(self._references))

    def _add(self, resolved: Resolved) -> None:
        item, record, form = resolved.item, resolved.record, resolved.item.written_as
        if item.kind == HEADING:
            self._heading = _NUMBER.sub("", item.text) or item.text
            self._blocks.append(Heading(int(form), self._heading))
        elif item.kind == NOTE:
            self._paragraphs(item.text)
        elif isinstance(record, Observation | Policy) and form == "table":
            self._run.append(resolved)
        elif isinstance(record, Observation):
            beside = self._resolver.store.observations.beside(record)
            self._paragraphs(sentences.cited(record, beside))
            self._cite(record)
        elif isinstance(record, Policy):
            self._paragraphs(citation.policy_citation(record))
            self._cite(record)
        elif isinstance(record, Figure):
            self._figure(record, form)
        elif isinstance(record, CaseStudy):
            self._case(record, form)
        elif isinstance(record, Section):
            self._blocks.append(Heading(2, record.title))
            self._paragraphs(record.digest or "本版没有收录这一节的摘要。")
            self._report()
        elif item.kind == "reference" and resolved.text:
            self._references.setdefault(resolved.text)
        elif resolved.text:
            self._paragraphs(resolved.text)
            self._report()
        else:
            missing = "（这一版数据里没有这一条）" if resolved.is_missing else ""
            self._paragraphs(resolved.title + missing)

    def _paragraphs(self, words: str) -> None:
        self._blocks += [Paragraph(line.strip()) for line in words.split("\n") if line.strip()]

    def _end_table(self) -> None:
        values = [one.record for one in self._run if isinstance(one.record, Observation)]
        policies = [one.record for one in self._run if isinstance(one.record, Policy)]
        caption = self._heading or self._collection.title
        if values:
            title = values[0].name if len(values) == 1 else f"{caption}：主要数值"
            self._sheet(sheets.of_observations(title, values, OBSERVATION_COLUMNS))
        if policies:
            self._sheet(sheets.of_policies(f"{caption}：有关政策", policies))
        cited: list[Observation | Policy] = [*values, *policies]
        for record in cited:
            self._cite(record)
        self._run.clear()

    def _sheet(self, sheet: Sheet) -> None:
        self._blocks.append(SheetBlock(replace(sheet, title=""), sheet.title))

    def _figure(self, figure: Figure, form: str) -> None:
        chart = chart_of(self._resolver.store, figure)
        shown, table = picture_of(figure, chart), sheet_of(figure, chart)
        if shown is None or table is None:
            known = f"已知：{figure.note}。" if figure.note else ""
            self._paragraphs(f"{figure.id}　{figure.caption}：报告正文没有写出本图的数值。{known}")
        if shown is not None and form in {"chart", "both"}:
            # The document captions the picture itself; the source stands below the table where there is one.
            drawn = self._draw(replace(shown, title="", foot=shown.foot if form == "chart" else ()))
            self._blocks.append(PictureBlock(drawn, figure.caption, briefings.CHART_WIDTH))
        if table is not None and form in {"table", "both"}:
            self._sheet(replace(table, title=figure.caption))
        self._report()
        for observation in chart.observations:
            self._cite(observation)

    def _case(self, case: CaseStudy, form: str) -> None:
        self._blocks.append(Heading(2, case.name))
        if form in {"digest", "both"}:
            heading = ""
            for paragraph in self._resolver.store.outline.paragraphs(case.id):
                if paragraph.heading != heading:
                    heading = paragraph.heading
                    self._blocks.append(Heading(3, heading))
                self._paragraphs(paragraph.text)
        values = self._resolver.store.observations.of_section(case.section)
        if values and form in {"table", "both"}:
            self._sheet(sheets.of_observations(f"{case.name}：主要数值", values, OBSERVATION_COLUMNS))
        self._report()

    def _cite(self, record: Observation | Policy) -> None:
        if isinstance(record, Policy):
            self._references.setdefault(citation.policy_reference(record))
            return
        for entry in self._resolver.store.observations.cited([record], places=False):
            self._references.setdefault(entry)

    def _report(self) -> None:
        """The report once; the text and the lines under the tables name the sections."""
        self._references.setdefault(citation.report_reference())


def _same_table(one: Resolved, other: Resolved) -> bool:
    """Whether two neighbours belong into one table: of a kind, and both written as a table."""
    return one.item.kind == other.item.kind and other.item.written_as == "table" and not other.is_missing


def sheets_of(briefing: Briefing, contents: Sheet) -> tuple[Sheet, ...]:
    """What a workbook holds: a list of everything, then each table of the briefing."""
    return (contents, *(replace(b.sheet, title=b.caption) for b in briefing.blocks if isinstance(b, SheetBlock)))


def contents_of(title: str, items: Sequence[Resolved]) -> Sheet:
    """All items of a collection as one table: what it is, what it says, where it stands."""
    heads = (SheetColumn("序号", "number"), SheetColumn("类别"), SheetColumn("内容"), SheetColumn("说明"),
             SheetColumn("出处", "code"))  # fmt: skip
    rows = tuple(
        (str(number), one.kind, " ".join(one.title.split()), one.detail, one.place)
        for number, one in enumerate(items, start=1)
    )
    values = [one.record for one in items if isinstance(one.record, Observation)]
    own = all(one.item.is_own for one in items)
    return Sheet(title, "", heads, rows, "" if own else citation.source_line(values), citation.doubt_note(values))
