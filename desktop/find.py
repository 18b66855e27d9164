"""``python -m desktop find``: the program's search for scripts, without Qt."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop import paths
from desktop.core import formats
from desktop.core.documents import Hit, HitGroup
from desktop.store.errors import DatabaseError
from desktop.store.reference import ReferenceStore
from desktop.store.search import KINDS

EXIT_NOTHING = 1
EXIT_DATABASE = 3


def parser() -> argparse.ArgumentParser:
    """Command line of this command."""
    made = argparse.ArgumentParser(
        prog="python -m desktop find", description="在全部内容中查找。没有结果时返回 1，数据文件不能用时返回 3。"
    )
    made.add_argument("query", help="词、拼音首字母、数字或文号")
    made.add_argument("--kind", choices=tuple(dict.fromkeys(KINDS.values())), default="", help="只找一类")
    made.add_argument("--limit", type=_limit, default=10, help="每类最多几条，默认 10")
    made.add_argument("--json", action="store_true", help="以 JSON 输出")
    made.add_argument("--database", type=Path, default=None, help="另一份数据文件")
    return made


def _limit(words: str) -> int:
    if not words.isdigit() or not 1 <= int(words) <= 1000:
        raise argparse.ArgumentTypeError(f"{words}：应为 1 到 1000 的整数")
    return int(words)


def run(arguments: Sequence[str]) -> int:
    """Search and print.

    Returns:
        0 with results, 1 without, 3 when the database cannot be used.
    """
    options = parser().parse_args(arguments)
    try:
        store = ReferenceStore.open(options.database or paths.reference_database())
        found = store.search.find(options.query, limit=options.limit, only=options.kind)
    except DatabaseError as error:
        print(error.sentence, file=sys.stderr)
        return EXIT_DATABASE
    store.close()
    query = found.query
    if query.unknown or query.joined or query.whole or query.relative:  # not what was typed, in the literal sense
        print(f"{query.sentence()}。", file=sys.stderr)
    try:
        _print(found.groups, as_json=options.json)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (head, less) has seen enough: https://docs.python.org/3/library/signal.html#note-on-sigpipe
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not found.groups and not options.json:
        near = f"相近的名称：{'、'.join(found.near)}。" if found.near else ""
        print(f"没有找到“{options.query[:40]}”。{near}", file=sys.stderr)
    return 0 if found.groups else EXIT_NOTHING


def _print(groups: Sequence[HitGroup], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps([_as_dict(group) for group in groups], ensure_ascii=False, indent=1))
        return
    for group in groups:
        print(f"{group.kind}（{group.total}）")
        for hit in group.hits:
            print(f"  {_line(hit)}")


def _line(hit: Hit) -> str:
    o = hit.observation
    if o is None:
        return "　".join(filter(None, (formats.caption(hit.title), hit.detail)))
    doubt = "" if o.certainty == "certain" else f"（{formats.CERTAINTY[o.certainty]}）"
    place = formats.section_words(o.section) if o.section else formats.ORIGIN[o.origin]
    parts = (o.name, o.region, formats.value_phrase(o) + doubt, formats.period_text(o.period), place)
    return "　".join(filter(None, parts))


def _as_dict(group: HitGroup) -> dict[str, object]:
    hits = []
    for hit in group.hits:
        entry: dict[str, object] = {"kind": hit.kind, "id": hit.ref, "title": hit.title, "detail": hit.detail}
        o = hit.observation
        if o is not None:
            entry |= {
                "value": o.value, "value_text": o.value_text, "unit": o.unit, "qualifier": o.qualifier,
                "period": o.period, "region": o.region, "category": o.category, "section": o.section,
                "certainty": o.certainty, "alternatives": list(o.alternatives), "origin": o.origin,
                "printed": o.printed, "anchor": o.anchor, "evidence": o.evidence, "note": o.note,
            }  # fmt: skip
        hits.append(entry)
    return {"group": group.kind, "total": group.total, "hits": hits}
