"""What people say for what the report says: 网购 for 网络购物, 央行 for 中国人民银行."""

from __future__ import annotations

import re
from functools import cache, lru_cache

_MOST = 5
"""Wordings of one query that are looked up."""

#: What may be typed, and what may stand instead. Only words that mean the same to those who ask.
_SAME: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("shaanxi", ("陕西",)),  # its official spelling, which is no pinyin
    ("电商", ("电子商务",)),
    ("电子商务", ("电商",)),
    ("增速", ("同比增速",)),
    ("网上零售", ("网络零售",)),
    ("网络零售", ("网上零售",)),
    ("网零", ("网上零售额", "网络零售额", "网上零售", "网络零售")),
    ("网销", ("网络零售", "网上零售")),
    ("网购", ("网络购物",)),
    ("人群", ("用户",)),
    ("快递量", ("快递业务量",)),
    ("包裹数量", ("业务量",)),
    ("包裹量", ("业务量",)),
    ("社零", ("社会消费品零售",)),
    ("占比", ("占全国的比重", "比重", "份额")),
    ("比重", ("占比",)),
    ("增长率", ("同比增速", "增速")),
    ("增长", ("同比增速", "增速")),
    ("同比", ("同比增速",)),
    ("增幅", ("同比增速", "增速")),
    ("国货", ("国产",)),
    ("来源国", ("国家（地区）", "原产地", "原产国")),
    ("销售额", ("交易额", "零售额")),
    ("成交额", ("交易额",)),
    ("规模", ("交易额", "额", "人数", "营收")),
    ("人数", ("用户规模", "从业人数", "数")),
    ("从业人员", ("从业人数",)),
    ("就业", ("从业",)),
    ("主播", ("活跃主播",)),
    ("覆盖率", ("比例",)),
    ("直播带货", ("直播电商",)),
    ("跨境电商综试区", ("跨境电子商务综合试验区",)),
    ("综试区", ("跨境电商综试区", "跨境电子商务综合试验区")),
    ("一带一路", ("丝路",)),
    ("价格", ("平均单价",)),
    ("均价", ("平均单价",)),
    ("单价", ("平均单价",)),
    ("央行", ("人民银行",)),
    ("网信办", ("国家互联网信息办公室", "网络安全和信息化委员会办公室")),
    ("发改委", ("发展改革委", "国家发展和改革委员会")),
    ("工信部", ("工业和信息化部",)),
    ("市监局", ("市场监管总局",)),
    ("邮政局", ("国家邮政局",)),
    ("统计局", ("国家统计局",)),
    ("海关", ("海关总署",)),
    ("最高法", ("最高人民法院",)),
    ("最高检", ("最高人民检察院",)),
    ("家电", ("家用电器",)),
    ("农业部", ("农业农村部",)),
    ("人社部", ("人力资源社会保障部",)),
)


@cache
def _province() -> re.Pattern[str]:
    """浙江省 before a name: the report says 浙江."""
    return re.compile("^([\u4e00-\u9fff][\u4e00-\u9fff]江?)(?<![各外跨本全])省(?=..)")


@lru_cache(maxsize=256)
def wordings(text: str) -> tuple[str, ...]:
    """Ways to say the same, the text itself first.

    Args:
        text: Folded text.
    """
    found = {text: None}
    if (shorter := _province().sub(r"\1", text)) != text:
        found[shorter] = None
    for typed, others in _SAME:
        if typed in text:
            for base in list(found):
                for other in others:
                    # What is there already is not put in twice: 快递业务量同比增长 stays one word.
                    if typed in base and other not in base:
                        found.setdefault(base.replace(typed, other))
                if len(found) >= _MOST * 2:
                    break
    return tuple(found)[:_MOST]
