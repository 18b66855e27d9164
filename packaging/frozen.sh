#!/usr/bin/env bash
# Package the program with this machine's Python and let the result test itself: what breaks in packaging shows here first.
# Usage: frozen.sh PYTHON
#
# PyInstaller lives in an environment of its own, which borrows the project's libraries. The result, build/frozen, is for
# this machine only; what others get comes from `make package`.
set -euo pipefail
cd "$(dirname "$0")/.."

python=$PWD/$1
tools=build/package-venv
made=build/frozen
mark=$(sed -n '/^package = \[/,/^\]/p' pyproject.toml)
if [ "$(cat "$tools/.made-of" 2>/dev/null)" != "$mark" ]; then
    rm -rf "$tools"
    "$python" -m venv "$tools"
    pins=$(sed -n '/^package = \[/,/^\]/s/^ *"\(.*\)",*$/\1/p' pyproject.toml)
    # shellcheck disable=SC2086 # a list of requirements
    "$tools/bin/python" -m pip install -qq --disable-pip-version-check --no-deps $pins
    "$python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))' >"$tools/project.path"
    "$tools/bin/python" - <<'PATHS'
import pathlib, sys, sysconfig
here = pathlib.Path(sysconfig.get_path("purelib"))
(here / "project.pth").write_text((pathlib.Path(sys.prefix) / "project.path").read_text())
PATHS
    echo "$mark" >"$tools/.made-of"
fi

PYTHONHASHSEED=1 nice -n 10 "$tools/bin/python" -m PyInstaller --noconfirm --log-level ERROR \
    --distpath "$made" --workpath "$made/work" packaging/shangjian.spec
"$tools/bin/python" packaging/bundle.py "$made/shangjian" --installed 260

report=$(mktemp)
trap 'rm -f "$report"' EXIT
# In a folder of its own, with no Python of the project in sight.
if ! (cd / && env -u PYTHONPATH QT_QPA_PLATFORM=offscreen "$OLDPWD/$made/shangjian/shangjian" --temp --self-test >"$report"); then
    cat "$report"
    exit 1
fi
errors=$(cd / && env -u PYTHONPATH QT_QPA_PLATFORM=offscreen "$OLDPWD/$made/shangjian/shangjian" --temp --quit-after 500 2>&1)
if [ -n "$errors" ]; then
    echo "$errors"
    exit 1
fi
"$python" -c '
import json, sys
report = json.load(open(sys.argv[1], encoding="utf-8"))
assert report["ok"] and report["packaged"], report
print(len(report["checks"]), "checks of the packaged program passed")' "$report"
