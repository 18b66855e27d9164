"""What the search finds: one entry for each record, with its words, keys and index terms."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from data import pinyin
from data.assemble import Records, Value
from data.policies import number_key
from desktop.core import formats
from desktop.core.bigrams import index_terms

BREAK = "｜"
"""Stands between names that are put together, so that they do not read as one sentence."""

_LONG_NUMBER = 18
_SHORT_NUMBER = 12

_Record = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Entry:
    """One result that a search can give.

    Attributes:
        kind: Of the table ``search_entry``.
        ref: Id of the record.
        title: Its name; found first.
        subtitle: What is shown beside it.
        body: Further words under which it is found.
        names: The names that get pinyin keys.
        keys: Other keys: numbers, codes.
        hidden: Names and loose document numbers that are indexed with the body but not kept in ``search_entry``,
            because they stand in full in their own tables.
        weight: Higher comes first among equals.
    """

    kind: str
    ref: str
    title: str
    subtitle: str
    body: str
    names: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    weight: float = 1.0

    def stored_keys(self) -> str:
        """Give the keys as they are kept in ``search_entry``."""
        spoken = [key for name in self.names for key in pinyin.stored_keys(name)]
        return " ".join(dict.fromkeys([*spoken, *self.keys]))

    def index_row(self) -> dict[str, str]:
        """Give the four columns of ``search_index``: terms separated by spaces."""
        spoken = [key for name in self.names for key in pinyin.indexed_keys(name)]
        keys = dict.fromkeys([*spoken, *(term for key in self.keys for term in index_terms(key))])
        return {
            "name": " ".join(index_terms(self.title)),
            "title": " ".join(index_terms(self.subtitle)),
            "body": " ".join(index_terms("\n".join([self.body, *self.hidden]))),
            "keys": " ".join(keys),
        }


class Entries:
    """Makes the entries of all records."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._by_id = {
            table: {row["id"]: row for row in records.get(table, [])}
            for table in ("indicator", "region", "category", "section")
        }

    def all(self) -> Iterator[Entry]:
        """Give every entry, kind after kind, in the order of the records."""
        yield from self._observations()
        yield from self._figures()
        yield from self._tables()
        yield from self._rankings()
        yield from self._policies()
        yield from self._cases()
        yield from self._sections()
        yield from self._words()

    def _observations(self) -> Iterator[Entry]:
        for row in self._records.get("observation", []):
            indicator = self._by_id["indicator"][row["indicator_id"]]
            category = self._name("category", row["category_id"])
            region = "" if row["region_id"] == "CN" else self._name("region", row["region_id"], "short_name")
            names = [_text(indicator, "name"), region, category]
            value = _text(row, "qualifier"), _text(row, "value_text"), _text(row, "unit")
            phrase = formats.quantity(*value)
            facts = [phrase, formats.period_text(_text(row, "period")), self._place(row)]
            yield Entry(
                "observation",
                _text(row, "id"),
                " ".join(name for name in names if name),
                " · ".join(fact for fact in facts if fact),
                BREAK.join(_words(indicator, "topic", "definition") + _words(row, "note")),
                tuple(name for name in names if name),
                _number_keys(value[1], _text(row, "printed"), value[2]),
                (_text(indicator, "agency"),),
                _observation_weight(row, indicator, narrow=bool(region or category)),
            )

    def _figures(self) -> Iterator[Entry]:
        for row in self._records.get("figure", []):
            caption = _text(row, "caption")
            labels = [p for p in self._records.get("figure_point", []) if p["figure_id"] == row["id"]]
            body = _joined(labels, "series", "label")
            yield self._placed_entry("figure", row, f"{row['id']} {caption}", body, caption)

    def _tables(self) -> Iterator[Entry]:
        for row in self._records.get("table_sheet", []):
            caption = _text(row, "caption")
            cells = [c for c in self._records.get("table_cell", []) if c["table_id"] == row["id"]]
            words = [cell for cell in cells if cell["observation_id"] is None]
            yield self._placed_entry("table", row, f"{row['id']} {caption}", _joined(words, "text"), caption)

    def _rankings(self) -> Iterator[Entry]:
        for row in self._records.get("ranking", []):
            items = [i for i in self._records.get("ranking_item", []) if i["ranking_id"] == row["id"]]
            title = _text(row, "title")
            yield self._placed_entry("ranking", row, title, _joined(items, "name"), title)

    def _placed_entry(self, kind: str, row: _Record, title: str, body: str, name: str) -> Entry:
        return Entry(kind, _text(row, "id"), title, self._place(row), body, (name,))

    def _policies(self) -> Iterator[Entry]:
        agencies: dict[Value, list[str]] = {}
        for issuer in self._records.get("policy_issuer", []):
            agencies.setdefault(issuer["policy_id"], []).append(_text(issuer, "agency"))
        for row in self._records.get("policy", []):
            number, title = _text(row, "doc_number"), _text(row, "title")
            facts = [
                _short(number),
                formats.period_text(_text(row, "issued_on")),
                BREAK.join(agencies.get(row["id"], [])),
            ]
            yield Entry(
                "policy",
                _text(row, "id"),
                title,
                " · ".join(fact for fact in facts if fact),
                BREAK.join([*_words(row, "level", "kind", "theme", "note"), self._name("region", row["region_id"])]),
                (title,),
                (),
                _document_spellings(number),
                2.0 if row["in_appendix"] else 1.0,
            )

    def _cases(self) -> Iterator[Entry]:
        for row in self._records.get("case_study", []):
            paragraphs = [p for p in self._records.get("case_paragraph", []) if p["case_id"] == row["id"]]
            body = "\n".join([_text(row, "summary"), *(_text(paragraph, "text") for paragraph in paragraphs)])
            facts = [_text(row, "place"), BREAK.join(_text(row, "theme").split("；")), self._place(row)]
            names = (_text(row, "title"), _text(row, "place"))
            yield Entry("case", _text(row, "id"), names[0], " · ".join(filter(None, facts)), body, names)

    def _sections(self) -> Iterator[Entry]:
        for row in self._records.get("section", []):
            number, title = _text(row, "number"), _text(row, "title")
            place, digest = formats.section_words(number), _text(row, "digest")
            weight = 3.0 - number.count(".") / 2
            yield Entry("section", _text(row, "id"), title, place, digest, (title,), (number,), weight=weight)

    def _words(self) -> Iterator[Entry]:
        for row in self._records.get("term", []):
            name = _text(row, "name")
            yield Entry("term", _text(row, "id"), name, self._place(row), _text(row, "definition"), (name,))
        used = {row["region_id"] for row in self._records.get("observation", [])}
        for row in self._records.get("region", []):
            if row["id"] not in used:
                continue  # a result must lead somewhere
            names = (_text(row, "name"), _text(row, "short_name"))
            kind = _text(row, "kind")
            kind = "foreign" if kind == "country" and row["id"] != "CN" else kind
            subtitle = formats.REGION_KIND.get(kind, "")
            yield Entry("region", _text(row, "id"), names[1], subtitle, names[0], names, (_text(row, "code"),))
        for row in self._records.get("reference", []):
            yield Entry(
                "reference", _text(row, "id"), _text(row, "text"), self._place(row), "", hidden=(_text(row, "url"),)
            )
        for row in self._records.get("discrepancy", []):
            numbers = [part.partition("/")[2] for part in _text(row, "section_ids").split()]
            subtitle = BREAK.join(formats.section_words(number) for number in numbers)
            body = "\n".join(_words(row, "detail", "likelier"))
            title = _text(row, "title")
            yield Entry("discrepancy", _text(row, "id"), title, subtitle, body, (title,))

    def _name(self, table: str, ref: Value, column: str = "name") -> str:
        return "" if ref is None else _text(self._by_id[table][ref], column)

    def _place(self, row: _Record) -> str:
        number = self._name("section", row["section_id"], "number")
        return formats.section_words(number) if number else ""


