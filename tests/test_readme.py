"""The README says what the program does: every action, key, page and exit code occurs in it."""

from pathlib import Path

import pytest

from desktop.actions import ACTIONS, Action, keys_text
from tests.words import messages

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_stands_in_the_keyboard_table(action: Action) -> None:
    rows = [line for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    wanted = f"<kbd>{keys_text(action)}</kbd>" if action.shortcut else "菜单"
    assert any(row.startswith(f"| {action.text} |") and wanted in row and action.tip in row for row in rows)


def test_the_english_table_names_every_action_as_the_window_does() -> None:
    text = (ROOT / "README.en.md").read_text(encoding="utf-8").partition("## Keyboard")[2].partition("| Overview |")[0]
    rows = [line for line in text.splitlines() if line.startswith("| ") and line != "| action | keys |"]
    keys = {action.id: f"<kbd>{keys_text(action)}</kbd>" if action.shortcut else "menu" for action in ACTIONS}
    assert rows == [f"| {messages()[action.text, '']} | {keys[action.id]} |" for action in ACTIONS]


@pytest.mark.parametrize("name", ["README.md", "README.en.md"])
def test_pictures_and_files_that_are_linked_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    targets = [part.split(")")[0] for part in text.split("](")[1:]]
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
