import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.modules import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="make and bash are for Linux and macOS")

LIBRARIES = ROOT / "packaging" / "linux" / "qt-libraries.sh"
VENV = ROOT / "packaging" / "venv.sh"
COMMAND = re.compile(r"(?:^|`|\$ ?)make ([a-z]+)", re.MULTILINE)
TOOLS = ("bash", "env", "awk", "sed", "sort", "tr", "cat", "echo", "touch")
OLD_PYTHON = "#!/bin/sh\nexit 1\n"


class Machine:
    """A machine of which only some commands exist; what matters of them is written down.

    Args:
        folder: Where its commands are.
    """

    def __init__(self, folder: Path) -> None:
        self.bin = folder / "bin"
        self.log = folder / "log"
        self.bin.mkdir(parents=True)
        for name in TOOLS:
            found = shutil.which(name)
            if found:
                (self.bin / name).symlink_to(found)

    def command(self, name: str, script: str) -> None:
        """Add a command."""
        file = self.bin / name
        file.write_text(script, encoding="utf-8")
        file.chmod(0o755)

    def debian(self, *, root: bool, then: str = "true") -> None:
        """Make it Debian, with a shell command that runs after an installation."""
        self.command("id", f"#!/bin/sh\necho {0 if root else 1000}\n")
        self.command("apt-get", f'#!/bin/sh\necho "$@" >> {self.log}\ncase $1 in install) {then} ;; esac\n')

    def qt_lacks(self, *names: str) -> Path:
        """Give a Python with a Qt that needs these libraries; a file called ``installed`` ends that."""
        qt = self.bin.parent / "PySide6"
        (qt / "Qt" / "plugins" / "platforms").mkdir(parents=True)
        (qt / "Qt" / "plugins" / "platforms" / "libqxcb.so").touch()
        self.command("python", f"#!/bin/sh\necho {qt}\n")
        self.command("uname", "#!/bin/sh\necho Linux\n")
        lines = "".join(f"\t{name} => not found\n" for name in names)
        found = "\tlibc.so.6 => /lib/libc.so.6 (0x0)\n"
        self.command("ldd", f"#!/bin/sh\n[ -e {qt}/installed ] || printf '{lines}'\nprintf '{found}'\n")
        return qt

    def run(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a command with the commands of this machine only."""
        only = {"PATH": str(self.bin)}
        return subprocess.run(arguments, cwd=ROOT, env=only, capture_output=True, text=True, check=False)

    def installed(self) -> list[str]:
        """What apt-get was asked for."""
        return self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


# System libraries


def test_nothing_missing_says_nothing(machine: Machine) -> None:
    machine.qt_lacks()
    done = machine.run(LIBRARIES, "python", "sed")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_without_root_one_command_is_printed(machine: Machine) -> None:
    machine.debian(root=False)
    machine.qt_lacks("libxcb-cursor.so.0", "libEGL.so.1", "libxcb-icccm.so.4")
    done = machine.run(LIBRARIES, "python", "Xvfb")
    assert done.returncode == 0
    assert done.stderr.count("apt-get") == 1
    assert done.stderr.rstrip().endswith("请运行：sudo apt-get install libegl1 libxcb-cursor0 libxcb-icccm4 xvfb")
    assert machine.installed() == []


def test_root_installs_what_is_missing(machine: Machine) -> None:
    machine.debian(root=True, then=f"touch {machine.bin.parent}/PySide6/installed")
    machine.qt_lacks("libxkbcommon-x11.so.0", "libdbus-1.so.3")
    done = machine.run(LIBRARIES, "python")
    assert (done.returncode, done.stderr) == (0, "")
    update, install = machine.installed()
    assert update.startswith("update")
    assert install.endswith("libdbus-1-3 libxkbcommon-x11-0")


def test_installation_that_fails_ends_in_a_sentence(machine: Machine) -> None:
    machine.debian(root=True, then="exit 100")
    machine.qt_lacks("libEGL.so.1")
    done = machine.run(LIBRARIES, "python")
    assert done.returncode == 0
    assert "请运行：sudo apt-get install libegl1" in done.stderr


def test_other_systems_are_told_what_is_missing(machine: Machine) -> None:
    machine.qt_lacks("libEGL.so.1", "libfoo.so.1")
    done = machine.run(LIBRARIES, "python", "xclip")
    assert done.returncode == 0
    assert "libEGL.so.1 libfoo.so.1 xclip" in done.stderr


def test_library_without_a_package_is_named(machine: Machine) -> None:
    machine.debian(root=False)
    machine.qt_lacks("libfoo.so.1")
    assert "请自行安装：libfoo.so.1" in machine.run(LIBRARIES, "python").stderr


# The project's own Python


def test_no_python_is_a_sentence(machine: Machine) -> None:
    machine.command("python3", OLD_PYTHON)
    done = machine.run(VENV, machine.bin.parent / "venv")
    assert done.returncode == 1
    assert done.stderr == "没有找到 Python 3.11、3.12 或 3.13。请先安装其中一个，再运行同一条命令。\n"


def test_python_without_venv_is_one_command(machine: Machine) -> None:
    machine.debian(root=False)
    script = "#!/bin/sh\ncase $2 in *ensurepip*) exit 1 ;; *print*) echo python3.12-venv ;; esac\n"
    machine.command("python3.12", script)
    done = machine.run(VENV, machine.bin.parent / "venv")
    assert done.returncode == 1
    assert done.stderr == "这台机器的 Python 缺少 venv。请先运行：sudo apt-get install python3.12-venv\n"


def test_newest_python_makes_the_folder_and_installs(machine: Machine) -> None:
    folder = machine.bin.parent / "venv"
    inner = f'mkdir -p {folder}/bin; printf "#!/bin/sh\\necho \\$@ >> {machine.log}\\n" > {folder}/bin/python'
    for name in ("mkdir", "chmod"):
        (machine.bin / name).symlink_to(str(shutil.which(name)))
    machine.command("python3", OLD_PYTHON)
    script = f'#!/bin/sh\ncase "$*" in *"-m venv"*) {inner}; chmod +x {folder}/bin/python ;; esac\n'
    machine.command("python3.13", script)
    done = machine.run(VENV, folder)
    assert done.returncode == 0, done.stderr
    assert machine.installed()[-1].endswith("-e .[build,dev]")


# Words and settings


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def test_every_target_is_in_help() -> None:
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(re.findall("^make ([a-z]+)", done.stdout, re.MULTILINE)) == targets()


@pytest.mark.parametrize("name", ["README.md", "README.en.md", "CONTRIBUTING.md", ".ci/run", "CHANGELOG.md"])
def test_commands_in_texts_exist(name: str) -> None:
    path = ROOT / name
    if not path.exists():
        pytest.skip(f"no {name}")
    assert set(COMMAND.findall(path.read_text(encoding="utf-8"))) <= targets()


@pytest.mark.parametrize("name", ["README.md", "README.en.md"])
def test_readme_gives_the_two_commands(name: str) -> None:
    assert {"run", "test"} <= set(COMMAND.findall((ROOT / name).read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", [LIBRARIES, VENV, ROOT / ".ci" / "run"], ids=lambda path: path.name)
def test_scripts_are_sound(path: Path) -> None:
    assert os.access(path, os.X_OK)
    assert "set -euo pipefail" in path.read_text(encoding="utf-8")
    subprocess.run(["bash", "-n", path], check=True)


def test_the_checks_run_the_test_command() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("make ")] == [
        "make test", "make lint", "make data", "make audit", "make frozen",
    ]  # fmt: skip


GUARDED = """
import logging, pathlib, socket
import pytest

def test_log(): logging.getLogger("x").warning("lost")
@pytest.mark.allow_log("lost")
def test_log_allowed(): logging.getLogger("x").warning("lost")
@pytest.mark.allow_log("found")
def test_log_of_another_kind(): logging.getLogger("x").warning("lost")
def test_log_of_no_weight(): logging.getLogger("x").info("lost")
def test_network():
    with socket.socket() as one: one.connect(("127.0.0.1", 9))
def test_warning(): __import__("warnings").warn("old")
def test_file(): pathlib.Path(__file__).with_name("left.txt").touch()
"""


def test_guards_bite(tmp_path: Path) -> None:
    folder = tmp_path / "tests"
    folder.mkdir()
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    (folder / "test_guarded.py").write_text(GUARDED, encoding="utf-8")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:pytest-qt", "-p", "no:cacheprovider", folder]
    path = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=tmp_path, env=path, capture_output=True, text=True, check=False)
    bad = set(re.findall(r"^(?:FAILED|ERROR) .*::(\w+)", done.stdout, re.MULTILINE))
    # The file is noticed when the module is done, after its last test.
    assert bad == {"test_log", "test_log_of_another_kind", "test_network", "test_warning", "test_file"}, done.stdout
    assert "left.txt" in done.stdout


def test_core_store_and_export_go_without_qt() -> None:
    folders = [f"tests/{name}" for name in ("core", "store", "export") if (ROOT / "tests" / name).is_dir()]
    code = (
        "import sys, pytest\n"
        "sys.modules['PySide6'] = sys.modules['shiboken6'] = None\n"
        "sys.exit(pytest.main(['-q', '-p', 'no:pytest-qt', '-p', 'no:cacheprovider', *sys.argv[1:]]))"
    )
    command = [sys.executable, "-c", code, *folders]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
