"""Measures words: the layouts of charts ask it for widths and heights and for text that fits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFontMetricsF

from desktop.style import TYPES, Style

#: Where a line of Chinese does not begin.
_NOT_FIRST = "，。、；：？）》”％%—"


class Ruler:
    """Widths and heights of text in the style in force.

    Args:
        style: The look.
        say: Turns words of the program into those of the interface; what goes into documents leaves it out.
    """

    def __init__(self, style: Style, *, say: Callable[[str], str] = str) -> None:
        self._style, self.say = style, say
        self._metrics: dict[str, QFontMetricsF] = {}
        self._widths: dict[tuple[str, str], float] = {}

    def px(self, size: float) -> int:
        """A length of the design at the text size in force."""
        return self._style.px(size)

    def width(self, text: str, role: str = "caption") -> float:
        """Width of a line of text."""
        key = (role, text)
        if key not in self._widths:
            if role not in self._metrics:
                self._metrics[role] = QFontMetricsF(self._style.font(role))
            self._widths[key] = self._metrics[role].horizontalAdvance(text) + 1
        return self._widths[key]

    def line(self, role: str = "caption") -> int:
        """Height of a line of text."""
        return self._style.px(TYPES[role].line)

    def short(self, text: str, room: float, role: str = "caption") -> str:
        """The text, or its beginning with an ellipsis, so that it takes no more than `room`."""
        if self.width(text, role) <= room:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip() + "…", role) <= room:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + "…"

    def wrapped(self, text: str, room: float, role: str = "caption", most: int = 0) -> tuple[str, ...]:
        """The text in lines no wider than `room`, broken anywhere but before closing marks.

        Args:
            text: May hold line breaks.
            room: In pixels.
            role: Role of type.
            most: At most so many lines, the last one shortened; 0 for as many as it takes.
        """
        lines: list[str] = []
        for part in text.split("\n"):
            rest = part
            while rest:
                count = self._fitting(rest, room, role)
                lines.append(rest[:count].rstrip())
                rest = rest[count:].lstrip()
        if most and len(lines) > most:
            kept = lines[: most - 1]
            remainder = text.replace("\n", "")[sum(len(line) for line in kept) :].lstrip()
            lines = [*kept, self.short(remainder, room, role)]
        return tuple(lines)

    def _fitting(self, text: str, room: float, role: str) -> int:
        """How many characters go into one line, at least one."""
        if self.width(text, role) <= room:
            return len(text)
        low, high = 1, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.width(text[:middle], role) <= room else (low, middle - 1)
        best = low
        while low > 1 and (text[low] in _NOT_FIRST or (_is_latin(text[low - 1]) and _is_latin(text[low]))):
            low -= 1
        return low if low > 1 else best


def _is_latin(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character in ".-")
