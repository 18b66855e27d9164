"""The dots that say how much of a figure the text prints, with their words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.style import Style
from desktop.views.widgets import painting


class StatusDots(QWidget):
    """Dots with words in one line.

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
        for status, words in self._items:
            painting.draw_status_dot(painter, QPointF(left, self.height() / 2), status, style=style)
            left += style.px(10)
            width = painting.text_width(font, words) + 2
            area = QRect(left, 0, width, self.height())
            painting.draw_text(painter, area, words, font=font, color=style.color("text"), elide=False)
            left += width + style.px(18)
