"""What a person types, understood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import query
from desktop.core.query import Narrowing, parse
from desktop.core.terms import Term

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
    found = found.as_words(found.narrowings[0])
    assert found.terms == (Term("火星"),)
    assert found.sentence() == "没有“地区：火星”，当作文字查找“火星”"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("快递 地区:浙江 地区:广东", "查找“快递”，地区为浙江或广东"),
        ("年:2022 年:2021 政策: 案例:", "在政策、案例中查找全部，年为2022或2021"),
        ("-快递", "查找全部，不含“快递”"),
    ],
)
def test_values_of_one_property_are_alternatives(typed: str, sentence: str) -> None:
    assert parse(typed).sentence() == sentence


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("政策: -快递", '(keys : "¤all") NOT ("快递")'),
        ("-快递", '(keys : "¤all") NOT ("快递")'),
        ("快递 -农村", '(("快递")) NOT ("农村")'),
        ("政策:", 'keys : "¤all"'),
        ("快递 🙂", '("快递")'),
        ("-🙂", ""),
        ("政策: 🙂", ""),
    ],
)
def test_what_is_left_out_is_left_out_of_everything(typed: str, expression: str) -> None:
    assert query.match_expression(parse(typed)) == expression


def test_filters_stand_beside_the_words() -> None:
    found = query.match_expression(parse("快递 -农村"), ['keys : ("¤y2022")'], columns="name keys")
    assert found == '(({name keys} : (("快递"))) AND (keys : ("¤y2022"))) NOT ("农村")'


@pytest.mark.parametrize(
    ("typed", "terms", "years"),
    [
        ("2021年网上零售额", [("网上零售额", "word")], ("2021",)),
        ("2021网上零售额", [("网上零售额", "word")], ("2021",)),
        ("2022年度网上零售额", [("网上零售额", "word")], ("2022",)),
        ("2022年12月网民规模", [("网民规模", "word")], ("2022年12月",)),
        ("2022年上半年网络零售额", [("网络零售额", "word")], ("2022年上半年",)),
        ("快递业务量2019", [("快递业务量", "word")], ("2019",)),
        ("快递业务量2019年", [("快递业务量", "word")], ("2019",)),
        ("kdywl2019", [("kdywl", "word")], ("2019",)),
        ("快递业务量 2019", [("快递业务量", "word"), ("2019", "year")], ("2019",)),
        ("2022", [("2022", "word")], ()),
        ("2022年", [("2022年", "word")], ()),
        ("国办发2022 9", [("国办发2022", "word"), ("9", "word")], ()),
        ("2022年第5号", [("2022年第5号", "word")], ()),
        ("2011—2022年快递", [("2011—2022年快递", "word")], ()),
        ("2022年版目录", [("2022年版目录", "word")], ()),
    ],
)
def test_a_year_beside_a_name(typed: str, terms: list[tuple[str, str]], years: tuple[str, ...]) -> None:
    assert texts(typed) == terms
    assert parse(typed).years == years


def test_a_year_is_no_part_of_the_name() -> None:
    found = parse("快递业务量 2019")
    assert found.named == "快递业务量"
    assert found.plain == "快递业务量 2019"
    assert query.match_expression(found) == '("快递" AND "递业" AND "业务" AND "务量") AND ("¤y2019" OR ("2019"))'


def test_cuts_of_the_longest_word() -> None:
    found = parse("浙江 绿色包装")
    assert [[term.text for term in cut.terms] for cut in found.cuts()] == [["浙江", "绿色", "包装"]]
    [cut] = found.cuts()
    assert cut.sentence() == "没有连写的“绿色包装”，拆开查找“浙江”、“绿色”、“包装”"
    assert not list(cut.cuts())
    for typed in ("快递量", "快" * 30, "“绿色包装”", "公告2022年第"):
        assert not list(parse(typed).cuts())


def test_parts_are_the_longer_and_the_earlier_first() -> None:
    assert [part.plain for part in parse("快递价").parts()] == ["快递"]  # 递价 is no word
    assert [part.plain for part in parse("新疆 B2B 2021年").parts()] == ["新疆"]
    assert [part.plain for part in parse("快递 abc").parts()] == ["abc", "快递"]
    part = next(parse("地区:浙江 快递价 -包装").parts())
    assert part.sentence() == "没有“快递价”，只查找“快递”，地区为浙江，不含“包装”"
    assert list(part.parts()) == []
    assert list(parse("“快递价”").parts()) == []
    assert list(parse("快递" * 17).parts()) == []


@pytest.mark.parametrize("part", ["人数", "用户占比", "员人数", "哪个国家", "额"])
def test_a_part_that_says_only_what_is_counted_is_none(part: str) -> None:
    assert part not in [each.plain for each in parse(f"快递{part}").parts()]
    assert "快递" in [each.plain for each in parse(f"快递{part}").parts()]


@pytest.mark.parametrize(
    ("typed", "words", "lists"),
    [
        ("哪个省网零最高", ["网零", "省份"], True),
        ("哪些省份的网零最高", ["网零", "省份"], True),
        ("网零最高的是哪个省", ["网零", "省份"], True),
        ("网零第一的省", ["网零", "省份"], True),
        ("哪个国家跨境电商进口最多", ["跨境电商进口", "国家"], True),
        ("浙江网零排第几", ["浙江网零"], False),
        ("浙江网零排名第几位", ["浙江网零"], False),
        ("网零增速最高", ["网零增速"], False),
        ("第一批", ["第一批"], False),
        ("县域商业", ["县域商业"], False),
    ],
)
def test_who_is_first_asks_for_a_list(typed: str, words: list[str], lists: bool) -> None:
    found = parse(typed)
    assert [term.text for term in found.terms] == words
    assert ("ranking" in found.preferred) == lists


@pytest.mark.parametrize(
    ("typed", "words", "kinds"),
    [
        ("跨境电商政策", ["跨境电商"], ("policy",)),
        ("农村电商的案例", ["农村电商"], ("case",)),
        ("扶持政策", ["扶持政策"], ()),
        ("政策", ["政策"], ()),
    ],
)
def test_a_kind_written_with_a_name(typed: str, words: list[str], kinds: tuple[str, ...]) -> None:
    found = parse(typed)
    assert ([term.text for term in found.terms], found.preferred) == (words, kinds)


def test_words_alone_need_no_sentence() -> None:
    assert parse("快递 浙江").sentence() == ""
    assert parse("快递 -农村").sentence() == "查找“快递”，不含“农村”"


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("438300亿", '("¤m4383e10" OR (("438300" OR "438300p"*) AND "亿"))'),
        ("43.83万亿元", '("¤m4383e10" OR ("43p83"* AND "万亿" AND "亿元"))'),
        ("图1－3", '("图" AND "1f3"*)'),
        ("图 1.3", '("图" AND "1f3"*)'),
        ("5月26日", '("¤d0526" OR ("5" AND "月" AND "26" AND "日"))'),
        (
            "2022.5.26",
            '("¤d20220526" OR (("2022p5p26") OR ("2022" AND "年" AND "5" AND "月" AND "26" AND "日")))',
        ),
        ("100%", '("¤m1e2％" OR (("100" OR "100p"*)))'),
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
        ("网购人数是多少", [("网购人数", "word")], ("observation",)),
        ("什么是前置仓", [("前置仓", "word")], ()),
        ("2022年全国网上零售额", [("全国网上零售额", "word")], ()),
        ("下降0.2%", [("0.2%", "number")], ()),
        ("多少", [("多少", "word")], ()),
        ("多少个综试区", [("综试区", "word")], ("observation",)),
        ("几内亚", [("几内亚", "word")], ()),
        ("第1.1.7节", [("1.1.7节", "word")], ()),
        ("双11", [("双11", "phrase")], ()),
        ("lüse", [("lvse", "word")], ()),
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


@pytest.mark.parametrize(
    ("typed", "terms", "years"),
    [
        ("去年网上零售额", [("网上零售额", "word")], ("2021",)),
        ("今年 快递", [("2022", "year"), ("快递", "word")], ("2022",)),
        ("本年度快递业务量", [("快递业务量", "word")], ("2022",)),
        ("去年", [("去年", "word")], ()),
        ("上年同期", [("上年同期", "word")], ()),
        ("较上年变动", [("较上年变动", "word")], ()),
    ],
)
def test_years_are_counted_from_the_edition(
    typed: str, terms: list[tuple[str, str]], years: tuple[str, ...]
) -> None:
    found = parse(typed, edition=2022)
    assert [(term.text, term.kind) for term in found.terms] == terms
    assert found.years == years
    assert bool(found.relative) == bool(years)


def test_a_year_that_was_counted_is_said() -> None:
    assert parse("去年网上零售额", edition=2022).sentence() == "“去年”指2021年，查找“网上零售额”"
    assert parse("年:去年 快递", edition=2022).narrowings[0].value == "2021"
    assert parse("去年网上零售额").sentence() == ""


@pytest.mark.parametrize(
    ("typed", "month"), [("5月", 5), ("五月份", 5), ("12月 政策", 12), ("十二月", 12), ("5月17日", 0), ("五月花", 0)]
)
def test_a_month_alone_is_that_of_the_edition(typed: str, month: int) -> None:
    found = parse(typed, edition=2022)
    assert (found.terms[0] == Term(f"2022年{month}月", "date")) == bool(month)
    assert (f"指2022年{month}月，" in found.sentence()) == bool(month)
    assert not parse(typed).relative


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("四十三点八三万亿", Term("43.83万亿", "number")),
        ("下降百分之零点二", Term("0.2%", "number")),
        ("五月十七日", Term("5月17日", "date")),
        ("主席令第一一九号", Term("主席令第119号")),
        ("主席令第五号", Term("主席令第5号")),
        ("国办发二〇二二九号", Term("国办发〔2022〕9号")),
        ("国办发二零二二二十九号", Term("国办发〔2022〕29号")),
        ("国函〔二〇二二〕八号", Term("国函〔2022〕8号")),
        ("国函〔2022〕八号", Term("国函〔2022〕8号")),
        ("二〇二二年第三十七号公告", Term("公告2022年第37号")),
        ("52号令", Term("令52号")),
        ("tu1-3", Term("图1-3")),
        ("Biao 8－1", Term("表8-1")),
        ("2022年社零", Term("社零")),
        ("2000万元", Term("2000万元", "number")),
        ("电商从业人员多少万人", Term("电商从业人员")),
        ("三农", Term("三农")),
        ("22年5月", Term("2022年5月", "date")),
        ("21年网上零售额", Term("网上零售额")),
        ("10年", Term("10年", "number")),
        ("双十一", Term("双11", "phrase")),
    ],
)
def test_what_is_said_or_spelled(typed: str, term: Term) -> None:
    assert parse(typed).terms == (term,)
