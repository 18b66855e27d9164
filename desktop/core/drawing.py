"""A drawing before any library draws it: boxes, dots, lines, wedges and words in pixels, colours by token.

Charts are laid out into this form once; the screen, pictures, SVG files and tests all read the same drawing, so that
what is checked is what is seen.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.core.records import Observation


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in pixels, y downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """Centre."""
        return self.x + self.width / 2, self.y + self.height / 2

    def meets(self, other: Rect, gap: float = 0.0) -> bool:
        """Whether the two share some area, or come nearer than `gap` pixels."""
        return (
            self.x < other.right + gap
            and other.x < self.right + gap
            and self.y < other.bottom + gap
            and other.y < self.bottom + gap
        )

    def holds(self, other: Rect, slack: float = 0.5) -> bool:
        """Whether the other lies inside, but for `slack` pixels."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def inset(self, left: float, top: float, right: float, bottom: float) -> Rect:
        """The rectangle without some room at each side."""
        return Rect(self.x + left, self.y + top, max(self.width - left - right, 0), max(self.height - top - bottom, 0))


@dataclass(frozen=True, slots=True)
class Box:
    """A bar, a column, a segment or a swatch.

    Attributes:
        fill: Colour token; empty for none.
        line: Colour token of the outline; empty for none.
        dash: Whether the outline is dashed.
        hatch: Whether the box is filled with slanting lines in the colour of the outline: what is not stated.
        radius: Of its corners in pixels.
    """

    rect: Rect
    fill: str = ""
    line: str = ""
    dash: bool = False
    hatch: bool = False
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A marker: ``circle``, ``diamond``, ``square`` or ``triangle``; hollow where the value is not the report's."""

    x: float
    y: float
    size: float
    shape: str
    token: str
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Path:
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    token: str
    width: float = 1.0
    dash: bool = False


@dataclass(frozen=True, slots=True)
class Wedge:
    """A part of a ring; degrees run clockwise from the top."""

    x: float
    y: float
    outer: float
    inner: float
    start: float
    span: float
    fill: str = ""
    line: str = ""
    hatch: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text.

    Attributes:
        rect: The room it really takes.
        align: ``left``, ``center`` or ``right`` within that room.
        part: ``value``, ``name``, ``axis``, ``title`` or ``note``.
        full: The whole text where `text` is shortened.
        observation: The value that is written.
    """

    rect: Rect
    text: str
    role: str = "caption"
    token: str = "text"
    align: str = "left"
    part: str = "note"
    full: str = ""
    observation: Observation | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What answers to the pointer and the keyboard: the mark of one value."""

    rect: Rect
    row: int
    series: int
    observation: Observation


@dataclass(frozen=True, slots=True)
class Band:
    """The stretch of a row in a panel, laid under it when the row is chosen."""

    rect: Rect
    row: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything to be drawn, in this order: bands (when chosen), grid, boxes, wedges, lines, dots, words."""

    width: float
    height: float
    grid: tuple[Path, ...] = ()
    boxes: tuple[Box, ...] = ()
    wedges: tuple[Wedge, ...] = ()
    paths: tuple[Path, ...] = ()
    dots: tuple[Dot, ...] = ()
    words: tuple[Words, ...] = ()
    targets: tuple[Target, ...] = ()
    bands: tuple[Band, ...] = ()

    @property
    def area(self) -> Rect:
        """The canvas."""
        return Rect(0, 0, self.width, self.height)


@dataclass(slots=True)
class Sketch:
    """A drawing in the making."""

    grid: list[Path] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    wedges: list[Wedge] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    bands: list[Band] = field(default_factory=list)

    def done(self, width: float, height: float) -> Drawing:
        """The finished drawing."""
        return Drawing(
            width, height, tuple(self.grid), tuple(self.boxes), tuple(self.wedges), tuple(self.paths), tuple(self.dots),
            tuple(self.words), tuple(self.targets), tuple(self.bands),
        )  # fmt: skip
