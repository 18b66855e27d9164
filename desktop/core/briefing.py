"""A briefing before it is written: blocks in order, then the references."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1, 2 or 3."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of body text."""

    text: str


@dataclass(frozen=True, slots=True)
class SheetBlock:
    """A table with its caption; `sheet` is a `desktop.export.sheet.Sheet`."""

    sheet: Any
    caption: str


@dataclass(frozen=True, slots=True)
class PictureBlock:
    """A picture as PNG with its caption and its width on paper in millimetres."""

    png: bytes
    caption: str
    width_mm: float


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry of the list of references."""

    text: str


Block = Heading | Paragraph | SheetBlock | PictureBlock


@dataclass(frozen=True, slots=True)
class Briefing:
    """A whole briefing."""

    title: str
    blocks: tuple[Block, ...]
    references: tuple[Reference, ...]
