"""The painted list: what gives way where a row is narrow."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.style import Style
from desktop.views.widgets.row_list import Cell, ListRow, RowList

ROW = ListRow(
    "x", "全国快递业务量",
    cells=(Cell("1.1.7 等2处"), Cell("2022", 84), Cell("亿件", 58), Cell("1105.8", role="tableBold")),
)  # fmt: skip


@pytest.mark.parametrize(("width", "least"), [(600, 200), (330, 28), (280, 28), (220, 28)])
def test_the_words_of_a_row_outlive_its_cells(style: Style, qtbot: QtBot, width: int, least: int) -> None:
    made = RowList(style)
    qtbot.addWidget(made)
    image = QImage(width, 28, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    left = made._delegate._paint_right(painter, QRect(0, 0, width, 28), ROW, faint="text3", strong=False)
    painter.end()
    assert left.width() >= least


def test_a_value_stays_in_the_narrowest_row(style: Style, qtbot: QtBot) -> None:
    made = RowList(style)
    qtbot.addWidget(made)
    image = QImage(60, 28, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    left = made._delegate._paint_right(painter, QRect(0, 0, 60, 28), ROW, faint="text3", strong=False)
    painter.end()
    assert left.width() < 60
