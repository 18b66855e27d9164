"""What is exported, opened by LibreOffice, turned into PDF and read back by another program."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.core import charts, citation
from desktop.core.briefing import Briefing, Heading, Paragraph, PictureBlock, SheetBlock
from desktop.core.records import Observation
from desktop.core.sheet import Sheet, SheetColumn
from desktop.export import docx, html, sheets, text, xlsx
from desktop.export.one_page import region_briefing
from desktop.models.columns import OBSERVATION_COLUMNS
from desktop.store.reference import ReferenceStore
from desktop.views.exporting import png_of, trimmed
from desktop.views.paper import write_pdf
from desktop.views.plots.picture import Plate, plate_image

pytestmark = pytest.mark.e2e
Convert = Callable[..., list[Path]]
HEAD = re.compile(r"^\s*指标\s+数值", re.MULTILINE)


def needed(*commands: str) -> None:
    for command in commands:
        if not shutil.which(command):
            pytest.skip(f"{command} is not installed")


@pytest.fixture(scope="module")
def convert(tmp_path_factory: pytest.TempPathFactory, bare_environment: dict[str, str]) -> Convert:
    """Turns files into PDF, all in one run of LibreOffice."""
    needed("soffice", "pdftotext", "pdfimages", "pdfinfo")
    program = Path(str(shutil.which("soffice"))).resolve()
    profile = tmp_path_factory.mktemp("profile").as_uri()

    def run(*files: Path, reader: str = "") -> list[Path]:
        if files[0].suffix in {".xlsx", ".csv"} and not (program.parent / "libsclo.so").exists():
            pytest.skip("LibreOffice Calc is not installed")
        command: list[str | Path] = [program, f"-env:UserInstallation={profile}", "--headless"]
        command += [f"--infilter={reader}"] if reader else []
        command += ["--convert-to", "pdf", "--outdir", files[0].parent, *files]
        done = subprocess.run(command, env=bare_environment, timeout=240, check=False, capture_output=True, text=True)
        made = [file.with_suffix(".pdf") for file in files]
        assert all(file.exists() for file in made), done.stdout + done.stderr
        return made

    return run


def read(pdf: Path, *options: str) -> str:
    done = subprocess.run(["pdftotext", "-layout", *options, pdf, "-"], capture_output=True, check=True)
    words = done.stdout.decode("utf-8")
    assert "\ufffd" not in words
    return words


def squeezed(words: str) -> str:
    """Without the blank space that a page puts between and inside words."""
    return re.sub(r"\s+", "", words)


def images(pdf: Path) -> int:
    """Pictures that are not masks of others."""
    done = subprocess.run(["pdfimages", "-list", pdf], capture_output=True, check=True, text=True)
    return sum(line.split()[2] == "image" for line in done.stdout.splitlines()[2:])


def page_count(pdf: Path) -> int:
    done = subprocess.run(["pdfinfo", pdf], capture_output=True, check=True, text=True)
    return int(re.findall(r"Pages:\s+(\d+)", done.stdout)[0])


@pytest.fixture(scope="module")
def stated(store: ReferenceStore) -> list[Observation]:
    every = store.observations.of_section("1.1.2")
    assert {"4.0", "-2.50"} <= {o.value_text for o in every}
    assert any(o.qualifier == "超过" for o in every)
    return list(every)


@pytest.fixture(scope="module")
def sheet(stated: list[Observation]) -> Sheet:
    return sheets.of_observations("网上零售", stated, OBSERVATION_COLUMNS)


@pytest.fixture(scope="module")
def briefing(sheet: Sheet, store: ReferenceStore, qapp: QApplication) -> Briefing:
    del qapp
    blocks = [Heading(1, "总体情况"), Paragraph("2022年，“全国网上零售额”13.79万亿元。"), SheetBlock(sheet, "主要指标")]
    for figure in ("图1-2", "图1-12"):
        chart = charts.of_points(store.figures.points(figure))
        drawn = trimmed(plate_image(Plate(chart, "")))
        blocks += [Heading(2, figure), PictureBlock(png_of(drawn), f"{figure}的图", 150)]
    entries = (citation.report_reference("1.1.2"), "国家统计局. 公报[EB/OL]. http://www.stats.gov.cn/a.html.")
    return Briefing("电子商务发展情况简报", tuple(blocks), entries)


@pytest.fixture(scope="module")
def word(briefing: Briefing, convert: Convert, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The briefing by way of Word's format."""
    path = tmp_path_factory.mktemp("word") / "简报.docx"
    docx.write_briefing(briefing, path)
    return convert(path)[0]


