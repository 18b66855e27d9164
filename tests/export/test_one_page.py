import re
from collections.abc import Callable

import pytest

from desktop.core.briefing import Heading, Paragraph, SheetBlock
from desktop.core.one_page import Rank, RegionFacts
from desktop.export import one_page
from desktop.store.reference import ReferenceStore


def texts(briefing: object) -> str:
    return "\n".join(b.text for b in briefing.blocks if isinstance(b, Heading | Paragraph))  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def facts(store: ReferenceStore) -> Callable[[str], RegionFacts]:
    def of(region_id: str) -> RegionFacts:
        found = store.region_reader.facts(region_id)
        assert found is not None
        return found

    return of


def test_a_province_in_its_parts(facts: Callable[[str], RegionFacts]) -> None:
    briefing = one_page.region_briefing(facts("330000"))
    assert briefing.title == "浙江省电子商务发展情况"
    heads = [block.text for block in briefing.blocks if isinstance(block, Heading) and block.level == 1]
    assert heads[:3] == ["主要数值", "位次和品类", "相关政策"]
    words = texts(briefing)
    assert "浙江网络零售额占全国的比重为15.36%" in words
    assert "网络零售额居全国第2位" in words
    assert "农村网络零售额居全国前5位" in words  # the report names the five and prints no values of theirs
    assert "网络零售额居前的品类依次为服装鞋帽、针纺织品；日用品；家用电器和音像器材（9.1.2节）。" in words
    assert briefing.references == ("商务部. 中国电子商务报告2022[R]. 北京：商务部，2023.",)


def test_what_is_in_doubt_does_not_begin(facts: Callable[[str], RegionFacts]) -> None:
    found = facts("440000")
    doubtful = {o.value_text for o in found.observations if o.certainty == "ambiguous" and o.section[:1].isdigit()}
    assert doubtful
    briefing = one_page.region_briefing(found)
    assert "小数点存疑" not in texts(briefing)
    table = next(b.sheet for b in briefing.blocks if isinstance(b, SheetBlock))
    assert not doubtful & {row[1] for row in table.rows}


def test_the_table_cites_its_source(facts: Callable[[str], RegionFacts]) -> None:
    table = next(b for b in one_page.region_briefing(facts("330000")).blocks if isinstance(b, SheetBlock))
    assert table.sheet.source.startswith("资料来源：商务部《中国电子商务报告2022》，")
    assert 5 <= len(table.sheet.rows) <= 10
    assert ("网络零售额占全国的比重", "15.36", "%", "2022年", "9.1.1") in table.sheet.rows


def test_news_and_companies_are_not_figures_of_the_province(facts: Callable[[str], RegionFacts]) -> None:
    for region in ("330000", "430000"):
        tables = [b for b in one_page.region_briefing(facts(region)).blocks if isinstance(b, SheetBlock)]
        main = tables[0]
        assert main.caption.endswith("主要指标")
        assert all(row[4][0].isdigit() for row in main.sheet.rows)
        assert "某" not in "".join(row[0] for row in main.sheet.rows)


def test_what_only_news_say_stands_apart_and_is_cited(store: ReferenceStore) -> None:
    facts = store.region_reader.facts(next(o.region_id for o in store.observations.all() if o.region == "金华"))
    assert facts is not None
    briefing = one_page.region_briefing(facts, lambda found: store.observations.cited(found, places=False))
    (table,) = [b for b in briefing.blocks if isinstance(b, SheetBlock)]
    assert table.caption == "金华其他数值"
    assert "新闻：IT之家《" in table.sheet.source
    assert [entry.startswith("IT之家. ") for entry in briefing.references] == [False, True]


def test_every_value_and_case_is_told_or_counted(store: ReferenceStore) -> None:
    for region_id in {o.region_id for o in store.observations.all()} - {""}:
        facts = store.region_reader.facts(region_id)
        assert facts is not None
        briefing = one_page.region_briefing(facts)
        told = sum(len(b.sheet.rows) for b in briefing.blocks if isinstance(b, SheetBlock))
        left = re.search(r"另有(\d+)项数值未列出", texts(briefing))
        every = {(o.indicator_id, o.category_id, o.period) for o in facts.observations if o.value_text}
        assert told + (int(left[1]) if left else 0) >= len(every), facts.name
        heads = sum(isinstance(b, Heading) and b.level == 2 for b in briefing.blocks)
        more = re.search(r"另有(\d+)个案例未列出", texts(briefing))
        assert heads + (int(more[1]) if more else 0) == len(facts.cases), facts.name


def test_a_region_without_anything_says_so() -> None:
    briefing = one_page.region_briefing(RegionFacts("澳门特别行政区", "澳门"))
    assert texts(briefing) == "报告没有单列澳门的数值、政策和案例。"


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("网络零售额占比排名前十位省份", ["网络零售额居全国第2位"]),
        ("东部地区网络零售额排名前三的省市", ["网络零售额居东部地区第2位"]),
        ("农产品网络零售额同比增速前五的省份", ["农产品网络零售额同比增速居全国第2位"]),
        ("东部地区所含省市", []),
        ("参与“丝路电商”务实合作的省市", []),
    ],
)
def test_only_lists_in_order_are_ranks(title: str, words: list[str]) -> None:
    assert one_page._ranks([Rank(title, "第2位", "1.1.2")]) == words


def test_every_province_has_a_page_of_limited_length(store: ReferenceStore) -> None:
    ids = [o.region_id for o in store.observations.all() if o.region_kind == "province"]
    assert len(set(ids)) > 20
    for region_id in set(ids):
        facts = store.region_reader.facts(region_id)
        assert facts is not None
        briefing = one_page.region_briefing(facts)
        words = texts(briefing)
        assert sum(map(one_page.lines, words.splitlines())) <= one_page.LINES + 6, facts.name
        assert not re.search(r"：。|；。|None|（）", words), words


def test_an_unknown_region_is_nothing(store: ReferenceStore) -> None:
    assert store.region_reader.facts("999999") is None
