"""Install the .deb and unpack the archive in a bare Debian 11 root, and use them there as an ordinary person would.

Usage: python packaging/linux/smoke.py ROOT DEB ARCHIVE  (called by smoke.sh, as root)

Each test starts the packaged program under Xvfb, as an ordinary user, without any network; what it prints has to be
clean. The root is copied first and stays as it is.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(PROJECT / "packaging"))

import facts  # noqa: E402
from display import RATIO, screen, start_ratio  # noqa: E402 - beside this file

ID = facts.pyproject(PROJECT)["tool"]["shangjian"]["id"]
PROGRAM = f"/opt/apps/{ID}/files/shangjian"
USER = 1000
HOME = "/home/clerk"
#: A path as people have them.
PLACE = f"{HOME}/我的 文件/便携 版（新）"

NAMESPACE = ("unshare", "--mount", "--net", "--propagation", "private")
#: Runs in a mount and network namespace of its own: $1 root, $2 user, $3 what to do before, then the command.
SCRIPT = """
root=$1 user=$2 before=$3; shift 3
mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" || exit 99
mkdir -p "$root/tmp/.X11-unix" && mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix" || exit 99
cd "$root"
eval "$before" || exit 99
exec chroot --userspec="$user:$user" "$root" env -i "$@"
"""


@dataclass(frozen=True, slots=True)
class Done:
    """What a command gave."""

    code: int
    out: str
    err: str

    @property
    def report(self) -> dict[str, object]:
        """The self-test's report."""
        found: dict[str, object] = json.loads(self.out)
        return found


class Root:
    """A copy of the bare root.

    Args:
        folder: The copy.
        display: An X display.
    """

    def __init__(self, folder: Path, display: str) -> None:
        self.folder, self._display = folder, display

    def path(self, place: str) -> Path:
        """A place inside, seen from outside."""
        return self.folder / place.lstrip("/")

    def run(
        self, *command: str, user: int = USER, before: str = "true", variables: Mapping[str, str] | None = None
    ) -> Done:
        """Run a command inside.

        Args:
            *command: Words.
            user: Who runs it.
            before: Shell words run by root in the root's folder, inside the mount namespace.
            variables: Change the environment; an empty value takes a variable away.
        """
        environment = {
            "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME": HOME if user else "/root", "USER": "clerk",
            "DISPLAY": self._display, "LANG": "C.UTF-8", "SHANGJIAN_NO_DIALOG": "1", **(variables or {}),
        }  # fmt: skip
        words = [f"{name}={value}" for name, value in environment.items() if value]
        done = subprocess.run(  # noqa: S603
            [*NAMESPACE, "sh", "-c", SCRIPT, "in", str(self.folder), str(user), before, *words, *command],
            capture_output=True, encoding="utf-8", check=False, timeout=180,
        )  # fmt: skip
        if done.returncode == 99:
            raise SystemExit(f"the namespace could not be made: {done.stderr}")
        return Done(done.returncode, done.stdout, done.stderr)


def expect(condition: object, words: str) -> None:
    """Fail with words unless the condition holds."""
    if not condition:
        raise AssertionError(words)


def output(*command: str) -> str:
    """What a command of this machine prints."""
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout  # noqa: S603


def clean(done: Done, *, code: int = 0) -> None:
    """The exit code is as expected and nothing was printed."""
    expect((done.code, done.out, done.err) == (code, "", ""), f"{done}")


def healthy(done: Done) -> None:
    """The self-test passed and said nothing but its report."""
    expect(done.code == 0 and done.err == "", f"{done.code} {done.err}")
    expect(done.report["ok"] and done.report["packaged"], done.out)


def refused(done: Done, code: int, words: str) -> None:
    """One sentence on standard error with these words, and the exit code for it."""
    expect(done.code == code and words in done.err, f"wanted {code} {words!r}: {done}")
    expect("Traceback" not in done.err and len(done.err.splitlines()) <= 2, f"{done}")


