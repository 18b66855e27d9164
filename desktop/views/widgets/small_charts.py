"""Small charts of the overview, painted directly: no charting library is loaded before the first paint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core import formats
from desktop.core.records import Observation
from desktop.style import Style
from desktop.views.widgets import painting


@dataclass(frozen=True, slots=True)
class Bar:
    """A value with its words.

    Attributes:
        label: Name at the left or below.
        value: Length of the bar; ``None`` for a line of words without a bar.
        text: Value as stated.
        hollow: Not the report's own.
    """

    label: str
    value: float | None
    text: str
    hollow: bool = False


class Columns(QWidget):
    """Columns over years: the report's filled, supplementary ones outlined, missing years a gap."""

    is_chart = True

    def __init__(self, style: Style, bars: Sequence[Bar]) -> None:
        super().__init__()
        self._style, self._bars = style, tuple(bars)
        self.setAccessibleName("；".join(f"{bar.label} {bar.text}" for bar in bars if bar.value is not None))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(82), self._style.px(58))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter = self._style, QPainter(self)
        base = self.height() - style.px(15)
        most = max((bar.value or 0) for bar in self._bars) or 1
        step = self.width() / len(self._bars)
        width = max(int(step * 0.66), 3)
        for number, bar in enumerate(self._bars):
            left = int(number * step + (step - width) / 2)
            if bar.value is None:
                painter.fillRect(QRect(left, base - 2, width, 1), style.color("line2"))
                continue
            height = max(int((base - 2) * bar.value / most), 2)
            rect = QRect(left, base - height, width, height)
            if bar.hollow:
                painter.setPen(QPen(style.color("c1"), 1))
                painter.setBrush(style.color("surface"))
                painter.drawRect(rect.adjusted(0, 0, -1, 0))
            else:
                painter.fillRect(rect, style.color("c1"))
        painter.fillRect(QRect(0, base, self.width(), 1), style.color("line2"))
        area = QRect(0, base + 1, self.width(), self.height() - base - 1)
        font, ink = style.font("tiny"), style.color("text3")
        painting.draw_text(painter, area, self._bars[0].label, font=font, color=ink)
        painting.draw_text(painter, area, self._bars[-1].label, font=font, color=ink, right=True)


