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
