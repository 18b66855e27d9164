"""A drawing as an SVG file: shapes and real text, on opaque white, for word processors and browsers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from math import cos, radians, sin

from desktop.core.drawing import Box, Dot, Drawing, Path, Rect, Wedge, Words

_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_CORNERS = {
    "diamond": ((0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)),
    "square": ((-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)),
    "triangle": ((0.0, -1.0), (0.95, 0.75), (-0.95, 0.75)),
}


@dataclass(frozen=True, slots=True)
class Look:
    """What a drawing names only by token.

    Attributes:
        color: Colour of a token, ``#RRGGBB``.
        size: Size of a role of type in pixels.
        is_bold: Whether a role is bold.
        families: Font families, the wanted one first.
    """

    color: Callable[[str], str]
    size: Callable[[str], float]
    is_bold: Callable[[str], bool]
    families: Sequence[str]


def svg(drawing: Drawing, look: Look, *, title: str, description: str = "") -> str:
    """The file's text.

    Args:
        drawing: What to write.
        look: Colours and type.
        title: Read aloud by screen readers and shown by browsers.
        description: The values in words.
    """
    width, height = _number(drawing.width), _number(drawing.height)
    families = ", ".join(f"'{name}'" if " " in name else name for name in look.families)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'role="img" font-family="{escape(families)}">',
        f"<title>{escape(title)}</title>",
        f"<desc>{escape(description)}</desc>" if description else "",
        f'<rect width="{width}" height="{height}" fill="{look.color("surface")}"/>',
    ]
    parts.extend(_path(path, look) for path in drawing.grid)
    for number, box in enumerate(drawing.boxes):
        parts.extend(_box(box, look, f"b{number}"))
    for number, wedge in enumerate(drawing.wedges):
        parts.extend(_wedge(wedge, look, f"w{number}"))
    parts.extend(_path(path, look) for path in drawing.paths)
    parts.extend(_dot(dot, look) for dot in drawing.dots)
    parts.extend(_words(words, look) for words in drawing.words)
    return "\n".join([part for part in parts if part] + ["</svg>"]) + "\n"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"


def _rect(rect: Rect) -> str:
    x, y, width, height = map(_number, (rect.x, rect.y, rect.width, rect.height))
    return f'x="{x}" y="{y}" width="{width}" height="{height}"'


def _box(box: Box, look: Look, name: str) -> list[str]:
    fill = look.color(box.fill) if box.fill else "none"
    stroke = f' stroke="{look.color(box.line)}"' if box.line else ""
    dash = ' stroke-dasharray="4 3"' if box.dash and box.line else ""
    round_ = f' rx="{_number(box.radius)}"' if box.radius else ""
    shape = f'<rect {_rect(box.rect)}{round_} fill="{fill}"{stroke}{dash}/>'
    if not box.hatch:
        return [shape]
    clip = f'<clipPath id="{name}"><rect {_rect(box.rect)}/></clipPath>'
    return [shape, clip, _hatch(box.rect, look.color(box.line or "control"), name)]


def _hatch(rect: Rect, color: str, clip: str) -> str:
    """Slanting lines within a shape: nothing that a word processor may fail to draw, as it may a pattern."""
    strokes = []
    at = rect.x - rect.height
    while at < rect.right:
        strokes.append(f"M{_number(at)} {_number(rect.bottom)}L{_number(at + rect.height)} {_number(rect.y)}")
        at += 6
    return f'<path d="{"".join(strokes)}" stroke="{color}" fill="none" clip-path="url(#{clip})"/>'


def _wedge(wedge: Wedge, look: Look, name: str) -> list[str]:
    span = min(wedge.span, 359.99)
    large = 1 if span > 180 else 0

    def point(radius: float, angle: float) -> str:
        turned = radians(angle)
        return f"{_number(wedge.x + radius * sin(turned))} {_number(wedge.y - radius * cos(turned))}"

    outer, inner = _number(wedge.outer), _number(wedge.inner)
    end = wedge.start + span
    outline = (
        f"M{point(wedge.outer, wedge.start)}A{outer} {outer} 0 {large} 1 {point(wedge.outer, end)}"
        f"L{point(wedge.inner, end)}A{inner} {inner} 0 {large} 0 {point(wedge.inner, wedge.start)}Z"
    )
    fill = look.color(wedge.fill) if wedge.fill else "none"
    stroke = look.color(wedge.line) if wedge.hatch else look.color("surface")
    shape = f'<path d="{outline}" fill="{fill}" stroke="{stroke}" stroke-width="{1 if wedge.hatch else 2}"/>'
    if not wedge.hatch:
        return [shape]
    area = Rect(wedge.x - wedge.outer, wedge.y - wedge.outer, 2 * wedge.outer, 2 * wedge.outer)
    clip = f'<clipPath id="{name}"><path d="{outline}"/></clipPath>'
    return [clip, _hatch(area, look.color(wedge.line or "control"), name), shape]


def _path(path: Path, look: Look) -> str:
    points = " ".join(f"{_number(x)},{_number(y)}" for x, y in path.points)
    dash = ' stroke-dasharray="4 3"' if path.dash else ""
    return (
        f'<polyline points="{points}" fill="none" stroke="{look.color(path.token)}" '
        f'stroke-width="{_number(path.width)}"{dash}/>'
    )


def _dot(dot: Dot, look: Look) -> str:
    color, half = look.color(dot.token), dot.size / 2
    look_of = f'fill="{look.color("surface") if dot.hollow else color}" stroke="{color}" stroke-width="1.5"'
    if dot.shape == "circle":
        return f'<circle cx="{_number(dot.x)}" cy="{_number(dot.y)}" r="{_number(half - 0.5)}" {look_of}/>'
    corners = " ".join(f"{_number(dot.x + x * half)},{_number(dot.y + y * half)}" for x, y in _CORNERS[dot.shape])
    return f'<polygon points="{corners}" {look_of}/>'


def _words(words: Words, look: Look) -> str:
    size = look.size(words.role)
    x = {"left": words.rect.x, "center": words.rect.middle[0], "right": words.rect.right}[words.align]
    # Baseline of Han type: its middle lies about 0.38 em above it.
    y = words.rect.middle[1] + size * 0.36
    weight = ' font-weight="bold"' if look.is_bold(words.role) else ""
    return (
        f'<text x="{_number(x)}" y="{_number(y)}" font-size="{_number(size)}" fill="{look.color(words.token)}" '
        f'text-anchor="{_ANCHORS[words.align]}"{weight}>{escape(words.text)}</text>'
    )
