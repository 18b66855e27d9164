"""Source lines, formal citations of policies and references after GB/T 7714—2015."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from desktop.core import formats
from desktop.core.documents import Policy, Publication, Reference
from desktop.core.records import Observation

REPORT = "商务部《中国电子商务报告2022》"
_ONLINE = re.compile(r"^(.*?)\s*\[EB/OL\]")
#: 机构：《报告》，2022年9月，第17页, and an article 载《人民日报》2023年1月17日11版.
_PRINTED = re.compile(
    r"(?P<author>[^《》]{2,24}?)[：，]?(?P<title>(?:第\d+次)?《[^《》]+》)(?:，?(?P<year>\d{4})年\d+月)?(?:，第(?P<page>\d+)页)?"
    r"(?:（说明性脚注）)?"
)
_ARTICLE = re.compile(
    r"《(?P<title>[^《》]+)》，载《(?P<paper>[^《》]+)》(?P<year>\d{4})年(?P<month>\d+)月(?P<day>\d+)日(?P<page>\w+)版"
)
_REMARK = re.compile(r"（[^（）]*(?:转载|引述|报道|转引|英文版)[^（）]*）$")


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
            names = "、".join(dict.fromkeys(o.agency for o in own if o.agency))
            parts.append(f"{formats.ORIGIN[origin]}{f'：{names}' if names else ''}，非报告所载")
    return "资料来源：" + "；".join(parts)


def doubt_note(observations: Sequence[Observation], *, plain: bool = True) -> str:
    """A note that names the values that are not certain, or not counted but expected; empty where there are none.

    Args:
        observations: What is copied or drawn.
        plain: With an ASCII hyphen for minus, as copied text wants it; a picture has the sign of its marks.
    """
    words = []
    for observation in observations:
        doubt = "；".join(filter(None, (formats.standing_words(observation), formats.doubt_words(observation))))
        if not doubt:
            continue
        text = f"{formats.name_with_region(observation)}{formats.value_phrase(observation, plain=plain)}"
        if observation.origin in {"supplement", "news"}:
            text = f"{formats.period_text(observation.period)}{text}"
        others = "、".join(map(formats.reading, observation.alternatives))
        others = others if plain or not others else formats.screen_number(others)
        words.append(f"{text}（{doubt}{f'，另一读法{others}{observation.unit}' if others else ''}）")
    if not words:
        return ""
    shown = "；".join(words[:5])
    return f"注：{shown}{f'；等{len(words)}处' if len(words) > 5 else ''}。"


def notes(observations: Sequence[Observation]) -> str:
    """The note below a copied table: doubts, expectations, and growths on a comparable basis."""
    names = list(dict.fromkeys(o.name for o in observations if formats.is_comparable(o)))
    basis = f"{'、'.join(names[:3])}{'等' if len(names) > 3 else ''}按可比口径计算。" if names else ""
    return (doubt_note(observations) or "注：" * bool(basis)) + basis


def policy_citation(policy: Policy) -> str:
    """The formal citation of a document: ``《……》（国办发〔2022〕9号）``.

    Inner book-title marks become single ones, as GB/T 15834—2011 asks.
    """
    title = policy.title.replace("《", "〈").replace("》", "〉")
    return f"《{title}》（{policy.doc_number}）" if policy.doc_number else f"《{title}》"


def report_reference(*sections: str) -> str:
    """The report as a reference entry after GB/T 7714—2015, with sections as the places in the report."""
    place = place_of(sections)
    where = f"：{place}" if place else ""
    return f"商务部. 中国电子商务报告2022[R]. 北京：商务部，2023{where}."


def reference_entry(reference: Reference) -> str:
    """A footnote of the report, or a source of supplementary values, as an entry after GB/T 7714—2015.

    Source: GB/T 7714—2015 on electronic resources: author. title[EB/OL]. [date read]. address; on reports: author.
    title[R]. year：page; on newspapers: title[N]. paper，date（page).
    A footnote that explains and cites nothing stays as it is.
    """
    text = " ".join(reference.text.split()).rstrip(". ．。")
    found = _ONLINE.match(text)
    if found is None and not reference.url:
        return _printed(text) or (f"{text}。" if reference.text.rstrip().endswith("。") else f"{text}.")
    words, extra = (found[1].rstrip(" .．。"), "") if found else _without_remark(text)
    if words.startswith("（脚注"):
        words = "［题名不详］"
    author, mark, title = words.partition(". ")
    if not mark:
        author, mark, title = words.partition(" ")
    if not mark or _is_sentence(author):
        author, title = "", words
    parts = [f"{author.removesuffix('官网').removesuffix('网站')}. " if author else "", f"{title}[EB/OL]. "]
    if reference.accessed_on:
        parts.append(f"[{reference.accessed_on}]. ")
    parts.append(f"{reference.url}." if reference.url else "")
    return "".join(parts).rstrip() + extra


def _printed(text: str) -> str:
    """The entry of a report or of an article in a newspaper; empty for anything else."""
    if article := _ARTICLE.fullmatch(text):
        date = f"{article['year']}-{int(article['month']):02}-{int(article['day']):02}"
        return f"{article['title']}[N]. {article['paper']}，{date}（{article['page']}）."
    found = _PRINTED.fullmatch(text)
    if found is None:
        return ""
    title = found["title"].removesuffix("》").removeprefix("《") if found["title"].startswith("《") else found["title"]
    year = f" {found['year']}{'：' + found['page'] if found['page'] else ''}." if found["year"] else ""
    return f"{found['author'].removesuffix('发布')}. {title}[R].{year}"


def _without_remark(text: str) -> tuple[str, str]:
    """Text and a remark of ours in brackets at its end."""
    found = _REMARK.search(text)
    return (text[: found.start()].rstrip(), found[0]) if found else (text, "")


def _is_sentence(words: str) -> bool:
    return len(words) > 20 or any(mark in words for mark in "，。：；《")


def publication_reference(publication: Publication) -> str:
    """A news item, or the report itself, as an entry after GB/T 7714—2015."""
    if publication.kind == "report":
        return report_reference()
    author = f"{publication.publisher}. " if publication.publisher else ""
    date = f" ({publication.published_on})." if publication.published_on else ""
    return f"{author}{publication.title}[EB/OL].{date}"


def policy_reference(policy: Policy) -> str:
    """A document as an entry after GB/T 7714—2015, ``国务院办公厅. 题名：国办发〔2022〕9号[Z]. 2022-04-20.``."""
    number = f"：{policy.doc_number}" if policy.doc_number else ""
    date = f" {policy.issued_on}." if policy.issued_on else ""
    issuers = list(policy.issuers)
    who = "，".join(issuers[:3]) + ("，等" if len(issuers) > 3 else "")
    return f"{f'{who}. ' if who else ''}{policy.title}{number}[Z].{date}"


def whose(observations: Sequence[Observation]) -> str:
    """Who states some values of one sentence: the report, we by computing, or somebody else."""
    first = observations[0]
    if first.origin in {"supplement", "news"}:
        return "：".join(filter(None, (formats.ORIGIN[first.origin], first.agency)))
    place = place_of(o.section for o in observations)
    return f"由{REPORT}{place}的数值推算" if first.origin == "derived" else "，".join(filter(None, (REPORT, place)))
