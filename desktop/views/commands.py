"""What each action of the table does, given the window."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextBrowser

from desktop.core import sentences
from desktop.export import text
from desktop.export.sheet import Sheet
from desktop.language import tr
from desktop.views import collecting, shell
from desktop.views.clipboard import put_sheet, put_text
from desktop.views.widgets.filter_field import FilterField
from desktop.views.widgets.record_view import RecordView

if TYPE_CHECKING:
    from desktop.views.figures import FiguresPage
    from desktop.views.main_window import MainWindow
    from desktop.views.plots.picture import Plate
    from desktop.views.regions import RegionsPage

NOTHING = tr("这一页没有可复制的内容")
NO_CHART = tr("这里没有图")


def handlers(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Action id to what it does."""
    return {
        "search": lambda: window.search.begin(),
        "filter": lambda: _filter(window),
        "back": window.back,
        "forward": window.forward,
        "copy": lambda: _copy(window),
        "copy_table": lambda: _copy_table(window),
        "copy_values": lambda: _copy_as(window, text.values, tr("已复制数值，不带表题和资料来源")),
        "copy_markdown": lambda: _copy_as(window, text.markdown, tr("已复制为 Markdown")),
        "copy_csv": lambda: _copy_as(window, lambda s: text.csv_bytes(s).decode("utf-8-sig"), tr("已复制为 CSV")),
        "copy_sentence": lambda: _copy_sentence(window),
        "copy_citation": lambda: _copy_citation(window),
        "copy_as": lambda: _choose_form(window),
        "export": lambda: _export(window),
        "copy_picture": lambda: _picture(window, lambda plate: _sharing().copy_image(plate)),
        "copy_svg": lambda: _picture(window, lambda plate: _sharing().copy_svg(plate)),
        "save_picture": lambda: _picture(window, lambda plate: _sharing().save(plate, window)),
        "print": lambda: _picture(window, lambda plate: _sharing().print_out(plate, window)),
        "sort": lambda: _sort(window),
        "chart_table": lambda: _on_figures(window, _step_mode),
        "previous_figure": lambda: _on_figures(window, lambda page: page.step(-1)),
        "next_figure": lambda: _on_figures(window, lambda page: page.step(1)),
        "one_page": lambda: _one_page(window),
        "collect": lambda: collecting.collect(window),
        "collect_in": lambda: collecting.choose(window),
        "undo": lambda: collecting.undo(window),
        "redo": lambda: collecting.redo(window),
        "self_test": lambda: _self_test(window),
        "about": lambda: _about(window),
        **shell.handlers(window),
    }


def _filter(window: MainWindow) -> None:
    """Put the cursor into the page's own field, or into the search where the page has none."""
    if window.page is not None and window.page.find_inside():
        return
    fields = window.page.findChildren(FilterField) if window.page else []
    for each in fields:
        each.reveal()
    shown = [each for each in fields if each.isVisible()]
    field = min(shown, key=lambda each: each.mapToGlobal(QPoint()).y(), default=None)
    if field is None:
        window.search.begin(window.page.SEARCHES if window.page else "")
    else:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()


def handler(window: MainWindow, action: str) -> Callable[[], object]:
    """What one action does.

    Raises:
        KeyError: No such action.
    """
    return handlers(window)[action]


def _sort(window: MainWindow) -> None:
    """Sort the table with the focus, or the one in sight, by the column of its current cell."""
    views = window.page.findChildren(RecordView) if window.page else []
    shown = sorted((view for view in views if view.isVisible()), key=lambda view: not view.hasFocus())
    if shown:
        shown[0].sort_here()
    else:
        window.say(tr("这里没有可以排序的表"))


def _nothing(window: MainWindow) -> str:
    return (window.page.why_empty if window.page else "") or NOTHING


def _choose_form(window: MainWindow) -> None:
    from desktop.views.copy_dialog import CopyDialog  # noqa: PLC0415 - not needed to copy in the usual way
    from desktop.views.copy_subject import subject_of  # noqa: PLC0415

    subject = subject_of(window.page) if window.page else None
    if subject is None:
        window.say(_nothing(window))
        return
    dialog = CopyDialog(window.context, subject, window)
    dialog.said.connect(window.say)
    dialog.exec()
    window.activateWindow()


