"""What is known about the program when it is packaged: versions, licences, what Windows and macOS ask for."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import platform
import re
import shutil
import sqlite3
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

#: Works that come as files of the build root and not as Python libraries: pattern of the file, SPDX licence.
SYSTEM_LICENCES = {
    "libxcb-": "MIT", "libxkbcommon": "MIT", "libffi": "MIT", "libbz2": "bzip2-1.0.6", "liblzma": "0BSD",
    "libzstd": "BSD-3-Clause", "libmpdec": "BSD-2-Clause", "libsqlite3": "blessing", "libpython": "PSF-2.0",
}  # fmt: skip


def pyproject(project: Path) -> Mapping[str, Any]:
    """The project's description."""
    return tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))


def epoch(project: Path) -> int:
    """Seconds that stand for the moment of building: those of the last commit, so that builds of one tree agree."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    done = _git(project, "log", "-1", "--format=%ct")
    return int(done) if done else 1_700_000_000


def _git(project: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=project, capture_output=True, text=True, check=False)  # noqa: S603, S607
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def normal(name: str) -> str:
    """A library's name as PyPI compares it."""
    return re.sub("[-_.]+", "-", name).lower()


def runtime(project: Path) -> dict[str, metadata.Distribution]:
    """The libraries that the program needs when it runs, with those that they need, by name."""
    from packaging.requirements import Requirement  # noqa: PLC0415 - comes with PyInstaller

    found: dict[str, metadata.Distribution] = {}
    wanted = [Requirement(line) for line in pyproject(project)["project"]["dependencies"]]
    while wanted:
        one = wanted.pop()
        if normal(one.name) in found or (one.marker and not one.marker.evaluate({"extra": ""})):
            continue
        distribution = metadata.distribution(one.name)
        found[normal(one.name)] = distribution
        wanted += [Requirement(line) for line in distribution.requires or []]
    return dict(sorted(found.items()))


