"""Draw every page and state, and one sheet with all of them: ``python -m tests.sheet [FOLDER]``, ``make pictures``.

Pages in light and dark at 1280×800 and 1920×1080, with text at 150 %, at 800×560, there also with text at 200 %, and on
a screen at 200 %; states in light and dark; all of it in Chinese and in English. The sheet is for looking: nothing here
judges.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SCALES = (1, 2)
LANGUAGES = ("zh", "en")
SHEET = "contact.png"
#: Width of a picture on the sheet, room for its name below, gap between, in pixels, and pictures in a row.
THUMB, CAPTION, GAP, ACROSS = 400, 20, 12, 6


def draw(folder: Path, scale: int, language: str) -> int:
    """Draw everything at one scale of the screen in one language; for a process of its own, both are chosen only once.

    Returns:
        How many pictures were written.
    """
    from desktop import app, paths
    from desktop.settings import SettingsStore
    from desktop.store.reference import ReferenceStore

    application = app.make_application((), language)
    from desktop.views.main_window import MainWindow
    from tests.sheet import shots

    store = ReferenceStore.open(paths.reference_database())
    count = 0
    for look in shots.looks(scale):
        settings = SettingsStore(None)
        settings.set("text_size", look.text)
        settings.set("language", language)
        window = MainWindow(app.make_context(store, settings, application, theme=look.theme))
        window.resize(look.width, look.height)
        window.show()
        states = list(shots.states()) if (scale, look.width, look.text) == (1, 1280, 100) else []
        for shot in (*shots.pages(), *states):
            drawn = shot.make(window)
            shots.settle()
            shots.wait(window)
            shots.settle()
            mark = ("" if language == "zh" else f"-{language}") + (f"@{scale}x" if scale != 1 else "")
            if not drawn.grab().save(str(folder / f"{shot.name}-{look.name}{mark}.png"), "PNG"):
                raise SystemExit(f"未能写入 {folder}")
            count += 1
            shots.tidy(window, drawn)
        window.close()
        window.deleteLater()
        shots.settle()
    store.close()
    return count


def contact_sheet(folder: Path) -> int:
    """Put all pictures of a folder on one sheet, each with its name.

    Returns:
        How many there are.
    """
    from PySide6.QtCore import QRect, Qt
    from PySide6.QtGui import QImage, QPainter

    from desktop import app
    from desktop.style import Style

    application = app.make_application(())
    style = Style(theme="light")
    application.setFont(style.font("caption"))
    files = sorted(file for file in folder.glob("*.png") if file.name != SHEET)
    height = THUMB * 5 // 8
    rows = -(-len(files) // ACROSS)
    step = (THUMB + GAP, height + CAPTION + GAP)
    sheet = QImage(ACROSS * step[0] + GAP, max(rows, 1) * step[1] + GAP, QImage.Format.Format_RGB32)
    sheet.fill(style.color("window"))
    painter = QPainter(sheet)
    painter.setFont(style.font("caption"))
    painter.setPen(style.color("text"))
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    for number, file in enumerate(files):
        left, top = GAP + number % ACROSS * step[0], GAP + number // ACROSS * step[1]
        image = QImage(str(file))
        image.setDevicePixelRatio(1)  # Qt takes @2x in a name for the scale of the picture
        painter.drawImage(left, top, image.scaled(THUMB, height, keep, smooth))
        painter.drawText(QRect(left, top + height, THUMB, CAPTION), Qt.AlignmentFlag.AlignVCenter, file.stem)
    painter.end()
    sheet.save(str(folder / SHEET), "PNG")
    return len(files)


def main() -> int:
    """Draw into a folder that is emptied first; with ``--only SCALE LANGUAGE`` add the pictures of these."""
    arguments = sys.argv[1:]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "*.warning=false"
    if arguments[:1] == ["--only"]:
        print(draw(Path(arguments[3]), int(arguments[1]), arguments[2]))
        return 0
    folder = Path(arguments[0]) if arguments else ROOT / "build" / "pictures"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for scale, language in product(SCALES, LANGUAGES):
        command = [sys.executable, "-m", "tests.sheet", "--only", str(scale), language, str(folder.resolve())]
        done = subprocess.run(command, cwd=ROOT, env={**os.environ, "QT_SCALE_FACTOR": str(scale)}, check=False)
        if done.returncode:
            return done.returncode
    print(f"{contact_sheet(folder)} 张图片和 {SHEET} 在 {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
