"""What items of a collection point at, and what those without a record class bring to a document."""

from collections.abc import Iterator

import pytest

from desktop.core.clippings import KINDS, OWN, Collection, Item
from desktop.core.records import Location
from desktop.store.reference import ReferenceStore
from desktop.views.briefing_blocks import BriefingMaker
from desktop.views.pages import OF_KIND
from desktop.views.resolve import Resolver

EXAMPLES = {
    "observation": "1.1.2-01", "figure": "图1-1", "policy": "A-024", "case": "B.1.1", "section": "1.1.2",
    "term": "front-warehouse", "discrepancy": "d-1.1.7-1", "ranking": "rank-1.1.2-4", "region": "330000",
    "reference": "1.1.1-r1",
}  # fmt: skip


@pytest.fixture
def resolver(store: ReferenceStore) -> Iterator[Resolver]:
    return Resolver(store)


def test_every_kind_has_an_example_and_a_page() -> None:
    assert set(EXAMPLES) == set(KINDS) - OWN
    assert set(EXAMPLES) <= set(OF_KIND)


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_record_is_found_and_opens_on_its_page(resolver: Resolver, kind: str) -> None:
    one = resolver.resolve([Item(kind, EXAMPLES[kind], "题")])[0]
    assert not one.is_missing
    assert one.location == Location(OF_KIND[kind], EXAMPLES[kind])
    assert resolver.words(one) or kind == "figure"


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_record_that_is_not_in_this_edition_is_missing(resolver: Resolver, kind: str) -> None:
    one = resolver.resolve([Item(kind, "none", "旧题")])[0]
    assert one.is_missing
    assert (one.title, one.location) == ("旧题", None)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("term", "前置仓："), ("discrepancy", "快递日均业务量与全年总量不合。"),
        ("region", "浙江网络零售额占全国的比重为15.36%"),
        ("ranking", "网络零售额占比排名前十位省份：广东；浙江；北京"),
    ],
)  # fmt: skip
def test_words_and_the_report_go_into_the_document(resolver: Resolver, kind: str, words: str) -> None:
    maker = BriefingMaker(Collection("简报", (Item(kind, EXAMPLES[kind], "题"),)), resolver, lambda _: b"")
    assert list(maker.steps()) == [1]
    assert words in "".join(block.text for block in maker.briefing.blocks)  # type: ignore[union-attr]
    assert any("中国电子商务报告2022[R]" in entry for entry in maker.briefing.references)


def test_a_footnote_goes_into_the_list_of_references(resolver: Resolver) -> None:
    maker = BriefingMaker(Collection("简报", (Item("reference", "1.1.1-r1", "题"),)), resolver, lambda _: b"")
    assert list(maker.steps()) == [1]
    assert maker.briefing.blocks == ()
    assert "国家统计局" in maker.briefing.references[0]
