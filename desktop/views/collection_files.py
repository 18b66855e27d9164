"""Files of collections: taking one in, writing one out, with the words for what goes wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from desktop.core.clipfile import SUFFIX
from desktop.export.files import CANCELLED
from desktop.language import shown, tr
from desktop.views.collection_export import Exporter
from desktop.views.desk import Desk, exported_words
from desktop.views.exporting import ask_file
from desktop.views.page import Page
from desktop.views.resolve import Resolver
from desktop.views.widgets.notice_bar import NoticeBar
from desktop.views.widgets.progress_strip import ProgressStrip

KINDS = {".docx": tr("Word 文档"), ".xlsx": tr("Excel 工作簿"), ".pdf": tr("PDF 文档"), SUFFIX: tr("商鉴摘编")}


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
        self._exporter = Exporter()
        self._exporter.finished.connect(self._on_finished)
        self.strip = ProgressStrip(desk.style, self._exporter.cancel)
        self._exporter.progressed.connect(self.strip.tell)

    def load(self) -> None:
        """Take a collection from a file that the reader chooses."""
        name, _ = QFileDialog.getOpenFileName(
            self._page, tr("导入摘编"), "", tr("商鉴摘编 (*{SUFFIX} *.json)").format(SUFFIX=SUFFIX)
        )
        if name:
            self.load_from(Path(name))

    def load_from(self, path: Path) -> None:
        """Take a collection from a file."""
        wrong = self._desk.load(path)
        if wrong:
            self._notice.tell(wrong, [(tr("换一份…"), self.load)], token="doubt")

    def save(self, suffix: str) -> None:
        """Write the open collection to a file that the reader names; the dialog asks before it overwrites."""
        one = self._desk.collection
        if one is None:
            self.said.emit(tr("还没有摘编"))
        elif self._exporter.is_busy:
            self.said.emit(tr("上一次导出还没有完成"))
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
            self._tell(words, path if words == exported_words(path) else None)
            return
        self.strip.begin(tr("正在导出 {items} 条").format(items=len(one.items)))
        self._exporter.begin(one, self._resolver, path)

    def _on_finished(self, words: str, path: object) -> None:
        self.strip.hide()
        self._tell(words, path if isinstance(path, Path) else None)

    def _tell(self, words: str, path: Path | None) -> None:
        if path is not None:
            opened = QUrl.fromLocalFile(str(path))
            self._notice.tell(
                tr("{words}。").format(words=words),
                [(tr("打开"), lambda: QDesktopServices.openUrl(opened))],
                token="agree",
            )
        elif words == shown(CANCELLED):
            self.said.emit(words)
        else:
            self._notice.tell(words, [], token="doubt")
