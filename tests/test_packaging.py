"""What the packaging scripts promise, as far as it can be seen without building anything."""

import importlib
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
ABOUT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SCRIPTS = sorted(PACKAGING.rglob("*.sh"))


@pytest.fixture(scope="module")
def scripts() -> Iterator[dict[str, ModuleType]]:
    """The modules beside the spec, imported from there and forgotten again: their names are short."""
    names = ("contents", "facts", "sbom", "bundle", "assemble", "icon")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(PACKAGING))
        patch.syspath_prepend(str(PACKAGING / "linux"))
        yield {name: importlib.import_module(name) for name in names if name != "icon"}
        for name in names:
            sys.modules.pop(name, None)


def pins(lines: list[str]) -> dict[str, str]:
    found = {}
    for line in lines:
        name, mark, version = line.partition(";")[0].strip().partition("==")
        if mark and "aarch64' and" not in line:
            found[re.sub("[-_.]+", "-", name).lower()] = version
    return found


def constraints() -> dict[str, str]:
    return pins((PACKAGING / "constraints.txt").read_text(encoding="utf-8").splitlines())


def test_packaging_is_no_package() -> None:
    """It would hide the library of that name."""
    assert not (PACKAGING / "__init__.py").exists()


def test_constraints_repeat_the_project() -> None:
    wanted = pins(ABOUT["project"]["dependencies"]) | pins(ABOUT["project"]["optional-dependencies"]["package"])
    assert wanted
    assert {name: constraints().get(name) for name in wanted} == wanted


def closure() -> set[str]:
    """Names of all libraries that the program needs when it runs."""
    from packaging.requirements import Requirement  # noqa: PLC0415 - the library of that name

    found: set[str] = set()
    waiting = [Requirement(line) for line in ABOUT["project"]["dependencies"]]
    while waiting:
        one = waiting.pop()
        name = re.sub("[-_.]+", "-", one.name).lower()
        if name not in found and (one.marker is None or one.marker.evaluate({"extra": ""})):
            found.add(name)
            waiting += [Requirement(line) for line in metadata.distribution(one.name).requires or []]
    return found


def test_constraints_name_every_library_that_is_needed() -> None:
    assert closure() - set(constraints()) - {"six"} == set()


