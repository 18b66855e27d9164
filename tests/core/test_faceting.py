import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import filters
from desktop.core.faceting import Faceted
from desktop.core.filters import OBSERVATION_FACETS, Choice, Facet, observation_words
from desktop.store.reference import ReferenceStore


@pytest.fixture(scope="module")
def everything(store: ReferenceStore) -> Faceted:  # type: ignore[type-arg]
    return Faceted(store.observations.all(), OBSERVATION_FACETS, observation_words)


CHOICES = [
    Choice(),
    Choice({"measure": frozenset({"增速"})}),
    Choice({"measure": frozenset({"增速", "比重"}), "region": frozenset({"省级"}), "section": frozenset({"9"})}),
    Choice({"certainty": frozenset({"存疑"}), "origin": frozenset({"报告"})}, "零售"),
    Choice(text="快递 业务"),
    Choice({"measure": frozenset({"没有这个值"})}),
    Choice(text="没有这样的词"),
]


@pytest.mark.parametrize("choice", CHOICES)
def test_the_same_answer_as_one_record_at_a_time(everything: Faceted, choice: Choice) -> None:  # type: ignore[type-arg]
    slow = filters.apply(everything.records, OBSERVATION_FACETS, choice, words=observation_words)
    quick = everything.apply(choice)
    assert quick.records == slow.records
    assert quick.counts == slow.counts


def test_records_that_the_search_found_are_kept(everything: Faceted) -> None:  # type: ignore[type-arg]
    ids = {everything.records[3].id, everything.records[-1].id, "no such id"}
    left = everything.apply(Choice(text="没有这样的词"), ids).records
    assert left == (everything.records[3], everything.records[-1])


@pytest.mark.parametrize("facet", OBSERVATION_FACETS, ids=lambda facet: facet.key)
def test_values_stand_in_the_same_order(everything: Faceted, facet: Facet) -> None:  # type: ignore[type-arg]
    assert everything.values(facet.key) == filters.ordered_values(facet, everything.records)


PAIRS = st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"))


@given(st.lists(PAIRS, max_size=40), st.sets(st.sampled_from("abc")))
def test_any_records_any_choice(pairs: list[tuple[str, str]], chosen: set[str]) -> None:
    facets: tuple[Facet[tuple[str, str]], ...] = (
        Facet("one", "一", lambda pair: (pair[0],)),
        Facet("two", "二", lambda pair: pair),
    )
    choice = Choice({"one": frozenset(chosen)})
    slow = filters.apply(pairs, facets, choice, words=lambda pair: "".join(pair))
    quick = Faceted(pairs, facets, lambda pair: "".join(pair)).apply(choice)
    assert (quick.records, quick.counts) == (slow.records, slow.counts)
