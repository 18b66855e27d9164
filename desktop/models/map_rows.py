"""The table of the grid: one row for each division, whether it has a value, a place or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.core import formats
from desktop.core.records import Observation
from desktop.core.regions import Place, Series
from desktop.language import mark
from desktop.models.columns import Column

_STATE = {"value": "", "rank": mark("只有位次"), "none": mark("正文无数值"), "outside": mark("不在统计范围")}


@dataclass(frozen=True, slots=True)
class MapRow:
    """A division in the table.

    Attributes:
        id: Of the region.
        state: ``value``, ``rank``, ``none`` or ``outside``.
        section: Where the value, or else the ranking, stands.
    """

    id: str
    name: str
    observation: Observation | None
    place: Place | None
    state: str
    section: str


def map_rows(series: Series, order: Sequence[str], names: Mapping[str, str]) -> tuple[MapRow, ...]:
    """Rows of a series: by place where there is one, then by value, then in the given order.

    Args:
        series: What is shown.
        order: All divisions by id, in their usual order.
        names: Short names by id.
    """
    listed = series.ranking.section if series.ranking else ""
    position = {item.region_id: item.position for item in series.ranking.items} if series.ranking else {}

    def row(region: str) -> MapRow:
        observation = series.values.get(region)
        place = series.places.get(region)
        section = observation.section if observation else listed if place else ""
        return MapRow(region, names[region], observation, place, series.state(region), section)

    def key(row: MapRow) -> tuple[float, float, int]:
        value = row.observation.value if row.observation else None
        return position.get(row.id, 999), -value if value is not None else float("inf"), order.index(row.id)

    return tuple(sorted((row(region) for region in order), key=key))


def _number(row: MapRow) -> str:
    return formats.screen_number(row.observation.value_text) if row.observation else formats.DASH


def _copied(row: MapRow) -> str:
    return formats.qualifier_before(row.observation) + row.observation.value_text if row.observation else ""


def _certainty(row: MapRow) -> str:
    return formats.CERTAINTY[row.observation.certainty] if row.observation else ""


def _tag(row: MapRow) -> str:
    return {"可能": "likely", "存疑": "doubt"}.get(_certainty(row), "")


def map_columns(series: Series) -> tuple[Column[MapRow], ...]:
    """Columns of the table: name, value with its unit in the header, place, what is known, section, certainty."""
    unit = f"数值（{series.unit}）" if series.unit else mark("数值")
    return (
        Column("name", mark("地区"), lambda row: row.name, width=0),
        Column(
            "value", unit, _number, width=88, align="right", copied=_copied, kind="number",
            sort_key=lambda row: row.observation.value if row.observation else None,
            prefix=lambda row: formats.qualifier_before(row.observation) if row.observation else "",
        ),
        Column(
            "place", mark("位次"), lambda row: row.place.words if row.place else formats.DASH, width=72,
            copied=lambda row: row.place.words if row.place else "",
            sort_key=lambda row: (row.place.number or 99) if row.place else None,
        ),
        Column("state", mark("说明"), lambda row: _STATE[row.state], width=88, faint=True, own=True),
        Column("section", mark("出处"), lambda row: row.section or formats.DASH, width=56, kind="code",
               copied=lambda row: row.section),
        Column("certainty", mark("确定性"), _certainty, width=64, tag=_tag, faint=True, own=True),
    )  # fmt: skip
