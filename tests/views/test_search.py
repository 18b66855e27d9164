from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.core.records import Location
from desktop.views.main_window import MainWindow
from desktop.views.widgets.search_field import SearchField
from desktop.views.widgets.search_popup import ALL, TEXT


@pytest.fixture
def field(window: MainWindow) -> SearchField:
    window.search.begin("快递")
    return window.search


def kinds(field: SearchField) -> list[str]:
    return [row.title for row in field.popup.list.rows if row.header]


def test_results_show_while_typing(window: MainWindow, qtbot: QtBot) -> None:
    window.search.begin()
    qtbot.keyClicks(window.search, "kd")
    qtbot.waitUntil(window.search.popup.isVisible)
    assert kinds(window.search)[0] == "指标"


def test_the_first_result_is_highlighted(field: SearchField) -> None:
    hit = field.popup.current_hit()
    assert hit is not None
    assert hit.observation is not None
    assert hit.observation.value_text == "1105.8"


def test_down_and_enter_open_a_result(window: MainWindow, field: SearchField, qtbot: QtBot) -> None:
    first = field.popup.current_hit()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    second = field.popup.current_hit()
    assert second is not None
    assert second != first
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.here == Location("indicators", second.ref)
    assert not field.popup.isVisible()


def test_up_goes_back_and_stops_at_the_top(field: SearchField, qtbot: QtBot) -> None:
    first = field.popup.current_hit()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(field, key)
    assert field.popup.current_hit() == first


def test_down_passes_headings_and_stops_at_the_end(field: SearchField, qtbot: QtBot) -> None:
    for _ in range(len(field.popup.list.rows) + 3):
        qtbot.keyClick(field, Qt.Key.Key_Down)
        assert field.popup.current_hit() is not None
    assert field.popup.list.currentIndex().row() == len(field.popup.list.rows) - 1


def test_tab_goes_from_group_to_group_and_round(field: SearchField, qtbot: QtBot) -> None:
    seen = []
    for _ in kinds(field):
        hit = field.popup.current_hit()
        assert hit is not None
        seen.append(hit.kind)
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert len(set(seen)) == len(seen)
    assert field.hasFocus()
    again = field.popup.current_hit()
    assert again is not None
    assert again.kind == seen[0]


def test_escape_closes_and_then_clears(field: SearchField, qtbot: QtBot) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.popup.isVisible()
    assert field.text() == "快递"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_down_opens_what_escape_closed(field: SearchField, qtbot: QtBot) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.popup.isVisible()


def test_enter_opens_what_escape_closed(window: MainWindow, field: SearchField, qtbot: QtBot) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.popup.isVisible()
    assert window.here == Location("overview")


def test_lines_that_are_pasted_are_words(field: SearchField, clipboard: QClipboard) -> None:
    clipboard.setText("快递\r\n收入\u2028同比")
    field.clear()
    field.paste()
    field.look_now()
    hit = field.popup.current_hit()
    assert hit is not None
    assert all(word in hit.title for word in ("快递", "收入", "同比"))


def test_a_caption_is_marked_where_the_word_stands(field: SearchField) -> None:
    field.begin("图:快递业务量")
    row = next(row for row in field.popup.list.rows if row.label == "图1-12")
    assert [row.title[start:end] for start, end in row.spans] == ["快递业务量"]


def test_columns_of_one_group_stand_under_each_other(field: SearchField) -> None:
    rows = [row for row in field.popup.list.rows if row.key.startswith("observation")]
    assert any("等" in row.cells[0].text for row in rows)
    assert any("等" not in row.cells[0].text for row in rows)
    assert len({row.cells[0].width for row in rows}) == 1


def test_a_value_that_the_report_does_not_give_says_so(field: SearchField) -> None:
    field.begin("2021年电子商务交易额")
    row = next(row for row in field.popup.list.rows if row.key == "observation\nsupp-ec-turnover-2021")
    assert row.cells[0].text == "补充"
    field.begin("2011年电子商务交易额")
    row = next(row for row in field.popup.list.rows if row.key == "observation\nsupp-ec-turnover-2011")
    assert "可能" in [cell.text for cell in row.cells]


def test_what_was_searched_is_said_where_nothing_is_found(field: SearchField) -> None:
    said = []
    for text in ("没有这样的词吧", "政策:没有这样的词吧"):
        field.begin(text)
        said.append(" ".join(label.text() for label in field.popup.findChildren(QLabel) if label.isVisible()))
    assert "引文" in said[0]
    assert "去掉限定" in said[1]
    assert "引文" not in said[1]


def test_an_empty_field_shows_nothing(field: SearchField) -> None:
    field.setText("  ")
    assert not field.popup.isVisible()


@pytest.mark.parametrize("text", ["没有这样的词吧", '"', "AND OR *", "🙂", "快" * 10_000])
def test_whatever_is_typed_is_answered(field: SearchField, qtbot: QtBot, text: str) -> None:
    field.begin(text)
    assert field.popup.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_nothing_found_is_said_and_enter_goes_nowhere(window: MainWindow, field: SearchField, qtbot: QtBot) -> None:
    field.begin("没有这样的词吧")
    assert field.popup.current_hit() is None
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.here == Location("overview")


def test_copying_the_highlighted_row(field: SearchField, qtbot: QtBot, clipboard: QClipboard) -> None:
    qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "1105.8亿件" in clipboard.text()


def test_a_tab_shows_its_kind_alone(field: SearchField) -> None:
    field.popup.tab_wanted.emit("政策")
    assert kinds(field) == ["政策"]
    field.popup.tab_wanted.emit(ALL)
    assert len(kinds(field)) > 1


