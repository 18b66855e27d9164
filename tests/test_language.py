"""The English interface: nothing shown is left in Chinese, nothing that leaves the program is translated."""

import ast
import json
import re
import sqlite3
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

import PySide6
import pytest

from desktop import language
from desktop.core import formats
from desktop.export import files
from desktop.settings import SETTINGS, SettingsStore
from tests.modules import ROOT, Module, modules
from tests.words import ENGLISH, HAN, Words, given, messages, untranslated

#: Name or folder of modules to the places in them whose words may stay Chinese.
ALLOWED: dict[str, list[str]] = {}
for group in tomllib.loads((ROOT / "tests" / "chinese.toml").read_text(encoding="utf-8")).values():
    for name, places in group["places"].items():
        ALLOWED.setdefault(name, []).extend(places)
#: Words of ours that are names and are shown as they are; the last ones are typed by the test.
NAMES = {
    "商鉴", "中文", "四大区域网络零售额", "各品类网络零售额同比增速", "吉林等", "多公里", "没有这个词语",
    "没有这个操作", "十三点七九万亿", "年网上零售额", "去年网上零售额", "今年", "去年",
}  # fmt: skip
#: Words of the data that happen to be words of the program too.
BOTH = {"全国", "前言", "年", "个", "中文"}
#: Beginnings of what is to be copied as it stands and is Chinese in every language.
COPIED = ("资料来源：", "电子商务相关政策", "1427")


def reasons(module: Module, words: Words) -> Iterator[tuple[str, str]]:
    """Entries of the list by which words may stay Chinese: their module, symbol, or symbol and beginning."""
    for name, places in ALLOWED.items():
        if module.place == name or (name.endswith("/") and module.place.startswith(name)):
            for place in places:
                symbol, _, start = place.partition(": ")
                fits = symbol in {"*", words.symbol} or words.symbol.startswith(f"{symbol}.")
                if fits and words.text.startswith(start):
                    yield name, place


def allowed(module: Module, words: Words) -> bool:
    """Whether words may stay Chinese."""
    return any(True for _ in reasons(module, words))


def parsed(text: str) -> Module:
    return Module("desktop/sample.py", text, ast.parse(text))


# The code


def test_no_chinese_words_are_shown_untranslated() -> None:
    found = [(m, words) for m in modules("desktop") for words in untranslated(m) if not allowed(m, words)]
    assert [m.at(words.node, f"[{words.symbol}] {words.text}") for m, words in found] == []


@pytest.mark.parametrize(
    "text",
    ['Label("好")', 'Label(f"共 {n} 条")', 'x = {"key": "好"}', 'def f():\n    return "好"', "f'{row(f\"共{n}条\")}'"],
)
def test_untranslated_words_are_found(text: str) -> None:
    assert list(untranslated(parsed(text)))


@pytest.mark.parametrize("text", ['tr("好")', '"""好。"""', 'text.startswith("好")', 'words == "好"', 'x["好"]', "1"])
def test_words_that_are_not_shown_are_not_found(text: str) -> None:
    assert not list(untranslated(parsed(text)))


def test_what_may_stay_chinese_is_there() -> None:
    used = {reason for m in modules("desktop") for words in untranslated(m) for reason in reasons(m, words)}
    assert {(name, place) for name, places in ALLOWED.items() for place in places} - used == set()


def test_only_literals_are_translated() -> None:
    found = [m.at(node, "") for m in modules("desktop") for node, text in given(m) if text is None]
    assert [place for place in found if not place.startswith("desktop/language.py")] == []


@pytest.mark.parametrize(
    "text", ['tr(f"共 {n} 条")', "tr(words)", 'tr("共" + n)', 'tr("共 {n} 条", n=n)', 'f"{tr(words)}"']
)
def test_others_are_refused(text: str) -> None:
    assert [found for _, found in given(parsed(text))] == [None]


# The translations


def test_every_message_is_translated() -> None:
    kinds = {each.get("type") for each in ET.parse(ENGLISH).iter("translation")}  # noqa: S314 - our own file
    assert kinds == {None}, "unfinished, vanished or obsolete messages: make translations"
    assert [text for text, words in messages().items() if not words] == []


def test_messages_are_those_of_the_code() -> None:
    every = {text for m in modules("desktop") for _, text in given(m) if text is not None}
    assert every == set(messages()), "make translations"


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_translations_put_in_the_same_values() -> None:
    assert [text for (text, _), words in messages().items() if _fields(text) != _fields(words)] == []


def test_translations_are_english() -> None:
    """Chinese stays only where the text itself names something."""
    wrong = [words for (text, _), words in messages().items() if not all(run in text for run in HAN_RUN.findall(words))]
    assert wrong == []


HAN_RUN = re.compile(f"{HAN.pattern}+")


def test_counted_words_follow_their_number(english: None) -> None:
    del english
    words = language.tr("{shown} 条")
    assert [words.format(shown=count) for count in (1, 2)] == ["1 row", "2 rows"]


def test_the_compiled_file_is_made_of_the_source(tmp_path: Path) -> None:
    tool = next(Path(PySide6.__file__).parent.glob("lrelease*"))
    made = tmp_path / "en.qm"
    subprocess.run([tool, "-silent", ENGLISH, "-qm", made], check=True, capture_output=True)
    assert made.read_bytes() == ENGLISH.with_suffix(".qm").read_bytes(), "make translations"


