"""Every record has a path and a link that leads back to it."""

import pytest

from desktop.core.links import Link, parse
from desktop.core.records import Location
from desktop.store.reference import ReferenceStore
from desktop.views import naming as module
from desktop.views.naming import Places
from desktop.views.pages import BY_ID, PAGES, PageSpec


@pytest.fixture(scope="module")
def places(store: ReferenceStore) -> Places:
    return Places(store)


def everything(store: ReferenceStore) -> list[Location]:
    return [
        *(Location("indicators", o.id) for o in store.observations.all()),
        *(Location("figures", f.id) for f in store.figures.all()),
        *(Location("policies", p.id) for p in store.policies.all()),
        *(Location("cases", c.id) for c in store.outline.cases()),
        *(Location("outline", s.number) for s in store.outline.sections()),
        *(Location(spec.id) for spec in PAGES),
        Location("policies", "收录:附录A"),
    ]


def test_the_link_of_every_record_leads_back_to_it(places: Places, store: ReferenceStore) -> None:
    texts = {place: places.link(place) for place in everything(store)}
    assert len(set(texts.values())) == len(texts)
    wrong = []
    for place, text in texts.items():
        link = parse(text)
        if link is None or places.locate(link) != place:
            wrong.append(text)
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "page", "words"),
    [
        ("商鉴:指标/全国网上零售额/2022", "indicators", "全国网上零售额"),
        ("商鉴:政策/国办发〔2022〕9号", "policies", "国办发〔2022〕9号"),
        ("商鉴:政策/国办发[2022]9", "policies", "国办发〔2022〕9号"),
        ("商鉴:政策/GB/T 41243-2022", "policies", "GB/T 41243-2022"),
        ("商鉴:章节/1.1.2", "outline", "1.1.2"),
        ("商鉴:图表/图1-2", "figures", "图1-2"),
        ("商鉴:案例/B.1.1", "cases", "B.1.1"),
    ],
)
def test_links_as_people_write_them(places: Places, text: str, page: str, words: str) -> None:
    link = parse(text)
    assert link is not None
    found = places.locate(link)
    assert found is not None
    assert found.page == page
    assert words in places.crumbs(found)[-1].words


@pytest.mark.parametrize(
    "link",
    [
        Link("首页"), Link("指标", ("没有这个指标",)), Link("指标", ("全国网上零售额", "1949")),
        Link("政策", ("国办发〔2022〕999号",)), Link("章节", ("99.9",)), Link("图表", ("图99-1",)),
        Link("案例", ("Z",)),
    ],
)  # fmt: skip
def test_what_does_not_exist_leads_nowhere(places: Places, link: Link) -> None:
    assert places.locate(link) is None


def test_paths_name_page_chapter_section_and_record(places: Places, store: ReferenceStore) -> None:
    o = next(o for o in store.observations.all() if o.section == "1.1.2" and o.name == "全国网上零售额")
    crumbs = places.crumbs(Location("indicators", o.id))
    assert [crumb.words.split(" ")[0] for crumb in crumbs] == ["指标", "第1章", "1.1", "1.1.2", "全国网上零售额"]
    assert [crumb.target for crumb in crumbs] == [
        Location("indicators"),
        *(Location("outline", number) for number in ("1", "1.1", "1.1.2")),
        None,
    ]


def test_every_record_has_a_path_whose_steps_exist(places: Places, store: ReferenceStore) -> None:
    numbers = {section.number for section in store.outline.sections()}
    for place in everything(store):
        crumbs = places.crumbs(place)
        if not place.ref or ":" in place.ref:
            assert crumbs == ()
            continue
        assert len(crumbs) >= 2, place
        assert crumbs[-1].target is None
        assert all(c.target.ref in numbers for c in crumbs[1:] if c.target and c.target.page == "outline")


@pytest.mark.parametrize("place", [Location("indicators", "none"), Location("nowhere", "x"), Location("cases")])
def test_no_path_without_a_record(places: Places, place: Location) -> None:
    assert places.crumbs(place) == ()


@pytest.mark.parametrize(
    ("title", "ref", "text"),
    [
        ("地区", "CN-33", "商鉴:地区/浙江"),
        ("名词", "live-streaming-ecommerce", "商鉴:名词/直播电商"),
        ("摘编", "7", "商鉴:摘编/7"),
    ],
)
def test_pages_whose_records_have_names(
    places: Places, monkeypatch: pytest.MonkeyPatch, title: str, ref: str, text: str
) -> None:
    spec = PageSpec("extra", title, "place", "", 2)
    monkeypatch.setattr(module, "PAGES", (*(each for each in PAGES if each.title != title), spec))
    monkeypatch.setattr(module, "BY_ID", {**BY_ID, "extra": spec})
    if title == "地区":
        ref = next(key for key, name in places._regions.items() if name == "浙江")
    assert places.link(Location("extra", ref)) == text
    link = parse(text)
    assert link is not None
    assert places.locate(link) == Location("extra", ref)
    crumbs = places.crumbs(Location("extra", ref))
    assert [crumb.words for crumb in crumbs] == ([title, text.rpartition("/")[2]] if title != "摘编" else [])


def test_contradictions_are_named_by_their_title_or_id(places: Places, store: ReferenceStore) -> None:
    for found in store.outline.discrepancies():
        assert places._names("存疑").get(found.id, found.title) == found.title
