"""A process that is killed at any moment loses nothing that it said was kept."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.store.userdata import UserData
from tests.modules import ROOT

pytestmark = pytest.mark.e2e

ROUNDS = 200
#: Every fifth process is killed this long after its start at most, so that the opening of the file is hit too.
OPENING_SECONDS = 0.2
#: The others are killed a moment after they have written so many lines at most.
LINES = 14
MOMENT_SECONDS = 0.008


def live(path: Path, name: str, chance: random.Random) -> list[str]:
    """Start a process, kill it after a while, and give the lines that it wrote whole."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.e2e.keeper", str(path), name]
    written = b""
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    # Unbuffered: communicate() does not see what a buffer has read ahead.
    with subprocess.Popen(command, env=environment, bufsize=0, **pipes) as process:  # type: ignore[call-overload]
        if chance.randrange(5) == 0:
            time.sleep(chance.uniform(0.02, OPENING_SECONDS))
        else:
            assert process.stdout is not None
            for _ in range(chance.randint(1, LINES)):
                written += process.stdout.readline()
            time.sleep(chance.uniform(0.0, MOMENT_SECONDS))
        process.kill()
        rest, wrong = process.communicate()
    assert wrong == b""
    return (written + rest).decode().split("\n")[:-1]


def replay(lines: list[str], kept: set[str], unsure: set[str]) -> None:
    """What must be there after these lines, and what may be there or not."""
    for line in lines:
        mark, words = line[0], line[1:]
        kept.discard(words)
        unsure.discard(words)
        if mark == "+":
            kept.add(words)
        elif mark == "?":
            unsure.add(words)
    if lines and lines[-1][0] == "-":
        unsure.add(lines[-1][1:])  # it may have been taken back without a word


def notes(path: Path) -> list[str]:
    user = UserData(path)
    found = [item.text.partition("　")[0] for one in user.notebook.shelf.collections for item in one.items]
    assert user.take_notice() == ""
    user.close()
    return found


def test_killed_two_hundred_times(tmp_path: Path) -> None:
    path = tmp_path / "data" / "user.sqlite"
    chance = random.Random(2022)  # noqa: S311 - only variety is wanted
    kept: set[str] = set()
    unsure: set[str] = set()
    for number in range(ROUNDS):
        lines = live(path, f"r{number}", chance)
        replay(lines, kept, unsure)
        if number % 10 == 9:
            found = notes(path)
            assert len(found) == len(set(found))
            assert kept <= set(found), f"lost after round {number}: {sorted(kept - set(found))[:5]}"
            # At most one note of each process is there without having been told of.
            told = kept | unsure
            assert len(set(found) - told) <= number + 1
    assert len(kept) > ROUNDS, "the processes hardly came to writing"
    assert not [one for one in path.parent.iterdir() if "damaged" in one.name or "foreign" in one.name]
