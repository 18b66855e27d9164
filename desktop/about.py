"""What this copy of the program consists of: versions, licences, and whether the data file is the one it came with."""

from __future__ import annotations

import hashlib
import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop import __version__, paths
from desktop.language import both, tr


@dataclass(frozen=True, slots=True)
class Component:
    """A work of others that the program uses.

    Attributes:
        name: Its name.
        version: Its version; empty where it has none.
        licence: SPDX identifier, see https://spdx.org/licenses
        address: Where it comes from.
        role: What it is used for, a few words.
    """

    name: str
    version: str
    licence: str
    address: str
    role: str


def built() -> Mapping[str, Any]:
    """What was written down when the program was packaged; nothing when it runs from its source.

    Keys: ``version``, ``commit``, ``date`` (day), ``database`` (SHA-256 of the data file), ``components`` (name to
    version).
    """
    import json  # noqa: PLC0415 - asked for by a dialog, never at a start

    try:
        found = json.loads((paths.bundle_root() / "build.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def components() -> tuple[Component, ...]:
    """All works of others, with the versions in use."""
    import json  # noqa: PLC0415

    known: Mapping[str, str] = built().get("components", {})
    found = []
    for entry in json.loads(paths.resource("licences.json").read_text(encoding="utf-8")):
        name = entry["name"]
        version = known.get(name) or _version(entry.get("with", name))
        role = both(entry["role"], entry["english"])
        found.append(Component(name, version, entry["licence"], entry["address"], role))
    return tuple(found)


def _version(name: str) -> str:
    """Version of an installed library, of Python or of SQLite."""
    if name == "Python":
        return platform.python_version()
    if name == "SQLite":
        from desktop.store.engine import version  # noqa: PLC0415

        return version()
    if getattr(sys, "frozen", False):
        return ""
    from importlib import metadata  # noqa: PLC0415

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def checksum(path: Path) -> str:
    """SHA-256 of a file in hexadecimal; empty when it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def licence_folder() -> Path | None:
    """Folder with the full texts of the licences; ``None`` when the program runs from its source."""
    folder = paths.bundle_root() / "licences"
    return folder if folder.is_dir() else None


def version_line() -> str:
    """Version with commit and day where they are known: ``0.1.0（3f2a91c，2026-11-22）``."""
    made = built()
    more = [str(made[key])[:10] for key in ("commit", "date") if made.get(key)]
    return f"{__version__}（{'，'.join(more)}）" if more else tr("{version}（由源码运行）").format(version=__version__)
