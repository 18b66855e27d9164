"""The page 摘编: what it shows, what can be done with items and collections, files in and out."""

import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QClipboard, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core import pieces
from desktop.core.briefing import Heading
from desktop.core.clippings import Collection, Item
from desktop.core.records import Location
from desktop.store.user_errors import UserDataFullError
from desktop.views import collecting
from desktop.views.briefing_blocks import BriefingMaker
from desktop.views.collection_bar import FILES
from desktop.views.collections import CollectionsPage
from desktop.views.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Find = Callable[[QWidget, str], QAbstractButton]


def content(window: MainWindow) -> tuple[Item, ...]:
    store = window.context.store
    values = [o for o in store.observations.all() if o.section == "1.1.2"][:2]
    policy = next(p for p in store.policies.all() if p.id == "A-024")
    figure = next(f for f in store.figures.all() if f.id == "表1-1")
    case = store.outline.cases()[0]
    return (
        Item("heading", text="一、规模"), *pieces.of_observations(values), Item("note", text="可比口径\n第二行"),
        pieces.of_policy(policy), pieces.of_figure(figure), pieces.of_case(case), Item("policy", "none", "旧文件"),
    )  # fmt: skip


@pytest.fixture
def page(window: MainWindow) -> CollectionsPage:
    book = window.context.user.notebook
    book.apply("x", lambda shelf: shelf.added(Collection("简报", content(window))).added(Collection("材料")))
    window.go(Location("collections"))
    assert isinstance(window.page, CollectionsPage)
    return window.page


def texts(page: CollectionsPage) -> list[str]:
    one = page._desk.collection
    return [item.text for item in one.items] if one else []


def titles(page: CollectionsPage) -> list[str]:
    return [one.title for one in page._desk.shelf.collections]


def select(page: CollectionsPage, *numbers: int) -> None:
    page._list.select_keys([page._resolved[number].item.id for number in numbers])


# Showing


def test_items_show_their_records_and_what_is_gone_says_so(page: CollectionsPage) -> None:
    rows = page._list.rows
    assert [row.title for row in rows[:1]] == ["一、规模"]
    assert rows[0].bold
    assert "节" in rows[1].second
    assert rows[4].second.endswith("国办发〔2022〕9号")
    assert rows[7].tag == ("本版没有", "likely")
    assert page.subtitle() == "简报"
    assert page.status().startswith("8 条")


def test_without_a_collection_one_is_offered(window: MainWindow, button: Find) -> None:
    window.go(Location("collections"))
    page = window.page
    assert isinstance(page, CollectionsPage)
    assert not page._bar.isVisible()
    button(page._stack, "新建摘编").click()
    assert titles(page) == ["我的摘编"]
    assert page._bar.title.hasFocus()
    button(page._stack, "加笔记").click()
    assert page._desk.collection is not None
    assert [item.kind for item in page._desk.collection.items] == ["note"]


def test_what_is_added_on_another_page_is_there(window: MainWindow, page: CollectionsPage, qtbot: QtBot) -> None:
    window.go(Location("policies", "A-025"))
    qtbot.keyClick(window, Qt.Key.Key_D, CONTROL)
    window.go(Location("collections"))
    assert page._resolved[-1].item.ref == "A-025"


def test_enter_opens_the_record(window: MainWindow, page: CollectionsPage, qtbot: QtBot) -> None:
    select(page, 4)
    page._list.setFocus()
    qtbot.keyClick(page._list, Qt.Key.Key_Return)
    assert window.here == Location("policies", "A-024")


