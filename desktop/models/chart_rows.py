"""The table under a chart: one row for each name or year, one column for each series."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core import formats
from desktop.core.charts import Chart, Series
from desktop.core.records import Observation
from desktop.core.text_tables import TextTable
from desktop.language import mark, phrase
from desktop.models.columns import Column


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A row of the table under a chart: its name and the value of each series, or the words of a text table."""

    id: str
    name: str
    values: tuple[Observation | None, ...]
    words: tuple[str, ...] = ()

    @property
    def first(self) -> Observation | None:
        """The first value that is known."""
        return next((value for value in self.values if value is not None), None)


def chart_rows(chart: Chart) -> tuple[ChartRow, ...]:
    """Rows of a chart as a table; years without any value are left out, the newest first."""
    rows = [
        ChartRow(name, name, tuple(series.values[number] for series in chart.series))
        for number, name in enumerate(chart.rows)
    ]
    if chart.kind == "time":
        return tuple(row for row in reversed(rows) if row.first is not None)
    return tuple(rows)


def text_rows(table: TextTable) -> tuple[ChartRow, ...]:
    """Rows of a table of words."""
    return tuple(
        ChartRow(f"{number}", " ".join(filter(None, row[:2])), (), row) for number, row in enumerate(table.rows)
    )


def text_columns(table: TextTable) -> tuple[Column[ChartRow], ...]:
    """Columns of a table of words: the widest takes what the others leave."""
    columns = range(len(table.heads))
    longest = [max([len(table.heads[n]), *(len(row[n]) for row in table.rows)]) for n in columns]
    widest = max(columns, key=lambda n: (longest[n], sum(len(row[n]) for row in table.rows)), default=0)

    def column(number: int, head: str) -> Column[ChartRow]:
        width = 0 if number == widest else min(max(28 + 13 * longest[number], 72), 200)
        return Column(f"name{number}", head, lambda row: row.words[number], width=width)

    return tuple(column(number, head) for number, head in enumerate(table.heads))


def _header_width(title: str) -> int:
    """Room for the header words at 12 pixels, wide characters counting twice."""
    return max(28 + sum(12 if ord(character) > 0x2E7F else 7 for character in title), 100)


def _value_column(number: int, title: str) -> Column[ChartRow]:
    def text(row: ChartRow) -> str:
        o = row.values[number]
        return formats.screen_number(o.value_text) if o else formats.DASH

    def copied(row: ChartRow) -> str:
        o = row.values[number]
        return formats.qualifier_before(o) + o.value_text if o else ""

    def prefix(row: ChartRow) -> str:
        o = row.values[number]
        return formats.qualifier_before(o) if o else ""

    def key(row: ChartRow) -> float | None:
        o = row.values[number]
        return o.value if o else None

    return Column(
        f"value{number}", title, text, width=_header_width(title), align="right", sort_key=key, copied=copied,
        kind="number", prefix=prefix,
    )  # fmt: skip


def _printed_column(number: int, title: str) -> Column[ChartRow]:
    def text(row: ChartRow) -> str:
        o = row.values[number]
        if o is None:
            return formats.DASH
        return f"-{o.printed}" if o.value_text.startswith("-") and not o.printed.startswith("-") else o.printed

    return Column(f"printed{number}", title, text, width=78, align="right", faint=True)


def _doubt_word(row: ChartRow) -> str:
    worst = max((o.certainty for o in row.values if o), key=("certain", "likely", "ambiguous").index, default="certain")
    return formats.CERTAINTY[worst]


def _origin(row: ChartRow) -> str:
    return row.first.origin if row.first else "report"


def _place(row: ChartRow) -> str:
    if row.first is None:
        return ""
    return row.first.section or row.first.agency


def _printed_title(chart: Chart, series: Series) -> str:
    """The measure's word where it tells the series apart, else the series' own name."""
    alone = sum(other.measure == series.measure for other in chart.series) == 1
    name = formats.MEASURE[series.measure] if alone else series.title.partition("（")[0]
    return phrase(mark("{name}原文"), name=name)


def chart_columns(chart: Chart, head: str) -> tuple[Column[ChartRow], ...]:
    """Columns of the table under a chart: name, values, then printed digits or origin, place, certainty."""
    columns: list[Column[ChartRow]] = [Column("name", head, lambda row: row.name, width=0)]
    columns += [_value_column(n, series.title) for n, series in enumerate(chart.series)]
    if all(o.origin == "report" for o in chart.observations):
        columns += [
            _printed_column(n, mark("原文") if len(chart.series) == 1 else _printed_title(chart, series))
            for n, series in enumerate(chart.series)
        ]
        columns.append(Column("place", mark("出处"), _place, width=64))
    else:
        tag = {"report": "", "news": "news", "derived": "derived", "supplement": "supp"}
        columns.append(
            Column(
                "origin", mark("来源"), lambda row: formats.ORIGIN[_origin(row)], width=60, own=True,
                tag=lambda row: tag[_origin(row)],
            )
        )
        columns.append(Column("place", mark("出处"), _place, width=118))
    tags = {"可能": "likely", "存疑": "doubt", "确定": ""}
    columns.append(
        Column(
            "certainty",
            mark("确定性"),
            _doubt_word,
            width=64,
            tag=lambda row: tags[_doubt_word(row)],
            faint=True,
            own=True,
        )
    )
    return tuple(columns)
