"""Turn judged source rows into the rows of the database's tables."""

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from data.derive import derived_cells
from data.policies import merge_policies
from data.sources import Problem, Row, SourceError, Sources

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = str | int | float | None
Records = dict[str, list[dict[str, Value]]]
"""Table name to its rows, tables in an order that satisfies the foreign keys."""

SCHEMA_VERSION = 1


def assemble(sources: Sources) -> Records:
    """Make the rows of every table but ``meta`` and the search tables.

    Args:
        sources: Rows in which ``find_problems`` found nothing.

    Raises:
        SourceError: Policies cannot be brought together, or the outline has a loop.
    """
    records: Records = {
        "document": [_document(row) for row in sources.shared["documents"]],
        "region": _parents_first([_region(row) for row in _unique(sources.shared["regions"])]),
        "category": _parents_first([_category(row) for row in _unique(sources.shared["categories"])]),
        "indicator": _parents_first([_indicator(row) for row in _unique(sources.shared["indicators"])], "base_id"),
        "alias": [
            {"kind": row["kind"], "ref": row["ref"], "name": row["alias"]} for row in sources.shared["aliases"]
        ],
    }
    problems: list[Problem] = []
    position = 0
    for row in sources.shared["documents"]:
        made = _Document(row["id"], row["kind"], row["edition_year"], sources)
        own = made.records(position, problems)
        before = max((int(policy["position"] or 0) for policy in records.get("policy", [])), default=0)
        for policy in own["policy"]:  # positions count through all documents
            policy["position"] = before + int(policy["position"] or 0)
        for table, rows in own.items():
            records.setdefault(table, []).extend(rows)
        position += len(sources.tables[row["id"]]["sections"])
    if problems:
        raise SourceError(problems)
    records["section"] = _parents_first(records.get("section", []))
    terms = {record["id"]: record for record in records.get("term", [])}
    records["term"] = list(terms.values())
    return records


def _document(row: Row) -> dict[str, Value]:
    return _texts(row, "id kind title publisher published_on note") | {"edition_year": _int(row["edition_year"])}


def _region(row: Row) -> dict[str, Value]:
    return _texts(row, "id name short_name kind code") | _child(row)


def _category(row: Row) -> dict[str, Value]:
    return _texts(row, "id name scheme") | _child(row)


def _indicator(row: Row) -> dict[str, Value]:
    names = "id name measure unit topic definition agency"
    return _texts(row, names) | {"base_id": row["base_id"] or None}


def _child(row: Row) -> dict[str, Value]:
    return {"parent_id": row["parent_id"] or None, "position": int(row["position"])}


def _texts(row: Row, names: str) -> dict[str, Value]:
    return {name: row[name] for name in names.split()}


