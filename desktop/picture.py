"""``python -m desktop picture``: a page as a PNG file, without a display."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow
#: What a page still makes in the background is waited for this long, in seconds.
_PATIENCE = 30.0


def _size(words: str) -> tuple[int, int]:
    width, mark, height = words.lower().partition("x")
    if not mark or not width.isdigit() or not height.isdigit():
        raise argparse.ArgumentTypeError(f"{words}：应写成 1280x800")
    size = int(width), int(height)
    if not (800 <= size[0] <= 4000 and 560 <= size[1] <= 4000):
        raise argparse.ArgumentTypeError(f"{words}：宽 800—4000，高 560—4000")
    return size


def _scale(words: str) -> float:
    try:
        value = float(words)
    except ValueError:
        value = 0.0
    if not 1 <= value <= 4:
        raise argparse.ArgumentTypeError(f"{words}：应在 1 到 4 之间")
    return value


def parser() -> argparse.ArgumentParser:
    """Command line of this command."""
    made = argparse.ArgumentParser(prog="python -m desktop picture", description="把一页画成 PNG，不需要显示器")
    made.add_argument("page", help="页，例如 overview、指标、figures:图1-12、search:快递")
    made.add_argument("file", type=Path, help="PNG 文件")
    made.add_argument("--theme", choices=("light", "dark"), default="light", help="主题")
    made.add_argument("--size", type=_size, default=(1280, 800), metavar="宽x高", help="窗口大小，默认 1280x800")
    made.add_argument("--scale", type=_scale, default=1.0, help="屏幕缩放，1 到 4")
    made.add_argument("--text", type=int, choices=(90, 100, 110, 125, 150, 175, 200), default=100, help="字号")
    made.add_argument("--language", choices=("zh", "en"), default="zh", help="界面的语言")
    made.add_argument("--database", type=Path, default=None, help="另一份数据文件")
    return made


def _settle(window: MainWindow) -> None:
    """Let the window lay itself out, and wait for what its page makes in the background."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the platform must be chosen before Qt starts

    patience = time.monotonic() + _PATIENCE
    QApplication.processEvents()
    while window.page is not None and window.page.busy and time.monotonic() < patience:
        QApplication.processEvents()
        time.sleep(0.01)
    for _ in range(5):
        QApplication.processEvents()


def run(arguments: Sequence[str]) -> int:
    """Draw the page.

    Returns:
        0; 1 when the file could not be written, 3 when the database cannot be used, with a sentence on standard error.
    """
    made = parser()
    options = made.parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)

    from desktop import app, paths  # noqa: PLC0415 - the platform must be chosen before Qt starts
    from desktop.core.records import Location  # noqa: PLC0415
    from desktop.settings import SettingsStore  # noqa: PLC0415
    from desktop.store.errors import DatabaseError  # noqa: PLC0415
    from desktop.store.reference import ReferenceStore  # noqa: PLC0415

    application = app.make_application((), options.language)
    from desktop.views import pages  # noqa: PLC0415 - views follow the language
    from desktop.views.main_window import MainWindow  # noqa: PLC0415

    name, _, ref = options.page.partition(":")
    spec = pages.find(name)
    if spec is None and name != "search":
        known = "、".join(f"{page.id}（{page.title}）" for page in pages.PAGES)
        made.error(f"没有“{name}”这一页。可用：{known}、search:词")
    try:
        store = ReferenceStore.open(options.database or paths.reference_database())
    except DatabaseError as error:
        made.exit(3, f"{error.sentence}\n")
    settings = SettingsStore(None)
    settings.set("text_size", options.text)
    window = MainWindow(app.make_context(store, settings, application, theme=options.theme))
    window.resize(*options.size)
    window.show()
    window.go(Location(spec.id if spec else "overview", ref if spec else ""))
    if spec is None:
        window.search.begin(ref)
    _settle(window)
    saved = window.grab().save(str(options.file), "PNG")
    window.close()
    store.close()
    if not saved:
        made.exit(1, f"未能写入“{options.file.name}”：文件夹不存在或不能写入。\n")
    return 0
