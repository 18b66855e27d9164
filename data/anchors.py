"""Anchors: where in a source text a number, a heading or a row stands."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

_RUN = re.compile("[0-9０-９]+")
_ANCHOR = re.compile(r"([1-9][0-9]*)(?:\.(c|[1-9][0-9]*))?")


@dataclass(frozen=True, slots=True)
class Anchor:
    """One place.

    Attributes:
        line: Line of the source text, from 1.
        run: Which run of digits in that line, from 1; None for a whole line or for a number in characters.
        in_characters: True for a number written in Chinese characters.
    """

    line: int
    run: int | None
    in_characters: bool

    def __str__(self) -> str:
        if self.in_characters:
            return f"{self.line}.c"
        return str(self.line) if self.run is None else f"{self.line}.{self.run}"


@dataclass(frozen=True, slots=True)
class Run:
    """A run of digits in a line: its number from 1, its digits in ASCII and its character range."""

    number: int
    digits: str
    start: int
    end: int


def parse_anchors(text: str) -> tuple[Anchor, ...]:
    """Read anchors separated by single spaces.

    Raises:
        ValueError: One of them is neither ``<line>``, ``<line>.<k>`` nor ``<line>.c``.
    """
    anchors: list[Anchor] = []
    for part in text.split(" ") if text else []:
        match = _ANCHOR.fullmatch(part)
        if match is None:
            raise ValueError(f"锚点“{part}”不合写法")
        mark = match[2]
        run = int(mark) if mark and mark != "c" else None
        anchors.append(Anchor(int(match[1]), run, in_characters=mark == "c"))
    return tuple(anchors)


def runs_of(line: str) -> tuple[Run, ...]:
    """Find the runs of digits, full or half width, of one line."""
    return tuple(
        Run(k, unicodedata.normalize("NFKC", match.group()), match.start(), match.end())
        for k, match in enumerate(_RUN.finditer(line), start=1)
    )


def read_lines(path: Path) -> list[str]:
    """Read a source text; line n of the text is item n - 1."""
    return path.read_text(encoding="utf-8").split("\n")
