import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.documents import HitGroup
from desktop.core.query import FIELDS
from desktop.store.reference import ReferenceStore
from desktop.store.search import FIRST_ROWS, KINDS

QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
SYNTAX = st.text(st.sampled_from("\"'()*:^-+{}[]{},.;% ANDORTNE快递电商1239\0\n\t"), max_size=40)


def first(groups: tuple[HitGroup, ...], kind: str) -> str:
    return next((group.hits[0].ref for group in groups if group.kind == kind), "")


@pytest.mark.parametrize("query", ["", " ", "\t\n　", "。，！", "（）", "\0", "🙂", "***", '"', "()"])
def test_nothing_to_look_for_finds_nothing(store: ReferenceStore, query: str) -> None:
    assert store.search.find(query).groups == ()


@pytest.mark.parametrize(
    "query",
    [
        '快递"', "快递 AND 电商", "快递 OR", "NOT 快递", "NEAR(快递 电商, 2)", "快递*", "title:快递", "^快递", "-快递",
        "(快递", "快递)", "{title body}: 快递", "'; DROP TABLE meta; --", "%快递_", "🙂快递", "快递\0", "\ud800快递",
    ],
)  # fmt: skip
def test_operators_are_only_characters(store: ReferenceStore, query: str) -> None:
    assert isinstance(store.search.find(query).groups, tuple)


@pytest.mark.parametrize("query", ['快递"', "快递*", "^快递", "(快递", "🙂快递", "快递\0", "\ud800快递"])
def test_signs_around_a_word_change_nothing(store: ReferenceStore, query: str) -> None:
    shown = [(g.kind, g.total) for g in store.search.find(query).groups]
    assert shown == [(g.kind, g.total) for g in store.search.find("快递").groups]


@pytest.mark.parametrize("text", ["快", "快递", "a", "快递 ", '"', "1", "🙂"])
def test_ten_thousand_characters(store: ReferenceStore, text: str) -> None:
    assert isinstance(store.search.find((text * 10_000)[:10_000]).groups, tuple)


@given(st.text())
@QUICK
def test_any_text(store: ReferenceStore, query: str) -> None:
    assert isinstance(store.search.find(query).groups, tuple)


@given(st.text(st.characters(codec=None)))
@QUICK
def test_even_halves_of_characters(store: ReferenceStore, query: str) -> None:
    assert isinstance(store.search.find(query).groups, tuple)


PIECES = st.sampled_from([
    "政策:", "案例：", "指标:", "图:", "章节:", "名词:", "地区:浙江", "地区:", "年:2022", "年:x", "机关:国务院",
    "单位:亿元", "单位:", "快递", "-农村", "“网络零售”", "“", "43.83万亿", "5月26日", "kd", "图1-3", "，", "-", "：",
    "地区:东部", "地区:x", "地区:火星", "机关:央行", "-绿色", "双11", "2021年快递", "2019", "家电", "绿色包装",
    "zhejiang", "國辦發", "3.5%", "0.2个百分点", "4.1节", "案例", "不一致", "多少", "¤m35n1％",
])  # fmt: skip


@given(st.lists(PIECES, max_size=12), st.sampled_from([" ", "", "，", "\u3000"]))
@QUICK
def test_filters_in_any_order(store: ReferenceStore, pieces: list[str], between: str) -> None:
    found = store.search.find(between.join(pieces))
    assert all(group.hits for group in found.groups)
    assert isinstance(found.query.sentence(), str)
    assert all(isinstance(text, str) and text for text in (*found.completions, *found.near))


def test_a_filter_keeps_only_what_it_says(store: ReferenceStore) -> None:
    kinds = [group.kind for group in store.search.find("政策:数据").groups]
    assert kinds == ["政策"]
    for group in store.search.find("地区:浙江 指标:", limit=50).groups:
        for hit in group.hits:
            assert hit.observation is not None
            assert hit.observation.region_id.startswith("33")
    [group] = store.search.find("单位:亿件 快递", limit=50).groups
    assert {hit.observation.unit for hit in group.hits if hit.observation} == {"亿件"}
    for hit in store.search.find("机关:国家统计局 指标:", limit=50).groups[0].hits:
        assert hit.observation is not None
        assert "国家统计局" in hit.observation.agency or hit.observation.origin != "report"
    assert store.search.find("年:2022 政策:").groups[0].total > 100


