import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.core import sentences
from desktop.core.records import Observation
from desktop.store.reference import ReferenceStore

Maker = Callable[..., Observation]


@pytest.fixture
def growth(observed: Maker) -> Observation:
    return observed(
        id="o2", indicator_id="online-retail-sales-growth", indicator="全国网上零售额同比增速", measure="growth",
        base_id="online-retail-sales", value=4.0, value_text="4.0", unit="%", note="按可比口径",
    )  # fmt: skip


def test_level_and_growth_are_one_sentence(observed: Maker, growth: Observation) -> None:
    wanted = "2022年，全国网上零售额13.79万亿元，按可比口径计算，比上年增长4.0%。"
    assert sentences.compose(observed(), [observed(), growth]) == wanted
    assert sentences.compose(growth, [observed(), growth]) == wanted


def test_share_of_the_same_thing_follows(observed: Maker, growth: Observation) -> None:
    share = observed(
        id="o3", indicator_id="s", indicator="网上零售额占全国的比重", measure="share", value_text="27.2", unit="%"
    )
    whole = sentences.compose(share, [share, observed(), growth])
    assert whole == "2022年，全国网上零售额13.79万亿元，按可比口径计算，比上年增长4.0%，占全国的比重为27.2%。"


def test_source_stands_before_the_full_stop(observed: Maker, growth: Observation) -> None:
    words = sentences.cited(observed(), [growth])
    assert words.endswith("比上年增长4.0%（商务部《中国电子商务报告2022》，1.1.2节）。")


def test_a_value_alone(observed: Maker) -> None:
    assert sentences.compose(observed()) == "2022年，全国网上零售额为13.79万亿元。"


@pytest.mark.parametrize(
    "changes",
    [
        {"region_id": "330000", "region": "浙江"}, {"category_id": "c", "category": "日用品"}, {"period": "2021"},
        {"document_id": "news"}, {"origin": "derived"}, {"base_id": "other"}, {"indicator": "全国网上零售额增速预期"},
    ],
)  # fmt: skip
def test_growth_of_something_else_stays_out(observed: Maker, growth: Observation, changes: dict[str, str]) -> None:
    assert sentences.compose(observed(), [replace(growth, **changes)]) == sentences.compose(observed())


def test_the_statement_of_the_same_section_is_taken(observed: Maker, growth: Observation) -> None:
    elsewhere = replace(growth, id="o9", section="1.1.1", value_text="4", note="")
    assert "增长4.0%" in sentences.compose(observed(), [elsewhere, growth])


