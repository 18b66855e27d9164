from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.style import Style
from desktop.views.widgets.choices import Bar, Check, Radio


def colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_choice_is_seen_in_both_themes(qtbot: QtBot, qapp: object) -> None:
    del qapp
    for theme in ("light", "dark"):
        style = Style(theme=theme)
        for kind in (Radio, Check):
            button = kind(style, "选择")
            qtbot.addWidget(button)
            button.resize(button.sizeHint())
            accent = style.color("accent").name()
            assert accent not in colours(button)
            button.setChecked(True)
            assert accent in colours(button)
            button.setEnabled(False)
            assert accent not in colours(button)


def test_the_bar_is_as_long_as_what_is_done(qtbot: QtBot, style: Style) -> None:
    bar = Bar(style)
    qtbot.addWidget(bar)
    bar.resize(100, 6)
    accent = style.color("accent").name()
    assert accent not in colours(bar)
    bar.setRange(0, 10)
    bar.setValue(4)
    image = bar.grab().toImage()
    assert [image.pixelColor(x, 3).name() == accent for x in (1, 38, 42, 99)] == [True, True, False, False]
