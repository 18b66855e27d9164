"""How well a result answers, and what it shows of how it was found."""

import pytest

from desktop.core.matching import BESIDE, LIKE_EXACT, SPELLS, WITHIN, Matcher
from desktop.core.query import parse


def tier(typed: str, title: str, subtitle: str = "", *, body: str = "", kind: str = "") -> float | None:
    return Matcher(parse(typed)).tier(title, subtitle, body, "", kind=kind)


def shown(typed: str, title: str, subtitle: str = "", *, names: str = "", spoken: str = "") -> tuple[list[str], str]:
    found = Matcher(parse(typed)).shown(title, subtitle, "", spoken, names)
    return [title[start:end] for start, end in found.marks], found.reason


@pytest.mark.parametrize(
    ("typed", "subtitle", "judged"),
    [
        ("28个", "28个 · 2022年12月", LIKE_EXACT),
        ("28个", "28条 · 2022年", SPELLS),
        ("29个国家", "29个 · 2023年1月", LIKE_EXACT),
        ("43.83万亿", "43.83万亿元 · 2022年", LIKE_EXACT),
        ("438300亿元", "43.83万亿元 · 2022年", LIKE_EXACT),
        ("4383", "43.83万亿元 · 2022年", LIKE_EXACT),
        ("3.5%", "3.5% · 2022年", LIKE_EXACT),
        ("100%", "100多亿元 · 2022年", BESIDE),
    ],
)
def test_a_quantity_with_its_unit(typed: str, subtitle: str, judged: float) -> None:
    assert tier(typed, "某数", subtitle, kind="observation") == judged


@pytest.mark.parametrize(
    ("typed", "subtitle", "kind"),
    [("4.2", "4.2.2节", "term"), ("2022", "国办发〔2022〕9号 · 2022年4月", "policy"), ("1.1.7节", "1.1.7节", "figure")],
)
def test_numbers_of_sections_and_documents_are_no_quantities(typed: str, subtitle: str, kind: str) -> None:
    judged = tier(typed, "某名", subtitle, kind=kind)
    assert judged is not None
    assert judged >= BESIDE


def test_a_date_in_any_spelling() -> None:
    for typed in ("2022年5月26日", "2022-05-26", "20220526"):
        assert tier(typed, "某文", "国办发〔2022〕18号 · 2022年5月26日", kind="policy") < WITHIN  # type: ignore[operator]


def test_a_year_beside_a_name_does_not_hide_the_name() -> None:
    assert tier("快递业务量 2019", "全国快递业务量", "635.2亿件 · 2019年") == LIKE_EXACT


def test_characters_of_other_words_are_no_hit() -> None:
    assert tier("家电", "国家电子商务示范基地") is None
    assert tier("家电", "国家电子商务示范基地", body="卖家电") is not None
    assert tier("家电", "某园区", body="数百家电商企业") is None
    assert tier("家电", "家用电器") is not None
    wider, own = tier("出口", "跨境电商进出口总额"), tier("出口", "跨境电商出口额")
    assert wider is not None
    assert own is not None
    assert own < wider


@pytest.mark.parametrize(
    ("typed", "title", "marked"),
    [
        ("电商交易额", "全国电子商务交易额", ["电子商务交易额"]),
        ("网络零售额", "全国网上零售额", ["网上零售额"]),
        ("移动支付", "移动支付：银行电子支付业务笔数", ["移动支付"]),
        ("2022.5.26", "日期：2022年5月17日或2022年5月26日", ["2022年5月26日"]),
        ("网上零售额 增速", "全国网上零售额同比增速", ["网上零售额同比增速"]),
        ("表1", "表1-1 2022年1家", ["表1"]),
        ("快递 2019", "2019年快递", ["2019", "快递"]),
    ],
)
def test_a_word_is_highlighted_as_a_whole(typed: str, title: str, marked: list[str]) -> None:
    assert shown(typed, title) == (marked, "")


def test_another_name_is_shown_unless_it_stands_beside_the_title() -> None:
    assert shown("外卖订单量", "全国即时配送订单量", names="外卖订单量") == ([], "又称：外卖订单量")
    assert shown("国办发〔2022〕9号", "某意见", "国办发〔2022〕9号", names="国办发〔2022〕9号") == ([], "")
    assert shown("附录A", "某汇编", "附录A", names="A｜附录A", spoken="mou'hui'bian｜a｜fu'lu'a") == ([], "")
    spoken = "mou'yi'jian｜guo'ban'fa'2022'9'hao"
    assert shown("gbf", "某意见", names="国办发〔2022〕9号", spoken=spoken) == ([], "拼音")


def test_a_figure_spelled_by_its_caption_needs_no_words() -> None:
    spoken = "tu'6'3｜kuai'di'bao'zhuang"
    assert shown("kd", "图6-3 快递包装", names="快递包装", spoken=spoken) == (["快递"], "拼音")
