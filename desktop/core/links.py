"""Permanent link texts: a place in the program as words that can be kept in a document and typed into the search.

``商鉴:指标/全国网上零售额/2022``, ``商鉴:政策/国办发〔2022〕9号``, ``商鉴:章节/1.1.2``, ``商鉴:概览``. The first part
is the title of a page, the rest names the record in words that stay when the database is built anew. A slash, a percent
sign or a blank at an end of a part is written as ``%2F``, ``%25``, ``%20``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

PREFIX = "商鉴:"
#: Longer texts are no links.
LONGEST = 300
_HEAD = re.compile(r"商鉴\s*[:：]\s*")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})?")
_CLOSING = {"（": "）", "(": ")", "“": "”", "「": "」", "<": ">", "【": "】"}


@dataclass(frozen=True, slots=True)
class Link:
    """A link before anybody has looked whether there is such a record.

    Attributes:
        page: Title of the page: ``指标``.
        parts: What names the record; empty for the page itself.
    """

    page: str
    parts: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """What to search for where no such record exists."""
        return " ".join(self.parts) or self.page


def parse(text: str) -> Link | None:
    """Read a link.

    Args:
        text: Anything: typed, pasted, with blanks or a pair of brackets around it.

    Returns:
        The link; ``None`` for everything that is not a well-formed one and so is text to search for.
    """
    text = _bare(text)
    head = _HEAD.match(text)
    if head is None or len(text) > LONGEST or not text.isprintable():
        return None
    pieces = re.split(r"[/／]", text[head.end() :])
    parts = [_unescaped(piece.strip()) for piece in pieces]
    if any(part is None or not part.strip() for part in parts):
        return None
    page, *rest = (part for part in parts if part is not None)
    return Link(page, tuple(rest))


def format_link(link: Link) -> str:
    """Write a link; `parse` reads it back.

    Raises:
        ValueError: A part is blank, or what is written would be too long or holds control characters.
    """
    pieces = (link.page, *link.parts)
    text = PREFIX + "/".join(map(_escaped, pieces))
    if not all(piece.strip() for piece in pieces) or len(text) > LONGEST or not text.isprintable():
        raise ValueError(f"not a link: {link!r}")
    return text


def _bare(text: str) -> str:
    text = text.strip()
    if len(text) > 2 and _CLOSING.get(text[0]) == text[-1]:
        text = text[1:-1].strip()
    return text


def _escaped(part: str) -> str:
    """A part in which nothing can be taken for a separator, a bracket around the whole or a blank that is cut off."""
    words = part.replace("%", "%25").replace("/", "%2F").replace("／", _bytes("／"))
    inner = words.strip()
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{_bytes(before)}{inner}{_bytes(after)}"


def _bytes(characters: str) -> str:
    return "".join(f"%{byte:02X}" for byte in characters.encode())


def _unescaped(part: str) -> str | None:
    """The part as it was; ``None`` where a percent sign is not followed by two hexadecimal digits."""
    raw = bytearray()
    place = 0
    for found in _ESCAPE.finditer(part):
        if found[1] is None:
            return None
        raw += part[place : found.start()].encode()
        raw.append(int(found[1], 16))
        place = found.end()
    raw += part[place:].encode()
    try:
        words = raw.decode()
    except UnicodeDecodeError:
        return None
    return words if words.isprintable() else None
