"""Make the icons that Windows and macOS ask for out of resources/icons/shangjian.svg.

Usage: python packaging/icon.py FILE.ico|FILE.icns|FILE.png ...

Both kinds of file are lists of PNG pictures behind a small header, so nothing but Qt is needed.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).resolve().parent.parent / "resources" / "icons" / "shangjian.svg"
#: Sides in an .ico; 256 is written as 0.
ICO = (16, 20, 24, 32, 40, 48, 64, 128, 256)
#: Kinds of picture in an .icns, see https://en.wikipedia.org/wiki/Apple_Icon_Image_format
ICNS = ((b"icp4", 16), (b"icp5", 32), (b"ic07", 128), (b"ic08", 256), (b"ic09", 512), (b"ic10", 1024), (b"ic11", 32),
        (b"ic12", 64), (b"ic13", 256), (b"ic14", 512))  # fmt: skip


def png(side: int) -> bytes:
    """The icon as a PNG."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    buffer.close()
    return bytes(data.data())


def ico() -> bytes:
    """An .ico file."""
    pictures = [(side, png(side)) for side in ICO]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries = b""
    for side, data in pictures:
        entries += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return head + entries + b"".join(data for _, data in pictures)


def icns() -> bytes:
    """An .icns file."""
    body = b""
    for kind, side in ICNS:
        data = png(side)
        body += kind + struct.pack(">I", len(data) + 8) + data
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main() -> None:
    """Run from the command line."""
    application = QGuiApplication([])
    made = {".ico": ico, ".icns": icns, ".png": lambda: png(256)}
    for name in sys.argv[1:]:
        target = Path(name)
        target.write_bytes(made[target.suffix]())
        print(f"{target.name}: {target.stat().st_size} bytes")
    del application


if __name__ == "__main__":
    main()
