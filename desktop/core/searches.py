"""What was searched before: the latest first, and what is kept at hand."""

from __future__ import annotations

from dataclasses import dataclass, replace

RECENT, PINNED = 10, 10


@dataclass(frozen=True, slots=True)
class Searches:
    """Earlier searches.

    Attributes:
        pinned: Kept until let go, in the order in which they were pinned.
        recent: The latest first; none of the pinned.
    """

    pinned: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()

    @classmethod
    def parse(cls, pinned: str, recent: str) -> Searches:
        """Read what `stored` gave."""
        kept = _lines(pinned)[:PINNED]
        return cls(kept, tuple(text for text in _lines(recent) if text not in kept)[:RECENT])

    def stored(self) -> tuple[str, str]:
        """Pinned and recent searches as lines."""
        return "\n".join(self.pinned), "\n".join(self.recent)

    def used(self, text: str) -> Searches:
        """After a search led somewhere."""
        words = " ".join(text.split())[:200]
        if not words or words in self.pinned:
            return self
        return replace(self, recent=(words, *(old for old in self.recent if old != words))[:RECENT])

    def pin(self, text: str) -> Searches:
        """Keep a search at hand, or let it go again."""
        if text in self.pinned:
            return Searches(tuple(old for old in self.pinned if old != text), self.recent).used(text)
        return Searches((*self.pinned, text)[-PINNED:], tuple(old for old in self.recent if old != text))

    def without(self, text: str) -> Searches:
        """Forget a search."""
        return Searches(
            tuple(old for old in self.pinned if old != text), tuple(old for old in self.recent if old != text)
        )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for line in text.splitlines() if line.strip()))
