"""Records to sheets: which title, unit, source and note a copied table carries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, Protocol, TypeVar

from desktop.core import citation, formats
from desktop.core.documents import Policy
from desktop.core.records import Observation
from desktop.export.sheet import Sheet, SheetColumn
from desktop.language import mark

Record_contra = TypeVar("Record_contra", contravariant=True)


class CopyColumn(Protocol[Record_contra]):
    """What a table column must offer to be copied."""

    @property
    def key(self) -> str:
        """Stable id."""

    @property
    def title(self) -> str:
        """Header words."""

    @property
    def kind(self) -> str:
        """``text``, ``number`` or ``code``."""

    def copy_text(self, record: Record_contra) -> str:
        """What a copy of the cell contains."""


def common_unit(observations: Sequence[Observation]) -> str:
    """The unit that all values share, or nothing; a unit with a qualifier behind it stays beside its number."""
    units = {o.unit for o in observations}
    return units.pop() if len(units) == 1 and not any(map(formats.qualifier_after, observations)) else ""


def of_observations(
    title: str, observations: Sequence[Observation], columns: Sequence[CopyColumn[Observation]], *, place: str = ""
) -> Sheet:
    """A sheet of observations; a unit common to all moves from its column to the line above the table."""
    unit = common_unit(observations)
    shown = [column for column in columns if not (unit and column.key == "unit")]
    return Sheet(
        title=title,
        unit=unit,
        columns=tuple(SheetColumn(column.title, column.kind) for column in shown),  # type: ignore[arg-type]
        rows=tuple(tuple(column.copy_text(o) for column in shown) for o in observations),
        source=citation.source_line(observations, place=place),
        note=citation.notes(observations),
    )


def of_observations_in_full(title: str, observations: Sequence[Observation]) -> Sheet:
    """A sheet of observations with everything that is known of each, for workbooks."""
    return Sheet(
        title=title,
        unit="",
        columns=tuple(SheetColumn(words, kind) for words, kind, _ in _FULL),
        rows=tuple(tuple(text(o) for _, _, text in _FULL) for o in observations),
        source=citation.source_line(observations),
        note=citation.notes(observations),
    )


_FULL: tuple[tuple[str, Literal["text", "number", "code"], Callable[[Observation], str]], ...] = (
    ("指标", "text", lambda o: o.indicator),
    ("类别", "text", lambda o: o.category),
    ("地区", "text", lambda o: o.region),
    ("时期", "text", lambda o: formats.period_text(o.period)),
    ("限定词", "text", lambda o: o.qualifier),
    ("数值", "number", lambda o: o.value_text),
    ("单位", "text", lambda o: o.unit),
    ("度量", "text", lambda o: formats.MEASURE[o.measure]),
    ("章节", "code", lambda o: o.section),
    ("确定性", "text", lambda o: formats.CERTAINTY[o.certainty]),
    ("另一读法", "text", lambda o: "、".join(map(formats.reading, o.alternatives))),
    ("依据", "text", lambda o: o.evidence),
    ("来源", "text", lambda o: formats.ORIGIN[o.origin]),
    ("原始数据", "text", lambda o: o.agency),
    ("计算方法", "text", lambda o: o.formula),
    ("备注", "text", lambda o: o.note),
)


def of_policies(title: str, policies: Sequence[Policy]) -> Sheet:
    """A sheet of policies: number, title, document number, date, issuers."""
    heads = (
        SheetColumn(mark("序号"), "number"), SheetColumn("名称"), SheetColumn("文号", "code"),
        SheetColumn("发布日期", "code"), SheetColumn("发文机关"),
    )  # fmt: skip
    rows = tuple(
        (str(n), p.title, p.doc_number, p.issued_on, "、".join(p.issuers)) for n, p in enumerate(policies, start=1)
    )
    place = "附录A" if policies and all(p.in_appendix for p in policies) else ""
    return Sheet(title, "", heads, rows, citation.source_line((), place=place))
