import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.export import files
from desktop.export.files import ExportCancelledError, ExportError, Steps


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A file that was there before."""
    path = tmp_path / "电商数据.xlsx"
    path.write_text("旧", encoding="utf-8")
    return path


def unharmed(target: Path) -> bool:
    return [p.name for p in target.parent.iterdir()] == [target.name] and target.read_text(encoding="utf-8") == "旧"


def fails(target: Path, data: bytes = b"x") -> str:
    with pytest.raises(ExportError) as error:
        files.write_bytes(target, data)
    return error.value.sentence


def test_a_new_file(tmp_path: Path) -> None:
    files.write_bytes(tmp_path / "a.csv", b"1")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.csv", b"1")]


def test_an_old_file_is_replaced(target: Path) -> None:
    files.write_bytes(target, "新".encode())
    assert target.read_text(encoding="utf-8") == "新"
    assert len(list(target.parent.iterdir())) == 1


def test_the_old_file_stays_until_the_end(target: Path) -> None:
    with files.writing(target) as spare:
        spare.write_text("half", encoding="utf-8")
        assert target.read_text(encoding="utf-8") == "旧"
        assert spare.parent == target.parent


def test_a_fault_inside_leaves_everything_as_it_was(target: Path) -> None:
    def work() -> None:
        with files.writing(target) as spare:
            spare.write_text("half", encoding="utf-8")
            raise RuntimeError("a bug")

    with pytest.raises(RuntimeError, match="a bug"):
        work()
    assert unharmed(target)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EROFS, "只读"),
        (errno.EACCES, "只读的，或正被其他程序打开"),
        (errno.EBUSY, "正被其他程序打开"),
        (errno.EIO, "磁盘或网络位置出错"),
    ],
)
def test_what_the_system_refuses(target: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    def refuse(_file: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    said = fails(target, b"x" * 100_000)
    assert words in said
    assert "电商数据.xlsx" in said
    assert unharmed(target)


@pytest.mark.parametrize("code", [5, 32, 33])
def test_open_elsewhere_on_windows(target: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def refuse(_self: Path, _to: Path) -> None:
        error = PermissionError(errno.EACCES, "used")
        error.winerror = code  # type: ignore[attr-defined]
        raise error

    monkeypatch.setattr(Path, "replace", refuse)
    assert "可能正被其他程序打开。请关闭后重试" in fails(target)
    assert unharmed(target)


@pytest.mark.parametrize("lock", [".~lock.电商数据.xlsx#", "~$电商数据.xlsx", "~$数据.xlsx", ".~电商数据.xlsx"])
def test_open_elsewhere_where_only_a_lock_file_tells(target: Path, lock: str) -> None:
    (target.parent / lock).touch()
    assert "正被其他程序打开" in fails(target)
    assert target.read_text(encoding="utf-8") == "旧"


def test_a_read_only_file_is_not_replaced(target: Path) -> None:
    target.chmod(0o444)
    assert "只读" in fails(target)
    assert unharmed(target)


def test_a_folder_of_that_name(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    assert "同名的文件夹" in fails(tmp_path / "a.csv")
    assert (tmp_path / "a.csv").is_dir()


def test_no_such_folder(tmp_path: Path) -> None:
    assert "文件夹不存在" in fails(tmp_path / "none" / "a.csv")


def test_a_file_in_place_of_the_folder(target: Path) -> None:
    assert "文件夹不存在" in fails(target / "a.csv")
    assert unharmed(target)


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    assert "文件名太长" in fails(tmp_path / ("长" * 200 + ".csv"))
    assert list(tmp_path.iterdir()) == []


def test_no_sentence_has_a_number_or_a_foreign_word(target: Path) -> None:
    for number in sorted(errno.errorcode):
        said = files.sentence(OSError(number, os.strerror(number)), target).replace(target.name, "")
        assert said.startswith("未能写入“”：")
        assert said.endswith("。")
        assert not any(c.isascii() for c in said), said


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("表1-1　占比/增速", "表1-1 占比 增速.xlsx"),
        ('a<b>c:"d"\\e|f?g*', "a b c d e f g.xlsx"),
        ("", "商鉴.xlsx"),
        ("...", "商鉴.xlsx"),
        ("CON", "商鉴 CON.xlsx"),
        ("lpt1.x", "商鉴 lpt1.x.xlsx"),
        ("com¹", "商鉴 com¹.xlsx"),
        ("第一行\n第二行\t", "第一行 第二行.xlsx"),
        (" 末尾有点. ", "末尾有点.xlsx"),
        ("表情😀", "表情😀.xlsx"),
    ],
)
def test_file_names(title: str, name: str) -> None:
    assert files.file_name(title, ".xlsx") == name


@given(st.text(max_size=300))
def test_any_title_makes_a_name_that_every_system_takes(title: str) -> None:
    name = files.file_name(title, ".docx")
    assert name.endswith(".docx")
    assert len(name.encode("utf-8")) < 230
    assert not set(name) & set('<>:"/\\|?*\n\t\0')
    assert name[0] not in " ."
    assert name != ".docx"


def test_steps_count_and_stop() -> None:
    told: list[tuple[int, int]] = []
    stop = False
    steps = Steps(3, lambda done, total: told.append((done, total)), lambda: stop)
    steps.done()
    steps.done(5)
    assert told == [(1, 3), (3, 3)]
    stop = True
    with pytest.raises(ExportCancelledError) as error:
        steps.done()
    assert error.value.sentence == "已取消，没有留下文件。"
