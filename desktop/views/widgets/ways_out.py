"""Ways out of the program for a chart: two buttons, and menu and dragging where it is painted by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.language import tr
from desktop.style import Style
from desktop.views.widgets.labels import Button

if TYPE_CHECKING:
    from desktop.views.plots.picture import Plate


def picture_buttons(
    style: Style, plate: Callable[[], Plate | None], say: Callable[[str], object], *, nothing: Callable[[], str]
) -> tuple[Button, Button]:
    """A button that copies a chart as a picture, and one with all ways out.

    Args:
        style: The look.
        plate: Asked for the picture; ``None`` where there is nothing to draw.
        say: Told what was done.
        nothing: What is said where there is nothing.
    """

    def copy() -> None:
        from desktop.views.plots import sharing  # noqa: PLC0415 - not before a chart is taken out

        shown = plate()
        say(nothing() if shown is None else sharing.copy_image(shown))

    def choose() -> None:
        from desktop.views.plots import sharing  # noqa: PLC0415

        shown = plate()
        if shown is None:
            say(nothing())
            return
        sharing.menu(out, lambda: shown, say).exec(out.mapToGlobal(out.rect().bottomLeft()))

    out = Button(style, "", icon="export", look="flat", on_click=choose, tip=tr("导出：图片、矢量图、文件、打印"))
    return Button(style, "", icon="image", look="flat", on_click=copy, tip=tr("复制图片")), out


class WaysOut(QObject):
    """Watches a widget.

    Args:
        widget: The chart; also the owner.
        plate: Asked for the picture; ``None`` where there is nothing to draw.
        say: Told what was done.
    """

    def __init__(self, widget: QWidget, plate: Callable[[], Plate | None], say: Callable[[str], object]) -> None:
        super().__init__(widget)
        self._widget, self._plate, self._say = widget, plate, say
        self._pressed: QPointF | None = None
        widget.installEventFilter(self)

    def _drag(self) -> None:
        from desktop.views.plots import sharing  # noqa: PLC0415 - not before a chart is taken out

        plate = self._plate()
        if plate is not None:
            sharing.drag(plate, self._widget)

    # Qt's names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent):
            from desktop.views.plots import sharing  # noqa: PLC0415

            plate = self._plate()
            if plate is not None:
                sharing.menu(self._widget, lambda: plate, self._say).exec(event.globalPos())
            return True
        if isinstance(event, QMouseEvent):
            left = Qt.MouseButton.LeftButton
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = event.position() if event.button() == left else None
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._pressed = None
            elif event.type() == QEvent.Type.MouseMove and event.buttons() & left and self._pressed is not None:
                if (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
                    self._pressed = None
                    self._drag()
                return True
        return super().eventFilter(watched, event)
