"""Parts of a sheet, three-line tables, and files that are there complete or not at all."""

import errno
from pathlib import Path

import pytest

from desktop.export.choose import Choice, first_rows
from desktop.export.sheet import Sheet, SheetColumn
from desktop.export.three_line import three_line
from desktop.export.whole_file import why_not, write_whole

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


def test_three_lines() -> None:
    found = three_line(SHEET)
    assert found.count("1.5pt solid") == 3 + 3  # above each head, below each cell of the last row
    assert found.count("0.75pt solid") == 3
    assert 'border="1"' not in found
    assert "表&lt;1&gt;" in found
    assert "甲&amp;乙" in found
    assert found.count("mso-number-format") == 2
    assert "text-align:right" in found
    assert found.index("资料来源") > found.index("</table>")
    assert "font-family" not in found


def test_an_old_file_stays_until_the_new_one_is_complete(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    write_whole(path, b"old")

    def full(_self: Path, _content: bytes) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="full") as told:
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.txt"]
    assert why_not(told.value, path.name) == "未能写入“a.txt”：磁盘已满。"


def test_each_reason_has_its_sentence(tmp_path: Path) -> None:
    assert "其他程序" in why_not(PermissionError(13, "x"), "a")
    with pytest.raises(FileNotFoundError) as told:
        write_whole(tmp_path / "none" / "a.txt", b"x")
    assert "文件夹不存在" in why_not(told.value, "a.txt")
