"""关于 and 自检, and how they are reached."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop import about, selfcheck
from desktop.selfcheck import CheckError, Step
from desktop.store.reference import ReferenceStore
from desktop.style import Style
from desktop.views import self_check
from desktop.views.about_dialog import CHANGED, AboutDialog, facts
from desktop.views.context import Context
from desktop.views.main_window import MainWindow
from desktop.views.opening import open_file
from desktop.views.self_check_dialog import SelfCheckDialog


@pytest.fixture(autouse=True)
def _chinese(qapp: QApplication) -> Iterator[None]:
    """Qt's own words as the program loads them."""
    translator = QTranslator()
    assert translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def words(widget: object) -> str:
    assert hasattr(widget, "findChildren")
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_about_tells_versions_data_and_licences(qtbot: QtBot, style: Style, store: ReferenceStore) -> None:
    dialog = AboutDialog(style, store)
    qtbot.addWidget(dialog)
    text = words(dialog)
    assert "2022 年度版" in text
    assert about.checksum(store.path)[:32] in text
    for one in about.components():
        assert one.name in text
        assert one.licence in text


def test_about_copies_what_a_report_of_a_fault_needs(qtbot: QtBot, style: Style, store: ReferenceStore) -> None:
    dialog = AboutDialog(style, store)
    qtbot.addWidget(dialog)
    dialog.copy()
    copied = QApplication.clipboard().text()
    assert copied.startswith("版本：")
    assert "校验和：SHA-256" in copied


@pytest.mark.parametrize(("change", "state"), [("", "与发布时一致"), ("0" * 64, CHANGED)])
def test_about_compares_the_data(
    store: ReferenceStore, monkeypatch: pytest.MonkeyPatch, change: str, state: str
) -> None:
    made = {"database": change or about.checksum(store.path)}
    monkeypatch.setattr(about, "built", lambda: made)
    assert dict(facts(store))["比对"] == state


def test_self_test_shows_every_result(qtbot: QtBot, style: Style, store: ReferenceStore) -> None:
    dialog = SelfCheckDialog(style, store)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.all_done, timeout=30_000):
        dialog.show()
    assert dialog.verdict.text() == f"{len(dialog.checks)} 项检查全部通过"
    assert words(dialog).count("通过") == len(dialog.checks) + 1
    dialog.copy()
    report = json.loads(QApplication.clipboard().text())
    assert report["ok"]
    assert len(report["checks"]) == len(dialog.checks)


def test_self_test_names_what_failed(
    qtbot: QtBot, style: Style, store: ReferenceStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> str:
        raise CheckError("坏了")

    monkeypatch.setattr(selfcheck, "steps", lambda _path: (Step("a", "甲", fail),))
    monkeypatch.setattr(self_check, "steps", lambda _store, _look: (Step("b", "乙", lambda: "好"),))
    dialog = SelfCheckDialog(style, store)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.all_done):
        dialog.show()
    assert dialog.verdict.text() == "1 项没有通过：甲"
    assert "坏了" in words(dialog)


def test_self_test_can_be_closed_half_way(qtbot: QtBot, style: Style, store: ReferenceStore) -> None:
    dialog = SelfCheckDialog(style, store)
    dialog.show()
    qtbot.waitUntil(lambda: bool(dialog.checks))
    with qtbot.waitSignal(dialog.destroyed):
        dialog.accept()
    qtbot.wait(1500)  # what the worker still sends goes nowhere and breaks nothing


def test_a_font_of_the_system_is_noticed(style: Style, store: ReferenceStore, monkeypatch: pytest.MonkeyPatch) -> None:
    step = next(step for step in self_check.steps(store, style) if step.id == "fonts")
    assert selfcheck.made(step).ok
    monkeypatch.setattr("desktop.style.FAMILY", "Another")
    assert "自带字体没有载入" in selfcheck.made(step).detail


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def test_every_check_runs_in_a_window(window: MainWindow) -> None:
    checks = list(self_check.everything(window))
    assert [check for check in checks if not check.ok] == []
    assert checks[-1].id == "pages"


@pytest.mark.parametrize(("name", "said"), [("x.txt", "不能打开“x.txt”"), ("none.shangjian.json", "找不到文件")])
def test_files_that_cannot_be_opened(window: MainWindow, tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "x.txt").touch()
    open_file(window, tmp_path / name)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert said in words(dialog)
    dialog.close()
