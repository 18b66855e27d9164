from desktop.core import profiles
from desktop.core.profiles import Profile
from desktop.core.regions import map_series, with_children
from desktop.export import profile as export
from desktop.store.reference import ReferenceStore


def profile_of(store: ReferenceStore, region: str) -> Profile:
    places = store.regions
    inside = with_children(places.all.values(), region)
    return profiles.build(
        places.all, region, observations=places.observations(region),
        series=map_series(places.provincial(), places.rankings, places.totals()), rankings=places.rankings, cited={},
        policies=places.policies(inside), cases=places.cases(inside), figures=places.figures(region),
    )  # fmt: skip


def test_a_profile_is_several_tables_each_with_its_source(store: ReferenceStore) -> None:
    sheets = export.sheets_of(profile_of(store, "330000"))
    assert sheets[0].title == "浙江：数值与位次"
    assert any(sheet.title == "浙江省网络零售额前三位品类" for sheet in sheets)
    assert all(sheet.source.startswith("资料来源：") for sheet in sheets)
    assert all(len(row) == len(sheet.columns) for sheet in sheets for row in sheet.rows)


def test_values_keep_digits_and_places(store: ReferenceStore) -> None:
    values = export.sheets_of(profile_of(store, "330000"))[0]
    row = next(row for row in values.rows if row[0] == "网络零售额占全国的比重")
    assert row[1:5] == ("15.36", "%", "2022年", "第2位")
    assert "9.1.1" in row[6]
    assert any(row[0] == "农村网络零售额" and row[1] == "" and row[4] == "前5位" for row in values.rows)
    assert "9.1.1节" in values.source


def test_every_place_goes_out_as_one_document(store: ReferenceStore) -> None:
    for region in store.regions.all:
        profile = profile_of(store, region)
        sheets = export.sheets_of(profile)
        document = export.html_document(profile.region.name, sheets)
        assert document.count("<html>") == document.count("</html>") == 1
        assert document.count("<table") == len(sheets)
        assert export.text_document(profile.region.name, sheets).startswith(profile.region.name)


def test_titles_are_escaped() -> None:
    assert "&lt;甲&gt;" in export.html_document("<甲>", ())
