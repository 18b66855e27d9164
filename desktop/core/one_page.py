"""What 本省一页 is made of: everything that the report says of one province or city."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.documents import CaseStudy, Policy
from desktop.core.records import Observation


@dataclass(frozen=True, slots=True)
class Rank:
    """A place in a list of the report.

    Attributes:
        title: What is ranked: ``网络零售额占比排名前十位省份``.
        words: Its place as far as the report proves it: ``第2位``, ``并列第2位``, ``前5位``.
        section: Where the list stands.
    """

    title: str
    words: str
    section: str


@dataclass(frozen=True, slots=True)
class RegionFacts:
    """A province or city in the report.

    Attributes:
        name: Full name, ``浙江省``.
        short_name: ``浙江``.
        observations: What is stated of it, in reading order.
        ranks: Its places in lists of regions.
        top_categories: What sells best there, the first first.
        categories_section: Where that is stated.
        policies: Documents of its own.
        cases: Cases in it.
    """

    name: str
    short_name: str
    observations: tuple[Observation, ...] = ()
    ranks: tuple[Rank, ...] = ()
    top_categories: tuple[str, ...] = ()
    categories_section: str = ""
    policies: tuple[Policy, ...] = ()
    cases: tuple[CaseStudy, ...] = ()
