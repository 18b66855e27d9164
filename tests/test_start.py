import os
import subprocess
import sys

import pytest

from tests.modules import ROOT

pytestmark = pytest.mark.e2e

HEAVY = {"pandas", "sqlite_utils", "numpy", "pyqtgraph", "openpyxl", "docx", "pypdf", "matplotlib"}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": "error"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.fixture(scope="module")
def at_first_paint() -> set[str]:
    """Packages that are imported when the overview has been painted."""
    done = run("-m", "tests.bench.start", "--temp", "--page", "overview")
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split()[3:])


def test_nothing_heavy_before_the_first_paint(at_first_paint: set[str]) -> None:
    assert not at_first_paint & HEAVY


def test_the_probe_sees_what_is_imported(at_first_paint: set[str]) -> None:
    assert {"desktop", "PySide6", "sqlite3"} <= at_first_paint


def test_starts_and_ends_without_a_word() -> None:
    done = run("-m", "desktop", "--temp", "--page", "overview", "--quit-after", "0")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_find_does_without_qt() -> None:
    code = (
        "import sys; sys.argv = ['desktop', 'find', '快递', '--limit', '1']\n"
        "from desktop.__main__ import main\n"
        "assert main() == 0\n"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    done = run("-c", code)
    assert done.returncode == 0, done.stderr
    assert not set(done.stdout.splitlines()[-1].split()) & {"PySide6", "shiboken6", *HEAVY}
