from collections.abc import Callable

import pytest

from desktop.core import chart_words, text_tables
from desktop.core.charts import Chart, Series
from desktop.core.records import Figure, Observation, TableCell

Maker = Callable[..., Observation]


def figure(caption: str, status: str = "partial", kind: str = "figure") -> Figure:
    return Figure("图1-1", kind, "1.1.2", caption, "国家统计局", "bar", status, "", 1)


def test_a_point_tells_value_place_and_reading(observed: Maker) -> None:
    o = observed(certainty="likely", alternatives=(137.9,))
    chart = Chart("time", ("2022",), (Series("零售额（万亿元）", "level", (o,)),))
    words = chart_words.point_words(chart, 0, 0, o)
    assert words.splitlines()[0] == "2022　零售额　13.79万亿元"
    assert "报告：1.1.2节；原始数据：国家统计局" in words
    assert "原文数字 1379　小数点为还原所得，可能" in words
    assert "另一读法：137.9" in words


def test_a_supplementary_point_says_that_it_is_not_the_reports(observed: Maker) -> None:
    o = observed(origin="supplement", printed="", note="初值")
    words = chart_words.point_words(Chart("time", ("2021",), (Series("额", "level", (o,)),)), 0, 0, o)
    assert "补充：国家统计局，非报告所载" in words
    assert "初值" in words
    assert "原文数字" not in words


def test_years_not_stated_are_named_and_told_apart(observed: Maker) -> None:
    extra = observed(origin="supplement")
    chart = Chart("time", ("2019", "2020", "2021", "2022"), (Series("额", "level", (None, extra, extra, observed())),))
    said = chart_words.missing_words(figure("2019—2022年全国网上零售额"), chart)
    assert said == "报告正文没有写出 2019—2021 年的数值；空心的是公开统计的补充，2019 年没有找到公布数。"


@pytest.mark.parametrize(
    ("caption", "status", "kind", "words"),
    [
        ("2022年排名前十的省份", "partial", "figure", "原图应有 10 项，报告正文只写出 2 项，其余 8 项没有写出。"),
        ("2022年各区域占比", "partial", "figure", "“—”为报告正文没有写出的数值（占比）。"),
        ("2022年各区域占比", "complete", "figure", ""),
        ("2022年各区域占比", "partial", "table", ""),
    ],
)
def test_rows_not_stated(observed: Maker, caption: str, status: str, kind: str, words: str) -> None:
    chart = Chart("bars", ("东部", "中部"), (Series("占比（%）", "share", (observed(), None)),))
    assert chart_words.missing_words(figure(caption, status, kind), chart) == words


def cells(*rows: tuple[str, ...]) -> list[TableCell]:
    return [TableCell(r, c, text, r == 0, None) for r, row in enumerate(rows) for c, text in enumerate(row)]


def test_a_text_table_keeps_its_words() -> None:
    table = text_tables.of_cells(cells(("国家", "时间"), ("智利", "2016年11月"), ("越南", "")))
    assert table.heads == ("国家", "时间")
    assert table.rows == (("智利", "2016年11月"), ("越南", ""))


def test_places_by_rank_become_one_row_each() -> None:
    table = text_tables.of_cells(
        cells(("省份", "排名", "品类"), ("北京", "1", "家电"), ("北京", "2", "日用品"), ("天津", "1", "汽车"))
    )
    assert table.heads == ("省份", "第1位", "第2位")
    assert table.rows == (("北京", "家电", "日用品"), ("天津", "汽车", ""))


def test_ranks_without_values() -> None:
    table = text_tables.of_ranking("省份", [(1, "广东"), (2, "浙江")])
    assert (table.heads, table.rows) == (("名次", "省份"), (("1", "广东"), ("2", "浙江")))


def test_years_computed_are_told_from_those_published(observed: Maker) -> None:
    values = (observed(origin="supplement"), observed(origin="derived"), observed())
    chart = Chart("time", ("2020", "2021", "2022"), (Series("额", "level", values),))
    said = chart_words.missing_words(figure("2020—2022年全国网上零售额"), chart)
    assert said == "报告正文没有写出 2020—2021 年的数值；空心的是公开统计的补充和由报告数值的推算。"
