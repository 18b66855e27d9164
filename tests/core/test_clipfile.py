"""A collection as a file: what is written can be read; what is not ours ends in a sentence."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.core import clipfile
from desktop.core.clipfile import ClipFileError
from desktop.core.clippings import KINDS, Collection, Item, clean, one_line

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)
FORM = st.sampled_from(["", "table"])
ITEMS = st.builds(Item, st.sampled_from(sorted(KINDS)), TEXT.map(one_line), TEXT.map(clean), FORM)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.floats() | st.text("a甲\x00\ud800", max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text("ab", max_size=2), inner, max_size=2),
    max_leaves=4,
)
ENTRY = st.fixed_dictionaries({}, optional=dict.fromkeys(("kind", "ref", "text", "form"), JSON))
OPTIONAL = {
    "format": st.just(clipfile.FORMAT) | JSON, "version": st.just(1) | JSON, "title": JSON,
    "items": JSON | st.lists(ENTRY, max_size=3),
}  # fmt: skip
SHAPED = st.fixed_dictionaries({}, optional=OPTIONAL)


def content(collection: Collection) -> tuple[str, list[tuple[str, str, str, str]]]:
    return collection.title, [(i.kind, i.ref, i.text, i.form) for i in collection.items]


@given(TEXT.map(one_line).filter(bool), st.lists(ITEMS, max_size=8))
def test_what_is_written_is_read(title: str, items: list[Item]) -> None:
    collection = Collection(title, tuple(items))
    read = clipfile.load(clipfile.dump(collection))
    assert content(read) == content(collection)
    assert read.id != collection.id
    assert not {i.id for i in read.items} & {i.id for i in items}


@given(st.binary(max_size=300))
@example(b"")
@example(b"\xef\xbb\xbf{}")
@example(b"[" * 100_000)
@example(b'{"format": "shangjian-collection", "version": 1' + b"0" * 5000 + b"}")
def test_any_bytes_end_in_a_collection_or_a_sentence(found: bytes) -> None:
    with pytest.raises(ClipFileError) as told:
        clipfile.load(found)
    assert told.value.sentence.endswith("。")


@given(SHAPED)
@example({"format": clipfile.FORMAT, "version": True, "items": []})
@example({"format": clipfile.FORMAT, "version": 1, "items": [{"kind": "note", "text": "\ud800\x00好"}]})
def test_any_json_ends_in_a_collection_or_a_sentence(found: object) -> None:
    sentence, read = "", None
    try:
        read = clipfile.load(json.dumps(found).encode())
    except ClipFileError as error:
        sentence = error.sentence
    assert (read is None) == sentence.endswith("。")
    for item in read.items if read else ():
        (item.kind + item.ref + item.text + item.form).encode("utf-8")
        assert item.kind


def shaped(**parts: object) -> bytes:
    return json.dumps({"format": clipfile.FORMAT, "version": 1, "title": "甲", "items": []} | parts).encode()


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (b"not json", "已损坏"), ("你好".encode("gbk"), "已损坏"), (shaped(format="x"), "不是商鉴的摘编文件"),
        (b"[]", "不是商鉴"), (shaped(version=99), "更新的商鉴"), (shaped(version="1"), "版本"),
        (shaped(items=None), "缺少"), (shaped(title=7), "缺少"),
        (shaped(items=[{"kind": "note"}, 3]), "第 2 条"), (shaped(items=[{"ref": "A-1"}]), "第 1 条"),
        (shaped(items=[{"kind": "note", "text": ["x"]}]), "第 1 条"), (b" " * 20_000_001, "太大"),
        (shaped(items=[{"kind": "note"}] * 20_001), "多于"),
    ],
)  # fmt: skip
def test_each_fault_has_its_sentence(found: bytes, words: str) -> None:
    with pytest.raises(ClipFileError, match=words):
        clipfile.load(found)


def test_an_editor_may_add_a_mark_and_fields_of_its_own() -> None:
    found = b"\xef\xbb\xbf" + shaped(items=[{"kind": "later", "ref": "x", "colour": 3}], more={"a": 1})
    assert content(clipfile.load(found)) == ("甲", [("later", "x", "", "")])


def test_the_file_can_be_read_by_people() -> None:
    written = clipfile.dump(Collection("季度简报", (Item("policy", "A-024", "办法"),))).decode()
    assert '"title": "季度简报"' in written
    assert '"form"' not in written
