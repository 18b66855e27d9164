"""Parts of a sheet."""

from desktop.export.choose import Choice, first_rows
from desktop.export.sheet import Sheet, SheetColumn

SHEET = Sheet(
    "表<1>", "%", (SheetColumn("名称"), SheetColumn("数值", "number"), SheetColumn("文号", "code")),
    (("甲&乙", "4.0", "1-2"), ("丙", "-2.50", "007")), "资料来源：某", "注：某",
)  # fmt: skip


def test_everything_is_wanted_unless_told() -> None:
    assert Choice().of(SHEET) == SHEET


def test_columns_and_lines_can_be_left_out() -> None:
    part = Choice(frozenset({1}), title=False, source=False).of(SHEET)
    assert [column.title for column in part.columns] == ["名称", "文号"]
    assert part.rows == (("甲&乙", "1-2"), ("丙", "007"))
    assert (part.title, part.unit, part.source, part.note) == ("", "%", "", "注：某")


def test_a_table_without_columns_is_not_made() -> None:
    assert Choice(frozenset({0, 1, 2})).of(SHEET).columns == SHEET.columns


def test_a_preview_is_short() -> None:
    assert first_rows(SHEET, 1).rows == SHEET.rows[:1]
