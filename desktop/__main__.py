"""Command line: ``python -m desktop``, with the commands ``find``, ``picture`` and ``render``."""

from __future__ import annotations

import gc
import os
import sys

from desktop.log import EXIT_NO_DISPLAY, no_display


def main() -> int:
    """Run the program.

    Returns:
        Exit code: 0 done; 1 nothing found or not written; 2 wrong command line; 3 no usable data file; 4 no display;
        5 a file of the program or a library of the system is missing; 6 the self-test failed.
    """
    try:
        return _run()
    except ImportError as error:
        from desktop import notice  # noqa: PLC0415 - only for last words

        notice.show(notice.missing(error))
        return notice.EXIT_INCOMPLETE


def _run() -> int:
    arguments = sys.argv[1:]
    if arguments[:1] == ["find"]:
        from desktop import find  # noqa: PLC0415 - must work without Qt

        return find.run(arguments[1:])
    if arguments[:1] == ["picture"]:
        from desktop import picture  # noqa: PLC0415

        return picture.run(arguments[1:])
    if arguments[:1] == ["render"]:
        from desktop import render  # noqa: PLC0415

        return render.run(arguments[1:])
    if not _has_display():
        print(no_display(), file=sys.stderr)
        return EXIT_NO_DISPLAY
    gc.disable()  # a start makes thousands of lasting objects and no garbage; app turns it on after the first paint
    from desktop import app  # noqa: PLC0415

    return app.run(arguments)


def _has_display() -> bool:
    if sys.platform in {"win32", "darwin"} or "-h" in sys.argv or "--help" in sys.argv:
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in {"offscreen", "minimal", "vnc", "linuxfb", "eglfs"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
