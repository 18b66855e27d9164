from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.export import xlsx
from desktop.export.files import ExportCancelledError
from desktop.export.sheet import Sheet, SheetColumn

NASTY = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', "＝1+1", "#N/A"]


def written(path: Path, *sheets: Sheet) -> Any:
    import openpyxl

    xlsx.write_sheets(sheets, path)
    return openpyxl.load_workbook(path)


def cells(sheet: Sheet, path: Path) -> list[list[Any]]:
    """The rows of the body as cells."""
    page = written(path, sheet).worksheets[0]
    first = len(sheet.head_lines) + (2 if sheet.groups else 1) + 1
    return [list(row) for row in page.iter_rows(min_row=first, max_row=first + len(sheet.rows) - 1)]


@pytest.mark.parametrize(
    ("text", "value", "shape"),
    [
        ("13.79", 13.79, "0.00"),
        ("4.0", 4.0, "0.0"),
        ("-2.50", -2.5, "0.00"),
        ("2643", 2643, "0"),
        ("0.03", 0.03, "0.00"),
        ("超过19.0", 19.0, '"超过"0.0;"超过"-0.0'),
        ("约-3.5", -3.5, '"约"0.0;"约"-0.0'),
    ],
)
def test_numbers_keep_the_printed_precision(text: str, value: float, shape: str) -> None:
    assert xlsx.number_of(text) == (value, shape)


@pytest.mark.parametrize("text", ["", "—", "007", "1.2.3", "2022-12", "1e5", "12345678901234567890", "13.79万亿", "=1"])
def test_what_is_no_number_stays_text(text: str) -> None:
    assert xlsx.number_of(text) is None


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=2))
def test_any_number_comes_back(number: object) -> None:
    found = xlsx.number_of(f"{number:f}")
    assert found is not None
    assert f"{found[0]:.2f}" == f"{float(str(number)):.2f}"
    assert found[1] == "0.00"


def test_typed_cells(sheet: Sheet, tmp_path: Path) -> None:
    body = cells(sheet, tmp_path / "a.xlsx")
    assert [[cell.value for cell in row] for row in body] == [
        ["全国", 13.79, "国办发〔2022〕9号"],
        ["日用品", -4.0, None],
    ]
    assert [body[0][1].number_format, body[1][1].number_format] == ["0.00", "0.0"]
    assert body[0][2].number_format == "@"


def test_codes_stay_text(tmp_path: Path) -> None:
    sheet = Sheet("", "", (SheetColumn("代码", "code"),), (("0012",), ("1.10",), ("2022-04-20",)), "")
    body = cells(sheet, tmp_path / "a.xlsx")
    assert [(row[0].value, row[0].data_type) for row in body] == [("0012", "s"), ("1.10", "s"), ("2022-04-20", "s")]


@pytest.mark.parametrize("kind", ["text", "number", "code"])
def test_nothing_is_executed(tmp_path: Path, kind: Any) -> None:
    sheet = Sheet("=1+1", "=2", (SheetColumn("=3", kind),), tuple((text,) for text in NASTY), "=4", "=5")
    book = written(tmp_path / "a.xlsx", sheet)
    for page in book.worksheets:
        for row in page.iter_rows():
            assert all(cell.data_type in {"s", "n"} for cell in row), [cell.value for cell in row]
    body = cells(sheet, tmp_path / "a.xlsx")
    assert [row[0].value for row in body] == NASTY
    assert all(row[0].quotePrefix for row in body if row[0].value != "#N/A" or kind == "code")


def test_odd_text_arrives(tmp_path: Path) -> None:
    odd = ("两行\n文字", "制表\t符", "<b>&amp;", "😀🀄", "长" * 10_000, "控制\x07\x00符", "半个\ud800字", " 空格 ")
    sheet = Sheet("题", "", (SheetColumn("文字"),), tuple((text,) for text in odd), "")
    found = [row[0].value for row in cells(sheet, tmp_path / "a.xlsx")]
    assert found == ["两行\n文字", "制表\t符", "<b>&amp;", "😀🀄", "长" * 10_000, "控制符", "半个字", " 空格 "]


def test_a_text_longer_than_a_cell_ends_with_dots(tmp_path: Path) -> None:
    sheet = Sheet("题", "", (SheetColumn("文字"),), (("长" * 40_000,),), "")
    value = cells(sheet, tmp_path / "a.xlsx")[0][0].value
    assert len(value) == 32767
    assert value.endswith("长…")


