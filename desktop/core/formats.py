"""How numbers, periods and places are written, on the screen and in what is copied."""

from __future__ import annotations

import re

from desktop.core.records import Observation
from desktop.language import both, mark, phrase

MINUS = "\u2212"
DASH = "—"
#: Qualifiers that Chinese puts after the unit: 80%以上, 20余项.
AFTER_UNIT = frozenset({"以上", "以下", "以内", "内", "左右", "余", "多", "上下"})

#: Those among them that stand between number and unit: 20余项, 80多万个.
BEFORE_UNIT = frozenset({"余", "多"})

#: What 数 stands before in characters: several tens.
_TENS = {"10": "十", "100": "百", "1000": "千"}

CERTAINTY = {"certain": mark("确定"), "likely": mark("可能"), "ambiguous": mark("存疑")}
ORIGIN = {"report": mark("报告"), "news": mark("新闻"), "derived": mark("推算"), "supplement": mark("补充")}
MEASURE = {
    "level": mark("水平"),
    "share": mark("比重"),
    "growth": mark("增速"),
    "pp_change": mark("百分点"),
    "count": mark("数量"),
    "index": mark("指数"),
    "rank": mark("位次"),
    "duration": mark("时长"),
    "multiple": mark("倍数"),
    "other": mark("其他"),
}
REGION_KIND = {
    "country": mark("全国"),
    "area": mark("四大区域"),
    "province": mark("省级"),
    "city": mark("市县"),
    "county": mark("市县"),
    "bloc": mark("国际"),
    "foreign": mark("国际"),
}
DATA_STATUS = {"complete": mark("完整"), "partial": mark("部分"), "none": mark("正文无数值")}

#: Notes that say that a number is not what has been counted: 预计数, 三年后的目标, 属展望.
_AHEAD = re.compile(
    r"(?:^|[；，])(?:属|原文作)?([^；，。]{0,12}?"
    r"(?:[预估]计数|计划[^；，。]{0,3}数|目标数|初步测算数|预测[数值]|测算[数值]?|估算|目标|展望|所拟))(?=$|[；，。])"
)
_AHEAD_NAME = re.compile("计划|目标|预计|预测|测算")
_MAGNITUDE = re.compile("[百千万亿]+")
_HALF = re.compile(r"^(\d{4})H([12])$")
_QUARTER = re.compile(r"^(\d{4})Q([1-4])$")


def doubt_words(observation: Observation) -> str:
    """How the reading of a value is doubtful, as words in brackets; empty where it is certain."""
    if observation.certainty == "certain":
        return ""
    likely = observation.certainty == "likely"
    if observation.origin in {"supplement", "news"}:
        return "转引，未见原件" if likely else "转引，存疑"
    return "小数点为推定" if likely else "小数点存疑"


def standing_words(observation: Observation) -> str:
    """What a number is that has not been counted: ``预计数``, ``三年后的目标``; empty for what is told as done."""
    found = None if _AHEAD_NAME.search(observation.indicator) else _AHEAD.search(observation.note)
    return found[1] if found else ""


def is_comparable(observation: Observation) -> bool:
    """Whether the report says of this growth that it is on a comparable basis."""
    parts = re.split("[；，。]", observation.note)
    told = re.compile(r"(?:[\d.]+节?注明)?按可比口径(?:计算)?")
    return observation.measure == "growth" and any(told.fullmatch(part) for part in parts)


def screen_number(value_text: str) -> str:
    """The stated digits with a typographic minus; a dash where there is no value."""
    return value_text.replace("-", MINUS) if value_text else DASH


def signed_number(value_text: str) -> str:
    """A growth figure with its sign: ``+4.0`` or ``−2.50``."""
    if not value_text:
        return DASH
    return screen_number(value_text) if value_text.startswith("-") else f"+{value_text}"


def reading(number: float) -> str:
    """Another reading of the digits with every digit it has: ``110978.9``, ``112``."""
    from decimal import Decimal  # noqa: PLC0415 - seldom needed, slow to import

    return f"{Decimal(repr(number)).normalize():f}"


def qualifier_before(observation: Observation) -> str:
    """The word that stands before the number, or nothing."""
    return "" if observation.qualifier in AFTER_UNIT else observation.qualifier


def qualifier_after(observation: Observation) -> str:
    """The word that stands after the unit, or nothing."""
    return observation.qualifier if observation.qualifier in AFTER_UNIT else ""


def unit_shown(observation: Observation) -> str:
    """Unit with a qualifier that stands behind the number: ``%以上``, ``余项``, ``亿多元``."""
    return _unit(qualifier_after(observation), observation.value_text, observation.unit)


