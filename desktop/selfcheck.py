"""The self-test without a window: the data file, looking up, writing documents, the temporary folder.

What needs Qt is in `desktop.views.self_check`. A packaged program is short of a library, a font or a template sooner
than one that runs from its source, and then only where that is used: so each check does the real thing.
"""

from __future__ import annotations

import base64
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from desktop import __version__, about
from desktop.core.briefing import Briefing, Heading, PictureBlock, SheetBlock
from desktop.core.sheet import Sheet, SheetColumn
from desktop.export.files import ExportError
from desktop.language import tr
from desktop.store import engine
from desktop.store.errors import DatabaseError
from desktop.store.reference import ReferenceStore

#: Exit code when a check fails.
EXIT_FAILED = 6
#: A picture of two by two dots.
_PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADElEQVR4nGNg+A+EAAYAAf+T0eSJAAAAAElFTkSuQmCC"
)


class CheckError(Exception):
    """A check failed; its words say what is wrong."""


@dataclass(frozen=True, slots=True)
class Check:
    """Result of one check.

    Attributes:
        id: Stable name.
        title: Words for the reader.
        ok: Whether it passed.
        detail: What was found, or what is wrong.
        milliseconds: How long it took.
    """

    id: str
    title: str
    ok: bool
    detail: str
    milliseconds: int


@dataclass(frozen=True, slots=True)
class Step:
    """A check to be made.

    Attributes:
        id: Stable name.
        title: Words for the reader.
        run: Does it and returns what was found; raises `CheckError` or anything else when it fails.
    """

    id: str
    title: str
    run: Callable[[], str]


def made(step: Step) -> Check:
    """Make a check; whatever it raises becomes its result."""
    began = time.perf_counter()
    try:
        ok, detail = True, step.run()
    except CheckError as error:
        ok, detail = False, str(error)
    except (DatabaseError, ExportError) as error:
        ok, detail = False, error.sentence
    except Exception as error:  # noqa: BLE001 - that is what is to be found
        ok, detail = False, f"{type(error).__name__}：{error}"
    return Check(step.id, step.title, ok, detail, round((time.perf_counter() - began) * 1000))


def steps(database: Path) -> tuple[Step, ...]:
    """The checks that need no window, in order.

    Args:
        database: The data file.
    """
    return (
        Step("sqlite", tr("数据库引擎"), _sqlite),
        Step("fts5", tr("全文检索"), _full_text),
        Step("database", tr("数据文件完好"), lambda: _database(database)),
        Step("checksum", tr("数据文件未被改动"), lambda: _checksum(database)),
        Step("search", tr("查找", "check"), lambda: _search(database)),
        Step("temporary", tr("临时文件夹可写"), _temporary),
        Step("xlsx", tr("写 Excel 文件"), _xlsx),
        Step("docx", tr("写 Word 文件"), _docx),
        Step("pivot", tr("数据透视"), _pivot),
        Step("offline", tr("不含网络功能"), _offline),
        Step("outside", tr("打开其他程序"), _outside),
    )


def report(checks: Sequence[Check], *, system: Mapping[str, str]) -> dict[str, Any]:
    """Results as they are written to a JSON file.

    Args:
        checks: All results.
        system: Further facts about the machine.
    """
    return {
        "program": "商鉴",
        "version": __version__,
        "commit": about.built().get("commit", ""),
        "packaged": bool(getattr(sys, "frozen", False)),
        "system": {"platform": platform.platform(), "python": platform.python_version(), **system},
        "ok": all(check.ok for check in checks),
        "checks": [asdict(check) for check in checks],
    }


def _sqlite() -> str:
    if not engine.is_new_enough():
        raise CheckError(
            tr("SQLite {version} 太旧，需要 {words} 或更新的版本").format(
                version=engine.version(), words=".".join(map(str, engine.NEEDED))
            )
        )
    return f"SQLite {engine.version()}"


def _full_text() -> str:
    if not engine.has_full_text():
        raise CheckError(tr("SQLite 不带 FTS5"))
    return tr("FTS5 可用")


def _opened(database: Path) -> ReferenceStore:
    return ReferenceStore.open(database)


def _database(database: Path) -> str:
    store = _opened(database)
    try:
        counts, edition = store.counts(), store.meta().get("edition", "")
    finally:
        store.close()
    if not counts["observations"] or not counts["policies"]:
        raise CheckError(tr("数据文件里没有内容"))
    return tr("{edition} 年度版，{observations} 个数值，{policies} 件政策").format(
        edition=edition, observations=counts["observations"], policies=counts["policies"]
    )


def _checksum(database: Path) -> str:
    found, wanted = about.checksum(database), about.built().get("database", "")
    if not found:
        raise CheckError(tr("数据文件读不出来"))
    if wanted and found != wanted:
        raise CheckError(tr("与发布时不同：{found}，应为 {wanted}").format(found=found[:16], wanted=wanted[:16]))
    return f"SHA-256 {found[:16]}…"


