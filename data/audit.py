"""List every run of digits of a source text that nothing accounts for: ``python -m data.audit``.

The database is complete when the list is empty. A run is accounted for by a row of the database that points at it, by a
row of the table ``claim``, or by one of the rules of ``rule_for``.
"""

import argparse
import re
import sqlite3
import sys
import unicodedata
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from data import seeds
from data.anchors import Run, parse_anchors, read_lines, runs_of
from data.build import SOURCES, TARGET
from data.sources import read_csv

_LINES_PER_PAGE = (40, 70)
"""A page of the report gives between so many lines of the source text."""

_YEAR = re.compile("(?:19|20)[0-9]{2}")
_LABEL_BEFORE = re.compile("(?:图|表|专栏)\\s*(?:[0-9]{1,2}[G-])?$")
_LABEL_AFTER = re.compile("\\s*[G-]\\s*[0-9]")
_RANGE_TO_YEAR = re.compile("\\s*年?\\s*[—–－~～至到和、-]+\\s*(?:19|20)[0-9]{2}\\s*年")
_RANGE_TO_DAY = re.compile("\\s*[—–－~～至到和、-]+\\s*[0-9]{1,2}\\s*([月日])")
_ISO_AFTER = re.compile("G[0-9]{1,2}(?:G[0-9]{1,2})?(?![0-9])")
_ISO_BEFORE = re.compile("(?:19|20)[0-9]{2}G(?:[0-9]{1,2}G)?$")
_CONTEXT = 12


@dataclass(frozen=True, slots=True)
class Leftover:
    """A run of digits that nothing accounts for."""

    line: int
    run: int
    digits: str
    context: str

    def __str__(self) -> str:
        return f"{self.line}.{self.run} {self.digits} {self.context}"


@dataclass(frozen=True, slots=True)
class Claims:
    """What rows of the database account for.

    Attributes:
        runs: Single runs, as (line, number of the run).
        lines: Lines of which every run is accounted for: references, rows of the appendix.
        names: For a line, titles and document numbers that stand in it; runs that occur in them are accounted for.
    """

    runs: frozenset[tuple[int, int]]
    lines: frozenset[int]
    names: dict[int, str]


def read_claims(connection: sqlite3.Connection, document_id: str) -> Claims:
    """Collect what the database says of one document's source text."""
    own = "FROM {} t JOIN section s ON s.id = t.section_id WHERE s.document_id = ?"
    of_report = "?1 IN (SELECT id FROM document WHERE kind = 'report')"
    whole = [
        "SELECT anchor FROM reference WHERE document_id = ?",
        "SELECT anchor FROM policy WHERE in_appendix AND " + of_report,
        "SELECT anchor FROM claim WHERE document_id = ?",
    ]
    single = [
        "SELECT anchor FROM observation WHERE document_id = ?",
        "SELECT t.anchor " + own.format("ranking"),
    ]
    named = [
        "SELECT anchor, title || ' ' || doc_number FROM policy WHERE " + of_report,
        "SELECT t.anchor, p.title || ' ' || p.doc_number || ' ' || t.note FROM policy p JOIN policy_mention t"
        " ON t.policy_id = p.id JOIN section s ON s.id = t.section_id WHERE s.document_id = ?",
    ]
    runs: set[tuple[int, int]] = set()
    lines: set[int] = set()
    for query in [*whole, *single]:
        for (anchor,) in connection.execute(query, (document_id,)):
            for place in parse_anchors(anchor):
                if place.run is not None:
                    runs.add((place.line, place.run))
                elif query in whole and not place.in_characters:
                    lines.add(place.line)
    for (anchor,) in connection.execute("SELECT anchor FROM section WHERE document_id = ?", (document_id,)):
        # The number of a heading is the first run of its first line; what the title states must be observed.
        runs.add((parse_anchors(anchor)[0].line, 1))
    names: dict[int, str] = {}
    for query in named:
        for anchor, text in connection.execute(query, (document_id,)):
            for place in parse_anchors(anchor):
                names[place.line] = names.get(place.line, "") + " " + unicodedata.normalize("NFKC", text)
    return Claims(frozenset(runs), frozenset(lines), names)


def leftovers(lines: Sequence[str], claims: Claims, *, first: int, last: int) -> list[Leftover]:
    """Give the runs of digits that neither a row nor a rule accounts for.

    Args:
        lines: The source text.
        claims: What the database accounts for.
        first: First line to look at, from 1.
        last: Last line to look at.
    """
    found: list[Leftover] = []
    for number in range(first, min(last, len(lines)) + 1):
        if number in claims.lines:
            continue
        names = set(re.findall("[0-9]+", claims.names.get(number, "")))
        for run in runs_of(lines[number - 1]):
            if (number, run.number) in claims.runs or run.digits in names or rule_for(lines, number, run):
                continue
            line = lines[number - 1]
            context = line[max(0, run.start - _CONTEXT) : run.end + _CONTEXT].strip()
            found.append(Leftover(number, run.number, run.digits, context))
    return found