def write(project: Path, target: Path) -> None:
    """Write ``build.json``, which 关于 and the self-test read."""
    versions = {entry["name"]: "" for entry in _listed(project)}
    libraries = {name: distribution.version for name, distribution in runtime(project).items()}
    for name in versions:
        versions[name] = libraries.get(normal(name), "")
    versions["Python"], versions["SQLite"] = platform.python_version(), sqlite3.sqlite_version
    versions["Qt"] = libraries["pyside6-essentials"]
    unlisted = set(libraries) - {normal(name) for name in versions}
    if unlisted:
        raise SystemExit(f"resources/licences.json lacks {', '.join(sorted(unlisted))}")
    day = datetime.datetime.fromtimestamp(epoch(project), tz=datetime.UTC).date()
    found = {
        "version": pyproject(project)["project"]["version"],
        "commit": os.environ.get("SHANGJIAN_COMMIT") or _git(project, "rev-parse", "--short=10", "HEAD"),
        "date": day.isoformat(),
        "system": f"{platform.system()} {platform.machine()}",
        "database": hashlib.sha256((project / "data" / "ecommerce.sqlite").read_bytes()).hexdigest(),
        "components": {name: version for name, version in versions.items() if version},
    }
    target.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _listed(project: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((project / "resources" / "licences.json").read_text(encoding="utf-8"))
    return found


def write_licences(project: Path, folder: Path) -> None:
    """Put the full texts of all licences into a folder, one folder inside for each work."""
    shutil.rmtree(folder, ignore_errors=True)
    texts = project / "packaging" / "licences"
    _copy(project / "LICENSE", folder / "shangjian")
    _copy(project / "resources" / "fonts" / "OFL.txt", folder / "Noto Sans CJK SC")
    for name in ("PySide6-Essentials", "shiboken6", "Qt"):
        for text in ("LGPL-3.0.txt", "GPL-3.0.txt", "Qt.txt"):
            _copy(texts / text, folder / name)
    _copy(texts / "SQLite.txt", folder / "SQLite")
    for name, distribution in runtime(project).items():
        for file in distribution.files or []:
            if re.search("licen[cs]e|copying|notice", str(file), re.IGNORECASE) and file.suffix not in {".py", ".pyc"}:
                source = Path(str(distribution.locate_file(file)))
                if source.is_file():
                    _copy(source, folder / name, str(file).split("licenses/")[-1].replace("/", "-"))
    for place in (Path(sys.base_prefix) / "lib" / "python3.11" / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"):
        if place.exists():
            _copy(place, folder / "Python")
    for file in sorted(Path(sys.base_prefix).glob("share/origin/*.copyright")):
        _copy(file, folder / {"python": "Python", "sqlite": "SQLite"}[file.stem], f"debian-{file.name}")
    _copy_bootloader(folder / "PyInstaller")


def _copy_bootloader(folder: Path) -> None:
    """The starter is PyInstaller's, under the GPL with an exception for the programs that it starts."""
    distribution = metadata.distribution("pyinstaller")
    for file in distribution.files or []:
        if "COPYING" in file.name:
            _copy(Path(str(distribution.locate_file(file))), folder)


def _copy(source: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, folder / (name or source.name))


def system_libraries(binaries: Iterable[tuple[str, str, str]], folder: Path) -> dict[str, dict[str, str]]:
    """Look up which Debian packages libraries of the bundle come from, and copy their licences.

    Args:
        binaries: PyInstaller's entries: place in the bundle, source file, kind.
        folder: Where the licences go.

    Returns:
        Package to version, file and licence; nothing on other systems.
    """
    found: dict[str, dict[str, str]] = {}
    if not shutil.which("dpkg-query"):
        return found
    for place, source, _kind in sorted(binaries):
        file = Path(source).resolve()
        if not str(file).startswith(("/usr/lib/x86_64", "/lib/x86_64", "/usr/lib/aarch64", "/lib/aarch64")):
            continue
        package = _owner(file)
        if not package:
            continue
        shown = subprocess.run(  # noqa: S603
            ["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True, check=True  # noqa: S607
        )  # fmt: skip
        name = Path(place).name
        licence = next((words for start, words in SYSTEM_LICENCES.items() if name.startswith(start)), "NOASSERTION")
        found[package] = {"version": shown.stdout, "file": name, "licence": licence}
        copyright_file = Path("/usr/share/doc") / package / "copyright"
        if copyright_file.exists():
            _copy(copyright_file, folder / package)
    return found


def add_libraries(target: Path, libraries: Mapping[str, Mapping[str, str]]) -> None:
    """Add to ``build.json`` what `system_libraries` found."""
    found = json.loads(target.read_text(encoding="utf-8"))
    found["libraries"] = libraries
    target.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _owner(file: Path) -> str:
    """The package a file belongs to; /lib may be a link to /usr/lib."""
    for place in (str(file), str(file).removeprefix("/usr")):
        done = subprocess.run(["dpkg-query", "-S", place], capture_output=True, text=True, check=False)  # noqa: S603, S607
        if done.returncode == 0:
            return done.stdout.split(":")[0]
    return ""


VERSION_RESOURCE = """VSVersionInfo(
  ffi=FixedFileInfo(
    filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0),
  kids=[
    StringFileInfo([StringTable('080404B0', [
      StringStruct('CompanyName', '{publisher}'), StringStruct('FileDescription', '{title}'),
      StringStruct('FileVersion', '{version}'), StringStruct('InternalName', 'shangjian'),
      StringStruct('LegalCopyright', 'MIT'), StringStruct('OriginalFilename', 'shangjian.exe'),
      StringStruct('ProductName', '{title}'), StringStruct('ProductVersion', '{version}')])]),
    VarFileInfo([VarStruct('Translation', [0x0804, 1200])])
  ])
"""


def windows_version(project: Path, target: Path) -> str:
    """Write the version resource of the .exe.

    Returns:
        Its path.
    """
    about = pyproject(project)
    version = about["project"]["version"]
    numbers = tuple(int(part) for part in f"{version}.0".split("."))
    words = VERSION_RESOURCE.format(numbers=numbers, version=version, **about["tool"]["shangjian"])
    target.write_text(words, encoding="utf-8")
    return str(target)


def mac_properties(project: Path) -> dict[str, Any]:
    """What the Finder reads in Info.plist."""
    about = pyproject(project)
    title, kind = about["tool"]["shangjian"]["title"], about["tool"]["shangjian"]["mime"]
    return {
        "CFBundleDisplayName": title,
        "CFBundleName": title,
        "CFBundleShortVersionString": about["project"]["version"],
        "CFBundleDevelopmentRegion": "zh_CN",
        "CFBundleLocalizations": ["zh_CN"],
        "LSMinimumSystemVersion": "12.0",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": f"{title}摘编",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [f"{about['tool']['shangjian']['id']}.collection"],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": f"{about['tool']['shangjian']['id']}.collection",
                "UTTypeDescription": f"{title}摘编",
                "UTTypeConformsTo": ["public.json"],
                "UTTypeTagSpecification": {"public.filename-extension": ["shangjian.json"], "public.mime-type": [kind]},
            }
        ],
    }
