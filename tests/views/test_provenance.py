from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from desktop.core import citation, formats, sentences
from desktop.core.records import Location, Observation
from desktop.views.context import Context
from desktop.views.provenance import ProvenancePane
from desktop.views.widgets.link_row import LinkRow


@pytest.fixture
def pane(context: Context, qtbot: QtBot) -> Iterator[ProvenancePane]:
    made = ProvenancePane(context)
    qtbot.addWidget(made)
    made.resize(320, 700)
    made.show()
    return made


def words(pane: ProvenancePane) -> str:
    links = [link.accessibleName() for link in pane.findChildren(LinkRow)]
    return "\n".join([*(label.text() for label in pane.findChildren(QLabel)), *links])


def button(pane: ProvenancePane, text: str) -> QAbstractButton:
    return next(one for one in pane.findChildren(QAbstractButton) if one.text() == text)


def headline(context: Context) -> Observation:
    return next(o for o in context.store.observations.of_indicators(["ec-turnover"]) if o.value_text == "43.83")


def test_a_value_shows_where_it_stands_and_how_it_was_printed(pane: ProvenancePane, context: Context) -> None:
    pane.show_observation(headline(context))
    shown = words(pane)
    for part in ("43.83", "万亿元", "1.1.1", "全国电子商务交易额"):
        assert part in shown


def test_other_readings_are_shown_with_all_their_digits(pane: ProvenancePane, context: Context) -> None:
    doubtful = [o for o in context.store.observations.all() if o.alternatives]
    assert doubtful
    for observation in doubtful:
        pane.show_observation(observation)
        shown = words(pane)
        others = [formats.screen_number(formats.reading(other)) for other in observation.alternatives]
        assert all(other in shown for other in others), observation.id


def test_certainty_is_always_in_sight(pane: ProvenancePane, context: Context) -> None:
    for certainty, word in formats.CERTAINTY.items():
        observation = next(o for o in context.store.observations.all() if o.certainty == certainty)
        pane.show_observation(observation)
        assert word in words(pane)


def test_nothing_chosen_is_a_hint_and_nothing_to_copy(pane: ProvenancePane) -> None:
    pane.show_observation(None)
    assert "选一行" in words(pane)
    assert not any(one.isEnabled() for one in pane._buttons)


def test_value_sentence_and_citation_are_copied(pane: ProvenancePane, context: Context, clipboard: QClipboard) -> None:
    observation = headline(context)
    pane.show_observation(observation)
    for text, copied in (
        ("复制数值", "43.83万亿元"),
        ("复制一句话", sentences.cited(observation, context.store.observations.beside(observation))),
        ("复制引文", citation.report_reference("1.1.1")),
    ):
        button(pane, text).click()
        assert clipboard.text() == copied


@pytest.mark.parametrize(("origin", "wanted"), [("news", "[EB/OL]. ("), ("supplement", ". "), ("derived", "[R]")])
def test_a_citation_names_what_the_value_comes_from(
    pane: ProvenancePane, context: Context, clipboard: QClipboard, origin: str, wanted: str
) -> None:
    observation = next(o for o in context.store.observations.all() if o.origin == origin)
    pane.show_observation(observation)
    button(pane, "复制引文").click()
    assert wanted in clipboard.text()
    assert ("中国电子商务报告2022" in clipboard.text()) == (origin == "derived")
    assert button(pane, "看章节").isEnabled() == bool(observation.section)


def test_the_section_is_one_click_away(pane: ProvenancePane, context: Context, qtbot: QtBot) -> None:
    pane.show_observation(headline(context))
    with qtbot.waitSignal(pane.wanted) as signal:
        qtbot.mouseClick(button(pane, "看章节"), Qt.MouseButton.LeftButton)
    assert signal.args == [Location("outline", "1.1.1")]
