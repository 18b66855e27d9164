"""What a place in the program is called: its path for the top bar, its permanent link, and the way back from a link."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.core import formats
from desktop.core.links import Link, format_link
from desktop.core.records import Location, Observation
from desktop.language import shown, tr
from desktop.views.pages import BY_ID, PAGES

if TYPE_CHECKING:
    from desktop.core.documents import CaseStudy, Policy, Section
    from desktop.core.records import Figure
    from desktop.store.reference import ReferenceStore

#: What people type differently in a document number.
_LOOSE = re.compile(r"[\s〔〕\[\]（）()【】第号.．-]")
_PERIOD_SLASH = "—"
ANCHOR = "@"


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the path to a record.

    Attributes:
        words: What it says.
        target: Where it leads; ``None`` for the record itself.
    """

    words: str
    target: Location | None = None


class Places:
    """Names places of one database; what it reads is kept, the database does not change.

    Args:
        store: The open reference database.
    """

    def __init__(self, store: ReferenceStore) -> None:
        self._store = store

    # The path

    def crumbs(self, place: Location) -> tuple[Crumb, ...]:
        """The path to the record that is open at a place; nothing where no record is open."""
        makers: Mapping[str, Callable[[str], tuple[Crumb, ...]]] = {
            "indicators": self._of_observation,
            "figures": self._of_figure,
            "policies": self._of_policy,
            "cases": self._of_case,
            "outline": self._of_section,
        }
        spec, maker = BY_ID.get(place.page), makers.get(place.page)
        if spec is None or not place.ref:
            return ()
        steps = maker(place.ref) if maker else self._of_named(spec.title, place.ref)
        return (Crumb(shown(spec.title, "page"), Location(spec.id)), *steps) if steps else ()

    def title(self, place: Location) -> str:
        """What the record at a place is called; empty where none is open."""
        policy = self._policies.get(place.ref) if place.page == "policies" else None
        if policy is not None:
            return policy.title
        crumbs = self.crumbs(place)
        return crumbs[-1].words if crumbs else ""

    def _of_observation(self, ref: str) -> tuple[Crumb, ...]:
        o = self._store.observations.one(ref)
        if o is None:
            return ()
        above = self._path(o.section) if o.section else (Crumb(shown(formats.ORIGIN[o.origin])),)
        return (*above, Crumb(formats.name_with_region(o)))

    def _of_figure(self, ref: str) -> tuple[Crumb, ...]:
        figure = self._figures.get(ref)
        return (*self._path(figure.section), Crumb(ref)) if figure else ()

    def _of_policy(self, ref: str) -> tuple[Crumb, ...]:
        policy = self._policies.get(ref)
        if policy is None:
            return ()
        listed = Crumb(tr("附录A"), Location("policies", "收录:附录A")) if policy.in_appendix else Crumb(tr("正文提及"))
        return (listed, Crumb(policy.level), Crumb(policy.doc_number or policy.title))

    def _of_case(self, ref: str) -> tuple[Crumb, ...]:
        case = self._cases.get(ref)
        return (*self._path(case.section)[:-1], Crumb(f"{ref} {case.name}")) if case else ()

    def _of_section(self, ref: str) -> tuple[Crumb, ...]:
        section = self._sections.get(ref)
        return (*self._path(ref)[:-1], Crumb(self._section_words(section))) if section else ()

    def _of_named(self, title: str, ref: str) -> tuple[Crumb, ...]:
        name = self._names(title).get(ref)
        return (Crumb(name),) if name else ()

    def _names(self, title: str) -> Mapping[str, str]:
        """Names of the records of a page that has no path of its own, by id."""
        if title == "地区":
            return self._regions
        return self._terms if title == "名词" else self._discrepancies if title == "存疑" else {}

    def _path(self, number: str) -> tuple[Crumb, ...]:
        """Chapter, section, subsection down to a number: ``2.1.1(1)`` stands in 2, 2.1 and 2.1.1."""
        steps = [match.end() for match in re.finditer(r"(?<=[^.(])(?=[.(])|$", number)]
        numbers = dict.fromkeys(number[:step] for step in steps)
        found = [self._sections[each] for each in numbers if each in self._sections]
        return tuple(Crumb(self._section_words(s), Location("outline", s.number)) for s in found)

    def _section_words(self, section: Section) -> str:
        if formats.chapter_of(section.number) == section.number:
            return shown(formats.section_words(section.number))
        return f"{section.number} {section.title}" if section.title != section.number else section.title

    # Links

    def link(self, place: Location) -> str:
        """The permanent link of a place.

        Raises:
            ValueError: The place has no name that could be read back.
        """
        title = BY_ID[place.page].title
        parts: tuple[str, ...] = (place.ref,) if place.ref else ()
        if place.page == "indicators":
            o = self._store.observations.as_printed(place.ref)
            parts = self._parts(o) if o else parts
        elif place.page == "policies" and place.ref in self._policies:
            policy = self._policies[place.ref]
            same = [p for p in self._policies.values() if p.doc_number == policy.doc_number]
            parts = (policy.doc_number if policy.doc_number and len(same) == 1 else policy.title,)
        elif place.ref in self._names(title):
            parts = (self._names(title)[place.ref],)
        return format_link(Link(title, parts))

    def _parts(self, o: Observation) -> tuple[str, ...]:
        """Name and period, then as much of region, section and anchor as tells it from others."""
        parts: tuple[str, ...] = (o.name, *filter(None, (o.period.replace("/", _PERIOD_SLASH),)))
        further = (o.region if o.region_id != "CN" else "", o.section, f"{ANCHOR}{o.anchor}" if o.anchor else "", o.id)
        for part in further:
            if len(self._fitting(parts)) <= 1:
                break
            parts = (*parts, part) if part else parts
        return parts

    def _fitting(self, parts: tuple[str, ...]) -> list[Observation]:
        """Observations of a name (or id) to which all further parts apply."""
        name, *rest = parts
        return [o for o in self._by_name.get(name, ()) if all(part in _marks(o) for part in rest)]

    def locate(self, link: Link) -> Location | None:
        """Where a link leads; ``None`` where there is no such page or record."""
        spec = next((spec for spec in PAGES if spec.title == link.page), None)
        if spec is None:
            return None
        if not link.parts:
            return Location(spec.id)
        whole = "/".join(link.parts)
        if ":" in whole and spec.id in {"indicators", "policies"}:
            return Location(spec.id, whole)
        ref: str | None = whole
        if spec.id == "indicators":
            ref = next((o.id for o in self._fitting(link.parts)), None)
        elif spec.id == "policies":
            ref = self._policy(whole)
        elif spec.id == "figures":
            ref = whole if whole in self._figures else None
        elif spec.id == "cases":
            ref = whole if whole in self._cases else None
        elif spec.id == "outline":
            ref = whole if whole in self._sections else None
        else:
            ref = next((key for key, name in self._names(spec.title).items() if name == whole), whole)
        return Location(spec.id, ref) if ref is not None else None

    def _policy(self, words: str) -> str | None:
        if words in self._policies:
            return words
        loose = _LOOSE.sub("", words)
        for policy in self._policies.values():
            if policy.title == words or (policy.doc_number and _LOOSE.sub("", policy.doc_number) == loose):
                return policy.id
        return None

    # What is read once

    @cached_property
    def _by_name(self) -> Mapping[str, list[Observation]]:
        found: dict[str, list[Observation]] = {}
        for o in self._store.observations.all():
            found.setdefault(o.name, []).append(o)
        return found

    @cached_property
    def _regions(self) -> Mapping[str, str]:
        pairs = ((o.region_id, o.region) for group in self._by_name.values() for o in group)
        return {key: name for key, name in pairs if key}

    @cached_property
    def _terms(self) -> Mapping[str, str]:
        return {term.id: term.name for term in self._store.glossary.terms()}

    @cached_property
    def _discrepancies(self) -> Mapping[str, str]:
        found = self._store.outline.discrepancies()
        return {d.id: d.title for d in found if sum(other.title == d.title for other in found) == 1}

    @cached_property
    def _sections(self) -> Mapping[str, Section]:
        return {section.number: section for section in self._store.outline.sections()}

    @cached_property
    def _figures(self) -> Mapping[str, Figure]:
        return {figure.id: figure for figure in self._store.figures.all()}

    @cached_property
    def _policies(self) -> Mapping[str, Policy]:
        return {policy.id: policy for policy in self._store.policies.all()}

    @cached_property
    def _cases(self) -> Mapping[str, CaseStudy]:
        return {case.id: case for case in self._store.outline.cases()}


def _marks(o: Observation) -> set[str]:
    """Words that may follow the name of an observation in a link."""
    return {o.period, o.period.replace("/", _PERIOD_SLASH), o.region, o.section, f"{ANCHOR}{o.anchor}", o.id}
