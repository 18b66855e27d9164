"""Records to sheets: which title, unit, source and note a copied table carries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from desktop.core import citation, formats
from desktop.core.documents import Policy
from desktop.core.records import Observation
from desktop.export.sheet import Sheet, SheetColumn

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
        note=citation.doubt_note(observations),
    )


def of_policies(title: str, policies: Sequence[Policy]) -> Sheet:
    """A sheet of policies: number, title, document number, date, issuers."""
    heads = (
        SheetColumn("序号", "number"), SheetColumn("名称"), SheetColumn("文号", "code"),
        SheetColumn("发布日期", "code"), SheetColumn("发文机关"),
    )  # fmt: skip
    rows = tuple(
        (str(n), p.title, p.doc_number, p.issued_on, "、".join(p.issuers)) for n, p in enumerate(policies, start=1)
    )
    place = "附录A" if policies and all(p.in_appendix for p in policies) else ""
    return Sheet(title, "", heads, rows, citation.source_line((), place=place))
