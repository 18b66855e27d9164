"""The table that leaves the program; its classes are plain records and live in the core."""

from __future__ import annotations

from desktop.core.sheet import Rules, Sheet, SheetColumn

__all__ = ["Rules", "Sheet", "SheetColumn"]
