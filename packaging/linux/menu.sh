#!/bin/sh
# 把商鉴加进当前用户的菜单，并让 .shangjian.json 文件用商鉴打开；不需要管理员权限。
# 用法：./menu.sh        加入
#       ./menu.sh remove  去掉
# UOS 和麒麟从商店安装的不需要运行它；用压缩包的，或菜单里没有出现的，运行一次即可。
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
name=$(basename "$(ls "$here"/entries/applications/*.desktop)" .desktop)
menu=$share/applications/$name.desktop
icon=$share/icons/hicolor/scalable/apps/$name.svg
mime=$share/mime/packages/$name.xml
if [ "${1:-}" = remove ]; then
    rm -f "$menu" "$icon" "$mime"
    echo "已从菜单去掉商鉴。个人数据没有改动。"
else
    mkdir -p "$share/applications" "$share/icons/hicolor/scalable/apps" "$share/mime/packages"
    cp "$here/entries/icons/hicolor/scalable/apps/$name.svg" "$icon"
    cp "$here/entries/mime/packages/$name.xml" "$mime"
    # In a desktop file's quoted words these characters stand behind a backslash, which the file itself doubles.
    program=$(printf '%s' "$here/shangjian" | sed 's/\\/\\\\\\\\/g; s/["`$]/\\\\&/g; s/%/%%/g')
    while IFS= read -r line; do
        case $line in
        Exec=*) printf 'Exec="%s" %%f\n' "$program" ;;
        *) printf '%s\n' "$line" ;;
        esac
    done <"$here/entries/applications/$name.desktop" >"$menu"
    echo "已加入菜单。移动或改名了这个文件夹，请再运行一次。"
fi
for tool in "update-desktop-database $share/applications" "update-mime-database $share/mime"; do
    # shellcheck disable=SC2086 # a command with its words
    if command -v ${tool%% *} >/dev/null; then ${tool%% *} "${tool#* }" >/dev/null 2>&1 || true; fi
done
