"""A collection as a file that can be handed on: JSON with the suffix ``.shangjian.json``."""

from __future__ import annotations

from desktop.core.clippings import NEW_TITLE, Collection, Item, clean, one_line
from desktop.language import tr

SUFFIX = ".shangjian.json"
MIME = "application/vnd.shangjian.collection+json"
FORMAT = "shangjian-collection"
VERSION = 1
#: A larger file is none of ours.
BYTES_LIMIT = 20_000_000
ITEMS_LIMIT = 20_000


class ClipFileError(Exception):
    """The file is not a collection.

    Attributes:
        sentence: What is wrong with it, for the reader.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def dump(collection: Collection) -> bytes:
    """The file's content, UTF-8, readable by people."""
    import json  # noqa: PLC0415 - not part of a start

    items = [
        {key: value for key, value in (("kind", i.kind), ("ref", i.ref), ("text", i.text), ("form", i.form)) if value}
        for i in collection.items
    ]
    content = {"format": FORMAT, "version": VERSION, "title": collection.title, "items": items}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def load(content: bytes) -> Collection:
    """The collection in a file, with ids of its own.

    Raises:
        ClipFileError: It is not such a file, or a later version wrote it, or it is damaged; nothing has changed.
    """
    import json  # noqa: PLC0415

    if len(content) > BYTES_LIMIT:
        raise ClipFileError(tr("这个文件太大，不是商鉴的摘编文件。没有作任何改动。"))
    try:
        found = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ClipFileError(tr("这个文件已损坏，或不是商鉴的摘编文件。没有作任何改动。")) from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise ClipFileError(tr("这不是商鉴的摘编文件。没有作任何改动。"))
    version = found.get("version")
    if type(version) is not int or version < 1:
        raise ClipFileError(tr("这个摘编文件没有写明版本，不能读取。没有作任何改动。"))
    if version > VERSION:
        raise ClipFileError(tr("这个摘编文件由更新的商鉴写成，本版不能读取。请更新商鉴。"))
    title, items = found.get("title", ""), found.get("items")
    if not isinstance(title, str) or not isinstance(items, list):
        raise ClipFileError(tr("这个摘编文件缺少标题或内容，不能读取。没有作任何改动。"))
    if len(items) > ITEMS_LIMIT:
        raise ClipFileError(
            tr("这个摘编文件多于 {ITEMS_LIMIT} 条，不能读取。没有作任何改动。").format(ITEMS_LIMIT=ITEMS_LIMIT)
        )
    read = tuple(_item(number, entry) for number, entry in enumerate(items, start=1))
    return Collection(one_line(title) or NEW_TITLE, read)


def _item(number: int, entry: object) -> Item:
    if not isinstance(entry, dict):
        raise ClipFileError(tr("摘编文件的第 {number} 条写法不对，不能读取。没有作任何改动。").format(number=number))
    fields = [entry.get(key, "") for key in ("kind", "ref", "text", "form")]
    if not all(isinstance(value, str) for value in fields) or not one_line(fields[0]):
        raise ClipFileError(tr("摘编文件的第 {number} 条写法不对，不能读取。没有作任何改动。").format(number=number))
    kind, ref, text, form = fields
    return Item(one_line(kind), one_line(ref), clean(text), one_line(form))
