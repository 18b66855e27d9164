"""Compare the two readings of the source text: ``python -m data.compare [--part P] [--all]``.

Every part of the report was transcribed twice, by readers who did not see each other's work. The first reading became
the observations; the second stands in ``data/second/<document>/<part>.csv``. Wherever the two differ in what was
measured, ``<part>.settled.csv`` says which reading was kept and why.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from data.anchors import parse_anchors
from data.build import SOURCES, load
from data.sources import Problem, Row, SourceError, read_csv

SECOND = SOURCES.parent / "second"

_SETTLED = ".settled.csv"
FIELDS: Mapping[str, str] = {
    "presence": "只见于一次",
    "value_text": "数值",
    "unit": "单位",
    "section": "章节",
    "region": "地区",
    "period": "期间",
    "qualifier": "限定词",
    "certainty": "确度",
}
"""What may differ, with the word for it."""

_CAUTION = ("certain", "likely", "ambiguous")
"""The more cautious certainty stands without further reason."""

_NO_QUALIFIERS = frozenset({"达", "达到", "高达", "大"})
"""Words before a number that do not qualify it."""

_WHOLE = frozenset({"", "全国", "CN"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the two readings say differently.

    Attributes:
        part: Part of the document.
        anchor: Where in the source text.
        field: One of `FIELDS`.
        first: What the observations say now, '' where the number is absent.
        second: What the second reading says.
    """

    part: str
    anchor: str
    field: str
    first: str
    second: str

    @property
    def cautious(self) -> bool:
        """Whether the observation is less sure than the second reader, which settles the difference."""
        if self.field != "certainty":
            return False
        return _CAUTION.index(self.first) > _CAUTION.index(self.second)

    def __str__(self) -> str:
        return f"{self.part} {self.anchor} {FIELDS[self.field]}：{self.first or '无'} ／ {self.second or '无'}"


def compare(part: str, first: Iterable[Row], second: Iterable[Row], regions: Mapping[str, str]) -> list[Difference]:
    """Give the differences of two readings of one part, in the order of the text.

    Rows are paired by anchor; several rows at one anchor, by value and region first and then in their order.

    Args:
        part: Name of the part.
        first: Observations of the part.
        second: Rows of the second reading.
        regions: Id of each region by its names; a region that is not in it is not compared.
    """
    left, right = _by_anchor(first), _by_anchor(second)
    found: list[Difference] = []
    for anchor in sorted(left | right, key=_place):
        pairs = _pairs(left.get(anchor, []), right.get(anchor, []), regions)
        found += [item for one, other in pairs for item in _differences(part, anchor, one, other, regions)]
    return found


def _by_anchor(rows: Iterable[Row]) -> dict[str, list[Row]]:
    grouped: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["anchor"]].append(row)
    return dict(grouped)


def _place(anchor: str) -> tuple[int, int]:
    place = parse_anchors(anchor)[0]
    return place.line, place.run or 0


def _pairs(
    left: Sequence[Row], right: Sequence[Row], regions: Mapping[str, str]
) -> Iterator[tuple[Row | None, Row | None]]:
    rest = list(right)
    alone: list[Row] = []
    for row in left:
        wanted = _number(row["value_text"]), row["region"]
        match = next((r for r in rest if (_number(r["value_text"]), _region(r["region"], regions)) == wanted), None)
        match = match or next((r for r in rest if _number(r["value_text"]) == wanted[0]), None)
        if match is None:
            alone.append(row)
        else:
            rest.remove(match)
            yield row, match
    for place in range(max(len(alone), len(rest))):
        yield (alone[place] if place < len(alone) else None), (rest[place] if place < len(rest) else None)


