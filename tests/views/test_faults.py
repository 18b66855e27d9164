import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.store import errors
from desktop.style import Style
from desktop.views.faults import FaultDialog, FaultReporter, show_database_error
from desktop.views.main_window import MainWindow
from desktop.views.widgets.labels import Button, Label

KINDS = [
    errors.DatabaseMissingError, errors.DatabaseUnreadableError, errors.DatabaseCorruptError,
    errors.DatabaseForeignError, errors.DatabaseTooNewError,
]  # fmt: skip


def words(dialog: FaultDialog) -> str:
    return "".join(label.text() for label in dialog.findChildren(Label))


def opened() -> FaultDialog | None:
    return next(
        (one for one in QApplication.topLevelWidgets() if isinstance(one, FaultDialog) and one.isVisible()), None
    )


@pytest.mark.parametrize("kind", KINDS)
def test_the_whole_sentence_is_shown_and_giving_up_gives_nothing(
    style: Style, kind: type[errors.DatabaseError]
) -> None:
    seen: list[str] = []

    def look() -> None:
        dialog = opened()
        assert dialog is not None
        seen.extend([words(dialog), *(button.text() for button in dialog.findChildren(Button))])
        dialog.reject()

    QTimer.singleShot(0, look)
    assert show_database_error(kind("detail"), style, quit_after=3000) is None
    assert seen == [kind.sentence, "选择数据文件…", "详情", "退出"]


def test_detail_is_shown_on_demand(style: Style, qtbot: QtBot) -> None:
    dialog = FaultDialog(style, "坏了。不要紧。", "page 7")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog._text.isVisible()
    dialog.toggle_detail()
    assert dialog._text.isVisible()
    assert dialog._text.toPlainText() == "page 7"


def test_it_goes_away_by_itself_where_asked(style: Style, qtbot: QtBot) -> None:
    del qtbot
    assert show_database_error(errors.DatabaseMissingError(), style, quit_after=1) is None


@pytest.mark.allow_log("chosen database")
@pytest.mark.parametrize("unusable", [0, 1, 2])
def test_another_file_can_be_chosen(
    style: Style, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unusable: int
) -> None:
    names = [str(tmp_path / "none")] * unusable + [str(database)]
    # The file dialog of the system is the outer edge.
    monkeypatch.setattr("desktop.views.faults.QFileDialog.getOpenFileName", lambda *_args: (names.pop(0), ""))

    def choose() -> None:
        dialog = opened()
        assert dialog is not None
        if len(names) > 1:
            QTimer.singleShot(0, choose)
        next(button for button in dialog.findChildren(Button) if button.text().startswith("选择")).click()

    QTimer.singleShot(0, choose)
    store = show_database_error(errors.DatabaseMissingError(), style, quit_after=3000)
    assert store is not None
    store.close()


@pytest.mark.allow_log("chosen database")
def test_giving_up_in_the_file_dialog_leads_back(style: Style, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.views.faults.QFileDialog.getOpenFileName", lambda *_args: ("", ""))

    def choose() -> None:
        dialog = opened()
        assert dialog is not None
        next(button for button in dialog.findChildren(Button) if button.text().startswith("选择")).click()
        assert dialog.isVisible()
        dialog.reject()

    QTimer.singleShot(0, choose)
    assert show_database_error(errors.DatabaseMissingError(), style, quit_after=3000) is None


@pytest.mark.allow_log("unexpected fault")
def test_a_fault_is_one_sentence_with_a_report_to_copy(window: MainWindow, clipboard: QClipboard, qtbot: QtBot) -> None:
    reporter = FaultReporter(window)
    try:
        raise RuntimeError("kaputt")
    except RuntimeError:
        kind, error, trace = sys.exc_info()
    assert kind is not None
    assert error is not None
    reporter.show(kind, error, trace)
    reporter.show(kind, error, trace)
    dialogs = [one for one in window.findChildren(FaultDialog) if one.isVisible()]
    assert len(dialogs) == 1
    assert "刚才的操作没有完成" in words(dialogs[0])
    assert "kaputt" not in words(dialogs[0])
    next(button for button in dialogs[0].findChildren(Button) if button.text() == "复制报告").click()
    assert "RuntimeError: kaputt" in clipboard.text()
    dialogs[0].accept()
    qtbot.waitUntil(lambda: not dialogs[0].isVisible())


@pytest.mark.allow_log("unexpected fault")
def test_a_damaged_file_is_named_as_such(window: MainWindow) -> None:
    reporter = FaultReporter(window)
    reporter.show(errors.DatabaseCorruptError, errors.DatabaseCorruptError("x"), None)
    [dialog] = [one for one in window.findChildren(FaultDialog) if one.isVisible()]
    assert words(dialog) == errors.DatabaseCorruptError.sentence
    dialog.reject()
