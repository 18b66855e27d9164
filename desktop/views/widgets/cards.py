"""Framed grounds of the overview: cards, headline tiles, doors to other pages; all paint themselves."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop import icons
from desktop.core import formats
from desktop.core.headlines import Headline
from desktop.core.records import Observation
from desktop.language import tr
from desktop.style import Style
from desktop.views.widgets import painting


class Card(QWidget):
    """A framed ground with round corners."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style

    # Qt's names

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self.hasFocus()
        painter.setPen(QPen(self._style.color("focus" if ring else "line"), 2 if ring else 1))
        painter.setBrush(self._style.color("surface"))
        inset = 1.0 if ring else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)


class Ground(QWidget):
    """What the page lies on.

    Signals:
        painted(): The first paint is on the screen; what can wait may begin.
    """

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self._is_painted = False

    # Qt's names

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)


class Tile(Card):
    """One headline: value, growth, place in the report, small chart.

    Signals:
        opened(str): The tile of an observation was chosen.
    """

    opened = Signal(str)

    def __init__(
        self, style: Style, headline: Headline, level: Observation, growth: Observation | None, chart: QWidget | None
    ) -> None:
        super().__init__(style)
        self._observation, self._headline, self._growth = level, headline, growth
        self._chart = chart
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        grown = tr("，同比{growth}%").format(growth=formats.signed_number(growth.value_text)) if growth else ""
        self.setAccessibleName(
            tr("{title} {value}{grown}，{section}节").format(
                title=headline.title, value=formats.value_phrase(level), grown=grown, section=level.section
            )
        )
        if chart is not None:
            chart.setParent(self)

    def _words(self, painter: QPainter, left: int, top: int, height: int, *, text: str, role: str, token: str) -> int:
        """Write a piece of a line.

        Returns:
            Where the next piece may begin.
        """
        font = self._style.font(role)
        width = painting.text_width(font, text) + 1
        area = QRect(left, top, width, height)
        painting.draw_text(painter, area, text, font=font, color=self._style.color(token), elide=False)
        return left + width + self._style.px(4)

    # Qt's names

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        style, painter, level = self._style, QPainter(self), self._observation
        left, right = 16, self.width() - 16
        place = QRect(left, 12, right - left, style.px(20))
        font = style.font("caption")
        painting.draw_text(painter, place, level.section, font=font, color=style.color("text3"), right=True)
        place.setRight(right - painting.text_width(font, level.section) - style.px(8))
        font = style.font("table")
        painting.draw_text(painter, place, self._headline.title, font=font, color=style.color("text2"))
        top = self.height() // 2 - style.px(16)
        number = formats.screen_number(level.value_text)
        after = self._words(painter, left, top, style.px(36), text=number, role="tile", token="text")
        unit = formats.unit_shown(level)
        self._words(painter, after, top + style.px(6), style.px(32), text=unit, role="table", token="text2")
        if self._growth is not None:
            top, height = self.height() - 10 - style.px(20), style.px(20)
            after = self._words(painter, left, top, height, text=tr("同比"), role="table", token="text2")
            grown = f"{formats.signed_number(self._growth.value_text)}%"
            after = self._words(painter, after, top, height, text=grown, role="tableBold", token="text")
            if "可比口径" in self._growth.note:
                self._words(painter, after, top, height, text=tr("可比口径"), role="caption", token="text3")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._chart is not None:
            size = self._chart.sizeHint()
            self._chart.setGeometry(
                self.width() - 16 - size.width(), self.height() - 10 - size.height(), size.width(), size.height()
            )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._observation.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit(self._observation.id)
        else:
            super().keyPressEvent(event)


class Door(QAbstractButton):
    """A wide button with icon, name and some words at the right.

    Args:
        style: The look in force.
        title: Name of the page or record.
        icon: Icon name.
        counts: Words at the right.
        look: ``door`` for a page, ``row`` for a line of the list of recent things.
    """

    def __init__(self, style: Style, title: str, icon: str, counts: str, *, look: str = "door") -> None:
        super().__init__()
        self._style, self._icon, self._counts, self._is_row = style, icon, counts, look == "row"
        self._left_line = self._top_line = False
        self.setText(title)
        self.setAccessibleName(f"{title}：{counts}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, *, left: bool, top: bool) -> None:
        """Draw a line to the door before it, and to the one above it."""
        self._left_line, self._top_line = left, top
        self.update()

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(160), self._style.px(30 if self._is_row else 46))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter, rect = self._style, QPainter(self), self.rect()
        if self.underMouse():
            painter.fillRect(rect.adjusted(1, 1, -1, -1), style.color("hover"))
        if self._left_line:
            painter.fillRect(QRect(0, 0, 1, rect.height()), style.color("line"))
        if self._top_line:
            painter.fillRect(QRect(0, 0, rect.width(), 1), style.color("line"))
        row = self._is_row
        # Where doors stand close, the name goes before the count.
        side, pad = style.px(16 if row else 18), style.px(0 if row else 16 if rect.width() > style.px(150) else 10)
        box = QRectF(pad, (rect.height() - side) / 2, side, side)
        icons.paint(painter, self._icon, box, style.color("text2" if row else "accent"))
        font, small = style.font("table" if row else "controlBold"), style.font("caption")
        inner = rect.adjusted(pad + style.px(28 if rect.width() > style.px(150) else 24), 0, -pad, 0)
        width = min(painting.text_width(small, self._counts) + 2, inner.width() // 2 if row else inner.width() * 2 // 3)
        if not row and width > inner.width() - painting.text_width(font, self.text()) - style.px(6):
            width = 0
        words = inner.adjusted(inner.width() - width, 0, 0, 0)
        if width:
            painting.draw_text(painter, words, self._counts, font=small, color=style.color("text3"), right=True)
            inner.setRight(words.left() - style.px(6))
        painting.draw_text(painter, inner, self.text(), font=font, color=style.color("text"))
        if row:
            painter.fillRect(QRect(0, rect.bottom(), rect.width(), 1), style.color("line"))
        if self.hasFocus():
            painter.setPen(QPen(style.color("focus"), 2))
            painter.drawRect(rect.adjusted(2, 2, -2, -2))
