"""All cases as cards: name, place, what it is about, the first lines of our digest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QScrollArea, QSizePolicy

from desktop import icons
from desktop.core.documents import CaseStudy
from desktop.core.similar import themes
from desktop.style import Style
from desktop.views.widgets import painting
from desktop.views.widgets.labels import clear, margins, scrolled, surface

WIDTH, HEIGHT = 248, 156


class CaseCard(QAbstractButton):
    """One case; paints itself."""

    def __init__(self, style: Style, case: CaseStudy) -> None:
        super().__init__()
        self._style, self._case = style, case
        self.setText(case.name)
        self.setToolTip(case.title)
        self.setAccessibleName("，".join(filter(None, (case.id, case.name, case.place, *themes(case)))))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(WIDTH), self._style.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._style.px(160), self._style.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, case, painter = self._style, self._case, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self.hasFocus()
        painter.setPen(QPen(style.color("focus" if ring else "line"), 2 if ring else 1))
        painter.setBrush(style.color("hover" if self.underMouse() else "surface"))
        inset = 1.0 if ring else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
        pad = style.px(14)
        line = QRect(pad, style.px(10), self.width() - 2 * pad, style.px(18))
        caption = style.font("caption")
        painting.draw_text(painter, line, case.id, font=caption, color=style.color("text3"))
        if case.place:
            width = min(painting.text_width(caption, case.place) + 4, line.width() // 2 + style.px(20))
            area = QRect(line.right() - width, line.top(), width, line.height())
            painting.draw_text(painter, area, case.place, font=caption, color=style.color("text2"), right=True)
            side = style.px(12)
            spot = QRectF(area.left() - side - 3, line.top() + (line.height() - side) / 2, side, side)
            icons.paint(painter, "place", spot, style.color("text3"))
        top = line.bottom() + style.px(4)
        name = QRect(pad, top, line.width(), style.px(22))
        painting.draw_text(painter, name, case.name, font=style.font("controlBold"), color=style.color("text"))
        about = QRect(pad, name.bottom() + 2, line.width(), style.px(18))
        painting.draw_text(painter, about, "　".join(themes(case)), font=caption, color=style.color("accent"))
        top = about.bottom() + style.px(4)
        self._paint_summary(painter, QRect(pad, top, line.width(), self.height() - top - style.px(8)))

    def _paint_summary(self, painter: QPainter, area: QRect) -> None:
        """As many lines of the summary as fit, the last one shortened."""
        style, words = self._style, self._case.summary
        font = style.font("caption")
        metrics, height = QFontMetrics(font), style.px(18)
        count, start = max(area.height() // height, 1), 0
        for number in range(count):
            row = QRect(area.left(), area.top() + number * height, area.width(), height)
            rest = words[start:]
            if number == count - 1:
                painting.draw_text(painter, row, rest, font=font, color=style.color("text2"))
                return
            length = len(rest)
            while length > 1 and metrics.horizontalAdvance(rest[:length]) > area.width():
                length -= 1
            painting.draw_text(painter, row, rest[:length], font=font, color=style.color("text2"), elide=False)
            start += length
            if start >= len(words):
                return


class CaseCards(QScrollArea):
    """The cards in as many columns as fit.

    Signals:
        chosen(str): The card of a case was clicked.
    """

    chosen = Signal(str)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._cards: list[CaseCard] = []
        self._across = 0
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        inside = surface()
        self._grid = QGridLayout(inside)
        margins(self._grid, 20, spacing=12)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        scrolled(self, inside)
        style.changed.connect(self._arrange)

    def show_cases(self, cases: Sequence[CaseStudy]) -> None:
        """Show other cases."""
        clear(self._grid)
        self._cards, self._across = [], 0
        for case in cases:
            card = CaseCard(self._style, case)
            card.clicked.connect(lambda _checked=False, key=case.id: self.chosen.emit(key))
            self._cards.append(card)
        self._arrange()

    def _arrange(self) -> None:
        room = self.viewport().width() - 40
        across = max((room + 12) // (self._style.px(WIDTH - 24) + 12), 1)
        for number, card in enumerate(self._cards):
            card.updateGeometry()
            if across != self._across:
                self._grid.addWidget(card, number // across, number % across)
        self._across = across
        for column in range(8):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    # Qt's names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
