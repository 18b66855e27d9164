"""A line that leads somewhere: words that end in an ellipsis where they do not fit, and a value or tag at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.style import Style
from desktop.views.widgets import painting


class LinkRow(QAbstractButton):
    """The line; paints itself, so that a pane may hold many.

    Args:
        style: The look in force.
        title: Words of the link.
        on_click: Called without arguments.
        label: Section number or the like before the words, in the colour of links too.
        label_width: Room for it at 100 %; 0 takes what it needs.
        detail: Words at the right.
        tag: Word and token of a tag at the right end.
        tip: Tooltip; the words in full if not given.
    """

    def __init__(
        self, style: Style, title: str, on_click: Callable[[], object], *, label: str = "", label_width: int = 0,
        detail: str = "", tag: tuple[str, str] | None = None, tip: str = "",
    ) -> None:  # fmt: skip
        super().__init__()
        self._style, self._label, self._label_width, self._detail, self._tag = style, label, label_width, detail, tag
        self.setText(title)
        self.setToolTip(tip or title)
        self.setAccessibleName("，".join(filter(None, (label, title, detail, tag[0] if tag else ""))))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda: on_click())

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(120), self._style.px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._style.px(60), self._style.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter, inner = self._style, QPainter(self), self.rect()
        ink = style.color("accentHover" if self.underMouse() else "accent")
        font = style.font("table")
        if self._tag is not None:
            box = painting.draw_tag(painter, inner, self._tag[0], self._tag[1], style=style, right=True)
            inner = inner.adjusted(0, 0, -box.width() - style.px(8), 0)
        if self._detail:
            width = min(painting.text_width(font, self._detail) + 2, inner.width() // 2)
            area = QRect(inner.right() - width + 1, 0, width, self.height())
            painting.draw_text(painter, area, self._detail, font=font, color=style.color("text"), right=True)
            inner = inner.adjusted(0, 0, -width - style.px(8), 0)
        if self._label:
            width = style.px(self._label_width) or painting.text_width(font, self._label) + style.px(8)
            area = QRect(inner.left(), 0, width - style.px(4), self.height())
            painting.draw_text(painter, area, self._label, font=font, color=ink)
            inner = inner.adjusted(width, 0, 0, 0)
        painting.draw_text(painter, inner, self.text(), font=font, color=ink)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(style.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)
