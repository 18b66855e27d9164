"""Small pictures of all figures, made one by one while the window is idle, and kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from desktop.core.records import Figure
from desktop.style import Style
from desktop.views.figure_contents import Contents
from desktop.views.plots.plates import thumbnail

#: Size at 100 % text, in pixels.
WIDTH, HEIGHT = 240, 132


class Thumbnails(QObject):
    """Makes and keeps thumbnails.

    Args:
        style: The look; another theme or text size makes them anew.
        contents: What each figure shows.
        parent: Owner; while its window is closed nothing is made, since the database may be closed too.

    Signals:
        made(str): The thumbnail of a figure is ready.
    """

    made = Signal(str)

    def __init__(self, style: Style, contents: Contents, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self._style, self._contents = style, contents
        self._ratio = 1.0
        self._kept: dict[tuple[str, str, int, float], QPixmap] = {}
        self._waiting: list[Figure] = list(contents.figures)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._make_next)
        style.changed.connect(self._start_over)

    @property
    def is_idle(self) -> bool:
        """Whether none is left to make."""
        return not self._waiting

    def size(self) -> tuple[int, int]:
        """Width and height at the text size in force."""
        return self._style.px(WIDTH), self._style.px(HEIGHT)

    def begin(self, ratio: float) -> None:
        """Make what is not made yet, for a screen of that many device pixels for each logical pixel."""
        if ratio != self._ratio:
            self._ratio = ratio
            self._start_over()
        if self._waiting:
            self._timer.start()

    def of(self, figure_id: str) -> QPixmap | None:
        """The thumbnail, or nothing while it is not made."""
        return self._kept.get(self._key(figure_id))

    def hurry(self, figures: Sequence[Figure]) -> None:
        """Make these first: they are in sight."""
        ids = {figure.id for figure in figures}
        self._waiting.sort(key=lambda figure: figure.id not in ids)

    def _key(self, figure_id: str) -> tuple[str, str, int, float]:
        return figure_id, "dark" if self._style.is_dark else "light", self._style.text_size, self._ratio

    def _start_over(self) -> None:
        self._waiting = [figure for figure in self._contents.figures if self.of(figure.id) is None]
        if self._waiting:
            self._timer.start()

    def _make_next(self) -> None:
        if not self._waiting or not self._owner.window().isVisible():
            self._timer.stop()
            return
        figure = self._waiting.pop(0)
        content = self._contents.of(figure)
        self._kept[self._key(figure.id)] = thumbnail(content, self._style, self.size(), ratio=self._ratio)
        self.made.emit(figure.id)
