from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QClipboard, QColor, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core import tiles
from desktop.core.charts import Chart
from desktop.core.records import Location
from desktop.core.regions import Series
from desktop.style import Style
from desktop.views import commands as actions
from desktop.views import exporting
from desktop.views.context import Context
from desktop.views.copy_forms import forms_for
from desktop.views.copy_subject import Subject, subject_of
from desktop.views.main_window import MainWindow
from desktop.views.pages import OF_KIND
from desktop.views.plots import sharing
from desktop.views.plots.picture import Plate, composed, paper, plate_image, plate_svg
from desktop.views.plots.tile_drawing import TileDrawing, Tiles, ink
from desktop.views.regions import RegionsPage
from desktop.views.widgets.tile_map import TileMap

Settle = Callable[[], None]
Find = Callable[[QWidget, str], QAbstractButton]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> RegionsPage:
    window.go(Location("regions"))
    settle()
    assert isinstance(window.page, RegionsPage)
    return window.page


def open_region(page: RegionsPage) -> str:
    assert page.profile is not None
    return page.profile.region.id


def centre(page: RegionsPage, region: str) -> QPoint:
    drawing, pitch = page._map._drawing, page._map.pitch
    return drawing.rect(region, pitch).center() + QPoint(8, 8)


def test_the_page_opens_with_the_first_of_the_ranking(page: RegionsPage) -> None:
    assert open_region(page) == "440000"
    assert page.unit() == "%"
    assert "12 个地区有数值，5 个只有位次" in page.status()


@pytest.mark.parametrize("region", ["330000", "650000", "820000", "230000"])
def test_a_click_on_a_tile_opens_the_region(page: RegionsPage, qtbot: QtBot, region: str) -> None:
    qtbot.mouseClick(page._map, Qt.MouseButton.LeftButton, pos=centre(page, region))
    assert open_region(page) == region


