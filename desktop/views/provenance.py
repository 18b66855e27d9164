"""The detail pane of a value: the number, how its point came back, where else it stands, who issued it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.core import formats, sentences
from desktop.core.agreement import agreement
from desktop.core.evidence import reasons
from desktop.core.reading import LARGE
from desktop.core.records import Location, Observation
from desktop.language import shown, tr
from desktop.views import places
from desktop.views.clipboard import put_text
from desktop.views.context import Context
from desktop.views.value_context import ValueContext
from desktop.views.widgets.digits import DigitBoxes
from desktop.views.widgets.labels import Button, Label, Line, Tag, clear, margins, scrolled, surface
from desktop.views.widgets.link_row import LinkRow

_VERDICTS = {"agree": (tr("一致"), "agree"), "differ": (tr("不一致"), "doubt"), "open": (tr("另一说法"), "")}
SHOWN_PLACES = 12
#: What surrounds a value comes this long after it, in milliseconds: going down a table does not wait for it.
CONTEXT_MS = 30
_TAGS = {"certain": "agree", "likely": "likely", "ambiguous": "doubt"}
_ORIGIN_TAGS = {"report": "", "news": "news", "derived": "derived", "supplement": "supp"}

HINT = tr("选一行，这里显示它的出处、小数点怎样还原、报告别处的说法。")
NO_AGENCY = tr("报告没有写明原始数据的发布机构。")


class ProvenancePane(QWidget):
    """Shows one observation.

    Args:
        context: Data and look.

    Signals:
        wanted(Location): The reader follows a link.
        said(str): A short message for the status bar.
    """

    wanted = Signal(object)
    said = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context, self._style = context, context.style
        self._observation: Observation | None = None
        outer = QVBoxLayout(self)
        margins(outer, 0)
        inside = surface()
        whole = QVBoxLayout(inside)
        margins(whole, 0)
        self._box = QVBoxLayout()
        whole.addLayout(self._box)
        self._around = ValueContext(context, self.wanted.emit, self.said.emit)
        whole.addWidget(self._around)
        whole.addStretch(1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(CONTEXT_MS)
        self._later.timeout.connect(self._show_around)
        outer.addWidget(scrolled(QScrollArea(), inside), 1)
        outer.addWidget(Line(self._style))
        outer.addLayout(self._copy_actions())
        self.show_observation(None)
        self._style.changed.connect(self._on_restyled)

    def _on_restyled(self) -> None:
        self.show_observation(self._observation)

    def showEvent(self, event: QShowEvent) -> None:
        """What stands around the value is looked up once the pane is seen."""
        super().showEvent(event)
        self._later.start()

    def _show_around(self) -> None:
        if self.isVisible():
            self._around.show_observation(self._observation)

    @property
    def observation(self) -> Observation | None:
        """What is shown."""
        return self._observation

    def show_observation(self, observation: Observation | None) -> None:
        """Show a value, or a hint where none is selected."""
        self._observation = observation
        clear(self._box)
        for button in self._buttons:
            button.setEnabled(observation is not None)
        if observation is None:
            hint = Label(self._style, HINT, token="text2", wrap=True)
            hint.setContentsMargins(16, 16, 16, 16)
            self._box.addWidget(hint)
            self._around.show_observation(None)
            return
        self._add_value(observation)
        self._add_point(observation)
        self._add_elsewhere(observation)
        self._add_issuer(observation)
        self._buttons[-1].setEnabled(bool(observation.section))
        self._later.start()

    def _copy_actions(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setSpacing(8)
        self._buttons = [
            Button(
                self._style,
                tr("复制数值"),
                icon="copy",
                look="primary",
                on_click=self._copy_value,
                tip=tr("数值连同单位"),
            ),
            Button(
                self._style, tr("复制一句话"), icon="text", on_click=self._copy_sentence, tip=tr("带时期、单位和出处")
            ),
            Button(
                self._style, tr("复制引文"), icon="quote", on_click=self._copy_citation, tip=tr("出处的参考文献条目")
            ),
            Button(
                self._style, tr("看章节"), icon="outline", on_click=self._open_section, tip=tr("打开这个数值所在的章节")
            ),
        ]
        for number, button in enumerate(self._buttons):
            grid.addWidget(button, number // 2, number % 2)
        return grid

    def _block(self, title: str = "") -> QVBoxLayout:
        holder = surface()
        box = QVBoxLayout(holder)
        margins(box, 16, 12, 16, 12, spacing=6)
        if title:
            box.addWidget(Label(self._style, title, role="captionBold", token="text2"))
        if self._box.count():
            self._box.addWidget(Line(self._style))
        self._box.addWidget(holder)
        return box

    def _add_value(self, o: Observation) -> None:
        box = self._block()
        if o.section:
            title = o.section_title if o.section != o.section_title else ""
            where = shown(formats.section_words(o.section))
            box.addWidget(LinkRow(
                self._style, title or o.section, partial(self.wanted.emit, places.section(o.section)),
                label=where if title else "", tip=tr("打开{where}　{title}").format(where=where, title=title),
            ))  # fmt: skip
        else:
            box.addWidget(Label(self._style, shown(formats.ORIGIN[o.origin]), role="caption", token="text3"))
        box.addWidget(Label(self._style, o.name, role="item", wrap=True).selectable())
        row = QHBoxLayout()
        margins(row, 0, spacing=6)
        before = formats.qualifier_before(o)
        if before:
            row.addWidget(Label(self._style, before, token="text3"), 0, Qt.AlignmentFlag.AlignBottom)
        role = "value" if len(o.value_text) <= 9 else "tile"
        row.addWidget(Label(self._style, formats.screen_number(o.value_text), role=role).selectable())
        unit = Label(self._style, formats.unit_shown(o), role="control", token="text2")
        unit.setContentsMargins(0, 0, 0, 6)
        row.addWidget(unit, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        box.addLayout(row)
        if o.unit in LARGE and self._context.store.observations.reading:
            self._add_as_printed(box, o)
        growth = self._context.store.observations.growth_of(o) if o.measure in {"level", "count"} else None
        if growth is not None:
            self._add_growth(box, growth)
        facts = QHBoxLayout()
        margins(facts, 0, spacing=8)
        facts.addWidget(Label(self._style, shown(formats.period_text(o.period)), token="text2"))
        if o.region:
            facts.addWidget(self._link(o.region, tr("看这个地区的全部数值"), places.region(o.region_id)))
        facts.addWidget(Label(self._style, shown(formats.MEASURE[o.measure]), token="text2"))
        facts.addWidget(Tag(self._style, shown(formats.ORIGIN[o.origin]), _ORIGIN_TAGS[o.origin]))
        facts.addWidget(Tag(self._style, shown(formats.CERTAINTY[o.certainty]), _TAGS[o.certainty]))
        facts.addStretch(1)
        box.addLayout(facts)
        if o.category:
            box.addWidget(
                self._link(
                    tr("品类：{category}").format(category=o.category),
                    tr("看这个品类的全部数值"),
                    places.category(o.category),
                )
            )
        if o.note:
            box.addWidget(Label(self._style, o.note, role="caption", token="text2", wrap=True))

    def _link(self, words: str, tip: str, target: Location) -> Button:
        return Button(self._style, words, look="link", tip=tip, on_click=partial(self.wanted.emit, target))

    def _add_as_printed(self, box: QVBoxLayout, o: Observation) -> None:
        """The value in the unit of the source where it is read in another one."""
        printed = self._context.store.observations.as_printed(o.id)
        if printed is not None and printed.unit != o.unit:
            words = tr("已换算，原文为 {value}").format(value=formats.value_phrase(printed))
            box.addWidget(Label(self._style, words, role="caption", token="text2"))

    def _add_growth(self, box: QVBoxLayout, growth: Observation) -> None:
        row = QHBoxLayout()
        margins(row, 0, spacing=6)
        row.addWidget(Label(self._style, tr("同比"), token="text2"))
        row.addWidget(Label(self._style, f"{formats.signed_number(growth.value_text)}%", role="tableBold"))
        if "可比口径" in growth.note:
            row.addWidget(Label(self._style, tr("可比口径"), role="caption", token="text3"))
        row.addStretch(1)
        box.addLayout(row)

    def _add_point(self, o: Observation) -> None:
        box = self._block(tr("小数点还原") if o.point_restored else tr("原文数字"))
        if o.printed and not any(character.isdigit() for character in o.printed):
            box.addWidget(
                Label(
                    self._style, tr("原文用汉字写作“{printed}”。").format(printed=o.printed), token="text2", wrap=True
                )
            )
        elif o.printed:
            digits = DigitBoxes(self._style)
            printed = self._context.store.observations.as_printed(o.id) or o
            digits.show_digits(o.printed, printed.value_text)
            box.addWidget(digits)
        if o.formula:
            box.addWidget(Label(self._style, tr("推算：{formula}").format(formula=o.formula), token="text2", wrap=True))
        for reason in reasons(o.evidence):
            self._add_pair(box, reason.kind, reason.text)
        if not o.point_restored and not o.evidence and o.printed:
            box.addWidget(Label(self._style, tr("整数，按原文，没有补小数点。"), token="text2", wrap=True))
        if o.alternatives:
            others = formats.screen_number("、".join(map(formats.reading, o.alternatives)))
            box.addWidget(
                Label(
                    self._style,
                    tr("不能排除的另一读法：{others} {unit}").format(others=others, unit=o.unit),
                    token=_TAGS[o.certainty],
                    wrap=True,
                )
            )
        if o.anchor:
            box.addWidget(
                Label(
                    self._style,
                    tr("文本锚点 {anchor}（行号.数字序号）").format(anchor=o.anchor),
                    role="caption",
                    token="text3",
                )
            )

    def _add_pair(self, box: QVBoxLayout, head: str, text: str) -> None:
        row = QHBoxLayout()
        margins(row, 0, spacing=8)
        if head:
            label = Label(self._style, head, role="caption", token="text3")
            label.setFixedWidth(self._style.px(28))
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(self._style, text, wrap=True), 1)
        box.addLayout(row)

    def _add_elsewhere(self, o: Observation) -> None:
        others = self._context.store.observations.elsewhere(o)
        box = self._block(
            tr("报告中另有 {others} 处").format(others=len(others)) if others else tr("报告中没有别处重复这个数值")
        )
        for other in others[:SHOWN_PLACES]:
            words, token = _VERDICTS[agreement(o, other)]
            box.addWidget(LinkRow(
                self._style, other.section_title, partial(self.wanted.emit, places.value(other)),
                label=other.section or shown(formats.ORIGIN[other.origin]), detail=formats.value_phrase(other),
                tag=(words, token), tip=f"{shown(formats.section_words(other.section))} {other.section_title}".strip(),
            ))  # fmt: skip
        if len(others) > SHOWN_PLACES:
            words = tr("另有 {number} 处未列出。").format(number=len(others) - SHOWN_PLACES)
            box.addWidget(Label(self._style, words, role="caption", token="text3"))

    def _add_issuer(self, o: Observation) -> None:
        box = self._block(tr("原始数据"))
        box.addWidget(Label(self._style, o.agency or NO_AGENCY, token="text" if o.agency else "text2", wrap=True))
        reference = self._context.store.observations.reference(o.reference_id) if o.reference_id else None
        if reference is not None:
            box.addWidget(Label(self._style, reference.text, role="caption", token="text2", wrap=True).selectable())
            if reference.url:
                url = reference.url
                link = Button(
                    self._style, tr("在浏览器中打开网址"), icon="link", look="link", tip=url,
                    on_click=lambda: QDesktopServices.openUrl(QUrl(url)),
                )  # fmt: skip
                box.addWidget(link)
        for figure_id, caption in self._context.store.observations.figures_of(o.id):
            box.addWidget(LinkRow(
                self._style, caption, partial(self.wanted.emit, Location("figures", figure_id)), label=figure_id,
            ))  # fmt: skip

    def _copy_value(self) -> None:
        if self._observation is not None:
            words = formats.value_phrase(self._observation, plain=True)
            self.said.emit(put_text(words, tr("已复制：{words}").format(words=words)))

    def _copy_sentence(self) -> None:
        if self._observation is not None:
            related = self._context.store.observations.beside(self._observation)
            self.said.emit(put_text(sentences.cited(self._observation, related), tr("已复制一句话，含出处")))

    def _copy_citation(self) -> None:
        if self._observation is not None:
            entries = self._context.store.observations.cited([self._observation])
            self.said.emit(put_text("\n".join(entries), tr("已复制引文")))

    def _open_section(self) -> None:
        if self._observation is not None:
            self.wanted.emit(Location("outline", self._observation.section))
