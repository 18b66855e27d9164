"""Measurements of copying and exporting, as JSON: ``python -m tests.bench.writing``."""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from desktop import app, paths, tasks
from desktop.core import charts
from desktop.core.briefing import Block, Briefing, Heading, Paragraph, PictureBlock, SheetBlock
from desktop.core.sheet import Sheet, SheetColumn
from desktop.export import docx, sheets, xlsx
from desktop.models.columns import OBSERVATION_COLUMNS
from desktop.settings import SettingsStore
from desktop.store.reference import ReferenceStore
from desktop.views.clipboard import sheet_mime
from desktop.views.exporting import png_of, trimmed
from desktop.views.paper import write_pdf
from desktop.views.plots.picture import Plate, plate_image

ROUNDS = 5
ITEMS = 60
CHARTS = 10


@dataclass(slots=True)
class Found:
    """What was measured, in milliseconds.

    Attributes:
        copy: 1,000 × 10 cells as HTML and tab-separated text.
        xlsx: The same cells as a workbook.
        docx: The same cells as a document.
        everything: Every observation with every column as a workbook.
        briefing: A briefing of 60 items with 10 charts, the charts drawn beforehand.
        chart: Drawing one chart, the longest, in the window's own thread.
        pdf: Every observation as PDF.
        block: Longest time that the window was deaf while every observation was written, by kind of file.
    """

    copy: float
    xlsx: float
    docx: float
    everything: float
    briefing: float
    chart: float
    pdf: float
    block: dict[str, float]


def milliseconds(action: Callable[[], object], rounds: int = ROUNDS) -> float:
    """How long something takes, the middle of some rounds; one before that fills the caches."""
    action()
    taken = []
    for _ in range(rounds):
        before = time.perf_counter()
        action()
        taken.append((time.perf_counter() - before) * 1000)
    return statistics.median(taken)


def big_sheet() -> Sheet:
    """1,000 × 10 cells."""
    columns = (SheetColumn("名称"), *(SheetColumn(f"{year}年", "number") for year in range(2014, 2023)))
    rows = tuple((f"第{n}项网络零售额", *(f"{n}.{year}" for year in range(10, 19))) for n in range(1000))
    return Sheet("历年网络零售额", "亿元", columns, rows, "资料来源：商务部《中国电子商务报告2022》")


def briefing_of(store: ReferenceStore, pictures: list[bytes]) -> Briefing:
    """60 items: every sixth a chart, every third a table, the rest text."""
    every = store.observations.all()
    blocks: list[Block] = []
    for number in range(ITEMS):
        if number % 6 == 0:
            blocks += [Heading(1, f"第{number}项"), PictureBlock(pictures[number // 6], f"图{number}", 150)]
        elif number % 3 == 0:
            some = every[number * 10 : number * 10 + 20]
            blocks.append(SheetBlock(sheets.of_observations(f"表{number}", some, OBSERVATION_COLUMNS), ""))
        else:
            blocks.append(Paragraph("2022年，全国网上零售额13.79万亿元，按可比口径计算，比上年增长4.0%。" * 3))
    return Briefing("简报", tuple(blocks), tuple(f"第{n}条引文." for n in range(20)))


def longest_block(operation: Callable[[Any, Any], object]) -> float:
    """Do something in the worker, and notice when the window is deaf meanwhile."""
    ended: list[object] = []
    last, longest = time.perf_counter(), 0.0
    tasks.run(operation, ended.append, ended.append)
    while not ended:
        QApplication.processEvents()
        time.sleep(0.001)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    if isinstance(ended[0], Exception):
        raise ended[0]
    return longest * 1000


def charts_of(store: ReferenceStore) -> tuple[list[bytes], float]:
    """Ten charts as PNG, and the longest time that drawing one took."""
    drawn, longest = [], 0.0
    for figure in store.figures.all():
        chart = charts.of_points(store.figures.points(figure.id)) if figure.kind == "figure" else None
        if chart is None or chart.is_empty:
            continue
        before = time.perf_counter()
        image = plate_image(Plate(chart, ""))
        longest = max(longest, (time.perf_counter() - before) * 1000) if drawn else 0.0
        drawn.append(png_of(trimmed(image)))
        if len(drawn) == CHARTS:
            break
    return drawn, longest


def main() -> None:
    """Measure, and print what was found."""
    app.make_application(())
    store = ReferenceStore.open(paths.reference_database())
    app.make_context(store, SettingsStore(None), QApplication.instance(), theme="light")  # type: ignore[arg-type]
    big = big_sheet()
    every = sheets.of_observations("全部指标", store.observations.all(), OBSERVATION_COLUMNS)
    full = sheets.of_observations_in_full("全部指标", store.observations.all())
    pictures, chart = charts_of(store)
    briefing = briefing_of(store, pictures)
    document = Briefing("", (SheetBlock(every, ""),))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = Found(
            copy=milliseconds(lambda: sheet_mime(big)),
            xlsx=milliseconds(lambda: xlsx.write_sheets([big], folder / "a.xlsx")),
            docx=milliseconds(lambda: docx.write_briefing(Briefing("", (SheetBlock(big, ""),)), folder / "a.docx")),
            everything=milliseconds(lambda: xlsx.write_sheets([full], folder / "b.xlsx")),
            briefing=milliseconds(lambda: docx.write_briefing(briefing, folder / "b.docx")),
            chart=chart,
            pdf=milliseconds(lambda: write_pdf(document, folder / "a.pdf")),
            block={
                "xlsx": longest_block(lambda p, c: xlsx.write_sheets([full], folder / "c.xlsx", p, c)),
                "docx": longest_block(lambda p, c: docx.write_briefing(document, folder / "c.docx", p, c)),
                "pdf": longest_block(lambda p, c: write_pdf(document, folder / "c.pdf", p, c)),
            },
        )
    print(json.dumps(asdict(found)))
    store.close()


if __name__ == "__main__":
    main()
