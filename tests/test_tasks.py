import gc
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop import tasks


class Heard:
    """What came back, and in which thread."""

    def __init__(self) -> None:
        self.results: list[Any] = []
        self.errors: list[Exception] = []
        self.told: list[tuple[int, int]] = []
        self.threads: set[int] = set()

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.get_ident())

    def failed(self, error: Exception) -> None:
        self.errors.append(error)
        self.threads.add(threading.get_ident())

    def progress(self, now: int, total: int) -> None:
        self.told.append((now, total))
        self.threads.add(threading.get_ident())

    @property
    def has_ended(self) -> bool:
        return bool(self.results or self.errors)


@pytest.fixture
def heard(qapp: object) -> Heard:
    del qapp
    return Heard()


def test_the_result_comes_back_into_this_thread(heard: Heard, qtbot: QtBot) -> None:
    seen: list[int] = []

    def work(_progress: object, _cancelled: object) -> int:
        seen.append(threading.get_ident())
        return 42

    task = tasks.run(work, heard.done, heard.failed)
    assert task.is_running
    assert heard.results == []
    qtbot.waitUntil(lambda: heard.has_ended)
    assert heard.results == [42]
    assert heard.threads == {threading.get_ident()}
    assert seen != [threading.get_ident()]
    assert not task.is_running


def test_an_error_comes_back_as_it_was_raised(heard: Heard, qtbot: QtBot) -> None:
    error = ValueError("x")

    def work(_progress: object, _cancelled: object) -> None:
        raise error

    tasks.run(work, heard.done, heard.failed)
    qtbot.waitUntil(lambda: heard.has_ended)
    assert heard.errors == [error]
    assert heard.results == []


def test_progress_is_told_now_and_then_and_at_the_end(heard: Heard, qtbot: QtBot) -> None:
    def work(progress: Callable[[int, int], None], _cancelled: object) -> None:
        for number in range(1, 20_001):
            progress(number, 20_000)

    tasks.run(work, heard.done, heard.failed, heard.progress)
    qtbot.waitUntil(lambda: heard.has_ended)
    assert heard.told[-1] == (20_000, 20_000)
    assert 1 <= len(heard.told) < 200
    assert heard.threads == {threading.get_ident()}


def test_work_is_asked_to_stop(heard: Heard, qtbot: QtBot) -> None:
    begun = threading.Event()

    def work(_progress: object, cancelled: Callable[[], bool]) -> str:
        begun.set()
        while not cancelled():
            time.sleep(0.001)
        return "stopped"

    task = tasks.run(work, heard.done, heard.failed)
    assert begun.wait(5)
    task.cancel()
    qtbot.waitUntil(lambda: heard.has_ended)
    assert heard.results == ["stopped"]


def test_an_event_of_the_caller_stops_it_too(heard: Heard, qtbot: QtBot) -> None:
    stop = threading.Event()
    stop.set()
    tasks.run(lambda _progress, cancelled: cancelled(), heard.done, heard.failed, cancel=stop)
    qtbot.waitUntil(lambda: heard.has_ended)
    assert heard.results == [True]


def test_one_thing_after_the_other(heard: Heard, qtbot: QtBot) -> None:
    under_way: list[int] = []
    most: list[int] = []

    def work(_progress: object, _cancelled: object) -> None:
        under_way.append(1)
        most.append(len(under_way))
        time.sleep(0.005)
        under_way.pop()

    for _ in range(5):
        tasks.run(work, heard.done, heard.failed)
    qtbot.waitUntil(lambda: len(heard.results) == 5)
    assert max(most) == 1


def test_everything_is_asked_to_stop_at_the_end(heard: Heard, qtbot: QtBot) -> None:
    def work(_progress: object, cancelled: Callable[[], bool]) -> bool:
        while not cancelled():
            time.sleep(0.001)
        return True

    for _ in range(3):
        tasks.run(work, heard.done, heard.failed)
    tasks.cancel_all()
    qtbot.waitUntil(lambda: len(heard.results) == 3)
    assert heard.results == [True] * 3


def test_garbage_waits_until_the_work_is_done(heard: Heard, qtbot: QtBot) -> None:
    assert gc.isenabled()
    tasks.run(lambda _progress, _cancelled: gc.isenabled(), heard.done, heard.failed)
    qtbot.waitUntil(lambda: heard.has_ended)
    assert heard.results == [False]
    assert gc.isenabled()
