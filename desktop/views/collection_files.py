"""Files of collections: taking one in, writing one out, with the words for what goes wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from desktop.core.clipfile import SUFFIX
from desktop.views.collection_export import Exporter
from desktop.views.desk import Desk
from desktop.views.exporting import ask_file
from desktop.views.page import Page
from desktop.views.resolve import Resolver
from desktop.views.widgets.notice_bar import NoticeBar
from desktop.views.widgets.progress_strip import ProgressStrip

KINDS = {".docx": "Word 文档", ".xlsx": "Excel 工作簿", ".pdf": "PDF 文档", SUFFIX: "商鉴摘编"}


class CollectionFiles(QObject):
    """Asks for names and writes.

    Args:
        desk: The collections.
        resolver: Where records come from.
        notice: Where to say what went wrong.
        page: The page, parent of the dialogs.

    Signals:
        said(str): A short message for the status bar.
    """

    said = Signal(str)

    def __init__(self, desk: Desk, resolver: Resolver, notice: NoticeBar, page: Page) -> None:
        super().__init__(page)
        self._desk, self._resolver, self._notice, self._page = desk, resolver, notice, page
        self._exporter = Exporter(self)
        self._exporter.finished.connect(self._on_finished)
        self.strip = ProgressStrip(desk.style, self._exporter.cancel)
        self._exporter.progressed.connect(self.strip.tell)

    def load(self) -> None:
        """Take a collection from a file that the reader chooses."""
        name, _ = QFileDialog.getOpenFileName(self._page, "导入摘编", "", f"商鉴摘编 (*{SUFFIX} *.json)")
        if name:
            self.load_from(Path(name))

    def load_from(self, path: Path) -> None:
        """Take a collection from a file."""
        wrong = self._desk.load(path)
        if wrong:
            self._notice.tell(wrong, [("换一份…", self.load)], token="doubt")

    def save(self, suffix: str) -> None:
        """Write the open collection to a file that the reader names; the dialog asks before it overwrites."""
        one = self._desk.collection
        if one is None:
            self.said.emit("还没有摘编")
        elif self._exporter.is_busy:
            self.said.emit("上一次导出还没有完成")
        else:
            path = ask_file(self._page, self._page.context.settings, one.title, KINDS[suffix], suffix)
            if path is not None:
                self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the open collection; the suffix says as what."""
        one = self._desk.collection
        if one is None:
            return
        if path.name.lower().endswith(SUFFIX):
            words = self._desk.save_as(path)
            self._tell(words, path if words.startswith("已") else None)
            return
        self.strip.begin(f"正在导出 {len(one.items)} 条")
        self._exporter.begin(one, self._resolver, path)

    def _on_finished(self, words: str, path: object) -> None:
        self.strip.hide()
        self._tell(words, path if isinstance(path, Path) else None)

    def _tell(self, words: str, path: Path | None) -> None:
        if path is not None:
            opened = QUrl.fromLocalFile(str(path))
            self._notice.tell(words + "。", [("打开", lambda: QDesktopServices.openUrl(opened))], token="agree")
        elif words.startswith("已取消"):
            self.said.emit(words)
        else:
            self._notice.tell(words, [], token="doubt")
