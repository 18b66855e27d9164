import re
from collections.abc import Callable

import pytest

from desktop.core import citation
from desktop.core.documents import Policy, Publication, Reference
from desktop.core.records import Observation
from desktop.store.reference import ReferenceStore

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
    assert note == "注：全国网上零售额13.79万亿元（小数点存疑，另一读法137.9万亿元）。"


@pytest.mark.parametrize("plain", [True, False])
def test_doubt_without_another_reading(observed: Maker, *, plain: bool) -> None:
    assert "（小数点为推定）" in citation.doubt_note([observed(certainty="likely")], plain=plain)


@pytest.mark.parametrize(
    ("other", "words"), [(110978.9, "110978.9"), (1234567.0, "1234567"), (13785.55, "13785.55"), (1.12, "1.12")]
)
def test_other_readings_keep_all_their_digits(observed: Maker, other: float, words: str) -> None:
    assert f"另一读法{words}万亿元）" in citation.doubt_note([observed(certainty="likely", alternatives=(other,))])


def test_a_long_note_names_five_and_counts_the_rest(observed: Maker) -> None:
    note = citation.doubt_note([observed(certainty="likely")] * 7)
    assert note.count("全国网上零售额") == 5
    assert "等7处" in note


def test_what_is_only_expected_is_noted(observed: Maker) -> None:
    assert citation.doubt_note([observed(note="预计数")]) == "注：全国网上零售额13.79万亿元（预计数）。"


def test_a_comparable_basis_is_noted_below_a_table(observed: Maker) -> None:
    growth = observed(indicator="网络零售额同比增速", measure="growth", note="按可比口径", value_text="4.0", unit="%")
    assert citation.notes([observed(), growth]) == "注：网络零售额同比增速按可比口径计算。"
    assert citation.notes([observed()]) == ""
    doubtful = observed(certainty="likely")
    assert citation.notes([doubtful, growth]).endswith("（小数点为推定）。网络零售额同比增速按可比口径计算。")


def test_policy_citation(issued: Callable[..., Policy]) -> None:
    assert citation.policy_citation(issued()) == "《关于进一步释放消费潜力的意见》（国办发〔2022〕9号）"


def test_inner_title_marks_become_single(issued: Callable[..., Policy]) -> None:
    policy = issued(title="关于落实《政府工作报告》重点工作分工的意见", doc_number="")
    assert citation.policy_citation(policy) == "《关于落实〈政府工作报告〉重点工作分工的意见》"


@pytest.mark.parametrize(
    ("section", "entry"),
    [
        ("", "商务部. 中国电子商务报告2022[R]. 北京：商务部，2023."),
        ("1.1.2", "商务部. 中国电子商务报告2022[R]. 北京：商务部，2023：1.1.2节."),
    ],
)
def test_report_as_a_reference(section: str, entry: str) -> None:
    assert citation.report_reference(section) == entry


def footnote(text: str, url: str = "", accessed_on: str = "") -> Reference:
    return Reference("r1", "1.1.2", "①", text, url, accessed_on)


