"""A field to write a few words in, and the one of them that filters a list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from desktop.style import Style

#: A field in a narrow bar keeps this much at 100 %, in pixels.
LEAST = 96


class Field(QLineEdit):
    """A field of one line.

    Args:
        style: The look in force.
        placeholder: What can be typed.
        name: Name for screen readers.
        width: Pixels at 100 %, less in a narrow bar; 0 takes what there is.
    """

    def __init__(self, style: Style, placeholder: str, *, name: str, width: int = 0) -> None:
        super().__init__()
        self._style, self._width = style, width
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        style.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take font and size from the style."""
        self.setFont(self._style.font("table"))
        self.setFixedHeight(self._style.px(28))
        if self._width:
            self.setMinimumWidth(self._style.side(min(LEAST, self._width)))
            self.setMaximumWidth(self._style.side(self._width))

    # Qt's names

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self._style.side(self._width), hint.height()) if self._width else hint


class FilterField(Field):
    """A field that filters a list; ↓ goes from it into the list."""

    def __init__(self, style: Style, placeholder: str, *, name: str, width: int = 0) -> None:
        super().__init__(style, placeholder, name=name, width=width)
        #: Brings the field forward where it stands behind another tab.
        self.reveal: Callable[[], object] = lambda: None

    def _list(self) -> QWidget | None:
        """The list nearest to the field: the first to be seen in the smallest part of the page that has one."""
        around = self.parentWidget()
        while around is not None and not around.isWindow():
            if found := [view for view in around.findChildren(QAbstractItemView) if view.isVisible()]:
                return found[0]
            around = around.parentWidget()
        return None

    # Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        target = self._list() if event.key() == Qt.Key.Key_Down and alone else None
        if target is None:
            super().keyPressEvent(event)
        else:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
