"""The table of actions: menus, shortcuts and help come from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """Something the reader can do.

    Attributes:
        id: Stable id.
        text: Words in menus.
        shortcut: Keys in Qt's portable form; empty for none.
        tip: One sentence for tooltip and help.
        icon: Icon name; empty for none on purpose.
        context: ``window`` or the page it belongs to; one shortcut occurs once in a context.
        more: Further keys that do the same.
    """

    id: str
    text: str
    shortcut: str
    tip: str
    icon: str = ""
    context: str = "window"
    more: tuple[str, ...] = ()


ACTIONS: tuple[Action, ...] = (
    Action("search", "搜索", "Ctrl+K", "在全部内容中查找；在列表和表格上直接打字也可以", "search", more=("Ctrl+F",)),
    Action("back", "后退", "Alt+Left", "回到上一处", "back"),
    Action("forward", "前进", "Alt+Right", "去到下一处", "forward"),
    Action("copy", "复制选中部分", "Ctrl+C", "所选各行连同表题、单位、表头和资料来源", "copy"),
    Action("copy_table", "复制整张表", "Ctrl+Shift+T", "当前条件下的全部行，连同表题、单位、表头和资料来源", "table"),
    Action("copy_values", "仅复制数值", "Ctrl+Shift+V", "所选各行的内容，不带表题和资料来源", "hash"),
    Action("copy_markdown", "复制为 Markdown", "", "所选各行作为 Markdown 表格", "markdown"),
    Action("copy_sentence", "复制为一句话", "Ctrl+Shift+S", "把当前数值写成一句话，带时期、单位和出处", "text"),
    Action("copy_citation", "复制引文", "Ctrl+Shift+R", "当前条目的规范引文", "quote"),
    Action("copy_as", "复制为…", "Ctrl+Shift+C", "选择复制的方式", "copy"),
    Action("theme", "切换主题", "Ctrl+Shift+L", "依次换成浅色、深色、跟随系统"),
    Action("facets", "筛选栏", "F8", "显示或隐藏左边的筛选栏或目录", "filter"),
    Action("detail", "详情栏", "F9", "显示或隐藏右边的详情栏", "columns"),
    Action("copy_csv", "复制为 CSV", "", "所选各行作为 CSV，带表题和资料来源", "csv"),
    Action("larger", "放大文字", "Ctrl+=", "字号增大一级，最大 200%", more=("Ctrl++",)),
    Action("smaller", "缩小文字", "Ctrl+-", "字号减小一级，最小 90%"),
    Action("normal", "恢复字号", "Ctrl+0", "字号恢复 100%"),
    Action("help", "键盘说明", "F1", "列出全部操作和快捷键", "help"),
    Action("self_test", "自检", "", "检查程序和数据文件是否完好", "check"),
    Action("about", "关于商鉴", "", "版本、许可、数据的版次和校验和"),
    Action("quit", "退出", "Ctrl+Q", "关闭商鉴"),
)
BY_ID = {action.id: action for action in ACTIONS}

#: Actions in the menu of 复制为…, a line where the id is empty.
COPY_MENU = ("copy", "copy_table", "copy_values", "copy_markdown", "copy_csv", "", "copy_sentence", "copy_citation")


def keys_text(action: Action) -> str:
    """Keys as one reads them: ``Ctrl+Shift+T``."""
    names = {"Left": "←", "Right": "→", "=": "="}
    return "+".join(names.get(part, part) for part in action.shortcut.split("+"))


def page_shortcut(number: int) -> str:
    """Shortcut of the n-th page, counted from 1."""
    return f"Ctrl+{number}"
