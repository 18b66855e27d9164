from collections.abc import Callable

import pytest

from desktop.core import profiles
from desktop.core.profiles import Profile
from desktop.core.records import Observation
from desktop.core.regions import Placed, Region, RegionRanking, map_series

Observed = Callable[..., Observation]
REGIONS = {
    one.id: one
    for one in (
        Region("CN", "全国", "全国", "country", "", 1), Region("CN-E", "东部地区", "东部", "area", "CN", 2),
        Region("330000", "浙江省", "浙江", "province", "CN-E", 3),
        Region("440000", "广东省", "广东", "province", "CN-E", 4),
        Region("330100", "杭州市", "杭州", "city", "330000", 5, values=1),
        Region("330200", "宁波市", "宁波", "city", "330000", 6),
    )
}  # fmt: skip


def ranking(name: str, *items: tuple[str, str, str], order_by: str = "占比", **changes: str) -> RegionRanking:
    placed = tuple(
        Placed(n, words, region, REGIONS[region].kind, category, "")
        for n, (region, category, words) in enumerate(items, start=1)
    )
    return RegionRanking(changes.get("id", name), "9.1.1", name, "2022", order_by, "", placed)


NATIONWIDE = ranking("网络零售额占比排名前二的省份", ("440000", "", "广东"), ("330000", "", "浙江"))
TOP = ranking("浙江省网络零售额前三位品类", ("330000", "a", "服装"), ("330000", "b", "日用品"))
LIST = ranking("做法介绍", ("330000", "", "浙江"), ("440000", "", "广东"), order_by="")
PRODUCTS = ranking("特产", ("330000", "t", "龙井"), ("330000", "u", "杨梅"), ("440000", "v", "荔枝"), order_by="")


@pytest.fixture
def build(observed: Observed) -> Callable[..., Profile]:
    def share(region: str, text: str) -> Observation:
        return observed(
            id=f"s{region}", indicator_id="share", indicator="网络零售额占全国的比重", measure="share", unit="%",
            region_id=region, region=REGIONS[region].short_name, region_kind="province", value=float(text),
            value_text=text, section="9.1.1",
        )  # fmt: skip

    def run(region: str = "330000", *more: Observation, rankings: tuple[RegionRanking, ...] = ()) -> Profile:
        shares = [share("440000", "24.74"), share("330000", "15.36")]
        own = [o for o in shares if o.region_id == region]
        return profiles.build(
            REGIONS, region, observations=[*more, *own], series=map_series(shares, rankings), rankings=rankings,
            cited={}, policies=[("p", "条例", "2022-01-01", "", "杭州")] if more else [], cases=(), figures=(),
        )  # fmt: skip

    return run


def test_values_that_are_ranked_come_first_with_their_place(build: Callable[..., Profile], observed: Observed) -> None:
    other = observed(id="x", indicator_id="x", region_id="330000", region_kind="province")
    made = build("330000", other, rankings=(NATIONWIDE,))
    assert [row.observation.id for row in made.values] == ["s330000", "x"]
    assert made.values[0].place is not None
    assert made.values[0].place.words == "第2位"
    assert made.values[1].place is None
    assert made.placed == made.listed == ()


def test_a_value_stated_twice_is_one_row_with_both_places(build: Callable[..., Profile], observed: Observed) -> None:
    places = enumerate(("1.1", "9.1"))
    twice = [
        observed(id=f"x{n}", region_id="330000", region_kind="province", section=section) for n, section in places
    ]
    made = build("330000", *twice)
    assert [row.sections for row in made.values] == [("9.1.1",), ("1.1", "9.1")]


def test_a_place_without_a_value_is_told(build: Callable[..., Profile]) -> None:
    listed = ranking("农村网络零售额排名前二的省份", ("330000", "", "浙江"), ("440000", "", "广东"))
    made = build(rankings=(listed,))
    assert [(row.ranking.subject, row.words) for row in made.placed] == [("农村网络零售额", "前2位")]


def test_lists_name_the_place_or_its_products(build: Callable[..., Profile]) -> None:
    made = build(rankings=(LIST, PRODUCTS, TOP))
    assert made.top == TOP
    assert [(row.ranking.title, row.words) for row in made.listed] == [("做法介绍", ""), ("特产", "龙井、杨梅")]


def test_news_stand_apart(build: Callable[..., Profile], observed: Observed) -> None:
    made = build("330000", observed(id="n", region_id="330000", origin="news"))
    assert [row.observation.id for row in made.news] == ["n"]
    assert len(made.observations) == 2


def test_places_around(build: Callable[..., Profile]) -> None:
    made = build()
    assert made.subtitle == "浙江省　东部地区　省级行政区"
    assert [region.id for region in made.below] == ["330100"]
    assert [region.id for region in made.above] == ["CN", "CN-E"]
    assert build("CN").below == ()
    assert build("CN").subtitle == ""


def test_a_place_of_which_nothing_is_said(build: Callable[..., Profile], observed: Observed) -> None:
    made = build("330200")
    assert made.is_empty
    assert profiles.empty_words(made) == "报告没有单列宁波的数值。"
    assert not build().is_empty
    with_papers = build("330200", observed(region_id="330200"))
    assert profiles.empty_words(with_papers) == "报告没有单列宁波的数值。相关政策 1件。"


def test_an_unknown_place_is_an_error(build: Callable[..., Profile]) -> None:
    with pytest.raises(KeyError):
        build("none")


@pytest.mark.parametrize(
    ("change", "screen", "plain"),
    [
        ({}, "13.79", "13.79"), ({"value_text": "-2.5", "certainty": "likely"}, "−2.5?", "-2.5"),
        ({"qualifier": "超过"}, "超过13.79", "超过13.79"), ({"value_text": "", "value": None}, "—", "—"),
    ],
)  # fmt: skip
def test_values_in_words(observed: Observed, change: dict[str, object], screen: str, plain: str) -> None:
    assert profiles.value_words(observed(**change)) == screen
    assert profiles.value_words(observed(**change), plain=True) == plain
