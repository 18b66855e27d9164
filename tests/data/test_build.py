import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from data.build import SOURCES, TARGET, build, main
from data.policies import iso_date
from data.sources import SourceError, split_links
from desktop.core.bigrams import match_expression


def rows(database: Path, query: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query, values).fetchall()


def dump(database: Path) -> list[str]:
    """All rows and all index terms; the bytes in which SQLite keeps the index and its statistics are its own affair."""
    with closing(sqlite3.connect(database)) as connection:
        lines = [line for line in connection.iterdump() if '"search_index_' not in line and '"sqlite_stat' not in line]
        connection.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, search_index, col)")
        return lines + [repr(row) for row in connection.execute("SELECT * FROM temp.terms")]


@pytest.fixture
def database(tiny: Path, tmp_path: Path) -> Path:
    target = tmp_path / "out.sqlite"
    build(tiny, target)
    return target


def test_building_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.sqlite", tmp_path / "second.sqlite"
    build(SOURCES, first)
    build(SOURCES, second)
    assert first.read_bytes() == second.read_bytes()


def test_committed_database_is_what_the_sources_make(tmp_path: Path) -> None:
    target = tmp_path / "again.sqlite"
    build(SOURCES, target)
    assert dump(target) == dump(TARGET), "the sources changed: run python -m data.build"


def test_file_is_marked_as_ours(database: Path) -> None:
    assert rows(database, "PRAGMA application_id") == [(0x53484A4E,)]
    assert rows(database, "PRAGMA user_version") == [(1,)]
    assert rows(database, "PRAGMA journal_mode") == [("delete",)]
    assert rows(database, "PRAGMA freelist_count") == [(0,)]


def test_every_ordinary_table_is_strict(database: Path) -> None:
    loose = rows(
        database,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
        " AND name NOT LIKE 'sqlite_%'",
    )
    assert loose == []


def test_nothing_is_left_beside_the_database(database: Path) -> None:
    assert sorted(path.name for path in database.parent.iterdir()) == ["out.sqlite", "sources"]


def test_meta_names_edition_seeds_and_counts(database: Path) -> None:
    meta = dict(rows(database, "SELECT key, value FROM meta"))
    assert meta["edition"] == "2022"
    assert meta["schema_version"] == "1"
    assert list(json.loads(str(meta["built_from"]))) == ["seed.txt"]
    assert json.loads(str(meta["counts"]))["observation"] == 4


def test_sections_stand_in_printed_order(database: Path) -> None:
    found = rows(database, "SELECT id, parent_id FROM section ORDER BY position")
    assert found == [
        ("2022/1", None),
        ("2022/1.1", "2022/1"),
        ("2022/A", None),
        ("2022/B", None),
        ("2022/B.1", "2022/B"),
    ]


def test_absent_numbers_and_links_are_null(database: Path) -> None:
    query = "SELECT alternatives, category_id, reference_id, period FROM observation WHERE id = 'B.1-01'"
    assert rows(database, query) == [(None, None, None, "")]


def test_issuers_are_split(database: Path) -> None:
    found = rows(database, "SELECT position, agency FROM policy_issuer WHERE policy_id = 'A-001' ORDER BY position")
    assert found == [(1, "国务院办公厅"), (2, "商务部")]


def test_policies_are_merged_by_title_and_part_of_title(database: Path) -> None:
    found = rows(database, "SELECT id, position, doc_number, issued_on FROM policy ORDER BY position")
    assert found == [
        ("A-001", 1, "国办发〔2022〕9号", "2022-04-20"),
        ("p-law", 2, "主席令第7号", "2018-08-31"),
    ]


def test_policies_of_a_second_document_stand_after_those_of_the_first(tiny: Path, tmp_path: Path) -> None:
    documents = tiny / "documents.csv"
    documents.write_text(documents.read_text(encoding="utf-8") + "item,news,新闻,,2021,,\n", encoding="utf-8")
    for name, text in {
        "sections": "number,title,parent,anchor\n正文,新闻,,1\n",
        "policies": "id,position,title,doc_number,issued_on,level,kind,region,in_appendix,issuers,theme,anchor,note\n"
        "p-plan,1,规划,,,地方文件,规划,,0,,,1,\n",
        "policy_mentions": "policy,title,section,anchor,date_printed,note\np-plan,规划,正文,1,,\n",
    }.items():
        path = tiny / "item" / name / "a.csv"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    build(tiny, tmp_path / "out.sqlite")
    found = rows(tmp_path / "out.sqlite", "SELECT id, position FROM policy ORDER BY position")
    assert found == [("A-001", 1), ("p-law", 2), ("p-plan", 3)]


