"""A maker of observations and policies, so that a test names only what it is about."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.core.documents import Policy
from desktop.core.records import Observation

PLAIN = Observation(
    id="o1", document_id="report-2022", section="1.1.2", section_title="网上零售", indicator_id="online-retail-sales",
    indicator="全国网上零售额", base_id="", measure="level", topic="网络零售", agency="国家统计局", region_id="CN",
    region="全国", region_kind="country", category_id="", category="", period="2022", period_kind="year", value=13.79,
    value_text="13.79", unit="万亿元", qualifier="", printed="1379", anchor="12.1", point_restored=True,
    certainty="certain", alternatives=(), evidence="", origin="report", reference_id="", formula="", note="",
)  # fmt: skip
PAPER = Policy(
    id="A-024", position=24, title="关于进一步释放消费潜力的意见", doc_number="国办发〔2022〕9号",
    issued_on="2022-04-20",
    level="国务院文件", kind="意见", theme="", region="", in_appendix=True, note="", issuers=("国务院办公厅",),
)  # fmt: skip


@pytest.fixture(scope="session")
def observed() -> Callable[..., Observation]:
    return lambda **changes: replace(PLAIN, **changes)


@pytest.fixture(scope="session")
def issued() -> Callable[..., Policy]:
    return lambda **changes: replace(PAPER, **changes)