class Tests:
    """The tests, in the order of their definition; later ones use what earlier ones installed.

    Args:
        root: Where.
        deb: The package.
        archive: The portable archive.
    """

    def __init__(self, root: Root, deb: Path, archive: Path) -> None:
        self._root, self._deb, self._archive = root, deb, archive

    def _start(self, *arguments: str, program: str = PROGRAM, **more: object) -> Done:
        return self._root.run(program, *arguments, **more)  # type: ignore[arg-type]

    # The .deb

    def deb_keeps_the_rules_of_the_stores(self) -> None:
        """Everything below /opt/apps/ID, no maintainer scripts, an info file that agrees."""
        listed = output("dpkg-deb", "-c", str(self._deb))
        places = [line.split(maxsplit=5)[5] for line in listed.splitlines()]
        above = {"./", "./opt/", "./opt/apps/"}
        wrong = [place for place in places if not place.startswith(f"./opt/apps/{ID}/") and place not in above]
        expect(not wrong, f"outside: {wrong[:5]}")
        with tempfile.TemporaryDirectory() as folder:
            output("dpkg-deb", "-e", str(self._deb), folder)
            expect({p.name for p in Path(folder).iterdir()} == {"control", "md5sums"}, "maintainer scripts")

    def deb_installs(self) -> None:
        """Its dependencies are what the bare root has; nothing is downloaded."""
        shutil.copyfile(self._deb, self._root.path("/root/it.deb"))
        done = self._root.run("dpkg", "-i", "/root/it.deb", user=0)
        expect(done.code == 0, f"{done}")
        info = json.loads(self._root.path(f"/opt/apps/{ID}/info").read_text(encoding="utf-8"))
        expect(info["appid"] == ID and info["version"].count(".") == 3, f"{info}")
        for place in (f"applications/{ID}.desktop", f"icons/hicolor/scalable/apps/{ID}.svg", f"mime/packages/{ID}.xml"):
            expect(self._root.path(f"/opt/apps/{ID}/entries/{place}").is_file(), place)

    def self_test_passes(self) -> None:
        """As an ordinary user, in a folder that belongs to root."""
        healthy(self._start("--temp", "--self-test"))

    def window_opens_and_closes(self) -> None:
        """The real start with personal folders, twice: the second finds the settings of the first."""
        clean(self._start("--quit-after", "4500"))
        settings = self._root.path(f"{HOME}/.config/shangjian/settings.json")
        expect(settings.is_file(), "no settings")
        clean(self._start("--page", "figures", "--quit-after", "500"))
        expect('"figures"' in settings.read_text(encoding="utf-8"), "settings not kept")

    def every_locale_will_do(self) -> None:
        """Also C, also one that the machine does not have."""
        for name in ("C", "POSIX", "zh_CN.UTF-8", "zh_CN.GB18030"):
            healthy(self._start("--temp", "--self-test", variables={"LANG": name, "LC_ALL": name}))

    def find_needs_no_display(self) -> None:
        """Looking up on a command line."""
        done = self._start("find", "快递", "--limit", "1", variables={"DISPLAY": ""})
        expect(done.code == 0 and "快递" in done.out and not done.err, f"{done}")

    def picture_needs_no_display(self) -> None:
        """A page as a picture."""
        clean(self._start("picture", "overview", f"{HOME}/概览 图.png", variables={"DISPLAY": ""}))
        expect(self._root.path(f"{HOME}/概览 图.png").stat().st_size > 20_000, "no picture")

    def read_only_disk_will_do(self) -> None:
        """The program's folder on a disk that nobody can write."""
        mount = "mount --bind opt opt && mount -o remount,bind,ro opt"
        healthy(self._start("--temp", "--self-test", before=mount))
        clean(self._start("--quit-after", "300", before=mount))

    def a_double_clicked_file_is_no_trap(self) -> None:
        """A collection's file, and one that is not there."""
        self._root.path(f"{HOME}/甲 乙.shangjian.json").write_text("{}", encoding="utf-8")
        clean(self._start("--temp", f"{HOME}/甲 乙.shangjian.json", "--quit-after", "800"))
        clean(self._start("--temp", f"{HOME}/没有.shangjian.json", "--quit-after", "800"))

    # Bad input

    def damaged_data(self) -> None:
        """Cut short, damaged inside, gone: 3, with a sentence; the self-test says which check failed."""
        data = f"opt/apps/{ID}/files/_internal/data/ecommerce.sqlite"
        mount = "mount -t tmpfs none mnt && cp {0} mnt/it && {1} && mount --bind mnt/it {0}"
        inside = "dd if=/dev/zero of=mnt/it bs=4096 seek=300 count=400 conv=notrunc 2>/dev/null"
        for damage in ("truncate -s 300000 mnt/it", inside):
            before = mount.format(data, damage)
            refused(self._start("--temp", "--quit-after", "700", before=before), 3, "已损坏")
            done = self._start("--temp", "--self-test", before=before)
            expect(done.code in {3, 6} and not done.report["ok"] and "Traceback" not in done.err, f"{done}")
        gone = f"mount -t tmpfs none opt/apps/{ID}/files/_internal/data"
        refused(self._start("--temp", "--quit-after", "300", before=gone), 3, "找不到数据文件")

    def missing_plugin(self) -> None:
        """Without Qt's display plugins: 5."""
        before = f"mount -t tmpfs none opt/apps/{ID}/files/_internal/PySide6/Qt/plugins/platforms"
        refused(self._start("--temp", "--quit-after", "300", before=before), 5, "程序文件不完整")

    def message_without_a_window(self) -> None:
        """Where no window of ours can open, the system's message box says the sentence, with the system's libraries."""
        stand_in = self._root.path("/usr/local/bin/zenity")
        stand_in.write_text('#!/bin/sh\nprintf "%s\\n" "<$LD_LIBRARY_PATH>" "$@" >/tmp/said\n', encoding="utf-8")
        stand_in.chmod(0o755)
        before = f"mount -t tmpfs none opt/apps/{ID}/files/_internal/PySide6/Qt/plugins/platforms"
        self._start("--temp", before=before, variables={"SHANGJIAN_NO_DIALOG": ""})
        stand_in.unlink()
        said = self._root.path("/tmp/said").read_text(encoding="utf-8").splitlines()  # noqa: S108
        expect(said[0] == "<>" and "程序文件不完整" in said[-1], f"{said}")

    def missing_library(self) -> None:
        """Without one of Qt's own libraries: 5."""
        before = f"mount --bind /dev/null opt/apps/{ID}/files/_internal/PySide6/QtWidgets.abi3.so"
        refused(self._start("--temp", "--quit-after", "300", before=before), 5, "程序文件不完整")

    def missing_system_library(self) -> None:
        """Without a library of the system: 5, and its name."""
        before = "for f in usr/lib/x86_64-linux-gnu/libEGL.so.1*; do mount --bind /dev/null $f; done"
        done = self._start("--temp", "--quit-after", "300", before=before)
        expect(done.code == 5 and "libEGL" in done.err and "Traceback" not in done.err, f"{done}")

    def no_display(self) -> None:
        """None given, or one that does not answer: 4."""
        refused(self._start("--temp", variables={"DISPLAY": ""}), 4, "显示器")
        refused(self._start("--temp", variables={"DISPLAY": ":54321"}), 4, "显示器")

    def no_home(self) -> None:
        """Personal folders that are not there and cannot be made: it works, and says what is lost."""
        for home in ("/nowhere", "/root"):
            refused(self._start("--quit-after", "800", variables={"HOME": home}), 0, "个人文件夹不能写入")
        healthy(self._start("--temp", "--self-test", variables={"HOME": "/nowhere"}))

    def unwritable_temp(self) -> None:
        """No place for temporary files: the program starts; the self-test says that exports would fail."""
        closed = "mount -t tmpfs -o mode=755 none {0}"
        before = " && ".join([
            closed.format("tmp"), closed.format("var/tmp"), "mkdir tmp/.X11-unix",
            "mount --bind /tmp/.X11-unix tmp/.X11-unix",
        ])  # fmt: skip
        clean(self._start("--temp", "--quit-after", "300", before=before))
        done = self._start("--temp", "--self-test", before=before)
        expect(done.code == 6 and "临时文件夹" in done.err and "Traceback" not in done.err, f"{done}")

    def wrong_command_line(self) -> None:
        """An option that does not exist: 2."""
        done = self._start("--nonsense")
        expect(done.code == 2 and "Traceback" not in done.err, f"{done}")

    # The archive

    def archive_unpacks_anywhere(self) -> None:
        """Under a path with Han characters, spaces and brackets; personal files stay beside the program."""
        self._root.path(PLACE).mkdir(parents=True)
        shutil.copyfile(self._archive, self._root.path("/root/it.tar.xz"))
        done = self._root.run("tar", "-C", PLACE, "-xJf", "/root/it.tar.xz", "--strip-components=1", user=0)
        expect(done.code == 0, f"{done}")
        self._root.run("chown", "-R", f"{USER}:{USER}", HOME, user=0)
        program = f"{PLACE}/shangjian"
        healthy(self._start("--self-test", program=program))
        shutil.rmtree(self._root.path(f"{HOME}/.config"))
        clean(self._start("--page", "cases", "--quit-after", "300", program=program))
        beside = self._root.path(f"{PLACE}/个人数据/settings.json")
        expect(beside.is_file(), "personal files are not beside the program")
        expect(not self._root.path(f"{HOME}/.config").exists(), "personal files are in the home folder too")

    def archive_on_a_disc(self) -> None:
        """Where nothing can be written, personal files go to the home folder."""
        place = PLACE.lstrip("/")
        mount = f"mount --bind '{place}' '{place}' && mount -o remount,bind,ro '{place}'"
        clean(self._start("--page", "policies", "--quit-after", "300", program=f"{PLACE}/shangjian", before=mount))
        expect(self._root.path(f"{HOME}/.config/shangjian/settings.json").is_file(), "no settings in the home folder")

    def archive_joins_the_menu(self) -> None:
        """menu.sh writes an entry that starts this copy, and takes it away again."""
        done = self._root.run("sh", f"{PLACE}/menu.sh")
        entry = self._root.path(f"{HOME}/.local/share/applications/{ID}.desktop")
        expect(done.code == 0 and f'Exec="{PLACE}/shangjian" %f' in entry.read_text(encoding="utf-8"), f"{done}")
        self._root.run("sh", f"{PLACE}/menu.sh", "remove")
        expect(not entry.exists(), "the entry stayed")

    # The end

    def uninstall_leaves_personal_files(self) -> None:
        """The program goes, what the person made stays."""
        settings = self._root.path(f"{HOME}/.config/shangjian/settings.json")
        before = settings.read_bytes()
        done = self._root.run("dpkg", "--purge", ID, user=0)
        expect(done.code == 0, f"{done}")
        expect(not self._root.path(f"/opt/apps/{ID}").exists(), "files are left")
        expect(settings.read_bytes() == before, "personal files have changed")


