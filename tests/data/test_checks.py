import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from data import seeds
from data.build import TARGET, build
from data.checks import failures, main
from data.numerals import numeral_value
from data.sources import read_csv
from data.vocabulary import period_problem, unit_family
from data.wording import copied


def run(tiny: Path, tmp_path: Path, change: str = "") -> list[str]:
    target = tmp_path / "out.sqlite"
    build(tiny, target)
    with closing(sqlite3.connect(target)) as connection:
        if change:
            connection.execute(change)
        return list(failures(connection, read_csv(tiny / "scope.csv", "scope.csv", [])))


def test_good_database_has_no_failures(tiny: Path, tmp_path: Path) -> None:
    assert run(tiny, tmp_path) == []


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("UPDATE observation SET evidence = '' WHERE id = '1.1-01'", "1.1-01：补了小数点而没有 evidence"),
        ("UPDATE observation SET evidence = '看来如此' WHERE id = '1.1-01'", "evidence 应以恒等"),
        ("UPDATE observation SET certainty = 'ambiguous' WHERE id = '1.1-03'", "存疑的值应有 alternatives 和 note"),
        ("UPDATE observation SET alternatives = '[3.5]' WHERE id = '1.1-03'", "alternatives 里又列了所取的值"),
        ("UPDATE observation SET value = 4.5 WHERE id = '1.1-03'", "value 4.5 与 value_text“3.5”不等"),
        ("UPDATE observation SET printed = '36' WHERE id = '1.1-03'", "印作“36”，value_text 是 3.5"),
        ("UPDATE observation SET point_restored = 0 WHERE id = '1.1-03'", "point_restored 是 0"),
        ("UPDATE observation SET printed = '七' WHERE id = 'B.1-01'", "“七”是 7，value_text 是 6"),
        ("UPDATE observation SET period = '2022-13' WHERE id = '1.1-03'", "不合 period_kind"),
        ("UPDATE observation SET unit = '家/元' WHERE id = '1.1-03'", "指标 growth 的单位不属一类"),
        ("UPDATE observation SET anchor = '四' WHERE id = '1.1-03'", "锚点“四”不合写法"),
        ("UPDATE observation SET reference_id = 'x' WHERE id = '1.1-03'", "指向的 reference 不存在"),
        ("UPDATE figure SET data_status = 'complete', id = '图9'", "图9 称印有数值而没有一个点"),
        ("INSERT INTO figure_point VALUES ('图1-1', '交易额', 2, '增速', '1.1-03')", "混有 2 个指标"),
        ("UPDATE section SET digest = '' WHERE number = '1.1'", "1.1 没有摘要"),
        ("DELETE FROM case_paragraph", "案例 B.1 没有正文"),
        (
            "INSERT INTO observation SELECT 'prior', document_id, section_id, indicator_id, region_id, category_id,"
            " '2021', period_kind, 40, '40.00', unit, '', '', '', 0, 'certain', NULL, '', 'supplement', NULL, '', ''"
            " FROM observation WHERE id = '1.1-02'",
            "1.1-03：增速 3.5% 与 1.1-02、prior 合不上，note 未说明口径",
        ),
    ],
)
def test_failure_is_named(tiny: Path, tmp_path: Path, change: str, reason: str) -> None:
    assert any(reason in failure for failure in run(tiny, tmp_path, change))


def test_shares_must_add_up(tiny: Path, tmp_path: Path) -> None:
    path = tiny / "report-2022/figures/a.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("partial", "complete"), encoding="utf-8")
    found = run(tiny, tmp_path, "UPDATE indicator SET measure = 'share' WHERE id = 'turnover'")
    assert "图1-1 的“交易额”各项之和是 43.83" in found


