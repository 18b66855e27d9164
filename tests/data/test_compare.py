"""The two readings of the source text, compared."""

from pathlib import Path

import pytest

from data.compare import Difference, compare, main
from data.sources import Row

REGIONS = {"全国": "CN", "CN": "CN", "浙江": "330000", "杭州市": "330100", "江苏": "320000"}
SECOND = (
    "section,anchor,label,value_text,unit,region,category,period,qualifier,printed,certainty,alternatives,evidence\n"
)
SETTLED = "anchor,field,first,second,reason\n"


def row(**cells: str) -> Row:
    base = {
        "section": "1.1", "anchor": "4.3", "value_text": "3.5", "unit": "%", "region": "CN", "period": "2022",
        "qualifier": "", "certainty": "certain",
    }  # fmt: skip
    return Row("a.csv", 2, base | cells)


@pytest.mark.parametrize(
    ("first", "second", "fields"),
    [
        ({}, {}, []),
        ({}, {"value_text": "3.50"}, []),
        ({}, {"value_text": "35"}, ["value_text"]),
        ({}, {"unit": "个百分点"}, ["unit"]),
        ({"region": "CN"}, {"region": ""}, []),
        ({"region": "330000"}, {"region": "浙江"}, []),
        ({"region": "330000"}, {"region": "杭州市"}, []),
        ({"region": "330000"}, {"region": "江苏"}, ["region"]),
        ({"region": "330000"}, {"region": "某某镇"}, []),
        ({}, {"period": ""}, ["period"]),
        ({}, {"qualifier": "高达"}, []),
        ({"qualifier": "近"}, {"qualifier": "达"}, ["qualifier"]),
        ({}, {"section": "1.2"}, ["section"]),
        ({"certainty": "likely"}, {}, ["certainty"]),
    ],
)
def test_fields(first: dict[str, str], second: dict[str, str], fields: list[str]) -> None:
    found = compare("a", [row(**first)], [row(**second)], REGIONS)
    # A value that differs leaves the pair unmatched by value, but still at one anchor.
    assert [item.field for item in found] == fields


def test_rows_at_one_anchor_are_paired_by_value_and_region() -> None:
    first = [row(value_text="1", region="330000"), row(value_text="1", region="320000"), row(value_text="2")]
    second = [row(value_text="2"), row(value_text="1", region="江苏"), row(value_text="1", region="浙江")]
    assert compare("a", first, second, REGIONS) == []
    assert [str(item) for item in compare("a", first[:1], second, REGIONS)] == [
        "a 4.3 只见于一次：无 ／ 2",
        "a 4.3 只见于一次：无 ／ 1",
    ]


def test_the_more_cautious_certainty_settles_itself() -> None:
    assert Difference("a", "1.1", "certainty", "likely", "certain").cautious
    assert not Difference("a", "1.1", "certainty", "certain", "likely").cautious
    assert not Difference("a", "1.1", "unit", "likely", "certain").cautious


def test_command(tiny: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "second" / "report-2022"
    folder.mkdir(parents=True)
    options = ["--sources", str(tiny), "--second", str(folder.parent)]
    rows = [
        "1.1,3.2,,43.83,万亿元,全国,,2022,,4383,certain,,",
        "1.1,4.2,,43.83,万亿元,全国,,2022,,4383,certain,,",
        "1.1,4.3,,35,%,全国,,2022,,35,likely,,",
    ]
    (folder / "a.csv").write_text(SECOND + "\n".join(rows) + "\n", encoding="utf-8")
    assert main(options) == 1
    captured = capsys.readouterr()
    assert captured.out.splitlines()[:2] == ["a 4.3 数值：3.5 ／ 35", "a 10.c 只见于一次：6 ／ 无"]
    assert captured.err == "未裁定 2 处\n"
    settled = (
        SETTLED
        + "4.3,value_text,3.5,35,第一次。公报作3.5%。\n10.c,presence,6,,第一次。是数。\n4.2,unit,x,万亿元,第二次。\n"
    )
    (folder / "a.settled.csv").write_text(settled, encoding="utf-8")
    assert main(options) == 0
    assert capsys.readouterr().out.startswith("第二次录入 3 个数；差异 3 处已裁定：")
    (folder / "a.settled.csv").write_text(settled + "9.1,tone,,,\n", encoding="utf-8")
    assert main(options) == 1
    assert "a.settled.csv:5: field 不在词表内，或缺 reason" in capsys.readouterr().err


def test_every_difference_of_the_project_is_settled(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0, capsys.readouterr().out
