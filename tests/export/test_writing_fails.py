"""A disk that takes no more in the middle of a file: the system itself refuses, in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.modules import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of this kind are for Linux and macOS")

PROGRAM = """
import resource, sys
from pathlib import Path
from desktop.core.briefing import Briefing, Paragraph, SheetBlock
from desktop.core.sheet import Sheet, SheetColumn
from desktop.export import docx, files, text, xlsx

columns = (SheetColumn("名称"), SheetColumn("数", "number"))
rows = tuple((f"第{n}行{n * 7919}", f"{n}.5") for n in range(5000))
sheet = Sheet("题", "", columns, rows, "源")
kind, target = sys.argv[1], Path(sys.argv[2])
write = {
    "csv": lambda: files.write_bytes(target, text.csv_bytes(sheet)),
    "xlsx": lambda: xlsx.write_sheets([sheet], target),
    "docx": lambda: docx.write_briefing(Briefing("题", (SheetBlock(sheet, ""),)), target),
}[kind]
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    write()
except files.ExportError as error:
    print(error.sentence)
"""


@pytest.mark.parametrize("kind", ["csv", "xlsx", "docx"])
def test_nothing_is_lost_and_nothing_half_written(kind: str, tmp_path: Path) -> None:
    target = tmp_path / f"数据.{kind}"
    target.write_bytes(b"old")
    command = [sys.executable, "-B", "-c", PROGRAM, kind, str(target)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert done.stdout == f"未能写入“数据.{kind}”：这个磁盘放不下这么大的文件。请另存到别处；原有文件没有改动。\n"
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [(target.name, b"old")]
