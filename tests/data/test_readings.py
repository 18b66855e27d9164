from pathlib import Path

import pytest

from data.build import build
from data.readings import digit_reasons, point_reason
from data.sources import SourceError

LINES = ["上半年增长35.4%,", "增长３５．４％", "共35,4人", "增长35", "4%", "1/3"]


@pytest.mark.parametrize(
    ("printed", "value_text", "restored", "good"),
    [
        ("35 4", "35.4", False, True),
        ("35 4", "-35.4", False, True),
        ("35 4", "35.4", True, True),  # the number is broken over two lines where its point was
        ("1 234 5", "1234.5", False, True),
        ("35 4", "3.54", False, False),
        ("35 4", "354", False, True),
        ("354", "35.4", False, False),
    ],
)
def test_a_point_between_two_runs_need_not_be_restored(
    printed: str, value_text: str, restored: bool, good: bool
) -> None:
    found = list(digit_reasons(float(value_text), value_text, printed, "1.1 1.2", restored=restored))
    assert (found == []) is good


@pytest.mark.parametrize(
    ("printed", "value_text", "good"),
    [("亿", "1", True), ("亿", "100000000", True), ("亿", "2", False), ("万", "1", True), ("百", "1", False)],
)
def test_a_large_unit_alone_counts_one_of_itself(printed: str, value_text: str, good: bool) -> None:
    assert (list(digit_reasons(float(value_text), value_text, printed, "1.c", restored=False)) == []) is good


@pytest.mark.parametrize(
    ("anchor", "printed", "value_text", "restored", "reason"),
    [
        ("1.1 1.2", "35 4", "35.4", False, None),
        ("2.1 2.2", "35 4", "35.4", False, None),
        ("1.1 1.2", "35 4", "35.4", True, "小数点已印出"),
        ("3.1 3.2", "35 4", "35.4", False, "锚点 3.1 3.2 处没有印出小数点"),
        ("4.1 5.1", "35 4", "35.4", False, "没有印出小数点"),
        ("4.1 5.1", "35 4", "35.4", True, None),
        ("3.1 3.2", "35 4", "354", False, None),
        ("6.1 6.2", "1 3", "33.3", False, None),
        ("4.1", "35", "3.5", True, None),
        ("1.1 1.9", "35 4", "35.4", False, "没有印出小数点"),
        ("9.1 9.2", "35 4", "35.4", False, None),  # beyond the text, which is named by itself
    ],
)
def test_the_point_is_sought_in_the_text(
    anchor: str, printed: str, value_text: str, restored: bool, reason: str | None
) -> None:
    found = point_reason(value_text, printed, anchor, LINES, restored=restored)
    assert (found is None) if reason is None else (found is not None and reason in found)


def test_the_build_demands_the_printed_point(tiny: Path, tmp_path: Path, seed_folder: Path) -> None:
    """Runs 4.2 and 4.3 of the text are 4383 and 35, with words between them."""
    assert (seed_folder / "seed.txt").is_file()
    path = tiny / "report-2022/observations/a.csv"
    text = path.read_text(encoding="utf-8")
    row = "1.1-02,1.1,turnover,CN,,2022,year,4383.35,4383.35,万亿元,,4383 35,4.2 4.3,0,certain,,,report,1.1-r1,,"
    lines = [row if line.startswith("1.1-02") else line for line in text.split("\n")]
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(SourceError, match=r"锚点 4.2 4.3 处没有印出小数点"):
        build(tiny, tmp_path / "out.sqlite")