@pytest.fixture(scope="module")
def own(briefing: Briefing, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The briefing as the program's own PDF."""
    needed("pdftotext", "pdfimages", "pdfinfo")
    path = tmp_path_factory.mktemp("own") / "简报.pdf"
    write_pdf(briefing, path)
    return path


@pytest.mark.parametrize("kind", ["word", "own"])
def test_a_briefing_has_all_its_parts(
    kind: str, request: pytest.FixtureRequest, stated: list[Observation], sheet: Sheet
) -> None:
    pdf = request.getfixturevalue(kind)
    words = squeezed(read(pdf))
    order = [
        "电子商务发展情况简报", "一、总体情况", "“全国网上零售额”13.79万亿元", "表1主要指标",
        squeezed(sheet.source)[:20], "（一）图1-2", "图1图1-2的图", "图2图1-12的图", "参考文献",
        "[1]商务部.中国电子商务报告2022[R]", "[2]国家统计局.",
    ]  # fmt: skip
    places = [words.find(part) for part in order]
    assert -1 not in places, dict(zip(order, places, strict=True))
    assert places == sorted(places)
    for o in stated:
        assert o.value_text in words
    assert "超过19.0" in words
    assert images(pdf) == 2


@pytest.mark.parametrize("kind", ["word", "own"])
def test_heads_of_tables_are_repeated_and_pages_numbered(kind: str, request: pytest.FixtureRequest) -> None:
    pdf = request.getfixturevalue(kind)
    count = page_count(pdf)
    assert count >= 3
    with_rows = 0
    for number in range(1, count + 1):
        page = read(pdf, "-f", str(number), "-l", str(number))
        assert f"—{number}—" in squeezed(page)
        if len(re.findall(r"1\.1\.2\s+(?:确定|可能|存疑)", page)) > 2:
            with_rows += 1
            assert len(HEAD.findall(page)) == 1, page
    assert with_rows >= 2


def test_a_workbook_shows_numbers_as_printed(
    sheet: Sheet, stated: list[Observation], convert: Convert, tmp_path: Path
) -> None:
    path = tmp_path / "数据.xlsx"
    xlsx.write_sheets([sheet], path)
    words = read(convert(path)[0])
    for o in stated:
        assert re.search(rf"(?<![\d.]){re.escape(o.value_text)}(?![\d.])", words), o.value_text
    assert "超过19.0" in words
    assert "资料来源" in words
    assert "确定性" in words
    assert "不影响计算" in squeezed(words)


def test_a_workbook_executes_nothing(convert: Convert, tmp_path: Path) -> None:
    path = tmp_path / "算.xlsx"
    nasty = tuple((words, words, words) for words in ("=1+1000", "=SUM(2;3000)", "@A1"))
    columns = sheets.of_policies("", ()).columns[:3]
    xlsx.write_sheets([Sheet("题", "", columns, nasty, "")], path)
    words = read(convert(path)[0])
    assert words.count("=1+1000") == 3
    assert "1001" not in words
    assert "3002" not in words


@pytest.mark.parametrize("rules", ["grid", "three"])
def test_a_page_of_html_opens_as_a_document(rules: str, sheet: Sheet, convert: Convert, tmp_path: Path) -> None:
    path = tmp_path / "表.html"
    path.write_text(html.html(sheet, "three" if rules == "three" else "grid"), encoding="utf-8")
    words = squeezed(read(convert(path, reader="HTML (StarWriter)")[0]))
    assert words.index("网上零售") < words.index("指标数值") < words.index("资料来源：商务部")
    # A narrow column may break 超过19.0 into two lines, the number itself stays whole.
    assert all(row[1].lstrip("超过近约") in words for row in sheet.rows)


def test_csv_opens_as_a_table(sheet: Sheet, convert: Convert, tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_bytes(text.csv_bytes(sheet))
    # Comma, quotation marks, UTF-8: what the import dialog proposes for a file with a byte order mark.
    words = squeezed(read(convert(path, reader="CSV:44,34,76,1")[0]))
    assert "网上零售" in words
    assert squeezed(sheet.rows[0][0])[:8] in words
    assert "资料来源：商务部" in words


def test_one_page_of_every_place_is_at_most_two(store: ReferenceStore, convert: Convert, tmp_path: Path) -> None:
    observations = store.observations
    ids = dict.fromkeys(o.region_id for o in observations.all() if o.region_kind in {"province", "city", "county"})
    files = []
    for region_id in ids:
        facts = store.region_reader.facts(region_id)
        assert facts is not None
        files.append(tmp_path / f"{facts.short_name}.docx")
        briefing = region_briefing(facts, lambda found: observations.cited(found, places=False))
        docx.write_briefing(briefing, files[-1])
    assert len(files) > 40
    for pdf in convert(*files):
        assert page_count(pdf) <= 2, pdf.stem
        words = squeezed(read(pdf))
        assert pdf.stem in words
        assert "参考文献[1]商务部.中国电子商务报告2022[R]" in words


def test_headers_of_groups_stand_once_over_their_columns(tmp_path: Path, convert: Convert, qapp: QApplication) -> None:
    del qapp
    values = (SheetColumn(f"{y}年", "number", group) for group in ("销售额", "增速") for y in (2021, 2022))
    columns = [SheetColumn("地区"), *values]
    grouped = Sheet("题", "", tuple(columns), tuple((f"甲{n}", "1.0", "2.00", "3", "4.5") for n in range(60)), "")
    made = Briefing("", (SheetBlock(grouped, "题"),))
    write_pdf(made, tmp_path / "own.pdf")
    docx.write_briefing(made, tmp_path / "word.docx", rules="three")
    for pdf in (tmp_path / "own.pdf", convert(tmp_path / "word.docx")[0]):
        for number in range(1, page_count(pdf) + 1):
            words = squeezed(read(pdf, "-f", str(number), "-l", str(number)))
            assert (words.count("销售额"), words.count("增速"), words.count("2021年")) == (1, 1, 2), pdf.name
