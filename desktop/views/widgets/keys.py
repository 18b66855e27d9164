"""Telling typing apart from commands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def is_typing(event: QKeyEvent) -> bool:
    """Whether the key would write a character, so that a list should leave it to the search field."""
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return False
    text = event.text()
    return bool(text) and text.isprintable() and text != " "
