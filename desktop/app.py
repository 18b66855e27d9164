"""Order of start: paths, settings, store, window; log and hooks in idle time after the first paint."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTimer, QtMsgType, QTranslator, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop import log, paths, style
from desktop.core.input_method import input_method_module
from desktop.core.records import Location
from desktop.settings import SettingsStore
from desktop.store.errors import DatabaseError, QueryTimeoutError
from desktop.store.reference import ReferenceStore
from desktop.store.userdata import UserData
from desktop.views.context import Context
from desktop.views.main_window import MainWindow
from desktop.views.widgets import roles

if TYPE_CHECKING:
    import argparse

    from desktop.views.faults import FaultReporter

EXIT_DATABASE = 3
#: The first start shows the reader around once the first page has been seen, in milliseconds.
TOUR_MS = 900
#: What can wait is done this long after the window shows.
IDLE_MS = 1500


class Options:
    """What the command line asks for; the defaults are those of a start by double click."""

    database: Path | None = None
    data_dir: Path | None = None
    temp = False
    page = ""
    theme: str | None = None
    quit_after: int | None = None
    self_test = False


def parser() -> argparse.ArgumentParser:
    """Command line of the program itself."""
    import argparse  # noqa: PLC0415 - a start without arguments does without it

    made = argparse.ArgumentParser(prog="python -m desktop", description="商鉴：离线查阅《中国电子商务报告2022》")
    made.add_argument("--database", type=Path, default=None, help="另一份数据文件")
    made.add_argument("--data-dir", type=Path, default=None, help="设置和日志放在这个文件夹")
    made.add_argument("--temp", action="store_true", help="不读也不写任何个人文件")
    made.add_argument("--page", default="", help="打开的页，例如 indicators 或 figures:图1-12")
    made.add_argument("--theme", choices=("light", "dark", "system"), default=None, help="主题")
    made.add_argument("--quit-after", type=int, default=None, metavar="毫秒", help="显示后过这么久退出")
    made.add_argument("--self-test", action="store_true", help="打开每一页后退出，出错时返回非零")
    return made


def make_application(arguments: Sequence[str]) -> QApplication:
    """The application object with style, fonts and Qt's Chinese strings."""
    if sys.platform == "linux":
        _choose_input_method()
    application = QApplication([sys.argv[0], *arguments])
    application.setApplicationName("商鉴")
    application.setStyle("Fusion")
    style.load_fonts()
    roles.install()
    translator = QTranslator(application)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    return application


def _choose_input_method() -> None:
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    if module := input_method_module(os.environ, (file.name for file in plugins.glob("*"))):
        os.environ["QT_IM_MODULE"] = module
        os.environ.pop("QT_IM_MODULES", None)


def make_context(
    store: ReferenceStore,
    settings: SettingsStore,
    application: QApplication,
    *,
    theme: str | None = None,
    user: UserData | None = None,
) -> Context:
    """Data, look and memory for the window; the application takes the look."""
    look = style.Style(theme=theme or settings.text("theme"), text_size=settings.number("text_size"))

    def apply() -> None:
        application.setPalette(look.palette())
        application.setFont(look.font("table"))

    look.changed.connect(apply)
    application.styleHints().colorSchemeChanged.connect(look.follow_system)
    apply()
    if settings.text("reading"):
        store.observations.read_in(settings.text("reading"))
    if settings.get("reduced_motion"):
        from desktop.views.motion import reduce_motion  # noqa: PLC0415 - few ask for it

        reduce_motion(reduced=True)
    return Context(store, look, settings, user or UserData(None))


def run(arguments: Sequence[str]) -> int:
    """Start the window and run until it closes.

    Returns:
        Exit code: 0, or `EXIT_DATABASE` when no usable data file was found.
    """
    options = parser().parse_args(arguments, Options()) if arguments else Options()
    user = paths.UserPaths(Path(), Path(), Path()) if options.temp else paths.user_paths(options.data_dir)
    messages = _QtMessages()
    qInstallMessageHandler(messages)
    application = make_application(())
    messages.is_ready = True
    settings = SettingsStore(None if options.temp else user.settings)
    own = UserData(None if options.temp else user.user_database)
    return _Session(application, options, settings, own, log_folder=None if options.temp else user.log).run()


