"""What a person types, understood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import query
from desktop.core.query import Narrowing, Term, parse

PIECES = st.lists(
    st.sampled_from(
        [
            "政策:",
            "地区：",
            "年:",
            "“",
            "”",
            '"',
            "-",
            "，",
            "、",
            " ",
            "浙江",
            "2022",
            "3.5%",
            ":",
            "图",
            "\u3000",
            "机关:国",
        ]
    ),
    max_size=30,
).map("".join)


def texts(typed: str) -> list[tuple[str, str]]:
    return [(term.text, term.kind) for term in parse(typed).terms]


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("快递 浙江", [("快递", "word"), ("浙江", "word")]),
        ("快递、浙江，江苏；上海", [("快递", "word"), ("浙江", "word"), ("江苏", "word"), ("上海", "word")]),
        ("“网络零售 额” 浙江", [("网络零售 额", "phrase"), ("浙江", "word")]),
        ('"网络 零售', [("网络", "word"), ("零售", "word")]),
        ("1,105.8亿件", [("1,105.8亿件", "number")]),
        ("1,2", [("1,2", "word")]),
        ("-2.5%", [("-2.5%", "number")]),
        ("百分之3.5", [("3.5%", "number")]),
        ("２０２２年５月２６日", [("2022年5月26日", "date")]),
        ("2022.5.26", [("2022.5.26", "date")]),
        ("图 1-3", [("图 1-3", "word")]),
        ("火星:浙江", [("火星:浙江", "word")]),
        ("“”", []),
        ("- ，", []),
    ],
)
def test_terms(typed: str, terms: list[tuple[str, str]]) -> None:
    if typed == "- ，":
        assert parse(typed).is_empty
    else:
        assert texts(typed) == terms


def test_a_minus_leaves_out() -> None:
    found = parse("快递 -农村 －“县 域”")
    assert found.terms == (Term("快递"),)
    assert found.excluded == (Term("农村"), Term("县 域", "phrase"))
    assert query.match_expression(found) == '(("快递")) NOT ("农村") NOT ("县" AND "域")'


def test_filters() -> None:
    found = parse("政策：数据 机关:国务院 年:2022")
    assert found.kinds == ("policy",)
    assert found.narrowings == (
        Narrowing("政策", "", 0, 3),
        Narrowing("机关", "国务院", 6, 12),
        Narrowing("年", "2022", 13, 19),
    )
    assert found.sentence() == "在政策中查找“数据”，机关为国务院，年为2022"
    assert [found.without(each) for each in found.narrowings] == [
        "数据 机关:国务院 年:2022",
        "政策：数据 年:2022",
        "政策：数据 机关:国务院",
    ]


def test_a_filter_without_value_waits_for_one() -> None:
    assert parse("快递 地区:").pending == "地区"
    assert parse("快递 地区:").terms == (Term("快递"),)


def test_a_filter_that_nothing_answers_becomes_words() -> None:
    found = parse("地区:火星")
    assert found.as_words(found.narrowings[0]).terms == (Term("地区火星"),)


def test_words_alone_need_no_sentence() -> None:
    assert parse("快递 浙江").sentence() == ""
    assert parse("快递 -农村").sentence() == "查找“快递”，不含“农村”"


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("438300亿", '("¤m4383e10" OR ("438300"* AND "亿"))'),
        ("43.83万亿元", '("¤m4383e10" OR ("43p83"* AND "万亿" AND "亿元"))'),
        ("图1－3", '("图" AND "1f3"*)'),
        ("图 1.3", '("图" AND "1f3"*)'),
        ("5月26日", '("¤d0526" OR ("5" AND "月" AND "26" AND "日"))'),
    ],
)
def test_spellings_that_mean_the_same(typed: str, expression: str) -> None:
    assert query.match_expression(parse(typed)) == expression


@pytest.mark.parametrize(
    ("typed", "terms", "preferred"),
    [
        ("案例 无人机", [("无人机", "word")], ("case",)),
        ("快递进村 不一致", [("快递进村", "word")], ("discrepancy",)),
        ("案例", [("案例", "word")], ()),
        ("网购人数是多少", [("网购人数", "word")], ()),
        ("什么是前置仓", [("前置仓", "word")], ()),
        ("2022年全国网上零售额", [("全国网上零售额", "word")], ()),
        ("下降0.2%", [("0.2%", "number")], ()),
        ("多少", [("多少", "word")], ()),
    ],
)
def test_words_that_ask_or_name_a_kind(typed: str, terms: list[tuple[str, str]], preferred: tuple[str, ...]) -> None:
    assert texts(typed) == terms
    assert parse(typed).preferred == preferred


@given(st.one_of(st.text(), PIECES))
def test_nothing_raises(typed: str) -> None:
    found = parse(typed)
    query.match_expression(found)
    query.match_expression(found, exact=True)
    assert isinstance(found.sentence(), str)
    for narrowing in found.narrowings:
        shorter = found.without(narrowing)
        assert len(shorter) < len(typed)
        assert isinstance(parse(shorter).sentence(), str)
        assert found.as_words(narrowing).narrowings != found.narrowings
