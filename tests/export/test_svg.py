import xml.etree.ElementTree as ET

import pytest

from desktop.core.drawing import Box, Dot, Drawing, Path, Rect, Wedge, Words
from desktop.export.svg import Look, svg

SPACE = "{http://www.w3.org/2000/svg}"
LOOK = Look(color=lambda token: f"#{len(token):06d}", size=lambda role: 12.0 if role else 0.0,
            is_bold=lambda role: role.endswith("Bold"), families=("Shangjian Sans", "serif"))  # fmt: skip


def parsed(drawing: Drawing, **words: str) -> ET.Element:
    text = svg(drawing, LOOK, title=words.get("title", "题"), description="甲：1")
    return ET.fromstring(text)  # noqa: S314 - written by ourselves


def test_the_ground_is_opaque_and_the_size_stated() -> None:
    root = parsed(Drawing(200, 100))
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("200", "100", "0 0 200 100")
    ground = root.find(f"{SPACE}rect")
    assert ground is not None
    assert (ground.get("width"), ground.get("fill")) == ("200", "#000007")


def test_words_are_real_text_and_escaped() -> None:
    words = Words(Rect(10, 10, 50, 16), "R&D <1>", align="right", role="captionBold")
    [text] = parsed(Drawing(200, 100, words=(words,))).iter(f"{SPACE}text")
    assert text.text == "R&D <1>"
    assert (text.get("text-anchor"), text.get("x"), text.get("font-weight")) == ("end", "60", "bold")


def test_title_and_values_are_readable_aloud() -> None:
    root = parsed(Drawing(10, 10), title="a & b")
    assert root.findtext(f"{SPACE}title") == "a & b"
    assert root.findtext(f"{SPACE}desc") == "甲：1"
    assert root.get("role") == "img"


@pytest.mark.parametrize(
    ("drawing", "tag", "count"),
    [
        (Drawing(50, 50, boxes=(Box(Rect(0, 0, 9, 9), fill="c1"),)), "rect", 2),
        (Drawing(50, 50, boxes=(Box(Rect(0, 0, 9, 9), line="c1", hatch=True),)), "clipPath", 1),
        (Drawing(50, 50, wedges=(Wedge(25, 25, 20, 10, 0, 360, "c1"),)), "path", 1),
        (Drawing(50, 50, wedges=(Wedge(25, 25, 20, 10, 0, 90, "", "control", hatch=True),)), "path", 3),
        (Drawing(50, 50, paths=(Path(((0, 0), (9, 9)), "c1", dash=True),)), "polyline", 1),
        (Drawing(50, 50, grid=(Path(((0, 0), (9, 0)), "grid"),)), "polyline", 1),
        (Drawing(50, 50, dots=(Dot(5, 5, 8, "circle", "c1", hollow=True),)), "circle", 1),
        (Drawing(50, 50, dots=(Dot(5, 5, 8, "diamond", "c1"), Dot(5, 5, 8, "triangle", "c1"))), "polygon", 2),
    ],
)
def test_every_shape_is_written(drawing: Drawing, tag: str, count: int) -> None:
    assert len(list(parsed(drawing).iter(SPACE + tag))) == count


def test_hollow_shapes_show_the_ground() -> None:
    [dot] = parsed(Drawing(9, 9, dots=(Dot(5, 5, 8, "circle", "c1", hollow=True),))).iter(f"{SPACE}circle")
    assert (dot.get("fill"), dot.get("stroke")) == ("#000007", "#000002")
