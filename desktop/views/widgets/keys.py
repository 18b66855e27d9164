"""Telling typing apart from commands, and the order of Tab."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


def is_typing(event: QKeyEvent) -> bool:
    """Whether the key would write a character, so that a list should leave it to the search field."""
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return False
    text = event.text()
    return bool(text) and text.isprintable() and text != " "


def order_tabs(chain: Sequence[QWidget]) -> None:
    """Let Tab go through widgets in this order; those made late would otherwise come last of the whole window."""
    for first, second in pairwise(chain):
        QWidget.setTabOrder(first, second)
