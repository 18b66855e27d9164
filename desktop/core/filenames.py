"""Titles as names of files that every system takes."""

from __future__ import annotations

import re

#: What Windows forbids in names: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
LONGEST = 80


def file_name(title: str, suffix: str, *, otherwise: str = "摘编") -> str:
    """A file name for a title.

    Args:
        title: Any words.
        suffix: ``.docx``.
        otherwise: Name where nothing of the title can be used.
    """
    words = _FORBIDDEN.sub("_", title).strip(" ._")[:LONGEST].rstrip(" .")
    if not words or _RESERVED.match(words):
        words = f"{otherwise}{f' {words}' if words else ''}"
    return words + suffix
