"""The field that filters a list by words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit

from desktop.style import Style

#: A field in a narrow bar keeps this much at 100 %, in pixels.
LEAST = 96


class FilterField(QLineEdit):
    """The field.

    Args:
        style: The look in force.
        placeholder: What can be typed.
        name: Name for screen readers.
        width: Pixels at 100 %, less in a narrow bar; 0 takes what there is.
    """

    def __init__(self, style: Style, placeholder: str, *, name: str, width: int = 0) -> None:
        super().__init__()
        self._style, self._width = style, width
        #: Brings the field forward where it stands behind another tab.
        self.reveal: Callable[[], object] = lambda: None
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
