"""Order of start: paths, settings, store, window; log and hooks in idle time after the first paint."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn

from PySide6.QtCore import QLibraryInfo, QTimer, QtMsgType, QTranslator, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop import language, log, paths, style
from desktop.core.input_method import input_method_module
from desktop.core.records import Location
from desktop.language import shown, tr
from desktop.settings import SettingsStore
from desktop.store.errors import DatabaseError, QueryTimeoutError
from desktop.store.reference import ReferenceStore
from desktop.store.userdata import UserData

if TYPE_CHECKING:
    import argparse

    from desktop.views.context import Context
    from desktop.views.faults import FaultReporter
    from desktop.views.main_window import MainWindow

EXIT_DATABASE = 3
#: The first start shows the reader around once the first page has been seen, in milliseconds.
TOUR_MS = 900
#: What can wait is done this long after the window shows.
IDLE_MS = 1500
#: Settings that were changed are written this often, not only at the end.
KEEP_MS = 10_000


class Options:
    """What the command line asks for; the defaults are those of a start by double click."""

    database: Path | None = None
    data_dir: Path | None = None
    temp = False
    page = ""
    theme: str | None = None
    language: str | None = None
    quit_after: int | None = None
    self_test = False
    report: Path | None = None
    file: Path | None = None


def parser() -> argparse.ArgumentParser:
    """Command line of the program itself."""
    import argparse  # noqa: PLC0415 - a start without arguments does without it

    made = argparse.ArgumentParser(prog=log.command(), description="商鉴：离线查阅《中国电子商务报告2022》")
    made.add_argument("--database", type=Path, default=None, help="另一份数据文件")
    made.add_argument("--data-dir", type=Path, default=None, help="设置和日志放在这个文件夹")
    made.add_argument("--temp", action="store_true", help="不读也不写任何个人文件")
    made.add_argument("--page", default="", help="打开的页，例如 indicators 或 figures:图1-12")
    made.add_argument("--theme", choices=("light", "dark", "system"), default=None, help="主题")
    made.add_argument("--language", choices=("zh", "en"), default=None, help="界面的语言")
    made.add_argument("--quit-after", type=int, default=None, metavar="毫秒", help="显示后过这么久退出")
    made.add_argument("--self-test", action="store_true", help="检查程序和数据是否完好，结果为 JSON，有问题时返回 6")
    made.add_argument("--report", type=Path, default=None, metavar="文件", help="自检结果写进这个文件，不写到标准输出")
    made.add_argument("file", type=Path, nargs="?", default=None, help="要打开的摘编文件（.shangjian.json）")
    return made


def make_application(arguments: Sequence[str], speaking: str = language.CHINESE) -> QApplication:
    """The application object with style, fonts and the language of the interface.

    Nothing of `desktop.views` may have been imported before in a run that speaks English: modules translate their words
    as they are imported.

    Args:
        arguments: Command line for Qt.
        speaking: Language of the interface.
    """
    if sys.platform == "linux":
        _choose_input_method()
    application = QApplication([sys.argv[0], *arguments])
    application.setApplicationName("商鉴")
    application.setStyle("Fusion")
    style.load_fonts()
    _speak(application, speaking)
    return application


def _speak(application: QApplication, speaking: str) -> None:
    """Qt's own words and those of the program; Qt's are English unless it is given others."""
    translator = QTranslator(application)
    if speaking == language.CHINESE:
        if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            application.installTranslator(translator)
    elif translator.load(str(paths.resource("translations", f"{speaking}.qm"))):
        language.use(lambda text, use: translator.translate("", text, use))


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
    from desktop.views.context import Context  # noqa: PLC0415 - views follow the language

    if settings.get("reduced_motion"):
        from desktop.views.motion import reduce_motion  # noqa: PLC0415 - few ask for it

        reduce_motion(reduced=True)
    return Context(store, look, settings, user or UserData(None))


def run(arguments: Sequence[str]) -> int:
    """Start the window and run until it closes.

    Returns:
        Exit code: 0, `EXIT_DATABASE` when no usable data file was found, 6 when the self-test failed.
    """
    options = parser().parse_args(arguments, Options()) if arguments else Options()
    user = paths.UserPaths(Path(), Path(), Path()) if options.temp else paths.user_paths(options.data_dir)
    messages = _QtMessages()
    qInstallMessageHandler(messages)
    settings = SettingsStore(None if options.temp else user.settings)
    application = make_application((), options.language or settings.text("language"))
    messages.is_ready = True
    own = UserData(None if options.temp else user.user_database)
    return _Session(application, options, settings, own, user=None if options.temp else user).run()


class _Session:
    """One run of the program: a window on a data file, and another file where that one turns out to be unusable.

    Args:
        application: The application.
        options: What the command line asks for.
        settings: What is remembered.
        own: The reader's collections and notes.
        user: The reader's folders, or ``None`` to write nothing.
    """

    def __init__(
        self,
        application: QApplication,
        options: Options,
        settings: SettingsStore,
        own: UserData,
        *,
        user: paths.UserPaths | None,
    ) -> None:
        self._application, self._options, self._settings = application, options, settings
        self._own, self._user = own, user
        self._code = 0

    def run(self) -> int:
        """Run until the window is closed.

        Returns:
            Exit code as of `run`.
        """
        store: ReferenceStore | None
        try:
            store = ReferenceStore.open(self._database, thorough=False)
        except DatabaseError as error:
            store = self._ask(error)
        while store is not None:
            damage = self._show(store)
            store.close()
            if damage is None:
                self._own.close()
                return self._code
            store = self._ask(damage)
        return EXIT_DATABASE

    def _show(self, store: ReferenceStore) -> DatabaseError | None:
        """Show the window until it is closed.

        Returns:
            What is wrong with the data file where that shows only now.
        """
        from desktop.views.first_paint import AfterFirstPaint  # noqa: PLC0415 - views follow the language
        from desktop.views.main_window import MainWindow  # noqa: PLC0415

        options = self._options
        context = make_context(store, self._settings, self._application, theme=options.theme, user=self._own)
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
        AfterFirstPaint(window, lambda: self._after_paint(window, damage))
        QTimer.singleShot(IDLE_MS, lambda: self._when_idle(window))
        if options.quit_after is not None:
            QTimer.singleShot(options.quit_after, window.close)
        elif self._settings.is_kept and not self._settings.get("tour_seen"):
            QTimer.singleShot(TOUR_MS, window, lambda: window.run("tour"))
        self._application.exec()
        return damage[0] if damage else None

    def _ask(self, error: DatabaseError) -> ReferenceStore | None:
        """Say what is wrong with the data file and let the reader choose another."""
        from desktop import notice  # noqa: PLC0415 - not part of a good start
        from desktop.views.faults import show_database_error  # noqa: PLC0415

        notice.write(error.sentence)
        log.start(self._log_folder)
        log.warn(__name__, "database: %s", error)
        if self._options.self_test:
            self._report_broken()
            return None
        look = style.Style(theme=self._options.theme or self._settings.text("theme"))
        self._application.setPalette(look.palette())
        self._application.setFont(look.font("table"))
        return show_database_error(error, look, quit_after=self._options.quit_after)


    # What can wait

    @property
    def _database(self) -> Path:
        return self._options.database or paths.reference_database()

    @property
    def _log_folder(self) -> Path | None:
        return self._user.log if self._user else None

    def _after_paint(self, window: MainWindow, damage: list[DatabaseError]) -> None:
        """The look at every page of the data file, garbage collection, the reader's folder, warming up."""
        from desktop.views.warm import WarmUp  # noqa: PLC0415
        from desktop.views.widgets import roles  # noqa: PLC0415

        gc.enable()
        roles.install()
        try:
            window.context.store.verify()
        except QueryTimeoutError as error:  # a slow disk is no damage
            log.note(__name__, "not verified: %s", error)
        except DatabaseError as error:
            damage.append(error)
            window.close()
            return
        if self._user and not paths.is_writable(self._user.config):
            from desktop import notice  # noqa: PLC0415 - a rare case
            from desktop.views.faults import tell  # noqa: PLC0415

            notice.write(shown(notice.NO_FOLDER))
            tell(window, shown(notice.NO_FOLDER), str(self._user.config))
        if self._options.file:
            from desktop.views.opening import open_file  # noqa: PLC0415 - started by a double click on a file

            open_file(window, self._options.file)
        if self._options.self_test:
            self._self_test(window)
            return
        WarmUp(window, gc.freeze).begin()  # what is loaded then lasts: the collector need not go through it again

    def _when_idle(self, window: MainWindow) -> None:
        from desktop import icons  # noqa: PLC0415

        log.start(self._log_folder)
        window.setWindowIcon(icons.application_icon())
        keeper = QTimer(window)
        keeper.timeout.connect(self._settings.keep)
        keeper.start(KEEP_MS)

    # The self-test

    def _self_test(self, window: MainWindow) -> None:
        from desktop.views import self_check  # noqa: PLC0415 - only for the test

        found = self_check.report(list(self_check.everything(window)))
        self._finish(found)
        window.close()

    def _report_broken(self) -> None:
        """The report where the data file cannot be opened and there is no window to look at."""
        from desktop import selfcheck  # noqa: PLC0415
        from desktop.views import self_check  # noqa: PLC0415

        self._finish(self_check.report(list(selfcheck.run(selfcheck.steps(self._database)))))

    def _finish(self, found: dict[str, Any]) -> None:
        from desktop import notice, selfcheck  # noqa: PLC0415
        from desktop.views import self_check  # noqa: PLC0415

        written = self_check.write(found, self._options.report)
        if not written:
            notice.write(tr("自检结果没有写成：文件夹不存在或不能写入。"))
        for check in found["checks"]:
            if not check["ok"]:
                notice.write(tr("自检：{title}没有通过。{detail}").format(title=check["title"], detail=check["detail"]))
        self._code = 0 if found["ok"] and written else selfcheck.EXIT_FAILED


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


class _QtMessages:
    """Qt's messages go to the log; the fatal one of a start without a display ends in a sentence, not in a crash.

    Attributes:
        is_ready: Whether the application exists. What Qt says before, while it looks for a display, ends in that
            sentence or does not matter.
    """

    def __init__(self) -> None:
        self.is_ready = False
        self._before = ""

    def __call__(self, kind: QtMsgType, context: object, message: str) -> None:
        del context
        if kind == QtMsgType.QtFatalMsg:
            self._end(message)
        if not self.is_ready:
            self._before += message
        else:
            log.warn(__name__, "qt %s: %s", kind.name, message)

    def _end(self, message: str) -> NoReturn:
        """Say why Qt cannot start: no display, or no plugin to draw on one."""
        if "Could not find the Qt platform plugin" in self._before:
            from desktop import notice  # noqa: PLC0415 - only for last words

            notice.show(notice.INCOMPLETE)
            os._exit(notice.EXIT_INCOMPLETE)
        sys.stderr.write(f"{log.no_display() if 'platform plugin' in message else message}\n")
        sys.stderr.flush()
        os._exit(log.EXIT_NO_DISPLAY)
