from collections.abc import Callable

import pytest

from desktop.core import pivot
from desktop.core.compare import Catalogue, Comparison, Offer
from desktop.core.pivot import Pivot, PivotColumn, PivotRow
from desktop.core.records import Observation

pytest.importorskip("pandas", reason="pandas 没有安装")
Observed = Callable[..., Observation]
Lay = Callable[..., Pivot]


def offer(observation: Observation) -> Offer:
    return Offer(
        id=observation.id, indicator_id=observation.indicator_id, indicator=observation.indicator,
        measure=observation.measure, topic="", region_id=observation.region_id, region=observation.region,
        region_kind="province", region_position=1, category_id="", category="", scheme="", category_position=0,
        period=observation.period, unit=observation.unit, origin=observation.origin,
    )  # fmt: skip


@pytest.fixture
def lay(observed: Observed) -> Lay:
    """Lays values out: each given as indicator, region, period, text and what else is to be different."""

    def run(*values: tuple[str, str, str, str, dict[str, object]], rows: str = "", calculation: str = "") -> Pivot:
        made = [
            observed(
                id=f"o{n}", indicator_id=i, indicator=i, region_id=r, region=r, period=p, value_text=text,
                value=float(text), measure=str(more.get("measure", "level")), unit=str(more.get("unit", "亿元")),
                certainty=more.get("certainty", "certain"), qualifier=more.get("qualifier", ""),
                origin=more.get("origin", "report"),
            )
            for n, (i, r, p, text, more) in enumerate(values)
        ]  # fmt: skip
        catalogue = Catalogue([offer(o) for o in made], "region")
        chosen = Comparison("region", catalogue.keys("indicator"), rows=rows, calculation=calculation)
        return pivot.pivot(catalogue.chosen(chosen), {o.id: o for o in made}, catalogue, chosen)

    return run


def texts(table: Pivot) -> list[list[str]]:
    return [[o.value_text if o else "" for o in row.values] for row in table.rows]


def test_regions_stand_in_rows_and_indicators_across(lay: Lay) -> None:
    table = lay(("x", "a", "2022", "1.0", {}), ("x", "b", "2022", "2.0", {}), ("y", "b", "2022", "3", {"unit": "%"}))
    assert (table.dimension, table.title) == ("member", "2022年")
    assert [column.head for column in table.columns] == ["x（亿元）", "y（%）"]
    assert [row.name for row in table.rows] == ["a", "b"]
    assert texts(table) == [["1.0", ""], ["2.0", "3"]]


def test_what_stands_over_several_columns_is_their_group(lay: Lay) -> None:
    values = [(i, r, p, "1", {}) for i in ("x", "y") for r in ("a", "b", "c", "d", "e") for p in ("2021", "2022")]
    table = lay(*values)
    assert [(c.group, c.lower_head) for c in table.columns] == [
        ("x", "2021年（亿元）"), ("x", "2022年（亿元）"), ("y", "2021年（亿元）"), ("y", "2022年（亿元）"),
    ]  # fmt: skip
    assert lay(("x", "a", "2022", "1", {}), ("x", "b", "2022", "2", {})).columns[0].group == ""


def test_years_stand_in_rows_where_there_is_one_place(lay: Lay) -> None:
    table = lay(("x", "a", "2022", "2", {}), ("x", "a", "2021", "1", {}))
    assert (table.dimension, [row.id for row in table.rows]) == ("period", ["2021", "2022"])
    assert table.title == "x，a"
    drawn = pivot.chart_of(table)
    assert (drawn.chart.kind, drawn.chart.rows) == ("time", ("2021", "2022"))


def test_indicators_stand_in_rows_where_there_are_more_of_them(lay: Lay) -> None:
    table = lay(("x", "a", "2022", "2", {}), ("y", "a", "2022", "1", {"unit": "%"}))
    assert table.dimension == "indicator"
    assert (table.columns[0].unit, table.columns[0].mixed) == ("", True)
    drawn = pivot.chart_of(table)
    assert drawn.chart.is_empty
    assert "单位不同" in drawn.words


