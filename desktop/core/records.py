"""Records that the first page shows: values, figures and tables, and places in the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Certainty = Literal["certain", "likely", "ambiguous"]
Origin = Literal["report", "news", "derived", "supplement"]


@dataclass(frozen=True, slots=True)
class Observation:
    """One number that the source states, with all that lets a reader trust it.

    Attributes:
        value: The number in `unit`, negative for a decrease; ``None`` where the text gives no single number.
        value_text: The same number with the precision of the source, ``"4.0"``.
        unit: As printed: ``万亿元``, ``%``, ``个百分点``, ``家``.
        qualifier: Word of approximation, ``超过`` or ``以上``; empty when there is none.
        printed: The digits as the damaged text prints them, runs separated by a space.
        anchor: Where they stand: ``"<line>.<run>"`` in the source text.
        alternatives: Other readings of the digits that cannot be excluded.
        evidence: Why the decimal point stands where it stands; reasons separated by ``；``.
        origin: ``report``, ``news``, ``derived`` (computed by us) or ``supplement`` (public statistics).
    """

    id: str
    document_id: str
    section: str
    section_title: str
    indicator_id: str
    indicator: str
    base_id: str
    measure: str
    topic: str
    agency: str
    region_id: str
    region: str
    region_kind: str
    category_id: str
    category: str
    period: str
    period_kind: str
    value: float | None
    value_text: str
    unit: str
    qualifier: str
    printed: str
    anchor: str
    point_restored: bool
    certainty: Certainty
    alternatives: tuple[float, ...]
    evidence: str
    origin: Origin
    reference_id: str
    formula: str
    note: str

    @property
    def name(self) -> str:
        """Indicator with its category first, as one reads it in a table: ``日用品：网络零售额同比增速``."""
        return f"{self.category}：{self.indicator}" if self.category else self.indicator


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart (图) or table (表) of the source.

    Attributes:
        kind: ``figure`` or ``table``.
        data_status: ``complete``, ``partial`` or ``none``: how much of it the text prints.
        stated: Number of points or cells that carry a value.
    """

    id: str
    kind: str
    section: str
    caption: str
    credit: str
    chart_kind: str
    data_status: str
    note: str
    stated: int


@dataclass(frozen=True, slots=True)
class FigurePoint:
    """A value in a chart: its series, its label on the axis and the observation behind it."""

    series: str
    label: str
    position: int
    observation: Observation


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table of the source; `observation` is ``None`` for words."""

    row: int
    column: int
    text: str
    is_header: bool
    observation: Observation | None


@dataclass(frozen=True, slots=True)
class Location:
    """A place in the program: page id and the record that is open there."""

    page: str
    ref: str = ""
