"""What the chart of a comparison does with hard input: a picture or a sentence, never an error."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core import pivot
from desktop.core.pivot import Pivot, PivotColumn, PivotRow
from desktop.core.records import Location, Observation
from desktop.store.reference import ReferenceStore
from desktop.style import Style
from desktop.views.compare import ComparePage
from desktop.views.compare_chart import CompareChart, Libraries
from desktop.views.main_window import MainWindow
from desktop.views.plots.chart_view import ChartView

LONG = "各类商品及服务网络零售总额占社会消费品零售总额比重较上年同期提高的幅度" * 3
Table = Callable[..., Pivot]
Find = Callable[[QWidget, str], QAbstractButton]


@pytest.fixture
def table(store: ReferenceStore) -> Table:
    """A table of one column from texts; a missing value is an empty one."""
    plain = store.observations.all()[0]

    def value(number: int, text: str) -> Observation | None:
        if not text:
            return None
        return replace(plain, id=f"v{number}", value=float(text), value_text=text, unit="%", qualifier="")

    def make(*texts: str, name: str = "甲", dimension: str = "member", first: int = 2000) -> Pivot:
        rows = [
            PivotRow(str(first + n), f"{name}{n}", (value(n, text),)) for n, text in enumerate(texts)
        ]
        return Pivot(dimension, "题", (PivotColumn(LONG if name == LONG else "占比", "%"),), tuple(rows))

    return make


@pytest.fixture
def chart(style: Style, qtbot: QtBot) -> CompareChart:
    made = CompareChart(style)
    qtbot.addWidget(made)
    made.resize(460, 600)
    made.show()
    return made


def draw(chart: CompareChart, shown: Pivot) -> None:
    drawn, wide = pivot.chart_of(shown), pivot.chart_of(shown, room=48)
    chart.show_chart(drawn, wide=wide, title="题", source="资料来源", origins=["report"])
    chart._draw()
    assert not chart.grab().isNull()


@pytest.mark.parametrize("dimension", ["member", "period"])
@pytest.mark.parametrize(
    "texts",
    [
        ("5",), ("3", "3", "3"), ("0", "0"), ("0.03", "10000000"), ("-5", "-1"), ("1", "", "2"),
        tuple(str(n) for n in range(80)),
    ],
)  # fmt: skip
def test_hard_values_are_drawn(
    chart: CompareChart, table: Table, clipboard: QClipboard, button: Find, texts: tuple[str, ...], dimension: str
) -> None:
    draw(chart, table(*texts, dimension=dimension, first=1940))
    assert not chart.drawn.chart.is_empty
    button(chart, "复制图片").click()
    assert not clipboard.image().isNull()


def test_all_missing_is_nothing_to_draw(
    chart: CompareChart, table: Table, clipboard: QClipboard, button: Find
) -> None:
    said: list[str] = []
    chart.said.connect(said.append)
    draw(chart, replace(table("", ""), columns=(PivotColumn("占比", "", mixed=True),)))
    button(chart, "复制图片").click()
    assert said == ["各行的单位不同，不能画在同一张图上。换一种行，或少选几项指标。"]
    assert clipboard.image().isNull()
    draw(chart, Pivot("member", ""))
    button(chart, "复制图片").click()
    assert said[-1] == "没有可复制的图，先选指标"


def test_very_long_names_stay_inside(chart: CompareChart, table: Table) -> None:
    draw(chart, table("1", "2", name=LONG))
    assert chart._view is not None
    drawing = chart._view.drawing
    assert drawing.width <= chart._view.width() + 1
    assert all(words.rect.x + words.rect.width <= drawing.width + 1 for words in drawing.words)


def test_a_chart_after_none_and_none_after_a_chart(chart: CompareChart, table: Table) -> None:
    for shown in (Pivot("member", ""), table("1"), Pivot("member", ""), table("1", "2")):
        draw(chart, shown)
        chart.mark("2000")
        chart.mark("none")


def test_what_is_carried_away_says_title_and_source(chart: CompareChart, table: Table) -> None:
    draw(chart, table("3", "5"))
    view, plate = chart.findChild(ChartView), chart.plate()
    assert view is not None
    assert plate is not None
    assert view.plate() == plate
    assert (plate.title, plate.foot[0]) == ("题", "资料来源")


def test_copying_too_early_says_what_is_waited_for(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as early:
        early.setattr(Libraries, "missing", True)
        early.setattr(Libraries, "fetch", lambda _: None)
        window.go(Location("compare"))
        page = window.page
        assert isinstance(page, ComparePage)
        page.compare(page._comparison)
        for name in ("copy_table", "copy", "export"):
            window.say("")
            window.run(name)
            assert window.status.text == "正在准备表格和图…", name
    page.compare(page._comparison)
    qtbot.waitUntil(lambda: page.whole_sheet() is not None, timeout=30_000)
    assert not page.why_empty
