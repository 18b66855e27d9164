"""Look at every file of a packaged program: nothing missing, nothing superfluous, nothing too new or too big.

Usage: python packaging/bundle.py FOLDER [--glibc 2.31] [--installed 200] [--packages FILE... --limit 70]

Prints one line for each check and ends with 1 when one fails.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import contents

MEGABYTE = 1_000_000
#: What the program cannot do without and what pruning could take with it.
NEEDED = (
    "build.json", "data/ecommerce.sqlite", "resources/licences.json", "resources/fonts/ShangjianSans-Regular.otf",
    "resources/icons/search.svg", "licences/Qt/LGPL-3.0.txt", "docx/templates/default.docx", "*qtbase_zh_CN.qm",
    "resources/translations/en.qm", "resources/help/en/overview.md",
    "*iconengines/*qsvgicon*", "*imageformats/*qsvg*",
)  # fmt: skip
NEEDED_ON = {
    "linux": ("*platforms/libqxcb.so", "*libpython3*", "*libsqlite3*", "*libxcb-cursor*", "*ibusplatforminputcontext*"),
    "win32": ("*platforms/qwindows.dll",),
    "darwin": ("*platforms/libqcocoa.dylib",),
}
#: Folders of machines that build; their names have no business in the program.
TRACES = (b"/opt/libraries/", b"/making/source/", b"/making/python/")


def files(folder: Path) -> list[Path]:
    """All files, without links."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def is_elf(path: Path) -> bool:
    """Whether a file is a program or library of Linux."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def readelf(*arguments: str | Path) -> str:
    """What readelf says."""
    command = ["readelf", "-W", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603


def network(folder: Path) -> Iterator[str]:
    """Files and Python modules with network code."""
    for path in files(folder):
        place = path.relative_to(folder).as_posix()
        if any(fnmatch(place, pattern) or fnmatch(path.name, pattern) for pattern in contents.NETWORK_FILES):
            yield place
    for name in modules(folder):
        if not contents.keeps_module(name):
            yield f"module {name}"


def modules(folder: Path) -> list[str]:
    """Python modules inside the program file.

    Raises:
        SystemExit: The archive cannot be read: then nothing is known about them.
    """
    program = next((p for p in (folder / "shangjian", folder / "shangjian.exe") if p.exists()), None)
    if program is None:
        raise SystemExit(f"{folder}: no program")
    from PyInstaller.archive.readers import CArchiveReader  # noqa: PLC0415 - comes with the packager only

    archive = CArchiveReader(str(program))
    inner = next(name for name in archive.toc if name.upper().startswith("PYZ"))
    return sorted(archive.open_embedded_archive(inner).toc)


def too_new(folder: Path, limit: str) -> Iterator[str]:
    """Files that ask for a glibc after the limit."""
    newest = _version(limit)
    for path in filter(is_elf, files(folder)):
        asked = {_version(v) for v in re.findall(r"GLIBC_(\d+\.\d+(?:\.\d+)?)", readelf("--version-info", path))}
        if asked and max(asked) > newest:
            yield f"{path.relative_to(folder)} asks for {'.'.join(map(str, max(asked)))}"


def newest_glibc(folder: Path) -> str:
    """The newest glibc that any file asks for."""
    found = [
        _version(version)
        for path in filter(is_elf, files(folder))
        for version in re.findall(r"GLIBC_(\d+\.\d+(?:\.\d+)?)", readelf("--version-info", path))
    ]
    return ".".join(map(str, max(found)))


def _version(words: str) -> tuple[int, ...]:
    return tuple(int(part) for part in words.split("."))


def unresolved(folder: Path) -> Iterator[str]:
    """Libraries that some file asks for and that are neither here nor on every desktop."""
    here = {path.name for path in folder.rglob("*")}
    for path in filter(is_elf, files(folder)):
        for name in re.findall(r"\(NEEDED\).*\[(.+)\]", readelf("-d", path)):
            known = name in here or contents.SYSTEM_LIBRARIES.match(name) or name.startswith("ld-linux")
            if not known:
                yield f"{path.relative_to(folder)} asks for {name}"


def run_paths(folder: Path) -> Iterator[str]:
    """Libraries that look for others in a place of the machine that built them."""
    for path in filter(is_elf, files(folder)):
        for words in re.findall(r"\((?:RPATH|RUNPATH)\).*\[(.+)\]", readelf("-d", path)):
            for place in words.split(":"):
                if place and not place.startswith("$ORIGIN"):
                    yield f"{path.relative_to(folder)} looks in {place}"


def lacking(folder: Path) -> Iterator[str]:
    """Things the program cannot do without."""
    places = [path.relative_to(folder).as_posix().removeprefix("_internal/") for path in files(folder)]
    places = [place.removeprefix("Contents/Resources/") for place in places]
    for pattern in (*NEEDED, *NEEDED_ON.get(sys.platform, ())):
        if not any(fnmatch(place, pattern) for place in places):
            yield pattern


def superfluous(folder: Path) -> Iterator[str]:
    """Things that pruning should have taken."""
    for path in files(folder):
        place = path.relative_to(folder).as_posix()
        pruned = ("*libqgtk*", "*/qml/*", "*Qt6Quick*", "*Qt6Qml*", "*/pandas/tests/*", "*.debug", "*.pdb", "*.pyi")
        if any(fnmatch(place, pattern) for pattern in pruned):
            yield place
        is_ours = "/resources/" in f"/{place}"
        if path.suffix == ".qm" and not is_ours and path.name not in contents.TRANSLATIONS:
            yield place


def traces(folder: Path) -> Iterator[str]:
    """Names of the building machine's folders inside files."""
    for path in files(folder):
        data = path.read_bytes()
        for trace in TRACES:
            if trace in data:
                yield f"{path.relative_to(folder)} names {trace.decode()}"


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--glibc", default="")
    parser.add_argument("--installed", type=float, default=200, help="MB at most")
    parser.add_argument("--packages", type=Path, nargs="*", default=[])
    parser.add_argument("--limit", type=float, default=70, help="MB at most for each package")
    arguments = parser.parse_args()
    folder: Path = arguments.folder
    installed = sum(path.stat().st_size for path in files(folder)) / MEGABYTE
    checks: dict[str, list[str]] = {
        "nothing missing": list(lacking(folder)),
        "no network code": list(network(folder)),
        "pruned": list(superfluous(folder)),
        f"installed {installed:.0f} MB of {arguments.installed:.0f}": [""] * (installed > arguments.installed),
    }
    if sys.platform == "linux":
        checks["libraries are here or on every desktop"] = list(unresolved(folder))
    if arguments.glibc:  # what is for others; a quick package of this machine may know this machine
        checks["no run path of the building machine"] = list(run_paths(folder))
        checks[f"glibc {newest_glibc(folder)}, at most {arguments.glibc}"] = list(too_new(folder, arguments.glibc))
        checks["no trace of the building machine"] = list(traces(folder))
    for path in arguments.packages:
        large = path.stat().st_size / MEGABYTE
        checks[f"{path.name} {large:.1f} MB of {arguments.limit:.0f}"] = [""] * (large > arguments.limit)
    for name, found in checks.items():
        print(f"{'FAILED' if found else 'ok    '} {name}")
        for line in filter(None, found[:20]):
            print(f"         {line}")
    return int(any(checks.values()))


if __name__ == "__main__":
    sys.exit(main())
