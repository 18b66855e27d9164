import ast
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.modules import ROOT, Module, imports, is_within, modules

PRINTING = {"desktop/find.py", "desktop/__main__.py", "desktop/picture.py", "desktop/render.py"}
HEAVY = frozenset({"pandas", "sqlite_utils", "numpy", "pyqtgraph", "openpyxl", "docx", "pypdf"})
#: The only place that may import a library, inside functions too.
ROOMS = {
    "sqlite3": "desktop/store/", "sqlite_utils": "desktop/store/", "pyqtgraph": "desktop/views/plots/",
    "numpy": "desktop/views/plots/", "platformdirs": "desktop/paths.py",
}  # fmt: skip
NETWORK = frozenset({
    "socket", "ssl", "http", "urllib.request", "urllib.robotparser", "ftplib", "smtplib", "poplib", "imaplib", "xmlrpc",
    "socketserver", "asyncio", "requests", "httpx", "aiohttp", "urllib3", "PySide6.QtNetwork", "PySide6.QtWebSockets",
    "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtHttpServer",
})  # fmt: skip
COLOUR = re.compile(r"#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6})(?![0-9A-Za-z])")
#: Methods that Qt calls and that are written in small letters; the others are known by their camelCase.
QT_NAMES = {"data", "flags", "event", "index", "parent", "paint", "sort"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
Rule = Callable[[Module], Iterator[str]]


def at_import_time(tree: ast.AST) -> Iterator[tuple[ast.stmt, str]]:
    """Imports that run when the module is imported."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, (*FUNCTIONS, ast.Lambda)):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from imports(node)
        else:
            yield from at_import_time(node)


def prints(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
        if called and module.place not in PRINTING:
            yield module.at(node, "prints")


def heavy_at_start(module: Module) -> Iterator[str]:
    for node, name in at_import_time(module.tree):
        if is_within(name, HEAVY) and not module.place.startswith("desktop/views/plots/"):
            yield module.at(node, f"imports {name} when it is imported itself")


def outside_its_room(module: Module) -> Iterator[str]:
    for node, name in imports(module.tree):
        for library, room in ROOMS.items():
            if is_within(name, frozenset({library})) and not module.place.startswith(room):
                yield module.at(node, f"imports {name} outside {room}")


def network(module: Module) -> Iterator[str]:
    for node, name in imports(module.tree):
        if is_within(name, NETWORK):
            yield module.at(node, f"imports {name}")


def colours(module: Module) -> Iterator[str]:
    if module.place == "desktop/style.py":
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and (found := COLOUR.search(node.value)):
            yield module.at(node, f"names the colour {found[0]}")


def undocumented(module: Module) -> Iterator[str]:
    """The public without a docstring: module, classes, functions, methods that are not Qt's."""
    if not ast.get_docstring(module.tree):
        yield f"{module.place}:1 has no docstring"
    open_nodes: list[ast.Module | ast.ClassDef] = [module.tree]
    while open_nodes:
        for node in open_nodes.pop().body:
            if not isinstance(node, (*FUNCTIONS, ast.ClassDef)) or node.name.startswith("_"):
                continue
            if isinstance(node, ast.ClassDef):
                open_nodes.append(node)
            elif node.name in QT_NAMES or re.search("[a-z][A-Z]", node.name):
                continue
            if not ast.get_docstring(node):
                yield module.at(node, f"{node.name} has no docstring")


RULES = (prints, outside_its_room, heavy_at_start, network, colours, undocumented)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_desktop_keeps(rule: Rule) -> None:
    broken = [line for module in modules("desktop") for line in rule(module)]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize(
    ("rule", "place", "text"),
    [
        (prints, "desktop/core/units.py", "print(1)"),
        (outside_its_room, "desktop/views/cases.py", "def f():\n    from sqlite3 import connect"),
        (outside_its_room, "desktop/views/figures.py", "def f():\n    import pyqtgraph.exporters"),
        (heavy_at_start, "desktop/export/csv.py", "try:\n    import pandas.io\nexcept ImportError: ..."),
        (heavy_at_start, "desktop/views/figures.py", "from pyqtgraph import PlotWidget"),
        (network, "desktop/app.py", "def f():\n    from urllib import request"),
        (network, "desktop/app.py", "from PySide6 import QtNetwork"),
        (colours, "desktop/views/page.py", "a = 'color: #1b5E8c;'"),
        (undocumented, "desktop/app.py", "'Has one.'\nclass A:\n    'Has one.'\n    def run(self): ..."),
    ],
)
def test_rule_finds(rule: Rule, place: str, text: str) -> None:
    assert len(list(rule(Module(place, text, ast.parse(text))))) == 1


@pytest.mark.parametrize(
    ("rule", "place", "text"),
    [
        (prints, "desktop/find.py", "print(1)"),
        (outside_its_room, "desktop/store/search.py", "import sqlite3"),
        (heavy_at_start, "desktop/export/csv.py", "def f():\n    import pandas"),
        (heavy_at_start, "desktop/views/plots/chart_view.py", "import pyqtgraph"),
        (network, "desktop/app.py", "from urllib.parse import quote"),
        (colours, "desktop/style.py", "a = '#1B5E8C'"),
        (undocumented, "desktop/a.py", "'.'\nclass A:\n    '.'\n    def data(self): ...\n    def rowCount(self): ..."),
    ],
)
def test_rule_lets_pass(rule: Rule, place: str, text: str) -> None:
    assert not list(rule(Module(place, text, ast.parse(text))))


def test_rooms() -> None:
    pytest.importorskip("importlinter", reason="import-linter is not installed")
    command = Path(sys.executable).with_name("lint-imports")
    plain = {**os.environ, "NO_COLOR": "1"}
    done = subprocess.run([command, "--no-cache"], cwd=ROOT, env=plain, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
