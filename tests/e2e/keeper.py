"""A process that writes to the reader's database until it is killed, and says what it is about to do and what is done.

Each line is a letter and the words of a note: ``+`` it is kept, ``?`` it is about to be removed, ``-`` it is gone.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from desktop.core.clippings import Collection, Item, Shelf
from desktop.store.userdata import UserData


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def keep(path: Path, name: str) -> None:
    """Add, move, rename, remove and take back, for ever."""
    chance = random.Random(name)  # noqa: S311 - only variety is wanted
    book = UserData(path).notebook
    if not book.shelf.collections:
        book.apply("新建", lambda shelf: shelf.added(Collection("简报")))
    number = 0
    while True:
        number += 1
        words = f"{name}-{number}"
        one = book.shelf.collections[0]
        item = Item("note", text=words + "　" + "字" * chance.randrange(400))
        book.apply("加", lambda shelf, one=one, item=item: shelf.changed(one.added([item])))  # type: ignore[misc]
        say(f"+{words}")
        one = book.shelf.collections[0]
        step = chance.randrange(4)
        if step == 0:
            moved = one.moved({item.id}, chance.randrange(len(one.items)))
            book.apply("移动", lambda _shelf, moved=moved: Shelf((moved,)))  # type: ignore[misc]
        elif step == 1:
            say(f"?{words}")
            book.apply("删除", lambda shelf, one=one, item=item: shelf.changed(one.without({item.id})))  # type: ignore[misc]
            say(f"-{words}")
            if chance.randrange(2):
                book.undo()
                say(f"+{words}")
        elif step == 2:
            renamed = Collection(f"简报 {number}", one.items, one.id)
            book.apply("改名", lambda shelf, renamed=renamed: shelf.changed(renamed))  # type: ignore[misc]


if __name__ == "__main__":
    keep(Path(sys.argv[1]), sys.argv[2])
