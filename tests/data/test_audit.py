from pathlib import Path

import pytest

from data import seeds
from data.anchors import Anchor, parse_anchors, runs_of
from data.audit import Claims, leftovers, main, rule_for
from data.build import build

NOTHING = Claims(frozenset(), frozenset(), {})


def rules(*lines: str) -> list[str | None]:
    return [rule_for(lines, number, run) for number, line in enumerate(lines, 1) for run in runs_of(line)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("２０２２年", ["日期"]),
        ("２０２２ 年１２月３１日", ["日期"] * 3),
        ("２０１１—２０２２年", ["日期"] * 2),
        ("２０２１－２０２５年", ["日期"] * 2),
        ("１—８月", ["日期"] * 2),
        ("[２０２３Ｇ０２Ｇ２８]", ["日期"] * 3),
        ("连续１９年", [None]),
        ("３５月", [None]),
        ("２０２２家", [None]),
        ("图１Ｇ１２、表１Ｇ１和专栏５Ｇ２", ["图表号"] * 6),
        ("增长３５％", [None]),
        ("图３张", [None]),
    ],
)
def test_rules(line: str, found: list[str | None]) -> None:
    assert rules(line) == found


def test_a_date_may_be_broken_over_lines() -> None:
    assert rules("规划 (２０２１－２０２５", "", "年)") == ["日期", "日期"]


def test_a_page_number_stands_alone_and_fits_its_place() -> None:
    lines = [""] * 455 + [" １０"]
    assert rule_for(lines, 456, runs_of(lines[455])[0]) == "页码"
    lines[455] = "９００"
    assert rule_for(lines, 456, runs_of(lines[455])[0]) is None
    lines[455] = "１０家"
    assert rule_for(lines, 456, runs_of(lines[455])[0]) is None


def test_rows_account_for_runs() -> None:
    lines = ["有１２家、３４人", "«“５６”规划»有７８项", "９１ ９２"]
    claims = Claims(frozenset({(1, 1)}), frozenset({3}), {2: "“56”规划"})
    found = leftovers(lines, claims, first=1, last=3)
    assert [str(leftover) for leftover in found] == ["1.2 34 有１２家、３４人", "2.2 78 «“５６”规划»有７８项"]
    assert [leftover.line for leftover in leftovers(lines, claims, first=2, last=2)] == [2]
    assert len(leftovers(lines, NOTHING, first=1, last=99)) == 6


def test_runs_count_full_and_half_width() -> None:
    assert [(run.number, run.digits) for run in runs_of("２0a３ ①4")] == [(1, "20"), (2, "3"), (3, "4")]


def test_anchors() -> None:
    assert parse_anchors("12.1 13.c 14") == (
        Anchor(12, 1, in_characters=False),
        Anchor(13, None, in_characters=True),
        Anchor(14, None, in_characters=False),
    )
    assert " ".join(str(anchor) for anchor in parse_anchors("12.1 13.c 14")) == "12.1 13.c 14"
    assert parse_anchors("") == ()


@pytest.mark.parametrize("text", ["0.1", "1.0", "1.x", "1,1", "1  2", "c"])
def test_malformed_anchor(text: str) -> None:
    with pytest.raises(ValueError, match="不合写法"):
        parse_anchors(text)


@pytest.mark.usefixtures("seed_folder")
def test_command(tiny: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out.sqlite"
    build(tiny, target)
    options = ["--database", str(target), "--sources", str(tiny)]
    assert main(options) == 0
    assert capsys.readouterr().out.endswith("段数字都有着落\n")
    assert main([*options, "--all"]) == 1
    assert capsys.readouterr().out == "11.1 12 12\n"
    assert main([*options, "--from", "1", "--to", "10"]) == 0
    assert main([*options, "--part", "1"]) == 0
    with pytest.raises(SystemExit, match="没有“Z”"):
        main([*options, "--part", "Z"])


def test_command_without_the_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SHANGJIAN_SEEDS", str(tmp_path / "nowhere"))
    assert main([]) == 0
    assert capsys.readouterr().out == seeds.ABSENT + "\n"


@pytest.mark.skipif(seeds.seeds_folder() is None, reason=seeds.ABSENT)
@pytest.mark.parametrize("part", ["1", "A", "B"])
def test_transcribed_parts_are_complete(part: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--part", part]) == 0, capsys.readouterr().out
