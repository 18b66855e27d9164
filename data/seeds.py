"""The source texts, where they are at hand: a full checkout of the project may stand without them."""

import hashlib
import os
from pathlib import Path

VARIABLE = "SHANGJIAN_SEEDS"
_PROJECT = Path(__file__).resolve().parent.parent
ABSENT = f"没有源文本文件夹（可用环境变量 {VARIABLE} 指定），略去核对"


def seeds_folder() -> Path | None:
    """Give the folder of source texts, or None where there is none."""
    named = os.environ.get(VARIABLE)
    folder = Path(named) if named else _PROJECT.parent / "shared" / "seeds"
    return folder if folder.is_dir() else None


def sha256_of(path: Path) -> str:
    """Give the SHA-256 of a file as 64 hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
