"""The bundled font has every character that the program can show, so that nothing appears as a box."""

import sqlite3
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = ("ShangjianSans-Regular.otf", "ShangjianSans-Bold.otf")


@pytest.fixture(scope="module")
def shown(database: Path) -> set[str]:
    """Characters of the database's words and of the program's own texts."""
    found: set[str] = set()
    with sqlite3.connect(database.as_uri() + "?mode=ro", uri=True) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in names:
            if not name.startswith("search_index"):
                for row in connection.execute(f'SELECT * FROM "{name}"'):
                    found.update(*(value for value in row if isinstance(value, str)))
    connection.close()
    for file in (ROOT / "resources" / "help").glob("*.md"):
        found.update(file.read_text(encoding="utf-8"))
    for file in (ROOT / "desktop").rglob("*.py"):
        if file.name not in {"traditional.py", "bigrams.py"}:
            found.update(file.read_text(encoding="utf-8"))
    return {character for character in found if character.isprintable()}


@pytest.mark.parametrize("file", FILES)
def test_every_character_has_a_glyph(file: str, shown: set[str]) -> None:
    fonts = pytest.importorskip("fontTools.ttLib", reason="fontTools 没有安装")
    with fonts.TTFont(ROOT / "resources" / "fonts" / file) as font:
        known = set(font.getBestCmap())
    assert len(shown) > 1000
    assert sorted(character for character in shown if ord(character) not in known) == []


def test_the_font_licence_lies_beside_it() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (ROOT / "resources" / "fonts" / "OFL.txt").read_text(encoding="utf-8")
