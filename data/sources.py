"""Read the source files: CSV parts, digests and cases in Markdown. Reading judges nothing but the files' form."""

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_LINK = re.compile(r"\[([^\[\]]+)\]\(([^()]+)\)")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong in a source file, as ``file:line: reason``."""

    path: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.reason}"


class SourceError(Exception):
    """The source files cannot be made into a database; ``problems`` says why, one for each row."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in sorted(set(problems))))
        self.problems = tuple(sorted(set(problems)))


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a CSV part.

    Attributes:
        path: The file, relative to the folder of sources.
        line: Where the row starts, from 1 (the header).
        cells: Column name to text.
    """

    path: str
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def problem(self, reason: str) -> Problem:
        """Make a problem that points at this row."""
        return Problem(self.path, self.line, reason)


@dataclass(frozen=True, slots=True)
class Digest:
    """The digest of one section."""

    path: str
    line: int
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Part of a case's paragraph that is backed by an observation."""

    start: int
    length: int
    observation_id: str


@dataclass(frozen=True, slots=True)
class CaseParagraph:
    """A paragraph of a case, under its heading, its links taken out of the text."""

    path: str
    line: int
    case_id: str
    heading: str
    text: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything under one folder of sources.

    Attributes:
        shared: Tables that all documents share, by name (regions, indicators …).
        tables: For each document id, its tables by name (observations, sections …).
        digests: For each document id, its digests.
        paragraphs: For each document id, the paragraphs of its cases.
        problems: What could not be read.
    """

    shared: Mapping[str, list[Row]]
    tables: Mapping[str, Mapping[str, list[Row]]]
    digests: Mapping[str, list[Digest]]
    paragraphs: Mapping[str, list[CaseParagraph]]
    problems: list[Problem] = field(default_factory=list)


def read_sources(root: Path, *, shared: Sequence[str], per_document: Sequence[str]) -> Sources:
    """Read a folder of sources.

    A table ``name`` consists of ``name.csv`` and of every ``name/<part>.csv``, in that order, parts by name. The tables
    of a document stand in a folder that is called as the document's id in ``documents.csv``.

    Args:
        root: The folder.
        shared: Names of the tables directly in it.
        per_document: Names of the tables in each document's folder.

    Returns:
        The rows, with the problems met while reading.
    """
    problems: list[Problem] = []
    shared_rows = {name: _read_table(root, root, name, problems) for name in shared}
    documents = [row["id"] for row in shared_rows.get("documents", []) if row["id"]]
    tables: dict[str, dict[str, list[Row]]] = {}
    for document in documents:
        tables[document] = {name: _read_table(root, root / document, name, problems) for name in per_document}
        known = {"digests", "cases", *per_document}
        problems += _strangers(root, root / document, known)
    problems += _strangers(root, root, {*shared, *documents})
    digests = {document: _read_digests(root, root / document / "digests", problems) for document in documents}
    paragraphs = {document: _read_cases(root, root / document / "cases", problems) for document in documents}
    return Sources(shared_rows, tables, digests, paragraphs, problems)


def read_csv(path: Path, label: str, problems: list[Problem]) -> list[Row]:
    """Read one CSV file with a header row.

    Args:
        path: The file.
        label: Its name in messages.
        problems: Takes what is wrong: not UTF-8, a doubled column, a row of another width.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        problems.append(Problem(label, 1, f"不是 UTF-8：{error.reason}"))
        return []
    reader = csv.reader(text.splitlines(keepends=True))
    header = next(reader, [])
    if len(set(header)) != len(header) or not header:
        problems.append(Problem(label, 1, "表头为空或有重复列"))
        return []
    rows: list[Row] = []
    start = reader.line_num + 1
    for cells in reader:
        if len(cells) == len(header):
            stripped = [cell.strip() for cell in cells]
            rows.append(Row(label, start, dict(zip(header, stripped, strict=True))))
        elif cells:
            problems.append(Problem(label, start, f"有 {len(cells)} 格，表头有 {len(header)} 列"))
        start = reader.line_num + 1
    return rows


def split_links(marked: str) -> tuple[str, tuple[Link, ...]]:
    """Take ``[words](observation id)`` out of a paragraph.

    Returns:
        The plain text and where in it each link stands; several ids of one link are separated by spaces.
    """
    plain: list[str] = []
    links: list[Link] = []
    length = at = 0
    for match in _LINK.finditer(marked):
        before, words = marked[at : match.start()], match[1]
        links += [Link(length + len(before), len(words), ref) for ref in match[2].split()]
        plain += [before, words]
        length += len(before) + len(words)
        at = match.end()
    plain.append(marked[at:])
    return "".join(plain), tuple(links)


def _read_table(root: Path, folder: Path, name: str, problems: list[Problem]) -> list[Row]:
    files = [folder / f"{name}.csv", *sorted((folder / name).glob("*.csv"))]
    rows: list[Row] = []
    for path in files:
        if path.is_file():
            rows += read_csv(path, path.relative_to(root).as_posix(), problems)
    return rows


def _strangers(root: Path, folder: Path, known: set[str]) -> list[Problem]:
    if not folder.is_dir():
        return []
    return [
        Problem(path.relative_to(root).as_posix(), 1, "没有表叫这个名字")
        for path in sorted(folder.iterdir())
        if (path.is_dir() or path.suffix == ".csv") and path.name.removesuffix(".csv") not in known
    ]


def _read_digests(root: Path, folder: Path, problems: list[Problem]) -> list[Digest]:
    digests: list[Digest] = []
    for path in sorted(folder.glob("*.md")):
        label = path.relative_to(root).as_posix()
        for line, heading, paragraphs in _blocks(path):
            if not heading or len(paragraphs) != 1:
                problems.append(Problem(label, line, f"每个“## 编号”下应恰有一段，这里有 {len(paragraphs)} 段"))
            else:
                digests.append(Digest(label, line, heading, paragraphs[0][1]))
    return digests


def _read_cases(root: Path, folder: Path, problems: list[Problem]) -> list[CaseParagraph]:
    found: list[CaseParagraph] = []
    for path in sorted(folder.glob("*.md")):
        label = path.relative_to(root).as_posix()
        for line, heading, paragraphs in _blocks(path):
            if not heading or not paragraphs:
                problems.append(Problem(label, line, "案例各段应在“## 标题”之下"))
            for at, marked in paragraphs:
                text, links = split_links(marked)
                if "](" in text:
                    problems.append(Problem(label, at, "链接应写作 [文字](观测编号)"))
                found.append(CaseParagraph(label, at, path.stem, heading, text, links))
    return found


def _blocks(path: Path) -> list[tuple[int, str, list[tuple[int, str]]]]:
    """Cut Markdown at its ``## `` headings: line, heading and the (line, paragraph) pairs below it."""
    blocks: list[tuple[int, str, list[tuple[int, str]]]] = []
    open_paragraph = False
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        words = line.strip()
        if line.startswith("## "):
            blocks.append((number, line[3:].strip(), []))
            open_paragraph = False
        elif not words or line.startswith("# "):
            open_paragraph = False
        else:
            if not blocks:
                blocks.append((number, "", []))
            paragraphs = blocks[-1][2]
            if open_paragraph:
                at, before = paragraphs[-1]
                paragraphs[-1] = (at, before + words)
            else:
                paragraphs.append((number, words))
            open_paragraph = True
    return blocks
