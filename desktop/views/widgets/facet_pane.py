"""The column of facets at the left of a list: check boxes with the count each would leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop import icons
from desktop.core.filters import Choice, Facet
from desktop.language import shown, tr
from desktop.style import Style
from desktop.views.widgets import painting
from desktop.views.widgets.keys import order_tabs
from desktop.views.widgets.labels import Button, Label, Line, clear, margins, scrolled, surface


class FacetRow(QAbstractButton):
    """One value of a facet with its count."""

    def __init__(self, style: Style, value: str, text: str, *, indent: int = 0) -> None:
        super().__init__()
        self.value = value
        self._style, self._indent, self._count, self._partly = style, indent, 0, False
        self.setText(text)
        self.setCheckable(True)
        self.setToolTip(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_count(self, count: int, *, checked: bool, partly: bool = False) -> None:
        """Set count and state; a value that would leave nothing cannot be checked.

        Args:
            count: Records that the value would leave.
            checked: Whether it is chosen.
            partly: Whether only a part of it is chosen.
        """
        self._count, self._partly = count, partly
        self.setChecked(checked)
        self.setEnabled(count > 0 or checked)
        self.setAccessibleName(f"{self.text()}，{count}")
        self.update()

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(160), self._style.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style = self._style
        painter = QPainter(self)
        rect = self.rect()
        if self.underMouse() and self.isEnabled():
            painter.fillRect(rect, style.color("hover"))
        side = style.px(14)
        box = QRectF(style.px(16 + 16 * self._indent) + 0.5, (rect.height() - side) / 2 + 0.5, side - 1, side - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self._partly:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.color("accent"))
            painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 2, 2)
            name = "check" if self.isChecked() else "minus"
            icons.paint(painter, name, box.adjusted(1.5, 1.5, -1.5, -1.5), style.color("onAccent"))
        else:
            painter.setPen(QPen(style.color("control" if self.isEnabled() else "line2"), 1))
            painter.setBrush(style.color("surface"))
            painter.drawRoundedRect(box, 2, 2)
        if self.hasFocus():
            painter.setPen(QPen(style.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(3, 1, -3, -1), 3, 3)
        left = int(box.right()) + style.px(8)
        font = style.font("table")
        number = str(self._count)
        width = painting.text_width(style.font("caption"), number) + 4
        end = rect.right() - style.px(12)
        enabled = self.isEnabled()
        painting.draw_text(
            painter, QRect(left, 0, end - width - left - 4, rect.height()), self.text(), font=font,
            color=style.color("text" if enabled else "disabled"),
        )  # fmt: skip
        painting.draw_text(
            painter, QRect(end - width, 0, width, rect.height()), number, font=style.font("caption"),
            color=style.color("text3" if enabled else "disabled"), right=True,
        )  # fmt: skip


class FacetHeading(QAbstractButton):
    """Name of a facet with a chevron; a click folds its values away."""

    def __init__(self, style: Style, title: str) -> None:
        super().__init__()
        self._style, self._words, self._folded = style, "", False
        self.setText(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_state(self, words: str, *, folded: bool) -> None:
        """Say how many values there are and whether they are folded away."""
        self._words, self._folded = words, folded
        state = tr("已收起") if folded else tr("已展开")
        self.setAccessibleName(f"{self.text()}，{state}")
        self.update()

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(self._style.px(160), self._style.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        style, painter, rect = self._style, QPainter(self), self.rect()
        if self.underMouse():
            painter.fillRect(rect, style.color("hover"))
        side = style.px(12)
        inner = rect.adjusted(style.px(16), 0, -style.px(12) - side - style.px(6), 0)
        painting.draw_text(painter, inner, self.text(), font=style.font("captionBold"), color=style.color("text2"))
        painting.draw_text(
            painter, inner, self._words, font=style.font("caption"), color=style.color("text3"), right=True
        )
        place = QRectF(rect.right() - style.px(12) - side, (rect.height() - side) / 2, side, side)
        icons.paint(painter, "chevron-down" if self._folded else "chevron-up", place, style.color("text3"))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(style.color("focus"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(3, 1, -3, -1), 3, 3)


class FacetGroup(QWidget):
    """A facet: heading and values; long ones show the first few and a link for the rest.

    Rows are made when they are first shown: a page with hundreds of values must open at once.

    Args:
        style: The look in force.
        facet: What is filtered by.
        values: All its values in order.
        first: How many values show before “其余”.
        folded: Begin with the heading alone.
        labels: Words for values that have other words than themselves.

    Signals:
        toggled(str, str): Facet key and value that was switched.
    """

    toggled = Signal(str, str)

    def __init__(
        self, style: Style, facet: Facet[Any], values: Sequence[str], *, first: int, folded: bool,
        labels: Mapping[str, str],
    ) -> None:  # fmt: skip
        super().__init__()
        self.facet = facet
        self._style, self._values, self._labels = style, tuple(values), labels
        self._rows: dict[str, FacetRow] = {}
        # A link that shows one or two more values takes as much room as they do.
        self._first = first if sum(not facet.parent(value) for value in values) > first + 2 else len(values)
        self._open, self._folded = False, folded
        self._chosen: frozenset[str] = frozenset()
        self._counts: Counter[str] = Counter()
        box = QVBoxLayout(self)
        margins(box, 0, 4, 0, 4)
        self._heading = FacetHeading(style, shown(facet.title))
        self._heading.clicked.connect(self._fold)
        box.addWidget(self._heading)
        self._list = QVBoxLayout()
        margins(self._list, 0)
        box.addLayout(self._list)
        self._more = Button(style, "", look="link", on_click=self._expand)
        self._foot = QHBoxLayout()
        self.restyle()
        self._foot.addWidget(self._more)
        self._foot.addStretch(1)
        box.addLayout(self._foot)

    def restyle(self) -> None:
        """Take the margin from the style: the link stands under the boxes of the values."""
        margins(self._foot, self._style.px(16), 0, 0, 0)

    def show_counts(self, counts: Counter[str], chosen: frozenset[str]) -> None:
        """Set all counts and states."""
        self._counts, self._chosen = counts, chosen
        self._arrange()

    def _visible(self) -> list[str]:
        """The values to show now, in order."""
        if self._folded:
            return []
        opened = self._chosen | {self.facet.parent(value) for value in self._chosen}
        listed, upper = [], 0
        for value in self._values:
            parent = self.facet.parent(value)
            if parent:
                if parent in opened:
                    listed.append(value)
            elif self._open or upper < self._first or value in self._chosen:
                listed.append(value)
                upper += 1
        return listed

    def _arrange(self) -> None:
        visible = self._visible()
        whole = {self.facet.parent(value) for value in self._chosen}
        known = len(self._rows)
        for value in visible:
            self._row(value).show_count(
                self._counts[value], checked=value in self._chosen, partly=value in whole
            )
        if len(self._rows) > known:
            self._order_tabs()
        for value, row in self._rows.items():
            row.setVisible(value in visible)
        rest = sum(not self.facet.parent(v) for v in self._values) - sum(not self.facet.parent(v) for v in visible)
        self._more.setVisible(not self._folded and rest > 0)
        self._more.setText(tr("其余 {rest} 项").format(rest=rest))
        self._heading.show_state(
            tr("{values} 项").format(values=len(self._values)) if self._folded else "", folded=self._folded
        )

    def _order_tabs(self) -> None:
        """Rows made later would come last of the whole window: Tab goes from the heading down to the link."""
        rows = [self._rows[value] for value in self._values if value in self._rows]
        order_tabs([self._heading, *rows, self._more])

    def _row(self, value: str) -> FacetRow:
        if value not in self._rows:
            depth = 1 if self.facet.parent(value) else 0
            row = FacetRow(self._style, value, shown(self._labels.get(value, value)), indent=depth)
            row.clicked.connect(partial(self._on_clicked, value))
            order = [known for known in self._values if known in self._rows or known == value]
            self._list.insertWidget(order.index(value), row)
            self._rows[value] = row
        return self._rows[value]

    def _on_clicked(self, value: str, _checked: object = None) -> None:
        self.toggled.emit(self.facet.key, value)

    def _expand(self) -> None:
        self._open = True
        self._arrange()

    def _fold(self) -> None:
        self._folded = not self._folded
        self._arrange()


class FacetPane(QWidget):
    """All facets of a page.

    Args:
        style: The look in force.
        facets: What can be filtered by; facets without values are left out.
        values: Values of each facet in order.
        first: How many values of a facet show before “其余”.
        whole: Facets that show all their values.
        folded: Facets that begin with the heading alone.
        labels: By facet, words for values that have other words than themselves.

    Signals:
        changed(Choice): The reader chose something else.
    """

    changed = Signal(object)

    def __init__(
        self, style: Style, facets: Sequence[Facet[Any]], values: Mapping[str, Sequence[str]], *,
        first: int = 6, whole: frozenset[str] = frozenset(), folded: frozenset[str] = frozenset(),
        labels: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.setObjectName("surface")
        self._style = style
        self._choice = Choice()
        self._groups: list[FacetGroup] = []
        outer = QVBoxLayout(self)
        margins(outer, 0)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        margins(head, 16, 0, 8, 0)
        head.addWidget(Label(style, tr("筛选"), role="controlBold"))
        head.addStretch(1)
        self._clear = Button(style, tr("清除"), look="link", on_click=self._on_clear)
        head.addWidget(self._clear)
        outer.addWidget(self._head)
        outer.addWidget(Line(style))
        inside = surface()
        self._box = QVBoxLayout(inside)
        margins(self._box, 0, 4)
        for facet in facets:
            shown = values.get(facet.key, ())
            if not shown:
                continue
            group = FacetGroup(
                style, facet, shown, first=len(shown) if facet.key in whole else first, folded=facet.key in folded,
                labels=(labels or {}).get(facet.key, {}),
            )  # fmt: skip
            group.toggled.connect(self._on_toggled)
            self._groups.append(group)
            self._box.addWidget(group)
        self._box.addStretch(1)
        outer.addWidget(scrolled(QScrollArea(), inside), 1)
        style.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the style."""
        self._head.setFixedHeight(self._style.px(39))
        for group in self._groups:
            group.restyle()

    def show_choice(self, choice: Choice, counts: Mapping[str, Counter[str]]) -> None:
        """Show what is chosen and what each value would leave."""
        self._choice = choice
        for group in self._groups:
            group.show_counts(counts[group.facet.key], choice.chosen.get(group.facet.key, frozenset()))
        self._clear.setEnabled(not choice.is_empty)

    def _on_toggled(self, key: str, value: str) -> None:
        facet = next(group.facet for group in self._groups if group.facet.key == key)
        self.changed.emit(self._choice.narrowed(facet, value))

    def _on_clear(self) -> None:
        self.changed.emit(Choice())


