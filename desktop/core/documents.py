"""Records of everything with words: sections, policies, cases, terms, contradictions, search results.

They stand apart from `desktop.core.records` because making the classes takes time that a start does not need.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.core.query import Query
from desktop.core.records import Observation


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
class Publication:
    """A report, a news item or a collection of supplements that values come from.

    Attributes:
        kind: ``report``, ``news`` or ``supplement``.
        published_on: ISO, as exact as known; empty where it is not.
    """

    id: str
    kind: str
    title: str
    publisher: str
    published_on: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the report that names a policy document."""

    section: str
    anchor: str
    date_printed: str
    note: str
    section_title: str = ""


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
    region_id: str = ""


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
    region_id: str = ""

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
    """A term of art with a definition in our own words.

    Attributes:
        spoken: Syllables of the name, ``zhi'bo'dian'shang``; empty where it has none.
    """

    id: str
    name: str
    definition: str
    section: str
    section_title: str = ""
    spoken: str = ""

    @property
    def initial(self) -> str:
        """Capital letter under which the name stands; ``#`` for names that begin with a figure."""
        first = (self.spoken or self.name)[:1].upper()
        return first if "A" <= first <= "Z" else "#"


@dataclass(frozen=True, slots=True)
class TermUse:
    """A record that uses a word: its id, what it is called, and how often."""

    ref: str
    title: str
    times: int


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A contradiction inside the report and which reading is likelier."""

    id: str
    title: str
    detail: str
    likelier: str
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DiscrepancyPlace:
    """One side of a contradiction.

    Attributes:
        anchor: Where it stands in the source text; several places are separated by a space.
        printed: The digits or words that are printed there.
        observations: Values that were read from there.
    """

    section: str
    section_title: str
    anchor: str
    printed: str
    observations: tuple[Observation, ...] = ()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A contradiction with all its places."""

    filed: Discrepancy
    places: tuple[DiscrepancyPlace, ...]


@dataclass(frozen=True, slots=True)
class RankingItem:
    """One place of a ranking.

    Attributes:
        position: From 1.
        name: As the report writes it.
        observation_id: The value that goes with it; empty where the report gives none.
        region_id: The place that it names; empty for none.
        category: The category that it names, as values write it; empty for none.
    """

    position: int
    name: str
    observation_id: str
    region_id: str = ""
    category: str = ""


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
        title: What the result is called.
        detail: What is said beside it (number, place, section).
        snippet: Words around the first hit in the record's further text, where the title has none.
        observation: The value itself where `kind` is ``observation``.
        marks: Half-open ranges of the title that were hit.
        places: Sections that state the value.
        reason: Why it was found where the words do not show it: ``拼音``.
    """

    kind: str
    ref: str
    title: str
    detail: str
    snippet: str = ""
    observation: Observation | None = None
    marks: tuple[tuple[int, int], ...] = ()
    places: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Results of one kind: the first few, how many there are, and whether there are more than were counted."""

    kind: str
    total: int
    hits: tuple[Hit, ...] = field(default=())
    more: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gives.

    Attributes:
        query: How the text was understood.
        groups: Results by kind, the best group first; none is empty.
        completions: Texts that what was typed may become.
        near: Names near to what was typed, where nothing was found.
    """

    query: Query
    groups: tuple[HitGroup, ...]
    completions: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