def main() -> int:
    """Run from the command line."""
    bare, deb, archive = (Path(word).resolve() for word in sys.argv[1:4])
    wanted = sys.argv[4:]
    failed = 0
    folder = Path(tempfile.mkdtemp(prefix="smoke-", dir=PROJECT / "build"))
    try:
        copy = folder / "root"
        subprocess.run(["cp", "-a", "--reflink=auto", bare, copy], check=True)  # noqa: S603, S607
        with screen() as display:
            root = Root(copy, display)
            root.run("useradd", "--create-home", "--uid", str(USER), "clerk", user=0)
            tests = Tests(root, deb, archive)
            for name, function in vars(Tests).items():
                if name.startswith("_") or (wanted and name not in wanted):
                    continue
                failed += not passes(name, function, tests)
            ours, source = start_ratio(PROJECT / "build" / "package" / "shangjian", display)
            words = f"start {ours:.3f} s, from source {source:.3f} s: {ours / source:.2f} of at most {RATIO}"
            print(f"{'ok    ' if ours <= RATIO * source else 'FAILED'} {words}")
            failed += ours > RATIO * source
    finally:
        shutil.rmtree(folder)
    print(f"{failed} failed" if failed else "all passed")
    return int(failed > 0)


def passes(name: str, function: Callable[[Tests], None], tests: Tests) -> bool:
    """Run one test and print how it went."""
    began = time.monotonic()
    try:
        function(tests)
    except AssertionError as error:
        print(f"FAILED {name}: {error}", flush=True)
        return False
    except Exception:  # noqa: BLE001 - the other tests are still worth running
        print(f"FAILED {name}: {traceback.format_exc()}", flush=True)
        return False
    print(f"ok     {name.replace('_', ' ')} ({time.monotonic() - began:.1f} s)", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main())
