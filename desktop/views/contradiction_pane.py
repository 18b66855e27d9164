"""The detail of a contradiction: its places side by side, the values read from them, and what we hold likelier."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.core import formats
from desktop.core.documents import Contradiction, DiscrepancyPlace
from desktop.core.records import Location, Observation
from desktop.core.word_facets import judgement, nature
from desktop.language import shown, tr
from desktop.views import places
from desktop.views.clipboard import put_text
from desktop.views.context import Context
from desktop.views.widgets.labels import Button, Label, Line, Tag, clear, margins, scrolled, surface
from desktop.views.widgets.link_row import LinkRow

_JUDGED = {"一处较可信": "agree", "两处可并存": "", "难以断定": "likely"}
_DOUBTFUL = {"certain": None, "likely": (tr("可能"), "likely"), "ambiguous": (tr("存疑"), "doubt")}
#: Narrower cards than this stand below one another.
CARD = 210


class ContradictionPane(QWidget):
    """The pane.

    Args:
        context: Data and look.
        go: Follows a link.
        say: Shows a short message in the status bar.
    """

    def __init__(self, context: Context, go: Callable[[Location], object], say: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._style, self._go, self._say = context.style, go, say
        self._policies = context.store.policies
        self._one: Contradiction | None = None
        self._cards: list[QWidget] = []
        self._across = 0
        self._grid = QGridLayout()
        outer = QVBoxLayout(self)
        margins(outer, 0)
        inside = surface()
        self._box = QVBoxLayout(inside)
        margins(self._box, 20, 16, 20, 16, spacing=10)
        outer.addWidget(scrolled(QScrollArea(), inside), 1)
        outer.addWidget(Line(self._style))
        foot = QHBoxLayout()
        margins(foot, 20, 12, spacing=8)
        self._copy = Button(self._style, tr("复制说明"), icon="copy", look="primary", on_click=self.copy)
        foot.addWidget(self._copy)
        foot.addStretch(1)
        outer.addLayout(foot)
        self._style.changed.connect(self._on_restyled)

    def _on_restyled(self) -> None:
        self.show_contradiction(self._one)

    def show_contradiction(self, one: Contradiction | None) -> None:
        """Show a contradiction, or nothing."""
        self._one, self._cards, self._across = one, [], 0
        clear(self._box)
        self._copy.setEnabled(one is not None)
        if one is not None:
            style = self._style
            self._box.addWidget(Label(style, one.filed.title, role="item", wrap=True).selectable())
            tags = QHBoxLayout()
            margins(tags, 0, spacing=8)
            tags.addWidget(Tag(style, shown(nature(one)), ""))
            tags.addWidget(Tag(style, shown(judgement(one)), _JUDGED[judgement(one)]))
            tags.addWidget(
                Label(style, tr("{places} 处").format(places=len(one.places)), role="caption", token="text3")
            )
            tags.addStretch(1)
            self._box.addLayout(tags)
            self._box.addWidget(Label(style, one.filed.detail, wrap=True).selectable())
            self._box.addWidget(Label(style, tr("报告各处所印"), role="captionBold", token="text2"))
            self._grid = QGridLayout()
            self._grid.setSpacing(12)
            self._cards = [self._card(place) for place in one.places]
            self._box.addLayout(self._grid)
            self._arrange()
            self._box.addWidget(self._verdict(one))
            self._add_policies(one)
        self._box.addStretch(1)

    def copy(self) -> None:
        """Copy the places and the judgement as plain text."""
        if self._one is None:
            return
        lines = [self._one.filed.title]
        lines += [f"{formats.section_words(p.section)}：{p.printed}" for p in self._one.places]
        lines += [self._one.filed.detail, f"较可信：{self._one.filed.likelier}", "（说明由商鉴编写，非报告原文。）"]
        self._say(put_text("\n".join(lines) + "\n", tr("已复制说明，含各处所印")))

    def _add_policies(self, one: Contradiction) -> None:
        """The documents whose numbers or titles the explanation names."""
        words = one.filed.detail + one.filed.likelier
        found = [p for p in self._policies.all() if p.doc_number and p.doc_number in words]
        if found:
            self._box.addWidget(Label(self._style, tr("相关政策"), role="captionBold", token="text2"))
        for policy in found:
            self._box.addWidget(LinkRow(
                self._style, policy.title, partial(self._go, Location("policies", policy.id)), detail=policy.issued_on
            ))  # fmt: skip

    def _card(self, place: DiscrepancyPlace) -> QWidget:
        style = self._style
        frame = QFrame()
        frame.setObjectName("card")
        frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        box = QVBoxLayout(frame)
        margins(box, 12, 8, 12, 8, spacing=4)
        title = place.section_title if place.section_title != place.section else ""
        box.addWidget(LinkRow(
            style, title or place.section, partial(self._go, places.section(place.section)),
            label=shown(formats.section_words(place.section)) if title else "",
            tip=tr("打开{section}　{title}").format(section=shown(formats.section_words(place.section)), title=title),
        ))  # fmt: skip
        is_words = not all(part.isdecimal() for part in place.printed.split())
        printed = f"“{place.printed}”" if is_words else place.printed
        box.addWidget(Label(style, tr("所印文字") if is_words else tr("所印数字"), role="caption", token="text3"))
        box.addWidget(Label(style, printed, role="item", wrap=True).selectable())
        for o in place.observations:
            box.addWidget(self._value(o))
        anchors = place.anchor.split()
        where = "、".join(anchors[:3]) + (tr("等") if len(anchors) > 3 else "")
        box.addWidget(
            Label(style, tr("文本锚点 {where}").format(where=where), role="caption", token="text3", wrap=True)
        )
        box.addStretch(1)
        return frame

    def _value(self, o: Observation) -> LinkRow:
        return LinkRow(
            self._style, o.name, partial(self._go, places.value(o)), detail=formats.value_phrase(o),
            tag=_DOUBTFUL[o.certainty],
            tip=tr("看出处和依据：{name}　{value}").format(name=o.name, value=formats.value_phrase(o)),
        )  # fmt: skip

    def _verdict(self, one: Contradiction) -> QFrame:
        style = self._style
        token = _JUDGED[judgement(one)]
        ground, ink = (f"{token}Bg", token) if token else ("raised", "line2")
        frame = QFrame()
        frame.setStyleSheet(
            f"QFrame {{ background: {style.hex(ground)}; border: 1px solid {style.hex(ink)}; border-radius: 4px; }}"
            " QLabel { border: none; background: transparent; }"
        )
        box = QVBoxLayout(frame)
        margins(box, 12, 8, 12, 10, spacing=4)
        box.addWidget(Label(style, tr("哪一处较可信"), role="tableBold", token=token or "text2"))
        box.addWidget(Label(style, one.filed.likelier, wrap=True).selectable())
        return frame

    def _arrange(self) -> None:
        """Put the cards side by side where they fit, two at most, because two are compared."""
        room = self.width() - 40 - 12  # a scroll bar may come
        across = 2 if room >= 2 * self._style.side(CARD) + 12 and len(self._cards) > 1 else 1
        if across == self._across or not self._cards:
            return
        self._across = across
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // across, number % across)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    # Qt's names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
