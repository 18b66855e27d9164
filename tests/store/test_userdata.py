"""The reader's own database: saving, undoing, several windows, and files that cannot be used."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.core.clippings import Collection, Item, Shelf
from desktop.store import user_errors, userfile
from desktop.store.user_schema import APPLICATION_ID, MIGRATIONS, Step
from desktop.store.userdata import UserData
from desktop.store.userfile import open_user_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "数据 #1" / "user.sqlite"


def note(text: str) -> Item:
    return Item("note", text=text)


def fill(path: Path, *words: str) -> None:
    user = UserData(path)
    user.notebook.apply("新建", lambda shelf: shelf.added(Collection("简报", tuple(map(note, words)))))
    user.close()


def words(user: UserData) -> list[str]:
    return [item.text for one in user.notebook.shelf.collections for item in one.items]


def read(path: Path) -> list[str]:
    user = UserData(path)
    found = words(user)
    user.close()
    return found


def reads(path: Path) -> tuple[list[str], str]:
    user = UserData(path)
    found = words(user)
    notice = user.take_notice()
    assert user.take_notice() == ""
    user.close()
    return found, notice


# Good days


def test_nothing_is_opened_before_it_is_asked_for(path: Path) -> None:
    user = UserData(path)
    assert not user.is_open
    assert user.take_notice() == ""
    user.close()
    assert not path.parent.exists()


def test_in_memory_no_file_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    user = UserData(None)
    user.notebook.apply("新建", lambda shelf: shelf.added(Collection("简报", (note("一"),))))
    user.notes.set("policy", "A-1", "看过")
    assert words(user) == ["一"]
    user.close()
    assert list(tmp_path.iterdir()) == []


def test_what_is_kept_is_there_next_time(path: Path) -> None:
    fill(path, "一", "二")
    assert read(path) == ["一", "二"]


def test_the_file_is_marked_and_in_write_ahead_mode(path: Path) -> None:
    fill(path, "一")
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        assert raw.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
        assert raw.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_order_titles_and_forms_survive(path: Path) -> None:
    fill(path, "一", "二", "三")
    user = UserData(path)
    book = user.notebook
    one = book.shelf.collections[0]
    turned = one.moved({one.items[2].id}, 0).changed(Item("note", text="贰", form="x", id=one.items[1].id))
    book.apply("改", lambda shelf: Shelf((Collection("另一", (note("甲"),)), turned, *shelf.collections[1:])))
    shelf = book.shelf
    user.close()
    user = UserData(path)
    assert user.notebook.shelf == shelf
    user.close()


def test_every_step_of_undo_and_redo_is_saved(path: Path) -> None:
    fill(path, "一", "二", "三")
    user = UserData(path)
    book = user.notebook
    before = book.shelf
    book.apply("删除 2 条", lambda s: s.changed(s.collections[0].without({i.id for i in s.collections[0].items[:2]})))
    book.apply("删除摘编", lambda s: s.without(s.collections[0].id))
    assert book.undo() == "删除摘编"
    assert read(path) == ["三"]
    assert book.next_undo == "删除 2 条"
    assert book.undo() == "删除 2 条"
    assert (book.shelf, read(path), book.undo()) == (before, ["一", "二", "三"], "")
    assert book.redo() == "删除 2 条"
    assert (read(path), book.next_redo) == (["三"], "删除摘编")
    user.close()


def test_a_change_that_changes_nothing_is_no_step(path: Path) -> None:
    user = UserData(path)
    assert not user.notebook.apply("无", lambda shelf: shelf)
    assert user.notebook.next_undo == ""
    user.close()


def test_thousands_of_items_in_one_go(path: Path) -> None:
    fill(path, *(str(n) for n in range(5000)))
    user = UserData(path)
    one = user.notebook.shelf.collections[0]
    user.notebook.apply("移动", lambda shelf: shelf.changed(one.moved({one.items[-1].id}, 0)))
    user.close()
    assert read(path)[:3] == ["4999", "0", "1"]


def test_two_windows_see_each_other(path: Path) -> None:
    fill(path, "一")
    first, second = UserData(path), UserData(path)
    assert words(first) == words(second) == ["一"]
    one = first.notebook.shelf.collections[0]
    first.notebook.apply("加", lambda s: s.changed(s.collections[0].added([note("二")])))
    second.notebook.apply("加", lambda s: s.changed(s.collections[0].added([note("三")])))
    assert words(second) == ["一", "二", "三"]
    assert first.notebook.refresh()
    assert not first.notebook.refresh()
    assert words(first) == ["一", "二", "三"]
    assert first.notebook.undo() == ""
    second.notebook.apply("删", lambda s: s.without(one.id))
    first.close()
    second.close()
    assert read(path) == []


def test_a_collection_that_another_window_took_away_comes_back(path: Path) -> None:
    fill(path, "一")
    user = UserData(path)
    book = user.notebook
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("PRAGMA foreign_keys=ON")
        raw.execute("DELETE FROM collection")
    book._shelf = book.shelf.changed(book.shelf.collections[0].added([note("二")]))
    book.retry()
    user.close()
    assert read(path) == ["一", "二"]


def test_notes_and_other_things_that_are_kept(path: Path) -> None:
    user = UserData(path)
    user.notes.set("policy", "A-024", "  报给处里 ")
    user.notes.set("case", "B.1.1", "x")
    user.notes.set("case", "B.1.1", " ")
    user.kept.set("recent", "a", "1")
    user.kept.set("recent", "a", "2")
    user.kept.set("packs", "a", "3")
    user.kept.set("packs", "b", "4")
    user.kept.remove("packs", "b")
    user.close()
    assert user.notes.get("policy", "A-024") == "报给处里"
    assert user.notes.get("policy", "none") == ""
    assert user.notes.all() == (("policy", "A-024", "报给处里"),)
    assert (user.kept.all("recent"), user.kept.all("packs")) == ({"a": "2"}, {"a": "3"})
    assert user.kept.get("recent", "none", "?") == "?"
    user.close()


# Layouts


def old(path: Path, steps: int) -> None:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as raw, raw:
        for step in MIGRATIONS[:steps]:
            for statement in step.statements:
                raw.execute(statement)
        raw.execute("INSERT INTO collection VALUES ('c', '旧摘编', 0)")
        raw.execute("INSERT INTO item VALUES ('i', 'c', 0, 'note', '', '旧笔记', '')")
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        raw.execute(f"PRAGMA user_version={steps}")


def test_an_old_layout_is_brought_up_to_date_with_a_backup_before_each_step(path: Path) -> None:
    old(path, 1)
    user = UserData(path)
    assert words(user) == ["旧笔记"]
    user.notes.set("case", "B.1.1", "x")
    user.close()
    kept = {one.stem.split("-before-")[-1]: one for one in userfile.backups_of(path) if "-before-" in one.name}
    assert set(kept) == {"notes", "kept"}
    for name, steps in (("notes", 1), ("kept", 2)):
        with closing(sqlite3.connect(kept[name])) as raw:
            assert raw.execute("PRAGMA user_version").fetchone()[0] == steps
            assert raw.execute("SELECT text FROM item").fetchone()[0] == "旧笔记"


def test_a_step_that_does_not_fit_leaves_the_file_as_it_was(path: Path) -> None:
    fill(path, "一", "一")
    before = path.read_bytes()
    once = Step("once", ("CREATE TABLE more (a)", "CREATE UNIQUE INDEX once ON item(text)"))
    opened = open_user_file(path, steps=(*MIGRATIONS, once))
    assert opened.path is None
    assert opened.notice == "摘编文件没有升级成功，原文件没有改动；摘编只在本次使用中保留。"
    opened.raw.close()
    assert path.read_bytes() == before
    assert [one.name.rpartition("-")[2] for one in userfile.backups_of(path)] == ["once.sqlite"]
    assert read(path) == ["一", "一"]


def test_one_backup_a_day_and_not_for_ever(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path, "一")
    assert userfile.backups_of(path) == []
    read(path)
    read(path)
    assert [one.name.rpartition("-")[2] for one in userfile.backups_of(path)] == ["daily.sqlite"]
    monkeypatch.setattr(userfile, "KEPT_BACKUPS", 3)
    opened = open_user_file(path)
    for _ in range(5):
        userfile.back_up(opened.raw, path, "x")
    opened.raw.close()
    assert len(userfile.backups_of(path)) == 3


# Bad days


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
