"""Where the program's own files and the reader's files are."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

APP = "shangjian"
#: Name of the folder with the reader's files in a portable copy.
PORTABLE = "个人数据"


def bundle_root() -> Path:
    """Folder that holds ``resources`` and ``data``: the project, an installed package or a frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else _source_root()


@cache
def _source_root() -> Path:
    package = Path(__file__).resolve().parent
    inside = package / "_bundle"
    return inside if inside.is_dir() else package.parent


def resource(*parts: str) -> Path:
    """A file among the resources."""
    return bundle_root().joinpath("resources", *parts)


def reference_database() -> Path:
    """The database that comes with the program."""
    return bundle_root() / "data" / "ecommerce.sqlite"


@dataclass(frozen=True, slots=True)
class UserPaths:
    """Folders of the reader.

    Attributes:
        config: Settings.
        log: Log files.
        data: What the reader makes: collections, notes.
    """

    config: Path
    log: Path
    data: Path

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.json"

    @property
    def user_database(self) -> Path:
        """The reader's own database."""
        return self.data / "user.sqlite"


def portable_folder() -> Path | None:
    """Folder for the reader's files beside a portable copy of the program.

    A copy is portable where a file called ``portable`` lies beside the program. ``None`` where it is not, or where that
    place cannot be written, such as a disc: the reader's own folders are used then.
    """
    if not getattr(sys, "frozen", False):
        return None
    beside = Path(sys.executable).resolve().parent
    if not (beside / "portable").is_file():
        return None
    folder = beside / PORTABLE
    return folder if is_writable(folder) else None


def is_writable(folder: Path) -> bool:
    """Whether files can be made in a folder, or the folder itself where it is not there yet."""
    place = folder
    try:
        while not place.exists() and place != place.parent:
            place = place.parent
        return place.is_dir() and os.access(place, os.W_OK | os.X_OK)
    except OSError:  # not even allowed to look
        return False


def user_paths(data_dir: Path | None = None) -> UserPaths:
    """Folders of the reader, by the custom of the system.

    Args:
        data_dir: One folder for everything instead, as ``--data-dir`` asks.
    """
    data_dir = data_dir or portable_folder()
    if data_dir is not None:
        return UserPaths(config=data_dir, log=data_dir, data=data_dir)
    import platformdirs  # noqa: PLC0415 - not needed with --data-dir, --temp and find

    return UserPaths(
        config=platformdirs.user_config_path(APP, appauthor=False),
        log=platformdirs.user_log_path(APP, appauthor=False),
        data=platformdirs.user_data_path(APP, appauthor=False),
    )
