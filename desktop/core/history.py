"""Where the reader has been, and where back and forward lead."""

from __future__ import annotations

from desktop.core.records import Location

#: Places kept; the oldest are forgotten.
KEPT = 200


class History:
    """A list of places with one of them current."""

    def __init__(self) -> None:
        self._places: list[Location] = []
        self._at = -1

    @property
    def here(self) -> Location:
        """The current place; an empty one before the first."""
        return self._places[self._at] if self._at >= 0 else Location("")

    @property
    def behind(self) -> tuple[Location, ...]:
        """Places that back leads to, the nearest first."""
        return tuple(reversed(self._places[: max(self._at, 0)]))

    @property
    def ahead(self) -> tuple[Location, ...]:
        """Places that forward leads to, the nearest first."""
        return tuple(self._places[self._at + 1 :])

    def record(self, place: Location) -> None:
        """Go to a place: what lay ahead is forgotten. The place where one is already changes nothing."""
        if place == self.here:
            return
        del self._places[self._at + 1 :]
        self._places.append(place)
        del self._places[:-KEPT]
        self._at = len(self._places) - 1

    def replace(self, place: Location) -> None:
        """Moving within a page: back must lead to where one came from, not through every row."""
        if self._at >= 0:
            self._places[self._at] = place

    def travel(self, by: int) -> bool:
        """Make a place `by` steps forward, or back where negative, the current one.

        Returns:
            Whether there is such a place; otherwise nothing changes.
        """
        if by and 0 <= self._at + by < len(self._places):
            self._at += by
            return True
        return False
