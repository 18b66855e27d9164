# Shared by the Linux packaging scripts: where things are kept, and running a command inside a root. Sourced, never run.
# shellcheck shell=bash

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
#: Roots and the Python built in them; survives `make clean`.
cache=${SHANGJIAN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/shangjian}
#: glibc 2.31, the oldest that the program must run on.
suite=bullseye
#: Whose source packages the Python and the SQLite are built from.
source_suite=bookworm
JOBS=${JOBS:-$(nproc)}
export JOBS

say() { printf '\n== %s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# Debian's mirror that this machine's apt uses; nothing where it uses none.
mirror() {
    if [ -n "${SHANGJIAN_MIRROR:-}" ]; then
        echo "$SHANGJIAN_MIRROR"
        return
    fi
    # shellcheck disable=SC2016 # apt fills these in
    apt-get indextargets --format '$(ORIGIN) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
        awk '$1 == "Debian" && $2 !~ /security/ { sub("/$", "", $2); print $2; exit }' || true
}

# Make a root with debootstrap unless the one that was asked for is there.
# Usage: make_root FOLDER PACKAGE...
make_root() {
    local root=$1 mark from
    shift
    mark="$suite $source_suite $*"
    if [ "$(cat "$root/.made-of" 2>/dev/null)" = "$mark" ]; then
        return
    fi
    say "Debian root $root"
    rm -rf "$root"
    mkdir -p "$root"
    from=$(mirror)
    debootstrap --variant=minbase "$suite" "$root" ${from:+"$from"} >"$root.log" 2>&1 || { tail -5 "$root.log" >&2; return 1; }
    # Without a mirror debootstrap takes Debian's own, and writes down which.
    from=${from:-$(awk '$1 == "deb" { print $2; exit }' "$root/etc/apt/sources.list")}
    local file
    # How this machine reaches the mirror.
    for file in /etc/hosts /etc/resolv.conf; do
        if [ -e "$file" ]; then cp -L "$file" "$root$file"; fi
    done
    for file in /etc/apt/apt.conf.d/*; do
        if grep -q '^ *Acquire::' "$file" && ! grep -q DEP-11 "$file"; then cp "$file" "$root/etc/apt/apt.conf.d/"; fi
    done
    printf 'deb %s %s main\ndeb-src %s %s main\n' "$from" "$suite" "$from" "$source_suite" >"$root/etc/apt/sources.list"
    inside "$root" apt-get update -qq
    inside "$root" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >>"$root.log"
    rm -f "$root"/var/cache/apt/archives/*.deb
    echo "$mark" >"$root/.made-of"
}

# Run a command inside a root, with /proc and /dev in a mount namespace of its own that ends with it.
# Usage: inside ROOT COMMAND...
inside() {
    local root=$1
    shift
    # shellcheck disable=SC2016 # expanded by the inner shell
    unshare --mount --propagation private sh -c '
        root=$1; shift
        mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" &&
        if [ -d "$root/tmp/.X11-unix" ]; then mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"; fi &&
        exec chroot "$root" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
            ${JOBS:+JOBS="$JOBS"} ${SOURCE_DATE_EPOCH:+SOURCE_DATE_EPOCH="$SOURCE_DATE_EPOCH"} "$@"
    ' inside "$root" "$@"
}
