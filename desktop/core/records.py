"""Records of the reference database, as the rest of the program sees them."""

from __future__ import annotations

from dataclasses import dataclass, field
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
class Section:
    """A chapter, section or box of the source with our digest of it."""

    id: str
    number: str
    title: str
    parent_id: str
    position: int
    digest: str
    document_id: str = ""

    @property
    def label(self) -> str:
        """Number and title on one line."""
        return f"{self.number}　{self.title}"


@dataclass(frozen=True, slots=True)
class Reference:
    """A footnote of the source: what it cites, where, and when the report's editors read it."""

    id: str
    section: str
    mark: str
    text: str
    url: str
    accessed_on: str


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
class Mention:
    """A place in the report that names a policy document."""

    section: str
    anchor: str
    date_printed: str
    note: str


@dataclass(frozen=True, slots=True)
class Policy:
    """A law, regulation or document that the report lists or names."""

    id: str
    position: int
    title: str
    doc_number: str
    issued_on: str
    level: str
    kind: str
    theme: str
    region: str
    in_appendix: bool
    note: str
    issuers: tuple[str, ...] = ()
    mentioned: int = 0
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class DigestLink:
    """Part of a case paragraph that is backed by an observation: `length` characters from `start`."""

    start: int
    length: int
    observation_id: str


@dataclass(frozen=True, slots=True)
class CaseParagraph:
    """A paragraph of our digest of a case, under one of the headings 情况, 做法, 成效."""

    heading: str
    text: str
    links: tuple[DigestLink, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseStudy:
    """A case of an appendix: who, where, what about."""

    id: str
    section: str
    title: str
    theme: str
    place: str
    region: str
    organisation: str
    year: str
    summary: str

    @property
    def name(self) -> str:
        """The organisation's half of the printed title."""
        return self.title.partition("——")[0]

    @property
    def slogan(self) -> str:
        """The other half, empty where the title has none."""
        return self.title.partition("——")[2]


@dataclass(frozen=True, slots=True)
class Term:
    """A term of art with a definition in our own words."""

    id: str
    name: str
    definition: str
    section: str


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A contradiction inside the report and which reading is likelier."""

    id: str
    title: str
    detail: str
    likelier: str
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RankingItem:
    """One place of a ranking."""

    position: int
    name: str
    observation_id: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """An ordered list that the report gives, with or without numbers."""

    id: str
    section: str
    title: str
    note: str
    items: tuple[RankingItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One result of a search.

    Attributes:
        kind: ``observation``, ``figure``, ``policy`` …
        ref: Id of the record in its own table.
        title: What the result is called; hits are marked in it.
        detail: What is said beside it (number, place, section).
        snippet: Words around the first hit in the record's further text, where the title has none.
        observation: The value itself where `kind` is ``observation``.
    """

    kind: str
    ref: str
    title: str
    detail: str
    snippet: str = ""
    observation: Observation | None = None


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Results of one kind: the first few and how many there are."""

    kind: str
    total: int
    hits: tuple[Hit, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Location:
    """A place in the program: page id and the record that is open there."""

    page: str
    ref: str = ""
