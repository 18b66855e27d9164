"""The table of actions holds together, and the window carries all of it out."""

from collections import Counter

from PySide6.QtGui import QAction, QKeySequence

from desktop.actions import ACTIONS, BY_ID, COPY_MENU, keys_text, page_shortcut
from desktop.views import commands
from desktop.views.help import HelpDialog
from desktop.views.main_window import MainWindow
from desktop.views.pages import PAGES


def test_ids_are_unique() -> None:
    assert len(BY_ID) == len(ACTIONS)


def test_every_action_has_words_and_a_sentence() -> None:
    for action in ACTIONS:
        assert action.text
        assert action.tip
        assert action.text != action.tip


def test_no_two_actions_on_one_shortcut_in_one_context() -> None:
    keys = Counter((a.context, keys) for a in ACTIONS for keys in (a.shortcut, *a.more) if keys)
    keys.update(("window", page_shortcut(number)) for number in range(1, len(PAGES) + 1))
    assert [entry for entry, count in keys.items() if count > 1] == []


def test_every_shortcut_is_one_that_qt_knows() -> None:
    for action in ACTIONS:
        for keys in filter(None, (action.shortcut, *action.more)):
            assert QKeySequence(keys).toString(), keys


def test_no_two_shortcuts_of_the_window_are_the_same(window: MainWindow) -> None:
    keys = Counter(keys.toString() for item in window.actions() for keys in item.shortcuts())
    assert [entry for entry, count in keys.items() if count > 1] == []


def test_every_action_is_carried_out(window: MainWindow) -> None:
    assert set(commands.handlers(window)) == set(BY_ID)
    assert {item.text() for item in window.actions()} >= {action.text for action in ACTIONS}


def test_the_menu_of_copying_knows_its_actions() -> None:
    names = [name for name in COPY_MENU if name]
    assert set(names) <= set(BY_ID)
    assert len(names) == len(set(names))


def test_help_lists_every_action_with_its_keys(window: MainWindow) -> None:
    window.run("keys")
    dialog = window.findChild(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    words = dialog.text.toPlainText().splitlines()
    for action in ACTIONS:
        assert {action.text, action.tip} <= set(words)
        assert keys_text(action) in words or not action.shortcut
    assert {spec.title for spec in PAGES} <= set(words)
    dialog.close()


def test_actions_with_a_tip_show_it(window: MainWindow) -> None:
    found: dict[str, QAction] = {item.text(): item for item in window.actions()}
    assert all(found[action.text].toolTip() == action.tip for action in ACTIONS)


def test_help_fits_a_small_window(window: MainWindow) -> None:
    window.resize(800, 560)
    dialog = HelpDialog(window)
    dialog.show()
    assert dialog.height() <= window.height()
    assert dialog.width() <= window.width()