def test_a_click_beside_the_tiles_changes_nothing(page: RegionsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page._map, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert open_region(page) == "440000"


def test_arrows_move_and_the_profile_follows(page: RegionsPage, qtbot: QtBot, window: MainWindow) -> None:
    page.open_ref("330000")
    page._map.setFocus()
    qtbot.keyClick(page._map, Qt.Key.Key_Right)
    assert open_region(page) == "310000"
    assert window.here == Location("regions", "310000")
    qtbot.keyClick(page._map, Qt.Key.Key_Right)
    assert open_region(page) == "310000"
    qtbot.keyClick(page._map, Qt.Key.Key_Home)
    assert open_region(page) == "230000"
    qtbot.keyClick(page._map, Qt.Key.Key_End)
    assert open_region(page) == "810000"


def test_control_and_arrow_moves_the_focus_alone_and_enter_opens(page: RegionsPage, qtbot: QtBot) -> None:
    page.open_ref("330000")
    qtbot.keyClick(page._map, Qt.Key.Key_Left, CONTROL)
    assert (page._map.focused, open_region(page)) == ("360000", "330000")
    assert "江西" in page._map.accessibleDescription()
    qtbot.keyClick(page._map, Qt.Key.Key_Return)
    assert open_region(page) == "360000"


def test_typing_on_the_grid_searches(page: RegionsPage, qtbot: QtBot, window: MainWindow) -> None:
    page._map.setFocus()
    qtbot.keyClicks(page._map, "k")
    assert window.search.hasFocus()


def test_a_tile_says_all_that_is_known(page: RegionsPage) -> None:
    assert page._map.words("330000") == "浙江　15.36%　第2位（31个省区市中）　9.1.1节"
    assert "第4位" in page._map.words("310000")
    assert "报告正文没有写出" in page._map.words("650000")
    assert "不在报告统计范围" in page._map.words("820000")


def test_the_rank_list_chooses_and_shows_what_follows_from_the_sum(page: RegionsPage) -> None:
    rows = page._list.ranks.rows
    assert [row.title for row in rows[:3]] == ["广东", "浙江", "北京"]
    said = [row.title for row in rows if not row.key]
    assert said == ["前10位合计 86.91%", "第4至8位合计 30.80%", "其余14个合计 6.37%"]
    page._list.ranks.select("110000")
    assert open_region(page) == "110000"


def test_a_division_can_be_chosen_again_after_another_place(page: RegionsPage) -> None:
    for listed in (page._list.ranks, page._view):
        page.open_ref("440000")
        page.open_ref("CN-E")
        assert not listed.selectionModel().hasSelection()
        index = listed.model().index(0, 0)
        listed.setCurrentIndex(index)
        assert open_region(page) == "440000"


def test_every_series_can_be_shown(page: RegionsPage, settle: Settle) -> None:
    for series in page._series:
        page._show_series(series.id)
        settle()
        assert page.whole_sheet() is not None
        assert len(page._table.rows) == len(tiles.GRID)
        assert [row for row in page._list.ranks.rows if row.key]
    page._show_series("none")
    assert page._shown is page._series[-1]


def test_every_place_has_a_profile_and_every_row_leads_somewhere(
    page: RegionsPage, window: MainWindow, context: Context, settle: Settle
) -> None:
    for region in context.store.regions.all:
        page.open_ref(region)
        assert open_region(page) == region
        rows = page._profile.list.rows
        assert rows
        assert {row.key for row in rows if row.key} <= set(page._profile._targets)
        settle()
    assert window.here.page == "regions"


@pytest.mark.parametrize(
    ("region", "title", "page_id"),
    [
        ("330000", "网络零售额占全国的比重", "indicators"), ("330000", "服装鞋帽", "indicators"),
        ("330000", "浙江省", "policies"), ("330100", "分布式微服务", "cases"), ("330000", "2022年东部", "figures"),
        ("330000", "杭州市", "regions"), ("330000", "东部地区网络零售额排名", "outline"),
        ("330000", "农村网络零售额", "outline"),
    ],
)  # fmt: skip
def test_rows_are_links(page: RegionsPage, window: MainWindow, region: str, title: str, page_id: str) -> None:
    page.open_ref(region)
    targets = page._profile._targets
    rows = [row for row in page._profile.list.rows if title in row.title and row.key]
    row = next(row for row in rows if targets[row.key].page == page_id)
    page._profile.list.opened.emit(row.key)
    assert window.here.page == page_id


def test_the_category_of_a_place_opens_with_its_own_name(window: MainWindow) -> None:
    window.go(Location("indicators", "品类:服装鞋帽、针纺织品"))
    assert window.page is not None
    rows = window.page._table.rows  # type: ignore[attr-defined]
    assert rows
    assert {o.category for o in rows} == {"服装鞋帽、针纺织品"}


def test_section_numbers_are_links_of_their_own(
    page: RegionsPage, window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    page.open_ref("330000")
    listed = page._profile.list
    listed.select("9.1.1-02")
    settle()
    box = listed.visualRect(listed.currentIndex())
    spot = QPoint(box.right() - 20, box.center().y())
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert window.here == Location("outline", "9.1.1")
    window.back()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, box.center().y()))
    assert window.here == Location("indicators", "9.1.1-02")


def test_the_directory_finds_places_by_name(page: RegionsPage) -> None:
    page._list.show_tab("名录")
    page._list.field.setText("哈萨克")
    assert [row.key for row in page._list.directory.rows if row.key] == ["KZ"]
    page._list.field.setText("chongqing")
    assert "500000" in [row.key for row in page._list.directory.rows]
    page._list.field.setText("没有这样的地方")
    assert [row.key for row in page._list.directory.rows if row.key] == []
    assert "没有含" in page._list.directory.rows[0].title
    page.open_ref("330100")
    assert page._list.field.text() == ""
    assert page._list.directory.current_key() == "330100"


@pytest.mark.parametrize(
    ("ref", "region"), [("浙江", "330000"), ("杭州市", "330100"), ("CN-E", "CN-E"), ("无", "440000")]
)
def test_places_open_by_id_and_by_name(page: RegionsPage, ref: str, region: str) -> None:
    page.open_ref(ref)
    assert open_region(page) == region


