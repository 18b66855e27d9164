#!/usr/bin/env bash
# Make the bare Debian 11 root, which has the X libraries of any desktop and neither Python nor Qt, and test in it.
# Usage: smoke.sh DEB ARCHIVE
set -euo pipefail
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"
[ "$(id -u)" = 0 ] || fail "请以 root 运行。"
bare=$cache/bare-root
make_root "$bare" libx11-6 libx11-xcb1 libxcb1 libxcb-randr0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 \
    libxcb-xfixes0 libxcb-xkb1 libegl1 libgl1 libfontconfig1 libfreetype6 libdbus-1-3 libglib2.0-0 xz-utils
if inside "$bare" sh -c 'command -v python3 || find / -xdev \( -name "libQt*" -o -name "libpython*" \) | grep .' >/dev/null; then
    fail "$bare 里有 Python 或 Qt，不是干净的系统。"
fi
say "smoke test in a bare Debian 11"
exec "$project/.venv/bin/python" "$project/packaging/linux/smoke.py" "$bare" "$@"