def test_every_library_has_a_line_among_the_licences() -> None:
    listed = json.loads((ROOT / "resources" / "licences.json").read_text(encoding="utf-8"))
    names = {re.sub("[-_.]+", "-", entry["name"]).lower() for entry in listed}
    assert closure() - names - {"six"} == set()
    assert all(entry["licence"] and entry["address"].startswith("https://") for entry in listed)
    assert all(entry["role"] and entry["english"] for entry in listed)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_sound(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    subprocess.run(["bash", "-n", path], check=True)
    if text.startswith("#!"):
        assert os.access(path, os.X_OK)
        assert re.search(r"^set -euo? ?", text, re.MULTILINE)


KEPT = (
    "_internal/libQt6Core.so.6", "_internal/PySide6/Qt/plugins/platforms/libqxcb.so", "data/ecommerce.sqlite",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so", "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
    "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", "docx/templates/default.docx",
    "PySide6/Qt/translations/qtbase_zh_CN.qm", "pandas/_libs/lib.cpython-311-x86_64-linux-gnu.so", "libffi.so.7",
    "libxcb-cursor.so.0", "libxkbcommon-x11.so.0", "libpython3.11.so.1.0", "PySide6\\plugins\\platforms\\qwindows.dll",
    "resources/translations/en.qm", "resources/help/window.html", "licences/lxml/LICENSES.txt", "libsqlite3.so.0",
    "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
)  # fmt: skip
DROPPED = (
    "PySide6/Qt/lib/libQt6Network.so.6", "PySide6/QtNetwork.abi3.so", "python3.11/lib-dynload/_socket.cpython-311.so",
    "_ssl.pyd", "libssl.so.3", "libcrypto-3.dll", "PySide6/Qt/plugins/tls/libqopensslbackend.so",
    "PySide6/Qt/plugins/platforms/libqvnc.so", "PySide6/Qt/plugins/platformthemes/libqgtk3.so", "libQt6Quick.so.6",
    "PySide6/Qt/qml/QtQuick/plugin.so", "PySide6/Qt/translations/qtbase_de.qm", "pandas/tests/data.csv",
    "PySide6/Qt/plugins/imageformats/libqtiff.so", "libc.so.6", "libGL.so.1", "libxcb.so.1", "libstdc++.so.6",
    "libglib-2.0.so.0", "PySide6/QtCore.pyi", "numpy/_core/include/numpy/ndarrayobject.h",
    "docx/templates/default-docx-template/word/styles.xml", "PySide6\\plugins\\platformthemes\\qgtk3.dll",
)  # fmt: skip


@pytest.mark.parametrize("place", KEPT)
def test_what_stays_in(scripts: dict[str, ModuleType], place: str) -> None:
    assert scripts["contents"].keeps(place)


@pytest.mark.parametrize("place", DROPPED)
def test_what_stays_out(scripts: dict[str, ModuleType], place: str) -> None:
    assert not scripts["contents"].keeps(place)


@pytest.mark.parametrize("name", ["ssl", "_socket", "http.client", "asyncio.events", "pandas.tests.x"])
def test_modules_that_stay_out(scripts: dict[str, ModuleType], name: str) -> None:
    assert not scripts["contents"].keeps_module(name)


@pytest.mark.parametrize("name", ["socket", "urllib.parse", "desktop.app", "numpy.testing", "httpx_of_somebody"])
def test_modules_that_stay_in(scripts: dict[str, ModuleType], name: str) -> None:
    assert scripts["contents"].keeps_module(name)


WITHOUT = """
import sys
sys.path[:0] = [r"{packaging}", r"{packaging}/offline"]
import contents

class Missing:
    def find_spec(self, name, path=None, target=None):
        if not contents.keeps_module(name):
            raise ModuleNotFoundError("No module named " + repr(name), name=name)

sys.meta_path.insert(0, Missing())
sys.argv[1:] = ["--temp", "--self-test"]
from desktop.__main__ import main
sys.exit(main())
"""


@pytest.mark.e2e
def test_what_is_left_out_is_not_missed() -> None:
    """The self-test, which writes a workbook and a document and opens every page, without what packages leave out."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", WITHOUT.format(packaging=PACKAGING)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.stdout, done.stderr
    report = json.loads(done.stdout)
    assert [(check["id"], check["detail"]) for check in report["checks"] if not check["ok"]] == []
    assert done.returncode == 0, done.stderr


def test_nothing_of_the_program_is_pruned(scripts: dict[str, ModuleType]) -> None:
    for file in (ROOT / "resources").rglob("*"):
        if file.is_file():
            assert scripts["contents"].keeps(file.relative_to(ROOT).as_posix()), file


def test_what_pruning_should_have_taken_is_named(scripts: dict[str, ModuleType], tmp_path: Path) -> None:
    for place in ("resources/translations/en.qm", "PySide6/qtbase_zh_CN.qm", "PySide6/qt_de.qm"):
        file = tmp_path / "_internal" / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    assert list(scripts["bundle"].superfluous(tmp_path)) == ["_internal/PySide6/qt_de.qm"]


@pytest.mark.skipif(sys.platform != "linux", reason="reads the libraries of Linux")
def test_libraries_that_nobody_asks_for_go(scripts: dict[str, ModuleType]) -> None:
    qt = Path(str(importlib.import_module("PySide6").__file__)).parent
    core, widgets, quick = (str(qt / "Qt" / "lib" / f"libQt6{name}.so.6") for name in ("Core", "Widgets", "Quick"))
    extension = str(qt / "QtCore.abi3.so")
    entries = [
        ("PySide6/QtCore.abi3.so", extension, "EXTENSION"), ("PySide6/Qt/lib/libQt6Core.so.6", core, "BINARY"),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"), ("libQt6Widgets.so.6", widgets, "BINARY"),
        ("libQt6Quick.so.6", quick, "BINARY"), ("libpython3.11.so.1.0", core, "BINARY"),
    ]  # fmt: skip
    left = {place for place, _, _ in scripts["contents"].reachable(entries)}
    assert left == {
        "PySide6/QtCore.abi3.so", "PySide6/Qt/lib/libQt6Core.so.6", "libQt6Core.so.6", "libpython3.11.so.1.0",
    }  # fmt: skip


def test_facts_and_bill_of_materials(
    scripts: dict[str, ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.setenv("SHANGJIAN_COMMIT", "abc")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "ecommerce.sqlite").write_bytes(b"data")
    scripts["facts"].write(ROOT, tmp_path / "build.json")
    found = {"libffi7": {"version": "3.3-6", "file": "libffi.so.7", "licence": "MIT"}}
    scripts["facts"].add_libraries(tmp_path / "build.json", found)
    built = json.loads((tmp_path / "build.json").read_text(encoding="utf-8"))
    assert (built["commit"], built["date"]) == ("abc", "2023-11-14")
    assert built["components"]["Qt"] == built["components"]["PySide6-Essentials"] == "6.9.3"
    bill = json.loads(scripts["sbom"].cyclonedx(tmp_path, ROOT))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    components = {one["name"]: one for one in bill["components"]}
    assert components["libffi7"]["purl"] == "pkg:deb/debian/libffi7@3.3-6"
    assert components["numpy"]["purl"].startswith("pkg:pypi/numpy@")
    assert {ref for entry in bill["dependencies"] for ref in entry["dependsOn"]} == {
        one["bom-ref"] for one in bill["components"]
    }
    assert scripts["sbom"].cyclonedx(tmp_path, ROOT) == scripts["sbom"].cyclonedx(tmp_path, ROOT)
    listed = scripts["sbom"].third_party(tmp_path, ROOT)
    assert "LGPL-3.0-only" in listed
    assert "libffi7 3.3-6" in listed


def test_licences_are_there_in_full(
    scripts: dict[str, ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if importlib.util.find_spec("PyInstaller") is None:
        monkeypatch.setattr(scripts["facts"], "_copy_bootloader", lambda _folder: None)
    scripts["facts"].write_licences(ROOT, tmp_path)
    have = {folder.name for folder in tmp_path.iterdir() if any(folder.iterdir())}
    assert closure() - {name.lower().replace("_", "-") for name in have} - {"six"} == set()
    assert {"shangjian", "Qt", "Noto Sans CJK SC", "SQLite"} <= have


def test_windows_and_mac_get_the_version(scripts: dict[str, ModuleType], tmp_path: Path) -> None:
    version = ABOUT["project"]["version"]
    scripts["facts"].windows_version(ROOT, tmp_path / "version.txt")
    text = (tmp_path / "version.txt").read_text(encoding="utf-8")
    assert f"'{version}'" in text
    assert text.count("(") == text.count(")")
    compile(text, "version.txt", "eval")
    assert scripts["facts"].mac_properties(ROOT)["CFBundleShortVersionString"] == version


def test_icons_for_windows_and_mac(tmp_path: Path) -> None:
    """Their directories agree with what is in them."""
    files = [tmp_path / "a.ico", tmp_path / "a.icns"]
    subprocess.run([sys.executable, PACKAGING / "icon.py", *files], check=True, capture_output=True)
    ico, icns = (file.read_bytes() for file in files)
    assert ico[:4] == b"\0\0\1\0"
    for number in range(ico[4]):
        entry = ico[6 + 16 * number : 22 + 16 * number]
        size, offset = int.from_bytes(entry[8:12], "little"), int.from_bytes(entry[12:16], "little")
        assert ico[offset : offset + 8] == b"\x89PNG\r\n\x1a\n"
        assert offset + size <= len(ico)
    assert icns[:4] == b"icns"
    assert int.from_bytes(icns[4:8], "big") == len(icns)


@pytest.mark.skipif(sys.platform != "linux", reason="a script of Linux")
def test_the_menu_entry_starts_this_copy(scripts: dict[str, ModuleType], tmp_path: Path) -> None:
    folder = tmp_path / '我的 "程序" $1 100%'
    name = ABOUT["tool"]["shangjian"]["id"]
    assemble = scripts["assemble"]
    assemble.write(
        folder / "entries" / "applications" / f"{name}.desktop",
        assemble.DESKTOP.format(program="@PROGRAM@", icon=name, mime="a/b"),
    )
    assemble.write(folder / "entries" / "mime" / "packages" / f"{name}.xml", assemble.MIME.format(mime="a/b"))
    assemble.write(folder / "entries" / "icons" / "hicolor" / "scalable" / "apps" / f"{name}.svg", "<svg/>")
    script = folder / "menu.sh"
    script.write_bytes((PACKAGING / "linux" / "menu.sh").read_bytes())
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "share")}
    subprocess.run(["sh", script], env=environment, check=True, capture_output=True)
    entry = (tmp_path / "share" / "applications" / f"{name}.desktop").read_text(encoding="utf-8")
    lines = dict(line.split("=", 1) for line in entry.splitlines() if "=" in line)
    place = str(tmp_path)
    assert lines["Exec"] == f'"{place}/我的 \\\\"程序\\\\" \\\\$1 100%%/shangjian" %f'
    assert lines["Name"] == "商鉴"
    subprocess.run(["sh", script, "remove"], env=environment, check=True, capture_output=True)
    assert not (tmp_path / "share" / "applications" / f"{name}.desktop").exists()


def test_the_stand_in_for_sockets_opens_none() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); sys.modules.pop('socket', None); import socket\n"
        "assert socket.__file__.startswith(sys.argv[1])\n"
        "for attempt in (socket.socket, socket.create_connection, lambda: socket.getaddrinfo('a', 1)):\n"
        "    try: attempt()\n"
        "    except OSError as error: assert '不含网络功能' in str(error)\n"
        "    else: raise AssertionError(attempt)\n"
        "import multiprocessing.connection, email.utils\n"
    )
    subprocess.run([sys.executable, "-I", "-c", code, str(PACKAGING / "offline")], check=True)


def test_the_workflow_covers_three_systems() -> None:
    text = (ROOT / ".github" / "workflows" / "package.yml").read_text(encoding="utf-8")
    for words in ("make package", r"packaging\windows\build.ps1", "packaging/macos/build.sh", "gh release create"):
        assert words in text
    for name in re.findall(r"packaging/[\w./-]+\.(?:py|sh)", text):
        assert (ROOT / name).exists(), name


def test_the_readme_of_packaging_names_what_is_there() -> None:
    text = (PACKAGING / "README.md").read_text(encoding="utf-8")
    for path in re.findall(r"`([a-z_][a-z_/.-]*\.(?:py|sh|ps1|iss|spec|txt|plist|md))`", text):
        assert (PACKAGING / path).exists() or (ROOT / path).exists(), path
