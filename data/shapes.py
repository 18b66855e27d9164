"""What each source table looks like: its columns, what may stand in them and which table they point at."""

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from data import vocabulary
from data.anchors import parse_anchors

Rule = Callable[[str], str | None]
"""Says what is wrong with a cell that is not empty, or None."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a source table.

    Attributes:
        name: As in the header.
        rule: What a cell that is not empty must satisfy.
        required: Whether a cell must not be empty.
        link: The table whose id or number the cell names.
        may_be_absent: Whether a file may leave the column out.
    """

    name: str
    rule: Rule | None = None
    required: bool = False
    link: str = ""
    may_be_absent: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A source table.

    Attributes:
        columns: Its columns.
        key: Columns that together must not occur twice.
        repeats: Whether the same row may stand in several parts (vocabularies that parts share); its position may
            differ, the first counts.
    """

    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("id",)
    repeats: bool = False


def _one_of(words: frozenset[str]) -> Rule:
    def rule(text: str) -> str | None:
        return None if text in words else f"“{text}”不在词表内"

    return rule


def _integer(text: str) -> str | None:
    return None if text.isascii() and text.isdigit() else f"“{text}”不是整数"


def _number(text: str) -> str | None:
    try:
        return None if math.isfinite(float(text)) else f"“{text}”不是有限的数"
    except ValueError:
        return f"“{text}”不是数"


def _unit(text: str) -> str | None:
    return None if vocabulary.unit_family(text) else f"不认得的单位“{text}”"


def _anchor(text: str) -> str | None:
    try:
        parse_anchors(text)
    except ValueError as error:
        return str(error)
    return None


def _alternatives(text: str) -> str | None:
    try:
        numbers = json.loads(text)
    except json.JSONDecodeError:
        return f"“{text}”不是 JSON 列表"
    good = isinstance(numbers, list) and numbers and all(type(item) in (int, float) for item in numbers)
    return None if good else f"“{text}”应为数字的 JSON 列表"


ALIASED: Mapping[str, str] = {
    "observation": "indicators", "policy": "policies", "case": "case_studies", "term": "terms", "region": "regions",
    "section": "sections", "figure": "figures",
}  # fmt: skip
"""Kinds of results that may have further names, and the table of their ids; a value is named by its indicator."""


def _columns(spec: str) -> tuple[Column, ...]:
    """Read ``name``, ``name!`` (required), ``name>table`` (link), ``name?`` (may be absent) and ``name:rule``."""
    columns = []
    for word in spec.split():
        body, _, rule = word.partition(":")
        body, _, link = body.partition(">")
        name = body.rstrip("!?")
        columns.append(Column(name, _RULES[rule] if rule else None, "!" in body, link, "?" in body))
    return tuple(columns)


_RULES: Mapping[str, Rule] = {
    "int": _integer,
    "number": _number,
    "bool": _one_of(frozenset("01")),
    "date": vocabulary.date_problem,
    "unit": _unit,
    "anchor": _anchor,
    "alternatives": _alternatives,
    "measure": _one_of(vocabulary.MEASURES),
    "topic": _one_of(vocabulary.TOPICS),
    "region_kind": _one_of(vocabulary.REGION_KINDS),
    "document_kind": _one_of(vocabulary.DOCUMENT_KINDS),
    "period_kind": _one_of(frozenset(vocabulary.PERIOD_PATTERNS)),
    "certainty": _one_of(vocabulary.CERTAINTIES),
    "origin": _one_of(vocabulary.ORIGINS),
    "chart_kind": _one_of(vocabulary.CHART_KINDS),
    "data_status": _one_of(vocabulary.DATA_STATUSES),
    "level": _one_of(vocabulary.POLICY_LEVELS),
    "policy_kind": _one_of(vocabulary.POLICY_KINDS),
    "theme": _one_of(vocabulary.POLICY_THEMES),
    "alias_kind": _one_of(frozenset(ALIASED)),
}

SHARED: Mapping[str, Shape] = {
    "documents": Shape(
        _columns("id! kind!:document_kind title! publisher published_on:date edition_year:int note"),
    ),
    "seeds": Shape(_columns("document_id! file! sha256!"), key=("file",)),
    "scope": Shape(
        _columns("document_id!>documents part! first_line!:int last_line!:int"), key=("document_id", "part")
    ),
    "regions": Shape(
        _columns("id! name! short_name! kind!:region_kind parent_id>regions code position!:int"), repeats=True
    ),
    "categories": Shape(_columns("id! name! scheme! parent_id>categories position!:int"), repeats=True),
    "indicators": Shape(
        _columns("id! name! measure!:measure unit:unit topic!:topic definition agency base_id>indicators"), repeats=True
    ),
    "aliases": Shape(_columns("kind!:alias_kind ref! alias!"), key=("kind", "ref", "alias")),
}
"""Tables that all documents share."""

PER_DOCUMENT: Mapping[str, Shape] = {
    "sections": Shape(_columns("number! title! parent>sections anchor!:anchor"), key=("number",)),
    "references": Shape(_columns("id! section>sections mark text! url accessed_on:date anchor:anchor")),
    "observations": Shape(
        _columns(
            "id! section>sections indicator_id!>indicators region>regions category>categories period"
            " period_kind!:period_kind value:number value_text:number unit:unit qualifier printed anchor:anchor"
            " point_restored!:bool certainty!:certainty alternatives:alternatives evidence origin!:origin"
            " reference>references formula note"
        )
    ),
    "derived": Shape(
        _columns(
            "id! kind! inputs! indicator_id!>indicators region>regions category>categories period!"
            " period_kind!:period_kind decimals!:int unit!:unit note"
        )
    ),
    "figures": Shape(
        _columns(
            "id! section!>sections caption! credit chart_kind!:chart_kind data_status!:data_status note anchor:anchor"
        )
    ),
    "figure_points": Shape(
        _columns("figure!>figures series position!:int label! observation>observations"),
        key=("figure", "series", "position"),
    ),
    "tables": Shape(_columns("id! section!>sections caption! credit anchor:anchor")),
    "table_cells": Shape(
        _columns("table!>tables row!:int col!:int text is_header!:bool observation>observations"),
        key=("table", "row", "col"),
    ),
    "rankings": Shape(_columns("id! section!>sections title! period order_by note anchor:anchor")),
    "ranking_items": Shape(
        _columns("ranking!>rankings position!:int name! region>regions category>categories observation>observations"),
        key=("ranking", "position"),
    ),
    "policies": Shape(
        _columns(
            "id! position!:int title! doc_number issued_on:date level!:level kind!:policy_kind region>regions"
            " in_appendix!:bool issuers theme:theme anchor:anchor note"
        ),
        key=(),
    ),
    "policy_mentions": Shape(_columns("policy title! section!>sections anchor:anchor date_printed note"), key=()),
    "case_studies": Shape(
        _columns("id! section!>sections title! theme place region>regions organisation year:int summary!")
    ),
    "terms": Shape(_columns("id! name! section>sections definition!"), repeats=True),
    "discrepancies": Shape(_columns("id! title! detail! likelier sections!")),
    "discrepancy_places": Shape(
        _columns("discrepancy!>discrepancies section!>sections anchor!:anchor printed"), key=()
    ),
    "claims": Shape(_columns("anchor!:anchor reason!"), key=("anchor",), repeats=True),
}
"""Tables of one document, in a folder called as its id."""
