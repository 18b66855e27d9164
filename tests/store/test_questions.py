"""The questions that pages ask are answered from the shipped data."""

from dataclasses import replace

from desktop.store.reference import ReferenceStore


def test_meta_names_edition_and_schema(store: ReferenceStore) -> None:
    assert {"schema_version": "1", "edition": "2022"}.items() <= store.meta().items()


def test_counts_agree_with_the_lists(store: ReferenceStore) -> None:
    counts, policies, figures = store.counts(), store.policies.all(), store.figures.all()
    assert counts["observations"] == len(store.observations.all())
    assert counts["policies"] == len(policies)
    assert counts["listed"] == sum(policy.in_appendix for policy in policies) == 119
    twins = {"表（图6-1）"}  # the cells of a figure that is a table
    assert counts["figures"] + counts["tables"] == len({figure.id for figure in figures} - twins) == 55
    assert counts["cases"] == len(store.outline.cases())
    assert counts["sections"] == sum(bool(section.digest) for section in store.outline.sections())
    assert counts["discrepancies"] == len(store.outline.discrepancies())
    assert counts["doubtful"] == sum(o.certainty != "certain" for o in store.observations.all())


def test_observations_are_found_by_id(store: ReferenceStore) -> None:
    ids = [o.id for o in store.observations.all()]
    assert len(set(ids)) == len(ids)
    assert set(store.observations.by_ids([*ids, "none"])) == set(ids)
    assert store.observations.by_ids([]) == {}
    first = store.observations.one(ids[0])
    assert first is not None
    assert first.id == ids[0]
    assert store.observations.one("none") is None


def test_more_ids_than_a_statement_takes(store: ReferenceStore) -> None:
    known = store.observations.all()[0].id
    assert set(store.observations.by_ids([*map(str, range(3000)), known])) == {known}


def test_observations_of_indicators(store: ReferenceStore) -> None:
    found = store.observations.of_indicators(["ec-turnover"])
    assert {o.indicator_id for o in found} == {"ec-turnover"}
    assert any(o.value_text == "43.83" and o.unit == "万亿元" for o in found)
    assert store.observations.of_indicators([]) == ()


def test_observations_of_a_section_and_below(store: ReferenceStore) -> None:
    own, deep = store.observations.of_section("1.1"), store.observations.of_section("1.1", deep=True)
    assert {o.section for o in own} <= {"1.1"}
    assert {"1.1.1", "1.1.7"} <= {o.section for o in deep}
    assert not any(o.section.startswith("1.10") for o in deep)


def test_the_headline_is_stated_elsewhere_and_has_its_growth(store: ReferenceStore) -> None:
    level = next(o for o in store.observations.of_indicators(["ec-turnover"]) if o.value_text == "43.83")
    assert all(other.id != level.id and other.period == level.period for other in store.observations.elsewhere(level))
    growth = store.observations.growth_of(level)
    assert growth is not None
    assert growth.measure == "growth"


def test_a_value_without_growth(store: ReferenceStore) -> None:
    level = replace(store.observations.all()[0], indicator_id="none")
    assert store.observations.growth_of(level) is None
    assert store.observations.elsewhere(level) == ()


def test_references_that_are_cited_exist(store: ReferenceStore) -> None:
    cited = {o.reference_id for o in store.observations.all() if o.reference_id}
    assert cited
    assert all(store.observations.reference(name) for name in cited)
    assert store.observations.reference("none") is None


def test_figures_stand_in_the_order_of_the_report(store: ReferenceStore) -> None:
    figures = [f.id for f in store.figures.all() if f.kind == "figure"]
    numbers = [tuple(int(part) for part in figure.removeprefix("图").split("-")) for figure in figures]
    assert numbers == sorted(numbers)
    for chapter in {number[0] for number in numbers}:
        inside = [number[1] for number in numbers if number[0] == chapter]
        assert inside == list(range(1, len(inside) + 1))


def test_points_of_a_figure_know_it(store: ReferenceStore) -> None:
    for figure in store.figures.all():
        if figure.kind == "figure" and figure.data_status != "none":
            for point in store.figures.points(figure.id):
                assert figure.id in [name for name, _ in store.observations.figures_of(point.observation.id)]


def test_figure_without_numbers_in_the_text_has_no_points(store: ReferenceStore) -> None:
    for figure in store.figures.all():
        if figure.data_status == "none":
            assert store.figures.points(figure.id) == ()
    assert store.figures.points("图99-1") == ()


def test_table_is_whole(store: ReferenceStore) -> None:
    cells = store.figures.cells("表1-1")
    assert len(cells) == len({(cell.row, cell.column) for cell in cells})
    assert all(cell.observation for cell in cells if not cell.is_header and cell.column > 0)


def test_policies_know_issuers_and_mentions(store: ReferenceStore) -> None:
    policies = {policy.id: policy for policy in store.policies.all()}
    assert policies["A-024"].doc_number == "国办发〔2022〕9号"
    assert policies["A-024"].issuers == ("国务院办公厅",)
    assert all(len(set(p.issuers)) == len(p.issuers) for p in policies.values())
    assert all(len(store.policies.mentions(p.id)) == p.mentioned for p in policies.values())


