"""Giving the keyboard back to where it was, once what lay over the window is gone."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


class FocusBefore(QObject):
    """The widget that had the keyboard before; one that is deleted meanwhile is forgotten.

    Python does not always learn that Qt has deleted a widget, and the program would end where it is used then.

    Args:
        owner: What lies over the window.
    """

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._widget: QWidget | None = None

    def remember(self) -> None:
        """Take note of the widget that has the keyboard now."""
        self.forget()
        widget: QWidget | None = QApplication.focusWidget()
        if widget is not None:
            widget.destroyed.connect(self._on_destroyed)
        self._widget = widget

    def forget(self) -> None:
        """Give nothing back: the keyboard is where the reader put it."""
        widget, self._widget = self._widget, None
        if widget is not None:
            widget.destroyed.disconnect(self._on_destroyed)

    def give_back(self) -> bool:
        """Give the keyboard back, once.

        Returns:
            Whether the widget is there still and in sight.
        """
        widget = self._widget
        self.forget()
        if widget is None or not widget.isVisible():
            return False
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _on_destroyed(self) -> None:
        self._widget = None
