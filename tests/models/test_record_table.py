from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.models.columns import Column
from desktop.models.record_table import FAINT_ROLE, PREFIX_ROLE, RECORD_ROLE, SORT_ROLE, TAG_ROLE, RecordTable

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@dataclass(frozen=True)
class Item:
    id: str
    number: float | None
    words: str = ""


NAME: Column[Item] = Column("name", "名称", lambda item: item.id)
NUMBER: Column[Item] = Column(
    "number", "数值", lambda item: "—" if item.number is None else f"{item.number}", width=80, align="right",
    sort_key=lambda item: item.number, kind="number", prefix=lambda _item: "超", copied=lambda item: str(item.number),
)  # fmt: skip
MARK: Column[Item] = Column("mark", "标记", lambda item: item.words, width=40, tag=lambda item: item.words, faint=True)
ITEMS = (Item("c", 10.0), Item("a", 9.5, "doubt"), Item("d", None), Item("b", -100.0))


@pytest.fixture
def table(qapp: object) -> RecordTable[Item]:
    del qapp
    made: RecordTable[Item] = RecordTable((NAME, NUMBER, MARK))
    made.set_rows(ITEMS)
    return made


def ids(table: RecordTable[Item]) -> str:
    return "".join(item.id for item in table.rows)


def test_keeps_the_rules_of_qt(table: RecordTable[Item], qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table)


def test_keeps_the_rules_of_qt_when_empty_and_sorted(table: RecordTable[Item], qtmodeltester: ModelTester) -> None:
    table.sort(1)
    table.set_rows(())
    qtmodeltester.check(table)


def test_size(table: RecordTable[Item]) -> None:
    assert (table.rowCount(), table.columnCount()) == (4, 3)
    inside = table.index(0, 0)
    assert (table.rowCount(inside), table.columnCount(inside)) == (0, 0)


@pytest.mark.parametrize(
    ("column", "role", "value"),
    [
        (1, Qt.ItemDataRole.DisplayRole, "9.5"),
        (1, SORT_ROLE, 9.5),
        (0, SORT_ROLE, "a"),
        (1, PREFIX_ROLE, "超"),
        (0, PREFIX_ROLE, ""),
        (2, TAG_ROLE, "doubt"),
        (0, TAG_ROLE, ""),
        (2, FAINT_ROLE, True),
        (0, FAINT_ROLE, False),
        (0, Qt.ItemDataRole.ToolTipRole, "a"),
        (1, Qt.ItemDataRole.ToolTipRole, None),
        (0, Qt.ItemDataRole.DecorationRole, None),
    ],
)
def test_data(table: RecordTable[Item], column: int, role: int, value: object) -> None:
    assert table.index(1, column).data(role) == value


def test_record_behind_any_cell(table: RecordTable[Item]) -> None:
    assert all(table.index(1, column).data(RECORD_ROLE) is ITEMS[1] for column in range(3))


@pytest.mark.parametrize(("column", "side"), [(0, Qt.AlignmentFlag.AlignLeft), (1, Qt.AlignmentFlag.AlignRight)])
def test_numbers_lean_right_in_cells_and_header(table: RecordTable[Item], column: int, side: Qt.AlignmentFlag) -> None:
    role = Qt.ItemDataRole.TextAlignmentRole
    assert int(table.index(0, column).data(role)) & int(side)
    assert int(table.headerData(column, Qt.Orientation.Horizontal, role)) & int(side)


def test_nothing_outside(table: RecordTable[Item]) -> None:
    assert table.data(QModelIndex()) is None
    assert table.index(9, 0).data() is None
    assert table.headerData(9, Qt.Orientation.Horizontal) is None
    assert table.headerData(0, Qt.Orientation.Vertical) is None
    assert (table.record(-1), table.record(4)) == (None, None)


def test_an_index_from_before_gives_nothing(table: RecordTable[Item]) -> None:
    old = table.index(3, 1)
    table.set_rows(ITEMS[:1])
    assert table.data(old) is None


def test_sorts_by_native_value(table: RecordTable[Item]) -> None:
    table.sort(1, UP)
    assert ids(table) == "bacd"


def test_what_is_missing_stays_last_both_ways(table: RecordTable[Item]) -> None:
    table.sort(1, DOWN)
    assert ids(table) == "cabd"


def test_equal_values_keep_their_order(table: RecordTable[Item]) -> None:
    table.set_rows([Item("x", 1.0), Item("y", 1.0), Item("z", 0.0)])
    table.sort(1, UP)
    assert ids(table) == "zxy"


def test_the_order_chosen_holds_for_other_rows(table: RecordTable[Item]) -> None:
    table.sort(0, DOWN)
    table.set_rows(reversed(ITEMS))
    assert ids(table) == "dcba"


def test_the_header_shows_the_order(table: RecordTable[Item]) -> None:
    table.sort(1, DOWN)
    heads = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert heads == ["名称", "数值 ↓", "标记"]


@pytest.mark.parametrize("column", [-1, 3])
def test_no_such_column_to_sort_by(table: RecordTable[Item], column: int) -> None:
    table.sort(column)
    assert ids(table) == "cadb"


def test_other_columns_begin_unsorted(table: RecordTable[Item], qtbot: QtBot) -> None:
    table.sort(1, UP)
    with qtbot.waitSignal(table.modelReset):
        table.set_columns((NAME,))
    table.set_rows(ITEMS)
    assert ids(table) == "cadb"
    assert table.columnCount() == 1


def test_row_of_an_id(table: RecordTable[Item]) -> None:
    assert (table.row_of("d"), table.row_of("none")) == (2, -1)


def test_a_copy_is_the_text_where_nothing_else_is_said() -> None:
    assert (NAME.copy_text(ITEMS[0]), NUMBER.copy_text(ITEMS[0])) == ("c", "10.0")


def test_several_columns_the_first_decides(table: RecordTable[Item]) -> None:
    table.set_rows([Item("x", 1.0), Item("y", 2.0), Item("x", 3.0), Item("y", 0.5)])
    table.sort_by([(0, DOWN), (1, UP)])
    assert [(item.id, item.number) for item in table.rows] == [("y", 0.5), ("y", 2.0), ("x", 1.0), ("x", 3.0)]
    heads = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert heads == ["名称↓1", "数值↑2", "标记"]


def test_no_column_gives_the_order_of_before(table: RecordTable[Item]) -> None:
    table.sort(1, UP)
    table.sort_by([])
    assert ids(table) == "cadb"