def _differences(
    part: str, anchor: str, one: Row | None, other: Row | None, regions: Mapping[str, str]
) -> Iterator[Difference]:
    if one is None or other is None:
        yield Difference(
            part, anchor, "presence", one["value_text"] if one else "", other["value_text"] if other else ""
        )
        return
    for field in FIELDS:
        first, second = one[field], other[field]
        if field == "value_text":
            same = _number(first) == _number(second)
        elif field == "qualifier":
            same = first == second or (second in _NO_QUALIFIERS and not first)
        elif field == "region":
            second = _region(second, regions)
            same = {first, second} <= _WHOLE or second not in regions.values() or _within(first, second)
        else:
            same = first == second
        if field != "presence" and not same:
            yield Difference(part, anchor, field, first, second)


def _number(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text


def _within(first: str, second: str) -> bool:
    """Tell whether one region lies in the other by its code: a district named for its city is no difference."""
    shorter, longer = sorted((first.rstrip("0"), second.rstrip("0")), key=len)
    return bool(shorter) and longer.startswith(shorter)


def _region(name: str, regions: Mapping[str, str]) -> str:
    return regions.get(name, name)


def read_second(folder: Path) -> tuple[dict[str, list[Row]], dict[tuple[str, str, str], Row], list[Problem]]:
    """Read the second readings of one document.

    Returns:
        Rows by part; settled differences by part, anchor and field; what is wrong in the files.
    """
    problems: list[Problem] = []
    readings: dict[str, list[Row]] = {}
    settled: dict[tuple[str, str, str], Row] = {}
    for path in sorted(folder.glob("*.csv")):
        rows = read_csv(path, path.name, problems)
        if not path.name.endswith(_SETTLED):
            readings[path.stem] = rows
            problems += [row.problem("缺锚点") for row in rows if not row["anchor"]]
            continue
        for row in rows:
            if row["field"] not in FIELDS or not row["reason"]:
                problems.append(row.problem("field 不在词表内，或缺 reason"))
            settled[path.name.removesuffix(_SETTLED), row["anchor"], row["field"]] = row
    return readings, settled, problems


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; 1 when some difference is not settled."""
    parser = argparse.ArgumentParser(prog="python -m data.compare", description="比较两次录入")
    parser.add_argument("--part", help="只看一部分：1.1、B1 …")
    parser.add_argument("--all", action="store_true", help="列出全部差异，也列已裁定的")
    parser.add_argument("--second", type=Path, default=SECOND, help="第二次录入的文件夹")
    parser.add_argument("--sources", type=Path, default=SOURCES, help="源文件夹")
    options = parser.parse_args(arguments)
    try:
        sources = load(options.sources)
    except SourceError as error:
        print(error, file=sys.stderr)
        return 1
    names = {
        name: row["id"] for row in sources.shared["regions"] for name in (row["id"], row["short_name"], row["name"])
    }
    open_, shown, problems = Counter[str](), Counter[str](), list[Problem]()
    rows = 0
    for document, tables in sources.tables.items():
        readings, settled, wrong = read_second(options.second / document)
        problems += wrong
        for part, reading in readings.items():
            if options.part not in {None, part}:
                continue
            rows += len(reading)
            own = [row for row in tables["observations"] if Path(row.path).stem == part and row["anchor"]]
            found = compare(part, own, reading, names)
            decided = {key[1:] for key in settled if key[0] == part}
            for item in found:
                done = (item.anchor, item.field) in decided or item.cautious
                (shown if done else open_)[item.field] += 1
                if options.all or not done:
                    print(item)
            # What was settled in favour of the second reading no longer differs.
            gone = decided - {(item.anchor, item.field) for item in found}
            shown.update(field for _, field in gone)
    for problem in problems:
        print(problem, file=sys.stderr)
    _report(rows, shown, open_)
    return 1 if open_ or problems else 0


def _report(rows: int, settled: Counter[str], left: Counter[str]) -> None:
    kinds = {FIELDS[field]: settled[field] for field in FIELDS if settled[field]}
    print(f"第二次录入 {rows} 个数；差异 {sum(settled.values())} 处已裁定：{json.dumps(kinds, ensure_ascii=False)}")
    if left:
        print(f"未裁定 {sum(left.values())} 处", file=sys.stderr)


if __name__ == "__main__":
    raise SystemExit(main())
