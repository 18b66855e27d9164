"""Items of a collection with the records they point at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop.core import citation, formats, sentences
from desktop.core.clippings import HEADING, KINDS, NOTE, Item
from desktop.core.documents import CaseStudy, Policy, Section
from desktop.core.records import Figure, Location, Observation
from desktop.language import both, mark, shown
from desktop.store.reference import ReferenceStore
from desktop.views.pages import OF_KIND

ICONS = {
    NOTE: "text", "observation": "indicators", "figure": "figures", "policy": "policies", "case": "cases",
    "section": "outline", "term": "terms", "discrepancy": "doubt", "region": "regions", "ranking": "table",
    "reference": "quote",
}  # fmt: skip
Record = Observation | Figure | Policy | CaseStudy | Section


@dataclass(frozen=True, slots=True)
class Resolved:
    """An item with what it points at.

    Attributes:
        item: The item.
        title: What the list shows.
        detail: The line below it.
        record: The record; ``None`` for the reader's own words, for kinds without a record class, and where this
            edition has no such record.
        is_missing: Whether this edition has no such record.
        place: Where it stands in the report, for sources.
        text: What it brings to a document, for kinds without a record class.
    """

    item: Item
    title: str
    detail: str = ""
    record: Record | None = None
    is_missing: bool = False
    place: str = ""
    text: str = ""

    @property
    def icon(self) -> str:
        """Icon name; empty for headings."""
        return "" if self.item.kind == HEADING else ICONS.get(self.item.kind, "link")

    @property
    def kind(self) -> str:
        """Word for the kind."""
        return KINDS.get(self.item.kind, "其他")

    @property
    def location(self) -> Location | None:
        """Where the record is shown; ``None`` for own words and for what is missing."""
        page = OF_KIND.get(self.item.kind)
        return Location(page, self.item.ref) if page and not self.is_missing else None


class Resolver:
    """Looks records up, each table and each item once.

    Args:
        store: The reference database.
    """

    def __init__(self, store: ReferenceStore) -> None:
        self.store = store
        self._known: dict[Item, Resolved] = {}

    def resolve(self, items: Sequence[Item]) -> tuple[Resolved, ...]:
        """Items with their records, in the same order."""
        new = [item for item in items if item not in self._known]
        values = self.store.observations.by_ids(item.ref for item in new if item.kind == "observation")
        self._known.update((item, self._one(item, values)) for item in new)
        return tuple(self._known[item] for item in items)

    def words(self, resolved: Resolved) -> str:
        """What the detail pane shows of an item: the sentence, citation or digest that it would bring."""
        record = resolved.record
        if isinstance(record, Observation):
            return sentences.cited(record, self.store.observations.beside(record))
        if isinstance(record, Policy):
            return citation.policy_citation(record)
        if isinstance(record, CaseStudy):
            return record.summary
        if isinstance(record, Section):
            return record.digest
        if isinstance(record, Figure):
            return record.note
        return resolved.text

    def _one(self, item: Item, values: dict[str, Observation]) -> Resolved:
        if item.is_own:
            return Resolved(item, item.text)
        if item.kind == "observation":
            return _value(item, values.get(item.ref))
        if item.kind == "figure":
            return _figure(item, self._figures.get(item.ref))
        if item.kind == "policy":
            return _policy(item, self._policies.get(item.ref))
        if item.kind == "case":
            return _case(item, self._cases.get(item.ref))
        if item.kind == "section":
            return _section(item, self._sections.get(item.ref))
        if item.kind in self._told:
            section, text = self._told[item.kind](item.ref)
            place = formats.section_words(section) if section else ""
            return Resolved(item, item.text or item.ref, place, place=place, text=text) if text else _missing(item)
        return Resolved(item, item.text or item.ref, KINDS.get(item.kind, "其他"))

    @cached_property
    def _told(self) -> Mapping[str, Callable[[str], tuple[str, str]]]:
        """For kinds without a record class, the section and the words of a record; empty where there is none."""
        return {
            "term": self._term, "discrepancy": self._discrepancy, "ranking": self._ranking, "region": self._region,
            "reference": self._reference,
        }  # fmt: skip

    def _term(self, ref: str) -> tuple[str, str]:
        found = next((one for one in self.store.glossary.terms() if one.id == ref), None)
        return (found.section, f"{found.name}：{found.definition}") if found else ("", "")

    def _discrepancy(self, ref: str) -> tuple[str, str]:
        found = next((one for one in self.store.outline.discrepancies() if one.id == ref), None)
        return (next(iter(found.sections), ""), f"{found.title}。{found.detail}{found.likelier}") if found else ("", "")

    def _ranking(self, ref: str) -> tuple[str, str]:
        found = next((one for one in self.store.regions.rankings if one.id == ref), None)
        return (found.section, f"{found.title}：{'；'.join(one.name for one in found.items)}。") if found else ("", "")

    def _region(self, ref: str) -> tuple[str, str]:
        from desktop.export.one_page import summary  # noqa: PLC0415 - seldom needed

        facts = self.store.region_reader.facts(ref)
        return ("", summary(facts) or f"报告没有单列{facts.short_name}的数值。") if facts else ("", "")

    def _reference(self, ref: str) -> tuple[str, str]:
        section = self.store.outline.number_of(ref)
        found = next((one for one in self.store.outline.references_of(section) if one.id == ref), None)
        return (section, citation.reference_entry(found)) if found else ("", "")

    @cached_property
    def _figures(self) -> dict[str, Figure]:
        return {one.id: one for one in self.store.figures.all()}

    @cached_property
    def _policies(self) -> dict[str, Policy]:
        return {one.id: one for one in self.store.policies.all()}

    @cached_property
    def _cases(self) -> dict[str, CaseStudy]:
        return {one.id: one for one in self.store.outline.cases()}

    @cached_property
    def _sections(self) -> dict[str, Section]:
        return {one.number: one for one in self.store.outline.sections()}


def _listed(*words: str) -> str:
    """What there is of some words, in a line."""
    there = [each for each in words if each]
    return both("　".join(there), "　".join(map(shown, there)))


def _missing(item: Item) -> Resolved:
    return Resolved(item, item.text or item.ref, mark("这一版数据里没有这一条"), is_missing=True)


def _value(item: Item, o: Observation | None) -> Resolved:
    if o is None:
        return _missing(item)
    place = formats.section_words(o.section) if o.section else ""
    origin = "" if o.origin == "report" else formats.ORIGIN[o.origin]
    doubt = "" if o.certainty == "certain" else formats.CERTAINTY[o.certainty]
    value, period = formats.value_phrase(o), formats.period_text(o.period)
    detail = _listed(value, period, place, origin, doubt)
    return Resolved(item, formats.name_with_region(o), detail, o, place=place)


def _figure(item: Item, figure: Figure | None) -> Resolved:
    if figure is None:
        return _missing(item)
    place = formats.section_words(figure.section)
    detail = _listed(place, formats.DATA_STATUS[figure.data_status])
    return Resolved(item, f"{figure.id}　{figure.caption}", detail, figure, place=place)


def _policy(item: Item, policy: Policy | None) -> Resolved:
    if policy is None:
        return _missing(item)
    detail = "　".join(filter(None, (policy.issued_on, policy.doc_number))) or "、".join(policy.issuers)
    place = "附录A" if policy.in_appendix else ""
    return Resolved(item, policy.title, detail or mark("未注明文号"), policy, place=place)


def _case(item: Item, case: CaseStudy | None) -> Resolved:
    if case is None:
        return _missing(item)
    detail = "　".join(filter(None, (case.place, *case.theme.split("；"))))
    return Resolved(item, f"{case.id}　{case.name}", detail, case, place=formats.section_words(case.section))


def _section(item: Item, section: Section | None) -> Resolved:
    if section is None:
        return _missing(item)
    place = formats.section_words(section.number)
    detail = place if section.digest else _listed(place, mark("本版没有收录摘要"))
    return Resolved(item, section.label, detail, section, place=place)
