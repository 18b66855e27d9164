"""Judge the rows of the source files: every problem of every row, so that one run shows them all."""

from collections.abc import Iterator, Mapping, Sequence

from data import vocabulary
from data.anchors import parse_anchors
from data.derive import derivation_reasons
from data.readings import digit_reasons, line_reason, point_reason, seed_reason
from data.shapes import ALIASED, PER_DOCUMENT, SHARED, Shape
from data.sources import Problem, Row, Sources

_ACROSS_DOCUMENTS = ("references", "figures", "tables", "rankings", "case_studies", "discrepancies")
"""Tables whose ids must differ in all documents together."""


def find_problems(sources: Sources, texts: Mapping[str, Sequence[str]] | None = None) -> list[Problem]:
    """Give everything that keeps the sources from becoming a database, in the order of the files.

    Args:
        sources: What was read.
        texts: For a document whose source text is at hand, its lines; anchors are compared with them.
    """
    problems = list(sources.problems)
    ids = _ids(sources)
    families = {row["id"]: vocabulary.unit_family(row["unit"]) for row in sources.shared["indicators"] if row["unit"]}
    for name, shape in SHARED.items():
        problems += _table_problems(sources.shared.get(name, []), shape, ids)
    for row in sources.shared["aliases"]:
        table = ALIASED.get(row["kind"], "")
        if table and row["ref"] not in ids.get(table, set()):
            problems.append(row.problem(f"ref：{table} 里没有“{row['ref']}”"))
    for document, tables in sources.tables.items():
        own = ids | {"sections": {row["number"] for row in tables["sections"]}}
        for name, shape in PER_DOCUMENT.items():
            problems += _table_problems(tables[name], shape, own)
        lines = (texts or {}).get(document)
        for row in tables["observations"]:
            problems += [row.problem(reason) for reason in _observation_reasons(row, families)]
            problems += [row.problem(reason) for reason in _reading_reasons(row, lines)]
        given = {row["id"]: row for row in tables["observations"]}
        for row in tables["derived"]:
            problems += [row.problem(reason) for reason in derivation_reasons(row, given)]
        if lines is not None:
            places = [*tables["discrepancy_places"], *tables["claims"]]
            problems += [row.problem(reason) for row in places if (reason := _place_reason(row, lines))]
        for row in tables["discrepancies"]:
            strangers = [number for number in row["sections"].split() if number not in own["sections"]]
            problems += [row.problem(f"sections：sections 里没有“{number}”") for number in strangers]
        problems += _prose_problems(sources, document, own)
    for names in (("observations", "derived"), *((name,) for name in _ACROSS_DOCUMENTS)):
        rows = [row for tables in sources.tables.values() for name in names for row in tables[name]]
        problems += _duplicates(rows, PER_DOCUMENT[names[0]])
    return sorted(set(problems))


def _ids(sources: Sources) -> dict[str, set[str]]:
    ids = {name: {row["id"] for row in rows} for name, rows in sources.shared.items()}
    for tables in sources.tables.values():
        for name, rows in tables.items():
            if "id" in PER_DOCUMENT[name].key:
                kind = "observations" if name == "derived" else name  # derived values are observations like others
                ids.setdefault(kind, set()).update(row["id"] for row in rows)
        ids.setdefault("policies", set()).update(row["id"] for row in tables["policies"])
        ids.setdefault("sections", set()).update(row["number"] for row in tables["sections"])
    return ids


def _table_problems(rows: list[Row], shape: Shape, ids: Mapping[str, set[str]]) -> Iterator[Problem]:
    yield from _header_problems(rows, shape)
    yield from _duplicates(rows, shape)
    for row in rows:
        for column in shape.columns:
            text = row[column.name]
            if not text:
                if column.required and column.name in row.cells:
                    yield row.problem(f"{column.name} 不可为空")
                continue
            reason = column.rule(text) if column.rule else None
            if reason:
                yield row.problem(f"{column.name}：{reason}")
            if column.link and text not in ids.get(column.link, set()):
                yield row.problem(f"{column.name}：{column.link} 里没有“{text}”")


