"""Measurements on the page of figures: opening, scrolling through the small pictures, dragging a long line."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace

from PySide6.QtWidgets import QApplication

from desktop.core.charts import Chart, Series
from desktop.core.records import Location
from desktop.views.figures import FiguresPage
from desktop.views.main_window import MainWindow
from desktop.views.plots.chart_view import ChartView

POINTS = 10_000
FRAMES = 120
STEP = 40


@dataclass(slots=True)
class Drawn:
    """In milliseconds.

    Attributes:
        first: The first figure, from the small pictures until it is painted.
        others: Every other figure.
        scrolls: Frames while scrolling through the small pictures.
        pans: Frames while a line is dragged.
    """

    first: float = 0.0
    others: list[float] = field(default_factory=list)
    scrolls: list[float] = field(default_factory=list)
    pans: list[float] = field(default_factory=list)


def measure_figures(window: MainWindow) -> Drawn:
    """Measure on the page of a window."""
    found = Drawn()
    window.go(Location("figures"))
    page = window.page
    if not isinstance(page, FiguresPage):
        raise TypeError("the page of figures did not open")
    end = time.monotonic() + 60
    while not page.thumbnails.is_idle and time.monotonic() < end:
        QApplication.processEvents()
    _scroll(page, found)
    for figure in page.contents.figures:
        before = time.perf_counter()
        page.open_ref(figure.id)
        QApplication.processEvents()
        taken = (time.perf_counter() - before) * 1000
        if found.first:
            found.others.append(taken)
        else:
            found.first = taken
    _pan(page, found)
    return found


def _scroll(page: FiguresPage, found: Drawn) -> None:
    bar = page.gallery.verticalScrollBar()
    for value in range(0, bar.maximum() + STEP, STEP):
        before = time.perf_counter()
        bar.setValue(value)
        page.gallery.viewport().repaint()
        found.scrolls.append((time.perf_counter() - before) * 1000)
        QApplication.processEvents()


def _pan(page: FiguresPage, found: Drawn) -> None:
    """Drag a line through its whole length, a thousand points in sight."""
    first = page.context.store.observations.all()[0]
    values = tuple(replace(first, value=float(n * 7919 % 1009)) for n in range(POINTS))
    view = ChartView(page.context.style)
    view.resize(800, 500)
    view.show()
    rows = tuple(f"{n:04d}" for n in range(POINTS))
    view.show_chart(Chart("lines", rows, (Series("指数（点）", "index", values),)))
    QApplication.processEvents()
    plot = view.long_lines
    if plot is None:
        raise RuntimeError("a long line was not drawn as one")
    for frame in range(FRAMES):
        before = time.perf_counter()
        start = frame * (POINTS - 1000) / FRAMES
        plot.getViewBox().setXRange(start, start + 1000, padding=0)
        plot.viewport().repaint()
        found.pans.append((time.perf_counter() - before) * 1000)
        QApplication.processEvents()
    view.close()
