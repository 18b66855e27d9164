"""Writing a file whole or not at all, and what went wrong as a sentence."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from desktop.language import mark, shown, tr

#: Told how much of the whole is done: (done, total).
Progress = Callable[[int, int], None]
#: Asked now and then whether to stop.
Cancelled = Callable[[], bool]

CANCELLED = mark("已取消，没有留下文件。")
#: Not allowed in the names of files on Windows.
_ILLEGAL = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(\..*)?", re.IGNORECASE)
#: Bytes that a name may have on Linux, less room for an extension and the mark of a temporary file.
_NAME_BYTES = 200
_SPARE = count()


class ExportError(Exception):
    """A file could not be written.

    Attributes:
        sentence: What happened and what to do, for the reader.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class ExportCancelledError(ExportError):
    """The reader stopped the export; nothing was left behind."""

    def __init__(self) -> None:
        super().__init__(shown(CANCELLED))


class Steps:
    """Counts what is done, reports it and stops when asked to.

    Args:
        total: How many steps there are.
        progress: Told after each step.
        cancelled: Asked before each step.
    """

    def __init__(self, total: int, progress: Progress | None, cancelled: Cancelled | None) -> None:
        self._total, self._done = total, 0
        self._progress, self._cancelled = progress, cancelled

    def check(self) -> None:
        """Stop if asked to.

        Raises:
            ExportCancelledError: The reader asked for it.
        """
        if self._cancelled is not None and self._cancelled():
            raise ExportCancelledError

    def done(self, count: int = 1) -> None:
        """Note that steps are done.

        Raises:
            ExportCancelledError: The reader asked to stop.
        """
        self.check()
        self._done += count
        if self._progress is not None:
            self._progress(min(self._done, self._total), self._total)


@contextmanager
def writing(path: Path) -> Iterator[Path]:
    """A temporary file beside the target that takes the target's name when all went well.

    Until then a file of that name stays as it is; afterwards the temporary file is gone in any case.

    Args:
        path: The target.

    Yields:
        The temporary file, to be written and closed.

    Raises:
        ExportError: The file cannot be written; whatever else is raised inside passes through.
    """
    spare = path.with_name(f".shangjian-{os.getpid()}-{next(_SPARE)}.part")
    try:
        _refuse(path)
        yield spare
        with spare.open("rb+") as file:
            os.fsync(file.fileno())
        spare.replace(path)
    except OSError as error:
        raise ExportError(sentence(error, path)) from error
    finally:
        with suppress(OSError):
            spare.unlink(missing_ok=True)


def write_bytes(path: Path, data: bytes) -> None:
    """Write a small file whole.

    Raises:
        ExportError: It cannot be written.
    """
    with writing(path) as spare:
        spare.write_bytes(data)


def _refuse(path: Path) -> None:
    """Stop where a rename would replace what the reader protected, what is open elsewhere, or what is no file."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists() and not (os.access(path, os.W_OK) and path.stat().st_mode & stat.S_IWUSR):
        raise PermissionError(errno.EACCES, "read-only", str(path))
    if path.exists() and any(path.with_name(name).exists() for name in _lock_names(path.name)):
        raise OSError(errno.EBUSY, "open elsewhere", str(path))


def _lock_names(name: str) -> tuple[str, ...]:
    """Files that LibreOffice, Word and WPS keep beside a document as long as it is open.

    Windows refuses the rename itself; elsewhere only these tell.
    """
    return (f".~lock.{name}#", f"~${name}", f"~${name[2:]}", f".~{name}")


def sentence(error: OSError, path: Path) -> str:
    """What went wrong and what to do, without a code number.

    Args:
        error: What the system said.
        path: The target.
    """
    name = path.name
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return tr("未能写入“{name}”：磁盘已满。请清理后重试，或另存到别处；原有文件没有改动。").format(name=name)
    if error.errno == errno.EFBIG:
        return tr("未能写入“{name}”：这个磁盘放不下这么大的文件。请另存到别处；原有文件没有改动。").format(name=name)
    if getattr(error, "winerror", None) in {5, 32, 33} or error.errno in {errno.EBUSY, errno.ETXTBSY}:
        return tr(
            "未能写入“{name}”：文件可能正被其他程序打开。请关闭后重试，或换一个文件名；原有文件没有改动。"
        ).format(name=name)
    if error.errno == errno.EROFS:
        return tr("未能写入“{name}”：这个位置是只读的。请另选一个文件夹。").format(name=name)
    if error.errno in {errno.EACCES, errno.EPERM}:
        what = tr("这个文件是只读的，或正被其他程序打开") if path.exists() else tr("没有权限写入这个文件夹")
        return tr("未能写入“{name}”：{what}。请另选位置或换一个文件名；原有文件没有改动。").format(name=name, what=what)
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return tr("未能写入“{name}”：文件夹不存在。请另选一个文件夹。").format(name=name)
    if error.errno == errno.EISDIR:
        return tr("未能写入“{name}”：已有同名的文件夹。请换一个文件名。").format(name=name)
    if error.errno in {errno.ENAMETOOLONG, errno.EINVAL}:
        return tr("未能写入“{name}”：文件名太长或含有不允许的字符。请换一个文件名。").format(name=name[:40])
    return tr("未能写入“{name}”：磁盘或网络位置出错。请另存到别处；原有文件没有改动。").format(name=name)


def file_name(title: str, suffix: str) -> str:
    r"""A file name that every system takes: without ``\ / : * ? " < > |``, not too long, never empty.

    Args:
        title: Words to make it from.
        suffix: Extension with its dot.
    """
    words = _ILLEGAL.sub(" ", "".join(c for c in title if not "\ud800" <= c <= "\udfff"))
    words = re.sub(r"\s+", " ", words).strip(" .")
    while len(words.encode("utf-8")) > _NAME_BYTES:
        words = words[:-1].rstrip(" .")
    if not words or _RESERVED.fullmatch(words):
        words = f"商鉴 {words}".strip()
    return words + suffix
