import pytest

from desktop.store.reference import ReferenceStore


def test_every_term_has_a_definition_a_place_and_a_sound(store: ReferenceStore) -> None:
    terms = store.glossary.terms()
    assert len(terms) == store.counts()["terms"]
    numbers = {section.number for section in store.outline.sections()}
    for term in terms:
        assert term.definition
        assert term.section in numbers
        assert term.initial


@pytest.mark.parametrize("word", ["跨境电商", "直播电商", "快递"])
def test_uses_have_the_word(store: ReferenceStore, word: str) -> None:
    indicators = store.glossary.indicators_with(word)
    assert indicators
    every = {o.indicator for o in store.observations.all()}
    assert all(use.ref in every and use.times > 0 for use in indicators)
    assert word in indicators[0].title
    by_number = {section.number: section for section in store.outline.sections()}
    for use in store.glossary.sections_with(word):
        section = by_number[use.ref]
        assert (section.title + section.digest).count(word) == use.times
    assert {use.ref for use in store.glossary.policies_with(word)} == {
        policy.id for policy in store.policies.all() if word in policy.title
    }


def test_cases_that_use_a_word(store: ReferenceStore) -> None:
    found = {use.ref for use in store.glossary.cases_with("跨境电商")}
    named = {case.id for case in store.outline.cases() if "跨境电商" in case.theme + case.title + case.summary}
    assert named
    assert named <= found


@pytest.mark.parametrize("word", ["没有这个词", "'", "%", "_"])
def test_a_word_that_nobody_uses(store: ReferenceStore, word: str) -> None:
    assert store.glossary.cases_with("没有这个词") == ()
    assert all(word in use.title for use in store.glossary.policies_with(word))
