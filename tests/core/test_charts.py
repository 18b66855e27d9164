from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import charts
from desktop.core.charts import Chart, Series
from desktop.core.records import Figure, FigurePoint, Observation, TableCell

Maker = Callable[..., Observation]
FIGURE = Figure("图1-1", "figure", "1.1.1", "2011－2022年全国电子商务交易额", "国家统计局", "bar", "partial", "", 2)


def points(observed: Maker, *labels: str, series: str = "占比") -> list[FigurePoint]:
    return [
        FigurePoint(series, label, number, observed(id=label, period=label, unit="%", measure="share"))
        for number, label in enumerate(labels)
    ]


@pytest.mark.parametrize(
    ("caption", "years"),
    [
        ("2019—2022年全国跨境电商", ("2019", "2020", "2021", "2022")),
        ("2021－2022年", ("2021", "2022")),
        ("2021～2022年", ("2021", "2022")),
        ("2022年各品类占比", ()),
        ("四大区域占比", ()),
        ("", ()),
    ],
)
def test_years_that_a_caption_announces(caption: str, years: tuple[str, ...]) -> None:
    assert charts.years_of(caption) == years


@given(st.text(st.sampled_from("0123456789²①－—年图"), max_size=12))
def test_any_caption_may_be_asked(caption: str) -> None:
    assert isinstance(charts.years_of(caption), tuple)


def test_years_make_a_time_chart_in_order(observed: Maker) -> None:
    chart = charts.of_points(points(observed, "2022", "2021"))
    assert (chart.kind, chart.rows) == ("time", ("2021", "2022"))
    assert [o.id for o in chart.observations] == ["2021", "2022"]


def test_names_make_bars_in_the_order_given(observed: Maker) -> None:
    chart = charts.of_points(points(observed, "东部", "中部"))
    assert (chart.kind, chart.rows) == ("bars", ("东部", "中部"))


def test_series_carry_unit_and_measure(observed: Maker) -> None:
    [series] = charts.of_points(points(observed, "东部")).series
    assert (series.title, series.measure) == ("占比（%）", "share")


def test_a_point_that_a_series_lacks_is_a_gap(observed: Maker) -> None:
    both = points(observed, "东部", "中部") + points(observed, "中部", series="增速")
    chart = charts.of_points(both)
    assert [value is None for value in chart.series[1].values] == [True, False]


def test_no_points_make_an_empty_chart() -> None:
    chart = charts.of_points(())
    assert chart.is_empty
    assert charts.stretched(chart, ("2021", "2022")).is_empty


def test_stretched_over_all_years_leaves_gaps(observed: Maker) -> None:
    chart = charts.stretched(charts.of_points(points(observed, "2022", "2020")), ("2020", "2021", "2022"))
    assert chart.rows == ("2020", "2021", "2022")
    assert [value is None for value in chart.series[0].values] == [False, True, False]


def test_bars_are_never_stretched(observed: Maker) -> None:
    chart = charts.of_points(points(observed, "东部"))
    assert charts.stretched(chart, ("2021", "2022")) is chart


def test_stretching_keeps_every_stated_value(observed: Maker) -> None:
    chart = charts.of_points(points(observed, "2010", "2022"))
    assert len(charts.stretched(chart, ("2021", "2022")).observations) == 2


def test_a_table_gives_a_panel_for_each_column_of_numbers(observed: Maker) -> None:
    cells = [
        TableCell(0, 0, "品类", is_header=True, observation=None),
        TableCell(0, 1, "占比 (%)", is_header=True, observation=None),
        TableCell(1, 0, "服装", is_header=False, observation=None),
        TableCell(1, 1, "20.0", is_header=False, observation=observed(measure="share")),
    ]
    chart = charts.of_cells(cells)
    assert (chart.rows, chart.series[0].title, chart.series[0].measure) == (("服装",), "占比（%）", "share")


def test_supplement_fills_gaps_and_leaves_stated_values(observed: Maker) -> None:
    own = observed(id="own", period="2022")
    chart = Chart("time", ("2020", "2021", "2022"), (Series("额", "level", (None, None, own)),))
    extra = [
        observed(id="fits", period="2021", origin="supplement"),
        observed(id="stated", period="2022", origin="supplement"),
        observed(id="other-unit", period="2020", origin="supplement", unit="亿元"),
        observed(id="other-origin", period="2020", origin="news"),
    ]
    values = charts.with_supplement(chart, extra).series[0].values
    assert [o.id if o else "" for o in values] == ["", "fits", "own"]
    computed = [observed(id=f"derived-{year}", period=year, origin="derived") for year in ("2020", "2021", "2022")]
    values = charts.with_supplement(chart, [*extra, *computed]).series[0].values
    assert [o.id if o else "" for o in values] == ["derived-2020", "fits", "own"]


@pytest.mark.parametrize(
    ("status", "caption", "words"),
    [
        ("complete", "四大区域", "写出了全部 1 个"),
        ("none", "四大区域", "没有写出"),
        ("partial", "四大区域", "只写出其中 1 个"),
        ("partial", "2021—2022年", "只写出 2022 年的数值，其余 1 年"),
    ],
)
def test_completeness_in_words(observed: Maker, status: str, caption: str, words: str) -> None:
    figure = Figure("图1-1", "figure", "1.1.1", caption, "", "bar", status, "", 1)
    assert words in charts.completeness(figure, charts.of_points(points(observed, "2022")))


def test_shares_that_make_a_whole_are_checked(observed: Maker) -> None:
    values = tuple(observed(measure="share", value=value) for value in (60.0, 30.0, 10.0))
    lines = charts.checks(Chart("bars", ("甲", "乙", "丙"), (Series("占比", "share", values),)))
    assert "3 项占比之和为 100.00" in lines
    assert "占比由上而下依次递减" in lines


def test_a_check_that_fails_is_not_claimed(observed: Maker) -> None:
    values = tuple(observed(measure="share", value=value, point_restored=False) for value in (10.0, 30.0, 40.0))
    assert charts.checks(Chart("bars", ("甲", "乙", "丙"), (Series("占比", "share", values),))) == ()


def test_restored_points_are_counted(observed: Maker) -> None:
    values = (observed(), observed(certainty="likely"))
    lines = charts.checks(Chart("bars", ("甲", "乙"), (Series("额", "level", values),)))
    assert lines == ("2 处小数点由还原得到，其中 1 处确定",)
