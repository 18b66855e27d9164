"""Bring the policies of all parts together: one row for each document, mentions pointing at it."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace

from data.sources import Problem, Row
from data.vocabulary import date_problem
from desktop.core.spellings import document_key

_DATE = re.compile(r"(?:((?:19|20)[0-9]{2})(?:年|-|$))?(?:([0-9]{1,2})(?:月|-|$))?(?:([0-9]{1,2})日?)?")
_FILLED = ("doc_number", "issued_on", "theme", "region", "issuers")


@dataclass(frozen=True, slots=True)
class Policies:
    """The policies of one document.

    Attributes:
        rows: One row for each policy, in the order of their positions, ``position`` and ``id`` final.
        mentions: The mentions, ``policy`` final.
        problems: What could not be brought together.
    """

    rows: list[Row]
    mentions: list[Row]
    problems: list[Problem]


def title_key(title: str) -> str:
    """Make spellings of one title equal: without 《》, quotation marks, spaces and widths."""
    folded = unicodedata.normalize("NFKC", title).casefold()
    return re.sub(r"[\s《》«»〈〉“”\"'‘’—－–\-·]", "", folded)


def iso_date(text: str, year: str) -> str | None:
    """Spell a date as printed in ISO form: 2022年5月26日 → 2022-05-26, 2022年5月 → 2022-05.

    Args:
        text: The date as printed; '' for none.
        year: The year meant by a date that gives none (9月2日).

    Returns:
        The date, '' for none, or None when the text is no date.
    """
    match = _DATE.fullmatch(unicodedata.normalize("NFKC", text).replace(" ", ""))
    if match is None or (match[3] and not match[2]):
        return None
    if not match[1] and not match[2]:
        return ""
    iso = "-".join([match[1] or year, *(part.zfill(2) for part in match.groups()[1:] if part)])
    return iso if date_problem(iso) is None else None


def merge_policies(policies: list[Row], mentions: list[Row], *, year: str) -> Policies:
    """Merge rows that mean one document.

    A row outside the appendix is merged onto the appendix row with the same title or, where only one appendix row has
    it, the same document number; a row whose note begins with ``appendix`` may also give part of the title. Rows
    outside the appendix with one title are merged onto the first, whose empty cells are filled from the others. The
    appendix keeps its own cells. A date that differs stays visible as ``date_printed`` of the merged row's mentions.

    Args:
        policies: Rows of all parts; ``in_appendix`` says which part is the appendix.
        mentions: Rows that name a policy by id or, failing that, by title.
        year: The year meant by a printed date that gives none.
    """
    problems: list[Problem] = []
    listed = sorted((row for row in policies if row["in_appendix"] == "1"), key=lambda row: int(row["position"]))
    problems += _repeated(listed, "id") + _repeated(listed, "position")
    others: list[Row] = []
    target: dict[str, str] = {row["id"]: row["id"] for row in listed}
    source_date: dict[tuple[str, str], str] = {}
    for row in sorted((row for row in policies if row["in_appendix"] != "1"), key=_text_order):
        winner = _find_listed(row, listed) or _same_document(row, others)
        if winner is None and row["note"].startswith("appendix"):
            problems.append(row.problem("note 说在附录，但附录里没有这个名称或文号"))
        if winner is None:
            winner = row
            others.append(row)
        elif winner["in_appendix"] != "1":
            at = others.index(winner)
            others[at] = winner = _filled(winner, row)
        if target.setdefault(row["id"], winner["id"]) != winner["id"]:
            problems.append(row.problem(f"id“{row['id']}”已给了另一件文件"))
        source_date[_part(row), row["id"]] = row["issued_on"]
    numbered = [
        replace(row, cells={**row.cells, "position": str(position)})
        for position, row in enumerate(others, start=max((int(row["position"]) for row in listed), default=0) + 1)
    ]
    rows = listed + numbered
    dated = [_dated(mention, year, problems) for mention in mentions]
    final = _pointed(dated, rows, target, source_date, problems)
    return Policies(rows, final, problems)


def _pointed(
    mentions: list[Row],
    rows: list[Row],
    target: Mapping[str, str],
    source_date: Mapping[tuple[str, str], str],
    problems: list[Problem],
) -> list[Row]:
    by_id = {row["id"]: row for row in rows}
    by_title = {title_key(row["title"]): row["id"] for row in reversed(rows)}
    final: list[Row] = []
    for mention in mentions:
        found = target.get(mention["policy"]) or by_title.get(title_key(mention["title"]))
        if found is None:
            problems.append(mention.problem(f"policies 里没有“{mention['policy'] or mention['title']}”"))
            continue
        date = source_date.get((_part(mention), mention["policy"]), "")
        differs = date and not mention["date_printed"] and date != by_id[found]["issued_on"]
        printed = date if differs else mention["date_printed"]
        final.append(replace(mention, cells={**mention.cells, "policy": found, "date_printed": printed}))
    return final


def _dated(mention: Row, year: str, problems: list[Problem]) -> Row:
    iso = iso_date(mention["date_printed"], year)
    if iso is None:
        problems.append(mention.problem(f"date_printed“{mention['date_printed']}”不是日期"))
    return replace(mention, cells={**mention.cells, "date_printed": iso or ""})


def _find_listed(row: Row, listed: list[Row]) -> Row | None:
    title, number = title_key(row["title"]), document_key(row["doc_number"])
    same = [other for other in listed if title_key(other["title"]) == title]
    if not same and number:
        same = [other for other in listed if document_key(other["doc_number"]) == number]
    if not same and row["note"].startswith("appendix"):
        same = [other for other in listed if title in title_key(other["title"])]
    return same[0] if len(same) == 1 else None


def _same_document(row: Row, others: list[Row]) -> Row | None:
    for other in others:
        numbers = {document_key(each["doc_number"]) for each in (row, other) if each["doc_number"]}
        if title_key(other["title"]) == title_key(row["title"]) and len(numbers) < 2:
            return other
    return None


def _filled(winner: Row, row: Row) -> Row:
    added = {name: row[name] for name in _FILLED if not winner[name] and row[name]}
    return replace(winner, cells={**winner.cells, **added})


def _repeated(rows: list[Row], column: str) -> list[Problem]:
    seen: dict[str, Row] = {}
    problems: list[Problem] = []
    for row in rows:
        first = seen.setdefault(row[column], row)
        if first is not row:
            problems.append(row.problem(f"{column}“{row[column]}”重复，先见于 {first.path}:{first.line}"))
    return problems


def _text_order(row: Row) -> tuple[int, str]:
    match = re.match("[0-9]+", row["anchor"])
    return (int(match.group()) if match else 10**9, row["id"])


def _part(row: Row) -> str:
    return row.path.rpartition("/")[2]