def test_an_index_without_a_unit_is_drawn(lay: Lay) -> None:
    table = lay(("x", "a", "2021", "65.2", {"unit": ""}), ("x", "a", "2022", "50", {"unit": ""}))
    assert (table.columns[0].head, table.columns[0].mixed) == ("x", False)
    assert not pivot.chart_of(table).chart.is_empty


def test_the_reader_decides_what_stands_in_rows(lay: Lay) -> None:
    values = (("x", "a", "2022", "2", {}), ("x", "b", "2021", "1", {}))
    assert lay(*values, rows="period").dimension == "period"
    assert lay(*values, rows="indicator").columns[0].title == "a，2022年"


def test_missing_years_are_gaps_in_the_chart(lay: Lay) -> None:
    drawn = pivot.chart_of(lay(("x", "a", "2018", "2", {}), ("x", "a", "2022", "1", {})))
    assert drawn.chart.rows == ("2018", "2019", "2020", "2021", "2022")
    assert drawn.ids == ("2018", "", "", "", "2022")


def test_one_value_is_a_table_and_a_chart(lay: Lay) -> None:
    table = lay(("x", "a", "2022", "2.50", {}))
    assert texts(table) == [["2.50"]]
    assert not pivot.chart_of(table).chart.is_empty


def test_nothing_chosen_is_an_empty_table(lay: Lay) -> None:
    table = lay()
    assert (table.rows, table.columns, table.observations) == ((), (), ())
    assert pivot.chart_of(table).chart.is_empty


@pytest.mark.parametrize(
    ("calculation", "expected"),
    [
        ("row_difference", ["0.0", "1.5"]), ("row_ratio", ["1.00", "1.75"]), ("row_index", ["100.0", "175.0"]),
    ],
)  # fmt: skip
def test_rows_beside_the_first(lay: Lay, calculation: str, expected: list[str]) -> None:
    table = lay(("x", "a", "2022", "2.0", {}), ("x", "b", "2022", "3.5", {}), calculation=calculation)
    assert list(table.computed[0].values) == expected
    assert [row.computed[0] for row in table.rows] == expected


def test_columns_beside_the_first(lay: Lay) -> None:
    values = (
        ("x", "a", "2021", "2.0", {}), ("x", "a", "2022", "2.50", {}),
        ("x", "b", "2021", "0", {}), ("x", "b", "2022", "1", {}),
    )  # fmt: skip
    table = lay(*values, calculation="difference")
    assert table.computed[0].head == "与2021年之差（亿元）"
    assert list(table.computed[0].values) == ["0.50", "1"]
    ratio = lay(*values, calculation="ratio")
    assert list(ratio.computed[0].values) == ["1.25", None]
    assert ratio.computed[0].unit == "倍"


def test_a_difference_of_shares_is_in_percentage_points(lay: Lay) -> None:
    percent = {"unit": "%", "measure": "share"}
    table = lay(("x", "a", "2021", "2.5", percent), ("x", "a", "2022", "2.0", percent), calculation="row_difference")
    assert (table.computed[0].unit, table.rows[1].computed) == ("个百分点", ("-0.5",))


def test_units_of_one_family_are_converted(observed: Observed) -> None:
    big, small = observed(value_text="1.5", unit="万亿元", id="b"), observed(value_text="5000", unit="亿元", id="s")
    assert pivot.compute("difference", big, small) == "约10000"
    assert pivot.compute("difference", small, big) == "约-1.0"
    assert pivot.compute("ratio", big, small) == "约3.00"


