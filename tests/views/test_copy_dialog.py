"""复制为…: which ways there are for what, what the preview shows, what arrives, what is remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core import sentences
from desktop.core.records import Location
from desktop.export import html, text
from desktop.views import copy_forms
from desktop.views.copy_dialog import CopyDialog
from desktop.views.copy_forms import FORMS, forms_for, remember, remembered
from desktop.views.copy_preview import ROWS
from desktop.views.copy_subject import KINDS, subject_of
from desktop.views.main_window import MainWindow
from desktop.views.page import Page

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TABLES = ["table", "three_line", "values", "markdown", "csv"]


def open_page(window: MainWindow, page: str, ref: str = "") -> Page:
    window.go(Location(page, ref))
    assert window.page is not None
    return window.page


def dialog(window: MainWindow, qtbot: QtBot, form: str = "") -> CopyDialog:
    assert window.page is not None
    subject = subject_of(window.page)
    assert subject is not None
    made = CopyDialog(window.context, subject, window)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    if form:
        made._list.select(form)
    QApplication.processEvents()
    return made


@pytest.mark.parametrize(
    ("page", "ref", "kind", "forms"),
    [
        ("indicators", "", "value", [*TABLES, "sentence", "citation"]),
        ("figures", "表1-1", "chart", [*TABLES, "sentence", "citation", "png", "svg"]),
        ("policies", "A-024", "policy", [*TABLES, "citation"]),
        ("cases", "B.3.1", "case", [*TABLES, "sentence", "citation"]),
        ("outline", "1.1.2", "value", [*TABLES, "sentence", "citation"]),
    ],
)
def test_ways_for_each_kind(
    window: MainWindow, page: str, ref: str, kind: str, forms: list[str]
) -> None:
    shown = open_page(window, page, ref)
    if page == "outline":
        shown._view.select_row(0)  # type: ignore[attr-defined]
    subject = subject_of(shown)
    assert subject is not None
    assert subject.kind == kind
    assert [form.id for form in forms_for(subject)] == forms


def test_several_rows_are_a_kind_of_their_own(window: MainWindow) -> None:
    page = open_page(window, "indicators")
    page._view.selectAll()  # type: ignore[attr-defined]
    whole = subject_of(page)
    assert whole is not None
    assert (whole.kind, whole.chosen) == ("table", None)
    assert len(whole.observations) == len(page._table.rows)  # type: ignore[attr-defined]


def test_the_table_of_ways_holds_together() -> None:
    assert len(copy_forms.BY_ID) == len(FORMS)
    for form in FORMS:
        assert form.kinds <= set(KINDS)
        assert form.label
        assert form.hint
        assert form.suffix.startswith(".")


def test_a_page_with_nothing_has_no_dialog(window: MainWindow, qtbot: QtBot) -> None:
    open_page(window, "collections")
    qtbot.keyClick(window, Qt.Key.Key_C, CONTROL | SHIFT)
    assert window.status.text == "这一页没有可复制的内容"


def test_enter_copies_at_once_what_ctrl_c_would(window: MainWindow, qtbot: QtBot, clipboard: QClipboard) -> None:
    page = open_page(window, "indicators")
    sheet = page.selected_sheet()
    assert sheet is not None
    shown = dialog(window, qtbot)
    qtbot.keyClick(shown._list, Qt.Key.Key_Return)
    assert shown.result() == CopyDialog.DialogCode.Accepted
    assert clipboard.text() == text.tsv(sheet)
    assert clipboard.mimeData().html() == html.html(sheet)


@pytest.mark.parametrize("form", TABLES)
def test_the_preview_shows_what_arrives(window: MainWindow, qtbot: QtBot, clipboard: QClipboard, form: str) -> None:
    open_page(window, "figures", "表1-1")
    shown = dialog(window, qtbot, form)
    for words in ("服装鞋帽、针纺织品", "22.62", "-2.50"):
        assert words in shown._preview.text
    shown.copy()
    assert "-2.50" in clipboard.text()
    assert ("资料来源" in clipboard.text()) == (form != "values")
    assert clipboard.mimeData().hasHtml() == (form in {"table", "three_line"})


def test_columns_rows_and_lines_are_chosen(window: MainWindow, qtbot: QtBot, clipboard: QClipboard) -> None:
    open_page(window, "figures", "表1-1")
    shown = dialog(window, qtbot, "table")
    next(box for box in shown._columns.values() if box.text().startswith("占比")).setChecked(False)
    shown._parts["source"].setChecked(False)
    shown._chosen.setChecked(True)
    qtbot.waitUntil(lambda: "22.62" not in shown._preview.text)
    assert "日用品" not in shown._preview.text
    shown.copy()
    title, *rows = clipboard.text().splitlines()
    assert title.startswith("表1-1")
    assert rows == ["名称\t同比增长（%）", "服装鞋帽、针纺织品\t2.60"]


def test_a_long_table_is_shown_in_part_and_copied_whole(
    window: MainWindow, qtbot: QtBot, clipboard: QClipboard
) -> None:
    page = open_page(window, "indicators")
    shown = dialog(window, qtbot, "values")
    shown._whole.setChecked(True)
    qtbot.waitUntil(lambda: len(shown._preview.text.splitlines()) == ROWS)
    total = len(page._table.rows)  # type: ignore[attr-defined]
    assert shown._preview._cut.text() == f"前 {ROWS} 行，共 {total} 行"
    shown.copy()
    assert len(clipboard.text().splitlines()) == total


def test_a_sentence_for_each_selected_value(window: MainWindow, qtbot: QtBot, clipboard: QClipboard) -> None:
    page = open_page(window, "indicators")
    page._view.select_row(0)  # type: ignore[attr-defined]
    qtbot.keyClick(page._view, Qt.Key.Key_Down, SHIFT)  # type: ignore[attr-defined]
    shown = dialog(window, qtbot, "sentence")
    assert not shown._middle.isVisible()
    shown.copy()
    rows = page._table.rows[:2]  # type: ignore[attr-defined]
    beside = window.context.store.observations.beside
    wanted = [sentences.cited(row, beside(row)) for row in rows]
    assert clipboard.text().splitlines() == list(dict.fromkeys(wanted))


def test_many_values_have_plain_sentences_at_once(window: MainWindow, qtbot: QtBot) -> None:
    page = open_page(window, "indicators")
    page._view.selectAll()  # type: ignore[attr-defined]
    shown = dialog(window, qtbot, "sentence")
    total = len(page._table.rows)  # type: ignore[attr-defined]
    assert shown._preview._cut.text() == f"前 {ROWS} 行，共 {total} 行"
    first = page._table.rows[0]  # type: ignore[attr-defined]
    assert shown.payload().text.splitlines()[0] == sentences.cited(first)


def test_a_policy_is_cited(window: MainWindow, qtbot: QtBot, clipboard: QClipboard) -> None:
    open_page(window, "policies", "A-024")
    dialog(window, qtbot, "citation").copy()
    assert clipboard.text().endswith("（国办发〔2022〕9号）")


def test_a_picture_of_dots(window: MainWindow, qtbot: QtBot, clipboard: QClipboard, tmp_path: Path) -> None:
    open_page(window, "figures", "图1-2")
    shown = dialog(window, qtbot, "png")
    shown.copy()
    image = clipboard.image()
    assert image.width() >= 800
    assert image.pixelColor(2, 2).name() == "#" + "f" * 6
    dialog(window, qtbot, "png").save_to(tmp_path / "a.png")
    assert QImage(str(tmp_path / "a.png")).size() == image.size()


def test_a_picture_of_lines_has_text_in_fonts_of_the_reader(
    window: MainWindow, qtbot: QtBot, clipboard: QClipboard, tmp_path: Path
) -> None:
    open_page(window, "figures", "图1-2")
    shown = dialog(window, qtbot, "svg")
    shown.save_to(tmp_path / "a.svg")
    svg = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert "13.79" in svg
    assert "资料来源" in svg
    assert "Shangjian Sans" in svg
    assert "Noto Sans CJK SC" in svg
    dialog(window, qtbot, "svg").copy()
    assert clipboard.mimeData().hasFormat("image/svg+xml")
    assert clipboard.mimeData().hasImage()


def test_the_way_is_remembered_for_each_kind(window: MainWindow, qtbot: QtBot, clipboard: QClipboard) -> None:
    open_page(window, "indicators")
    dialog(window, qtbot, "sentence").copy()
    assert clipboard.text()
    assert dialog(window, qtbot).form.id == "sentence"
    open_page(window, "policies")
    assert dialog(window, qtbot).form.id == "table"


def test_what_is_remembered_survives_nonsense() -> None:
    assert remember("value=sentence;x;chart=png", "value", "csv") == "value=csv;chart=png"
    assert remembered("=;;a", "value") == ""
    assert remembered("value=gone", "value") == "gone"


def test_a_way_of_a_later_version_is_passed_over(window: MainWindow, qtbot: QtBot) -> None:
    open_page(window, "indicators")
    window.context.settings.set("copy_forms", "value=gone")
    assert dialog(window, qtbot).form.id == "table"


def test_files(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    open_page(window, "figures", "表1-1")
    dialog(window, qtbot, "csv").save_to(tmp_path / "a.csv")
    content = (tmp_path / "a.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in content
    shown = dialog(window, qtbot, "markdown")
    shown.save_to(tmp_path / "none" / "a.md")
    assert shown.isVisible()
    assert "文件夹不存在" in shown._hint.text()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [100, 200])
def test_the_paper_is_white_and_the_dialog_fits_the_window(
    window: MainWindow, qtbot: QtBot, theme: str, size: int
) -> None:
    window.resize(800, 560)
    window.context.style.set(theme=theme, text_size=size)
    open_page(window, "figures", "表1-1")
    shown = dialog(window, qtbot, "table")
    assert shown.width() <= window.width()
    assert shown.height() <= window.height()
    picture = shown._preview._words.viewport().grab().toImage()
    assert picture.pixelColor(4, 4).name() == "#" + "f" * 6
