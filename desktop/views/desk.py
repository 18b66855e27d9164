"""What the reader does to collections: each deed is one step for undo, saved at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core import clipfile
from desktop.core.clippings import HEADING, NEW_TITLE, Collection, Item, Shelf, clean, one_line
from desktop.export import files
from desktop.language import shown, tr
from desktop.store.user_errors import UserDataError
from desktop.style import Style
from desktop.views.context import Context


class Desk(QObject):
    """The collections, with one of them open.

    Args:
        context: Data and memory.
        parent: The page.

    Signals:
        changed(object): Show everything again and select the items with these ids; ``None`` keeps the selection.
        undoable(str): A short message about something that can be taken back.
        failed(str): The last change could not be saved; the sentence for the reader.
        saved(): Everything is saved again.
    """

    changed = Signal(object)
    undoable = Signal(str)
    failed = Signal(str)
    saved = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._open = context.settings.text("collection")

    @property
    def style(self) -> Style:
        """The look in force."""
        return self._context.style

    @property
    def shelf(self) -> Shelf:
        """All collections; empty where the database cannot be read now."""
        try:
            return self._context.user.notebook.shelf
        except UserDataError as error:
            self.failed.emit(error.sentence)
            return Shelf()

    @property
    def collection(self) -> Collection | None:
        """The one that is open."""
        shelf = self.shelf
        return shelf.find(self._open) or next(iter(shelf.collections), None)

    def refresh(self) -> None:
        """Take over what other windows wrote."""
        try:
            self._context.user.notebook.refresh()
        except UserDataError as error:
            self.failed.emit(error.sentence)

    def open(self, collection_id: str) -> None:
        """Open a collection; Ctrl+D adds to it from now on."""
        self._open = collection_id
        self._context.settings.set("collection", collection_id)
        self.changed.emit(())

    def create(self, title: str = "") -> None:
        """Make a new collection and open it."""
        self._take(Collection(title or shown(NEW_TITLE)), tr("新建摘编"))

    def rename(self, title: str) -> None:
        """Give the open collection another title."""
        one = self.collection
        wanted = one_line(title)
        if one is None or not wanted or wanted == one.title:
            self.changed.emit(None)
            return
        free = self.shelf.free_title(wanted, own=one.id)
        self._do(tr("改名"), lambda shelf: shelf.changed(replace(shelf.find(one.id) or one, title=free)))

    def remove(self) -> None:
        """Delete the open collection."""
        one = self.collection
        if one is not None and self._do(
            tr("删除摘编“{title}”").format(title=one.title), lambda shelf: shelf.without(one.id), ()
        ):
            self.undoable.emit(tr("已删除摘编“{title}”，{items} 条").format(title=one.title, items=len(one.items)))

    def write(self, kind: str, *, after: str = "") -> str:
        """Add words of the reader's own behind an item.

        Returns:
            Id of the new item; empty where no collection is open.
        """
        one = self.collection
        if one is None:
            return ""
        item = Item(kind, text=tr("新标题") if kind == HEADING else "")
        label = tr("加标题") if kind == HEADING else tr("加笔记")
        self._edit(label, lambda now: now.added([item], after=after), (item.id,))
        return item.id

    def set_words(self, item_id: str, words: str) -> None:
        """Change the reader's own words."""
        item = self._item(item_id)
        if item is None:
            return
        text = one_line(words) if item.kind == HEADING else clean(words)
        if text == item.text or (item.kind == HEADING and not text):
            return
        label = tr("改标题") if item.kind == HEADING else tr("改笔记")
        self._edit(label, lambda now: now.changed(replace(item, text=text)), merge=f"words {item_id}")

    def set_form(self, ids: Sequence[str], form: str) -> None:
        """Write items in another form, those of the kind of the first."""
        first = self._item(ids[0]) if ids else None
        if first is None:
            return

        def edit(now: Collection) -> Collection:
            chosen = [item for item in now.items if item.id in ids and item.kind == first.kind]
            for item in chosen:
                now = now.changed(replace(item, form=form))
            return now

        self._edit(tr("改写法"), edit)

    def delete(self, ids: Sequence[str]) -> None:
        """Remove items; those that were removed elsewhere meanwhile are not counted."""
        one = self.collection
        there = [item.id for item in one.items] if one else []
        ids = [item_id for item_id in ids if item_id in there]
        if one is None or not ids:
            self.changed.emit(None)
            return
        first = there.index(ids[0])
        left = [item_id for item_id in there if item_id not in ids]
        neighbour = tuple(left[min(first, len(left) - 1) : min(first, len(left) - 1) + 1]) if left else ()
        if self._edit(tr("删除 {ids} 条").format(ids=len(ids)), lambda now: now.without(set(ids)), neighbour):
            self.undoable.emit(tr("已删除 {ids} 条").format(ids=len(ids)))

    def move(self, ids: Sequence[str], place: int) -> None:
        """Put items before the one that is at a place."""
        self._edit(tr("移动 {ids} 条").format(ids=len(ids)), lambda now: now.moved(set(ids), place), tuple(ids))

    def shift(self, ids: Sequence[str], by: int) -> None:
        """Put items one place up (-1) or down (1)."""
        self._edit(tr("移动 {ids} 条").format(ids=len(ids)), lambda now: now.shifted(set(ids), by), tuple(ids))

    def load(self, path: Path) -> str:
        """Take a collection from a file.

        Returns:
            What is wrong with the file; empty when it was taken.
        """
        try:
            if path.stat().st_size > clipfile.BYTES_LIMIT:
                content = b" " * (clipfile.BYTES_LIMIT + 1)  # refused with the sentence for large files
            else:
                content = path.read_bytes()
            found = clipfile.load(content)
        except OSError:
            return tr("未能读取“{name}”：文件不存在或没有读取权限。").format(name=path.name)
        except clipfile.ClipFileError as error:
            return tr("“{name}”：{sentence}").format(name=path.name, sentence=error.sentence)
        if self._take(found, tr("导入摘编")):
            self.undoable.emit(tr("已导入摘编“{title}”，{items} 条").format(title=found.title, items=len(found.items)))
        return ""

    def save_as(self, path: Path) -> str:
        """Write the open collection to a file, complete or not at all.

        Returns:
            A sentence for the reader.
        """
        one = self.collection
        if one is None:
            return tr("还没有摘编。")
        try:
            files.write_bytes(path, clipfile.dump(one))
        except files.ExportError as error:
            return error.sentence
        return exported_words(path)

    def retry(self) -> None:
        """Save again what could not be saved."""
        self._try(self._context.user.notebook.retry)

    def _take(self, collection: Collection, label: str) -> bool:
        self._open = collection.id
        self._context.settings.set("collection", collection.id)
        return self._do(label, lambda shelf: shelf.added(collection), ())

    def _item(self, item_id: str) -> Item | None:
        one = self.collection
        return next((item for item in one.items if item.id == item_id), None) if one else None

    def _edit(
        self, label: str, edit: Callable[[Collection], Collection], keep: object = None, *, merge: str = ""
    ) -> bool:
        one = self.collection
        if one is None:
            return False

        def on_shelf(shelf: Shelf) -> Shelf:
            now = shelf.find(one.id)
            return shelf.changed(edit(now)) if now else shelf

        return self._do(label, on_shelf, keep, merge=merge)

    def _do(self, label: str, edit: Callable[[Shelf], Shelf], keep: object = None, *, merge: str = "") -> bool:
        done = self._try(lambda: self._context.user.notebook.apply(label, edit, merge=merge))
        self.changed.emit(keep)
        return done

    def _try(self, deed: Callable[[], object]) -> bool:
        try:
            deed()
        except UserDataError as error:
            self.failed.emit(error.sentence)
            return False
        self.saved.emit()
        return True


def exported_words(path: Path) -> str:
    """What is said of a file that was written."""
    return tr("已导出“{name}”").format(name=path.name)
