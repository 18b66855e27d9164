"""Check that the built database is consistent with itself and its sources: ``python -m data.checks``."""

import argparse
import json
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from data import seeds, vocabulary
from data.anchors import parse_anchors, read_lines
from data.build import SOURCES, TARGET
from data.readings import digit_reasons, line_reason, point_reason, seed_reason
from data.sources import Row, read_csv
from data.wording import copied
from desktop.core.evidence import reasons

_COUNTS: Mapping[str, tuple[tuple[str, str, int], ...]] = {
    "A": (("附录A的文件", "SELECT count(*) FROM policy WHERE in_appendix", 119),),
    "B": (("附录B的案例", "SELECT count(*) FROM case_study WHERE id GLOB 'B.*'", 8),),
    "C3": (("附录C的案例", "SELECT count(*) FROM case_study WHERE id GLOB 'C.*'", 14),),
    "5": (
        ("专栏", "SELECT count(*) FROM case_study WHERE id GLOB '专栏5-*'", 4),
        ("表5-1的伙伴国", "SELECT count(DISTINCT row) FROM table_cell WHERE table_id = '表5-1' AND NOT is_header", 29),
    ),
    "9": (
        ("表9-1的行", "SELECT count(DISTINCT row) FROM table_cell WHERE table_id = '表9-1' AND NOT is_header", 93),
        (
            "品类排名的省份",
            "SELECT count(DISTINCT r.region_id) FROM (SELECT substr(id, 12) AS region_id FROM ranking"
            " WHERE id GLOB 'rank-9.1.2-[A-Z][A-Z]') r",
            31,
        ),
    ),
}
"""What a part must hold when it is transcribed whole: what, how it is counted, how many."""

_TOLERANCE = 0.1
"""Percentage points by which printed shares may miss 100 after rounding."""


def failures(connection: sqlite3.Connection, scope: Sequence[Row] = ()) -> Iterator[str]:
    """Give everything that is wrong in the database, one sentence each.

    Args:
        connection: The built database.
        scope: Parts of the source texts that are transcribed completely (``scope.csv``); their sections need digests.
    """
    connection.row_factory = sqlite3.Row
    yield from _foreign_keys(connection)
    for row in connection.execute("SELECT * FROM observation ORDER BY rowid"):
        yield from (f"{row['id']}：{reason}" for reason in _observation_reasons(row))
    yield from _units(connection)
    yield from _anchors(connection)
    yield from _pictures(connection)
    yield from _shares(connection)
    yield from _cases(connection)
    yield from _growth(connection)
    yield from _completeness(connection, scope)


