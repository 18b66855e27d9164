"""The dots that say how much of a figure the text prints, with their words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.style import Style
from desktop.views.widgets import painting


class StatusDots(QWidget):
    """Dots with words in one line; they move together where it is short.

    Args:
        style: The look in force.
        items: Data status and words of each.
        role: Role of type.
    """

    def __init__(self, style: Style, items: Sequence[tuple[str, str]], *, role: str = "caption") -> None:
        super().__init__()
        self._style, self._items, self._role = style, tuple(items), role
        self.setAccessibleName("，".join(words for _, words in items))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(120), self._style.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter = self._style, QPainter(self)
        left, font = style.px(4), style.font(self._role)
        widths = [painting.text_width(font, words) + 2 for _, words in self._items]
        spare = self.width() - left - sum(widths) - style.px(10) * len(widths)
        gap = max(min(style.px(18), spare // max(len(widths) - 1, 1)), style.px(6))
        for (status, words), width in zip(self._items, widths, strict=True):
            painting.draw_status_dot(painter, QPointF(left, self.height() / 2), status, style=style)
            left += style.px(10)
            area = QRect(left, 0, width, self.height())
            painting.draw_text(painter, area, words, font=font, color=style.color("text"), elide=False)
            left += width + gap