def test_a_grown_value_is_never_comparable_by_a_note_about_something_else(growth: Observation) -> None:
    for note in ("当年公布数；报告2022年增速按可比口径，不可据此互推", "原句无口径说明", "此处未注明按可比口径与否"):
        assert "可比口径" not in sentences.compose(replace(growth, note=note))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"value_text": "-2.50"}, "全国网上零售额比上年下降2.50%。"),
        ({"value_text": "0.0"}, "全国网上零售额比上年持平。"),
        ({"qualifier": "超过", "value_text": "19.0"}, "全国网上零售额比上年增长超过19.0%。"),
        ({"qualifier": "左右", "value_text": "-30"}, "全国网上零售额比上年下降30%左右。"),
        ({"certainty": "ambiguous"}, "全国网上零售额比上年增长4.0%（小数点存疑）。"),
        ({"note": "与2021年底相比"}, "全国网上零售额比2021年底增长4.0%。"),
        ({"note": "按可比口径"}, "全国网上零售额，按可比口径计算，比上年增长4.0%。"),
        ({"indicator": "营业收入平均增速"}, "营业收入平均增长4.0%。"),
        ({"indicator": "起诉人数较2018年同期增速"}, "起诉人数较2018年同期增长4.0%。"),
        ({"indicator": "碳效率提升目标"}, "碳效率提升目标为4.0%。"),
        ({"indicator": "系统效率提升幅度"}, "系统效率提升4.0%。"),
        ({"category": "汽车", "category_id": "c"}, "全国网上零售额（汽车）比上年增长4.0%。"),
        (
            {"indicator": "地区网络零售额同比增速（地方公布）", "region_id": "330000", "region": "浙江"},
            "浙江网络零售额（地方公布）比上年增长4.0%。",
        ),
    ],
)
def test_growth(growth: Observation, changes: dict[str, str], words: str) -> None:
    assert sentences.compose(replace(growth, **{"note": "", **changes})) == f"2022年，{words}"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"period": "2022H1", "period_kind": "half"}, "2022年上半年，全国网上零售额为13.79万亿元。"),
        ({"period": "2022-12", "period_kind": "point"}, "截至2022年12月，全国网上零售额为13.79万亿元。"),
        ({"period": "2022", "period_kind": "point"}, "截至2022年底，全国网上零售额为13.79万亿元。"),
        ({"period": "", "period_kind": "none"}, "全国网上零售额为13.79万亿元。"),
        ({"qualifier": "突破"}, "2022年，全国网上零售额突破13.79万亿元。"),
        ({"qualifier": "余", "value_text": "20", "unit": "项"}, "2022年，全国网上零售额为20余项。"),
        ({"qualifier": "数", "value_text": "10", "unit": "万名"}, "2022年，全国网上零售额为数十万名。"),
        ({"qualifier": "上", "value_text": "100", "unit": "万"}, "2022年，全国网上零售额为上百万。"),
        ({"value_text": "", "value": None}, "2022年，全国网上零售额没有确数。"),
        ({"indicator": "网络零售额", "region_id": "330000", "region": "浙江"}, "2022年，浙江网络零售额为13.79万亿元。"),
        ({"indicator": "占比", "category": "电子商务（本科）"}, "2022年，电子商务（本科）占比为13.79万亿元。"),
        ({"indicator": "布点数", "category": "电子商务（本科）"}, "2022年，布点数（电子商务，本科）为13.79万亿元。"),
        (
            {
                "measure": "rank",
                "indicator": "地区跨境电商出口额全国位次",
                "value_text": "2",
                "unit": "位",
                "region": "浙江",
                "region_id": "330000",
            },
            "2022年，浙江跨境电商出口额居全国第2位。",
        ),
        (
            {"measure": "rank", "indicator": "百强榜单位次", "value_text": "6", "unit": "位"},
            "2022年，百强榜单位次为第6位。",
        ),
        (
            {"measure": "pp_change", "indicator": "零售额增速较上年的变动", "value_text": "-12.7", "unit": "个百分点"},
            "2022年，零售额增速比上年下降12.7个百分点。",
        ),
        (
            {"measure": "pp_change", "indicator": "互联网普及率提升幅度", "value_text": "4.3", "unit": "个百分点"},
            "2022年，互联网普及率提升4.3个百分点。",
        ),
        (
            {
                "measure": "count",
                "indicator": "专业布点数较上年增减",
                "value_text": "-2",
                "unit": "个",
                "category": "本科",
            },
            "2022年，专业布点数（本科）比上年减少2个。",
        ),
        (
            {
                "measure": "multiple",
                "indicator": "销售额较上年同期增长倍数",
                "value_text": "1",
                "unit": "倍",
                "qualifier": "以上",
            },
            "2022年，销售额较上年同期增长1倍以上。",
        ),
        (
            {"measure": "multiple", "indicator": "货物贸易额翻番数", "value_text": "1", "unit": "番"},
            "2022年，货物贸易额翻一番。",
        ),
        (
            {"measure": "multiple", "indicator": "开行量相当于上年的倍数", "value_text": "1.6", "unit": "倍"},
            "2022年，开行量相当于上年的1.6倍。",
        ),
        (
            {
                "measure": "multiple",
                "indicator": "坪效相当于业内的倍数",
                "value_text": "3",
                "unit": "倍",
                "qualifier": "约",
            },
            "2022年，坪效约相当于业内的3倍。",
        ),
        ({"qualifier": "多", "value_text": "6", "unit": "亿元"}, "2022年，全国网上零售额为6亿多元。"),
        ({"qualifier": "余", "value_text": "5.7", "unit": "万家"}, "2022年，全国网上零售额为5.7万余家。"),
        ({"qualifier": "多", "value_text": "4500", "unit": "万元"}, "2022年，全国网上零售额为4500多万元。"),
        ({"qualifier": "突破", "value_text": "100000000", "unit": "元"}, "2022年，全国网上零售额突破1亿元。"),
        ({"qualifier": "近", "value_text": "7", "unit": "成"}, "2022年，全国网上零售额近七成。"),
        ({"period": "2021Q1", "period_kind": "point"}, "截至2021年第一季度末，全国网上零售额为13.79万亿元。"),
        (
            {"measure": "index", "indicator": "消费者信心指数", "value_text": "-29.8", "unit": ""},
            "2022年，消费者信心指数为-29.8。",
        ),
        (
            {"measure": "duration", "indicator": "通关时长", "value_text": "1", "unit": "小时", "qualifier": "内"},
            "2022年，通关时长为1小时内。",
        ),
    ],
)
def test_every_measure(observed: Maker, changes: dict[str, str], words: str) -> None:
    assert sentences.compose(observed(**changes)) == words


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("预计数", "（预计数）"),
        ("三年后的目标，产业端；对照现有14000余户", "（三年后的目标）"),
        ("原文作“上百万”，取100万；属展望", "（展望）"),
        ("条例征求意见稿所拟，限老年人", "（条例征求意见稿所拟）"),
        ("海关初步测算数", "（海关初步测算数）"),
        ("转引，未见原件；年初会议预计数为630亿件", ""),
        ("2.2.3称“预计”，此处已作实绩", ""),
        ("测算所设的比例", ""),
    ],
)
def test_what_is_only_expected_is_not_told_as_done(observed: Maker, note: str, words: str) -> None:
    assert sentences.compose(observed(note=note)) == f"2022年，全国网上零售额为13.79万亿元{words}。"