def test_head_is_frozen_filtered_and_printed_on_every_page(sheet: Sheet, tmp_path: Path) -> None:
    page = written(tmp_path / "a.xlsx", sheet).worksheets[0]
    assert [page.cell(n, 1).value for n in (1, 2, 3)] == ["网上零售", "单位：万亿元", "名称"]
    assert page.freeze_panes == "B4"
    assert page.auto_filter.ref == "A3:C5"
    assert page.print_title_rows == "$3:$3"
    assert page.page_setup.fitToWidth == 1


def test_columns_are_as_wide_as_their_content(sheet: Sheet, tmp_path: Path) -> None:
    wide = replace(sheet, rows=(("很长很长很长很长的名称", "1.0", ""),))
    page = written(tmp_path / "a.xlsx", wide).worksheets[0]
    assert page.column_dimensions["A"].width >= 22
    assert 6 <= page.column_dimensions["B"].width < 14


def test_wrapped_rows_are_higher(tmp_path: Path) -> None:
    sheet = Sheet("", "", (SheetColumn("文字"),), (("短",), ("长" * 100,)), "")
    page = written(tmp_path / "a.xlsx", sheet).worksheets[0]
    assert page.row_dimensions[2].height is None
    assert page.row_dimensions[3].height > 60


def test_grouped_heads_are_merged(tmp_path: Path) -> None:
    columns = (
        SheetColumn("地区"),
        SheetColumn("2021年", "number", "交易额"),
        SheetColumn("2022年", "number", "交易额"),
    )
    page = written(tmp_path / "a.xlsx", Sheet("题", "", columns, (("浙江", "1", "2"),), "")).worksheets[0]
    assert {str(one) for one in page.merged_cells.ranges} == {"A1:C1", "A2:A3", "B2:C2"}
    assert [page["A2"].value, page["B2"].value, page["B3"].value, page["C3"].value] == [
        "地区",
        "交易额",
        "2021年",
        "2022年",
    ]
    assert page.freeze_panes == "B4"


def test_sources_and_notes_stand_on_a_sheet_of_their_own(sheet: Sheet, tmp_path: Path) -> None:
    book = written(tmp_path / "a.xlsx", sheet)
    assert book.sheetnames == ["网上零售", "说明"]
    words = {row[0].value: row[1].value for row in book["说明"].iter_rows()}
    assert words["表"] == "网上零售"
    assert words["资料来源"] == "报告，1.1.2节"
    assert words["附注"] == "小数点可能。"
    assert {"确定", "可能", "存疑", "报告", "推算", "补充", "新闻"} <= set(words)
    assert (book["说明"].page_setup.fitToWidth, book["说明"].sheet_properties.pageSetUpPr.fitToPage) == (1, True)
    below = [row[0].value for row in book["网上零售"].iter_rows(min_row=6)]
    assert below == ["资料来源：报告，1.1.2节", "注：小数点可能。"]


@pytest.mark.parametrize("title", ["", "a" * 40, "一/二\\三*四?五:六[七]", "History", "说明", "'引'", "\n"])
def test_names_of_tabs(sheet: Sheet, tmp_path: Path, title: str) -> None:
    book = written(tmp_path / "a.xlsx", *[replace(sheet, title=title)] * 3)
    assert len(book.sheetnames) == len({name.casefold() for name in book.sheetnames}) == 4
    assert all(0 < len(name) <= 31 for name in book.sheetnames)


def test_cancelled_half_way_leaves_what_was_there(sheet: Sheet, tmp_path: Path) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    many = replace(sheet, rows=sheet.rows * 500)
    done: list[int] = []
    with pytest.raises(ExportCancelledError):
        xlsx.write_sheets([many], target, lambda now, _all: done.append(now), lambda: len(done) >= 2)
    assert 0 < done[-1] < 1000
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.xlsx", b"old")]


def test_progress_reaches_the_end(sheet: Sheet, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    many = replace(sheet, rows=sheet.rows * 300)
    xlsx.write_sheets([many, sheet], tmp_path / "a.xlsx", lambda now, total: told.append((now, total)))
    assert told[-1] == (603, 603)
    assert told == sorted(told)


def test_no_single_cell_is_merged(tmp_path: Path) -> None:
    sheet = Sheet("题", "元", (SheetColumn("数", "number"),), (("1",),), "源", "注")
    assert written(tmp_path / "a.xlsx", sheet).worksheets[0].merged_cells.ranges == set()