def test_every_value_that_is_offered_finds_something(store: ReferenceStore) -> None:
    for word in FIELDS:
        typed = [f"{word}:{start}" for start in ("", *"东西中a京省国商亿%2")]
        offered = [text for each in typed for text in store.search.find(each).completions]
        assert offered
        for text in offered:
            found = store.search.find(text)
            assert found.groups, text
            assert not found.query.unknown


@pytest.mark.parametrize("area", ["东部", "中部", "西部", "东北"])
def test_the_four_areas_narrow(store: ReferenceStore, area: str) -> None:
    assert any(group.kind == "指标" for group in store.search.find(f"地区:{area}").groups)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("地区:中国", "地区:全国"), ("机关:央行", "机关:人民银行"), ("地区:浙江省", "地区:浙江"),
        ("机关:人民银行", "机关:中国人民银行"), ("机关:邮政局", "机关:国家邮政局"),
    ],
)
def test_a_value_may_be_said_otherwise(store: ReferenceStore, typed: str, meant: str) -> None:
    said, own = store.search.find(f"指标: {typed}").groups, store.search.find(f"指标: {meant}").groups
    assert said[0].total == own[0].total > 0


def test_a_region_is_found_by_its_initials(store: ReferenceStore) -> None:
    assert "地区:浙江 " in store.search.find("地区:zj").completions
    assert not store.search.find("地区:zj").query.unknown


def test_two_values_of_a_property_are_alternatives(store: ReferenceStore) -> None:
    def total(typed: str) -> int:
        return sum(group.total for group in store.search.find(f"指标: {typed}").groups)

    assert total("地区:浙江 地区:广东") == total("地区:浙江") + total("地区:广东") > 0
    assert total("年:2022 年:2021") > total("年:2022")


@pytest.mark.parametrize("filters", ["政策:", "年:2022", "政策: 年:2022", "地区:浙江", ""])
def test_what_is_left_out_is_left_out_of_filters_too(store: ReferenceStore, filters: str) -> None:
    found = store.search.find(f"{filters} -数据", limit=1000)
    assert found.groups
    assert not any("数据" in hit.title for group in found.groups for hit in group.hits)


def test_a_filter_that_nothing_answers_is_said(store: ReferenceStore) -> None:
    found = store.search.find("地区:火星")
    assert found.query.unknown == ("地区：火星",)
    assert "没有“地区：火星”" in found.query.sentence()


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2021年电子商务交易额", "42.3"),
        ("2011年电商交易额", "5.88"),
        ("2021年网上零售额", "13.0884"),
        ("快递业务量 2019", "635.2"),
        ("年:2021 电子商务交易额", "42.3"),
        ("电商交易额2022", "43.83"),
        ("2022年12月网民规模", "10.67"),
    ],
)
def test_a_year_that_is_asked_for_comes_first(store: ReferenceStore, typed: str, value: str) -> None:
    hit = store.search.find(typed).groups[0].hits[0]
    assert hit.observation is not None
    assert hit.observation.value_text == value


@pytest.mark.parametrize("typed", ["2022年5月26日", "2022-05-26", "2022.5.26", "20220526"])
def test_a_date_is_found_however_it_is_typed(store: ReferenceStore, typed: str) -> None:
    assert first(store.search.find(typed).groups, "政策") == "A-026"


def test_counts_are_exact(store: ReferenceStore) -> None:
    for typed in ("快递", "指标:", "“网络零售额同比增速”", "家电"):
        for group in store.search.find(typed).groups:
            assert not group.more
            whole = store.search.find(typed, limit=2000, only=group.kind).groups[0]
            assert whole.total == group.total == len(whole.hits)


def test_words_written_together_are_looked_for_apart_where_nothing_has_them(store: ReferenceStore) -> None:
    found = store.search.find("绿色包装")
    assert found.query.joined == "绿色包装"
    assert found.groups[0].hits[0].ref == "p-express-packaging-green-opinions"
    assert found.groups == store.search.find("绿色 包装").groups
    assert store.search.find("快递业务量").query.joined == ""
    assert store.search.find("政策:绿色包装").groups[0].kind == "政策"


def test_names_near_two_characters_are_short(store: ReferenceStore) -> None:
    assert store.search.find("商会").near == ()


