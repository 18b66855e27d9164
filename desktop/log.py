"""The log: one file in the reader's folder, or none where that cannot be written.

The logging package costs a tenth of the time of a start, so it is imported when there is something to say or in idle
time after the first paint, never before.
"""

from __future__ import annotations

import sys
from pathlib import Path

#: Exit code of a start without a display, and the one sentence that goes with it.
EXIT_NO_DISPLAY = 4
NO_DISPLAY = "没有可用的显示器，不能打开窗口；要得到一页的图片，请用：{} picture overview 图.png"

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def no_display() -> str:
    """The sentence for a start without a display, with the command as this copy of the program is called."""
    return NO_DISPLAY.format(command())


def command() -> str:
    """How this copy of the program is called on a command line."""
    return Path(sys.executable).name if getattr(sys, "frozen", False) else "python -m desktop"


def start(folder: Path | None) -> None:
    """Send log records to ``shangjian.log`` in `folder`; calling again changes nothing.

    A folder that cannot be made or written is not an error: the program then keeps no log.

    Args:
        folder: The reader's folder for logs, or ``None`` to keep none.
    """
    import logging  # noqa: PLC0415 - see the module's docstring
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415

    root = logging.getLogger()
    if any(getattr(handler, "shangjian", False) for handler in root.handlers):
        return
    root.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a full disk must not print a traceback for each record
    handler: logging.Handler = logging.NullHandler()
    if folder is not None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(
                folder / "shangjian.log", maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
            )
        except OSError:
            handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter(FORMAT))
    handler.shangjian = True  # type: ignore[attr-defined]
    root.addHandler(handler)


def warn(name: str, message: str, *values: object) -> None:
    """Write a warning.

    Args:
        name: Who says it, ``__name__``.
        message: Words with ``%s`` for each of `values`.
        *values: What goes into the words.
    """
    import logging  # noqa: PLC0415

    logging.getLogger(name).warning(message, *values)


def note(name: str, message: str, *values: object) -> None:
    """Write a remark that asks for nothing."""
    import logging  # noqa: PLC0415

    logging.getLogger(name).info(message, *values)
