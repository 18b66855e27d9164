"""Make a release: version in pyproject.toml and desktop/__init__.py, heading in CHANGELOG.md, a commit and a tag.

Usage: python packaging/release.py 0.2.0          do it (``make release VERSION=0.2.0``)
       python packaging/release.py 0.2.0 --no-git  change the files only
       python packaging/release.py --check v0.2.0  does the tree say this version everywhere
       python packaging/release.py --notes v0.2.0  what CHANGELOG.md says about it
"""

from __future__ import annotations

import argparse
import datetime
import re
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
UNRELEASED = "## [Unreleased]"
#: Files with the version, and the line that holds it.
PLACES = {"pyproject.toml": 'version = "{}"', "desktop/__init__.py": '__version__ = "{}"'}
_NUMBERS = re.compile(r"(\d+)\.(\d+)\.(\d+)")


class ReleaseError(Exception):
    """Why a release cannot be made."""


def numbers(version: str) -> tuple[int, ...]:
    """A version as numbers to compare.

    Raises:
        ReleaseError: It is not three numbers with dots.
    """
    found = _NUMBERS.fullmatch(version)
    if not found:
        raise ReleaseError(f"版本号应写成 1.2.3，不是 {version}")
    return tuple(int(part) for part in found.groups())


def current(project: Path) -> str:
    """The version that pyproject.toml says.

    Raises:
        ReleaseError: The other places do not say the same.
    """
    found = {}
    for place, line in PLACES.items():
        pattern = "^" + re.escape(line).replace(r"\{\}", r"(\d+\.\d+\.\d+)") + "$"
        match = re.search(pattern, (project / place).read_text(encoding="utf-8"), re.MULTILINE)
        if not match:
            raise ReleaseError(f"{place} 里没有版本号")
        found[place] = match[1]
    if len(set(found.values())) > 1:
        raise ReleaseError("版本号不一致：" + "，".join(f"{place} {version}" for place, version in found.items()))
    return found["pyproject.toml"]


def notes(project: Path, version: str) -> str:
    """What CHANGELOG.md says about a version.

    Raises:
        ReleaseError: Nothing.
    """
    text = (project / "CHANGELOG.md").read_text(encoding="utf-8")
    head = UNRELEASED if version == "Unreleased" else f"## [{version}]"
    _, found, rest = text.partition(head)
    words = re.split(r"^## ", rest.partition("\n")[2], maxsplit=1, flags=re.MULTILINE)[0].strip()
    if not found or not words:
        raise ReleaseError(f"CHANGELOG.md 的 {head} 下没有内容")
    return words


def bump(project: Path, version: str, day: str) -> list[str]:
    """Write a new version everywhere.

    Returns:
        The files that changed.

    Raises:
        ReleaseError: The version is not newer, or there is nothing to release.
    """
    before = current(project)
    tagged = f"## [{before}]" in (project / "CHANGELOG.md").read_text(encoding="utf-8")
    if numbers(version) < numbers(before) or (tagged and numbers(version) == numbers(before)):
        raise ReleaseError(f"{version} 不比现在的 {before} 新")
    notes(project, "Unreleased")
    for place, line in PLACES.items():
        path = project / place
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(line.format(before), line.format(version), 1), encoding="utf-8")
    changes = project / "CHANGELOG.md"
    text = changes.read_text(encoding="utf-8")
    changes.write_text(text.replace(UNRELEASED, f"{UNRELEASED}\n\n## [{version}] - {day}", 1), encoding="utf-8")
    return [*PLACES, "CHANGELOG.md"]


def git(project: Path, *arguments: str) -> str:
    """Run git.

    Raises:
        ReleaseError: It failed.
    """
    done = subprocess.run(["git", *arguments], cwd=project, capture_output=True, text=True, check=False)  # noqa: S603, S607
    if done.returncode:
        raise ReleaseError(f"git {arguments[0]}：{done.stderr.strip()}")
    return done.stdout.strip()


def release(project: Path, version: str, day: str) -> None:
    """Bump, commit and tag.

    Raises:
        ReleaseError: Something stands against it; then nothing has changed.
    """
    if git(project, "status", "--porcelain"):
        raise ReleaseError("有没提交的改动，请先提交或收起")
    if git(project, "tag", "--list", f"v{version}"):
        raise ReleaseError(f"标签 v{version} 已经有了")
    changed = bump(project, version, day)
    git(project, "add", *changed)
    git(project, "commit", "--quiet", "-m", f"release: {version}")
    git(project, "tag", "--annotate", f"v{version}", "-m", notes(project, version))


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("version", nargs="?")
    parser.add_argument("--no-git", action="store_true")
    parser.add_argument("--check", metavar="TAG")
    parser.add_argument("--notes", metavar="TAG")
    arguments = parser.parse_args()
    day = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    try:
        if arguments.check:
            if arguments.check.removeprefix("v") != current(PROJECT):
                raise ReleaseError(f"标签 {arguments.check} 与版本 {current(PROJECT)} 不一致")
        elif arguments.notes:
            print(notes(PROJECT, arguments.notes.removeprefix("v")))
        elif not arguments.version:
            parser.error("要给出版本号")
        elif arguments.no_git:
            bump(PROJECT, arguments.version, day)
        else:
            release(PROJECT, arguments.version, day)
            print(f"已提交并打上 v{arguments.version}。接着：make package；git push --follow-tags")
    except ReleaseError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