@pytest.mark.parametrize(
    ("kind", "value", "base"),
    [
        ("difference", {"unit": "件"}, {"unit": "亿元"}), ("difference", {"measure": "share"}, {"measure": "growth"}),
        ("ratio", {}, {"value_text": "0"}), ("index", {}, {"value_text": "-2"}),
        ("ratio", {"measure": "growth"}, {"measure": "growth"}), ("difference", {"value_text": "数十"}, {}),
        ("difference", {"value_text": ""}, {}),
    ],
)  # fmt: skip
def test_what_means_nothing_is_not_computed(
    observed: Observed, kind: str, value: dict[str, object], base: dict[str, object]
) -> None:
    assert pivot.compute(kind, observed(id="v", **value), observed(id="b", **base)) is None


def test_missing_values_compute_nothing(observed: Observed) -> None:
    assert pivot.compute("difference", None, observed()) is None
    assert pivot.compute("difference", observed(), None) is None


@pytest.mark.parametrize("change", [{"certainty": "likely"}, {"qualifier": "超过"}])
def test_what_follows_from_the_inexact_is_inexact(observed: Observed, change: dict[str, object]) -> None:
    assert pivot.compute("difference", observed(id="v", **change), observed(id="b")) == "约0.00"
    assert pivot.compute("index", observed(**change), observed(**change)) == "100.0"


def test_why_something_cannot_be_computed(lay: Lay) -> None:
    one = lay(("x", "a", "2022", "2", {}))
    assert pivot.why_not(one, "difference") == "只有一列，没有可比的列"
    assert pivot.why_not(one, "row_index") == "只有一行，没有可比的行"
    assert pivot.why_not(one, "") == ""
    assert pivot.why_not(one, "square") == "没有这种计算"
    mixed = lay(("x", "a", "2022", "2", {}), ("x", "b", "2022", "1", {"unit": "%"}))
    assert "首行“a”" in pivot.why_not(mixed, "row_ratio")
    assert lay(("x", "a", "2022", "2", {}), calculation="ratio").computed == ()


def test_values_from_the_smallest_to_the_largest_make_one_chart(lay: Lay) -> None:
    texts = ("0.03", "1", "10000000", "-5")
    drawn = pivot.chart_of(lay(*(("x", letter, "2022", text, {}) for letter, text in zip("abcd", texts, strict=True))))
    assert [o.value_text for o in drawn.chart.observations] == list(texts)


def test_what_the_chart_leaves_out_is_said(observed: Observed) -> None:
    columns = tuple(PivotColumn(f"列{n}", "%") for n in range(pivot.PANELS + 1))
    rows = tuple(
        PivotRow(f"r{n}", "很长的名称" * 10, (observed(),) * len(columns)) for n in range(pivot.BARS + 1)
    )
    drawn = pivot.chart_of(Pivot("member", "", columns, rows))
    assert len(drawn.chart.series) == pivot.PANELS
    assert len(drawn.chart.rows) == pivot.BARS
    assert all(len(name) <= 16 for name in drawn.chart.rows)
    assert f"全部 {pivot.PANELS + 1} 列" in drawn.words
    assert f"全部 {pivot.BARS + 1} 行" in drawn.words


def test_a_value_carries_its_unit_where_its_column_has_none(observed: Observed) -> None:
    value = observed(value_text="-1.5", unit="亿元", qualifier="约")
    assert pivot.value_text(value, PivotColumn("x", "", mixed=True)) == "约−1.5亿元"
    assert pivot.value_text(value, PivotColumn("x", "亿元"), plain=True) == "约-1.5"
    assert pivot.value_text(None, PivotColumn("x", "亿元")) == "—"
    assert pivot.value_text(None, PivotColumn("x", "亿元"), plain=True) == ""
    assert pivot.value_text(observed(value_text="80", qualifier="以上"), PivotColumn("x", "%")) == "80以上"


@pytest.mark.parametrize(
    ("title", "unit", "room", "head"),
    [("很长很长的指标名称", "%", 8, "很长很长…（%）"), ("短", "%", 8, "短（%）"), ("很长很长", "", 3, "很长很长")],
)
def test_headers_keep_their_unit(title: str, unit: str, room: int, head: str) -> None:
    assert pivot.short_head(title, unit, room) == head