def test_mentions_point_at_the_merged_policy_and_keep_a_differing_date(database: Path) -> None:
    found = rows(database, "SELECT policy_id, section_id, date_printed FROM policy_mention ORDER BY rowid")
    assert found == [
        ("A-001", "2022/1.1", "2022-04-21"),
        ("A-001", "2022/1.1", ""),
        ("p-law", "2022/1.1", ""),
        ("p-law", "2022/B.1", ""),
    ]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2022年5月26日", "2022-05-26"),
        ("2022-4-7", "2022-04-07"),
        ("2022-04-07", "2022-04-07"),
        ("9月2日", "2022-09-02"),
        ("2022年5月", "2022-05"),
        ("２０２２年", "2022"),
        ("2022", "2022"),
        ("", ""),
        ("2022年13月1日", None),
        ("去年", None),
    ],
)
def test_printed_dates_are_spelt_alike(text: str, iso: str | None) -> None:
    assert iso_date(text, "2022") == iso


def test_case_links_point_into_the_plain_text(database: Path) -> None:
    query = (
        "SELECT substr(p.text, l.start + 1, l.length), l.observation_id FROM case_link l JOIN case_paragraph p"
        " ON p.case_id = l.case_id AND p.position = l.position"
    )
    assert rows(database, query) == [("六个", "B.1-01")]


def test_split_links_keeps_several_ids() -> None:
    text, links = split_links("有[3家](a b)，[5人](c)。")
    assert text == "有3家，5人。"
    assert [(text[link.start : link.start + link.length], link.observation_id) for link in links] == [
        ("3家", "a"),
        ("3家", "b"),
        ("5人", "c"),
    ]


@pytest.mark.parametrize(
    ("query", "kind", "ref"),
    [
        ("交易额", "observation", "1.1-01"),
        ("交易額", "observation", "1.1-01"),
        ("43.83", "observation", "1.1-01"),
        ("4383", "observation", "1.1-01"),
        ("４３.８３万亿元", "observation", "1.1-01"),
        ("jye", "observation", "1.1-01"),
        ("jiaoyie", "observation", "1.1-01"),
        ("国办发2022 9", "policy", "A-001"),
        ("国办发20229", "policy", "A-001"),
        ("国办发〔2022〕9号", "policy", "A-001"),
        ("商务部 消费", "policy", "A-001"),
        ("zj", "region", "330000"),
        ("仓库", "case", "B.1"),
        ("仓", "case", "B.1"),
        ("1.1", "section", "2022/1.1"),
        ("图1-1", "figure", "图1-1"),
        ("买卖", "term", "ec"),
        ("公报", "reference", "1.1-r1"),
        ("不同", "discrepancy", "d-1"),
    ],
)
def test_search_finds(database: Path, query: str, kind: str, ref: str) -> None:
    found = rows(
        database,
        "SELECT kind, ref FROM search_index JOIN search_entry e ON e.id = search_index.rowid"
        " WHERE search_index MATCH ?",
        match_expression(query),
    )
    assert (kind, ref) in found


OBSERVATIONS = "report-2022/observations/a.csv"


