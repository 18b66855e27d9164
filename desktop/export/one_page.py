"""本省一页: all that the report says of a province or city, on two pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from math import ceil

from desktop.core import citation, formats, sentences
from desktop.core.briefing import Block, Briefing, Heading, Paragraph, SheetBlock
from desktop.core.documents import CaseStudy, Policy
from desktop.core.one_page import Rank, RegionFacts
from desktop.core.records import Observation
from desktop.core.sheet import Sheet, SheetColumn
from desktop.export.docx_tables import halves

#: Lines of body text that two pages hold, less title, headings and references.
LINES = 37
#: Characters in a line of body text.
_LINE = 27
_ROWS = 10
#: Lines of body text that a row of a table, its caption with its head, and a line below it take.
_ROW, _HEAD, _FOOT = 0.65, 1.6, 0.55
#: Lines of body text that an entry of the list of references takes, and that a heading at the foot of a page may cost.
_ENTRY, _BREAK = 1.4, 2
_SENTENCES = 4
_POLICIES = 5
_CASES = 2
#: Which measures come first; everything else stands behind them.
_ORDER = {"level": 0, "share": 1, "growth": 2, "rank": 3, "pp_change": 4, "count": 5}
#: What a province is asked for first.
_MAIN = re.compile("零售额|进出口|出口额|交易额|业务量|店铺数|从业")
_RANKED = re.compile(
    r"^(?:(?P<area>东部|中部|西部|东北)地区)?(?P<what>.+?)(?:占比)?(?:排名|排在|列)?前[一二三四五六七八九十\d]+(?:位|名)?的?"
    r"(?:省份|省市|省区|省区市|城市)?$"
)


Cite = Callable[[Sequence[Observation]], Sequence[str]]


def region_briefing(facts: RegionFacts, cite: Cite = lambda _: ()) -> Briefing:
    """The document.

    What does not fit on two pages is left out and counted; nothing is shortened within itself.

    Args:
        facts: All that is known of the region.
        cite: Gives the entries of the list of references for values; the report is always in it.
    """
    page = _Page()
    stated = _chosen(facts.observations)
    if stated:
        page.add(Heading(1, "主要数值"))
        page.add(Paragraph(summary(facts)))
        page.add_table(_table(f"{facts.short_name}主要指标", stated[:_ROWS]))
    ranks = _ranks(facts.ranks)
    if ranks or facts.top_categories:
        page.add(Heading(1, "位次和品类"))
        if ranks:
            page.add(Paragraph(f"{facts.short_name}{'，'.join(ranks)}（{_places(facts.ranks)}）。"))
        if facts.top_categories:
            best, place = "；".join(facts.top_categories), formats.section_words(facts.categories_section)
            page.add(Paragraph(f"网络零售额居前的品类依次为{best}（{place}）。"))
    page.add_policies(facts.policies)
    page.add_cases(facts.cases)
    others = page.add_others(facts.short_name, [*stated[_ROWS:], *_others(facts.observations)], cite)
    if not page.blocks:
        page.add(Paragraph(f"报告没有单列{facts.short_name}的数值、政策和案例。"))
    references = (citation.report_reference(), *cite([*stated[:_ROWS], *others]))
    return Briefing(f"{facts.name}电子商务发展情况", tuple(page.blocks), tuple(dict.fromkeys(references)))


def summary(facts: RegionFacts) -> str:
    """What matters most of a region in a few sentences; empty where the chapters state nothing of it."""
    return _summary(_chosen(facts.observations)[:_SENTENCES])


class _Page:
    """Takes blocks as long as there is room."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._left = float(LINES)

    def add(self, block: Heading | Paragraph) -> None:
        """Put a block at the end."""
        self.blocks.append(block)
        self._left -= lines(block.text)

    def add_table(self, sheet: Sheet) -> None:
        """Put a table at the end."""
        self.blocks.append(SheetBlock(sheet, sheet.title))
        self._left -= _height(sheet)

    def add_policies(self, policies: Sequence[Policy]) -> None:
        """List documents, the newest first."""
        if not policies or self._left < 4:
            return
        self.add(Heading(1, "相关政策"))
        ordered = sorted(policies, key=lambda policy: policy.issued_on, reverse=True)
        shown = 0
        for policy in ordered[:_POLICIES]:
            date = f"，{formats.date_text(policy.issued_on)}" if policy.issued_on else ""
            words = f"{shown + 1}.{citation.policy_citation(policy)}{date}。"
            if lines(words) + 1 > self._left:
                break
            self.add(Paragraph(words))
            shown += 1
        if shown < len(ordered):
            self.add(Paragraph(f"另有{len(ordered) - shown}件未列出。"))

    def add_cases(self, cases: Sequence[CaseStudy]) -> None:
        """Tell of cases in the words of our digest."""
        if not cases:
            return
        self.add(Heading(1, "典型案例"))
        told = 0
        for case in cases[:_CASES]:
            words = f"{case.summary.rstrip('。')}（{formats.section_words(case.section)}）。"
            if lines(case.name) + lines(words) + 1 > self._left:
                break
            self.add(Heading(2, case.name))
            self.add(Paragraph(words))
            told += 1
        if not told:
            self.blocks.pop()
            self._left += 1
            self.add(Paragraph(f"另有{len(cases)}个案例未列出。"))
        elif told < len(cases):
            self.add(Paragraph(f"另有{len(cases) - told}个案例未列出。"))

    def add_others(self, region: str, observations: Sequence[Observation], cite: Cite) -> Sequence[Observation]:
        """Put a second table at the end, of as many values as there is room for.

        Returns:
            The values in it.
        """
        for count in range(len(observations), 0, -1):
            shown, left = observations[:count], len(observations) - count
            sheet = _table(f"{region}其他数值", shown)
            references = len({citation.report_reference(), *cite(shown)}) - 1
            if 1 + _height(sheet) + bool(left) + _ENTRY * references + _BREAK <= self._left:
                self.add(Heading(1, "其他数值"))
                self.add_table(sheet)
                if left:
                    self.add(Paragraph(f"另有{left}项数值未列出。"))
                return shown
        if observations:
            self.add(Paragraph(f"另有{len(observations)}项数值未列出。"))
        return ()


