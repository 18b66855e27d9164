"""Collections: adding, moving, titles; laws that hold for every order of items."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.clippings import FORMS, KINDS, NEW_TITLE, TITLE_LIMIT, Collection, Item, Shelf, clean, one_line


def made(words: str) -> Collection:
    return Collection("季度简报", tuple(Item("note", text=word, id=word) for word in words))


def order(collection: Collection) -> str:
    return "".join(item.id for item in collection.items)


@pytest.mark.parametrize(
    ("ids", "place", "wanted"),
    [("a", 3, "bcade"), ("e", 0, "eabcd"), ("bd", 1, "abdce"), ("bd", 5, "acebd"), ("", 2, "abcde"), ("c", 2, "abcde")],
)
def test_moving(ids: str, place: int, wanted: str) -> None:
    assert order(made("abcde").moved(set(ids), place)) == wanted


@pytest.mark.parametrize(
    ("ids", "by", "wanted"),
    [
        ("c", -1, "acbde"), ("c", 1, "abdce"), ("a", -1, "abcde"), ("e", 1, "abcde"), ("bd", -1, "bdace"),
        ("", 1, "abcde"),
    ],
)  # fmt: skip
def test_one_place_up_or_down(ids: str, by: int, wanted: str) -> None:
    assert order(made("abcde").shifted(set(ids), by)) == wanted


@given(st.sets(st.sampled_from("abcdefg")), st.integers(0, 7))
def test_moving_loses_and_doubles_nothing(ids: set[str], place: int) -> None:
    moved = order(made("abcdefg").moved(ids, place))
    assert sorted(moved) == list("abcdefg")
    assert "".join(c for c in moved if c not in ids) == "".join(c for c in "abcdefg" if c not in ids)


def test_what_is_there_is_not_added_twice() -> None:
    have = Collection("甲", (Item("policy", "A-024"), Item("note", text="好")))
    new = (Item("policy", "A-024"), Item("policy", "A-025"), Item("policy", "A-025"), Item("case", "A-024"))
    notes = (Item("note", text="好"), Item("note", text="好"))
    assert have.missing((*new, *notes)) == (new[1], new[3], *notes)


def test_adding_behind_an_item_or_at_the_end() -> None:
    new = Item("note", text="x", id="x")
    assert order(made("abc").added([new], after="a")) == "axbc"
    assert order(made("abc").added([new], after="gone")) == "abcx"


def test_changing_and_removing() -> None:
    item = Item("note", text="新", id="b")
    assert made("abc").changed(item).items[1].text == "新"
    assert order(made("abc").without({"a", "c"})) == "b"


def test_a_taken_title_gets_a_number() -> None:
    shelf = Shelf().added(Collection("简报")).added(Collection("简报")).added(Collection(" 简报\n"))
    assert [one.title for one in shelf.collections] == ["简报", "简报 2", "简报 3"]
    own = shelf.collections[1]
    assert shelf.free_title("简报 2", own=own.id) == "简报 2"
    assert shelf.free_title("   ") == NEW_TITLE


def test_a_shelf_finds_changes_and_loses_collections() -> None:
    first, second = made("a"), Collection("乙")
    shelf = Shelf((first, second))
    assert shelf.find(second.id) is second
    assert shelf.changed(first.without({"a"})).find(first.id) == first.without({"a"})
    assert shelf.without(first.id).collections == (second,)
    assert shelf.find("none") is None


@given(st.text(st.characters()))
def test_clean_text_can_be_stored_and_written(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert not any(ord(c) < 32 and c not in "\n\t" for c in cleaned)
    assert clean(cleaned) == cleaned
    assert "\n" not in one_line(text)
    assert len(one_line(text)) <= TITLE_LIMIT


def test_clean_keeps_what_people_write() -> None:
    assert clean("一\r\n二\r三\t😀\x00\x07\ud800") == "一\n二\n三\t😀"


def test_forms_are_those_of_known_kinds() -> None:
    assert set(FORMS) <= set(KINDS)
    assert Item("observation", "x").written_as == "table"
    assert Item("observation", "x", form="sentence").written_as == "sentence"
    assert Item("observation", "x", form="of a later version").written_as == "table"
    assert Item("figure", "表1-1").written_as == "table"
    assert Item("figure", "图1-1").written_as == "chart"
    assert Item("note").written_as == ""
