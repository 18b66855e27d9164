from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core import filters
from desktop.core.documents import Policy
from desktop.core.filters import OBSERVATION_FACETS, Choice, Facet, policy_facets
from desktop.core.records import Observation

Thing = tuple[str, str, tuple[str, ...]]
POLICY_FACETS = policy_facets("")
COLORS = ("red", "blue", "green")
FACETS: tuple[Facet[Thing], ...] = (
    Facet("color", "颜色", lambda thing: (thing[0],), COLORS),
    Facet("size", "大小", lambda thing: (thing[1],)),
    Facet("makers", "厂家", lambda thing: thing[2]),
)
THINGS = st.lists(
    st.tuples(
        st.sampled_from(COLORS),
        st.sampled_from(("s", "m", "l")),
        st.lists(st.sampled_from(("甲", "乙", "丙")), unique=True).map(tuple),
    ),
    max_size=30,
)
CHOICES = st.builds(
    Choice,
    st.fixed_dictionaries(
        {},
        optional={
            "color": st.frozensets(st.sampled_from(COLORS)),
            "size": st.frozensets(st.sampled_from(("s", "m", "l"))),
            "makers": st.frozensets(st.sampled_from(("甲", "乙", "丙"))),
        },
    ),
    st.sampled_from(("", " ", "甲", "red")),
)


def words(thing: Thing) -> str:
    return " ".join((thing[0], thing[1], *thing[2]))


def outcome(things: list[Thing], choice: Choice) -> filters.Outcome[Thing]:
    return filters.apply(things, FACETS, choice, words=words)


@given(THINGS, CHOICES)
def test_a_count_is_what_choosing_the_value_alone_leaves(things: list[Thing], choice: Choice) -> None:
    counts = outcome(things, choice).counts
    for facet in FACETS:
        for value in {value for thing in things for value in facet.values(thing)}:
            alone = Choice({**choice.chosen, facet.key: frozenset({value})}, choice.text)
            assert counts[facet.key][value] == len(outcome(things, alone).records)


@given(THINGS, CHOICES)
def test_what_is_left_meets_every_condition_and_keeps_its_order(things: list[Thing], choice: Choice) -> None:
    left = outcome(things, choice).records
    wanted = [(facet, choice.chosen[facet.key]) for facet in FACETS if choice.chosen.get(facet.key)]
    expected = [
        thing
        for thing in things
        if all(values & set(facet.values(thing)) for facet, values in wanted) and choice.text.strip() in words(thing)
    ]
    assert list(left) == expected


@given(CHOICES, st.sampled_from(COLORS))
def test_toggling_twice_changes_nothing(choice: Choice, value: str) -> None:
    twice = choice.toggled("color", value).toggled("color", value)
    assert twice.chosen.get("color", frozenset()) == choice.chosen.get("color", frozenset())


def test_without_clears_one_condition() -> None:
    choice = Choice({"color": frozenset({"red"}), "size": frozenset({"s"})}, "甲")
    assert choice.without("color") == Choice({"size": frozenset({"s"})}, "甲")
    assert choice.without("text") == Choice(choice.chosen, "")


@pytest.mark.parametrize("choice", [Choice(), Choice(text="  "), Choice({"color": frozenset()})])
def test_nothing_asked(choice: Choice) -> None:
    assert choice.is_empty


def test_values_stand_in_fixed_order_and_then_by_number() -> None:
    things: list[Thing] = [("green", "s", ()), ("red", "m", ()), ("red", "m", ())]
    assert filters.ordered_values(FACETS[0], things) == ("red", "green")
    assert filters.ordered_values(FACETS[1], things) == ("m", "s")


def test_conditions_in_words() -> None:
    choice = Choice({"color": frozenset({"red", "blue"}), "size": frozenset()}, " 甲 ")
    assert filters.human_sentence(choice, FACETS) == "含“甲”，颜色 blue、red"


@pytest.mark.parametrize("text", ["網上", "网上 国家统计局", "１３.７９", "13.79 万亿"])
def test_typed_words_are_folded_and_all_needed(observed: Callable[..., Observation], text: str) -> None:
    assert filters.matches_text(filters.observation_words(observed()), text)


def test_a_word_that_is_missing_leaves_nothing(observed: Callable[..., Observation]) -> None:
    assert not filters.matches_text(filters.observation_words(observed()), "网上 海关")


@pytest.mark.parametrize("text", ["国办发〔2022〕9号", "国办发2022 9", "国务院办公厅"])
def test_document_number_may_be_typed_loosely(issued: Callable[..., Policy], text: str) -> None:
    assert filters.matches_text(filters.policy_words(issued()), text)


@given(st.text(), st.text())
@settings(max_examples=50)
def test_any_text_may_be_typed(words_of_record: str, text: str) -> None:
    assert filters.matches_text(words_of_record, text) in {True, False}


def test_every_facet_has_its_own_key_and_title() -> None:
    for facets in (OBSERVATION_FACETS, POLICY_FACETS):
        assert len({facet.key for facet in facets}) == len({facet.title for facet in facets}) == len(facets)


def test_every_facet_reads_every_record(observed: Callable[..., Observation], issued: Callable[..., Policy]) -> None:
    assert all(isinstance(facet.values(observed()), tuple) for facet in OBSERVATION_FACETS)
    assert all(isinstance(facet.values(issued(issued_on="", theme="")), tuple) for facet in POLICY_FACETS)


@pytest.mark.parametrize(("date", "months"), [("2022-04-20", ("4月",)), ("2022-12", ("12月",)), ("2022", ()), ("", ())])
def test_month_of_a_policy(issued: Callable[..., Policy], date: str, months: tuple[str, ...]) -> None:
    facet = next(facet for facet in POLICY_FACETS if facet.key == "month")
    assert facet.values(issued(issued_on=date)) == months


NESTED: Facet[Thing] = Facet(
    "color", "颜色", lambda thing: (thing[0],), parent=lambda value: value.partition(".")[0] if "." in value else ""
)


def test_a_part_and_its_whole_exclude_each_other() -> None:
    whole = Choice().narrowed(NESTED, "1")
    part = whole.narrowed(NESTED, "1.1").narrowed(NESTED, "1.2")
    assert part.chosen["color"] == {"1.1", "1.2"}
    assert part.narrowed(NESTED, "1").chosen["color"] == {"1"}


def test_parts_of_another_whole_stay() -> None:
    choice = Choice().narrowed(NESTED, "2.1").narrowed(NESTED, "1")
    assert choice.chosen["color"] == {"2.1", "1"}


def test_narrowing_twice_takes_the_value_back() -> None:
    assert Choice().narrowed(NESTED, "1").narrowed(NESTED, "1").is_empty


def test_an_observation_counts_for_its_chapter_and_its_section(observed: Callable[..., Observation]) -> None:
    facet = OBSERVATION_FACETS[0]
    assert facet.values(observed(section="1.1.2")) == ("1", "1.1.2")
    assert facet.values(observed(section="1")) == ("1",)
    assert facet.values(observed(section="")) == ()
    assert (facet.parent("1.1.2"), facet.parent("1")) == ("1", "")
