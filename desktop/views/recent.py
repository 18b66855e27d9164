"""What was opened last, kept as lines in the settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.core import formats
from desktop.core.records import Location
from desktop.language import mark
from desktop.store.reference import ReferenceStore
from desktop.views.context import Context
from desktop.views.pages import BY_ID

KEPT = 12


def remember(context: Context, location: Location) -> None:
    """Put a location at the head of the list, with the words it will show."""
    line = describe(context, location)
    if line is None:
        return
    head = "\t".join(line[:2])
    lines = [old for old in context.settings.text("recent").splitlines() if not old.startswith(head + "\t")]
    context.settings.set("recent", "\n".join(["\t".join(line), *lines][:KEPT]))


def describe(context: Context, location: Location) -> tuple[str, str, str, str, str] | None:
    """Page, id, title, detail and icon of a record; ``None`` where there is no such record."""
    words = _WORDS.get(location.page)
    found = words(context.store, location.ref) if words else None
    if found is None:
        return None
    icon = BY_ID[location.page].icon if location.page in BY_ID else "recent"
    return (location.page, location.ref, *found, icon)


def _value(store: ReferenceStore, ref: str) -> tuple[str, str] | None:
    o = store.observations.one(ref)
    return (o.name, f"{formats.screen_number(o.value_text)} {o.unit}") if o else None


def _figure(store: ReferenceStore, ref: str) -> tuple[str, str] | None:
    figure = next((f for f in store.figures.all() if f.id == ref), None)
    return (f"{figure.id} {figure.caption}", formats.DATA_STATUS[figure.data_status]) if figure else None


def _policy(store: ReferenceStore, ref: str) -> tuple[str, str] | None:
    return next(((p.title, p.doc_number) for p in store.policies.all() if p.id == ref), None)


def _case(store: ReferenceStore, ref: str) -> tuple[str, str] | None:
    return next(((c.name, c.id) for c in store.outline.cases() if c.id == ref), None)


def _section(store: ReferenceStore, ref: str) -> tuple[str, str] | None:
    sections = store.outline.sections()
    return next(((s.title, formats.section_words(s.number)) for s in sections if s.number == ref), None)


def _term(store: ReferenceStore, ref: str) -> tuple[str, str] | None:
    return next(((t.name, t.section) for t in store.glossary.terms() if t.id == ref), None)


def _contradiction(store: ReferenceStore, ref: str) -> tuple[str, str] | None:
    filed = store.outline.discrepancies()
    return next(((d.title, "、".join(d.sections[:2])) for d in filed if d.id == ref), None)


#: By page, title and detail of a record that was opened there.
def _region(store: ReferenceStore, ref: str) -> tuple[str, str] | None:
    region = store.regions.all.get(ref)
    return (region.name, mark("地区")) if region else None


_WORDS: Mapping[str, Callable[[ReferenceStore, str], tuple[str, str] | None]] = {
    "indicators": _value,
    "figures": _figure,
    "policies": _policy,
    "cases": _case,
    "outline": _section,
    "terms": _term,
    "doubts": _contradiction,
    "regions": _region,
}
