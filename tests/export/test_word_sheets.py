from desktop.export import html, text, word_sheets
from desktop.store.reference import ReferenceStore


def test_terms_are_copied_with_definition_and_place(store: ReferenceStore) -> None:
    terms = store.glossary.terms()[:3]
    sheet = word_sheets.of_terms("电子商务名词", terms)
    assert [row[0] for row in sheet.rows] == [term.name for term in terms]
    assert word_sheets.OWN_WORDS in html.html(sheet)
    assert terms[0].definition in text.tsv(sheet)


def test_contradictions_are_copied_with_all_their_places(store: ReferenceStore) -> None:
    found = store.doubts.contradictions()[:4]
    sheet = word_sheets.of_contradictions("前后不一", found)
    for one, row in zip(found, sheet.rows, strict=True):
        assert all(place.printed in row[1] for place in one.places)
        assert row[3] == one.filed.likelier
    assert word_sheets.OWN_JUDGEMENT in html.html(sheet)