def test_looking_inside(page: CollectionsPage, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert page._bar.field.hasFocus()
    qtbot.keyClicks(page._bar.field, "9")
    page._bar.field.setText("国办发")
    qtbot.waitUntil(lambda: len(page._list.rows) == 1)
    page._bar.field.setText("没有的词")
    qtbot.waitUntil(lambda: page._list.rows[0].title == "没有含“没有的词”的内容")
    assert page._list.selected_keys() == ()
    page._bar.field.clear()
    qtbot.waitUntil(lambda: len(page._list.rows) == 8)


# Changing


def test_keys_move_what_is_selected(page: CollectionsPage, qtbot: QtBot) -> None:
    before = texts(page)
    select(page, 1, 2)
    qtbot.keyClick(page._list, Qt.Key.Key_Up, ALT | SHIFT)
    assert texts(page)[:3] == [before[1], before[2], before[0]]
    assert page._list.selected_keys() == tuple(r.item.id for r in page._resolved[:2])
    qtbot.keyClick(page._list, Qt.Key.Key_Down, ALT | SHIFT)
    assert texts(page) == before


def test_dragging_moves(page: CollectionsPage) -> None:
    before = texts(page)
    select(page, 0)
    mime = page._list.dragged()
    assert mime.text() == "一、规模"
    drop(page, mime, row=3, below=True)
    assert texts(page)[:4] == [*before[1:4], before[0]]
    drop(page, mime, row=-1)
    assert texts(page)[-1] == before[0]


def drop(page: CollectionsPage, mime: QMimeData, *, row: int, below: bool = False) -> None:
    view = page._list
    place = QPointF(20, view.viewport().height() + 500.0)
    if row >= 0:
        rect = view.visualRect(view.model().index(row, 0))
        place = QPointF(rect.left() + 5.0, rect.bottom() - 2.0 if below else rect.top() + 2.0)
    action = Qt.DropAction.MoveAction
    view.dropEvent(QDropEvent(place, action, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))


def test_foreign_things_are_not_dropped_here(page: CollectionsPage) -> None:
    before = texts(page)
    mime = QMimeData()
    mime.setText("x")
    drop(page, mime, row=1)
    assert texts(page) == before


def test_nothing_moves_while_one_looks_for_something(page: CollectionsPage, window: MainWindow, qtbot: QtBot) -> None:
    page._bar.field.setText("政策")
    qtbot.waitUntil(lambda: len(page._list.rows) < 8)
    page._list.select_keys([page._list.rows[0].key])
    before = texts(page)
    qtbot.keyClick(page._list, Qt.Key.Key_Up, ALT | SHIFT)
    assert texts(page) == before
    assert window.status.text.startswith("正在查找")


def test_deleting_and_taking_back(page: CollectionsPage, window: MainWindow, qtbot: QtBot, button: Find) -> None:
    before = texts(page)
    select(page, 1, 4)
    qtbot.keyClick(page._list, Qt.Key.Key_Delete)
    assert texts(page) == [words for n, words in enumerate(before) if n not in {1, 4}]
    assert page._list.selected_keys() == (page._resolved[1].item.id,)
    assert window.status.text == "已删除 2 条"
    button(window.status, "撤销").click()
    assert texts(page) == before
    qtbot.keyClick(window, Qt.Key.Key_Y, CONTROL)
    assert len(texts(page)) == 6


def test_a_collection_is_deleted_and_comes_back(page: CollectionsPage, window: MainWindow, qtbot: QtBot) -> None:
    page._desk.remove()
    assert titles(page) == ["材料"]
    assert page.subtitle() == "材料"
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert titles(page) == ["简报", "材料"]


def test_renaming(page: CollectionsPage, qtbot: QtBot) -> None:
    page._bar.title.setFocus()
    page._bar.title.selectAll()
    page._bar.title.insert("季度简报")
    page._bar.title.setModified(True)
    qtbot.keyClick(page._bar.title, Qt.Key.Key_Return)
    assert titles(page) == ["季度简报", "材料"]
    page._bar.title.setFocus()
    page._bar.title.selectAll()
    qtbot.keyClick(page._bar.title, Qt.Key.Key_Delete)
    qtbot.keyClick(page._bar.title, Qt.Key.Key_Return)
    assert titles(page) == ["季度简报", "材料"]


def test_own_words_are_added_behind_the_selection_and_saved_while_typing(
    page: CollectionsPage, window: MainWindow, qtbot: QtBot, button: Find
) -> None:
    select(page, 2)
    button(page._bar, "加笔记").click()
    field = page._pane._field
    assert field is not None
    assert field.hasFocus()
    field.setPlainText("第一句。")
    qtbot.waitUntil(lambda: texts(page)[3] == "第一句。", timeout=2000)
    field.setPlainText("第一句。第二句。")
    select(page, 0)  # leaves the field before the pause is over
    assert texts(page)[3] == "第一句。第二句。"
    label = window.context.user.notebook.next_undo
    assert label == "改笔记"
    window.run("undo")
    assert texts(page)[3] == ""


def test_headings_have_levels(page: CollectionsPage, button: Find) -> None:
    select(page, 0)
    button(page._pane, "三级").click()
    assert page._resolved[0].item.written_as == "3"
    assert page._list.rows[0].indent == 2


def test_f2_edits_own_words(page: CollectionsPage, qtbot: QtBot) -> None:
    select(page, 3)
    qtbot.keyClick(page._list, Qt.Key.Key_F2)
    assert page._pane._field is not None
    assert page._pane._field.hasFocus()
    assert page._pane._field.toPlainText() == "可比口径\n第二行"


def test_values_become_sentences(page: CollectionsPage, button: Find) -> None:
    select(page, 1, 2)
    button(page._pane, "一句话").click()
    assert [r.item.written_as for r in page._resolved[1:3]] == ["sentence", "sentence"]
    assert page._list.rows[1].tag == ("一句话", "")
    assert len(page._list.selected_keys()) == 2


def test_selected_items_go_to_another_collection(page: CollectionsPage, window: MainWindow) -> None:
    second = page._desk.shelf.collections[1]
    select(page, 0, 4)
    collecting.collect(window, into=second)
    assert [item.kind for item in page._desk.shelf.collections[1].items] == ["heading", "policy"]
    assert len({item.id for one in page._desk.shelf.collections for item in one.items}) == 10


def test_what_is_copied(page: CollectionsPage, qtbot: QtBot, clipboard: QClipboard) -> None:
    select(page, 1, 2)
    qtbot.keyClick(page._list, Qt.Key.Key_C, CONTROL)
    assert clipboard.text().splitlines()[0] == "简报"
    assert "资料来源：商务部" in clipboard.text()
    select(page, 0, 4)
    qtbot.keyClick(page._list, Qt.Key.Key_C, CONTROL)
    assert "序号\t类别\t内容\t说明\t出处" in clipboard.text()


# Trouble


def test_a_full_disk_keeps_the_change_and_can_be_tried_again(
    page: CollectionsPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch, button: Find
) -> None:
    def full(_work: object) -> None:
        raise UserDataFullError

    with monkeypatch.context() as patch:
        patch.setattr(window.context.user.database, "write", full)
        select(page, 0)
        page._desk.delete(page._list.selected_keys())
        assert page._notice.text == "磁盘已满，摘编未保存，内容仍在窗口中。"
        assert len(texts(page)) == 7
        assert {"重试", "另存到…", "好"} <= {one.text() for one in page._notice.findChildren(QAbstractButton)}
    button(page._notice, "重试").click()
    assert window.context.user.notebook.is_saved
    assert page._notice.text == ""


# Files


def test_a_file_goes_out_and_comes_back(page: CollectionsPage, tmp_path: Path) -> None:
    path = tmp_path / "简报.shangjian.json"
    before = texts(page)
    page.files.save_to(path)
    assert page._notice.text == "已导出“简报.shangjian.json”。"
    page.files.load_from(path)
    assert titles(page) == ["简报", "材料", "简报 2"]
    assert texts(page) == before
    assert json.loads(path.read_text(encoding="utf-8"))["title"] == "简报"


def test_a_file_that_is_none_of_ours_ends_in_a_sentence(page: CollectionsPage, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b"{}")
    page.files.load_from(path)
    assert page._notice.text == "“x.json”：这不是商鉴的摘编文件。没有作任何改动。"
    page.files.load_from(tmp_path / "none.json")
    assert page._notice.text.startswith("未能读取“none.json”")
    assert titles(page) == ["简报", "材料"]


def test_a_document_with_everything(page: CollectionsPage, tmp_path: Path, qtbot: QtBot) -> None:
    from docx import Document

    path = tmp_path / "简报.docx"
    page.files.save_to(path)
    assert page.files.strip.isVisible()
    qtbot.waitUntil(lambda: page._notice.text != "", timeout=20_000)
    assert page._notice.text == "已导出“简报.docx”。"
    document = Document(str(path))
    words = "\n".join(p.text for p in document.paragraphs) + "\n".join(
        cell.text for table in document.tables for row in table.rows for cell in row.cells
    )
    gone = "（这一版数据里没有这一条）"
    for wanted in ("一、规模", "第二行", "（国办发〔2022〕9号）", "22.62", gone, "中国电子商务报告2022[R]"):
        assert wanted in words
    assert not [one for one in tmp_path.iterdir() if one != path]


def test_a_workbook_with_every_table(page: CollectionsPage, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "简报.xlsx"
    page.files.save_to(path)
    qtbot.waitUntil(lambda: page._notice.text != "", timeout=20_000)
    assert page._notice.text == "已导出“简报.xlsx”。"
    with ZipFile(path) as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 4  # the list of items, two tables, 说明


def test_a_document_to_print(page: CollectionsPage, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "简报.pdf"
    page.files.save_to(path)
    qtbot.waitUntil(lambda: page._notice.text != "", timeout=20_000)
    assert page._notice.text == "已导出“简报.pdf”。"
    assert path.read_bytes().startswith(b"%PDF-")


def test_ctrl_s_opens_the_menu_of_files(
    page: CollectionsPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[list[str]] = []
    # The offscreen display warns of every popup.
    monkeypatch.setattr(
        page._bar.files, "showMenu", lambda: shown.append([e.text() for e in page._bar.files.menu().actions()])
    )
    window.run("export")
    assert shown == [list(FILES.values())]


def test_numbers_before_headings_are_given_once(page: CollectionsPage) -> None:
    one = page._desk.collection
    assert one is not None
    maker = BriefingMaker(Collection("x", (Item("heading", text="一、规模"), Item("heading", text="1.5倍的增长"))),
                          page._resolver, lambda _: b"")  # fmt: skip
    assert list(maker.steps()) == [1, 2]
    assert maker.briefing.blocks == (Heading(1, "规模"), Heading(1, "1.5倍的增长"))


def test_a_place_that_cannot_be_written(page: CollectionsPage, tmp_path: Path, qtbot: QtBot) -> None:
    for name in ("a.docx", "a.shangjian.json"):
        page._notice.hide()
        page.files.save_to(tmp_path / "none" / name)
        qtbot.waitUntil(lambda: page._notice.text != "", timeout=20_000)
        assert page._notice.text.startswith(f"未能写入“{name}”")


def test_a_cancelled_export_leaves_no_file(
    page: CollectionsPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page.files.save_to(tmp_path / "a.docx")
    page.files._exporter.cancel()
    qtbot.waitUntil(lambda: not page.files._exporter.is_busy, timeout=20_000)
    assert window.status.text == "已取消，没有留下文件。"
    assert list(tmp_path.iterdir()) == []


def test_a_narrow_window_opens_the_pane_to_write_in(
    page: CollectionsPage, window: MainWindow, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    window.resize(800, 560)
    settle()
    assert not page._pane.isVisible()
    select(page, 3)
    qtbot.keyClick(page._list, Qt.Key.Key_F2)
    settle()
    assert page._pane._field is not None
    assert page._pane._field.hasFocus()
