"""导出…: what is offered, what is chosen, what is written, and what happens when it cannot be."""

import csv
import errno
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.briefing import Briefing, Paragraph
from desktop.core.filters import Choice
from desktop.core.records import Location
from desktop.views import exporting
from desktop.views.export_dialog import ExportDialog
from desktop.views.exporting import BY_ID, Offer, Wish
from desktop.views.faults import FaultDialog
from desktop.views.indicators import IndicatorsPage
from desktop.views.main_window import MainWindow
from desktop.views.progress import ProgressDialog

PAGES = ["overview", "indicators", "figures:表1-1", "policies", "cases:B.3.1"]


def offer_of(window: MainWindow, place: str) -> Offer:
    page, _, ref = place.partition(":")
    window.go(Location(page, ref))
    assert window.page is not None
    offer = window.page.offer()
    assert offer is not None
    return offer


def saved(window: MainWindow, qtbot: QtBot, offer: Offer, wish: Wish, path: Path) -> str:
    """Write, and wait for what is said of it."""
    exporting.save(window, offer.title, wish.format, exporting.writer_of(offer, wish), path)
    qtbot.waitUntil(lambda: path.name in window.status.text, timeout=20_000)
    return window.status.text


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Path]:
    """Answers both dialogs: the kind of file, and a path in a folder of the test."""

    def choose(kind: str) -> Path:
        path = tmp_path / f"电商.{kind}"
        monkeypatch.setattr(ExportDialog, "exec", lambda _self: 1)
        monkeypatch.setattr(ExportDialog, "wish", lambda _self: Wish(BY_ID[kind]))
        monkeypatch.setattr(exporting, "ask_path", lambda *_: path)
        return path

    return choose


@pytest.mark.parametrize("place", PAGES)
def test_pages_of_tables_offer_documents_and_tables(window: MainWindow, place: str) -> None:
    kinds = {one.id for one in offer_of(window, place).formats}
    assert {"docx", "xlsx", "pdf", "csv", "md", "html"} <= kinds
    assert ("png" in kinds) == ("svg" in kinds) == place.startswith("figures")


@pytest.mark.parametrize("kind", sorted(BY_ID))
def test_a_figure_as_every_kind_of_file(window: MainWindow, qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    offer = offer_of(window, "figures:表1-1")
    path = tmp_path / f"图.{kind}"
    assert saved(window, qtbot, offer, Wish(BY_ID[kind]), path) == f"已导出“图.{kind}”"
    begins = {
        "docx": b"PK", "xlsx": b"PK", "pdf": b"%PDF", "csv": b"\xef\xbb\xbf", "md": b"**", "html": b"<html>",
        "png": b"\x89PNG", "svg": b"<svg",
    }  # fmt: skip
    assert path.read_bytes().startswith(begins[kind])
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_the_shortcut_asks_and_writes(window: MainWindow, qtbot: QtBot, chosen: Callable[[str], Path]) -> None:
    path = chosen("csv")
    window.go(Location("indicators"))
    assert isinstance(window.page, IndicatorsPage)
    window.page.choose(Choice({"measure": frozenset({"增速"})}, "1.1.2"))
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(path.exists, timeout=10_000)
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0] == [window.page.whole_sheet().title]  # type: ignore[union-attr]
    assert len([row for row in rows if len(row) > 1]) == 1 + len(window.page._table.rows)
    assert window.context.settings.text("export_format") == "csv"


def test_a_page_with_nothing_says_so(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Location("indicators"))
    assert isinstance(window.page, IndicatorsPage)
    window.page.choose(Choice(text="没有这样的词"))
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window.status.text == exporting.NOTHING


def test_only_selected_rows_or_every_column(window: MainWindow) -> None:
    offer = offer_of(window, "indicators")
    one = exporting.chosen_sheet(offer, Wish(BY_ID["xlsx"], selected=True))
    full = exporting.chosen_sheet(offer, Wish(BY_ID["xlsx"], selected=True, full=True))
    every = exporting.chosen_sheet(offer, Wish(BY_ID["xlsx"], full=True))
    assert one is not None
    assert full is not None
    assert every is not None
    assert len(one.rows) == len(full.rows) == 1
    assert len(every.rows) == len(window.context.store.observations.all())
    assert len(full.columns) > len(one.columns)


