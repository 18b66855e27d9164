from collections.abc import Callable

import pytest

from desktop.core.records import Observation
from desktop.core.regions import (
    Place,
    Placed,
    Region,
    RegionRanking,
    Series,
    map_series,
    places,
    sums,
    unranked,
    with_children,
    with_parents,
)

Observed = Callable[..., Observation]
NAMES = {"440000": "广东", "330000": "浙江", "110000": "北京", "310000": "上海"}


@pytest.fixture
def share(observed: Observed) -> Callable[..., Observation]:
    def make(region: str, text: str, **changes: object) -> Observation:
        values = {
            "id": f"o-{region}", "indicator_id": "share", "indicator": "网络零售额占全国的比重", "measure": "share",
            "unit": "%", "region_id": region, "region": NAMES.get(region, region), "region_kind": "province",
            "value": float(text), "value_text": text, "section": "9.1.1",
        }  # fmt: skip
        return observed(**{**values, **changes})

    return make


def ranking(*regions: str, title: str = "网络零售额占比排名前三位省份", **changes: object) -> RegionRanking:
    items = tuple(
        Placed(n, NAMES.get(region, region), region, "province", "", "") for n, region in enumerate(regions, start=1)
    )
    values: dict[str, object] = {
        "id": "r", "section": "1.1.2", "title": title, "period": "2022", "order_by": "零售额占比", "note": "",
        "items": items,
    }  # fmt: skip
    return RegionRanking(**{**values, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("网络零售额占比排名前十位省份", "网络零售额占比"),
        ("农村网络零售额同比增速前五的省份", "农村网络零售额同比增速"),
        ("开设跨境电子商务专业的本科高校达5所以上的省份", "跨境电子商务专业的本科高校"), ("排名前五", "排名前五"),
    ],
)  # fmt: skip
def test_what_is_ranked(title: str, subject: str) -> None:
    assert ranking("440000", title=title).subject == subject


def test_only_lists_of_divisions_among_the_whole_country_rank_nationwide() -> None:
    assert ranking("440000", "330000").is_provincial
    assert not ranking("440000", "330000", title="东部地区网络零售额排名前三的省份").is_provincial
    assert not ranking("440000", "330000", order_by="原文列举次序").is_provincial
    assert not ranking("440000", "330000", order_by="").is_provincial
    assert not ranking("440000").is_provincial


def test_a_place_is_a_number_only_where_values_prove_the_order(share: Callable[..., Observation]) -> None:
    listed = ranking("440000", "330000", "110000")
    proven = {"440000": share("440000", "24.7"), "110000": share("110000", "11.9")}
    assert places(listed, proven) == {
        "440000": Place("第1位", 1), "330000": Place("第2位", 2), "110000": Place("第3位", 3)
    }  # fmt: skip
    assert places(listed, {}) == {region: Place("前3位") for region in ("440000", "330000", "110000")}
    rising = {"440000": share("440000", "1"), "110000": share("110000", "2")}
    assert {place.words for place in places(listed, rising).values()} == {"前3位"}
    assert places(None, proven) == {}


def test_equal_values_share_a_place(share: Callable[..., Observation]) -> None:
    values = {region: share(region, text) for region, text in (("440000", "9"), ("330000", "7"), ("110000", "7"))}
    found = places(ranking("440000", "330000", "110000"), values)
    assert [found[region].words for region in values] == ["第1位", "并列第2位", "并列第2位"]


def test_the_ranking_joins_the_values_it_orders(share: Callable[..., Observation]) -> None:
    values = [share("440000", "24.7"), share("330000", "15.4"), share("310000", "1.8")]
    (series,) = map_series(values, [ranking("440000", "330000", "110000")])
    assert series.ranking is not None
    assert [series.state(region) for region in ("440000", "110000", "650000", "710000")] == [
        "value", "rank", "none", "outside",
    ]  # fmt: skip
    assert [series.second_line(region) for region in ("440000", "110000", "650000", "710000")] == [
        "24.7", "第3位", "—", "",
    ]  # fmt: skip
    assert unranked(series) == ("310000",)


def test_a_ranking_without_values_is_a_series_of_its_own() -> None:
    (series,) = map_series([], [ranking("440000", "330000", title="农村网络零售额排名前五的省份")])
    assert (series.title, series.unit, series.observations) == ("农村网络零售额", "", ())
    assert series.second_line("330000") == "前2位"


@pytest.mark.parametrize("origin", ["news", "supplement", "derived"])
def test_only_the_report_colours_tiles(share: Callable[..., Observation], origin: str) -> None:
    assert map_series([share("440000", "1", origin=origin), share("330000", "2", origin=origin)], []) == ()


def test_one_value_or_none_is_nothing_to_compare(share: Callable[..., Observation]) -> None:
    assert map_series([share("440000", "1")], []) == ()
    assert map_series([share("440000", "1"), share("330000", "2", value=None)], []) == ()


def test_what_follows_from_the_printed_sum(share: Callable[..., Observation], observed: Observed) -> None:
    total = observed(
        id="t", indicator="网络零售额前三位省份合计占全国比重", value=52.01, value_text="52.01", unit="%",
        section="1.1.2",
    )  # fmt: skip
    values = [share("440000", "24.74"), share("110000", "11.91"), share("310000", "1.8")]
    (series,) = map_series(values, [ranking("440000", "330000", "110000")], [total])
    found = sums(series)
    assert found is not None
    printed, hidden, rest = found
    assert printed.words == "前3位合计 52.01%"
    assert hidden is not None
    assert (hidden.words, hidden.formula) == ("第2位合计 15.36%", "52.01 − 24.74 − 11.91")
    assert rest is not None
    assert (rest.words, rest.formula) == ("其余27个合计 46.19%", "100 − 52.01 − 1.8")


def test_nothing_is_computed_from_what_is_not_exact(share: Callable[..., Observation], observed: Observed) -> None:
    total = observed(indicator="网络零售额前三位省份合计", value=52.0, value_text="52", unit="%", section="1.1.2")
    values = [share("440000", "24.74", certainty="likely"), share("110000", "11.91")]
    (series,) = map_series(values, [ranking("440000", "330000", "110000")], [total])
    found = sums(series)
    assert found is not None
    assert found[1:] == (None, None)
    assert sums(Series("s", "无", "%", "share", "2022")) is None


def test_places_above_and_inside_also_where_the_data_goes_in_circles() -> None:
    regions = {
        one.id: one
        for one in (
            Region("CN", "全国", "全国", "country", "", 1), Region("E", "东部地区", "东部", "area", "CN", 2),
            Region("P", "浙江省", "浙江", "province", "E", 3), Region("C", "杭州市", "杭州", "city", "P", 4),
            Region("X", "甲", "甲", "city", "Y", 5), Region("Y", "乙", "乙", "city", "X", 6),
        )
    }  # fmt: skip
    assert [one.id for one in with_parents(regions, "C")] == ["CN", "E", "P"]
    assert with_children(regions.values(), "E") == ("E", "P", "C")
    assert [one.id for one in with_parents(regions, "X")] == ["Y"]
    assert with_children(regions.values(), "X") == ("X", "Y")
    assert with_parents(regions, "none") == ()
