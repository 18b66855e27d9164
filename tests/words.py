"""Chinese words in the code: which of them are shown without `tr`, what `tr` and `mark` are given, translations."""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from tests.modules import ROOT, Module

HAN = re.compile("[\u3400-\u9fff]")
#: Names of the program and of figures, conditions of places (``主题:…``) and links: the same in every language.
NAMES = re.compile(r"商鉴|[图表]\d+-\d+|(商鉴|收录|指标|图表|品类|地区|章节|发文机关|主题):.*", re.DOTALL)
MARKERS = {"tr", "mark"}
#: Methods and functions that look at words, or take them apart, and do not show them.
LOOKING = {
    "startswith", "endswith", "removeprefix", "removesuffix", "partition", "rpartition", "split", "replace", "find",
    "count", "index", "strip", "lstrip", "rstrip", "compile", "sub", "match", "maketrans",
}  # fmt: skip
#: Functions whose arguments are keys, data or parts of documents.
KEYS = {
    "Location", "SheetColumn", "Sheet", "Look", "Face", "Regex", "of_observations", "of_policies", "of_terms",
    "of_discrepancies", "values_sheet", "citation", "place_of", "_row_sheet", "Paragraph", "frozenset", "PurePath",
}  # fmt: skip
#: Functions returning these make documents, whose words are Chinese.
DOCUMENTS = re.compile(r"\b(Sheet|Plate|Payload|Briefing|Block)\b")
#: Errors for whoever wrote the program.
BUGS = {"ValueError", "KeyError", "TypeError", "AssertionError", "RuntimeError", "ArgumentTypeError"}


@dataclass(frozen=True, slots=True)
class Words:
    """Chinese words at a place of a module.

    Attributes:
        node: A constant or an f-string.
        symbol: Function, class or table in which it stands: ``CasesPage.status``.
        text: What it says, with ``{}`` where an f-string puts values.
    """

    node: ast.Constant | ast.JoinedStr
    symbol: str
    text: str


def text_of(node: ast.AST) -> str:
    """Words of a constant or an f-string."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(text_of(part) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return ""


def name_of(call: ast.Call) -> str:
    """The last name of what is called: ``text`` for ``style.Label.text(…)``."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _says_chinese(node: ast.AST) -> bool:
    """Whether a constant, or any part of an f-string and of what it puts in, is Chinese."""
    if NAMES.fullmatch(text_of(node)):
        return False
    puts_in = [part.value for part in getattr(node, "values", ()) if isinstance(part, ast.FormattedValue)]
    return bool(HAN.search(text_of(node))) or any(True for part in puts_in for _ in _unspoken(part, ""))


def untranslated(module: Module) -> Iterator[Words]:
    """Chinese words that are neither given to `tr` or `mark` nor stand where words are not shown."""
    yield from _unspoken(module.tree, "")


def _unspoken(node: ast.AST, symbol: str) -> Iterator[Words]:
    if isinstance(node, ast.Constant | ast.JoinedStr):
        if _says_chinese(node):
            yield Words(node, symbol, text_of(node))
        return
    inner = _inner_symbol(node, symbol)
    for part in _shown_parts(node):
        yield from _unspoken(part, inner)


def _inner_symbol(node: ast.AST, symbol: str) -> str:
    name = ""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        name = node.name
    elif isinstance(node, ast.Assign | ast.AnnAssign) and (not symbol or (symbol[:1].isupper() and "." not in symbol)):
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        name = ast.unparse(target) if isinstance(target, ast.Name) else ""
    return f"{symbol}.{name}".strip(".") if name else symbol


def _shown_parts(node: ast.AST) -> Iterator[ast.AST]:
    """Parts of a node in which words may be shown."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    if isinstance(node, ast.Compare | ast.Set | ast.Slice | ast.match_case):
        yield from getattr(node, "body", ())
        return
    if isinstance(node, ast.FunctionDef) and node.returns is not None and DOCUMENTS.search(ast.unparse(node.returns)):
        return
    if isinstance(node, ast.Dict):
        yield from node.values
    elif isinstance(node, ast.Subscript):
        yield node.value
    elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and name_of(node.exc) in BUGS:
        return
    elif isinstance(node, ast.Call):
        yield from _shown_arguments(node)
    elif isinstance(node, ast.FunctionDef):
        yield from (*node.args.defaults, *(d for d in node.args.kw_defaults if d), *node.decorator_list, *node.body)
    else:
        yield from ast.iter_child_nodes(node)


def _shown_arguments(call: ast.Call) -> Iterator[ast.AST]:
    name = name_of(call)
    yield call.func
    if name in MARKERS | LOOKING | KEYS:
        return
    arguments = call.args[1:] if name in {"get", "put_text", "partial"} else call.args
    yield from arguments
    yield from (keyword.value for keyword in call.keywords)


def given(module: Module) -> Iterator[tuple[ast.Call, tuple[str, str] | None]]:
    """Every call of `tr` and `mark` with its text and use; ``None`` where these are no plain literals."""
    inside = {id(part) for node in ast.walk(module.tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKERS:
            plain = len(node.args) in {1, 2} and all(isinstance(part, ast.Constant) for part in node.args)
            texts = [text_of(part) for part in node.args] + [""]
            yield node, (texts[0], texts[1]) if plain and not node.keywords and id(node) not in inside else None


# The translations

ENGLISH = ROOT / "resources" / "translations" / "en.ts"


@cache
def messages() -> Mapping[tuple[str, str], str]:
    """English by text and use."""
    every = ET.parse(ENGLISH).iter("message")  # noqa: S314 - our own file
    return {(m.findtext("source", ""), m.findtext("comment") or ""): m.findtext("translation", "") for m in every}
