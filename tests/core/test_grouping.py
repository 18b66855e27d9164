from collections.abc import Sequence

from desktop.core.agreement import agreement
from desktop.core.grouping import statements
from desktop.core.records import Observation
from desktop.store.reference import ReferenceStore


def key(o: Observation) -> tuple[str, str, str, str]:
    return (o.indicator_id, o.region_id, o.category_id, o.period)


def test_every_observation_is_in_one_statement_in_reading_order(store: ReferenceStore) -> None:
    everything = store.observations.all()
    found = statements(everything)
    members = [o.id for one in found for o in one.members]
    assert sorted(members) == sorted(o.id for o in everything)
    assert all(len({key(o) for o in one.members}) == 1 for one in found)
    firsts: Sequence[int] = [everything.index(one.members[0]) for one in found]
    assert list(firsts) == sorted(firsts)


def test_the_report_speaks_for_all_and_what_is_surest_first(store: ReferenceStore) -> None:
    rank = {"certain": 0, "likely": 1, "ambiguous": 2}
    for one in statements(store.observations.all()):
        assert one.lead in one.members
        if any(o.origin == "report" for o in one.members):
            assert one.lead.origin == "report"
            assert rank[one.lead.certainty] == min(rank[o.certainty] for o in one.members if o.origin == "report")


def test_statements_that_cannot_both_be_true_are_flagged(store: ReferenceStore) -> None:
    found = statements(store.observations.all())
    assert any(one.differs for one in found)
    for one in found:
        assert one.differs == any(agreement(one.lead, o) == "differ" for o in one.members if o is not one.lead)


def test_places_of_filed_contradictions_are_flagged(store: ReferenceStore) -> None:
    everything = store.observations.all()
    filed = store.doubts.disputed()
    flagged = {o.id for one in statements(everything, filed) if one.filed for o in one.members}
    named = {o.id for one in store.doubts.contradictions() for place in one.places for o in place.observations}
    assert named
    assert named <= flagged
    assert not any(one.filed for one in statements(everything))
