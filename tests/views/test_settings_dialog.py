"""The settings dialog is made from the table; each choice takes effect at once and is stored."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.core.records import Location
from desktop.settings import SETTINGS, Setting
from desktop.views.indicators import IndicatorsPage
from desktop.views.main_window import MainWindow
from desktop.views.motion import reduce_motion
from desktop.views.settings_dialog import SettingsDialog, offered

CONTROL = Qt.KeyboardModifier.ControlModifier
CHOSEN = [setting for setting in SETTINGS if setting.help]


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> Iterator[SettingsDialog]:
    qtbot.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    found = window.findChild(SettingsDialog)
    assert isinstance(found, SettingsDialog)
    yield found
    window.context.store.observations.read_in("")
    reduce_motion(reduced=False)
    found.close()


def choose(dialog: SettingsDialog, key: str, value: object) -> None:
    row = dialog.rows[key]
    setting = next(setting for setting in SETTINGS if setting.key == key)
    row._group.button(offered(setting)[0].index(value)).click()  # type: ignore[arg-type]


def test_it_offers_what_the_table_offers(dialog: SettingsDialog) -> None:
    assert list(dialog.rows) == [setting.key for setting in CHOSEN]
    for setting in CHOSEN:
        row = dialog.rows[setting.key]
        assert [button.text() for button in row._group.buttons()] == list(offered(setting)[1])
        assert offered(setting)[0][row.current] == setting.default


@pytest.mark.parametrize("setting", CHOSEN, ids=lambda setting: setting.key)
def test_every_choice_is_stored_and_marked_by_more_than_colour(
    dialog: SettingsDialog, window: MainWindow, setting: Setting
) -> None:
    for value in offered(setting)[0]:
        choose(dialog, setting.key, value)
        assert window.context.settings.get(setting.key) == value
        row = dialog.rows[setting.key]
        ticked = [button.text() for button in row._group.buttons() if not button.icon().isNull()]
        assert ticked == [offered(setting)[1][row.current]]
        assert row._group.checkedButton().accessibleName().endswith("，已选")


@pytest.mark.parametrize("setting", [s for s in SETTINGS if not s.help], ids=lambda setting: setting.key)
def test_what_is_only_remembered_is_not_offered(setting: Setting) -> None:
    assert offered(setting) == ((), ())


def test_an_entry_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="text_size"):
        offered(replace(next(s for s in SETTINGS if s.key == "text_size"), words=("一",)))


def test_theme_and_text_size_at_once(dialog: SettingsDialog, window: MainWindow) -> None:
    choose(dialog, "theme", "dark")
    choose(dialog, "text_size", 150)
    assert window.context.style.is_dark
    assert window.context.style.text_size == 150
    assert dialog.palette().window().color() == window.context.style.color("window")


def test_amounts_at_once_and_filters_stay(dialog: SettingsDialog, window: MainWindow) -> None:
    window.go(Location("indicators", "章节:1"))
    page = window.page
    assert isinstance(page, IndicatorsPage)
    count = len(page._table.rows)
    choose(dialog, "reading", "亿元")
    assert window.page is page
    assert len(page._table.rows) == count
    money = {o.unit for o in page._table.rows if o.unit.endswith("元") and "美" not in o.unit and "/" not in o.unit}
    assert "亿元" in money
    assert not money & {"万亿元", "万元"}


def test_every_page_shows_amounts_in_the_unit(dialog: SettingsDialog, window: MainWindow) -> None:
    for page in ("overview", "figures", "cases"):
        window.go(Location(page))
    window.go(Location("outline", "1.1.1"))
    choose(dialog, "reading", "万元")
    assert window.here == Location("outline", "1.1.1")
    for place in (window.here, Location("overview")):
        window.go(place)
        sheet = window.page.whole_sheet()  # type: ignore[union-attr]
        assert sheet is not None
        assert "万亿元" not in {sheet.unit, *(cell for row in sheet.rows for cell in row)}


def test_the_original_unit_is_still_said(window: MainWindow) -> None:
    found = next(o for o in window.context.store.observations.all() if o.value_text == "43.83" and o.printed)
    window.context.store.observations.read_in("亿元")
    try:
        window.go(Location("indicators", found.id))
        page = window.page
        assert isinstance(page, IndicatorsPage)
        words = [label.text() for label in page._detail.findChildren(QLabel) if not label.isHidden()]
        assert "438300" in words
        assert "已换算，原文为 43.83万亿元" in words
    finally:
        window.context.store.observations.read_in("")


def test_motion_at_once(dialog: SettingsDialog) -> None:
    before = QApplication.cursorFlashTime()
    choose(dialog, "reduced_motion", value=True)
    assert QApplication.cursorFlashTime() == 0
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    choose(dialog, "reduced_motion", value=False)
    assert QApplication.cursorFlashTime() == before


def test_copies_take_the_form_chosen(dialog: SettingsDialog, window: MainWindow, clipboard: QClipboard) -> None:
    window.go(Location("indicators"))
    window.run("copy")
    assert clipboard.mimeData().hasHtml()
    choose(dialog, "copy_form", "markdown")
    window.run("copy")
    assert clipboard.text().count("|") > 3
    choose(dialog, "copy_form", "citation")
    window.run("copy")
    assert clipboard.text().startswith("商务部. ")


def test_back_to_the_defaults(dialog: SettingsDialog, window: MainWindow) -> None:
    choose(dialog, "theme", "dark")
    choose(dialog, "copy_form", "csv")
    dialog._reset()
    assert all(window.context.settings.get(s.key) == s.default for s in CHOSEN)
    assert all(offered(s)[0][dialog.rows[s.key].current] == s.default for s in CHOSEN)
