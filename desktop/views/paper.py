"""A briefing as PDF, painted page by page with the fonts of the program."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen, QTextLayout, QTextOption

from desktop.core.briefing import (
    Block,
    Briefing,
    Heading,
    Numbering,
    Paragraph,
    PictureBlock,
    Reference,
    SheetBlock,
    level_of,
    listed,
)
from desktop.core.decimals import most_decimals
from desktop.core.sheet import Sheet
from desktop.export import docx_tables
from desktop.export import docx_template as template
from desktop.export.docx_template import Look
from desktop.export.files import Cancelled, Progress, Steps, write_bytes
from desktop.style import FALLBACKS, FAMILY

#: Units of the painter in a point.
_UNITS = 10
_POINTS = 72 / 25.4
_PAD = 4.0
#: A digit of the bundled typeface, in halves of a Han character.
_NARROW = 1.12
#: Line height of text that has none of its own.
_LEADING = 1.35


def write_pdf(
    briefing: Briefing, path: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> None:
    """Write a PDF; it may be called outside the window's thread.

    Args:
        briefing: What to write.
        path: The file.
        progress: Told (blocks and rows done, all of them).
        cancelled: Asked before each block and row whether to stop.

    Raises:
        ExportError: The file cannot be written.
        ExportCancelledError: The reader stopped; a file that was there before is unchanged.
    """
    rows = sum(len(block.sheet.rows) for block in briefing.blocks if isinstance(block, SheetBlock))
    steps = Steps(len(briefing.blocks) + rows + 1, progress, cancelled)
    steps.check()
    # In memory first: Qt does not tell when a disk is full.
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(72 * _UNITS)
    writer.setTitle(briefing.title)
    writer.setCreator("商鉴")
    painter = _Pages(writer, steps)
    try:
        painter.briefing(briefing)
    finally:
        painter.end()
        buffer.close()
    write_bytes(path, bytes(data.data()))
    steps.done()


class _Pages:
    """Fills pages from top to bottom; all lengths are points.

    Args:
        writer: The PDF.
        steps: Told what is done.
    """

    def __init__(self, writer: QPdfWriter, steps: Steps) -> None:
        self._writer, self._steps = writer, steps
        self._turned = False
        self._page = 1
        self._fonts: dict[tuple[float, bool], QFont] = {}
        writer.setPageLayout(self._layout())
        self._painter = QPainter(writer)
        self._numbering = Numbering()
        self._y = self._top

    # Pages

    def _layout(self) -> QPageLayout:
        way = QPageLayout.Orientation.Landscape if self._turned else QPageLayout.Orientation.Portrait
        layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), way, QMarginsF(0, 0, 0, 0))
        layout.setMode(QPageLayout.Mode.FullPageMode)
        return layout

    @property
    def _top(self) -> float:
        return (template.PAPER.left if self._turned else template.PAPER.top) * _POINTS

    @property
    def _left(self) -> float:
        return (template.PAPER.bottom if self._turned else template.PAPER.left) * _POINTS

    @property
    def _width(self) -> float:
        return (template.PAPER.text_height if self._turned else template.PAPER.text_width) * _POINTS

    @property
    def _bottom(self) -> float:
        return self._top + (template.PAPER.text_width if self._turned else template.PAPER.text_height) * _POINTS

    def _number(self) -> None:
        """The page number outside at the foot: right on odd pages, left on even ones."""
        font = self._font(template.FOOTER)
        words = f"— {self._page} —"
        y = self._bottom + 20
        width = len(words) * template.FOOTER.size
        inset = template.FOOTER.size
        right = self._page % 2 == 1
        x = self._left + (self._width - width - inset if right else inset)
        self._line(words, font, template.FOOTER.size, x, y, width, "right" if right else "left")

    def _new_page(self, *, turned: bool | None = None) -> None:
        self._number()
        if turned is not None:
            self._turned = turned
            self._writer.setPageLayout(self._layout())
        self._writer.newPage()
        self._page += 1
        self._y = self._top

    def _turn(self, *, turned: bool) -> None:
        if turned != self._turned:
            self._new_page(turned=turned)

    def _room(self, height: float) -> None:
        """Begin a page where not so much room is left on this one."""
        if self._y + height > self._bottom and self._y > self._top:
            self._new_page()

    def end(self) -> None:
        """Finish the last page."""
        if self._painter.isActive():
            self._number()
            self._painter.end()

    # Blocks

    def briefing(self, briefing: Briefing) -> None:
        """Paint everything."""
        if briefing.title:
            self._text(template.TITLE, briefing.title)
        for number, block in enumerate(briefing.blocks):
            self._block(block, briefing.blocks[number + 1 : number + 2])
            self._steps.done()
        entries = listed(briefing.references)
        if entries:
            self._turn(turned=False)
            self._room(template.LINE * 3)
            self._text(template.REFERENCE_HEAD, "参考文献")
            for number, entry in enumerate(entries, start=1):
                self._text(template.REFERENCE, entry, mark=f"[{number}]")

    def _block(self, block: Block, then: Sequence[Block]) -> None:
        if isinstance(block, SheetBlock):
            self._table(block)
            return
        following = then[0] if then else None
        self._turn(turned=isinstance(following, SheetBlock) and docx_tables.plan(following.sheet, narrow=_NARROW).turned
                   and isinstance(block, Heading))  # fmt: skip
        if isinstance(block, Heading):
            self._room(template.LINE * 3)
            look = template.HEADINGS[level_of(block.level) - 1]
            self._text(look, self._numbering.heading(block.level) + block.text)
        elif isinstance(block, PictureBlock):
            self._picture(block)
        elif isinstance(block, Reference):
            self._text(template.REFERENCE, block.text)
        elif isinstance(block, Paragraph):
            for line in block.text.splitlines() or [""]:
                self._text(template.BODY, line)

    def _picture(self, block: PictureBlock) -> None:
        image = QImage.fromData(block.png)
        width = min(max(block.width_mm, 10) * _POINTS, self._width)
        height = width * image.height() / max(image.width(), 1)
        most = self._bottom - self._top - 40
        if height > most:
            width, height = width * most / height, most
        self._room(height + 40)
        x = self._left + (self._width - width) / 2
        self._painter.drawImage(_rect(x, self._y + 8, width, height), image)
        self._y += height + 8
        self._text(template.FIGURE_CAPTION, f"图{self._numbering.figure()}\u3000{block.caption}")

    def _table(self, block: SheetBlock) -> None:
        sheet, made = block.sheet, docx_tables.plan(block.sheet, narrow=_NARROW)
        self._turn(turned=made.turned)
        self._room(110)
        self._text(template.TABLE_CAPTION, f"表{self._numbering.table()}\u3000{block.caption or sheet.title}")
        if sheet.unit:
            self._text(template.UNIT, f"单位：{sheet.unit}")
        if sheet.columns:
            self._rows(sheet, made)
        for line in sheet.foot_lines:
            self._text(template.SOURCE, line)
        self._y += 8

    # Tables

    def _rows(self, sheet: Sheet, made: docx_tables.Plan) -> None:
        font, bold = self._sized(made.size), self._sized(made.size, bold=True)
        cells = list(zip(*sheet.rows, strict=True)) or [()] * len(sheet.columns)
        decimals = [
            most_decimals(column) if one.kind == "number" else 0
            for one, column in zip(sheet.columns, cells, strict=True)
        ]
        inner = [width - 2 * _PAD for width in made.widths]
        self._heads(sheet, made, bold)
        for row in sheet.rows:
            self._steps.done()
            lines = [self._wrapped(text, font, width) for text, width in zip(row, inner, strict=True)]
            sides = ["right" if column.kind == "number" else "left" for column in sheet.columns]
            lacking = [docx_tables.lacking(text, most) for text, most in zip(row, decimals, strict=True)]
            insets = [digits * made.size * _NARROW / 2 for digits in lacking]
            height = max(map(len, lines)) * made.size * _LEADING + 2 * _PAD
            if self._y + height > self._bottom and self._y > self._top:
                self._new_page()
                self._heads(sheet, made, bold)
            self._row(lines, made, sides, insets, font)

    def _heads(self, sheet: Sheet, made: docx_tables.Plan, font: QFont) -> None:
        """Paint the header row, or two where columns have a group: its words stand once over all of them."""

        def high(words: str, width: float) -> float:
            step = made.size * _LEADING
            return max(len(self._wrapped(words, font, width - 2 * _PAD)) * step + 2 * _PAD, template.ROW)

        spans: list[tuple[str, range]] = []
        for words, count in sheet.groups or [("", 1)] * len(sheet.columns):
            place = spans[-1][1].stop if spans else 0
            spans.append((words, range(place, place + count)))
        titles, widths = [column.title for column in sheet.columns], made.widths
        upper = max((high(words, sum(widths[n] for n in span)) for words, span in spans if words), default=0.0)
        whole = max(upper + high(titles[n], widths[n]) if words else high(titles[n], widths[n])
                    for words, span in spans for n in span)  # fmt: skip
        x = self._left + (self._width - sum(widths)) / 2
        for words, span in spans:
            if words:
                self._cell(words, font, made.size, QRectF(x, self._y, sum(widths[n] for n in span), upper))
            top = upper if words else 0.0
            for n in span:
                self._cell(titles[n], font, made.size, QRectF(x, self._y + top, widths[n], whole - top))
                x += widths[n]
        self._y += whole

    def _cell(self, words: str, font: QFont, size: float, place: QRectF) -> None:
        """Paint a cell of a header, its words in the middle; `place` is in points."""
        self._painter.setPen(QPen(Qt.GlobalColor.black, 0.5 * _UNITS))
        self._painter.drawRect(_rect(place.x(), place.y(), place.width(), place.height()))
        lines = self._wrapped(words, font, place.width() - 2 * _PAD)
        y = place.y() + (place.height() - len(lines) * size * _LEADING) / 2
        for line in lines:
            self._line(line, font, size, place.x() + _PAD, y, place.width() - 2 * _PAD, "center")
            y += size * _LEADING

    def _row(
        self, cells: list[list[str]], made: docx_tables.Plan, sides: list[str], insets: list[float], font: QFont
    ) -> None:
        """Paint one row; one that is higher than a page goes on over the next."""
        step = made.size * _LEADING
        rest = cells
        while True:
            fitting = max(1, int((self._bottom - self._y - 2 * _PAD) / step))
            now, rest = [lines[:fitting] for lines in rest], [lines[fitting:] for lines in rest]
            height = max(max(map(len, now)) * step + 2 * _PAD, template.ROW)
            x = self._left + (self._width - sum(made.widths)) / 2
            for lines, width, side, inset in zip(now, made.widths, sides, insets, strict=True):
                self._painter.setPen(QPen(Qt.GlobalColor.black, 0.5 * _UNITS))
                self._painter.drawRect(_rect(x, self._y, width, height))
                y = self._y + (height - len(lines) * step) / 2
                for line in lines:
                    self._line(line, font, made.size, x + _PAD, y, width - 2 * _PAD - inset, side)
                    y += step
                x += width
            self._y += height
            if not any(rest):
                return
            self._new_page()

    # Text

    def _text(self, look: Look, text: str, *, mark: str = "") -> None:
        """Paint a paragraph; lines that do not fit go on the next page."""
        font = self._font(look)
        step = look.line or look.size * _LEADING
        indent = look.indent * look.size
        hanging = look.hanging if mark else 0.0
        self._y += look.before if self._y > self._top else 0
        for number, line in enumerate(self._wrapped(text, font, self._width - hanging, indent)):
            self._room(step)
            y = self._y + (step - look.size * _LEADING) / 2
            if mark and number == 0:
                self._line(mark, font, look.size, self._left, y, hanging, "left")
            inset = hanging + (indent if number == 0 else 0)
            self._line(line, font, look.size, self._left + inset, y, self._width - inset, look.align)
            self._y += step
        self._y += look.after

    def _line(self, text: str, font: QFont, size: float, x: float, y: float, width: float, side: str) -> None:
        self._painter.setFont(font)
        own = self._painter.fontMetrics().horizontalAdvance(text) / _UNITS
        x += {"right": width - own, "center": (width - own) / 2}.get(side, 0.0)
        self._painter.setPen(Qt.GlobalColor.black)
        self._painter.drawText(QPointF(x * _UNITS, (y + size * 1.05) * _UNITS), text)

    def _wrapped(self, text: str, font: QFont, width: float, indent: float = 0) -> list[str]:
        """Lines no wider than a width, broken where Chinese may be broken."""
        lines: list[str] = []
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for part in text.replace("\t", " ").splitlines() or [""]:
            layout = QTextLayout(part, font, self._writer)
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(width - (0 if lines else indent), 1) * _UNITS)
                lines.append(part[line.textStart() : line.textStart() + line.textLength()].rstrip())
            layout.endLayout()
        return lines or [""]

    def _font(self, look: Look) -> QFont:
        return self._sized(look.size, bold=look.bold or look.face in {template.HEI_FACE, template.TITLE_FACE})

    def _sized(self, size: float, *, bold: bool = False) -> QFont:
        if (size, bold) not in self._fonts:
            font = QFont([FAMILY, *FALLBACKS])
            font.setPixelSize(round(size * _UNITS))
            font.setBold(bold)
            self._fonts[size, bold] = font
        return self._fonts[size, bold]


def _rect(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(x * _UNITS, y * _UNITS, width * _UNITS, height * _UNITS)

