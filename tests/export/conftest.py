"""Sheets to export."""

import pytest
from hypothesis import strategies as st

from desktop.export.sheet import Sheet, SheetColumn

COLUMNS = (SheetColumn("名称"), SheetColumn("数值", "number"), SheetColumn("文号", "code"))
#: Any text a cell may hold; half characters cannot come out of a database.
CELLS = st.text(max_size=40)


def sheet_of(*rows: tuple[str, ...]) -> Sheet:
    return Sheet("网上零售", "万亿元", COLUMNS, rows, "资料来源：报告，1.1.2节", "注：小数点可能。")


@pytest.fixture(scope="session")
def sheet() -> Sheet:
    return sheet_of(("全国", "13.79", "国办发〔2022〕9号"), ("日用品", "-4.0", ""))


@pytest.fixture(scope="session")
def sheets_of_any_text() -> st.SearchStrategy[Sheet]:
    rows = st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=4)
    return rows.map(lambda found: sheet_of(*found))