@pytest.mark.parametrize(
    ("file", "before", "after", "place", "reason"),
    [
        (OBSERVATIONS, "1.1-03,1.1,growth", "1.1-03,1.1,nowhere", f"{OBSERVATIONS}:4", "indicators 里没有“nowhere”"),
        (OBSERVATIONS, "3.5,3.5,%", "3.5,3.5,斛", f"{OBSERVATIONS}:4", "不认得的单位“斛”"),
        (OBSERVATIONS, "3.5,3.5,%", "3.5,3.5,家", f"{OBSERVATIONS}:4", "与指标 growth 的单位不属一类"),
        (OBSERVATIONS, "3.5,3.5,%", "3点5,3.5,%", f"{OBSERVATIONS}:4", "“3点5”不是数"),
        (OBSERVATIONS, "3.5,3.5,%", "3.6,3.6,%", f"{OBSERVATIONS}:4", "印作“35”，value_text 是 3.6"),
        (OBSERVATIONS, "3.5,3.5,%", "nan,3.5,%", f"{OBSERVATIONS}:4", "不是有限的数"),
        (OBSERVATIONS, "1.1-03,", "1.1-02,", f"{OBSERVATIONS}:4", f"重复，先见于 {OBSERVATIONS}:3"),
        (OBSERVATIONS, "likely", "sure", f"{OBSERVATIONS}:4", "certainty：“sure”不在词表内"),
        (OBSERVATIONS, "[35]", "35", f"{OBSERVATIONS}:4", "应为数字的 JSON 列表"),
        (OBSERVATIONS, "4.3,1", "4-3,1", f"{OBSERVATIONS}:4", "锚点“4-3”不合写法"),
        (OBSERVATIONS, "growth,CN,,2022,year", "growth,CN,,2022-13,month", f"{OBSERVATIONS}:4", "不合 period_kind"),
        (
            OBSERVATIONS,
            "growth,CN,,2022,year",
            "growth,CN,,2022,century",
            f"{OBSERVATIONS}:4",
            "period_kind：“century”",
        ),
        (OBSERVATIONS, "formula,note", "formula,remark", f"{OBSERVATIONS}:1", "不认得的列“remark”"),
        (OBSERVATIONS, "1.1-r1,,\nB", "1.1-r1,\nB", f"{OBSERVATIONS}:4", "有 20 格，表头有 21 列"),
        (OBSERVATIONS, "1.1-03,1.1,", "1.1-03,9.9,", f"{OBSERVATIONS}:4", "sections 里没有“9.9”"),
        ("indicators/a.csv", "growth,%", "speed,%", "indicators/a.csv:2", "measure：“speed”不在词表内"),
        ("report-2022/cases/B.1.md", "(B.1-01)", "(B.1-99)", "report-2022/cases/B.1.md:3", "没有“B.1-99”"),
        ("report-2022/digests/a.md", "## B.1", "## B.2", "report-2022/digests/a.md:17", "sections 里没有“B.2”"),
        (
            "report-2022/policy_mentions/a.csv",
            ",电子商务法",
            ",某某法",
            "report-2022/policy_mentions/a.csv:4",
            "某某法",
        ),
        ("report-2022/policies/a.csv", "进一步释放", "从未发布", "report-2022/policies/a.csv:3", "附录里没有"),
    ],
)
def test_malformed_row_stops_the_build(
    tiny: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    file: str,
    before: str,
    after: str,
    place: str,
    reason: str,
) -> None:
    target = tmp_path / "out.sqlite"
    target.write_bytes(b"old")
    text = (tiny / file).read_text(encoding="utf-8")
    assert before in text
    (tiny / file).write_text(text.replace(before, after), encoding="utf-8")
    assert main(["--sources", str(tiny), "--out", str(target)]) == 1
    message = capsys.readouterr().err
    assert any(line.startswith(f"{place}: ") and reason in line for line in message.splitlines()), message
    assert target.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.sqlite", "sources"]


DERIVED = "id,kind,inputs,indicator_id,region,category,period,period_kind,decimals,unit,note\n"


def derive(tiny: Path, line: str) -> None:
    path = tiny / "report-2022/derived/a.csv"
    path.parent.mkdir()
    path.write_text(DERIVED + line + "\n", encoding="utf-8")


