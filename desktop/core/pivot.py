"""A comparison as a table: rows, columns, and what follows from them by difference, ratio or index."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from desktop.core import formats, units
from desktop.core.charts import Chart, Series
from desktop.core.compare import DIMENSIONS, Catalogue, Cell, Comparison
from desktop.core.records import Observation
from desktop.language import mark, tr

#: What can be computed, by key; those that begin with ``row`` compare with the first row, the others with the first
#: column.
CALCULATIONS: Mapping[str, str] = {
    "": mark("不计算"),
    "difference": mark("与首列之差"),
    "ratio": mark("与首列之比"),
    "index": mark("以首列为 100"),
    "row_difference": mark("与首行之差"),
    "row_ratio": mark("与首行之比"),
    "row_index": mark("以首行为 100"),
}
#: A growth beside a growth has a difference in percentage points, but no ratio that means anything.
_NO_RATIO = frozenset({"growth", "pp_change", "rank"})
_HEADS = {"difference": "差", "ratio": "比"}
#: A chart with more panels or rows than this cannot be read.
PANELS, BARS = 3, 34


@dataclass(frozen=True, slots=True)
class PivotColumn:
    """A column of values.

    Attributes:
        title: What tells it from the other columns, or its indicator where it is the only one.
        unit: The unit all its values share; empty where they have none.
        mixed: The units differ: each value carries its own, and they make no chart.
        group: The first words of the title where it has several parts, for a header of two rows.
    """

    title: str
    unit: str
    mixed: bool = False
    group: str = ""

    @property
    def head(self) -> str:
        """Header words with the unit."""
        return f"{self.title}（{self.unit}）" if self.unit else self.title

    @property
    def lower_head(self) -> str:
        """What stands below the group's words."""
        return self.head.removeprefix(f"{self.group}，") if self.group else self.head


@dataclass(frozen=True, slots=True)
class Computed:
    """A column that was computed; `None` where nothing follows."""

    title: str
    unit: str
    values: tuple[str | None, ...]

    @property
    def head(self) -> str:
        """Header words with the unit."""
        return f"{self.title}（{self.unit}）" if self.unit else self.title


