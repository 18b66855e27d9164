"""Colours, type and sizes: the only place that names any. Views ask by token."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from desktop import paths

FAMILY = "Shangjian Sans"
#: Tried in order for characters that the bundled subset lacks.
FALLBACKS = ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", "sans-serif")

LIGHT: Mapping[str, str] = {
    "window": "#F4F5F7",
    "nav": "#EAEDF0",
    "surface": "#FFFFFF",
    "raised": "#F8F9FA",
    "header": "#F1F3F5",
    "line": "#DCE0E4",
    "line2": "#C5CBD1",
    "control": "#858D96",
    "text": "#1A2026",
    "text2": "#4A545E",
    "text3": "#626C76",
    "disabled": "#9AA2AA",
    "accent": "#1B5E8C",
    "accentHover": "#164D73",
    "accentPress": "#103C5A",
    "onAccent": "#FFFFFF",
    "sel": "#DCE9F2",
    "selText": "#12212D",
    "selOff": "#E2E6EA",
    "hover": "#EEF2F5",
    "focus": "#1B5E8C",
    "mark": "#FFE9A8",
    "markText": "#1A2026",
    "doubt": "#A23217",
    "doubtBg": "#FBECE7",
    "likely": "#7A5300",
    "likelyBg": "#FBF2DC",
    "agree": "#2B6648",
    "agreeBg": "#E8F3EC",
    "supp": "#6A4C9A",
    "suppBg": "#F1ECF8",
    "derived": "#0F6470",
    "derivedBg": "#E3F1F3",
    "news": "#5A5F2A",
    "newsBg": "#F0F1E2",
    "tip": "#2A323A",
    "tipText": "#F4F6F8",
    "grid": "#E6E9EC",
    "unknown": "#F6F7F8",
    "c1": "#1B5E8C",
    "c2": "#CE7A2B",
    "c3": "#6F9A86",
    "c4": "#B07AD6",
    "c5": "#695011",
    "c6": "#42474B",
    "c7": "#A65B53",
    "c8": "#7A798B",
    "s1": "#E6EFF5",
    "s2": "#C5DAE8",
    "s3": "#9DC0D8",
    "s4": "#6FA3C4",
    "s5": "#3A759D",
    "s6": "#1F5A84",
    "s7": "#0C3A5B",
    "onLow": "#1A2026",
    "onHigh": "#FFFFFF",
}
DARK: Mapping[str, str] = {
    "window": "#15191D",
    "nav": "#101418",
    "surface": "#1D2227",
    "raised": "#22282E",
    "header": "#252B31",
    "line": "#333B43",
    "line2": "#47515A",
    "control": "#78838D",
    "text": "#E7EAED",
    "text2": "#B7BFC7",
    "text3": "#98A3AD",
    "disabled": "#66717B",
    "accent": "#6DB5E8",
    "accentHover": "#8AC6F0",
    "accentPress": "#A6D5F5",
    "onAccent": "#0E2130",
    "sel": "#23435A",
    "selText": "#F1F6FA",
    "selOff": "#30373E",
    "hover": "#272E35",
    "focus": "#6DB5E8",
    "mark": "#5C4A12",
    "markText": "#FFF1C2",
    "doubt": "#F0937A",
    "doubtBg": "#3B231D",
    "likely": "#E3BA62",
    "likelyBg": "#352C18",
    "agree": "#86C7A2",
    "agreeBg": "#1C3327",
    "supp": "#BDA5E6",
    "suppBg": "#2E2740",
    "derived": "#7CC3CD",
    "derivedBg": "#183438",
    "news": "#C5CA8C",
    "newsBg": "#2D301C",
    "tip": "#39424B",
    "tipText": "#F1F4F6",
    "grid": "#2B323A",
    "unknown": "#1F252A",
    "c1": "#5FAFE6",
    "c2": "#DFA457",
    "c3": "#CBE8DA",
    "c4": "#7D6ABD",
    "c5": "#F9E367",
    "c6": "#587D85",
    "c7": "#BA5844",
    "c8": "#ABAEB7",
    "s1": "#22313C",
    "s2": "#27455A",
    "s3": "#2D5C7C",
    "s4": "#3A7BA5",
    "s5": "#589CC8",
    "s6": "#8BBEDF",
    "s7": "#C9E3F4",
    "onLow": "#FFFFFF",
    "onHigh": "#0E1418",
}


@dataclass(frozen=True, slots=True)
class Type:
    """A role of text: size and line height in pixels at 100 %, and weight."""

    size: int
    line: int
    bold: bool = False


TYPES: Mapping[str, Type] = {
    "value": Type(36, 44),
    "tile": Type(28, 36),
    "name": Type(20, 28, bold=True),
    "title": Type(18, 24, bold=True),
    "item": Type(16, 24, bold=True),
    "reading": Type(15, 26),
    "lead": Type(15, 26, bold=True),
    "control": Type(14, 20),
    "controlBold": Type(14, 20, bold=True),
    "table": Type(13, 20),
    "tableBold": Type(13, 20, bold=True),
    "caption": Type(12, 16),
    "captionBold": Type(12, 16, bold=True),
    "tiny": Type(11, 14),
}


class Style(QObject):
    """The look in force: theme and text size.

    Args:
        theme: ``light``, ``dark`` or ``system``.
        text_size: Per cent, 90 to 200.

    Signals:
        changed: Theme or text size is another one now; repaint and lay out again.
    """

    changed = Signal()

    def __init__(self, *, theme: str = "light", text_size: int = 100) -> None:
        super().__init__()
        self._theme = theme
        self._text_size = text_size
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[str, QFont] = {}

    @property
    def is_dark(self) -> bool:
        """Whether dark grounds are shown."""
        if self._theme == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._theme == "dark"

    @property
    def theme(self) -> str:
        """The chosen theme, ``system`` included."""
        return self._theme

    @property
    def text_size(self) -> int:
        """Text size in per cent."""
        return self._text_size

    def set(self, *, theme: str | None = None, text_size: int | None = None) -> None:
        """Change theme or text size."""
        self._theme = theme or self._theme
        self._text_size = text_size or self._text_size
        self._colors.clear()
        self._fonts.clear()
        self.changed.emit()

    def follow_system(self) -> None:
        """The system changed between light and dark; it matters only to those who follow it."""
        if self._theme == "system":
            self.set()

    def hex(self, token: str) -> str:
        """A colour as ``#RRGGBB``.

        Raises:
            KeyError: No such token.
        """
        return (DARK if self.is_dark else LIGHT)[token]

    def color(self, token: str) -> QColor:
        """A colour."""
        if token not in self._colors:
            self._colors[token] = QColor(self.hex(token))
        return self._colors[token]

    def px(self, size: float) -> int:
        """A length of the design at the text size in force."""
        return round(size * self._text_size / 100)

    def side(self, size: float) -> int:
        """Width of a side pane: it grows with the text up to 150 %."""
        return round(size * min(self._text_size, 150) / 100)

    def font(self, role: str) -> QFont:
        """The font of a role."""
        if role not in self._fonts:
            kind = TYPES[role]
            font = QFont([FAMILY, *FALLBACKS])
            font.setPixelSize(self.px(kind.size))
            font.setBold(kind.bold)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[role] = font
        return self._fonts[role]

    def palette(self) -> QPalette:
        """The Qt palette made from the tokens."""
        palette = QPalette()
        role = QPalette.ColorRole
        for names, token in (
            ((role.Window,), "window"),
            ((role.Base, role.Button), "surface"),
            ((role.AlternateBase,), "raised"),
            ((role.Text, role.WindowText, role.ButtonText, role.BrightText), "text"),
            ((role.PlaceholderText,), "text3"),
            ((role.Highlight,), "sel"),
            ((role.HighlightedText,), "selText"),
            ((role.Link, role.LinkVisited, role.Accent), "accent"),
            ((role.ToolTipBase,), "tip"),
            ((role.ToolTipText,), "tipText"),
            ((role.Mid,), "line2"),
            ((role.Dark,), "control"),
            ((role.Light, role.Midlight), "line"),
            ((role.Shadow,), "line2"),
        ):
            for name in names:
                palette.setColor(name, self.color(token))
        disabled = QPalette.ColorGroup.Disabled
        for name in (role.Text, role.WindowText, role.ButtonText, role.HighlightedText, role.PlaceholderText):
            palette.setColor(disabled, name, self.color("disabled"))
        palette.setColor(QPalette.ColorGroup.Inactive, role.Highlight, self.color("selOff"))
        palette.setColor(QPalette.ColorGroup.Inactive, role.HighlightedText, self.color("text"))
        return palette

    def sheet(self) -> str:
        """The few rules that a palette cannot express, for widgets that ask for them by name."""
        color = {token: self.hex(token) for token in LIGHT}
        size = {f"px{n}": f"{self.px(n)}px" for n in (4, 6, 8, 10, 12, 13, 14, 24, 28, 32, 36)}
        return _SHEET.format(**color, **size)


def load_fonts() -> list[str]:
    """Make the bundled fonts known to Qt.

    Returns:
        Families that became available; empty when the font files are missing.
    """
    families: list[str] = []
    for file in ("ShangjianSans-Regular.otf", "ShangjianSans-Bold.otf"):
        number = QFontDatabase.addApplicationFont(str(paths.resource("fonts", file)))
        families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return families


_SHEET = """
QWidget#surface {{ background: {surface}; }}
QFrame#card {{ background: {surface}; border: 1px solid {line}; border-radius: 6px; }}
QPushButton {{ background: {surface}; border: 1px solid {line2}; border-radius: 4px; padding: 0 {px10};
  min-height: {px28}; color: {text}; font-size: {px13}; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {sel}; color: {selText}; }}
