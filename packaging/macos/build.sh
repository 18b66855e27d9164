#!/usr/bin/env bash
# Build 商鉴.app and a .dmg, on macOS. Usage: packaging/macos/build.sh
# Needs Python 3.11 from python.org. Signing happens when CODESIGN_IDENTITY is set, notarising when NOTARY_APPLE_ID,
# NOTARY_TEAM and NOTARY_PASSWORD are set too; without them the .app is signed ad hoc, as arm64 demands.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ "$(uname -s)" = Darwin ] || { echo "这条命令只在 macOS 上运行。" >&2; exit 1; }

version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml | head -1)
machine=$(uname -m)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)} PYTHONHASHSEED=1
tools=build/package-venv
python3.11 -m venv "$tools"
python=$tools/bin/python
"$python" -m pip install --quiet --disable-pip-version-check --no-deps -r packaging/constraints.txt macholib==1.16.3
"$python" packaging/icon.py packaging/macos/shangjian.icns
"$python" -m PyInstaller --noconfirm --clean --log-level WARN --distpath build/package --workpath build/package/work \
    packaging/shangjian.spec
"$python" packaging/bundle.py build/package/shangjian --installed 200
app=build/package/商鉴.app

if [ -z "${CODESIGN_IDENTITY:-}" ]; then
    codesign --force --deep --sign - "$app"
fi
codesign --verify --deep --strict "$app"

# In a path with Han characters and spaces, from where nothing can be written.
place=$(mktemp -d)/"我的 程序"
mkdir -p "$place"
cp -R "$app" "$place/"
chmod -R a-w "$place"
"$place/商鉴.app/Contents/MacOS/shangjian" --temp --self-test --report build/self-test.json
errors=$("$place/商鉴.app/Contents/MacOS/shangjian" --temp --quit-after 1500 2>&1)
[ -z "$errors" ] || { echo "$errors"; exit 1; }
chmod -R u+w "$place"
rm -rf "$place"

mkdir -p dist
"$python" packaging/papers.py build/package/shangjian --out dist
image=dist/shangjian-$version-macos-$machine.dmg
stage=$(mktemp -d)
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
rm -f "$image"
hdiutil create -quiet -volname "商鉴 $version" -srcfolder "$stage" -format ULMO "$image"
rm -rf "$stage"
if [ -n "${CODESIGN_IDENTITY:-}" ]; then
    codesign --sign "$CODESIGN_IDENTITY" --timestamp "$image"
    if [ -n "${NOTARY_APPLE_ID:-}" ]; then
        xcrun notarytool submit "$image" --wait --apple-id "$NOTARY_APPLE_ID" --team-id "$NOTARY_TEAM" --password "$NOTARY_PASSWORD"
        xcrun stapler staple "$image"
    fi
fi
size=$(stat -f %z "$image")
[ "$size" -le 70000000 ] || { echo "$image: $size bytes, more than 70 MB" >&2; exit 1; }
(cd dist && shasum -a 256 "${image##*/}" shangjian-"$version"-*.txt shangjian-"$version"-*.json >SHA256SUMS-macos)
