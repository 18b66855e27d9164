"""Many records behind facets: each value's records as one long number of bits, so that a choice is a few operations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import reduce
from itertools import chain, compress
from operator import or_
from typing import Generic, TypeVar

from desktop.core import bigrams
from desktop.core.filters import Choice, Facet, Outcome

Record = TypeVar("Record")
_BITS = bytes.maketrans(b"01", b"\x00\x01")


class Faceted(Generic[Record]):
    """Records ready to be filtered and counted; the answers are those of `desktop.core.filters.apply`.

    Args:
        records: All records of a page; the n-th has the bit 2**n.
        facets: What can be filtered by.
        words: Text of a record for the filter field.
        key: Id of a record, by which the search names it; its `id` if not given.
    """

    def __init__(
        self, records: Sequence[Record], facets: Sequence[Facet[Record]], words: Callable[[Record], str], *,
        key: Callable[[Record], str] = lambda record: str(getattr(record, "id", "")),
    ) -> None:  # fmt: skip
        self._key = key
        self._records, self._facets, self._words = tuple(records), tuple(facets), words
        self._all = (1 << len(self._records)) - 1
        self._masks = {facet.key: _masks(facet, self._records) for facet in self._facets}
        self._folded: list[str] | None = None
        self._numbers: dict[str, int] | None = None

    @property
    def records(self) -> tuple[Record, ...]:
        """All records in the given order."""
        return self._records

    def values(self, key: str) -> tuple[str, ...]:
        """All values of a facet: fixed order first, then by how often they occur."""
        masks = self._masks[key]
        facet = next(facet for facet in self._facets if facet.key == key)
        fixed = [value for value in facet.order if value in masks]
        tally = Counter({value: mask.bit_count() for value, mask in masks.items()})
        return (*fixed, *(value for value, _ in tally.most_common() if value not in facet.order))

    def apply(self, choice: Choice, found: Collection[str] = ()) -> Outcome[Record]:
        """Filter the records and count every facet.

        Args:
            choice: What is asked.
            found: Ids of records that the search finds by the text of the choice.

        Returns:
            The matching records in the given order; for each value the count it would leave if it were chosen.
        """
        text = choice.text.strip()
        pool = self._with_text(text, found) if text else self._all
        wanted = {
            facet.key: reduce(or_, (self._masks[facet.key].get(value, 0) for value in choice.chosen[facet.key]), 0)
            for facet in self._facets
            if choice.chosen.get(facet.key)
        }
        counts: dict[str, Counter[str]] = {}
        for facet in self._facets:
            left = _all_of(pool, wanted, facet.key)
            counts[facet.key] = _counted(self._masks[facet.key], left, everything=left == self._all)
        return Outcome(tuple(compress(self._records, _flags(_all_of(pool, wanted), len(self._records)))), counts)

    def _with_text(self, text: str, found: Collection[str]) -> int:
        """Bits of the records that contain every word of a text or that the search found."""
        if self._folded is None:
            self._folded = _folded([self._words(record).split() for record in self._records])
            self._numbers = {self._key(record): number for number, record in enumerate(self._records)}
        parts = bigrams.fold(text).split()
        numbers = self._numbers or {}
        bits = bytearray(len(self._records) // 8 + 1)
        for number, folded in enumerate(self._folded):
            if all(part in folded for part in parts):
                bits[number >> 3] |= 1 << (number & 7)
        for ref in found:
            number = numbers.get(ref, -1)
            if number >= 0:
                bits[number >> 3] |= 1 << (number & 7)
        return int.from_bytes(bits, "little")


def _folded(lines: Sequence[Sequence[str]]) -> list[str]:
    """Lines of words, folded: the same words occur over and over, so each is folded once, and all in one text."""
    words = list(dict.fromkeys(chain.from_iterable(lines)))
    known = dict(zip(words, bigrams.fold("\n".join(words)).split("\n"), strict=True))
    return [" ".join([known[word] for word in line]) for line in lines]


def _masks(facet: Facet[Record], records: Sequence[Record]) -> Mapping[str, int]:
    length = len(records) // 8 + 1
    found: dict[str, bytearray] = {}
    values_of = facet.values
    for number, record in enumerate(records):
        for value in values_of(record):
            bits = found.get(value)
            if bits is None:
                bits = found[value] = bytearray(length)
            bits[number >> 3] |= 1 << (number & 7)
    return {value: int.from_bytes(bits, "little") for value, bits in found.items()}


def _all_of(pool: int, wanted: Mapping[str, int], without: str = "") -> int:
    for key, mask in wanted.items():
        if key != without:
            pool &= mask
    return pool


def _counted(masks: Mapping[str, int], pool: int, *, everything: bool) -> Counter[str]:
    counts: Counter[str] = Counter()
    for value, mask in masks.items():
        count = (mask if everything else mask & pool).bit_count()
        if count:
            counts[value] = count
    return counts


def _flags(mask: int, length: int) -> bytes:
    """One byte for each record, 1 where its bit is set."""
    return f"{mask:b}".zfill(length)[::-1].encode().translate(_BITS)
