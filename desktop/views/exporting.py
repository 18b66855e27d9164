"""导出…: what a page offers becomes a file, written beside the window, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop import tasks
from desktop.core.briefing import Briefing
from desktop.core.sheet import Sheet
from desktop.export import files
from desktop.export.files import Cancelled, ExportCancelledError, ExportError, Progress
from desktop.language import tr
from desktop.views.progress import ProgressDialog

if TYPE_CHECKING:
    from desktop.settings import SettingsStore
    from desktop.views.main_window import MainWindow

NOTHING = tr("这一页没有可导出的内容")
Write = Callable[[Path, Progress | None, Cancelled | None], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file.

    Attributes:
        id: Extension without its dot, kept in the settings.
        title: Words in the list.
        tip: What it is good for.
        icon: Icon name.
        needs: ``table``, ``chart`` or ``any``: what the page must offer.
    """

    id: str
    title: str
    tip: str
    icon: str
    needs: str = "table"


FORMATS: tuple[Format, ...] = (
    Format("docx", tr("Word 文档"), tr("公文版式，含表题、单位和资料来源"), "text", "any"),
    Format("xlsx", tr("Excel 工作簿"), tr("数值可计算，小数位数同原文；另附“说明”表"), "table"),
    Format("pdf", tr("PDF 文档"), tr("版式固定，可直接打印"), "print", "any"),
    Format("csv", "CSV", tr("逗号分隔，UTF-8，Excel 和 ET 可直接打开"), "csv"),
    Format("md", "Markdown", tr("纯文本表格"), "markdown"),
    Format("html", tr("网页"), tr("浏览器和文字处理软件都能打开"), "link"),
    Format("png", tr("图片 PNG"), tr("白底，含图题和资料来源"), "image", "chart"),
    Format("svg", tr("矢量图 SVG"), tr("放大不失真，可在 Word 2016 以上版本中使用"), "vector", "chart"),
)
BY_ID = {one.id: one for one in FORMATS}


@dataclass(frozen=True, slots=True)
class Offer:
    """What a page has to export.

    Attributes:
        title: Name of the file, before what a file name cannot hold is taken out.
        whole: The table of the page.
        selected: Its selected rows, where they are fewer.
        full: The same rows with every column there is, given whether only the selection is wanted.
        briefing: A document made of a table (or of none) and a chart as PNG (or empty); called in the worker.
        picture: The chart, given whether its title and source are to stand in the picture itself.
        vector: The chart as SVG.
    """

    title: str
    whole: Sheet | None
    selected: Sheet | None = None
    full: Callable[[bool], Sheet | None] | None = None
    briefing: Callable[[Sheet | None, bytes], Briefing] | None = None
    picture: Callable[[bool], QImage | None] | None = None
    vector: Callable[[], bytes] | None = None

    @property
    def formats(self) -> tuple[Format, ...]:
        """The kinds of file that can be made of it."""
        has = {
            "table": self.whole is not None,
            "chart": self.picture is not None,
            "any": self.whole is not None or self.briefing is not None,
        }
        return tuple(one for one in FORMATS if has[one.needs] and (one.id != "svg" or self.vector is not None))


@dataclass(frozen=True, slots=True)
class Wish:
    """What the reader chose.

    Attributes:
        format: Kind of file.
        selected: Only the selected rows.
        full: Every column.
        three: Tables as 三线表.
    """

    format: Format
    selected: bool = False
    full: bool = False
    three: bool = False


def export_page(window: MainWindow) -> None:
    """导出…: ask for what and where, then write."""
    from desktop.views.export_dialog import ExportDialog  # noqa: PLC0415 - seldom opened

    offer = window.page.offer() if window.page else None
    if offer is None or not offer.formats:
        window.say((window.page.why_empty if window.page else "") or NOTHING)
        return
    settings = window.context.settings
    dialog = ExportDialog(window.context.style, offer, settings.text("export_format"), window)
    if not dialog.exec():
        return
    wish = dialog.wish()
    settings.set("export_format", wish.format.id)
    sheet = chosen_sheet(offer, wish)
    save(window, sheet.title if sheet else offer.title, wish.format, writer_of(offer, wish))


def export_briefing(window: MainWindow, briefing: Briefing, name: str = "") -> None:
    """Ask where and write a briefing as a Word document; for pages and collections with a button of their own."""

    def write(path: Path, progress: Progress | None, cancelled: Cancelled | None) -> None:
        from desktop.export.docx import write_briefing  # noqa: PLC0415 - heavy

        write_briefing(briefing, path, progress, cancelled)

    save(window, name or briefing.title, BY_ID["docx"], write)


def chosen_sheet(offer: Offer, wish: Wish) -> Sheet | None:
    """The table that a wish asks for."""
    only_selected = wish.selected and offer.selected is not None
    if wish.full and offer.full is not None:
        return offer.full(only_selected)
    return offer.selected if only_selected else offer.whole


def writer_of(offer: Offer, wish: Wish) -> Write:
    """What writes the file; whatever needs the window is made here, the rest in the worker."""
    sheet = chosen_sheet(offer, wish)
    kind = wish.format.id
    image = offer.picture(kind == "png") if offer.picture is not None and kind in {"png", "docx", "pdf"} else None
    vector = offer.vector() if offer.vector is not None and kind == "svg" else b""

    def write(path: Path, progress: Progress | None, cancelled: Cancelled | None) -> None:
        if kind == "svg":
            files.write_bytes(path, vector)
        elif kind == "png":
            files.write_bytes(path, png_of(image))
        elif kind in {"docx", "pdf"}:
            png = png_of(trimmed(image)) if image is not None else b""
            _write_document(path, _briefing_of(offer, sheet, png), wish, progress, cancelled)
        elif sheet is not None:
            _write_table(path, sheet, wish, progress, cancelled)

    return write


