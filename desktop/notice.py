"""Last words where there may be no window: a sentence on standard error, and a message of the system where it has one.

Exit codes of the program are listed here, in the README and in `desktop.__main__.main`.
"""

from __future__ import annotations

import os
import subprocess
import sys

from desktop.language import mark

#: A file of the program itself is missing or damaged.
EXIT_INCOMPLETE = 5
INCOMPLETE = "商鉴的程序文件不完整，不能启动。请重新安装或重新解压。您的摘编和笔记另存一处，未受影响。"
NO_FOLDER = mark("个人文件夹不能写入，这次的设置、打开记录和日志不会保留。其余功能不受影响。")

_TITLE = "商鉴"
#: Commands that show a message on a Linux desktop, in the order of trying.
_SHOWING = (
    ("zenity", "--error", "--no-markup", "--title", _TITLE, "--text"),
    ("kdialog", "--title", _TITLE, "--error"),
    ("xmessage", "-center"),
)


def missing(error: ImportError) -> str:
    """The sentence for a library that cannot be loaded: one of the system's, or one of the program's own files."""
    words = str(error)
    library = words.partition(": cannot open shared object file")[0]
    if library != words and not library.startswith("/"):
        return f"这台机器缺少系统库 {library}，商鉴不能启动。请让管理员安装它。"
    return f"{INCOMPLETE}（{words}）"


def write(sentence: str) -> None:
    """Write a sentence to standard error; a program without a console has none."""
    if sys.stderr is not None:
        try:
            sys.stderr.write(f"{sentence}\n")
        except UnicodeEncodeError:  # a terminal that knows no Chinese
            sys.stderr.write(sentence.encode("ascii", "backslashreplace").decode("ascii") + "\n")
        sys.stderr.flush()


def show(sentence: str) -> None:
    """Write a sentence and show it with what the system has, when the program itself cannot open a window.

    Nothing is shown where ``SHANGJIAN_NO_DIALOG`` is set: tests and scripts would wait for a click.
    """
    write(sentence)
    if os.environ.get("SHANGJIAN_NO_DIALOG"):
        return
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        ctypes.windll.user32.MessageBoxW(None, sentence, _TITLE, 0x10)
    elif sys.platform == "darwin":
        _try("osascript", "-e", f'display alert "{_TITLE}" message "{sentence}" as critical')
    elif os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        for command in _SHOWING:
            if _try(*command, sentence):
                return


def _try(*command: str) -> bool:
    """Run a command of the system with the system's own libraries."""
    environment = {k: v for k, v in os.environ.items() if k not in {"LD_LIBRARY_PATH", "QT_PLUGIN_PATH"}}
    if original := os.environ.get("LD_LIBRARY_PATH_ORIG"):
        environment["LD_LIBRARY_PATH"] = original
    try:
        done = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=120)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode in {0, 1}
