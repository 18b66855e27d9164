"""What is given where nothing holds all that was typed, and where a property is all that was typed."""

import pytest

from desktop.store.reference import ReferenceStore


@pytest.mark.parametrize(
    ("typed", "whole", "part"),
    [
        ("家具为什么下降", "家具为什么下降", "家具"),
        ("平台反垄断罚款", "平台反垄断罚款", "反垄断"),
        ("农民工 返乡", "农民工 返乡", "返乡"),
        ("县域商业体系", "县域商业体系", "县域商业"),
        ("新疆农产品", "新疆 农产品", "农产品"),
        ("四川直播电商", "四川 直播电商", "直播电商"),
        ("老年网民", "老年网民", "网民"),
        ("快递员人数", "快递员人数", "快递"),
        ("云计算规模", "云计算规模", "云计算"),
    ],
)
def test_of_words_that_nothing_holds_the_longest_part_is_looked_for(
    store: ReferenceStore, typed: str, whole: str, part: str
) -> None:
    found = store.search.find(typed)
    assert found.groups
    assert (found.query.whole, found.query.plain) == (whole, part)
    assert found.query.sentence() == f"没有“{whole}”，只查找“{part}”"


def test_a_region_written_with_a_name_is_a_word_of_its_own(store: ReferenceStore) -> None:
    together, apart = store.search.find("浙江网零"), store.search.find("浙江 网零")
    assert together.groups == apart.groups
    assert together.query.sentence() == ""
    assert [term.text for term in store.search.find("浙江省跨境电商出口").query.terms] == ["浙江", "跨境电商出口"]
    for typed in ("浙江省", "东部地区", "中国电商物流指数", "“浙江网零”"):
        assert len(store.search.find(typed).query.terms) == 1


def test_a_word_that_names_hold_is_cut_only_for_values_and_lists(store: ReferenceStore) -> None:
    found = store.search.find("安徽网零增速")
    assert found.query.joined == "网零增速"
    assert found.groups[0].hits[0].ref == "图9-2"


@pytest.mark.parametrize("typed", ["没有这样的词吧", "“家具为什么下降”", "冰墩墩", "zxcvbn qwerty"])
def test_a_phrase_or_nonsense_has_no_part(store: ReferenceStore, typed: str) -> None:
    assert store.search.find(typed).groups == ()


@pytest.mark.parametrize(("typed", "name"), [("农产品商行", "农产品上行"), ("电子上务交意额", "全国电子商务交易额")])
def test_a_slip_of_the_keyboard_names_the_nearest_instead(store: ReferenceStore, typed: str, name: str) -> None:
    found = store.search.find(typed)
    assert found.groups == ()
    assert found.near[0] == name


def test_lists_that_name_a_place_are_of_that_place(store: ReferenceStore) -> None:
    assert store.search.find("地区:江苏 排名").groups[0].hits[0].ref == "rank-1.1.2-4"
    assert store.search.find("地区:江苏 排名").groups[0].kind == "排名"
    assert store.search.find("地区:浙江 网络零售额占比").groups[0].kind == "指标"


def test_an_issuer_alone_gives_its_documents(store: ReferenceStore) -> None:
    assert store.search.find("机关:海关总署").groups[0].kind == "政策"