def test_a_disputed_date_differs_somewhere(store: ReferenceStore) -> None:
    disputed = [policy for policy in store.policies.all() if policy.disputed]
    assert disputed
    for policy in disputed:
        assert any(m.date_printed not in {"", policy.issued_on} for m in store.policies.mentions(policy.id))


def test_policies_of_a_section_are_those_that_mention_it(store: ReferenceStore) -> None:
    for ref, _, _ in store.policies.of_section("1"):
        assert any(m.section == "1" or m.section.startswith("1.") for m in store.policies.mentions(ref))


def test_sections_have_unique_numbers_and_known_parents(store: ReferenceStore) -> None:
    sections = store.outline.sections()
    assert len({s.number for s in sections}) == len(sections)
    assert {s.parent_id for s in sections if s.parent_id} <= {s.id for s in sections}


def test_chapter_one_has_digests(store: ReferenceStore) -> None:
    assert all(s.digest for s in store.outline.sections() if s.number.split(".")[0] == "1")


def test_case_digests_link_the_words_of_their_values(store: ReferenceStore) -> None:
    for case in store.outline.cases():
        paragraphs = store.outline.paragraphs(case.id)
        assert paragraphs
        for paragraph in paragraphs:
            ends = [(link.start, link.start + link.length) for link in paragraph.links]
            assert ends == sorted(ends)
            assert all(0 <= start < end <= len(paragraph.text) for start, end in ends)
            assert set(store.observations.by_ids(link.observation_id for link in paragraph.links)) == {
                link.observation_id for link in paragraph.links
            }


def test_case_of_no_such_id(store: ReferenceStore) -> None:
    assert store.outline.paragraphs("none") == ()


def test_rankings_count_from_one_in_order(store: ReferenceStore) -> None:
    found = [r for s in store.outline.sections() for r in store.outline.rankings_of(s.number)]
    assert found
    for ranking in found:
        assert [item.position for item in ranking.items] == sorted(item.position for item in ranking.items)
        assert ranking.items


def test_contradictions_have_words(store: ReferenceStore) -> None:
    found = store.outline.discrepancies()
    assert found
    assert all(one.id and one.title and one.detail and one.likelier for one in found)


def test_footnotes_of_a_section(store: ReferenceStore) -> None:
    notes = [r for s in store.outline.sections() for r in store.outline.references_of(s.number)]
    assert notes
    assert all(note.text and note.mark for note in notes)


def test_amounts_are_read_in_one_unit(store: ReferenceStore) -> None:
    observations = store.observations
    printed = {o.id: o for o in observations.all()}
    observations.read_in("亿元")
    try:
        shown = observations.all()
        assert {o.unit for o in shown if printed[o.id].unit == "万亿元"} == {"亿元"}
        assert all(o == printed[o.id] for o in shown if printed[o.id].unit not in {"万亿元", "万元"})
        one = next(o for o in shown if printed[o.id].unit == "万亿元")
        assert observations.one(one.id) == one
        assert observations.as_printed(one.id) == printed[one.id]
    finally:
        observations.read_in("")
    assert observations.all() == tuple(printed.values())


def test_years_and_places_are_read_in_the_same_unit(store: ReferenceStore) -> None:
    observations = store.observations
    printed = next(o for o in observations.all() if o.unit == "万亿元" and len(observations.series_of(o)) > 3)
    years = [o.id for o in observations.series_of(printed)]
    places = store.regions.provincial()
    amounts = [o.id for o in places if o.unit == "万亿元"]
    assert amounts
    observations.read_in("亿元")
    try:
        shown = observations.one(printed.id)
        assert shown is not None
        assert [o.id for o in observations.series_of(shown)] == years
        assert {o.unit for o in observations.series_of(shown)} == {"亿元"}
        assert {o.unit for o in store.regions.provincial() if o.id in amounts} == {"亿元"}
    finally:
        observations.read_in("")
    assert store.regions.provincial() == places


def test_what_values_come_from_is_listed_once(store: ReferenceStore) -> None:
    every = store.observations.all()
    by_origin = {origin: [o for o in every if o.origin == origin] for origin in ("report", "news", "supplement")}
    report = store.observations.cited(by_origin["report"][:40])
    assert len(report) == 1
    assert report[0].startswith("商务部. 中国电子商务报告2022[R]. 北京：商务部，2023：")
    assert store.observations.cited(by_origin["report"][:40], places=False) == (
        "商务部. 中国电子商务报告2022[R]. 北京：商务部，2023.",
    )
    assert len(store.observations.cited(by_origin["news"])) == len({o.document_id for o in by_origin["news"]})
    assert len(store.observations.cited(by_origin["supplement"])) > 10
    others = store.observations.cited([*by_origin["news"], *by_origin["supplement"]])
    assert not any("电子商务报告2022[R]" in entry for entry in others)
