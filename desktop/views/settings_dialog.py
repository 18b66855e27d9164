"""The settings dialog, made from the table of settings: what an entry allows decides its control."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.language import shown, tr
from desktop.settings import SETTINGS, Setting
from desktop.views.shell import change
from desktop.views.widgets.choice_row import Choices
from desktop.views.widgets.labels import Button, Label, Line, margins, surface

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

#: Words of a setting that is on or off.
OFF_ON = (tr("关"), tr("开"))


def offered(setting: Setting) -> tuple[tuple[str | int | bool, ...], tuple[str, ...]]:
    """Values that the reader can choose and their words; none where a setting is only remembered.

    Raises:
        ValueError: An entry of the table that is to be chosen has no words for its values.
    """
    if not setting.help:
        return (), ()
    if isinstance(setting.default, bool):
        return (False, True), OFF_ON
    if not setting.choices or len(setting.choices) != len(setting.words):
        raise ValueError(f"{setting.key}: no words for its choices")
    return setting.choices, tuple(map(shown, setting.words))


class SettingsDialog(QDialog):
    """The dialog; what is chosen takes effect at once and is stored at once.

    Args:
        window: The window that asked.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._style = window, window.context.style
        self.setWindowTitle(tr("设置"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rows: dict[str, Choices] = {}
        outer = QVBoxLayout(self)
        margins(outer, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = surface()
        box = QVBoxLayout(inside)
        margins(box, 24, 20, 24, 16, spacing=16)
        for setting in SETTINGS:
            if setting.help:
                box.addWidget(self._entry(setting))
        box.addStretch(1)
        scroll.setWidget(inside)
        outer.addWidget(scroll, 1)
        outer.addWidget(Line(self._style))
        outer.addWidget(self._foot())
        self._style.changed.connect(self._restyle)
        self._restyle()

    def _entry(self, setting: Setting) -> QWidget:
        style = self._style
        holder = QWidget()
        box = QVBoxLayout(holder)
        margins(box, 0, spacing=6)
        box.addWidget(Label(style, shown(setting.title), role="controlBold"))
        values, words = offered(setting)
        row = Choices(style, shown(setting.title), words)
        row.show_choice(values.index(self._window.context.settings.get(setting.key)))
        row.chosen.connect(partial(self._on_chosen, setting))
        self.rows[setting.key] = row
        box.addWidget(row)
        box.addWidget(Label(style, shown(setting.help), role="caption", token="text2", wrap=True))
        return holder

    def _foot(self) -> QWidget:
        foot = surface()
        row = QHBoxLayout(foot)
        margins(row, 24, 12, spacing=8)
        row.addWidget(Button(self._style, tr("恢复默认"), on_click=self._reset))
        row.addStretch(1)
        self._note = Label(self._style, tr("更改立即生效"), role="caption", token="text2")
        row.addWidget(self._note)
        row.addWidget(Button(self._style, tr("关闭"), look="primary", on_click=self.accept))
        return foot

    def _on_chosen(self, setting: Setting, number: int) -> None:
        change(self._window, setting.key, offered(setting)[0][number])

    def _reset(self) -> None:
        for setting in SETTINGS:
            if setting.help and self._window.context.settings.get(setting.key) != setting.default:
                change(self._window, setting.key, setting.default)
                self.rows[setting.key].show_choice(offered(setting)[0].index(setting.default))

    def _restyle(self) -> None:
        self.setStyleSheet(self._style.sheet())
        self.setPalette(self._style.palette())  # after the sheet, which would bring back the palette of before
        room = self._window.screen().availableGeometry()
        width, height = self._style.px(640), self._style.px(620)
        self.resize(min(width, room.width() - 40), min(height, room.height() - 60))