def test_every_text_of_the_help_is_there_in_english() -> None:
    folder = ROOT / "resources" / "help"
    names = {file.name for file in folder.glob("*.md")}
    assert names == {file.name for file in (folder / "en").glob("*.md")}
    for name in names:
        links = [
            re.findall(r"\]\(([^)]*)\)", (place / name).read_text(encoding="utf-8"))
            for place in (folder, folder / "en")
        ]
        assert set(links[0]) >= set(links[1]), name


# The language


@pytest.fixture
def english() -> Iterator[None]:
    language.use(lambda text, use: messages().get((text, use), messages().get((text, ""), "")))
    yield
    language.use(None)


def test_chinese_is_what_stands_in_the_code() -> None:
    assert language.current() == "zh"
    for text, use in messages():
        assert language.tr(text, use) is text
        assert language.shown(text, use) is text
    assert type(formats.period_text("2022-12")) is str
    assert formats.section_words("1.1.2") == "1.1.2节"


def test_who_cancels_is_told_so_in_english(english: None) -> None:
    del english
    assert files.ExportCancelledError().sentence == "Cancelled; no file was left."


def test_words_of_data_stay_chinese_until_they_are_shown(english: None) -> None:
    del english
    period, section = formats.period_text("2022-12"), formats.section_words("1.1.2")
    assert (period, section) == ("2022年12月", "1.1.2节")
    assert (language.shown(period), language.shown(section)) == ("2022-12", "Sec.\xa01.1.2")
    assert f"{period}：{section}" == "2022年12月：1.1.2节"


def test_the_language_is_chosen_in_the_settings() -> None:
    setting = next(setting for setting in SETTINGS if setting.key == "language")
    assert (setting.default, setting.choices) == ("zh", ("zh", "en"))
    assert "下次启动" in setting.help


@pytest.mark.parametrize(("chosen", "close"), [("zh", "关闭"), ("en", "Close")])
@pytest.mark.e2e
def test_the_setting_takes_effect_at_the_next_start(tmp_path: Path, chosen: str, close: str) -> None:
    settings = SettingsStore(tmp_path / "settings.json")
    settings.set("language", chosen)
    assert settings.save()
    code = (
        "import sys; from pathlib import Path; from desktop import app; from desktop.settings import SettingsStore\n"
        "class Session:\n"
        "    def __init__(self, *given, **named): pass\n"
        "    def run(self):\n"
        "        from desktop.language import tr; print(tr('关闭')); return 0\n"
        "app._Session = Session\n"
        f"app.paths.user_paths = lambda folder: app.paths.UserPaths(*(Path({str(tmp_path)!r}),) * 3)\n"
        "app.run(['--page', 'overview'])\n"
    )
    assert started("-c", code).split() == [close]


def started(*arguments: str) -> str:
    """What a process of ours prints."""
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, timeout=120, check=True, encoding="utf-8"
    )
    return done.stdout


# The window


@cache
def said(chosen: str) -> dict[str, Any]:
    """What all pages and dialogs say in a language, and what leaves them."""
    found: dict[str, Any] = json.loads(started("-m", "tests.speaking", chosen))
    return found


@cache
def data() -> str:
    """Every text of the data file."""
    with sqlite3.connect(f"file:{ROOT / 'data' / 'ecommerce.sqlite'}?mode=ro", uri=True) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        names = [name for name in names if not name.startswith(("search", "sqlite"))]
        rows = (row for name in names for row in connection.execute(f'SELECT * FROM "{name}"'))
        found = {value for row in rows for value in row if isinstance(value, str)}
    found |= {formats.short_title(text) for text in found}
    return "\n".join(sorted(found))


def _pattern(text: str) -> re.Pattern[str]:
    """What a text with values put in looks like."""
    return re.compile(".*".join(map(re.escape, re.split(r"\{[^{}]*\}", text))), re.DOTALL)


def left_in_chinese(shown: dict[str, list[str]]) -> dict[str, str]:
    """Words that are a text of the program as it stands in the code, or that are nowhere in the data; with a place."""
    own = {text for text, _ in messages() if HAN.search(text)} - BOTH
    patterns = [_pattern(text) for text in own if "{" in text and max(map(len, HAN_RUN.findall(text))) > 3]
    found = {}
    for words, places in shown.items():
        runs = [run for run in HAN_RUN.findall(words) if run not in NAMES and run not in data()]
        if not HAN.search(words) or words in BOTH or words.startswith(COPIED):
            continue
        if words in own or runs or any(pattern.fullmatch(words) for pattern in patterns):
            found[words] = places[0]
    return found


@pytest.mark.e2e
def test_the_window_speaks_english() -> None:
    assert left_in_chinese(said("en")["shown"]) == {}


@pytest.mark.e2e
def test_the_window_speaks_chinese_unless_told_otherwise() -> None:
    found = said("zh")["shown"]
    assert len(left_in_chinese(found)) > 500
    assert {"概览", "复制为…", "关闭", "Ctrl+K"} <= found.keys()


@pytest.mark.e2e
def test_what_leaves_the_program_is_chinese_in_every_language() -> None:
    chinese, english = said("zh")["leaving"], said("en")["leaving"]
    assert len(chinese) > 200
    assert [place for place in chinese if chinese[place] != english.get(place)] == []
