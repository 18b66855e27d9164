from collections.abc import Callable

from desktop.core.headlines import HEADLINES, Headline, chart_years
from desktop.core.records import Observation

Maker = Callable[..., Observation]
SALES = Headline("online-retail-sales", "全国网上零售额")


def test_level_comes_from_the_text_of_the_first_section(observed: Maker) -> None:
    pool = [observed(id="heading"), observed(id="text"), observed(id="later", section="2.1")]
    level = SALES.level(pool)
    assert level is not None
    assert level.id == "text"


def test_a_province_a_category_or_another_year_is_no_headline(observed: Maker) -> None:
    pool = [
        observed(region_id="330000"),
        observed(category_id="food"),
        observed(period="2021"),
        observed(origin="news"),
    ]
    assert SALES.level(pool) is None


def test_growth_that_goes_with_a_level(observed: Maker) -> None:
    growth = observed(id="g", indicator_id="online-retail-sales-growth")
    assert SALES.growth([observed(), growth]) is growth
    assert SALES.growth([observed()]) is None


def test_parts_are_shown_only_when_all_are_known(observed: Maker) -> None:
    headline = Headline("whole", "总额", parts=(("出口", "out", ""), ("进口", "in", "")))
    out = observed(indicator_id="out")
    assert headline.parts_of([out]) == []
    assert [title for title, _ in headline.parts_of([out, observed(indicator_id="in")])] == ["出口", "进口"]


def test_years_without_a_value_are_gaps(observed: Maker) -> None:
    level = observed()
    pool = [observed(id="old", period="2020"), level]
    years = chart_years(pool, level.indicator_id, level)
    assert [(year, o.id if o else "") for year, o in years] == [("2020", "old"), ("2021", ""), ("2022", "o1")]


def test_another_unit_is_not_drawn_to_a_wrong_scale(observed: Maker) -> None:
    level = observed()
    assert [
        year for year, _ in chart_years([observed(period="2020", unit="亿元"), level], level.indicator_id, level)
    ] == ["2022"]


def test_what_the_report_states_wins_over_a_supplement(observed: Maker) -> None:
    level = observed()
    pool = [level, observed(id="supp", origin="supplement")]
    assert chart_years(pool, level.indicator_id, level) == [("2022", level)]


def test_a_number_wins_over_what_it_exceeds(observed: Maker) -> None:
    level, rounded = observed(), observed(id="rounded", value_text="13", qualifier="超过")
    for pool in ([level, rounded], [rounded, level]):
        assert chart_years(pool, level.indicator_id, level) == [("2022", level)]


def test_no_values_no_years(observed: Maker) -> None:
    assert chart_years([], "x", observed()) == []


def test_every_headline_asks_for_its_level_and_growth() -> None:
    for headline in HEADLINES:
        assert {headline.id, f"{headline.id}-growth"} <= set(headline.indicators)
        assert all(headline.indicators)
