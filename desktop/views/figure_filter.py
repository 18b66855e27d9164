"""Which figures are shown: those of a chapter, those of which the text prints all, some or none of the points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.core import formats
from desktop.core.records import Figure
from desktop.language import shown, tr
from desktop.style import Style
from desktop.views.widgets.labels import Button, Label, margins


class FigureFilter(QWidget):
    """Two menus with counts, and how many figures are left.

    Args:
        style: The look in force.
        figures: All figures.
        titles: Chapter number to its title.

    Signals:
        changed(): Another choice was made.
    """

    changed = Signal()

    def __init__(self, style: Style, figures: Sequence[Figure], titles: Mapping[str, str]) -> None:
        super().__init__()
        self._figures, self._titles = tuple(figures), titles
        self._chapter = self._status = ""
        row = QHBoxLayout(self)
        margins(row, 16, 8, spacing=8)
        self._count = Label(style, "", role="controlBold")
        self._chapters = self._button(style, tr("只看一章的图表"))
        self._statuses = self._button(style, tr("只看正文写出多少数值的图表"))
        self._clear = Button(style, tr("清除"), look="flat", on_click=lambda: self.choose("", ""))
        for widget in (self._count, self._chapters, self._statuses, self._clear):
            row.addWidget(widget)
        row.addStretch(1)
        self._refresh()

    @property
    def choice(self) -> tuple[str, str]:
        """Chapter and data status; empty for all."""
        return self._chapter, self._status

    @property
    def shown(self) -> tuple[Figure, ...]:
        """The figures left by the choice."""
        return tuple(f for f in self._figures if self._fits(f, self._chapter, self._status))

    @property
    def text(self) -> str:
        """The choice on one line, to be kept; empty for all."""
        return ",".join(self.choice) if any(self.choice) else ""

    def choose_text(self, text: str) -> None:
        """Choose as a line says; one that leaves nothing, as another edition may, chooses all."""
        chapter, _, status = text.partition(",")
        if text and any(self._fits(figure, chapter, status) for figure in self._figures):
            self.choose(chapter, status)

    def choose(self, chapter: str, status: str) -> None:
        """Choose a chapter and a data status; empty for all."""
        self._chapter, self._status = chapter, status
        self._refresh()
        self.changed.emit()

    def _fits(self, figure: Figure, chapter: str, status: str) -> bool:
        return chapter in {"", formats.chapter_of(figure.section)} and status in {"", figure.data_status}

    def _button(self, style: Style, tip: str) -> Button:
        button = Button(style, "…", icon="chevron-down", tip=tip)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setMenu(QMenu(button))
        return button

    def _refresh(self) -> None:
        figures = sum(figure.kind == "figure" for figure in self.shown)
        self._count.setText(tr("图 {figures}　表 {number}").format(figures=figures, number=len(self.shown) - figures))
        self._chapters.setText(self._chapter_words(self._chapter) if self._chapter else tr("各章"))
        self._statuses.setText(shown(formats.DATA_STATUS[self._status]) if self._status else tr("数值：全部"))
        self._clear.setVisible(bool(self._chapter or self._status))
        chapters = list(dict.fromkeys(formats.chapter_of(figure.section) for figure in self._figures))
        self._fill(self._chapters.menu(), tr("各章"), [(c, self._chapter_words(c)) for c in chapters], is_chapter=True)
        self._fill(
            self._statuses.menu(),
            tr("全部"),
            [(key, shown(words)) for key, words in formats.DATA_STATUS.items()],
            is_chapter=False,
        )

    def _chapter_words(self, chapter: str) -> str:
        return f"{shown(formats.section_words(chapter))} {self._titles.get(chapter, '')}".strip()

    def _fill(self, menu: QMenu, every: str, items: Sequence[tuple[str, str]], *, is_chapter: bool) -> None:
        menu.clear()
        for key, words in [("", every), *items]:
            chosen = (key, self._status) if is_chapter else (self._chapter, key)
            count = sum(self._fits(figure, *chosen) for figure in self._figures)
            action = QAction(tr("{words}（{count}）").format(words=words, count=count), menu)
            action.setCheckable(True)
            action.setChecked(key == (self._chapter if is_chapter else self._status))
            action.setEnabled(bool(count))
            action.triggered.connect(partial(self.choose, *chosen))
            menu.addAction(action)