QPushButton:focus {{ border: 2px solid {focus}; }}
QPushButton:disabled {{ color: {disabled}; border-color: {line}; }}
QPushButton[primary="true"] {{ background: {accent}; border-color: {accent}; color: {onAccent}; }}
QPushButton[primary="true"]:hover {{ background: {accentHover}; }}
QPushButton[primary="true"]:pressed {{ background: {accentPress}; }}
QPushButton[primary="true"]:disabled {{ background: {line}; border-color: {line}; color: {disabled}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {text}; }}
QPushButton[flat="true"] {{ background: transparent; border: 1px solid transparent; color: {text2}; }}
QPushButton[flat="true"]:hover {{ background: {hover}; }}
QPushButton[flat="true"]:focus {{ border: 2px solid {focus}; }}
QPushButton[flat="true"]:checked {{ background: {sel}; color: {selText}; }}
QPushButton[link="true"] {{ background: transparent; border: 1px solid transparent; color: {accent}; padding: 0;
  min-height: {px24}; text-align: left; }}
QPushButton[link="true"]:hover {{ color: {accentHover}; }}
QPushButton[link="true"]:focus {{ border: 1px solid {focus}; }}
QPushButton[link="true"]:disabled {{ color: {disabled}; }}
QPushButton[chip="true"] {{ min-height: {px24}; max-height: {px24}; padding: 0 {px8}; font-size: {px12}; }}
QPushButton[choice="true"]:checked {{ border: 1px solid {accent}; font-weight: bold; }}
QPushButton[choice="true"]:focus {{ border: 2px solid {focus}; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QLineEdit {{ background: {surface}; border: 1px solid {control}; border-radius: 4px; color: {text};
  selection-background-color: {sel}; selection-color: {selText}; padding: 0 {px8}; }}
QLineEdit:focus {{ border: 2px solid {focus}; }}
QLineEdit[plain="true"] {{ border: 1px solid transparent; }}
QLineEdit[plain="true"]:hover {{ border: 1px solid {line2}; }}
QLineEdit[plain="true"]:focus {{ border: 2px solid {focus}; }}
QPlainTextEdit {{ background: {surface}; border: 1px solid {control}; border-radius: 4px; color: {text};
  selection-background-color: {sel}; selection-color: {selText}; }}
QPlainTextEdit:focus {{ border: 2px solid {focus}; }}
QProgressBar {{ background: {line}; border: none; border-radius: 3px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QTableView, QListView, QTreeView {{ background: {surface}; border: none; outline: none; gridline-color: {line}; }}
QHeaderView {{ background: {header}; border: none; }}
QHeaderView::section {{ background: {header}; color: {text2}; border: none; border-bottom: 1px solid {line2};
  border-right: 1px solid {line}; padding: 0 {px8}; font-size: {px12}; }}
QHeaderView::section:hover {{ background: {hover}; }}
QHeaderView::down-arrow, QHeaderView::up-arrow {{ width: 0; height: 0; }}
QScrollArea {{ background: {surface}; border: none; }}
QScrollArea > QWidget > QWidget#surface {{ background: {surface}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {line2}; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }}
QScrollBar::handle:hover {{ background: {control}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none;
  border: none; width: 0; height: 0; }}
QSplitter::handle {{ background: {line}; }}
QTextBrowser {{ background: {surface}; border: 2px solid transparent; color: {text}; selection-background-color: {sel};
  selection-color: {selText}; }}
QTextBrowser:focus {{ border: 2px solid {focus}; }}
QToolTip {{ background: {tip}; color: {tipText}; border: none; padding: {px4} {px8}; font-size: {px12}; }}
QMenu {{ background: {surface}; border: 1px solid {line2}; color: {text}; padding: {px4}; font-size: {px13}; }}
QMenu::item {{ padding: {px6} {px24} {px6} {px12}; border-radius: 4px; }}
QMenu::item:selected {{ background: {sel}; color: {selText}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {px4} 0; }}
"""
