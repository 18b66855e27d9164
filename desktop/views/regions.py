"""地区: the grid of divisions coloured by a chosen indicator, the rank list, the profile of the chosen place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.core import citation, formats, profiles
from desktop.core.charts import Chart
from desktop.core.profiles import Profile
from desktop.core.records import Location, Observation
from desktop.core.regions import Series, map_series, with_children
from desktop.export.sheet import Sheet, SheetColumn
from desktop.language import shown, tr
from desktop.models.map_rows import MapRow, map_columns, map_rows
from desktop.models.record_table import RecordTable
from desktop.views.clipboard import put_sheet
from desktop.views.context import Context
from desktop.views.page import Page
from desktop.views.plots.tile_drawing import Tiles
from desktop.views.region_list import RegionList
from desktop.views.region_profile import RegionProfile
from desktop.views.widgets.labels import Button, Label, Line, margins, surface
from desktop.views.widgets.panes import RIGHT, panes
from desktop.views.widgets.pick_button import Pick, PickButton
from desktop.views.widgets.record_view import RecordView
from desktop.views.widgets.tile_map import TileMap
from desktop.views.widgets.ways_out import WaysOut, picture_buttons

if TYPE_CHECKING:
    from desktop.views.plots.picture import Plate

_MODES = (tr("方格"), tr("表格"))


class RegionsPage(Page):
    """The page."""

    left_title = tr("位次")
    right_title = tr("概况")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        style, store = context.style, context.store.regions
        self._regions = store.all
        self._provinces = [region for region in self._regions.values() if region.kind == "province"]
        self._names = {region.id: region.short_name for region in self._provinces}
        self._series = map_series(store.provincial(), store.rankings, store.totals())
        self._shown: Series | None = None
        self._table: RecordTable[MapRow] = RecordTable((), self)
        self._list = RegionList(
            style, self._regions.values(), lambda text: context.store.search.references(text, "region")
        )
        self._list.chosen.connect(self._choose)
        self._list.opened.connect(self._open_profile)
        self._profile = RegionProfile(style)
        self._profile.wanted.connect(self.wanted)
        self._profile.said.connect(self.said)
        self._profile.asked.connect(self.asked)
        self._profile.moved.connect(self.state_changed)
        box = QHBoxLayout(self)
        margins(box, 0)
        self._panes = panes(style, self._left(), self._list, self._profile, widths=(524, 196, 432), main=0, middle=430)
        box.addWidget(self._panes)
        self._panes.widget(0).installEventFilter(self)
        if self._series:
            self._show_series(self._series[0].id)
        first = self._list.first_ranked() or next(iter(self._names), "")
        if first:
            self._choose(first)

    def subtitle(self) -> str:
        """How many divisions and other places there are."""
        return tr("{provinces} 个省级行政区，另有 {number} 个地区").format(
            provinces=len(self._provinces), number=len(self._regions) - len(self._provinces)
        )

    def status(self) -> str:
        """How much is known, and which place is open."""
        states = [self._shown.state(region) for region in self._names] if self._shown else []
        ranked = states.count("rank")
        words = tr("{count} 个地区有数值").format(count=states.count("value")) + (
            tr("，{ranked} 个只有位次").format(ranked=ranked) if ranked else ""
        )
        profile = self._profile.profile
        return (
            tr("{words}　已选：{short_name}").format(words=words, short_name=profile.region.short_name)
            if profile
            else words
        )

    def unit(self) -> str:
        """Unit of the tiles."""
        return self._shown.unit if self._shown else ""

    @property
    def profile(self) -> Profile | None:
        """The place that is open."""
        return self._profile.profile

    def open_ref(self, ref: str) -> None:
        """Show a place by its id or one of its names."""
        named = (region for region in self._regions.values() if ref in {region.name, region.short_name})
        known = self._regions.get(ref) or next(named, None)
        if known is not None:
            self._choose(known.id)
            self._panes.reveal(RIGHT)

    def focus_main(self) -> None:
        """The grid, or the table in its place."""
        (self._map if self._stack.currentIndex() == 0 else self._view).setFocus(Qt.FocusReason.OtherFocusReason)

    def selected_sheet(self) -> Sheet | None:
        """The profile where the keyboard is there; else the selected rows of the table, else all of it."""
        if self._profile.list.hasFocus():
            return self._profile.sheet()
        rows = self._view.selected_records() if self._stack.currentIndex() == 1 else ()
        return self._sheet(rows) if rows else self.whole_sheet()

    def whole_sheet(self) -> Sheet | None:
        """The table of all divisions."""
        return self._sheet(self._table.rows) if self._shown else None

    def current_observation(self) -> Observation | None:
        """The profile's row where the keyboard is there, else the value of the chosen division."""
        profile = self._profile.profile
        if self._profile.list.hasFocus():
            return self._profile.current_observation()
        return self._shown.values.get(profile.region.id) if self._shown and profile else None

    def plate(self) -> Plate | None:
        """The grid, whether it or the table is shown."""
        series = self._shown
        if series is None:
            return None
        doubt = citation.doubt_note(series.observations, plain=False)
        foot = tuple(line for line in (self._source(series), doubt) if line)
        from desktop.views.plots.picture import Plate  # noqa: PLC0415 - not before the grid is taken out

        return Plate(
            Chart("bars", (), ()), self._title(series), series.unit, foot, tiles=Tiles(series, self._names)
        )  # fmt: skip

    def _sheet(self, rows: tuple[MapRow, ...]) -> Sheet | None:
        series = self._shown
        if series is None:
            return None
        shown = [column for column in self._table.columns if column.key != "certainty"]
        observations = [row.observation for row in rows if row.observation is not None]
        return Sheet(
            title=self._title(series), unit="",
            columns=tuple(SheetColumn(column.title, column.kind) for column in shown),
            rows=tuple(tuple(column.copy_text(row) for column in shown) for row in rows),
            source=self._source(series), note=citation.doubt_note(observations),
        )  # fmt: skip

    def _title(self, series: Series) -> str:
        return f"{formats.period_text(series.period)}各省（区、市）{series.title}"

    def _source(self, series: Series) -> str:
        return citation.source_line(series.observations, place=citation.place_of(series.sections))

    # Parts

    def _left(self) -> QWidget:
        style = self.context.style
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 0)
        box.addLayout(self._toolbar())
        self._source_label = Label(style, "", role="caption", token="text2", wrap=True).selectable()
        self._map = TileMap(style, self._names, self._source_label)
        self._map.chosen.connect(self._choose)
        self._map.opened.connect(self._open_profile)
        WaysOut(self._map, self.plate, self.said.emit)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = surface()
        inner = QVBoxLayout(inside)
        margins(inner, 12, 8, 4, 8)
        inner.addWidget(self._map, 1)
        scroll.setWidget(inside)
        self._view: RecordView[MapRow] = RecordView(style, self._table, header_height=28)
        self._view.setAccessibleName(tr("各省级行政区数值表"))
        self._view.chosen.connect(lambda row: self._choose(row.id))
        self._view.opened.connect(lambda row: self._open_profile(row.id))
        self._stack = QStackedWidget()
        self._stack.addWidget(scroll)
        self._stack.addWidget(self._view)
        box.addWidget(self._stack, 1)
        return holder

    def _toolbar(self) -> QVBoxLayout:
        style = self.context.style
        both = QVBoxLayout()
        margins(both, 0)
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        margins(self._bar, 20, 16, 12, 8, spacing=8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._bar.addLayout(row, 1)
        self._indicator = PickButton(style, tr("指标"), width=256)
        self._indicator.picked.connect(self._show_series)
        self._period = PickButton(style, tr("时期"))
        self._period.picked.connect(self._show_series)
        row.addWidget(self._indicator, 100)
        row.addWidget(self._period)
        row.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._bar.addLayout(row)
        self._modes = [Button(style, mode, on_click=partial(self._set_mode, mode)) for mode in _MODES]
        for button in self._modes:
            button.setCheckable(True)
            row.addWidget(button)
        self._modes[0].setChecked(True)
        copy, out = picture_buttons(style, self.plate, self.said.emit, nothing=lambda: tr("没有可复制的图"))
        row.addWidget(copy)
        row.addWidget(Button(style, "", icon="table", look="flat", on_click=self._copy_table, tip=tr("复制表格")))
        row.addWidget(out)
        row.addStretch(1)
        both.addLayout(self._bar)
        both.addWidget(Line(style))
        return both

    def _set_mode(self, mode: str) -> None:
        for button in self._modes:
            button.setChecked(button.text() == mode)
        self._stack.setCurrentIndex(_MODES.index(mode))
        self.focus_main()

    def _fit_bar(self) -> None:
        """Put the choices above the buttons where both do not fit beside one another."""
        width = self._stack.width()
        narrow = width < self.context.style.px(440)
        self._bar.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    # What is shown

    def _show_series(self, key: str) -> None:
        series = next((one for one in self._series if one.id == key), None)
        if series is None:
            return
        self._shown = series
        same = [one for one in self._series if one.title == series.title]
        heads = {one.title: one for one in reversed(self._series)} | {series.title: series}
        picks = [
            Pick(
                one.id,
                one.title if one.values else tr("{title}（只有位次）").format(title=one.title),
                group=0 if one.values else 1,
            )
            for title, one in ((title, heads[title]) for title in dict.fromkeys(s.title for s in self._series))
        ]
        self._indicator.show_picks(picks, series.id)
        words = [Pick(one.id, shown(formats.period_text(one.period)) or tr("未注明时期")) for one in same]
        self._period.show_picks(words, series.id)
        self._source_label.setText(self._source(series))
        self._map.show_series(series)
        self._list.show_series(series)
        self._table.set_columns(map_columns(series))
        self._table.set_rows(map_rows(series, list(self._names), self._names))
        profile = self._profile.profile
        if profile is not None:
            self._mark(profile.region.id)
        self.state_changed.emit()

    def _choose(self, region_id: str) -> None:
        profile = self._profile.profile
        if region_id not in self._regions or (profile is not None and profile.region.id == region_id):
            return
        self._profile.show_profile(self._make_profile(region_id))
        self._mark(region_id)
        self.moved.emit(Location("regions", region_id))
        self.state_changed.emit()

    def _mark(self, region_id: str) -> None:
        """Show the chosen place wherever it stands."""
        self._map.select(region_id)
        self._list.select(region_id)
        row = self._table.row_of(region_id)
        if row < 0:
            self._view.setCurrentIndex(QModelIndex())
            self._view.clearSelection()
        elif self._view.currentIndex().row() != row:
            blocked = self._view.blockSignals(True)  # noqa: FBT003 - Qt's own
            self._view.select_row(row)
            self._view.blockSignals(blocked)

    def _make_profile(self, region_id: str) -> Profile:
        store = self.context.store.regions
        inside = with_children(self._regions.values(), region_id) if region_id != "CN" else ("CN",)
        rankings = [r for r in store.rankings if any(item.region_id == region_id for item in r.items)]
        cited = [item.observation_id for r in rankings for item in r.items if item.observation_id]
        return profiles.build(
            self._regions, region_id,
            observations=store.observations(region_id), series=self._series, rankings=rankings,
            cited=self.context.store.observations.by_ids(cited) if cited else {},
            policies=store.policies(inside), cases=store.cases(inside), figures=store.figures(region_id),
        )  # fmt: skip

    def _open_profile(self, region_id: str) -> None:
        """Enter or a click: show the profile, also where the window is too narrow for it by itself."""
        self._choose(region_id)
        self._panes.reveal(RIGHT)

    # Copying

    def _copy_table(self) -> None:
        sheet = self.whole_sheet()
        self.said.emit(put_sheet(sheet) if sheet else tr("没有可复制的数值"))

    # Qt's names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit_bar()
        return super().eventFilter(watched, event)
