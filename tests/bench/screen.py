"""A screen to start windows on: Xvfb where there is one, otherwise Qt's offscreen platform."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def screen() -> Iterator[tuple[str, dict[str, str]]]:
    """A name of the screen and the environment that leads to it."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "WAYLAND"))}
    server = shutil.which("Xvfb")
    if server is None:
        yield "offscreen", {**plain, "QT_QPA_PLATFORM": "offscreen"}
        return
    reading, writing = os.pipe()
    command = [server, "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as answer:
            number = answer.readline().strip()
        if number:
            yield "Xvfb", {**plain, "QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        else:
            yield "offscreen", {**plain, "QT_QPA_PLATFORM": "offscreen"}
    finally:
        process.terminate()
        process.wait()
