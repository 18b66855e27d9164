"""The program as a process, and an X display to show it on."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def bare_environment() -> dict[str, str]:
    """Variables of the process without any display; the project can be imported from any folder."""
    kept = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


@pytest.fixture
def desktop(bare_environment: dict[str, str], tmp_path: Path) -> Run:
    """Runs ``python -m desktop`` with some arguments, in a folder of its own."""
    folder = tmp_path / "cwd"
    folder.mkdir()

    def run(
        *arguments: object, variables: Mapping[str, str] | None = None, seconds: float = 60
    ) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "desktop", *map(str, arguments)]
        done = subprocess.run(
            command, cwd=folder, env={**bare_environment, **(variables or {})}, timeout=seconds, check=False,
            capture_output=True, encoding="utf-8",
        )  # fmt: skip
        assert list(folder.iterdir()) == [], "the program left files in the folder it was started in"
        return done

    return run


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """A display of its own, ``:7``."""
    if not shutil.which("Xvfb"):
        pytest.skip("Xvfb is not installed")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-noreset", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            server.kill()
            pytest.skip("Xvfb does not start here")
        yield f":{number}"
        server.terminate()
