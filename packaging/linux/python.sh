#!/usr/bin/env bash
# Build SQLite and CPython inside the Debian 11 root from Debian 12's source packages, into /opt/python, and keep the result.
# Usage: python.sh ROOT
#
# Debian 11 has Python 3.9 and SQLite 3.34: the program needs 3.11 and STRICT tables (SQLite 3.37). Debian's own source
# packages bring Debian's security fixes. No TLS and no profile-guided optimisation: the first is never shipped, the second
# differs from build to build.
set -euo pipefail
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"

root=$1
inside "$root" apt-get update -qq
# shellcheck disable=SC2016 # expanded by awk
newest() { inside "$root" apt-cache showsrc "$1" | awk '/^Version:/ { print $2 }' | sort -V | tail -1; }
sqlite=$(newest sqlite3)
python=$(newest python3.11)
[ -n "$python" ] && [ -n "$sqlite" ] || fail "Debian 12 的源码包取不到，检查 apt 的镜像"
kept="$cache/python-$python-sqlite-$sqlite-$(sha256sum "$0" | cut -c1-12).tar.xz"

if [ ! -e "$kept" ]; then
    say "SQLite $sqlite and Python $python, built in the root; about ten minutes, once"
    rm -rf "$root/opt/python" "$root/making/python"
    mkdir -p "$root/making/python"
    cat >"$root/making/python/build.sh" <<'INSIDE'
set -eu
cd /making/python
apt-get source -qq --download-only python3.11 sqlite3 >/dev/null
dpkg-source -x sqlite3_*.dsc sqlite >/dev/null
dpkg-source -x python3.11_*.dsc python >/dev/null
# Debian 11's newer variants of these few functions are not needed, and without them the program also starts with
# glibc 2.28, which UOS 20 has.
cat >/making/python/older.h <<'HEADER'
__asm__(".symver exp,exp@GLIBC_2.2.5");
__asm__(".symver exp2,exp2@GLIBC_2.2.5");
__asm__(".symver log,log@GLIBC_2.2.5");
__asm__(".symver log2,log2@GLIBC_2.2.5");
__asm__(".symver pow,pow@GLIBC_2.2.5");
HEADER
# No run path: a place of the build has no business in the files that are shipped.
export LD_LIBRARY_PATH=/opt/python/lib
export ac_cv_func_sem_clockwait=no ac_cv_func_pthread_cond_clockwait=no ac_cv_func_gettid=no
export CFLAGS="-O3 -g0 -ffile-prefix-map=/making/python=. -include /making/python/older.h" LDFLAGS="-Wl,--build-id=none"
(
    cd sqlite
    CPPFLAGS="-DSQLITE_ENABLE_FTS5 -DSQLITE_ENABLE_RTREE -DSQLITE_ENABLE_COLUMN_METADATA -DSQLITE_SECURE_DELETE -DSQLITE_THREADSAFE=1" \
        ./configure --prefix=/opt/python --disable-static --disable-tcl --disable-readline --enable-fts5
    make -j"$JOBS"
    make install
)
(
    cd python
    # A fix of Debian's uses headers of the interpreter's core here; without this line the module does not compile outside it.
    sed -i '1i #ifndef Py_BUILD_CORE\n#define Py_BUILD_CORE_MODULE 1\n#endif' Modules/pyexpat.c
    CPPFLAGS=-I/opt/python/include LDFLAGS="$LDFLAGS -L/opt/python/lib" \
        CFLAGS="$CFLAGS -fno-semantic-interposition" LDFLAGS_NODIST=-fno-semantic-interposition \
        ./configure --prefix=/opt/python --enable-shared --without-ensurepip --without-static-libpython \
        --disable-test-modules --with-system-expat --with-openssl=/nonexistent
    make -j"$JOBS"
    make install
)
find /opt/python -name __pycache__ -prune -exec rm -rf {} +
find /opt/python -name '*.so*' -type f -exec strip --strip-unneeded {} +
/opt/python/bin/python3.11 - <<'CHECK'
import bz2, ctypes, decimal, lzma, sqlite3, zlib, pyexpat
assert sqlite3.sqlite_version_info >= (3, 40), sqlite3.sqlite_version
sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE t USING fts5(x)")
CHECK
# What is inside, for the list of licences and the bill of materials.
mkdir -p /opt/python/share/origin
cp python/debian/copyright /opt/python/share/origin/python.copyright
cp sqlite/debian/copyright /opt/python/share/origin/sqlite.copyright
dpkg-parsechangelog -l python/debian/changelog -S Version >/opt/python/share/origin/python.version
dpkg-parsechangelog -l sqlite/debian/changelog -S Version >/opt/python/share/origin/sqlite.version
INSIDE
    inside "$root" sh /making/python/build.sh >"$cache/python.log" 2>&1 || {
        tail -20 "$cache/python.log" >&2
        fail "Python 没有编译成功，全部输出见 $cache/python.log"
    }
    tar -C "$root/opt" -cJf "$kept.new" python
    mv "$kept.new" "$kept"
    rm -rf "$root/making/python"
fi
if [ "$(cat "$root/opt/python/.from" 2>/dev/null)" != "${kept##*/}" ]; then
    rm -rf "$root/opt/python"
    tar -C "$root/opt" -xJf "$kept"
    echo "${kept##*/}" >"$root/opt/python/.from"
fi
