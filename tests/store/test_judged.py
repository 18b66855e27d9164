import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from desktop.core.documents import Found, Hit, HitGroup
from desktop.core.query import Query
from desktop.store.reference import ReferenceStore
from tests.judged import Answer, Judged, Measures, judged_queries, measure, rank

KINDS = ("指标", "图表", "政策", "案例", "章节", "名词", "排名", "地区", "存疑")
IDS: Mapping[str, str] = {
    "图表": "SELECT id FROM figure UNION ALL SELECT id FROM table_sheet",
    "政策": "SELECT id FROM policy",
    "案例": "SELECT id FROM case_study",
    "章节": "SELECT number FROM section",
    "名词": "SELECT id FROM term",
    "排名": "SELECT id FROM ranking",
    "地区": "SELECT id FROM region",
    "存疑": "SELECT id FROM discrepancy",
}
VALUES = "SELECT indicator_id, coalesce(region_id, ''), coalesce(category_id, ''), value_text FROM observation"
JUDGED = judged_queries()


@pytest.fixture(scope="module")
def measured(store: ReferenceStore) -> Measures:
    return measure(store)


def test_there_are_enough_queries_and_none_twice() -> None:
    assert len(JUDGED) >= 120
    assert len({judged.query for judged in JUDGED}) == len(JUDGED)
    assert all(judged.query.strip() and judged.why.strip() for judged in JUDGED)


def test_every_kind_is_asked_for() -> None:
    assert {answer.kind for judged in JUDGED for answer in judged.answers} == set(KINDS)


def test_every_expected_record_exists(database: Path) -> None:
    with closing(sqlite3.connect(database.as_uri() + "?mode=ro", uri=True)) as raw:
        ids = {kind: {row[0] for row in raw.execute(sql)} for kind, sql in IDS.items()}
        values = raw.execute(VALUES).fetchall()

    def exists(answer: Answer) -> bool:
        if answer.kind != "指标":
            return answer.ref in ids[answer.kind]
        wanted = (answer.ref, answer.region, answer.category, answer.value)
        return any(all(want in {"", have} for want, have in zip(wanted, row, strict=True)) for row in values)

    missing = [(judged.query, answer) for judged in JUDGED for answer in judged.answers if not exists(answer)]
    assert not missing


def test_the_right_thing_comes_first(measured: Measures) -> None:
    assert measured.hit1 >= 0.9, "\n".join(map(str, measured.misses))


def test_the_right_thing_is_among_the_first_five(measured: Measures) -> None:
    late = [str(miss) for miss in measured.misses if not 0 < miss.rank <= 5]
    assert measured.hit5 >= 0.98, "\n".join(late)


def test_measures_agree_with_each_other(measured: Measures) -> None:
    assert measured.hit1 <= measured.mrr <= 1
    assert measured.hit1 <= measured.hit5 <= 1
    assert len(measured.misses) == round((1 - measured.hit1) * len(JUDGED))


def test_rank_counts_rows_over_the_groups() -> None:
    def hit(kind: str, ref: str) -> Hit:
        return Hit(kind, ref, "", "")

    first = HitGroup("政策", 9, (hit("policy", "A-001"), hit("policy", "A-002")))
    found = Found(Query(""), (first, HitGroup("章节", 1, (hit("section", "2022/4.1"),))))
    assert rank(Judged("", (Answer("章节", "4.1"), Answer("政策", "A-119")), ""), found) == 3
    assert rank(Judged("", (Answer("章节", "4.1"), Answer("政策", "A-002")), ""), found) == 2
    assert rank(Judged("", (Answer("案例", "A-001"),), ""), found) == 0


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("express-volume", Answer("指标", "express-volume")),
        ("online-retail-share@330000=15.36", Answer("指标", "online-retail-share", "330000", "", "15.36")),
        ("a@CN#b=-0.2", Answer("指标", "a", "CN", "b", "-0.2")),
    ],
)
def test_a_value_may_be_named_as_closely_as_needed(text: str, answer: Answer) -> None:
    assert Answer.parse(text, "指标") == answer
