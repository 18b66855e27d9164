"""A database of many editions, for measuring: the one there is, repeated with its years moved back.

``python -m tests.bench.editions 20`` makes ``build/bench/editions-20.sqlite`` unless it is there and fresh.
"""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path

from data import build
from data.assemble import Records, Value, assemble
from data.entries import KINDS, Entries, Entry

_FOLDER = build.HERE.parent / "build" / "bench"
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_SHARED = frozenset({"document", "region", "category", "indicator", "alias"})
#: Columns that name a record of one edition; the ids in them get the edition's mark.
_LINKS = frozenset({
    "id", "section_id", "parent_id", "observation_id", "figure_id", "table_id", "ranking_id", "policy_id", "case_id",
    "discrepancy_id", "reference_id", "section_ids",
})  # fmt: skip


def database(editions: int) -> Path:
    """Give the path of a database of so many editions, made now if it is absent or older than the project's own."""
    mark = hashlib.sha256(build.TARGET.read_bytes() + Path(__file__).read_bytes()).hexdigest()[:12]
    path = _FOLDER / f"editions-{editions}-{mark}.sqlite"
    if not path.is_file():
        _FOLDER.mkdir(parents=True, exist_ok=True)
        for old in _FOLDER.glob(f"editions-{editions}-*"):
            old.unlink()
        making = path.with_suffix(".new")  # one that is not finished is never taken for the database
        _make(editions, making)
        making.replace(path)
    return path


def _make(editions: int, path: Path) -> None:
    base = assemble(build.load(build.SOURCES))
    records: Records = {name: list(rows) for name, rows in base.items() if name in _SHARED}
    entries: list[Entry] = []
    for back in range(editions):
        moved = {name: [_moved(row, back) for row in rows] for name, rows in base.items() if name not in _SHARED}
        for name, rows in moved.items():
            records.setdefault(name, []).extend(_placed(name, rows, back))
        entries += Entries(moved | {name: base[name] for name in _SHARED}).ranked()
    kinds = list(KINDS)
    entries.sort(key=lambda entry: (kinds.index(entry.kind), -entry.weight, -entry.year))
    order = [name for name in base if name not in {"search_entry", "search_member", "search_index", "meta"}]
    records = {name: records[name] for name in order}
    build.add_search(records, entries)
    records["meta"] = [{"key": "schema_version", "value": "1"}, {"key": "edition", "value": "2022"}]
    build.write(path, records)


def _moved(row: dict[str, Value], back: int) -> dict[str, Value]:
    if not back:
        return row
    return {column: _cell(column, value, back) for column, value in row.items()}


def _cell(column: str, value: Value, back: int) -> Value:
    if not isinstance(value, str) or not value:
        return value
    if column in _LINKS:
        return " ".join(f"{part}@{back}" for part in value.split())
    if column in {"period", "issued_on"}:
        return _YEAR.sub(lambda match: str(int(match.group()) - back), value)
    return value


def _placed(name: str, rows: list[dict[str, Value]], back: int) -> list[dict[str, Value]]:
    """Rows whose positions must differ over all editions get one of their own."""
    if name == "policy":
        return [row | {"position": int(row["position"] or 0) + back * 100_000} for row in rows]
    if name == "claim" and back:
        return []
    return rows


if __name__ == "__main__":
    print(database(int(sys.argv[1])))