def _header_problems(rows: list[Row], shape: Shape) -> Iterator[Problem]:
    wanted = {column.name for column in shape.columns}
    needed = {column.name for column in shape.columns if not column.may_be_absent}
    for path in dict.fromkeys(row.path for row in rows):
        header = set(next(row for row in rows if row.path == path).cells)
        for name in sorted(header - wanted):
            yield Problem(path, 1, f"不认得的列“{name}”")
        for name in sorted(needed - header):
            yield Problem(path, 1, f"缺列“{name}”")


def _duplicates(rows: list[Row], shape: Shape) -> Iterator[Problem]:
    if not shape.key:
        return
    seen: dict[tuple[str, ...], Row] = {}
    for row in rows:
        key = tuple(row[name] for name in shape.key)
        first = seen.setdefault(key, row)
        if first is row or (shape.repeats and _same(first, row)):
            continue
        yield row.problem(f"{'、'.join(shape.key)}“{' '.join(key)}”重复，先见于 {first.path}:{first.line}")


def _same(first: Row, row: Row) -> bool:
    return all(first[name] == row[name] for name in first.cells if name != "position")


def _observation_reasons(row: Row, families: Mapping[str, str | None]) -> Iterator[str]:
    period = vocabulary.period_problem(row["period"], row["period_kind"])
    if period and row["period_kind"] in vocabulary.PERIOD_PATTERNS:
        yield period
    if bool(row["value"]) != bool(row["value_text"]):
        yield "value 与 value_text 应同有同无"
    if not row["value"] and not row["note"]:
        yield "没有 value 的行应在 note 里说明"
    if row["origin"] in {"report", "news"}:
        yield from (f"{name} 不可为空" for name in ("section", "printed", "anchor") if not row[name])
    if row["origin"] == "derived" and not row["formula"]:
        yield "推算的值应有 formula"
    wanted, family = families.get(row["indicator_id"]), vocabulary.unit_family(row["unit"])
    if wanted and family and wanted != family:
        yield f"unit：“{row['unit']}”与指标 {row['indicator_id']} 的单位不属一类"


def _reading_reasons(row: Row, lines: Sequence[str] | None) -> Iterator[str]:
    """Compare an observation's value with the digits printed, and these with the source text."""
    try:
        value = float(row["value"]) if row["value"] else None
        if row["origin"] not in {"report", "news"} or float(row["value_text"] or 0) != (value or 0):
            return
        anchored = bool(parse_anchors(row["anchor"]))
    except ValueError:
        return  # named already, as a malformed cell
    restored = row["point_restored"] == "1"
    if value is not None:
        yield from digit_reasons(value, row["value_text"], row["printed"], row["anchor"], restored=restored)
    if anchored and lines is not None:
        point = point_reason(row["value_text"], row["printed"], row["anchor"], lines, restored=restored)
        yield from filter(None, (seed_reason(row["anchor"], row["printed"], lines), point))


def _place_reason(row: Row, lines: Sequence[str]) -> str | None:
    try:
        return line_reason(row["anchor"], lines)
    except ValueError:
        return None  # named already, as a malformed cell


def _prose_problems(sources: Sources, document: str, ids: Mapping[str, set[str]]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for digest in sources.digests[document]:
        if digest.number not in ids["sections"]:
            yield Problem(digest.path, digest.line, f"sections 里没有“{digest.number}”")
        if digest.number in seen:
            yield Problem(digest.path, digest.line, f"{digest.number} 的摘要重复，先见于 {seen[digest.number]}")
        seen.setdefault(digest.number, f"{digest.path}:{digest.line}")
    for paragraph in sources.paragraphs[document]:
        if paragraph.case_id not in ids["case_studies"]:
            yield Problem(paragraph.path, paragraph.line, f"case_studies 里没有“{paragraph.case_id}”")
        for link in paragraph.links:
            if link.observation_id not in ids["observations"]:
                yield Problem(paragraph.path, paragraph.line, f"observations 里没有“{link.observation_id}”")