def test_a_case_becomes_a_document_with_headings(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    from docx import Document

    path = tmp_path / "案例.docx"
    saved(window, qtbot, offer_of(window, "cases:B.3.1"), Wish(BY_ID["docx"]), path)
    document = Document(str(path))
    heads = [p.text for p in document.paragraphs if (p.style.name or "").startswith("Heading")]  # type: ignore[union-attr]
    assert heads[0].startswith("一、")
    assert heads[-1].endswith("主要数值")
    assert len(document.tables) == 1
    assert "非报告原文" in "".join(p.text for p in document.paragraphs)


def test_a_figure_in_a_document_has_its_chart_once(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    from docx import Document

    path = tmp_path / "图.docx"
    saved(window, qtbot, offer_of(window, "figures:图1-12"), Wish(BY_ID["docx"]), path)
    document = Document(str(path))
    assert len(document.inline_shapes) == 1
    texts = [p.text for p in document.paragraphs]
    assert texts[1:3] == ["图1　2011—2022年全国快递业务量", "表1　2011—2022年全国快递业务量"]


def test_a_briefing_of_others_is_written(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "简报.docx"
    asked: list[str] = []
    monkeypatch.setattr(exporting, "ask_path", lambda _w, title, _k: asked.append(title) or path)
    exporting.export_briefing(window, Briefing("浙江简报", (Paragraph("一段。"),)))
    qtbot.waitUntil(path.exists, timeout=10_000)
    assert asked == ["浙江简报"]


# What goes wrong


@pytest.mark.parametrize(("words", "asks_again"), [("重试", False), ("换名保存", True)])
def test_a_failure_is_a_sentence_with_two_ways_on(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    button: Callable[[QWidget, str], QAbstractButton], words: str, asks_again: bool,
) -> None:  # fmt: skip
    offer = offer_of(window, "figures:表1-1")
    path, other = tmp_path / "a.csv", tmp_path / "b.csv"
    path.write_bytes(b"old")
    monkeypatch.setattr(exporting, "ask_path", lambda *_: other)

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        exporting.save(window, "x", BY_ID["csv"], exporting.writer_of(offer, Wish(BY_ID["csv"])), path)
        qtbot.waitUntil(lambda: bool(window.findChildren(FaultDialog)), timeout=5000)
    dialog = window.findChildren(FaultDialog)[0]
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.csv"]
    button(dialog, words).click()
    target = other if asks_again else path
    qtbot.waitUntil(lambda: target.exists() and target.read_bytes() != b"old", timeout=5000)


def test_cancelled_half_way_nothing_is_left(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    begun = threading.Event()

    def write(target: Path, _progress: object, cancelled: Any) -> None:
        with exporting.files.writing(target) as spare:
            spare.write_bytes(b"half")
            begun.set()
            while not cancelled():
                threading.Event().wait(0.001)
            raise exporting.ExportCancelledError

    exporting.save(window, "x", BY_ID["csv"], write, path)
    assert begun.wait(5)
    dialog = window.findChildren(ProgressDialog)[0]
    qtbot.waitUntil(dialog.isVisible, timeout=2000)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.status.text == "已取消，没有留下文件。", timeout=5000)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("a.csv", b"old")]


def test_a_bug_is_not_swallowed(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    def write(_target: Path, _progress: object, _cancelled: object) -> None:
        raise ZeroDivisionError("a bug")

    with qtbot.captureExceptions() as caught:
        exporting.save(window, "x", BY_ID["csv"], write, tmp_path / "a.csv")
        qtbot.waitUntil(lambda: bool(caught), timeout=5000)
    assert caught[0][0] is ZeroDivisionError


# Dialogs


def test_the_dialog_remembers_and_offers_rows(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Location("indicators"))
    assert isinstance(window.page, IndicatorsPage)
    window.page._view.select_row(0)
    qtbot.keyClick(window.page._view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    offer = window.page.offer()
    assert offer is not None
    dialog = ExportDialog(window.context.style, offer, "xlsx", window)
    qtbot.addWidget(dialog)
    wish = dialog.wish()
    assert (wish.format.id, wish.selected, wish.full, wish.three) == ("xlsx", True, False, False)
    dialog._rows.button(0).click()
    dialog._full.click()
    assert (dialog.wish().selected, dialog.wish().full) == (False, True)


def test_one_selected_row_is_no_choice_of_rows(window: MainWindow, qtbot: QtBot) -> None:
    dialog = ExportDialog(window.context.style, offer_of(window, "indicators"), "docx", window)
    qtbot.addWidget(dialog)
    assert not dialog.wish().selected


def test_what_a_kind_of_file_has_no_use_for_is_grey(window: MainWindow, qtbot: QtBot) -> None:
    offer = offer_of(window, "figures:表1-1")
    dialog = ExportDialog(window.context.style, offer, "nothing known", window)
    qtbot.addWidget(dialog)
    ids = [one.id for one in offer.formats]
    assert dialog.wish().format.id == ids[0]
    assert dialog._three.isEnabled()
    dialog._three.click()
    assert dialog.wish().three
    dialog._formats.button(ids.index("svg")).click()
    assert not dialog._three.isEnabled()
    assert not dialog.wish().three
    assert not any(button.isEnabled() for button in dialog._rows.buttons())


def test_the_file_dialog_proposes_a_name_and_asks_about_what_is_there(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: dict[str, object] = {}

    def run(self: QFileDialog) -> int:
        seen.update(
            suffix=self.defaultSuffix(), name=Path(self.selectedFiles()[0]).name, folder=self.directory().path(),
            asks=not self.testOption(QFileDialog.Option.DontConfirmOverwrite),
            saves=self.acceptMode() == QFileDialog.AcceptMode.AcceptSave,
        )  # fmt: skip
        return 1

    monkeypatch.setattr(QFileDialog, "exec", run)
    window.context.settings.set("export_folder", str(tmp_path))
    path = exporting.ask_path(window, "表1-1　占比/增速", BY_ID["xlsx"])
    assert seen == {
        "suffix": "xlsx", "name": "表1-1 占比 增速.xlsx", "folder": str(tmp_path), "asks": True, "saves": True,
    }  # fmt: skip
    assert path == tmp_path / "表1-1 占比 增速.xlsx"


def test_no_place_chosen_writes_nothing(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _self: 0)
    called: list[Path] = []
    exporting.save(window, "x", BY_ID["csv"], lambda path, _p, _c: called.append(path))
    assert called == []
    assert not window.findChildren(ProgressDialog)


def test_progress_in_words_and_length(window: MainWindow, qtbot: QtBot) -> None:
    stopped: list[bool] = []
    dialog = ProgressDialog(window.context.style, "正在写入“a.xlsx”", lambda: stopped.append(True), window)
    qtbot.addWidget(dialog)
    assert not dialog.isVisible()
    dialog.show_progress(620, 1000)
    assert dialog._label.text() == "正在写入“a.xlsx”，已完成 62%"
    assert (dialog._bar.value(), dialog._bar.maximum()) == (620, 1000)
    dialog._button.click()
    dialog._button.click()
    assert stopped == [True]
    assert dialog._label.text() == "正在停止…"


def test_white_is_cut_off_above_and_below() -> None:
    image = QImage(20, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.setPixelColor(3, 10, QColor("black"))
    image.setPixelColor(9, 14, QColor("black"))
    assert (exporting.trimmed(image).width(), exporting.trimmed(image).height()) == (20, 5)
    image.fill(QColor("white"))
    assert exporting.trimmed(image).height() == 30


def test_a_chart_as_svg_has_its_words_and_typefaces(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    saved(window, qtbot, offer_of(window, "figures:图1-12"), Wish(BY_ID["svg"]), path)
    words = path.read_text(encoding="utf-8")
    assert "2011—2022年全国快递业务量" in words
    assert "资料来源：商务部" in words
    assert "1105.8" in words
    assert 'font-family="Shangjian Sans"' not in words
    assert "Microsoft YaHei" in words
    # Axes are replayed at the size of the chart, not at the resolution of the file.
    assert "matrix(0.75," not in words
