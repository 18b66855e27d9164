"""The reader's own database on bad days: files that cannot be used, full disks, places that cannot be written."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.core.clippings import Collection
from desktop.store import user_errors, userfile
from desktop.store.user_schema import MIGRATIONS
from desktop.store.userdata import UserData
from desktop.store.userfile import open_user_file
from tests.store.shelves import fill, note, old, read, reads, words


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "数据 #1" / "user.sqlite"


def garbage(path: Path) -> None:
    path.write_bytes(b"not a database at all" * 400)


def holes(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[1024:] = b"\xff" * (len(whole) - 1024)
    path.write_bytes(whole)


def cut(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 3])


def other_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("CREATE TABLE theirs (a)")
        raw.execute("PRAGMA application_id=7")


def without_tables(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("DROP TABLE item")


BAD = {garbage: "已损坏", holes: "已损坏", cut: "已损坏", without_tables: "已损坏", other_program: "另一个程序"}


@pytest.mark.parametrize("spoil", BAD, ids=lambda spoil: spoil.__name__)
def test_a_file_that_cannot_be_used_is_set_aside_and_the_backup_takes_its_place(path: Path, spoil: object) -> None:
    fill(path, "一", "二")
    read(path)  # makes the backup
    assert callable(spoil)
    spoil(path)
    spoiled = path.read_bytes()
    found, notice = reads(path)
    assert found == ["一", "二"]
    assert BAD[spoil] in notice
    assert "没有删除" in notice
    assert "备份恢复 2 条" in notice
    aside = [one for one in path.parent.iterdir() if one.name in notice]
    assert [one.read_bytes() for one in aside] == [spoiled]
    assert reads(path) == (["一", "二"], "")


@pytest.mark.parametrize("spoil", BAD, ids=lambda spoil: spoil.__name__)
def test_without_a_backup_one_begins_anew(path: Path, spoil: object) -> None:
    fill(path, "一")
    assert callable(spoil)
    spoil(path)
    found, notice = reads(path)
    assert found == []
    assert notice.endswith("现在从空白开始。")


def test_a_damaged_backup_is_passed_over(path: Path) -> None:
    fill(path, "一")
    opened = open_user_file(path)
    first = userfile.backups_of(path)[0]
    second = userfile.back_up(opened.raw, path, "later")
    opened.raw.close()
    assert second != first
    garbage(second)
    garbage(path)
    assert reads(path)[0] == ["一"]


def test_a_lost_file_comes_back_from_the_backup(path: Path) -> None:
    fill(path, "一")
    read(path)
    path.unlink()
    found, notice = reads(path)
    assert found == ["一"]
    assert notice.startswith("上次的摘编文件不见了，已从 ")
    assert notice.endswith("恢复 1 条。")


def test_an_empty_file_is_a_new_one(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    assert reads(path) == ([], "")


def test_a_file_of_a_later_version_stays_untouched_and_this_version_has_its_own(path: Path) -> None:
    fill(path, "新版写的")
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("PRAGMA user_version=99")
    before = path.read_bytes()
    found, notice = reads(path)
    assert found == []
    assert "更新的商鉴" in notice
    assert "没有改动" in notice
    fill(path, "本版写的")
    assert reads(path)[0] == ["本版写的"]
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute(f"PRAGMA user_version={len(MIGRATIONS)}")
    assert len(path.read_bytes()) == len(before)
    assert read(path) == ["新版写的"]


def test_a_place_that_is_no_folder_keeps_all_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    user = UserData(tmp_path / "file" / "user.sqlite")
    user.notebook.apply("新建", lambda shelf: shelf.added(Collection("简报", (note("一"),))))
    assert words(user) == ["一"]
    assert user.take_notice() == "此处不能写入，摘编只在本次使用中保留。"
    user.close()


def test_a_folder_at_the_place_of_the_file_stays(path: Path) -> None:
    path.mkdir(parents=True)
    assert reads(path) == ([], "此处不能写入，摘编只在本次使用中保留。")
    assert path.is_dir()


def test_a_file_that_cannot_be_written_shows_what_it_holds(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path, "一")
    real = userfile._migrate

    def denied(raw: sqlite3.Connection, steps: object, where: Path | None) -> None:
        if where == path:
            raw.execute("PRAGMA query_only=ON")
            raw.execute("CREATE TABLE denied (a)")
        real(raw, steps, where)  # type: ignore[arg-type]

    monkeypatch.setattr(userfile, "_migrate", denied)
    before = path.read_bytes()
    user = UserData(path)
    user.notebook.apply("加", lambda s: s.changed(s.collections[0].added([note("二")])))
    assert words(user) == ["一", "二"]
    assert user.take_notice() == "此处不能写入，摘编只在本次使用中保留。"
    user.close()
    assert path.read_bytes() == before


def test_a_file_held_by_another_program_can_be_asked_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path, "一")
    monkeypatch.setattr(userfile, "BUSY_SECONDS", 0.01)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        user = UserData(path)
        with pytest.raises(user_errors.UserDataBusyError):
            words(user)
        other.execute("ROLLBACK")
    assert words(user) == ["一"]
    user.close()


def limit(user: UserData) -> None:
    """A disk with no room for another page."""
    raw = user.database._file.raw
    raw.execute(f"PRAGMA max_page_count={raw.execute('PRAGMA page_count').fetchone()[0]}")


def test_a_full_disk_loses_nothing_and_saves_all_when_there_is_room(path: Path) -> None:
    fill(path, "一")
    user = UserData(path)
    book = user.notebook
    limit(user)
    long = "很长的笔记" * 3000
    for _ in range(2):
        with pytest.raises(user_errors.UserDataFullError) as told:
            book.apply("加", lambda s: s.changed(s.collections[0].added([note(long)])))
    assert told.value.sentence == "磁盘已满，摘编未保存，内容仍在窗口中。"
    assert words(user) == ["一", long, long]
    assert not book.is_saved
    assert read(path) == ["一"]
    with pytest.raises(user_errors.UserDataFullError):
        book.retry()
    user.database._file.raw.execute("PRAGMA max_page_count=1000000")
    book.retry()
    assert book.is_saved
    assert read(path) == ["一", long, long]
    user.close()


def test_a_full_disk_at_the_opening(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old(path, 1)

    def full(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(userfile, "back_up", full)
    before = path.read_bytes()
    found, notice = reads(path)
    assert (found, notice) == (["旧笔记"], "磁盘已满，摘编只在本次使用中保留。")
    assert path.read_bytes() == before


def test_a_file_that_breaks_while_it_is_open_is_replaced_by_what_the_window_holds(path: Path) -> None:
    fill(path, "一", "二")
    user = UserData(path)
    book = user.notebook
    user.database._file.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = path.stat().st_size
    with path.open("r+b") as file:
        file.write(b"\xff" * whole)
    user.database._file.raw.execute("PRAGMA shrink_memory")
    book.apply("加", lambda s: s.changed(s.collections[0].added([note("三")])))
    assert words(user) == ["一", "二", "三"]
    assert "没有删除" in user.take_notice()
    user.close()
    assert read(path) == ["一", "二", "三"]


def test_a_fault_of_ours_is_not_hidden(path: Path) -> None:
    user = UserData(path)
    with pytest.raises(sqlite3.OperationalError):
        user.database.write(lambda raw: raw.execute("INSERT INTO nowhere VALUES (1)"))
    assert words(user) == []
    user.close()


def test_copies_of_a_file_with_its_log(path: Path, tmp_path: Path) -> None:
    """What only stands in the write-ahead log is seen where the place cannot be written."""
    user = UserData(path)
    user.notebook.apply("新建", lambda shelf: shelf.added(Collection("简报", (note("一"),))))
    copied = tmp_path / "copy"
    shutil.copytree(path.parent, copied)
    user.close()
    opened = userfile._in_memory(copied / path.name, MIGRATIONS, "x", OSError())
    assert opened.raw.execute("SELECT text FROM item").fetchone()[0] == "一"
    opened.raw.close()
