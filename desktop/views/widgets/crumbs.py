"""The path to the open record, under the page's title; each step is a link."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.language import tr
from desktop.style import Style

SEPARATOR = "›"


class Step(Protocol):
    """What is shown of a step."""

    @property
    def words(self) -> str:
        """What it says."""

    @property
    def target(self) -> object:
        """Where it leads, or nothing."""


class Crumbs(QLabel):
    """One line of links; where it is too long, sections keep their number, then the first steps go.

    Args:
        style: The look in force.

    Signals:
        wanted(object): The target of a step that was chosen.
    """

    wanted = Signal(object)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._steps: tuple[Step, ...] = ()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.linkActivated.connect(self._on_link)
        style.changed.connect(self.restyle)
        self.restyle()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show a path; the last step is where the reader is."""
        if tuple(steps) == self._steps:
            return
        self._steps = tuple(steps)
        self.setVisible(bool(steps))
        self._render()

    def restyle(self) -> None:
        """Take font and colours from the style."""
        self.setFont(self._style.font("caption"))
        self._render()

    def _render(self) -> None:
        words = self._fitting()
        steps = self._steps[len(self._steps) - len(words) :]
        accent, faint = self._style.hex("accent"), self._style.hex("text3")
        pieces = [
            f'<a href="{number}" style="color:{accent};text-decoration:none">{escape(text)}</a>'
            if step.target is not None
            else f'<span style="color:{faint}">{escape(text)}</span>'
            for number, (step, text) in enumerate(zip(steps, words, strict=True), len(self._steps) - len(steps))
        ]
        mark = f'<span style="color:{faint}">&nbsp;{SEPARATOR}&nbsp;</span>'
        self.setText(f"<nobr>{mark.join(pieces)}</nobr>")
        whole = f" {SEPARATOR} ".join(step.words for step in self._steps)
        self.setToolTip(whole)
        self.setAccessibleName(tr("位置：{whole}").format(whole=whole) if whole else tr("位置"))

    def _fitting(self) -> list[str]:
        """The words of the last steps, as many and as long as there is room for."""
        words = [step.words for step in self._steps]
        if self._width(words) <= self.width() or not words:
            return words
        words[1:-1] = [text.partition(" ")[0] for text in words[1:-1]]
        while len(words) > 1 and self._width([*words[:-1], ""]) + self._style.px(48) > self.width():
            del words[0]
        room = self.width() - self._width([*words[:-1], ""]) - self._style.px(4)
        words[-1] = self.fontMetrics().elidedText(words[-1], Qt.TextElideMode.ElideRight, room)
        return words

    def _width(self, words: Sequence[str]) -> int:
        return self.fontMetrics().horizontalAdvance(f" {SEPARATOR} ".join(words)) + self._style.px(4)

    def _on_link(self, number: str) -> None:
        step = self._steps[int(number)] if number.isdigit() and int(number) < len(self._steps) else None
        if step is not None and step.target is not None:
            self.wanted.emit(step.target)

    # Qt's names

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._style.px(16))

    def sizeHint(self) -> QSize:
        return QSize(0, self._style.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self._style.color("focus"), 1))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 2, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._render()
