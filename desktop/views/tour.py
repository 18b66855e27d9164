"""Five steps around the window for the first start: shown once, skipped with Esc, seen again from help."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.links import parse
from desktop.core.records import Location
from desktop.language import tr
from desktop.views.widgets.focus import FocusBefore
from desktop.views.widgets.keys import is_typing
from desktop.views.widgets.labels import Button, Label, margins
from desktop.views.widgets.panes import RIGHT

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

#: Between the frame around a part and the words about it, in pixels.
GAP = 10


@dataclass(frozen=True, slots=True)
class Step:
    """A step.

    Attributes:
        title: Heading.
        words: Two sentences.
        link: Permanent link of what to show; empty for what is open.
        part: The part of the window that is framed.
    """

    title: str
    words: str
    link: str
    part: Callable[[MainWindow], QWidget | None]


STEPS: tuple[Step, ...] = (
    Step(
        tr("左边是各页"), tr("数值、图表、政策、案例和章节各有一页，Ctrl+1 起依次打开。一切都在本机，不联网。"), "",
        lambda window: window.nav,
    ),
    Step(
        tr("想查什么，直接打字"),
        tr("词、拼音首字母、数字、文号都行，例如“零售额”“kd”“43.83”“国办发2022 9”。随时可按 Ctrl+K。"), "",
        lambda window: window.search,
    ),
    Step(
        tr("每个数都能核对"), tr("选一行，右边写明它在哪一节、原文印的是哪几个数字、小数点凭什么补回、有多大把握。"),
        "商鉴:指标/全国网上零售额/2022", lambda window: _right_pane(window),
    ),
    Step(
        tr("复制后就能用"), tr("Ctrl+C 复制所选，表题、单位和资料来源一起带走；“复制为…”里有一句话、引文等形式。"), "",
        lambda window: window.top.copy,
    ),
    Step(
        tr("忘了怎么做"), tr("按 F1 看这一页的帮助，按 Ctrl+Shift+P 列出全部操作。这段介绍可以在帮助里重看。"), "",
        lambda window: window.nav,
    ),
)  # fmt: skip


def _right_pane(window: MainWindow) -> QWidget | None:
    """The pane with the origin of a value; the whole page where it is hidden."""
    panes = window.page.panes if window.page else None
    return window.page if panes is None or RIGHT in panes.hidden else panes.widget(RIGHT)


class Tour(QWidget):
    """The bubble of the step and the frame around what it speaks of; the window below stays in use.

    Args:
        window: The window that is shown around.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._style = window, window.context.style
        self._before = FocusBefore(self)
        self._before.remember()
        self._from, self._went = window.here, Location("")
        self.number = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.bubble = _Bubble(window, self)
        window.installEventFilter(self)
        self._style.changed.connect(self._show)
        window.context.settings.set("tour_seen", True)  # noqa: FBT003 - the value of a setting
        window.context.settings.save()
        self._show()

    @classmethod
    def begin(cls, window: MainWindow) -> Tour:
        """Show the first step; a tour that is under way begins anew."""
        found = window.findChild(cls)
        if isinstance(found, cls) and found.isVisible():
            found.go(0)
            return found
        return cls(window)

    def go(self, number: int) -> None:
        """Show the n-th step, counted from 0; after the last the tour is over."""
        if not 0 <= number < len(STEPS):
            self.leave()
            return
        self.number = number
        self._show()

    def leave(self) -> None:
        """End the tour and give the focus back."""
        self._window.removeEventFilter(self)
        self.hide()
        self.bubble.hide()
        self.bubble.deleteLater()
        self.deleteLater()
        if self._window.here == self._went:
            self._window.go(self._from)
        if not self._before.give_back() and self._window.page is not None:
            self._window.page.focus_main()

    def _show(self) -> None:
        step = STEPS[self.number]
        link = parse(step.link)
        place = self._window.places.locate(link) if link else None
        if place is not None and place != self._window.here:
            self._went = place
            self._window.go(place)
        self.bubble.show_step(self.number, step)
        self._place()
        self.show()
        self.raise_()
        self.bubble.show()
        self.bubble.raise_()
        self.bubble.onward.setFocus(Qt.FocusReason.OtherFocusReason)

    def _part(self) -> QRect:
        widget = STEPS[self.number].part(self._window)
        if widget is None:
            return QRect()
        return QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())

    def _place(self) -> None:
        """The bubble below the part where there is room, else right or left of it, else inside."""
        self.setGeometry(self._window.rect())
        part, room = self._part(), self._window.rect().adjusted(8, 8, -8, -8)
        size = self.bubble.size_for(min(self._style.px(360), room.width()))
        corners: tuple[QPoint, ...] = (
            QPoint(part.left(), part.bottom() + GAP),
            QPoint(part.right() + GAP, part.top() + self._style.px(72)),
            QPoint(part.left() - GAP - size.width(), part.top() + self._style.px(72)),
            QPoint(part.center().x() - size.width() // 2, part.center().y() - size.height() // 2),
        )
        if self.number == len(STEPS) - 1:
            corners = (QPoint(part.right() + GAP, part.bottom() - size.height() - GAP), *corners)
        places = [QRect(corner, size) for corner in corners]
        best = next((place for place in places if room.contains(place)), places[-1])
        best.moveLeft(max(room.left(), min(best.left(), room.right() - size.width())))
        best.moveTop(max(room.top(), min(best.top(), room.bottom() - size.height())))
        self.bubble.setGeometry(best)
        self.update()

    # Qt's names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._style.color("c2"), 3))
        painter.drawRoundedRect(self._part().adjusted(1, 1, -2, -2), 4, 4)


class _Bubble(QWidget):
    """Words of a step and the buttons."""

    def __init__(self, window: MainWindow, tour: Tour) -> None:
        super().__init__(window)
        self._tour, self._style = tour, window.context.style
        self.setAccessibleName(tr("介绍"))
        self.setStyleSheet(self._style.sheet())
        self._box = box = QVBoxLayout(self)
        margins(box, 16, 12, 16, 12, spacing=8)
        style = self._style
        self._count = Label(style, "", role="caption", token="text3")
        self._title = Label(style, "", role="item")
        self._words = Label(style, "", wrap=True)
        for label in (self._count, self._title, self._words):
            box.addWidget(label)
        row = QHBoxLayout()
        margins(row, 0, 4, 0, 0, spacing=8)
        self.skip = Button(style, tr("跳过"), look="flat", tip=tr("结束介绍　Esc"), on_click=tour.leave)
        self.previous = Button(style, tr("上一步"), on_click=lambda: tour.go(tour.number - 1))
        self.onward = Button(style, "", look="primary", on_click=lambda: tour.go(tour.number + 1))
        row.addWidget(self.skip)
        row.addStretch(1)
        row.addWidget(self.previous)
        row.addWidget(self.onward)
        box.addLayout(row)

    def show_step(self, number: int, step: Step) -> None:
        """Show the words of a step."""
        last = number == len(STEPS) - 1
        self.setStyleSheet(self._style.sheet())
        self._count.setText(tr("第 {number} 步，共 {STEPS} 步").format(number=number + 1, STEPS=len(STEPS)))
        self._title.setText(step.title)
        self._words.setText(step.words)
        self.previous.setEnabled(number > 0)
        self.skip.setVisible(not last)
        self.onward.setText(tr("完成") if last else tr("下一步"))
        self.setAccessibleDescription(f"{self._count.text()}。{step.title}。{step.words}")

    def size_for(self, width: int) -> QSize:
        """The size that shows all words at a width; Qt's own guess forgets that lines break."""
        self._box.activate()
        return QSize(width, max(self._box.totalHeightForWidth(width), self._box.totalMinimumSize().height()))

    # Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, tour = event.key(), self._tour
        focused = self.focusWidget()
        if key == Qt.Key.Key_Escape:
            tour.leave()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, Button):
            focused.click()
        elif is_typing(event):  # the reader has begun to search
            tour.leave()
            event.ignore()
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_PageDown}:
            tour.go(tour.number + 1)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_PageUp}:
            tour.go(max(tour.number - 1, 0))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._style.color("accent"), 1))
        painter.setBrush(self._style.color("surface"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
