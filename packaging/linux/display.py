"""An X display without a screen, and how long the packaged program takes to start on it beside its source."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
#: Start of the packaged program: at most so many times that of the source.
RATIO = 1.3
ROUNDS = 9


@contextmanager
def screen() -> Iterator[str]:
    """An X display of its own."""
    Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)  # noqa: S108 - where X keeps its sockets
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-ac", "-noreset", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL) as server:  # noqa: S603
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise SystemExit("Xvfb does not start")
        try:
            yield f":{number}"
        finally:
            server.terminate()


def start_ratio(bundle: Path, display: str) -> tuple[float, float]:
    """Seconds from start to end of the packaged program and of the source, in turn on this machine; medians."""
    python = PROJECT / ".venv" / "bin" / "python"
    subprocess.run([python, "-m", "compileall", "-q", PROJECT / "desktop"], check=True)  # noqa: S603
    taken: dict[str, list[float]] = {"packaged": [], "source": []}
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": home}
        commands: dict[str, Sequence[str | Path]] = {
            "packaged": (bundle / "shangjian",), "source": (python, "-m", "desktop"),
        }  # fmt: skip
        for number in range(ROUNDS + 1):
            for name, command in commands.items():
                began = time.perf_counter()
                subprocess.run([*command, "--temp", "--quit-after", "0"], cwd=PROJECT, env=environment, check=True)  # noqa: S603
                if number:
                    taken[name].append(time.perf_counter() - began)
    return statistics.median(taken["packaged"]), statistics.median(taken["source"])