@dataclass(frozen=True, slots=True)
class PivotRow:
    """A row: its key, its name, the value of each column, the computed ones behind."""

    id: str
    name: str
    values: tuple[Observation | None, ...]
    computed: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Pivot:
    """The table of a comparison.

    Attributes:
        dimension: What stands in rows: ``indicator``, ``member`` or ``period``.
        title: What all cells have in common.
    """

    dimension: str
    title: str
    columns: tuple[PivotColumn, ...] = ()
    rows: tuple[PivotRow, ...] = ()
    computed: tuple[Computed, ...] = ()

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Every value shown."""
        return tuple(o for row in self.rows for o in row.values if o is not None)


def row_dimension(cells: Sequence[Cell], wanted: str = "") -> str:
    """What stands in rows: what the reader wants, else members if there are several, else the longer of the others."""
    if wanted in DIMENSIONS:
        return wanted
    several = {d: len({cell.key(d) for cell in cells}) for d in DIMENSIONS}
    if several["member"] > 1 or several["period"] == several["indicator"] == 1:
        return "member"
    return "period" if several["period"] >= several["indicator"] else "indicator"


def pivot(
    cells: Sequence[Cell], observations: Mapping[str, Observation], catalogue: Catalogue, comparison: Comparison
) -> Pivot:
    """Lay the cells out in rows and columns.

    pandas does it; it is imported here, when something is compared, and never at a start.

    Args:
        cells: What was chosen.
        observations: The statements behind the cells, by id.
        catalogue: Names and orders.
        comparison: Which dimension stands in rows, and what is to be computed.
    """
    dimension = row_dimension(cells, comparison.rows)
    across = [d for d in ("indicator", "member", "period") if d != dimension]
    common = [d for d in across if len({cell.key(d) for cell in cells}) == 1]
    title = "，".join(catalogue.name(d, cells[0].key(d)) for d in common) if cells else ""
    if not cells:
        return Pivot(dimension, title)
    import pandas as pd

    ranked = {d: [catalogue.rank(d, cell.key(d)) for cell in cells] for d in DIMENSIONS}
    frame = pd.DataFrame({**ranked, "cell": range(len(cells))})
    table = frame.pivot(index=dimension, columns=across, values="cell").sort_index().sort_index(axis=1)
    numbers: list[list[int]] = table.fillna(-1).astype(int).to_numpy().tolist()
    grid = [[cells[number] if number >= 0 else None for number in line] for line in numbers]
    across_grid = [[line[n] for line in grid] for n in range(table.shape[1])]
    columns = [
        [observations.get(cell.observation_id) if cell is not None else None for cell in column]
        for column in across_grid
    ]
    firsts = [next(cell for cell in column if cell is not None) for column in across_grid]
    differing = [d for d in across if d not in common]
    heads = tuple(
        PivotColumn(
            _column_title(catalogue, first, differing, common), *_unit(column),
            catalogue.name(differing[0], first.key(differing[0])) if len(differing) > 1 else "",
        )
        for first, column in zip(firsts, columns, strict=True)
    )  # fmt: skip
    names = [next(cell for cell in line if cell is not None).key(dimension) for line in grid]
    rows = tuple(
        PivotRow(key, catalogue.name(dimension, key), tuple(column[n] for column in columns))
        for n, key in enumerate(names)
    )
    return with_computed(Pivot(dimension, title, heads, rows), comparison.calculation)


def _column_title(catalogue: Catalogue, cell: Cell, differing: Sequence[str], common: Sequence[str]) -> str:
    shown = differing or common[:1]
    return "，".join(catalogue.name(dimension, cell.key(dimension)) for dimension in shown)


def _unit(column: Sequence[Observation | None]) -> tuple[str, bool]:
    """The common unit of a column, and whether there is none because they differ."""
    found = {o.unit for o in column if o is not None}
    return (found.pop(), False) if len(found) == 1 else ("", len(found) > 1)


# What follows


def with_computed(table: Pivot, calculation: str) -> Pivot:
    """The table with computed columns; unchanged where nothing can be computed."""
    if not calculation or why_not(table, calculation):
        return table
    kind = calculation.removeprefix("row_")
    made: list[Computed] = []
    if calculation.startswith("row_"):
        for number, column in enumerate(table.columns):
            base = table.rows[0].values[number]
            values = tuple(compute(kind, row.values[number], base) for row in table.rows)
            lead = f"{column.title}：" if len(table.columns) > 1 else ""
            if any(value is not None for value in values[1:]):
                made.append(Computed(_head(lead, kind, table.rows[0].name), _computed_unit(kind, base), values))
    else:
        for number, column in enumerate(table.columns[1:], start=1):
            pairs = [(row.values[number], row.values[0]) for row in table.rows]
            values = tuple(compute(kind, value, base) for value, base in pairs)
            lead = f"{column.title}：" if len(table.columns) > 2 else ""
            base = next((base for value, base in pairs if value is not None and base is not None), None)
            if any(value is not None for value in values):
                made.append(Computed(_head(lead, kind, table.columns[0].title), _computed_unit(kind, base), values))
    rows = tuple(
        PivotRow(row.id, row.name, row.values, tuple(column.values[n] for column in made))
        for n, row in enumerate(table.rows)
    )
    return Pivot(table.dimension, table.title, table.columns, rows, tuple(made))


def _head(lead: str, kind: str, base: str) -> str:
    return f"{lead}{base}＝100" if kind == "index" else f"{lead}与{base}之{_HEADS[kind]}"


def why_not(table: Pivot, calculation: str) -> str:
    """Why something cannot be computed; empty where it can."""
    if not calculation:
        return ""
    if calculation not in CALCULATIONS:
        return tr("没有这种计算")
    if calculation.startswith("row_"):
        if len(table.rows) < 2:
            return tr("只有一行，没有可比的行")
        bases, kind = table.rows[0].values, calculation.removeprefix("row_")
        pairs = [(value, base) for row in table.rows[1:] for value, base in zip(row.values, bases, strict=True)]
        missing = tr("首行“{name}”没有可比的数值").format(name=table.rows[0].name)
    else:
        if len(table.columns) < 2:
            return tr("只有一列，没有可比的列")
        kind = calculation
        pairs = [(value, row.values[0]) for row in table.rows for value in row.values[1:]]
        missing = tr("其他列与首列“{title}”没有同类、同单位的数值").format(title=table.columns[0].title)
    if any(compute(kind, value, base) is not None for value, base in pairs):
        return ""
    return missing


def compute(kind: str, value: Observation | None, base: Observation | None) -> str | None:
    """One value beside another.

    Args:
        kind: ``difference``, ``ratio`` or ``index``.
        value: Compared with the base.
        base: What it is compared with.

    Returns:
        Digits with an ASCII minus, led by 约 where one of the two is not exact or not certain; nothing where one is
        missing, they are different measures, the units cannot be converted, or the base of a ratio is not above zero.
    """
    if value is None or base is None or not units.same_family(value.unit, base.unit) or value.measure != base.measure:
        return None
    try:
        first = Decimal(units.convert(value.value_text, value.unit, base.unit))
        second = Decimal(base.value_text)
    except (InvalidOperation, ValueError):
        return None
    exact = value.id == base.id or not any(o.qualifier or o.certainty != "certain" for o in (value, base))
    # Units that differ hide how exact the coarser one is: 1.5万亿元 says nothing of single 亿元.
    coarser = value.unit != base.unit
    about = "" if exact and not coarser else "约"
    if kind == "difference":
        own, other = _decimals(Decimal(value.value_text)), _decimals(second)
        if coarser and first:
            own -= (first / Decimal(value.value_text)).adjusted()
        places = min(own, other) if coarser else max(own, other)
        return about + f"{_rounded(first - second, places):f}"
    if second <= 0 or value.measure in _NO_RATIO:
        return None
    if kind == "index":
        return about + f"{_rounded(first / second * 100, 1):f}"
    ratio = first / second
    return about + f"{_rounded(ratio, 2 if abs(ratio) >= 1 else 3):f}"


def _computed_unit(kind: str, base: Observation | None) -> str:
    if kind == "difference" and base is not None:
        return "个百分点" if base.unit == "%" else base.unit
    return "倍" if kind == "ratio" else ""


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def _rounded(number: Decimal, places: int) -> Decimal:
    made = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return abs(made) if made == 0 else made


# What is drawn


_FEWER_COLUMNS = mark("图中只画前 {shown} 列，表中有全部 {there} 列。")
_FEWER_ROWS = mark("图中只画前 {shown} 行，表中有全部 {there} 行。")


@dataclass(frozen=True, slots=True)
class Drawn:
    """The chart of a table.

    Attributes:
        chart: What is drawn; empty where nothing can be.
        ids: The table's row for each row of the chart; empty for a year that the table lacks.
        words: What the chart leaves out, or why there is none.
    """

    chart: Chart
    ids: tuple[str, ...] = ()
    words: str = ""


def chart_of(table: Pivot, *, room: int = 24, say: Callable[[str], str] = str) -> Drawn:
    """The chart of a table.

    Args:
        table: What to draw.
        room: Characters that the titles of panels side by side have together; names have two thirds of it.
        say: Turns words into those of the interface, where they are shown and not copied.
    """
    shown = [
        n for n, column in enumerate(table.columns) if not column.mixed and any(row.values[n] for row in table.rows)
    ]
    if not shown:
        words = mark("各行的单位不同，不能画在同一张图上。换一种行，或少选几项指标。") if table.columns else ""
        return Drawn(Chart("bars", (), ()), words=say(words))
    hidden = len(table.columns) - len(shown)
    words = say(mark("有 {hidden} 列各行的单位不同，没有画。")).format(hidden=hidden) if hidden else ""
    if table.dimension == "period" and all(row.id.isdecimal() and len(row.id) == 4 for row in table.rows):
        by_year = {row.id: row for row in table.rows}
        years = tuple(str(year) for year in range(int(min(by_year)), int(max(by_year)) + 1))
        if len(years) > 1:
            series = tuple(
                _series(table.columns[n], [by_year[y].values[n] if y in by_year else None for y in years], 2 * room)
                for n in shown[:2]
            )
            words += _less(len(shown), 2, say(_FEWER_COLUMNS))
            return Drawn(Chart("time", years, series), tuple(y if y in by_year else "" for y in years), words)
    known = [row for row in table.rows if any(row.values[n] is not None for n in shown)]
    rows = known[:BARS]
    each = room // min(len(shown), PANELS)
    series = tuple(_series(table.columns[n], [row.values[n] for row in rows], each) for n in shown[:PANELS])
    words += _less(len(shown), PANELS, say(_FEWER_COLUMNS)) + _less(len(known), BARS, say(_FEWER_ROWS))
    names = tuple(short_head(row.name, "", room * 2 // 3) for row in rows)
    return Drawn(Chart("bars", names, series), tuple(row.id for row in rows), words)


def _less(there: int, shown: int, words: str) -> str:
    return words.format(shown=shown, there=there) if there > shown else ""


def _series(column: PivotColumn, values: Sequence[Observation | None], room: int) -> Series:
    measure = next((o.measure for o in values if o is not None), "level")
    return Series(short_head(column.title, column.unit, room), measure, tuple(values))


def short_head(title: str, unit: str, room: int) -> str:
    """A header of at most so many characters; the unit stays, the title ends in an ellipsis."""
    left = max(room - (len(unit) + 2 if unit else 0), 4)
    return PivotColumn(title if len(title) <= left else f"{title[: left - 1]}…", unit).head


def value_text(observation: Observation | None, column: PivotColumn, *, plain: bool = False) -> str:
    """A value in its column: with its unit where the column has none of its own.

    Args:
        observation: The value, or nothing.
        column: Where it stands.
        plain: With an ASCII hyphen for minus, and empty instead of a dash, as copied text wants it.
    """
    if observation is None:
        return "" if plain else formats.DASH
    if column.mixed:
        return formats.value_phrase(observation, plain=plain)
    number = observation.value_text if plain else formats.screen_number(observation.value_text)
    return formats.qualifier_before(observation) + number + formats.qualifier_after(observation)
