"""A document before it is written: headings, paragraphs, tables, pictures, references, in order."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; its number (一、（一）1.) is given when the document is written.

    Attributes:
        level: 1 to 3; anything else counts as the nearest of these.
        text: Words without a number.
    """

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text; line breaks inside make further paragraphs."""

    text: str


@dataclass(frozen=True, slots=True)
class SheetBlock:
    """A table.

    Attributes:
        sheet: Cells with unit, source and note.
        caption: Words after 表1; the sheet's title where it is empty.
    """

    sheet: Sheet
    caption: str


@dataclass(frozen=True, slots=True)
class PictureBlock:
    """A picture.

    Attributes:
        png: The picture as PNG (or JPEG).
        caption: Words after 图1; they also describe the picture to those who cannot see it.
        width_mm: Width on paper; at most the width of the text.
    """

    png: bytes
    caption: str
    width_mm: float


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry after GB/T 7714—2015 that stands in the text at this place instead of at the end.

    References of the whole document belong into `Briefing.references`.
    """

    text: str


Block = Heading | Paragraph | SheetBlock | PictureBlock | Reference


@dataclass(frozen=True, slots=True)
class Briefing:
    """A document.

    Attributes:
        title: Over the first page.
        blocks: From top to bottom.
        references: Entries of the list at the end, numbered when written; repeated entries are listed once.
    """

    title: str
    blocks: tuple[Block, ...]
    references: tuple[str, ...] = ()


class Numbering:
    """Counts headings, tables and figures in the order in which they are written."""

    def __init__(self) -> None:
        self._levels = [0, 0, 0]
        self._tables = self._figures = 0

    def heading(self, level: int) -> str:
        """The number before a heading: ``一、``, ``（一）`` or ``1.``; deeper levels begin anew."""
        level = level_of(level)
        self._levels[level - 1] += 1
        self._levels[level:] = [0] * (3 - level)
        number = self._levels[level - 1]
        return (f"{counted(number)}、", f"（{counted(number)}）", f"{number}.")[level - 1]

    def table(self) -> int:
        """The number of the next table."""
        self._tables += 1
        return self._tables

    def figure(self) -> int:
        """The number of the next figure."""
        self._figures += 1
        return self._figures


def level_of(level: int) -> int:
    """The nearest level that a heading can have."""
    return min(max(level, 1), 3)


def counted(number: int) -> str:
    """A number from 1 to 99 in characters: ``十二``."""
    tens, ones = divmod(number, 10)
    words = ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "")
    return words + (_DIGITS[ones] if ones or not tens else "")


_DIGITS = "〇一二三四五六七八九"


def listed(entries: tuple[str, ...]) -> tuple[str, ...]:
    """References as they are listed: each once, none empty."""
    return tuple(dict.fromkeys(filter(None, entries)))
