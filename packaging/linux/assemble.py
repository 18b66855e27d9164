"""Put the folder that PyInstaller made into a .deb for the stores of UOS and Kylin, and into a portable archive.

Usage: python packaging/linux/assemble.py FOLDER --work WORK --out OUT

The .deb follows the rules of those stores: everything below /opt/apps/ID with ``info``, ``entries`` and ``files``, the
package named like the ID, no maintainer scripts. Both files come out the same, byte for byte, from the same folder:
owners, modes, order and times are fixed, times by SOURCE_DATE_EPOCH.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent))

import facts  # noqa: E402
import sbom  # noqa: E402

#: How hard xz works. More than 6 saves 2 % and takes 64 MB of memory to unpack; less is for trying things out.
LEVEL = os.environ.get("SHANGJIAN_XZ", "6")

#: Libraries of the system that the program asks for; all of them are on any desktop.
DEPENDS = (
    "libc6 (>= 2.28)", "libstdc++6 (>= 8)", "zlib1g", "libx11-6", "libx11-xcb1", "libxcb1", "libxcb-randr0",
    "libxcb-render0", "libxcb-shape0", "libxcb-shm0", "libxcb-sync1", "libxcb-xfixes0", "libxcb-xkb1", "libegl1",
    "libgl1", "libfontconfig1", "libfreetype6", "libdbus-1-3", "libglib2.0-0 | libglib2.0-0t64",
)  # fmt: skip

CONTROL = """Package: {id}
Version: {version}
Section: misc
Priority: optional
Architecture: amd64
Maintainer: {publisher} <noreply@shangjian.invalid>
Installed-Size: {size}
Depends: {depends}
Provides: shangjian
Description: 商鉴：《中国电子商务报告2022》离线数据参考
 查找、核对、作图、复制报告中的数值、图表、政策和案例。
 不联网，不需要管理员权限即可使用。
"""

DESKTOP = """[Desktop Entry]
Type=Application
Name=商鉴
Name[en]=Shangjian
GenericName=电子商务报告数据参考
Comment=离线查阅《中国电子商务报告2022》
Comment[en]=Offline reference to the China e-commerce report 2022
Exec="{program}" %f
Icon={icon}
Terminal=false
StartupNotify=true
StartupWMClass=shangjian
Categories=Office;Database;
Keywords=电子商务;统计;报告;政策;数据;
MimeType={mime};
"""

MIME = """<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{mime}">
    <comment>Shangjian collection</comment>
    <comment xml:lang="zh_CN">商鉴摘编</comment>
    <sub-class-of type="application/json"/>
    <glob pattern="*.shangjian.json" weight="80"/>
  </mime-type>
</mime-info>
"""


def write(path: Path, text: str, *, runs: bool = False) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755 if runs else 0o644)


def settle(folder: Path, epoch: int) -> None:
    """Give all files of a tree the same time, and modes that do not depend on who builds."""
    for path in [folder, *folder.rglob("*")]:
        if path.is_symlink():
            os.utime(path, (epoch, epoch), follow_symlinks=False)
            continue
        runs = path.is_dir() or (os.access(path, os.X_OK) and (path.suffix in {"", ".sh"}))
        path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch))


def size(folder: Path) -> int:
    """Bytes of all files."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def run(*command: str | Path, epoch: int) -> None:
    """Run a tool with the time of the build."""
    # One thread packs to the same bytes everywhere.
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch), "DPKG_DEB_THREADS_MAX": "1"}
    subprocess.run([str(word) for word in command], check=True, env=environment)  # noqa: S603


