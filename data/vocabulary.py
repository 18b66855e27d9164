"""The closed word lists of the source files: kinds, units, periods."""

import re
from datetime import date


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MEASURES = _words("level share growth pp_change count index rank duration multiple other")
TOPICS = _words(
    "电子商务交易 网络零售 农村电商 跨境电商 电商服务业 就业 快递物流 用户规模 直播与新业态 消费 产业数字化 绿色低碳"
    " 政策法规 国际合作 示范基地 平台企业"
)
REGION_KINDS = _words("country area province city county bloc")
DOCUMENT_KINDS = _words("report news supplement")
CERTAINTIES = _words("certain likely ambiguous")
ORIGINS = _words("report news derived supplement")
CHART_KINDS = _words("column line bar share pair column_growth")
DATA_STATUSES = _words("complete partial none")
POLICY_LEVELS = _words("法律 行政法规 国务院文件 部门规章 部门文件 司法文件 地方文件 国际文件 标准 其他")
POLICY_KINDS = _words("法律 条例 规定 办法 决定 意见 通知 公告 通告 批复 方案 规划 函 报告 指引 标准 协定 计划 其他")
POLICY_THEMES = _words(
    "跨境电商与外贸 消费 营商环境 物流 区域发展 数字经济 农村与农业 市场监管 知识产权 网络与数据安全 绿色低碳 标准化"
    " 金融与支付 就业与人才 其他"
)
EVIDENCE_KINDS = ("恒等", "重述", "次序", "界限", "公布")

_SCALES = ("万亿", "千亿", "百亿", "亿", "千万", "百万", "万", "千")
_UNIT_FAMILIES = {
    "money": "元 人民币 美元 欧元 英镑 日元 港元 卢布 卢比 新元 韩元",
    "percent": "% ‰ 成",
    "points": "个百分点 百分点 个基点 基点",
    "multiple": "倍 番",
    "length": "公里 千米 米 厘米 海里",
    "area": "平方米 平方公里 亩 公顷 平方千米",
    "volume": "立方米 升 毫升 标准箱 TEU",
    "mass": "吨 公斤 千克 斤 克 标准煤 吨标准煤",
    "duration": "年 个月 月 周 天 日 小时 个小时 分钟 秒 毫秒 个工作日 工作日 季度 个季度 年度 日历天",
    "energy": "千瓦时 度 千瓦 瓦",
    "data": "TB GB PB EB Mbps Gbps",
    "temperature": "摄氏度 ℃",
    "index": "点 分",
    # Counter words measure how many; a text may count the same thing in 家 and in 个. Add a word here
    # when the text uses it: an unknown unit stops the build, so that a slip of the pen is noticed.
    "count": (
        "人 人次 名 位 户 家 家次 个 次 场 场次 项 件 单 票 批 批次 期 届 种 类 款 条 部 县 市 区 村 座 处 所"
        " 间 栋 幢 辆 台 套 架 艘 只 头 株 枚 张 份 篇 本 册 例 起 宗 笔 组 对 支 队 门 课 课时 学时 班 班次"
        " 列 趟 航班 架次 大类 小类 品类 品种 语种 语言 站 口 个国家 国家 地区 SKU 路 道 节 车次 城市 省份"
        " 市州 县市 县区 省市 基地 园区 系列"
    ),
}
_FAMILY_OF = {word: family for family, words in _UNIT_FAMILIES.items() for word in words.split()}

_YEAR = r"(?:1[89]|20)[0-9]{2}"
_MONTH = rf"{_YEAR}-(?:0[1-9]|1[0-2])"
_DAY = rf"{_MONTH}-(?:0[1-9]|[12][0-9]|3[01])"
_HALF = rf"{_YEAR}H[12]"
_QUARTER = rf"{_YEAR}Q[1-4]"
_SPAN = rf"{_YEAR}Q[1-3]/Q[2-4]"
_ANY = rf"(?:{_DAY}|{_MONTH}|{_HALF}|{_QUARTER}|{_YEAR})"
PERIOD_PATTERNS = {
    "year": re.compile(_YEAR),
    "half": re.compile(_HALF),
    "quarter": re.compile(rf"{_QUARTER}|{_SPAN}"),
    "month": re.compile(_MONTH),
    "day": re.compile(_DAY),
    "range": re.compile(rf"{_ANY}/{_ANY}|{_SPAN}"),
    "point": re.compile(_ANY),
    "none": re.compile(""),
}
"""The spelling of ``period`` for each ``period_kind``; a `point` is a stock at the end of the period."""


def unit_family(unit: str) -> str | None:
    """Tell what a unit measures.

    Args:
        unit: As printed, with its magnitude: ``万亿元``, ``亿件``, ``元/件``.

    Returns:
        The family (``money``, ``percent``, ``count`` …), ``a/b`` for a rate, None for an unknown unit.
    """
    if "/" in unit:
        above, _, below = unit.partition("/")
        families = unit_family(above), unit_family(below)
        return None if None in families else f"{families[0]}/{families[1]}"
    if unit in _FAMILY_OF:
        return _FAMILY_OF[unit]
    for scale in _SCALES:
        if unit.startswith(scale) and unit[len(scale) :] in _FAMILY_OF:
            return _FAMILY_OF[unit[len(scale) :]]
    return "count" if unit in _SCALES else None


def period_problem(period: str, kind: str) -> str | None:
    """Say what is wrong with a period, or None."""
    pattern = PERIOD_PATTERNS.get(kind)
    if pattern is None:
        return f"period_kind“{kind}”不在词表内"
    if not pattern.fullmatch(period):
        return f"period“{period}”不合 period_kind“{kind}”的写法"
    if kind == "range" and "Q" not in period:
        first, _, last = period.partition("/")
        if first[:4] > last[:4] or (len(first) == len(last) and first > last):
            return f"period“{period}”起讫颠倒"
    return None


def date_problem(text: str) -> str | None:
    """Say what is wrong with an ISO date, month or year; '' is right."""
    if not text or re.fullmatch(_YEAR, text) or re.fullmatch(_MONTH, text):
        return None
    try:
        date.fromisoformat(text)
    except ValueError:
        return f"日期“{text}”不合写法"
    return None
