"""The Python modules of the project, parsed, for tests that look at the code itself."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Module:
    """A module.

    Attributes:
        place: Path from the top of the project, ``desktop/app.py``.
        text: Source.
        tree: Parsed source.
    """

    place: str
    text: str
    tree: ast.Module

    def at(self, node: ast.AST, words: str) -> str:
        """One line about a place in the module."""
        return f"{self.place}:{getattr(node, 'lineno', 1)} {words}"


def modules(*folders: str) -> Iterator[Module]:
    """All modules below some folders of the project."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            yield Module(path.relative_to(ROOT).as_posix(), text, ast.parse(text))


def imports(tree: ast.AST) -> Iterator[tuple[ast.stmt, str]]:
    """Every import below a node, with the dotted name of each module and of each thing taken from it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


def is_within(name: str, packages: frozenset[str]) -> bool:
    """Whether a dotted name is one of some packages or lies in one."""
    parts = name.split(".")
    return any(".".join(parts[:count]) in packages for count in range(1, len(parts) + 1))
