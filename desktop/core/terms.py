"""One word of what was typed: a name, a phrase, a number with its unit, a date, a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from desktop.core import bigrams, numerals, spellings

#: Words for a year by its distance from the year of the edition, however the calendar stands when one asks.
_RELATIVE = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "上一年": -1, "前年": -2}

_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")

_SAID_LAST = {"政策": "policy", "案例": "case"}
"""Words for a kind of results that are written together with what it is about."""

_NUMERALS = "[一二三四五六七八九十百〇零]"
_HAPPENED = "(?:同比|增长|上升|提高|下降|减少|达到?|超过?|约|近)*"


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
    typed = bigrams.fold(word)
    written = _short_year().sub(r"20\1年", typed.replace("双十一", "双11"))
    folded = _in_digits(_per_cent().sub(r"\1%", written))
    if label := _spelled_label().fullmatch(folded):
        return Term(("图" if label[1] == "tu" else "表") + label[2])
    word = word if folded == typed else folded
    if spellings.date_key(folded):
        return Term(folded, "date")
    measured = _measured().fullmatch(folded)
    is_year = _year().fullmatch(folded) or _year_beside().match(folded)
    if measured and spellings.number_and_unit(measured[1]) and not is_year:
        return Term(measured[1], "number")
    if _counted().fullmatch(folded):
        return Term(folded, "phrase")
    return Term(_asking().sub("", _asking().sub("", word)) or word)


def take_relative(terms: list[Term], edition: int) -> tuple[list[Term], list[tuple[str, str]]]:
    """Write 今年, 去年 and their like before a name, or as a word of their own, as years; 5月 as that of the edition.

    Args:
        terms: What was typed.
        edition: Year that the report speaks of: its 上年 is the year before, whenever one reads it.

    Returns:
        The terms, and each word with its year.
    """
    found: list[Term] = []
    said: list[tuple[str, str]] = []
    for place, term in enumerate(terms):
        if term.kind in {"word", "number"} and (month := _month().fullmatch(bigrams.fold(term.text))):
            number = _MONTHS.index(month[1]) + 1 if month[1] in _MONTHS else int(month[1])
            said.append((term.text, f"{edition}年{number}月"))
            found.append(Term(said[-1][1], "date"))
            continue
        match = _relative().match(bigrams.fold(term.text)) if term.kind == "word" else None
        alone = match is not None and not match["rest"]
        if match is None or (alone and (len(terms) == 1 or place not in {0, len(terms) - 1})):
            found.append(term)
            continue
        year = str(edition + _RELATIVE[match["word"]])
        said.append((match["word"], year))
        found.append(Term(f"{year}年{match['rest']}"))
    return found, said


def year_of(words: str, edition: int) -> str:
    """A year said from the edition's: 去年 → 2021; '' for other words."""
    match = _relative().fullmatch(words)
    return str(edition + _RELATIVE[match["word"]]) if match and not match["rest"] else ""


def _in_digits(folded: str) -> str:
    """The word with the number in it, after what happened to it, in digits: 下降百分之零点二 → 下降0.2%."""
    folded = _document_number(folded)
    match = _happened().match(folded)
    before = match[0] if match else ""
    return before + numerals.in_digits(folded[len(before) :])


def _document_number(folded: str) -> str:
    """The word with the document number in it as it is written: 国办发二〇二二九号 → 国办发〔2022〕9号.

    What a number is of stands before it, however it is spoken: 2022年第37号公告 → 公告2022年第37号.
    """
    folded = _spoken_year().sub(lambda said: numerals.whole(said[1]).join(("", "") if said[2] else "〔〕"), folded)
    folded = _numbered().sub(lambda said: f"{said[1]}{numerals.whole(said[2]) or said[2]}号", folded)
    return _number_first().sub(r"\2\1", folded)


def take_asked(terms: list[Term]) -> tuple[list[Term], list[str]]:
    """Take apart what is asked for and how: 哪个省网零最高 asks for lists of 网零 by 省份, 直播电商政策 for documents.

    Args:
        terms: What was typed.

    Returns:
        The terms, and the kinds of results that are asked for.
    """
    found: list[Term] = []
    kinds: list[str] = []
    for term in terms:
        match = _first_of().fullmatch(bigrams.fold(term.text)) if term.kind == "word" else None
        if match is None:
            said = _said_last().fullmatch(term.text) if term.kind == "word" else None
            found.append(Term(said[1]) if said else term)
            kinds += [_SAID_LAST[said[2]]] if said else []
            continue
        asked = match["of"] or match["which"] or ""
        found.append(Term(match["rest"] or match["after"] or match["place"]))
        found += [Term("省份" if asked == "省" else asked)] if asked else []
        kinds += ["figure", "ranking"] if asked else []
    return found, kinds


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


def is_telling(part: str) -> bool:
    """Whether a part of a word says what it is about: not 人数, 用户占比 nor, of 快递员人数, 员人数."""
    return not _measures().fullmatch(part)


@cache
def _said_last() -> re.Pattern[str]:
    return re.compile(f"([\u4e00-\u9fff]{{3,}}?)的?({'|'.join(_SAID_LAST)})")


