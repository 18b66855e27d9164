"""A briefing as PDF. What the pages say is read by another program in tests/e2e."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from desktop.core.briefing import Briefing, Heading, Paragraph, PictureBlock, Reference, SheetBlock
from desktop.core.sheet import Sheet, SheetColumn
from desktop.export.files import ExportCancelledError, ExportError
from desktop.views.paper import write_pdf

COLUMNS = (SheetColumn("名称"), SheetColumn("数值", "number"))


def sheet_of(rows: int) -> Sheet:
    return Sheet("题", "亿元", COLUMNS, tuple((f"第{n}行", f"{n}.5") for n in range(rows)), "资料来源：甲", "注：乙。")


def pages(path: Path) -> list[tuple[float, float]]:
    """Size of each page in points."""
    found = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", path.read_bytes())
    return [(float(width), float(height)) for width, height in found]


@pytest.fixture
def path(tmp_path: Path, qapp: QGuiApplication) -> Path:
    del qapp
    return tmp_path / "a.pdf"


def test_every_kind_of_block_on_a4(path: Path) -> None:
    blocks = (
        Heading(1, "总体"), Paragraph("一段。\n又一段。"), SheetBlock(sheet_of(3), "表"), Reference("甲."),
        PictureBlock(b"", "没有图", 100),
    )  # fmt: skip
    write_pdf(Briefing("题", blocks, ("乙.",)), path)
    assert [(round(w), round(h)) for w, h in pages(path)] == [(595, 842)]


def test_long_tables_go_on_over_pages(path: Path) -> None:
    write_pdf(Briefing("", (SheetBlock(sheet_of(200), ""),)), path)
    assert 5 <= len(pages(path)) <= 8


def test_a_row_that_is_higher_than_a_page_goes_on_over_pages(path: Path) -> None:
    sheet = Sheet("题", "", COLUMNS, (("长" * 10_000, "1.0"),), "")
    write_pdf(Briefing("", (SheetBlock(sheet, ""),)), path)
    assert 6 <= len(pages(path)) <= 14


def test_wide_tables_turn_the_page_and_what_follows_turns_it_back(path: Path) -> None:
    columns = tuple(SheetColumn(f"指标{n}", "number") for n in range(14))
    wide = Sheet("宽", "", columns, (("1234567.89",) * 14,), "")
    write_pdf(Briefing("题", (Paragraph("前。"), Heading(1, "宽"), SheetBlock(wide, ""), Paragraph("后。"))), path)
    assert [w > h for w, h in pages(path)] == [False, True, False]


def test_an_empty_document_has_a_page(path: Path) -> None:
    write_pdf(Briefing("", ()), path)
    assert len(pages(path)) == 1


def test_cancelled_half_way_leaves_what_was_there(path: Path) -> None:
    path.write_bytes(b"old")
    done: list[int] = []
    with pytest.raises(ExportCancelledError):
        write_pdf(
            Briefing("", (SheetBlock(sheet_of(200), ""),)), path, lambda now, _all: done.append(now),
            lambda: len(done) >= 50,
        )  # fmt: skip
    assert len(done) == 50
    assert [(p.name, p.read_bytes()) for p in path.parent.iterdir()] == [("a.pdf", b"old")]


def test_progress_reaches_the_end(path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_pdf(Briefing("", (SheetBlock(sheet_of(5), ""),)), path, lambda now, total: told.append((now, total)))
    assert told[-1] == (7, 7)


def test_no_such_folder_is_a_sentence(tmp_path: Path, qapp: QGuiApplication) -> None:
    del qapp
    with pytest.raises(ExportError) as error:
        write_pdf(Briefing("", ()), tmp_path / "none" / "a.pdf")
    assert "文件夹不存在" in error.value.sentence
