from dataclasses import replace

import pytest

from desktop.core.documents import Policy
from desktop.core.records import Observation
from desktop.export import sheets
from desktop.export.sheet import Sheet, SheetColumn
from desktop.store.reference import ReferenceStore


class Shown:
    """The least that a column must offer."""

    def __init__(self, key: str, title: str, kind: str = "text") -> None:
        self.key, self.title, self.kind = key, title, kind

    def copy_text(self, record: Observation) -> str:
        return {"name": record.name, "value": record.value_text, "unit": record.unit}[self.key]


COLUMNS = (Shown("name", "指标"), Shown("value", "数值", "number"), Shown("unit", "单位"))


@pytest.fixture
def observation(store: ReferenceStore) -> Observation:
    return replace(
        next(o for o in store.observations.all() if o.value_text == "4.0"),
        unit="%", qualifier="", certainty="certain", section="1.1.2",
    )  # fmt: skip


def of(*observations: Observation) -> Sheet:
    return sheets.of_observations("表题", observations, COLUMNS)


def test_common_unit_moves_above_the_table(observation: Observation) -> None:
    made = of(observation, observation)
    assert made.unit == "%"
    assert [column.title for column in made.columns] == ["指标", "数值"]


def test_different_units_keep_their_column(observation: Observation) -> None:
    made = of(observation, replace(observation, unit="亿元"))
    assert made.unit == ""
    assert [row[2] for row in made.rows] == ["%", "亿元"]


def test_a_qualifier_after_the_unit_stays_beside_its_number(observation: Observation) -> None:
    above = replace(observation, qualifier="以上")
    assert sheets.common_unit([observation, above]) == ""
    assert sheets.common_unit([above, above]) == ""
    assert sheets.common_unit([replace(observation, qualifier="超过"), observation]) == "%"


def test_printed_precision_is_kept(observation: Observation) -> None:
    assert of(observation).rows[0][1] == "4.0"


def test_kinds_of_columns_are_kept(observation: Observation) -> None:
    assert of(observation).columns[1] == SheetColumn("数值", "number")


def test_source_and_doubt_stand_below(observation: Observation) -> None:
    made = of(replace(observation, certainty="likely"))
    assert made.source.startswith("资料来源：商务部《中国电子商务报告2022》，1.1.2节")
    assert made.foot_lines == (made.source, made.note)
    assert made.note.startswith("注：")
    assert made.note.endswith("（小数点为推定）。全国网上零售额同比增速按可比口径计算。")
    assert of(replace(observation, note="")).foot_lines == (made.source,)


def test_no_rows_no_unit() -> None:
    made = of()
    assert (made.unit, made.rows) == ("", ())
    assert len(made.columns) == 3


def test_head_lines() -> None:
    assert Sheet("题", "%", (), (), "").head_lines == ("题", "单位：%")
    assert Sheet("", "", (), (), "").head_lines == ()


def test_policies_are_numbered_and_document_numbers_are_codes(store: ReferenceStore) -> None:
    chosen = [policy for policy in store.policies.all() if policy.in_appendix][:3]
    made = sheets.of_policies("政策", chosen)
    assert [row[0] for row in made.rows] == ["1", "2", "3"]
    assert [column.kind for column in made.columns] == ["number", "text", "code", "code", "text"]
    assert made.source.endswith("附录A")


def test_policies_beyond_the_appendix_do_not_claim_it(store: ReferenceStore) -> None:
    assert "附录A" not in sheets.of_policies("政策", store.policies.all()).source


def test_issuers_are_joined(store: ReferenceStore) -> None:
    policy: Policy = replace(store.policies.all()[0], issuers=("商务部", "邮政局"))
    assert sheets.of_policies("政策", [policy]).rows[0][4] == "商务部、邮政局"


def test_in_full_every_column_is_there(store: ReferenceStore) -> None:
    every = store.observations.all()
    sheet = sheets.of_observations_in_full("全部", every)
    titles = [column.title for column in sheet.columns]
    assert {"限定词", "另一读法", "依据", "来源", "原始数据", "备注"} <= set(titles)
    assert len(sheet.rows) == len(every)
    doubtful = next(n for n, o in enumerate(every) if o.certainty == "ambiguous" and o.alternatives)
    row = dict(zip(titles, sheet.rows[doubtful], strict=True))
    assert row["确定性"] == "存疑"
    assert row["另一读法"]
    assert row["数值"] == every[doubtful].value_text