class ChipBar(QWidget):
    """The conditions as removable chips above a table; hidden when there are none.

    Signals:
        changed(Choice): A chip was removed.
    """

    changed = Signal(object)

    def __init__(self, style: Style, facets: Sequence[Facet[Any]], *, inline: bool = False) -> None:
        super().__init__()
        self.setAutoFillBackground(not inline)
        self._style, self._facets, self._inline = style, {f.key: f for f in facets}, inline
        self._box = QHBoxLayout(self)
        margins(self._box, 0 if inline else 12, 0, spacing=8)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_choice(self, choice: Choice) -> None:
        """Make the chips of a choice."""
        clear(self._box)
        parts = [("text", tr("含"), choice.text.strip())] if choice.text.strip() else []
        for key, values in choice.chosen.items():
            facet = self._facets[key]
            if values:
                words = tr("、").join(shown(facet.words(value)) for value in sorted(values))
                parts.append((key, shown(facet.title), words))
        for key, title, words in parts:
            short = words if len(words) <= 16 else words[:15] + "…"
            chip = Button(
                self._style, f"{title} {short}　×", look="chip",
                tip=tr("去掉这个条件：{title} {words}").format(title=title, words=words),
                on_click=partial(self.changed.emit, choice.without(key)),
            )  # fmt: skip
            self._box.addWidget(chip)
        self._box.addStretch(1)
        if not self._inline:
            self.setFixedHeight(self._style.px(32))
            self.setVisible(bool(parts))
