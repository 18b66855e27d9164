"""The way to fcitx5 where Qt has no plugin for it."""

import pytest

from desktop.core.input_method import input_method_module

WHEEL = ("libcomposeplatforminputcontextplugin.so", "libibusplatforminputcontextplugin.so")


@pytest.mark.parametrize(
    ("environment", "module"),
    [
        ({}, ""),
        ({"QT_IM_MODULE": "fcitx"}, "ibus"),
        ({"QT_IM_MODULE": "fcitx5"}, "ibus"),
        ({"QT_IM_MODULE": "", "XMODIFIERS": "@im=fcitx"}, "ibus"),
        ({"QT_IM_MODULES": "fcitx;wayland"}, "ibus"),
        ({"XMODIFIERS": "@im=ibus"}, ""),
        ({"QT_IM_MODULE": "ibus", "XMODIFIERS": "@im=fcitx"}, ""),
        ({"QT_IM_MODULE": "compose", "XMODIFIERS": "@im=fcitx"}, ""),
    ],
)
def test_fcitx_is_reached_through_ibus(environment: dict[str, str], module: str) -> None:
    assert input_method_module(environment, WHEEL) == module


def test_a_plugin_of_its_own_is_left_alone() -> None:
    plugins = (*WHEEL, "libfcitx5platforminputcontextplugin.so")
    assert input_method_module({"QT_IM_MODULE": "fcitx"}, plugins) == ""
