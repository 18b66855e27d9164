"""The legend that names every origin drawn: filled is the report, outlined is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core import formats
from desktop.language import tr
from desktop.style import Style
from desktop.views.widgets import painting

_WORDS = {"report": tr("报告"), "supplement": tr("补充（公开统计）"), "derived": tr("推算"), "news": tr("新闻")}


class OriginLegend(QWidget):
    """Squares with words; nothing where only the report speaks.

    Args:
        style: The look in force.
    """

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._origins: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.updateGeometry)

    def show_origins(self, origins: Sequence[str]) -> None:
        """Show the origins of what is drawn."""
        found = tuple(origin for origin in formats.ORIGIN if origin in set(origins))
        self._origins = found if any(origin != "report" for origin in found) else ()
        self.setAccessibleName(tr("图例：") + "，".join(_WORDS[origin] for origin in self._origins))
        self.setVisible(bool(self._origins))
        self.updateGeometry()
        self.update()

    # Qt's names

    def sizeHint(self) -> QSize:
        font = self._style.font("caption")
        width = sum(painting.text_width(font, _WORDS[origin]) + self._style.px(32) for origin in self._origins)
        return QSize(width, self._style.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter = self._style, QPainter(self)
        left, side, font = style.px(4), style.px(10), style.font("caption")
        for origin in self._origins:
            box = QRect(left, (self.height() - side) // 2, side, side)
            if origin == "report":
                painter.fillRect(box, style.color("c1"))
            else:
                line = Qt.PenStyle.DashLine if origin == "derived" else Qt.PenStyle.SolidLine
                painter.setPen(QPen(style.color("c1"), 1, line))
                painter.drawRect(box.adjusted(0, 0, -1, -1))
            left += side + style.px(6)
            width = painting.text_width(font, _WORDS[origin]) + 2
            area = QRect(left, 0, width, self.height())
            painting.draw_text(painter, area, _WORDS[origin], font=font, color=style.color("text2"), elide=False)
            left += width + style.px(12)
