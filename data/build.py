"""Build the database from the source files: ``python -m data.build [--out PATH]``."""

import argparse
import json
import os
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from data import seeds
from data.anchors import read_lines
from data.assemble import SCHEMA_VERSION, Records, assemble
from data.entries import Entries, Entry
from data.shapes import PER_DOCUMENT, SHARED
from data.sources import Problem, SourceError, Sources, read_sources
from data.validate import find_problems

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "sources"
TARGET = HERE / "ecommerce.sqlite"
_SCHEMA = HERE / "schema.sql"


def load(root: Path) -> Sources:
    """Read and judge the source files.

    Raises:
        SourceError: Some row is malformed; all of them are named.
    """
    if not (root / "documents.csv").is_file():
        raise SourceError([Problem("documents.csv", 1, "没有这个文件")])
    sources = read_sources(root, shared=tuple(SHARED), per_document=tuple(PER_DOCUMENT))
    problems = find_problems(sources, _texts(sources))
    if problems:
        raise SourceError(problems)
    return sources


def _texts(sources: Sources) -> dict[str, list[str]]:
    """Give the lines of each source text that is at hand and is the one the rows were read from."""
    folder = seeds.seeds_folder()
    texts: dict[str, list[str]] = {}
    for row in sources.shared["seeds"] if folder else ():
        path = folder / row["file"] if folder else Path()
        if path.is_file() and seeds.sha256_of(path) == row["sha256"]:
            texts[row["document_id"]] = read_lines(path)
    return texts


def build(root: Path, target: Path) -> dict[str, int]:
    """Build the database and put it in its place in one step.

    The file depends on nothing but the sources and SQLite's version, so that building again changes no byte.

    Args:
        root: Folder of the source files.
        target: The database; replaced only when everything went well.

    Returns:
        Rows of each table.

    Raises:
        SourceError: Some row is malformed or points at nothing; ``target`` is untouched.
    """
    sources = load(root)
    records = assemble(sources)
    counts = add_search(records, Entries(records).ranked())
    records["meta"] = _meta(sources, counts)
    _replace(target, records)
    return counts


def add_search(records: Records, entries: Sequence[Entry]) -> dict[str, int]:
    """Add the search tables; an entry's place in the sequence becomes its id.

    Returns:
        Rows of each table, the index apart.
    """
    records["search_entry"] = [entry.record(place) for place, entry in enumerate(entries, start=1)]
    records["search_member"] = [
        {"entry_id": place, "ref": ref} for place, entry in enumerate(entries, start=1) for ref in entry.members
    ]
    counts = {table: len(rows) for table, rows in sorted(records.items())}
    records["search_index"] = [{"rowid": place, **entry.index_row()} for place, entry in enumerate(entries, start=1)]
    return counts


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; 1 when the sources are malformed."""
    parser = argparse.ArgumentParser(prog="python -m data.build", description="由 data/sources 生成数据库")
    parser.add_argument("--out", type=Path, default=TARGET, help="数据库文件")
    parser.add_argument("--sources", type=Path, default=SOURCES, help="源文件夹")
    options = parser.parse_args(arguments)
    try:
        counts = build(options.sources, options.out)
    except SourceError as error:
        print(f"源文件有 {len(error.problems)} 处不合规定，数据库未改动：\n{error}", file=sys.stderr)
        return 1
    size = options.out.stat().st_size
    print(f"{options.out.name}：{counts['observation']} 个观测，{counts['search_entry']} 条检索，{size / 2**20:.2f} MB")
    return 0


def _meta(sources: Sources, counts: dict[str, int]) -> list[dict[str, str | int | float | None]]:
    documents = {row["id"]: row for row in sources.shared["documents"]}
    seeds = {row["file"]: row["sha256"] for row in sources.shared["seeds"] if row["document_id"] in documents}
    editions = [row["edition_year"] for row in documents.values() if row["kind"] == "report"]
    return [
        {"key": "schema_version", "value": str(SCHEMA_VERSION)},
        {"key": "edition", "value": max(editions, default="")},
        {"key": "built_from", "value": json.dumps(seeds, ensure_ascii=False, sort_keys=True)},
        {"key": "counts", "value": json.dumps(counts, sort_keys=True)},
    ]


def _replace(target: Path, records: Records) -> None:
    building = target.with_name(f".{target.name}.building")
    building.unlink(missing_ok=True)
    try:
        write(building, records)
        os.replace(building, target)  # noqa: PTH105 - one atomic step, as the call's name says
    finally:
        building.unlink(missing_ok=True)
        building.with_name(building.name + "-journal").unlink(missing_ok=True)


def write(path: Path, records: Records) -> None:
    """Write a new database file.

    Raises:
        SourceError: A row points at nothing.
    """
    import sqlite_utils  # slow to import, needed by the build alone

    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_SCHEMA.read_text(encoding="utf-8"))
        database = sqlite_utils.Database(connection)
        for table, rows in records.items():
            if rows and table != "search_index":
                database[table].insert_all(rows)
        connection.executemany(
            "INSERT INTO search_index (rowid, name, title, body, keys) VALUES (:rowid, :name, :title, :body, :keys)",
            records["search_index"],
        )
        connection.execute("INSERT INTO search_index (search_index) VALUES ('optimize')")
        connection.commit()
        _verify(connection)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("ANALYZE")
        connection.commit()
        connection.execute("VACUUM")


def _verify(connection: sqlite3.Connection) -> None:
    problems = [
        Problem(f"表 {table}", row or 0, f"指向的 {parent} 不存在")
        for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check")
    ]
    intact = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if intact != "ok":
        problems.append(Problem("数据库", 0, f"integrity_check：{intact}"))
    if problems:
        raise SourceError(problems)


if __name__ == "__main__":
    raise SystemExit(main())
