"""摘编: collections of items that the reader keeps, and what can be done with them; every change gives a new value."""

from __future__ import annotations

import os
from collections.abc import Collection as Container
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from desktop.language import mark

#: Kinds of items that are the reader's own words; all others point at a record of the reference database.
HEADING, NOTE = "heading", "note"
OWN = frozenset({HEADING, NOTE})

#: Words for the kinds; a kind that a later version wrote is kept and called 其他.
KINDS = {
    HEADING: mark("标题"), NOTE: mark("笔记"), "observation": mark("数值"), "figure": mark("图表"),
    "policy": mark("政策"), "case": mark("案例"), "section": mark("章节"), "term": mark("名词"),
    "discrepancy": mark("存疑", "one"), "ranking": mark("排名"), "region": mark("地区"), "reference": mark("引文"),
}  # fmt: skip

#: How an item of a kind is written in a briefing: id and words, the first is meant where nothing is chosen.
FORMS: dict[str, tuple[tuple[str, str], ...]] = {
    HEADING: (("1", mark("一级")), ("2", mark("二级")), ("3", mark("三级"))),
    "observation": (("table", mark("表格")), ("sentence", mark("一句话"))),
    "figure": (("chart", mark("图")), ("table", mark("表")), ("both", mark("图和表"))),
    "policy": (("citation", mark("引用")), ("table", mark("表格"))),
    "case": (("digest", mark("摘要")), ("table", mark("数值表")), ("both", mark("摘要和数值表"))),
}

TITLE_LIMIT = 120
TEXT_LIMIT = 100_000
NEW_TITLE = mark("我的摘编")


def new_id() -> str:
    """An id that no other item has, on any machine."""
    return os.urandom(12).hex()


def clean(text: str, *, limit: int = TEXT_LIMIT) -> str:
    """Text without what no document and no database takes: control characters, halves of surrogate pairs.

    Line ends become LF; tabs stay.
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(c for c in unified if c in "\n\t" or not (ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or _is_broken(c)))
    return kept[:limit]


def _is_broken(character: str) -> bool:
    return 0xD800 <= ord(character) <= 0xDFFF or ord(character) in {0xFFFE, 0xFFFF}


def one_line(text: str, *, limit: int = TITLE_LIMIT) -> str:
    """Text as a title: cleaned, on one line, not longer than `limit`."""
    return " ".join(clean(text).split())[:limit].strip()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a collection.

    Attributes:
        kind: A key of `KINDS`.
        ref: Id of the record in its own table; empty for the reader's own words.
        text: The reader's words, or how the record was called when it was added.
        form: How it is written in a briefing, an id of `FORMS`; empty for the usual way.
        id: Its own id.
    """

    kind: str
    ref: str = ""
    text: str = ""
    form: str = ""
    id: str = field(default_factory=new_id)

    @property
    def is_own(self) -> bool:
        """Whether these are the reader's own words."""
        return self.kind in OWN

    @property
    def written_as(self) -> str:
        """The form in force; empty where the kind has only one."""
        forms = [form for form, _ in FORMS.get(self.kind, ())]
        if self.form in forms:
            return self.form
        if self.kind == "figure" and self.ref.startswith("表"):
            return "table"
        return forms[0] if forms else ""


@dataclass(frozen=True, slots=True)
class Collection:
    """Items under a title, in the reader's order."""

    title: str
    items: tuple[Item, ...] = ()
    id: str = field(default_factory=new_id)

    def missing(self, items: Iterable[Item]) -> tuple[Item, ...]:
        """Those of `items` that are not here yet; the reader's own words are always new."""
        have = {(item.kind, item.ref) for item in self.items if not item.is_own}
        found: dict[tuple[str, str], Item] = {}
        for item in items:
            key = (item.kind, item.id if item.is_own else item.ref)
            if key not in have:
                found.setdefault(key, item)
        return tuple(found.values())

    def added(self, items: Sequence[Item], *, after: str = "") -> Collection:
        """With items behind the one with an id, or at the end."""
        place = next((n + 1 for n, item in enumerate(self.items) if item.id == after), len(self.items))
        return replace(self, items=(*self.items[:place], *items, *self.items[place:]))

    def without(self, ids: Container[str]) -> Collection:
        """Without the items with these ids."""
        return replace(self, items=tuple(item for item in self.items if item.id not in ids))

    def changed(self, item: Item) -> Collection:
        """With an item in place of the one with its id."""
        return replace(self, items=tuple(item if old.id == item.id else old for old in self.items))

    def moved(self, ids: Container[str], place: int) -> Collection:
        """With the items of `ids` together, before the item that is now at `place`."""
        taken = tuple(item for item in self.items if item.id in ids)
        before = tuple(item for item in self.items[:place] if item.id not in ids)
        behind = tuple(item for item in self.items[place:] if item.id not in ids)
        return replace(self, items=(*before, *taken, *behind))

    def shifted(self, ids: Container[str], by: int) -> Collection:
        """With the items of `ids` one place up (-1) or down (1), together; at the ends they stay."""
        places = [n for n, item in enumerate(self.items) if item.id in ids]
        if not places:
            return self
        return self.moved(ids, max(places[0] - 1, 0) if by < 0 else min(places[-1] + 2, len(self.items)))


@dataclass(frozen=True, slots=True)
class Shelf:
    """All collections, in the reader's order."""

    collections: tuple[Collection, ...] = ()

    def find(self, collection_id: str) -> Collection | None:
        """A collection by its id."""
        return next((one for one in self.collections if one.id == collection_id), None)

    def added(self, collection: Collection) -> Shelf:
        """With another collection at the end; a title that is taken gets a number."""
        return Shelf((*self.collections, replace(collection, title=self.free_title(collection.title))))

    def changed(self, collection: Collection) -> Shelf:
        """With a collection in place of the one with its id."""
        return Shelf(tuple(collection if old.id == collection.id else old for old in self.collections))

    def without(self, collection_id: str) -> Shelf:
        """Without a collection."""
        return Shelf(tuple(one for one in self.collections if one.id != collection_id))

    def free_title(self, wanted: str, *, own: str = "") -> str:
        """A title that no collection but `own` has."""
        title = one_line(wanted) or NEW_TITLE
        taken = {one.title for one in self.collections if one.id != own}
        number, free = 2, title
        while free in taken:
            free = f"{title[: TITLE_LIMIT - 6]} {number}"
            number += 1
        return free