class _Session:
    """One run of the program: a window on a data file, and another file where that one turns out to be unusable.

    Args:
        application: The application.
        options: What the command line asks for.
        settings: What is remembered.
        user: The reader's collections and notes.
        log_folder: Where the log goes, or ``None``.
    """

    def __init__(
        self,
        application: QApplication,
        options: Options,
        settings: SettingsStore,
        user: UserData,
        *,
        log_folder: Path | None,
    ) -> None:
        self._application, self._options, self._settings, self._user = application, options, settings, user
        self._log_folder = log_folder

    def run(self) -> int:
        """Run until the window is closed.

        Returns:
            Exit code: 0, or `EXIT_DATABASE` when no usable data file was found.
        """
        store: ReferenceStore | None
        try:
            store = ReferenceStore.open(self._options.database or paths.reference_database(), thorough=False)
        except DatabaseError as error:
            store = self._ask(error)
        while store is not None:
            damage = self._show(store)
            store.close()
            if damage is None:
                self._user.close()
                return 0
            store = self._ask(damage)
        return EXIT_DATABASE

    def _show(self, store: ReferenceStore) -> DatabaseError | None:
        """Show the window until it is closed.

        Returns:
            What is wrong with the data file where that shows only now.
        """
        options = self._options
        context = make_context(store, self._settings, self._application, theme=options.theme, user=self._user)
        window = MainWindow(context)
        sys.excepthook = _Hook(window)
        page, _, ref = (options.page or self._settings.text("page")).partition(":")
        try:
            window.go(Location(page, ref))
            if not window.here.page:
                window.go(Location("overview"))
        except DatabaseError as error:
            return error
        window.show()
        window.activateWindow()  # without a window manager nobody else gives the window the keyboard
        damage: list[DatabaseError] = []
        QTimer.singleShot(0, lambda: _after_paint(window, damage))
        QTimer.singleShot(IDLE_MS, lambda: log.start(self._log_folder))
        if options.self_test:
            QTimer.singleShot(0, lambda: _self_test(window))
        if options.quit_after is not None:
            QTimer.singleShot(options.quit_after, window.close)
        elif self._settings.is_kept and not self._settings.get("tour_seen"):
            QTimer.singleShot(TOUR_MS, window, lambda: window.run("tour"))
        self._application.exec()
        return damage[0] if damage else None

    def _ask(self, error: DatabaseError) -> ReferenceStore | None:
        """Say what is wrong with the data file and let the reader choose another."""
        from desktop.views.faults import show_database_error  # noqa: PLC0415 - not part of a good start

        log.start(self._log_folder)
        log.warn(__name__, "database: %s", error)
        look = style.Style(theme=self._options.theme or self._settings.text("theme"))
        self._application.setPalette(look.palette())
        self._application.setFont(look.font("table"))
        return show_database_error(error, look, quit_after=self._options.quit_after)


def _after_paint(window: MainWindow, damage: list[DatabaseError]) -> None:
    """What can wait: the look at every page of the data file, garbage collection, warming up."""
    from desktop.views.warm import WarmUp  # noqa: PLC0415

    gc.enable()
    try:
        window.context.store.verify()
    except QueryTimeoutError as error:  # a slow disk is no damage
        log.note(__name__, "not verified: %s", error)
    except DatabaseError as error:
        damage.append(error)
        window.close()
        return
    WarmUp(window).begin()


class _Hook:
    """The hook for unexpected faults; what shows them is imported when there is one."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._reporter: FaultReporter | None = None

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        from desktop.views.faults import FaultReporter  # noqa: PLC0415

        self._reporter = self._reporter or FaultReporter(self._window)
        self._reporter.show(kind, error, trace)


def _self_test(window: MainWindow) -> None:
    from desktop.views.pages import PAGES  # noqa: PLC0415 - only for the test

    for spec in PAGES:
        window.go(Location(spec.id))
        QApplication.processEvents()
    window.search.begin("快递")
    QApplication.processEvents()
    window.close()


class _QtMessages:
    """Qt's messages go to the log; the fatal one of a start without a display ends in a sentence, not in a crash.

    Attributes:
        is_ready: Whether the application exists. What Qt says before, while it looks for a display, ends in that
            sentence or does not matter.
    """

    def __init__(self) -> None:
        self.is_ready = False

    def __call__(self, kind: QtMsgType, context: object, message: str) -> None:
        del context
        if kind == QtMsgType.QtFatalMsg:
            sys.stderr.write(f"{log.NO_DISPLAY if 'platform plugin' in message else message}\n")
            sys.stderr.flush()
            os._exit(log.EXIT_NO_DISPLAY)
        if self.is_ready:
            log.warn(__name__, "qt %s: %s", kind.name, message)
