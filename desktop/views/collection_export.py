"""Writing a collection to a file: charts are drawn between two looks at the window, the file is written beside it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop import log, tasks
from desktop.core.clippings import Collection
from desktop.export.files import CANCELLED, Cancelled, ExportError, Progress
from desktop.language import shown, tr
from desktop.views.briefing_blocks import BriefingMaker, contents_of, sheets_of
from desktop.views.desk import exported_words
from desktop.views.exporting import png_of, trimmed
from desktop.views.resolve import Resolver

if TYPE_CHECKING:
    from desktop.views.plots.picture import Plate

#: Work in the window is laid down after this long, in seconds.
SLICE_SECONDS = 0.02
Write = Callable[[Path, Progress | None, Cancelled | None], None]


def draw(shown: Plate) -> bytes:
    """A chart as PNG, on white, with its title and source where it has them."""
    from desktop.views.plots.picture import plate_image  # noqa: PLC0415 - the chart library is heavy

    return png_of(trimmed(plate_image(shown)))


class Exporter(QObject):
    """Writes one file at a time, to its end even where the page that asked for it is closed meanwhile.

    Signals:
        progressed(int, int): Steps done, of how many.
        finished(str, object): A sentence for the reader, and the file, or ``None`` when none was written.
    """

    progressed = Signal(int, int)
    finished = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._cancel = Event()
        self._steps: Iterator[int] | None = None
        self._write: Callable[[], Write] | None = None
        self._path = Path()
        self._total = 0

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._write is not None

    def begin(self, collection: Collection, resolver: Resolver, path: Path) -> None:
        """Start writing; ``.xlsx`` makes a workbook, ``.pdf`` a printed document, anything else a Word document."""
        # An event of its own: what was cancelled before may still be about to hear of it.
        self._cancel = Event()
        self._path = path
        maker = BriefingMaker(collection, resolver, draw)
        self._steps = maker.steps()
        self._total = 2 * len(collection.items) + 1
        self._write = lambda: _writer_of(maker, collection, resolver, path.suffix.lower())
        _BUSY.add(self)
        QTimer.singleShot(0, self, self._work)

    def cancel(self) -> None:
        """Stop as soon as possible; no file is left."""
        self._cancel.set()

    def _work(self) -> None:
        if self._steps is None or self._write is None:
            return
        begun = time.monotonic()
        while time.monotonic() - begun < SLICE_SECONDS:
            if self._cancel.is_set():
                self._end(shown(CANCELLED), None)
                return
            done = next(self._steps, None)
            if done is None:
                self._hand_over(self._write())
                return
            self.progressed.emit(done, self._total)
        QTimer.singleShot(0, self, self._work)

    def _hand_over(self, write: Write) -> None:
        """Let the worker write the file."""
        path = self._path

        def operation(progress: Progress, cancelled: Cancelled) -> None:
            write(path, progress, cancelled)

        words = exported_words(path)
        tasks.run(operation, lambda _: self._end(words, path), self._on_error, self._tell, self._cancel)

    def _on_error(self, error: Exception) -> None:
        if isinstance(error, ExportError):
            log.note(__name__, "export: %s", error.__cause__ or error)
            self._end(error.sentence, None)
        else:
            log.warn(__name__, "export failed: %r", error)
            self._end(tr("未能写入“{name}”。摘编没有受影响。").format(name=self._path.name), None)

    def _tell(self, done: int, total: int) -> None:
        half = self._total // 2
        self.progressed.emit(half + half * done // max(total, 1), self._total)

    def _end(self, words: str, path: Path | None) -> None:
        self._steps = self._write = None
        _BUSY.discard(self)
        self.finished.emit(words, path)


#: Kept until they have ended, whether or not anybody else does.
_BUSY: set[Exporter] = set()


def _writer_of(maker: BriefingMaker, collection: Collection, resolver: Resolver, suffix: str) -> Write:
    """What writes the file; called in the window when the briefing is ready, what it gives in the worker."""
    briefing = maker.briefing
    if suffix == ".xlsx":
        tables = sheets_of(briefing, contents_of(collection.title, resolver.resolve(collection.items)))

        def write_workbook(path: Path, progress: Progress | None, cancelled: Cancelled | None) -> None:
            from desktop.export.xlsx import write_sheets  # noqa: PLC0415 - heavy

            write_sheets(tables, path, progress, cancelled)

        return write_workbook

    def write(path: Path, progress: Progress | None, cancelled: Cancelled | None) -> None:
        if suffix == ".pdf":
            from desktop.views.paper import write_pdf  # noqa: PLC0415

            write_pdf(briefing, path, progress, cancelled)
        else:
            from desktop.export.docx import write_briefing  # noqa: PLC0415 - heavy

            write_briefing(briefing, path, progress, cancelled)

    return write
