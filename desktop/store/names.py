"""Names by which results are narrowed and completed: regions, agencies, units, and names near to what was typed."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from desktop.core import bigrams, matching
from desktop.core.distance import distance
from desktop.core.query import FIELDS, KINDS, Narrowing, Query
from desktop.core.spellings import MARK, mark_key
from desktop.core.synonyms import wordings
from desktop.core.terms import Term
from desktop.store.connection import Connection

_MOST = 6
"""Completions that are offered at once."""

_CANDIDATES, _COMPARED = 600, 60
"""Names that share a piece with what was typed; those of them that share most are compared letter by letter."""

_YEAR = re.compile("年[:：]([0-9]{1,3})$")

_STATE = re.compile("^(?:国家|中国|中华人民共和国)")
"""What one list of agencies writes before a name and another leaves out."""

_NEAR = "SELECT title, spoken FROM search_entry WHERE id IN ({marks}) AND kind <> 'reference'"


class Names:
    """Names in the open database.

    Args:
        connection: The open database.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keys(self, narrowing: Narrowing) -> list[str]:
        """The index's terms for the value of a filter: all regions, agencies or units that it may mean."""
        value = bigrams.fold(narrowing.value).replace(" ", "")
        if narrowing.field == "年":
            year = value.removesuffix("年")
            return [f"{MARK}y{year}"] if year.isascii() and year.isdigit() and len(year) == 4 else []
        if narrowing.field == "地区":
            exact = [row[0] for row in self._regions if value in row[2:4]]
            exact = exact or ["CN"] * (value in {"中国", "我国"})
            ids = exact or [row[0] for row in self._regions if any(name.startswith(value) for name in row[2:])]
            return [mark_key("r", ref) for ref in ids[:20]]
        letter, names = ("u", self._units) if narrowing.field == "单位" else ("a", self._agencies)
        said = [each for text in wordings(value) if (each := mark_key(letter, text)[2:])]
        keys = dict.fromkeys(mark_key(letter, name) for name in names)
        own = [key for key in keys if any(_STATE.sub("", each) == _STATE.sub("", key[2:]) for each in said)]
        return own or [key for key in keys if any(each in key[2:] for each in said)][:40]

    def completions(self, query: Query) -> tuple[str, ...]:
        """Texts that what was typed may become: a filter's word, or its value while it is typed.

        Args:
            query: What was typed; only its end is completed.
        """
        year = _YEAR.search(query.source)
        if year is not None:  # 年:202 is no filter yet
            return tuple(f"{query.source[: year.start(1)]}{each} " for each in self._values("年", year[1])[:_MOST])
        last = query.narrowings[-1] if query.narrowings else None
        if query.pending:
            before = query.source.rstrip()
            return tuple(f"{before}{value} " for value in self._values(query.pending, "")[:_MOST])
        if last is not None and last.value and last.end == len(query.source):
            before = query.source[: last.start]
            values = self._values(last.field, last.value)
            if last.value in values:
                return ()
            return tuple(f"{before}{last.field}:{value} " for value in values[:_MOST])
        word = query.terms[-1].text if query.terms and not query.source[-1:].isspace() else ""
        if len(word) < 2 or not query.source.endswith(word):
            return ()
        words = [each for each in (*FIELDS, *KINDS) if each.startswith(word)]
        return tuple(f"{query.source[: -len(word)]}{each}:" for each in words)

    def _values(self, field: str, typed: str) -> list[str]:
        value = bigrams.fold(typed).replace(" ", "")
        if field == "地区":
            # A region without an entry of its own has nothing to show.
            rows = [row for row in self._regions if row[4] and any(name.startswith(value) for name in row[2:])]
            return [row[1] for row in rows]
        if field == "年":
            return [year for year in self._years if year.startswith(value)]
        names = self._units if field == "单位" else self._agencies if field == "机关" else []
        found = [name for name in names if value in bigrams.fold(name)]
        return sorted(found, key=lambda name: not name.startswith(typed))

    def placed(self, query: Query) -> Query:
        """The query with the region before a name as a word of its own: 浙江网零 is not only 浙江省网络零售额."""
        terms: list[Term] = []
        for term in query.terms:
            match = self._region_before.match(term.text) if term.kind == "word" else None
            terms += [Term(match[1].removesuffix("省")), Term(match[2])] if match else [term]
        return replace(query, terms=tuple(terms)) if len(terms) > len(query.terms) else query

    def near(self, text: str, *, most: int = 4) -> tuple[tuple[str, ...], float]:
        """Names nearest to what was typed, by their characters or, for letters, by their sound.

        Args:
            text: What was typed and not found.
            most: How many at most.

        Returns:
            Different names, the nearest first; only such as differ in a third of the characters typed, or a fourth of
            the letters. And in how many characters the first of them differs.
        """
        typed = matching.bare(matching.compact(text))[:24]
        if len(typed) < 2:
            return (), 0.0
        letters = typed.isascii() and typed.isalpha()
        terms = bigrams.query_terms(typed) if len(typed) > 2 else list(typed)
        pieces = [f'"{typed[:2]}"*'] if letters else [f'"{term}"' for term in terms if term.isalnum()]
        match = " OR ".join(pieces)
        if not match:
            return (), 0.0
        ids = self._connection.rows(
            "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid LIMIT ?",
            (f"{{name keys}} : ({match})", _CANDIDATES),
        )
        rows = self._connection.rows(_NEAR.format(marks=",".join("?" * len(ids))), [row[0] for row in ids])
        names: dict[str, str] = {}
        for title, spoken in rows:
            said = spoken.partition("｜")[0].replace("'", "").removeprefix("quanguo")
            names[title] = said if letters else matching.bare(matching.compact(title))
        if not letters and len(typed) == 2:  # of two characters one is in very many names
            names = {title: name for title, name in names.items() if len(name) <= 2 * len(typed)}
        shared = sorted(names, key=lambda title: -len(set(typed) & set(names[title][: len(typed) + 2])))
        best = {title: distance(typed, names[title]) for title in shared[:_COMPARED]}
        limit = max(len(typed) // 4 if letters else (len(typed) + 1) // 3, 1) + 0.5
        found = sorted((far, title) for title, far in best.items() if far < limit)[:most]
        return tuple(title for _, title in found), found[0][0] if found else 0.0

    @cached_property
    def _region_before(self) -> re.Pattern[str]:
        names = {name for row in self._regions for name in row[2:4] if len(name) > 1 and row[0] != "CN"}
        longest_first = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
        return re.compile(f"({longest_first or '(?!)'})(?!地区$)([\u4e00-\u9fff]{{2,}})$")

    @cached_property
    def _regions(self) -> list[tuple[str, str, str, str, str, str]]:
        """Id, short name; folded full and short name, pinyin, its initials."""
        rows = self._connection.rows(
            "SELECT r.id, r.short_name, r.name, coalesce(e.spoken, '') FROM region r"
            " LEFT JOIN search_entry e ON e.kind = 'region' AND e.ref = r.id ORDER BY r.position"
        )
        said = [row[3].partition("｜")[0].split("'") for row in rows]
        return [
            (row[0], row[1], bigrams.fold(row[2]), bigrams.fold(row[1]), "".join(parts), "".join(p[:1] for p in parts))
            for row, parts in zip(rows, said, strict=True)
        ]

    @cached_property
    def _units(self) -> list[str]:
        rows = self._connection.rows(
            "SELECT unit FROM observation WHERE unit <> '' GROUP BY unit ORDER BY count(*) DESC"
        )
        return [row[0] for row in rows]

    @cached_property
    def _agencies(self) -> list[str]:
        rows = self._connection.rows(
            "SELECT agency FROM (SELECT agency FROM policy_issuer UNION ALL SELECT agency FROM indicator)"
            " WHERE agency <> '' GROUP BY agency ORDER BY count(*) DESC"
        )
        return [row[0] for row in rows]

    @cached_property
    def _years(self) -> list[str]:
        rows = self._connection.rows(
            "SELECT DISTINCT substr(period, 1, 4) FROM observation WHERE period <> ''"
            " UNION SELECT DISTINCT substr(issued_on, 1, 4) FROM policy WHERE issued_on <> '' ORDER BY 1 DESC"
        )
        return [row[0] for row in rows]