def test_what_is_left_out_is_not_found(store: ReferenceStore) -> None:
    everything = store.search.find("快递", limit=500).groups[0]
    without = store.search.find("快递 -农村", limit=500).groups[0]
    assert 0 < without.total < everything.total
    assert not any("农村" in hit.title for hit in without.hits)


def test_a_phrase_stands_as_it_was_typed(store: ReferenceStore) -> None:
    loose = sum(group.total for group in store.search.find("快递 农村").groups)
    found = store.search.find("“快递 农村”").groups
    assert found == ()
    assert loose > 0
    [phrase] = store.search.find("“网络零售额同比增速”", limit=500, only="指标").groups
    [words] = store.search.find("网络零售额 同比增速", limit=500, only="指标").groups
    assert all("网络零售额同比增速" in hit.title or hit.reason for hit in phrase.hits)
    assert 0 < phrase.total < words.total


def test_the_same_fact_is_one_result_with_its_places(store: ReferenceStore) -> None:
    group = store.search.find("全国跨境电商进出口总额", limit=50).groups[0]
    first = group.hits[0]
    assert first.observation is not None
    assert first.observation.value_text == "2.11"
    assert len(first.places) >= 3
    values = [(h.observation.value_text, h.observation.period) for h in group.hits if h.observation is not None
              and h.observation.indicator_id == "cbec-trade" and h.observation.origin == "report"]  # fmt: skip
    assert len(values) == len(set(values))


@pytest.mark.parametrize(
    ("query", "name"), [("快第业务量", "全国快递业务量"), ("kuaidiyewulaing", "全国快递业务量"), ("浙将", "浙江")]
)
def test_nothing_found_names_the_nearest(store: ReferenceStore, query: str, name: str) -> None:
    found = store.search.find(query)
    assert found.groups == ()
    assert found.near[0] == name


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("地区:浙", "地区:浙江 "),
        ("快递 机关:国家邮", "快递 机关:国家邮政局 "),
        ("单位:万亿", "单位:万亿元 "),
        ("年:202", "年:2022 "),
        ("机关", "机关:"),
    ],
)
def test_completions(store: ReferenceStore, typed: str, completed: str) -> None:
    assert completed in store.search.find(typed).completions


@pytest.mark.parametrize("query", ["浙江省", "zj", "zhejiang"])
def test_a_place_comes_first(store: ReferenceStore, query: str) -> None:
    assert first(store.search.find(query).groups, "地区") == "330000"


def test_references_are_the_records_that_a_page_keeps(store: ReferenceStore) -> None:
    ids = store.search.references("kdywl", "observation")
    assert ids is not None
    assert {"1.1.7-01", "2.1.2-23"} <= ids
    assert store.search.references("国办发2022 9", "policy") == frozenset({"A-024"}) | (
        store.search.references("国办发2022 9", "policy") or frozenset()
    )
    assert store.search.references("  ", "observation") is None
    assert store.search.references("快递", "nothing") == frozenset()


@given(SYNTAX)
@QUICK
def test_any_syntax(store: ReferenceStore, query: str) -> None:
    assert isinstance(store.search.find(query).groups, tuple)


def test_groups_are_never_empty_and_the_best_comes_first(store: ReferenceStore) -> None:
    groups = store.search.find("电子商务").groups
    assert len({group.kind for group in groups}) == len(groups) > 3
    assert all(0 < len(group.hits) <= group.total for group in groups)
    assert store.search.find("浙江").groups[0].hits[0].title == "浙江"
    assert store.search.find("快递业务量").groups[0].kind == "指标"


def test_only_the_first_few_of_each_kind(store: ReferenceStore) -> None:
    for group in store.search.find("电子商务").groups:
        assert len(group.hits) <= FIRST_ROWS.get(group.kind, 2)


def test_limit_and_kind(store: ReferenceStore) -> None:
    [group] = store.search.find("电子商务", limit=5, only="政策").groups
    assert (group.kind, len(group.hits)) == ("政策", 5)
    assert store.search.find("电子商务", only="没有").groups == ()


def test_total_counts_all_that_a_larger_limit_shows(store: ReferenceStore) -> None:
    for group in store.search.find("快递", limit=1000).groups:
        assert len(group.hits) == group.total
        assert len({(hit.kind, hit.ref) for hit in group.hits}) == group.total


