#!/usr/bin/env bash
# Build the Linux packages and prove that they work: `make package`.
#
# 1. a Debian 11 root with a compiler, and in it a Python built from Debian 12's source package (both kept in ~/.cache);
# 2. PyInstaller inside that root;  3. the .deb, the portable archive, licences, bill of materials, checksums;
# 4. the smoke test of both in a bare Debian 11 root.
# Results: dist/. Needs root, for chroot and mounts.
set -euo pipefail
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"
cd "$project"

[ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || fail "这条命令只在 x86_64 的 Linux 上运行；Windows 和 macOS 见 packaging/README.md。"
[ "$(id -u)" = 0 ] || fail "要用 chroot 和挂载，请以 root 运行：sudo make package"
lacking=()
for pair in debootstrap:debootstrap dpkg-deb:dpkg Xvfb:xvfb xz:xz-utils readelf:binutils git:git xauth:xauth; do
    command -v "${pair%%:*}" >/dev/null || lacking+=("${pair##*:}")
done
if [ ${#lacking[@]} -gt 0 ]; then
    say "apt-get install ${lacking[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${lacking[@]}" >/dev/null
fi

began=$SECONDS
version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml | head -1)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 1700000000)}
export SOURCE_DATE_EPOCH
commit=$(git rev-parse --short=10 HEAD 2>/dev/null || true)
if [ -n "$(git status --porcelain 2>/dev/null)" ]; then commit="$commit+"; fi
work=$project/build/package
root=$cache/build-root
mkdir -p "$cache" "$work" dist
exec 9>"$cache/lock"
flock 9 # two builds would change the same root

make_root "$root" ca-certificates build-essential binutils tcl pkg-config zlib1g-dev libffi-dev libbz2-dev liblzma-dev \
    uuid-dev libexpat1-dev xz-utils icu-devtools libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 \
    libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon0 \
    libxkbcommon-x11-0 libfontconfig1 libfreetype6 libdbus-1-3 libegl1 libgl1 libopengl0 libglib2.0-0 libwayland-client0 \
    libwayland-cursor0 libwayland-egl1 libxrender1 libxi6 libsm6 libice6
"$project/packaging/linux/python.sh" "$root"

# Libraries come through this machine's pip; the root needs neither network nor pip.
libraries=$root/opt/libraries
mark=2-$(sha256sum <packaging/constraints.txt | cut -c1-16)
if [ "$(cat "$libraries/.made-of" 2>/dev/null)" != "$mark" ]; then
    say "libraries of packaging/constraints.txt"
    rm -rf "$libraries"
    "$project/.venv/bin/python" -m pip install -qq --disable-pip-version-check --no-deps --no-compile \
        --only-binary=:all: --implementation cp --python-version 3.11 --abi cp311 --abi abi3 --abi none \
        --platform manylinux_2_31_x86_64 --platform manylinux_2_28_x86_64 --platform manylinux_2_27_x86_64 \
        --platform manylinux_2_17_x86_64 --platform manylinux2014_x86_64 --platform any \
        --target "$libraries" -r packaging/constraints.txt
    # Only these are for this machine's Python too: the checks read the packaged program with them.
    rm -rf "$libraries/../packager"
    mkdir "$libraries/../packager"
    cp -a "$libraries"/PyInstaller "$libraries"/altgraph "$libraries"/packaging "$libraries"/pyinstaller-*.dist-info \
        "$libraries/../packager"
    echo "$mark" >"$libraries/.made-of"
fi

say "PyInstaller in the root"
rm -rf "$root/making/source" "$root/making/made" "$root/making/out"
mkdir -p "$root/making/source"
git ls-files -z --cached --others --exclude-standard | tar --null -T - -c | tar -x -C "$root/making/source"
inside "$root" env PYTHONPATH=/opt/libraries PYTHONHASHSEED=1 PYTHONDONTWRITEBYTECODE=1 SHANGJIAN_COMMIT="$commit" \
    LD_LIBRARY_PATH=/opt/python/lib sh -c 'cd /making/source && exec nice -n 10 /opt/python/bin/python3.11 -m PyInstaller --noconfirm \
    --clean --log-level WARN --distpath /making/out --workpath /making/made packaging/shangjian.spec' >"$work/pyinstaller.log" 2>&1 || {
    tail -20 "$work/pyinstaller.log" >&2
    fail "PyInstaller 没有成功，全部输出见 $work/pyinstaller.log"
}
inside "$root" sh /making/source/packaging/linux/trim-icu.sh /making/out/shangjian/_internal
rm -rf "$work/shangjian"
cp -a "$root/making/out/shangjian" "$work/shangjian"

say "deb, archive, licences, bill of materials"
python=$project/.venv/bin/python
"$python" packaging/linux/assemble.py "$work/shangjian" --work "$work" --out dist
# Reading Python modules out of the program takes PyInstaller; its library in the root is plain Python. UOS 20 has glibc
# 2.28: better than the 2.31 that is promised.
PYTHONPATH=$libraries/../packager "$python" packaging/bundle.py "$work/shangjian" --glibc 2.28 --installed 200 \
    --packages "dist/shangjian_${version}_amd64.deb" "dist/shangjian-$version-linux-x86_64.tar.xz" --limit 70

"$project/packaging/linux/smoke.sh" "dist/shangjian_${version}_amd64.deb" "dist/shangjian-$version-linux-x86_64.tar.xz"
say "$((SECONDS - began)) s"
ls -l dist
