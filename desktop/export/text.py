"""Tables as tab-separated text, CSV and Markdown."""

from __future__ import annotations

import csv
import io
import re

from desktop.export.sheet import Sheet

#: Beginnings that make a formula of a cell; the wide forms do so in Excel set to Chinese.
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"^[+-]?\d+(\.\d+)?$")
_BREAKS = re.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


def neutral(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; numbers stay numbers.

    Source: OWASP, CSV Injection. A text that begins with ``= + - @``, tab or a line break gets an apostrophe.
    """
    if cell.startswith(RISKY) and not _NUMBER.match(cell):
        return "'" + cell
    return cell


def tsv(sheet: Sheet) -> str:
    """Tab-separated text: title and unit lines, headers, rows, source and note, lines ended by LF."""
    lines = [_cell(line) for line in sheet.head_lines]
    lines.append("\t".join(map(_cell, sheet.flat_titles)))
    lines += ["\t".join(_cell(cell) for cell in row) for row in sheet.rows]
    lines += [_cell(line) for line in sheet.foot_lines]
    return "\n".join(lines) + "\n"


def values(sheet: Sheet) -> str:
    """The cells alone, without title, headers or source."""
    return "\n".join("\t".join(_cell(cell) for cell in row) for row in sheet.rows)


def csv_bytes(sheet: Sheet) -> bytes:
    """CSV as Excel on Chinese Windows reads it: UTF-8 with a byte order mark, CRLF."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerows([neutral(line)] for line in sheet.head_lines)
    writer.writerow(list(map(neutral, sheet.flat_titles)))
    writer.writerows([neutral(cell) for cell in row] for row in sheet.rows)
    writer.writerows([neutral(line)] for line in sheet.foot_lines)
    return buffer.getvalue().encode("utf-8-sig")


def markdown(sheet: Sheet) -> str:
    """A Markdown table with its title, unit and source as paragraphs."""
    head = [f"**{_escaped(sheet.title)}**"] if sheet.title else []
    head += [f"单位：{_escaped(sheet.unit)}"] if sheet.unit else []
    rule = ["---:" if column.kind == "number" else "---" for column in sheet.columns]
    table = [list(map(_escaped, sheet.flat_titles)), rule]
    table += [[_escaped(cell) for cell in row] for row in sheet.rows]
    body = "\n".join("| " + " | ".join(row) + " |" for row in table)
    return "\n\n".join([*head, body, *(_escaped(line) for line in sheet.foot_lines)]) + "\n"


def _flat(text: str) -> str:
    return _BREAKS.sub(" ", text).strip()


def _cell(text: str) -> str:
    return neutral(_flat(text))


def _escaped(text: str) -> str:
    return re.sub(r"([\\|*_`<>\[\]])", r"\\\1", _flat(text))
