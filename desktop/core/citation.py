"""Source lines, formal citations of policies and references after GB/T 7714—2015."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.core import formats
from desktop.core.documents import Policy
from desktop.core.records import Observation

REPORT = "商务部《中国电子商务报告2022》"


def place_of(sections: Iterable[str]) -> str:
    """Sections in the order first met, joined: ``1.1.2节、1.1.3节``."""
    return "、".join(dict.fromkeys(formats.section_words(section) for section in sections if section))


def source_line(observations: Sequence[Observation], *, place: str = "", credit: str = "") -> str:
    """The line that follows a copied table or value.

    Origins other than the report are always named, so that a derived or supplementary value cannot be taken for
    the report's own.

    Args:
        observations: What is copied.
        place: Table or figure that the values stand in, ``表1-1``; sections are used when it is empty.
        credit: What the report prints under that figure; the issuers of the values are used when it is empty.

    Returns:
        For example ``资料来源：商务部《中国电子商务报告2022》，1.1.2节；原始数据：国家统计局``.
    """
    stated = [o for o in observations if o.origin in {"report", "derived"}]
    parts: list[str] = []
    if stated or not observations:
        where = place or place_of(o.section for o in stated)
        parts.append(REPORT + (f"，{where}" if where else ""))
    agencies = [credit] if credit else list(dict.fromkeys(o.agency for o in stated if o.agency))
    if agencies:
        parts.append(f"原始数据：{'、'.join(agencies)}")
    if any(o.origin == "derived" for o in observations):
        parts.append("其中推算值由报告数值计算得出")
    extra = [o for o in observations if o.origin in {"supplement", "news"}]
    for origin in ("supplement", "news"):
        own = [o for o in extra if o.origin == origin]
        if own:
            notes = "、".join(dict.fromkeys(o.agency or o.note for o in own if o.agency or o.note))
            parts.append(f"{formats.ORIGIN[origin]}{f'：{notes}' if notes else ''}，非报告所载")
    return "资料来源：" + "；".join(parts)


def doubt_note(observations: Sequence[Observation]) -> str:
    """A note that names the values whose reading is not certain; empty when all are."""
    words = []
    for observation in observations:
        if observation.certainty == "certain":
            continue
        text = f"{observation.name}{formats.value_phrase(observation, plain=True)}"
        if observation.origin in {"supplement", "news"}:
            text += f"（{observation.period}年为转引，{formats.CERTAINTY[observation.certainty]}）"
        elif observation.alternatives:
            others = "、".join(map(formats.reading, observation.alternatives))
            text += f"（小数点{formats.CERTAINTY[observation.certainty]}，另一读法{others}）"
        else:
            text += f"（小数点{formats.CERTAINTY[observation.certainty]}）"
        words.append(text)
    if not words:
        return ""
    shown = "；".join(words[:5])
    return f"注：{shown}{f'；等{len(words)}处' if len(words) > 5 else ''}。"


def policy_citation(policy: Policy) -> str:
    """The formal citation of a document: ``《……》（国办发〔2022〕9号）``.

    Inner book-title marks become single ones, as GB/T 15834—2011 asks.
    """
    title = policy.title.replace("《", "〈").replace("》", "〉")
    return f"《{title}》（{policy.doc_number}）" if policy.doc_number else f"《{title}》"


def report_reference(section: str = "") -> str:
    """The report as a reference entry after GB/T 7714—2015."""
    where = f"：{formats.section_words(section)}" if section else ""
    return f"商务部. 中国电子商务报告2022[R]. 2023{where}."


def sentence(observation: Observation) -> str:
    """The value as one sentence that can be pasted into a briefing, with its source in brackets."""
    period = formats.period_text(observation.period)
    name = formats.name_with_region(observation)
    note = f"（{observation.note}）" if "可比口径" in observation.note else ""
    doubtful = "转引" if observation.origin in {"supplement", "news"} else "小数点"
    doubt = "" if observation.certainty == "certain" else f"（{doubtful}{formats.CERTAINTY[observation.certainty]}）"
    head = f"{period}，{name}" if period else name
    return f"{head}为{formats.value_phrase(observation, plain=True)}{note}{doubt}（{_whose(observation)}）。"


def _whose(observation: Observation) -> str:
    """Who states a value: the report, we by computing, or somebody else."""
    if observation.origin in {"supplement", "news"}:
        return "：".join(filter(None, (formats.ORIGIN[observation.origin], observation.agency or observation.note)))
    where = "，".join(filter(None, (REPORT, formats.section_words(observation.section))))
    return f"由{where}的数值推算" if observation.origin == "derived" else where
