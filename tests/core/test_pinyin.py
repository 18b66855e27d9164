"""Why a name is found by its sound."""

import pytest

from desktop.core.distance import distance
from desktop.core.pinyin import spelled

NAME, SAID = "全国5G快递业务量", "quan'guo'5g'kuai'di'ye'wu'liang"


@pytest.mark.parametrize(
    ("typed", "covered"),
    [
        ("kuaidi", "快递"),
        ("kuaid", "快递"),
        ("kd", "快递"),
        ("kdywl", "快递业务量"),
        ("yewul", "业务量"),
        ("qg", "全国"),
        ("q", "全"),
        ("kdx", ""),
        ("快递", ""),
        ("", ""),
    ],
)
def test_letters_stand_for_characters(typed: str, covered: str) -> None:
    found = spelled(NAME, SAID, typed)
    assert (NAME[found[0] : found[1]] if found else "") == covered


def test_a_name_that_does_not_fit_its_syllables_is_not_marked() -> None:
    assert spelled("快递", "kuai'di'ye", "kd") is None


@pytest.mark.parametrize(
    ("typed", "near", "far"),
    [("快第业务量", "快递业务量", "快递业务收入"), ("kuiadi", "kuaidi", "kaidian"), ("浙将", "浙江", "浙北")],
)
def test_distance(typed: str, near: str, far: str) -> None:
    assert distance(typed, near) <= distance(typed, far)
    assert distance(near, near) < 0.1 < distance(typed, near)
