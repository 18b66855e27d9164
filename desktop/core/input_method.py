"""Which way Qt speaks to the input method on Linux."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def input_method_module(environment: Mapping[str, str], plugins: Iterable[str]) -> str:
    """The value that ``QT_IM_MODULE`` needs before the application object exists; '' to leave it as it is.

    PySide6's wheel brings no plugin for fcitx, so that with ``QT_IM_MODULE=fcitx`` nothing Chinese could be typed. But
    fcitx5 also answers to the protocol of ibus, whose plugin the wheel has.

    Args:
        environment: Variables of the process.
        plugins: File names of the input-method plugins that Qt finds.
    """
    wanted = environment.get("QT_IM_MODULE") or environment.get("QT_IM_MODULES", "").split(";")[0]
    named = wanted or environment.get("XMODIFIERS", "").partition("@im=")[2]
    if not named.casefold().startswith("fcitx") or any("fcitx" in name for name in plugins):
        return ""
    return "ibus"
