"""一句话: values put into words as a report would put them, level and growth and share of one thing in one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core import citation, formats
from desktop.core.records import Observation

#: Endings of the names of growth rates, and the verbs for more and for less.
_GROWTH = re.compile(
    r"^(?P<stem>.+?)(?P<basis>同比|环比|年均|平均|较[^的]+?)?(?P<word>增速|增长率|增幅|提升幅度)(?P<paren>（[^（）]*）)?$"
)
_CHANGE = re.compile(r"^(?P<stem>.+?)较(?P<basis>.+?)的?(?:变动|增减|增加数)$")
_TIMES = re.compile(r"^(?P<stem>.+?)(?P<basis>较.+?)?增长倍数$")
_LIKE = re.compile(r"^(?P<stem>.+?相当于.+?)的(?:倍数|比例)$")
#: 案例企业营业收入 of 刷新网: the name of the one meant takes the place of the word for such ones.
_ONE_OF = re.compile("^(?:案例企业或平台|案例企业|案例平台|案例(?=带动))")
_TENTHS = dict(zip("123456789", "一二三四五六七八九", strict=True))
_TIMES_NUMBER = {"1": "一", "2": "两", "3": "三"}
_DOUBLED = re.compile(r"^(?P<stem>.+?)翻番数$")
_NATIONAL_RANK = re.compile(r"^(?P<stem>.+?)的?全国位次$")
_AREA_RANK = re.compile(r"^(?P<stem>.+?)在所属大区的位次$")
_COMPARED = re.compile(r"(?:^|；)与([^；，。]{2,12}?)相比(?:$|[；，。])")
_BASE = re.compile(r"(?:^|；)基数为([^；，。]{2,12})")
_SHARE = re.compile(r"^(?P<stem>.+?)占.+的比[重例]$")
_PLACED = re.compile(r"^(?:国家或地区|地区)")
_SCOPE = re.compile(r"（(?:全球及分地区|分地区)）")
#: 数十, 上百: a word of quantity with a round number is written out.
_ROUND = {"10": "十", "100": "百", "1000": "千", "10000": "万"}
#: Before these the value follows the name without 为.
_VERBS = frozenset({
    "超过", "超", "突破", "逾", "近", "约", "接近", "至少", "不到", "小于", "低至", "不足", "不超过", "将近", "大约",
})  # fmt: skip


def compose(observation: Observation, related: Sequence[Observation] = ()) -> str:
    """What an observation says, with the level, growth and share that belong to it.

    Args:
        observation: The value in question; it is always in the sentence.
        related: Other observations, from which those of the same thing, place, period and source are taken.

    Returns:
        For example ``2022年，全国网上零售额13.79万亿元，按可比口径计算，比上年增长4.0%。``
    """
    return f"{_lead(observation)}{'，'.join(_clauses(_together(observation, related)))}。"


def cited(observation: Observation, related: Sequence[Observation] = ()) -> str:
    """The sentence of `compose` with its source in brackets before the full stop."""
    together = _together(observation, related)
    return f"{compose(observation, related).removesuffix('。')}（{citation.whose(together)}）。"


def _together(observation: Observation, related: Sequence[Observation]) -> tuple[Observation, ...]:
    """The observations of one sentence in the order in which they are said: level or share first, then growth."""
    same = [o for o in related if _is_of_one_place(o, observation) and o.id != observation.id]
    if observation.measure == "growth":
        whole = _nearest(observation, [o for o in same if _is_growth_of(observation, o)])
        if whole is None:
            return (observation,)
        share = _share_of(whole, same)
        return tuple(filter(None, (whole, observation, share)))
    if observation.measure == "share":
        whole = _nearest(observation, [o for o in same if _is_share_of(observation, o)])
        if whole is None:
            return (observation,)
        return tuple(filter(None, (whole, _growth_of(whole, same), observation)))
    if observation.measure in {"level", "count"}:
        return tuple(filter(None, (observation, _growth_of(observation, same), _share_of(observation, same))))
    return (observation,)


def _is_of_one_place(one: Observation, other: Observation) -> bool:
    def key(o: Observation) -> tuple[str, ...]:
        return (o.document_id, o.region_id or "CN", o.category_id, o.period, o.period_kind, o.origin)

    return key(one) == key(other) and bool(one.value_text)


def _is_growth_of(growth: Observation, level: Observation) -> bool:
    return (
        growth.measure == "growth"
        and level.measure in {"level", "count"}
        and growth.base_id == level.indicator_id
        and "同比" in growth.indicator
    )


def _is_share_of(share: Observation, level: Observation) -> bool:
    """Whether the name of the share begins with that of the level: 浙江网络零售额 and 浙江网络零售额占全国的比重."""
    stem = _subject(level).removeprefix("全国")
    return (
        share.measure == "share"
        and level.measure in {"level", "count"}
        and _subject(share).removeprefix("全国").startswith(stem + "占")
    )


def _growth_of(level: Observation, pool: Sequence[Observation]) -> Observation | None:
    return _nearest(level, [o for o in pool if _is_growth_of(o, level)])


def _share_of(level: Observation, pool: Sequence[Observation]) -> Observation | None:
    return _nearest(level, [o for o in pool if _is_share_of(o, level)])


def _nearest(observation: Observation, pool: Sequence[Observation]) -> Observation | None:
    """The one that stands in the same section, otherwise the first."""
    return next((o for o in pool if o.section == observation.section), next(iter(pool), None))


# Clauses


def _clauses(together: Sequence[Observation]) -> list[str]:
    first = together[0]
    if len(together) == 1:
        return [_alone(first)]
    bare = formats.qualifier_before(first) or not re.search(r"[\u4e00-\u9fff）]$", _subject(first))
    clauses = [_stated(first) if bare else f"{_subject(first)}{_value(first)}"]
    for other in together[1:]:
        if other.measure == "growth":
            scope = ["按可比口径计算"] if formats.is_comparable(other) else []
            clauses += [*scope, f"{_basis(other)}{_moved(other, '增长', '下降')}"]
        else:
            stem = _subject(first).removeprefix("全国")
            clauses.append(f"{_subject(other).removeprefix('全国').removeprefix(stem)}{_joint(other)}{_value(other)}")
    return clauses


def _alone(o: Observation) -> str:
    """A clause about one value."""
    if not o.value_text:
        return f"{_subject(o)}没有确数"
    subject = _subject(o)
    if o.measure == "rank":
        return _ranked(o, subject)
    if o.measure == "growth" and (found := _GROWTH.match(subject)) and "目标" not in subject:
        return _grown(o, found)
    if found := _CHANGE.match(subject):
        more, less = ("增加", "减少") if o.measure == "count" else ("提高", "下降")
        return f"{found['stem']}比{found['basis']}{_moved(o, more, less)}"
    if o.measure == "pp_change" and (found := _GROWTH.match(subject)):
        return f"{found['stem']}{_moved(o, '提升', '下降')}"
    if found := _TIMES.match(subject):
        return f"{found['stem']}{found['basis'] or ''}{_moved(o, '增长', '下降')}"
    if found := _DOUBLED.match(subject):
        return f"{found['stem']}翻{_TIMES_NUMBER.get(o.value_text, o.value_text)}{o.unit}{_doubt(o)}"
    if found := _LIKE.match(subject):
        before = formats.qualifier_before(o)
        stem = found["stem"].replace("相当于", f"{before}相当于", 1)
        return f"{stem}的{_value(o).removeprefix(before)}"
    return _stated(o)


def _grown(o: Observation, name: re.Match[str]) -> str:
    """A growth rate alone: ``…比上年增长4.0%``; what the name or the note compares with is kept."""
    stem = f"{name['stem']}{name['paren'] or ''}".replace("）（", "，")
    scope = "，按可比口径计算，" if formats.is_comparable(o) else ""
    verb = ("提升", "下降") if name["word"] == "提升幅度" else ("增长", "下降")
    basis = name["basis"] or ""
    if basis in {"年均", "平均"}:
        return f"{stem}{scope}{basis}{_moved(o, *verb)}"
    if basis.startswith("较"):
        return f"{stem}{scope}{basis}{_moved(o, *verb)}"
    if basis == "环比":
        return f"{stem}{scope}环比{_moved(o, *verb)}"
    return f"{stem}{scope}{_basis(o) if basis or _COMPARED.search(o.note) else ''}{_moved(o, *verb)}"


def _basis(o: Observation) -> str:
    """What a growth is measured against: the year before, the same time a year before, or what the note names."""
    if found := _COMPARED.search(o.note) or _BASE.search(o.note):
        return f"比{found[1]}"
    return "比上年" if o.period_kind == "year" else "同比"


def _moved(o: Observation, more: str, less: str) -> str:
    """``增长4.0%``, ``下降2.50%``, ``增长超过19.0%``, ``持平``."""
    number = o.value_text.removeprefix("-")
    if not number.strip("0."):
        return "持平"
    return f"{less if o.value_text.startswith('-') else more}{_quantity(o, number)}{_doubt(o)}"


def _ranked(o: Observation, subject: str) -> str:
    place = f"第{o.value_text}位{_doubt(o)}"
    if found := _NATIONAL_RANK.match(subject):
        return f"{found['stem']}居全国{place}"
    if found := _AREA_RANK.match(subject):
        return f"{found['stem']}居所属大区{place}"
    return f"{subject}为{place}"


def _stated(o: Observation) -> str:
    """``…为13.79万亿元``, ``…超过19.0%``."""
    return f"{_subject(o)}{_joint(o)}{_value(o)}"


def _joint(o: Observation) -> str:
    return "" if o.qualifier in _VERBS else "为"


def _value(o: Observation) -> str:
    return f"{_quantity(o, o.value_text)}{_doubt(o)}"


def _quantity(o: Observation, number: str) -> str:
    if o.qualifier in {"数", "上"}:
        words = o.qualifier + _ROUND.get(number, number)
        return words + (o.unit.removeprefix("万") if words.endswith("万") else o.unit)
    if o.unit == "成":
        number = _TENTHS.get(number, number)
    if number.endswith("00000000") and "亿" not in o.unit:
        number = f"{number[:-8]}亿"
    return formats.quantity(o.qualifier, number, o.unit)


def _doubt(o: Observation) -> str:
    words = "；".join(filter(None, (formats.standing_words(o), formats.doubt_words(o))))
    return f"（{words}）" if words else ""


def _lead(o: Observation) -> str:
    """The period with its comma; a state at the end of a month is told as such."""
    period = formats.period_text(o.period)
    if not period:
        return ""
    if o.period_kind == "point":
        return f"截至{period}{'底' if o.period.isdigit() else '末' if period.endswith('季度') else ''}，"
    return f"{period}，"


def _subject(o: Observation) -> str:
    """What the value is of, as words of a sentence: ``浙江网络零售额占全国的比重``, ``全国快递业务量（同城快递）``.

    The words for growth stay at the end, a category goes before them.
    """
    region = "" if o.region_id in {"", "CN"} else o.region
    name = o.indicator
    if region or _PLACED.match(name):
        name = _SCOPE.sub("", name)
        name = _PLACED.sub(region or "全国", name)
    if region and region not in name and not name.startswith("占"):
        name = region + name
    if not o.category:
        return name
    if one := _ONE_OF.match(o.indicator):
        # 四川某企业 names its place; 平台全流程交易 ends in the words with which 交易额 begins.
        place = "" if region in o.category or "某" in o.category[1:] else region
        rest = o.indicator[one.end() :]
        return f"{place}{o.category}{rest[2:] if o.category.endswith(rest[:2]) else rest}"
    if name.startswith("占"):
        return f"{region}{o.category}{name}"
    if o.category in name:
        return name
    kind = o.category.replace("（", "，").replace("）", "")
    for pattern in (_GROWTH, _CHANGE, _TIMES, _DOUBLED, _NATIONAL_RANK, _AREA_RANK, _SHARE):
        if found := pattern.match(name):
            end = found.end("stem")
            return f"{name[:end]}（{kind}）{name[end:]}"
    return f"{name}（{kind}）"