def _height(sheet: Sheet) -> float:
    """Lines of body text that a table takes, with caption, head and what stands below it."""
    longest = [max(-(-len(row[0]) // 18), -(-len(row[3]) // 9)) for row in sheet.rows]
    return _HEAD + _ROW * sum(longest) + sum(_FOOT * (1 + len(line) // 42) for line in sheet.foot_lines)


def lines(text: str) -> int:
    """Lines of body text that a paragraph takes."""
    return max(1, ceil((halves(text) / 2 + 2) / _LINE))


def _chosen(observations: Sequence[Observation]) -> list[Observation]:
    """What the chapters state of the region itself, each once; what matters comes first, what is in doubt last."""
    kept: dict[tuple[str, str, str], Observation] = {}
    for o in observations:
        if o.origin in {"report", "derived"} and o.section[:1].isdigit() and o.value_text:
            kept.setdefault((o.indicator_id, o.category_id, o.period), o)
    return sorted(
        kept.values(),
        key=lambda o: (
            o.certainty == "ambiguous", not _MAIN.search(o.indicator), _ORDER.get(o.measure, 9), bool(o.category_id)
        ),
    )


def _others(observations: Sequence[Observation]) -> list[Observation]:
    """What cases, boxes, news and public statistics state of the region, each once."""
    kept: dict[tuple[str, str, str], Observation] = {}
    for o in observations:
        in_chapter = o.origin in {"report", "derived"} and o.section[:1].isdigit()
        if o.value_text and not in_chapter:
            kept.setdefault((o.indicator_id, o.category_id, o.period), o)
    return sorted(kept.values(), key=lambda o: o.origin not in {"report", "derived"})


def _summary(observations: Sequence[Observation]) -> str:
    """Sentences about the first values; a period is said once as long as it stays the same."""
    said: list[str] = []
    last = ""
    for o in observations:
        words = sentences.compose(o, observations)
        lead, mark, rest = words.partition("，")
        repeated = bool(mark) and lead == last
        last = lead if mark else ""
        if words not in said:
            said.append(rest if repeated else words)
    return "".join(dict.fromkeys(said))


def _table(title: str, observations: Sequence[Observation]) -> Sheet:
    columns = (SheetColumn("指标"), SheetColumn("数值", "number"), SheetColumn("单位"), SheetColumn("时期"),
               SheetColumn("出处", "code"))  # fmt: skip
    rows = tuple(
        (
            o.name,
            formats.qualifier_before(o) + o.value_text,
            formats.unit_shown(o),
            formats.period_text(o.period),
            o.section,
        )
        for o in observations
    )
    return Sheet(title, "", columns, rows, citation.source_line(observations), citation.doubt_note(observations))


def _places(ranks: Sequence[Rank]) -> str:
    return citation.place_of(rank.section for rank in ranks if _RANKED.match(rank.title))


def _ranks(ranks: Sequence[Rank]) -> list[str]:
    """``网络零售额居全国第2位``, ``农产品网络零售额居全国前5位``; lists without an order are left out."""
    found = []
    for rank in ranks:
        match = _RANKED.match(rank.title)
        if match:
            area = f"{match['area']}地区" if match["area"] else "全国"
            found.append(f"{match['what']}居{area}{rank.words}")
    return list(dict.fromkeys(found))[:8]