def test_prior_year_is_computed_from_a_growth(tiny: Path, tmp_path: Path) -> None:
    derive(tiny, "d-1,prior,1.1-02 1.1-03,turnover,CN,,2021,year,2,万亿元,反推")
    build(tiny, tmp_path / "out.sqlite")
    query = "SELECT value, value_text, section_id, origin, formula, certainty, anchor FROM observation WHERE id = 'd-1'"
    assert rows(tmp_path / "out.sqlite", query) == [
        (42.35, "42.35", "2022/1.1", "derived", "43.83万亿元 ÷ （1 + 3.5%）", "likely", "")
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("d-1,guess,1.1-02 1.1-03,turnover,CN,,2021,year,2,万亿元,", "kind：“guess”不在词表内"),
        ("d-1,prior,1.1-02 1.1-99,turnover,CN,,2021,year,2,万亿元,", "observations 里没有“1.1-99”"),
        ("d-1,prior,1.1-02,turnover,CN,,2021,year,2,万亿元,", "要 2 个值，这里有 1 个"),
        ("d-1,prior,1.1-03 1.1-02,growth,CN,,2021,year,2,%,", "第二个应是以 % 计的增速"),
        ("d-1,prior,1.1-02 1.1-03,turnover,CN,,2021,year,2,亿元,", "unit：应为“万亿元”"),
        ("d-1,sum,1.1-02 1.1-03,turnover,CN,,2021,year,2,万亿元,", "单位不一：%、万亿元"),
        ("d-1,prior,1.1-02 1.1-03,turnover,CN,,21,year,2,万亿元,", "不合 period_kind"),
        ("1.1-02,prior,1.1-02 1.1-03,turnover,CN,,2021,year,2,万亿元,", "重复，先见于"),
    ],
)
def test_unsafe_derivation_stops_the_build(tiny: Path, tmp_path: Path, line: str, reason: str) -> None:
    derive(tiny, line)
    with pytest.raises(SourceError, match=reason):
        build(tiny, tmp_path / "out.sqlite")


def test_growth_at_comparable_coverage_gives_no_prior_year(tiny: Path, tmp_path: Path) -> None:
    path = tiny / OBSERVATIONS
    path.write_text(path.read_text(encoding="utf-8").replace("1.1-r1,,\nB", "1.1-r1,,按可比口径\nB"), encoding="utf-8")
    derive(tiny, "d-1,prior,1.1-02 1.1-03,turnover,CN,,2021,year,2,万亿元,")
    with pytest.raises(SourceError, match="按可比口径"):
        build(tiny, tmp_path / "out.sqlite")


@pytest.mark.usefixtures("seed_folder")
def test_anchor_with_other_digits_stops_the_build(tiny: Path, tmp_path: Path) -> None:
    path = tiny / OBSERVATIONS
    path.write_text(path.read_text(encoding="utf-8").replace(",4.3,", ",4.2,"), encoding="utf-8")
    places = tiny / "report-2022/discrepancy_places/a.csv"
    places.write_text(places.read_text(encoding="utf-8").replace(",4.3,", ",4.9,"), encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        build(tiny, tmp_path / "out.sqlite")
    assert [str(problem) for problem in caught.value.problems] == [
        "report-2022/discrepancy_places/a.csv:2: 锚点 4.9 在源文本里没有",
        f"{OBSERVATIONS}:4: 锚点 4.2 处是“4383”，printed 是“35”",
    ]


def test_all_malformed_rows_are_named_at_once(tiny: Path, tmp_path: Path) -> None:
    path = tiny / OBSERVATIONS
    path.write_text(path.read_text(encoding="utf-8").replace(",report,", ",rumour,"), encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        build(tiny, tmp_path / "out.sqlite")
    assert [problem.line for problem in caught.value.problems] == [2, 3, 4, 5]


def test_a_shared_row_may_stand_in_two_parts(tiny: Path, tmp_path: Path) -> None:
    (tiny / "regions").mkdir()
    header = "id,name,short_name,kind,parent_id,code,position\n"
    (tiny / "regions" / "b.csv").write_text(header + "330000,浙江省,浙江,province,CN,330000,77\n", encoding="utf-8")
    build(tiny, tmp_path / "out.sqlite")
    assert rows(tmp_path / "out.sqlite", "SELECT position FROM region WHERE id = '330000'") == [(2,)]


def test_unknown_file_is_named(tiny: Path, tmp_path: Path) -> None:
    (tiny / "report-2022" / "observation.csv").write_text("id\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"report-2022/observation.csv:1: 没有表叫这个名字"):
        build(tiny, tmp_path / "out.sqlite")


def test_successful_build_says_one_line(tiny: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--sources", str(tiny), "--out", str(tmp_path / "out.sqlite")]) == 0
    assert capsys.readouterr().out.startswith("out.sqlite：4 个观测")
