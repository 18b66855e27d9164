"""What the program says in a language and what leaves it, as JSON: ``python -m tests.speaking LANGUAGE``.

A process of its own: words of modules are translated as they are imported, so a run speaks one language.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTextBrowser,
    QWidget,
)

from desktop import app, paths
from desktop.core.records import Location
from desktop.export.one_page import region_briefing
from desktop.settings import SettingsStore
from desktop.store.reference import ReferenceStore

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

COPIES = ("copy_table", "copy_values", "copy_csv", "copy_sentence", "copy_citation", "copy_link", "copy_svg")
#: What is copied from in the dialog that offers forms.
SUBJECTS = (Location("figures", "图1-12"), Location("policies", "A-024"), Location("indicators"))
#: Rows of a list or table that are looked at.
ROWS = 60


def words_in(inside: QWidget) -> Iterator[str]:
    """Everything that is written in a part of the window, or said of it to those who do not see it."""
    for widget in (inside, *inside.findChildren(QWidget)):
        yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QAbstractButton | QLabel):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from map(widget.itemText, range(widget.count()))
        if isinstance(widget, QTextBrowser):
            yield from widget.toPlainText().splitlines()
        if isinstance(widget, QAbstractItemView):
            yield from _cells(widget)
        for action in widget.actions():
            yield from (action.text(), action.toolTip())


def _cells(view: Any) -> Iterator[str]:
    """Headers and cells of a list or table, as they are shown and as they are read out."""
    model, roles = view.model(), Qt.ItemDataRole
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        for role in (roles.DisplayRole, roles.ToolTipRole):
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
        for row in range(min(model.rowCount(QModelIndex()), ROWS)):
            for role in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole):
                yield str(model.index(row, column).data(role) or "")


def _leaving(window: MainWindow) -> Iterator[tuple[str, str]]:
    """What copies and documents of the page contain."""
    page, clipboard = window.page, QGuiApplication.clipboard()
    for action in COPIES:
        clipboard.clear()
        window.run(action)
        data = clipboard.mimeData()
        if data is not None:
            yield action, data.html() or data.text() or bytes(data.data("image/svg+xml").data()).decode()
    offer = page.offer() if page is not None else None
    if offer is not None:
        yield "table", repr((offer.title, offer.whole, offer.selected))
        yield "full table", repr(offer.full(False)) if offer.full else ""
        yield "document", repr(offer.briefing(offer.whole, b"")) if offer.briefing else ""
        yield "picture", offer.vector().decode() if offer.vector else ""


def _profile(store: ReferenceStore) -> str:
    """The briefing of a province."""
    facts = store.region_reader.facts("CN-33")
    return repr(facts and region_briefing(facts, lambda found: store.observations.cited(found, places=False)))


def _dialogs(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Dialogs besides those that are drawn on the sheet of pictures."""
    # Views follow the language of the application.
    from desktop.views.about_dialog import AboutDialog  # noqa: PLC0415
    from desktop.views.copy_dialog import CopyDialog  # noqa: PLC0415
    from desktop.views.copy_subject import subject_of  # noqa: PLC0415
    from desktop.views.help import show, topics  # noqa: PLC0415
    from desktop.views.self_check_dialog import SelfCheckDialog  # noqa: PLC0415

    context = window.context
    for place in SUBJECTS:
        window.go(place)
        subject = subject_of(window.page) if window.page else None
        if subject is not None:
            yield "CopyDialog", CopyDialog(context, subject, window)
    yield "AboutDialog", AboutDialog(context.style, context.store, window)
    checking, done = SelfCheckDialog(context.style, context.store, window), []
    checking.all_done.connect(lambda: done.append(True))
    while not done:
        QApplication.processEvents()
    yield "SelfCheckDialog", checking
    for topic in topics():
        yield topic, show(window, topic)


def run(application: QApplication) -> dict[str, Any]:
    """Open every page, some records, the parts around the pages and the dialogs.

    Returns:
        ``shown``: for each words the places where they stand; ``leaving``: what each place gives away.
    """
    # Views follow the language of the application.
    from desktop.views.main_window import MainWindow  # noqa: PLC0415
    from tests.sheet import shots  # noqa: PLC0415

    shown: dict[str, set[str]] = {}
    leaving: dict[str, str] = {}

    def look(inside: QWidget, place: str) -> None:
        for words in words_in(inside):
            shown.setdefault(words, set()).add(place)

    with closing(ReferenceStore.open(paths.reference_database())) as store:
        context = app.make_context(store, SettingsStore(None), application, theme="light")
        window = MainWindow(context)
        window.resize(1600, 1000)
        window.show()
        for shot in (*shots.pages(), *shots.states()):
            drawn = shot.make(window)
            shots.settle()
            shots.wait(window)
            shots.settle()
            look(drawn, shot.name)
            if drawn is window:
                leaving.update((f"{shot.name} {what}", words) for what, words in _leaving(window))
            shots.tidy(window, drawn)
        for name, dialog in _dialogs(window):
            look(dialog, name)
        leaving["profile"] = _profile(store)
        QGuiApplication.clipboard().clear()
        window.close()
        window.deleteLater()
        shots.settle()
    return {"shown": {words: sorted(places) for words, places in shown.items() if words}, "leaving": leaving}


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "*.warning=false"
    json.dump(run(app.make_application((), sys.argv[1])), sys.stdout, ensure_ascii=False)
