"""A permanent link typed or pasted into the search field: the one result is the place it names."""

from __future__ import annotations

from desktop.core.documents import Found, Hit, HitGroup
from desktop.core.links import parse
from desktop.core.query import Query
from desktop.core.query import parse as parse_query
from desktop.language import tr
from desktop.views.naming import Places
from desktop.views.widgets.search_popup import LINK

GROUP = tr("前往")


def find_link(places: Places, text: str) -> Found | None:
    """The place that a link names, as a result of the search.

    Returns:
        ``None`` where the text is no link or there is no such place: then it is text to search for.
    """
    link = parse(text)
    place = places.locate(link) if link else None
    if link is None or place is None:
        return None
    steps = [crumb.words for crumb in places.crumbs(place)]
    title = places.title(place) or " ".join(link.parts) or link.page
    hit = Hit(LINK + place.page, place.ref, title, " › ".join(steps[:-1]) or link.page)
    return Found(_plain(text), (HitGroup(GROUP, 1, (hit,)),))


def _plain(text: str) -> Query:
    """The text as a query without narrowings: a link's colon is none."""
    return parse_query(f'"{text.strip()}"')
