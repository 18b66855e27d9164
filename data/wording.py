"""Prose of the database is in our own words: find runs of characters that a source text also has."""

import re
import sqlite3
import unicodedata
from collections.abc import Iterator, Sequence

RUN = 18
"""Characters in a row, without spaces and punctuation, from which on wording counts as copied."""

_PROSE = (
    "section.digest", "indicator.definition", "term.definition", "case_study.summary", "case_paragraph.text",
    "observation.note", "figure.note", "ranking.order_by", "ranking.note", "policy.note", "policy_mention.note",
    "discrepancy.detail", "discrepancy.likelier", "document.note", "search_entry.subtitle", "search_entry.body",
)  # fmt: skip
"""Columns that hold sentences; the others hold names, numbers and places."""


def copied(connection: sqlite3.Connection, lines: Sequence[str]) -> Iterator[str]:
    """Give every text that repeats a source text's wording, what it repeats beside it.

    What stands in 《》 or “” is a name and is left out.

    Args:
        connection: The built database.
        lines: Lines of the source text.
    """
    text = _folded("".join(lines))
    runs = {text[start : start + RUN] for start in range(len(text) - RUN + 1)}
    for place in _PROSE:
        table, _, column = place.partition(".")
        for rowid, value in connection.execute(f"SELECT rowid, {column} FROM {table} WHERE {column} <> ''"):
            own = _folded(value)
            found = next((run for at in range(len(own) - RUN + 1) if (run := own[at : at + RUN]) in runs), None)
            if found:
                yield f"{place} 第 {rowid} 行照录原文“{found}”"


def _folded(text: str) -> str:
    plain = re.sub(r"[《«][^》»]*[》»]|“[^”]*”", "|", unicodedata.normalize("NFKC", text))
    return "".join(letter for letter in plain if letter == "|" or letter.isalnum())
