from collections.abc import Callable

import pytest

from desktop.core import chart_kinds, charts
from desktop.core.charts import Break, Chart, Series
from desktop.core.records import Observation

Maker = Callable[..., Observation]


def shares(observed: Maker, *values: float | None) -> Chart:
    made = tuple(None if v is None else observed(measure="share", unit="%", value=v, value_text=f"{v}") for v in values)
    return Chart("bars", tuple(f"第{n}项" for n in range(len(values))), (Series("占比（%）", "share", made),))


def test_every_kind_has_a_word_and_a_verdict(observed: Maker) -> None:
    found = chart_kinds.choices(shares(observed, 60.0, 30.0))
    assert [choice.kind for choice in found] == list(chart_kinds.OFFERED)
    assert all(choice.title for choice in found)
    assert {choice.kind for choice in found if not choice.reason} == {"bars", "shares", "ring"}


@pytest.mark.parametrize("values", [(60.0, 60.0), (-5.0, 20.0), (0.0, 0.0), (None, None)])
def test_what_is_no_whole_is_not_stacked(observed: Maker, values: tuple[float | None, ...]) -> None:
    assert chart_kinds.reason_against(shares(observed, *values), "shares")


def test_rounding_may_make_a_whole_a_little_more(observed: Maker) -> None:
    assert not chart_kinds.reason_against(shares(observed, 77.6, 14.0, 6.3, 2.2), "shares")


def test_a_ring_is_for_few_parts(observed: Maker) -> None:
    assert "3 项以内" in chart_kinds.reason_against(shares(observed, 40.0, 30.0, 20.0, 10.0), "ring")


@pytest.mark.parametrize(
    ("values", "printed_as", "kind"),
    [
        ((91.7,), "share", "ring"),
        ((25.0, 22.0, 6.0), "share", "shares"),
        ((25.0, 22.0), "bar", "bars"),
        ((80.0, 70.0), "share", "bars"),
    ],
)
def test_how_a_figure_is_drawn_first(observed: Maker, values: tuple[float, ...], printed_as: str, kind: str) -> None:
    assert chart_kinds.by_default(shares(observed, *values), printed_as).kind == kind


def test_an_impossible_kind_changes_nothing(observed: Maker) -> None:
    chart = shares(observed, 60.0)
    assert chart_kinds.as_kind(chart, "scatter") is chart
    assert chart_kinds.as_kind(chart, "shares").kind == "shares"


def test_a_scatter_puts_growth_upwards(observed: Maker) -> None:
    growth = observed(measure="growth", unit="%", value=2.0)
    level = observed()
    chart = Chart("bars", ("甲", "乙"), (Series("增速", "growth", (growth,) * 2), Series("额", "level", (level,) * 2)))
    assert chart_kinds.scatter_series(chart) == (1, 0)
    assert not chart_kinds.reason_against(chart, "scatter")


def test_growth_belongs_to_the_level_it_names(observed: Maker) -> None:
    first, second = observed(indicator_id="exports"), observed(indicator_id="imports")
    growth = observed(indicator_id="imports-growth", base_id="imports", measure="growth", unit="%")
    rows = ("2022",)
    chart = Chart(
        "time", rows, (Series("出口", "level", (first,)), Series("增速", "growth", (growth,)),
                       Series("进口", "level", (second,))),
    )  # fmt: skip
    assert charts.companions(chart) == ((0,), (1, 2))


def test_growth_without_a_level_stands_alone(observed: Maker) -> None:
    growth = observed(measure="growth", unit="%")
    assert charts.companions(Chart("time", ("2022",), (Series("增速", "growth", (growth,)),))) == ((0,),)


def test_a_change_of_scope_is_a_break(observed: Maker) -> None:
    notes = ("限规模以上快递企业", "限规模以上快递企业；二手转引", "", "")
    values = tuple(observed(note=note) for note in notes)
    chart = charts.with_breaks(Chart("time", ("2011", "2012", "2013", "2014"), (Series("量", "level", values),)))
    assert chart.breaks == (Break(1, "限规模以上"),)


def test_one_scope_throughout_is_no_break(observed: Maker) -> None:
    values = tuple(observed(note="国家统计局口径，初值") for _ in range(3))
    assert charts.with_breaks(Chart("time", ("1", "2", "3"), (Series("量", "level", values),))).breaks == ()


def test_words_that_are_no_values_make_no_chart(observed: Maker) -> None:
    chart = Chart("bars", ("甲",), (Series("额", "level", (observed(value=None, value_text=""),)),))
    assert chart.is_empty
    assert chart_kinds.reason_against(chart, "bars") == "没有数值"