class Assembly:
    """What both files have in common.

    Args:
        bundle: The folder that PyInstaller made.
        work: Where trees are put together.
        out: Where the results go.
    """

    def __init__(self, bundle: Path, work: Path, out: Path) -> None:
        about = facts.pyproject(PROJECT)
        self._bundle, self._work, self._out = bundle, work, out
        self._version: str = about["project"]["version"]
        self._names: dict[str, str] = about["tool"]["shangjian"]
        self._id = self._names["id"]
        self._epoch = facts.epoch(PROJECT)

    def deb(self) -> Path:
        """Make the .deb."""
        tree = self._work / "deb"
        shutil.rmtree(tree, ignore_errors=True)
        place = tree / "opt" / "apps" / self._id
        files, entries = place / "files", place / "entries"
        shutil.copytree(self._bundle, files, symlinks=True)
        where = f"/opt/apps/{self._id}"
        icon = entries / "icons" / "hicolor" / "scalable" / "apps" / f"{self._id}.svg"
        icon.parent.mkdir(parents=True)
        shutil.copyfile(PROJECT / "resources" / "icons" / "shangjian.svg", icon)
        words = DESKTOP.format(program=f"{where}/files/shangjian", icon=self._id, mime=self._names["mime"])
        write(entries / "applications" / f"{self._id}.desktop", words)
        write(entries / "mime" / "packages" / f"{self._id}.xml", MIME.format(mime=self._names["mime"]))
        write(place / "info", json.dumps(self._info(), ensure_ascii=False, indent=2) + "\n")
        shutil.copyfile(HERE / "menu.sh", files / "menu.sh")
        (files / "menu.sh").chmod(0o755)
        shutil.copytree(entries, files / "entries")
        doc = files / "doc"
        doc.mkdir()
        shutil.copyfile(PROJECT / "LICENSE", doc / "copyright")
        shutil.copyfile(self._work / "third-party.txt", doc / "third-party.txt")
        changes = (PROJECT / "CHANGELOG.md").read_bytes()
        (doc / "changelog.gz").write_bytes(gzip.compress(changes, 9, mtime=0))
        settle(tree, self._epoch)
        sums = [
            f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(tree)}\n"
            for path in sorted(tree.rglob("*"))
            if path.is_file() and not path.is_symlink()
        ]
        control = CONTROL.format(
            **self._names, version=self._version, size=size(tree) // 1024 + 1, depends=", ".join(DEPENDS)
        )
        write(tree / "DEBIAN" / "control", control)
        write(tree / "DEBIAN" / "md5sums", "".join(sums))
        settle(tree / "DEBIAN", self._epoch)
        os.utime(tree, (self._epoch, self._epoch))
        target = self._out / f"shangjian_{self._version}_amd64.deb"
        # xz, not zstd: the dpkg of Debian 11, UOS 20 and Kylin V10 does not know zstd.
        run("dpkg-deb", "--root-owner-group", "-Zxz", f"-z{LEVEL}", "--build", tree, target, epoch=self._epoch)
        return target

    def _info(self) -> dict[str, object]:
        """The store's description; its version has four numbers."""
        unused = "autostart notification trayicon account bluetooth camera audio_record installed_apps"
        wanted = dict.fromkeys(unused.split(), False)
        return {
            "appid": self._id,
            "name": self._names["title"],
            "version": f"{self._version}.0",
            "arch": ["amd64"],
            "permissions": {**wanted, "clipboard": True},
        }

    def portable(self) -> Path:
        """Make the archive: the program, the marker and a word on how to start."""
        name = f"shangjian-{self._version}-linux-x86_64"
        tree = self._work / "portable"
        shutil.rmtree(tree, ignore_errors=True)
        folder = tree / name
        shutil.copytree(self._bundle, folder, symlinks=True)
        write(folder / "portable", "有这个文件，设置和摘编就放在旁边的“个人数据”里；删去它，就放在各人的主目录里。\n")
        write(folder / "使用说明.txt", (HERE / "portable.txt").read_text(encoding="utf-8"))
        shutil.copyfile(self._work / "third-party.txt", folder / "third-party.txt")
        shutil.copyfile(HERE / "menu.sh", folder / "menu.sh")
        (folder / "menu.sh").chmod(0o755)
        entries = folder / "entries"
        words = DESKTOP.format(program="@PROGRAM@", icon=self._id, mime=self._names["mime"])
        write(entries / "applications" / f"{self._id}.desktop", words)
        write(entries / "mime" / "packages" / f"{self._id}.xml", MIME.format(mime=self._names["mime"]))
        icon = entries / "icons" / "hicolor" / "scalable" / "apps" / f"{self._id}.svg"
        icon.parent.mkdir(parents=True)
        shutil.copyfile(PROJECT / "resources" / "icons" / "shangjian.svg", icon)
        settle(tree, self._epoch)
        target = self._out / f"{name}.tar.xz"
        # The same words of options and one thread: the same bytes on any machine with this xz.
        options = ("--sort=name", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{self._epoch}")
        plain = self._work / f"{name}.tar"
        run("tar", "-C", tree, *options, "--format=gnu", "-cf", plain, name, epoch=self._epoch)
        run("xz", f"-{LEVEL}", "--threads=1", "--force", plain, epoch=self._epoch)
        shutil.move(self._work / f"{name}.tar.xz", target)
        return target

    def papers(self) -> list[Path]:
        """The list of licences and the bill of materials; both are also in the packages' ``licences``."""
        listed = sbom.third_party(self._bundle / "_internal", PROJECT)
        (self._work / "third-party.txt").write_text(listed, encoding="utf-8")
        licences = self._out / f"shangjian-{self._version}-third-party.txt"
        licences.write_text(listed, encoding="utf-8")
        bill = self._out / f"shangjian-{self._version}-sbom.cdx.json"
        bill.write_text(sbom.cyclonedx(self._bundle / "_internal", PROJECT), encoding="utf-8")
        return [licences, bill]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for old in arguments.out.glob("shangjian[-_]*"):
        old.unlink()
    assembly = Assembly(arguments.bundle, arguments.work, arguments.out)
    papers = assembly.papers()
    with ThreadPoolExecutor() as pool:  # packing is most of the time
        made = [*papers, *(job.result() for job in [pool.submit(assembly.deb), pool.submit(assembly.portable)])]
    sums = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(made))
    (arguments.out / "SHA256SUMS").write_text(sums, encoding="utf-8")
    for path in made:
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
