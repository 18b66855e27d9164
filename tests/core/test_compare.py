import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import compare
from desktop.core.compare import Catalogue, Comparison, Offer


def offer(number: int, indicator: str, region: str, period: str = "2022", category: str = "") -> Offer:
    return Offer(
        id=f"o{number}", indicator_id=indicator, indicator=f"指标{indicator}", measure="share", topic="",
        region_id=region, region=f"地区{region}", region_kind="province", region_position=ord(region[0]),
        category_id=category, category=f"品类{category}" if category else "", scheme="", category_position=1,
        period=period, unit="%", origin="report",
    )  # fmt: skip


OFFERS = (
    offer(1, "x", "a"), offer(2, "x", "b"), offer(3, "x", "a", "2021"), offer(4, "y", "b"), offer(5, "z", "c"),
    offer(6, "x", "a", category="k"), offer(7, "x", "a"),
)  # fmt: skip


@pytest.fixture
def catalogue() -> Catalogue:
    return Catalogue(OFFERS, "region")


def test_the_first_statement_of_a_value_stands_for_it(catalogue: Catalogue) -> None:
    assert catalogue.cells["x|", "a", "2022"].observation_id == "o1"
    assert len(catalogue.cells) == 6


def test_nothing_is_shown_without_an_indicator(catalogue: Catalogue) -> None:
    assert catalogue.chosen(Comparison("region", (), ("a",), ("2022",))) == ()


def test_no_choice_means_all(catalogue: Catalogue) -> None:
    assert {c.observation_id for c in catalogue.chosen(Comparison("region", ("x|",)))} == {"o1", "o2", "o3"}
    some = catalogue.chosen(Comparison("region", ("x|",), ("a",), ("2021",)))
    assert [c.observation_id for c in some] == ["o3"]


def test_what_has_nothing_in_common_is_impossible_and_says_with_what(catalogue: Catalogue) -> None:
    options = catalogue.options(Comparison("region", ("y|",)))
    members = {option.key: option for option in options["member"]}
    assert members["b"].reason == ""
    assert "“指标y”" in members["a"].reason
    assert {option.key: bool(option.reason) for option in options["period"]} == {"2022": False, "2021": True}
    assert not any(option.reason for option in options["indicator"])


def test_the_possible_stand_before_the_impossible_and_the_chosen_first(catalogue: Catalogue) -> None:
    options = catalogue.options(Comparison("region", ("y|", "z|")))["member"]
    assert [option.key for option in options] == ["b", "c", "a"]
    assert catalogue.options(Comparison("region", ("z|",)))["indicator"][0].key == "z|"


def test_what_is_chosen_stays_possible_to_take_away(catalogue: Catalogue) -> None:
    options = catalogue.options(Comparison("region", ("z|",), ("a",)))
    assert next(o for o in options["member"] if o.key == "a").reason == ""
    assert next(o for o in options["indicator"] if o.key == "z|").reason == ""


def test_more_indicators_than_can_be_read_are_refused() -> None:
    many = Catalogue([offer(n, f"i{n}", "a") for n in range(30)], "region")
    chosen = tuple(f"i{n}|" for n in range(compare.MOST))
    reasons = {o.key: o.reason for o in many.options(Comparison("region", chosen))["indicator"]}
    assert "最多" in reasons["i29|"]
    assert reasons["i0|"] == ""
    assert len(many.known(Comparison("region", tuple(f"i{n}|" for n in range(30)))).indicators) == compare.MOST


def test_categories_are_members_where_the_reader_wants_them() -> None:
    made = Catalogue(OFFERS, "category")
    assert made.keys("member") == ("k",)
    assert made.name("indicator", "x|a") == "地区a 指标x"


def test_unknown_keys_are_left_out(catalogue: Catalogue) -> None:
    asked = Comparison("region", ("x|", "none"), ("a", "nowhere"), ("1900",), name="名")
    assert catalogue.known(asked) == Comparison("region", ("x|",), ("a",), (), name="名")
    assert catalogue.name("member", "none") == "none"


def test_a_place_is_shown_among_its_equals_or_with_all_that_is_said_of_it() -> None:
    peers = [offer(n, "w", letter) for n, letter in enumerate("abcd")]
    made = Catalogue([*peers, offer(9, "v", "e")], "region")
    assert made.with_member("b") == Comparison("region", ("w|",), ("a", "b", "c", "d"), ("2022",))
    assert made.with_member("e") == Comparison("region", ("v|",), ("e",))
    assert made.with_member("none") == Comparison("region")
    assert made.widest() == Comparison("region", ("w|",), ("a", "b", "c", "d"), ("2022",))
    assert Catalogue([], "region").widest() == Comparison("region")


def test_ticking_twice_changes_nothing() -> None:
    one = Comparison("region", ("x|",))
    for dimension in compare.DIMENSIONS:
        assert one.toggled(dimension, "k").toggled(dimension, "k") == one


def test_titles_name_the_first_and_count_the_rest(catalogue: Catalogue) -> None:
    assert catalogue.title(Comparison("region", ("x|",), ("a", "b"), ("2022",))) == "指标x，地区a、地区b，2022年"
    assert "等4项" in catalogue.title(Comparison("region", ("x|", "y|", "z|", "x|k")))


WORDS = st.text(max_size=12)
KEYS = st.lists(WORDS, max_size=4).map(tuple)
COMPARISONS = st.builds(
    Comparison, st.sampled_from(["region", "category"]), KEYS, KEYS, KEYS, st.sampled_from(["", *compare.DIMENSIONS]),
    WORDS, WORDS,
)  # fmt: skip


@given(COMPARISONS)
def test_a_comparison_survives_being_written_down(made: Comparison) -> None:
    assert compare.from_text(made.to_text()) == made


@given(st.lists(COMPARISONS.filter(lambda one: bool(one.name)), max_size=3))
def test_kept_comparisons_survive_being_written_down(made: list[Comparison]) -> None:
    assert compare.saved(compare.saved_text(made)) == tuple(made)


@given(WORDS)
def test_any_text_is_read_without_an_error(text: str) -> None:
    compare.from_text(text)
    compare.saved(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "null", "[]", "{}", "1", '{"by":"planet"}', '{"indicators":"x"}', '{"indicators":[1]}', '{"rows":"up"}',
        '{"strange":1}', '{"by":1}', "[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_not_a_comparison_is_none(text: str) -> None:
    assert compare.from_text(text) is None
    assert compare.saved(text) == ()


def test_damaged_ones_are_left_out_and_the_others_stay() -> None:
    stored = '[{"name":"好","indicators":["x"]},{"by":1},"?",{"indicators":["x"]}]'
    assert [one.name for one in compare.saved(stored)] == ["好"]


def test_periods_stand_in_time_with_the_undated_last() -> None:
    periods = ["", "2022-12", "2021", "2022", "2011/2022"]
    assert sorted(periods, key=compare.period_key) == ["2011/2022", "2021", "2022", "2022-12", ""]