def _copy(window: MainWindow) -> None:
    """Copy what is selected: part of a text where one is, otherwise rows."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit) and focus.hasSelectedText():
        focus.copy()
        return
    if isinstance(focus, QTextBrowser) and focus.textCursor().hasSelection():
        focus.copy()
        return
    if isinstance(focus, QLabel) and focus.hasSelectedText():
        window.say(put_text(focus.selectedText(), tr("已复制所选文字")))
        return
    form = window.context.settings.text("copy_form")
    page = window.page
    can_say = form != "sentence" or (page is not None and page.current_observation() is not None)
    if form != "table" and can_say:  # the reader has chosen another form for Ctrl+C
        handler(window, f"copy_{form}")()
        return
    sheet = (page.selected_sheet() or page.whole_sheet()) if page else None
    window.say(put_sheet(sheet) if sheet else _nothing(window))


def _copy_table(window: MainWindow) -> None:
    sheet = window.page.whole_sheet() if window.page else None
    window.say(put_sheet(sheet) if sheet else _nothing(window))


def _copy_as(window: MainWindow, make: Callable[[Sheet], str], said: str) -> None:
    page = window.page
    sheet = (page.selected_sheet() or page.whole_sheet()) if page else None
    window.say(put_text(make(sheet), said) if sheet else _nothing(window))


def _copy_sentence(window: MainWindow) -> None:
    observation = window.page.current_observation() if window.page else None
    if observation is None:
        window.say(tr("先选一个数值"))
        return
    related = window.context.store.observations.beside(observation)
    window.say(put_text(sentences.cited(observation, related), tr("已复制一句话，含出处")))


def _copy_citation(window: MainWindow) -> None:
    if window.page is not None:
        window.say(put_text(window.page.citation(), tr("已复制引文")))


def _export(window: MainWindow) -> None:
    from desktop.views.exporting import export_page  # noqa: PLC0415 - brings the writers with it

    if window.page is not None and window.page.export_inside():
        return
    export_page(window)


def _sharing() -> ModuleType:
    from desktop.views.plots import sharing  # noqa: PLC0415 - loads the charts

    return sharing


def _picture(window: MainWindow, use: Callable[[Plate], str]) -> None:
    plate = window.page.plate() if window.page else None
    words = use(plate) if plate is not None else NO_CHART
    if words:
        window.say(words)


def _one_page(window: MainWindow) -> None:
    """Write the briefing of the region that is open."""
    if window.here.page != "regions":
        window.say(tr("请先打开地区页，选一个省份或城市"))
        return
    profile = cast("RegionsPage", window.page).profile
    store = window.context.store
    facts = store.region_reader.facts(profile.region.id) if profile else None
    if facts is None:
        window.say(_nothing(window))
        return
    from desktop.export.one_page import region_briefing  # noqa: PLC0415 - only for this
    from desktop.views.exporting import export_briefing  # noqa: PLC0415

    briefing = region_briefing(facts, lambda found: store.observations.cited(found, places=False))
    export_briefing(window, briefing)


def _on_figures(window: MainWindow, use: Callable[[FiguresPage], object]) -> None:
    """Do something that only the page of figures can do."""
    if window.here.page == "figures":
        use(cast("FiguresPage", window.page))
    else:
        window.say(tr("请先打开图表页"))


def _step_mode(page: FiguresPage) -> None:
    """Chart and table, chart alone, table alone."""
    if page.detail is not None and page.plate() is not None:
        page.detail.step_mode()


def _self_test(window: MainWindow) -> None:
    from desktop.views.self_check_dialog import SelfCheckDialog  # noqa: PLC0415 - seldom opened

    SelfCheckDialog(window.context.style, window.context.store, window).exec()
    window.activateWindow()


def _about(window: MainWindow) -> None:
    from desktop.views.about_dialog import AboutDialog  # noqa: PLC0415 - seldom opened

    AboutDialog(window.context.style, window.context.store, window).exec()
    window.activateWindow()
