"""``python -m desktop render`` as a process without any display."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from desktop.store.reference import ReferenceStore
from desktop.views.figure_contents import Contents
from tests.modules import ROOT

pytestmark = pytest.mark.e2e
Run = Callable[..., subprocess.CompletedProcess[str]]


def test_all_figures(desktop: Run, tmp_path: Path, store: ReferenceStore) -> None:
    folder = tmp_path / "图 片"
    done = desktop("render", "all", "--out", folder, "--scale", 1)
    assert (done.returncode, done.stderr) == (0, "")
    ids = [figure.id for figure in Contents(store).figures]
    assert done.stdout.split() == [f"{name}.{kind}" for name in ids for kind in ("png", "svg")]
    for name in ids:
        image = QImage(str(folder / f"{name}.png"))
        assert image.width() == 800
        assert image.pixelColor(0, 0).name() == "#ffffff"
        assert QSvgRenderer(QByteArray((folder / f"{name}.svg").read_bytes())).isValid()


def test_one_figure_in_other_formats(desktop: Run, tmp_path: Path) -> None:
    done = desktop("render", "图1-12", "表1-1", "--out", tmp_path, "--format", "pdf")
    assert done.stdout.split() == ["图1-12.pdf", "表1-1.pdf"]
    assert (tmp_path / "图1-12.pdf").read_bytes().startswith(b"%PDF")


def test_without_supplement_the_source_names_the_report_alone(desktop: Run, tmp_path: Path) -> None:
    desktop("render", "图1-12", "--out", tmp_path, "--format", "svg", "--no-supplement")
    text = (tmp_path / "图1-12.svg").read_text(encoding="utf-8")
    assert "1105.8" in text
    assert "非报告所载" not in text
    assert "1083.0" not in text


def test_a_figure_that_does_not_exist(desktop: Run, tmp_path: Path) -> None:
    done = desktop("render", "图99-1", "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "没有“图99-1”。有：图1-1、" in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("arguments", [("--format", "gif"), ("--format", ","), ("--scale", "9"), ("--scale", "x")])
def test_a_wrong_command_line(desktop: Run, tmp_path: Path, arguments: tuple[str, str]) -> None:
    done = desktop("render", "图1-1", "--out", tmp_path / "out", *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made(desktop: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = desktop("render", "图1-1", "--out", tmp_path / "file")
    assert done.returncode == 1
    assert done.stderr.startswith("未能新建文件夹“file”")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="limits of this kind are for Linux and macOS")
@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_a_disk_that_takes_no_more_leaves_what_was_there(kind: str, tmp_path: Path) -> None:
    old = tmp_path / f"表1-1.{kind}"
    old.write_bytes(b"old")
    # Without -B the limit leaves half a file of byte code, with which the program does not start again.
    limited = ["sh", "-c", 'ulimit -f 8; exec "$@"', "sh", sys.executable, "-B", "-m", "desktop", "render", "表1-1"]
    command = [*limited, "--out", str(tmp_path), "--format", kind]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(f"未能写入“表1-1.{kind}”：这个磁盘放不下这么大的文件。")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [(old.name, b"old")]


def test_an_unusable_database(desktop: Run, tmp_path: Path) -> None:
    done = desktop("render", "all", "--out", tmp_path / "out", "--database", tmp_path / "none.sqlite")
    assert done.returncode == 3
    assert done.stderr.startswith("找不到数据文件。")
    assert not (tmp_path / "out").exists()
