"""The log: one rotating file in the reader's folder, or none where that cannot be written."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

#: Exit code of a start without a display, and the one sentence that goes with it.
EXIT_NO_DISPLAY = 4
NO_DISPLAY = "没有可用的显示器，不能打开窗口；要得到一页的图片，请用：python -m desktop picture overview 图.png"

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start(folder: Path | None, *, level: int = logging.INFO) -> None:
    """Send log records to ``shangjian.log`` in `folder`.

    A folder that cannot be made or written is not an error: the program then keeps no log.
    """
    root = logging.getLogger()
    root.setLevel(level)
    if folder is None:
        root.addHandler(logging.NullHandler())
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / "shangjian.log", maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter(FORMAT))
    root.addHandler(handler)