@pytest.mark.parametrize(
    ("reference", "entry"),
    [
        (
            footnote("国家统计局 2022年统计公报 [EB/OL]．[2023-2-28]．", "http://www.stats.gov.cn/a", "2023-02-28"),
            "国家统计局. 2022年统计公报[EB/OL]. [2023-02-28]. http://www.stats.gov.cn/a.",
        ),
        (
            footnote("国家版权局官网 专项行动 [EB/OL]．[2022-9-30]．", "https://www.ncac.gov.cn/b.shtml", "2022-09-30"),
            "国家版权局. 专项行动[EB/OL]. [2022-09-30]. https://www.ncac.gov.cn/b.shtml.",
        ),
        (
            footnote("中国政府网 中共中央 国务院印发纲要 [EB/OL]．[2021-9-22]．", "http://www.gov.cn", "2021-09-22"),
            "中国政府网. 中共中央 国务院印发纲要[EB/OL]. [2021-09-22]. http://www.gov.cn.",
        ),
        (
            footnote("国家统计局. 2017年12月份社会消费品零售总额增长9.4%（中国房产网转载）", "http://m.fangchan.com/d.html"),
            "国家统计局. 2017年12月份社会消费品零售总额增长9.4%[EB/OL]. http://m.fangchan.com/d.html.（中国房产网转载）",
        ),
        (footnote("国家邮政局. 2011年邮政行业运行情况（转载件）"), "国家邮政局. 2011年邮政行业运行情况（转载件）."),
        (footnote("TEU是英文的缩写。"), "TEU是英文的缩写。"),
        (
            footnote("工业和信息化部 2022年公报． [EB/OL]．[2023-2-1]．", "http://www.gov.cn/f", "2023-02-01"),
            "工业和信息化部. 2022年公报[EB/OL]. [2023-02-01]. http://www.gov.cn/f.",
        ),
        (footnote("某中心：第51次《状况报告》，2023年3月，第29页"), "某中心. 第51次《状况报告》[R]. 2023：29."),
        (footnote("某银行《运行情况》2023年3月"), "某银行. 运行情况[R]. 2023."),
        (footnote("某咨询：《发展报告》"), "某咨询. 发展报告[R]."),
        (footnote("《严打刷单》，载《人民日报》2023年1月7日A03版。"), "严打刷单[N]. 人民日报，2023-01-07（A03）."),
        (footnote("某中心据某会《指数报告》综合测算。"), "某中心据某会《指数报告》综合测算。"),
        (
            footnote("（脚注文字在提取文本中缺失，只余网址）", "http://www.sz.gov.cn/e.html"),
            "［题名不详］[EB/OL]. http://www.sz.gov.cn/e.html.",
        ),
    ],
)
def test_footnote_as_a_reference(reference: Reference, entry: str) -> None:
    assert citation.reference_entry(reference) == entry


def test_every_footnote_of_the_database_becomes_one_line(store: ReferenceStore) -> None:
    found = [store.observations.reference(o.reference_id) for o in store.observations.all() if o.reference_id]
    entries = {citation.reference_entry(reference) for reference in found if reference}
    assert len(entries) > 30
    for entry in entries:
        assert not re.search(r"[．。]\.|[．。]\[|\.\. |\n|\s{2}|官网\. ", entry), entry
        assert ("http" in entry) == ("[EB/OL]" in entry), entry


def test_news_as_a_reference() -> None:
    news = Publication("news-2022-cainiao", "news", "菜鸟金谷产业园获评示范基地", "IT之家", "2022-09-01")
    assert citation.publication_reference(news) == "IT之家. 菜鸟金谷产业园获评示范基地[EB/OL]. (2022-09-01)."


def test_the_report_among_publications() -> None:
    report = Publication("report-2022", "report", "中国电子商务报告2022", "商务部", "2023-04")
    assert citation.publication_reference(report) == citation.report_reference()


@pytest.mark.parametrize(
    ("issuers", "who"),
    [
        (("国务院办公厅",), "国务院办公厅. "),
        (("商务部", "中央网信办", "发展改革委", "公安部"), "商务部，中央网信办，发展改革委，等. "),
        ((), ""),
    ],
)
def test_policy_as_a_reference(issued: Callable[..., Policy], issuers: tuple[str, ...], who: str) -> None:
    entry = citation.policy_reference(issued(issuers=issuers))
    assert entry == f"{who}关于进一步释放消费潜力的意见：国办发〔2022〕9号[Z]. 2022-04-20."


@pytest.mark.parametrize(("origin", "word"), [("supplement", "补充"), ("news", "新闻")])
def test_the_report_is_never_credited_with_what_it_lacks(observed: Maker, origin: str, word: str) -> None:
    assert citation.whose([observed(origin=origin, agency="新华社", section="")]) == f"{word}：新华社"
    unnamed = observed(origin=origin, agency="", section="", note="统计时段未写")
    assert citation.whose([unnamed]) == word
    assert "统计时段" not in citation.source_line([unnamed])


def test_a_quoted_value_names_its_period_in_full(observed: Maker) -> None:
    note = citation.doubt_note([observed(origin="supplement", certainty="likely", period="2018-07")])
    assert note == "注：2018年7月全国网上零售额13.79万亿元（转引，未见原件）。"


def test_news_of_the_database_names_publisher_and_title(store: ReferenceStore) -> None:
    news = [o for o in store.observations.all() if o.origin == "news"]
    assert news
    assert all("《" in o.agency and "》" in citation.source_line([o]) for o in news)


def test_who_states_several_values(observed: Maker) -> None:
    assert citation.whose([observed(), observed(section="1.1.1")]) == f"{citation.REPORT}，1.1.2节、1.1.1节"
    assert citation.whose([observed(origin="derived")]) == f"由{citation.REPORT}1.1.2节的数值推算"
