"""What the search finds: one entry for each record, with its words, keys and index terms."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from data import pinyin
from data.assemble import Records, Value
from desktop.core import formats, spellings
from desktop.core.bigrams import index_terms
from desktop.core.spellings import MARK, mark_key

BREAK = "｜"
"""Stands between names that are put together, so that they do not read as one sentence."""

KINDS = (
    "observation", "figure", "table", "policy", "case", "section", "term", "ranking", "region", "discrepancy",
    "reference",
)  # fmt: skip
"""Kinds of entries in the order of their places in the index."""

_REGION_WEIGHT = {"country": 3.0, "province": 2.5, "area": 2.5, "city": 2.0, "foreign": 2.0, "bloc": 1.5, "county": 1.0}
_MEASURE_WEIGHT = {"level": 3.0, "growth": 2.6, "share": 2.4, "index": 2.4, "count": 2.2}
_ORIGIN_WEIGHT = {"news": 0.9, "derived": 0.3, "supplement": 0.2}
_NEWS_LATER = 1.5
"""How much less a news item counts than a chapter."""

_ONE_FIRM = re.compile("[^，]{0,3}某|案例|单个|企业“")
"""How the names of quantities begin that are those of one firm: 某电商企业更换的旧式燃油配送车数."""

_LONG_NUMBER = 18
_SHORT_NUMBER = 12

_Record = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Entry:
    """One result that a search can give.

    Attributes:
        kind: Of the table ``search_entry``.
        ref: Id of the record.
        title: Its name, as it is shown; found first.
        subtitle: What is shown beside it.
        body: Further words under which it is found.
        names: Other names, under which it is found as under its title; kept with it.
        keys: Terms for filters and for numbers and dates in one spelling.
        hidden: Words that are indexed with the body but not kept in ``search_entry``, because they stand in full in
            their own tables.
        weight: Higher comes first among equals.
        year: Later comes first among equals of one weight.
        members: Ids of all records that the result stands for, where it is more than one.
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
    year: int = 0
    members: tuple[str, ...] = ()

    def record(self, place: int) -> dict[str, Value]:
        """Give the row of ``search_entry``."""
        others = [name for name in self.names if name != self.title]
        return {
            "id": place,
            "kind": self.kind,
            "ref": self.ref,
            "title": self.title,
            "subtitle": self.subtitle,
            "body": self.body,
            "spoken": BREAK.join(pinyin.spoken(name) for name in (self.title, *others)),
            "name": BREAK.join(others),
            "weight": self.weight,
        }

    def index_row(self) -> dict[str, str]:
        """Give the four columns of ``search_index``: terms separated by spaces."""
        names = (self.title, *(name for name in self.names if name != self.title))
        said = dict.fromkeys(key for name in names for key in pinyin.indexed_keys(name))
        return {
            "name": " ".join(term for name in names for term in index_terms(name)),
            "title": " ".join(index_terms(self.subtitle)),
            "body": " ".join(index_terms("\n".join([self.body, *self.hidden]))),
            "keys": " ".join(dict.fromkeys([*said, *self.keys, f"{MARK}all"])),
        }


