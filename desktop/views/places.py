"""Where links lead: a region, a section, an indicator as locations of the window."""

from __future__ import annotations

from desktop.core.records import Location, Observation
from desktop.views.pages import BY_ID


def region(region_id: str) -> Location:
    """The profile of a region, or its values where there is no such page."""
    return Location("regions" if "regions" in BY_ID else "indicators", region_id)


def section(number: str) -> Location:
    """A section of the report."""
    return Location("outline", number)


def value(observation: Observation) -> Location:
    """One statement among all."""
    return Location("indicators", observation.id)


def indicator(name: str) -> Location:
    """Every statement of an indicator, by its name."""
    return Location("indicators", f"指标:{name}")


def category(name: str) -> Location:
    """Every statement of a category."""
    return Location("indicators", f"品类:{name}")
