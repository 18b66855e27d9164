from collections.abc import Callable

from desktop.core.documents import CaseStudy, Section
from desktop.core.records import Observation


def test_name_carries_the_category(observed: Callable[..., Observation]) -> None:
    assert observed(indicator="占比", category="日用品").name == "日用品：占比"
    assert observed(indicator="占比").name == "占比"


def test_title_of_a_case_has_two_halves() -> None:
    case = CaseStudy("B.1.1", "B.1.1", "琶洲——抢抓风口", "", "", "", "", "", "")
    assert (case.name, case.slogan) == ("琶洲", "抢抓风口")


def test_title_of_one_half() -> None:
    case = CaseStudy("B.1.1", "B.1.1", "琶洲", "", "", "", "", "", "")
    assert (case.name, case.slogan) == ("琶洲", "")


def test_label_of_a_section() -> None:
    assert Section("2022/1.1", "1.1", "现状", "", 1, "").label == "1.1　现状"
