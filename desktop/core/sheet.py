"""A table on its way out: title, unit, headers, cells as they are to arrive, source and note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: Lines of a table on paper: ``grid`` for every line, ``three`` for 三线表.
Rules = Literal["grid", "three"]


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of a copied table.

    Attributes:
        title: Header words.
        kind: ``number`` leans right and stays a number; ``code`` is never to be read as one.
        group: Words over the headers of neighbouring columns that have the same; empty for none.
    """

    title: str
    kind: Literal["text", "number", "code"] = "text"
    group: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is copied or exported.

    Attributes:
        title: Stands above the table.
        unit: Common unit without the word 单位; empty where columns name their own.
        columns: From left to right.
        rows: Cell texts with the printed precision and an ASCII minus.
        source: The source line, below the table.
        note: Doubts and scope, below the source.
    """

    title: str
    unit: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    source: str
    note: str = ""

    @property
    def head_lines(self) -> tuple[str, ...]:
        """Lines above the table."""
        return tuple(filter(None, (self.title, f"单位：{self.unit}" if self.unit else "")))

    @property
    def foot_lines(self) -> tuple[str, ...]:
        """Lines below the table."""
        return tuple(filter(None, (self.source, self.note)))

    @property
    def groups(self) -> tuple[tuple[str, int], ...]:
        """The upper header row as words and the columns each spans; empty where no column has a group.

        A column without a group is a span of its own with empty words.
        """
        spans: list[tuple[str, int]] = []
        for column in self.columns:
            if column.group and spans and spans[-1][0] == column.group:
                spans[-1] = (column.group, spans[-1][1] + 1)
            else:
                spans.append((column.group, 1))
        return tuple(spans) if any(words for words, _ in spans) else ()

    @property
    def flat_titles(self) -> tuple[str, ...]:
        """One header for each column, the group's words before its own, for forms without merged cells."""
        return tuple(f"{column.group} {column.title}".strip() for column in self.columns)
