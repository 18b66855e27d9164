"""What a table shows, to be kept under a name: conditions, columns, order, folding; written as lines of JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop.core.filters import Choice


@dataclass(frozen=True, slots=True)
class TableView:
    """What a table shows.

    Attributes:
        name: What the reader calls it.
        choice: Conditions.
        columns: Keys of the columns from left to right; empty for the usual ones.
        order: Column keys that rows are sorted by, the first deciding, each with whether it falls.
        is_folded: Restatements folded into one row.
    """

    name: str = ""
    choice: Choice = field(default_factory=Choice)
    columns: tuple[str, ...] = ()
    order: tuple[tuple[str, bool], ...] = ()
    is_folded: bool = False


def to_line(view: TableView) -> str:
    """A view as one line of text."""
    import json  # noqa: PLC0415 - not part of a start

    stored = {
        "name": view.name,
        "chosen": {key: sorted(values) for key, values in view.choice.chosen.items() if values},
        "text": view.choice.text,
        "columns": list(view.columns),
        "order": [list(key) for key in view.order],
        "folded": view.is_folded,
    }
    return json.dumps(stored, ensure_ascii=False, sort_keys=True)


def from_line(line: str) -> TableView | None:
    """The view of a line; ``None`` where the line is none, because settings may be edited or damaged."""
    import json  # noqa: PLC0415

    try:
        stored = json.loads(line)
        chosen: Mapping[str, Iterable[object]] = stored["chosen"]
        return TableView(
            str(stored["name"]),
            Choice({str(key): frozenset(map(str, values)) for key, values in chosen.items()}, str(stored["text"])),
            tuple(map(str, stored["columns"])),
            tuple((str(key), bool(falls)) for key, falls in stored["order"]),
            bool(stored["folded"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def from_lines(text: str) -> tuple[TableView, ...]:
    """All views of a setting, without lines that are none."""
    return tuple(view for view in map(from_line, text.split("\n")) if view is not None)


def with_view(views: Iterable[TableView], view: TableView) -> tuple[TableView, ...]:
    """The views with one more; one of the same name is replaced where it stood."""
    kept = list(views)
    for number, old in enumerate(kept):
        if old.name == view.name:
            kept[number] = view
            return tuple(kept)
    return (*kept, view)
