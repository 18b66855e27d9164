"""The table of actions: menus, shortcuts and help come from it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.language import tr


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
    Action("search", tr("搜索"), "Ctrl+K", tr("在全部内容中查找；在列表和表格上直接打字也可以"), "search"),
    Action(
        "filter", tr("页内查找"), "Ctrl+F", tr("在当前页的列表里查找，写法与搜索相同；没有列表的页转到搜索"), "filter"
    ),
    Action("back", tr("后退"), "Alt+Left", tr("回到上一处"), "back"),
    Action("forward", tr("前进"), "Alt+Right", tr("去到下一处"), "forward"),
    Action(
        "beside", tr("在旁边打开"), "Ctrl+Shift+N", tr("在右半边再打开这里，两处对照；按住 Ctrl 点链接也可以"), "plus"
    ),
    Action("other_half", tr("换到另一半"), "F7", tr("两处并排时，转到另一处继续")),
    Action("close_beside", tr("关闭旁边"), "Ctrl+W", tr("两处并排时，关闭右半边；在右半边按 Esc 也可以")),
    Action("copy_link", tr("复制链接"), "Ctrl+Shift+K", tr("当前条目的永久链接，粘贴到搜索框即可回到这里"), "link"),
    Action("copy", tr("复制选中部分"), "Ctrl+C", tr("所选各行连同表题、单位、表头和资料来源"), "copy"),
    Action(
        "copy_table",
        tr("复制整张表"),
        "Ctrl+Shift+T",
        tr("当前条件下的全部行，连同表题、单位、表头和资料来源"),
        "table",
    ),
    Action("copy_values", tr("仅复制数值"), "Ctrl+Shift+V", tr("所选各行的内容，不带表题和资料来源"), "hash"),
    Action("copy_markdown", tr("复制为 Markdown"), "", tr("所选各行作为 Markdown 表格"), "markdown"),
    Action("copy_csv", tr("复制为 CSV"), "", tr("所选各行作为 CSV，带表题和资料来源"), "csv"),
    Action("copy_sentence", tr("复制为一句话"), "Ctrl+Shift+S", tr("把当前数值写成一句话，带时期、单位和出处"), "text"),
    Action("copy_citation", tr("复制引文"), "Ctrl+Shift+R", tr("当前条目的规范引文"), "quote"),
    Action("copy_as", tr("复制为…"), "Ctrl+Shift+C", tr("选择复制的方式，先看粘贴后的样子"), "copy"),
    Action("copy_picture", tr("复制图片"), "Ctrl+Shift+G", tr("当前的图，白底，含图题、单位和资料来源"), "image"),
    Action("copy_svg", tr("复制矢量图"), "", tr("当前的图作为 SVG，放大后仍然清晰"), "vector"),
    Action("save_picture", tr("保存图片"), "Ctrl+Shift+E", tr("当前的图存为 PNG、SVG 或 PDF 文件"), "export"),
    Action("print", tr("打印"), "Ctrl+P", tr("打印当前的图"), "print"),
    Action("export", tr("导出…"), "Ctrl+S", tr("把这一页存为 Word、Excel、PDF、CSV 等文件"), "export", more=("F12",)),
    Action("one_page", tr("一页简报…"), "Ctrl+Shift+B", tr("地区页：打开的省份或城市写成两页以内的 Word 文档"), "text"),
    Action("collect", tr("加入摘编"), "Ctrl+D", tr("把所选内容或打开的图表、政策、案例、章节加入摘编"), "collect"),
    Action("collect_in", tr("加入指定摘编…"), "Ctrl+Shift+D", tr("选择加入哪一个摘编，或新建一个"), "collect"),
    Action("undo", tr("撤销"), "Ctrl+Z", tr("撤销摘编里的上一步改动")),
    Action("redo", tr("重做"), "Ctrl+Y", tr("重做刚撤销的改动"), more=("Ctrl+Shift+Z",)),
    Action("chart_table", tr("图或表"), "F6", tr("图表页：依次只看图、只看表、图和表都看"), "table"),
    Action("previous_figure", tr("上一张"), "Ctrl+PgUp", tr("图表页：打开上一张图或表")),
    Action("next_figure", tr("下一张"), "Ctrl+PgDown", tr("图表页：打开下一张图或表")),
    Action(
        "sort",
        tr("按这一列排序"),
        "F5",
        tr("在表格里按光标所在的列排序，再按倒过来；Shift+F5 接在已有的次序后面"),
        more=("Shift+F5",),
    ),
    Action("menu", tr("快捷菜单"), "Shift+F10", tr("当前条目能做的事：复制、加入摘编、在旁边打开；按菜单键也可以")),
    Action("facets", tr("筛选栏"), "F8", tr("显示或隐藏左边的筛选栏或目录"), "filter"),
    Action("detail", tr("详情栏"), "F9", tr("显示或隐藏右边的详情栏"), "columns"),
    Action("theme", tr("切换主题"), "Ctrl+Shift+L", tr("依次换成浅色、深色、跟随系统")),
    Action("larger", tr("放大文字"), "Ctrl+=", tr("字号增大一级，最大 200%"), more=("Ctrl++",)),
    Action("smaller", tr("缩小文字"), "Ctrl+-", tr("字号减小一级，最小 90%")),
    Action("normal", tr("恢复字号"), "Ctrl+0", tr("字号恢复 100%")),
    Action("palette", tr("全部操作"), "Ctrl+Shift+P", tr("输入几个字，找到任何操作或页并执行"), "search"),
    Action("settings", tr("设置"), "Ctrl+,", tr("主题、字号、金额单位、复制的默认形式"), "settings"),
    Action("help", tr("帮助"), "F1", tr("打开这一页的帮助，以及怎样查、怎样信、怎样抄、怎样比"), "help"),
    Action("keys", tr("快捷键一览"), "Shift+F1", tr("在帮助里列出全部操作和快捷键"), "help"),
    Action("tour", tr("重看介绍"), "", tr("再看一遍第一次打开时的五步介绍"), "help"),
    Action("self_test", tr("自检"), "", tr("检查程序和数据文件是否完好"), "check"),
    Action("about", tr("关于商鉴"), "", tr("版本、许可、数据的版次和校验和")),
    Action("quit", tr("退出"), "Ctrl+Q", tr("关闭商鉴")),
)
BY_ID = {action.id: action for action in ACTIONS}

#: Actions in the menu of 复制为…, a line where the id is empty.
COPY_MENU = (
    "copy_as", "", "copy", "copy_table", "copy_values", "copy_markdown", "copy_csv", "",
    "copy_sentence", "copy_citation", "copy_link", "", "copy_picture", "copy_svg", "",
    "collect", "collect_in", "", "export",
)  # fmt: skip


def keys_text(action: Action) -> str:
    """Keys as one reads them: ``Ctrl+Shift+T``."""
    names = {"Left": "←", "Right": "→", "=": "="}
    return "+".join(names.get(part, part) for part in action.shortcut.split("+"))


def page_shortcut(number: int) -> str:
    """Shortcut of the n-th page, counted from 1: ``Ctrl+1`` to ``Ctrl+9``, then ``Alt+1`` and on."""
    return f"Ctrl+{number}" if number <= 9 else f"Alt+{number - 9}"
