"""Columns of a record table: how each shows, sorts and copies."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, Literal, TypeVar

from desktop.core import formats
from desktop.core.grouping import Statement
from desktop.core.records import Observation
from desktop.language import Both, mark, shown, tr

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
        own: Whether the text is one of the program's own words, shown in the language of the interface and copied in
            Chinese.
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
    own: bool = False
    head: str = ""

    @property
    def full_title(self) -> str:
        """The header words in full, where `title` had to be cut for its width."""
        return self.head or self.title

    def shown_title(self, title: str = "") -> str:
        """The header, or other words for it, in the language of the interface; what stands in brackets is data."""
        if isinstance(title or self.title, Both):
            return shown(title or self.title)
        head, bracket, rest = (title or self.title).partition("（")
        return shown(head) + bracket + rest

    def shown_text(self, record: Record) -> str:
        """What the screen shows."""
        text = self.text(record)
        return shown(text) if self.own or isinstance(text, Both) else text

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
    "value", mark("数值"), lambda o: formats.screen_number(o.value_text), width=92, align="right",
    sort_key=lambda o: o.value, copied=_copied_number, kind="number", prefix=formats.qualifier_before,
)  # fmt: skip
UNIT: Column[Observation] = Column("unit", mark("单位"), formats.unit_shown, width=66)
PERIOD: Column[Observation] = Column(
    "period", mark("时期"), lambda o: formats.period_short(o.period), width=88,
    copied=lambda o: formats.period_text(o.period),
)  # fmt: skip
CERTAINTY: Column[Observation] = Column(
    "certainty", mark("确定性"), lambda o: formats.CERTAINTY[o.certainty], width=64, tag=_certainty_tag, faint=True,
    own=True,
)  # fmt: skip

SECTION: Column[Observation] = Column(
    "section", mark("章节"), lambda o: o.section or formats.DASH, width=60, kind="code",
    sort_key=lambda o: natural_key(o.section),
)

NAME: Column[Observation] = Column("name", mark("指标"), lambda o: o.name)
REGION: Column[Observation] = Column("region", mark("地区"), lambda o: o.region or formats.DASH, width=54)

def _readings(observation: Observation) -> str:
    return "、".join(map(formats.reading, observation.alternatives))


#: What a table of observations shows unless the reader chooses otherwise.
OBSERVATION_COLUMNS: tuple[Column[Observation], ...] = (NAME, VALUE, UNIT, PERIOD, REGION, SECTION, CERTAINTY)
#: Columns that always show: a number without its name or unit is none.
FIXED_COLUMNS = frozenset({"name", "value", "unit"})
_ORIGIN_TAGS = {"report": "", "news": "news", "derived": "derived", "supplement": "supp"}
#: All columns that can be chosen, in the order in which they show.
ALL_COLUMNS: tuple[Column[Observation], ...] = (
    *OBSERVATION_COLUMNS,
    Column(
        "origin", mark("来源"), lambda o: formats.ORIGIN[o.origin], width=60, tag=lambda o: _ORIGIN_TAGS[o.origin],
        faint=True, own=True,
    ),
    Column("section_title", mark("章节名"), lambda o: o.section_title or formats.DASH, width=160),
    Column("topic", mark("主题"), lambda o: o.topic, width=84),
    Column("measure", mark("度量"), lambda o: formats.MEASURE[o.measure], width=60, own=True),
    Column("category", mark("品类"), lambda o: o.category or formats.DASH, width=104),
    Column("printed", mark("原文数字"), lambda o: o.printed or formats.DASH, width=84, align="right", faint=True),
    Column(
        "alternatives", mark("另一读法"), lambda o: formats.screen_number(_readings(o)), width=104, copied=_readings
    ),
    Column("agency", mark("原始数据"), lambda o: o.agency or formats.DASH, width=132),
    Column("evidence", mark("还原依据"), lambda o: o.evidence or formats.DASH, width=240),
    Column("note", mark("附注"), lambda o: o.note or formats.DASH, width=200),
    Column("anchor", mark("文本锚点"), lambda o: o.anchor or formats.DASH, width=76, kind="code"),
)  # fmt: skip


def chosen_columns(keys: Collection[str]) -> tuple[Column[Observation], ...]:
    """The columns with these keys and those that always show; the usual ones for none."""
    if not keys:
        return OBSERVATION_COLUMNS
    return tuple(column for column in ALL_COLUMNS if column.key in keys or column.key in FIXED_COLUMNS)


def folded_columns(
    columns: Sequence[Column[Observation]], statements: Mapping[str, Statement]
) -> tuple[Column[Observation], ...]:
    """Columns for rows that stand for several statements: all places, and whether they agree.

    Args:
        columns: What the reader chose.
        statements: By the id of the observation that stands for them.
    """

    def places(o: Observation) -> str:
        found = statements[o.id].places
        if len(found) > 1:
            return tr("{place} 等{count}处").format(place=found[0], count=len(found))
        return found[0] if found else formats.DASH

    def all_places(o: Observation) -> str:
        return "、".join(statements[o.id].places)

    def verdict(o: Observation, say: Callable[[str], str] = shown) -> str:
        one = statements[o.id]
        if one.differs:
            return say(mark("不一致"))
        if one.filed:
            return say(mark("有存疑"))
        return say(mark("{count} 次一致")).format(count=len(one.members)) if len(one.members) > 1 else formats.DASH

    def tag(o: Observation) -> str:
        return "doubt" if statements[o.id].differs else "likely" if statements[o.id].filed else ""

    place = replace(SECTION, title=mark("出处"), text=places, width=82, copied=all_places)
    agree: Column[Observation] = Column(
        "agreement", mark("各处说法"), verdict, width=66, tag=tag, faint=True, copied=lambda o: verdict(o, str),
        sort_key=lambda o: -len(statements[o.id].members),
    )  # fmt: skip
    made = [place if column.key == "section" else column for column in columns]
    where = next((n for n, column in enumerate(made) if column.key == "section"), len(made) - 1)
    return (*made[: where + 1], agree, *made[where + 1 :])
