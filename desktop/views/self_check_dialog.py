"""自检: every check with its result, made while the reader watches."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import selfcheck
from desktop.language import tr
from desktop.selfcheck import Check, Step
from desktop.store.reference import ReferenceStore
from desktop.style import Style
from desktop.views import self_check
from desktop.views.clipboard import put_text
from desktop.views.widgets.labels import Button, Label, Line, Tag, margins


class _Results(QObject):
    """Carries results from the worker to the dialog.

    Signals:
        made(Check): A check is done.
        ended(): All of the worker's checks are done.
    """

    made = Signal(object)
    ended = Signal()


class _Work(QRunnable):
    """Makes the checks that need no window beside it; a failure is a result and never an exception."""

    def __init__(self, steps: Sequence[Step], results: _Results) -> None:
        super().__init__()
        self._steps, self._results = steps, results

    def run(self) -> None:
        """Called by the pool in a thread of its own."""
        try:
            for check in selfcheck.run(self._steps):
                self._results.made.emit(check)
            self._results.ended.emit()
        except RuntimeError:
            return  # the dialog was closed: there is nobody to tell


class SelfCheckDialog(QDialog):
    """The dialog.

    Args:
        style: The look in force.
        store: The open data file.
        parent: The window.

    Signals:
        all_done(): All checks have been made.
    """

    all_done = Signal()

    def __init__(self, style: Style, store: ReferenceStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._store = style, store
        self.checks: list[Check] = []
        self.setWindowTitle(tr("自检"))
        self.setStyleSheet(style.sheet())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._plain, self._drawn = selfcheck.steps(store.path), self_check.steps(store, style)
        self._waiting = list(self._drawn)
        self._rows: dict[str, tuple[QHBoxLayout, Label]] = {}
        box = QVBoxLayout(self)
        margins(box, 24, 20, 24, 16, spacing=12)
        self.verdict = Label(style, tr("正在检查…"), role="item", wrap=True)
        box.addWidget(self.verdict)
        box.addWidget(self._list(), 1)
        box.addWidget(Line(style))
        row = QHBoxLayout()
        margins(row, 0, spacing=8)
        self._copy = Button(style, tr("复制结果"), on_click=self.copy)
        self._copy.setEnabled(False)
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(Button(style, tr("关闭"), look="primary", on_click=self.accept))
        box.addLayout(row)
        self.resize(style.px(600), style.px(560))
        self._results = _Results()
        self._results.made.connect(self._on_made)
        self._results.ended.connect(self._draw_next)
        QTimer.singleShot(0, self, self._begin)

    def _list(self) -> QScrollArea:
        inner = QWidget()
        inner.setObjectName("surface")
        grid = QGridLayout(inner)
        margins(grid, 12, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for number, step in enumerate((*self._plain, *self._drawn)):
            place = QHBoxLayout()
            margins(place, 0)
            place.addWidget(Label(self._style, tr("等候"), token="text3"))
            detail = Label(self._style, "", token="text2", wrap=True).selectable()
            grid.addWidget(Label(self._style, step.title), number, 0)
            grid.addLayout(place, number, 1)
            grid.addWidget(detail, number, 2)
            self._rows[step.id] = (place, detail)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(len(self._rows), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setAccessibleName(tr("检查结果"))
        return area

    def _begin(self) -> None:
        QThreadPool.globalInstance().start(_Work(self._plain, self._results))

    def _draw_next(self) -> None:
        """Make the checks that need the window one at a time, so that it stays awake between them."""
        if self._waiting:
            self._on_made(selfcheck.made(self._waiting.pop(0)))
            QTimer.singleShot(0, self, self._draw_next)
            return
        bad = [check.title for check in self.checks if not check.ok]
        self.verdict.setText(
            tr("{bad} 项没有通过：{words}").format(bad=len(bad), words=tr("、").join(bad))
            if bad
            else tr("{checks} 项检查全部通过").format(checks=len(self.checks))
        )
        self._copy.setEnabled(True)
        self.all_done.emit()

    def _on_made(self, check: object) -> None:
        if not isinstance(check, Check):
            return
        self.checks.append(check)
        place, detail = self._rows[check.id]
        waiting = place.takeAt(0).widget()
        if waiting is not None:
            waiting.deleteLater()
        place.addWidget(Tag(self._style, tr("通过") if check.ok else tr("未通过"), "agree" if check.ok else "doubt"))
        detail.setText(check.detail)

    def copy(self) -> None:
        """Copy the report as text, to be sent to whoever helps."""
        put_text(json.dumps(self_check.report(self.checks), ensure_ascii=False, indent=1), "")
