#!/usr/bin/env bash
# On Linux, see to the system libraries that Qt's window needs, and to the commands that tests use.
# Usage: qt-libraries.sh PYTHON [COMMAND...]
#
# Debian-like and root: what is missing is installed. Otherwise one sentence says what to do. It never stops the caller:
# the program and the tests say themselves what they cannot do.
set -euo pipefail

python=$1
shift
[ "$(uname -s)" = Linux ] || exit 0

qt=$("$python" -c 'import importlib.util as u; s = u.find_spec("PySide6"); print(s.submodule_search_locations[0] if s else "")')
[ -n "$qt" ] || exit 0

# Libraries that are not found when the window would open, one name a line.
missing_libraries() {
    local file
    for file in "$qt"/Qt/plugins/platforms/libqxcb.so "$qt"/Qt/lib/lib{Qt6Core,Qt6Gui,Qt6Widgets,Qt6Svg,Qt6XcbQpa,Qt6DBus}.so.6; do
        [ ! -e "$file" ] || ldd "$file" 2>/dev/null
    done | awk '/=> not found/ && $1 !~ /^libQt6/ { print $1 }' | sort -u
}

missing_commands() {
    local name
    for name in "$@"; do
        command -v "$name" >/dev/null || echo "$name"
    done
}

# The Debian package of a library or command; nothing where none is known.
package_of() {
    case $1 in
    libEGL.so.1) echo libegl1 ;;
    libGL.so.1) echo libgl1 ;;
    libGLX.so.0) echo libglx0 ;;
    libOpenGL.so.0) echo libopengl0 ;;
    libX11.so.6) echo libx11-6 ;;
    libX11-xcb.so.1) echo libx11-xcb1 ;;
    libICE.so.6) echo libice6 ;;
    libSM.so.6) echo libsm6 ;;
    libdbus-1.so.3) echo libdbus-1-3 ;;
    libfontconfig.so.1) echo libfontconfig1 ;;
    libfreetype.so.6) echo libfreetype6 ;;
    libglib-2.0.so.0 | libgthread-2.0.so.0) echo libglib2.0-0 ;;
    libgssapi_krb5.so.2) echo libgssapi-krb5-2 ;;
    libstdc++.so.6) echo libstdc++6 ;;
    libz.so.1) echo zlib1g ;;
    libzstd.so.1) echo libzstd1 ;;
    libxcb.so.1) echo libxcb1 ;;
    libxkbcommon.so.0) echo libxkbcommon0 ;;
    libxkbcommon-x11.so.0) echo libxkbcommon-x11-0 ;;
    libxcb-*.so.*)
        # libxcb-cursor.so.0 is in libxcb-cursor0, and so on for all of them.
        echo "$1" | sed 's/\.so\.\([0-9]*\).*/\1/'
        ;;
    Xvfb) echo xvfb ;;
    xclip) echo xclip ;;
    soffice) echo libreoffice-writer-nogui libreoffice-calc-nogui ;;
    pdftotext | pdfimages | pdfinfo) echo poppler-utils ;;
    esac
}

missing() { (missing_libraries; missing_commands "$@") | tr '\n' ' '; }

lacking=$(missing "$@")
[ -n "$lacking" ] || exit 0
packages=$(for name in $lacking; do package_of "$name"; done | sort -u | tr '\n' ' ')
packages=${packages% }

if ! command -v apt-get >/dev/null; then
    echo "缺少这些系统库或命令，请用本机的软件管理器安装：${lacking% }" >&2
    exit 0
fi
if [ -n "$packages" ] && [ "$(id -u)" = 0 ]; then
    echo "安装系统库：$packages……"
    # shellcheck disable=SC2086 # a list of packages
    if apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null; then
        lacking=$(missing "$@")
        [ -n "$lacking" ] || exit 0
    fi
    packages=$(for name in $lacking; do package_of "$name"; done | sort -u | tr '\n' ' ')
    packages=${packages% }
fi
if [ -n "$packages" ]; then
    echo "缺少系统库或命令：${lacking% }。请运行：sudo apt-get install $packages" >&2
else
    echo "缺少系统库或命令，请自行安装：${lacking% }" >&2
fi
