"""Ctrl+D on every page, the choice of a collection, undo from the status bar."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.clippings import NEW_TITLE, Collection, Item, Shelf
from desktop.core.records import Location
from desktop.store.user_errors import UserDataFullError
from desktop.views.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Find = Callable[[QWidget, str], QAbstractButton]


def shelf(window: MainWindow) -> Shelf:
    return window.context.user.notebook.shelf


def items(window: MainWindow) -> list[tuple[str, str]]:
    return [(item.kind, item.ref) for one in shelf(window).collections for item in one.items]


def collect(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_D, CONTROL)


@pytest.mark.parametrize(
    ("page", "ref", "kind"),
    [
        ("figures", "图1-2", "figure"), ("figures", "表1-1", "figure"), ("policies", "A-024", "policy"),
        ("cases", "B.3.1", "case"), ("outline", "1.1.2", "section"), ("terms", "front-warehouse", "term"),
        ("doubts", "d-1.1.7-1", "discrepancy"),
    ],
)  # fmt: skip
def test_what_is_open_is_collected(window: MainWindow, qtbot: QtBot, page: str, ref: str, kind: str) -> None:
    window.go(Location(page, ref))
    collect(qtbot, window)
    assert [one.title for one in shelf(window).collections] == [NEW_TITLE]
    assert items(window) == [(kind, ref)]
    assert window.status.text.startswith(f"已加入“{NEW_TITLE}”：")


def test_selected_rows_are_collected_in_their_order(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Location("indicators"))
    page = window.page
    assert page is not None
    page._view.select_row(2)  # type: ignore[attr-defined]
    for _ in range(2):
        qtbot.keyClick(page._view, Qt.Key.Key_Down, SHIFT)  # type: ignore[attr-defined]
    collect(qtbot, window)
    rows = page._table.rows  # type: ignore[attr-defined]
    assert items(window) == [("observation", row.id) for row in rows[2:5]]
    assert "3 条" in window.status.text


def test_values_of_a_section_are_collected_where_the_keyboard_is_among_them(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Location("outline", "1.1.2"))
    page = window.page
    assert page is not None
    page._view.setFocus()  # type: ignore[attr-defined]
    page._view.select_row(0)  # type: ignore[attr-defined]
    collect(qtbot, window)
    assert items(window) == [("observation", page._table.rows[0].id)]  # type: ignore[attr-defined]


def test_headline_values_of_the_overview(window: MainWindow, qtbot: QtBot) -> None:
    collect(qtbot, window)
    assert len(items(window)) == 8
    assert {kind for kind, _ in items(window)} == {"observation"}


def test_a_result_of_the_search_is_collected(window: MainWindow, qtbot: QtBot) -> None:
    window.search.begin("国办发2022 9")
    hit = window.search.popup.current_hit()
    assert hit is not None
    qtbot.keyClick(window.search, Qt.Key.Key_D, CONTROL)
    assert items(window) == [(hit.kind, hit.ref)]


def test_nothing_is_collected_twice(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Location("policies", "A-024"))
    collect(qtbot, window)
    collect(qtbot, window)
    assert items(window) == [("policy", "A-024")]
    assert window.status.text == f"已在摘编“{NEW_TITLE}”中"


def test_undo_from_the_status_bar_and_by_keys(window: MainWindow, qtbot: QtBot, button: Find) -> None:
    window.go(Location("policies", "A-024"))
    collect(qtbot, window)
    button(window.status, "撤销").click()
    assert items(window) == []
    assert window.status.text.startswith("已撤销：加入")
    qtbot.keyClick(window, Qt.Key.Key_Y, CONTROL)
    assert items(window) == [("policy", "A-024")]
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert items(window) == []
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert window.status.text == "没有可撤销的操作"
    assert not [one for one in window.status.findChildren(QAbstractButton) if one.isVisible()]


def test_the_button_beside_copying_collects_too(window: MainWindow) -> None:
    window.go(Location("figures", "图1-2"))
    window.top.collect.click()
    assert items(window) == [("figure", "图1-2")]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_reader_chooses_among_collections(window: MainWindow, qtbot: QtBot) -> None:
    book = window.context.user.notebook
    book.apply("x", lambda s: s.added(Collection("甲")).added(Collection("乙")))
    window.go(Location("policies", "A-024"))
    qtbot.keyClick(window, Qt.Key.Key_D, CONTROL | SHIFT)
    menu = next(one for one in window.findChildren(QMenu) if any("乙" in a.text() for a in one.actions()))
    assert [a.text() for a in menu.actions() if not a.isSeparator()] == ["甲　0 条", "乙　0 条", "新建摘编"]
    assert [a.isChecked() for a in menu.actions()][:2] == [True, False]
    next(a for a in menu.actions() if "乙" in a.text()).trigger()
    menu.close()
    assert [len(one.items) for one in shelf(window).collections] == [0, 1]
    window.go(Location("policies", "A-025"))
    collect(qtbot, window)
    assert [len(one.items) for one in shelf(window).collections] == [0, 2]


def test_nothing_is_selected(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Location("collections"))
    collect(qtbot, window)
    assert window.status.text == "先选要加入摘编的内容"
    assert shelf(window).collections == ()


def test_a_full_disk_is_said_and_nothing_is_lost(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = window.context.user.notebook
    book.apply("x", lambda s: s.added(Collection("甲", (Item("note", text="一"),))))

    def full(_work: object) -> None:
        raise UserDataFullError

    with monkeypatch.context() as patch:
        patch.setattr(window.context.user.database, "write", full)
        window.go(Location("policies", "A-024"))
        collect(qtbot, window)
        assert window.status.text == "磁盘已满，摘编未保存，内容仍在窗口中。"
        assert ("policy", "A-024") in items(window)
    book.retry()
    assert book.is_saved


def test_what_was_collected_is_chosen_where_it_stands(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Location("policies", "A-024"))
    collect(qtbot, window)
    window.go(Location("cases", "B.3.1"))
    collect(qtbot, window)
    window.go(Location("collections"))
    listed = window.page._list  # type: ignore[union-attr]
    assert listed.selected_keys() == (listed.rows[0].key,)
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert listed.selected_keys() == (listed.rows[1].key,)
