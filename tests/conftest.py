"""What every test is given, and what no test may do. Qt is imported inside functions: some tests run without it."""

from __future__ import annotations

import importlib.util
import logging
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from desktop.store.reference import ReferenceStore

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.style import Style
    from desktop.views.context import Context

ROOT = Path(__file__).resolve().parent.parent
NEEDS_QT = ("models", "views", "e2e", "pictures", "bench", "test_start.py", "test_tasks.py", "test_tooling.py")
#: Folders that tools fill as they run.
NOT_OURS = {
    ".git", ".venv", "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis",
    ".import_linter_cache", "build", "dist",
}  # fmt: skip

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("QT_SCALE_FACTOR", None)
collect_ignore = [] if importlib.util.find_spec("PySide6") else list(NEEDS_QT)


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    if not pluginmanager.hasplugin("pytest-qt"):
        # The settings of pytest-qt are then unknown words, which --strict-config refuses.
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "setting of pytest-qt, which is not installed")


def pytest_report_header() -> str:
    return f"PySide6 is missing: left out {', '.join(collect_ignore)}" if collect_ignore else ""


# What is given


@pytest.fixture(scope="session")
def database() -> Path:
    """The database that is shipped."""
    return ROOT / "data" / "ecommerce.sqlite"


@pytest.fixture(scope="session")
def store(database: Path) -> Iterator[ReferenceStore]:
    """The shipped database, open."""
    opened = ReferenceStore.open(database)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application object of pytest-qt, with the style and the fonts of the program."""
    from desktop import style
    from desktop.views.widgets import roles

    qapp.setStyle("Fusion")
    roles.install()
    assert style.load_fonts(), "the bundled fonts are missing"
    return qapp


@pytest.fixture
def style(qapp: QApplication) -> Style:
    """The light look at 100 %."""
    from desktop.style import Style

    made = Style(theme="light")
    qapp.setPalette(made.palette())
    qapp.setFont(made.font("table"))
    return made


@pytest.fixture
def context(store: ReferenceStore, style: Style) -> Context:
    """What pages are made from; settings stay in memory."""
    from desktop.settings import SettingsStore
    from desktop.views.context import Context

    return Context(store, style, SettingsStore(None))


# What is forbidden


class _Records(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log is a failure, unless the test is marked ``allow_log``."""
    handler, root = _Records(), logging.getLogger()
    root.addHandler(handler)
    yield
    root.removeHandler(handler)
    marker = request.node.get_closest_marker("allow_log")
    allowed = (marker.args or ("",)) if marker else ()
    unexpected = [line for line in handler.seen if not any(word in line for word in allowed)]
    if unexpected:
        pytest.fail("unexpected in the log:\n" + "\n".join(unexpected), pytrace=False)


@pytest.fixture(autouse=True, scope="session")
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests, and the programs they start, have the folders of nobody."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(home / name))
        yield


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Nothing leaves the machine, or comes in."""

    def guarded(name: str) -> Any:
        original = getattr(socket.socket, name)

        def call(self: socket.socket, address: Any) -> Any:
            if self.family in {socket.AF_INET, socket.AF_INET6}:
                raise AssertionError(f"a test reached for the network: {name} {address!r}")
            return original(self, address)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "bind"):
            patch.setattr(socket.socket, name, guarded(name))
        yield


def _files() -> set[str]:
    found: set[str] = set()
    for folder, inner, names in os.walk(ROOT):
        inner[:] = [name for name in inner if name not in NOT_OURS]
        # Modules do not come from tests: someone is writing one while the tests run.
        found.update(os.path.join(folder, name) for name in names if not name.endswith((".py", ".pyc")))  # noqa: PTH118
    return found


@pytest.fixture(autouse=True, scope="module")
def _tidy() -> Iterator[None]:
    """Tests write to temporary folders; nothing may be left in the project."""
    before = _files()
    yield
    left = sorted(_files() - before)
    if left:
        pytest.fail("left in the project:\n" + "\n".join(left), pytrace=False)
