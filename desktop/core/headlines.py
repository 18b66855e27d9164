"""The headline figures of the overview, in the order of the report's section 1.1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.records import Observation

YEAR = "2022"


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline figure.

    Attributes:
        id: Indicator of the level.
        title: Words on the tile.
        share: Indicator of a share to show as a proportion.
        share_title: Its words.
        parts: Words with indicator and category of each part of the whole.
    """

    id: str
    title: str
    share: str = ""
    share_title: str = ""
    parts: tuple[tuple[str, str, str], ...] = ()

    @property
    def indicators(self) -> tuple[str, ...]:
        """All indicators the tile draws on."""
        names = (self.id, f"{self.id}-growth", self.share, *(part[1] for part in self.parts))
        return tuple(dict.fromkeys(name for name in names if name))

    def level(self, pool: Sequence[Observation]) -> Observation | None:
        """The national value of the year, from the text rather than from a heading where both state it."""
        found = [o for o in pool if o.indicator_id == self.id and _is_national(o) and o.origin == "report"]
        first = found[0].section if found else ""
        return next((o for o in reversed(found) if o.section == first), None)

    def growth(self, pool: Sequence[Observation]) -> Observation | None:
        """The growth that goes with it."""
        wanted = f"{self.id}-growth"
        return next((o for o in pool if o.indicator_id == wanted and _is_national(o) and o.origin == "report"), None)

    def share_of(self, pool: Sequence[Observation]) -> Observation | None:
        """The share shown as a proportion."""
        return next((o for o in pool if o.indicator_id == self.share), None)

    def parts_of(self, pool: Sequence[Observation]) -> list[tuple[str, Observation]]:
        """The parts of the whole that the text prints; empty unless all of them are."""
        found = []
        for title, indicator, category in self.parts:
            match = next((o for o in pool if o.indicator_id == indicator and o.category_id == category), None)
            if match is None:
                return []
            found.append((title, match))
        return found


def _is_national(observation: Observation) -> bool:
    return observation.region_id in {"", "CN"} and not observation.category_id and observation.period == YEAR


def _stands(observation: Observation) -> tuple[bool, bool]:
    """What makes one statement of a value better than another."""
    return observation.origin == "report", not observation.qualifier


def chart_years(
    pool: Sequence[Observation], indicator: str, level: Observation, *, first: int = 2016
) -> list[tuple[str, Observation | None]]:
    """The national values of each year up to the level's own; years without one are gaps.

    Of several statements of a year the report's comes before others, a number before what it exceeds. Values in
    another unit of the family are left out rather than drawn to a wrong scale.
    """
    by_year: dict[str, Observation] = {}
    for observation in pool:
        if (
            observation.indicator_id == indicator
            and observation.region_id in {"", "CN"}
            and not observation.category_id
            and observation.period.isdigit()
            and observation.unit == level.unit
            and (observation.period not in by_year or _stands(observation) > _stands(by_year[observation.period]))
        ):
            by_year[observation.period] = observation
    known = sorted(int(year) for year in by_year if int(year) >= first)
    if not known:
        return []
    return [(str(year), by_year.get(str(year))) for year in range(known[0], int(YEAR) + 1)]


HEADLINES: tuple[Headline, ...] = (
    Headline("ec-turnover", "全国电子商务交易额"),
    Headline("online-retail-sales", "全国网上零售额"),
    Headline(
        "goods-online-retail-sales", "实物商品网上零售额", share="goods-online-retail-consumption-share",
        share_title="占社零",
    ),
    Headline("rural-online-retail-sales", "全国农村网络零售额"),
    Headline(
        "cbec-trade", "跨境电商进出口总额", parts=(("出口", "cbec-export", ""), ("进口", "cbec-import", "")),
    ),
    Headline(
        "ec-service-revenue", "电子商务服务业营业收入",
        parts=(
            ("交易", "ec-service-revenue", "ec-service-trading"), ("支撑", "ec-service-revenue", "ec-service-support"),
            ("衍生", "ec-service-revenue", "ec-service-derivative"),
        ),
    ),
    Headline("ec-employment", "电子商务从业人数"),
    Headline("express-volume", "全国快递业务量"),
)  # fmt: skip
