"""Places, rankings and comparisons of the shipped data."""

from desktop.core import tiles
from desktop.core.compare import DIMENSIONS, Catalogue
from desktop.core.regions import map_series, sums, with_children
from desktop.store.reference import ReferenceStore


def test_every_tile_is_a_division_and_every_division_a_tile(store: ReferenceStore) -> None:
    provinces = {region.id for region in store.regions.all.values() if region.kind == "province"}
    assert provinces == set(tiles.GRID)


def test_counts_of_a_place_agree_with_its_lists(store: ReferenceStore) -> None:
    for region in store.regions.all.values():
        assert region.values == len(store.regions.observations(region.id))
        assert region.policies == len(store.regions.policies([region.id]))
        assert region.cases == len(store.regions.cases([region.id]))


def test_the_grid_shows_the_shares_in_the_order_of_the_report(store: ReferenceStore) -> None:
    first = map_series(store.regions.provincial(), store.regions.rankings, store.regions.totals())[0]
    assert first.id.startswith("online-retail-share")
    words = [first.places[region].words for region in ("440000", "330000", "110000", "340000")]
    assert words == ["第1位", "第2位", "第3位", "第10位"]
    assert first.second_line("440000") == "24.74"
    assert first.second_line("310000") == "第4位"
    found = sums(first)
    assert found is not None
    assert found[0].words == "前10位合计 86.91%"
    assert found[1] is not None
    assert found[1].words == "第4至8位合计 30.80%"
    assert found[2] is not None
    assert found[2].words == "其余14个合计 6.37%"


def test_every_series_has_something_to_show_and_an_id_of_its_own(store: ReferenceStore) -> None:
    series = map_series(store.regions.provincial(), store.regions.rankings, store.regions.totals())
    assert len({one.id for one in series}) == len(series) > 5
    assert all(one.values or one.places for one in series)
    assert all(region in tiles.GRID for one in series for region in (*one.values, *one.places))


def test_thirty_one_divisions_have_their_leading_categories(store: ReferenceStore) -> None:
    tops = [ranking for ranking in store.regions.rankings if ranking.is_top_list]
    assert len({ranking.items[0].region_id for ranking in tops}) == len(tops) == tiles.RANKED


def test_papers_and_cases_of_the_places_inside(store: ReferenceStore) -> None:
    inside = with_children(store.regions.all.values(), "330000")
    assert "330100" in inside
    assert {case.id for case in store.regions.cases(inside)} >= {"C.6.2"}
    assert len(store.regions.policies(inside)) > len(store.regions.policies(["330000"]))
    assert store.regions.policies([]) == ()


def test_figures_that_show_a_place(store: ReferenceStore) -> None:
    assert "表9-1" in {figure for figure, _ in store.regions.figures("330000")}
    assert "图1-4" in {figure for figure, _ in store.regions.figures("CN-E")}
    assert store.regions.figures("none") == ()


def test_every_value_can_be_compared(store: ReferenceStore) -> None:
    offers = store.compare.offers()
    known = {o.id for o in store.observations.all() if o.value is not None}
    assert {offer.id for offer in offers} == known
    catalogue = Catalogue(offers, "region")
    assert all(catalogue.keys(dimension) for dimension in DIMENSIONS)
    assert catalogue.keys("member")[0] == "CN"


def test_the_report_speaks_before_others(store: ReferenceStore) -> None:
    origins = {offer.id: offer.origin for offer in store.compare.offers()}
    catalogue = Catalogue(store.compare.offers(), "region")
    cell = catalogue.cells["online-retail-sales|", "CN", "2022"]
    assert origins[cell.observation_id] == "report"


def test_a_comparison_takes_the_number_and_not_what_it_exceeds(store: ReferenceStore) -> None:
    catalogue = Catalogue(store.compare.offers(), "category")
    place = ("goods-online-retail-category-growth|CN", "goods-jewellery", "2022")
    assert store.observations.by_ids([catalogue.cells[place].observation_id]).popitem()[1].value_text == "27.30"
