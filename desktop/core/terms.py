"""One word of what was typed: a name, a phrase, a number with its unit, a date, a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from desktop.core import bigrams, spellings


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to look for.

    Attributes:
        text: As typed, without quotation marks.
        kind: ``word``, ``phrase``, ``number``, ``date`` or ``year``.
    """

    text: str
    kind: str = "word"


def read_term(word: str) -> Term:
    """Tell what a word is: a date, a number with its unit, or a name, without the words of a question around it."""
    word = word.replace("ü", "v").replace("\u00dc", "V")  # as it is typed where pinyin is
    folded = _per_cent().sub(r"\1%", bigrams.fold(word))
    if spellings.date_key(folded):
        return Term(folded, "date")
    measured = _measured().fullmatch(folded)
    if measured and spellings.number_and_unit(measured[1]) and not _year().fullmatch(folded):
        return Term(measured[1], "number")
    if _counted().fullmatch(folded):
        return Term(folded, "phrase")
    return Term(_asking().sub("", _asking().sub("", word)) or word)


def take_years(terms: list[Term]) -> tuple[list[Term], list[str]]:
    """Take the years out of words: 2021年网上零售额 is a name and a year; one that stands apart must be found too."""
    found: list[Term] = []
    years: list[str] = []
    for term in terms:
        folded = bigrams.fold(term.text)
        rest = _year_beside().sub("", folded) if term.kind == "word" else folded
        if term.kind in {"word", "date"} and _year().fullmatch(folded) and len(terms) > 1:
            years.append(folded[:4])
            found.append(Term(folded[:4], "year"))
        elif rest != folded:
            years += [year for match in _year_beside().finditer(folded) for year in match.groups() if year]
            found.append(Term(rest))
        else:
            found.append(term)
    return found, years


@cache
def _measured() -> re.Pattern[str]:
    """A number with its unit, perhaps after what happened to it: 下降0.2%."""
    before = "(?:同比|增长|上升|提高|下降|减少|达到?|超过?|约|近)*"
    return re.compile(before + r"(-?[0-9][0-9,.]*(?:%|[\u4e00-\u9fff]{1,4}))")


@cache
def _asking() -> re.Pattern[str]:
    """Words of a question that name nothing."""
    return re.compile(
        "^(?:什么是|什么叫|何为|第(?=[0-9]+\\.[0-9.]+节?$)|(?:全国|一共|共)?有?(?:多少(?:人|个|家|件|项)?|几(?:人|个|家|件|项))(?=..))"
        "|(?:(?:是|有)?(?:多少|几)(?:人|个|家|亿|万|件|项)?|有哪些|是什么|怎么样|如何)$"
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile("(?:19|20)[0-9]{2}年?度?")


@cache
def _year_beside() -> re.Pattern[str]:
    """A year, or a part of one, before a name, or a year after it that is not the one of a document number."""
    year = "((?:19|20)[0-9]{2})"
    part = "((?:19|20)[0-9]{2}年(?:1[0-2]月|[1-9]月|[上下]半年|前[一二三]季度))"
    before = f"^(?:{part}|{year}年?度?)(?=[^-0-9.,%/年—第版]{{3}})"
    return re.compile(f"{before}|(?<=[^0-9.,]{{2}})(?<![发函字令告规办传电号文]){year}年?度?$")


@cache
def _counted() -> re.Pattern[str]:
    """A character and a number that mean something only together: 双11, 图1."""
    return re.compile("[\u4e00-\u9fff][0-9]{1,3}")


@cache
def _per_cent() -> re.Pattern[str]:
    return re.compile(r"百分之([0-9]+(?:\.[0-9]+)?)")
