"""Where the program's own files and the reader's files are."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

APP = "shangjian"


def bundle_root() -> Path:
    """Folder that holds ``resources`` and ``data``: the project, an installed package or a frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen)
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


def user_paths(data_dir: Path | None = None) -> UserPaths:
    """Folders of the reader, by the custom of the system.

    Args:
        data_dir: One folder for everything instead, as ``--data-dir`` asks.
    """
    if data_dir is not None:
        return UserPaths(config=data_dir, log=data_dir, data=data_dir)
    import platformdirs  # noqa: PLC0415 - not needed with --data-dir, --temp and find

    return UserPaths(
        config=platformdirs.user_config_path(APP, appauthor=False),
        log=platformdirs.user_log_path(APP, appauthor=False),
        data=platformdirs.user_data_path(APP, appauthor=False),
    )