def test_what_nothing_is_said_of_is_told_in_a_sentence(page: RegionsPage, window: MainWindow) -> None:
    page.open_ref("820000")
    assert page._profile.list.rows[0].title == "报告没有单列澳门的数值。"
    page._profile.copy_all()
    assert window.status.text == "这个地区没有可复制的内容"


def test_search_results_open_here(window: MainWindow) -> None:
    hits = [hit for group in window.context.store.search.find("浙江省").groups for hit in group.hits]
    found = next(hit for hit in hits if hit.kind == "region")
    window.go(Location(OF_KIND[found.kind], found.ref))
    assert isinstance(window.page, RegionsPage)
    assert open_region(window.page) == "330000"
    assert window.context.settings.text("recent").startswith("regions\t330000\t浙江省")


def test_table_and_profile_are_copied(page: RegionsPage, clipboard: QClipboard, button: Find) -> None:
    button(page, "复制表格").click()
    assert clipboard.text().splitlines()[0] == "2022年各省（区、市）网络零售额占全国的比重"
    assert "广东\t24.74\t第1位" in clipboard.text()
    assert "资料来源" in clipboard.text()
    button(page, "复制本页").click()
    assert "广东：数值与位次" in clipboard.text()
    assert clipboard.mimeData().html().count("<table") > 3


def test_copying_follows_the_keyboard(page: RegionsPage, button: Find, settle: Settle) -> None:
    page.open_ref("330000")
    page._profile.list.setFocus()
    page._profile.list.step(1)
    settle()
    sheet = page.selected_sheet()
    assert sheet is not None
    assert sheet.title == "浙江：数值与位次"
    page._profile.list.select("9.1.1-02")
    assert page.current_observation() is not None
    button(page, "表格").click()
    page._view.select_row(2)
    sheet = page.selected_sheet()
    assert sheet is not None
    assert [row[0] for row in sheet.rows] == ["北京"]
    assert open_region(page) == "110000"


def test_the_picture_is_white_and_complete(
    page: RegionsPage, window: MainWindow, clipboard: QClipboard, style: Style
) -> None:
    style.set(theme="dark")
    actions.handler(window, "copy_picture")()
    image = clipboard.image()
    assert image.width() >= 1000
    assert image.pixelColor(2, 2).name() == style.hex("onLow").lower() == "#ffffff"
    for series in page._series:
        page._show_series(series.id)
        plate = page.plate()
        assert plate is not None
        drawing = composed(replace(plate, title="题" * 60, foot=("源" * 100, "注")), paper())
        assert all(drawing.area.holds(words.rect) for words in drawing.words)
        assert not any(a.rect.meets(b.rect, -1) for n, a in enumerate(drawing.words) for b in drawing.words[:n])


def test_the_picture_says_title_unit_scale_and_source(page: RegionsPage) -> None:
    plate = page.plate()
    assert plate is not None
    words = [words.text for words in composed(plate, paper()).words]
    assert words[:2] == ["2022年各省（区、市）网络零售额占全国的比重", "单位：%"]
    assert {"广东", "24.74", "第4位", "正文无数值", tiles.NOTE} <= set(words)
    assert any(text.startswith("资料来源：商务部《中国电子商务报告2022》") for text in words)
    assert "广东：24.74" in plate_svg(plate)