def trimmed(image: QImage) -> QImage:
    """A picture without the white above and below what is drawn."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    data, step, width = bytes(grey.constBits()), grey.bytesPerLine(), grey.width()
    white = b"\xff" * width
    drawn = [row for row in range(grey.height()) if data[row * step : row * step + width] != white]
    return image.copy(0, drawn[0], width, drawn[-1] - drawn[0] + 1) if drawn else image


def png_of(image: QImage | None) -> bytes:
    """A picture as PNG; empty for none."""
    if image is None:
        return b""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs want bytes, Qt wants text
    buffer.close()
    return bytes(data.data())


def _briefing_of(offer: Offer, sheet: Sheet | None, png: bytes) -> Briefing:
    from desktop.export import briefings  # noqa: PLC0415

    if offer.briefing is not None:
        return offer.briefing(sheet, png)
    return briefings.of_sheet(sheet, png=png) if sheet else Briefing(offer.title, ())


def _write_document(
    path: Path, briefing: Briefing, wish: Wish, progress: Progress | None, cancelled: Cancelled | None
) -> None:
    if wish.format.id == "pdf":
        from desktop.views.paper import write_pdf  # noqa: PLC0415

        write_pdf(briefing, path, progress, cancelled)
    else:
        from desktop.export.docx import write_briefing  # noqa: PLC0415 - heavy

        write_briefing(briefing, path, progress, cancelled, rules="three" if wish.three else "grid")


def _write_table(
    path: Path, sheet: Sheet, wish: Wish, progress: Progress | None, cancelled: Cancelled | None
) -> None:
    from desktop.export import html, text  # noqa: PLC0415

    if wish.format.id == "xlsx":
        from desktop.export.xlsx import write_sheets  # noqa: PLC0415 - heavy

        write_sheets([sheet], path, progress, cancelled)
        return
    if cancelled is not None and cancelled():
        raise ExportCancelledError
    if wish.format.id == "csv":
        data = text.csv_bytes(sheet)
    elif wish.format.id == "md":
        data = text.markdown(sheet).encode("utf-8")
    else:
        data = html.html(sheet, "three" if wish.three else "grid").encode("utf-8")
    files.write_bytes(path, data)


def ask_path(window: MainWindow, title: str, kind: Format) -> Path | None:
    """Ask where to write; the dialog asks about a file that is there already.

    A dialog with a default suffix, because the question must be about the name with its extension.
    """
    return ask_file(window, window.context.settings, title, kind.title, f".{kind.id}")


def ask_file(parent: QWidget, settings: SettingsStore, title: str, words: str, suffix: str) -> Path | None:
    """Ask where to write, beginning in the folder of the last time.

    Args:
        parent: What the dialog belongs to.
        settings: Where the folder is remembered.
        title: Name of the file, before what a file name cannot hold is taken out.
        words: Kind of file.
        suffix: Extension with its dot.
    """
    folder = settings.text("export_folder")
    dialog = QFileDialog(parent, tr("导出"), folder if Path(folder).is_dir() else "")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{words} (*{suffix})")
    dialog.setDefaultSuffix(suffix[1:])
    dialog.selectFile(files.file_name(title, suffix))
    if not dialog.exec():
        return None
    path = Path(dialog.selectedFiles()[0])
    settings.set("export_folder", str(path.parent))
    return path


def save(window: MainWindow, title: str, kind: Format, write: Write, path: Path | None = None) -> None:
    """Ask where and write there in the worker, with progress, a way to cancel and a sentence at the end.

    Args:
        window: The window.
        title: Proposed name of the file.
        kind: Kind of file.
        write: Called in the worker.
        path: The file, where it has been asked for already.
    """
    target = path or ask_path(window, title, kind)
    if target is None:
        return
    cancel = Event()
    dialog = ProgressDialog(window.context.style, tr("正在写入“{name}”").format(name=target.name), cancel.set, window)

    def on_done(_result: object) -> None:
        dialog.finish()
        window.say(tr("已导出“{name}”").format(name=target.name))

    def on_retry(again: bool) -> None:  # noqa: FBT001 - the question's answer
        save(window, title, kind, write, target if again else None)

    def on_error(error: Exception) -> None:
        dialog.finish()
        if isinstance(error, ExportCancelledError):
            window.say(error.sentence)
        elif isinstance(error, ExportError):
            _show_failure(window, error.sentence, on_retry)
        else:
            raise error

    def operation(progress: Progress, cancelled: Cancelled) -> None:
        write(target, progress, cancelled)

    tasks.run(operation, on_done, on_error, dialog.show_progress, cancel)


def _show_failure(window: MainWindow, sentence: str, retry: Callable[[bool], None]) -> None:
    """Say why nothing was written; `retry` is called with whether to try the same name."""
    from desktop.views.faults import FaultDialog  # noqa: PLC0415

    dialog = FaultDialog(window.context.style, sentence, "", parent=window)

    def leave(act: Callable[[], None]) -> None:
        dialog.accept()
        act()

    dialog.add(tr("重试"), lambda: leave(lambda: retry(True)), primary=True)  # noqa: FBT003 - the question's answer
    dialog.add(tr("换名保存"), lambda: leave(lambda: retry(False)))  # noqa: FBT003
    dialog.add(tr("取消"), dialog.reject)
    dialog.buttons.addStretch(1)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
