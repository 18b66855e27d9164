"""Opening a file that the reader double-clicked: the window is told which, and finds out what to do with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.records import Location
from desktop.language import tr
from desktop.views.collections import CollectionsPage
from desktop.views.faults import tell

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

def _open_collection(window: MainWindow, path: Path) -> None:
    """Take a collection into the reader's own and show it."""
    window.go(Location("collections"))
    page = window.page
    if isinstance(page, CollectionsPage):
        page.files.load_from(path)


#: Ending of a file's name to what opens it. Whatever the system's file types name (packaging/) belongs here.
OPENERS: Mapping[str, Callable[[MainWindow, Path], None]] = {".shangjian.json": _open_collection}


def open_file(window: MainWindow, path: Path) -> None:
    """Open a file, or say why not; the file is never changed here."""
    if not path.is_file():
        tell(window, tr("找不到文件“{name}”。没有作任何改动。").format(name=path.name), str(path))
        return
    for ending, opener in OPENERS.items():
        if path.name.endswith(ending):
            opener(window, path)
            return
    tell(window, tr("本版商鉴不能打开“{name}”。文件没有改动。").format(name=path.name), str(path))
