"""Running text that takes the height it needs and scrolls where it does not get it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from desktop.style import Style

#: What the frame around the text takes, which shows the focus, in pixels.
FRAME = 4


class Reading(QTextBrowser):
    """Plain text to read, select and copy.

    Args:
        style: The look in force.
        name: Name for screen readers.
    """

    def __init__(self, style: Style, *, name: str) -> None:
        super().__init__()
        self._style = style
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        style.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the font from the style."""
        self.document().setDefaultFont(self._style.font("reading"))
        self.setMinimumHeight(self._style.px(26))
        self.updateGeometry()

    def text(self) -> str:
        """What is shown."""
        return self.toPlainText()

    def show_text(self, words: str) -> None:
        """Show other words from their beginning."""
        self.setPlainText(words)
        self._fit_bar()
        self.updateGeometry()

    def _fit_bar(self) -> None:
        """Without room for a bar where all lines fit: one that came first would make lines wrap that then need it."""
        fits = self.height() >= self.heightForWidth(self.width()) - 2
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)

    # Qt's names

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        measured = QTextDocument()
        measured.setDocumentMargin(0)
        measured.setDefaultFont(self._style.font("reading"))
        measured.setPlainText(self.toPlainText())
        measured.setTextWidth(min(width, self.maximumWidth()) - FRAME)
        return int(measured.size().height()) + FRAME + 2

    def sizeHint(self) -> QSize:
        width = self.width() or self._style.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._style.px(160), self._style.px(26))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()
        self.updateGeometry()
