"""The widget that draws a chart: bad input, pointer, keyboard, ways out."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QPoint, Qt
from PySide6.QtGui import QClipboard, QImage, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from desktop.core.charts import KINDS, Chart, Series
from desktop.core.drawing import Rect
from desktop.core.records import Observation
from desktop.store.reference import ReferenceStore
from desktop.style import Style
from desktop.views.plots import sharing
from desktop.views.plots.chart_view import ChartView
from desktop.views.plots.line_marks import crosses
from desktop.views.plots.paint import paint
from desktop.views.plots.picture import NOTHING, Plate, composed, paper, plate_image, plate_svg

LONG = "很长的名称" * 30
#: Tooltips are raised, which the offscreen display cannot do.
raises = pytest.mark.qt_log_ignore("does not support raise", extend=True)


@pytest.fixture
def one(store: ReferenceStore) -> Callable[..., Observation]:
    first = replace(
        store.observations.all()[0], value=1.0, value_text="1", unit="%", qualifier="", measure="share",
        certainty="certain", alternatives=(), origin="report",
    )  # fmt: skip
    return lambda value=1.0, **changes: replace(first, value=value, value_text=str(value), **changes)


@pytest.fixture
def view(style: Style, qtbot: QtBot) -> ChartView:
    made = ChartView(style)
    qtbot.addWidget(made)
    made.resize(640, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def chart(kind: str, *columns: tuple[Observation | None, ...], rows: tuple[str, ...] = ()) -> Chart:
    count = len(columns[0]) if columns else 0
    names = rows or tuple(str(2000 + n) for n in range(count))
    return Chart(kind, names, tuple(Series(f"第{n}列（%）", "share", column) for n, column in enumerate(columns)))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_at_all(view: ChartView, kind: str) -> None:
    view.show_chart(Chart(kind, (), ()))
    assert view.drawing.words == ()


@pytest.mark.parametrize("kind", KINDS)
def test_one_point(view: ChartView, one: Callable[..., Observation], kind: str) -> None:
    view.show_chart(chart(kind, (one(4.0),)))
    assert any("4.0" in words.text for words in view.drawing.words)


@pytest.mark.parametrize("kind", KINDS)
def test_all_missing(view: ChartView, kind: str) -> None:
    view.show_chart(chart(kind, (None, None)))
    assert view.chart.is_empty
    assert view.drawing.targets == ()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("value", [0.0, 5.0, -5.0])
def test_all_equal(view: ChartView, one: Callable[..., Observation], kind: str, value: float) -> None:
    view.show_chart(chart(kind, (one(value),) * 4, (one(value),) * 4))
    assert view.drawing.targets


@pytest.mark.parametrize("kind", KINDS)
def test_very_long_names(view: ChartView, one: Callable[..., Observation], kind: str) -> None:
    view.show_chart(chart(kind, (one(5.0), one(4.0)), (one(2.0), one(3.0)), rows=(LONG, LONG[::-1])))
    assert all(view.drawing.area.holds(words.rect, 1) for words in view.drawing.words)


@pytest.mark.parametrize("kind", KINDS)
def test_very_small_beside_very_large(view: ChartView, one: Callable[..., Observation], kind: str) -> None:
    view.show_chart(chart(kind, (one(0.03), one(1e7)), (one(1e7), one(0.03))))
    drawing = view.drawing
    assert drawing.targets
    assert all(drawing.area.holds(words.rect, 1) for words in drawing.words)
    assert all(drawing.area.holds(box.rect, 1) for box in drawing.boxes)


def test_words_instead_of_a_number_are_told(view: ChartView, one: Callable[..., Observation]) -> None:
    view.show_chart(chart("bars", (one(3.0), replace(one(), value=None, value_text=""))))
    assert any(words.text == "—" for words in view.drawing.words)


def test_a_value_in_another_unit_says_so(view: ChartView, one: Callable[..., Observation]) -> None:
    view.show_chart(chart("bars", (one(3.0), one(2.0, unit="‰"))))
    assert any(words.text == "2.0‰" for words in view.drawing.words)


def test_a_low_window_scrolls_instead_of_crowding(view: ChartView, one: Callable[..., Observation]) -> None:
    view.resize(400, 120)
    view.show_chart(chart("bars", tuple(one(float(n)) for n in range(30))))
    assert view.drawing.height > 400
    assert view.verticalScrollBar().maximum() > 0


def test_theme_and_text_size_are_followed(view: ChartView, style: Style, one: Callable[..., Observation]) -> None:
    view.show_chart(chart("bars", (one(3.0), one(2.0))))
    before = next(words for words in view.drawing.words if words.part == "value").rect.height
    style.set(theme="dark", text_size=200)
    assert next(words for words in view.drawing.words if words.part == "value").rect.height == 2 * before
    assert view.grab().toImage().pixelColor(5, 390) == style.color("surface")


def test_the_screen_shows_what_pictures_show(view: ChartView, style: Style, one: Callable[..., Observation]) -> None:
    view.show_chart(chart("time", (one(3.0), one(2.0, origin="supplement")), (one(9.0), one(7.0, origin="derived"))))
    image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    image.fill(style.color("surface"))
    painter = QPainter(image)
    paint(painter, view.drawing, style)
    painter.end()
    shown = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert shown.size() == image.size()
    pairs = zip(bytes(shown.constBits()), bytes(image.constBits()), strict=True)
    strays = sum(abs(a - b) > 100 for a, b in pairs)
    assert strays < image.width() * image.height() * 4 * 0.002


# Pointer and keyboard


@raises
def test_pointing_tells_the_provenance(view: ChartView, one: Callable[..., Observation], qtbot: QtBot) -> None:
    view.show_chart(chart("bars", (one(3.0), one(2.0))))
    target = view.drawing.targets[1]
    place = QPoint(*map(int, target.rect.middle))
    with qtbot.waitSignal(view.pointed) as caught:
        qtbot.mouseMove(view._canvas.viewport(), place)
    assert caught.args == [target.observation]
    qtbot.waitUntil(lambda: "2.0" in QToolTip.text(), timeout=2000)
    assert "报告：" in QToolTip.text()


@raises
def test_a_click_chooses_the_row(view: ChartView, one: Callable[..., Observation], qtbot: QtBot) -> None:
    view.show_chart(chart("bars", (one(3.0), one(2.0))))
    band = next(band for band in view.drawing.bands if band.row == 1)
    with qtbot.waitSignal(view.row_chosen) as caught:
        place = QPoint(int(band.rect.right - 4), int(band.rect.middle[1]))
        qtbot.mouseClick(view._canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert caught.args == [1]


@raises
def test_arrows_walk_through_the_values(view: ChartView, one: Callable[..., Observation], qtbot: QtBot) -> None:
    view.show_chart(chart("bars", (one(3.0), one(2.0)), (one(7.0), one(8.0))))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    for key, said in ((Qt.Key.Key_Down, "2.0"), (Qt.Key.Key_Right, "8.0"), (Qt.Key.Key_Up, "7.0")):
        qtbot.keyClick(view, key)
        assert said in view.accessibleDescription()
    with qtbot.waitSignal(view.opened) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert caught.args is not None
    assert caught.args[0].value == 7.0


def test_arrows_in_an_empty_chart_do_nothing(view: ChartView, qtbot: QtBot) -> None:
    view.show_chart(Chart("bars", (), ()))
    with qtbot.assertNotEmitted(view.row_chosen):
        qtbot.keyClick(view, Qt.Key.Key_Down)


def test_a_chart_is_told_in_words(view: ChartView, one: Callable[..., Observation]) -> None:
    view.show_chart(chart("bars", (one(3.0),), rows=("东部",)), "图1-1", "", "资料来源：甲")
    assert view.accessibleName() == "图表：图1-1"
    assert "东部：第0列 3.0%" in view.accessibleDescription()


def test_ten_thousand_points_can_be_panned(view: ChartView, one: Callable[..., Observation]) -> None:
    first = one(1.0)
    values = tuple(replace(first, value=float(n % 97)) for n in range(10_000))
    rows = tuple(str(n) for n in range(10_000))
    view.show_chart(Chart("lines", rows, (Series("指数（点）", "index", values),)))
    # Rows that are not years are drawn as bars; years are drawn as lines.
    years = tuple(f"{n:04d}" for n in range(10_000))
    view.show_chart(Chart("lines", years, (Series("指数（点）", "index", values),)))
    assert view._long is not None
    assert view._long.isVisible()
    before = view._long.getViewBox().viewRange()[0]
    view._long.getViewBox().setXRange(100, 400, padding=0)
    assert view._long.getViewBox().viewRange()[0] != before
    view.show_chart(chart("bars", (one(3.0),)))
    assert not view._long.isVisible()


def test_a_long_line_makes_a_picture_of_usual_size(one: Callable[..., Observation]) -> None:
    stated = [replace(one(1.0), value=float(n), value_text=str(n)) for n in range(97)]
    values = tuple(None if n == 50 else stated[n % 97] for n in range(9000))
    chart = Chart("time", tuple(f"{n:04d}" for n in range(9000)), (Series("指数（点）", "index", values),))
    drawing = composed(Plate(chart, "长线"), paper())
    assert drawing.height < 600
    assert sum(len(path.points) for path in drawing.paths) < 4 * drawing.width
    assert all(drawing.area.holds(words.rect, 1) for words in drawing.words)


@pytest.mark.parametrize(
    ("a", "b", "met"),
    [
        ((0, 0), (10, 10), True), ((0, 5), (9, 5), True), ((0, 0), (3.9, 3.9), False), ((7, 0), (7, 4), True),
        ((0, 9), (9, 0), True), ((0, 7.9), (4.2, 0), False), ((5, 5), (5, 5), True), ((9, 9), (12, 5), False),
    ],
)  # fmt: skip
def test_strokes_through_a_rectangle(a: tuple[float, float], b: tuple[float, float], *, met: bool) -> None:
    room = Rect(4, 4, 4, 4)
    assert crosses(room, a, b) == crosses(room, b, a) == met


# Ways out


@pytest.fixture
def plate(one: Callable[..., Observation]) -> Plate:
    values = (one(3.0), one(2.0, origin="supplement"))
    return Plate(chart("bars", values), "图1-1　比较/占比", "%", ("资料来源：商务部",))


def test_pictures_are_white_and_as_sharp_as_asked(plate: Plate) -> None:
    plain, sharp = plate_image(plate, ratio=2), plate_image(plate, ratio=3)
    assert sharp.width() == plain.width() * 3 // 2
    for image in (plain, sharp):
        assert not image.hasAlphaChannel()
        assert image.pixelColor(0, 0).name() == "#ffffff"


def test_a_picture_says_title_unit_and_source(plate: Plate) -> None:
    words = [words.text for words in composed(plate, paper()).words]
    assert words[0] == plate.title
    assert "单位：%" in words
    assert words[-1] == "资料来源：商务部"
    assert "补充（公开统计）" in words


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_without_values_says_so(kind: str) -> None:
    words = [words.text for words in composed(Plate(Chart(kind, (), ()), "题"), paper()).words]
    assert words == ["题", NOTHING]
    told = composed(Plate(Chart(kind, (), ()), "题", words="报告正文没有写出。"), paper())
    assert [words.text for words in told.words] == ["题", "报告正文没有写出。"]


def test_svg_and_picture_show_the_same(plate: Plate) -> None:
    style = paper()
    drawing = composed(plate, style)
    renderer = QSvgRenderer(QByteArray(plate_svg(plate).encode()))
    assert renderer.isValid()
    image = QImage(int(drawing.width), int(drawing.height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    box = next(box for box in drawing.boxes if box.fill == "c1" and box.rect.width > 50)
    assert image.pixelColor(*map(int, box.rect.middle)) == style.color("c1")
    assert image.pixelColor(1, 1).name() == "#ffffff"


@pytest.mark.parametrize("ratio", sharing.RATIOS)
def test_copying_a_picture(plate: Plate, clipboard: QClipboard, ratio: int) -> None:
    assert f"{ratio} 倍" in sharing.copy_image(plate, ratio)
    assert clipboard.image().width() == 800 * ratio


def test_copying_svg_brings_a_picture_along(plate: Plate, clipboard: QClipboard) -> None:
    sharing.copy_svg(plate)
    assert b"<svg" in clipboard.mimeData().data(sharing.SVG_TYPE).data()
    assert clipboard.mimeData().hasImage()


@pytest.mark.parametrize(("suffix", "start"), [(".png", b"\x89PNG"), (".svg", b"<svg"), (".pdf", b"%PDF")])
def test_saving(plate: Plate, tmp_path: Path, suffix: str, start: bytes) -> None:
    path = tmp_path / f"图 1{suffix}"
    assert sharing.save_to(plate, path) == f"已保存“图 1{suffix}”"
    assert path.read_bytes().startswith(start)


def test_saving_without_a_known_suffix_makes_a_png(plate: Plate, tmp_path: Path) -> None:
    sharing.save_to(plate, tmp_path / "图1.1")
    assert (tmp_path / "图1.1.png").read_bytes().startswith(b"\x89PNG")


def test_saving_where_nothing_can_be_written(plate: Plate, tmp_path: Path) -> None:
    assert sharing.save_to(plate, tmp_path / "none" / "图.png").startswith("未能写入“图.png”")


def test_dragging_carries_picture_vector_and_file(plate: Plate) -> None:
    mime = sharing.drag_mime(plate)
    assert mime.hasImage()
    assert mime.hasFormat(sharing.SVG_TYPE)
    [url] = mime.urls()
    assert Path(url.toLocalFile()).read_bytes().startswith(b"\x89PNG")


def test_printing_fills_a_page(plate: Plate) -> None:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    assert sharing.print_on(plate, writer) == "已送去打印"
    assert buffer.data().size() > 1000


def test_the_menu_offers_every_way(view: ChartView, one: Callable[..., Observation], clipboard: QClipboard) -> None:
    view.show_chart(chart("bars", (one(3.0),)), "图1-1")
    said: list[str] = []
    view.said.connect(said.append)
    menu = view.menu()
    assert [action.text() for action in menu.actions() if action.text()] == [
        "复制图片（2 倍）", "复制图片（3 倍）", "复制矢量图（SVG）", "保存为文件…", "打印…",
    ]  # fmt: skip
    menu.actions()[1].trigger()
    assert clipboard.image().width() == 2400
    assert said == ["已复制图片（3 倍），含图题和资料来源"]
    view.show_chart(Chart("bars", (), ()))
    assert not view.menu().isEnabled()
