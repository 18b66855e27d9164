import csv
import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.export import text
from desktop.export.sheet import Sheet, SheetColumn

RISKY = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "-", "=", "+a", "\n=1", "＝1+1", "＠SUM"]
SAFE = ["-4.0", "+3.5", "4.0", "0", "-2", "43.83", "快递", "", "a=b", "−4.0", "—", "1-2"]


def flat(words: str) -> str:
    """Blank space as a table keeps it."""
    return re.sub(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+", " ", words).strip()


@pytest.mark.parametrize("cell", RISKY)
def test_a_formula_becomes_text(cell: str) -> None:
    assert text.neutral(cell) == "'" + cell


@pytest.mark.parametrize("cell", SAFE)
def test_numbers_and_words_stay(cell: str) -> None:
    assert text.neutral(cell) == cell


@given(st.text())
def test_no_cell_is_ever_a_formula(cell: str) -> None:
    safe = text.neutral(cell)
    assert not safe.startswith(("=", "@", "\t", "\r"))
    if safe.startswith(("+", "-")):
        float(safe)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2))
def test_numbers_stay_numbers(number: object) -> None:
    assert text.neutral(f"{number:f}") == f"{number:f}"


def test_tsv(sheet: Sheet) -> None:
    assert text.tsv(sheet) == (
        "网上零售\n单位：万亿元\n名称\t数值\t文号\n全国\t13.79\t国办发〔2022〕9号\n日用品\t-4.0\t\n"
        "资料来源：报告，1.1.2节\n注：小数点可能。\n"
    )


def test_values_have_no_title_header_or_source(sheet: Sheet) -> None:
    assert text.values(sheet) == "全国\t13.79\t国办发〔2022〕9号\n日用品\t-4.0\t"


@given(st.data())
def test_any_cell_text_survives_tsv(sheets_of_any_text: st.SearchStrategy[Sheet], data: st.DataObject) -> None:
    sheet = data.draw(sheets_of_any_text)
    lines = text.tsv(sheet).split("\n")
    rows = [line.split("\t") for line in lines[3 : 3 + len(sheet.rows)]]
    assert rows == [[text.neutral(flat(cell)) for cell in row] for row in sheet.rows]
    assert lines[3 + len(sheet.rows) :] == [sheet.source, sheet.note, ""]


@pytest.mark.parametrize("part", ["title", "unit", "source", "note"])
@pytest.mark.parametrize("make", [text.tsv, lambda sheet: text.csv_bytes(sheet).decode("utf-8-sig")])
def test_lines_around_the_table_are_no_formulas_either(sheet: Sheet, part: str, make: object) -> None:
    assert callable(make)
    made = str(make(replace(sheet, **{part: "=HYPERLINK(A1)"})))
    assert not any(line.lstrip('"').startswith("=") for line in made.splitlines())


def test_csv_is_what_excel_on_chinese_windows_reads(sheet: Sheet) -> None:
    made = text.csv_bytes(sheet)
    assert made.startswith(b"\xef\xbb\xbf")
    assert made.count(b"\r\n") == made.count(b"\n") == 7
    assert made.decode("utf-8-sig").startswith("网上零售\r\n单位：万亿元\r\n名称,数值,文号\r\n全国,13.79,")


@given(st.data())
def test_any_cell_text_survives_csv(sheets_of_any_text: st.SearchStrategy[Sheet], data: st.DataObject) -> None:
    sheet = data.draw(sheets_of_any_text)
    rows = list(csv.reader(io.StringIO(text.csv_bytes(sheet).decode("utf-8-sig"), newline="")))
    assert rows[3 : 3 + len(sheet.rows)] == [[text.neutral(cell) for cell in row] for row in sheet.rows]


def test_markdown(sheet: Sheet) -> None:
    assert text.markdown(sheet) == (
        "**网上零售**\n\n单位：万亿元\n\n| 名称 | 数值 | 文号 |\n| --- | ---: | --- |\n"
        "| 全国 | 13.79 | 国办发〔2022〕9号 |\n| 日用品 | -4.0 |  |\n\n资料来源：报告，1.1.2节\n\n注：小数点可能。\n"
    )


def test_markdown_without_a_title_begins_with_the_table(sheet: Sheet) -> None:
    assert text.markdown(replace(sheet, title="", unit="")).startswith("| 名称 |")


@given(st.data())
def test_any_cell_text_keeps_the_markdown_table_whole(
    sheets_of_any_text: st.SearchStrategy[Sheet], data: st.DataObject
) -> None:
    sheet = data.draw(sheets_of_any_text)
    table = text.markdown(sheet).split("\n\n")[2].split("\n")
    assert len(table) == 2 + len(sheet.rows)
    assert all(len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) == 4 for line in table)


def test_markdown_escapes_what_would_be_markup() -> None:
    sheet = Sheet("", "", (SheetColumn("a*b"),), (("x|y_z <b>",),), "")
    assert text.markdown(sheet).startswith("| a\\*b |\n| --- |\n| x\\|y\\_z \\<b\\> |")


def test_grouped_headers_become_one_line(sheet: Sheet) -> None:
    years = (SheetColumn("2021年", "number", "交易额"), SheetColumn("2022年", "number", "交易额"))
    grouped = replace(sheet, columns=(SheetColumn("地区"), *years))
    assert "地区\t交易额 2021年\t交易额 2022年\n" in text.tsv(grouped)
    assert "地区,交易额 2021年,交易额 2022年\r\n" in text.csv_bytes(grouped).decode("utf-8-sig")
    assert "| 地区 | 交易额 2021年 | 交易额 2022年 |" in text.markdown(grouped)