@pytest.mark.parametrize("query", ["快递", "RCEP", "平台", "浙江"])
def test_every_result_opens_its_page(
    window: MainWindow, field: SearchField, settle: Callable[[], None], query: str
) -> None:
    field.begin(query)
    for key in [row.key for row in field.popup.list.rows if row.key and not row.key.startswith(TEXT)]:
        field.clear()
        field.begin(query)
        assert field.popup.list.select(key)
        field.popup.open_current()
        assert window.here.page != "overview", key
        window.go(Location("overview"))
        settle()


def test_the_popup_follows_the_window(window: MainWindow, field: SearchField, qtbot: QtBot) -> None:
    window.resize(820, 600)
    qtbot.waitUntil(lambda: field.popup.geometry().right() < window.width())
    assert field.popup.geometry().bottom() < window.height()


def test_leaving_the_field_closes_the_popup(window: MainWindow, field: SearchField) -> None:
    window.nav.setFocus()
    field.clearFocus()
    assert not field.popup.isVisible()


def compose(field: SearchField, pre_edit: str, commit: str = "") -> None:
    """What an input method sends: letters still being composed, or the characters chosen."""
    event = QInputMethodEvent(pre_edit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(field, event)


def test_what_is_still_composed_is_not_searched(
    window: MainWindow, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    find = window.context.store.search.find
    monkeypatch.setattr(
        window.context.store.search, "find", lambda text, **options: (asked.append(text), find(text, **options))[1]
    )
    window.search.begin()
    for letters in ("k", "ku", "kuai", "kuai'di"):
        compose(window.search, letters)
        settle()
    assert asked == []
    assert not window.search.shows_results
    compose(window.search, "", "快递")
    settle()
    assert asked == ["快递"]
    assert window.search.shows_results


def test_letters_typed_in_one_go_are_looked_up_once(
    window: MainWindow, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    find = window.context.store.search.find
    monkeypatch.setattr(
        window.context.store.search, "find", lambda text, **options: (asked.append(text), find(text, **options))[1]
    )
    window.search.begin()
    for text in ("k", "kd", "kdy"):
        window.search.setText(text)
    settle()
    assert asked == ["kdy"]


def test_enter_right_after_the_last_letter_opens_what_was_typed(
    window: MainWindow, field: SearchField, qtbot: QtBot
) -> None:
    field.setText("国办发2022 9")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.here == Location("policies", "A-024")


def test_a_filter_is_a_chip_that_a_click_takes_away(field: SearchField, qtbot: QtBot) -> None:
    field.begin("政策:数据 机关:国务院")
    assert field.popup.chips.chips == ("政策", "机关：国务院")
    assert kinds(field) == ["政策"]
    center = field.popup.chips.area(1).center()
    qtbot.mouseClick(field.popup.chips, Qt.MouseButton.LeftButton, pos=center)
    assert field.text() == "政策:数据"
    assert field.popup.chips.chips == ("政策",)


def test_many_filters_take_as_many_rows_as_they_need(field: SearchField, qtbot: QtBot) -> None:
    names = ("浙江", "广东", "北京", "上海", "江苏", "福建", "山东", "河北", "河南")
    typed = " ".join(f"地区:{name}" for name in names)
    field.begin(f"{typed} 单位:{'很长' * 60}")
    chips = field.popup.chips
    areas = [chips.area(number) for number in range(len(chips.chips))]
    assert len(areas) >= 9
    assert len({area.top() for area in areas}) > 1
    assert all(chips.rect().contains(area) for area in [*areas, chips.area(len(areas))])
    assert not any(a.intersects(b) for n, a in enumerate(areas) for b in areas[:n])
    qtbot.mouseClick(chips, Qt.MouseButton.LeftButton, pos=areas[8].center())
    assert "河南" not in field.text()


def test_a_value_is_completed_by_enter(field: SearchField, qtbot: QtBot) -> None:
    field.begin("地区:")
    assert kinds(field) == ["补全"]
    field.begin("快递 机关:国家邮")
    assert "快递 机关:国家邮政局 " in [row.key.removeprefix(TEXT) for row in field.popup.list.rows]
    field.popup.list.select(f"{TEXT}快递 机关:国家邮政局 ")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "快递 机关:国家邮政局 "
    assert field.popup.isVisible()


def test_a_slip_leads_to_the_nearest_name(field: SearchField, qtbot: QtBot) -> None:
    field.begin("快第业务量")
    assert kinds(field) == ["相近的名称"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "全国快递业务量"
    assert kinds(field)[0] == "指标"


def test_earlier_searches_show_can_be_pinned_and_forgotten(
    window: MainWindow, field: SearchField, qtbot: QtBot
) -> None:
    for text in ("快递", "浙江"):
        field.begin(text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    field.clear()
    field.begin()
    assert [row.title for row in field.popup.list.rows] == ["最近搜索", "浙江", "快递"]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert [row.title for row in field.popup.list.rows] == ["固定的搜索", "浙江", "最近搜索", "快递"]
    field.popup.list.select(TEXT + "快递")
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert [row.title for row in field.popup.list.rows] == ["固定的搜索", "浙江"]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "浙江"
    assert window.context.settings.text("pinned_searches") == "浙江"


def test_a_value_of_several_places_says_so(field: SearchField) -> None:
    field.begin("全国电子商务交易额")
    hit = field.popup.current_hit()
    assert hit is not None
    assert hit.places[0] == "1.1.1"
