"""What goes into the packaged program and what stays out; the spec asks here, and so do the checks afterwards."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from fnmatch import fnmatch
from functools import cache

#: No program of this kind opens a socket: these are left out, and the checks look for them again.
NETWORK_MODULES = (
    "_socket", "_ssl", "ssl", "http", "http.client", "http.server", "http.cookiejar", "http.cookies",
    "urllib.request", "urllib.robotparser", "ftplib", "smtplib", "poplib", "imaplib", "nntplib", "telnetlib",
    "xmlrpc", "socketserver", "asyncio", "wsgiref", "webbrowser", "cgi", "antigravity", "_overlapped",
    "PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtHttpServer",
    "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets",
)  # fmt: skip

#: The same as files: libraries and plugins of Qt, of TLS, and the display that listens on a port.
NETWORK_FILES = (
    "*_socket.*so", "_socket.pyd", "_ssl.*", "*/_ssl.*", "*libssl*", "*libcrypto*", "*Qt6Network*", "*QtNetwork*",
    "*Qt6WebSockets*", "*Qt6HttpServer*", "*Qt6WebEngine*", "*/plugins/tls/*", "*/plugins/networkinformation/*",
    "*qvnc*",
)  # fmt: skip

#: Libraries that are on the machine of whoever builds, or that something asks for and nobody uses: `hashlib` does
#: without OpenSSL.
UNUSED_MODULES = (
    "tkinter", "_tkinter", "turtle", "idlelib", "lib2to3", "ensurepip", "venv", "pydoc_data", "pdb", "curses",
    "readline", "test", "distutils", "setuptools", "pkg_resources", "pip", "wheel", "pytest", "_pytest", "pytestqt",
    "hypothesis", "mypy", "mypyc", "ruff", "coverage", "pygments", "rich", "IPython", "jupyter", "matplotlib",
    "scipy", "PIL", "numba", "cupy", "jinja2", "pyarrow", "sqlalchemy", "sqlite_utils", "fontTools", "pypinyin",
    "h5py", "tables", "xlrd", "xlsxwriter", "odf", "bottleneck", "numexpr", "fsspec", "botocore", "psycopg2",
    "lxml.isoschematron", "lxml.html", "lxml.cssselect", "lxml.objectify", "lxml.sax", "lxml.builder",
    "lxml.ElementInclude", "lxml.usedoctest", "lxml.doctestcompare", "lxml.pyclasslookup", "pandas.tests",
    "pandas.conftest", "numpy.f2py", "numpy.distutils", "numpy.tests", "numpy.conftest", "numpy._core.tests",
    "pyqtgraph.examples", "pyqtgraph.opengl", "pyqtgraph.canvas", "pyqtgraph.flowchart", "pyqtgraph.jupyter",
    "pyqtgraph.console", "PyQt5", "PyQt6", "PySide2", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets",
    "PySide6.QtTest", "PySide6.QtDesigner", "PySide6.QtUiTools", "PySide6.QtHelp", "PySide6.QtSql", "PySide6.scripts",
    "data", "tests", "packaging", "_hashlib",
)  # fmt: skip

#: What PyInstaller would run before the program for modules that are not used that way here; each start would pay.
UNUSED_HOOKS = ("pyi_rth_multiprocessing", "pyi_rth_pyqtgraph_multiprocess", "pyi_rth_inspect", "pyi_rth_pkgutil")

#: Plugins of Qt that are kept, by folder; all others go.
QT_PLUGINS = {
    "platforms": ("*xcb*", "*wayland*", "*offscreen*", "*minimal.*", "*windows*", "*cocoa*"),
    "platforminputcontexts": ("*compose*", "*ibus*", "*fcitx*"),
    "platformthemes": ("*xdgdesktopportal*",),
    "xcbglintegrations": ("*",),
    "wayland-shell-integration": ("*xdg-shell*",),
    "wayland-decoration-client": ("*bradient*",),
    "wayland-graphics-integration-client": ("*wayland-egl*",),
    "iconengines": ("*svgicon*",),
    "imageformats": ("*svg*", "*ico.*", "*jpeg*"),
    "styles": ("*windows*", "*mac*"),
    "printsupport": ("*",),
}

#: Libraries of Qt that nothing kept needs.
QT_LIBRARIES = re.compile(
    r"Qt6?(Qml|Quick|Designer|Help|UiTools|Test|Sql|VirtualKeyboard|Labs|ShaderTools|Compositor|WaylandCompositor"
    r"|EglFS|WaylandEglCompositor|Pdf|Bodymovin|Lottie)"
)

#: Translations of Qt's own words.
TRANSLATIONS = ("qt_zh_CN.qm", "qtbase_zh_CN.qm", "qt_en.qm", "qtbase_en.qm")

#: Every Linux desktop has these, at least as new as where the package is built; an older copy beside a newer driver of
#: the system breaks it, so the system's are used.
SYSTEM_LIBRARIES = re.compile(
    r"lib(c|m|dl|rt|pthread|util|resolv|stdc\+\+|gcc_s|z|GL|GLX|GLdispatch|EGL|OpenGL|GLU|drm|gbm|X11|X11-xcb|Xext|Xau|Xdmcp"
    r"|Xrender|Xi|xcb|xcb-(randr|render|shape|shm|sync|xfixes|xkb|glx|dri[23]|present)|SM|ICE|uuid|fontconfig|freetype|expat"
    r"|png16|brotli\w*|glib-2\.0|gthread-2\.0|gio-2\.0|gobject-2\.0|gmodule-2\.0|pcre|dbus-1|systemd|gcrypt|gpg-error|lz4"
    r"|selinux|mount|blkid|cap|wayland-(client|cursor|egl|server)|cups|gnutls|gssapi_krb5|krb5|k5crypto|com_err|krb5support"
    r"|keyutils|bsd|md|udev|input|mtdev|evdev)\.so[.\d]*$"
)


def keeps(name: str) -> bool:
    """Whether a file of the bundle stays in it.

    Args:
        name: Its place in the bundle, with slashes of either kind.
    """
    place = name.replace("\\", "/")
    file = place.rpartition("/")[2]
    if any(fnmatch(place, pattern) or fnmatch(file, pattern) for pattern in NETWORK_FILES):
        return False
    if "/Qt/qml/" in place or "/PySide6/qml/" in place or QT_LIBRARIES.search(file):
        return False
    if file.endswith(".qm") and not place.startswith("resources/"):
        return file in TRANSLATIONS
    if (found := re.search(r"/plugins/([^/]+)/", place)) and ("PySide6" in place or "Qt" in place):
        return any(fnmatch(file, pattern) for pattern in QT_PLUGINS.get(found[1], ()))
    if _is_library(place):
        return not SYSTEM_LIBRARIES.match(file)
    # Fonts, licence notices and icons stay; examples, tests, sources and type stubs of libraries do not.
    if place.startswith(("resources/", "licences/")):
        return True
    if re.search(r"(^|/)(tests?|examples|include|glue|typesystems|scripts|peegee|default-docx-template)/", place):
        return False
    return not file.endswith((".pyi", ".pyx", ".pxd", ".h", ".c", ".a", ".debug", ".pdb", ".html", ".rst"))


def keeps_module(name: str) -> bool:
    """Whether a Python module of the bundle stays in it: network code and tests of libraries do not."""
    parts = name.split(".")
    if "tests" in parts or (parts[0] != "desktop" and "conftest" in parts):
        return False
    return not any(name == module or name.startswith(f"{module}.") for module in NETWORK_MODULES)


@cache
def _needed(file: str) -> tuple[str, ...]:
    """Libraries that a Linux library asks for by name."""
    done = subprocess.run(["readelf", "-d", file], capture_output=True, text=True, check=False)  # noqa: S603, S607
    return tuple(re.findall(r"\(NEEDED\).*\[(.+)\]", done.stdout))


def reachable(entries: Sequence[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Leave out libraries that only something asked for which has gone itself; on Linux, elsewhere nothing changes.

    Args:
        entries: PyInstaller's: place in the bundle, source file, kind.
    """
    if sys.platform != "linux":
        return list(entries)
    libraries = {
        place.rpartition("/")[2]: source for place, source, kind in entries if _is_library(place) and kind != "SYMLINK"
    }
    wanted = [source for place, source, kind in entries if not _is_library(place) and kind != "SYMLINK"]
    found: set[str] = set()
    while wanted:
        for name in _needed(wanted.pop()):
            if name in libraries and name not in found:
                found.add(name)
                wanted.append(libraries[name])
    # The program itself, which is not among the entries, opens Python's.
    kept = found | {name for name in libraries if name.startswith("libpython")}
    return [entry for entry in entries if not _is_library(entry[0]) or entry[0].rpartition("/")[2] in kept]


def _is_library(place: str) -> bool:
    file = place.rpartition("/")[2]
    is_extension = ".cpython-" in file or file.endswith(".abi3.so")
    return file.startswith("lib") and ".so" in file and not is_extension and "/plugins/" not in place
