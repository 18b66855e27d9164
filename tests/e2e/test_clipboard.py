"""What other programs get: the clipboard of a real X display, and a word processor that opens the HTML."""

import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

from desktop.core.records import Observation
from desktop.store.reference import ReferenceStore

pytestmark = pytest.mark.e2e
HOLDER = Path(__file__).with_name("holder.py")
WANTED = "4.0"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Payload(NamedTuple):
    html: str
    text: str
    formats: list[str]


class Table(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag == "tr":
            self.rows.append([])
        self._inside = tag in {"td", "th"}
        if self._inside:
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag not in {"td", "th"}

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.rows[-1][-1] += data


@pytest.fixture(scope="module")
def payload(x_display: str, bare_environment: dict[str, str]) -> Iterator[Payload]:
    """What xclip reads while the program holds the clipboard."""
    if not shutil.which("xclip"):
        pytest.skip("xclip is not installed")
    variables = {**bare_environment, "DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb"}

    def read(target: str) -> str:
        command = ["xclip", "-display", x_display, "-selection", "clipboard", "-t", target, "-o"]
        return subprocess.run(command, timeout=20, check=True, capture_output=True, encoding="utf-8").stdout

    with subprocess.Popen(
        [sys.executable, str(HOLDER), WANTED], env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as holder:  # fmt: skip
        assert holder.stdout is not None
        assert holder.stderr is not None
        said = holder.stdout.readline()
        if said != "copied\n":
            holder.kill()
            pytest.fail(said + holder.stderr.read())
        try:
            yield Payload(read("text/html"), read("UTF8_STRING"), read("TARGETS").split())
        finally:
            holder.kill()


@pytest.fixture(scope="module")
def chosen(store: ReferenceStore) -> list[Observation]:
    growth = [o for o in store.observations.all() if o.measure == "growth"]
    wanted = next(o for o in growth if o.value_text == WANTED)
    return [*growth[:3], *([] if wanted in growth[:3] else [wanted])]


def test_both_forms_are_offered(payload: Payload) -> None:
    assert {"text/html", "UTF8_STRING", "text/plain"} <= set(payload.formats)


def test_html_has_title_unit_headers_and_source(payload: Payload) -> None:
    paragraphs = re.findall(r"<p[^>]*>(.*?)</p>", payload.html)
    assert paragraphs[0] == "<b>指标（度量 增速）</b>"
    assert paragraphs[1] == "单位：%"
    assert paragraphs[2].startswith("资料来源：商务部《中国电子商务报告2022》，")
    assert payload.html.count("<table") == 1


def test_html_rows_have_the_printed_precision(payload: Payload, chosen: list[Observation]) -> None:
    table = Table()
    table.feed(payload.html)
    assert table.rows[0][:2] == ["指标", "数值"]
    assert "单位" not in table.rows[0]
    shown = [[row[0], re.sub(r"^\D*?(?=-?\d)", "", row[1])] for row in table.rows[1:]]
    assert shown == [[o.name, o.value_text] for o in chosen]
    assert WANTED in [value for _, value in shown]


def test_text_says_the_same(payload: Payload, chosen: list[Observation]) -> None:
    lines = payload.text.splitlines()
    assert lines[:2] == ["指标（度量 增速）", "单位：%"]
    assert lines[2].startswith("指标\t数值\t")
    assert [line.split("\t")[0] for line in lines[3 : 3 + len(chosen)]] == [o.name for o in chosen]
    assert lines[3 + len(chosen)].startswith("资料来源：")


def test_a_word_processor_makes_one_table_of_it(
    payload: Payload, chosen: list[Observation], tmp_path: Path, bare_environment: dict[str, str]
) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    page = tmp_path / "paste.html"
    page.write_text(payload.html, encoding="utf-8")
    command = [
        program, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
        "--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path), str(page),
    ]  # fmt: skip
    done = subprocess.run(command, env=bare_environment, timeout=120, check=False, capture_output=True, text=True)
    document = tmp_path / "paste.docx"
    assert document.exists(), done.stdout + done.stderr
    with zipfile.ZipFile(document) as parts:
        tree = ET.fromstring(parts.read("word/document.xml"))  # noqa: S314 - our own document
    tables = list(tree.iter(f"{WORD}tbl"))
    assert len(tables) == 1
    rows = [["".join(cell.itertext()) for cell in row.iter(f"{WORD}tc")] for row in tables[0].iter(f"{WORD}tr")]
    assert rows[0][:2] == ["指标", "数值"]
    assert [row[0] for row in rows[1:]] == [o.name for o in chosen]
    assert any(row[1].endswith(WANTED) for row in rows[1:])
    around = "".join(tree.itertext())
    assert around.index("指标（度量 增速）") < around.index("单位：%") < around.index("资料来源：商务部")
