from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from desktop.core.records import Observation
from desktop.models.columns import OBSERVATION_COLUMNS, UNIT, VALUE, natural_key
from desktop.models.record_table import RecordTable
from desktop.store.reference import ReferenceStore


@pytest.fixture
def observation(store: ReferenceStore) -> Observation:
    return store.observations.all()[0]


def test_sections_sort_as_people_count() -> None:
    mixed = ["1.10", "B.1", "1.2", "1", "2", "专栏5-1", "A", "1.2.1", ""]
    assert sorted(mixed, key=natural_key)[:5] == ["1", "1.2", "1.2.1", "1.10", "2"]


def test_keys_and_titles_are_unique() -> None:
    assert len({c.key for c in OBSERVATION_COLUMNS}) == len({c.title for c in OBSERVATION_COLUMNS}) == 7


def test_every_column_shows_copies_and_sorts_every_record(store: ReferenceStore) -> None:
    for record in store.observations.all():
        for column in OBSERVATION_COLUMNS:
            assert isinstance(column.text(record), str)
            assert isinstance(column.copy_text(record), str)
            assert column.sort_key is None or record.value is None or column.sort_key(record) is not None


def test_a_copied_number_is_exact_and_plain(observation: Observation) -> None:
    record = replace(observation, value_text="-4.0", qualifier="")
    assert (VALUE.text(record), VALUE.copy_text(record)) == ("−4.0", "-4.0")


def test_a_copied_number_keeps_its_qualifier(observation: Observation) -> None:
    before, after = (replace(observation, value_text="50", unit="%", qualifier=word) for word in ("超过", "以上"))
    assert (VALUE.copy_text(before), UNIT.copy_text(before)) == ("超过50", "%")
    assert (VALUE.copy_text(after), UNIT.copy_text(after)) == ("50", "%以上")


@pytest.mark.parametrize("column", range(len(OBSERVATION_COLUMNS)))
def test_the_real_table_sorts_by_every_column(store: ReferenceStore, qapp: object, column: int) -> None:
    del qapp
    table: RecordTable[Observation] = RecordTable(OBSERVATION_COLUMNS)
    table.set_rows(store.observations.all())
    table.sort(column, Qt.SortOrder.DescendingOrder)
    assert {o.id for o in table.rows} == {o.id for o in store.observations.all()}
    if OBSERVATION_COLUMNS[column] is VALUE:
        values = [o.value for o in table.rows if o.value is not None]
        assert values == sorted(values, reverse=True)


def test_the_real_table_keeps_the_rules_of_qt(store: ReferenceStore, qtmodeltester: ModelTester) -> None:
    table: RecordTable[Observation] = RecordTable(OBSERVATION_COLUMNS)
    table.set_rows(store.observations.all()[:20])
    qtmodeltester.check(table)
