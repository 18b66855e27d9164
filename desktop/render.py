"""``python -m desktop render``: figures and tables of the report as picture files, without a display."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.core.records import Figure
    from desktop.views.figure_contents import Contents

FORMATS = ("png", "svg", "pdf")


def _formats(words: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(part.strip().lower() for part in words.split(",") if part.strip()))
    if not found or any(part not in FORMATS for part in found):
        raise argparse.ArgumentTypeError(f"{words}：应为 {'、'.join(FORMATS)}，几种之间用逗号")
    return found


def _ratio(words: str) -> float:
    try:
        value = float(words)
    except ValueError:
        value = 0.0
    if not 1 <= value <= 4:
        raise argparse.ArgumentTypeError(f"{words}：应在 1 到 4 之间")
    return value


def parser() -> argparse.ArgumentParser:
    """Command line of this command."""
    made = argparse.ArgumentParser(prog="python -m desktop render", description="把图表存为图片，不需要显示器")
    made.add_argument("figures", nargs="+", help="图号或表号，例如 图1-12 表1-1；all 为全部")
    made.add_argument("--out", type=Path, required=True, metavar="文件夹", help="存到哪里；没有就新建")
    kinds = "png,svg,pdf，默认 png,svg"
    made.add_argument("--format", type=_formats, default=("png", "svg"), metavar="格式", help=kinds)
    made.add_argument("--scale", type=_ratio, default=2.0, help="PNG 的倍数，1 到 4，默认 2")
    made.add_argument("--no-supplement", action="store_true", help="不用公开统计补上报告没有写出的年份")
    made.add_argument("--database", type=Path, default=None, help="另一份数据文件")
    return made


def run(arguments: Sequence[str]) -> int:
    """Write the files, and print the name of each.

    Returns:
        0; 1 when a file could not be written, 3 when the database cannot be used, with a sentence on standard error.
    """
    made = parser()
    options = made.parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

    from desktop import app, paths  # noqa: PLC0415 - the platform must be chosen before Qt starts
    from desktop.store.errors import DatabaseError  # noqa: PLC0415
    from desktop.store.reference import ReferenceStore  # noqa: PLC0415

    try:
        store = ReferenceStore.open(options.database or paths.reference_database())
    except DatabaseError as error:
        made.exit(3, f"{error.sentence}\n")
    application = app.make_application(())
    try:
        from desktop.views.figure_contents import Contents  # noqa: PLC0415

        contents = Contents(store)
        figures = _wanted(made, contents, options.figures)
        words = _write(contents, figures, options)
    finally:
        store.close()
        del application
    if words:
        made.exit(1, f"{words}\n")
    return 0


def _wanted(made: argparse.ArgumentParser, contents: Contents, names: Sequence[str]) -> list[Figure]:
    """The figures named; ends the program where one does not exist."""
    if "all" in names or "全部" in names:
        return list(contents.figures)
    found = [(name, contents.find(name)) for name in names]
    unknown = [name for name, figure in found if figure is None]
    if unknown:
        known = "、".join(figure.id for figure in contents.figures)
        made.error(f"没有“{'、'.join(unknown)}”。有：{known}")
    return [figure for _, figure in found if figure is not None]


def _write(contents: Contents, figures: Sequence[Figure], options: argparse.Namespace) -> str:
    """Write all files.

    Returns:
        What went wrong, or nothing.
    """
    from desktop.export import files  # noqa: PLC0415
    from desktop.views.plots.plates import plate_of  # noqa: PLC0415
    from desktop.views.plots.sharing import content  # noqa: PLC0415

    folder: Path = options.out
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return f"未能新建文件夹“{folder.name}”：此处不能写入，或已有同名的文件。"
    for figure in figures:
        plate = plate_of(contents.of(figure, with_extra=not options.no_supplement))
        for kind in options.format:
            path = folder / files.file_name(figure.id, f".{kind}")
            try:
                files.write_bytes(path, content(plate, f".{kind}", options.scale))
            except files.ExportError as error:
                return error.sentence
            print(path.name)
    sys.stdout.flush()
    return ""
