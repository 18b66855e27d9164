from dataclasses import replace

import pytest

from desktop.core.documents import Mention, Policy
from desktop.core.policy_links import compared, related, stem
from desktop.store.reference import ReferenceStore

POLICY = Policy(
    "a", 1, "某办法", "某发〔2022〕1号", "2022-01-22", "部门文件", "通知", "物流", "", in_appendix=True, note="",
    issuers=("商务部",),
)  # fmt: skip


@pytest.mark.parametrize(
    ("issued", "printed", "verdict"),
    [
        ("2022-01-22", "2022-01-22", "same"),
        ("2022-01-22", "2022-02-11", "differs"),
        ("2022-01-22", "2022", "coarser"),
        ("2022-01-22", "2022-01", "coarser"),
        ("2022-01-22", "2022-02", "differs"),
        ("2022", "2022-02-11", "coarser"),
        ("2022-01-22", "", "silent"),
        ("", "2022", "silent"),
    ],
)
def test_dates_are_compared_as_exactly_as_both_are_printed(issued: str, printed: str, verdict: str) -> None:
    assert compared(replace(POLICY, issued_on=issued), Mention("1.1", "1", printed, "")) == verdict


@pytest.mark.parametrize(
    "title",
    [
        "中华人民共和国反垄断法（2022修正）", "关于修改〈中华人民共和国反垄断法〉的决定", "反垄断法",
        "中华人民共和国反垄断法(2022年修订)",
    ],
)
def test_editions_and_decisions_share_a_name(title: str) -> None:
    assert stem(title) == "反垄断法"


def test_the_law_and_the_decision_that_amends_it_belong_together(store: ReferenceStore) -> None:
    policies = store.policies.all()
    law = next(policy for policy in policies if policy.title == "中华人民共和国反垄断法（2022修正）")
    first = related(law, policies)[0]
    assert first.reason == "修改关系"
    assert [policy.title for policy in first.policies] == ["关于修改〈中华人民共和国反垄断法〉的决定"]


def test_nobody_stands_under_two_reasons_or_beside_itself(store: ReferenceStore) -> None:
    policies = store.policies.all()
    for policy in policies:
        groups = related(policy, policies)
        ids = [other.id for group in groups for other in group.policies]
        assert len(ids) == len(set(ids))
        assert policy.id not in ids
        assert all(len(group.policies) <= group.total for group in groups)


def test_the_same_issuer_on_the_same_theme_comes_before_the_theme() -> None:
    others = (
        replace(POLICY, id="b", doc_number="x", issuers=("财政部",)),
        replace(POLICY, id="c", doc_number="y"),
        replace(POLICY, id="d"),
        replace(POLICY, id="e", doc_number="z", theme="消费"),
    )
    renamed = tuple(replace(other, title=f"另一办法{other.id}") for other in others)
    found = {group.reason: [policy.id for policy in group.policies] for group in related(POLICY, (POLICY, *renamed))}
    assert found == {"同一文号": ["d"], "同一机关、同一主题": ["c"], "同一主题": ["b"]}
