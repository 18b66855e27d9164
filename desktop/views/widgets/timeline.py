"""Months of the year as columns: light is appendix A as a whole, dark what the conditions leave; a click filters."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.language import mark, shown, tr
from desktop.style import Style
from desktop.views.widgets import painting

MONTHS = (
    mark("1月"), mark("2月"), mark("3月"), mark("4月"), mark("5月"), mark("6月"),
    mark("7月"), mark("8月"), mark("9月"), mark("10月"), mark("11月"), mark("12月"),
)  # fmt: skip


class Timeline(QWidget):
    """Policies by month.

    Args:
        style: The look in force.
        total: All of appendix A by month word.
        year: The year whose months these are.

    Signals:
        month_clicked(str): A month was clicked.
    """

    is_chart = True
    month_clicked = Signal(str)

    def __init__(self, style: Style, total: Counter[str], year: str) -> None:
        super().__init__()
        self._year, self._current = year, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._style, self._total = style, total
        self._shown: Counter[str] = Counter()
        self._chosen: frozenset[str] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("点一个月份，只看这个月发布的文件"))
        style.changed.connect(self.updateGeometry)

    def show_counts(self, counts: Counter[str], chosen: frozenset[str]) -> None:
        """Show what the conditions leave."""
        self._shown, self._chosen = counts, chosen
        words = tr("，").join(f"{shown(month)} {self._shown[month]}" for month in MONTHS)
        self.setAccessibleName(tr("{year}年各月件数：{words}").format(year=self._year, words=words))
        self.update()

    def _column(self, number: int) -> QRect:
        pad = self._style.px(16)
        step = (self.width() - 2 * pad) / 12
        return QRect(int(pad + number * step), 0, int(step), self.height())

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(560), self._style.px(120))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for number, month in enumerate(MONTHS):
            if self._column(number).contains(event.position().toPoint()):
                self._current = number
                self.month_clicked.emit(month)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self._current = max(0, min(self._current + step, len(MONTHS) - 1))
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.month_clicked.emit(MONTHS[self._current])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter = self._style, QPainter(self)
        font, pad = style.font("caption"), style.px(16)
        top = QRect(pad, style.px(8), self.width() - 2 * pad, style.px(20))
        title = tr("{year}年各月件数").format(year=self._year)
        painting.draw_text(painter, top, title, font=font, color=style.color("text2"))
        right = top.adjusted(painting.text_width(font, title) + style.px(8), 0, 0, 0)
        for words, token in ((tr("附录A全部"), "s3"), (tr("符合筛选"), "c1")):
            if painting.text_width(font, words) + style.px(20) > right.width():
                break
            painting.draw_text(painter, right, words, font=font, color=style.color("text2"), right=True)
            left = right.right() - painting.text_width(font, words) - style.px(14)
            side = style.px(9)
            painter.fillRect(QRect(left, right.center().y() - side // 2 + 1, side, side), style.color(token))
            right = right.adjusted(0, 0, -(right.right() - left) - style.px(14), 0)
        base = self.height() - style.px(20)
        most = max([*self._total.values(), *self._shown.values(), 1])
        room = base - style.px(46)
        roomy = painting.text_width(style.font("captionBold"), shown(MONTHS[-1])) <= self._column(0).width()
        for number, month in enumerate(MONTHS):
            column = self._column(number)
            width = int(column.width() * 0.66)
            left = column.center().x() - width // 2
            for count, ground in ((self._total[month], "s3"), (self._shown[month], "c1")):
                height = round(room * count / most)
                painter.fillRect(QRect(left, base - height, width, height), style.color(ground))
            if month in self._chosen:
                painter.setPen(QPen(style.color("c2"), 2))
                above = style.px(18)  # with the number over the tallest column
                painter.drawRect(QRect(left - 2, base - room - above, width + 4, room + above + 1))
            if self.hasFocus() and number == self._current:
                painter.setPen(QPen(style.color("focus"), 2))
                painter.drawRect(column.adjusted(1, style.px(28), -2, -1))
            height = round(room * max(self._total[month], self._shown[month]) / most)
            label = QRect(column.left(), base - height - style.px(17), column.width(), style.px(16))
            self._centred(painter, label, str(self._shown[month]), bold=month in self._chosen)
            foot = QRect(column.left(), base + 2, column.width(), style.px(18))
            name = shown(month) if roomy else month.rstrip("月")
            self._centred(painter, foot, name, bold=month in self._chosen)
        painter.fillRect(QRect(pad, base, self.width() - 2 * pad, 1), style.color("control"))

    def _centred(self, painter: QPainter, rect: QRect, text: str, *, bold: bool) -> None:
        painter.setFont(self._style.font("captionBold" if bold else "caption"))
        painter.setPen(self._style.color("text2"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
