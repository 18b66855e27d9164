"""Less motion: menus and tooltips appear at once, the text cursor does not blink."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip, Qt.UIEffect.UI_AnimateToolBox,
)  # fmt: skip
_usual: dict[Qt.UIEffect, bool] = {}
_usual_flash: list[int] = []


def reduce_motion(*, reduced: bool) -> None:
    """Switch the effects of the system off, or back to what they were."""
    if not _usual:
        _usual.update({effect: QApplication.isEffectEnabled(effect) for effect in _EFFECTS})
        _usual_flash.append(QApplication.cursorFlashTime())
    for effect, usual in _usual.items():
        QApplication.setEffectEnabled(effect, usual and not reduced)
    QApplication.setCursorFlashTime(0 if reduced else _usual_flash[0])
