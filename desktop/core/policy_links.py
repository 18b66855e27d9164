"""Which policies belong together, and how a date in the text compares with the date of issue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.core.documents import Mention, Policy
from desktop.language import tr

Verdict = Literal["same", "differs", "coarser", "silent"]

_STATE = re.compile(r"^中华人民共和国")
_EDITION = re.compile(r"[（(](?:19|20)\d\d(?:年)?(?:第[一二三]次)?(?:修正|修订|修改|年版)[^）)]*[）)]$")
_AMENDING = re.compile(r"^关于(?:修改|修订|废止)[〈《](.+?)[〉》](?:.*)?的决定$")
_NEAR = 5
"""Policies of one issuer or one theme that are listed."""


@dataclass(frozen=True, slots=True)
class RelatedPolicies:
    """Policies that belong to one for the same reason.

    Attributes:
        reason: ``修改关系``, ``同一文号``, ``同一机关、同一主题``, ``同一主题``.
        policies: The nearest first.
        total: How many there are, listed or not.
    """

    reason: str
    policies: tuple[Policy, ...]
    total: int


def compared(policy: Policy, mention: Mention) -> Verdict:
    """How the date that a place prints compares with the date of issue.

    Returns:
        ``coarser`` where the place prints only year or month and these agree; ``silent`` where it prints none.
    """
    printed, issued = mention.date_printed, policy.issued_on
    if not printed or not issued:
        return "silent"
    if printed == issued:
        return "same"
    short, long = sorted((printed, issued), key=len)
    return "coarser" if len(short) < len(long) and long.startswith(short) else "differs"


def stem(title: str) -> str:
    """The name of what a policy is or amends: ``反垄断法`` for the law, its edition of 2022 and the decision on it."""
    amended = _AMENDING.match(title)
    return _STATE.sub("", _EDITION.sub("", amended[1] if amended else title))


def related(policy: Policy, policies: Sequence[Policy]) -> tuple[RelatedPolicies, ...]:
    """Policies that a reader of one will want, by reason; each stands under the first reason that holds."""
    others = [other for other in policies if other.id != policy.id]
    name, taken = stem(policy.title), {policy.id}
    issuers = set(policy.issuers)

    def near(other: Policy) -> tuple[int, int]:
        return (abs(_month(other) - _month(policy)), other.position)

    found: list[RelatedPolicies] = []
    for reason, holds in (
        (tr("修改关系"), lambda p: stem(p.title) == name or f"《{name}》" in p.title),
        (tr("同一文号"), lambda p: bool(policy.doc_number) and p.doc_number == policy.doc_number),
        (tr("同一机关、同一主题"), lambda p: bool(issuers & set(p.issuers)) and p.theme == policy.theme),
        (tr("同一主题"), lambda p: bool(policy.theme) and p.theme == policy.theme),
    ):
        group = sorted((p for p in others if p.id not in taken and holds(p)), key=near)
        if group:
            taken.update(p.id for p in group)
            found.append(RelatedPolicies(reason, tuple(group[:_NEAR]), len(group)))
    return tuple(found)


def _month(policy: Policy) -> int:
    year, _, rest = policy.issued_on.partition("-")
    month = rest[:2]
    return int(year or 0) * 12 + int(month or 6)
