"""The reader's own database on good days: saving, undoing, several windows, new layouts."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.core.clippings import Collection, Item, Shelf
from desktop.store import userfile
from desktop.store.user_schema import APPLICATION_ID, MIGRATIONS, Step
from desktop.store.userdata import UserData
from desktop.store.userfile import open_user_file
from tests.store.shelves import fill, note, old, read, words


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "数据 #1" / "user.sqlite"


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