def _text(row: _Record, column: str) -> str:
    value = row[column]
    return "" if value is None else str(value)


def _words(row: _Record, *columns: str) -> list[str]:
    return [_text(row, column) for column in columns if row[column]]


def _joined(rows: list[dict[str, Value]], *columns: str) -> str:
    return BREAK.join(dict.fromkeys(word for row in rows for word in _words(row, *columns)))


def _number_keys(value_text: str, printed: str, unit: str) -> tuple[str, ...]:
    """Give the spellings of a number that people type: 43.83, 4383, 43.83万亿元."""
    plain = value_text.lstrip("-")
    keys = [plain, plain.replace(".", ""), *printed.split(), plain + unit if plain else ""]
    return tuple(dict.fromkeys(key for key in keys if key))


def _short(number: str) -> str:
    """Leave out the agencies before a long document number: …令2022年第5号."""
    return number if len(number) <= _LONG_NUMBER else "…" + number[-_SHORT_NUMBER:].lstrip()


def _document_spellings(number: str) -> tuple[str, ...]:
    """Give the spellings of a document number: as printed, 国办发20229, 国办发2022年第9号."""
    if not number:
        return ()
    key = number_key(number)
    match = re.fullmatch(r"(\D+)((?:19|20)[0-9]{2})([0-9]+)", key)
    return (number, key, f"{match[1]}{match[2]}年第{match[3]}号") if match else (number, key)


def _observation_weight(row: _Record, indicator: _Record, *, narrow: bool) -> float:
    """The report's national levels first, then their growth, then the rest; what is not the report's comes last."""
    if row["origin"] == "supplement":
        return 0.2
    base = 3.0 if indicator["base_id"] is None else 2.5 if indicator["measure"] == "growth" else 2.0
    return base - 1.0 if narrow else base
