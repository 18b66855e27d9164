"""How a briefing looks on paper: the one table of fonts, sizes, lines and margins, after GB/T 9704—2012."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface by name, and those that take its place where it is not installed.

    Attributes:
        name: As Word lists it.
        others: In the order of likeness; written into the document's font table.
        family: ``roman`` (宋, 仿宋, 楷) or ``swiss`` (黑): what a program without any of them falls back to.
        panose: PANOSE-1 of the typeface, from which programs find a likeness.
    """

    name: str
    others: tuple[str, ...]
    family: str
    panose: str


#: 小标宋 comes with neither Windows nor Kylin; 宋体 in its place is what offices do.
TITLE_FACE = Face(
    "方正小标宋简体", ("方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋", "宋体"), "roman", "02010601030101010101"
)
BODY_FACE = Face(
    "仿宋_GB2312", ("仿宋", "FangSong", "方正仿宋简体", "方正仿宋_GBK", "华文仿宋"), "roman", "02010609060101010101"
)
HEI_FACE = Face("黑体", ("SimHei", "方正黑体简体", "方正黑体_GBK", "思源黑体"), "swiss", "02010609060101010101")
KAI_FACE = Face(
    "楷体_GB2312", ("楷体", "KaiTi", "方正楷体简体", "方正楷体_GBK", "华文楷体"), "roman", "02010609060101010101"
)
SONG_FACE = Face("宋体", ("SimSun", "方正书宋简体", "方正书宋_GBK", "思源宋体"), "roman", "02010600030101010101")
LATIN_FACE = Face("Times New Roman", ("Liberation Serif",), "roman", "02020603050405020304")
FACES = (TITLE_FACE, BODY_FACE, HEI_FACE, KAI_FACE, SONG_FACE, LATIN_FACE)


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style.

    Attributes:
        style: Name of the style in the document; Word's own English names are shown in Chinese by Word.
        face: Typeface of Han characters.
        size: Points. 2号 22, 3号 16, 4号 14, 小四 12, 五号 10.5, 小五 9.
        line: Line height in points, exactly; 0 for as high as its content.
        align: ``left``, ``center``, ``right`` or ``both``.
        indent: First line, in characters.
        before: Points above.
        after: Points below.
        bold: Whether it is bold.
        keep: Whether it stays on the page of what follows.
        latin: Typeface of letters and digits, if not Times New Roman.
        hanging: Points by which the further lines are moved in.
    """

    style: str
    face: Face
    size: float
    line: float = 0
    align: str = "left"
    indent: int = 0
    before: float = 0
    after: float = 0
    bold: bool = False
    keep: bool = False
    latin: Face = LATIN_FACE
    hanging: float = 0


LINE = 28.0
PLAIN = Look("Normal", BODY_FACE, 16, line=LINE, align="both")
BODY = Look("Body Text", BODY_FACE, 16, line=LINE, align="both", indent=2)
TITLE = Look("Title", TITLE_FACE, 22, line=36, align="center", after=28, keep=True)
HEADINGS = (
    Look("Heading 1", HEI_FACE, 16, line=LINE, indent=2, keep=True),
    Look("Heading 2", KAI_FACE, 16, line=LINE, indent=2, keep=True),
    Look("Heading 3", BODY_FACE, 16, line=LINE, indent=2, keep=True, bold=True),
)
TABLE_CAPTION = Look("表题", HEI_FACE, 12, align="center", before=8, after=2, keep=True)
FIGURE_CAPTION = Look("图题", HEI_FACE, 12, align="center", before=2, after=8)
UNIT = Look("表单位", SONG_FACE, 10.5, align="right", after=2, keep=True)
CELL = Look("表内文字", SONG_FACE, 10.5)
SOURCE = Look("表注", SONG_FACE, 10.5, align="both", before=2)
PICTURE = Look("图片", SONG_FACE, 10.5, align="center", before=8, keep=True)
REFERENCE_HEAD = Look("参考文献题", HEI_FACE, 16, line=LINE, before=14, keep=True)
REFERENCE = Look("参考文献", SONG_FACE, 12, line=20, align="left", hanging=26)
FOOTER = Look("Footer", SONG_FACE, 14, latin=SONG_FACE)
LOOKS = (
    PLAIN, BODY, TITLE, *HEADINGS, TABLE_CAPTION, FIGURE_CAPTION, UNIT, CELL, SOURCE, PICTURE, REFERENCE_HEAD,
    REFERENCE, FOOTER,
)  # fmt: skip

#: Least height of a row of a table, in points.
ROW = 18.0
#: Points of a table that would be too wide otherwise (小五).
SMALL = 9.0


@dataclass(frozen=True, slots=True)
class Paper:
    """A4 with the margins of an official document, in millimetres: the text is 156 wide and 225 high.

    Attributes:
        footer: From the lower edge of the paper to the page number.
    """

    width: float = 210
    height: float = 297
    top: float = 37
    bottom: float = 35
    left: float = 28
    right: float = 26
    footer: float = 25

    @property
    def text_width(self) -> float:
        """Width of the text."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """Height of the text, which is the width of a table on a page turned round."""
        return self.height - self.top - self.bottom


PAPER = Paper()
