"""Columns of a record table: how each shows, sorts and copies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from desktop.core import formats
from desktop.core.records import Observation

Record = TypeVar("Record")
Align = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class Column(Generic[Record]):
    """One column.

    Attributes:
        key: Stable id.
        title: Header words.
        text: What the screen shows.
        width: Width in pixels at 100 %; 0 takes what is left.
        align: Side the text leans to.
        sort_key: Native value to sort by; `text` if not given.
        copied: What a copy contains; `text` if not given.
        kind: ``text``, ``number`` or ``code`` (document numbers: never to be read as numbers).
        prefix: Small words before the text, for qualifiers.
        tag: Token stem of a coloured tag, or nothing for plain text.
        head: The header in full, where `title` is a shortened one; shown as its tip, and copied.
    """

    key: str
    title: str
    text: Callable[[Record], str]
    width: int = 0
    align: Align = "left"
    sort_key: Callable[[Record], Any] | None = None
    copied: Callable[[Record], str] | None = None
    kind: Literal["text", "number", "code"] = "text"
    prefix: Callable[[Record], str] | None = None
    tag: Callable[[Record], str] | None = None
    faint: bool = False
    head: str = ""

    @property
    def full_title(self) -> str:
        """The header words in full, where `title` had to be cut for its width."""
        return self.head or self.title

    def copy_text(self, record: Record) -> str:
        """What a copy of this cell contains."""
        return self.copied(record) if self.copied else self.text(record)


def natural_key(section: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key that puts 1.2 before 1.10 and chapters before appendices."""
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in section.split("."))


def _certainty_tag(observation: Observation) -> str:
    return {"certain": "", "likely": "likely", "ambiguous": "doubt"}[observation.certainty]


def _copied_number(observation: Observation) -> str:
    return formats.qualifier_before(observation) + observation.value_text


VALUE: Column[Observation] = Column(
    "value", "数值", lambda o: formats.screen_number(o.value_text), width=92, align="right",
    sort_key=lambda o: o.value, copied=_copied_number, kind="number", prefix=formats.qualifier_before,
)  # fmt: skip
UNIT: Column[Observation] = Column("unit", "单位", formats.unit_shown, width=70)
PERIOD: Column[Observation] = Column(
    "period", "时期", lambda o: formats.period_short(o.period), width=84, copied=lambda o: formats.period_text(o.period)
)
CERTAINTY: Column[Observation] = Column(
    "certainty", "确定性", lambda o: formats.CERTAINTY[o.certainty], width=64, tag=_certainty_tag, faint=True
)

SECTION: Column[Observation] = Column(
    "section", "章节", lambda o: o.section or formats.DASH, width=54, kind="code",
    sort_key=lambda o: natural_key(o.section),
)

OBSERVATION_COLUMNS: tuple[Column[Observation], ...] = (
    Column("name", "指标", lambda o: o.name),
    VALUE,
    UNIT,
    PERIOD,
    Column("region", "地区", lambda o: o.region or formats.DASH, width=54),
    SECTION,
    CERTAINTY,
)
