"""What a page offers to be copied, in one piece for the dialog 复制为…."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.core.records import Observation
from desktop.export.sheet import Sheet
from desktop.store.reference import ReferenceStore
from desktop.views.page import Page

if TYPE_CHECKING:
    from desktop.views.plots.picture import Plate

#: With more values than this, each has a sentence of its own: to look for what goes with it takes too long.
MANY = 30
#: Kinds, each of which remembers how it was copied last.
KINDS = ("table", "rows", "value", "chart", "policy", "case")


@dataclass(frozen=True, slots=True)
class Subject:
    """What can be copied.

    Attributes:
        kind: One of `KINDS`.
        title: What it is, for the head of the dialog.
        whole: The whole table of the page.
        chosen: The selected rows; ``None`` where nothing less than the whole is selected.
        observations: The selected values.
        citation: The reference of what is open.
        beside: What is stated beside a value, for its sentence.
        picture: The chart.
    """

    kind: str
    title: str
    whole: Sheet | None
    chosen: Sheet | None
    observations: tuple[Observation, ...]
    citation: str
    beside: Callable[[Observation], Sequence[Observation]]
    picture: Plate | None = None

    @property
    def begins_with_chosen(self) -> bool:
        """Whether the selection is meant rather than the whole: not where a row is always selected."""
        return self.chosen is not None and (self.whole is None or self.kind not in {"chart", "case"})


def subject_of(page: Page) -> Subject | None:
    """What a page offers; ``None`` where there is nothing to copy."""
    whole, chosen = page.whole_sheet(), page.selected_sheet()
    picture = page.plate()
    if whole is None and chosen is None and picture is None:
        return None
    if chosen is not None and whole is not None and chosen.rows == whole.rows:
        chosen = None
    kind = page.COPY_KIND
    if kind == "table" and chosen is not None:
        kind = "value" if len(chosen.rows) == 1 else "rows"
    shown = (chosen if kind in {"value", "rows", "policy"} else None) or whole or chosen
    title = picture.title if picture else shown.title if shown else ""
    observations = page.selected_observations()
    beside = _beside(page.context.store) if len(observations) <= MANY else lambda _: ()
    return Subject(kind, title, whole, chosen, observations, page.citation(), beside, picture)


def _beside(store: ReferenceStore) -> Callable[[Observation], Sequence[Observation]]:
    known: dict[tuple[str, ...], Sequence[Observation]] = {}

    def find(o: Observation) -> Sequence[Observation]:
        key = (o.document_id, o.region_id, o.category_id, o.period)
        if key not in known:
            known[key] = store.observations.beside(o)
        return known[key]

    return find
