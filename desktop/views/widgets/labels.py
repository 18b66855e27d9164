"""Labels, tags, lines and buttons that follow the style."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QLayout, QPushButton, QScrollArea, QSizePolicy, QWidget

from desktop import icons
from desktop.style import Style

#: The largest size of a widget: Qt's QWIDGETSIZE_MAX, which PySide6 does not name.
_ANY = (1 << 24) - 1


class Label(QLabel):
    """Text in a role of type and a colour token.

    Args:
        style: The look in force.
        text: Plain text.
        role: Key of `style.TYPES`.
        token: Colour token.
        wrap: Break lines.
    """

    def __init__(
        self, style: Style, text: str = "", *, role: str = "table", token: str = "text", wrap: bool = False
    ) -> None:
        super().__init__(text)
        self._style, self._role, self._token = style, role, token
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        style.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take font and colour from the style."""
        self.setFont(self._style.font(self._role))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._style.color(self._token))
        self.setPalette(palette)

    def selectable(self) -> Label:
        """Let the reader select and copy part of the text."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return self


class ShortLabel(Label):
    """A line of text that ends in an ellipsis where it does not fit."""

    # Qt's names

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class Tag(QLabel):
    """A small word on a coloured ground: 可能, 存疑, 补充.

    Args:
        style: The look in force.
        text: The word.
        token: Token stem; its ground is the token with ``Bg``. Empty for a neutral tag.
    """

    def __init__(self, style: Style, text: str, token: str = "") -> None:
        super().__init__(text)
        self._style, self._token = style, token
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take font and colours from the style."""
        self.setFont(self._style.font("caption"))
        ink = self._style.hex(self._token or "text2")
        ground = self._style.hex(f"{self._token}Bg" if self._token else "header")
        frame = ink if self._token in {"doubt", "likely"} else ground
        self.setStyleSheet(
            f"QLabel {{ color: {ink}; background: {ground}; border: 1px solid {frame}; border-radius: 2px; }}"
        )
        self.setFixedHeight(self._style.px(18))
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(self.text()) + self._style.px(12))


class Line(QFrame):
    """A one-pixel line."""

    def __init__(self, style: Style, *, vertical: bool = False, token: str = "line") -> None:
        super().__init__()
        self._style, self._token = style, token
        self.setAutoFillBackground(True)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        style.changed.connect(self.restyle)
        self.restyle()

    def show_token(self, token: str) -> None:
        """Take another colour."""
        self._token = token
        self.restyle()

    def restyle(self) -> None:
        """Take the colour from the style."""
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, self._style.color(self._token))
        self.setPalette(palette)


class Button(QPushButton):
    """A button with an optional icon.

    Args:
        style: The look in force.
        text: Words; may be empty for an icon button, which then needs a `tip`.
        on_click: Called without arguments.
        icon: Icon name.
        look: ``""``, ``primary``, ``flat``, ``link``, ``chip`` or ``choice`` (one of a row, see
            `Choices`).
        tip: Tooltip, also the accessible name of an icon button.
    """

    def __init__(
        self,
        style: Style,
        text: str,
        *,
        on_click: Callable[[], object] | None = None,
        icon: str = "",
        look: str = "",
        tip: str = "",
    ) -> None:
        super().__init__(text)
        self._style, self._icon, self._look = style, icon, look
        if look:
            self.setProperty(look, "true")
        self.setToolTip(tip)
        self.setAccessibleName(text or tip)
        self.setAutoDefault(False)
        if on_click is not None:
            self.clicked.connect(lambda: on_click())
        if look == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        style.changed.connect(self.restyle)
        self.restyle()

    def show_icon(self, icon: str) -> None:
        """Show another icon beside the words; empty for none."""
        if icon != self._icon:
            self._icon = icon
            if not icon:
                self.setIcon(QIcon())
            self.restyle()

    def show_words(self, words: str) -> None:
        """Show other words, or the icon alone."""
        if words != self.text():
            self.setText(words)
            self.setMinimumSize(0, 0)
            self.setMaximumSize(_ANY, _ANY)
            self.restyle()

    def restyle(self) -> None:
        """Take font, icon and size from the style."""
        small = self._look in {"chip", "link"}
        self.setFont(self._style.font("caption" if self._look == "chip" else "table"))
        if self._icon:
            token = {"primary": "onAccent", "link": "accent"}.get(self._look, "text2")
            size = self._style.px(12 if self._look == "chip" else 16)
            self.setIcon(icons.icon(self._icon, self._style.color(token), size))
            self.setIconSize(QSize(size, size))
        if self._icon and not self.text():
            side = self._style.px(24 if small else 32)
            # As high as the sheet makes buttons with words, so that both stand in one row.
            self.setFixedSize(side, side if small else self._style.px(28) + 2)

    # Qt's names

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._look == "choice":  # the chosen one is bold
            bold = QFontMetrics(self._style.font("tableBold"))
            hint += QSize(bold.horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(self.text()), 0)
        return hint


class PaintedLink(QAbstractButton):
    """A link that paints itself, for pages without a style sheet."""

    def __init__(self, style: Style, text: str, on_click: Callable[[], object]) -> None:
        super().__init__()
        self._style = style
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: on_click())

    # Qt's names

    def sizeHint(self) -> QSize:
        font = self._style.font("table")
        return QSize(QFontMetrics(font).horizontalAdvance(self.text()) + 4, self._style.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setFont(self._style.font("table"))
        painter.setPen(self._style.color("accentHover" if self.underMouse() else "accent"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def clear(layout: QLayout) -> None:
    """Remove and delete everything in a layout."""
    while layout.count():
        item = layout.takeAt(0)
        widget: QWidget | None = item.widget()
        inner: QLayout | None = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def margins(layout: QLayout, *sides: int, spacing: int = 0) -> None:
    """Set contents margins (one, two or four numbers) and spacing of a layout."""
    if len(sides) == 1:
        sides = sides * 4
    elif len(sides) == 2:
        sides = (sides[0], sides[1], sides[0], sides[1])
    layout.setContentsMargins(*sides)
    layout.setSpacing(spacing)


def scrolled(area: QScrollArea, inside: QWidget) -> QScrollArea:
    """Let an area show a widget as wide as itself, scrolled up and down only; its parts have the keyboard."""
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area


def surface(parent: QWidget | None = None) -> QWidget:
    """A plain widget on the surface ground."""
    widget = QWidget(parent)
    widget.setObjectName("surface")
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget
