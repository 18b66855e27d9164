"""Ctrl+D: what is selected goes into a collection, from any page; undo and redo of what was done there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from desktop.core.clippings import NEW_TITLE, Collection, Item, Shelf
from desktop.language import shown, tr
from desktop.store.user_errors import UserDataError

if TYPE_CHECKING:
    from desktop.views.context import Context
    from desktop.views.main_window import MainWindow

NOTHING = tr("先选要加入摘编的内容")


def target_of(context: Context) -> Collection | None:
    """The collection that Ctrl+D adds to: the one chosen last, otherwise the first; ``None`` where there is none.

    Raises:
        UserDataError: The reader's database cannot be read.
    """
    shelf = context.user.notebook.shelf
    chosen = shelf.find(context.settings.text("collection"))
    return chosen or next(iter(shelf.collections), None)


def collect(window: MainWindow, *, into: Collection | None = None) -> None:
    """Put what is selected, or what is open, into a collection and say so, with a way back.

    Args:
        window: The window.
        into: The collection; the one chosen last if not given, a new one where there is none.
    """
    items = _wanted(window)
    if not items:
        window.say(NOTHING)
        return
    try:
        window.context.user.notebook.refresh()
        target = into or target_of(window.context) or Collection(shown(NEW_TITLE))
        target = window.context.user.notebook.shelf.find(target.id) or target
        window.context.settings.set("collection", target.id)
        fresh = target.missing(items)
        if not fresh:
            window.say(tr("已在摘编“{title}”中").format(title=target.title))
            return
        label = tr("加入“{title}”").format(title=target.title)
        window.context.user.notebook.apply(label, partial(_with, target=target, items=fresh))
    except UserDataError as error:
        window.say(error.sentence)
        window.page_changed()
        return
    what = fresh[0].text if len(fresh) == 1 else tr("{fresh} 条").format(fresh=len(fresh))
    hint = tr("　（请到摘编页看提示）") if window.context.user.notice else ""
    window.say(
        tr("已加入“{title}”：{what}{hint}").format(title=target.title, what=what, hint=hint), undo=partial(undo, window)
    )
    window.page_changed()


def _with(shelf: Shelf, *, target: Collection, items: tuple[Item, ...]) -> Shelf:
    if shelf.find(target.id) is None:
        shelf = shelf.added(target)
    now = shelf.find(target.id)
    return shelf.changed(now.added(items)) if now else shelf


def _wanted(window: MainWindow) -> tuple[Item, ...]:
    if window.search.shows_results:
        from desktop.core import pieces  # noqa: PLC0415 - not needed on other ways here

        hit = window.search.popup.current_hit()
        return (pieces.of_hit(hit),) if hit else ()
    return window.page.items() if window.page else ()


def choose(window: MainWindow) -> None:
    """Let the reader choose the collection, or a new one, in a menu under the button."""
    try:
        shelf = window.context.user.notebook.shelf
        here = target_of(window.context)
    except UserDataError as error:
        window.say(error.sentence)
        return
    menu = QMenu(window)
    menu.setStyleSheet(window.context.style.sheet())
    for one in shelf.collections:
        entry = menu.addAction(
            tr("{title}　{items} 条").format(title=one.title, items=len(one.items)), partial(collect, window, into=one)
        )
        entry.setCheckable(True)
        entry.setChecked(here is not None and one.id == here.id)
    if shelf.collections:
        menu.addSeparator()
    menu.addAction(tr("新建摘编"), lambda: collect(window, into=Collection(shelf.free_title(shown(NEW_TITLE)))))
    menu.aboutToHide.connect(menu.deleteLater)
    button = window.top.collect
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


def undo(window: MainWindow) -> None:
    """Take back the last change of a collection."""
    _step(window, back=True)


def redo(window: MainWindow) -> None:
    """Do again what was taken back."""
    _step(window, back=False)


def _step(window: MainWindow, *, back: bool) -> None:
    try:
        book = window.context.user.notebook
        label = book.undo() if back else book.redo()
    except UserDataError as error:
        window.say(error.sentence)
    else:
        word = tr("撤销") if back else tr("重做")
        window.say(
            tr("已{word}：{label}").format(word=word, label=label)
            if label
            else tr("没有可{word}的操作").format(word=word)
        )
    window.page_changed()
