"""Undo and redo over values that never change: each step remembers what was before and what came after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")
#: Steps that can be taken back.
KEPT = 200


@dataclass(frozen=True, slots=True)
class Change(Generic[Value]):
    """One step: its words and the values before and after."""

    label: str
    before: Value
    after: Value
    merge: str = ""


class History(Generic[Value]):
    """Steps that were done and steps that were taken back."""

    def __init__(self) -> None:
        self._done: list[Change[Value]] = []
        self._undone: list[Change[Value]] = []

    def add(self, label: str, before: Value, after: Value, *, merge: str = "") -> None:
        """Remember a step; what was taken back before can no longer be redone.

        Args:
            label: Its words.
            before: The value before it.
            after: The value after it.
            merge: Steps that follow each other with the same words here count as one: typing in one note.
        """
        last = self._done[-1] if self._done else None
        if merge and last is not None and last.merge == merge and not self._undone:
            self._done[-1] = Change(label, last.before, after, merge)
        else:
            self._done = [*self._done[1 - KEPT :], Change(label, before, after, merge)]
        self._undone.clear()

    def undo(self) -> Change[Value] | None:
        """Take the last step back; the caller goes to its `before`."""
        if not self._done:
            return None
        self._undone.append(self._done.pop())
        return self._undone[-1]

    def redo(self) -> Change[Value] | None:
        """Do the last step again that was taken back; the caller goes to its `after`."""
        if not self._undone:
            return None
        self._done.append(self._undone.pop())
        return self._done[-1]

    @property
    def next_undo(self) -> str:
        """Words of the step that would be taken back; empty when there is none."""
        return self._done[-1].label if self._done else ""

    @property
    def next_redo(self) -> str:
        """Words of the step that would be done again; empty when there is none."""
        return self._undone[-1].label if self._undone else ""

    def clear(self) -> None:
        """Forget everything: the values belong to a state that is gone."""
        self._done.clear()
        self._undone.clear()
