"""Roles that Qt does not give by itself: widgets that paint a chart say so to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget


def _interface(_key: str, thing: QObject) -> QAccessibleWidget | None:
    """The interface of a widget whose class has ``is_chart``; Qt makes all others."""
    if getattr(thing, "is_chart", False) and isinstance(thing, QWidget):
        return QAccessibleWidget(thing, QAccessible.Role.Chart, thing.accessibleName())
    return None


def install() -> None:
    """Let Qt ask us first; called once for an application."""
    QAccessible.installFactory(_interface)
