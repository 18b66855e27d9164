"""A profile of a place on its way out: a heading with several tables, for a document or as text."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from desktop.core import citation, formats
from desktop.core.profiles import ListedRow, Profile, ValueRow, value_words
from desktop.export import html, text
from desktop.export.sheet import Sheet, SheetColumn

_VALUE_HEADS = (
    SheetColumn("指标"), SheetColumn("数值", "number"), SheetColumn("单位"), SheetColumn("时期"), SheetColumn("位次"),
    SheetColumn("来源"), SheetColumn("出处", "code"),
)  # fmt: skip


def sheets_of(profile: Profile) -> tuple[Sheet, ...]:
    """The tables of a profile; parts without content are left out."""
    name = profile.region.short_name
    made = [
        values_sheet(f"{name}：数值与位次", profile.values, profile.placed),
        values_sheet(f"{name}：新闻中的数值", profile.news, ()),
        _top(profile),
        _table(
            f"{name}：列入的排名和名单", ("名称", "位次或内容", "出处"),
            [(row.ranking.title, row.words, row.ranking.section) for row in profile.listed],
            sections=[row.ranking.section for row in profile.listed],
        ),
        _table(
            f"{name}：政策", ("名称", "文号", "发布日期", "地区"),
            [(row.title, row.doc_number, row.issued_on, row.region) for row in profile.policies],
        ),
        _table(
            f"{name}：案例", ("名称", "地点", "出处"),
            [(case.title, case.place, case.section) for case in profile.cases],
            sections=[case.section for case in profile.cases],
        ),
    ]  # fmt: skip
    return tuple(sheet for sheet in made if sheet is not None)


def values_sheet(title: str, rows: Sequence[ValueRow], placed: Sequence[ListedRow]) -> Sheet | None:
    """Values with their places, then places without a value; nothing where there is neither."""
    if not rows and not placed:
        return None
    cells = [
        (
            row.observation.name, value_words(row.observation, plain=True), formats.unit_shown(row.observation),
            formats.period_text(row.observation.period), row.place.words if row.place else "",
            formats.ORIGIN[row.observation.origin], "、".join(row.sections) or row.observation.agency,
        )
        for row in rows
    ]  # fmt: skip
    cells += [
        (r.ranking.subject, "", "", formats.period_text(r.ranking.period), r.words, "报告", r.ranking.section)
        for r in placed
    ]
    observations = [row.observation for row in rows]
    sections = [o.section for o in observations if o.origin in {"report", "derived"}] + [
        r.ranking.section for r in placed
    ]
    return Sheet(
        title, "", _VALUE_HEADS, tuple(cells),
        citation.source_line(observations, place=citation.place_of(sections)), citation.doubt_note(observations),
    )  # fmt: skip


def _top(profile: Profile) -> Sheet | None:
    if profile.top is None:
        return None
    rows = [(str(item.position), item.name) for item in profile.top.items]
    heads = (SheetColumn("位次", "number"), SheetColumn("品类"))
    source = citation.source_line((), place="表9-1" if "表9-1" in profile.top.note else f"{profile.top.section}节")
    return Sheet(profile.top.title, "", heads, tuple(rows), source)


def _table(
    title: str, heads: Sequence[str], rows: Sequence[tuple[str, ...]], *, sections: Sequence[str] = ()
) -> Sheet | None:
    if not rows:
        return None
    kinds = {"文号", "发布日期", "出处"}
    columns = tuple(SheetColumn(head, "code" if head in kinds else "text") for head in heads)
    return Sheet(title, "", columns, tuple(rows), citation.source_line((), place=citation.place_of(sections)))


def html_document(title: str, sheets: Sequence[Sheet]) -> str:
    """All tables in one HTML document under one title."""
    head = '<html><head><meta charset="utf-8"></head><body>'
    parts = [html.html(sheet).removeprefix(head).removesuffix("</body></html>") for sheet in sheets]
    return f"{head}<h2>{escape(title)}</h2>{'<p></p>'.join(parts)}</body></html>"


def text_document(title: str, sheets: Sequence[Sheet]) -> str:
    """All tables as tab-separated text under one title."""
    return "\n".join([title, "", *(text.tsv(sheet) for sheet in sheets)])
