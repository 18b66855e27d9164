"""What the program remembers between runs: a typed table of settings kept as one JSON file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop import log
from desktop.language import mark


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    Attributes:
        key: Name in the file.
        default: Value when nothing is stored; its type is the setting's type.
        title: Words in the settings page and in help.
        choices: Allowed values; empty means any value of the type.
        words: What each choice is called, in the order of `choices`.
        help: One sentence under it in the settings dialog. A setting without one is remembered, not chosen.
    """

    key: str
    default: str | int | bool
    title: str
    choices: tuple[str | int, ...] = ()
    words: tuple[str, ...] = ()
    help: str = ""


#: What is remembered and not chosen; nobody reads these titles.
_REMEMBERED: tuple[Setting, ...] = (
    Setting("geometry", "", "窗口位置和大小"),
    Setting("layouts", "", "各组显示器下的窗口位置和栏宽"),
    Setting("tour_seen", default=False, title="看过介绍"),
    Setting("palette", "", "最近用过的操作"),
    Setting("page", "overview", "上次打开的页"),
    Setting("recent", "", "最近打开"),
    Setting("searches", "", "最近搜索"),
    Setting("pinned_searches", "", "固定的搜索"),
    Setting("comparisons", "", "保存的比较"),
    Setting("export_format", "docx", "上次导出的格式"),
    Setting("export_folder", "", "上次导出的文件夹"),
    Setting("indicator_view", "", "指标页的条件、列和次序"),
    Setting("figure_filter", "", "图表页的条件"),
    Setting("indicator_views", "", "指标页保存的视图"),
    Setting("collection", "", "Ctrl+D 加入的摘编"),
    Setting("copy_forms", "", "各类内容上次复制的方式"),
)
SETTINGS: tuple[Setting, ...] = (
    Setting(
        "theme", "system", mark("主题"), ("system", "light", "dark"), (mark("跟随系统"), mark("浅色"), mark("深色")),
        mark("窗口的底色。复制、打印和导出的内容总是白底。"),
    ),
    Setting(
        "text_size", 100, mark("字号（%）"), (90, 100, 110, 125, 150, 175, 200),
        ("90%", "100%", "110%", "125%", "150%", "175%", "200%"), mark("文字、行高和图标一同放大。"),
    ),
    Setting(
        "reading", "", mark("金额单位"), ("", "万亿元", "亿元", "万元"), (mark("同原文"), "万亿元", "亿元", "万元"),
        mark("万亿元、亿元、万元之间换算后显示；复制的内容与所见相同。以元计的单价和换算后过小的数不换算。"),
    ),
    Setting(
        "copy_form", "table", mark("复制的默认形式"), ("table", "values", "markdown", "csv", "sentence", "citation"),
        (mark("表格"), mark("仅数值"), "Markdown", "CSV", mark("一句话"), mark("引文")),
        mark("在列表和表格上按 Ctrl+C 得到的形式；其他形式在“复制为…”里。"),
    ),
    Setting(
        "language", "zh", mark("界面语言"), ("zh", "en"), (mark("中文"), "English"),
        mark("下次启动时生效。数据和复制、导出的内容不翻译，始终是中文。"),
    ),
    Setting("reduced_motion", default=False, title=mark("减少动画"), help=mark("菜单和提示直接出现，光标不闪烁。")),
    *_REMEMBERED,
)
_BY_KEY: Mapping[str, Setting] = {setting.key: setting for setting in SETTINGS}


class SettingsStore:
    """Settings of one person; a damaged or unwritable file never stops the program.

    Of what two running programs remember, each writes only what it changed itself.

    Args:
        path: The JSON file, or ``None`` to keep everything in memory.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._values: dict[str, str | int | bool] = {}
        self._changed: set[str] = set()  # what the file does not say yet
        self._is_due = False
        if path is not None:
            self._values = _read(path)

    @property
    def is_kept(self) -> bool:
        """Whether anything outlives this run; not so with ``--temp``."""
        return self._path is not None

    def get(self, key: str) -> str | int | bool:
        """The stored value, or the default.

        Raises:
            KeyError: No such setting.
        """
        return self._values.get(key, _BY_KEY[key].default)

    def text(self, key: str) -> str:
        """A setting that is text."""
        return str(self.get(key))

    def number(self, key: str) -> int:
        """A setting that is a whole number."""
        return int(self.get(key))

    def set(self, key: str, value: str | int | bool) -> None:  # noqa: FBT001 - the value is data, not a switch
        """Store a value.

        Raises:
            KeyError: No such setting.
            ValueError: The value is of another type or not among the choices.
        """
        if not _fits(_BY_KEY[key], value):
            raise ValueError(f"{key}: {value!r}")
        if self.get(key) != value:
            self._changed.add(key)
            self._is_due = True
        self._values[key] = value

    def keep(self) -> None:
        """Write the file if anything was changed since, so that little is lost when the machine goes off."""
        if self._is_due:
            self.save()

    def save(self) -> bool:
        """Write the file; ``False`` where the place cannot be written."""
        self._is_due = False
        if self._path is None:
            return True
        import json  # noqa: PLC0415 - not needed for a start without a settings file

        own = {key: self._values[key] for key in self._changed}
        values = {**self._values, **_read(self._path), **own}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            spare = self._path.with_suffix(".new")
            spare.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
            spare.replace(self._path)
        except (OSError, ValueError) as error:
            log.note(__name__, "settings not saved: %s", error)
            return False
        self._changed.clear()
        return True


def _read(path: Path) -> dict[str, str | int | bool]:
    """What is stored in a file; nothing where it cannot be read, and without what does not fit."""
    import json  # noqa: PLC0415 - the same

    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        log.note(__name__, "settings not read: %s", error)
        return {}
    if not isinstance(stored, dict):
        return {}
    return {key: value for key, value in stored.items() if key in _BY_KEY and _fits(_BY_KEY[key], value)}


def _fits(setting: Setting, value: object) -> bool:
    if type(value) is not type(setting.default):
        return False
    return not setting.choices or value in setting.choices
