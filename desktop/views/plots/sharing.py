"""A chart that leaves the program: copied, saved, printed, dragged into another window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QMimeData, QSizeF, Qt, QTemporaryDir, QUrl
from PySide6.QtGui import (
    QDrag,
    QGuiApplication,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPixmap,
)
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktop.export import files
from desktop.language import tr
from desktop.views.plots.picture import Plate, composed, paint_on_page, paper, plate_image, plate_svg

SVG_TYPE = "image/svg+xml"
#: What can be saved: suffix and words of the filter.
FORMATS = {".png": tr("PNG 图片"), ".svg": tr("SVG 矢量图"), ".pdf": tr("PDF 文件")}
#: Resolutions offered, in device pixels for each logical pixel.
RATIOS = (2, 3)
_folders: list[QTemporaryDir] = []


def copy_image(plate: Plate, ratio: float = 2.0) -> str:
    """Copy as a picture.

    Returns:
        What to tell the reader.
    """
    mime = QMimeData()
    mime.setImageData(plate_image(plate, ratio=ratio))
    QGuiApplication.clipboard().setMimeData(mime)
    return tr("已复制图片（{ratio:g} 倍），含图题和资料来源").format(ratio=ratio)


def copy_svg(plate: Plate) -> str:
    """Copy as SVG, with a picture for programs that do not take it."""
    mime = QMimeData()
    text = plate_svg(plate)
    mime.setData(SVG_TYPE, text.encode())
    mime.setImageData(plate_image(plate))
    QGuiApplication.clipboard().setMimeData(mime)
    return tr("已复制矢量图，含图题和资料来源")


def png_bytes(image: QImage) -> bytes:
    """An image as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def pdf_bytes(plate: Plate) -> bytes:
    """A picture as a PDF file of its own size."""
    drawing = composed(plate, paper())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(plate.title)
    millimetres = (drawing.width * 25.4 / 96, drawing.height * 25.4 / 96)
    writer.setPageSize(QPageSize(QSizeF(*millimetres), QPageSize.Unit.Millimeter))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    paint_on_page(painter, plate, (writer.width(), writer.height()))
    painter.end()
    return bytes(buffer.data().data())


def content(plate: Plate, suffix: str, ratio: float = 2.0) -> bytes:
    """The file of a format.

    Args:
        plate: What to write.
        suffix: ``.png``, ``.svg`` or ``.pdf``.
        ratio: Resolution of a PNG.

    Raises:
        KeyError: Another suffix.
    """
    makers = {
        ".png": lambda: png_bytes(plate_image(plate, ratio=ratio)),
        ".svg": lambda: plate_svg(plate).encode(),
        ".pdf": lambda: pdf_bytes(plate),
    }
    return makers[suffix]()


def save_to(plate: Plate, path: Path, ratio: float = 2.0) -> str:
    """Write a file; a failure leaves what was there.

    Returns:
        What to tell the reader.
    """
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        path, suffix = path.with_name(path.name + ".png"), ".png"
    try:
        files.write_bytes(path, content(plate, suffix, ratio))
    except files.ExportError as error:
        return error.sentence
    return tr("已保存“{name}”").format(name=path.name)


def save(plate: Plate, parent: QWidget) -> str:
    """Ask where to, and write.

    Returns:
        What to tell the reader; empty when they changed their mind.
    """
    filters = ";;".join(f"{words} (*{suffix})" for suffix, words in FORMATS.items())
    name, chosen = QFileDialog.getSaveFileName(parent, tr("保存图片"), files.file_name(plate.title, ".png"), filters)
    if not name:
        return ""
    path = Path(name)
    if path.suffix.lower() not in FORMATS:
        suffix = next((one for one in FORMATS if f"*{one}" in chosen), ".png")
        path = path.with_name(path.name + suffix)
    return save_to(plate, path)


def print_out(plate: Plate, parent: QWidget) -> str:
    """Ask for a printer, and print on one sheet.

    Returns:
        What to tell the reader; empty when they changed their mind.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - seldom used, looks for printers

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    drawing = composed(plate, paper())
    wide = drawing.width > drawing.height * 1.1
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
    printer.setDocName(plate.title)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return ""
    return print_on(plate, printer)


def print_on(plate: Plate, printer: QPagedPaintDevice) -> str:
    """Print on a paint device that has pages.

    Returns:
        What to tell the reader.
    """
    painter = QPainter()
    if not painter.begin(printer):
        return tr("打印机没有接受，没有打印")
    paint_on_page(painter, plate, (printer.width(), printer.height()))
    painter.end()
    return tr("已送去打印")


def menu(parent: QWidget, plate: Callable[[], Plate], say: Callable[[str], object]) -> QMenu:
    """The ways out of the program.

    Args:
        parent: Owner of the menu and of its dialogs.
        plate: Asked when something is chosen.
        say: Told what was done.
    """

    def run(use: Callable[[Plate], str]) -> None:
        words = use(plate())
        if words:
            say(words)

    made = QMenu(parent)
    for ratio in RATIOS:
        made.addAction(tr("复制图片（{ratio} 倍）").format(ratio=ratio), partial(run, partial(copy_image, ratio=ratio)))
    made.addAction(tr("复制矢量图（SVG）"), partial(run, copy_svg))
    made.addSeparator()
    made.addAction(tr("保存为文件…"), partial(run, partial(save, parent=parent)))
    made.addAction(tr("打印…"), partial(run, partial(print_out, parent=parent)))
    return made


def drag_mime(plate: Plate) -> QMimeData:
    """What is dragged: a picture, and a file of it for programs and folders that take files."""
    image = plate_image(plate)
    mime = QMimeData()
    mime.setImageData(image)
    mime.setData(SVG_TYPE, plate_svg(plate).encode())
    folder = QTemporaryDir()
    if folder.isValid():
        # The receiver reads the file after the drop, so it lives as long as the program.
        _folders.append(folder)
        path = folder.filePath(files.file_name(plate.title, ".png"))
        if image.save(path, "PNG"):  # type: ignore[call-overload]
            mime.setUrls([QUrl.fromLocalFile(path)])
    return mime


def drag(plate: Plate, source: QWidget) -> None:
    """Let the reader carry the chart into another window."""
    carried = QDrag(source)
    carried.setMimeData(drag_mime(plate))
    carried.setPixmap(QPixmap.fromImage(plate_image(plate, ratio=1.0)).scaledToWidth(
        240, Qt.TransformationMode.SmoothTransformation))  # fmt: skip
    carried.exec(Qt.DropAction.CopyAction)
