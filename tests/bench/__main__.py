"""Measure the program beside an empty window of PySide6: ``python -m tests.bench [ROUNDS [EDITIONS …]]``.

Prints a table of value, budget and how much of the budget is used. The exit code says only whether it ran.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.store.reference import ReferenceStore
from tests import judged
from tests.bench.editions import database
from tests.bench.screen import screen

ROOT = Path(__file__).resolve().parent.parent.parent
ROUNDS = 9
MEGABYTE = 1_000_000
DATABASE = ROOT / "data" / "ecommerce.sqlite"


@dataclass(frozen=True, slots=True)
class Start:
    """A start until the first paint.

    Attributes:
        seconds: From before the process was made.
        memory: KiB after the paint.
        peak: KiB at most until then.
    """

    seconds: float
    memory: int
    peak: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table; without a budget it is only told."""

    name: str
    value: float
    unit: str
    budget: float | None = None
    note: str = ""


def start_once(module: str, environment: Mapping[str, str]) -> Start:
    """Start a module of this folder and wait for its first paint."""
    before = time.monotonic_ns()
    command = [sys.executable, "-m", module]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)
    words = done.stdout.split()
    if done.returncode or len(words) < 3:
        raise SystemExit(f"{module} did not start ({done.returncode}):\n{done.stderr}")
    return Start((int(words[0]) - before) / 1e9, int(words[1]), int(words[2]))


def starts(environment: Mapping[str, str], rounds: int) -> tuple[list[Start], list[Start]]:
    """Start both in turn; one start of each before that fills the caches."""
    pairs = [
        (start_once("tests.bench.bare", environment), start_once("tests.bench.start", environment))
        for _ in range(rounds + 1)
    ][1:]
    return [bare for bare, _ in pairs], [program for _, program in pairs]


def start_lines(bare: Sequence[Start], program: Sequence[Start]) -> list[Line]:
    """Lines about the start; budgets are multiples of the empty window."""

    def middle(found: Sequence[Start], name: str) -> float:
        return statistics.median(float(getattr(one, name)) for one in found)

    empty, ours = middle(bare, "seconds") * 1000, middle(program, "seconds") * 1000
    spread = f"{min(one.seconds for one in program) * 1000:.0f}—{max(one.seconds for one in program) * 1000:.0f}"
    least, most = middle(bare, "memory") / 1024, middle(program, "memory") / 1024
    peak = middle(program, "peak") / 1024
    return [
        Line("空白窗口：启动到首次绘制", empty, "毫秒"),
        Line("商鉴：启动到概览可用", ours, "毫秒", 1.6 * empty, f"{ours / empty:.2f} 倍，{spread}"),
        Line("空白窗口：内存", least, "MiB"),
        Line("商鉴：首次绘制后的内存", most, "MiB", 1.6 * least, f"{most / least:.2f} 倍，峰值 {peak:.0f}"),
    ]


def percentile(values: Sequence[float], share: int) -> float:
    """The value that so many per cent do not exceed."""
    return statistics.quantiles(values, n=100, method="inclusive")[share - 1]


def inside_lines(found: Mapping[str, Any]) -> list[Line]:
    """Lines about typing, pages and memory."""
    typed, searched = found["keystrokes"], found["searches"]
    switches = [value for values in found["switches"].values() for value in values]
    first = {page: taken for page, taken in found["first_visits"].items() if page != "figures"}
    each = "，".join(f"{page} {taken:.0f}" for page, taken in first.items())
    warm = "图表库已在空闲时载入" if found["is_warm"] else "图表库没有预先载入"
    middle = f"中位 {statistics.median(typed):.1f}，最长 {max(typed):.1f}，{len(typed)} 次"
    return [
        Line("按键到结果画出，95%", percentile(typed, 95), "毫秒", 16, middle),
        Line("　　其中只算查找，95%", percentile(searched, 95), "毫秒"),
        Line("第一次按键", found["first_keystroke"], "毫秒", 50, "含建立结果列表"),
        Line("换页，95%", percentile(switches, 95), "毫秒", 50),
        *(Line(f"　　{page}", statistics.median(values), "毫秒") for page, values in found["switches"].items()),
        Line("首次打开一页，最长", max(first.values()), "毫秒", 50, each),
        Line("第一张图表页", found["first_visits"]["figures"], "毫秒", 250, warm),
        Line("从缩略图第一次打开一张图", found["first_figure"], "毫秒", 250),
        Line("再打开一张图，95%", percentile(found["figures"], 95), "毫秒", 50, f"最长 {max(found['figures']):.0f}"),
        Line("缩略图滚动，最长一帧", max(scrolls := found["scrolls"]), "毫秒", 32, f"{len(scrolls)} 帧"),
        Line("一万点折线拖动，95%", percentile(found["pans"], 95), "毫秒", 1000 / 60, f"{len(found['pans'])} 帧"),
        Line("启动后空闲时最长停顿", found["longest_block"], "毫秒", 50),
        Line("打开过每一页后的内存", found["memory_after_pages"] / 1024, "MiB", 240),
        Line("数据库", DATABASE.stat().st_size / MEGABYTE, "MB", 6),
    ]


