"""Every figure of the report in every kind that suits it: nothing overlaps, is lost or leaves the canvas."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from desktop.core import chart_kinds
from desktop.core.charts import Chart
from desktop.core.drawing import Drawing, Rect
from desktop.models.chart_rows import chart_columns, chart_rows
from desktop.store.reference import ReferenceStore
from desktop.style import Style
from desktop.views.figure_contents import Content, Contents
from desktop.views.plots.layout import drawable, lay_out
from desktop.views.plots.picture import composed, image_of
from desktop.views.plots.plates import plate_of, thumbnail
from desktop.views.plots.ruler import Ruler

#: Rectangles of text are a little higher than its ink.
INK = 0.9


@pytest.fixture(scope="module")
def contents(store: ReferenceStore) -> tuple[Content, ...]:
    found = Contents(store)
    return tuple(found.of(figure) for figure in found.figures)


def kinds(chart: Chart) -> Iterator[Chart]:
    for kind in [chart.kind, *(c.kind for c in chart_kinds.choices(chart) if not c.reason and c.kind != chart.kind)]:
        yield replace(chart, kind=kind)


def faults(drawing: Drawing) -> Iterator[str]:
    words = drawing.words
    for number, one in enumerate(words):
        if not drawing.area.holds(one.rect, 1.0):
            yield f"“{one.text}” leaves the canvas"
        for other in words[number + 1 :]:
            if one.rect.meets(other.rect, -INK):
                yield f"“{one.text}” meets “{other.text}”"
        if one.part == "note":
            continue
        for box in drawing.boxes:
            if not box.hatch and box.rect.meets(one.rect, -1.5):
                yield f"“{one.text}” stands on a bar"
        for dot in drawing.dots:
            if Rect(dot.x - 4, dot.y - 4, 8, 8).meets(one.rect, -1):
                yield f"“{one.text}” stands on a point"
    for box in drawing.boxes:
        if not drawing.area.holds(box.rect, 1.0):
            yield f"a bar leaves the canvas: {box.rect}"


def lost(chart: Chart, drawing: Drawing) -> set[str]:
    """Values that should be written in the drawing and are not."""
    shown = chart_kinds.composition(chart) if chart.kind in {"shares", "ring"} else drawable(chart).series
    if chart.kind in {"scatter", "lines"}:
        return set()
    written = {words.observation.id for words in drawing.words if words.observation}
    return {o.value_text for series in shown for o in series.values if o is not None} - {
        o.value_text for series in shown for o in series.values if o is not None and o.id in written
    }


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("size", [(800, 500), (1280, 800), (420, 260)])
def test_all_figures_in_all_kinds(contents: tuple[Content, ...], size: tuple[int, int], text: int) -> None:
    ruler = Ruler(Style(theme="light", text_size=text))
    found = []
    for content in contents:
        for chart in () if content.chart.is_empty else kinds(content.chart):
            drawing = lay_out(chart, ruler, *size)
            assert drawing.width == size[0]
            assert drawing.height >= size[1]
            found += [f"{content.figure.id} {chart.kind}: {words}" for words in faults(drawing)]
            found += [f"{content.figure.id} {chart.kind}: {value} is not written" for value in lost(chart, drawing)]
    assert not found, "\n".join(found)


@pytest.mark.usefixtures("qapp")
def test_what_is_drawn_stands_in_the_table(contents: tuple[Content, ...]) -> None:
    ruler = Ruler(Style())
    for content in contents:
        if content.chart.is_empty:
            continue
        rows = chart_rows(content.chart)
        columns = chart_columns(content.chart, "名称")
        listed = {column.text(row) for row in rows for column in columns}
        for words in lay_out(content.chart, ruler, 800, 500).words:
            if words.observation is not None:
                assert words.observation.value_text.replace("-", "−") in listed


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_every_figure_makes_a_picture_and_a_thumbnail(
    contents: tuple[Content, ...], theme: str, ratio: float
) -> None:
    style = Style(theme=theme)
    ground = style.color("surface")
    for content in contents:
        drawing = composed(plate_of(content), style, width=640)
        assert not list(faults(drawing)), content.figure.id
        assert any(words.text.startswith("资料来源") for words in drawing.words), content.figure.id
        image = image_of(drawing, style, ratio)
        assert image.width() == round(drawing.width * ratio)
        assert image.pixelColor(0, 0) == ground
        small = thumbnail(content, style, (240, 132), ratio=ratio).toImage()
        colours = {small.pixel(x, y) for x in range(0, small.width(), 3) for y in range(0, small.height(), 2)}
        assert len(colours) > 3, content.figure.id


def test_no_figure_is_left_without_anything(contents: tuple[Content, ...]) -> None:
    for content in contents:
        assert not content.chart.is_empty or content.table is not None or content.words, content.figure.id
        assert content.chart.is_empty or content.table is None


def test_a_figure_that_is_a_table_is_listed_once(store: ReferenceStore) -> None:
    found = Contents(store)
    ids = [figure.id for figure in found.figures]
    assert len(ids) == len(set(ids))
    assert "图6-1" in ids
    assert "表（图6-1）" not in ids
    by_table = found.find("表（图6-1）")
    assert by_table is not None
    content = found.of(by_table)
    assert content.table is not None
    assert content.table.heads[0] == "发布年份"
    assert content.figure.id == "图6-1"


def test_ranks_are_shown_where_values_are_not_printed(store: ReferenceStore) -> None:
    found = Contents(store)
    figure = found.find("图4-6")
    assert figure is not None
    content = found.of(figure)
    assert content.table is not None
    assert content.table.rows[0] == ("1", "西藏")
    assert "没有写出" in content.words


def test_missing_points_are_told(contents: tuple[Content, ...]) -> None:
    for content in contents:
        if content.figure.data_status == "partial":
            assert content.missing, content.figure.id


@pytest.mark.usefixtures("qapp")
def test_parts_of_a_whole_are_told_apart_without_colour(contents: tuple[Content, ...]) -> None:
    style = Style()
    wholes = [c.chart for c in contents if chart_kinds.composition(c.chart)]
    assert wholes
    for chart in wholes:
        drawing = lay_out(replace(chart, kind="shares"), Ruler(style), 640, 400)
        stacks = {box.rect.x: [b.rect for b in drawing.boxes if b.rect.x == box.rect.x] for box in drawing.boxes}
        for stack in stacks.values():
            stack.sort(key=lambda rect: rect.y)
            assert all(upper.bottom < lower.y for upper, lower in pairwise(stack) if upper.height > 2)
        named = sum(words.part == "name" for words in drawing.words)
        assert named == sum(o is not None for s in chart_kinds.composition(chart) for o in s.values)


@pytest.mark.usefixtures("qapp")
def test_whose_value_it_is_shows_without_colour(contents: tuple[Content, ...]) -> None:
    ruler = Ruler(Style())
    seen = 0
    for content in contents:
        for chart in [content.chart] if content.chart.kind == "time" else []:
            drawing = lay_out(chart, ruler, 800, 500)
            for target in drawing.targets:
                boxes = [box for box in drawing.boxes if target.rect.holds(box.rect, 2) and box.rect.height > 2]
                own = target.observation.origin == "report"
                assert all((box.line == "") == own for box in boxes if box.rect.width > 12), content.figure.id
                seen += bool(boxes)
    assert seen > 20
