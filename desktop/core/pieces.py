"""Records as items of a collection: what each is called there, should its record be gone one day."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core import formats
from desktop.core.clippings import Item, one_line
from desktop.core.documents import CaseStudy, Contradiction, Hit, Policy, Section, Term
from desktop.core.records import Figure, Observation


def of_observation(observation: Observation) -> Item:
    """A value: name, value with unit, period."""
    words = f"{formats.name_with_region(observation)} {formats.value_phrase(observation)}"
    period = formats.period_text(observation.period)
    return Item("observation", observation.id, one_line(f"{words}（{period}）" if period else words))


def of_observations(observations: Iterable[Observation]) -> tuple[Item, ...]:
    """Values in their order."""
    return tuple(map(of_observation, observations))


def of_figure(figure: Figure) -> Item:
    """A figure or table."""
    return Item("figure", figure.id, one_line(f"{figure.id}　{figure.caption}"))


def of_policy(policy: Policy) -> Item:
    """A policy with its document number."""
    number = f"（{policy.doc_number}）" if policy.doc_number else ""
    return Item("policy", policy.id, one_line(policy.title + number, limit=300))


def of_case(case: CaseStudy) -> Item:
    """A case."""
    return Item("case", case.id, one_line(f"{case.id}　{case.title}"))


def of_section(section: Section) -> Item:
    """A section of the report."""
    return Item("section", section.number, one_line(section.label))


def of_term(term: Term) -> Item:
    """A term."""
    return Item("term", term.id, one_line(term.name))


def of_contradiction(contradiction: Contradiction) -> Item:
    """A place where the report contradicts itself."""
    return Item("discrepancy", contradiction.filed.id, one_line(contradiction.filed.title, limit=300))


def of_hit(hit: Hit) -> Item:
    """A result of the search."""
    if hit.observation is not None:
        return of_observation(hit.observation)
    kind = "figure" if hit.kind == "table" else hit.kind
    ref = hit.ref.rpartition("/")[2] if kind == "section" else hit.ref
    return Item(kind, ref, one_line(hit.title, limit=300))