def test_values_come_with_their_observation(store: ReferenceStore) -> None:
    group = store.search.find("快递").groups[0]
    assert all(hit.observation is not None and hit.observation.id == hit.ref for hit in group.hits)
    assert group.hits[0].observation is not None
    assert group.hits[0].observation.value_text == "1105.8"


def test_every_record_is_found_by_its_own_title(store: ReferenceStore, database: Path) -> None:
    with closing(sqlite3.connect(database.as_uri() + "?mode=ro", uri=True)) as raw:
        entries = raw.execute("SELECT kind, ref, title FROM search_entry").fetchall()
    assert {kind for kind, _, _ in entries} == set(KINDS)
    for kind, ref, title in entries:
        groups = store.search.find(title, limit=1000, only=KINDS[kind]).groups
        found = {(hit.kind, hit.title) for group in groups for hit in group.hits}
        assert (kind, title) in found, (kind, ref, title)


def test_a_value_stated_twice_in_a_section_is_one_result(store: ReferenceStore) -> None:
    [group] = store.search.find("全国电子商务交易额", limit=1000, only="指标").groups
    places = [
        (o.indicator_id, o.region_id, o.category_id, o.period, o.value_text, o.section)
        for o in (hit.observation for hit in group.hits)
        if o is not None
    ]
    assert len(places) == len(set(places)) > 0


def test_words_around_the_hit_are_shown_where_the_title_has_none(store: ReferenceStore) -> None:
    hits = [hit for group in store.search.find("RCEP", limit=1000).groups for hit in group.hits]
    assert any(hit.snippet for hit in hits)
    assert all("rcep" in hit.snippet.lower() for hit in hits if hit.snippet)
    assert not any(hit.snippet for hit in hits if "RCEP" in hit.title)


@pytest.mark.parametrize(
    ("query", "kind", "ref"),
    [
        ("全国电子商务交易额", "指标", "1.1.1-01"),
        ("图1-12", "图表", "图1-12"),
        ("表1-1", "图表", "表1-1"),
        ("智慧物流", "案例", "B.3.1"),
        ("832平台", "名词", "platform-832"),
        ("RCEP", "地区", "RCEP"),
    ],
)
def test_kinds_answer_to_what_people_call_them(store: ReferenceStore, query: str, kind: str, ref: str) -> None:
    assert first(store.search.find(query).groups, kind) == ref


@pytest.mark.parametrize(
    "query", ["43.83", "4383", "43.83万亿", "43.83万亿元", "４３.８３", "４３．８３", "43.83 万亿元", "交易额 43.83"]
)
def test_a_number_is_found_however_it_is_typed(store: ReferenceStore, query: str) -> None:
    group = next(group for group in store.search.find(query).groups if group.kind == "指标")
    assert group.hits[0].observation is not None
    assert group.hits[0].observation.value_text == "43.83"


@pytest.mark.parametrize(
    "query",
    [
        "国办发2022 9",
        "国办发〔2022〕9号",
        "国办发[2022]9号",
        "国办发（2022）9号",
        "国办发 2022 9 号",
        "國辦發〔2022〕9號",
    ],
)
def test_a_document_number_may_be_typed_loosely(store: ReferenceStore, query: str) -> None:
    assert first(store.search.find(query).groups, "政策") == "A-024"


@pytest.mark.parametrize("query", ["kuaidi", "KuaiDi", "kd", "ＫＤ", "kuaid"])
def test_pinyin_and_initials(store: ReferenceStore, query: str) -> None:
    group = next(group for group in store.search.find(query).groups if group.kind == "指标")
    assert any("快递" in hit.title for hit in group.hits)


def test_traditional_characters(store: ReferenceStore) -> None:
    simplified, traditional = store.search.find("电子商务").groups, store.search.find("電子商務").groups
    assert [(g.kind, g.total) for g in traditional] == [(g.kind, g.total) for g in simplified]


def test_an_exact_title_comes_first(store: ReferenceStore) -> None:
    title = "国务院办公厅关于进一步释放消费潜力促进消费持续恢复的意见"
    assert first(store.search.find(title).groups, "政策") == "A-024"


def test_one_character_is_enough(store: ReferenceStore) -> None:
    assert store.search.find("递").groups


def test_all_words_are_needed(store: ReferenceStore) -> None:
    both = sum(group.total for group in store.search.find("快递 乡村").groups)
    assert 0 < both < sum(group.total for group in store.search.find("快递").groups)