class SplitBar(QWidget):
    """A whole in its parts, each named with its value."""

    is_chart = True

    def __init__(self, style: Style, bars: Sequence[Bar], *, whole: float | None = None) -> None:
        super().__init__()
        self._style, self._bars, self._whole = style, tuple(bars), whole
        self.setAccessibleName("；".join(f"{bar.label} {bar.text}" for bar in bars))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(82), self._style.px(14 + 4 + 14 * len(self._bars)))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter = self._style, QPainter(self)
        total = self._whole or sum(bar.value or 0 for bar in self._bars) or 1
        left, height = 0.0, style.px(12)
        tokens = ("c1", "c3", "c8", "c4", "c5")
        if self._whole:
            painter.setPen(QPen(style.color("line2"), 1))
            painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, height - 1))
        for token, bar in zip(tokens, self._bars, strict=False):
            width = self.width() * (bar.value or 0) / total
            gap = 0 if self._whole else 1
            painter.fillRect(QRectF(left, 0, max(width - gap, 1), height), style.color(token))
            left += width
        font = style.font("tiny")
        for number, (token, bar) in enumerate(zip(tokens, self._bars, strict=False)):
            top = style.px(17) + number * style.px(14)
            row = QRect(0, top, self.width(), style.px(14))
            if not self._whole:
                side = style.px(8)
                painter.fillRect(QRect(0, row.center().y() - side // 2 + 1, side, side), style.color(token))
                row.setLeft(style.px(14))
            painting.draw_text(painter, row, bar.label, font=font, color=style.color("text2"))
            painting.draw_text(painter, row, bar.text, font=font, color=style.color("text2"), right=True)


class BarTable(QWidget):
    """Horizontal bars with one column of names and one or two panels of values.

    Args:
        style: The look in force.
        names: Row names; must be as many as each panel has bars.
        panels: Title, colour token and bars of each panel.
        name_width: Room for names in pixels at 100 %.
    """

    is_chart = True

    def __init__(
        self, style: Style, names: Sequence[str], panels: Sequence[tuple[str, str, Sequence[Bar]]], *, name_width: int
    ) -> None:
        super().__init__()
        self._style, self._names, self._panels, self._name_width = style, tuple(names), tuple(panels), name_width
        words = [f"{name} {'，'.join(panel[2][n].text for panel in panels)}" for n, name in enumerate(names)]
        self.setAccessibleName("；".join(words))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(300), self._style.px(22 * len(self._names) + 24))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._style.px(240), self._style.px(16 * len(self._names) + 20))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter = self._style, QPainter(self)
        head = style.px(20) if any(panel[0] for panel in self._panels) else 0
        step = (self.height() - head) / max(len(self._names), 1)
        names = style.px(self._name_width)
        right_names = len(self._panels) == 1
        width = (self.width() - names) / len(self._panels)
        for number, name in enumerate(self._names):
            row = QRect(0, int(head + number * step), names - style.px(8), int(step))
            faint = self._panels[0][2][number].value is None
            painting.draw_text(
                painter, row, name, font=style.font("caption"), color=style.color("text3" if faint else "text"),
                right=right_names,
            )  # fmt: skip
        for number, (title, token, bars) in enumerate(self._panels):
            area = QRectF(names + number * width, head, width - style.px(8), self.height() - head)
            if title:
                top = QRect(int(area.left()), 0, int(width), head)
                painting.draw_text(painter, top, title, font=style.font("caption"), color=style.color("text2"))
            self._paint_panel(painter, area, step, token, bars)

    def _paint_panel(self, painter: QPainter, area: QRectF, step: float, token: str, bars: Sequence[Bar]) -> None:
        style = self._style
        font = style.font("caption")
        widths = [(bar.value, painting.text_width(font, bar.text) + style.px(8)) for bar in bars]
        values = [bar.value for bar in bars if bar.value is not None]
        low, high = min(0.0, *values), max(0.0, *values)
        before = max((width for value, width in widths if value is not None and value < 0), default=0)
        after = max((width for value, width in widths if value is not None and value >= 0), default=0)
        scale = (area.width() - before - after) / ((high - low) or 1)
        zero = area.left() + before - low * scale
        painter.fillRect(QRectF(zero, area.top(), 1, area.height()), style.color("control"))
        thick = min(step * 0.62, style.px(20))
        for number, bar in enumerate(bars):
            middle = area.top() + (number + 0.5) * step
            row = QRect(0, int(middle - step / 2), 0, int(step))
            if bar.value is None:
                row.setLeft(int(zero) + style.px(5))
                row.setWidth(int(area.right() - zero))
                painting.draw_text(painter, row, bar.text, font=font, color=style.color("text3"))
                continue
            length = bar.value * scale
            box = QRectF(zero + 1, middle - thick / 2, length, thick).normalized()
            painter.fillRect(box, style.color(token))
            if bar.value < 0:
                row.setLeft(int(zero + length) - before)
                row.setWidth(before - style.px(5))
                ink = style.color("text")
                painting.draw_text(painter, row, bar.text, font=font, color=ink, right=True, elide=False)
            else:
                row.setLeft(int(zero + length) + style.px(6))
                row.setWidth(after)
                painting.draw_text(painter, row, bar.text, font=font, color=style.color("text"), elide=False)


def text_of(observation: Observation, unit: str = "") -> str:
    """Stated digits for the screen, with a question mark where the reading is not certain."""
    doubt = "" if observation.certainty == "certain" else "?"
    return f"{formats.screen_number(observation.value_text)}{unit}{doubt}"


