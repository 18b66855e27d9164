import ast
from collections.abc import Iterator

import pytest

from tests.modules import Module, modules

MODULE_LINES = 400
CONFTEST_LINES = 200
FUNCTION_LINES = 50
CLASS_METHODS = 25

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def over_budget(module: Module) -> Iterator[str]:
    lines = len(module.text.splitlines())
    most = CONFTEST_LINES if module.place.endswith("conftest.py") else MODULE_LINES
    if lines > most:
        yield f"{module.place} has {lines} lines, {most} are allowed"
    for node in ast.walk(module.tree):
        if isinstance(node, FUNCTIONS):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES:
                yield module.at(node, f"{node.name} has {length} lines, {FUNCTION_LINES} are allowed")
        elif isinstance(node, ast.ClassDef):
            methods = sum(isinstance(part, FUNCTIONS) for part in node.body)
            if methods > CLASS_METHODS:
                yield module.at(node, f"{node.name} has {methods} methods, {CLASS_METHODS} are allowed")


def test_sizes() -> None:
    over = [line for module in modules("desktop", "data", "tests", "packaging", ".ci") for line in over_budget(module)]
    assert not over, "\n".join(over)


@pytest.mark.parametrize(
    ("place", "text", "said"),
    [
        ("a.py", "x = 1\n" * 401, "a.py has 401 lines, 400 are allowed"),
        ("t/conftest.py", "x = 1\n" * 201, "t/conftest.py has 201 lines, 200 are allowed"),
        ("a.py", "def f():\n" + "    x = 1\n" * 50, "a.py:1 f has 51 lines, 50 are allowed"),
        (
            "a.py",
            "class C:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(26)),
            "a.py:1 C has 26 methods, 25 are allowed",
        ),
    ],
)
def test_names_who_is_over(place: str, text: str, said: str) -> None:
    assert list(over_budget(Module(place, text, ast.parse(text)))) == [said]


def test_the_budget_itself_is_allowed() -> None:
    text = "def f():\n" + "    x = 1\n" * 49
    assert not list(over_budget(Module("a.py", text, ast.parse(text))))
