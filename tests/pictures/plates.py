"""The pictures that are compared with approved ones: one for each kind of chart and each hard case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QImage

from desktop.core import tiles
from desktop.core.charts import Break, Chart, Series
from desktop.core.records import Observation
from desktop.core.regions import Place
from desktop.core.regions import Series as RegionSeries
from desktop.core.text_tables import TextTable
from desktop.style import Style
from desktop.views.plots.picture import Plate, composed, image_of
from desktop.views.plots.tile_drawing import Tiles

APPROVED = Path(__file__).parent / "approved"
#: A pixel strays when one of its channels differs by more than this.
CHANNEL = 48
WIDTH = 640

_PLAIN = Observation(
    id="o", document_id="report-2022", section="1.1.2", section_title="", indicator_id="i", indicator="零售额",
    base_id="", measure="level", topic="", agency="国家统计局", region_id="CN", region="全国", region_kind="country",
    category_id="", category="", period="2022", period_kind="year", value=1.0, value_text="1", unit="万亿元",
    qualifier="", printed="1", anchor="1.1", point_restored=False, certainty="certain", alternatives=(), evidence="",
    origin="report", reference_id="", formula="", note="",
)  # fmt: skip


def made(text: str | None, **changes: object) -> Observation | None:
    """An observation with a value as stated; nothing for nothing."""
    if text is None:
        return None
    fields = {name: getattr(_PLAIN, name) for name in _PLAIN.__slots__}
    qualifier = str(changes.get("qualifier", ""))
    return Observation(**{**fields, "id": f"{text}{changes}", "value": float(text), "value_text": text,
                          "qualifier": qualifier, **changes})  # type: ignore[arg-type]  # fmt: skip


def series(title: str, measure: str, unit: str, values: Sequence[str | None], **changes: object) -> Series:
    """A series of the report's values."""
    return Series(title, measure, tuple(made(v, measure=measure, unit=unit, **changes) for v in values))


_YEARS = tuple(str(year) for year in range(2015, 2023))


def _time() -> Chart:
    levels = [made(v, origin="supplement", certainty="likely" if v == "3.88" else "certain")
              for v in ("3.88", "5.16", "7.18")]  # fmt: skip
    levels += [made("9", origin="supplement", qualifier="超过"), made("10.63", origin="derived"), None]
    levels += [made("13.09", origin="supplement"), made("13.79")]
    growth = [made(v, measure="growth", unit="%", origin="supplement") for v in ("33.3", "26.2", "32.2", "-2.5")]
    growth += [None, None, None, made("4.0", measure="growth", unit="%")]
    return Chart(
        "time", _YEARS, (Series("网上零售额（万亿元）", "level", tuple(levels)),
                         Series("同比增速（%）", "growth", tuple(growth))), (Break(1, "旧口径"),),
    )  # fmt: skip


def _pair(kind: str = "bars") -> Chart:
    rows = ("服装鞋帽、针纺织品", "日用品", "汽车", "中西药品", "电子出版物及音像制品")
    return Chart(
        kind, rows, (series("占比（%）", "share", "%", ("22.62", "14.62", "1.51", "1.23", "0.03")),
                     series("同比增长（%）", "growth", "%", ("2.60", "3.30", "-6.60", None, "-2.40"))),
    )  # fmt: skip


def _shares(kind: str, *values: str) -> Chart:
    rows = ("东部", "中部", "西部", "东北", "其他地区")[: len(values)]
    return Chart(kind, rows, (series("零售额占比（%）", "share", "%", values),))


def _lines(kind: str = "lines") -> Chart:
    out = ("0.6", "0.7", "0.8", None, "1.0", "1.12", "1.39", "1.55")
    into = ("0.5", "0.5", "0.6", "0.6", "0.6", "0.57", "0.53", "0.56")
    exports = series("出口额（万亿元）", "level", "万亿元", out)
    return Chart(kind, _YEARS, (exports, series("进口额（万亿元）", "level", "万亿元", into)))


def _wide() -> Chart:
    return Chart("bars", ("小", "大"), (series("数量（个）", "count", "个", ("0.03", "10000000")),))


def _long_names() -> Chart:
    name = "根据商务部、工业和信息化部、国家邮政局、中国人民银行数据和上市公司财报等综合测算的很长的名称"
    return Chart("bars", (name, name[::-1], "短"), (series("数量（个）", "count", "个", ("12", "9", "5")),))


def _tiles() -> Tiles:
    stated = {"440000": "24.74", "330000": "15.36", "110000": "11.91", "410000": "2.07", "500000": "1.22"}
    values = {region: made(text, unit="%", measure="share", region_id=region) for region, text in stated.items()}
    values["650000"] = made("0.4", unit="%", measure="share", region_id="650000", certainty="likely")
    places = {"440000": Place("第1位", 1), "330000": Place("第2位", 2), "310000": Place("第4位", 4)}
    known = {region: o for region, o in values.items() if o is not None}
    shown = RegionSeries("s", "网络零售额占比", "%", "share", "2022", known, places=places)
    return Tiles(shown, dict.fromkeys(tiles.GRID, "某省") | {"230000": "黑龙江", "440000": "广东", "810000": "香港"})


def _words() -> TextTable:
    return TextTable(("国家", "时间"), (("智利", "2016年11月"), ("新西兰", "2017年3月")))


#: Name of the picture to what it shows.
PLATES: dict[str, Callable[[], Plate]] = {
    "time": lambda: _plate(_time()),
    "bars-pair": lambda: _plate(_pair()),
    "bars-wide-range": lambda: _plate(_wide()),
    "bars-long-names": lambda: _plate(_long_names()),
    "shares": lambda: _plate(_shares("shares", "64.35", "14.63", "15.24", "5.78")),
    "shares-with-rest": lambda: _plate(_shares("shares", "25.51", "22.87", "6.83")),
    "ring": lambda: _plate(_shares("ring", "91.7")),
    "lines": lambda: _plate(_lines()),
    "scatter": lambda: _plate(_pair("scatter")),
    "multiples": lambda: _plate(_lines("multiples")),
    "sparkline": lambda: _plate(Chart("sparkline", _YEARS, _lines().series[:1])),
    "words": lambda: Plate(Chart("bars", (), ()), "表5-1　已签署双边电子商务合作备忘录", table=_words()),
    "tiles": lambda: Plate(
        Chart("bars", (), ()), "2022年各省（区、市）网络零售额占比", "%", ("资料来源：商务部",), tiles=_tiles()
    ),
    "dark-time": lambda: _plate(_time()),
}


def _plate(chart: Chart) -> Plate:
    return Plate(chart, "图0-0　用来核对的图", "", ("资料来源：商务部《中国电子商务报告2022》，1.1.2节",))


def drawn(name: str) -> QImage:
    """A picture as it is drawn now."""
    style = Style(theme="dark" if name.startswith("dark") else "light")
    return image_of(composed(PLATES[name](), style, width=WIDTH), style, 1.0)


def strays(image: QImage, approved: Path) -> float | None:
    """Share of pixels that differ from an approved picture; 1 where the size differs, nothing without a picture."""
    if not approved.exists():
        return None
    other = QImage(str(approved)).convertToFormat(QImage.Format.Format_RGB32)
    if other.size() != image.size():
        return 1.0
    first, second = bytes(image.constBits()), bytes(other.constBits())
    if first == second:
        return 0.0
    pairs = zip(first, second, strict=True)
    wrong = {place // 4 for place, (a, b) in enumerate(pairs) if abs(a - b) > CHANNEL}
    return len(wrong) / (image.width() * image.height())