def _search(database: Path) -> str:
    store = _opened(database)
    try:
        found = store.search.find("快递")
        numbers = sum(group.total for group in found.groups)
    finally:
        store.close()
    if not numbers:
        raise CheckError(tr("查“快递”没有结果"))
    return tr("“快递”有 {numbers} 条结果").format(numbers=numbers)


def _temporary_folder() -> Any:
    import tempfile  # noqa: PLC0415

    try:
        return tempfile.TemporaryDirectory(prefix="shangjian-", ignore_cleanup_errors=True)
    except OSError as error:
        raise CheckError(tr("没有可写的临时文件夹，导出会失败。请检查磁盘空间和文件夹权限")) from error


def _temporary() -> str:
    with _temporary_folder() as folder:
        file = Path(folder) / "中文 名字.txt"
        file.write_text("商鉴", encoding="utf-8")
        if file.read_text(encoding="utf-8") != "商鉴":
            raise CheckError(tr("写入后读回的内容不同"))
        return str(Path(folder).parent)


def _sheet() -> Sheet:
    columns = (SheetColumn("指标"), SheetColumn("数值", "number"), SheetColumn("文号", "code"))
    return Sheet("自检", "万亿元", columns, (("全国网上零售额", "13.70", "9-1"),), "资料来源：自检", "注：自检。")


def _xlsx() -> str:
    """The exporter itself: a number with its decimals, a document number that stays text, the sheet of notes."""
    from openpyxl import load_workbook

    from desktop.export.xlsx import INFO, write_sheets  # noqa: PLC0415 - only for the test

    with _temporary_folder() as folder:
        file = Path(folder) / "自检.xlsx"
        write_sheets([_sheet()], file)
        again = load_workbook(file)
        cells = {cell.value: cell.number_format for row in again.worksheets[0].iter_rows() for cell in row}
        names = again.sheetnames
        again.close()
        if not cells.get(13.7, "").startswith("0.00") or cells.get("9-1") != "@" or INFO not in names:
            raise CheckError(tr("读回的内容不同：{cells}，{names}").format(cells=cells, names=names))
        return tr("{size} 字节，读回一致").format(size=file.stat().st_size)


def _docx() -> str:
    """The exporter itself: title, table, picture, references, page numbers."""
    from docx import Document

    from desktop.export.docx import write_briefing  # noqa: PLC0415 - only for the test

    with _temporary_folder() as folder:
        file = Path(folder) / "自检.docx"
        blocks = (Heading(1, "数值"), SheetBlock(_sheet(), "自检"), PictureBlock(_PICTURE, "图", 20))
        write_briefing(Briefing("自检", blocks, ("商务部.",)), file)
        again = Document(str(file))
        found = [cell.text for cell in again.tables[0].rows[1].cells]
        if found != ["全国网上零售额", "13.70", "9-1"] or len(again.inline_shapes) != 1:
            raise CheckError(tr("读回的内容不同：{found}").format(found=found))
        if again.paragraphs[0].text != "自检" or "参考文献" not in {one.text for one in again.paragraphs}:
            raise CheckError(tr("读回的文稿缺标题或参考文献"))
        return tr("{size} 字节，读回一致").format(size=file.stat().st_size)


def _pivot() -> str:
    import pandas as pd

    frame = pd.DataFrame({"地区": ["浙江", "浙江", "江苏"], "年": [2021, 2022, 2022], "值": [1.0, 2.0, 3.0]})
    table = frame.pivot_table(index="地区", columns="年", values="值", aggfunc="sum")
    if table.loc["浙江", 2022] != 2.0:
        raise CheckError(tr("透视的结果不对"))
    return f"pandas {pd.__version__}"


def _offline() -> str:
    if not getattr(sys, "frozen", False):
        return tr("由源码运行，未检查")
    from importlib import util  # noqa: PLC0415

    network = ("_socket", "_ssl", "http.client", "PySide6.QtNetwork")
    present = [name for name in network if _exists(util.find_spec, name)]
    if present:
        raise CheckError(tr("程序里有 {words}").format(words="、".join(present)))
    return tr("没有网络模块")


def _outside() -> str:
    """A program that this one opens, a browser for instance, must not find our libraries before its own."""
    inside = str(getattr(sys, "_MEIPASS", ""))
    if inside and inside in os.environ.get("LD_LIBRARY_PATH", ""):
        raise CheckError(tr("其他程序会误用商鉴的库"))
    return tr("其他程序用它们自己的库") if inside else tr("由源码运行，未检查")


def _exists(find: Callable[[str], object], name: str) -> bool:
    try:
        return find(name) is not None
    except ModuleNotFoundError:
        return False


def run(some: Sequence[Step]) -> Iterator[Check]:
    """Make checks one after the other."""
    for step in some:
        yield made(step)
