"""Look at pictures that changed, and approve them: ``python -m tests.pictures [--approve] [NAME ...]``.

Without ``--approve`` the pictures are drawn into a folder beside the approved ones, for the eye.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from desktop import style
from tests.pictures.plates import APPROVED, PLATES, drawn, strays


def main() -> None:
    """Draw, compare, and approve where that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures")
    parser.add_argument("names", nargs="*", help="pictures; all if none is named")
    parser.add_argument("--approve", action="store_true", help="take the pictures as they are now for right")
    options = parser.parse_args()
    application = QApplication([])
    application.setStyle("Fusion")
    style.load_fonts()
    folder = APPROVED if options.approve else Path(tempfile.mkdtemp(prefix="pictures-"))
    folder.mkdir(exist_ok=True)
    for name in options.names or PLATES:
        image = drawn(name)
        share = strays(image, APPROVED / f"{name}.png")
        said = "new" if share is None else "same" if share == 0 else f"{share:.2%} of the pixels differ"
        if share != 0:
            image.save(str(folder / f"{name}.png"))
        print(f"{name:24} {said}")
    print(f"{'approved' if options.approve else 'to be looked at'}: {folder}")


if __name__ == "__main__":
    main()
