"""What is drawn: every page, the parts around the pages, empty and error states."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.filters import Choice
from desktop.core.records import Location
from desktop.language import tr
from desktop.store import errors
from desktop.views import menus
from desktop.views.faults import FaultDialog
from desktop.views.help import show
from desktop.views.main_window import MainWindow
from desktop.views.pages import PAGES
from desktop.views.palette import Palette
from desktop.views.second import go_beside
from desktop.views.settings_dialog import SettingsDialog
from desktop.views.tour import STEPS, Tour

#: A page that is not ready after so many seconds is drawn as it is.
PATIENCE = 20
#: Records worth a look besides the one that a page opens with.
RECORDS = (
    Location("figures", "图1-12"), Location("figures", "表1-1"), Location("policies", "A-024"),
    Location("cases", "B.3.1"), Location("outline", "1.1.2"),
)  # fmt: skip


#: Places to look at beside each other.
BESIDE = (
    (Location("policies", "A-024"), Location("outline", "1.1.2")), (Location("indicators"), Location("indicators")),
    (Location("regions"), Location("cases", "B.3.1")), (Location("figures", "图1-12"), Location("compare")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looks: theme, size in logical pixels, text size in per cent."""

    theme: str
    width: int
    height: int
    text: int = 100

    @property
    def name(self) -> str:
        """For file names."""
        return f"{self.theme}-{self.width}x{self.height}" + (f"-字号{self.text}" if self.text != 100 else "")


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture.

    Attributes:
        name: File name without look and ending.
        make: Brings the window there; gives what is drawn, and what to close afterwards if that is not the window.
    """

    name: str
    make: Callable[[MainWindow], QWidget]


def looks(scale: int) -> tuple[Look, ...]:
    """Looks in which pages are drawn at a scale of the screen."""
    themes = ("light", "dark")
    usual = tuple(Look(theme, 1280, 800) for theme in themes)
    if scale != 1:
        return usual
    large = tuple(Look(theme, 1920, 1080) for theme in themes)
    small = (Look("light", 800, 560), Look("light", 800, 560, 200))
    return (*usual, *large, *(Look(theme, 1280, 800, 150) for theme in themes), *small)


def pages() -> Iterator[Shot]:
    """Every page as it opens, and some records."""
    for place in (*(Location(spec.id) for spec in PAGES), *RECORDS):
        name = next(spec.title for spec in PAGES if spec.id == place.page) + (f"-{place.ref}" if place.ref else "")
        yield Shot(name, lambda window, place=place: _at(window, place))


def states() -> Iterator[Shot]:
    """Parts around the pages, and what shows where nothing is found or something is wrong."""
    yield Shot("搜索-结果", lambda window: _search(window, "快递"))
    yield Shot("搜索-没有", lambda window: _search(window, "没有这个词语"))
    yield Shot("搜索-链接", lambda window: _search(window, "商鉴:政策/国办发〔2022〕9号"))
    yield Shot("操作", lambda window: _palette(window, ""))
    yield Shot("操作-没有", lambda window: _palette(window, "没有这个操作"))
    for topic in ("how-trust", "keys", "settings"):
        yield Shot(f"帮助-{topic}", lambda window, topic=topic: show(window, topic))
    yield Shot("设置", _settings)
    for number in range(len(STEPS)):
        yield Shot(f"介绍-{number + 1}", lambda window, number=number: _tour(window, number))
    for one, two in BESIDE:
        yield Shot(f"并排-{one.page}-{two.page}", lambda window, one=one, two=two: _beside(window, one, two))
    yield Shot("后退的去处", _history)
    yield Shot("指标-没有", _no_rows)
    yield Shot("图表-没有数值", _no_points)
    kinds = [errors.DatabaseError, *errors.DatabaseError.__subclasses__()]
    for kind in kinds:
        yield Shot(f"出错-{kind.__name__}", lambda window, kind=kind: _fault(window, kind("第 7 页").sentence))
    yield Shot("出错-意外", _unexpected)


def wait(window: MainWindow) -> None:
    """Wait for what the page makes in the background."""
    patience = time.monotonic() + PATIENCE
    while window.page is not None and window.page.busy and time.monotonic() < patience:
        QApplication.processEvents()
        time.sleep(0.01)


def settle() -> None:
    """Let everything be laid out and painted, and what is to be deleted go."""
    for _ in range(4):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))  # type: ignore[arg-type]


def _at(window: MainWindow, place: Location) -> QWidget:
    window.go(place)
    return window


def _search(window: MainWindow, words: str) -> QWidget:
    window.go(Location("overview"))
    window.search.begin(words)
    return window


def _palette(window: MainWindow, words: str) -> QWidget:
    window.go(Location("indicators"))
    Palette.open_over(window).field.setText(words)
    return window


def _settings(window: MainWindow) -> QWidget:
    made = SettingsDialog(window)
    made.open()
    return made


def _tour(window: MainWindow, number: int) -> QWidget:
    Tour.begin(window).go(number)
    return window


def _history(window: MainWindow) -> QWidget:
    for place in RECORDS:
        window.go(place)
    menus.show_history(window, -1)
    popup = QApplication.activePopupWidget()
    return popup if popup is not None else window


def _beside(window: MainWindow, one: Location, two: Location) -> QWidget:
    window.go(one)
    go_beside(window, two)
    return window


def _no_rows(window: MainWindow) -> QWidget:
    window.go(Location("indicators"))
    choose: Callable[[Choice], None] = getattr(window.page, "choose")  # noqa: B009 - only this page has it
    choose(Choice({"certainty": frozenset({"存疑"}), "origin": frozenset({"新闻"})}, "没有这个词语"))
    return window


def _no_points(window: MainWindow) -> QWidget:
    empty = next(f for f in window.context.store.figures.all() if f.data_status == "none")
    return _at(window, Location("figures", empty.id))


def _unexpected(window: MainWindow) -> QWidget:
    made = FaultDialog(window.context.style, tr("刚才的操作没有完成。其余内容不受影响。"), "ValueError", parent=window)
    for words, primary in ((tr("继续"), True), (tr("复制报告"), False), (tr("详情"), False)):
        made.add(words, made.accept, primary=primary)
    made.buttons.addStretch(1)
    made.open()
    return made


def _fault(window: MainWindow, sentence: str) -> QWidget:
    made = FaultDialog(window.context.style, sentence, "sqlite3.DatabaseError: malformed", parent=window)
    made.add(tr("选择数据文件…"), made.accept, primary=True)
    made.add(tr("详情"), made.toggle_detail)
    made.add(tr("退出"), made.reject)
    made.buttons.addStretch(1)
    made.open()
    return made


def tidy(window: MainWindow, drawn: QWidget) -> None:
    """Close what a picture opened."""
    if drawn is not window:
        drawn.close()
    if isinstance(window.page, QWidget) and window.here.page == "indicators":
        choose: Callable[[Choice], None] = getattr(window.page, "choose")  # noqa: B009 - only this page has it
        choose(Choice())
    for palette in window.findChildren(Palette):
        if palette.isVisible():
            palette.leave()
    for tour in window.findChildren(Tour):
        tour.leave()
    window.halves.close_second()
    window.search.clear()
    window.childAt(QPoint(1, 1))
    settle()