def writing_lines(found: Mapping[str, Any]) -> list[Line]:
    """Lines about copying and exporting."""
    each = "，".join(f"{kind} {taken:.0f}" for kind, taken in found["block"].items())
    return [
        Line("复制 1000 行 10 列", found["copy"], "毫秒", 100),
        Line("同上，存为 xlsx", found["xlsx"], "毫秒", 1000),
        Line("同上，存为 docx", found["docx"], "毫秒", 2000),
        Line("全部指标存为 xlsx", found["everything"], "毫秒", 2000, "连同依据等全部列"),
        Line("60 项 10 图的简报 docx", found["briefing"], "毫秒", 5000),
        Line("全部指标存为 pdf", found["pdf"], "毫秒"),
        Line("画一张图，最长", found["chart"], "毫秒", 50, "在窗口的线程里"),
        Line("导出时窗口最长停顿", max(found["block"].values()), "毫秒", 50, each),
    ]


def measured(module: str, *arguments: str) -> dict[str, Any]:
    """What a module of this folder measures in a process of its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=600, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def many_editions_lines(editions: int) -> list[Line]:
    """Typing into a database of so many editions, and filtering its values."""
    found = measured("tests.bench.inside", str(database(editions)))
    typed, facets = found["keystrokes"], found["facets"]
    middle = f"中位 {statistics.median(typed):.1f}，最长 {max(typed):.1f}，{len(typed)} 次"
    name, budget = f"{editions} 个年度版", 16 if editions <= 20 else 50
    return [
        Line(f"{name}：按键到结果画出，95%", percentile(typed, 95), "毫秒", budget, middle),
        Line(f"{name}：指标页点一项筛选，95%", percentile(facets, 95), "毫秒", 50 if editions <= 20 else None,
             f"最长 {max(facets):.1f}，{len(facets)} 次"),
    ]  # fmt: skip


def command_line() -> Line:
    """The search for scripts, from its start to its end."""
    command = [sys.executable, "-m", "desktop", "find", "快递业务量"]
    taken = []
    for _ in range(ROUNDS):
        before = time.monotonic()
        subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60, check=True)
        taken.append((time.monotonic() - before) * 1000)
    return Line("python -m desktop find，整个进程", statistics.median(taken), "毫秒", 250)


def judged_lines() -> list[Line]:
    """How often the search puts first what people expect."""
    store = ReferenceStore.open(DATABASE)
    found = judged.measure(store)
    store.close()
    return [
        Line("查询评测：第一条即所要", found.hit1 * 100, "%", None, f"{len(judged.judged_queries())} 个查询，目标 90"),
        Line("　　前五条内有所要", found.hit5 * 100, "%", None, "目标 98"),
        Line("　　平均倒数排名", found.mrr, "", None, "、".join(miss.judged.query for miss in found.misses[:6])),
    ]


def render_line() -> Line:
    """All figures written as files."""
    with tempfile.TemporaryDirectory() as folder:
        before = time.monotonic()
        command = [sys.executable, "-m", "desktop", "render", "all", "--out", folder]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
        taken = time.monotonic() - before
    if done.returncode:
        raise SystemExit(done.stderr)
    return Line("全部图表存为 PNG 和 SVG", taken, "秒", 20, f"{len(done.stdout.split())} 个文件")


def padded(text: str, width: int, *, right: bool = False) -> str:
    """Text filled with spaces; Han characters are two columns wide."""
    room = " " * (width - sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text))
    return room + text if right else text + room


def table(lines: Sequence[Line]) -> str:
    """The lines as a table."""
    rows = [("", "数值", "预算", "占预算", "")]
    for line in lines:
        budget = "" if line.budget is None else f"{line.budget:.1f}"
        share = "" if line.budget is None else f"{line.value / line.budget:.0%}"
        share += " 超出" if line.budget is not None and line.value > line.budget else ""
        rows.append((line.name, f"{line.value:.1f} {line.unit}", budget, share, line.note))
    widths = (14, 9, 12)
    return "\n".join(
        padded(name, 28) + "".join(padded(w, n, right=True) for w, n in zip(middle, widths, strict=True)) + f"  {note}"
        for name, *middle, note in rows
    )


def main() -> int:
    """Measure and print; ROUNDS and numbers of editions may be given."""
    rounds = max(int(sys.argv[1]), 7) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as home, screen() as (name, environment):
        folders = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), home)
        bare, program = starts({**environment, **folders}, rounds)
    print(f"Python {platform.python_version()}，{os.cpu_count()} 核")
    print(f"启动在 {name} 上交替 {rounds} 次取中位，其余在 offscreen 上")
    editions = [int(word) for word in sys.argv[2:]] or [20]
    inside, writing = measured("tests.bench.inside"), measured("tests.bench.writing")
    lines = [*start_lines(bare, program), *inside_lines(inside), *writing_lines(writing), command_line(), render_line()]
    many = [line for number in editions for line in many_editions_lines(number)]
    print(table([*lines, *many, *judged_lines()]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
