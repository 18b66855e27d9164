"""Navigation column and top bar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop import icons
from desktop.actions import COPY_MENU
from desktop.language import shown, tr
from desktop.style import Style
from desktop.views.widgets import painting
from desktop.views.widgets.head import Head
from desktop.views.widgets.labels import Button, Line, margins

#: Under this height of its buttons, at 100 %, the navigation goes without the name; room below the last; in pixels.
LOWEST, BELOW = 22, 8
#: Under this width of the top bar, at 100 %, the button of 复制为… shows its icon alone, in pixels.
NARROW = 480


class Spec(Protocol):
    """What the navigation needs to know of a page."""

    @property
    def id(self) -> str:
        """Stable id."""

    @property
    def title(self) -> str:
        """Two characters."""

    @property
    def icon(self) -> str:
        """Icon name."""

    @property
    def group(self) -> int:
        """Group, a line is drawn between groups."""


class NavButton(QAbstractButton):
    """One page in the navigation."""

    def __init__(self, style: Style, title: str, icon: str, *, tip: str = "") -> None:
        super().__init__()
        self._style, self._icon, self.narrow, self._by_keyboard = style, icon, False, False
        self.height_hint = style.px(36)
        self.setText(title)
        self.setAccessibleName(title)
        self.setToolTip(tip)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(48), self.height_hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter, rect = self._style, QPainter(self), self.rect()
        if self.isChecked():
            painter.fillRect(rect, style.color("surface"))
            painter.fillRect(QRect(0, 0, 3, rect.height()), style.color("accent"))
        elif self.underMouse():
            painter.fillRect(rect, style.color("hover"))
        ink = style.color("accent" if self.isChecked() else "text2")
        side = style.px(18)
        icons.paint(painter, self._icon, QRectF(style.px(16), (rect.height() - side) / 2, side, side), ink)
        if not self.narrow:
            role = "controlBold" if self.isChecked() else "control"
            area = rect.adjusted(style.px(46), 0, 0, 0)
            painting.draw_text(painter, area, self.text(), font=style.font(role), color=ink)
        if self.hasFocus() and self._by_keyboard:
            painter.setPen(QPen(style.color("focus"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        super().focusInEvent(event)


class Brand(QWidget):
    """The mark and the name."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style, self.narrow = style, False
        self.setAccessibleName("商鉴")

    # Qt's names

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter = self._style, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = style.px(24)
        box = QRectF(style.px(16 if not self.narrow else 12), (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.color("accent"))
        painter.drawRoundedRect(box, 4, 4)
        inset = style.px(2)
        icons.paint(painter, "mark", box.adjusted(inset, inset, -inset, -inset), style.color("onAccent"))
        if not self.narrow:
            area = self.rect().adjusted(style.px(48), 0, 0, 0)
            painting.draw_text(painter, area, "商鉴", font=style.font("name"), color=style.color("text"))


class NavBar(QWidget):
    """The navigation column.

    Signals:
        chosen(str): A page was chosen.
        action_wanted(str): 设置 or 帮助 was chosen, by the id of its action.
    """

    chosen = Signal(str)
    action_wanted = Signal(str)

    def __init__(self, style: Style, specs: Sequence[Spec]) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self._style, self._narrow = style, False
        self._buttons: dict[str, NavButton] = {}
        self._lines: list[QHBoxLayout] = []
        box = QVBoxLayout(self)
        margins(box, 0)
        self._brand = Brand(style)
        box.addWidget(self._brand)
        group = 0
        for number, spec in enumerate(specs, start=1):
            if spec.group != group:
                group = spec.group
                self._add_line(box)
            title = shown(spec.title, "page")
            button = NavButton(style, title, spec.icon, tip=f"{title}　Ctrl+{number}")
            button.clicked.connect(lambda _checked=False, page=spec.id: self._on_clicked(page))
            self._buttons[spec.id] = button
            box.addWidget(button)
        box.addStretch(1)
        self._add_line(box)
        self._foot = [
            self._add_foot(box, tr("设置"), "settings", tip=tr("主题、字号、金额单位　Ctrl+,")),
            self._add_foot(box, tr("帮助"), "help", tip=tr("这一页的帮助　F1")),
        ]
        box.addSpacing(BELOW)
        style.changed.connect(self.restyle)
        self.restyle()

    def _add_foot(self, box: QVBoxLayout, title: str, action: str, *, tip: str) -> NavButton:
        button = NavButton(self._style, title, action, tip=tip)
        button.setCheckable(False)
        button.clicked.connect(lambda: self.action_wanted.emit(action))
        box.addWidget(button)
        return button

    def restyle(self) -> None:
        """Take ground and widths from the style."""
        painting.fill_ground(self, self._style.color("nav"))
        self.setFixedWidth(self._style.px(48) if self._narrow else self._style.side(128))
        self._fit()

    def _fit(self) -> None:
        """Give the buttons less height where the window is low, and do without the name where even that is too much."""
        style, buttons = self._style, (*self._buttons.values(), *self._foot)
        brand, lines = style.px(56), sum(row.sizeHint().height() for row in self._lines) + BELOW
        room = (self.height() - brand - lines) // len(buttons)
        self._brand.setVisible(room >= style.px(LOWEST))
        if room < style.px(LOWEST):
            room = (self.height() - lines) // len(buttons)
        self._brand.setFixedHeight(brand)
        for button in buttons:
            button.height_hint = max(min(room, style.px(36)), style.px(18))
            button.updateGeometry()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a state
        """Show icons only."""
        if narrow == self._narrow:
            return
        self._narrow = self._brand.narrow = narrow
        for button in (*self._buttons.values(), *self._foot):
            button.narrow = narrow
        self.restyle()

    def mark(self, page: str) -> None:
        """Show which page is open."""
        for name, button in self._buttons.items():
            button.setChecked(name == page)

    def _on_clicked(self, page: str) -> None:
        self.mark(page)
        self.chosen.emit(page)

    def _add_line(self, box: QVBoxLayout) -> None:
        row = QHBoxLayout()
        margins(row, 16, 8)
        row.addWidget(Line(self._style, token="line2"))
        self._lines.append(row)
        box.addLayout(row)

    # Qt's names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class TopBar(QWidget):
    """Where the reader is, search field, the menu of 复制为….

    Attributes:
        head: Where the reader is; while two halves are open each half says so itself.
        copy: The button with the menu.
        collect: The button of Ctrl+D.
    """

    def __init__(self, style: Style, search: QLineEdit) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._style = style
        outer = QVBoxLayout(self)
        margins(outer, 0)
        inside = QWidget()
        row = QHBoxLayout(inside)
        margins(row, 12, 0, 24, 0, spacing=4)
        self.head = Head(style)
        self._search = search
        self.copy = Button(style, tr("复制为…"), icon="copy", tip=tr("选择复制的方式　Ctrl+Shift+C"))
        self.collect = Button(style, "", icon="collect", look="flat", tip=tr("加入摘编　Ctrl+D"))
        self.collect.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # what is selected keeps the keyboard
        row.addWidget(self.head, 1)
        row.addWidget(search, 20)  # first the field takes what it wants, then the words beside the title
        row.addStretch(0)
        row.addSpacing(12)
        row.addWidget(self.head.sides[1])
        row.addWidget(self.copy)
        row.addSpacing(4)
        row.addWidget(self.collect)
        outer.addWidget(inside, 1)
        outer.addWidget(Line(style))
        self._menu = QMenu(self)
        self.copy.setMenu(self._menu)
        style.changed.connect(self.restyle)
        self.restyle()

    def _fit(self) -> None:
        """A narrow bar leaves the path more than the field of the design would, and the menu's button its icon."""
        self.copy.show_words(tr("复制为…") if self.width() >= self._style.px(NARROW) else "")
        self._search.setMaximumWidth(max(min(self._style.side(376), self.width() * 3 // 8), self._style.px(160)))

    def restyle(self) -> None:
        """Take sizes from the style."""
        self.setFixedHeight(self._style.px(56))
        self._search.setMinimumWidth(self._style.side(100))
        self._fit()

    def show_head(self, *, shown: bool) -> None:
        """Say here where the reader is, or leave it to the two halves."""
        self.head.setVisible(shown)
        if not shown:
            self.head.sides[1].hide()

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """Tie buttons and menu to the window's actions."""
        self.collect.clicked.connect(actions["collect"].trigger)
        self.head.use_actions(actions)
        for name in COPY_MENU:
            if name:
                self._menu.addAction(actions[name])
            else:
                self._menu.addSeparator()

    # Qt's names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