def rule_for(lines: Sequence[str], number: int, run: Run) -> str | None:
    """Name the rule by which a run of digits is no datum, or give None.

    The rules: a date (a four-digit 年, a 月, a 日, ranges of them, 2023Ｇ02Ｇ28), a label (图1Ｇ1, 表1Ｇ1, 专栏5Ｇ1)
    and a page number (one to three digits alone on a line, of a size that fits the line's place in the text).

    Args:
        lines: The source text.
        number: The run's line, from 1.
        run: The run.
    """
    line = lines[number - 1]
    plain = _half_width(line)
    # A date may be broken over two lines.
    following = next((text.strip() for text in lines[number : number + 3] if text.strip()), "")
    before, after = plain[: run.start], plain[run.end :].rstrip() + _half_width(following)
    if _is_date(run.digits, before, after):
        return "日期"
    if _LABEL_BEFORE.search(before) and ("G" in before[-2:] or _LABEL_AFTER.match(after)):
        return "图表号"
    alone = not before.strip() and not plain[run.end :].strip()
    low, high = number / _LINES_PER_PAGE[1], number / _LINES_PER_PAGE[0]
    return "页码" if alone and len(run.digits) <= 3 and low <= int(run.digits) <= high else None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; 1 when something is left over."""
    parser = argparse.ArgumentParser(prog="python -m data.audit", description="列出源文本里还无着落的数字")
    parser.add_argument("--from", dest="first", type=int, help="起始行")
    parser.add_argument("--to", dest="last", type=int, help="末行")
    parser.add_argument("--part", help="只看 scope.csv 里的一部分：1、A、B …")
    parser.add_argument("--all", action="store_true", help="全部源文本，不限于已转录的部分")
    parser.add_argument("--database", type=Path, default=TARGET, help="数据库文件")
    parser.add_argument("--sources", type=Path, default=SOURCES, help="源文件夹")
    options = parser.parse_args(arguments)
    folder = seeds.seeds_folder()
    if folder is None:
        print(seeds.ABSENT)
        return 0
    if not options.database.is_file():
        print(f"没有数据库 {options.database.name}，请先运行 python -m data.build", file=sys.stderr)
        return 1
    found: list[Leftover] = []
    looked = 0
    with closing(sqlite3.connect(options.database.resolve().as_uri() + "?mode=ro", uri=True)) as connection:
        for document_id, first, last, seed in _parts(options, folder):
            lines = read_lines(seed)
            found += leftovers(lines, read_claims(connection, document_id), first=first, last=last)
            looked += sum(len(runs_of(line)) for line in lines[first - 1 : last])
    for leftover in found:
        print(leftover)
    if found:
        print(f"{looked} 段数字中有 {len(found)} 段无着落", file=sys.stderr)
        return 1
    print(f"{looked} 段数字都有着落")
    return 0


def _parts(options: argparse.Namespace, folder: Path) -> list[tuple[str, int, int, Path]]:
    """Give document, first line, last line and source text of each part that is asked for."""
    files = {row["document_id"]: row["file"] for row in read_csv(options.sources / "seeds.csv", "seeds.csv", [])}
    scope = read_csv(options.sources / "scope.csv", "scope.csv", [])
    if options.part and options.part not in {row["part"] for row in scope}:
        raise SystemExit(f"scope.csv 里没有“{options.part}”")
    parts: list[tuple[str, int, int, Path]] = []
    if options.all or options.first or options.last:
        for document_id in dict.fromkeys(row["document_id"] for row in scope):
            seed = folder / files[document_id]
            last = options.last or len(read_lines(seed))
            parts.append((document_id, options.first or 1, last, seed))
        return parts
    for row in scope:
        if options.part in {None, row["part"]}:
            seed = folder / files[row["document_id"]]
            parts.append((row["document_id"], int(row["first_line"]), int(row["last_line"]), seed))
    return parts


def _half_width(text: str) -> str:
    """Fold character by character, so that positions stay as they are."""
    return "".join(unicodedata.normalize("NFKC", char)[:1] or char for char in text)


def _is_date(digits: str, before: str, after: str) -> bool:
    words = after.lstrip()
    if _YEAR.fullmatch(digits):
        dated = words.startswith("年") or _RANGE_TO_YEAR.match(after) or _ISO_AFTER.match(after)
        return bool(dated)
    if len(digits) > 2:
        return False
    if _ISO_BEFORE.search(before):
        return True
    if words.startswith(("月", "日")):
        return 1 <= int(digits) <= (12 if words.startswith("月") else 31)
    ranged = _RANGE_TO_DAY.match(after)
    return ranged is not None and 1 <= int(digits) <= (12 if ranged[1] == "月" else 31)


if __name__ == "__main__":
    raise SystemExit(main())
