#!/bin/sh
# Inside the build root: leave in ICU's data what a program that speaks Chinese and English uses: 32 MB become 4.
# Usage: trim-icu.sh FOLDER-WITH-libicudata
#
# Kept: everything that is not of one language, and root, en, zh of the rest (sorting by pinyin is coll/zh); converters of
# GB 18030, GBK and Big5. Gone: names of languages, places and units in 190 other languages, other converters.
set -eu
old=$(ls "$1"/libicudata.so.*)
soname=$(basename "$old")
number=${soname##*.}
work=$(mktemp -d)
# The data is one symbol at the start of .rodata.
objcopy -O binary --only-section=.rodata "$old" "$work/icudt${number}l.dat"
cd "$work"
icupkg -l "icudt${number}l.dat" |
    grep -E '^((coll|curr|lang|region|unit|zone)/)?[a-z]{2,3}(_[A-Za-z0-9]*)*\.res$|\.cnv$' |
    grep -vE '^([a-z]+/)?(en|en_US|en_001|zh|zh_CN|zh_Hans|zh_Hans_CN|zh_Hant|zh_Hant_TW|zh_Hant_HK|zh_HK|zh_TW|zh_Hans_HK|zh_Hans_MO|zh_Hant_MO|zh_MO)\.res$' |
    grep -vE '^(gb18030|windows-936-2000|ibm-1386_P100-2001|ibm-1383_P110-1999|windows-950-2000|ibm-1373_P100-2002|ibm-5471_P100-2006)\.cnv$' >remove.txt
mkdir out
icupkg -tl -r remove.txt "icudt${number}l.dat" "out/icudt${number}l.dat"
cat >data.s <<ASM
    .section .rodata
    .balign 16
    .globl icudt${number}_dat
    .type icudt${number}_dat, @object
icudt${number}_dat:
    .incbin "out/icudt${number}l.dat"
    .size icudt${number}_dat, . - icudt${number}_dat
    .section .note.GNU-stack,"",@progbits
ASM
gcc -shared -nostdlib -Wl,--build-id=none -Wl,-soname,"$soname" -Wl,-rpath,'$ORIGIN' -o new.so data.s
strip --strip-unneeded new.so
cat new.so >"$old"
cd /
rm -rf "$work"