@pytest.mark.parametrize(
    ("printed", "value_text", "good"),
    [
        ("003", "0.03", True),
        ("260", "2.60", True),
        ("250", "-2.50", True),
        ("1 3", "33.3", True),
        ("1 3", "3.3", False),
        ("12 50", "1250", True),
        ("26", "2.60", False),
    ],
)
def test_digits_of_the_value_are_those_printed(
    tiny: Path, tmp_path: Path, printed: str, value_text: str, good: bool
) -> None:
    change = (
        f"UPDATE observation SET printed = '{printed}', value_text = '{value_text}', value = {float(value_text)},"
        f" point_restored = {int('.' in value_text)}, alternatives = NULL WHERE id = '1.1-03'"
    )
    assert (run(tiny, tmp_path, change) == []) is good


def test_command_says_one_line_and_compares_with_the_text(
    tiny: Path, tmp_path: Path, seed_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.sqlite"
    build(tiny, target)
    assert main(["--database", str(target), "--sources", str(tiny)]) == 0
    assert capsys.readouterr().out == "核对通过：4 个观测，锚点与源文本一致\n"
    (seed_folder / "seed.txt").write_text("别的文字\n", encoding="utf-8")
    assert main(["--database", str(target), "--sources", str(tiny)]) == 1
    printed = capsys.readouterr().out
    assert "SHA-256" in printed
    assert "1.1-01：锚点 3.2 超出源文本" in printed


def test_command_does_without_the_text(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SHANGJIAN_SEEDS", str(tmp_path / "nowhere"))
    target = tmp_path / "out.sqlite"
    build(tiny, target)
    assert main(["--database", str(target), "--sources", str(tiny)]) == 0
    assert "略去核对" in capsys.readouterr().out


def test_copied_wording_is_named(tiny: Path, tmp_path: Path) -> None:
    target, line = tmp_path / "out.sqlite", "全年电子商务交易额稳步增长，市场主体和就业人数都有增加。"
    build(tiny, target)
    with closing(sqlite3.connect(target)) as connection:
        assert list(copied(connection, [line])) == []
        connection.execute("UPDATE section SET digest = ? WHERE number = '1.1'", (f"据称{line}",))
        assert [found.partition(" ")[0] for found in copied(connection, [line])] == ["section.digest"]
        connection.execute("UPDATE section SET digest = ? WHERE number = '1.1'", (f"见《{line}》。",))
        assert list(copied(connection, [line])) == []


def test_committed_database_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0, capsys.readouterr().out


@pytest.mark.skipif(seeds.seeds_folder() is None, reason=seeds.ABSENT)
def test_committed_database_agrees_with_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert TARGET.is_file()
    assert main([]) == 0
    assert "锚点与源文本一致" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("六", 6), ("两", 2), ("十", 10), ("十几", 10), ("十二", 12), ("二十余", 20), ("近百", 100), ("千", 1000),
        ("两千三百", 2300), ("三百零五", 305), ("一万二千", 12000), ("百万", 1_000_000), ("两亿", 200_000_000),
        ("二〇二二", 2022), ("第一", 1), ("数", None), ("", None),
    ],
)  # fmt: skip
def test_chinese_numbers(text: str, value: int | None) -> None:
    assert numeral_value(text) == value


@pytest.mark.parametrize(
    ("unit", "family"),
    [("万亿元", "money"), ("%", "percent"), ("个百分点", "points"), ("亿件", "count"), ("万人次", "count"),
     ("元/件", "money/count"), ("斛", None), ("元/斛", None), ("万", "count"), ("小时", "duration")],
)  # fmt: skip
def test_unit_families(unit: str, family: str | None) -> None:
    assert unit_family(unit) == family


@pytest.mark.parametrize(
    ("period", "kind", "good"),
    [
        ("2022", "year", True), ("2022-12", "month", True), ("2022H1", "half", True), ("2022Q1", "quarter", True),
        ("2022Q1/Q3", "quarter", True), ("2021-09/2022-09", "range", True), ("2018/2022", "range", True),
        ("2022/2018", "range", False), ("", "none", True), ("", "year", False), ("2022-12", "point", True),
        ("2022", "month", False), ("2022", "century", False),
    ],
)  # fmt: skip
def test_periods(period: str, kind: str, good: bool) -> None:
    assert (period_problem(period, kind) is None) is good