class Entries:
    """Makes the entries of all records."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._aliases: dict[tuple[str, str], list[str]] = {}
        for row in records.get("alias", []):
            self._aliases.setdefault((_text(row, "kind"), _text(row, "ref")), []).append(_text(row, "name"))
        self._by_id = {
            table: {row["id"]: row for row in records.get(table, [])}
            for table in ("indicator", "region", "category", "section")
        }

    def ranked(self) -> list[Entry]:
        """Give every entry, kind after kind, each kind in the order in which equals are to be shown.

        Their places in this list become their ids, so that reading the index in its own order reads the best first.
        """
        kinds = list(KINDS)
        return sorted(self.all(), key=lambda entry: (kinds.index(entry.kind), -entry.weight, -entry.year))

    def all(self) -> Iterator[Entry]:
        """Give every entry, kind after kind, in the order of the records."""
        yield from self._observations()
        yield from self._figures()
        yield from self._tables()
        yield from self._rankings()
        yield from self._policies()
        yield from self._cases()
        yield from self._sections()
        yield from self._regions()
        yield from self._words()

    def _observations(self) -> Iterator[Entry]:
        facts: dict[tuple[Value, ...], list[_Record]] = {}
        for row in self._records.get("observation", []):
            value = row["value_text"] if row["value"] is None else row["value"]
            names = ("indicator_id", "region_id", "category_id", "period", "unit", "origin")
            facts.setdefault((value, *(row[name] for name in names)), []).append(row)
        for rows in facts.values():
            yield self._fact(rows)

    def _fact(self, rows: list[_Record]) -> Entry:
        """Make one entry of a value that is stated in several places."""
        row = rows[0]
        indicator = self._by_id["indicator"][row["indicator_id"]]
        name, category = _text(indicator, "name"), self._name("category", row["category_id"])
        region = "" if row["region_id"] == "CN" else self._name("region", row["region_id"], "short_name")
        phrase = formats.quantity(_text(row, "qualifier"), _text(row, "value_text"), _text(row, "unit"))
        places = dict.fromkeys(self._place(each) for each in rows)
        facts = [phrase, formats.period_text(_text(row, "period")), *places]
        numbers = (key for each in rows for key in _number_keys(each))
        agency = _text(indicator, "agency")
        return Entry(
            "observation",
            _text(row, "id"),
            formats.led_by_region(f"{category}：{name}" if category else name, _text(row, "region_id"), region),
            " · ".join(fact for fact in facts if fact),
            BREAK.join(_words(indicator, "topic", "definition") + list(dict.fromkeys(_text(e, "note") for e in rows))),
            self._others("observation", row["indicator_id"]),
            (
                *dict.fromkeys(numbers),
                *self._region_keys(row),
                *(f"{MARK}y{year}" for year in _years(row)),
                *_marked("u", row["unit"]),
                *_marked("a", agency),
            ),
            (agency,),
            _observation_weight(row, indicator, narrow=bool(region or category)),
            max(_years(row), default=0),
            tuple(_text(each, "id") for each in rows),
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
            entry = self._placed_entry("ranking", row, title, _joined(items, "name"), title)
            regions = dict.fromkeys(key for item in items for key in self._region_keys(item))
            yield replace(entry, keys=(*entry.keys, *regions))

    def _placed_entry(self, kind: str, row: _Record, title: str, body: str, name: str) -> Entry:
        keys, chapter = _marked("f", row["id"]), self._chapter(row)
        return Entry(kind, _text(row, "id"), title, self._place(row), body, (name,), keys, (chapter,))

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
            issued = _text(row, "issued_on")
            keys = [*spellings.date_keys(issued), *self._region_keys(row)]
            keys += [key for agency in agencies.get(row["id"], []) for key in _marked("a", agency)]
            yield Entry(
                "policy",
                _text(row, "id"),
                title,
                " · ".join(fact for fact in facts if fact),
                BREAK.join([*_words(row, "level", "kind", "theme", "note"), self._name("region", row["region_id"])]),
                (*([number] if number else ()), *self._others("policy", row["id"])),
                (*keys, *([f"{MARK}y{issued[:4]}"] if issued else ())),
                _document_spellings(number),
                (2.0 if row["in_appendix"] else 1.0) - (0.8 if row["region_id"] else 0.0),
            )

    def _cases(self) -> Iterator[Entry]:
        for row in self._records.get("case_study", []):
            paragraphs = [p for p in self._records.get("case_paragraph", []) if p["case_id"] == row["id"]]
            body = "\n".join([_text(row, "summary"), *(_text(paragraph, "text") for paragraph in paragraphs)])
            facts = [_text(row, "place"), BREAK.join(_text(row, "theme").split("；")), self._place(row)]
            title, keys = _text(row, "title"), self._region_keys(row)
            names = self._others("case", row["id"])
            yield Entry("case", _text(row, "id"), title, " · ".join(filter(None, facts)), body, names, keys)

    def _sections(self) -> Iterator[Entry]:
        titles = {row["id"]: _text(row, "title") for row in self._records.get("section", [])}
        for row in self._records.get("section", []):
            number, title = _text(row, "number"), _text(row, "title")
            place, digest = formats.section_words(number), _text(row, "digest")
            weight = 3.0 - number.count(".") / 2 - (_NEWS_LATER if number.startswith("新闻") else 0.0)
            names = (number, place, *_ordinals(number), *self._others("section", number))
            if number.count(".") == 1:  # 农村电子商务发展报告 4.1 发展现状 is asked for as 农村电子商务发展现状
                names += (re.sub("(?:发展)?报告$", "", titles.get(row["parent_id"], "")) + title,)
            yield Entry("section", _text(row, "id"), title, place, digest, names, weight=weight)

    def _regions(self) -> Iterator[Entry]:
        tables = ("observation", "policy", "case_study", "ranking_item")
        used = {row["region_id"] for table in tables for row in self._records.get(table, [])}
        for row in self._records.get("region", []):
            if row["id"] not in used and row["kind"] != "province":
                continue  # a result must lead somewhere
            names = [_text(row, "name"), _text(row, "short_name")]
            if row["kind"] == "province" and names[0].endswith("市"):
                names.append("直辖市")
            names += self._others("region", row["id"])
            kind = _text(row, "kind")
            kind = "foreign" if kind == "country" and row["id"] != "CN" else kind
            place, code = formats.REGION_KIND.get(kind, ""), _text(row, "code")
            keys, weight = self._region_keys({"region_id": row["id"]}), _REGION_WEIGHT[kind]
            yield Entry("region", _text(row, "id"), names[1], place, code, tuple(names), keys, weight=weight)

    def _words(self) -> Iterator[Entry]:
        for row in self._records.get("term", []):
            name = _text(row, "name")
            names = self._others("term", row["id"])
            yield Entry("term", _text(row, "id"), name, self._place(row), _text(row, "definition"), names)
        for row in self._records.get("reference", []):
            yield Entry(
                "reference", _text(row, "id"), _text(row, "text"), self._place(row), "", hidden=(_text(row, "url"),)
            )
        for row in self._records.get("discrepancy", []):
            numbers = [part.partition("/")[2] for part in _text(row, "section_ids").split()]
            subtitle = BREAK.join(formats.section_words(number) for number in numbers)
            body = "\n".join(_words(row, "detail", "likelier"))
            title = _text(row, "title")
            yield Entry("discrepancy", _text(row, "id"), title, subtitle, body)

    def _region_keys(self, row: _Record) -> tuple[str, ...]:
        """Give the terms of a region and of all that it lies in."""
        keys: list[str] = []
        ref = row["region_id"]
        while ref is not None and ref != "CN":
            keys.append(mark_key("r", str(ref)))
            ref = self._by_id["region"][ref]["parent_id"]
        return tuple(keys) or (_marked("r", "CN") if row["region_id"] == "CN" else ())

    def _others(self, kind: str, ref: Value) -> tuple[str, ...]:
        """Give what people also call a record."""
        return tuple(self._aliases.get((kind, str(ref)), ()))

    def _name(self, table: str, ref: Value, column: str = "name") -> str:
        return "" if ref is None else _text(self._by_id[table][ref], column)

    def _chapter(self, row: _Record) -> str:
        """Give the title of the chapter that a record stands in: 农村电子商务发展报告."""
        section = self._by_id["section"].get(row["section_id"])
        while section is not None and section["parent_id"] is not None:
            section = self._by_id["section"][section["parent_id"]]
        return "" if section is None else _text(section, "title")

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


def _number_keys(row: _Record) -> Iterator[str]:
    """Give the spellings of a number that people type: 43.83, 4383 as the damaged text has it, 43.83万亿元."""
    plain, unit = _text(row, "value_text").lstrip("-"), _text(row, "unit")
    for text in (plain, plain.replace(".", ""), *_text(row, "printed").split()):
        yield from index_terms(text)
    if plain:
        yield from index_terms(plain + unit)
        yield spellings.magnitude(plain, unit)


def _marked(letter: str, name: Value) -> tuple[str, ...]:
    key = mark_key(letter, str(name or ""))
    return (key,) if key else ()


def _years(row: _Record) -> list[int]:
    return [int(year) for year in dict.fromkeys(re.findall("(?:19|20)[0-9]{2}", _text(row, "period")))]


def _ordinals(number: str) -> list[str]:
    """Give what a chapter or section is called in speech: 第四章, 第四章第二节, 附录A."""
    parts = number.split(".")
    if number[:1] in {"A", "B", "C"}:
        return [f"附录{number}"]
    if len(parts) > 2 or not all(part.isdecimal() and 0 < int(part) < 10 for part in parts):
        return []
    spelt = [f"第{'零一二三四五六七八九'[int(part)]}{word}" for part, word in zip(parts, "章节", strict=False)]
    return ["".join(spelt), *([f"第{number}章"] if len(parts) == 1 else [])]


def _short(number: str) -> str:
    """Leave out the agencies before a long document number: …令2022年第5号."""
    return number if len(number) <= _LONG_NUMBER else "…" + number[-_SHORT_NUMBER:].lstrip()


def _document_spellings(number: str) -> tuple[str, ...]:
    """Give the spellings of a document number: as printed, 国办发20229, 国办发2022年第9号."""
    if not number:
        return ()
    key = spellings.document_key(number)
    match = re.fullmatch(r"(\D+)((?:19|20)[0-9]{2})([0-9]+)", key)
    return (number, key, f"{match[1]}{match[2]}年第{match[3]}号") if match else (number, key)


def _observation_weight(row: _Record, indicator: _Record, *, narrow: bool) -> float:
    """Put the report's national levels first, then growth, shares, counts; cases, news and what is not its own last."""
    if row["origin"] != "report":
        return _ORIGIN_WEIGHT[_text(row, "origin")] - (0.05 if narrow else 0.0)
    section = _text(row, "section_id").rpartition("/")[2]
    is_case = (section[:1].isascii() and section[:1].isalpha()) or section.startswith("专栏")
    single = 1.0 if is_case or _ONE_FIRM.match(_text(indicator, "name")) else 0.0
    overview = 0.1 if section.startswith("1") else 0.0
    return _MEASURE_WEIGHT.get(_text(indicator, "measure"), 2.0) + overview - single - (1.0 if narrow else 0.0)
