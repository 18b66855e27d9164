"""What people say for what the report says."""

import pytest

from desktop.core.synonyms import wordings


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("电商法", "电子商务法"),
        ("网络零售额", "网上零售额"),
        ("快递业务量增长", "快递业务量同比增速"),
        ("央行", "人民银行"),
        ("网购人数", "网络购物人数"),
        ("浙江省网上零售额", "浙江网络零售额"),
        ("黑龙江省快递", "黑龙江快递"),
        ("跨境电商综试区数量", "跨境电子商务综合试验区数量"),
    ],
)
def test_other_wordings(typed: str, other: str) -> None:
    assert wordings(typed)[0] == typed
    assert other in wordings(typed)


@pytest.mark.parametrize("typed", ["各省网店", "浙江省", "东部省份"])
def test_other_provinces_stay(typed: str) -> None:
    assert wordings(typed) == (typed,)


@pytest.mark.parametrize("typed", ["", "前置仓", "43.83", "国家邮政局的国家邮政局"])
def test_few_wordings_and_no_endless_ones(typed: str) -> None:
    assert 1 <= len(wordings(typed)) <= 5
    assert all(len(each) < len(typed) + 20 for each in wordings(typed))


def test_a_long_text_of_synonyms_stays_small() -> None:
    assert len(wordings("电商网零占比增长综试区央行" * 20)) <= 5
