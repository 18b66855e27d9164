from dataclasses import replace

import pytest

from desktop.core import charts
from desktop.core.charts import Chart, Series
from desktop.core.records import Observation
from desktop.models.chart_rows import ChartRow, chart_columns, chart_rows
from desktop.store.reference import ReferenceStore


@pytest.fixture
def observation(store: ReferenceStore) -> Observation:
    return replace(
        store.observations.all()[0], value_text="4.0", value=4.0, qualifier="", printed="40", certainty="certain"
    )


def columns_of(*values: Observation | None) -> tuple[list[str], list[str]]:
    """What a row of the values shows and copies."""
    chart = Chart("bars", ("甲",), tuple(Series("占比（%）", "share", (value,)) for value in values))
    [row] = chart_rows(chart)
    columns = chart_columns(chart, "名称")
    return [column.text(row) for column in columns], [column.copy_text(row) for column in columns]


def test_years_stand_newest_first_without_gaps(observation: Observation) -> None:
    chart = Chart("time", ("2020", "2021", "2022"), (Series("额", "level", (observation, None, observation)),))
    assert [row.name for row in chart_rows(chart)] == ["2022", "2020"]


def test_names_stand_in_the_order_of_the_chart(observation: Observation) -> None:
    chart = Chart("bars", ("东部", "中部"), (Series("额", "level", (None, observation)),))
    assert [(row.name, row.first) for row in chart_rows(chart)] == [("东部", None), ("中部", observation)]


def test_row_of_a_chart(observation: Observation) -> None:
    shown, copied = columns_of(observation)
    assert shown == ["甲", "4.0", "40", observation.section, "确定"]
    assert copied[1] == "4.0"


def test_a_gap_is_a_dash_on_the_screen_and_nothing_in_a_copy() -> None:
    shown, copied = columns_of(None)
    assert (shown[1], copied[1]) == ("—", "")
    assert ChartRow("a", "a", (None,)).first is None


def test_printed_digits_of_a_decrease_have_its_sign(observation: Observation) -> None:
    shown, _ = columns_of(replace(observation, value_text="-4.0"))
    assert shown[2] == "-40"


def test_the_worst_certainty_of_a_row_is_shown(observation: Observation) -> None:
    shown, _ = columns_of(observation, replace(observation, certainty="ambiguous"))
    assert shown[-1] == "存疑"


def test_every_figure_makes_a_table(store: ReferenceStore) -> None:
    for figure in store.figures.all():
        if figure.kind == "table":
            chart = charts.of_cells(store.figures.cells(figure.id))
        else:
            chart = charts.of_points(store.figures.points(figure.id))
        columns = chart_columns(chart, "名称")
        assert len({column.key for column in columns}) == len(columns)
        assert len({column.title for column in columns}) == len(columns)
        for row in chart_rows(chart):
            assert all(column.text(row) for column in columns[:-2])