def test_the_grid_leaves_the_program_as_every_chart_does(
    page: RegionsPage, window: MainWindow, clipboard: QClipboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions.handler(window, "copy_svg")()
    assert b"<svg" in clipboard.mimeData().data(sharing.SVG_TYPE).data()
    assert {"png", "svg"} <= {form.id for form in forms_for(cast("Subject", subject_of(page)))}
    carried: list[Plate] = []
    monkeypatch.setattr(sharing, "drag", lambda plate, _source: carried.append(plate))
    for kind, at in ((QEvent.Type.MouseButtonPress, 0), (QEvent.Type.MouseMove, 60)):
        place = QPointF(centre(page, "330000")) + QPointF(at, 0)
        left = Qt.MouseButton.LeftButton
        QApplication.sendEvent(page._map, QMouseEvent(kind, place, place, left, left, Qt.KeyboardModifier.NoModifier))
    assert [plate.title for plate in carried] == ["2022年各省（区、市）网络零售额占全国的比重"]


def test_one_value_all_equal_or_none_at_all_are_drawn(style: Style, page: RegionsPage) -> None:
    full = page._series[0]
    one = dict(list(full.values.items())[:1])
    same = dict.fromkeys(full.values, next(iter(full.values.values())))
    for values in ({}, one, same):
        shown = Tiles(Series("s", "名", "%", "share", "2022", values), page._names)
        assert TileDrawing(style, shown).legend_height(500) > 0
        assert not plate_image(Plate(Chart("bars", (), ()), "题", tiles=shown)).isNull()


def test_names_fit_their_tiles_at_every_text_size(page: RegionsPage, style: Style, settle: Settle) -> None:
    for size in (90, 100, 150, 200):
        style.set(text_size=size)
        settle()
        widest = max(page._map.fontMetrics().horizontalAdvance(name) for name in page._names.values())
        assert page._map._drawing.rect("150000", page._map.pitch).width() >= widest


def test_tiles_do_not_overlap_and_are_found_where_they_stand(page: RegionsPage) -> None:
    drawing, pitch = page._map._drawing, page._map.pitch
    boxes = [drawing.rect(region, pitch) for region in tiles.GRID]
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[:n])
    assert all(drawing.at(drawing.rect(r, pitch).center().toPointF(), pitch) == r for r in tiles.GRID)


def test_enter_shows_the_profile_in_a_narrow_window(
    page: RegionsPage, window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    window.resize(800, 560)
    settle()
    assert not page._profile.isVisible()
    qtbot.keyClick(page._map, Qt.Key.Key_Return)
    settle()
    assert page._profile.isVisible()
    assert page._map.isVisible()
    assert page._panes.sizes()[0] >= 400


def test_a_grid_without_a_series_is_drawn(qtbot: QtBot, style: Style) -> None:
    grid = TileMap(style, {"330000": "浙江"}, QLabel())
    qtbot.addWidget(grid)
    grid.show_series(None)
    grid.show()
    assert not grid.grab().isNull()
    assert grid.words("330000") == "浙江"


def luminance(color: QColor) -> float:
    """Relative luminance after WCAG 2.1."""
    parts = [(part / 12.92) if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("step", range(1, tiles.STEPS + 1))
def test_words_on_every_colour_can_be_read(style: Style, theme: str, step: int) -> None:
    style.set(theme=theme)
    first, second = sorted((luminance(style.color(ink(step))), luminance(style.color(f"s{step}"))))
    assert (second + 0.05) / (first + 0.05) >= 4.5


def test_one_page_is_written_for_the_region_that_is_open(
    page: RegionsPage, button: Find, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from docx import Document

    target = tmp_path / "浙江.docx"
    monkeypatch.setattr(exporting, "ask_path", lambda *_: target)
    page.open_ref("330000")
    button(page, "一页简报").click()
    qtbot.waitUntil(target.exists, timeout=10000)
    assert Document(str(target)).paragraphs[0].text == "浙江省电子商务发展情况"


def test_one_page_elsewhere_says_where_to_go(window: MainWindow, settle: Settle) -> None:
    window.go(Location("policies"))
    settle()
    window.run("one_page")
    assert "请先打开地区页" in window.status.text


def test_no_button_of_the_profile_is_cut_in_a_narrow_pane(
    window: MainWindow, page: RegionsPage, settle: Settle
) -> None:
    window.resize(980, 700)
    page.open_ref("330000")
    for size in (100, 150):
        window.context.style.set(text_size=size)
        settle()
        settle()
        shown = [one for one in page._profile.findChildren(QPushButton) if one.isVisible()]
        assert shown
        assert [one.accessibleName() for one in shown if one.text() and one.width() < one.sizeHint().width()] == []
    window.context.style.set(text_size=100)
