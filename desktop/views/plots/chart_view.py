"""A chart on a page: drawn with pyqtgraph, read by pointer and keyboard, and taken out of the program."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QScrollArea, QToolTip, QWidget

from desktop.core.chart_words import point_words
from desktop.core.charts import Chart
from desktop.core.drawing import Drawing, Target
from desktop.language import shown, tr
from desktop.style import Style
from desktop.views.plots import sharing
from desktop.views.plots.canvas import Canvas
from desktop.views.plots.desk import value_label
from desktop.views.plots.layout import drawable, lay_out, words_of
from desktop.views.plots.line_marks import LONG
from desktop.views.plots.long_lines import LongLines
from desktop.views.plots.picture import Plate
from desktop.views.plots.ruler import Ruler

__all__ = ["ChartView", "value_label"]

_STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class ChartView(QScrollArea):
    """Draws a `Chart`; values can be pointed at, walked through by keyboard, and a row can be marked.

    Arrow keys go to the nearest mark in their direction, Enter opens its value, the menu key offers copying. A chart
    that needs more height than there is can be scrolled.

    Args:
        style: The look.

    Signals:
        row_chosen(int): A row was clicked or walked to.
        pointed(object): The `Observation` under the pointer or the keyboard, or ``None``.
        opened(object): The reader wants all about an `Observation`.
        said(str): A short message for the status bar.
    """

    is_chart = True
    row_chosen = Signal(int)
    pointed = Signal(object)
    opened = Signal(object)
    said = Signal(str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._chart = Chart("bars", (), ())
        self._wide: Chart | None = None
        self._words = ("", "", "")
        self._row = -1
        self._current: Target | None = None
        self._pressed: QPointF | None = None
        self._long: LongLines | None = None
        self._canvas = Canvas(style)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(self._canvas)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._canvas.setMouseTracking(True)
        self._canvas.viewport().setMouseTracking(True)
        self._canvas.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # this widget has the keyboard
        self._canvas.viewport().installEventFilter(self)
        style.changed.connect(self._lay_out)

    @property
    def chart(self) -> Chart:
        """What is drawn."""
        return self._chart

    @property
    def drawing(self) -> Drawing:
        """How it is drawn at the size in force."""
        return self._canvas.drawing

    @property
    def long_lines(self) -> LongLines | None:
        """The plot of a line too long for markers, while one is shown."""
        return self._long if self._long is not None and self._long.isVisibleTo(self) else None

    def show_chart(
        self, chart: Chart, title: str = "", unit: str = "", source: str = "", *, wide: Chart | None = None
    ) -> None:
        """Draw another chart.

        Args:
            chart: What to draw.
            title: Stands above it in every picture that leaves the program.
            unit: Stands under the title there, where the titles of the series do not say it.
            source: Source line there, with notes after a line break.
            wide: What is drawn there instead, where there is room for longer titles.
        """
        self._chart, self._wide, self._words, self._row = chart, wide, (title, unit, source), -1
        self._current = None
        self.setAccessibleName(tr("图表：{title}").format(title=title) if title else tr("图表"))
        self.setAccessibleDescription(words_of(chart))
        self._lay_out()

    def mark_row(self, row: int) -> None:
        """Lay a band under a row or year; -1 for none."""
        self._row = row
        self._canvas.mark_row(row)

    def plate(self) -> Plate:
        """What a picture of the chart consists of."""
        title, unit, source = self._words
        return Plate(self._wide or self._chart, title, unit, tuple(line for line in source.split("\n") if line))

    def _lay_out(self) -> None:
        chart = drawable(self._chart)
        room = self.viewport().size()
        is_long = chart.kind == "lines" and len(chart.rows) > LONG
        if is_long:
            self._show_long(chart)
            return
        if self._long is not None:
            self._long.hide()
        drawing = lay_out(chart, Ruler(self._style, say=shown), max(room.width(), 40), max(room.height(), 1))
        if drawing.height > room.height() + 1:
            # The bar at the side takes some of the width.
            width = max(self.width() - self.verticalScrollBar().sizeHint().width(), 40)
            drawing = lay_out(chart, Ruler(self._style, say=shown), width, max(room.height(), 1))
        self._canvas.resize(int(drawing.width), int(drawing.height))
        self._canvas.show_drawing(drawing)
        self._canvas.mark_row(self._row)
        self._current = None

    def _show_long(self, chart: Chart) -> None:
        if self._long is None:
            self._long = LongLines(self._style, self)
        self._long.show_chart(chart)
        self._long.setGeometry(self.rect())
        self._long.show()
        self._long.raise_()

    # Pointing

    def _at(self, place: QPointF) -> Target | None:
        """The mark under a place, or the nearest one of the row's band."""
        drawing = self._canvas.drawing
        hit = [t for t in drawing.targets if _holds(t, place)]
        if hit:
            return min(hit, key=lambda t: t.rect.width * t.rect.height)
        for band in drawing.bands:
            if band.rect.x <= place.x() < band.rect.right and band.rect.y <= place.y() < band.rect.bottom:
                own = [t for t in drawing.targets if t.row == band.row]
                return min(own, key=lambda t: _distance(t, place), default=None)
        return None

    def _point_at(self, target: Target | None, where: QPoint) -> None:
        self.pointed.emit(target.observation if target else None)
        if target is None:
            QToolTip.hideText()
            return
        QToolTip.showText(where, self._said_of(target), self)

    def _said_of(self, target: Target) -> str:
        return point_words(drawable(self._chart), target.row, target.series, target.observation)

    def _walk(self, across: int, down: int) -> None:
        targets = self._canvas.drawing.targets
        if not targets:
            return
        if self._current is None:
            found = next((t for t in targets if t.row == self._row), targets[0])
        else:
            found = _next(self._canvas.drawing, self._current, across, down)
        self._stand_on(found)

    def _stand_on(self, target: Target) -> None:
        self._current = target
        self._canvas.ring(target.rect)
        x, y = target.rect.middle
        self.ensureVisible(int(x), int(y), 40, 40)
        if target.row != self._row:
            self.mark_row(target.row)
            self.row_chosen.emit(target.row)
        self._canvas.ring(target.rect)
        self.setAccessibleDescription(self._said_of(target))
        where = self._canvas.mapToGlobal(QPoint(int(target.rect.right), int(target.rect.bottom)))
        self._point_at(target, where)

    def menu(self) -> QMenu:
        """Ways out of the program."""
        made = sharing.menu(self, self.plate, self.said.emit)
        made.setEnabled(not self._chart.is_empty)
        return made

    # Qt's names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._canvas.viewport() and isinstance(event, QMouseEvent):
            return self._on_mouse(event)
        if watched is self._canvas.viewport() and event.type() == QEvent.Type.Leave:
            self._point_at(None, QPoint())
        return super().eventFilter(watched, event)

    def _on_mouse(self, event: QMouseEvent) -> bool:
        place = event.position()
        left = Qt.MouseButton.LeftButton
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == left:
            self._pressed = place
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        elif event.type() == QEvent.Type.MouseMove and event.buttons() & left and self._pressed is not None:
            if (place - self._pressed).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                if not self._chart.is_empty:
                    sharing.drag(self.plate(), self)
        elif event.type() == QEvent.Type.MouseMove:
            self._point_at(self._at(place), event.globalPosition().toPoint() + QPoint(12, 12))
        elif event.type() == QEvent.Type.MouseButtonRelease and event.button() == left:
            target = self._at(place) if self._pressed is not None else None
            self._pressed = None
            if target is not None:
                self._current = target
                self.row_chosen.emit(target.row)
        elif event.type() == QEvent.Type.MouseButtonDblClick:
            target = self._at(place)
            if target is not None:
                self.opened.emit(target.observation)
        return event.type() != QEvent.Type.MouseButtonPress or event.button() == left

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._walk(*_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._current is not None:
            self.opened.emit(self._current.observation)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and self._canvas.drawing.targets:
            self._stand_on(self._canvas.drawing.targets[0 if key == Qt.Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_key = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        if by_key and self._canvas.drawing.targets:
            self._walk(0, 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._canvas.ring(None)
        self._current = None
        QToolTip.hideText()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().exec(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()


def _holds(target: Target, place: QPointF) -> bool:
    rect = target.rect
    return rect.x <= place.x() <= rect.right and rect.y <= place.y() <= rect.bottom


def _distance(target: Target, place: QPointF) -> float:
    x, y = target.rect.middle
    return abs(x - place.x()) + abs(y - place.y())


def _next(drawing: Drawing, current: Target, across: int, down: int) -> Target:
    """The mark that an arrow leads to; the same one where there is none.

    Along the rows an arrow goes to the next row of the same series, across them to another series of the same row;
    where there are no rows, to the nearest mark in its direction.
    """
    band = next((band.rect for band in drawing.bands), None)
    if band is None:
        others = drawing.targets
    else:
        rows_run_down = band.width > band.height
        if bool(down) == rows_run_down:
            step = across or down
            row = [t for t in drawing.targets if t.series == current.series and (t.row - current.row) * step > 0]
            return min(row, key=lambda t: abs(t.row - current.row), default=current)
        others = tuple(t for t in drawing.targets if t.row == current.row and t.series != current.series)
    x, y = current.rect.middle

    def cost(target: Target) -> float:
        dx, dy = target.rect.middle[0] - x, target.rect.middle[1] - y
        ahead = dx * across + dy * down
        aside = abs(dx * down) + abs(dy * across)
        return ahead + 2 * aside if ahead > 0.5 else float("inf")

    found = min(others, key=cost, default=current)
    return found if cost(found) < float("inf") else current