def _unit(after: str, number: str, unit: str) -> str:
    if after not in BEFORE_UNIT:
        return unit + after
    if number.isdigit() and number.endswith("0"):
        return after + unit
    # 6亿多元, not 6多亿元: what is more than a number without a round end is more than its 万 or 亿.
    head = _MAGNITUDE.match(unit)
    cut = head.end() if head else len(unit)
    return unit[:cut] + after + unit[cut:]


def quantity(qualifier: str, number: str, unit: str) -> str:
    """Qualifier, number and unit in the order in which Chinese has them: ``超过19.0%``, ``50%以上``, ``数十万名``."""
    if qualifier == "数" and number in _TENS:
        return qualifier + _TENS[number] + unit
    if qualifier in AFTER_UNIT:
        return number + _unit(qualifier, number, unit)
    return qualifier + number + unit


def value_phrase(observation: Observation, *, plain: bool = False) -> str:
    """Value as one says it: ``超过 19.0%``, ``43.83万亿元``, ``50%以上``.

    Args:
        observation: What to write.
        plain: With an ASCII hyphen for minus, as copied text wants it.
    """
    number = observation.value_text if plain else screen_number(observation.value_text)
    return quantity(observation.qualifier, number, observation.unit)


def name_with_region(observation: Observation) -> str:
    """Name led by the region where that is not the whole country and the name does not say it."""
    return led_by_region(observation.name, observation.region_id, observation.region)


def led_by_region(name: str, region_id: str, region: str) -> str:
    """A name with its region before it: ``浙江 网络零售额占全国的比重``."""
    return name if region_id in {"", "CN"} or region in name else f"{region} {name}"


def period_text(period: str) -> str:
    """A period in Chinese: ``2022年12月``, ``2022年上半年``, ``2011—2022年``; empty stays empty."""
    return both(_period(period), period.replace("/", "–"))


def _period(period: str) -> str:
    if not period:
        return ""
    if match := _HALF.match(period):
        return f"{match[1]}年{'上半年' if match[2] == '1' else '下半年'}"
    if match := _QUARTER.match(period):
        return f"{match[1]}年第{'一二三四'[int(match[2]) - 1]}季度"
    if "/" in period:
        first, last = period.split("/", 1)
        if first.endswith("Q1") and last == "Q3":
            return f"{first[:4]}年前三季度"
        if first.isdigit() and last.isdigit():
            return f"{first}—{last}年"
        return _range(first, last)
    parts = period.split("-")
    words = [f"{parts[0]}年"]
    words += [f"{int(part)}{word}" for part, word in zip(parts[1:], "月日", strict=False) if part.isdigit()]
    return "".join(words)


def _range(first: str, last: str) -> str:
    """From one month or day to another; what both share is said once: ``2022年1—11月``, ``2022年6月20—24日``."""
    begin, end = _period(first), _period(last)
    if first.count("-") != last.count("-") or first[:4] != last[:4] or "-" not in last:
        return f"{begin}—{end}"
    if first.count("-") == 2 and first[:7] != last[:7]:
        return f"{begin}—{end.partition('年')[2]}"
    return f"{begin[:-1]}—{int(last.rpartition('-')[2])}{end[-1]}"


def period_short(period: str) -> str:
    """A period as narrow as a table wants it: ``2017—2022``, ``至2022-12`` for months, the rest as stored."""
    if "/" not in period:
        return period or DASH
    first, last = period.split("/", 1)
    return f"{first}{DASH}{last}" if len(first) == len(last) == 4 else phrase(mark("至{period}"), period=last)


def date_text(iso: str) -> str:
    """A date in Chinese; empty stays a dash."""
    return period_text(iso) or DASH


def caption(printed: str) -> str:
    """A caption with the dash of a range of years as it is written today: ``2011—2022年``."""
    return printed.replace("－", DASH)


def chapter_of(section: str) -> str:
    """Top-level number of a section: ``1`` for ``1.1.2``, ``B`` for ``B.3.1``."""
    return section.split(".", 1)[0]


def short_title(title: str) -> str:
    """A chapter's title without the words that all of them have: ``总报告``, ``服务业``, ``绿色发展``."""
    short = title.removeprefix("2022年中国电子商务发展").removeprefix("电子商务").replace("电子商务", "电商")
    if short.endswith("发展报告"):
        short = short[:-4] if len(short) > 6 else short[:-2]
    return short or title


def section_words(section: str) -> str:
    """How a source line names a section: ``1.1.2节``, ``第1章``, ``附录B``; ``专栏5-1`` and ``前言`` stay."""
    if not section[:1].isascii() or not section:
        return section
    head = chapter_of(section)
    words = mark("附录{number}") if head.isalpha() else mark("第{number}章") if head == section else mark("{number}节")
    return phrase(words, number=section)
