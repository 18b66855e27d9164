import pytest

from desktop.store.reference import ReferenceStore


def test_every_contradiction_has_its_places(store: ReferenceStore) -> None:
    found = store.doubts.contradictions()
    assert len(found) == store.counts()["discrepancies"]
    assert all(one.places for one in found)
    assert all(place.printed and place.section_title for one in found for place in one.places)


def test_values_of_a_place_stand_at_its_anchor(store: ReferenceStore) -> None:
    some = 0
    for one in store.doubts.contradictions():
        for place in one.places:
            for o in place.observations:
                some += 1
                assert o.section == place.section
                assert set(o.anchor.split()) & set(place.anchor.split())
    assert some > 50


def test_a_value_knows_its_contradictions(store: ReferenceStore) -> None:
    for one in store.doubts.contradictions():
        for place in one.places:
            for o in place.observations:
                assert (one.filed.id, one.filed.title) in store.doubts.of_observation(o)


def test_a_value_without_contradictions(store: ReferenceStore) -> None:
    disputed = store.doubts.disputed()
    o = next(o for o in store.observations.all() if o.anchor and (o.section, o.anchor) not in disputed)
    assert store.doubts.of_observation(o) == ()


def test_contradictions_of_a_section(store: ReferenceStore) -> None:
    for one in store.doubts.contradictions():
        for place in one.places:
            assert one.filed.id in [ref for ref, _ in store.doubts.of_section(place.section)]
    assert store.doubts.of_section("99.9") == ()


def test_doubtful_values(store: ReferenceStore) -> None:
    found = store.observations.doubtful()
    assert len(found) == store.counts()["doubtful"]
    assert {o.certainty for o in found} == {"likely", "ambiguous"}


def test_a_series_has_one_value_for_each_year(store: ReferenceStore) -> None:
    retail = next(o for o in store.observations.all() if o.indicator == "全国网上零售额" and o.origin == "report")
    series = store.observations.series_of(retail)
    periods = [o.period for o in series]
    assert periods == sorted(set(periods))
    assert retail in series
    assert {o.unit for o in series} == {retail.unit}
    assert {o.origin for o in series} > {"report"}


def test_related_values_begin_with_the_growth_of_a_level(store: ReferenceStore) -> None:
    retail = next(o for o in store.observations.all() if o.indicator == "全国网上零售额" and o.origin == "report")
    related = store.observations.related(retail)
    assert related[0].base_id == retail.indicator_id
    assert retail.indicator_id not in {o.indicator_id for o in related}
    back = store.observations.related(related[0])
    assert back[0].indicator_id == retail.indicator_id


@pytest.mark.parametrize("kind", ["term", "reference", "ranking", "figure", "table", "case", "discrepancy"])
def test_where_a_record_stands(store: ReferenceStore, kind: str) -> None:
    outline = store.outline
    refs: dict[str, list[tuple[str, str]]] = {
        "term": [(one.id, one.section) for one in store.glossary.terms()],
        "reference": [(one.id, s.number) for s in outline.sections() for one in outline.references_of(s.number)],
        "ranking": [(one.id, s.number) for s in outline.sections() for one in outline.rankings_of(s.number)],
        "figure": [(one.id, one.section) for one in store.figures.all() if one.kind == "figure"],
        "table": [(one.id, one.section) for one in store.figures.all() if one.kind == "table"],
        "case": [(one.id, one.section) for one in outline.cases()],
        "discrepancy": [(one.filed.id, one.places[0].section) for one in store.doubts.contradictions()],
    }
    assert refs[kind]
    assert all(outline.number_of(ref) == number for ref, number in refs[kind])


def test_a_record_that_is_none_stands_nowhere(store: ReferenceStore) -> None:
    assert store.outline.number_of("none") == ""


def test_a_section_with_its_parts_counts_the_boxes_in_it(store: ReferenceStore) -> None:
    whole = store.observations.of_section("5", deep=True)
    assert {o.section for o in whole} >= {"5.1.1", "专栏5-1"}
    assert all(o.section.startswith(("5", "专栏5-")) for o in whole)
    assert len(store.observations.of_section("5.1.3", deep=True)) > len(store.observations.of_section("5.1.3"))
