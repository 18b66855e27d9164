"""Sentences for what goes wrong: an unusable data file at the start, a fault while running."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop import log
from desktop.language import tr
from desktop.store.errors import DatabaseError
from desktop.store.reference import ReferenceStore
from desktop.style import Style
from desktop.views.clipboard import put_text
from desktop.views.main_window import MainWindow
from desktop.views.widgets.labels import Button, Label, margins


class FaultDialog(QDialog):
    """A sentence, a detail that can be copied, and ways on.

    Args:
        style: The look in force.
        sentence: What happened and what is safe.
        detail: Technical detail.
        parent: The window, if there is one.
    """

    def __init__(self, style: Style, sentence: str, detail: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("商鉴")
        self.setStyleSheet(style.sheet())
        self._detail = detail
        self._box = box = QVBoxLayout(self)
        margins(box, 24, 24, 24, 16, spacing=12)
        head, _, rest = sentence.partition(tr("。"))
        box.addWidget(Label(style, tr("{sentence}。").format(sentence=head.removesuffix(".")), role="item", wrap=True))
        if rest:
            box.addWidget(Label(style, rest, token="text2", wrap=True))
        self._text = QPlainTextEdit(detail)
        self._text.setReadOnly(True)
        self._text.setVisible(False)
        box.addWidget(self._text)
        self.buttons = QHBoxLayout()
        margins(self.buttons, 0, spacing=8)
        box.addLayout(self.buttons)
        self._style = style

    def add(self, words: str, on_click: Callable[[], object], *, primary: bool = False) -> None:
        """Add a button; `on_click` is called without arguments."""
        self.buttons.addWidget(Button(self._style, words, look="primary" if primary else "", on_click=on_click))

    def toggle_detail(self) -> None:
        """Show or hide the detail."""
        self._text.setVisible(not self._text.isVisible())
        self._fit()

    def _fit(self) -> None:
        """As high as the words need at the width of the design; Qt's own guess forgets that lines break."""
        width, layout = self._style.px(480), self._box
        layout.activate()
        detail = self._style.px(200) if self._text.isVisible() else 0
        self.resize(width, max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height()) + detail)

    # Qt's names

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()


def show_database_error(error: DatabaseError, style: Style, *, quit_after: int | None = None) -> ReferenceStore | None:
    """Say what is wrong with the data file and let the reader choose another.

    Returns:
        A store that opened, or ``None`` when the reader gave up.
    """
    while True:
        dialog = FaultDialog(style, error.sentence, str(error))
        found: list[Path] = []

        def choose(dialog: FaultDialog = dialog, found: list[Path] = found) -> None:
            name, _ = QFileDialog.getOpenFileName(dialog, tr("选择数据文件"), "", tr("商鉴数据 (*.sqlite)"))
            if name:
                found.append(Path(name))
                dialog.accept()

        dialog.add(tr("选择数据文件…"), choose, primary=True)
        dialog.add(tr("详情"), dialog.toggle_detail)
        dialog.add(tr("退出"), dialog.reject)
        dialog.buttons.addStretch(1)
        if quit_after is not None:
            QTimer.singleShot(quit_after, dialog.reject)
        dialog.exec()
        if not found:
            return None
        try:
            return ReferenceStore.open(found[0])
        except DatabaseError as again:
            log.warn(__name__, "chosen database: %s", again)
            error = again


def tell(window: MainWindow, sentence: str, detail: str = "") -> None:
    """Say something over the window that the reader should know; the window goes on."""
    dialog = FaultDialog(window.context.style, sentence, detail, parent=window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.add(tr("知道了"), dialog.accept, primary=True)
    if detail:
        dialog.add(tr("详情"), dialog.toggle_detail)
    dialog.buttons.addStretch(1)
    box = dialog.layout()
    if box is not None:  # its height was guessed before the words had a width
        dialog.resize(dialog.width(), box.totalHeightForWidth(dialog.width()))
    dialog.open()


class FaultReporter:
    """Shows unexpected faults as a sentence with a report to copy; the program keeps running.

    Args:
        window: What the sentence is shown over.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._dialog: FaultDialog | None = None

    def show(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log a fault and show it, one at a time."""
        report = "".join(traceback.format_exception(kind, error, trace))
        log.warn(__name__, "unexpected fault\n%s", report)
        if self._dialog is not None:
            return
        words = error.sentence if isinstance(error, DatabaseError) else tr("刚才的操作没有完成。其余内容不受影响。")
        dialog = FaultDialog(self._window.context.style, words, report, parent=self._window)
        dialog.add(tr("继续"), dialog.accept, primary=True)
        dialog.add(tr("复制报告"), lambda: self._window.say(put_text(report, tr("已复制报告"))))
        dialog.add(tr("详情"), dialog.toggle_detail)
        dialog.buttons.addStretch(1)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.open()

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None