class _Document:
    """Makes the rows of one document."""

    def __init__(self, document_id: str, kind: str, edition: str, sources: Sources) -> None:
        self._id = document_id
        self._prefix = edition if kind == "report" and edition else document_id
        self._year = edition
        self._tables: Mapping[str, list[Row]] = sources.tables[document_id]
        self._digests = {digest.number: digest.text for digest in sources.digests[document_id]}
        self._paragraphs = sources.paragraphs[document_id]

    def records(self, position: int, problems: list[Problem]) -> Records:
        """Make all rows; ``position`` is how many sections come before this document's."""
        policies = merge_policies(self._tables["policies"], self._tables["policy_mentions"], year=self._year)
        problems += policies.problems
        made: Records = {
            "section": self._sections(position),
            "reference": [self._reference(row) for row in self._tables["references"]],
            "observation": [self._observation(row) for row in [*self._tables["observations"], *self._derived()]],
            "figure": [
                self._placed(row, "id caption credit chart_kind data_status note anchor")
                for row in self._tables["figures"]
            ],
            "figure_point": [_figure_point(row) for row in self._tables["figure_points"]],
            "table_sheet": [self._placed(row, "id caption credit anchor") for row in self._tables["tables"]],
            "table_cell": [_table_cell(row) for row in self._tables["table_cells"]],
            "ranking": [self._placed(row, "id title period order_by note anchor") for row in self._tables["rankings"]],
            "ranking_item": [_ranking_item(row) for row in self._tables["ranking_items"]],
            "policy": [_policy(row) for row in policies.rows],
            "policy_issuer": [issuer for row in policies.rows for issuer in _issuers(row)],
            "policy_mention": [
                self._placed(row, "anchor date_printed note") | {"policy_id": row["policy"]}
                for row in policies.mentions
            ],
        }
        return made | self._cases() | self._words()

    def _section_id(self, number: str) -> str:
        return f"{self._prefix}/{number}"

    def _placed(self, row: Row, names: str) -> dict[str, Value]:
        return _texts(row, names) | {"section_id": self._section_id(row["section"]) if row["section"] else None}

    def _sections(self, before: int) -> list[dict[str, Value]]:
        printed = sorted(self._tables["sections"], key=lambda row: int(re.split("[ .]", row["anchor"])[0]))
        return [
            {
                "id": self._section_id(row["number"]),
                "document_id": self._id,
                "number": row["number"],
                "title": row["title"],
                "parent_id": self._section_id(row["parent"]) if row["parent"] else None,
                "position": before + place,
                "digest": self._digests.get(row["number"], ""),
                "anchor": row["anchor"],
            }
            for place, row in enumerate(printed, start=1)
        ]

    def _reference(self, row: Row) -> dict[str, Value]:
        return self._placed(row, "id mark text url accessed_on anchor") | {"document_id": self._id}

    def _derived(self) -> list[Row]:
        given = {row["id"]: row for row in self._tables["observations"]}
        return [
            replace(row, cells=derived_cells(row, [given[name] for name in row["inputs"].split()]))
            for row in self._tables["derived"]
        ]

    def _observation(self, row: Row) -> dict[str, Value]:
        record = self._placed(
            row,
            "id indicator_id period period_kind value_text unit qualifier printed anchor certainty evidence origin"
            " formula note",
        )
        alternatives = json.dumps(json.loads(row["alternatives"])) if row["alternatives"] else None
        return record | {
            "document_id": self._id,
            "region_id": row["region"] or None,
            "category_id": row["category"] or None,
            "value": float(row["value"]) if row["value"] else None,
            "point_restored": int(row["point_restored"]),
            "alternatives": alternatives,
            "reference_id": row["reference"] or None,
        }

    def _cases(self) -> Records:
        cases: Records = {"case_study": [], "case_paragraph": [], "case_link": []}
        for row in self._tables["case_studies"]:
            cases["case_study"].append(
                self._placed(row, "id title theme place organisation summary")
                | {"region_id": row["region"] or None, "year": _int(row["year"])}
            )
        counted: dict[str, int] = {}
        for paragraph in self._paragraphs:
            place = counted[paragraph.case_id] = counted.get(paragraph.case_id, 0) + 1
            key: dict[str, Value] = {"case_id": paragraph.case_id, "position": place}
            cases["case_paragraph"].append(key | {"heading": paragraph.heading, "text": paragraph.text})
            cases["case_link"] += [
                key | {"start": link.start, "length": link.length, "observation_id": link.observation_id}
                for link in paragraph.links
            ]
        return cases

    def _words(self) -> Records:
        places = self._tables["discrepancy_places"]
        return {
            "term": [self._placed(row, "id name definition") for row in self._tables["terms"]],
            "discrepancy": [
                _texts(row, "id title detail likelier")
                | {"section_ids": " ".join(self._section_id(number) for number in row["sections"].split())}
                for row in self._tables["discrepancies"]
            ],
            "discrepancy_place": [
                self._placed(row, "anchor printed") | {"discrepancy_id": row["discrepancy"]} for row in places
            ],
            "claim": [
                {"document_id": self._id, "anchor": row["anchor"], "reason": row["reason"]}
                for row in _unique(self._tables["claims"], "anchor")
            ],
        }


def _figure_point(row: Row) -> dict[str, Value]:
    return {
        "figure_id": row["figure"],
        "series": row["series"],
        "position": int(row["position"]),
        "label": row["label"],
        "observation_id": row["observation"] or None,
    }


def _table_cell(row: Row) -> dict[str, Value]:
    return {
        "table_id": row["table"],
        "row": int(row["row"]),
        "col": int(row["col"]),
        "text": row["text"],
        "is_header": int(row["is_header"]),
        "observation_id": row["observation"] or None,
    }


def _ranking_item(row: Row) -> dict[str, Value]:
    return {
        "ranking_id": row["ranking"],
        "position": int(row["position"]),
        "name": row["name"],
        "region_id": row["region"] or None,
        "category_id": row["category"] or None,
        "observation_id": row["observation"] or None,
    }


def _policy(row: Row) -> dict[str, Value]:
    return _texts(row, "id title doc_number issued_on level kind theme anchor note") | {
        "position": int(row["position"]),
        "region_id": row["region"] or None,
        "in_appendix": int(row["in_appendix"]),
    }


def _issuers(row: Row) -> list[dict[str, Value]]:
    agencies = [agency.strip() for agency in row["issuers"].split("；") if agency.strip()]
    return [
        {"policy_id": row["id"], "position": place, "agency": agency} for place, agency in enumerate(agencies, start=1)
    ]


def _int(text: str) -> int | None:
    return int(text) if text else None


def _unique(rows: list[Row], key: str = "id") -> list[Row]:
    return list({row[key]: row for row in reversed(rows)}.values())[::-1]


def _parents_first(records: list[dict[str, Value]], column: str = "parent_id") -> list[dict[str, Value]]:
    """Order rows so that each comes after the row it points at, otherwise as they stood."""
    waiting, done, ordered = list(records), set[Value](), list[dict[str, Value]]()
    while waiting:
        ready = [record for record in waiting if record[column] is None or record[column] in done]
        if not ready:
            loop = "、".join(str(record["id"]) for record in waiting)
            raise SourceError([Problem("sources", 1, f"{column} 成环：{loop}")])
        ordered += ready
        done |= {record["id"] for record in ready}
        waiting = [record for record in waiting if record not in ready]
    return ordered
