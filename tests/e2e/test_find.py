"""``python -m desktop find`` as scripts use it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.e2e
Run = Callable[..., subprocess.CompletedProcess[str]]


def test_text(desktop: Run) -> None:
    done = desktop("find", "快递")
    assert done.returncode == 0
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert lines[0].startswith("指标（")
    assert "全国快递业务量" in lines[1]
    assert "1105.8亿件" in lines[1]
    assert "1.1.7节" in lines[1]
    assert any(line.startswith("政策（") for line in lines)


def test_json(desktop: Run) -> None:
    done = desktop("find", "43.83", "--json", "--kind", "指标", "--limit", 1)
    [group] = json.loads(done.stdout)
    assert (group["group"], len(group["hits"])) == ("指标", 1)
    hit = group["hits"][0]
    assert (hit["value"], hit["value_text"], hit["unit"], hit["printed"]) == (43.83, "43.83", "万亿元", "4383")
    assert done.returncode == 0


def test_one_kind_and_a_limit(desktop: Run) -> None:
    done = desktop("find", "电子商务", "--kind", "政策", "--limit", 3)
    lines = done.stdout.splitlines()
    assert lines[0].startswith("政策（")
    assert len(lines) == 4


@pytest.mark.parametrize("query", ["没有这样的词吧", "", '"*'])
def test_nothing_found(desktop: Run, query: str) -> None:
    done = desktop("find", query)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("没有找到")
    assert len(done.stderr.splitlines()) == 1


def test_nothing_found_as_json_is_an_empty_list(desktop: Run) -> None:
    done = desktop("find", "没有这样的词吧", "--json")
    assert (done.returncode, json.loads(done.stdout), done.stderr) == (1, [], "")


@pytest.mark.parametrize("content", [None, b"", b"text", b"SQLite format 3\0" + b"\0" * 200])
def test_unusable_database(desktop: Run, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "数据 #1?.sqlite"
    if content is not None:
        path.write_bytes(content)
    done = desktop("find", "快递", "--database", path)
    assert (done.returncode, done.stdout) == (3, "")
    assert len(done.stderr.splitlines()) == 1
    assert "数据文件" in done.stderr
    assert path.exists() == (content is not None)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["快递", "--limit", "0"],
        ["快递", "--limit", "x"],
        ["快递", "--limit", "1001"],
        ["快递", "--kind", "无"],
        ["a", "b"],
    ],
)
def test_a_wrong_command_line(desktop: Run, arguments: list[str]) -> None:
    done = desktop("find", *arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: python -m desktop find")
    assert "Traceback" not in done.stderr


def test_help(desktop: Run) -> None:
    done = desktop("find", "--help")
    assert done.returncode == 0
    assert all(option in done.stdout for option in ("--kind", "--limit", "--json", "--database"))


@pytest.mark.parametrize("options", ["", "--json"])
def test_a_reader_that_stops_early(options: str, bare_environment: dict[str, str], tmp_path: Path) -> None:
    program = f'"{sys.executable}" -m desktop find 电子商务 --limit 1000 {options} | true'
    done = subprocess.run(
        ["bash", "-c", program], cwd=tmp_path, env=bare_environment, timeout=60, check=False, capture_output=True,
        encoding="utf-8",
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_query_that_is_no_text(bare_environment: dict[str, str], tmp_path: Path) -> None:
    command = [sys.executable.encode(), b"-m", b"desktop", b"find", b"\xff\xfe\xe5\xbf\xab\xe9\x80\x92"]
    done = subprocess.run(command, cwd=tmp_path, env=bare_environment, timeout=60, check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_any_locale(desktop: Run, locale: str) -> None:
    done = desktop("find", "快递", variables={"LC_ALL": locale, "LANG": locale})
    assert done.returncode == 0
    assert "快递" in done.stdout


def test_works_without_qt(bare_environment: dict[str, str], tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from desktop import find\n"
        "code = find.run(['快递'])\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "heavy = {'PySide6', 'shiboken6', 'pyqtgraph', 'numpy', 'pandas', 'sqlite_utils'}\n"
        "print(sorted(loaded & heavy), file=sys.stderr)\n"
        "raise SystemExit(code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=bare_environment, timeout=60, check=False,
        capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "[]\n")