def seed_failures(connection: sqlite3.Connection, document_id: str, seed: Path) -> Iterator[str]:
    """Give every place where the database and a source text disagree.

    Args:
        connection: The built database.
        document_id: The document that the text is of.
        seed: The source text.
    """
    connection.row_factory = sqlite3.Row
    built_from = json.loads(connection.execute("SELECT value FROM meta WHERE key = 'built_from'").fetchone()[0])
    if built_from.get(seed.name) != seeds.sha256_of(seed):
        yield f"{seed.name} 的 SHA-256 与 seeds.csv 不同"
    lines = read_lines(seed)
    for row in connection.execute("SELECT * FROM observation WHERE document_id = ? AND anchor <> ''", (document_id,)):
        restored = bool(row["point_restored"])
        point = point_reason(row["value_text"], row["printed"], row["anchor"], lines, restored=restored)
        reasons_found = (seed_reason(row["anchor"], row["printed"], lines), point)
        yield from (f"{row['id']}：{reason}" for reason in reasons_found if reason)
    places = connection.execute(
        "SELECT p.* FROM discrepancy_place p JOIN section s ON s.id = p.section_id WHERE s.document_id = ?",
        (document_id,),
    )
    for row in places:
        reason = line_reason(row["anchor"], lines)
        if reason:
            yield f"{row['discrepancy_id']}：{reason}"
    yield from copied(connection, lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; 1 when anything is wrong."""
    parser = argparse.ArgumentParser(prog="python -m data.checks", description="核对数据库")
    parser.add_argument("--database", type=Path, default=TARGET, help="数据库文件")
    parser.add_argument("--sources", type=Path, default=SOURCES, help="源文件夹")
    options = parser.parse_args(arguments)
    if not options.database.is_file():
        print(f"没有数据库 {options.database.name}，请先运行 python -m data.build", file=sys.stderr)
        return 1
    with closing(sqlite3.connect(options.database.resolve().as_uri() + "?mode=ro", uri=True)) as connection:
        found = list(failures(connection, read_csv(options.sources / "scope.csv", "scope.csv", [])))
        folder = seeds.seeds_folder()
        for row in read_csv(options.sources / "seeds.csv", "seeds.csv", []) if folder else []:
            if _has_document(connection, row["document_id"]) and folder:
                found += seed_failures(connection, row["document_id"], folder / row["file"])
        count = connection.execute("SELECT count(*) FROM observation").fetchone()[0]
    for failure in found:
        print(failure)
    if found:
        print(f"核对未通过：{len(found)} 处", file=sys.stderr)
        return 1
    print(f"核对通过：{count} 个观测" + ("，锚点与源文本一致" if folder else f"；{seeds.ABSENT}"))
    return 0


def _has_document(connection: sqlite3.Connection, document_id: str) -> bool:
    return connection.execute("SELECT 1 FROM document WHERE id = ?", (document_id,)).fetchone() is not None


def _foreign_keys(connection: sqlite3.Connection) -> Iterator[str]:
    for table, rowid, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"{table} 第 {rowid} 行指向的 {parent} 不存在"


def _observation_reasons(row: sqlite3.Row) -> Iterator[str]:
    if row["point_restored"] and not row["evidence"]:
        yield "补了小数点而没有 evidence"
    proofs = reasons(row["evidence"])
    if proofs and not proofs[0].kind:
        yield f"evidence 应以{'、'.join(vocabulary.EVIDENCE_KINDS)}之一开头：{row['evidence'][:30]}"
    if row["certainty"] == "ambiguous" and not (row["alternatives"] and row["note"]):
        yield "存疑的值应有 alternatives 和 note"
    if row["value"] is not None and row["value"] in json.loads(row["alternatives"] or "[]"):
        yield "alternatives 里又列了所取的值"
    period = vocabulary.period_problem(row["period"], row["period_kind"])
    if period:
        yield period
    if row["value"] is None:
        return
    try:
        same = float(row["value_text"]) == row["value"]
    except ValueError:
        same = False
    if not same:
        yield f"value {row['value']} 与 value_text“{row['value_text']}”不等"
    elif row["origin"] in {"report", "news"}:
        yield from digit_reasons(
            row["value"], row["value_text"], row["printed"], row["anchor"], restored=bool(row["point_restored"])
        )


def _units(connection: sqlite3.Connection) -> Iterator[str]:
    rows = connection.execute(
        "SELECT i.id, i.unit AS unit FROM indicator i WHERE i.unit <> ''"
        " UNION SELECT indicator_id, unit FROM observation WHERE unit <> '' ORDER BY 1, 2"
    )
    families: defaultdict[str, dict[str | None, str]] = defaultdict(dict)
    for row in rows:
        families[row["id"]][vocabulary.unit_family(row["unit"])] = row["unit"]
    for indicator, found in families.items():
        if len(found) > 1:
            yield f"指标 {indicator} 的单位不属一类：{'、'.join(sorted(found.values()))}"


def _anchors(connection: sqlite3.Connection) -> Iterator[str]:
    tables = ("section", "reference", "observation", "figure", "table_sheet", "ranking", "policy", "policy_mention")
    for table in (*tables, "discrepancy_place", "claim"):
        for row in connection.execute(f"SELECT rowid, anchor FROM {table}"):
            try:
                parse_anchors(row["anchor"])
            except ValueError as error:
                yield f"{table} 第 {row['rowid']} 行：{error}"


def _pictures(connection: sqlite3.Connection) -> Iterator[str]:
    """Demand that a series of a figure and a column of a table show one indicator each."""
    points = (
        "SELECT p.figure_id AS id, p.series AS part, count(DISTINCT o.indicator_id) AS n FROM figure_point p"
        " JOIN observation o ON o.id = p.observation_id GROUP BY 1, 2 HAVING n > 1"
    )
    cells = (
        "SELECT c.table_id AS id, c.col AS part, count(DISTINCT o.indicator_id) AS n FROM table_cell c"
        " JOIN observation o ON o.id = c.observation_id GROUP BY 1, 2 HAVING n > 1"
    )
    for row in [*connection.execute(points), *connection.execute(cells)]:
        yield f"{row['id']} 的“{row['part']}”混有 {row['n']} 个指标"
    bare = (
        "SELECT id FROM figure f WHERE data_status <> 'none' AND NOT EXISTS"
        " (SELECT 1 FROM figure_point p WHERE p.figure_id = f.id AND p.observation_id IS NOT NULL)"
    )
    for row in connection.execute(bare):
        yield f"{row['id']} 称印有数值而没有一个点"
    cells = (
        "SELECT c.table_id, c.text, o.value_text FROM table_cell c JOIN observation o ON o.id = c.observation_id"
        " WHERE instr(c.text, ltrim(o.value_text, '-')) = 0"
    )
    for row in connection.execute(cells):
        yield f"{row['table_id']} 的一格“{row['text']}”与观测值 {row['value_text']} 不同"


def _shares(connection: sqlite3.Connection) -> Iterator[str]:
    """Demand that the shares of a complete figure or of a table's column add up to 100."""
    figures = (
        "SELECT p.figure_id AS id, p.series AS part, sum(o.value) AS total FROM figure_point p"
        " JOIN figure f ON f.id = p.figure_id AND f.data_status = 'complete'"
        " JOIN observation o ON o.id = p.observation_id JOIN indicator i ON i.id = o.indicator_id"
        " WHERE i.measure = 'share' GROUP BY 1, 2"
    )
    tables = (
        "SELECT c.table_id AS id, c.col AS part, sum(o.value) AS total FROM table_cell c"
        " JOIN observation o ON o.id = c.observation_id JOIN indicator i ON i.id = o.indicator_id"
        " WHERE i.measure = 'share' AND c.table_id = '表1-1' GROUP BY 1, 2"
    )
    for row in [*connection.execute(figures), *connection.execute(tables)]:
        if abs(row["total"] - 100) > _TOLERANCE + 1e-9:
            yield f"{row['id']} 的“{row['part']}”各项之和是 {row['total']:.2f}"


def _completeness(connection: sqlite3.Connection, scope: Sequence[Row]) -> Iterator[str]:
    for part in scope:
        parts = (part["document_id"], int(part["first_line"]), int(part["last_line"]))
        yield from _part_reasons(connection, part["part"], parts)


def _part_reasons(connection: sqlite3.Connection, part: str, lines: tuple[str, int, int]) -> Iterator[str]:
    bare = connection.execute(
        "SELECT number FROM section WHERE digest = '' AND document_id = ?"
        " AND CAST(anchor AS INTEGER) BETWEEN ? AND ? ORDER BY position",
        lines,
    )
    for row in bare:
        yield f"{row['number']} 没有摘要"
    for words, query, wanted in _COUNTS.get(part, ()):
        counted = connection.execute(query).fetchone()[0]
        if counted != wanted:
            yield f"{words}应有 {wanted}，现有 {counted}"


def _cases(connection: sqlite3.Connection) -> Iterator[str]:
    for row in connection.execute(
        "SELECT id FROM case_study c WHERE NOT EXISTS (SELECT 1 FROM case_paragraph p WHERE p.case_id = c.id)"
    ):
        yield f"案例 {row['id']} 没有正文"


def _growth(connection: sqlite3.Connection) -> Iterator[str]:
    """Demand that a growth agrees with its level and the level published a year before, or that a note says why not."""
    rows = connection.execute(
        "SELECT g.id AS id, g.value AS growth, l.value AS level, l.id AS level_id, p.value AS prior, p.id AS prior_id,"
        " l.value_text AS level_text, p.value_text AS prior_text, g.value_text AS growth_text"
        " FROM observation g JOIN indicator i ON i.id = g.indicator_id AND i.measure = 'growth'"
        " JOIN observation l ON l.indicator_id = i.base_id AND l.region_id IS g.region_id"
        " AND l.category_id IS g.category_id AND l.period = g.period AND l.qualifier = '' AND l.origin = 'report'"
        " JOIN observation p ON p.indicator_id = l.indicator_id AND p.region_id IS l.region_id AND p.unit = l.unit"
        " AND p.category_id IS l.category_id AND p.period = CAST(l.period - 1 AS TEXT) AND p.qualifier = ''"
        " WHERE g.period_kind = 'year' AND g.value IS NOT NULL AND g.qualifier = '' AND g.origin = 'report'"
        " AND instr(g.note || l.note, '口径') = 0 AND p.origin <> 'derived'"
    )
    for row in rows:
        least = (row["level"] - _half_step(row["level_text"])) / (row["prior"] + _half_step(row["prior_text"])) - 1
        most = (row["level"] + _half_step(row["level_text"])) / (row["prior"] - _half_step(row["prior_text"])) - 1
        slack = _half_step(row["growth_text"]) + _TOLERANCE
        if not least * 100 - slack <= row["growth"] <= most * 100 + slack:
            yield f"{row['id']}：增速 {row['growth']}% 与 {row['level_id']}、{row['prior_id']} 合不上，note 未说明口径"


def _half_step(text: str) -> float:
    """Give half the last digit of a printed number: 0.005 for 43.83."""
    return 0.5 * 10.0 ** -len(text.partition(".")[2])


if __name__ == "__main__":
    raise SystemExit(main())
