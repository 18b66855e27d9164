from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.filters import Choice
from desktop.core.records import Location
from desktop.views.main_window import MainWindow
from desktop.views.policies import PoliciesPage

Finder = Callable[[QWidget, str], QAbstractButton]


@pytest.fixture
def page(window: MainWindow) -> PoliciesPage:
    window.go(Location("policies"))
    assert isinstance(window.page, PoliciesPage)
    return window.page


def month_place(page: PoliciesPage, month: int) -> object:
    return page._timeline._column(month - 1).center()


@pytest.mark.parametrize("month", [1, 4, 12])
def test_a_click_on_a_month_leaves_what_was_issued_in_it(page: PoliciesPage, qtbot: QtBot, month: int) -> None:
    qtbot.mouseClick(page._timeline, Qt.MouseButton.LeftButton, pos=month_place(page, month))
    assert page._shown
    assert {policy.issued_on[5:7] for policy in page._shown} == {f"{month:02}"}
    qtbot.mouseClick(page._timeline, Qt.MouseButton.LeftButton, pos=month_place(page, month))
    assert len(page._shown) == len(page._all)


def test_two_months_add_up(page: PoliciesPage, qtbot: QtBot) -> None:
    for month in (1, 2):
        qtbot.mouseClick(page._timeline, Qt.MouseButton.LeftButton, pos=month_place(page, month))
    assert {policy.issued_on[5:7] for policy in page._shown} == {"01", "02"}


def test_the_timeline_counts_what_the_conditions_leave(page: PoliciesPage) -> None:
    page.choose(Choice({"listed": frozenset({"附录A"})}))
    words = page._timeline.accessibleName()
    for month in range(1, 13):
        count = sum(policy.issued_on[5:7] == f"{month:02}" for policy in page._shown)
        assert f"，{month}月 {count}" in words.replace("件数：", "件数：，").replace("，，", "，")


def test_the_chip_of_a_month_takes_it_away(page: PoliciesPage, button: Finder, qtbot: QtBot) -> None:
    page.choose(Choice({"month": frozenset({"4月"})}, "商务"))
    qtbot.mouseClick(button(page._chips, "月份"), Qt.MouseButton.LeftButton)
    assert not page._choice.chosen.get("month")
    assert page._choice.text == "商务"


@pytest.mark.parametrize("typed", ["国办发2022 9", "国办发〔2022〕9号", "國辦發2022 9"])
def test_a_document_number_may_be_typed_loosely(page: PoliciesPage, qtbot: QtBot, typed: str) -> None:
    page._field.setFocus()
    page._field.setText(typed)
    qtbot.waitUntil(lambda: len(page._shown) < len(page._all))
    assert "A-024" in [policy.id for policy in page._shown]


def test_facets_narrow_the_list(page: PoliciesPage) -> None:
    page.choose(Choice({"issuer": frozenset({"商务部"}), "level": frozenset({"部门文件"})}))
    assert page._shown
    assert all("商务部" in policy.issuers and policy.level == "部门文件" for policy in page._shown)
    assert page.status().startswith(f"{len(page._shown)} 件")


def test_nothing_left_is_said(page: PoliciesPage, button: Finder, qtbot: QtBot) -> None:
    page.choose(Choice(text="没有这样的词"))
    assert page._empty.isVisible()
    assert page.whole_sheet() is None
    qtbot.mouseClick(button(page._empty, "全部清除"), Qt.MouseButton.LeftButton)
    assert len(page._shown) == len(page._all)


def test_every_policy_shows_all_that_is_known(page: PoliciesPage, settle: Callable[[], None]) -> None:
    for policy in page._all:
        page.open_ref(policy.id)
        assert page.current_policy() == policy
        settle()


def test_citation_and_document_number_are_copied(page: PoliciesPage, clipboard: QClipboard) -> None:
    page.open_ref("A-024")
    page._detail.copy_citation()
    assert clipboard.text() == "《国务院办公厅关于进一步释放消费潜力促进消费持续恢复的意见》（国办发〔2022〕9号）"
    page._detail.copy_number()
    assert clipboard.text() == "国办发〔2022〕9号"


def test_what_is_selected_is_copied_in_the_order_shown(page: PoliciesPage, qtbot: QtBot) -> None:
    page._list.setFocus()
    page._list.select(page._shown[0].id)
    qtbot.keyClick(page._list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    sheet = page.selected_sheet()
    assert sheet is not None
    assert [row[1] for row in sheet.rows] == [policy.title for policy in page._shown[:2]]


def test_conditions_in_an_address(window: MainWindow, page: PoliciesPage) -> None:
    window.go(Location("policies", "收录:附录A"))
    assert len(page._shown) == 119
