"""Cut the bundled font out of Noto Sans CJK SC: the characters of GB/T 2312, of the data and of the interface.

Usage: python packaging/subset_font.py REGULAR.ttc BOLD.ttc

The result gets a family name of its own, so that it never hides an installed full font, and keeps the licence text.
"""

from __future__ import annotations

import argparse
import sqlite3
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

ROOT = Path(__file__).resolve().parent.parent
FAMILY = "Shangjian Sans"
PUNCTUATION = (
    "　、。〃〈〉《》「」『』【】〔〕〖〗—‘’“”…·×÷±≈≠≤≥−→←↑↓↵⌘①②③"
    "④⑤⑥⑦⑧⑨⑩％‰℃№￥｛｜｝～！＂＃＄＆＇（）＊＋，－．／：；＜＝＞？＠［＼］＾＿｀"
)


def gb2312() -> set[str]:
    """All characters of the standard."""
    found = set()
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                found.add(bytes((high, low)).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    return found


def used() -> set[str]:
    """Characters of the database and of the program's texts."""
    found: set[str] = set()
    database = ROOT / "data" / "ecommerce.sqlite"
    if database.exists():
        with sqlite3.connect(database.as_uri() + "?mode=ro", uri=True) as connection:
            found.update("".join(connection.iterdump()))
    for pattern in ("desktop/**/*.py", "resources/help/*.md", "data/sources/**/*.csv", "data/sources/**/*.md"):
        for file in ROOT.glob(pattern):
            found.update(file.read_text(encoding="utf-8"))
    return {character for character in found if character.isprintable()}


def chinese_face(path: Path) -> TTFont:
    """The simplified Chinese face of a collection.

    Raises:
        ValueError: The collection has none.
    """
    for font in TTCollection(path).fonts:
        if font["name"].getDebugName(1).startswith("Noto Sans CJK SC"):
            return font
    raise ValueError(f"{path.name}: no Noto Sans CJK SC in it")


def cut(source: Path, target: Path, *, style: str, characters: set[str]) -> int:
    """Write the subset.

    Returns:
        Size of the file in bytes.
    """
    font = chinese_face(source)
    options = subset.Options(layout_features=["ccmp", "locl"], hinting=False, notdef_outline=True, name_IDs=["*"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes={ord(character) for character in characters})
    cutter.subset(font)
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in {0, 13, 14} and record.platformID == 3]
    for number, words in ((1, FAMILY), (2, style), (4, f"{FAMILY} {style}"), (6, f"ShangjianSans-{style}")):
        table.setName(words, number, 3, 1, 0x409)
    if "CFF " in font:
        top = font["CFF "].cff.topDictIndex[0]
        font["CFF "].cff.fontNames[0] = f"ShangjianSans-{style}"
        top.FamilyName, top.FullName = FAMILY, f"{FAMILY} {style}"
    font.save(target)
    return target.stat().st_size


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("regular", type=Path)
    parser.add_argument("bold", type=Path)
    arguments = parser.parse_args()
    characters = {chr(code) for code in range(0x20, 0x7F)} | set(PUNCTUATION) | gb2312() | used()
    for style, source in (("Regular", arguments.regular), ("Bold", arguments.bold)):
        target = ROOT / "resources" / "fonts" / f"ShangjianSans-{style}.otf"
        print(f"{target.name}: {cut(source, target, style=style, characters=characters)} bytes")


if __name__ == "__main__":
    main()
