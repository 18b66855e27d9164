"""What the actions around the pages do: panes, look, palette, settings, help, links, two halves."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING

from desktop.language import shown, tr
from desktop.settings import SETTINGS
from desktop.views.clipboard import put_text

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

_BY_KEY = {setting.key: setting for setting in SETTINGS}


def handlers(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Action id to what it does."""
    return {
        "facets": lambda: toggle_pane(window, 0),
        "detail": lambda: toggle_pane(window, 2),
        "menu": lambda: _menus().show_at_focus(window),
        "theme": lambda: _next_theme(window),
        "larger": lambda: set_text_size(window, 1),
        "smaller": lambda: set_text_size(window, -1),
        "normal": lambda: set_text_size(window, 0),
        "copy_link": lambda: copy_link(window),
        "beside": lambda: _second().go_beside(window, window.place),
        "other_half": lambda: _second().switch(window),
        "close_beside": lambda: _second().close_beside(window),
        "palette": lambda: _palette(window),
        "settings": lambda: _settings(window),
        "help": lambda: show_help(window),
        "keys": lambda: show_help(window, "keys"),
        "tour": lambda: _tour(window),
        "quit": lambda: _second().close_both(window),
    }


def toggle_pane(window: MainWindow, number: int) -> None:
    """Show or hide the left (0) or right (2) pane of the page."""
    panes = window.page.panes if window.page else None
    if panes is None or not panes.toggle(number):
        window.say(tr("这一页没有这一栏"))


def change(window: MainWindow, key: str, value: str | int | bool) -> None:  # noqa: FBT001 - the value is data
    """Store a setting and let it take effect at once, in both windows.

    Raises:
        KeyError: No such setting.
        ValueError: A value that the setting does not allow.
    """
    context = window.context
    context.settings.set(key, value)
    if key == "theme":
        context.style.set(theme=str(value))
    elif key == "text_size":
        context.style.set(text_size=int(value))
    elif key == "reading":
        context.store.observations.read_in(str(value))
        for each in filter(None, (window, window.other)):
            each.reload()
    elif key == "reduced_motion":
        from desktop.views.motion import reduce_motion  # noqa: PLC0415 - few ask for it

        reduce_motion(reduced=bool(value))
    context.settings.save()


def set_text_size(window: MainWindow, step: int) -> None:
    """Go to the next larger (1) or smaller (-1) text size; 0 means 100 %."""
    sizes = [int(size) for size in _BY_KEY["text_size"].choices]
    number = sizes.index(window.context.style.text_size) + step
    change(window, "text_size", 100 if step == 0 else sizes[max(0, min(number, len(sizes) - 1))])


def _next_theme(window: MainWindow) -> None:
    order = ("light", "dark", "system")
    theme = order[(order.index(window.context.style.theme) + 1) % len(order)]
    change(window, "theme", theme)
    setting = _BY_KEY["theme"]
    window.say(tr("主题：{words}").format(words=shown(setting.words[setting.choices.index(theme)])))


def copy_link(window: MainWindow) -> None:
    """Copy the permanent link of what is open."""
    try:
        link = window.places.link(window.place)
    except ValueError:
        window.say(tr("这里没有可复制的链接"))
        return
    window.say(put_text(link, tr("已复制链接：{link}").format(link=link)))


def show_help(window: MainWindow, topic: str = "") -> None:
    """Open the help on a topic, or on the page shown."""
    from desktop.views.help import show  # noqa: PLC0415 - seldom opened, not needed at start

    show(window, topic)


def _second() -> ModuleType:
    from desktop.views import second  # noqa: PLC0415 - most readers never compare

    return second


def _menus() -> ModuleType:
    from desktop.views import menus  # noqa: PLC0415 - a menu is not part of a start

    return menus


def _palette(window: MainWindow) -> None:
    from desktop.views.palette import Palette  # noqa: PLC0415 - opened on demand

    Palette.open_over(window)


def _settings(window: MainWindow) -> None:
    from desktop.views.settings_dialog import SettingsDialog  # noqa: PLC0415 - seldom opened

    SettingsDialog(window).open()


def _tour(window: MainWindow) -> None:
    from desktop.views.tour import Tour  # noqa: PLC0415 - seen once

    Tour.begin(window)
