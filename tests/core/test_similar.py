from desktop.core.similar import likeness, province, similar, themes
from desktop.store.reference import ReferenceStore


def test_likeness_is_mutual(store: ReferenceStore) -> None:
    cases = store.outline.cases()
    assert all(likeness(a, b) == likeness(b, a) for a in cases for b in cases)


def test_the_most_alike_come_first_with_what_they_share(store: ReferenceStore) -> None:
    cases = store.outline.cases()
    for case in cases:
        found = similar(case, cases)
        assert case not in [other for other, _ in found]
        assert len(found) <= 4
        scores = [likeness(case, other) for other, _ in found]
        assert scores == sorted(scores, reverse=True)
        assert all(words for _, words in found)


def test_a_shared_theme_outweighs_a_shared_province(store: ReferenceStore) -> None:
    cases = {case.id: case for case in store.outline.cases()}
    anyuan, zhengzhou = cases["B.3.1"], cases["B.3.2"]
    assert set(themes(anyuan)) & set(themes(cases["C.4.1"]))
    assert likeness(anyuan, cases["C.4.1"]) > likeness(anyuan, zhengzhou)


def test_places_that_are_none_have_no_province(store: ReferenceStore) -> None:
    found = {case.place: province(case) for case in store.outline.cases()}
    assert found["全国"] == found["线上"] == ""
    assert found["江西省赣州市安远县"] == "江西"
