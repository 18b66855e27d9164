import re
import struct
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.core.briefing import Briefing, Heading, Paragraph, PictureBlock, Reference, SheetBlock
from desktop.export import docx, docx_tables
from desktop.export import docx_template as template
from desktop.export.files import ExportCancelledError
from desktop.export.sheet import Sheet, SheetColumn


def png(width: int = 40, height: int = 20) -> bytes:
    """A grey picture."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = b"".join(b"\0" + b"\xcc" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def written(path: Path, briefing: Briefing, **options: Any) -> Any:
    from docx import Document

    docx.write_briefing(briefing, path, **options)
    return Document(str(path))


def xml(path: Path, part: str = "word/document.xml") -> str:
    with zipfile.ZipFile(path) as parts:
        return parts.read(part).decode("utf-8")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "简报.docx"


@pytest.fixture
def whole(sheet: Sheet) -> Briefing:
    return Briefing(
        "浙江省电子商务发展情况",
        (
            Heading(1, "总体"),
            Paragraph("第一段。\n第二段。"),
            Heading(2, "零售"),
            Heading(2, "农村"),
            Heading(3, "其中"),
            Heading(1, "政策"),
            Heading(2, "国家"),
            SheetBlock(sheet, "网上零售情况"),
            PictureBlock(png(), "历年网上零售额", 150),
            SheetBlock(sheet, ""),
            Reference("单列的引文."),
        ),
        ("甲[R]. 2023.", "乙[EB/OL].", "甲[R]. 2023.", ""),
    )


def test_order_and_numbers(path: Path, whole: Briefing) -> None:
    texts = [p.text for p in written(path, whole).paragraphs]
    assert texts[:9] == [
        "浙江省电子商务发展情况",
        "一、总体",
        "第一段。",
        "第二段。",
        "（一）零售",
        "（二）农村",
        "1.其中",
        "二、政策",
        "（一）国家",
    ]
    assert texts[9:13] == ["表1　网上零售情况", "单位：万亿元", "资料来源：报告，1.1.2节", "注：小数点可能。"]
    assert texts[13:16] == ["", "图1　历年网上零售额", "表2　网上零售"]
    assert texts[-4:] == ["单列的引文.", "参考文献", "甲[R]. 2023.", "乙[EB/OL]."]


def test_captions_are_fields_that_word_counts(path: Path, whole: Briefing) -> None:
    written(path, whole)
    found = re.findall(r"<w:instrText[^>]*>([^<]*)<", xml(path))
    assert [words.strip() for words in found] == [r"SEQ 表 \* ARABIC", r"SEQ 图 \* ARABIC", r"SEQ 表 \* ARABIC"]


def test_headings_are_headings(path: Path, whole: Briefing) -> None:
    document = written(path, whole)
    styles = {p.text: p.style.name for p in document.paragraphs}
    assert styles["一、总体"] == "Heading 1"
    assert styles["（一）零售"] == "Heading 2"
    assert styles["1.其中"] == "Heading 3"
    assert styles["第一段。"] == "Body Text"
    assert styles["浙江省电子商务发展情况"] == "Title"


def east_asian(style: Any) -> str:
    return str(style.element.rPr.rFonts.get("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}eastAsia"))


@pytest.mark.parametrize(
    ("name", "face", "points", "line"),
    [
        ("Title", "方正小标宋简体", 22, 36),
        ("Body Text", "仿宋_GB2312", 16, 28),
        ("Heading 1", "黑体", 16, 28),
        ("Heading 2", "楷体_GB2312", 16, 28),
        ("Heading 3", "仿宋_GB2312", 16, 28),
        ("表内文字", "宋体", 10.5, None),
    ],
)
def test_type_of_an_official_document(
    path: Path, whole: Briefing, name: str, face: str, points: float, line: float | None
) -> None:
    style = written(path, whole).styles[name]
    assert east_asian(style) == face
    assert style.font.size.pt == points
    assert style.font.color.rgb is None
    spacing = style.paragraph_format.line_spacing
    assert (getattr(spacing, "pt", None) if line else spacing) == (line or 1.0)


def test_body_is_indented_by_two_characters(path: Path, whole: Briefing) -> None:
    assert written(path, whole).styles["Body Text"].paragraph_format.first_line_indent.pt == 32
    assert 'w:firstLineChars="200"' in xml(path, "word/styles.xml")


def test_every_typeface_has_others_in_its_place(path: Path, whole: Briefing) -> None:
    written(path, whole)
    table = xml(path, "word/fontTable.xml")
    for face in template.FACES:
        assert face.others
        assert f'<w:font w:name="{face.name}"><w:altName w:val="{",".join(face.others)}"/>' in table


def test_paper_and_page_numbers(path: Path, whole: Briefing) -> None:
    document = written(path, whole)
    section = document.sections[0]
    size = [round(length.mm) for length in (section.page_width, section.page_height)]
    edges = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert size == [210, 297]
    assert [round(length.mm) for length in edges] == [37, 35, 28, 26]
    assert document.settings.odd_and_even_pages_header_footer
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        text = footer.paragraphs[0]._p.xml
        assert f'<w:jc w:val="{side}"/>' in text
        assert "PAGE" in text
        assert "— " in text


def test_tables_are_real_with_repeated_heads(path: Path, whole: Briefing, sheet: Sheet) -> None:
    tables = written(path, whole).tables
    assert len(tables) == 2
    rows = [[cell.text for cell in row.cells] for row in tables[0].rows]
    assert rows == [["名称", "数值", "文号"], *map(list, sheet.rows)]
    text = tables[0]._tbl.xml
    assert text.count("<w:tblHeader") == 1
    assert text.index("<w:tblHeader") < text.index("全国")
    assert text.count("<w:cantSplit") == 3


def test_rules_of_a_table(path: Path, whole: Briefing) -> None:
    written(path, whole)
    grid = xml(path)
    assert "<w:insideV " in grid
    written(path, whole, rules="three")
    three = xml(path)
    assert "<w:insideV " not in three
    assert three.count('<w:top w:val="single" w:sz="12"') == 2
    assert three.count('<w:tcBorders><w:bottom w:val="single" w:sz="6"') == 6


def test_numbers_stand_point_below_point(path: Path) -> None:
    sheet = Sheet("题", "", (SheetColumn("数", "number"),), (("1.25",), ("130.5",), ("7",), ("—",)), "")
    written(path, Briefing("", (SheetBlock(sheet, ""),)))
    assert re.findall(r'<w:ind w:right="(\d+)"/>', xml(path)) == ["0", "105", "262", "0"]


def test_grouped_heads_are_merged(path: Path) -> None:
    columns = (
        SheetColumn("地区"),
        SheetColumn("2021年", "number", "交易额"),
        SheetColumn("2022年", "number", "交易额"),
    )
    sheet = Sheet("题", "", columns, (("浙江", "1", "2"),), "")
    table = written(path, Briefing("", (SheetBlock(sheet, ""),))).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["地区", "交易额", "交易额"]
    assert [cell.text for cell in table.rows[1].cells] == ["地区", "2021年", "2022年"]
    assert table._tbl.xml.count("<w:tblHeader") == 2


def test_pictures_fit_and_are_described(path: Path) -> None:
    blocks = (
        PictureBlock(png(), "小图", 80),
        PictureBlock(png(10, 400), "高图", 900),
        PictureBlock(png(), "宽图", 900),
    )
    shapes = written(path, Briefing("", blocks)).inline_shapes
    widths = [round(shape.width.mm) for shape in shapes]
    assert widths[0] == 80
    assert widths[2] == 156
    assert all(shape.height.mm <= 195.1 for shape in shapes)
    assert round(shapes[0].width / shapes[0].height, 2) == 2.0
    assert [shape._inline.docPr.get("descr") for shape in shapes] == ["小图", "高图", "宽图"]


def test_what_is_no_picture_is_a_bug_and_leaves_nothing(path: Path) -> None:
    from docx.image.exceptions import UnrecognizedImageError

    with pytest.raises(UnrecognizedImageError):
        docx.write_briefing(Briefing("", (PictureBlock(b"no picture at all", "", 80),)), path)
    assert list(path.parent.iterdir()) == []


def test_references_are_a_list_that_word_counts(path: Path, whole: Briefing) -> None:
    document = written(path, whole)
    listed = [p for p in document.paragraphs if p.style.name == "参考文献"]
    assert [p.text for p in listed] == ["单列的引文.", "甲[R]. 2023.", "乙[EB/OL]."]
    assert '<w:lvlText w:val="[%1]"/>' in xml(path, "word/numbering.xml")
    assert '<w:numId w:val="0"/>' in listed[0]._p.xml


def test_a_wide_table_gets_a_page_turned_round(path: Path) -> None:
    columns = tuple(SheetColumn(f"指标{n}", "number" if n else "text") for n in range(14))
    wide = Sheet("宽表", "", columns, (("北京", *["1234567.89"] * 13),), "来源")
    blocks = (Paragraph("前。"), Heading(1, "宽表"), SheetBlock(wide, ""), Paragraph("后。"))
    document = written(path, Briefing("题", blocks, ("甲.",)))
    assert [s.page_width > s.page_height for s in document.sections] == [False, True, False]
    assert docx_tables.plan(wide).turned
    texts = [p.text for p in document.paragraphs]
    body = document.element.body.xml
    assert body.index("一、宽表") > body.index("<w:sectPr")
    assert texts.index("一、宽表") < texts.index("表1　宽表")


@pytest.mark.parametrize("rows", [0, 1, 50])
def test_tables_fill_the_width_and_no_more(rows: int, sheet: Sheet) -> None:
    made = docx_tables.plan(replace(sheet, rows=(("长" * 60, "超过12345.67", "国办发〔2022〕9号"),) * rows))
    assert sum(made.widths) == pytest.approx(156 * 72 / 25.4, abs=0.5)
    assert min(made.widths) > 20


def test_columns_of_numbers_are_never_too_narrow() -> None:
    sheet = Sheet(
        "", "", (SheetColumn("长" * 40), SheetColumn("数", "number")), (("长" * 80, "251"), ("短", "2.07")), ""
    )
    width = docx_tables.plan(sheet).widths[1]
    # Three digits, and behind them the room of ".07", beside the white of the cell.
    assert width - 8.5 >= 3 * 5.25 + 2.5 * 5.25


def test_a_few_longer_units_do_not_break() -> None:
    columns = (SheetColumn("指标"), SheetColumn("单位"))
    rows = (*(("很长的指标名称" * 6, "%"),) * 20, ("全国网上零售额", "万亿元"))
    # Three characters at 10.5 points beside the white of the cell.
    assert docx_tables.plan(Sheet("", "", columns, rows, "")).widths[1] - 8.5 >= 3 * 10.5


def test_odd_text_arrives(path: Path) -> None:
    odd = ("=1+1", "两行\n文字", "制表\t符", "<b>&amp;\"'", "😀🀄", "长" * 10_000, "控制\x07符", "半个\ud800字")
    sheet = Sheet("<题>&", "", (SheetColumn("<头>"),), tuple((text,) for text in odd), "<源>")
    document = written(path, Briefing("<b>&\x00", (SheetBlock(sheet, "a < b & c"), Paragraph(odd[3])), ("x & y",)))
    found = [row.cells[0].text for row in document.tables[0].rows]
    assert found == ["<头>", *odd[:6], "控制符", "半个字"]
    assert document.paragraphs[0].text == "<b>&"
    assert "表1　a < b & c" in [p.text for p in document.paragraphs]


def test_a_row_of_long_text_may_break_over_pages(path: Path) -> None:
    sheet = Sheet("题", "", (SheetColumn("文字"),), (("长" * 10_000,), ("短",)), "")
    text = written(path, Briefing("", (SheetBlock(sheet, ""),))).tables[0]._tbl.xml
    assert text.count("<w:cantSplit") == 2


def test_quotation_marks_are_set_in_the_chinese_typeface(path: Path) -> None:
    written(path, Briefing("", (Paragraph("“丝路电商”"), Paragraph("没有引号"))))
    assert xml(path).count('<w:rFonts w:hint="eastAsia"/>') == 1


def test_an_empty_document_opens(path: Path) -> None:
    assert written(path, Briefing("", ())).paragraphs == []


def test_properties_tell_of_nobody(path: Path, whole: Briefing) -> None:
    properties = written(path, whole).core_properties
    assert (properties.title, properties.author, properties.comments) == ("浙江省电子商务发展情况", "", "")
    assert properties.created.year >= 2024


def test_cancelled_half_way_leaves_what_was_there(path: Path, whole: Briefing) -> None:
    path.write_bytes(b"old")
    done: list[int] = []
    with pytest.raises(ExportCancelledError):
        docx.write_briefing(whole, path, lambda now, _all: done.append(now), lambda: len(done) >= 4)
    assert done == [1, 2, 3, 4]
    assert [(p.name, p.read_bytes()) for p in path.parent.iterdir()] == [(path.name, b"old")]


def test_progress_reaches_the_end(path: Path, whole: Briefing) -> None:
    told: list[tuple[int, int]] = []
    docx.write_briefing(whole, path, lambda now, total: told.append((now, total)))
    assert told == [(n, 12) for n in range(1, 13)]


def test_no_picture_of_another_document_is_inside(path: Path, whole: Briefing) -> None:
    written(path, whole)
    with zipfile.ZipFile(path) as parts:
        assert [name for name in parts.namelist() if "thumbnail" in name] == []
        assert sum(name.startswith("word/media/") for name in parts.namelist()) == 1
        assert parts.testzip() is None
