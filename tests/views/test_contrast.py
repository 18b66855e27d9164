"""Text can be read in both themes: contrast after WCAG 2.1, computed from the tokens and rules of style.py."""

import re
from collections.abc import Iterator
from itertools import product

import pytest

from desktop import style
from desktop.style import DARK, LIGHT

THEMES = {"light": LIGHT, "dark": DARK}
TEXT, MARK = 4.5, 3.0
GROUNDS = ("window", "nav", "surface", "raised", "header", "hover")
INKS = ("text", "text2", "text3", "accent", "doubt", "likely", "agree", "supp", "derived", "news")
#: Text on grounds of its own.
PAIRS = (
    ("selText", "sel"), ("text", "selOff"), ("text2", "selOff"), ("accent", "sel"), ("onAccent", "accent"),
    ("onAccent", "accentHover"), ("onAccent", "accentPress"), ("accentHover", "surface"), ("doubt", "doubtBg"),
    ("text", "doubtBg"), ("likely", "likelyBg"), ("text", "likelyBg"), ("agree", "agreeBg"), ("supp", "suppBg"),
    ("derived", "derivedBg"), ("news", "newsBg"), ("markText", "mark"), ("tipText", "tip"), ("text", "unknown"),
    ("text2", "unknown"), ("text3", "unknown"),
)  # fmt: skip
#: Frames and marks that one must see: of fields, of the focus, of series in charts.
SEEN = (
    *product(("control",), ("surface", "window")),
    *product(("focus",), ("surface", "window", "nav", "sel")),
    *product(tuple(f"c{n}" for n in range(1, 9)), ("surface",)),
)
RULE = re.compile(r"([^{}]+)\{\{(.*?)\}\}", re.DOTALL)


def luminance(colour: str) -> float:
    """Relative luminance of ``#RRGGBB`` after WCAG 2.1."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(first: str, second: str) -> float:
    """Contrast of two colours, 1 to 21."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def rules() -> Iterator[tuple[str, str, str]]:
    """Selector, text and ground of every rule of the sheet that names both, disabled ones left out."""
    for selector, body in RULE.findall(style._SHEET):
        ink = re.search(r"(?<![-\w])color: \{(\w+)\}", body)
        ground = re.search(r"(?<![-\w])background: \{(\w+)\}", body)
        chosen = re.search(r"selection-color: \{(\w+)\}", body)
        behind = re.search(r"selection-background-color: \{(\w+)\}", body)
        if ink and ground and ":disabled" not in selector:
            yield selector.strip(), ink[1], ground[1]
        if chosen and behind:
            yield f"{selector.strip()} (selection)", chosen[1], behind[1]


@pytest.mark.parametrize("theme", THEMES)
def test_text_on_every_ground(theme: str) -> None:
    tokens = THEMES[theme]
    wanted = [*product(INKS, GROUNDS), *PAIRS]
    low = {pair: round(ratio(tokens[pair[0]], tokens[pair[1]]), 2) for pair in wanted}
    assert {pair: value for pair, value in low.items() if value < TEXT} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_text_in_every_rule_of_the_sheet(theme: str) -> None:
    tokens = THEMES[theme]
    found = list(rules())
    assert len(found) > 8
    assert {rule: value for rule in found if (value := ratio(tokens[rule[1]], tokens[rule[2]])) < TEXT} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_frames_and_marks_are_seen(theme: str) -> None:
    tokens = THEMES[theme]
    assert {pair: value for pair in SEEN if (value := ratio(tokens[pair[0]], tokens[pair[1]])) < MARK} == {}


@pytest.mark.parametrize("theme", THEMES)
def test_a_step_of_the_scale_has_a_label_that_can_be_read(theme: str) -> None:
    """Labels on tiles are dark or light, whichever is better; either must do."""
    tokens = THEMES[theme]
    inks = ("#FFFFFF", tokens["text"] if theme == "light" else tokens["onAccent"])
    low = {f"s{n}": max(ratio(ink, tokens[f"s{n}"]) for ink in inks) for n in range(1, 8)}
    assert {step: value for step, value in low.items() if value < TEXT} == {}


def test_both_themes_know_the_same_tokens() -> None:
    assert list(LIGHT) == list(DARK)
    grounds = {token.removesuffix("Bg") for token in LIGHT if token.endswith("Bg")}
    assert grounds <= set(INKS), "a tag has text that no test looks at"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#1B5E8C", "#1B5E8C", 1.0)],
)
def test_the_ratio_is_that_of_the_standard(first: str, second: str, expected: float) -> None:
    assert ratio(first, second) == pytest.approx(expected, abs=0.01)
    assert ratio(second, first) == ratio(first, second)
