"""``python -m desktop picture`` as a process without any display."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

pytestmark = pytest.mark.e2e
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "图 1.png"


def drawn(run: Run, target: Path, *arguments: object) -> QImage:
    done = run("picture", *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    image = QImage(str(target))
    assert not image.isNull()
    return image


def colours(image: QImage) -> int:
    return len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)})


@pytest.mark.parametrize(
    "page", ["overview", "指标", "figures:图1-12", "policies", "案例", "outline:1.1.2", "search:快递"]
)
def test_every_page(desktop: Run, target: Path, page: str) -> None:
    image = drawn(desktop, target, page, target)
    assert (image.width(), image.height()) == (1280, 800)
    assert colours(image) > 10


def test_size(desktop: Run, target: Path) -> None:
    image = drawn(desktop, target, "overview", target, "--size", "1000x700")
    assert (image.width(), image.height()) == (1000, 700)


def test_scale_doubles_the_pixels(desktop: Run, target: Path) -> None:
    image = drawn(desktop, target, "overview", target, "--size", "900x600", "--scale", 2)
    assert (image.width(), image.height()) == (1800, 1200)


def test_dark_is_dark_and_light_is_light(desktop: Run, tmp_path: Path) -> None:
    light, dark = tmp_path / "light.png", tmp_path / "dark.png"
    bright = drawn(desktop, light, "overview", light, "--theme", "light").scaled(1, 1).pixelColor(0, 0).lightness()
    dim = drawn(desktop, dark, "overview", dark, "--theme", "dark").scaled(1, 1).pixelColor(0, 0).lightness()
    assert bright > 180
    assert dim < 80


def test_large_text_changes_the_page(desktop: Run, tmp_path: Path) -> None:
    plain, large = tmp_path / "plain.png", tmp_path / "large.png"
    assert drawn(desktop, plain, "outline", plain) != drawn(desktop, large, "outline", large, "--text", 200)


def test_a_display_is_not_needed_nor_used(desktop: Run, target: Path) -> None:
    done = desktop("picture", "overview", target, variables={"DISPLAY": ":12345", "QT_QPA_PLATFORM": "xcb"})
    assert (done.returncode, done.stderr) == (0, "")


def test_a_page_that_does_not_exist(desktop: Run, target: Path) -> None:
    done = desktop("picture", "首页", target)
    assert done.returncode == 2
    assert "没有“首页”这一页。可用：overview（概览）" in done.stderr
    assert "Traceback" not in done.stderr
    assert not target.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--size", "big"),
        ("--size", "10x10"),
        ("--size", "1280"),
        ("--scale", "0"),
        ("--scale", "x"),
        ("--theme", "pink"),
    ],
)
def test_a_wrong_command_line(desktop: Run, target: Path, arguments: tuple[str, str]) -> None:
    done = desktop("picture", "overview", target, *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not target.exists()


@pytest.mark.parametrize("place", ["none/图.png", "file/图.png", "folder"])
def test_a_place_that_cannot_be_written(desktop: Run, tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    done = desktop("picture", "overview", tmp_path / place)
    assert done.returncode == 1
    assert done.stderr.startswith("未能写入")
    assert len(done.stderr.splitlines()) == 1


def test_an_unusable_database(desktop: Run, tmp_path: Path, target: Path) -> None:
    done = desktop("picture", "overview", target, "--database", tmp_path / "none.sqlite")
    assert done.returncode in {1, 3}
    assert done.stderr.startswith("找不到数据文件。")
    assert len(done.stderr.splitlines()) == 1
    assert not target.exists()
