"""What will arrive, on white paper in both themes."""

from __future__ import annotations

import re

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTextBrowser, QVBoxLayout, QWidget

from desktop.language import tr
from desktop.style import Style
from desktop.views.copy_forms import Payload
from desktop.views.widgets.labels import Label, margins

#: Rows of a table that the preview shows.
ROWS = 20


#: Qt's rich text draws no line given in points or in the target's own text colour.
_FONTS = re.compile(rb'font-family="(?:&#x27;)?([^",&]+)(?:&#x27;)?,[^"]*"')
_LINE = re.compile(r"solid (\d*\.?\d+)pt")


def _for_qt(html: str) -> str:
    if "cellpadding" not in html:  # other programs give cells room by themselves
        html = html.replace("<table ", '<table cellpadding="3" ')
    return _LINE.sub(lambda found: f"{2 if float(found[1]) > 1 else 1}px solid black", html)


class _Picture(QWidget):
    """A picture, as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._lines: QSvgRenderer | None = None

    def show_payload(self, payload: Payload) -> None:
        self._image = payload.image or QImage()
        # Qt takes a list of fonts for the name of one.
        lines = _FONTS.sub(rb'font-family="\1"', payload.svg)
        self._lines = QSvgRenderer(QByteArray(lines)) if lines else None
        self.update()

    # Qt's names

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        size = self._lines.defaultSize() if self._lines else self._image.deviceIndependentSize().toSize()
        if size.isEmpty():
            return
        shown: QSize = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF((self.width() - shown.width()) / 2, 0, shown.width(), shown.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._lines:
            self._lines.render(painter, target)
        else:
            painter.drawImage(target, self._image)


class CopyPreview(QWidget):
    """The paper.

    Args:
        style: The look in force, for what stands around the paper.
    """

    def __init__(self, style: Style) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        margins(box, 16, 12, 16, 12, spacing=8)
        head = QHBoxLayout()
        head.addWidget(Label(style, tr("粘贴后的样子"), token="text2"))
        head.addStretch(1)
        self._cut = Label(style, "", role="caption", token="text3")
        head.addWidget(self._cut)
        box.addLayout(head)
        self._words = QTextBrowser()
        self._words.setOpenLinks(False)
        self._words.setAccessibleName(tr("粘贴后的样子"))
        self._words.document().setDocumentMargin(16)
        paper = Style(theme="light", text_size=style.text_size)
        self._words.setFont(paper.font("caption"))
        palette = QPalette(paper.palette())
        self._words.setPalette(palette)
        self._words.setStyleSheet(
            f"QTextBrowser {{ background: {paper.hex('surface')}; color: {paper.hex('text')};"
            f" border: 1px solid {style.hex('line2')}; }}"
        )
        self._picture = _Picture()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._words)
        self._stack.addWidget(self._picture)
        box.addWidget(self._stack, 1)

    @property
    def text(self) -> str:
        """The words shown; empty for a picture."""
        return self._words.toPlainText() if self._stack.currentWidget() is self._words else ""

    def show_payload(self, payload: Payload, *, cut: int) -> None:
        """Show what will arrive.

        Args:
            payload: It, a long table cut short.
            cut: How many rows the whole table has; 0 where all are shown.
        """
        self._cut.setText(tr("前 {ROWS} 行，共 {cut} 行").format(ROWS=ROWS, cut=cut) if cut else "")
        if payload.image is not None or payload.svg:
            self._picture.show_payload(payload)
            self._stack.setCurrentWidget(self._picture)
            return
        if payload.html:
            self._words.setHtml(_for_qt(payload.html))
        else:
            self._words.setPlainText(payload.text)
        self._stack.setCurrentWidget(self._words)
