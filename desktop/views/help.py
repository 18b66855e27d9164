"""Help: one text for each page and for how to look up, trust, copy and compare; lists of keys and settings are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from desktop import paths
from desktop.actions import ACTIONS, keys_text, page_shortcut
from desktop.core.links import PREFIX, parse
from desktop.language import CHINESE, current, shown, tr
from desktop.settings import SETTINGS, Setting
from desktop.style import Style
from desktop.views.pages import BY_ID, PAGES
from desktop.views.widgets.labels import Button, Line, margins, surface
from desktop.views.widgets.row_list import ListRow, RowList

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

#: Topics before and after those of the pages.
HOW = ("how-search", "how-trust", "how-copy", "how-compare")
LAST = ("keys", "settings")
#: Scheme of links that lead to a place of the program: ``go:图表/图1-2``.
GO = "go"


@dataclass(frozen=True, slots=True)
class Topic:
    """A text.

    Attributes:
        id: File name without its ending.
        title: The first heading.
        text: Markdown.
    """

    id: str
    title: str
    text: str


@cache
def topics() -> Mapping[str, Topic]:
    """All texts that there are files for, by id."""
    found = {}
    for file in sorted(_folder().glob("*.md")):
        text = file.read_text(encoding="utf-8")
        found[file.stem] = Topic(file.stem, text.partition("\n")[0].removeprefix("#").strip(), text)
    return found


def _folder() -> Path:
    folder = paths.resource("help", "keys.md").parent
    return folder if current() == CHINESE else folder / current()


def _choices(setting: Setting) -> str:
    return tr("、").join(map(shown, setting.words)) or tr("关、开")


def of_page(page_id: str) -> Topic | None:
    """The text about a page: the one that bears its title."""
    spec = BY_ID.get(page_id)
    return next(
        (topic for topic in topics().values() if spec is not None and topic.title == shown(spec.title, "page")), None
    )


def in_order() -> tuple[tuple[str, tuple[Topic, ...]], ...]:
    """Groups of topics in the order of the list; pages that this version lacks are left out."""
    known = topics()
    pages = tuple(topic for topic in (of_page(spec.id) for spec in PAGES) if topic is not None)
    return (
        (tr("怎样做"), tuple(known[name] for name in HOW)),
        (tr("各页"), pages),
        (tr("其他"), tuple(known[name] for name in LAST)),
    )


def words_of(topic: Topic) -> str:
    """Markdown of a topic, its lists made from the tables of actions and settings."""
    text = topic.text
    if "{keys}" in text:
        lines = [(a.text, keys_text(a), a.tip) for a in ACTIONS]
        titles = [shown(spec.title, "page") for spec in PAGES]
        lines += [
            (title, page_shortcut(n), tr("打开{title}页").format(title=title))
            for n, title in enumerate(titles, start=1)
        ]
        rows = "\n".join(f"| {name} | {f'`{keys}`' if keys else '—'} | {tip} |" for name, keys, tip in lines)
        text = text.replace("{keys}", tr("| 操作 | 按键 | 说明 |") + f"\n|---|---|---|\n{rows}")
    if "{settings}" in text:
        entries = [
            f"**{shown(setting.title)}**　{_choices(setting)}\n\n{shown(setting.help)}"
            for setting in SETTINGS
            if setting.help
        ]
        text = text.replace("{settings}", "\n\n".join(entries))
    return text


class HelpDialog(QDialog):
    """Topics at the left, the text at the right; it may stay open beside the work.

    Args:
        window: The window that is helped with.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._style = window, window.context.style
        self._topic = topics()["how-search"]
        self.setWindowTitle(tr("帮助"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = RowList(self._style, pad=16)
        self.list.setAccessibleName(tr("帮助目录"))
        self.list.chosen.connect(self.show_topic)
        rows: list[ListRow] = []
        for title, group in in_order():
            rows += [ListRow("", title, header=True), *(ListRow(topic.id, topic.title) for topic in group)]
        self.list.set_rows(rows)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(tr("帮助正文"))
        self.text.anchorClicked.connect(self._on_link)
        box = QVBoxLayout(self)
        margins(box, 0)
        row = QHBoxLayout()
        margins(row, 0)
        row.addWidget(self.list)
        row.addWidget(Line(self._style, vertical=True))
        row.addWidget(self.text, 1)
        box.addLayout(row, 1)
        box.addWidget(Line(self._style))
        box.addWidget(self._foot())
        self._style.changed.connect(self._restyle)
        room = window.screen().availableGeometry()
        width, height = self._style.px(860), self._style.px(640)
        tall = min(height, room.height() - 60, max(window.height(), self._style.px(420)))
        self.resize(min(width, room.width() - 40, max(window.width(), self._style.px(560))), tall)
        self._restyle()

    def show_topic(self, name: str) -> None:
        """Show a text; an unknown one changes nothing."""
        topic = topics().get(name)
        if topic is None:
            return
        self._topic = topic
        self.setWindowTitle(tr("帮助　{title}").format(title=topic.title))
        self.list.select(name, quiet=True)
        self._render()

    @property
    def topic(self) -> Topic:
        """What is shown."""
        return self._topic

    def _foot(self) -> QWidget:
        foot = surface()
        row = QHBoxLayout(foot)
        margins(row, 16, 10, spacing=8)
        for words, action in ((tr("重看介绍"), "tour"), (tr("自检"), "self_test"), (tr("关于商鉴"), "about")):
            row.addWidget(Button(self._style, words, on_click=partial(self._leave_for, action)))
        row.addStretch(1)
        row.addWidget(Button(self._style, tr("关闭"), look="primary", on_click=self.close))
        return foot

    def _leave_for(self, action: str) -> None:
        self.close()
        self._window.run(action)

    def _on_link(self, url: QUrl) -> None:
        if url.scheme() == GO:
            link = parse(PREFIX + url.path())
            place = self._window.places.locate(link) if link else None
            if place is not None:
                self._window.go(place)
                self._window.activateWindow()
            return
        self.show_topic(url.path().removesuffix(".md"))

    def _restyle(self) -> None:
        self.setStyleSheet(self._style.sheet())
        self.setPalette(self._style.palette())  # after the sheet, which would bring back the palette of before
        self.list.setFixedWidth(self._style.side(168))
        self._render()

    def _render(self) -> None:
        document = QTextDocument(self.text)  # the one before goes with its view: Qt deletes it
        typeset(document, words_of(self._topic), self._style)
        self.text.setDocument(document)


def show(window: MainWindow, topic: str = "") -> HelpDialog:
    """Open the help on a topic, or on the page shown; where it is open already, it turns to that."""
    found = window.findChild(HelpDialog)
    dialog = found if isinstance(found, HelpDialog) and found.isVisible() else HelpDialog(window)
    about = of_page(window.here.page)
    dialog.show_topic(topic or (about.id if about else "how-search"))
    dialog.show()
    dialog.activateWindow()
    dialog.text.setFocus(Qt.FocusReason.OtherFocusReason)
    return dialog


def typeset(document: QTextDocument, markdown: str, style: Style) -> None:
    """Fill a document with Markdown in the type and the colours of the program; Qt's own take no style sheet."""
    document.setDocumentMargin(style.px(24))
    document.setDefaultFont(style.font("reading"))
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    block = document.begin()
    while block.isValid():
        _typeset_block(block, style)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _typeset_table(frame, style)


def _typeset_block(block: QTextBlock, style: Style) -> None:
    cursor = QTextCursor(block)
    level = block.blockFormat().headingLevel()
    in_table = cursor.currentTable() is not None
    shape = QTextBlockFormat()
    shape.setLineHeight(125 if in_table else 150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if not in_table:
        shape.setTopMargin(style.px({0: 0, 1: 0}.get(level, 14)))
        shape.setBottomMargin(style.px(10 if block.textList() is None else 4))
    cursor.mergeBlockFormat(shape)
    base = style.font({1: "name", 2: "item"}.get(level, "table" if in_table else "reading"))
    ranges: list[Any] = block.textFormats()  # the stubs do not know what is in a range
    for place in ranges:
        part = QTextCursor(block)
        part.setPosition(block.position() + place.start)
        part.setPosition(block.position() + place.start + place.length, QTextCursor.MoveMode.KeepAnchor)
        part.setCharFormat(_typeset_words(place.format, base, style, bold=level > 0))


def _typeset_words(old: QTextCharFormat, base: QFont, style: Style, *, bold: bool) -> QTextCharFormat:
    new = QTextCharFormat(old)
    new.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)  # headings would be enlarged once more
    font = QFont(base)
    font.setBold(bold or base.bold() or old.fontWeight() >= QFont.Weight.Bold)
    new.setFont(font)
    new.setForeground(style.color("text"))
    if old.isAnchor():
        new.setForeground(style.color("accent"))
        new.setFontUnderline(False)
    elif old.fontFixedPitch():
        new.setBackground(style.color("header"))
        new.setFontFixedPitch(False)
    return new


def _typeset_table(table: QTextTable, style: Style) -> None:
    shape = table.format()
    shape.setBorder(1)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(style.color("line2"))
    shape.setBorderCollapse(True)
    shape.setCellPadding(style.px(6))
    shape.setCellSpacing(0)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shape.setBottomMargin(style.px(12))
    table.setFormat(shape)
