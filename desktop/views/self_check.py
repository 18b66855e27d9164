"""The self-test of what needs a window: fonts, words of Qt, icons, a chart, the pages; and all of it in one report."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMarginsF, qVersion
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPageSize, QPainter, QPdfWriter, QTextLayout
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from desktop import icons, selfcheck, style
from desktop.core.records import Location
from desktop.language import shown, tr
from desktop.selfcheck import Check, CheckError, Step
from desktop.store.reference import ReferenceStore
from desktop.views.main_window import MainWindow

#: Characters that the bundled fonts must have; not Latin, which every font has.
_SAMPLE = "鉴〔〕《》—亿①"


def steps(store: ReferenceStore, look: style.Style) -> tuple[Step, ...]:
    """The checks that need Qt but change nothing in the window."""
    return (
        Step("platform", tr("显示"), _platform),
        Step("fonts", tr("自带字体"), lambda: _fonts(look)),
        Step("buttons", tr("按钮上的中文"), _buttons),
        Step("icons", tr("图标"), lambda: _icons(look)),
        Step("chart", tr("画图"), lambda: _chart(store)),
        Step("pdf", tr("写 PDF 文件"), lambda: _pdf(look)),
    )


def everything(window: MainWindow) -> Iterator[Check]:
    """All checks, then every page and a search in the window itself."""
    store = window.context.store
    yield from selfcheck.run(selfcheck.steps(store.path))
    yield from selfcheck.run(steps(store, window.context.style))
    yield selfcheck.made(Step("pages", tr("打开各页"), lambda: _pages(window)))


def report(checks: list[Check]) -> dict[str, Any]:
    """The report with what Qt knows of the machine."""
    size = tr("、").join(
        tr("{width}x{height}，{devicePixelRatio:g} 倍").format(
            width=screen.size().width(), height=screen.size().height(), devicePixelRatio=screen.devicePixelRatio()
        )
        for screen in QGuiApplication.screens()
    )
    system = {"qt": qVersion(), "display": QGuiApplication.platformName(), "screen": size}
    return selfcheck.report(checks, system=system)


def write(found: dict[str, Any], target: Path | None) -> bool:
    """Write a report as JSON.

    Args:
        found: The report.
        target: A file; standard output if ``None``, and nothing where a program without a console has none.

    Returns:
        Whether it could be written.
    """
    words = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    try:
        if target is not None:
            target.write_text(words, encoding="utf-8")
        elif sys.stdout is not None:
            sys.stdout.buffer.write(words.encode())
            sys.stdout.flush()
    except OSError:
        return False
    return True


def _platform() -> str:
    name = QGuiApplication.platformName()
    if not name:
        raise CheckError(tr("没有显示插件"))
    missing = {"png", "jpeg", "svg"} - {bytes(kind.data()).decode() for kind in QImageReader.supportedImageFormats()}
    if missing:
        raise CheckError(tr("缺少图片格式插件：{words}").format(words="、".join(sorted(missing))))
    return tr("，").join((f"Qt {qVersion()}", name))


def _fonts(look: style.Style) -> str:
    """Lay a line out and ask which font its glyphs come from: a name alone says nothing about what is drawn."""
    layout = QTextLayout(_SAMPLE, look.font("table"))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    families = {run.rawFont().familyName() for run in runs}
    if families != {style.FAMILY}:
        raise CheckError(tr("自带字体没有载入，用的是 {words}").format(words="、".join(sorted(families)) or tr("空白")))
    if any(0 in run.glyphIndexes() for run in runs):
        raise CheckError(tr("自带字体缺字"))
    return style.FAMILY


def _buttons() -> str:
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Cancel | kinds.Save | kinds.Yes)
    words = [button.text().partition("(")[0] for button in box.buttons()]
    if not {tr("取消"), tr("保存")} <= set(words):
        raise CheckError(tr("Qt 的中文没有载入：{words}").format(words="、".join(words)))
    return tr("、").join(words)


def _icons(look: style.Style) -> str:
    drawn = icons.pixmap("search", look.color("text"), 20).toImage()
    if not _colours(drawn) > 1:
        raise CheckError(tr("图标画不出来"))
    return tr("图标可以画出")


def _colours(image: QImage) -> int:
    """How many colours a picture has, looked at in a grid."""
    step = max(1, min(image.width(), image.height()) // 200)
    pixels = ((x, y) for y in range(0, image.height(), step) for x in range(0, image.width(), step))
    return len({image.pixel(x, y) for x, y in pixels})


def _chart(store: ReferenceStore) -> str:
    from desktop.core import charts  # noqa: PLC0415 - only for the test
    from desktop.views.plots.picture import Plate, plate_image  # noqa: PLC0415 - the chart library is slow to import

    for figure in store.figures.all():
        chart = charts.of_points(store.figures.points(figure.id))
        if not chart.is_empty:
            break
    else:
        raise CheckError(tr("没有可画的图"))
    image = plate_image(Plate(chart, figure.id, foot=("自检",)), ratio=1.0)
    if _colours(image) < 8:
        raise CheckError(tr("画出来是空白的"))
    with tempfile.TemporaryDirectory(prefix="shangjian-") as folder:
        file = Path(folder) / "图.png"
        if not image.save(str(file)):
            raise CheckError(tr("图片没有写成"))
        return tr("{id}，{st_size} 字节").format(id=figure.id, st_size=file.stat().st_size)


def _pdf(look: style.Style) -> str:
    with tempfile.TemporaryDirectory(prefix="shangjian-") as folder:
        file = Path(folder) / "自检.pdf"
        writer = QPdfWriter(str(file))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(20, 20, 20, 20))
        painter = QPainter(writer)
        painter.setFont(look.font("item"))
        painter.drawText(100, 200, "商鉴自检")
        painter.end()
        if not file.read_bytes().startswith(b"%PDF"):
            raise CheckError(tr("写出的不是 PDF"))
        return tr("{st_size} 字节").format(st_size=file.stat().st_size)


def _pages(window: MainWindow) -> str:
    from desktop.views.pages import PAGES  # noqa: PLC0415 - only for the test

    for spec in PAGES:
        window.go(Location(spec.id))
        QApplication.processEvents()
        if window.here.page != spec.id:
            raise CheckError(tr("{shown}页打不开").format(shown=shown(spec.title, "page")))
    window.search.begin("快递")
    QApplication.processEvents()
    return tr("{PAGES} 页").format(PAGES=len(PAGES))
