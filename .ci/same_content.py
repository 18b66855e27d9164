"""Compare the content of two databases, whatever SQLite wrote them: ``same_content.py ONE OTHER``.

Exit code 1, naming the tables, when schema, identity or any row differs.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Schema, identity and the rows of every table that can be read without an extension's help."""
    with closing(sqlite3.connect(path.resolve().as_uri() + "?mode=ro", uri=True)) as connection:
        found: dict[str, list[tuple[object, ...]]] = {
            "schema": connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 2").fetchall(),
            "application_id": connection.execute("PRAGMA application_id").fetchall(),
            "user_version": connection.execute("PRAGMA user_version").fetchall(),
        }
        virtual = [name for kind, name, _, sql in found["schema"] if kind == "table" and "VIRTUAL" in str(sql)[:20]]
        for kind, name, _, _ in found["schema"]:
            # How an index is laid out inside its own tables, and statistics, are SQLite's business.
            own = str(name).startswith("sqlite_") or any(str(name).startswith(f"{table}_") for table in virtual)
            if kind == "table" and name not in virtual and not own:
                found[str(name)] = sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
        for name in virtual:
            terms = f'CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, "{name}", row)'
            connection.execute(terms)
            found[str(name)] = connection.execute("SELECT * FROM temp.terms").fetchall()
            connection.execute("DROP TABLE temp.terms")
        return found


def main() -> int:
    """Compare, and say what differs."""
    one, other = content(Path(sys.argv[1])), content(Path(sys.argv[2]))
    if one == other:
        return 0
    differing = sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
    print(f"与重建的内容不同：{'、'.join(differing)}。请运行 make data 并提交数据库。", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
