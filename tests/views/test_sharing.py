"""Ways out that end in a dialog or in another program: save, print, drag; driven up to Qt's own edge."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDrag, QImage, QMouseEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.charts import Chart, Series
from desktop.store.reference import ReferenceStore
from desktop.style import Style
from desktop.views.plots import sharing
from desktop.views.plots.chart_view import ChartView
from desktop.views.plots.picture import Plate
from desktop.views.widgets.ways_out import WaysOut

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


@pytest.fixture
def chart(store: ReferenceStore) -> Chart:
    values = tuple(store.observations.all()[:2])
    return Chart("bars", ("甲", "乙"), (Series("数值", "level", values),))


@pytest.fixture
def plate(chart: Chart) -> Plate:
    return Plate(chart, "图1-1　2022年甲/乙", "%", ("资料来源：商务部",))


def dialog(
    monkeypatch: pytest.MonkeyPatch, answer: QPrintDialog.DialogCode, file: Path
) -> list[QPrinter]:
    """The dialog of printing, answered; the printer writes a PDF."""
    asked: list[QPrinter] = []

    def run(self: QPrintDialog) -> QPrintDialog.DialogCode:
        printer = self.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        asked.append(printer)
        return answer

    monkeypatch.setattr(QPrintDialog, "exec", run)
    return asked


def test_printing_makes_a_page_that_is_named(
    plate: Plate, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    parent, file = QWidget(), tmp_path / "out.pdf"
    qtbot.addWidget(parent)
    asked = dialog(monkeypatch, QPrintDialog.DialogCode.Accepted, file)
    assert sharing.print_out(plate, parent) == "已送去打印"
    assert file.read_bytes().startswith(b"%PDF")
    assert file.stat().st_size > 2000
    assert [printer.docName() for printer in asked] == [plate.title]


def test_printing_that_is_cancelled_says_nothing(
    plate: Plate, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    parent, file = QWidget(), tmp_path / "out.pdf"
    qtbot.addWidget(parent)
    dialog(monkeypatch, QPrintDialog.DialogCode.Rejected, file)
    assert sharing.print_out(plate, parent) == ""
    assert not file.exists()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_refuses_is_told(plate: Plate, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "none" / "out.pdf"))
    assert sharing.print_on(plate, printer) == "打印机没有接受，没有打印"


@pytest.mark.parametrize(
    ("named", "chosen", "written"),
    [
        ("图.svg", "PNG 图片 (*.png)", "图.svg"), ("图", "SVG 矢量图 (*.svg)", "图.svg"), ("图1.1", "", "图1.1.png"),
        ("图.PDF", "", "图.PDF"),
    ],
)  # fmt: skip
def test_saving_takes_the_format_of_the_name_or_of_the_list(
    plate: Plate, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, named: str, chosen: str, written: str
) -> None:
    offered: list[str] = []

    def answer(_parent: QWidget, _title: str, name: str, _filters: str) -> tuple[str, str]:
        offered.append(name)
        return str(tmp_path / named), chosen

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert sharing.save(plate, parent) == f"已保存“{written}”"
    assert (tmp_path / written).stat().st_size > 100
    assert offered == ["图1-1 2022年甲 乙.png"]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    assert sharing.save(plate, parent) == ""


def drag_over(widget: QWidget, *, by: int) -> None:
    """Press in a widget, and move so far with the button held."""
    for kind, at, button in (
        (QEvent.Type.MouseButtonPress, 60, LEFT), (QEvent.Type.MouseMove, 60 + by, NONE),
        (QEvent.Type.MouseMove, 60 + 2 * by, NONE),
    ):  # fmt: skip
        place = QPointF(at, 60)
        event = QMouseEvent(kind, place, place, button, LEFT, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)


@pytest.mark.parametrize("painted", [False, True])
def test_a_chart_is_dragged_out_as_picture_vector_and_file(
    chart: Chart, plate: Plate, style: Style, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, painted: bool
) -> None:
    carried: list[QMimeData] = []

    def run(self: QDrag, _action: Qt.DropAction) -> Qt.DropAction:
        mime, held = self.mimeData(), QMimeData()
        held.setImageData(mime.imageData())
        held.setData(sharing.SVG_TYPE, mime.data(sharing.SVG_TYPE))
        held.setUrls(mime.urls())
        carried.append(held)
        assert not self.pixmap().isNull()
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", run)
    if painted:
        shown = QWidget()
        WaysOut(shown, lambda: plate, lambda _words: None)
        target = shown
    else:
        shown = view = ChartView(style)
        view.show_chart(chart, plate.title, plate.unit, "\n".join(plate.foot))
        target = view._canvas.viewport()
    qtbot.addWidget(shown)
    shown.resize(400, 300)
    drag_over(target, by=1)
    assert carried == []
    drag_over(target, by=40)
    [mime] = carried
    assert isinstance(mime.imageData(), QImage)
    assert mime.data(sharing.SVG_TYPE).data().startswith(b"<svg")
    [url] = mime.urls()
    assert Path(url.toLocalFile()).name == "图1-1 2022年甲 乙.png"
    assert Path(url.toLocalFile()).read_bytes().startswith(b"\x89PNG")


def test_nothing_drawn_is_not_dragged(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDrag, "exec", lambda *_: pytest.fail("dragged"))
    shown = QWidget()
    qtbot.addWidget(shown)
    WaysOut(shown, lambda: None, lambda _words: None)
    drag_over(shown, by=40)