def test_a_name_that_says_plan_does_not_say_it_twice(observed: Maker) -> None:
    assert "（" not in sentences.compose(observed(indicator="计划投资额", note="计划数"))


@pytest.mark.parametrize(
    ("category", "indicator", "words"),
    [
        ("刷新网", "案例平台注册用户数", "重庆刷新网注册用户数"),
        ("重庆某肉牛平台企业", "案例企业或平台交易额", "重庆某肉牛平台企业交易额"),
        ("四川某企业", "案例企业营业收入", "四川某企业营业收入"),
        ("平台全流程交易", "案例企业或平台交易额", "重庆平台全流程交易额"),
        ("刷新网", "案例带动就业人数", "重庆刷新网带动就业人数"),
        ("洗护工厂", "洗护工厂数", "重庆洗护工厂数"),
    ],
)
def test_the_one_meant_is_named(observed: Maker, category: str, indicator: str, words: str) -> None:
    one = observed(category=category, category_id="c", indicator=indicator, region="重庆", region_id="500000")
    assert sentences.compose(one) == f"2022年，{words}为13.79万亿元。"


def test_category_and_scope_stand_in_one_pair_of_brackets(observed: Maker) -> None:
    growth = observed(
        measure="growth", indicator="商品零售额同比增速（监测）", category="药品", category_id="c", value_text="4.0",
        unit="%",
    )  # fmt: skip
    assert sentences.compose(growth) == "2022年，商品零售额（药品，监测）比上年增长4.0%。"


def test_a_share_beside_its_level_may_be_about(observed: Maker) -> None:
    share = observed(
        id="s", measure="share", indicator="全国网上零售额占全部的比重", indicator_id="i2",
        value_text="16", unit="%", qualifier="约",
    )  # fmt: skip
    assert sentences.compose(observed(), [share]).endswith("，占全部的比重约16%。")


def test_supplement_is_called_quoted(observed: Maker) -> None:
    assert "（转引，未见原件）" in sentences.compose(observed(origin="supplement", certainty="likely"))


#: What no sentence may contain: marks of a table, doubled words, a growth that is negative.
BROKEN = re.compile(
    r"：|(?<![A-Za-z])\s|为为|，，|，。|。。|增速(?:增长|下降)|(?:增长|下降|减少|提高|增加)-|年年|（）|地区地区|翻番数|同比同比|比上年比|为约|[1-9](?:多|余)[万亿]"
)


def test_every_value_of_the_database_makes_a_sentence(store: ReferenceStore) -> None:
    pool = defaultdict(list)
    for one in store.observations.all():
        pool[one.region_id or "CN", one.period].append(one)
    broken, joined = [], 0
    for one in store.observations.all():
        words = sentences.compose(one, pool[one.region_id or "CN", one.period])
        digits = one.value_text.removeprefix("-") if one.measure in {"growth", "pp_change", "count"} else one.value_text
        in_words = one.qualifier in {"数", "上"} or one.unit in {"番", "成"} or digits.endswith("00000000")
        says_it = digits in words or in_words or "持平" in words
        joined += words != sentences.compose(one)
        if BROKEN.search(words) or not says_it or words.count("（") != words.count("）") or not words.endswith("。"):
            broken.append(words)
    assert broken == []
    assert joined > 150
