"""Records as items: each keeps words that say what it is, should its record be gone one day."""

from desktop.core import pieces
from desktop.core.clippings import KINDS, OWN
from desktop.store.reference import ReferenceStore


def test_every_kind_of_record_keeps_its_name(store: ReferenceStore) -> None:
    value = next(o for o in store.observations.all() if o.indicator_id == "ec-turnover" and o.period == "2022")
    item = pieces.of_observation(value)
    assert (item.kind, item.ref) == ("observation", value.id)
    assert item.text == "全国电子商务交易额 43.83万亿元（2022年）"
    policy = next(p for p in store.policies.all() if p.id == "A-024")
    assert pieces.of_policy(policy).text.endswith("（国办发〔2022〕9号）")
    figure, case = store.figures.all()[0], store.outline.cases()[0]
    assert pieces.of_figure(figure).text.startswith(figure.id)
    assert pieces.of_case(case).text.startswith(case.id)
    section = store.outline.sections()[0]
    assert (pieces.of_section(section).kind, pieces.of_section(section).ref) == ("section", section.number)


def test_results_of_the_search_are_items(store: ReferenceStore) -> None:
    found = [pieces.of_hit(hit) for group in store.search.find("快递").groups for hit in group.hits]
    assert {item.kind for item in found} <= set(KINDS) - OWN
    assert {"observation", "policy"} <= {item.kind for item in found}
    assert all(item.ref and item.text for item in found)
    numbers = {section.number for section in store.outline.sections()}
    assert all(item.ref in numbers for item in found if item.kind == "section")
