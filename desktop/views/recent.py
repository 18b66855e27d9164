"""What was opened last, kept as lines in the settings."""

from __future__ import annotations

from desktop.core import formats
from desktop.core.records import Location
from desktop.views.context import Context

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
    store, ref = context.store, location.ref
    title = detail = ""
    if location.page == "indicators":
        observation = store.observations.one(ref)
        if observation is not None:
            title, detail = observation.name, f"{formats.screen_number(observation.value_text)} {observation.unit}"
    elif location.page == "figures":
        figure = next((f for f in store.figures.all() if f.id == ref), None)
        if figure is not None:
            title, detail = f"{figure.id} {figure.caption}", formats.DATA_STATUS[figure.data_status]
    elif location.page == "policies":
        policy = next((p for p in store.policies.all() if p.id == ref), None)
        if policy is not None:
            title, detail = policy.title, policy.doc_number
    elif location.page == "cases":
        case = next((c for c in store.outline.cases() if c.id == ref), None)
        if case is not None:
            title, detail = case.name, case.id
    elif location.page == "outline":
        section = next((s for s in store.outline.sections() if s.number == ref), None)
        if section is not None:
            title, detail = section.title, formats.section_words(section.number)
    elif location.page == "regions" and (region := store.regions.all.get(ref)):
        title, detail = region.name, "地区"
    icon = location.page
    return (location.page, ref, title, detail, icon) if title else None
