"""Charts look as they were approved. After a wanted change: ``python -m tests.pictures --approve``, then look."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from tests.pictures.plates import APPROVED, PLATES, drawn, strays

#: Share of pixels that another version of the font renderer may shift.
TOLERANCE = 0.0015


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", PLATES)
def test_picture_is_as_approved(name: str, tmp_path: Path) -> None:
    image = drawn(name)
    share = strays(image, APPROVED / f"{name}.png")
    assert share is not None, f"{name} was never approved: python -m tests.pictures --approve {name}"
    if share > TOLERANCE:
        image.save(str(tmp_path / f"{name}.png"))
    assert share <= TOLERANCE, f"{share:.2%} of {name} differ; drawn now: {tmp_path / name}.png"


def test_every_approved_picture_is_still_drawn() -> None:
    assert {path.stem for path in APPROVED.glob("*.png")} == set(PLATES)


@pytest.mark.usefixtures("qapp")
def test_a_changed_picture_is_noticed() -> None:
    image = drawn("shares")
    painter = QPainter(image)
    painter.fillRect(0, 100, image.width(), 24, QColor("white"))
    painter.end()
    share = strays(image, APPROVED / "shares.png")
    assert share is not None
    assert share > TOLERANCE


@pytest.mark.usefixtures("qapp")
def test_another_size_is_another_picture() -> None:
    assert strays(QImage(10, 10, QImage.Format.Format_RGB32), APPROVED / "shares.png") == 1.0
