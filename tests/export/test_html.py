import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.export.html import html
from desktop.export.sheet import Sheet, SheetColumn


class Reader(HTMLParser):
    """Takes a document apart as another program would."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.rows: list[list[str]] = []
        self.paragraphs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")
        elif tag == "p":
            self.paragraphs.append("")

    def handle_data(self, data: str) -> None:
        if "tr" in self.tags and self.tags[-1] in {"td", "th"}:
            self.rows[-1][-1] += data
        elif self.paragraphs:
            self.paragraphs[-1] += data


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    reader.close()
    return reader


def test_order_of_parts(sheet: Sheet) -> None:
    found = read(html(sheet))
    assert found.paragraphs == ["网上零售", "单位：万亿元", "资料来源：报告，1.1.2节", "注：小数点可能。"]
    assert found.rows == [["名称", "数值", "文号"], ["全国", "13.79", "国办发〔2022〕9号"], ["日用品", "-4.0", ""]]


def test_one_table_with_headers_and_borders(sheet: Sheet) -> None:
    text = html(sheet)
    assert text.count("<table") == text.count("</table>") == 1
    assert '<table border="1" style="border-collapse:collapse">' in text
    assert text.count("<th ") == 3
    assert text.index("单位：") < text.index("<table") < text.index("资料来源")


def test_every_cell_leans_to_its_side(sheet: Sheet) -> None:
    text = html(sheet)
    assert text.count("text-align:right") == 4  # unit line, header and two numbers
    assert len(re.findall(r"<t[dh] (?!style=\"text-align)", text)) == 0


def test_document_numbers_stay_text_in_spreadsheets(sheet: Sheet) -> None:
    assert html(sheet).count(r"mso-number-format:'\@'") == 2


def test_the_look_is_left_to_the_document(sheet: Sheet) -> None:
    assert not re.search(r"class=|font|color|<style|<script", html(sheet))


def test_encoding_is_named(sheet: Sheet) -> None:
    assert '<meta charset="utf-8">' in html(sheet)


def test_lines_that_are_empty_are_left_out(sheet: Sheet) -> None:
    bare = replace(sheet, title="", unit="", note="")
    assert read(html(bare)).paragraphs == ["资料来源：报告，1.1.2节"]


@pytest.mark.parametrize(
    "words", ["<b>粗</b>", "a & b", '"引"', "'x'", "</td></table><script>alert(1)</script>", "&lt;"]
)
def test_everything_is_escaped(words: str) -> None:
    everywhere = Sheet(words, words, (SheetColumn(words),), ((words,),), words, words)
    found = read(html(everywhere))
    assert "script" not in found.tags
    assert found.rows == [[words], [words]]
    assert found.paragraphs == [words, f"单位：{words}", words, words]


def test_a_row_of_another_length_is_a_bug(sheet: Sheet) -> None:
    with pytest.raises(ValueError, match="zip"):
        html(replace(sheet, rows=(("a",),)))


@given(st.data())
def test_any_cell_text_survives(sheets_of_any_text: st.SearchStrategy[Sheet], data: st.DataObject) -> None:
    sheet = data.draw(sheets_of_any_text)
    assert read(html(sheet)).rows[1:] == [list(row) for row in sheet.rows]


def test_three_rules_stand_on_the_cells(sheet: Sheet) -> None:
    text = html(sheet, "three")
    assert "<table style=" in text
    assert 'border="1"' not in text
    assert text.count("border-top:solid 1.5pt;border-bottom:solid .75pt") == 3
    last = text.rpartition("<tr>")[2]
    assert last.count("border-bottom:solid 1.5pt") == text.count("border-bottom:solid 1.5pt") == 3


def test_points_stand_below_one_another(sheet: Sheet) -> None:
    mixed = replace(sheet, rows=(("a", "1.25", ""), ("b", "超过4.0", ""), ("c", "7", ""), ("d", "—", "")))
    assert re.findall(r"padding-right:([\d.]+)em", html(mixed)) == ["0.5", "1.25"]


def test_headers_are_repeated_on_each_page(sheet: Sheet) -> None:
    assert re.search(r"<thead><tr><th .*?</tr></thead>", html(sheet))


def test_grouped_headers_span(sheet: Sheet) -> None:
    years = (SheetColumn("2021年", "number", "交易额"), SheetColumn("2022年", "number", "交易额"))
    columns = (SheetColumn("地区"), *years)
    text = html(replace(sheet, columns=columns))
    assert text.count("<tr>") == 2 + len(sheet.rows)
    assert re.search(r'rowspan="2">地区</th><th [^>]*colspan="2">交易额</th></tr><tr><th [^>]*>2021年', text)


def test_excel_keeps_the_decimals_that_are_printed(sheet: Sheet) -> None:
    text = html(sheet)
    assert r"""mso-number-format:'0\.00'">13.79<""" in text
    assert r"""mso-number-format:'0\.0';padding-right:0.5em">-4.0<""" in text


def test_a_group_of_columns_has_a_line_below_it_in_three_lines(sheet: Sheet) -> None:
    grouped = replace(sheet, columns=(sheet.columns[0], *(replace(c, group="2022年") for c in sheet.columns[1:])))
    assert re.search(r'border-bottom:solid .75pt" colspan="2">2022年<', html(grouped, "three"))
