"""The real program with rows of 指标 selected and copied by its own shortcut; it keeps running so that a test can read.

Started by the tests as ``python holder.py VALUE_TEXT``. Prints ``copied`` once the clipboard is filled.
"""

import sys

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import app
from desktop.core.filters import Choice
from desktop.core.records import Location
from desktop.settings import SettingsStore
from desktop.store.reference import ReferenceStore
from desktop.views.main_window import MainWindow
from desktop.views.widgets.record_view import RecordView


def copy_rows(window: MainWindow, wanted: str) -> None:
    """Choose growth rates, select the first three rows and the wanted one, press Ctrl+C."""
    window.go(Location("indicators"))
    page = window.page
    assert page is not None
    page.choose(Choice({"measure": frozenset({"增速"})}))  # type: ignore[attr-defined]
    view = page.findChildren(RecordView)[0]
    records = view.model().rows
    rows = sorted({0, 1, 2, next(n for n, o in enumerate(records) if o.value_text == wanted)})
    view.select_row(rows[0])
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in rows[1:]:
        view.selectionModel().select(view.model().index(row, 0), flags)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    sys.stdout.write("copied\n" if window.status.text.startswith(f"已复制 {len(rows)} 行") else window.status.text)
    sys.stdout.flush()


def main() -> int:
    """Show the window, copy, and stay until killed, a minute at most."""
    from desktop import paths  # noqa: PLC0415 - as the program does

    application = app.make_application(())
    store = ReferenceStore.open(paths.reference_database())
    window = MainWindow(app.make_context(store, SettingsStore(None), application, theme="light"))
    window.go(Location("overview"))
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowExposed(window)
    QTimer.singleShot(200, lambda: copy_rows(window, sys.argv[1]))
    QTimer.singleShot(60_000, QApplication.quit)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