@cache
def _measures() -> re.Pattern[str]:
    return re.compile(
        ".?(?:规模|人数|人口|总数|数量|用户|增速|增长|增幅|占比|比重|比例|份额|排名|情况|现状|国家|地区|省份|公司|企业"
        "|同比|总体|全国|我国|金额|总额|总量|多少|哪个|最高|最多|最大|最快|[数率量额])+"
    )


@cache
def _numbered() -> re.Pattern[str]:
    """A document number of which the number is spoken: 主席令第一百一十九号, 国函〔2022〕八号."""
    return re.compile(f"(第|(?:19|20)[0-9]{{2}}(?:\\W|年第?))({_NUMERALS}{{1,6}})号")


@cache
def _spoken_year() -> re.Pattern[str]:
    """The year of a document number as it is spoken, and the sign after it."""
    year = "((?:二[〇零]|一九)[〇零一二三四五六七八九]{2})"
    return re.compile(f"{year}(?=([^\\w]|年)?第?(?:[0-9]{{1,4}}|{_NUMERALS}{{1,6}})号)")


@cache
def _number_first() -> re.Pattern[str]:
    return re.compile("((?:(?:19|20)[0-9]{2}年)?第?[0-9]{1,4}号)(公告|通告|令)$")


@cache
def _first_of() -> re.Pattern[str]:
    """Which of many is the first, and which place something has."""
    kinds = "省|国家|品类|商品|城市|地区"
    first = "(?:(?:排名?)?第一|最[高多快大好])"
    return re.compile(
        f"哪[个些]?(?P<of>{kinds})份?(?:的|是)?(?P<rest>..+?)(?:{first}的?)?"
        f"|(?P<after>..+?){first}?的?是?(?:在)?(?:哪[个些]?|(?<=的))(?P<which>{kinds})份?"
        "|(?P<place>..+?)(?:的?排名?)?(?:位列|位居|居|排)?第[几一]位?"
    )


@cache
def _happened() -> re.Pattern[str]:
    return re.compile(_HAPPENED)


@cache
def _relative() -> re.Pattern[str]:
    """The report's own 较上年 and 上年同期 are parts of names."""
    return re.compile(f"(?P<word>{'|'.join(sorted(_RELATIVE, key=len, reverse=True))})度?(?P<rest>$|(?!同期).{{2,}})")


@cache
def _month() -> re.Pattern[str]:
    return re.compile("(1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])月份?")


@cache
def _short_year() -> re.Pattern[str]:
    """22年5月, 21年网上零售额; 10年 alone is how long something lasts."""
    return re.compile("^([12][0-9])年(?=(?:1[0-2]|[1-9])月|[\u4e00-\u9fff]{3})")


@cache
def _spelled_label() -> re.Pattern[str]:
    """tu1-3, biao 1-1: a label typed without an input method."""
    return re.compile(r"(tu|biao)\s?([0-9]{1,2}[-.·—–][0-9]{1,2})")


@cache
def _measured() -> re.Pattern[str]:
    """A number with its unit, perhaps after what happened to it: 下降0.2%."""
    return re.compile(_HAPPENED + r"(-?[0-9][0-9,.]*(?:%|[\u4e00-\u9fff]{1,4}))")


@cache
def _asking() -> re.Pattern[str]:
    """Words of a question that name nothing."""
    return re.compile(
        "^(?:什么是|什么叫|何为|第(?=[0-9]+\\.[0-9.]+节?$)"
        "|(?:全国|一共|共)?有?(?:多少(?:人|个|家|件|项)?|几(?:人|个|家|件|项))(?=..))"
        "|(?:(?:全国|一共|共)?(?:是|有|达)?(?:多少|(?<!第)几)(?:万亿|[亿万])?(?:元|人|个|家|件|项|单|笔|次)?"
        "|最[高多快大]|有哪些|是什么|怎么样|如何)$"
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile("(?:19|20)[0-9]{2}年?度?")


@cache
def _year_beside() -> re.Pattern[str]:
    """A year, or a part of one, before a name, or a year after it that is not the one of a document number."""
    year = "((?:19|20)[0-9]{2})"
    part = "((?:19|20)[0-9]{2}年(?:1[0-2]月|[1-9]月|[上下]半年|前[一二三]季度))"
    # 2000万元 is a number: without 年 two characters may be its unit.
    before = f"^(?:(?:{part}|{year}年?度?)(?=[^-0-9.,%/年—第版]{{3}})|{year}年(?=[^-0-9.,%/年—第版度月]{{2}}))"
    return re.compile(f"{before}|(?<=[^0-9.,]{{2}})(?<![发函字令告规办传电号文]){year}年?度?$")


@cache
def _counted() -> re.Pattern[str]:
    """A character and a number that mean something only together: 双11, 图1."""
    return re.compile("[\u4e00-\u9fff][0-9]{1,3}")


@cache
def _per_cent() -> re.Pattern[str]:
    return re.compile(r"百分之([0-9]+(?:\.[0-9]+)?)")
