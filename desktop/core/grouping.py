"""One row for one thing said: the statements of an indicator for one region, category and period, folded together."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from desktop.core.agreement import agreement
from desktop.core.records import Observation

_SURE = {"certain": 0, "likely": 1, "ambiguous": 2}
_NEAR = {"report": 0, "news": 1, "derived": 2, "supplement": 3}


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said of one thing, and how often.

    Attributes:
        lead: The statement that stands for all: of the report, the surest and most exact.
        members: All statements in reading order, the lead among them.
        differs: Whether some two cannot both be true.
        filed: Whether one of them is part of a contradiction that 存疑 lists.
    """

    lead: Observation
    members: tuple[Observation, ...]
    differs: bool
    filed: bool

    @property
    def places(self) -> tuple[str, ...]:
        """Sections that say it, each once."""
        return tuple(dict.fromkeys(o.section for o in self.members if o.section))


def statements(
    observations: Sequence[Observation], filed: Collection[tuple[str, str]] = ()
) -> tuple[Statement, ...]:
    """Fold observations in the order in which their first statements stand.

    Args:
        observations: In reading order.
        filed: Section and anchor of the places of all contradictions.
    """
    groups: dict[tuple[str, str, str, str], list[Observation]] = {}
    for o in observations:
        groups.setdefault((o.indicator_id, o.region_id, o.category_id, o.period), []).append(o)
    return tuple(_statement(members, filed) for members in groups.values())


def _statement(members: Sequence[Observation], filed: Collection[tuple[str, str]]) -> Statement:
    is_filed = any((o.section, part) in filed for o in members for part in o.anchor.split())
    if len(members) == 1:
        return Statement(members[0], (members[0],), differs=False, filed=is_filed)
    lead = min(members, key=lambda o: (_NEAR[o.origin], _SURE[o.certainty], -len(o.value_text)))
    differs = any(agreement(lead, other) == "differ" for other in members if other is not lead)
    return Statement(lead, tuple(members), differs=differs, filed=is_filed)
