from desktop.core.sheet import Sheet, SheetColumn

GROUPED = (
    SheetColumn("地区"), SheetColumn("2021年", "number", "交易额"), SheetColumn("2022年", "number", "交易额"),
    SheetColumn("增速", "number"), SheetColumn("2022年", "number", "零售额"),
)  # fmt: skip


def sheet_of(*columns: SheetColumn) -> Sheet:
    return Sheet("题", "亿元", columns, (), "源")


def test_groups_span_neighbours() -> None:
    assert sheet_of(*GROUPED).groups == (("", 1), ("交易额", 2), ("", 1), ("零售额", 1))


def test_no_groups_no_second_row() -> None:
    assert sheet_of(SheetColumn("地区"), SheetColumn("增速")).groups == ()


def test_one_header_for_each_column_where_cells_cannot_merge() -> None:
    assert sheet_of(*GROUPED).flat_titles == ("地区", "交易额 2021年", "交易额 2022年", "增速", "零售额 2022年")
