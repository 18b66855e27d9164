from collections.abc import Callable

import pytest

from desktop.core import citation
from desktop.core.documents import Policy
from desktop.core.records import Observation

Maker = Callable[..., Observation]


def test_source_line_names_section_and_agency(observed: Maker) -> None:
    line = citation.source_line([observed()])
    assert line == "资料来源：商务部《中国电子商务报告2022》，1.1.2节；原始数据：国家统计局"


def test_sections_and_agencies_are_named_once_in_order(observed: Maker) -> None:
    records = [observed(), observed(section="1.1.1", agency="商务部"), observed()]
    line = citation.source_line(records)
    assert "1.1.2节、1.1.1节" in line
    assert line.endswith("原始数据：国家统计局、商务部")


def test_a_named_place_replaces_the_sections(observed: Maker) -> None:
    assert citation.source_line([observed(agency="")], place="表1-1").endswith("》，表1-1")


def test_nothing_copied_still_names_the_report() -> None:
    assert citation.source_line(()) == "资料来源：商务部《中国电子商务报告2022》"


def test_derived_values_are_named(observed: Maker) -> None:
    assert "推算值" in citation.source_line([observed(), observed(origin="derived")])


@pytest.mark.parametrize(("origin", "word"), [("supplement", "补充"), ("news", "新闻")])
@pytest.mark.parametrize("agency", ["新华社", ""])
def test_what_the_report_does_not_state_is_named(observed: Maker, origin: str, word: str, agency: str) -> None:
    line = citation.source_line([observed(origin=origin, agency=agency)])
    assert word in line
    assert "非报告所载" in line
    assert citation.REPORT not in line


def test_a_mixed_copy_names_both(observed: Maker) -> None:
    line = citation.source_line([observed(), observed(origin="supplement", agency="海关总署", section="")])
    assert line.startswith(f"资料来源：{citation.REPORT}")
    assert "原始数据：国家统计局；" in line
    assert "补充：海关总署，非报告所载" in line


def test_no_note_where_all_is_certain(observed: Maker) -> None:
    assert citation.doubt_note([observed()]) == ""


def test_doubt_names_value_and_other_reading(observed: Maker) -> None:
    note = citation.doubt_note([observed(certainty="ambiguous", alternatives=(137.9,))])
    assert note == "注：全国网上零售额13.79万亿元（小数点存疑，另一读法137.9）。"


def test_doubt_without_another_reading(observed: Maker) -> None:
    assert "（小数点可能）" in citation.doubt_note([observed(certainty="likely")])


@pytest.mark.parametrize(
    ("other", "words"), [(110978.9, "110978.9"), (1234567.0, "1234567"), (13785.55, "13785.55"), (1.12, "1.12")]
)
def test_other_readings_keep_all_their_digits(observed: Maker, other: float, words: str) -> None:
    assert f"另一读法{words}）" in citation.doubt_note([observed(certainty="likely", alternatives=(other,))])


def test_a_long_note_names_five_and_counts_the_rest(observed: Maker) -> None:
    note = citation.doubt_note([observed(certainty="likely")] * 7)
    assert note.count("全国网上零售额") == 5
    assert "等7处" in note


def test_policy_citation(issued: Callable[..., Policy]) -> None:
    assert citation.policy_citation(issued()) == "《关于进一步释放消费潜力的意见》（国办发〔2022〕9号）"


def test_inner_title_marks_become_single(issued: Callable[..., Policy]) -> None:
    policy = issued(title="关于落实《政府工作报告》重点工作分工的意见", doc_number="")
    assert citation.policy_citation(policy) == "《关于落实〈政府工作报告〉重点工作分工的意见》"


@pytest.mark.parametrize(
    ("section", "entry"),
    [
        ("", "商务部. 中国电子商务报告2022[R]. 2023."),
        ("1.1.2", "商务部. 中国电子商务报告2022[R]. 2023：1.1.2节."),
    ],
)
def test_report_as_a_reference(section: str, entry: str) -> None:
    assert citation.report_reference(section) == entry


def test_sentence(observed: Maker) -> None:
    words = "2022年，全国网上零售额为13.79万亿元（商务部《中国电子商务报告2022》，1.1.2节）。"
    assert citation.sentence(observed()) == words


def test_sentence_names_a_region_that_the_name_lacks(observed: Maker) -> None:
    record = observed(indicator="网络零售额", region_id="330000", region="浙江")
    assert "，浙江 网络零售额为" in citation.sentence(record)


def test_sentence_names_comparable_scope_and_doubt(observed: Maker) -> None:
    words = citation.sentence(observed(note="按可比口径", certainty="ambiguous"))
    assert "（按可比口径）" in words
    assert "（小数点存疑）" in words


@pytest.mark.parametrize(("origin", "word"), [("supplement", "补充"), ("news", "新闻")])
def test_sentence_never_credits_the_report_with_what_it_lacks(observed: Maker, origin: str, word: str) -> None:
    words = citation.sentence(observed(origin=origin, agency="新华社", section=""))
    assert citation.REPORT not in words
    assert f"{word}：新华社" in words
    assert citation.sentence(observed(origin=origin, agency="", section="")).endswith(f"（{word}）。")


def test_sentence_says_when_a_value_is_derived(observed: Maker) -> None:
    assert "推算" in citation.sentence(observed(origin="derived"))
