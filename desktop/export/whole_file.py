"""Writing a file so that it is there complete or not at all."""

from __future__ import annotations

from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the file, then give it its name; an old file stays until the new one is complete.

    Raises:
        OSError: The place cannot be written; the old file is as it was.
    """
    spare = path.with_name(path.name + ".new")
    try:
        spare.write_bytes(content)
        spare.replace(path)
    except OSError:
        spare.unlink(missing_ok=True)
        raise


def why_not(error: OSError, name: str) -> str:
    """The reader's sentence for a file that could not be written."""
    import errno  # noqa: PLC0415 - seldom needed

    if error.errno == errno.ENOSPC:
        return f"未能写入“{name}”：磁盘已满。"
    if isinstance(error, PermissionError):
        return f"未能写入“{name}”：文件正被其他程序打开，或此处不能写入。"
    return f"未能写入“{name}”：文件夹不存在或不能写入。"
