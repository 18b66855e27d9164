"""Writing a collection to a file: charts are drawn between two looks at the window, the file is written beside it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Signal

from desktop import log
from desktop.core.clippings import Collection
from desktop.export.whole_file import why_not
from desktop.views.briefing_blocks import BriefingMaker, contents_of, sheets_of
from desktop.views.figure_charts import ChartPicture
from desktop.views.resolve import Resolver

#: Work in the window is laid down after this long, in seconds.
SLICE_SECONDS = 0.02


def draw(shown: ChartPicture) -> bytes:
    """A chart as PNG, on white, with its title and source."""
    from desktop.views.plots.picture import picture  # noqa: PLC0415 - the chart library is heavy

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(shown.chart, title=shown.title, foot=shown.foot).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


class Exporter(QObject):
    """Writes one file at a time.

    Args:
        parent: The page.

    Signals:
        progressed(int, int): Steps done, of how many.
        finished(str, object): A sentence for the reader, and the file, or ``None`` when none was written.
    """

    progressed = Signal(int, int)
    finished = Signal(str, object)
    _written = Signal(str, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cancelled = Event()
        self._steps: Iterator[int] | None = None
        self._maker: BriefingMaker | None = None
        self._write: Callable[[BriefingMaker], bool] | None = None
        self._path = Path()
        self._total = 0
        self._thread: Thread | None = None
        self._written.connect(self._on_written)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._maker is not None

    def begin(self, collection: Collection, resolver: Resolver, path: Path) -> None:
        """Start writing; ``.xlsx`` makes a workbook, anything else a document."""
        self._cancelled.clear()
        self._path = path
        self._maker = BriefingMaker(collection, resolver, draw)
        self._steps = self._maker.steps()
        self._total = 2 * len(collection.items) + 1
        if path.suffix.lower() == ".xlsx":
            contents = contents_of(collection.title, resolver.resolve(collection.items))
            self._write = lambda maker: self._workbook(maker, contents)
        else:
            self._write = self._document
        QTimer.singleShot(0, self, self._work)

    def cancel(self) -> None:
        """Stop as soon as possible; no file is left."""
        self._cancelled.set()

    def _work(self) -> None:
        if self._steps is None:
            return
        begun = time.monotonic()
        while time.monotonic() - begun < SLICE_SECONDS:
            if self._cancelled.is_set():
                self._on_written("已取消，没有留下文件。", None)
                return
            done = next(self._steps, None)
            if done is None:
                self._steps = None
                self._thread = Thread(target=self._run, name="export", daemon=True)
                self._thread.start()
                return
            self.progressed.emit(done, self._total)
        QTimer.singleShot(0, self, self._work)

    def _run(self) -> None:
        """In a thread of its own: nothing of the window is touched here."""
        name = self._path.name
        try:
            assert self._write is not None  # noqa: S101 - set before the thread starts
            assert self._maker is not None  # noqa: S101
            done = self._write(self._maker)
        except OSError as error:
            log.note(__name__, "export: %s", error)
            self._written.emit(why_not(error, name), None)
        except Exception as error:  # noqa: BLE001 - a thread has nobody above it
            log.warn(__name__, "export failed: %r", error)
            self._written.emit(f"未能写入“{name}”。摘编没有受影响。", None)
        else:
            self._written.emit(f"已写入“{name}”" if done else "已取消，没有留下文件。", self._path if done else None)

    def _document(self, maker: BriefingMaker) -> bool:
        from desktop.export.docx import write_briefing  # noqa: PLC0415 - heavy

        write_briefing(maker.briefing, self._path, progress=self._tell, cancelled=self._cancelled.is_set)
        return not self._cancelled.is_set()

    def _workbook(self, maker: BriefingMaker, contents: object) -> bool:
        from desktop.export.sheet import Sheet  # noqa: PLC0415
        from desktop.export.xlsx import write_sheets  # noqa: PLC0415 - heavy

        assert isinstance(contents, Sheet)  # noqa: S101
        tables = sheets_of(maker.briefing, contents)
        write_sheets(tables, self._path, progress=self._tell, cancelled=self._cancelled.is_set)
        return not self._cancelled.is_set()

    def _tell(self, done: int, total: int) -> None:
        half = self._total // 2
        self.progressed.emit(half + half * done // max(total, 1), self._total)

    def _on_written(self, words: str, path: object) -> None:
        self._steps = self._maker = self._write = None
        self.finished.emit(words, path)
