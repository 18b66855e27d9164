"""Tables of the regions and compare pages."""

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from desktop.core import pivot
from desktop.core.compare import Catalogue, Comparison
from desktop.core.pivot import Pivot
from desktop.core.regions import Series, map_series
from desktop.models.map_rows import MapRow, map_columns, map_rows
from desktop.models.pivot_rows import pivot_columns
from desktop.models.record_table import RecordTable
from desktop.store.reference import ReferenceStore


def series_of(store: ReferenceStore) -> Series:
    return map_series(store.regions.provincial(), store.regions.rankings, store.regions.totals())[0]


def rows_of(store: ReferenceStore) -> tuple[MapRow, ...]:
    names = {region.id: region.short_name for region in store.regions.all.values() if region.kind == "province"}
    return map_rows(series_of(store), list(names), names)


def pivot_of(store: ReferenceStore, comparison: Comparison) -> Pivot:
    catalogue = Catalogue(store.compare.offers(), comparison.by)
    cells = catalogue.chosen(comparison)
    return pivot.pivot(cells, store.observations.by_ids(c.observation_id for c in cells), catalogue, comparison)


def test_every_division_has_a_row_the_ranked_first(store: ReferenceStore) -> None:
    rows = rows_of(store)
    assert len(rows) == 34
    assert [row.name for row in rows[:4]] == ["广东", "浙江", "北京", "上海"]
    assert [row.name for row in rows[10:12]] == ["四川", "江西"]
    assert {row.state for row in rows} == {"value", "rank", "none", "outside"}


def test_a_table_of_the_grid_shows_and_copies(store: ReferenceStore, qtmodeltester: ModelTester) -> None:
    table: RecordTable[MapRow] = RecordTable(map_columns(series_of(store)))
    table.set_rows(rows_of(store))
    qtmodeltester.check(table)
    shown = [[column.text(row) for column in table.columns] for row in table.rows]
    copied = [[column.copy_text(row) for column in table.columns] for row in table.rows]
    assert shown[0][:3] == ["广东", "24.74", "第1位"]
    assert copied[3][:4] == ["上海", "", "第4位", "只有位次"]
    assert ["澳门", "—", "—", "不在统计范围", "—", ""] in shown


def test_tables_of_the_grid_sort_by_place(store: ReferenceStore) -> None:
    table: RecordTable[MapRow] = RecordTable(map_columns(series_of(store)))
    table.set_rows(rows_of(store))
    table.sort(1, Qt.SortOrder.AscendingOrder)
    assert table.rows[0].name == "吉林"
    table.sort(2, Qt.SortOrder.AscendingOrder)
    assert table.rows[0].name == "广东"


def test_computed_columns_stand_behind_and_say_so(store: ReferenceStore) -> None:
    table = pivot_of(store, Comparison("region", ("online-retail-sales|",), calculation="row_index"))
    columns = pivot_columns(table, "地区")
    assert [column.key for column in columns] == ["name", "value0", "computed0"]
    assert columns[0].title == "时期"
    assert columns[2].full_title.startswith("推算 ")
    last = table.rows[-1]
    assert columns[1].copy_text(last) == "13.79"
    assert columns[2].text(last) == columns[2].copy_text(last) != ""
    assert columns[2].sort_key is not None
    assert columns[2].sort_key(last) > 1000


def test_long_headers_are_cut_and_kept_in_full_for_tip_and_copy(store: ReferenceStore) -> None:
    table = pivot_of(store, Comparison("region", ("online-retail-share|", "goods-online-retail-region-share|")))
    columns = pivot_columns(table, "地区")
    assert all("…" in column.title and "（%）" in column.title for column in columns[1:])
    assert [column.full_title for column in columns[1:]] == [column.head for column in table.columns]
    model = RecordTable(columns)
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == columns[1].full_title


def test_every_indicator_can_be_laid_out_alone(store: ReferenceStore) -> None:
    for by in ("region", "category"):
        catalogue = Catalogue(store.compare.offers(), by)  # type: ignore[arg-type]
        for key in catalogue.keys("indicator")[::7]:
            table = pivot_of(store, Comparison(by, (key,)))  # type: ignore[arg-type]
            assert table.rows
            columns = pivot_columns(table, "地区")
            assert all(column.text(row) for row in table.rows for column in columns if column.key != "computed0")
            pivot.chart_of(table)
