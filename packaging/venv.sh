#!/usr/bin/env bash
# Make the folder of the project's own Python and install the pinned libraries into it.
# Usage: venv.sh FOLDER
set -euo pipefail

venv=$1
pinned='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))'

is_debian_root() { command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; }

install() {
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

suitable() {
    local name
    for name in python3.13 python3.12 python3.11 python3; do
        if command -v "$name" >/dev/null && "$name" -c "$pinned" 2>/dev/null; then
            echo "$name"
            return
        fi
    done
}

if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c "import pip; $pinned" 2>/dev/null; then
    python=$(suitable)
    if [ -z "$python" ] && is_debian_root; then
        install python3 python3-venv || true
        hash -r
        python=$(suitable)
    fi
    if [ -z "$python" ]; then
        echo "没有找到 Python 3.11、3.12 或 3.13。请先安装其中一个，再运行同一条命令。" >&2
        exit 1
    fi
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then
        package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        if is_debian_root; then
            echo "安装 $package……"
            install "$package"
        else
            echo "这台机器的 Python 缺少 venv。请先运行：sudo apt-get install $package" >&2
            exit 1
        fi
    fi
    echo "用 $("$python" --version) 建立 $venv……"
    "$python" -m venv --clear "$venv"
fi
echo "安装所需的库，第一次要几分钟……"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check -e '.[build,dev]'
