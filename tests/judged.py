"""Queries as officials type them, what each should show first, and how often the search does so."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.core.documents import Found, Hit
from desktop.store.reference import ReferenceStore
from desktop.store.search import KINDS

PLACE = Path(__file__).parent / "judged_queries.csv"
FIRST_SCREEN = 5
"""Rows that are seen without moving the eyes."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A result that serves the person who asked.

    Attributes:
        kind: Word of its group, ``指标``.
        ref: Id of the record; of the indicator for a value, the number for a section.
        region: Region that a value must be of; any if empty.
        category: Category that a value must be of; any if empty.
        value: Number as shown that a value must have; any if empty.
    """

    kind: str
    ref: str
    region: str = ""
    category: str = ""
    value: str = ""

    @classmethod
    def parse(cls, text: str, kind: str) -> Answer:
        """Read ``express-volume@CN#express-same-city=128.0``, where all but the id may be left out."""
        rest, _, value = text.partition("=") if kind == "指标" else (text, "", "")
        rest, _, category = rest.partition("#")
        ref, _, region = rest.partition("@")
        return cls(kind, ref, region, category, value)

    def is_met_by(self, hit: Hit) -> bool:
        """Whether a result is this one."""
        if KINDS[hit.kind] != self.kind:
            return False
        if hit.observation is None:
            return (hit.ref.rpartition("/")[2] if hit.kind == "section" else hit.ref) == self.ref
        o = hit.observation
        stated = {"region": o.region_id, "category": o.category_id, "value": o.value_text}
        wanted = {"region": self.region, "category": self.category, "value": self.value}
        return o.indicator_id == self.ref and all(stated[name] == each for name, each in wanted.items() if each)


@dataclass(frozen=True, slots=True)
class Judged:
    """A query, the results of which any may come first, and why."""

    query: str
    answers: tuple[Answer, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Miss:
    """A query whose first row is not an answer; `rank` is the first row that is, 0 where none is shown."""

    judged: Judged
    rank: int
    first: Hit | None

    def __str__(self) -> str:
        expected = "|".join(f"{answer.kind}:{answer.ref}" for answer in self.judged.answers[:3])
        came = f"{KINDS[self.first.kind]}:{self.first.ref} {self.first.title}" if self.first else "nothing"
        return f"{self.judged.query}: expected {expected} ({self.judged.why}), at {self.rank}; first was {came}"


@dataclass(frozen=True, slots=True)
class Measures:
    """How well the search answers.

    Attributes:
        hit1: Share of queries whose first row is an answer.
        hit5: Share with an answer within the first five rows.
        mrr: Mean of one divided by the row of the first answer.
        misses: The queries whose first row is not an answer.
    """

    hit1: float
    hit5: float
    mrr: float
    misses: tuple[Miss, ...]


def judged_queries(place: Path = PLACE) -> list[Judged]:
    """The judged set.

    Where a line has a kind, its expected ids are of that kind; otherwise each is written ``政策:A-024``.
    """
    with place.open(encoding="utf-8", newline="") as lines:
        return [Judged(row["query"], tuple(_answers(row)), row["why"]) for row in csv.DictReader(lines)]


def _answers(row: dict[str, str]) -> Iterator[Answer]:
    for text in row["expected"].split("|"):
        kind, ref = (row["kind"], text) if row["kind"] else text.split(":", 1)
        yield Answer.parse(ref, kind)


def rank(judged: Judged, found: Found) -> int:
    """Row of the first answer among all rows in the order shown, counted from 1; 0 where none is shown."""
    hits = [hit for group in found.groups for hit in group.hits]
    places = (at for at, hit in enumerate(hits, 1) if any(answer.is_met_by(hit) for answer in judged.answers))
    return next(places, 0)


def measure(store: ReferenceStore, queries: Sequence[Judged] | None = None) -> Measures:
    """Ask every judged query and see where the first answer stands."""
    asked = judged_queries() if queries is None else queries
    found = [store.search.find(judged.query) for judged in asked]
    ranks = [rank(judged, each) for judged, each in zip(asked, found, strict=True)]
    misses = tuple(
        Miss(judged, at, next((group.hits[0] for group in each.groups), None))
        for judged, each, at in zip(asked, found, ranks, strict=True)
        if at != 1
    )
    count = max(len(asked), 1)
    return Measures(
        hit1=sum(at == 1 for at in ranks) / count,
        hit5=sum(0 < at <= FIRST_SCREEN for at in ranks) / count,
        mrr=sum(1 / at for at in ranks if at) / count,
        misses=misses,
    )
