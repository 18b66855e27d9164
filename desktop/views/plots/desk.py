"""What every layout draws with: words of known size, bars and markers that show whose value it is."""

from __future__ import annotations

from desktop.core import formats
from desktop.core.charts import CHANGES, Series
from desktop.core.drawing import Box, Dot, Path, Rect, Sketch, Target, Words
from desktop.core.records import Observation
from desktop.views.plots.ruler import Ruler

#: Colours of a composition or of lines, in order; c2 is kept for growth.
PARTS = ("c1", "c3", "c8", "c4", "c5", "c6", "c7")
#: Markers of lines in the same order, so that lines differ without colour too.
SHAPES = ("circle", "square", "triangle", "diamond")


def value_label(observation: Observation, unit: str = "") -> str:
    """What is written beside a mark: qualifier, stated digits, a question mark where the reading is not certain.

    Args:
        observation: The value.
        unit: The unit that the panel names; another one is written out.
    """
    mark = "" if observation.certainty == "certain" else "?"
    own = observation.unit if unit and observation.unit != unit else ""
    number = formats.screen_number(observation.value_text)
    return f"{formats.qualifier_before(observation)}{number}{own}{formats.qualifier_after(observation)}{mark}"


def unit_of(series: Series) -> str:
    """The unit that the title of a series names: that of its first value."""
    return next((o.unit for o in series.values if o is not None), "")


def token_of(series: Series) -> str:
    """Growth has a colour of its own."""
    return "c2" if series.measure in CHANGES else "c1"


class Desk:
    """A sketch with a ruler beside it.

    Args:
        ruler: Measures words.
    """

    def __init__(self, ruler: Ruler) -> None:
        self.ruler = ruler
        self.sketch = Sketch()

    def words(
        self,
        text: str,
        x: float,
        y: float,
        *,
        align: str = "left",
        role: str = "caption",
        token: str = "text",
        part: str = "note",
        room: float = 0.0,
        observation: Observation | None = None,
    ) -> Rect:
        """Write one line.

        Args:
            text: The words; shortened where `room` is given and too narrow.
            x: The left end, middle or right end, as `align` says.
            y: The middle of the line.
            align: ``left``, ``center`` or ``right``.
            role: Role of type.
            token: Colour.
            part: What it is; see `Words`.
            room: Width at most; 0 for any.
            observation: The value that is written.

        Returns:
            The room taken.
        """
        rect = self.room_of(text, x, y, align=align, role=role, room=room)
        shown = self.ruler.short(text, room, role) if room else text
        full = text if shown != text else ""
        self.sketch.words.append(Words(rect, shown, role, token, align, part, full, observation))
        return rect

    def room_of(
        self, text: str, x: float, y: float, *, align: str = "left", role: str = "caption", room: float = 0.0
    ) -> Rect:
        """The room that a line would take."""
        shown = self.ruler.short(text, room, role) if room else text
        width, height = self.ruler.width(shown, role), self.ruler.line(role)
        left = {"left": x, "center": x - width / 2, "right": x - width}[align]
        return Rect(left, y - height / 2, width, height)

    def line(self, *points: tuple[float, float], token: str = "grid", width: float = 1.0, dash: bool = False) -> None:
        """A line; upright and level ones on whole pixels, those of the grid behind the bars."""
        snapped = tuple((int(x) + 0.5, int(y) + 0.5) for x, y in points) if len(points) == 2 else points
        level = len(points) == 2 and (points[0][0] == points[1][0] or points[0][1] == points[1][1])
        lines = self.sketch.grid if token == "grid" else self.sketch.paths
        lines.append(Path(snapped if level else tuple(points), token, width, dash))

    def bar(self, rect: Rect, observation: Observation, token: str) -> None:
        """A bar or column: filled for the report, outlined for others, dashed where computed or only a bound."""
        left, top = round(rect.x), round(rect.y)
        right, bottom = max(round(rect.right), left + 1), max(round(rect.bottom), top + 1)
        box = Rect(left, top, right - left, bottom - top)
        if observation.origin == "report" and not is_bound(observation):
            self.sketch.boxes.append(Box(box, fill=token))
            return
        dash = observation.origin == "derived" or is_bound(observation)
        if min(box.width, box.height) <= 2:
            self.sketch.boxes.append(Box(box, fill=token, dash=dash))
            return
        inner = Rect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1)
        self.sketch.boxes.append(Box(inner, fill="surface", line=token, dash=dash))

    def dot(self, x: float, y: float, observation: Observation, token: str, *, shape: str = "circle") -> None:
        """A marker: filled for the report, hollow for others, a diamond where computed, a square for news."""
        own = observation.origin == "report"
        shape = {"derived": "diamond", "news": "square"}.get(observation.origin, shape)
        self.sketch.dots.append(Dot(x, y, self.ruler.px(9 if shape == "diamond" else 8), shape, token, hollow=not own))

    def target(self, rect: Rect, row: int, series: int, observation: Observation) -> None:
        """Let the pointer and the keyboard find a value; the mark is widened so that it can be hit."""
        least = self.ruler.px(16)
        wide, high = max(least - rect.width, 0) / 2, max(least - rect.height, 0) / 2
        room = Rect(rect.x - wide, rect.y - high, rect.width + 2 * wide, rect.height + 2 * high)
        self.sketch.targets.append(Target(room, row, series, observation))

    def is_free(self, rect: Rect, gap: float = 1.0) -> bool:
        """Whether no words stand there yet."""
        return not any(rect.meets(other.rect, gap) for other in self.sketch.words)


def is_bound(observation: Observation) -> bool:
    """Whether only a bound is known: 超过, 不足, 以上."""
    return observation.qualifier in {"超过", "超", "不足", "不超过", "低于", "高于", "以上", "以下", "至少", "突破"}
