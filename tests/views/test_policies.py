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
from desktop.views.widgets.link_row import LinkRow

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


def test_places_that_name_a_policy_compare_their_dates(page: PoliciesPage, settle: Callable[[], None]) -> None:
    page.open_ref("A-020")
    settle()
    links = [link.accessibleName() for link in page._detail.findChildren(LinkRow)]
    assert any("日期不同" in link for link in links)
    assert any("日期相合" in link for link in links)


def test_related_policies_lead_on(window: MainWindow, page: PoliciesPage, button: Finder, qtbot: QtBot) -> None:
    law = next(policy for policy in page._all if policy.title == "中华人民共和国反垄断法（2022修正）")
    window.go(Location("policies", law.id))
    other = "关于修改〈中华人民共和国反垄断法〉的决定"
    qtbot.mouseClick(button(page._detail, other), Qt.MouseButton.LeftButton)
    policy = page.current_policy()
    assert policy is not None
    assert policy.title == other


def test_an_issuer_lists_what_it_issued(window: MainWindow, page: PoliciesPage, button: Finder, qtbot: QtBot) -> None:
    window.go(Location("policies", "A-024"))
    qtbot.mouseClick(button(page._detail, "国务院办公厅"), Qt.MouseButton.LeftButton)
    assert page._shown
    assert all("国务院办公厅" in policy.issuers for policy in page._shown)


def test_months_are_those_of_one_year(page: PoliciesPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page._timeline, Qt.MouseButton.LeftButton, pos=month_place(page, 8))
    assert {policy.issued_on[:7] for policy in page._shown} == {"2022-08"}


def test_the_timeline_is_used_with_the_keyboard(page: PoliciesPage, qtbot: QtBot) -> None:
    page._timeline.setFocus()
    qtbot.keyClick(page._timeline, Qt.Key.Key_Right)
    qtbot.keyClick(page._timeline, Qt.Key.Key_Return)
    assert {policy.issued_on[5:7] for policy in page._shown} == {"02"}


def test_the_keyboard_goes_on_from_the_month_that_was_clicked(page: PoliciesPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page._timeline, Qt.MouseButton.LeftButton, pos=month_place(page, 8))
    qtbot.keyClick(page._timeline, Qt.Key.Key_Right)
    qtbot.keyClick(page._timeline, Qt.Key.Key_Return)
    assert {policy.issued_on[5:7] for policy in page._shown} == {"08", "09"}


def test_the_list_in_the_order_of_dates(page: PoliciesPage, button: Finder, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(page, "按附录次序"), Qt.MouseButton.LeftButton)
    dates = [policy.issued_on for policy in page._shown if policy.issued_on]
    assert dates == sorted(dates)
    qtbot.mouseClick(button(page, "按发布日期"), Qt.MouseButton.LeftButton)
    assert list(page._shown) == list(page._all)
