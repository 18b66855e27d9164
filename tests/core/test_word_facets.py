import pytest

from desktop.core.documents import Contradiction, Discrepancy, Term
from desktop.core.word_facets import CONTRADICTION_FACETS, READING_FACETS, TERM_FACETS, judgement, nature
from desktop.store.reference import ReferenceStore


def filed(title: str, likelier: str = "某处") -> Contradiction:
    return Contradiction(Discrepancy("d", title, "", likelier, ()), ())


@pytest.mark.parametrize(
    ("likelier", "word"),
    [
        ("难定；两处应指同一类客户", "难以断定"),
        ("难以断定：正文日期反而早于附录", "难以断定"),
        ("两者可并存：分项出自监测平台", "两处可并存"),
        ("两数都成立，时点不同", "两处可并存"),
        ("28.9%；第49次报告即作28.9%", "一处较可信"),
    ],
)
def test_judgement(likelier: str, word: str) -> None:
    assert judgement(filed("甲", likelier)) == word


@pytest.mark.parametrize(
    ("title", "word"), [("某意见的日期：5月17日或5月26日", "日期"), ("某机构的名称写法不一", "名称和说法")]
)
def test_nature_without_values(title: str, word: str) -> None:
    assert nature(filed(title)) == word


def test_every_record_has_a_value_under_every_facet(store: ReferenceStore) -> None:
    for facet in CONTRADICTION_FACETS:
        assert all(facet.values(one) for one in store.doubts.contradictions()), facet.key
    for reading in READING_FACETS:
        assert all(reading.values(o) for o in store.observations.doubtful() if o.section), reading.key
    for word in TERM_FACETS:
        assert all(word.values(term) for term in store.glossary.terms()), word.key


@pytest.mark.parametrize(
    ("name", "spoken", "initial"), [("直播电商", "zhi'bo", "Z"), ("B2C", "", "B"), ("832平台", "", "#")]
)
def test_initial_of_a_term(name: str, spoken: str, initial: str) -> None:
    assert Term("t", name, "", "", spoken=spoken).initial == initial
