from desktop.core.grouping import statements
from desktop.models.columns import (
    ALL_COLUMNS,
    FIXED_COLUMNS,
    OBSERVATION_COLUMNS,
    chosen_columns,
    folded_columns,
)
from desktop.store.reference import ReferenceStore


def test_every_column_says_something_of_every_value(store: ReferenceStore) -> None:
    assert len({column.key for column in ALL_COLUMNS}) == len(ALL_COLUMNS)
    for column in ALL_COLUMNS:
        assert all(isinstance(column.text(o), str) for o in store.observations.all()), column.key
        assert all(isinstance(column.copy_text(o), str) for o in store.observations.all()), column.key


def test_name_value_and_unit_always_show() -> None:
    assert chosen_columns(()) == OBSERVATION_COLUMNS
    assert {column.key for column in chosen_columns({"note"})} == {*FIXED_COLUMNS, "note"}
    assert [column.key for column in chosen_columns({"note", "topic"})] == ["name", "value", "unit", "topic", "note"]


def test_a_folded_row_says_all_its_places_and_whether_they_agree(store: ReferenceStore) -> None:
    found = {one.lead.id: one for one in statements(store.observations.all(), store.doubts.disputed())}
    columns = {column.key: column for column in folded_columns(OBSERVATION_COLUMNS, found)}
    for one in found.values():
        place, agree = columns["section"], columns["agreement"]
        assert place.copy_text(one.lead) == "、".join(one.places)
        if len(one.places) > 1:
            assert f"等{len(one.places)}处" in place.text(one.lead)
        assert agree.tag is not None
        assert (agree.tag(one.lead) == "doubt") == one.differs
        assert (agree.text(one.lead) == "不一致") == one.differs


def test_where_places_do_not_show_their_agreement_still_does(store: ReferenceStore) -> None:
    found = {one.lead.id: one for one in statements(store.observations.all())}
    assert [column.key for column in folded_columns(chosen_columns({"note"}), found)][-1] == "agreement"
